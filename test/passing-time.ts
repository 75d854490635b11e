import { type Instant, isAfter, type TurnableClock } from '../src/kit/clock.ts'
import { at } from './cohort.ts'

/**
 * Turns a clock to a wall-clock time in Helsinki; everything due on the way happens when it is due. `settle` does all that is due now, and
 * says when something is due next.
 */
export const turning =
  (clock: TurnableClock, settle: () => Promise<Instant | null>) =>
  async (wall: string): Promise<void> => {
    const end = at(wall)
    for (let next = await settle(); next && !isAfter(next, end); next = await settle()) clock.turnTo(next)
    clock.turnTo(end)
    await settle()
  }
