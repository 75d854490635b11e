import type { House } from '../../src/house/compose.ts'
import { earlier, type Instant, isAfter, type TurnableClock } from '../../src/kit/clock.ts'
import { ledgerOf } from '../../src/rehearsal/ledger.prisma.ts'
import type { Database } from '../../src/store/client.ts'
import { at } from './cohort.ts'

/**
 * Turns a clock to a wall-clock time in Helsinki, or by so many minutes (`+10`); everything due on the way happens when it is due. `settle` does all that is due now, and
 * says when something is due next.
 */
export const turning =
  (clock: TurnableClock, settle: () => Promise<Instant | null>) =>
  async (wall: string): Promise<void> => {
    const end = wall.startsWith('+') ? clock.now().add({ minutes: Number(wall.slice(1)) }) : at(wall)
    for (let next = await settle(); next && !isAfter(next, end); next = await settle()) clock.turnTo(next)
    clock.turnTo(end)
    await settle()
  }

interface AtWork {
  readonly house: House
  readonly prisma: Database
  readonly clock: TurnableClock
  /** Waits until everything under way to the house was answered. */
  readonly tick: () => Promise<void>
}

/** Does all that is due now, with what comes of it; says when something is due next. */
export async function settled({ house, prisma, clock, tick }: AtWork): Promise<Instant | null> {
  for (;;) {
    await house.runTimetable()
    for (const lane of await house.dueLanes()) await house.runLane(lane)
    await tick()
    const times = [await house.nextDue(), await ledgerOf(prisma).nextSaid()].flatMap((each) => each ?? [])
    const later = times.filter((each) => isAfter(each, clock.now()))
    if (later.length === times.length || (await house.dueLanes()).length === 0) return later.length > 0 ? later.reduce(earlier) : null
  }
}
