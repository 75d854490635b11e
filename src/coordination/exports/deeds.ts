import type { DeedWords } from '../../programme/audit/deeds.ts'

/** What exports note in the audit. */
export const deeds = {
  exported: { en: 'exported people and answers', fi: 'vei osallistujat ja vastaukset tiedostoon', sv: 'exporterade deltagare och svar' },
} as const satisfies DeedWords
/** The name of one of these deeds. */
export type Deed = keyof typeof deeds
