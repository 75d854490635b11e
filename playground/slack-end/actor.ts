import { channelsOf, openDirect } from './channels.ts'
import { readContent } from './content.ts'
import { describeMessage, describeView } from './describe.ts'
import type { Given } from './elements.ts'
import { installationFor } from './installations.ts'
import { globalShortcut, slashCommand, viewClosed, viewSubmission } from './interactions.ts'
import { messagesFor, post, whisper } from './messages.ts'
import type { Envelope, Taken, Transport } from './outgoing.ts'
import { find, lookAt, type Place, put, type Screen, type ScreenDeps } from './screen.ts'
import type { Channel, Message, Person, StoredFile, View, World } from './state.ts'
import type { Placed } from './state-values.ts'
import { applyAnswer, clientErrors, type Shown, trouble, troubleOf } from './submissions.ts'
import { setStack, stackOf } from './views.ts'
import { isAnswer, isJson, type Json } from './wire.ts'
import { personOf } from './world.ts'

export interface ActorDeps extends ScreenDeps {
  readonly transport: Transport
}

/** A channel or a conversation, as one person sees it. */
export interface Room {
  readonly id: string
  readonly kind: Channel['kind']
  /** Of a conversation of several, the others in it; empty: their own with one other. */
  readonly name: string
}

/** What one person sees on Slack, and what they do there. A call about something that is not there throws. */
export interface Actor {
  /** The id of the person. */
  readonly id: string
  /** Every message they can see, as it stands now, oldest first. */
  inbox(): readonly Message[]
  /** Where these messages stand: every channel and conversation they are in, by what it is called on their screen. */
  rooms(): readonly Room[]
  /** The messages that only they see. */
  ephemerals(): readonly Message[]
  /** What stands in the Home tab; undefined until the app has published something. */
  home(): View | undefined
  /** The modal on top. */
  modal(): View | undefined
  /** Opens the app's Home tab, or its Messages tab: the app hears `app_home_opened`. */
  openHome(tab?: 'home' | 'messages'): Promise<void>
  /** Taps a button, by action_id, value or label. */
  tap(place: Place, which: string): Promise<Shown>
  /** Puts something into an element that tells the app at once: a select, a date, an overflow menu. */
  choose(place: Place, which: string, given: Given): Promise<Shown>
  /** Puts something into a field of a modal, message or Home tab without telling the app. */
  fill(place: Place, which: string, given: Given): void
  /** Fills the top modal (field by block_id, action_id or label) and submits it. */
  fillAndSubmit(values?: Readonly<Record<string, Given>>): Promise<Shown>
  /** Closes the top modal; the app hears it if it asked to. `clear` closes the whole stack. */
  closeModal(clear?: 'clear'): Promise<Shown>
  /** Sends a slash command such as /mentoring; in their own chat with the app when no channel is named. */
  command(command: string, text?: string, channelId?: string): Promise<Shown>
  /** Uses a global shortcut of the app. */
  shortcut(callbackId: string): Promise<Shown>
  /** Writes to the app; it hears `message.im` if its scopes allow. */
  write(text: string): Promise<void>
  /** Uploads a file; its id goes into a `file_input`. */
  uploadFile(name: string, bytes: Uint8Array, type?: string): StoredFile
}

async function send(deps: ActorDeps, person: Person, kind: Envelope, payload: Json): Promise<Taken> {
  if (installationFor(deps.world, person.workspaceId) === undefined)
    throw new Error(`The app is not installed in ${person.workspaceId}: install it first`)
  return deps.transport.send(kind, payload)
}

const took = (taken: Taken): Shown => troubleOf(taken) ?? { ok: true, status: 200 }

async function submit(deps: ActorDeps, person: Person): Promise<Shown> {
  const view = stackOf(deps.world, person.id).at(-1)
  if (view === undefined) throw new Error(`${person.name} sees no modal to submit`)
  const errors = clientErrors(view)
  if (Object.keys(errors).length > 0) return { ok: false, says: 'Please correct the marked fields.', errors }
  const taken = await send(deps, person, 'interactive', viewSubmission(deps, person, view))
  return taken.how === 'acknowledged' ? applyAnswer(deps.world, view, taken.status, taken.body) : (troubleOf(taken) ?? { ok: true })
}

async function close(deps: ActorDeps, person: Person, wantsAll: boolean): Promise<Shown> {
  const stack = stackOf(deps.world, person.id)
  const isCleared = wantsAll || stack.at(-1)?.definition.clear_on_close === true
  const closed = isCleared ? stack.toReversed() : stack.slice(-1)
  setStack(deps.world, person.id, person.workspaceId, isCleared ? [] : stack.slice(0, -1))
  for (const view of closed.filter(({ definition }) => definition.notify_on_close)) {
    const taken = await send(deps, person, 'interactive', viewClosed(deps, person, view, isCleared))
    if (taken.how !== 'acknowledged') return { ok: false, says: trouble }
  }
  return { ok: true }
}

function botDirect({ world }: ActorDeps, person: Person): Channel {
  const bot = installationFor(world, person.workspaceId)
  if (bot === undefined) throw new Error(`The app is not installed in ${person.workspaceId}: install it first`)
  return openDirect(world, person.workspaceId, [bot.botUserId, person.id])
}

/** Shows what the app answers a command with at once: text, or a message as JSON. Content that Slack would refuse is not shown. */
function showReply({ world }: ActorDeps, person: Person, channel: Channel, body: unknown): boolean {
  const bot = installationFor(world, person.workspaceId)
  const said = typeof body === 'string' ? { text: body } : body
  if (bot === undefined || !isJson(said) || Object.keys(said).length === 0) return true
  const content = readContent(world, said, channel.workspaceId)
  if (isAnswer(content)) return false
  if (said['response_type'] === 'in_channel') post(world, channel, bot, { text: '', ...content })
  else whisper(world, channel, person.id, bot, { text: '', ...content })
  return true
}

async function command(deps: ActorDeps, person: Person, name: string, text: string, channelId: string | undefined): Promise<Shown> {
  const channel = channelId === undefined ? botDirect(deps, person) : deps.world.channels.get(channelId)
  if (channel === undefined) throw new Error(`There is no channel ${channelId}`)
  const taken = await send(deps, person, 'slash_commands', slashCommand(deps, person, channel.id, name, text))
  if (taken.how !== 'acknowledged') {
    const error = taken.how === 'late' ? 'operation_timeout' : 'dispatch_failed'
    return { ok: false, says: `${name} failed with the error "${error}"`, ...(taken.how === 'refused' ? { status: taken.status } : {}) }
  }
  const isShown = showReply(deps, person, channel, taken.body)
  return isShown ? took(taken) : { ok: false, status: taken.status, says: `${name} failed with the error "invalid_command_response"` }
}

function openHome(deps: ActorDeps, person: Person, tab: 'home' | 'messages'): void {
  const { world } = deps
  const home = world.homes.get(person.id)
  const view = tab === 'home' && home !== undefined ? { view: describeView(world, home, []) } : {}
  world.tell(person.workspaceId, { type: 'app_home_opened', user: person.id, channel: botDirect(deps, person).id, tab, ...view })
}

function write(deps: ActorDeps, person: Person, text: string): void {
  const channel = botDirect(deps, person)
  const message = post(deps.world, channel, person.id, { text })
  deps.world.tell(person.workspaceId, { ...describeMessage(message), channel: channel.id, channel_type: 'im', event_ts: message.ts })
}

function upload({ world }: ActorDeps, person: Person, name: string, bytes: Uint8Array, type: string): StoredFile {
  const file: StoredFile = { id: world.nextId('F'), workspaceId: person.workspaceId, owner: person.id, name, type, bytes }
  world.files.set(file.id, file)
  world.announce({ what: 'file', workspaceId: person.workspaceId, id: file.id })
  return file
}

function roomOf(world: World, { id, kind, name, members }: Channel, personId: string): Room {
  if (kind !== 'mpim') return { id, kind, name }
  const others = [...members].flatMap((member) => (member === personId ? [] : (world.people.get(member)?.name ?? [])))
  return { id, kind, name: others.join(', ') }
}

/** A person at their Slack. Throws when they try what their screen does not offer: that is a mistake of the caller. */
export function makeActor(deps: ActorDeps, personId: string, settle: () => Promise<void>): Actor {
  const { world } = deps
  const me = (): Person => personOf(world, personId)
  me()
  const press = async (screen: Screen, placed: Placed, state: Json | undefined): Promise<Shown> =>
    took(await send(deps, me(), 'interactive', screen.payload(placed, state)))

  return {
    id: personId,
    inbox: () => messagesFor(world, personId),
    rooms: () => channelsOf(world, personId).map((channel) => roomOf(world, channel, personId)),
    ephemerals: () => world.ephemerals.get(personId) ?? [],
    home: () => world.homes.get(personId),
    modal: () => stackOf(world, personId).at(-1),
    async openHome(tab = 'home') {
      openHome(deps, me(), tab)
      await settle()
    },
    async tap(place, which) {
      const screen = lookAt(deps, me(), place)
      return press(
        screen,
        find(screen.blocks, which, ({ element }) => element.type === 'button'),
        undefined,
      )
    },
    async choose(place, which, given) {
      const screen = lookAt(deps, me(), place)
      const { placed, state } = put(deps, screen, which, given)
      return press(screen, placed, state)
    },
    fill(place, which, given) {
      put(deps, lookAt(deps, me(), place), which, given)
    },
    async fillAndSubmit(values = {}) {
      for (const [which, given] of Object.entries(values)) put(deps, lookAt(deps, me(), 'modal'), which, given)
      return submit(deps, me())
    },
    closeModal: (clear) => close(deps, me(), clear === 'clear'),
    command: (name, text = '', channelId) => command(deps, me(), name, text, channelId),
    shortcut: async (callbackId) => took(await send(deps, me(), 'interactive', globalShortcut(deps, me(), callbackId))),
    async write(text) {
      write(deps, me(), text)
      await settle()
    },
    uploadFile: (name, bytes, type = 'text/csv') => upload(deps, me(), name, bytes, type),
  }
}
