import { isJson, type Json } from '../../ends/json.ts'

/** Where the parts of a card stand; not in `data`, and not in `fallback`, which a client of today does not show. */
const places = [
  'body',
  'items',
  'columns',
  'rows',
  'cells',
  'images',
  'inlines',
  'actions',
  'card',
  'selectAction',
  'inlineAction',
] as const

/** `isLeftOut` says what is not looked into. */
function* walk(value: unknown, isLeftOut: (part: Json) => boolean = () => false): Generator<Json> {
  if (Array.isArray(value)) {
    for (const one of value) yield* walk(one, isLeftOut)
  } else if (isJson(value) && !isLeftOut(value)) {
    yield value
    for (const place of places) yield* walk(value[place], isLeftOut)
  }
}

const isOfKind = (kind: string) => (part: Json) => String(part['type']).startsWith(kind)

/** Every part of a card, as it is read. */
export const partsOf = (card: Json): readonly Json[] => [...walk(card)]
export const actionsOf = (card: Json): readonly Json[] => partsOf(card).filter(isOfKind('Action.'))
export const inputsOf = (card: Json): readonly Json[] => partsOf(card).filter(isOfKind('Input.'))

/** The inputs that go with an action: those of its card and of the cards around it, and not those behind other buttons. */
export const inputsWith = (card: Json, action: Json): readonly Json[] => {
  const isBehindAnother = (part: Json): boolean => part['type'] === 'Action.ShowCard' && !partsOf(part).includes(action)
  return [...walk(card, isBehindAnother)].filter(isOfKind('Input.'))
}

export const textIn = (part: Json, name: string): string | undefined => {
  const value = part[name]
  return typeof value === 'string' ? value : undefined
}

/** Every text that stands in what an action sends, however deep. */
export const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

export const cardType = 'application/vnd.microsoft.card.adaptive'

/** The first Adaptive Card among the attachments of an activity. */
export function cardOf(activity: Json): Json | undefined {
  const attachments: readonly unknown[] = Array.isArray(activity['attachments']) ? activity['attachments'] : []
  const found = attachments.find((one) => isJson(one) && one['contentType'] === cardType)
  const content = isJson(found) ? found['content'] : undefined
  return isJson(content) ? content : undefined
}

/** The words of a card in the order they are read: for a list of what somebody sees, and for tests. */
export const wordsOf = (card: Json): string =>
  partsOf(card)
    .flatMap((part) => {
      const facts = Array.isArray(part['facts']) ? part['facts'].flatMap((fact) => textsIn(fact)) : []
      return [textIn(part, 'text'), textIn(part, 'label'), textIn(part, 'title'), textIn(part, 'altText'), ...facts].filter(
        (text) => text !== undefined,
      )
    })
    .join('\n')
