/** How often the pairs of a programme meet. */
export interface Rhythm {
  /** Days between two meetings. */
  readonly everyDays: number
  /** How many meetings a pair has. */
  readonly meetings: number
  /** Days from the introduction in which the first one is to be. */
  readonly firstDays: number
  /** Minutes that a meeting takes, unless a pair says otherwise. */
  readonly minutes: number
  /** What each meeting is about, as the programme calls it; empty: the usual themes, in everybody's language. */
  readonly themes: readonly string[]
}

/** What a programme has that chose nothing: every four weeks, five meetings. */
export const usualRhythm: Rhythm = { everyDays: 28, meetings: 5, firstDays: 10, minutes: 60, themes: [] }

/** What a pair may choose, and a programme. */
export const limits = { everyDays: { least: 3, most: 92 }, meetings: { least: 1, most: 30 }, minutes: { least: 15, most: 480 } } as const

/** The rhythm of a pair: what it chose for itself comes first. */
export const rhythmOf = (programme: Rhythm, own: { readonly everyDays: number | null; readonly wanted: number | null }): Rhythm => ({
  ...programme,
  everyDays: own.everyDays ?? programme.everyDays,
  meetings: own.wanted ?? programme.meetings,
})
