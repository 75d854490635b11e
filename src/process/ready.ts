/** `GET /ready`: whether this process can do its work, part by part. It decides nothing: whoever asks may send people elsewhere meanwhile. */
import { briefly } from '../kit/briefly.ts'
import { inTime } from '../kit/in-time.ts'
import type { Route } from './http.ts'
import type { Vitals } from './vitals.ts'

/** One word or a short reason for each part. */
export type Readiness = Readonly<Record<'database' | 'queue' | 'clock', string>>

const ok = 'ok'
/** People are answered; what Pari sends by itself waits for `npm run resume`. */
const held = 'held'
const starting: Readiness = { database: 'starting', queue: 'starting', clock: 'starting' }

/** Milliseconds that the database may take. */
const patience = 2_000
/** Milliseconds without a look into the queue, and without a tick, after which something is wrong. A tick comes each minute. */
const longestSilence = { queue: 30_000, tick: 3 * 60_000 } as const
/** Milliseconds that our clock and the database's may differ. */
const apart = 30_000

/** Looks at every part now. Never rejects. */
export async function readinessOf(vitals: Vitals | null): Promise<Readiness> {
  if (!vitals) return starting
  const ahead = await aheadOf(vitals)
  return { database: ahead === null ? 'does not answer' : ok, queue: queueOf(vitals), clock: clockOf(ahead) }
}

/** Null: the database does not answer. */
async function aheadOf(vitals: Vitals): Promise<number | null> {
  try {
    return (await inTime(vitals.databaseAheadMs(), patience))?.done ?? null
  } catch {
    return null
  }
}

function queueOf(vitals: Vitals): string {
  if (vitals.isHeld()) return held
  const [queue, tick] = [vitals.queueSilentMs(), vitals.tickSilentMs()]
  if (queue > longestSilence.queue) return `could not be asked for ${seconds(queue)} s`
  return tick > longestSilence.tick ? `has had no tick for ${seconds(tick)} s` : ok
}

function clockOf(ahead: number | null): string {
  if (ahead === null) return 'cannot be compared'
  if (Math.abs(ahead) <= apart) return ok
  return `is ${seconds(Math.abs(ahead))} s ${ahead > 0 ? 'behind' : 'ahead of'} the database’s`
}

const seconds = (ms: number): string => (Number.isFinite(ms) ? String(Math.round(ms / 1_000)) : '?')

/** Milliseconds for which one look is good: whoever asks a thousand times a second asks the database once. */
const remembered = 1_000

/** Served from the beginning. `vitals`: null until the house runs. */
export function readyRoute(vitals: () => Vitals | null): Route {
  const look = briefly(remembered, () => readinessOf(vitals()))
  return {
    method: 'GET',
    path: '/ready',
    async handle(_, response) {
      const readiness = await (vitals() ? look() : readinessOf(null))
      const isReady = Object.values(readiness).every((part) => part === ok || part === held)
      const headers = {
        'content-type': 'application/json; charset=utf-8',
        'cache-control': 'no-store',
        ...(!isReady && { 'retry-after': '1' }),
      }
      response.writeHead(isReady ? 200 : 503, headers).end(`${JSON.stringify(readiness)}\n`)
    },
  }
}
