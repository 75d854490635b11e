import * as confirmations from '../confirmations/index.ts'
import { kindOf } from '../jobs/kind.ts'
import { hoursAfter, type Instant } from '../kit/clock.ts'
import type { Log } from '../kit/log.ts'

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
  /** Ids of an entry's rows that are due now. */
  readonly dueRows: (entry: Entry) => Promise<readonly string[]>
  readonly postponeRow: (entry: Entry, id: string, until: Instant) => Promise<void>
  readonly log: Log
}

/** How long a row waits that nobody can make sense of: somebody may repair it in the meantime. */
const hoursAside = 1

/** More rounds than any real backlog needs: a row that stays due for ever is a bug, and must not spin. */
const mostRounds = 100_000

/** Runs the timetable until nothing is due: one entry may make another due. */
export async function runTimetable(deps: TimetableDeps, signal?: AbortSignal): Promise<void> {
  for (let round = 0; round < mostRounds; round++) {
    const due = await deps.dueEntries()
    if (due.length === 0 || signal?.aborted) return
    let looked = 0
    for (const entry of due) looked += await lookAt(deps, entry, signal)
    // Due, yet locked: another process is at it.
    if (looked === 0) return
  }
  throw new Error('The timetable does not come to rest: a row stays due after it was looked at.')
}

async function lookAt(deps: TimetableDeps, entry: Entry, signal?: AbortSignal): Promise<number> {
  try {
    return await timetable[entry](deps)
  } catch (error) {
    if (isOfTheMachine(error)) throw error
    deps.log.error({ entry, kind: kindOf(error) }, 'a batch failed: its rows are looked at one by one')
    return lookOneByOne(deps, entry, signal)
  }
}

/** One row that cannot be read must not stop every cohort: it is set aside, the others go on. */
async function lookOneByOne(deps: TimetableDeps, entry: Entry, signal?: AbortSignal): Promise<number> {
  const ids = await deps.dueRows(entry)
  for (const id of ids) {
    if (signal?.aborted) break
    try {
      await timetable[entry](onlyFor(id, deps))
    } catch (error) {
      if (isOfTheMachine(error)) throw error
      deps.log.error({ entry, row: id, kind: kindOf(error) }, 'a row cannot be acted on: it is set aside for an hour')
      await deps.postponeRow(entry, id, hoursAfter(deps.clock.now(), hoursAside))
    }
  }
  return ids.length
}

/** The same stores, but nothing is due except one row. Looking at it once too often does no harm. */
const onlyFor = (id: string, { clock, transact }: confirmations.Deps): confirmations.Deps => ({
  clock,
  transact: (work) =>
    transact((stores) =>
      work({
        ...stores,
        confirmations: { ...stores.confirmations, due: () => stores.confirmations.lock([id]) },
        offers: { ...stores.offers, dueSeats: async () => present(await stores.offers.lockSeat(id)) },
        agenda: { ...stores.agenda, due: async () => present(await stores.agenda.find(id)) },
      }),
    ),
})

const present = <T>(found: T | null): T[] => (found === null ? [] : [found])

/** The database or the way to it failed: no row's fault, and the same for all; the queue tries again. */
const isOfTheMachine = (error: unknown): boolean => /^(PrismaClient|DriverAdapter)/.test(kindOf(error)) || kindOf(error).includes(' ')
