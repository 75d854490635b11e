import type { Language } from '../../contract/view.ts'
import type { Said } from './clock.rules.ts'
import type { SaidDay } from './days.rules.ts'
import type { Token } from './tokens.rules.ts'

/** What some pieces say together: a day, a time, a moment from now; or a piece that plays another part. */
export type Part = DayPart | TimePart | MomentPart | OtherPart

/** A day. */
export interface DayPart {
  readonly code: 'd'
  readonly day: SaidDay
}
/** So many minutes from now. */
interface MomentPart {
  readonly code: 'm'
  readonly minutes: number
}
/** A piece that plays another part: its letter, its number, and how it was typed. */
export interface OtherPart {
  readonly code: string
  readonly value: number
  readonly text: string
}

/** A day was said. */
export const isDay = (part: Part | undefined): part is DayPart => part !== undefined && 'day' in part
/** A time was said. */
export const isTime = (part: Part | undefined): part is TimePart => part !== undefined && 'hours' in part
/** A moment counted from now was said. */
export const isMoment = (part: Part | undefined): part is MomentPart => part !== undefined && 'minutes' in part
/** A piece that plays another part. */
export const isOther = (part: Part | undefined): part is OtherPart => part !== undefined && 'value' in part

/** A time of day. Several hours: any of them may be meant. */
export interface TimePart {
  readonly code: 't'
  readonly hours: readonly Said[]
  readonly until: readonly Said[] | null
  /** Nothing but its place beside a day says that it is a time. */
  readonly isLoose: boolean
  /** Its number, where it may be a day of the month as well. */
  readonly number: number | null
  /** The day that it may be instead: 10.12. */
  readonly orDay: SaidDay | null
}

/** What a time is read against. */
export interface Where {
  readonly language: Language
  readonly zone: string
  readonly year: number
}

/** Makes parts of pieces; null: they say nothing together. */
export type Reads = (tokens: readonly Token[], where: Where) => readonly Part[] | null
/** Which letters it is read from, and how. */
export type Pattern = readonly [pattern: RegExp, reads: Reads]

/** A time of day, said by these hours. */
export const time = (hours: readonly Said[], rest: Partial<TimePart> = {}): readonly Part[] => [
  { code: 't', hours, until: null, isLoose: false, number: null, orDay: null, ...rest },
]
/** A day as it was said. */
export const day = (said: SaidDay): readonly Part[] => [{ code: 'd', day: said }]
/** One of these days, and nobody knows which. */
export const unclear = (...days: readonly SaidDay[]): readonly Part[] => day({ is: 'unclear', days })
/** The pieces with one of these letters. */
export const only = (tokens: readonly Token[], codes: string): readonly Token[] => tokens.filter(({ code }) => codes.includes(code))
/** The first piece with one of these letters. */
export const first = (tokens: readonly Token[], codes: string): Token | undefined => tokens.find(({ code }) => codes.includes(code))
/** Its number, or the one that is meant where nobody said any. */
export const number = (tokens: readonly Token[], codes: string, or: number): number => first(tokens, codes)?.value ?? or
/** The weekday that the pieces name. */
export const weekday = (tokens: readonly Token[], which: 'coming' | 'next' | 'last' = 'coming', weeks = 0): SaidDay => ({
  ...{ is: 'weekday', weekday: number(tokens, 'Ww', 1), which, weeks },
})
