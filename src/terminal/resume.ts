/** `npm run resume -- send|drop`: how Pari goes on after a restore. */

import { countWaiting, endHold, heldIn } from '../house/hold.prisma.ts'
import { readConfig } from '../process/config.ts'
import type { OpenBase } from '../store/base.ts'
import { answerHelp } from './help.ts'
import { onDatabase, saying } from './on-database.ts'

const usage = `Usage: npm run resume -- send|drop
  after a restore Pari sends nothing until you say how to go on
  send   messages that were due before the restore are sent, unless they are of no use any more; some people may read them a second time
  drop   messages that were due before the restore are not sent
`

answerHelp(usage)
const [word = '', ...others] = process.argv.slice(2)
const config = readConfig()
if (!('dataDirectory' in config)) complain(`${config.map((each) => each.refused).join('\n')}\n`)
else if ((word !== 'send' && word !== 'drop') || others.length > 0) complain(usage)
else await saying(config, () => onDatabase(config, (database) => goOn(database, word)))

function complain(words: string): void {
  process.stderr.write(words)
  process.exitCode = 2
}

async function goOn({ base }: OpenBase, past: 'send' | 'drop'): Promise<string> {
  const held = await heldIn(base.statements)
  if (!held) return 'Nothing is held: this database was not restored, or Pari goes on already.'
  const dropped = await base.directly((statements) => endHold(statements, past, held))
  const { waiting } = await countWaiting(base.statements, held.restoredAt)
  return `Pari goes on: ${dropped} messages are dropped, and ${waiting} are sent now or when their time comes. A running Pari knows it within seconds.`
}
