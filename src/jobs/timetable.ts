import * as confirmations from '../confirmations/index.ts'

/** What happens by itself, in one list. Each entry takes what is due, one batch in one transaction, and says how many rows it looked at. */
const timetable = {
  confirmations: confirmations.askWhoIsDue,
  seats: confirmations.offerSeats,
  kickOffs: confirmations.keepAgenda,
} as const

export type Entry = keyof typeof timetable

export interface TimetableDeps extends confirmations.Deps {
  /** Which entries have rows that are due now. */
  readonly dueEntries: () => Promise<readonly Entry[]>
}

/** More rounds than any real backlog needs: a row that stays due for ever is a bug, and must not spin. */
const mostRounds = 100_000

/** Runs the timetable until nothing is due: one entry may make another due. */
export async function runTimetable(deps: TimetableDeps, signal?: AbortSignal): Promise<void> {
  for (let round = 0; round < mostRounds; round++) {
    const due = await deps.dueEntries()
    if (due.length === 0 || signal?.aborted) return
    let looked = 0
    for (const entry of due) looked += await timetable[entry](deps)
    // Due, yet locked: another process is at it.
    if (looked === 0) return
  }
  throw new Error('The timetable does not come to rest: a row stays due after it was looked at.')
}
