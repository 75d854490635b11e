/** One text to many over the local ends, at the limits that Slack and Teams set: the shipped adapters and lanes, as in production. */
import { setTimeout as sleep } from 'node:timers/promises'
import { openSlack } from '../adapters/slack/index.ts'
import { createReferences } from '../adapters/teams/access/people.ts'
import { openTeams } from '../adapters/teams/index.ts'
import { startSlackEnd } from '../playground/slack-end/index.ts'
import { openDirect } from '../playground/teams-end/conversations.ts'
import { startTeamsEnd } from '../playground/teams-end/index.ts'
import type { Adapter } from '../src/contract/adapter.ts'
import type { Workspace } from '../src/contract/platform.ts'
import { createTokens } from '../src/contract/tokens.ts'
import { usualPace } from '../src/delivery/rules.ts'
import type { EmbeddedServer } from '../src/embedded-postgres/index.ts'
import { memoriesIn } from '../src/house/adapter-memory.prisma.ts'
import { compose, type House } from '../src/house/compose.ts'
import { systemClock } from '../src/kit/clock.ts'
import { randomIds } from '../src/kit/ids.ts'
import { silentLog } from '../src/kit/log.ts'
import { createSeal } from '../src/kit/seal.ts'
import type { Connection } from '../src/store/client.ts'
import { pacing, type Stage, seededWith } from './announcements.ts'

const seal = createSeal([new Uint8Array(32).fill(7)])
const ids = randomIds(systemClock)
const shared = { seal, tokens: createTokens(seal), clock: systemClock, ids, log: silentLog }
const memoryOf = ({ prisma }: Connection, platform: 'slack' | 'teams') => memoriesIn(prisma, { clock: systemClock })(platform)

const houseOn = ({ prisma }: Connection, { platform }: Adapter): House =>
  compose({
    ...{ prisma, clock: systemClock, ids, log: silentLog, owners: [], callLimitMs: 8_000, perSecond: usualPace },
    platformOf: () => platform,
    wakersIn: () => ({ wakeTimetable: async () => {}, wakeLanes: async () => {} }),
    wait: (ms, signal) => sleep(ms, undefined, signal ? { signal } : {}).catch(() => undefined),
  })

type Seeded = Omit<Stage, 'house' | 'from'>

/** Moves everybody of the database to this workspace; `accountOf` makes somebody's account, and answers its id. */
async function moveTo(
  { connection }: Seeded,
  workspace: Workspace,
  accountOf: (name: string, email: string) => Promise<string>,
): Promise<string> {
  const { pool } = connection
  await pool.query(`update workspace set platform = $1, external_id = $2`, [workspace.platform, workspace.id])
  const { rows } = await pool.query<{ id: string; name: string; email: string }>(
    `select a.id, p.name, p.email from address a join person p on p.id = a.person_id order by p.email`,
  )
  const accounts: string[] = []
  for (let from = 0; from < rows.length; from += 50)
    accounts.push(...(await Promise.all(rows.slice(from, from + 50).map(({ name, email }) => accountOf(name, email)))))
  await pool.query(`update address a set external_id = n.account from unnest($1::uuid[], $2::text[]) n (id, account) where a.id = n.id`, [
    rows.map(({ id }) => id),
    accounts,
  ])
  const coordinator = await pool.query<{ account: string }>(
    `select a.external_id as account from address a join enrolment e on e.person_id = a.person_id where e.role = 'coordinator' limit 1`,
  )
  await pool.query('analyze')
  return coordinator.rows[0]?.account ?? ''
}

/** How many calls the other end let in, and how many came too soon for it. */
const outcomesOf = (calls: readonly { readonly method: string; readonly outcome: string }[], method: string): string => {
  const said = calls.filter((call) => call.method === method)
  const soon = said.filter(({ outcome }) => /rate|429|throttl/iu.test(outcome))
  return `${said.length} calls of ${method}, ${soon.length} of them too soon`
}

async function onTeams(server: EmbeddedServer, people: number, print: (line: string) => void): Promise<void> {
  const seeded = await seededWith(server, people, 'announcements_on_teams')
  const end = await startTeamsEnd({ clock: systemClock, app: { id: '6f1c1d0e-7a52-4b1c-9d3f-0a4f6c2b8e11' }, rates: 1 })
  try {
    const { id: tenant } = end.addTenant({ name: 'Bench' })
    const memory = memoryOf(seeded.connection, 'teams')
    const references = createReferences({ memory, clock: systemClock })
    const workspace = { platform: 'teams', id: tenant } as const
    const coordinator = await moveTo(seeded, workspace, async (name, email) => {
      const person = end.addPerson(tenant, { name, email })
      const { id: conversation } = openDirect(end.world, tenant, person)
      end.world.installations.set(person.id, 'installed')
      const known = { mri: person.id, serviceUrl: end.serviceUrl, conversation, name, email, locale: 'en' }
      await references.learn(tenant, person.aadObjectId, { ...known, isInstalled: true, isListed: true })
      return person.aadObjectId
    })
    const settings = { appId: end.world.app.id, appType: 'MultiTenant', tenants: [tenant], connectorUrl: end.url } as const
    const adapter = openTeams(settings, { ...shared, memory })
    const stage = { ...seeded, house: houseOn(seeded.connection, adapter), from: { workspace, id: coordinator } }
    await pacing(stage, usualPace.teams, 'Teams, over its wire', print)
    print(outcomesOf(end.calls, 'say'))
  } finally {
    await end.stop()
    await seeded.connection.close()
  }
}

async function onSlack(server: EmbeddedServer, people: number, print: (line: string) => void): Promise<void> {
  const seeded = await seededWith(server, people, 'announcements_on_slack')
  const app = { id: 'A0PARI', name: 'Pari', clientId: '1.2', clientSecret: 'client-secret', signingSecret: 'signing-secret' }
  const end = await startSlackEnd({ clock: systemClock, app, rates: 1 })
  try {
    const { id: team } = end.addWorkspace({ name: 'Bench' })
    const workspace = { platform: 'slack', id: team } as const
    const coordinator = await moveTo(seeded, workspace, (name, email) => Promise.resolve(end.addPerson(team, { name, email }).id))
    const botToken = end.installApp(team, ['chat:write', 'im:write', 'users:read', 'users:read.email'])
    const adapter = openSlack(
      {
        botToken,
        socketMode: false,
        signingSecret: app.signingSecret,
        baseUrl: end.url,
        apiUrl: end.apiUrl,
        authorizeUrl: end.authorizeUrl,
      },
      { ...shared, memory: memoryOf(seeded.connection, 'slack') },
    )
    const stage = { ...seeded, house: houseOn(seeded.connection, adapter), from: { workspace, id: coordinator } }
    await pacing(stage, usualPace.slack, 'Slack, over its wire', print)
    print(outcomesOf(end.calls, 'chat.postMessage'))
  } finally {
    await end.stop()
    await seeded.connection.close()
  }
}

/** Prints how long 5,000 take on Teams and 120 on Slack, beside what their limits allow. */
export async function overTheWires(server: EmbeddedServer, print: (line: string) => void): Promise<void> {
  await onTeams(server, 5_000, print)
  await onSlack(server, 120, print)
}
