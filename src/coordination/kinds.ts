import type { DeliveryKinds } from '../house/kinds.ts'

/** Everything that this room says of its own accord. */
export const kinds = {
  'coordination.gone': {
    ...{ to: 'person', class: 'report', urgent: 'never', label: 'account gone' },
    words: {
      en: { name: 'An account is gone', why: 'Somebody’s account was deactivated or removed, so our messages can’t reach them.' },
      fi: { name: 'Tili poistettu', why: 'Jonkun tili on poistettu käytöstä, joten viestimme eivät mene perille.' },
      sv: { name: 'Ett konto är avstängt', why: 'Någons konto har stängts av eller tagits bort, så våra meddelanden kommer inte fram.' },
    },
  },
  'coordination.removed': {
    ...{ to: 'person', class: 'report', urgent: 'never', label: 'removed from a role' },
    words: {
      en: { name: 'You were removed from a role', why: 'You looked after a programme or saw its numbers, and somebody changed that.' },
      fi: { name: 'Tehtäväsi päättyi', why: 'Hoidit ohjelmaa tai näit sen luvut, ja joku muutti sitä.' },
      sv: { name: 'Din uppgift har upphört', why: 'Du skötte ett program eller såg dess siffror, och någon har ändrat det.' },
    },
  },
} as const satisfies DeliveryKinds
/** The name of a kind of delivery of this room. */
export type Kind = keyof typeof kinds
