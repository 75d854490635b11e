import { join } from 'node:path'
import { startThrowAway } from '../src/embedded-postgres/throw-away.ts'
import { systemClock } from '../src/kit/clock.ts'
import { silentLog } from '../src/kit/log.ts'
import { type Deps, difference, rewriteFirst, writeNext } from './write-migration.ts'

const usage = `Usage: npm run migration -- COMMAND
  new NAME   writes the next migration: what schema.prisma has and the migrations lack (NAME in snake_case)
  check      ends with 1 and the difference when schema.prisma and the migrations disagree
  first      writes the only migration anew and keeps what was written into it by hand; only before the first release
`

const schemaFile = join(import.meta.dirname, 'schema.prisma')
const directory = join(import.meta.dirname, 'migrations')

async function onThrowAway(work: (deps: Deps) => Promise<string>): Promise<void> {
  const server = await startThrowAway(silentLog)
  try {
    process.stdout.write(`${await work({ schemaFile, directory, clock: systemClock, server })}\n`)
  } finally {
    await server.stop()
  }
}

async function check(deps: Deps): Promise<string> {
  const sql = await difference('migrations', deps)
  if (!sql) return 'The migrations and schema.prisma agree.'
  process.exitCode = 1
  return `The migrations lack what schema.prisma has. Run: npm run migration -- new NAME\n${sql}`
}

const agreed = 'The migrations and schema.prisma agree: nothing to write.'
const [command, name] = process.argv.slice(2)
if (command === 'new' && name && /^[a-z][a-z0-9_]*$/.test(name)) await onThrowAway(async (deps) => (await writeNext(name, deps)) ?? agreed)
else if (command === 'check') await onThrowAway(check)
else if (command === 'first') await onThrowAway(rewriteFirst)
else {
  process.stderr.write(usage)
  process.exitCode = 2
}
