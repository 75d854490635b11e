import { randomBytes, randomUUID } from 'node:crypto'
import { botScopes, optionalBotScopes } from '../../adapters/slack/access/scopes.ts'
import type { Clock } from '../../src/kit/clock.ts'
import { fewAtOnce } from '../../src/kit/few-at-once.ts'
import { type SlackEnd, startSlackEnd } from '../slack-end/index.ts'
import { startTeamsEnd, type TeamsEnd } from '../teams-end/index.ts'
import type { Account, WantedAccount } from './accounts.ts'
import type { Opening, WantedProgramme } from './protocol.ts'

/** A local Slack with one workspace and a local Teams with one tenant; Pari is let into both, as an administrator would. */
export interface Ends {
  readonly slack: SlackEnd
  readonly teams: TeamsEnd
  /** Grows while people come. */
  readonly accounts: readonly Account[]
  /** What Pari must know to reach them. */
  readonly settings: Pick<Opening, 'slack' | 'teams'>
  /** Where people are. */
  readonly places: WantedProgramme['places']
  /** Where Pari is reached from now on. */
  deliverTo(port: number): Promise<void>
  /** Makes accounts for people who come later. */
  admit(wanted: readonly WantedAccount[]): readonly Account[]
  /** Installs Pari, as an administrator would, for those of them who are on Teams. */
  installFor(accounts: readonly Account[]): Promise<void>
  /** Waits until everything under way to Pari was answered. */
  quiet(): Promise<void>
  /** Hears of everything that changes on screens, by what the platform calls their people. */
  onChange(listener: (endIds: readonly string[], what: string) => void): void
  stop(): Promise<void>
}

const names = { slack: 'Pohjola University (Slack)', teams: 'Pohjola University (Teams)' } as const
const locales = { en: 'en-GB', fi: 'fi-FI', sv: 'sv-SE' } as const
const installedAtOnce = 8

/** Opens both ends, by one clock, with an account for everybody. */
export async function openEnds(clock: Clock, wanted: readonly WantedAccount[]): Promise<Ends> {
  const signingSecret = randomBytes(16).toString('hex')
  const appId = randomUUID()
  const slack = await startSlackEnd({
    ...{ clock, stampedBy: clock, rates: 0 },
    app: { id: 'A0PARI', name: 'Pari', clientId: '1.2', clientSecret: randomBytes(16).toString('hex'), signingSecret },
  })
  // Tokens of Teams go by the real clock, as Microsoft's library judges them by it.
  const teams = await startTeamsEnd({ clock, rates: 0, app: { id: appId, name: 'Pari' } })
  const workspace = slack.addWorkspace({ name: names.slack }).id
  const tenant = teams.addTenant({ name: names.teams }).id
  const botToken = slack.installApp(workspace, [...botScopes, ...optionalBotScopes])
  const accounts: Account[] = []
  const admitAll = (all: readonly WantedAccount[]): readonly Account[] => {
    const fresh = all.map((one, index) => ({
      ...accountOf(one, accounts.length + index),
      endId: admit({ slack, teams, workspace, tenant }, one),
    }))
    accounts.push(...fresh)
    return fresh
  }
  admitAll(wanted)
  const ids = { slack: workspace, teams: tenant }
  return {
    ...{ slack, teams, accounts },
    settings: { slack: { apiUrl: slack.apiUrl, botToken, signingSecret }, teams: { appId, tenant, connectorUrl: teams.url } },
    places: (['slack', 'teams'] as const).flatMap((platform) =>
      accounts.some((account) => account.platform === platform) ? [{ platform, id: ids[platform], name: names[platform] }] : [],
    ),
    async deliverTo(port) {
      teams.deliverTo(`http://127.0.0.1:${port}/teams/messages`)
      await slack.deliverTo(`http://127.0.0.1:${port}/slack/events`)
    },
    admit: admitAll,
    installFor: (those) =>
      fewAtOnce(
        those.filter(({ platform }) => platform === 'teams'),
        installedAtOnce,
        ({ endId }) => teams.install(endId),
      ),
    async quiet() {
      await slack.tick()
      await teams.tick()
    },
    onChange(listener) {
      slack.onChange(({ what, id }) => listener(what === 'message' ? membersIn(slack.world.channels, id) : [id], what))
      teams.onChange(({ what, id }) => listener(what === 'message' ? membersIn(teams.world.conversations, id) : [id], what))
    },
    async stop() {
      await slack.stop()
      await teams.stop()
    },
  }
}

function accountOf({ person, platform, isExternal }: WantedAccount, index: number): Omit<Account, 'endId'> {
  const { email, name, role } = person
  return { id: `p${index + 1}`, platform, email, name, role, isExternal }
}

interface Doors extends Pick<Ends, 'slack' | 'teams'> {
  readonly workspace: string
  readonly tenant: string
}

/** Makes an account, and says what the platform calls it. People from outside are guests, as organisations do it. */
function admit({ slack, teams, workspace, tenant }: Doors, { person, platform, zone, isExternal }: WantedAccount): string {
  const { name, email, language, timeZone = zone } = person
  const traits = { name, email, timeZone, locale: locales[language], isGuest: isExternal }
  return platform === 'slack' ? slack.addPerson(workspace, traits).id : teams.addPerson(tenant, traits).id
}

/** Who sees a message, which is named after its conversation. */
function membersIn(conversations: ReadonlyMap<string, { readonly members: ReadonlySet<string> }>, id: string): readonly string[] {
  return [...(conversations.get(id.slice(0, id.lastIndexOf(':')))?.members ?? [])]
}
