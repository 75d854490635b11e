/** What `npm start` does: config, the port, engine, platforms; stops on a signal. Whatever is slow to load waits until the port is open. */
import type { SlackAdapter } from '../adapters/slack/index.ts'
import { type Config, readConfig, type SlackConfig } from './config.ts'
import { failureInWords } from './failure.ts'
import { createLog, type Log } from './kit/log.ts'
import type { OpenNotebook } from './notebook.ts'
import { orClose } from './or-close.ts'
import type { Engine } from './running.ts'
import { type Route, serve } from './serve.ts'

const config = readConfig()
if ('dataDirectory' in config) await sayingWhy(config, () => start(config))
else {
  process.stderr.write(`${config.map((each) => each.refused).join('\n')}\n`)
  process.exitCode = 2
}

async function start(settings: Config): Promise<void> {
  const log = createLog(settings.logLevel)
  // From the beginning: whoever is told to stop while it starts must not leave its database server running.
  const told = toldToStop()
  if (settings.slack) await refuseSlack(settings.slack)
  const door = await openDoor(settings, log)
  const pari = await orClose(
    () => door.stop(),
    () => open(settings, log),
  )
  door.letIn(pari.routes)
  log.info(
    settings.slack
      ? 'Pari answers on Slack.'
      : 'Pari keeps time and data. No chat platform is configured yet, so it reaches nobody: rehearse a cohort with npm run rehearse.',
  )
  const stop = async (): Promise<void> => {
    log.info('Stopping: finishing what is under way.')
    await door.stop()
    await pari.stop()
  }
  void told.then(() => sayingWhy(settings, stop))
}

/** Resolves when somebody wants this process to end; told a second time, it ends at once. */
function toldToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
}

async function refuseSlack(slack: SlackConfig): Promise<void> {
  const { refuseSettings } = await import('../adapters/slack/config.ts')
  const refused = refuseSettings(slack)
  if (refused.length > 0) throw new Error(refused.map((each) => each.refused).join('\n'))
}

interface Door {
  /** Answers requests from now on, those first that came too early. */
  letIn(routes: readonly Route[]): void
  stop(): Promise<void>
}

/** Opens the port before anything else, so that whoever taps during a restart waits a moment and is not lost. */
async function openDoor(settings: Config, log: Log): Promise<Door> {
  if (!isServed(settings)) return { letIn() {}, async stop() {} }
  const routes = Promise.withResolvers<readonly Route[]>()
  const server = await serve(settings, routes.promise, log)
  log.info({ port: server.port }, 'Listening.')
  return {
    letIn: routes.resolve,
    async stop() {
      // For those who still wait when the start fails.
      routes.reject(new Error('Pari did not start.'))
      await server.stop()
    },
  }
}

/** One workspace behind a wall is reached through a socket that Pari opens. */
function isServed({ slack }: Config): boolean {
  return slack !== null && !(slack.socketMode && slack.botToken !== undefined)
}

interface Pari {
  readonly routes: readonly Route[]
  stop(): Promise<void>
}

async function open(settings: Config, log: Log): Promise<Pari> {
  const { startEngine } = await import('./engine.ts')
  const { slack } = settings
  let adapter: SlackAdapter | null = null
  const engine = await startEngine({
    config: settings,
    log,
    organisers: settings.organisers,
    meanwhile: async () => void (slack && (await loadSlack())),
    async platforms(notebook) {
      if (slack) adapter = await slackFrom(settings, slack, notebook, log)
      return adapter ? { slack: adapter.platform } : {}
    },
  })
  return listenOn(engine, adapter)
}

async function listenOn(engine: Engine, adapter: SlackAdapter | null): Promise<Pari> {
  const stop = async (): Promise<void> => {
    await adapter?.stop()
    await engine.stop()
  }
  await orClose(stop, async () => adapter?.listen(engine.house.core))
  return { routes: adapter?.routes ?? [], stop }
}

/** Slack's code is loaded only where Slack is configured. */
function loadSlack() {
  return import('./slack.ts')
}

async function slackFrom(settings: Config, slack: SlackConfig, notebook: OpenNotebook, log: Log): Promise<SlackAdapter> {
  const { slackOn } = await loadSlack()
  return slackOn(slack, { keys: settings.keys, notebook: notebook('slack'), log })
}

/** What fails here ends the process: in words, with exit code 1. */
async function sayingWhy({ logLevel }: Config, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    process.stderr.write(failureInWords(error, logLevel))
    process.exitCode = 1
  }
}
