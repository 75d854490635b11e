import type { DeliveryKinds } from '../house/kinds.ts'

export const kinds = {
  'memo.due': {
    // Somebody asked for it, so it counts as an answer.
    ...{ to: 'person', class: 'answer', urgent: 'never', label: 'reminder of their own' },
    words: {
      en: { name: 'Reminder', why: 'They asked to be reminded at this hour.' },
      fi: { name: 'Muistutus', why: 'Hän pyysi muistuttamaan tähän aikaan.' },
      sv: { name: 'Påminnelse', why: 'Hen bad om en påminnelse vid den här tiden.' },
    },
  },
} as const satisfies DeliveryKinds
