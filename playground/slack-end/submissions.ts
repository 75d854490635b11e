import { checkView, isViewTooLarge } from './blocks.ts'
import { type Element, isEmpty } from './elements.ts'
import { limits } from './limits-kept.ts'
import type { Taken } from './outgoing.ts'
import type { View, ViewDefinition, World } from './state.ts'
import { placedIn, stateValues } from './state-values.ts'
import { newView, redefined, setStack, stackOf } from './views.ts'
import { isJson, type Json } from './wire.ts'

/** What a person sees after they did something. */
export interface Shown {
  /** Whether the app took it. */
  readonly ok: boolean
  /** What Slack itself says to the person when the app did not take it. */
  readonly says?: string
  /** What stands under the fields of a modal: block_id → text. */
  readonly errors?: Readonly<Record<string, string>>
  /** The HTTP status of the app's answer, when there was one. */
  readonly status?: number
}

export const trouble = 'We had some trouble connecting. Try again?'

/** What Slack shows when the app was late, refused or could not be reached; undefined when it took the payload. */
export function troubleOf(taken: Taken): Shown | undefined {
  if (taken.how === 'acknowledged') return undefined
  return { ok: false, says: trouble, ...(taken.how === 'refused' ? { status: taken.status } : {}) }
}

function fieldError(element: Element, state: Json, isOptional: boolean): string | undefined {
  if (isEmpty(state)) return isOptional ? undefined : 'Please complete this required field.'
  const { value } = state
  if (typeof value !== 'string') return undefined
  if (value.length > (element.max_length ?? limits.input.text))
    return `Must be at most ${element.max_length ?? limits.input.text} characters.`
  if (value.length < (element.min_length ?? 0)) return `Must be at least ${element.min_length} characters.`
  if (element.type === 'email_text_input' && !/^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(value)) return 'Enter a valid email address.'
  if (element.type === 'number_input' && !Number.isFinite(Number(value))) return 'Enter a number.'
  return element.type === 'url_text_input' && !/^https?:\/\//.test(value) ? 'Enter a valid URL.' : undefined
}

/** What Slack's own client refuses before the app hears of it: block_id → text. */
export function clientErrors(view: View): Readonly<Record<string, string>> {
  const values = stateValues(view.definition.blocks, view.filled)
  const found = placedIn(view.definition.blocks).flatMap(({ block, element }) => {
    const state = values[block.block_id]?.[element.action_id ?? '']
    if (block.type !== 'input' || state === undefined) return []
    const error = fieldError(element, state, block.optional === true)
    return error === undefined ? [] : [[block.block_id, error] as const]
  })
  return Object.fromEntries(found)
}

const without = (stack: readonly View[], view: View): readonly View[] => stack.filter(({ id }) => id !== view.id)

function definitionIn(world: World, body: Json): ViewDefinition | undefined {
  const given = body['view']
  if (isViewTooLarge(given ?? {})) return undefined
  const checked = checkView(given, () => world.nextId('b'))
  return 'passed' in checked && checked.passed.type === 'modal' ? checked.passed : undefined
}

/** `response_action: errors` names blocks; one that the view does not have is the app's mistake. */
function showErrors(view: View, body: Json): Shown {
  const errors = isJson(body['errors']) ? (body['errors'] as Record<string, string>) : {}
  const known = view.definition.blocks.filter(({ type }) => type === 'input').map(({ block_id }) => block_id)
  const isSound = Object.keys(errors).length > 0 && Object.keys(errors).every((id) => known.includes(id))
  return isSound ? { ok: true, status: 200, errors } : { ok: false, status: 200, says: trouble }
}

function replace(world: World, view: View, definition: ViewDefinition, isPush: boolean): Shown {
  const stack = stackOf(world, view.personId)
  const { workspaceId, personId } = view
  if (isPush && stack.length >= limits.viewStack) return { ok: false, status: 200, says: trouble }
  const next = isPush
    ? [...stack, newView(world, workspaceId, personId, definition)]
    : stack.map((other) => (other.id === view.id ? redefined(world, other, definition) : other))
  setStack(world, personId, workspaceId, next)
  return { ok: true, status: 200 }
}

/** Does to the stack of modals what the app's answer to a submission says. */
export function applyAnswer(world: World, view: View, status: number, body: unknown): Shown {
  const { personId, workspaceId } = view
  if (!isJson(body) || body['response_action'] === undefined) {
    if (body !== undefined && !(isJson(body) && Object.keys(body).length === 0)) return { ok: false, status, says: trouble }
    setStack(world, personId, workspaceId, without(stackOf(world, personId), view))
    return { ok: true, status }
  }
  const action = body['response_action']
  if (action === 'errors') return showErrors(view, body)
  if (action === 'clear') {
    setStack(world, personId, workspaceId, [])
    return { ok: true, status }
  }
  const definition = definitionIn(world, body)
  if (definition === undefined || (action !== 'update' && action !== 'push')) return { ok: false, status, says: trouble }
  return replace(world, view, definition, action === 'push')
}
