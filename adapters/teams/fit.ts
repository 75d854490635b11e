import { ellipsis, shorten } from '../../src/kit/text.ts'
import { limits } from './limits.ts'
import type { Action, AdaptiveCard, Element, Input } from './saying/card.ts'
import { bytesOf } from './text.ts'

/** How much Teams takes in one place, in bytes. */
export type Room = keyof typeof limits.cardBytes

/**
 * Makes a card fit, one step after the other until it does: without what only clients of before 2021 need and what is only spoken; without the
 * tail of what is only read, showing where; with shorter labels. What can be tapped or filled in stays.
 */
export function fitted(card: AdaptiveCard, room: Room): AdaptiveCard {
  const most = limits.cardBytes[room]
  const whole = { ...card, body: visible(card.body) }
  if (bytesOf(whole) <= most) return whole
  const lean = leanOf(whole)
  if (bytesOf(lean) <= most) return lean
  const used = lean.body.filter(isUsed)
  const left = most - bytesOf({ ...lean, body: used })
  if (left >= bytesOf(leftOut)) return { ...lean, body: withoutTail(lean.body, left) }
  return squeezed(lean, most)
}

/** A card without what only clients of before 2021 need, and what is only spoken. */
export const leanOf = (card: AdaptiveCard): AdaptiveCard => ({ ...unspoken(card), body: card.body.map(withoutOldClients) })

const leftOut: Element = { type: 'TextBlock', text: ellipsis, wrap: true, isSubtle: true }

/** A card that is empty would not be shown at all. */
const visible = (body: readonly Element[]): readonly Element[] => (body.length === 0 ? [leftOut] : body)

const isInput = (element: Element): element is Input => element.type.startsWith('Input.')
const isUsed = (element: Element): boolean =>
  element.type === 'ActionSet' || (element.type === 'Container' && element.style === 'attention') || isInput(element)

function unspoken({ speak: _, ...card }: AdaptiveCard): AdaptiveCard {
  return { ...card, fallbackText: shorten(card.fallbackText, limits.fallbackBytes / 8, undefined, bytesOf) }
}

const withActions = (element: Element, change: (action: Action) => Action): Element =>
  element.type === 'ActionSet' ? { ...element, actions: element.actions.map(change) } : element

const withoutOldClients = (element: Element): Element =>
  withActions(element, (action) => {
    if (action.type === 'Action.Submit') return action
    const { fallback: _, ...rest } = action
    return rest
  })

/** What is read, as far as `room` allows, among all that is used. */
function withoutTail(body: readonly Element[], room: number): Element[] {
  const kept: Element[] = []
  let [left, ended] = [room - bytesOf(leftOut), false]
  for (const element of body) {
    if (isUsed(element)) kept.push(element)
    else if (!ended) {
      left -= bytesOf(element) + 1
      ended = left < 0
      kept.push(ended ? leftOut : element)
    }
  }
  return kept
}

/** The parts that are used are too much by themselves: their words are shortened first, then options that nobody chose are left out. */
function squeezed(card: AdaptiveCard, most: number): AdaptiveCard {
  const body = [leftOut, ...card.body.filter(isUsed).map(shortened)]
  for (let options: number = limits.options; options > 1; options = Math.floor(options / 2)) {
    const tried = { ...card, body: body.map((element) => withFewerOptions(element, options)) }
    if (bytesOf(tried) <= most) return tried
  }
  return { ...card, body: body.map((element) => withFewerOptions(element, 1)) }
}

function shortened(element: Element): Element {
  if (element.type === 'ActionSet')
    return withActions(element, ({ tooltip: _, ...action }) => ({ ...action, title: shorten(action.title, limits.button.short) }))
  if (!isInput(element)) return element
  const { label, errorMessage, ...rest } = element
  const short = {
    label: shorten(label, limits.input.short),
    ...(errorMessage !== undefined && { errorMessage: shorten(errorMessage, limits.input.short) }),
  }
  if (rest.type === 'Input.Text') {
    const { placeholder: _, ...input } = rest
    return { ...input, ...short }
  }
  return { ...rest, ...short }
}

function withFewerOptions(element: Element, most: number): Element {
  if (element.type !== 'Input.ChoiceSet') return element
  const chosen = element.choices.find(({ value }) => value === element.value)
  const first = element.choices.slice(0, most)
  const shown = chosen && !first.includes(chosen) ? [chosen, ...first.slice(0, -1)] : first
  return { ...element, choices: shown.map(({ title, value }) => ({ title: shorten(title, limits.option.short), value })) }
}
