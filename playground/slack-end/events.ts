import { hoursAfter, type Instant, isBefore } from '../../src/kit/clock.ts'
import { installationFor } from './installations.ts'
import type { Taken, Transport } from './outgoing.ts'
import { type Installation, unixSeconds, type World } from './state.ts'
import type { Json } from './wire.ts'

/** Slack tries again almost at once, after one minute, and after five. Source: docs.slack.dev/apis/events-api. */
const waits = [0, 60_000, 300_000]

/** Without these an event is not sent. Source: the event pages of docs.slack.dev/reference/events. */
const scopeOf: Readonly<Record<string, string>> = {
  user_change: 'users:read',
  team_join: 'users:read',
  'message.im': 'im:history',
  member_joined_channel: 'groups:read',
  member_left_channel: 'groups:read',
}

interface Pending {
  readonly envelope: Json
  readonly attempt: number
  readonly reason: string
  readonly due: Instant
}

export interface Events {
  /** Sends an event to the app; retries wait for the clock. */
  tell(workspaceId: string, event: Json): void
  /** Sends what is due by now, and waits until everything under way has been answered. */
  readonly settle: () => Promise<void>
  /** How many deliveries wait for a later retry. */
  waiting(): number
}

const typeOf = (event: Json): string => {
  const type = String(event['type'])
  return type === 'message' ? `message.${String(event['channel_type'])}` : type
}

/** Told of an organisation as a whole: without a team and without authorisations. Source: docs.slack.dev/reference/events and slackapi/bolt-js#1778. */
const ofOrganisations = ['team_access_granted', 'team_access_revoked', 'app_uninstalled', 'tokens_revoked']

function authorisationsOf({ enterpriseId, isEnterprise, botUserId }: Installation, workspaceId: string): Json {
  const team = isEnterprise ? null : workspaceId
  const authorisation = {
    enterprise_id: enterpriseId ?? null,
    team_id: team,
    user_id: botUserId,
    is_bot: true,
    is_enterprise_install: isEnterprise,
  }
  return { authorizations: [authorisation] }
}

function envelopeOf(world: World, installation: Installation, workspaceId: string, event: Json): Json {
  const { enterpriseId, isEnterprise } = installation
  const isOfAll = isEnterprise && ofOrganisations.includes(typeOf(event))
  return {
    token: 'verification',
    team_id: isOfAll ? null : workspaceId,
    ...(enterpriseId === undefined ? {} : { enterprise_id: enterpriseId }),
    api_app_id: world.app.id,
    event: { event_ts: world.nextTs(), ...event },
    type: 'event_callback',
    event_id: world.nextId('Ev'),
    event_time: unixSeconds(world),
    ...(isOfAll ? {} : authorisationsOf(installation, workspaceId)),
    is_ext_shared_channel: false,
    event_context: `1-${typeOf(event)}-${workspaceId}`,
  }
}

function reasonOf(taken: Taken): string | undefined {
  switch (taken.how) {
    case 'acknowledged':
      return undefined
    case 'late':
      return 'http_timeout'
    case 'unreachable':
      return 'connection_failed'
    case 'refused':
      return taken.wantsNoRetry ? undefined : 'http_error'
  }
}

/** Events: delivered at once, and up to three times more by the end's clock. */
export function makeEvents(world: World, transport: Transport): Events {
  let later: Pending[] = []
  const underWay = new Set<Promise<void>>()

  const isWanted = (installation: Installation, event: Json): boolean => {
    const type = typeOf(event)
    const scope = scopeOf[type]
    return (world.app.events?.includes(type) ?? true) && (scope === undefined || installation.scopes.includes(scope))
  }

  const attempt = async ({ envelope, attempt: num, reason }: Omit<Pending, 'due'>): Promise<void> => {
    const taken = await transport.send('events_api', envelope, num === 0 ? undefined : { num, reason })
    const failed = reasonOf(taken)
    const wait = waits[num]
    if (failed === undefined || wait === undefined) return
    const next = { envelope, attempt: num + 1, reason: failed, due: hoursAfter(world.clock.now(), wait / 3_600_000) }
    if (wait === 0) await attempt(next)
    else later.push(next)
  }

  const start = (pending: Omit<Pending, 'due'>): void => {
    const running = attempt(pending).finally(() => underWay.delete(running))
    underWay.add(running)
  }

  return {
    tell(workspaceId, event) {
      const installation = installationFor(world, workspaceId)
      if (installation === undefined || !isWanted(installation, event)) return
      start({ envelope: envelopeOf(world, installation, workspaceId, event), attempt: 0, reason: '' })
    },
    async settle() {
      const now = world.clock.now()
      const due = later.filter((pending) => !isBefore(now, pending.due))
      later = later.filter((pending) => isBefore(now, pending.due))
      for (const pending of due) start(pending)
      while (underWay.size > 0) await Promise.all(underWay)
    },
    waiting: () => later.length,
  }
}
