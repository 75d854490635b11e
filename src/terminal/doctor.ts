/** `npm run doctor`: looks at everything that Pari needs, and says for each what to do. Exit code 1 when anything is wrong. */

import { noteKeys } from '../house/key-proof.prisma.ts'
import { messageOf } from '../kit/failure.ts'
import { type Config, readConfig } from '../process/config.ts'
import { examineAdapters } from './examine-adapters.ts'
import { examineAddress } from './examine-address.ts'
import { examineDatabase } from './examine-database.ts'
import { type Found, well, wrong } from './found.ts'
import { answerHelp } from './help.ts'
import { onDatabase, saying } from './on-database.ts'

const usage = `Usage: npm run doctor
  looks at settings, database, migrations, key, tokens, scopes, the public address and the clock
  -- --new-key   says that PARI_KEY is new on purpose: what an older key sealed is given up
`

answerHelp(usage)
const [option, ...others] = process.argv.slice(2)
const config = readConfig()
if ((option !== undefined && option !== '--new-key') || others.length > 0) {
  process.stderr.write(usage)
  process.exitCode = 2
} else if (!('dataDirectory' in config)) show(config.map(({ refused }) => wrong('Settings', refused)))
else if (option === '--new-key') await saying(config, () => takeKey(config))
else show(await lookAtAll(config))

async function takeKey(settings: Config): Promise<string> {
  if (settings.keys.length === 0) throw new Error('PARI_KEY is missing. Make one with `openssl rand -base64 32`.')
  await onDatabase(settings, ({ base }) => noteKeys(base.statements, settings.keys))
  return 'PARI_KEY is the key of this database from now on.'
}

async function lookAtAll(settings: Config): Promise<readonly Found[]> {
  if (settings.playground) return [well('Settings', 'nothing real is configured, so npm start opens the playground')]
  const found: Found[] = [well('Settings', 'they can be read')]
  try {
    await onDatabase(settings, async (database) => {
      const { isMigrated, found: inDatabase } = await examineDatabase(settings, database)
      found.push(...inDatabase, ...(await examineAdapters(settings, database.base, isMigrated)))
    })
  } catch (error) {
    found.push(wrong('Database', `it cannot be used: ${messageOf(error)}. Look at DATABASE_URL, or at PARI_DATA without it`))
  }
  return [...found, ...(await examineAddress(settings))]
}

function show(found: readonly Found[]): void {
  const width = Math.max(...found.map(({ part }) => part.length))
  const lines = found.map(
    ({ part, isWell, words }) => `${isWell ? 'well ' : 'WRONG'}  ${part.padEnd(width)}  ${/[.?]$/.test(words) ? words : `${words}.`}`,
  )
  const many = found.filter(({ isWell }) => !isWell).length
  const last = many === 0 ? 'All is well.' : `${many} of ${found.length} ${many === 1 ? 'is' : 'are'} wrong.`
  process.stdout.write(`${[...lines, last].join('\n')}\n`)
  if (many > 0) process.exitCode = 1
}
