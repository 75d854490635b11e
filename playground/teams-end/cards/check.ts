import { isJson, type Json } from '../../ends/json.ts'
import { limits } from './card-limits.ts'
import { inputsOf, partsOf, textIn, textsIn } from './parts.ts'
import { card as schema } from './schema.ts'

function repeated(names: readonly string[]): readonly string[] {
  const seen = new Set<string>()
  return names.filter((name) => seen.size === seen.add(name).size)
}

const namesOf = (parts: readonly Json[]): readonly string[] => parts.flatMap((part) => textIn(part, 'id') ?? [])

const isOpen = (action: Json): boolean => textIn(action, 'mode') !== 'secondary'

/** The rows of buttons of a card: clients count and hide in each by itself. */
const rowsIn = (card: Json): readonly (readonly Json[])[] =>
  partsOf(card).flatMap(({ actions }) => (Array.isArray(actions) && actions.length > 0 ? [actions.filter(isJson)] : []))

function hiddenIn(card: Json): readonly string[] {
  const rows = rowsIn(card)
  return [
    ...rows
      .filter((row) => row.filter(isOpen).length > limits.actions)
      .map(() => `/actions: more than ${limits.actions} actions of a row stand open`),
    ...rows.filter((row) => !row.some(isOpen)).map(() => '/actions: a row of three dots alone, with nothing to read'),
  ]
}

/** What shows only across the parts of a card. */
function acrossParts(card: Json): readonly string[] {
  const parts = partsOf(card).filter((part) => part !== card)
  const mentions = isJson(card['msteams']) && Array.isArray(card['msteams']['entities']) ? card['msteams']['entities'].filter(isJson) : []
  const words = textsIn(parts)
  return [
    ...repeated(namesOf(parts)).map((name) => `/body: the id ${name} stands twice`),
    ...hiddenIn(card),
    ...inputsOf(card)
      .filter((input) => input['isRequired'] === true && textIn(input, 'errorMessage') === undefined)
      .map((input) => `/body: the required input ${textIn(input, 'id')} has no errorMessage`),
    ...mentions
      .filter(({ text }) => !words.some((word) => word.includes(String(text))))
      .map(({ text }) => `/msteams/entities: ${String(text)} stands nowhere in the card`),
  ]
}

/** What is wrong with a card, as `/path: what`; nothing when Teams would show it as it is meant. */
export function cardProblems(given: unknown): readonly string[] {
  const shape = schema.safeParse(given)
  if (shape.success) return isJson(given) ? acrossParts(given) : []
  return shape.error.issues.map(({ path, message }) => `/${path.map(String).join('/')}: ${message}`)
}

/** Bytes of a JSON text in UTF-16, as Teams counts messages. */
export const sizeOf = (content: unknown): number => JSON.stringify(content).length * 2

/** What Teams takes and is unwise all the same. */
export function warningsAbout(activity: Json, card: Json | undefined): readonly string[] {
  if (card === undefined) return []
  const bytes = Buffer.byteLength(JSON.stringify(card))
  return [
    ...(bytes > limits.cardBytes ? [`the card has ${bytes} bytes: older clients take ${limits.cardBytes}`] : []),
    ...(textIn(activity, 'text') ? ['text beside a card: the service may split them, and the id is lost'] : []),
    ...(textIn(activity, 'summary') ? [] : ['a card without summary: its notification says nothing']),
    ...inputsOf(card)
      .filter((input) => textIn(input, 'label') === undefined && input['type'] !== 'Input.Toggle')
      .map((input) => `the input ${textIn(input, 'id')} has no label`),
  ]
}
