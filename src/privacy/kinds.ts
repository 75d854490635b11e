import type { DeliveryKinds } from '../house/kinds.ts'

/** Everything that this room says of its own accord. */
export const kinds = {
  'privacy.partner': {
    ...{ to: 'person', class: 'confirmation', urgent: 'never', label: 'your pair was deleted' },
    words: {
      en: { name: 'Your pair has left', why: 'The other person of the pair asked us to delete what we know about them.' },
      fi: { name: 'Parisi ei ole enää mukana', why: 'Parin toinen henkilö pyysi poistamaan tietonsa.' },
      sv: { name: 'Ditt par är inte längre med', why: 'Den andra i paret bad oss att radera sina uppgifter.' },
    },
  },
  'privacy.coordinator': {
    ...{ to: 'person', class: 'report', urgent: 'never', label: 'coordinator: somebody was deleted' },
    words: {
      en: { name: 'Somebody was deleted', why: 'Somebody in the cohort asked us to delete what we know about them.' },
      fi: { name: 'Yhden henkilön tiedot poistettiin', why: 'Joku ryhmässä pyysi poistamaan tietonsa.' },
      sv: { name: 'Någons uppgifter raderades', why: 'Någon i gruppen bad oss att radera sina uppgifter.' },
    },
  },
} as const satisfies DeliveryKinds
/** The name of a kind of delivery of this room. */
export type Kind = keyof typeof kinds
