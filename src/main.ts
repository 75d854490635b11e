/** `npm start`: config, engine, stop on a signal. */
import { readConfig } from './config.ts'
import { startEngine } from './engine.ts'
import { createLog } from './kit/log.ts'

const config = readConfig()
if ('dataDirectory' in config) {
  const log = createLog(config.logLevel)
  const engine = await startEngine({ config, log, platforms: {} })
  log.info('Pari keeps time and data. No chat platform is configured yet, so it reaches nobody: rehearse a cohort with npm run rehearse.')
  const stop = async (): Promise<void> => {
    log.info('Stopping: finishing what is under way.')
    await engine.stop()
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop())
} else {
  process.stderr.write(`${config.map((each) => each.refused).join('\n')}\n`)
  process.exitCode = 2
}
