import { isJson, type Json } from '../ends/json.ts'
import { type ActivityDeps, atHome, messageActivity, reactionActivity, type Scene } from './activities.ts'
import { type Shown, setDialog, took } from './answers.ts'
import { limits } from './cards/card-limits.ts'
import { actionsOf, textIn } from './cards/parts.ts'
import { isAppIn } from './conversations.ts'
import type { Given } from './inputs.ts'
import { forgetShown, messagesFor, post, type Sight } from './messages.ts'
import type { Outgoing } from './outgoing.ts'
import { findAction, lookAt, messageSeen, type Place, put, sceneOf } from './screen.ts'
import {
  type Conversation,
  conversationOf,
  type Dialog,
  type Message,
  type Person,
  personOf,
  type StoredFile,
  type World,
} from './state.ts'
import { press, refresh } from './taps.ts'

export interface ActorDeps extends ActivityDeps {
  readonly outgoing: Outgoing
}

/** What one person sees on Teams, and what they do there. A call about something that is not there throws. */
export interface Actor {
  /** The id of the person. */
  readonly id: string
  /** Every message they can see, as they see it now, oldest first. */
  inbox(): readonly Sight[]
  /** Where these messages stand: every chat and channel they are in. */
  rooms(): readonly Pick<Conversation, 'id' | 'kind' | 'name'>[]
  /** The dialog that is open, if any. */
  dialog(): Dialog | undefined
  /** What the app said for a moment only, oldest first. */
  toasts(): readonly string[]
  /**
   * Opens a conversation anew (their own with the app when left out). Cards that were for them alone are gone, and cards that ask for it
   * are refreshed.
   */
  openConversation(conversationId?: string): Promise<Shown>
  /** Taps a button, by title, id, verb, or anything in its data (a token). */
  tap(place: Place, which: string): Promise<Shown>
  /** Puts something into an input, by id or label. */
  fill(place: Place, which: string, given: Given): void
  /** Fills inputs of the dialog and submits it, by its first submit button or the one named. */
  submitDialog(values?: Readonly<Record<string, Given>>, which?: string): Promise<Shown>
  /** Closes the dialog; the app hears nothing of it. */
  closeDialog(): void
  /** Asks for a card anew, from the message's menu. */
  refresh(place: Pick<Message, 'conversationId' | 'id'>): Promise<Shown>
  /** Writes to the app; in a team or group chat with a mention of it. */
  write(text: string, conversationId?: string): Promise<Shown>
  /** Writes where the app does not hear it: in a team or group chat, without a mention. */
  writeAside(text: string, conversationId: string): void
  /** Sends the app a file, in their own chat. */
  attach(name: string, bytes: Uint8Array, text?: string): Promise<Shown>
  /** Puts a picture into a message, in their own chat. */
  paste(bytes: Uint8Array, text?: string): Promise<Shown>
  /** Puts a reaction such as `like` on a message; the app hears it. */
  react(place: Pick<Message, 'conversationId' | 'id'>, type: string): Promise<Shown>
}

function sceneFor(world: World, person: Person, conversationId: string | undefined): Scene {
  const scene = conversationId === undefined ? atHome(world, person.id) : { person, conversation: conversationOf(world, conversationId) }
  if (!scene.conversation.members.has(person.id)) throw new Error(`${person.name} is not in ${scene.conversation.name}`)
  if (!isAppIn(world, scene.conversation)) throw new Error(`The app is not installed for ${scene.conversation.name}: install it first`)
  return scene
}

async function write(
  deps: ActorDeps,
  scene: Scene,
  text: string,
  files: readonly StoredFile[],
  pictures: readonly StoredFile[] = [],
): Promise<Shown> {
  const { person, conversation } = scene
  const message = post(deps.world, conversation, person.id, {
    type: 'message',
    text,
    attachments: [...files, ...pictures].map(({ name }) => ({ name })),
  })
  const activity = messageActivity(deps, { ...scene, thread: message.id }, message, text, files, pictures)
  return took(await deps.outgoing.deliver(activity))
}

function store({ world }: ActorDeps, person: Person, name: string, bytes: Uint8Array): StoredFile {
  const file: StoredFile = { id: world.nextUuid(), personId: person.id, name, bytes }
  world.files.set(file.id, file)
  world.announce({ what: 'file', tenantId: person.tenantId, id: person.id })
  return file
}

/** Whether Teams refreshes a card by itself for a person; a card that names nobody is refreshed for everybody in small places. */
function isRefreshed(card: Json | undefined, { members }: Conversation, personId: string): boolean {
  const wish = card?.['refresh']
  if (!isJson(wish)) return false
  const { userIds } = wish
  return Array.isArray(userIds) ? userIds.includes(personId) : members.size <= limits.refreshedPeople
}

/** Refreshes what stands on the screen: troubles are not shown, the card just stays. */
async function reopen(deps: ActorDeps, person: Person, conversation: Conversation): Promise<Shown> {
  forgetShown(deps.world, conversation, person.id)
  const seen = messagesFor(deps.world, person.id).filter(({ conversationId }) => conversationId === conversation.id)
  let shown: Shown = { ok: true }
  for (const sight of seen.slice(-limits.screen).filter(({ card }) => isRefreshed(card, conversation, person.id))) {
    const answered = await refresh(deps, lookAt(deps.world, person, sight), 'automatic')
    shown = shown.ok ? answered : shown
  }
  return shown
}

function submitOf(card: Json, which: string | undefined): Json {
  if (which !== undefined) return findAction(card, which)
  const found = actionsOf(card).find((action) => textIn(action, 'type') === 'Action.Submit')
  if (found === undefined) throw new Error('The dialog has no button to submit it by')
  return found
}

/** A person at their Teams. Throws when they try what their screen does not offer: that is a mistake of the caller. */
export function makeActor(deps: ActorDeps, personId: string): Actor {
  const { world } = deps
  const me = (): Person => personOf(world, personId)
  me()
  const look = (place: Place) => lookAt(world, me(), place)

  return {
    id: personId,
    inbox: () => messagesFor(world, personId),
    rooms: () => [...(world.memberships.get(personId) ?? [])].flatMap((id) => world.conversations.get(id) ?? []),
    dialog: () => world.dialogs.get(personId),
    toasts: () => world.toasts.get(personId) ?? [],
    openConversation: (conversationId) => reopen(deps, me(), sceneFor(world, me(), conversationId).conversation),
    async tap(place, which) {
      const screen = look(place)
      return press(deps, findAction(screen.card, which), screen)
    },
    fill: (place, which, given) => put(look(place), which, given),
    async submitDialog(values = {}, which) {
      for (const [input, given] of Object.entries(values)) put(look('dialog'), input, given)
      const screen = look('dialog')
      return press(deps, submitOf(screen.card, which), screen)
    },
    closeDialog: () => setDialog(world, personId, undefined),
    refresh: async (place) => refresh(deps, look(place), 'manual'),
    write: async (text, conversationId) => write(deps, sceneFor(world, me(), conversationId), text, []),
    writeAside(text, conversationId) {
      post(world, conversationOf(world, conversationId), personId, { type: 'message', text })
    },
    attach: async (name, bytes, text = '') => write(deps, sceneFor(world, me(), undefined), text, [store(deps, me(), name, bytes)]),
    paste: async (bytes, text = '') => write(deps, sceneFor(world, me(), undefined), text, [], [store(deps, me(), 'image.png', bytes)]),
    async react(place, type) {
      const message = messageSeen(world, me(), place)
      return took(await deps.outgoing.deliver(reactionActivity(deps, sceneOf(world, me(), message), message.id, type)))
    },
  }
}
