import { compose, type House } from '../../src/house/compose.ts'
import { earlier, type Instant, isAfter } from '../../src/kit/clock.ts'
import { randomIds } from '../../src/kit/ids.ts'
import { silentLog } from '../../src/kit/log.ts'
import { ledgerOf } from '../../src/rehearsal/ledger.prisma.ts'
import { type Death, deathsIn, type MortalBase, mortal } from '../journeys/mortal.ts'
import { hereAndNow } from './here-and-now.ts'
import { turning } from './passing-time.ts'
import type { Workplace } from './workplace.ts'

/** A house that goes on with a workplace's rows, clock and platform in processes that die, one after the other. */
export interface MortalHouse {
  /** Does it, and again in a new process where the first one died meanwhile. */
  readonly surviving: <T>(work: (house: House) => Promise<T>) => Promise<T>
  readonly until: (wall: string) => Promise<void>
  readonly died: () => number
}

export function mortalHouse({ prisma, clock, platform }: Workplace, planned: readonly Death[]): MortalHouse {
  const dies = deathsIn(planned)
  const lives = (): { readonly house: House; readonly base: MortalBase } => {
    const base = mortal(prisma, dies)
    const house = compose({
      ...{ prisma: base, clock, ids: randomIds(clock), log: silentLog, perSecond: Number.POSITIVE_INFINITY, callLimitMs: 60_000 },
      ...{ platformOf: () => platform, wakersIn: () => ({ wakeTimetable: async () => {}, wakeLanes: async () => {} }) },
      ...{ owners: [], apart: hereAndNow },
    })
    return { house, base }
  }
  let now = lives()
  let died = 0
  async function surviving<T>(work: (house: House) => Promise<T>): Promise<T> {
    for (;;) {
      try {
        const done = await work(now.house)
        if (!now.base.isDead()) return done
      } catch (error) {
        if (!now.base.isDead()) throw error
      }
      died += 1
      now = lives()
    }
  }
  const settle = (): Promise<Instant | null> =>
    surviving(async (house) => {
      for (;;) {
        await house.runTimetable()
        for (const lane of await house.dueLanes()) await house.runLane(lane)
        const times = [await house.nextDue(), await ledgerOf(prisma).nextSaid()].flatMap((each) => each ?? [])
        if (times.every((each) => isAfter(each, clock.now())) && (await house.dueLanes()).length === 0)
          return times.length > 0 ? times.reduce(earlier) : null
      }
    })
  return { surviving, until: turning(clock, settle), died: () => died }
}
