/** `npm start`: config, platforms, engine, front doors; stops on a signal. */
import type { SlackAdapter } from '../adapters/slack/index.ts'
import { type Config, readConfig, type SlackConfig } from './config.ts'
import { startEngine } from './engine.ts'
import { failureInWords } from './failure.ts'
import { systemClock } from './kit/clock.ts'
import { randomIds } from './kit/ids.ts'
import { createLog, type Log } from './kit/log.ts'
import { createSeal } from './kit/seal.ts'
import type { OpenNotebook } from './notebook.ts'
import { serve } from './serve.ts'
import { createTokens } from './views/token.ts'

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
  const openSlack = settings.slack && (await slackFrom(settings, settings.slack, log))
  let slack: SlackAdapter | null = null
  const platforms = (notebook: OpenNotebook) => {
    slack = openSlack ? openSlack(notebook) : null
    return slack ? { slack: slack.platform } : {}
  }
  const engine = await startEngine({ config: settings, log, platforms, organisers: settings.organisers })
  const adapters = [slack as SlackAdapter | null].filter((adapter) => adapter !== null)
  const doors = await orStop(engine.stop, () => openDoors(settings, adapters, engine.house.core, log))
  const stop = async (): Promise<void> => {
    log.info('Stopping: finishing what is under way.')
    await doors.stop()
    await engine.stop()
  }
  void told.then(() => sayingWhy(settings, stop))
}

/** Resolves when somebody wants this process to end; told a second time, it ends at once. */
function toldToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
}

/** Slack's code is loaded only where Slack is configured. */
async function slackFrom(settings: Config, slack: SlackConfig, log: Log) {
  const { openSlack, refuseSettings } = await import('../adapters/slack/index.ts')
  const refused = refuseSettings(slack)
  if (refused.length > 0) throw new Error(refused.map((each) => each.refused).join('\n'))
  const seal = createSeal(settings.keys)
  const deps = { seal, tokens: createTokens(seal), clock: systemClock, ids: randomIds(systemClock), log }
  return (notebook: OpenNotebook): SlackAdapter => openSlack(slack, { ...deps, notebook: notebook('slack') })
}

async function openDoors(settings: Config, adapters: readonly SlackAdapter[], core: Parameters<SlackAdapter['listen']>[0], log: Log) {
  if (adapters.length === 0)
    log.info('Pari keeps time and data. No chat platform is configured yet, so it reaches nobody: rehearse a cohort with npm run rehearse.')
  const routes = adapters.flatMap((adapter) => adapter.routes)
  const server = routes.length > 0 ? await serve(settings, routes, log) : null
  const stop = async (): Promise<void> => {
    await server?.stop()
    for (const adapter of adapters) await adapter.stop()
  }
  await orStop(stop, async () => {
    for (const adapter of adapters) await adapter.listen(core)
  })
  if (server) log.info({ port: server.port }, 'Listening.')
  if (adapters.length > 0) log.info('Pari answers on Slack.')
  return { stop }
}

/** What was opened is closed again when what builds on it fails. */
async function orStop<T>(stop: () => Promise<void>, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    await stop().catch(() => undefined)
    throw error
  }
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
