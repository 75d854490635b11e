import type { Messenger } from '../../src/contract/platform.ts'
import { compose, type House } from '../../src/house/compose.ts'
import { earlier, type Instant, isAfter } from '../../src/kit/clock.ts'
import { randomIds } from '../../src/kit/ids.ts'
import { silentLog } from '../../src/kit/log.ts'
import { ledgerOf } from '../../src/rehearsal/ledger.prisma.ts'
import { type Death, deathsIn, type MortalBase, mortal } from '../journeys/mortal.ts'
import { hereAndNow } from './here-and-now.ts'
import { turning } from './passing-time.ts'
import type { Workplace } from './workplace.ts'

type Ground = Pick<Workplace, 'prisma' | 'clock'>

/** Does it in a house, and again in a new process where the first one died meanwhile. */
export type Surviving = <T>(work: (house: House) => Promise<T>) => Promise<T>

/** Processes on one database that die, one after the other. `died`: hears of each death. */
export function survivingOn({ prisma, clock }: Ground, platform: Messenger, planned: readonly Death[], died: () => void): Surviving {
  const [ids, dies] = [randomIds(clock), deathsIn(planned)]
  const born = (): { readonly house: House; readonly base: MortalBase } => {
    const base = mortal(prisma, dies)
    const house = compose({
      ...{ prisma: base, clock, ids, log: silentLog, platformOf: () => platform, apart: hereAndNow, owners: [] },
      wakersIn: () => ({ wakeTimetable: async () => {}, wakeLanes: async () => {} }),
      ...{ perSecond: Number.POSITIVE_INFINITY, callLimitMs: 60_000 },
    })
    return { house, base }
  }
  let now = born()
  return async (work) => {
    for (;;) {
      try {
        const done = await work(now.house)
        if (!now.base.isDead()) return done
      } catch (error) {
        if (!now.base.isDead()) throw error
      }
      died()
      now = born()
    }
  }
}

/** A house that goes on with a workplace's rows, clock and platform in processes that die. */
export interface MortalHouse {
  readonly surviving: Surviving
  readonly until: (wall: string) => Promise<void>
  readonly died: () => number
}

export function mortalHouse(workplace: Workplace, planned: readonly Death[]): MortalHouse {
  const { prisma, clock, platform } = workplace
  let deaths = 0
  const surviving = survivingOn(workplace, platform, planned, () => {
    deaths += 1
  })
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
  return { surviving, until: turning(clock, settle), died: () => deaths }
}
