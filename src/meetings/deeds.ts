import type { DeedWords } from '../programme/audit/deeds.ts'

/** What this room writes down: what a coordinator did about a pair, never what one of the two said of it. */
export const deeds = {
  unwoundPair: { en: 'ended a pair', fi: 'lopetti parin', sv: 'avslutade ett par' },
  restedPair: { en: 'gave a pair a break', fi: 'antoi parille tauon', sv: 'gav ett par en paus' },
  endedBreak: { en: 'ended the break of a pair', fi: 'päätti parin tauon', sv: 'avslutade pausen för ett par' },
  wroteToPair: { en: 'wrote to a pair', fi: 'kirjoitti parille', sv: 'skrev till ett par' },
} as const satisfies DeedWords
/** The name of a deed of this room. */
export type Deed = keyof typeof deeds
