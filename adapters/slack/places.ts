import { createHash } from 'node:crypto'
import { WebAPIPlatformError, type WebClient } from '@slack/web-api'
import type { AdapterMemory } from '../../src/contract/adapter-memory.ts'
import type { Address, ChannelWanted, Excluded, Exclusion, Place, PlaceResult, Workspace } from '../../src/contract/platform.ts'
import { shorten } from '../../src/kit/text.ts'
import { idNow } from './access/channel-ids.ts'
import { leftBehind } from './access/membership.ts'
import { type Access, type CallDeps, callSlack } from './calls.ts'
import { limits } from './limits.ts'
import { codeOf, setbackOf } from './results.ts'
import { escaped } from './text.ts'

export interface PlaceDeps extends CallDeps {
  readonly memory: AdapterMemory
}

/**
 * Opens Pari's home; Slack knows an app by an id that only its bot tells (docs.slack.dev/interactivity/deep-linking). An organisation's installation names
 * no team: Slack takes the one where the reader is. What was told once is kept in `known`.
 */
export async function appLink(deps: CallDeps, known: Map<string, string>, workspace: Workspace): Promise<string | null> {
  const { id } = workspace
  const app = known.get(id) ?? (await callSlack(deps, workspace, ({ client }) => appOf(client)))
  if (typeof app !== 'string') return null
  known.set(id, app)
  return `https://slack.com/app_redirect?app=${app}${id.startsWith('E') ? '' : `&team=${id}`}&tab=home`
}

async function appOf(client: WebClient): Promise<string | null> {
  const { bot_id: id } = await client.auth.test()
  const { bot } = id ? await client.bots.info({ bot: id }) : {}
  return bot?.app_id ?? null
}

type Without = readonly Excluded[]

const refused = (reason: 'tooLarge' | 'invalidContent', detail: string): PlaceResult => ({ kind: 'failed', reason, detail })

/** A conversation of several: Slack gives the same one for the same people. */
export async function openConversation(deps: CallDeps, people: readonly Address[]): Promise<PlaceResult> {
  const [first] = people
  const ids = [...new Set(people.map(({ id }) => id))]
  if (!first || people.some(({ workspace }) => workspace.id !== first.workspace.id))
    return refused('invalidContent', 'a conversation is of people of one workspace')
  if (ids.length > limits.conversationPeople) return refused('tooLarge', `${ids.length} people; at most ${limits.conversationPeople}`)
  return callSlack(deps, first.workspace, async ({ client }): Promise<PlaceResult> => {
    const { channel } = await client.conversations.open({ users: ids.join(',') })
    if (!channel?.id) return { kind: 'unknown', detail: 'opened without an id' }
    return { kind: 'opened', place: { workspace: first.workspace, id: channel.id, kind: 'conversation' }, without: [] }
  })
}

/** A private channel: the one of before for the same key, else a new one; then who is missing comes in. */
export const openChannel = (deps: PlaceDeps, wanted: ChannelWanted): Promise<PlaceResult> =>
  callSlack(deps, wanted.workspace, async (access): Promise<PlaceResult> => {
    const id = await channelFor(deps, access, wanted)
    await setTopic(deps, access.client, id, wanted)
    const without = await invite(access.client, id, wanted.people)
    const name = (await deps.memory.read(names, pageOf(wanted))) ?? channelName(wanted)
    return { kind: 'opened', place: { workspace: wanted.workspace, id, kind: 'channel' }, without, name }
  })

/** Closes a channel for good: a bot cannot open it again. */
export const archive = (deps: CallDeps, place: Place) =>
  callSlack(deps, place.workspace, async ({ client }) => {
    await client.conversations.archive({ channel: place.id }).catch(unless('already_archived'))
    return { kind: 'archived' } as const
  })

/** Pins a message in its channel. */
export const pin = (deps: CallDeps, workspace: Workspace, message: { readonly channel: string; readonly ts: string }) =>
  callSlack(deps, workspace, async ({ client }) => {
    await client.pins.add({ channel: message.channel, timestamp: message.ts }).catch(unless('already_pinned'))
    return { kind: 'pinned' } as const
  })

const unless =
  (...codes: readonly string[]) =>
  (error: unknown): void => {
    if (!codes.includes(codeOf(error) ?? '')) throw error
  }

const channels = 'channel'
const topics = 'topic'
const names = 'channel-name'
const pageOf = ({ workspace, key }: ChannelWanted): string => `${workspace.id}:${key}`.slice(0, 300)

/** One process at a time makes a channel, and writes down which. */
async function channelFor(deps: PlaceDeps, access: Access, wanted: ChannelWanted): Promise<string> {
  const { id, name } = await deps.memory.rewrite(channels, pageOf(wanted), async (known) => {
    const made = known === null ? await create(access, wanted, 1) : { id: await idNow(deps.memory, wanted.workspace, known), name: null }
    return { text: made.id, result: made }
  })
  if (name !== null) await deps.memory.write(names, pageOf(wanted), name)
  return id
}

interface Made {
  readonly id: string
  readonly name: string | null
}

/** Names that are tried: with each further one somebody else has the one before. */
const namesTried = 9

async function create(access: Access, wanted: ChannelWanted, attempt: number): Promise<Made> {
  const { client, teamId } = access
  const name = channelName(wanted, attempt)
  try {
    const { channel } = await client.conversations.create({ name, is_private: true, ...(teamId !== null && { team_id: teamId }) })
    if (!channel?.id) throw new Error('Slack made a channel without an id.')
    return { id: channel.id, name: channel.name ?? name }
  } catch (error) {
    if (codeOf(error) !== 'name_taken') throw error
    const left = await leftBehind(access, name)
    if (left !== null) return { id: left, name }
    if (attempt < namesTried) return create(access, wanted, attempt + 1)
    throw error
  }
}

/** What people call it, and what tells it from others of that name: lower case letters, digits and hyphens. */
export function channelName({ name, key }: Pick<ChannelWanted, 'name' | 'key'>, attempt = 1): string {
  const end = `-${createHash('sha256').update(key).digest('hex').slice(0, 8)}${attempt > 1 ? `-${attempt}` : ''}`
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const slug = plain.replace(/[^a-z0-9]+/gu, '-').slice(0, limits.channel.name - end.length)
  return `${slug.replace(/^-|-$/gu, '') || 'mentoring'}${end}`
}

/** Set once, for Slack says so in the channel each time. A channel without its topic is still a channel. */
async function setTopic(deps: PlaceDeps, client: WebClient, channel: string, wanted: ChannelWanted): Promise<void> {
  const topic = shorten(wanted.topic, limits.channel.topic, escaped)
  if (topic === ((await deps.memory.read(topics, pageOf(wanted))) ?? '')) return
  try {
    await client.conversations.setTopic({ channel, topic })
    await deps.memory.write(topics, pageOf(wanted), topic)
  } catch (error) {
    const setback = setbackOf(error)
    if (setback.kind === 'failed' && ['placeGone', 'placeArchived', 'authorisationRevoked'].includes(setback.reason)) throw error
    deps.log.warn({ workspace: wanted.workspace.id, channel, code: codeOf(error) }, 'no topic')
  }
}

/** Somebody who is there already, or who we are. */
const isIn = new Set(['already_in_channel', 'cant_invite_self'])
/** What Slack says of people, not of the channel (docs.slack.dev/reference/methods/conversations.invite). */
const aboutPeople: ReadonlyMap<string, Exclusion> = new Map([
  ['user_not_found', 'gone'],
  ['users_not_found', 'gone'],
  ['no_user', 'gone'],
  ['user_disabled', 'gone'],
  ['user_not_visible', 'hidden'],
  ['user_is_restricted', 'guest'],
  ['user_is_ultra_restricted', 'guest'],
  ['user_team_not_in_channel', 'elsewhere'],
  ['ura_max_channels', 'guest'],
  ['org_user_not_in_team', 'elsewhere'],
  ['cant_invite', 'other'],
  ['invalid_users', 'other'],
])
const excluded = (address: Address, detail: string): Excluded => ({ address, reason: aboutPeople.get(detail) ?? 'other', detail })

async function invite(client: WebClient, channel: string, people: readonly Address[]): Promise<Without> {
  const once = [...new Map(people.map((address) => [address.id, address])).values()]
  const without: Without[number][] = []
  for (let from = 0; from < once.length; from += limits.invited)
    without.push(...(await inviteTogether(client, channel, once.slice(from, from + limits.invited))))
  return without
}

/** The channel is there, and we may add nobody: that is no reason to ask for another channel. */
function isNotLet(error: unknown): boolean {
  const code = codeOf(error) ?? ''
  const setback = setbackOf(error)
  return !isIn.has(code) && !aboutPeople.has(code) && setback.kind === 'failed' && setback.reason === 'notPermitted'
}

async function inviteTogether(client: WebClient, channel: string, people: readonly Address[]): Promise<Without> {
  try {
    const answer = await client.conversations.invite({ channel, users: people.map(({ id }) => id).join(','), force: true })
    return refusedOf(answer, people)
  } catch (error) {
    const code = codeOf(error) ?? ''
    if (error instanceof WebAPIPlatformError && errorsOf(error.data).length > 0) return refusedOf(error.data, people)
    if (isNotLet(error)) return people.map((address) => ({ address, reason: 'notLet', detail: code }))
    if (!isIn.has(code) && !aboutPeople.has(code)) throw error
    const [only] = people
    if (only && people.length === 1) return isIn.has(code) ? [] : [excluded(only, code)]
    return inviteOneByOne(client, channel, people)
  }
}

async function inviteOneByOne(client: WebClient, channel: string, people: readonly Address[]): Promise<Without> {
  const without: Without[number][] = []
  for (const address of people) without.push(...(await inviteTogether(client, channel, [address])))
  return without
}

interface InviteError {
  readonly user?: string
  readonly error?: string
}

const errorsOf = (answer: object): readonly InviteError[] =>
  'errors' in answer && Array.isArray(answer.errors) ? (answer.errors as readonly InviteError[]).filter(({ user }) => user) : []

function refusedOf(answer: object, people: readonly Address[]): Without {
  const codes = new Map(errorsOf(answer).map(({ user, error }) => [user, error ?? 'not invited']))
  return people.flatMap((address) => {
    const detail = codes.get(address.id)
    return detail === undefined || isIn.has(detail) ? [] : [excluded(address, detail)]
  })
}
