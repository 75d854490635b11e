import { type TurnableClock, turnableClock } from '../../src/kit/clock.ts'
import type { Database } from '../../src/store/client.ts'
import { at } from '../ground/cohort.ts'
import { settled, turning } from '../ground/passing-time.ts'
import { aTeamsHouse, type TeamsHouse, type TeamsHouseWanted } from './teams-house.ts'
import { firstTenant, type TeamsSeats, teamsSeats } from './teams-seats.ts'

/** A Teams with people, Pari behind it on a database of its own, and one clock for both that the test turns. */
export interface TeamsStage extends Omit<TeamsHouse, 'stop'>, TeamsSeats {
  readonly prisma: Database
  readonly clock: TurnableClock
  /** Turns the clock to a wall-clock time in Helsinki; everything due on the way happens when it is due. */
  until(wall: string): Promise<void>
  settle(): Promise<void>
  stop(): Promise<void>
}

/** Another tenant that Pari serves, whether or not anybody opens it. */
export const otherTenant = '5d1e7c40-2b3a-4c5d-8e6f-7a8b9c0d1e2f'

/** Nobody has installed anything yet. */
export async function aTeamsStage(
  prisma: Database,
  people: readonly string[],
  watched: Pick<TeamsHouseWanted, 'log' | 'watch' | 'isPublic'> = {},
): Promise<TeamsStage> {
  const clock = turnableClock(at('2026-12-17T09:00'))
  const pari = await aTeamsHouse(prisma, clock, { tenants: [firstTenant, otherTenant], ...watched })
  const settle = () => settled({ house: pari.house, prisma, clock, tick: () => pari.end.tick() })
  return {
    ...{ ...pari, prisma, clock, ...teamsSeats(pari.end, people) },
    settle: async () => void (await settle()),
    until: turning(clock, settle),
  }
}
