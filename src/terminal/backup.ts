/** `npm run backup -- FILE`: everything that Pari keeps, in one file, while Pari runs or not. */

import { resolve } from 'node:path'
import { systemClock } from '../kit/clock.ts'
import { readConfig } from '../process/config.ts'
import { backUp } from '../store/backup.ts'
import { answerHelp } from './help.ts'
import { onDatabase, saying } from './on-database.ts'

const usage = `Usage: npm run backup -- FILE
  writes everything that Pari's database holds into a new file, also while Pari runs
`

answerHelp(usage)
const [file, ...others] = process.argv.slice(2)
const config = readConfig()
if (!('dataDirectory' in config)) complain(`${config.map((each) => each.refused).join('\n')}\n`)
else if (file === undefined || file.startsWith('-') || others.length > 0) complain(usage)
else await saying(config, () => onDatabase(config, (_, url) => backUpTo(url, resolve(file))))

function complain(words: string): void {
  process.stderr.write(words)
  process.exitCode = 2
}

async function backUpTo(url: string, path: string): Promise<string> {
  const { tables, rows } = await backUp(url, path, systemClock.now())
  return `${path} holds ${rows} rows of ${tables} tables. Keep PARI_KEY with it, in another place: without the key its tokens cannot be opened.`
}
