/** `npm run person`: what Pari knows about somebody, for those who run it, and how it is deleted. */

import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { House } from '../house/compose.ts'
import { systemClock, toDate } from '../kit/clock.ts'
import { silentLog } from '../kit/log.ts'
import type { Held } from '../people/known.ts'
import { chaptersOf, jsonOf, momentIn, textOf } from '../people/written.ts'
import { readConfig } from '../process/config.ts'
import { eraseAgain } from '../process/erase-again.ts'
import { erasuresIn } from '../process/erasures.ts'
import { quietHouse } from '../process/quiet-house.ts'
import { migrate, migrationsDirectory } from '../store/migrate.ts'
import { answerHelp } from './help.ts'
import { onDatabase, saying } from './on-database.ts'

const usage = `Usage: npm run person -- COMMAND
  export EMAIL [FOLDER]   writes everything that is known about somebody: a text to read, and JSON
  erase EMAIL [--sure]    deletes it. Without --sure it says what would go, and deletes nothing
`

const reading = { language: 'en', zone: 'UTC' } as const

answerHelp(usage)
const [command = '', email = '', more, ...others] = process.argv.slice(2)
const config = readConfig()
if (!('dataDirectory' in config)) complain(`${config.map((each) => each.refused).join('\n')}\n`)
else if (!isAsked()) complain(usage)
else
  await saying(config, () =>
    onDatabase(config, async (database) => {
      await migrate(database.pool, migrationsDirectory, silentLog)
      const erasures = erasuresIn(config.erasuresFile)
      await eraseAgain(database.base, erasures)
      return carryOut(quietHouse(database.base, erasures))
    }),
  )

function isAsked(): boolean {
  if (!email.includes('@') || others.length > 0) return false
  return command === 'export' || (command === 'erase' && (more === undefined || more === '--sure'))
}

function complain(words: string): void {
  process.stderr.write(words)
  process.exitCode = 2
}

async function carryOut({ known }: House): Promise<string> {
  const id = await known.find(email)
  if (id === null) return 'Pari knows nobody with this email address.'
  if (command === 'export') return exported(await known.heldOf(id), resolve(more ?? '.'), id)
  if (more !== '--sure') return wouldGo(await known.heldOf(id))
  const erased = await known.forget(id)
  if (erased.kind === 'lastCoordinator')
    throw new Error(
      `They are the only coordinator of ${erased.cohorts.join(', ')}. Put another coordinator on the list first. Nothing was deleted.`,
    )
  if (erased.kind === 'lastOwner')
    throw new Error(
      `They are the last owner of Pari in ${erased.workspaces.join(', ')}. Another owner must be named first. Nothing was deleted.`,
    )
  return erased.kind === 'erased'
    ? 'Everything that Pari knew about them is deleted. Their pair and their coordinators will be told, without a name.'
    : 'Pari knows nobody with this email address.'
}

async function exported(held: Held, folder: string, id: string): Promise<string> {
  const now = toDate(systemClock.now())
  const [text, json] = ['txt', 'json'].map((ending) => join(folder, `person-${id}.${ending}`)) as [string, string]
  await writeFile(text, textOf('What Pari knows', [`As of ${momentIn(now, reading)} (UTC)`], chaptersOf(held, reading)), { mode: 0o600 })
  await writeFile(json, jsonOf(held, now), { mode: 0o600 })
  return `Written: ${text} and ${json}. They hold personal data: please delete them when they are handed over.`
}

function wouldGo(held: Held): string {
  return [
    'This would be deleted, or would no longer name them:',
    ...chaptersOf(held, reading).map(({ title, entries }) => `  ${title}: ${entries.length}`),
    'Numbers stay that name nobody. Their pair ends, and their place goes to somebody else.',
    `To delete it: npm run person -- erase ${email} --sure`,
  ].join('\n')
}
