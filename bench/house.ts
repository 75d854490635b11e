import { compose, type House } from '../src/house/compose.ts'
import { systemClock } from '../src/kit/clock.ts'
import { randomIds } from '../src/kit/ids.ts'
import { silentLog } from '../src/kit/log.ts'
import { recorder } from '../src/rehearsal/recorder.ts'
import type { Connection } from '../src/store/client.ts'

/** A house on a database, with a platform on which everything arrives at once. */
export const houseOn = ({ prisma }: Connection): House =>
  compose({
    prisma,
    clock: systemClock,
    ids: randomIds(systemClock),
    log: silentLog,
    platformOf: () => recorder(async (to, _view, ref) => ({ kind: 'delivered', sent: { workspace: to.workspace, ref } })),
    owners: [],
    wakersIn: () => ({ wakeTimetable: async () => {}, wakeLanes: async () => {} }),
    perSecond: Number.POSITIVE_INFINITY,
    callLimitMs: 8000,
  })
