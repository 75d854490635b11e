import { z } from 'zod'
import type { Profile, Workspace } from '../../../src/contract/platform.ts'
import { hoursAfter } from '../../../src/kit/clock.ts'
import { twice } from '../../../src/kit/twice.ts'
import { noteMoving } from '../access/channel-ids.ts'
import type { BotEvent } from '../access/scopes.ts'
import type { Teams } from '../access/teams.ts'
import { profileOf } from '../directory.ts'
import { isBeforeInstalling } from '../installations.ts'
import { readSaid } from '../parse.ts'
import { type Hearing, showHome } from './hearing.ts'
import { hearSaid } from './said.ts'

/** What events need beside what every listener has. */
export interface EventsHearing extends Hearing {
  readonly teams: Teams
  readonly removal: Removal
}

/** Taking tokens away, by enterprise id or team id. */
interface Removal {
  /** Since when Pari is installed (ISO 8601); null where it is not. */
  installedAt(id: string): Promise<string | null>
  /** Whether Slack still takes the tokens. */
  isTaken(id: string): Promise<boolean>
  forget(id: string): Promise<void>
  /** Forgets what is remembered in this process. */
  drop(id: string): void
}

/** The envelope around every event (https://docs.slack.dev/apis/events-api#callback-field). */
const envelope = z.object({ event_id: z.string(), event_time: z.number(), event: z.looseObject({ type: z.string() }) })

/** Works on an event once, however often and to however many processes Slack sends it. Slack has its acknowledgement by then. */
export async function hearEvent(hearing: EventsHearing, body: unknown, workspace: Workspace): Promise<void> {
  const { success, data: said } = envelope.safeParse(body)
  if (!success) return
  const { event, event_id: id, event_time: time } = said
  const until = hoursAfter(hearing.clock.now(), 24)
  // Slack names the event by where it happened only in the manifest (docs.slack.dev/reference/events/message.im).
  const hear = hears[event.type === 'message' ? 'message.im' : (event.type as BotEvent)]
  if (!hear || !(await hearing.memory.claim('event', `${workspace.id}:${id}`, until))) return
  try {
    // Slack has its acknowledgement and mostly does not come again, so what breaks once is tried again here.
    await twice(() => hear(hearing, workspace, event, time))
  } catch (error) {
    await hearing.memory.forget('event', `${workspace.id}:${id}`)
    throw error
  }
}

type Hear = (hearing: EventsHearing, workspace: Workspace, event: object, time: number) => Promise<void>

const hears: Readonly<Record<BotEvent, Hear>> = {
  async app_home_opened(hearing, workspace, event) {
    const { user, tab } = event as { user: string; tab?: string }
    if (tab !== 'home') return
    const from = { workspace, id: user }
    showHome(hearing, from)
    await hearing.openHomes.opened(from)
  },
  app_uninstalled: (hearing, workspace, _, time) => remove(hearing, workspace, time),
  async tokens_revoked(hearing, workspace, event, time) {
    const { tokens } = event as { tokens?: { bot?: readonly string[] } }
    if (tokens?.bot?.length) await remove(hearing, workspace, time)
  },
  async team_access_granted(hearing, workspace, event) {
    const [team] = (event as { team_ids?: readonly string[] }).team_ids ?? []
    if (team) await hearing.teams.met(workspace.id, team)
  },
  async team_access_revoked(hearing, workspace, event) {
    await hearing.teams.lost(workspace.id, (event as { team_ids?: readonly string[] }).team_ids ?? [])
  },
  async channel_id_changed(hearing, workspace, event) {
    const { old_channel_id: before, new_channel_id: after } = event as { old_channel_id: string; new_channel_id: string }
    await noteMoving(hearing.memory, workspace, before, after)
  },
  'message.im': async (hearing, workspace, event) => {
    const said = readSaid(event, workspace, hearing.core)
    if (said) await hearSaid(hearing, said)
  },
  user_change: learn,
  team_join: learn,
}

/** Somebody changed, is new or is gone: perhaps somebody of a list. */
async function learn(hearing: EventsHearing, workspace: Workspace, event: object): Promise<void> {
  const { user } = event as { user?: { id?: string; deleted?: boolean } }
  // This is Slack's only word about it: messages to a deactivated account are taken without an error.
  if (user?.id && user.deleted) return hearing.core.gone({ workspace, id: user.id })
  const profile = await profileIn(hearing, workspace, event)
  if (profile) await hearing.core.learn(profile)
}

/** Tokens are forgotten at once, in whatever order Slack tells of it, unless Pari has been installed again since. */
async function remove(hearing: EventsHearing, workspace: Workspace, time: number): Promise<void> {
  const { removal } = hearing
  const installedAt = await removal.installedAt(workspace.id)
  const isOld = installedAt === null ? false : isBeforeInstalling(time, installedAt)
  if (isOld === true || (isOld === 'perhaps' && (await removal.isTaken(workspace.id)))) return
  await removal.forget(workspace.id)
  removal.drop(workspace.id)
  await hearing.core.removed(workspace)
  hearing.log.info({ workspace: workspace.id }, 'Pari was removed from a Slack workspace')
}

/** The event carries what users.info would say, so nobody is asked: it comes whenever anybody changes as much as their status. */
async function profileIn({ teams, log }: EventsHearing, workspace: Workspace, event: object): Promise<Profile | null> {
  const { user } = event as { user?: { id?: string } }
  if (!user?.id) return null
  const teamId = await teams.teamOf(workspace.id)
  const told = { users: { info: () => Promise.resolve({ ok: true, user }) } }
  const clientFor = () => Promise.resolve({ client: told as never, teamId, scopes: [] })
  return profileOf({ clientFor, log }, { workspace, id: user.id })
}
