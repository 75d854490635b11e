import { silentLog } from '../../src/kit/log.ts'
import { startThrowAway } from '../../src/store/throw-away.ts'
import { measureTaps } from './taps.ts'

const server = await startThrowAway(silentLog)
try {
  await measureTaps(server, (line) => void process.stdout.write(`${line}\n`))
} finally {
  await server.stop()
}
