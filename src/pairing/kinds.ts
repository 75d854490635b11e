import type { DeliveryKinds } from '../house/kinds.ts'

const toPerson = { to: 'person', class: 'confirmation', urgent: 'never' } as const

/**
 * Everything that this room says of its own accord: to those for whom there is nobody yet once pairs are published, to mentors who are asked one after
 * the other, and to coordinators who wait for them.
 */
export const kinds = {
  'pairing.published': {
    ...{ ...toPerson, label: 'the pairs are chosen: nobody for you yet' },
    words: {
      en: { name: 'No pair yet', why: 'The pairs have been published, and there’s nobody for them yet.' },
      fi: { name: 'Paria ei vielä ole', why: 'Parit on julkaistu, eikä henkilölle ole vielä paria.' },
      sv: { name: 'Inget par än', why: 'Paren har publicerats, och det finns ingen för personen än.' },
    },
  },
  'request.made': {
    ...{ ...toPerson, label: 'could you be this mentee’s mentor?' },
    words: {
      en: { name: 'Question to a mentor', why: 'The coordinator looks for a mentor, and it’s this mentor’s turn.' },
      fi: { name: 'Kysymys mentorille', why: 'Koordinaattori etsii mentoria, ja on tämän mentorin vuoro.' },
      sv: { name: 'Fråga till en mentor', why: 'Koordinatorn söker en mentor, och nu är det den här mentorns tur.' },
    },
  },
  'request.reminder': {
    ...{ ...toPerson, class: 'nudge', label: 'reminder: could you be this mentee’s mentor?' },
    words: {
      en: { name: 'Reminder of a question', why: 'Half of the time for an answer has passed. We remind a mentor once.' },
      fi: { name: 'Muistutus kysymyksestä', why: 'Puolet vastausajasta on kulunut. Muistutamme mentoria kerran.' },
      sv: { name: 'Påminnelse om en fråga', why: 'Halva svarstiden har gått. Vi påminner en mentor en gång.' },
    },
  },
  'request.over': {
    ...{ ...toPerson, label: 'no answer is needed any more' },
    words: {
      en: { name: 'No answer needed any more', why: 'They had been asked, and the question is over.' },
      fi: { name: 'Vastausta ei enää tarvita', why: 'Mentorilta oli kysytty, ja kysymys on päättynyt.' },
      sv: { name: 'Inget svar behövs längre', why: 'Mentorn hade fått en fråga, och den är över.' },
    },
  },
  'request.won': {
    ...{ ...toPerson, class: 'report', label: 'coordinator: a mentor said yes' },
    words: {
      en: { name: 'A mentor said yes', why: 'A mentor who was asked will be somebody’s mentor.' },
      fi: { name: 'Mentori suostui', why: 'Mentori, jolta kysyttiin, ryhtyy jonkun mentoriksi.' },
      sv: { name: 'En mentor sa ja', why: 'En mentor som fick frågan blir någons mentor.' },
    },
  },
  'request.nobody': {
    ...{ ...toPerson, class: 'report', label: 'coordinator: no mentor is left to ask' },
    words: {
      en: { name: 'No mentor left to ask', why: 'Every mentor who could be asked has been, and nobody said yes.' },
      fi: { name: 'Mentoreita ei ole jäljellä', why: 'Kaikilta mahdollisilta mentoreilta on kysytty, eikä kukaan suostunut.' },
      sv: { name: 'Ingen mentor kvar att fråga', why: 'Alla mentorer som kunde få frågan har fått den, och ingen sa ja.' },
    },
  },
} as const satisfies DeliveryKinds
/** The name of a kind of delivery of this room. */
export type Kind = keyof typeof kinds
