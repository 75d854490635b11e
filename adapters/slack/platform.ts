import type { AdapterMemory } from '../../src/contract/adapter-memory.ts'
import { type DrawPicture, type Pictures, withPictures } from '../../src/contract/pictures.ts'
import type {
  Address,
  Capability,
  DeliveryResult,
  Feature,
  Place,
  Platform,
  Sent,
  Setback,
  Workspace,
} from '../../src/contract/platform.ts'
import type { Tokens } from '../../src/contract/tokens.ts'
import type { Part, View } from '../../src/contract/view.ts'
import type { Clock } from '../../src/kit/clock.ts'
import { bookmark, unbookmark, writesBookmarks } from './access/bookmarks.ts'
import { membersOf, readsMembers, takeOut } from './access/membership.ts'
import { createTaking, type Taking } from './access/taking.ts'
import { sendFile, type UploadDeps } from './access/upload.ts'
import { createHomes, type Homes, type Shown } from './app-home/homes.ts'
import { type Access, type CallDeps, callSlack } from './calls.ts'
import { findPeople, profileOf } from './directory.ts'
import { createKeptPictures, type KeptPictures } from './kept-pictures.ts'
import { asShown, measure } from './measure.ts'
import { createPace, millisBetweenPosts, mostWaiting, type Pace } from './pace.ts'
import type { Look } from './pictures.ts'
import { appLink, archive, openChannel, openConversation, pin } from './places.ts'
import { renderHome, renderMessage } from './render.ts'
import { codeOf } from './results.ts'

export interface PlatformDeps extends UploadDeps {
  readonly tokens: Tokens
  readonly memory: AdapterMemory
  readonly clock: Clock
  readonly pictures?: Pictures
  /** Milliseconds; missing: what Slack asks for. */
  readonly millisBetweenPosts?: number
  /** Milliseconds between two publications of one home. */
  readonly millisBetweenHomes?: number
}

/** What the core asks of Slack, and the homes that are kept up to date beside it. */
export interface SlackPlatform extends Platform {
  readonly homes: Homes
  readonly taking: Taking
  /** Puts what Slack can show in the place of pictures that Pari keeps. */
  readonly draw: DrawPicture
}

/** What saying something needs. */
interface SayDeps extends PlatformDeps {
  readonly pace: Pace
  readonly taking: Taking
  readonly keptPictures: KeptPictures
}

/** Milliseconds, when nobody says otherwise. */
const millisBetweenHomes = 1_000

/** Says things on Slack, brings people together there and asks who they are. */
export function createPlatform(given: PlatformDeps): SlackPlatform {
  const taking = createTaking(given)
  const keptPictures = createKeptPictures(given)
  const drawn = (view: View, workspace: Workspace) => withPictures(view, workspace, keptPictures.draw)
  const deps = { ...given, taking, keptPictures, pace: createPace(given.millisBetweenPosts ?? millisBetweenPosts) }
  const appIds = new Map<string, string>()
  const homes = createHomes({
    publish: (of, view) => publishHome(deps, of, view),
    waitMs: deps.millisBetweenHomes ?? millisBetweenHomes,
  })
  return {
    homes,
    taking,
    capability: (workspace, feature) => capability(deps, workspace, feature),
    measure,
    asShown,
    draw: keptPictures.draw,
    sendDirect: async (to, view, deliveryId) => ofPerson(await post(deps, to, await drawn(view, to.workspace), deliveryId)),
    sendToPlace: async (to, view, deliveryId, calls) => post(deps, to, await drawn(view, to.workspace), deliveryId, calls === 'everybody'),
    update: async (sent, view, orElse) => update(deps, sent, await drawn(view, sent.workspace), orElse),
    sendFile: (to, file, words) => sendFile(deps, to, file, words),
    showHome: (of, view) => homes.show(of, () => Promise.resolve(view)),
    openConversation: (people) => openConversation(deps, people),
    // A conversation of several needs no link.
    chatLink: () => Promise.resolve(null),
    appLink: (workspace) => appLink(deps, appIds, workspace),
    openChannel: (channel) => openChannel(deps, channel),
    pin: async (sent) => {
      const message = messageOf(sent)
      return message ? pin(deps, sent.workspace, message) : notOurs
    },
    bookmark: async (sent, title) => {
      const message = messageOf(sent)
      return message ? bookmark(deps, sent.workspace, message, title) : notOurs
    },
    unbookmark: (place, id) => unbookmark(deps, place, id),
    membersOf: (place) => membersOf(deps, place),
    takeOut: (place, person) => takeOut(deps, place, person),
    archive: (place) => archive(deps, place),
    findPeople: (workspace, emails) => findPeople(deps, workspace, emails),
    profileOf: (address) => profileOf(deps, address),
  }
}

/** Who may use a button: everybody who reads it, which is one person in their own conversation, or the people of a place. */
export const readerOf = ({ workspace, id }: Pick<Address | Place, 'workspace' | 'id'>): string => `slack:${workspace.id}:${id}`

const notOurs: Setback = { kind: 'failed', reason: 'invalidContent', detail: 'not a reference to a message on Slack' }

/** What needs a scope that may be left out. */
const scopeOf: Partial<Record<Feature, string>> = {
  channelMembers: readsMembers,
  channelBookmark: writesBookmarks,
  fileUpload: 'files:read',
  fileSend: 'files:write',
  pictures: 'files:write',
  words: 'im:history',
}

async function capability(deps: CallDeps & Pick<PlatformDeps, 'pictures'>, workspace: Workspace, feature: Feature): Promise<Capability> {
  if (feature === 'pictures' && deps.pictures?.areReachable) return 'native'
  const scope = scopeOf[feature]
  if (scope === undefined) return 'native'
  const fits = await callSlack(deps, workspace, ({ scopes }) => Promise.resolve(scopes.includes(scope)))
  return fits === true ? 'native' : 'unavailable'
}

/** Says a view where `to` reads it: Slack takes the id of a person for their conversation with the bot. */
async function post(deps: SayDeps, to: Address | Place, view: View, deliveryId?: string, calls = false): Promise<DeliveryResult> {
  const turn = deps.pace.turn(readerOf(to))
  if (turn === null) return { kind: 'retry', afterMs: mostWaiting * millisBetweenPosts, reason: 'transient' }
  await turn
  const tried = await postOnce(deps, to, view, deliveryId, calls)
  if (isRefused(tried) && (await deps.keptPictures.areNew(to.workspace, view))) return fileSoon
  // Slack refuses a message whose picture it cannot fetch: what it shows is said in words then.
  if (isRefused(tried) && hasPicture(view)) return postOnce(deps, to, withoutPictures(view), deliveryId, calls)
  return tried
}

const postOnce = (deps: SayDeps, to: Address | Place, view: View, deliveryId?: string, calls = false): Promise<DeliveryResult> =>
  deps.taking.said(to.workspace, view, (look) => {
    const message = messageFor(deps, to, view, look)
    return postAs(deps, to, calls ? callingAll(message) : message, deliveryId)
  })

/** The one mention that we write ourselves: everybody in the channel (docs.slack.dev/messaging/formatting-message-text#special-mentions). */
const callingAll = <Message extends Pick<ReturnType<typeof messageFor>, 'text' | 'blocks'>>(message: Message): Message => ({
  ...message,
  text: `<!channel> ${message.text}`,
  blocks: [{ type: 'section', text: { type: 'mrkdwn', text: '<!channel>' } }, ...message.blocks],
})

const postAs = (
  deps: PlatformDeps,
  to: Address | Place,
  said: ReturnType<typeof messageFor>,
  deliveryId?: string,
): Promise<DeliveryResult> =>
  callSlack(deps, to.workspace, async ({ client }: Access): Promise<DeliveryResult> => {
    const message = {
      channel: to.id,
      ...said,
      unfurl_links: false,
      unfurl_media: false,
      ...(deliveryId !== undefined && { metadata: { event_type: 'pari_delivery', event_payload: { delivery: deliveryId } } }),
    }
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- Slack's, not a window's
    const { channel, ts } = await client.chat.postMessage(message)
    if (!channel || !ts) return { kind: 'unknown', detail: 'posted without a reference' }
    return { kind: 'delivered', sent: { workspace: to.workspace, ref: `${channel}:${ts}` } }
  })

/** `parse` and `link_names`: nothing that looks like a name of somebody or of a channel calls them (chat.update would). */
const messageFor = (deps: PlatformDeps, to: Address | Place, view: View, look: Look) =>
  ({ ...renderMessage(view, (content) => deps.tokens.write(content, readerOf(to)), look), parse: 'none', link_names: false }) as const

/** Of a person's own conversation Slack says that it is not there when it does not let us see the person. */
const ofPerson = (result: DeliveryResult): DeliveryResult =>
  result.kind === 'failed' && result.reason === 'placeGone' ? { ...result, reason: 'recipientGone' } : result

const isRefused = (result: DeliveryResult): boolean => result.kind === 'failed' && result.reason === 'invalidContent'
/** Slack needs a second or two before it shows a file that was just brought there (slackapi/python-slack-sdk#1521). */
const fileSoon: Setback = { kind: 'retry', afterMs: 2_000, reason: 'transient' }

const isPicture = (part: Part): boolean => part.kind === 'image'
const hasPicture = (view: View): boolean => view.parts.some(isPicture)
const withoutPictures = (view: View): View => ({
  ...view,
  parts: view.parts.map((part) => (part.kind === 'image' ? { kind: 'text', text: part.alt } : part)),
})

/** A message that cannot be changed any more (docs.slack.dev/reference/methods/chat.update): the view is said anew below it. */
const unchangeable = new Set([
  'message_not_found',
  'cant_update_message',
  'edit_window_closed',
  'is_inactive',
  'msg_too_long',
  'block_mismatch',
])

async function update(deps: SayDeps, sent: Sent, view: View, orElse: 'say' | 'leave' = 'say'): Promise<DeliveryResult> {
  const message = messageOf(sent)
  if (!message) return notOurs
  const place: Place = { workspace: sent.workspace, id: message.channel, kind: 'channel' }
  const changed = await deps.taking.said(sent.workspace, view, (look) =>
    changeTo(deps, sent, { channel: message.channel, ts: message.ts, ...messageFor(deps, place, view, look) }),
  )
  if (changed === 'unchangeable') return orElse === 'say' ? post(deps, place, view) : unchanged
  if (isRefused(changed) && (await deps.keptPictures.areNew(sent.workspace, view))) return fileSoon
  return isRefused(changed) && hasPicture(view) ? update(deps, sent, withoutPictures(view), orElse) : changed
}

type Changing = ReturnType<typeof messageFor> & { readonly channel: string; readonly ts: string }

const changeTo = (deps: PlatformDeps, sent: Sent, changing: Changing) =>
  callSlack(deps, sent.workspace, async ({ client }): Promise<DeliveryResult | 'unchangeable'> => {
    try {
      await client.chat.update(changing)
      return { kind: 'delivered', sent }
    } catch (error) {
      if (unchangeable.has(codeOf(error) ?? '')) return 'unchangeable'
      throw error
    }
  })

const unchanged: Setback = { kind: 'failed', reason: 'placeGone', detail: 'the message cannot be changed any more' }

function messageOf({ ref }: Sent): { channel: string; ts: string } | null {
  const [channel, ts, ...rest] = ref.split(':')
  return channel && ts && rest.length === 0 ? { channel, ts } : null
}

const publishHome = (deps: PlatformDeps, of: Address, view: View): Promise<Shown> =>
  callSlack(deps, of.workspace, async ({ client }) => {
    await client.views.publish({ user_id: of.id, view: renderHome(view, (content) => deps.tokens.write(content, readerOf(of))) })
    return { kind: 'shown' } as const
  })
