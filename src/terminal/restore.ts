/** `npm run restore -- FILE`: a backup into an empty database. Pari holds afterwards, until somebody says how to go on. */
import { resolve } from 'node:path'
import { countWaiting, holdStatement, holdText } from '../house/hold.prisma.ts'
import { Instant, systemClock } from '../kit/clock.ts'
import { silentLog } from '../kit/log.ts'
import { readConfig } from '../process/config.ts'
import type { OpenBase } from '../store/base.ts'
import { type RestoreDeps, restore } from '../store/restore.ts'
import { onDatabase, saying } from './on-database.ts'

const usage = `Usage: npm run restore -- FILE
  puts a backup into an empty database; stop Pari before
`

const [file, ...others] = process.argv.slice(2)
const config = readConfig()
if (!('dataDirectory' in config)) complain(`${config.map((each) => each.refused).join('\n')}\n`)
else if (file === undefined || file.startsWith('-') || others.length > 0) complain(usage)
else await saying(config, () => onDatabase(config, (database, url) => restoreFrom(resolve(file), database, url)))

function complain(words: string): void {
  process.stderr.write(words)
  process.exitCode = 2
}

type Finish = RestoreDeps['finish']

async function restoreFrom(path: string, { pool, base }: OpenBase, url: string): Promise<string> {
  const restoredAt = systemClock.now()
  const finish: Finish = async (client, at) => {
    await client.query(holdStatement, [holdText({ backedUpAt: Instant.from(at), restoredAt })])
  }
  const { at, tables, rows } = await restore(path, { url, pool, log: silentLog, finish })
  const { waiting, past } = await countWaiting(base.statements, restoredAt)
  return [
    `Restored ${rows} rows of ${tables} tables, as they were at ${at}.`,
    `${waiting} messages wait, and ${past} of them are past: they may have been sent after the backup was made.`,
    'Start Pari: it answers people, and sends nothing until you say npm run resume -- send, or npm run resume -- drop.',
  ].join('\n')
}
