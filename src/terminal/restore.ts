/** `npm run restore -- FILE`: a backup into an empty database. Pari holds afterwards, until somebody says how to go on. */

import { resolve } from 'node:path'
import { readConfig } from '../process/config.ts'
import { erasuresIn } from '../process/erasures.ts'
import { answerHelp } from './help.ts'
import { onDatabase, saying } from './on-database.ts'
import { restoreFrom } from './restore-from.ts'

const usage = `Usage: npm run restore -- FILE
  puts a backup into an empty database; stop Pari before
  --list-lost   the list of people who were deleted is lost: those who were deleted after the backup was made come back
`

answerHelp(usage)
const [file, option, ...others] = process.argv.slice(2)
const config = readConfig()
if (!('dataDirectory' in config)) complain(`${config.map((each) => each.refused).join('\n')}\n`)
else if (file === undefined || file.startsWith('-') || ![undefined, '--list-lost'].includes(option) || others.length > 0) complain(usage)
else {
  const wanted = { path: resolve(file), erasures: erasuresIn(config.erasuresFile), isListLost: option === '--list-lost' }
  await saying(config, () => onDatabase(config, (database, url) => restoreFrom(wanted, database, url)))
}

function complain(words: string): void {
  process.stderr.write(words)
  process.exitCode = 2
}
