import * as confirmations from '../confirmations/index.ts'

/** What happens by itself, in one list. Each entry takes what is due, one batch in one transaction, and says how many rows it looked at. */
const timetable = [confirmations.askWhoIsDue, confirmations.offerSeats, confirmations.keepAgenda] as const

/** More rounds than any real backlog needs: a row that stays due for ever is a bug, and must not spin. */
const mostRounds = 100_000

/** Runs the timetable until nothing is due: one entry may make another due. */
export async function runTimetable(deps: confirmations.Deps, signal?: AbortSignal): Promise<void> {
  for (let round = 0; round < mostRounds; round++) {
    let looked = 0
    for (const entry of timetable) {
      if (signal?.aborted) return
      looked += await entry(deps)
    }
    if (looked === 0) return
  }
  throw new Error('The timetable does not come to rest: a row stays due after it was looked at.')
}
