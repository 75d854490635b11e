/** `npm run export`: what Pari knows of a cohort as a workbook, where no file can be sent into the chat. */

import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { isLanguage } from '../contract/view.ts'
import { compose, type House } from '../house/compose.ts'
import { systemClock } from '../kit/clock.ts'
import { messageOf } from '../kit/failure.ts'
import { randomIds } from '../kit/ids.ts'
import { silentLog } from '../kit/log.ts'
import { readConfig } from '../process/config.ts'
import type { OpenBase } from '../store/base.ts'
import { migrate, migrationsDirectory } from '../store/migrate.ts'
import { answerHelp } from './help.ts'
import { onDatabase, saying } from './on-database.ts'

const usage = `Usage: npm run export -- COHORT FILE.xlsx [--language en|fi|sv]
  writes people, answers, messages and what happened. COHORT: its name, or that of its programme
`

answerHelp(usage)
const given = asked(process.argv.slice(2))
const config = readConfig()
if (!('dataDirectory' in config)) complain(`${config.map((each) => each.refused).join('\n')}\n`)
else if (typeof given === 'string') complain(`${given}\n${usage}`)
else
  await saying(config, () =>
    onDatabase(config, async (database) => {
      await migrate(database.pool, migrationsDirectory, silentLog)
      return written(houseOn(database), given)
    }),
  )

interface Asked {
  readonly cohort: string
  readonly file: string
  readonly language: 'en' | 'fi' | 'sv'
}

/** What is asked for, or in words what is wrong with it. */
function asked(args: readonly string[]): Asked | string {
  try {
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { language: { type: 'string', default: 'en' } },
    })
    const [cohort, file, ...more] = positionals
    if (!cohort || !file) return 'Name a cohort and a file.'
    if (more.length > 0) return `Too many words, from “${more[0]}” on: put a name with a space between quotes.`
    if (!file.toLowerCase().endsWith('.xlsx')) return `“${file}” must end with .xlsx.`
    if (!isLanguage(values.language)) return `“${values.language}” isn’t a language of Pari: en, fi or sv.`
    return { cohort, file, language: values.language }
  } catch (error) {
    return messageOf(error)
  }
}

function complain(words: string): void {
  process.stderr.write(words)
  process.exitCode = 2
}

/** It reaches no platform. */
function houseOn({ base }: OpenBase): House {
  return compose({
    ...{ prisma: base, clock: systemClock, ids: randomIds(systemClock), log: silentLog, owners: [], perSecond: 1, callLimitMs: 1000 },
    platformOf: () => {
      throw new Error('This command reaches no platform.')
    },
    wakersIn: () => ({ wakeTimetable: async () => {}, wakeLanes: async () => {} }),
  })
}

async function written({ exports }: House, { cohort, file, language }: Asked): Promise<string> {
  const found = await exports.named(cohort)
  const [only] = found
  if (!only) throw new Error('There is no cohort in this database.')
  const isMeant = [only.cohortId, only.name, only.programme].some((each) => each.toLowerCase() === cohort.trim().toLowerCase())
  if (!isMeant || found.length > 1) throw new Error(whichOne(isMeant, cohort, found))
  const workbook = await exports.write(only.cohortId, language, 'terminal')
  if (workbook === null) throw new Error('The cohort is gone.')
  if ('passed' in workbook) throw new Error(`The cohort is too large: writing it took more than ${workbook.limit} ${workbook.passed}.`)
  const path = resolve(file)
  await writeFile(path, workbook.bytes, { mode: 0o600 })
  return `Written: ${path}. It holds personal data: please delete it when it is no longer needed.`
}

function whichOne(isMeant: boolean, cohort: string, found: readonly { readonly cohortId: string; readonly name: string }[]): string {
  return [
    isMeant ? `Several cohorts are called “${cohort}”. Write the id of one:` : `No cohort is called “${cohort}”. These are there:`,
    ...found.map(({ cohortId, name }) => `  ${cohortId}  ${name}`),
  ].join('\n')
}
