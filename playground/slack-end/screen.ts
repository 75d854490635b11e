import { type Given, stateAfter } from './elements.ts'
import { type Desk, isTappable, messageTap, viewTap } from './interactions.ts'
import type { Filled, Message, Person, StoredFile, View } from './state.ts'
import { filledWith, type Placed, placedIn } from './state-values.ts'
import { putBack, stackOf } from './views.ts'
import type { Json } from './wire.ts'

/** Where something is tapped: on a message, on the Home tab, or in the top modal. */
export type Place = 'home' | 'modal' | Pick<Message, 'channel' | 'ts'>

export interface ScreenDeps extends Desk {
  /** What stands in the elements of messages, by `channel:ts:person`. */
  readonly filledMessages: Map<string, Filled>
  describeFile(file: StoredFile): Json
}

function screenOf(deps: ScreenDeps, person: Person, place: Place): { readonly message: Message } | { readonly view: View } {
  const { world } = deps
  if (typeof place === 'string') {
    const view = place === 'home' ? world.homes.get(person.id) : stackOf(world, person.id).at(-1)
    if (view === undefined) throw new Error(`${person.name} sees no ${place}: nothing was opened or published`)
    return { view }
  }
  const own = world.ephemerals.get(person.id)?.find(({ ts }) => ts === place.ts)
  const channel = world.channels.get(place.channel)
  const message = own ?? (channel?.members.has(person.id) ? channel.messages.get(place.ts) : undefined)
  if (message === undefined) throw new Error(`${person.name} sees no message ${place.ts} in ${place.channel}`)
  return { message }
}

const labelsOf = ({ block, element }: Placed): readonly unknown[] => [
  element.action_id,
  element.value,
  element.text?.text,
  block.block_id,
  block.label?.text,
]

/** The element of that name: by action_id, value, label, block_id or the label of its block, in this order. Throws when there is none. */
export function find(placed: readonly Placed[], which: string, fits: (one: Placed) => boolean): Placed {
  const fitting = placed.filter(fits)
  for (const rank of [0, 1, 2, 3, 4]) {
    const found = fitting.find((one) => labelsOf(one)[rank] === which)
    if (found !== undefined) return found
  }
  const names = fitting.map((one) => [one.element.action_id, one.element.text?.text ?? one.block.label?.text].filter(Boolean).join(' '))
  throw new Error(`There is no "${which}" here: there are ${names.join(', ') || 'none'}`)
}

const messageKey = (person: Person, message: Message): string => `${message.channel}:${message.ts}:${person.id}`

/** What a person looks at: its elements, what stands in them, and the payload of a tap. */
export interface Screen {
  readonly blocks: readonly Placed[]
  readonly filled: Filled
  keep(filled: Filled): void
  payload(placed: Placed, state: Json | undefined): Json
}

/** Looks at a place. Throws when the person sees nothing there. */
export function lookAt(deps: ScreenDeps, person: Person, place: Place): Screen {
  const screen = screenOf(deps, person, place)
  if ('view' in screen) {
    const { view } = screen
    const now = (): View => {
      const current = screenOf(deps, person, place)
      return 'view' in current ? current.view : view
    }
    return {
      blocks: placedIn(view.definition.blocks),
      filled: view.filled,
      keep: (filled) => putBack(deps.world, { ...view, filled }),
      payload: (placed, state) => viewTap(deps, person, now(), placed, state),
    }
  }
  const { message } = screen
  const key = messageKey(person, message)
  return {
    blocks: placedIn(message.blocks ?? []),
    filled: deps.filledMessages.get(key) ?? {},
    keep: (filled) => void deps.filledMessages.set(key, filled),
    payload: (placed, state) => messageTap(deps, person, message, placed, state, deps.filledMessages.get(key) ?? {}),
  }
}

/** In the state of a `file_input` stand whole file objects. */
function withFiles(deps: ScreenDeps, placed: Placed, given: Given): Json {
  const state = stateAfter(placed.element, given)
  const { files } = state
  if (!Array.isArray(files)) return state
  const whole = files.map((id) => deps.world.files.get(String(id)))
  if (whole.includes(undefined)) throw new Error('There is no such file: upload it first, and give its id')
  return { ...state, files: whole.flatMap((file) => (file === undefined ? [] : [deps.describeFile(file)])) }
}

/** Puts something into an element, and says what it holds now. */
export function put(deps: ScreenDeps, screen: Screen, which: string, given: Given): { readonly placed: Placed; readonly state: Json } {
  const placed = find(screen.blocks, which, ({ element }) => isTappable(element) && element.type !== 'button')
  const state = withFiles(deps, placed, given)
  if (placed.element.type !== 'overflow') screen.keep(filledWith(screen.filled, placed, state))
  return { placed, state }
}
