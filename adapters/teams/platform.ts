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
import type { View } from '../../src/contract/view.ts'
import type { Chat, Connector } from './calls.ts'
import { type DirectoryDeps, findPeople, profileOf } from './directory.ts'
import { keptPictures } from './kept-pictures.ts'
import { asShown, measure } from './measure.ts'
import { appLink, archive, bookmark, chatLink, membersOf, openChannel, openConversation, pin, takeOut } from './places.ts'
import { renderActivity } from './render.ts'
import { chatOf, messageOf, sentOf } from './saying/stored-ids.ts'

export interface PlatformDeps extends DirectoryDeps {
  readonly connector: Connector
  readonly tokens: Tokens
  /** Under which Teams knows the bot. */
  readonly appId: string
  /** Milliseconds for everything that one delivery asks of Teams. */
  readonly timeoutMs: number
  readonly pictures?: Pictures
}

/** What the core asks of Teams. */
export interface TeamsPlatform extends Platform {
  /** Puts what Teams can show in the place of pictures that Pari keeps. */
  readonly draw: DrawPicture
}

/** Says things on Teams and finds people there. */
export function createPlatform(deps: PlatformDeps): TeamsPlatform {
  const draw = keptPictures(deps)
  const drawn = (view: View, workspace: Workspace) => withPictures(view, workspace, draw)
  return {
    capability: (_, feature) => Promise.resolve(feature === 'pictures' && deps.pictures?.areReachable ? 'native' : capabilities[feature]),
    measure,
    asShown,
    draw,
    sendDirect: async (to, view, deliveryId) => sendDirect(deps, to, await drawn(view, to.workspace), deliveryId),
    sendToPlace: async (to, view, deliveryId) => sendToPlace(deps, to, await drawn(view, to.workspace), deliveryId),
    update: async (sent, view, orElse) => update(deps, sent, await drawn(view, sent.workspace), orElse),
    sendFile: () => Promise.resolve(noFiles),
    showHome: () => Promise.resolve(noHome),
    openConversation: () => Promise.resolve(openConversation()),
    openChannel: () => Promise.resolve(openChannel()),
    membersOf: () => Promise.resolve(membersOf()),
    takeOut: () => Promise.resolve(takeOut()),
    chatLink: (people, words) => linkTo(deps, people, words),
    appLink: (workspace, word) => Promise.resolve(appLink(workspace.id, deps.appId, word)),
    pin: () => Promise.resolve(pin()),
    bookmark: () => Promise.resolve(bookmark()),
    unbookmark: () => Promise.resolve(bookmark()),
    archive: () => Promise.resolve(archive()),
    findPeople: (workspace, emails) => findPeople(deps, workspace, emails),
    profileOf: (address) => profileOf(deps, address),
  }
}

/** Who may use a button that one person reads, in their own chat. */
export const readerOf = ({ workspace, id }: Pick<Address, 'workspace' | 'id'>): string => `teams:${workspace.id}:${id}`

/** Who may use a button in a conversation of several: everybody who reads it. A thread belongs to its channel. */
export const readerIn = (tenant: string, conversation: string): string => `teams:${tenant}:${conversation.split(';messageid=', 1)[0]}`

/** Without rights to Graph; files come in as attachments of a chat. */
const capabilities: Readonly<Record<Feature, Capability>> = {
  homePush: 'unavailable',
  conversation: 'degraded',
  channelCreate: 'unavailable',
  channelMembers: 'unavailable',
  channelArchive: 'unavailable',
  channelPin: 'unavailable',
  channelBookmark: 'unavailable',
  fileUpload: 'degraded',
  // A file of a bot lands in its reader's OneDrive after they agreed, and needs a right of its own; a link needs neither.
  fileSend: 'unavailable',
  words: 'native',
  // Without an address that everybody reaches.
  pictures: 'unavailable',
}

const failed = (reason: Extract<Setback, { kind: 'failed' }>['reason'], detail: string): Setback => ({ kind: 'failed', reason, detail })
const noHome = failed('notPermitted', 'Teams has no home to push to')
const noFiles = failed('notPermitted', 'Teams gets links, not files')
const notOurs = failed('invalidContent', 'not a reference to something on Teams')
const neverMet = failed('appNotInstalled', 'never met Pari on Teams')
const noMemory: Setback = { kind: 'retry', afterMs: 5_000, reason: 'transient' }

/** Says a view to one person: in their chat, or in the one that is opened for it when they are known from a team's roster. */
async function sendDirect(deps: PlatformDeps, to: Address, view: View, delivery: string): Promise<DeliveryResult> {
  try {
    const known = await deps.references.of(to.workspace.id, to.id)
    if (!known) return neverMet
    const saying = { view, reader: readerOf(to), mri: known.mri, delivery }
    const at = { tenant: to.workspace.id, serviceUrl: known.serviceUrl, signal: AbortSignal.timeout(deps.timeoutMs) }
    if (known.conversation === null) return await firstContact(deps, to, at, saying)
    const said = await say(deps, to.workspace, { ...at, conversation: known.conversation }, saying)
    if (!mayBeElsewhere(said)) return await noted(deps, to, said)
    await deps.references.forget(to.workspace.id, to.id)
    return await firstContact(deps, to, at, saying)
  } catch (error) {
    deps.log.warn({ workspace: to.workspace.id, error: error instanceof Error ? error.name : 'threw' }, 'no reference')
    return noMemory
  }
}

const isGone = (result: DeliveryResult): boolean => result.kind === 'failed' && result.reason === 'placeGone'

/** A chat that is not there, or in which Pari is not any more: nothing was said, and one that is opened anew may do. */
const mayBeElsewhere = (result: DeliveryResult): boolean =>
  isGone(result) || (result.kind === 'failed' && result.reason === 'appNotInstalled')

/** The chat is kept as soon as it is there, whatever becomes of what is said in it. */
async function firstContact(deps: PlatformDeps, to: Address, at: Spot, saying: SayingToOne): Promise<DeliveryResult> {
  const { mri } = saying
  const opened = await deps.connector.openPersonal(at, mri)
  if (opened.kind !== 'said') return noted(deps, to, opened)
  await deps.references.learn(to.workspace.id, to.id, { mri, serviceUrl: at.serviceUrl, conversation: opened.id })
  return noted(deps, to, await say(deps, to.workspace, { ...at, conversation: opened.id }, saying))
}

/**
 * A chat that is not there, even when it is opened anew, is a chat with nobody. Where Pari was removed, its chat is of no use. Nobody tells us when
 * Pari is not blocked any more, so a person from whom we hear again is taken for an arrival.
 */
async function noted(deps: PlatformDeps, to: Address, result: DeliveryResult): Promise<DeliveryResult> {
  if (result.kind !== 'failed') return result
  if (result.reason === 'blockedByPerson') await deps.references.shutOut(to.workspace.id, to.id)
  if (result.reason === 'appNotInstalled' || result.reason === 'placeGone') await deps.references.forget(to.workspace.id, to.id)
  return result.reason === 'placeGone' ? { ...result, reason: 'recipientGone' } : result
}

type Spot = Omit<Chat, 'conversation'>

interface Saying {
  readonly view: View
  /** Who may use its buttons. */
  readonly reader: string
  /** The one reader; missing where several read it. */
  readonly mri?: string
  readonly delivery?: string
}
type SayingToOne = Saying & { readonly mri: string }

async function say(deps: PlatformDeps, workspace: Workspace, chat: Chat, { view, reader, mri, delivery }: Saying): Promise<DeliveryResult> {
  const said = await deps.connector.say(
    chat,
    renderActivity(view, (content) => deps.tokens.write(content, reader), { mri, delivery, alert: true }),
  )
  if (said.kind !== 'said') return said
  return { kind: 'delivered', sent: sentOf(workspace, { chat, activityId: said.id, reader }) }
}

async function sendToPlace(deps: PlatformDeps, to: Place, view: View, delivery: string): Promise<DeliveryResult> {
  const chat = chatOf(to)
  if (!chat) return notOurs
  const said = await say(deps, to.workspace, chat, { view, reader: readerIn(chat.tenant, chat.conversation), delivery })
  // The same word as for somebody who has not installed Pari.
  return said.kind === 'failed' && said.reason === 'appNotInstalled' ? { ...said, reason: 'notMember' } : said
}

/** A message that is not there any more is said anew below. */
async function update(deps: PlatformDeps, sent: Sent, view: View, orElse: 'say' | 'leave' = 'say'): Promise<DeliveryResult> {
  const message = messageOf(sent)
  if (!message) return notOurs
  const { chat, activityId, reader } = message
  const changed = await deps.connector.update(
    chat,
    activityId,
    renderActivity(view, (content) => deps.tokens.write(content, reader)),
  )
  if (changed.kind === 'said') return { kind: 'delivered', sent }
  return isGone(changed) && orElse === 'say' ? say(deps, sent.workspace, chat, { view, reader }) : changed
}

/** Teams wants user principal names of one tenant. We cannot link to people for whom Teams never gave us one. */
async function linkTo(deps: PlatformDeps, people: readonly Address[], words: Parameters<Platform['chatLink']>[1]): Promise<string | null> {
  const tenants = [...new Set(people.map(({ workspace }) => workspace.id))]
  const [tenant] = tenants
  if (tenant === undefined || tenants.length > 1) return null
  try {
    const known = await Promise.all(people.map(({ id }) => deps.references.of(tenant, id)))
    const upns = known.flatMap((reference) => reference?.upn ?? [])
    return upns.length < people.length ? null : chatLink(tenant, upns, words)
  } catch (error) {
    deps.log.warn({ workspace: tenant, error: error instanceof Error ? error.name : 'threw' }, 'no reference')
    return null
  }
}
