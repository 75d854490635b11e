import type { DeliveryKinds } from '../house/kinds.ts'

const toPerson = { to: 'person', class: 'confirmation', urgent: 'never' } as const

/** Everything that this room says of its own accord: to those who come into a group or leave one. */
export const kinds = {
  'group.published': {
    ...{ ...toPerson, label: 'your group, and who is in it' },
    words: {
      en: { name: 'Your group', why: 'A coordinator published the groups, and they are in this one.' },
      fi: { name: 'Pienryhmäsi', why: 'Koordinaattori julkaisi pienryhmät, ja henkilö on tässä niistä.' },
      sv: { name: 'Din mentorgrupp', why: 'En koordinator publicerade mentorgrupperna, och personen är med i den här.' },
    },
  },
  'group.left': {
    ...{ ...toPerson, label: 'no longer in a group' },
    words: {
      en: { name: 'No longer in a group', why: 'A coordinator changed the groups, and they are no longer in this one.' },
      fi: { name: 'Ei enää pienryhmässä', why: 'Koordinaattori muutti pienryhmiä, eikä henkilö ole enää tässä.' },
      sv: {
        name: 'Inte längre med i en mentorgrupp',
        why: 'En koordinator ändrade mentorgrupperna, och personen är inte längre med i den här.',
      },
    },
  },
} as const satisfies DeliveryKinds
/** The name of a kind of delivery of this room. */
export type Kind = keyof typeof kinds
