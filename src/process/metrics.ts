/** `GET /metrics` for Prometheus: counts and times, and never whose. It is loaded only where a key for it is configured. */
import { createHash, timingSafeEqual } from 'node:crypto'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Core } from '../contract/core.ts'
import { briefly } from '../kit/briefly.ts'
import { elapsedMs } from '../kit/clock.ts'
import type { Log } from '../kit/log.ts'
import { onceAMinute, type RareWarnings } from '../kit/once-a-minute.ts'
import type { Route } from './http.ts'
import type { Vitals } from './vitals.ts'

/** The page, and what is measured by watching. */
export interface Metrics {
  /** Answers only those who send the key: `Authorization: Bearer …`. */
  readonly route: Route
  /** The same front door, of which every answer is timed. */
  watch(this: void, core: Core): Core
}

/** Seconds. Slack shows an error after 3, Teams after 10 to 15. */
const buckets = [0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3, 5, 10]

/** Milliseconds for which counted deliveries are good: counting reads the whole table. */
const remembered = 10_000

/** `vitals`: null until the house runs; only what the process itself knows is told then. */
export function openMetrics(key: string, vitals: () => Vitals | null, log: Log): Metrics {
  const register = new Registry()
  const refusals = onceAMinute(log)
  collectDefaultMetrics({ register })
  for (const metric of [ticksIn(vitals), deliveriesIn(vitals)]) register.registerMetric(metric)
  const answers = new Histogram({
    name: 'pari_answer_seconds',
    help: 'Time from a tap, an opened or a sent form to the answer, by platform',
    labelNames: ['platform'] as const,
    buckets,
    registers: [register],
  })
  return {
    route: { method: 'GET', path: '/metrics', handle: (request, response) => answer({ register, key, refusals }, request, response) },
    watch: (core) => timed(core, (platform, seconds) => answers.observe({ platform }, seconds)),
  }
}

interface Page {
  readonly register: Registry
  readonly key: string
  readonly refusals: RareWarnings
}

async function answer({ register, key, refusals }: Page, ...[request, response]: Parameters<Route['handle']>): Promise<void> {
  if (!isSame(request.headers.authorization ?? '', `Bearer ${key}`)) {
    refusals.warn('metrics', 'a request for /metrics came without the key of PARI_METRICS_KEY')
    response.writeHead(401, { 'www-authenticate': 'Bearer' }).end()
    return
  }
  const text = await register.metrics()
  response.writeHead(200, { 'content-type': register.contentType, 'cache-control': 'no-store' }).end(text)
}

/** In the same time, however alike they are. */
const isSame = (given: string, wanted: string): boolean => timingSafeEqual(digest(given), digest(wanted))
const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

const ticksIn = (vitals: () => Vitals | null) =>
  new Counter({
    name: 'pari_ticks_total',
    help: 'Minutes for which this process woke the timetable',
    registers: [],
    collect() {
      this.reset()
      this.inc(vitals()?.ticks() ?? 0)
    },
  })

function deliveriesIn(vitals: () => Vitals | null) {
  const counts = countsOf(vitals)
  return new Gauge({
    name: 'pari_deliveries',
    help: 'Deliveries in the database that wait, have failed, or may not have arrived, by platform',
    labelNames: ['platform', 'state'] as const,
    registers: [],
    async collect() {
      this.reset()
      for (const { platform, state, count } of await counts()) this.set({ platform, state }, count)
    },
  })
}

function countsOf(vitals: () => Vitals | null): () => ReturnType<Vitals['deliveries']> {
  // While the database does not answer, the page says what the process knows.
  const counted = briefly(
    remembered,
    async () =>
      (await vitals()
        ?.deliveries()
        .catch(() => [])) ?? [],
  )
  return () => (vitals() ? counted() : Promise.resolve([]))
}

/** What people wait for. */
function timed(core: Core, observe: (platform: string, seconds: number) => void): Core {
  const watched = async <T>(platform: string, work: Promise<T>): Promise<T> => {
    const begun = elapsedMs()
    try {
      return await work
    } finally {
      observe(platform, (elapsedMs() - begun) / 1_000)
    }
  }
  return {
    ...core,
    handle: (tap, from, on) => watched(from.workspace.platform, core.handle(tap, from, on)),
    open: (opening, from) => watched(from.workspace.platform, core.open(opening, from)),
    submit: (submission, filled, from) => watched(from.workspace.platform, core.submit(submission, filled, from)),
    renew: (submission, texts, from) => watched(from.workspace.platform, core.renew(submission, texts, from)),
    openAgain: (submission, from) => watched(from.workspace.platform, core.openAgain(submission, from)),
  }
}
