import type { DeliveryKinds } from '../house/kinds.ts'

const toPerson = { to: 'person' } as const

/** Everything that this room says of its own accord. None of it holds what somebody wrote, or the name of whoever wrote it. */
export const kinds = {
  'concern.receipt': {
    ...{ ...toPerson, class: 'answer', urgent: 'always', label: 'receipt for a concern' },
    words: {
      en: { name: 'Receipt for a concern', why: 'They wrote that something worries them. They hear at once who reads it.' },
      fi: { name: 'Kuittaus huolesta', why: 'Henkilö kirjoitti, että jokin huolestuttaa. Hän saa heti tietää, kuka viestin lukee.' },
      sv: { name: 'Kvittens på en oro', why: 'Personen skrev om något som oroar och får genast veta vem som läser det.' },
    },
  },
  'concern.told': {
    ...{ ...toPerson, class: 'report', urgent: 'sometimes', label: 'a concern to read' },
    words: {
      en: { name: 'A concern to read', why: 'Somebody chose them to read what worries them.' },
      fi: { name: 'Luettava huoli', why: 'Joku valitsi juuri tämän henkilön lukemaan huolensa.' },
      sv: { name: 'En oro att läsa', why: 'Någon valde just den här personen som läsare.' },
    },
  },
  'concern.reminder': {
    ...{ ...toPerson, class: 'report', urgent: 'sometimes', label: 'reminder of a concern' },
    words: {
      en: { name: 'Reminder of a concern', why: 'They haven’t said yet that they’ll take care of it.' },
      fi: { name: 'Muistutus huolesta', why: 'Huolta ei ole vielä otettu hoidettavaksi.' },
      sv: { name: 'Påminnelse om en oro', why: 'Ingen har ännu tagit hand om saken.' },
    },
  },
  'concern.taken': {
    ...{ ...toPerson, class: 'answer', urgent: 'sometimes', label: 'a concern is taken up' },
    words: {
      en: { name: 'Your concern is being taken care of', why: 'The person they wrote to has read it and is taking care of it.' },
      fi: { name: 'Huolesi on otettu hoidettavaksi', why: 'Valittu henkilö on lukenut viestin ja hoitaa asiaa.' },
      sv: { name: 'Någon tar hand om saken', why: 'Den valda personen har läst och tar hand om saken.' },
    },
  },
  'concern.more': {
    ...{ ...toPerson, class: 'answer', urgent: 'sometimes', label: 'more about a concern' },
    words: {
      en: { name: 'More about a concern', why: 'The other of the two has written something.' },
      fi: { name: 'Lisää huolesta', why: 'Toinen osapuoli on kirjoittanut lisää.' },
      sv: { name: 'Mer om en oro', why: 'Den andra av de två har skrivit något.' },
    },
  },
  'concern.late': {
    ...{ ...toPerson, class: 'answer', urgent: 'sometimes', label: 'nobody has taken up a concern' },
    words: {
      en: {
        name: 'Your concern is still waiting',
        why: 'The person they chose hasn’t said that they’ll take care of it, or can’t. They may choose somebody else.',
      },
      fi: { name: 'Huolesi odottaa vielä', why: 'Valittu henkilö ei ole ottanut asiaa hoitaakseen. Lukijaksi voi valita toisen.' },
      sv: { name: 'Din oro väntar ännu', why: 'Den valda personen har inte tagit hand om saken. Det går att välja någon annan.' },
    },
  },
  'concern.settled': {
    ...{ ...toPerson, class: 'answer', urgent: 'never', label: 'a concern is settled' },
    words: {
      en: { name: 'Your concern is settled', why: 'The person who took care of it sees nothing more to do.' },
      fi: { name: 'Huolesi on hoidettu', why: 'Asiaa hoitanut henkilö katsoo, ettei tehtävää enää ole.' },
      sv: { name: 'Saken är ordnad', why: 'Den som tog hand om saken ser inget mer att göra.' },
    },
  },
  'concern.named': {
    ...{ ...toPerson, class: 'report', urgent: 'never', label: 'you read concerns' },
    words: {
      en: { name: 'You read concerns', why: 'A coordinator named them as somebody to whom people may write.' },
      fi: { name: 'Luet huoliviestejä', why: 'Koordinaattori nimesi henkilön, jolle muut voivat kirjoittaa huolistaan.' },
      sv: { name: 'Du är kontaktperson vid oro', why: 'Koordinatorn utsåg personen till någon som andra kan skriva till.' },
    },
  },
  'pair.rests': {
    ...{ ...toPerson, class: 'confirmation', urgent: 'never', label: 'your pair has a break' },
    words: {
      en: { name: 'Your pair has a break', why: 'Their pair has a break. We tell nobody why.' },
      fi: { name: 'Parinne on tauolla', why: 'Pari on tauolla. Syytä ei kerrota kenellekään.' },
      sv: { name: 'Ert par har paus', why: 'Paret har paus. Vi berättar inte för någon varför.' },
    },
  },
  'pair.goesOn': {
    ...{ ...toPerson, class: 'confirmation', urgent: 'never', label: 'your pair goes on' },
    words: {
      en: { name: 'Your pair goes on', why: 'The break of their pair is over.' },
      fi: { name: 'Parinne jatkaa', why: 'Parin tauko on ohi.' },
      sv: { name: 'Ert par fortsätter', why: 'Parets paus är över.' },
    },
  },
} as const satisfies DeliveryKinds
/** What is said about a concern. */
export type AboutConcern = Extract<Kind, `concern.${string}`>
/** The name of a kind of delivery of this room. */
export type Kind = keyof typeof kinds
