/** `npm start`: config, engine, stop on a signal. */
import { type Config, readConfig } from './config.ts'
import { startEngine } from './engine.ts'
import { failureInWords } from './failure.ts'
import { createLog } from './kit/log.ts'

const config = readConfig()
if ('dataDirectory' in config) await sayingWhy(config, () => start(config))
else {
  process.stderr.write(`${config.map((each) => each.refused).join('\n')}\n`)
  process.exitCode = 2
}

async function start(settings: Config): Promise<void> {
  const log = createLog(settings.logLevel)
  const engine = await startEngine({ config: settings, log, platforms: {} })
  log.info('Pari keeps time and data. No chat platform is configured yet, so it reaches nobody: rehearse a cohort with npm run rehearse.')
  const stop = async (): Promise<void> => {
    log.info('Stopping: finishing what is under way.')
    await engine.stop()
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void sayingWhy(settings, stop))
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
