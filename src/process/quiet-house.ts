/** A house that reaches no platform: what is to be told is told by the Pari that runs, within a minute, or as soon as it runs. */
import { compose, type House } from '../house/compose.ts'
import { systemClock } from '../kit/clock.ts'
import { randomIds } from '../kit/ids.ts'
import { silentLog } from '../kit/log.ts'
import type { Base } from '../store/pool.ts'
import type { Erasures } from './erasures.ts'

/** It wakes nobody. */
export function quietHouse(base: Base, erasures: Erasures): House {
  return compose({
    ...{ prisma: base, clock: systemClock, ids: randomIds(systemClock), log: silentLog, owners: [], perSecond: 1, callLimitMs: 1000 },
    platformOf: () => {
      throw new Error('This house reaches no platform.')
    },
    wakersIn: () => ({ wakeTimetable: async () => {}, wakeLanes: async () => {} }),
    rememberErased: (personId) => erasures.remember(personId),
  })
}
