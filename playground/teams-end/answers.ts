import { isJson, type Json } from '../ends/json.ts'
import { limits } from './cards/card-limits.ts'
import { cardProblems, sizeOf } from './cards/check.ts'
import { cardType, textIn } from './cards/parts.ts'
import { show, toast } from './messages.ts'
import type { Taken } from './outgoing.ts'
import { type Dialog, type Message, personOf, type World } from './state.ts'

/** What a person sees after they did something. */
export interface Shown {
  /** Whether the app took it, and answered what Teams can show. */
  readonly ok: boolean
  /** What Teams itself says to the person when it did not; or what the app said as an error. */
  readonly says?: string
  /** What stands under inputs: id → text. Nothing was sent. */
  readonly errors?: Readonly<Record<string, string>>
  /** Where a link led. */
  readonly opens?: string
  /** The HTTP status of the app's answer, when there was one. */
  readonly status?: number
}

export const unreachable = 'Unable to reach app. Please try again.'
export const wrong = 'Something went wrong. Please try again.'

/** What Teams shows when the app was late, refused or could not be reached; undefined when it answered. */
export function troubleOf(taken: Taken): Shown | undefined {
  if (taken.how === 'answered') return undefined
  return { ok: false, says: unreachable, ...(taken.how === 'refused' ? { status: taken.status } : {}) }
}

export const took = (taken: Taken): Shown => troubleOf(taken) ?? { ok: true, status: 200 }

/** Why Teams would not show a card, so that a test says more than that something went wrong. */
function showable(content: unknown): { readonly card: Json } | { readonly why: string } {
  const problems = cardProblems(content)
  if (!isJson(content) || problems.length > 0) return { why: problems.join('; ') || 'no card' }
  return sizeOf(content) > limits.messageBytes ? { why: 'the card is too large' } : { card: content }
}

const unshowable = (status: number, why: string): Shown => ({ ok: false, status, says: `${wrong} (${why})` })

/** Does on a person's screen what the answer to `adaptiveCard/action` says. */
export function applyCardAnswer(world: World, personId: string, message: Message, taken: Taken): Shown {
  if (taken.how !== 'answered') return troubleOf(taken) ?? { ok: false }
  const { status, body } = taken
  if (!isJson(body)) return unshowable(status, 'the answer to an Action.Execute needs a body')
  const { type, value, statusCode } = body
  if (type === 'application/vnd.microsoft.error') {
    return { ok: false, status, says: isJson(value) ? (textIn(value, 'message') ?? wrong) : wrong }
  }
  if (statusCode !== 200) return unshowable(status, `statusCode is ${String(statusCode)}`)
  if (type === 'application/vnd.microsoft.activity.message' && typeof value === 'string') {
    toast(world, personId, value)
    return { ok: true, status }
  }
  if (type !== cardType) return unshowable(status, `the answer has the type ${String(type)}`)
  const found = showable(value)
  if ('why' in found) return unshowable(status, found.why)
  show(world, message, personId, found.card)
  return { ok: true, status }
}

/** Opens, changes or (with nothing) closes somebody's dialog. */
export function setDialog(world: World, personId: string, dialog: Dialog | undefined): void {
  if (dialog === undefined) world.dialogs.delete(personId)
  else world.dialogs.set(personId, dialog)
  world.announce({ what: 'dialog', tenantId: personOf(world, personId).tenantId, id: personId })
}

type Opened = Pick<Dialog, 'personId' | 'conversationId' | 'messageId'>

/** `continue`: the dialog goes on with a card or a page. */
function goOn(world: World, from: Opened, status: number, value: Json): Shown {
  const { personId, conversationId, messageId } = from
  const { title, width, height, url } = value
  const frame = { personId, conversationId, messageId, title: typeof title === 'string' ? title : '', width, height, filled: {} }
  if (typeof url === 'string') {
    setDialog(world, personId, { ...frame, url })
    return { ok: true, status }
  }
  const attachment = isJson(value['card']) ? value['card'] : {}
  if (attachment['contentType'] !== cardType) return unshowable(status, 'a dialog needs a url or an Adaptive Card as attachment')
  const found = showable(attachment['content'])
  if ('why' in found) return unshowable(status, found.why)
  setDialog(world, personId, { ...frame, card: found.card })
  return { ok: true, status }
}

/** Does with a person's dialog what the answer to `task/fetch` or `task/submit` says; nothing closes it. */
export function applyTaskAnswer(world: World, from: Opened, isOpening: boolean, taken: Taken): Shown {
  if (taken.how !== 'answered') return troubleOf(taken) ?? { ok: false }
  const { status, body } = taken
  const task = isJson(body) ? body['task'] : undefined
  if (!isJson(task)) {
    if (isOpening) return unshowable(status, 'the answer to task/fetch needs a task')
    setDialog(world, from.personId, undefined)
    return { ok: true, status }
  }
  const { type, value } = task
  if (type === 'continue' && isJson(value)) return goOn(world, from, status, value)
  if (type !== 'message' || typeof value !== 'string') return unshowable(status, `the task has the type ${String(type)}`)
  setDialog(world, from.personId, undefined)
  toast(world, from.personId, value)
  return { ok: true, status }
}
