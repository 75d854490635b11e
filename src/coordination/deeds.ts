import type { DeedWords } from '../programme/deeds.ts'

/** Everything that this room notes in the audit. */
export const deeds = {
  exported: { en: 'exported people and answers', fi: 'vei ihmiset ja vastaukset tiedostoon', sv: 'exporterade personer och svar' },
} as const satisfies DeedWords
/** The name of a deed of this room. */
export type Deed = keyof typeof deeds
