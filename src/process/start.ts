/** What `npm start` does: config, the port, the house, platforms; stops on a signal. Code that is slow to load waits until the port is open. */

import type { Core } from '../contract/core.ts'
import type { House } from '../house/compose.ts'
import { failureInWords } from '../kit/failure.ts'
import { type Log, openLog } from '../kit/log.ts'
import { orClose } from '../kit/or-close.ts'
import type { Adapter } from './adapter.ts'
import { adaptersIn, type WantedAdapter } from './adapters.ts'
import { type Config, readConfig } from './config.ts'
import { type Route, serve } from './http.ts'
import type { Metrics } from './metrics.ts'
import { noticeRoutes } from './notices/routes.ts'
import { readyRoute } from './ready.ts'
import type { Vitals } from './vitals.ts'

const spoken = { slack: 'Slack', teams: 'Teams' } as const

const config = readConfig()
if ('dataDirectory' in config) await sayingWhy(config, () => start(config))
else {
  process.stderr.write(`${config.map((each) => each.refused).join('\n')}\n`)
  process.exitCode = 2
}

async function start(settings: Config): Promise<void> {
  const log = await openLog(settings.logLevel, { isTerminal: process.stderr.isTTY })
  // The signal is heard from the beginning, because a process that is stopped while it starts must not leave its database server running.
  const told = toldToStop()
  if (settings.playground) return play(settings, settings.playground.host, log, told)
  const wanted = adaptersIn(settings)
  await refuse(wanted)
  let vitals: Vitals | null = null
  const metrics = await metricsFor(settings, () => vitals, log)
  const door = await openDoor(settings, wanted, log, [
    readyRoute(() => vitals),
    ...noticeRoutes(settings.runner),
    ...(metrics ? [metrics.route] : []),
  ])
  const pari = await orClose(
    () => door.stop(),
    () => open(settings, wanted, log, door, metrics),
  )
  vitals = pari.vitals
  log.info(
    wanted.length > 0
      ? `Pari answers on ${wanted.map(({ name }) => spoken[name]).join(' and ')}.`
      : 'Pari keeps time and data. No chat platform is configured yet, so it reaches nobody: rehearse a cohort with npm run rehearse.',
  )
  const stop = async (): Promise<void> => {
    log.info('Stopping: finishing what is under way.')
    await door.stop()
    vitals = null
    await pari.stop()
  }
  void told.then(() => sayingWhy(settings, stop))
}

/** Nothing is configured: everything can be tried out, and nothing leaves the machine. */
async function play(settings: Config, host: string, log: Log, told: Promise<void>): Promise<void> {
  const { startPlayground } = await import('../../playground/stage/start.ts')
  const { dataDirectory, port } = settings
  const playground = await startPlayground({ dataDirectory, host, port, log })
  log.info(`Pari’s playground is at ${playground.url} : ${playground.note}`)
  void told.then(() => sayingWhy(settings, () => playground.stop()))
}

/** Resolves when somebody wants this process to end, or closes its terminal; told a second time, it ends at once. */
function toldToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve())
  })
}

async function refuse(wanted: readonly WantedAdapter[]): Promise<void> {
  const refused = (await Promise.all(wanted.map((adapter) => adapter.refusals()))).flat()
  if (refused.length > 0) throw new Error(refused.map((each) => each.refused).join('\n'))
}

interface Door {
  /** Answers requests from now on. Those that came too early are answered first. */
  letIn(routes: readonly Route[]): void
  stop(): Promise<void>
}

async function metricsFor({ metricsKey }: Config, vitals: () => Vitals | null, log: Log): Promise<Metrics | null> {
  if (metricsKey === null) return null
  const { openMetrics } = await import('./metrics.ts')
  return openMetrics(metricsKey, vitals, log)
}

/**
 * Opens the port before anything else, so that a tap during a restart waits a moment and is not lost. `atOnce`: what is told before the house
 * runs.
 */
async function openDoor(settings: Config, wanted: readonly WantedAdapter[], log: Log, atOnce: readonly Route[]): Promise<Door> {
  const isServed = settings.metricsKey !== null || wanted.some((adapter) => adapter.isServed || settings.linking !== null)
  if (!isServed) return { letIn() {}, async stop() {} }
  const routes = Promise.withResolvers<readonly Route[]>()
  const server = await serve(settings, routes.promise, log, { atOnce })
  log.info({ port: server.port }, 'Listening.')
  return {
    letIn: routes.resolve,
    async stop() {
      // Requests that still wait are answered when the start fails.
      routes.reject(new Error('Pari did not start.'))
      await server.stop()
    },
  }
}

interface Pari {
  readonly vitals: Vitals
  stop(): Promise<void>
}

async function open(settings: Config, wanted: readonly WantedAdapter[], log: Log, door: Door, metrics: Metrics | null): Promise<Pari> {
  const { startHouse } = await import('./open-database.ts')
  const loading = () => Promise.all(wanted.map(async (adapter) => ({ name: adapter.name, open: await adapter.load() })))
  const adapters: Adapter[] = []
  const byName = new Map<string, Adapter>()
  const running = await startHouse({
    config: settings,
    log,
    owners: settings.owners,
    linking: settings.linking,
    meanwhile: async () => void (await loading()),
    async platforms(memory, pictures) {
      const opened = (await loading()).map(
        ({ name, open: openAdapter }) => [name, openAdapter({ keys: settings.keys, memory, pictures, log })] as const,
      )
      adapters.push(...opened.map(([, adapter]) => adapter))
      for (const [name, adapter] of opened) byName.set(name, adapter)
      return Object.fromEntries(opened.map(([name, adapter]) => [name, adapter.platform]))
    },
    hear: async (house) => hearOn(adapters, metrics?.watch(house.core) ?? house.core, door, await linkRoutes(settings, house, log)),
    resume: async (platform, sealed) => (await byName.get(platform)?.resume(sealed)) ?? false,
  })
  const [{ lookAround }, { erasuresIn }] = await Promise.all([import('./look-around.ts'), import('./erasures.ts')])
  const erasures = erasuresIn(settings.erasuresFile)
  const looking = lookAround({ statements: running.statements, adapters: byName, keys: settings.keys, erasures, log })
  return {
    vitals: running.vitals,
    async stop() {
      await looking
      await stopAll(adapters)
      await running.stop()
    },
  }
}

async function linkRoutes(
  { linking }: Config,
  { links, pictures }: Pick<House, 'links' | 'pictures'>,
  log: Log,
): Promise<readonly Route[]> {
  if (!linking || !links) return []
  const [{ linkRoute }, { pictureRoute }] = await Promise.all([import('./links/index.ts'), import('./pictures.ts')])
  return [linkRoute(links, linking.url, log), pictureRoute(pictures)]
}

/** Requests that wait are let in as soon as every adapter can hear them. */
async function hearOn(adapters: readonly Adapter[], core: Core, door: Door, others: readonly Route[]): Promise<void> {
  const letIn = (): void => door.letIn([...adapters.flatMap((adapter) => adapter.routes), ...others])
  let notYetHearing = adapters.length
  const hears = (): void => void (--notYetHearing === 0 && letIn())
  await orClose(
    () => stopAll(adapters),
    () => Promise.all(adapters.map((adapter) => listenOn(adapter, core, hears))),
  )
}

async function listenOn(adapter: Adapter, core: Core, hears: () => void): Promise<void> {
  let heard = false
  const once = (): void => {
    if (!heard) hears()
    heard = true
  }
  await adapter.listen(core, once)
  once()
}

async function stopAll(adapters: readonly Adapter[]): Promise<void> {
  await Promise.all(adapters.map((adapter) => adapter.stop()))
}

/** A failure of `work` ends the process with exit code 1, and says in words what is wrong. */
async function sayingWhy({ logLevel }: Config, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    process.stderr.write(failureInWords(error, logLevel))
    process.exitCode = 1
  }
}
