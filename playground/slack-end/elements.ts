import { isJson, type Json, parsed } from './wire.ts'

export interface Text {
  readonly type: 'plain_text' | 'mrkdwn'
  readonly text: string
}

export interface Option {
  readonly text: Text
  readonly value?: string
}

/** An element of a block that has passed the checks; only what this end itself reads is named. */
export interface Element {
  readonly type: string
  readonly action_id?: string
  readonly text?: Text
  readonly value?: string
  readonly url?: string
  readonly style?: string
  readonly options?: readonly Option[]
  readonly option_groups?: readonly { readonly options: readonly Option[] }[]
  readonly min_length?: number
  readonly max_length?: number
  readonly [field: string]: unknown
}

export interface Block {
  readonly type: string
  readonly block_id: string
  readonly text?: Text | string
  readonly label?: Text
  readonly optional?: boolean
  readonly element?: Element
  readonly accessory?: Element
  readonly elements?: readonly Element[]
  readonly [field: string]: unknown
}

/** How an element holds what was put in: under which name, starting from which field, one or many, and of what kind. */
interface Holding {
  readonly holds: string
  readonly starts: string
  readonly kind: 'text' | 'option' | 'plain' | 'file'
  readonly many?: true
}

const select = (what: string, kind: Holding['kind'] = 'plain'): Holding => ({ holds: `selected_${what}`, starts: `initial_${what}`, kind })
const several = (what: string, kind: Holding['kind'] = 'plain'): Holding => ({ ...select(what, kind), many: true })
const typed: Holding = { holds: 'value', starts: 'initial_value', kind: 'text' }

/** Elements with a state. Source: docs.slack.dev/reference/interaction-payloads/view-interactions-payload. */
const holdings: Readonly<Record<string, Holding>> = {
  plain_text_input: typed,
  email_text_input: typed,
  number_input: typed,
  url_text_input: typed,
  rich_text_input: { holds: 'rich_text_value', starts: 'initial_value', kind: 'plain' },
  static_select: select('option', 'option'),
  external_select: select('option', 'option'),
  radio_buttons: select('option', 'option'),
  multi_static_select: several('options', 'option'),
  multi_external_select: several('options', 'option'),
  checkboxes: several('options', 'option'),
  users_select: select('user'),
  multi_users_select: several('users'),
  conversations_select: select('conversation'),
  multi_conversations_select: several('conversations'),
  channels_select: select('channel'),
  multi_channels_select: several('channels'),
  datepicker: select('date'),
  timepicker: select('time'),
  datetimepicker: select('date_time'),
  file_input: { holds: 'files', starts: 'none', kind: 'file', many: true },
}

/** The elements of a block, wherever they stand in it. */
export const elementsOf = (block: Block): readonly Element[] =>
  [block.accessory, block.element, ...(block.elements ?? [])].filter((element) => element !== undefined)

export const hasState = (element: Element): boolean => element.type in holdings

export const optionsOf = (element: Element): readonly Option[] => [
  ...(element.options ?? []),
  ...(element.option_groups ?? []).flatMap(({ options }) => options),
]

/** What the element holds before anybody touched it. */
export function initialState(element: Element): Json {
  const holding = holdings[element.type]
  if (holding === undefined) return { type: element.type }
  return { type: element.type, [holding.holds]: element[holding.starts] ?? (holding.many ? [] : null) }
}

/** What a person puts into an element: text, an option's value or label, an id, a date; many where many are allowed. */
export type Given = string | number | readonly string[] | null

function optionNamed(element: Element, name: string): Option {
  const options = optionsOf(element)
  const option = options.find(({ value, text }) => value === name || text.text === name)
  if (option !== undefined) return option
  throw new Error(`There is no option "${name}" in ${element.action_id}: there are ${options.map(({ text }) => text.text).join(', ')}`)
}

function held(element: Element, kind: Holding['kind'], given: string | number): unknown {
  if (kind === 'option') return optionNamed(element, String(given))
  if (kind === 'text') return given === '' ? null : String(given)
  const value = typeof given === 'string' ? parsed(given) : given
  return isJson(value) || typeof given === 'number' ? value : given
}

/** The element's state after a person put something in. Throws when it cannot be put in: there is no such option. */
export function stateAfter(element: Element, given: Given): Json {
  const holding = element.type === 'overflow' ? select('option', 'option') : holdings[element.type]
  if (holding === undefined) throw new Error(`Nothing can be put into a ${element.type}`)
  const { holds, kind, many } = holding
  if (many) {
    const values = given === null ? [] : [given].flat()
    return { type: element.type, [holds]: values.map((value) => held(element, kind, value)) }
  }
  const [single = null] = given === null ? [] : [given].flat()
  return { type: element.type, [holds]: single === null ? null : held(element, kind, single) }
}

/** Whether a state holds nothing: an untouched field. */
export function isEmpty(state: Json): boolean {
  const { type: _, ...rest } = state
  return Object.values(rest).every((value) => value === null || value === undefined || (Array.isArray(value) && value.length === 0))
}
