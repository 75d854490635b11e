/** `npm run tenants`: which organisations on Teams Pari serves. It answers nobody of any other. */

import { createTenants } from '../../adapters/teams/access/tenants.ts'
import { isGuid } from '../../adapters/teams/config.ts'
import { memoriesIn } from '../house/adapter-memory.prisma.ts'
import { systemClock } from '../kit/clock.ts'
import { randomIds } from '../kit/ids.ts'
import { silentLog } from '../kit/log.ts'
import { installationsIn } from '../people/installations.prisma.ts'
import { readConfig } from '../process/config.ts'
import type { OpenBase } from '../store/base.ts'
import { migrate, migrationsDirectory } from '../store/migrate.ts'
import type { Base } from '../store/pool.ts'
import { answerHelp } from './help.ts'
import { onDatabase, saying } from './on-database.ts'

const usage = `Usage: npm run tenants -- COMMAND
  list                     the tenants that may use Pari on Teams
  allow TENANT-ID "NAME"   lets one in, under a name for people to read; a running Pari knows it within half a minute
  refuse TENANT-ID         nobody there is heard or written to any more, whatever the settings say; nothing is lost, should it be let in again
`

answerHelp(usage)
const [command = '', id = '', name = '', ...others] = process.argv.slice(2)
const config = readConfig()
if (!('dataDirectory' in config)) complain(`${config.map((each) => each.refused).join('\n')}\n`)
else if (command === 'list' ? id !== '' : !['allow', 'refuse'].includes(command)) complain(usage)
else if (others.length > 0 || (command === 'refuse' && name !== ''))
  complain(`Too many words: put a name with a space between quotes.\n${usage}`)
else if (command !== 'list' && !isGuid(id)) complain(`A tenant is named by its id, such as 8c6f2b1a-0d4e-4f6a-9b7c-1e2d3c4b5a60.\n${usage}`)
else await saying(config, () => onDatabase(config, onMigrated))

function complain(words: string): void {
  process.stderr.write(words)
  process.exitCode = 2
}

async function onMigrated({ base, pool }: OpenBase): Promise<string> {
  await migrate(pool, migrationsDirectory, silentLog)
  return carryOut(base)
}

async function carryOut(base: Base): Promise<string> {
  const tenants = createTenants({ memory: memoriesIn(base, { clock: systemClock })('teams'), clock: systemClock })
  const installations = installationsIn(base.statements, { clock: systemClock, ids: randomIds(systemClock), wakeLanes: async () => {} })
  const workspace = { platform: 'teams', id: id.toLowerCase() } as const
  if (command === 'allow') {
    await tenants.allow({ id, name })
    await installations.installed(workspace, (await tenants.of(workspace.id))?.name ?? name, null)
    return `Pari serves ${name || id} from now on. Install its app there.`
  }
  if (command === 'refuse') {
    const wasIn = await tenants.shutOut(id)
    await installations.removed(workspace)
    return wasIn ? `Pari serves ${id} no more.` : `Pari did not serve ${id}.`
  }
  const all = await tenants.all()
  return all.length > 0
    ? all.map((tenant) => `${tenant.id} ${tenant.name}`.trim()).join('\n')
    : 'No tenant may use Pari on Teams yet: TEAMS_TENANT_ID and TEAMS_TENANTS are let in at the next start.'
}
