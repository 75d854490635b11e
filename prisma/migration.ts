import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { systemClock } from '../src/kit/clock.ts'
import { silentLog } from '../src/kit/log.ts'
import { startThrowAway } from '../src/store/throw-away.ts'
import { filters, listMigrations, lockfileName, lockfileText, openSchemaEngine } from './schema-engine.ts'

const schemaFile = join(import.meta.dirname, 'schema.prisma')
const directory = join(import.meta.dirname, 'migrations')
const byHand = '-- Written by hand from here on.\n'

const usage = `Usage: npm run migration -- COMMAND
  new NAME   writes the next migration: what schema.prisma has and the migrations have not
  check      ends with 1 and the difference when schema.prisma and the migrations disagree
  first      writes the only migration anew, and keeps what was written into it by hand; only before the first release
`

/** SQL that leads from the migrations to schema.prisma; empty when they agree. */
async function difference(from: 'empty' | 'migrations'): Promise<string> {
  const server = await startThrowAway(silentLog)
  try {
    const engine = await openSchemaEngine(server, 'postgres')
    const result = await engine.diff({
      from: from === 'empty' ? { tag: 'empty' } : { tag: 'migrations', ...(await listMigrations(directory)) },
      to: { tag: 'schemaDatamodel', files: [{ path: schemaFile, content: await readFile(schemaFile, 'utf8') }] },
      script: true,
      exitCode: true,
      filters,
    })
    return result.exitCode === 0 ? '' : (result.stdout ?? '')
  } finally {
    await server.stop()
  }
}

async function writeMigration(name: string, sql: string): Promise<string> {
  const path = join(directory, name, 'migration.sql')
  await mkdir(join(directory, name), { recursive: true })
  await writeFile(path, `${sql.trim()}\n`)
  await writeFile(join(directory, lockfileName), lockfileText)
  return `Wrote ${path}\n`
}

const timestamp = (): string => systemClock.now().toString().replaceAll(/\D/g, '').slice(0, 14)

async function writeNext(name: string): Promise<string> {
  const sql = await difference('migrations')
  return sql ? writeMigration(`${timestamp()}_${name}`, sql) : 'The migrations and schema.prisma agree: nothing to write.\n'
}

async function check(): Promise<string> {
  const sql = await difference('migrations')
  if (!sql) return 'The migrations and schema.prisma agree.\n'
  process.exitCode = 1
  return `The migrations lack what schema.prisma has. Run: npm run migration -- new NAME\n${sql}`
}

async function rewriteFirst(): Promise<string> {
  const names = (await readdir(directory)).filter((name) => name !== lockfileName)
  const [name = `${timestamp()}_first`, second] = names
  if (second) throw new Error('There is more than one migration: write the next one with "new" instead.')
  const before = await readFile(join(directory, name, 'migration.sql'), 'utf8').catch(() => '')
  const hand = before.includes(byHand) ? before.slice(before.indexOf(byHand)) : ''
  const sql = await difference('empty')
  await rm(join(directory, name), { recursive: true, force: true })
  return writeMigration(name, `${sql}\n${hand}`)
}

const [command, name] = process.argv.slice(2)
if (command === 'new' && name && /^[a-z][a-z0-9_]*$/.test(name)) process.stdout.write(await writeNext(name))
else if (command === 'check') process.stdout.write(await check())
else if (command === 'first') process.stdout.write(await rewriteFirst())
else {
  process.stderr.write(usage)
  process.exitCode = 2
}
