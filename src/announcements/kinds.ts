import type { DeliveryKinds } from '../house/kinds.ts'

const toPerson = { to: 'person' } as const

/** Everything that this room says of its own accord. */
export const kinds = {
  'announcement.text': {
    ...{ ...toPerson, class: 'announcement', urgent: 'sometimes', label: 'announcement' },
    words: {
      en: { name: 'Announcement', why: 'A coordinator wrote it to many people at once.' },
      fi: { name: 'Tiedote', why: 'Koordinaattori kirjoitti sen monelle samalla kertaa.' },
      sv: { name: 'Utskick', why: 'Koordinatorn skrev det till många på en gång.' },
    },
  },
  'announcement.reminder': {
    ...{ ...toPerson, class: 'nudge', urgent: 'never', label: 'reminder of an announcement' },
    words: {
      en: { name: 'Reminder of an announcement', why: 'They haven’t tapped its button. We remind people once.' },
      fi: { name: 'Muistutus tiedotteesta', why: 'Tiedotteen painiketta ei ole painettu. Muistutamme kerran.' },
      sv: { name: 'Påminnelse om ett utskick', why: 'Knappen i utskicket är inte använd. Vi påminner en gång.' },
    },
  },
  'announcement.corrected': {
    ...{ ...toPerson, class: 'report', urgent: 'never', label: 'an announcement was corrected' },
    words: {
      en: { name: 'Corrected announcement', why: 'They had tapped its button before the text changed.' },
      fi: { name: 'Korjattu tiedote', why: 'Painiketta oli painettu, ennen kuin teksti muuttui.' },
      sv: { name: 'Rättat utskick', why: 'Knappen hade använts innan texten ändrades.' },
    },
  },
  'announcement.preview': {
    ...{ ...toPerson, class: 'answer', urgent: 'always', label: 'coordinator: preview of an announcement' },
    words: {
      en: { name: 'Preview of an announcement', why: 'The coordinator asked to see it before it’s sent.' },
      fi: { name: 'Tiedotteen esikatselu', why: 'Koordinaattori pyysi nähdä tiedotteen ennen lähettämistä.' },
      sv: { name: 'Förhandsvisning av ett utskick', why: 'Koordinatorn bad att få se det innan det skickas.' },
    },
  },
  'announcement.approve': {
    ...{ ...toPerson, class: 'report', urgent: 'never', label: 'coordinator: may this be sent?' },
    words: {
      en: { name: 'An announcement to check', why: 'It goes to many people, so a second coordinator looks at it.' },
      fi: { name: 'Tiedote tarkistettavaksi', why: 'Tiedote lähtee monelle, joten toinen koordinaattori katsoo sen.' },
      sv: { name: 'Ett utskick att granska', why: 'Det går till många, så en annan koordinator ser på det först.' },
    },
  },
  'announcement.report': {
    ...{ ...toPerson, class: 'report', urgent: 'always', label: 'coordinator: how an announcement is going' },
    words: {
      en: { name: 'How an announcement is going', why: 'The coordinator sent it, and sees here who has got it.' },
      fi: { name: 'Tiedotteen eteneminen', why: 'Koordinaattori lähetti tiedotteen ja näkee tästä, kuka on saanut sen.' },
      sv: { name: 'Hur det går med ett utskick', why: 'Koordinatorn skickade det och ser här vem som har fått det.' },
    },
  },
  'announcement.question': {
    ...{ ...toPerson, class: 'report', urgent: 'never', label: 'coordinator: a question about an announcement' },
    words: {
      en: { name: 'A question about an announcement', why: 'Somebody pressed Question. Every coordinator of the cohort gets it.' },
      fi: { name: 'Kysymys tiedotteesta', why: 'Joku kysyi tiedotteesta. Kysymyksen saavat kaikki ryhmän koordinaattorit.' },
      sv: { name: 'En fråga om ett utskick', why: 'Någon ställde en fråga. Gruppens alla koordinatorer får den.' },
    },
  },
  'announcement.answer': {
    ...{ ...toPerson, class: 'answer', urgent: 'never', label: 'answer to a question' },
    words: {
      en: { name: 'Answer to a question', why: 'They asked about an announcement, and a coordinator answered.' },
      fi: { name: 'Vastaus kysymykseen', why: 'Tiedotteesta kysyttiin, ja koordinaattori vastasi.' },
      sv: { name: 'Svar på en fråga', why: 'Frågan gällde ett utskick, och en koordinator svarade.' },
    },
  },
} as const satisfies DeliveryKinds
/** The name of a kind of delivery of this room. */
export type Kind = keyof typeof kinds
