import type { DeedWords } from '../programme/audit/deeds.ts'

/** What this room writes down. */
export const deeds = {
  introduced: { en: 'introduced a pair', fi: 'esitteli parin', sv: 'presenterade ett par' },
} as const satisfies DeedWords
/** The name of a deed of this room. */
export type Deed = keyof typeof deeds
