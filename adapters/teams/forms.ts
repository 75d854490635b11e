import type { Field, Form } from '../../src/contract/form.ts'
import { unreachable } from '../../src/kit/result.ts'
import { clean, ellipsis, isBlank, shorten } from '../../src/kit/text.ts'
import { fitted } from './fit.ts'
import { limits } from './limits.ts'
import { bodyOf, type CardAttachment, cardOf, cardType, plainOf, type Write } from './render.ts'
import type { AdaptiveCard, Carried, ChoiceInput, Element, Input } from './saying/card.ts'
import { texts } from './saying/parts.ts'
import { plain } from './text.ts'

export interface FormOptions {
  /** What is wrong, by the names of the fields: it stands on top, where a dialog begins, and beside each field. */
  readonly errors?: Readonly<Record<string, string>> | undefined
  /** What was filled in before, by the names of the fields. */
  readonly values?: Readonly<Record<string, string>> | undefined
  /** Stands where a file would be picked. */
  readonly fileNote?: string | undefined
  /** What clients say of a field that was left empty. */
  readonly needed?: string | undefined
}

/** A form as a card; what its button carries brings the form along, for Teams keeps nothing of it. */
export function renderForm(form: Form, write: Write, options: FormOptions = {}): AdaptiveCard {
  const fields = form.fields.flatMap((field) => elementsOf(field, options))
  const body = [...problems(form, options.errors ?? {}), ...bodyOf(form.intro, write), ...fields, sending(form, write)]
  const words = plainOf({ language: form.language, parts: [{ kind: 'heading', text: form.title }, ...form.intro] })
  return fitted(cardOf(form.language, words, body), 'form')
}

/** A card in a dialog: what `task/fetch` and `task/submit` are answered with. */
export interface Dialog {
  readonly title: string
  readonly height: 'small' | 'medium' | 'large'
  readonly width: 'medium'
  readonly card: CardAttachment
}

/** As high as what is to be filled in needs. */
export function dialogOf(title: string, card: AdaptiveCard): Dialog {
  const lines = card.body.reduce((sum, element) => sum + ('isMultiline' in element ? 3 : element.type.startsWith('Input.') ? 2 : 1), 0)
  const height = lines <= 4 ? 'small' : lines <= 9 ? 'medium' : 'large'
  return { title: plain(title, limits.dialog.title), height, width: 'medium', card: { contentType: cardType, content: card } }
}

/** What was filled in, by the names of the form's fields; what was left empty is missing. */
export function readFilled(
  data: Readonly<Record<string, unknown>>,
  form: { readonly fields: readonly Pick<Field, 'name'>[] },
): Record<string, string> {
  const filled = form.fields.flatMap(({ name }) => {
    const value = data[idOf(name)]
    return typeof value === 'string' && value !== '' ? [[name, clean(value)] as const] : []
  })
  return Object.fromEntries(filled)
}

/** What is filled in so far in a form of which nothing went along. */
export const readSoFar = (data: Readonly<Record<string, unknown>>): Record<string, string> =>
  readFilled(data, {
    fields: Object.keys(data).flatMap((key) => (key.startsWith(fieldPrefix) ? [{ name: key.slice(fieldPrefix.length) }] : [])),
  })

/** Fields never take the names of what a button carries beside them. */
const idOf = (name: string): string => `${fieldPrefix}${name}`
const fieldPrefix = 'field-'

/** The form as it goes along: without what is filled in, which comes back by itself. Null when it is too long to go along. */
function kept(form: Form, write: Write): string | null {
  const fields = form.fields.map((field) => ('initial' in field ? { ...field, initial: undefined } : field))
  const text = write({ form: { ...form, fields } })
  return text.length <= limits.keptForm ? text : null
}

/** What sends the form, and below it what asks for it as it is with what is filled in so far, where it has live fields. */
function sending(form: Form, write: Write): Element {
  const along = kept(form, write)
  const token = write(form.sends)
  const data: Carried = { token, ...(along !== null && { form: along }) }
  const title = plain(form.submit, limits.button.text)
  const live: Extract<Element, { type: 'ActionSet' }>['actions'] = form.live
    ? [{ type: 'Action.Submit', title: plain(form.live.label, limits.button.text), data: { token, live: true } }]
    : []
  return { type: 'ActionSet', actions: [{ type: 'Action.Submit', title, style: 'positive', data }, ...live] }
}

function problems(form: Form, errors: Readonly<Record<string, string>>): Element[] {
  const told = Object.entries(errors).map(([name, problem]) => {
    const field = form.fields.find((each) => each.name === name)
    return field ? `${field.label}${/[?!:.]$/u.test(field.label) ? '' : ':'} ${problem}` : problem
  })
  return attention(told)
}

function elementsOf(field: Field, options: FormOptions): Element[] {
  const wrong = attention([options.errors?.[field.name] ?? ''])
  if (field.kind === 'file') {
    const note = isBlank(options.fileNote ?? '') ? [] : texts(options.fileNote ?? '', { isSubtle: true, size: 'Small' })
    return [...note, ...wrong]
  }
  const input = inputOf(field, options.values ?? {}, options.needed)
  if (!input) return []
  const hint = shorten(field.hint ?? '', limits.input.hint)
  return [input, ...wrong, ...texts(hint, { isSubtle: true, size: 'Small', spacing: 'None' })]
}

/** Sentences that are seen at once; nothing where there are none. */
function attention(sentences: readonly string[]): Element[] {
  const items = sentences.flatMap((each) => texts(shorten(each, limits.problem), { weight: 'Bolder' }))
  return items.length === 0 ? [] : [{ type: 'Container', style: 'attention', items }]
}

function inputOf(field: Exclude<Field, { kind: 'file' }>, values: Readonly<Record<string, string>>, needed?: string): Input | null {
  const label = plain(field.label, limits.input.label)
  const required = field.optional
    ? {}
    : { isRequired: true as const, errorMessage: isBlank(needed ?? '') ? label : plain(needed ?? '', limits.problem) }
  const base = { id: idOf(field.name), label, ...required }
  const value = values[field.name] ?? field.initial ?? ''
  switch (field.kind) {
    case 'line':
    case 'lines':
      return { type: 'Input.Text', ...base, ...written(field, value) }
    case 'date':
      return { type: 'Input.Date', ...base, ...(/^\d{4}-\d{2}-\d{2}$/u.test(value) && { value }) }
    case 'time':
      return { type: 'Input.Time', ...base, ...(/^\d{2}:\d{2}$/u.test(value) && { value }) }
    case 'choice':
      return choice(field, base, value)
    case 'choices':
      return ticks(field, base, values[field.name] === undefined && Object.keys(values).length > 0 ? '' : value)
    default:
      return unreachable(field)
  }
}

function written({ kind, most, placeholder = '' }: Extract<Field, { kind: 'line' | 'lines' }>, value: string) {
  const maxLength = Math.min(most ?? limits.input.text, limits.input.text)
  const initial = shorten(value, maxLength)
  return {
    maxLength,
    ...(kind === 'lines' && { isMultiline: true as const }),
    ...(!isBlank(placeholder) && { placeholder: plain(placeholder, limits.input.placeholder) }),
    ...(initial !== '' && { value: initial }),
  }
}

/** Boxes below each other; clients send what is ticked with commas in between. */
function ticks(field: Extract<Field, { kind: 'choices' }>, base: Pick<ChoiceInput, 'id' | 'label'>, value: string): Input | null {
  if (field.options.length === 0) return null
  const choices = field.options.map((option) => ({ title: plain(option.label, limits.option.text) || ellipsis, value: option.value }))
  return { type: 'Input.ChoiceSet', style: 'expanded', isMultiSelect: true, ...base, choices, ...(value !== '' && { value }) }
}

/** The first hundred options, and the one that is chosen. */
function choice(field: Extract<Field, { kind: 'choice' }>, base: Pick<ChoiceInput, 'id' | 'label'>, value: string): Input | null {
  const all = field.options.filter((option) => option.value !== '' && option.value.length <= limits.option.value)
  const chosen = all.find((option) => option.value === value)
  const first = all.slice(0, limits.options)
  const shown = chosen && !first.includes(chosen) ? [chosen, ...first.slice(0, -1)] : first
  if (shown.length === 0) return null
  const choices = shown.map((option) => ({ title: plain(option.label, limits.option.text) || ellipsis, value: option.value }))
  return { type: 'Input.ChoiceSet', style: 'compact', ...base, choices, ...(chosen && { value: chosen.value }) }
}
