import type { Json } from '../ends/json.ts'
import { textIn } from './cards/parts.ts'
import type { Filled } from './state.ts'

/** What a person puts into an input: words, a number, a tick, or the values or titles of choices. */
export type Given = string | number | boolean | readonly string[]

const numberIn = (part: Json, name: string): number | undefined => {
  const value = part[name]
  return typeof value === 'number' ? value : undefined
}

const idOf = (input: Json): string => textIn(input, 'id') ?? ''

interface Choice {
  readonly title: string
  readonly value: string
}

const choicesOf = (input: Json): readonly Choice[] => (Array.isArray(input['choices']) ? (input['choices'] as readonly Choice[]) : [])

/** What is ticked, one by one: clients hold it as one text with commas between. */
function wantedOf(input: Json, given: Given): readonly string[] {
  if (Array.isArray(given)) return given as readonly string[]
  const text = String(given)
  const isOne = input['isMultiSelect'] !== true || choicesOf(input).some(({ value, title }) => value === text || title === text)
  return isOne ? [text] : text.split(',')
}

function chosen(input: Json, given: Given): string {
  const wanted = wantedOf(input, given)
  if (wanted.length > 1 && input['isMultiSelect'] !== true) throw new Error(`${idOf(input)} takes one choice only`)
  const choices = choicesOf(input)
  const values = wanted.map((one) => {
    const found = choices.find(({ value }) => value === one) ?? choices.find(({ title }) => title === one)
    if (found === undefined)
      throw new Error(`There is no choice "${one}" in ${idOf(input)}: there are ${choices.map(({ title }) => title).join(', ')}`)
    return found.value
  })
  return values.join(',')
}

/** The value of an input once something was put into it. Throws when it takes no such thing, for a client would not let it in. */
export function valueAfter(input: Json, given: Given): string {
  switch (input['type']) {
    case 'Input.Toggle':
      return given === true || given === 'true' ? (textIn(input, 'valueOn') ?? 'true') : (textIn(input, 'valueOff') ?? 'false')
    case 'Input.ChoiceSet':
      return given === '' ? '' : chosen(input, given)
    case 'Input.Number':
      if (given !== '' && !Number.isFinite(Number(given))) throw new Error(`${idOf(input)} takes numbers only`)
      return String(given)
    default: {
      const text = String(given)
      const most = numberIn(input, 'maxLength')
      if (most !== undefined && text.length > most) throw new Error(`${idOf(input)} takes at most ${most} characters`)
      return text
    }
  }
}

function initially(input: Json): string {
  const value = input['value']
  if (input['type'] === 'Input.Toggle') return typeof value === 'string' ? value : (textIn(input, 'valueOff') ?? 'false')
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

const standing = (inputs: readonly Json[], filled: Filled): readonly (readonly [input: Json, value: string])[] =>
  inputs.map((input) => [input, filled[idOf(input)] ?? initially(input)])

/** What a submit sends along of these inputs: those that hold something, all as text. */
export const valuesOf = (inputs: readonly Json[], filled: Filled): Filled =>
  Object.fromEntries(standing(inputs, filled).flatMap(([input, value]) => (value === '' ? [] : [[idOf(input), value] as const])))

const isOutside = <T extends string | number>(value: T, min: T | undefined, max: T | undefined): boolean =>
  (min !== undefined && value < min) || (max !== undefined && value > max)

function isWrong(input: Json, value: string): boolean {
  if (value === '') return input['isRequired'] === true
  const regex = textIn(input, 'regex')
  if (regex !== undefined && !new RegExp(regex).test(value)) return true
  return input['type'] === 'Input.Number'
    ? isOutside(Number(value), numberIn(input, 'min'), numberIn(input, 'max'))
    : isOutside(value, textIn(input, 'min'), textIn(input, 'max'))
}

/** What Teams' own client refuses before the app hears of it: input → its error message. */
export const clientErrors = (inputs: readonly Json[], filled: Filled): Readonly<Record<string, string>> =>
  Object.fromEntries(
    standing(inputs, filled).flatMap(([input, value]) =>
      isWrong(input, value) ? [[idOf(input), textIn(input, 'errorMessage') ?? 'This field is required'] as const] : [],
    ),
  )
