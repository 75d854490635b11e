import { isJson, type Json } from '../ends/json.ts'
import { type ActivityDeps, activityIn, invokeActivity, submitActivity } from './activities.ts'
import { applyCardAnswer, applyTaskAnswer, type Shown, took } from './answers.ts'
import { inputsWith, textIn } from './cards/parts.ts'
import { clientErrors, valuesOf } from './inputs.ts'
import { post } from './messages.ts'
import type { Outgoing } from './outgoing.ts'
import type { Screen } from './screen.ts'

export interface TapDeps extends ActivityDeps {
  readonly outgoing: Outgoing
}

/** What the action sends: its own data, and over it what stands in the inputs. */
function sentBy(action: Json, screen: Screen): unknown {
  const own = action['data']
  const values = action['associatedInputs'] === 'none' ? {} : valuesOf(inputsWith(screen.card, action), screen.filled)
  if (typeof own === 'string' && Object.keys(values).length === 0) return own
  return { ...(isJson(own) ? own : {}), ...values }
}

const context = { context: { theme: 'default' } }

async function execute(deps: TapDeps, action: Json, screen: Screen, trigger: 'manual' | 'automatic'): Promise<Shown> {
  const { scene, message } = screen
  const { title, id, verb } = action
  const sent = { type: 'Action.Execute', id, title, verb, data: sentBy(action, screen) }
  const activity = invokeActivity(deps, scene, message.id, 'adaptiveCard/action', { action: sent, trigger })
  return applyCardAnswer(deps.world, scene.person.id, message, await deps.outgoing.deliver(activity))
}

async function task(deps: TapDeps, name: 'task/fetch' | 'task/submit', screen: Screen, data: unknown): Promise<Shown> {
  const { scene, message } = screen
  const activity = invokeActivity(deps, scene, message.id, name, { data, ...context })
  const from = { personId: scene.person.id, conversationId: message.conversationId, messageId: message.id }
  return applyTaskAnswer(deps.world, from, name === 'task/fetch', await deps.outgoing.deliver(activity))
}

/** `imBack` and `messageBack`: words that everybody in the conversation sees, written by the person. */
async function sayBack(deps: TapDeps, screen: Screen, wish: Json): Promise<Shown> {
  const { scene } = screen
  const isBack = wish['type'] === 'messageBack'
  const text = textIn(wish, isBack ? 'text' : 'value') ?? ''
  const shown = isBack ? textIn(wish, 'displayText') : text
  if (shown !== undefined) post(deps.world, scene.conversation, scene.person.id, { type: 'message', text: shown }, scene.thread)
  const more = { type: 'message', text, replyToId: screen.message.id, ...(isBack ? { value: wish['value'] } : {}) }
  return took(await deps.outgoing.deliver(activityIn(deps, scene, more)))
}

async function submit(deps: TapDeps, action: Json, screen: Screen): Promise<Shown> {
  const data = sentBy(action, screen)
  if (screen.isDialog) return task(deps, 'task/submit', screen, data)
  const wish = isJson(data) && isJson(data['msteams']) ? data['msteams'] : {}
  switch (wish['type']) {
    case 'task/fetch':
      return task(deps, 'task/fetch', screen, data)
    case 'messageBack':
    case 'imBack':
      return sayBack(deps, screen, wish)
    case undefined:
      return took(await deps.outgoing.deliver(submitActivity(deps, screen.scene, screen.message.id, data)))
    default:
      throw new Error(`A submit of the kind ${String(wish['type'])} is not modelled here`)
  }
}

/** Presses a button. What the client itself refuses never reaches the app. */
export async function press(deps: TapDeps, action: Json, screen: Screen): Promise<Shown> {
  const type = action['type']
  if (action['isEnabled'] === false) throw new Error(`The button ${textIn(action, 'title')} is switched off`)
  if (type === 'Action.OpenUrl') return { ok: true, opens: textIn(action, 'url') ?? '' }
  if (type !== 'Action.Submit' && type !== 'Action.Execute') return { ok: true }
  const errors = action['associatedInputs'] === 'none' ? {} : clientErrors(inputsWith(screen.card, action), screen.filled)
  if (Object.keys(errors).length > 0) return { ok: false, errors }
  if (type === 'Action.Submit') return submit(deps, action, screen)
  if (screen.isDialog) return { ok: false, says: 'Teams takes no Action.Execute in a dialog' }
  return execute(deps, action, screen, 'manual')
}

/** Asks for a card anew, as Teams does by itself for those whom the card names when they open the conversation. */
export async function refresh(deps: TapDeps, screen: Screen, trigger: 'manual' | 'automatic'): Promise<Shown> {
  const wish = screen.card['refresh']
  const action = isJson(wish) ? wish['action'] : undefined
  if (!isJson(action)) throw new Error(`The card of ${screen.message.id} cannot be refreshed`)
  return execute(deps, { associatedInputs: 'none', ...action }, screen, trigger)
}
