import type { InputBlock, KnownBlock, ModalView, PlainTextOption } from '@slack/types'
import type { Field, Form } from '../../src/contract/form.ts'
import type { View } from '../../src/contract/view.ts'
import { unreachable } from '../../src/kit/result.ts'
import { clean, isBlank, shorten } from '../../src/kit/text.ts'
import { fitted } from './fit.ts'
import { withEmoji } from './hearing/emoji.ts'
import { limits } from './limits.ts'
import { blocksOf, entryPrefix, entryText, type Write } from './render.ts'
import { plain } from './text.ts'

/** A modal that is filled in and sent. */
export const formCallback = 'form'
/** A modal that is only read. */
export const noticeCallback = 'notice'
const value = 'value'

export interface ModalOptions {
  /** Null where files can be fetched; else what stands in the place of a field for one. */
  readonly noFiles: string | null
}

/** A form as a modal. */
export function renderModal(form: Form, write: Write, options: ModalOptions): ModalView {
  const inputs = form.fields.flatMap((field) => inputOf(field, options, form.live?.fields.includes(field.name)))
  return {
    type: 'modal',
    callback_id: formCallback,
    private_metadata: write(form.sends),
    title: plain(form.title, limits.view.title),
    submit: plain(form.submit, limits.view.submit),
    close: plain(form.close, limits.view.close),
    blocks: fitted([...blocksOf({ language: form.language, parts: form.intro }, write), ...inputs], limits.blocks.modal, 'view'),
  }
}

/** A modal that shows a view, with a button that closes it. */
export const noticeModal = (view: View, write: Write, words: { readonly title: string; readonly close: string }): ModalView => ({
  type: 'modal',
  callback_id: noticeCallback,
  title: plain(words.title, limits.view.title),
  close: plain(words.close, limits.view.close),
  blocks: fitted(blocksOf(view, write), limits.blocks.modal, 'view'),
})

/** `isLive`: Slack tells at once when it changes. */
function inputOf(field: Field, { noFiles }: ModalOptions, isLive = false): KnownBlock[] {
  if (field.kind === 'file' && noFiles !== null) return [{ type: 'context', elements: [plain(noFiles, limits.input.hint)] }]
  const element = elementOf(field)
  if (!element) return []
  const hint = isBlank(field.hint ?? '') ? {} : { hint: plain(field.hint ?? '', limits.input.hint) }
  const label = plain(field.label, limits.input.label)
  const live = isLive && { dispatch_action: true }
  return [{ type: 'input', block_id: field.name, label, optional: field.optional ?? false, ...live, ...hint, element }]
}

function elementOf(field: Field): InputBlock['element'] | null {
  switch (field.kind) {
    case 'line':
    case 'lines':
      return written(field)
    case 'date': {
      const initial = /^\d{4}-\d{2}-\d{2}$/u.test(field.initial ?? '') ? { initial_date: String(field.initial) } : {}
      return { type: 'datepicker', action_id: value, ...initial }
    }
    case 'time': {
      const initial = /^\d{2}:\d{2}$/u.test(field.initial ?? '') ? { initial_time: String(field.initial) } : {}
      return { type: 'timepicker', action_id: value, ...initial }
    }
    case 'choice':
      return choice(field)
    case 'choices':
      return ticks(field)
    case 'file':
      return { type: 'file_input', action_id: value, max_files: 1, filetypes: field.endings.map(withoutDot) }
    default:
      return unreachable(field)
  }
}

const withoutDot = (ending: string): string => ending.replace(/^\./u, '')

function written(field: Extract<Field, { kind: 'line' | 'lines' }>): InputBlock['element'] {
  const most = Math.min(field.most ?? limits.input.text, limits.input.text)
  const initial = shorten(field.initial ?? '', most)
  return {
    type: 'plain_text_input',
    action_id: value,
    multiline: field.kind === 'lines',
    max_length: most,
    ...(initial !== '' && { initial_value: initial }),
    ...(!isBlank(field.placeholder ?? '') && { placeholder: plain(field.placeholder ?? '', limits.input.placeholder) }),
  }
}

/** The first hundred options, and the one that is chosen. */
function choice(field: Extract<Field, { kind: 'choice' }>): InputBlock['element'] | null {
  const all = field.options.filter((option) => option.value !== '' && option.value.length <= limits.option.value)
  const chosen = all.find((option) => option.value === field.initial)
  const first = all.slice(0, limits.options)
  const shown = chosen && !first.includes(chosen) ? [chosen, ...first.slice(0, -1)] : first
  if (shown.length === 0) return null
  return { type: 'static_select', action_id: value, options: shown.map(optionOf), ...(chosen && { initial_option: optionOf(chosen) }) }
}

/** Boxes that are ticked already where `initial` names them. */
function ticks(field: Extract<Field, { kind: 'choices' }>): InputBlock['element'] | null {
  const ticked = (field.initial ?? '').split(',')
  const shown = field.options.slice(0, limits.checkboxes)
  if (shown.length === 0) return null
  const initial = shown.filter(({ value }) => ticked.includes(value)).map(optionOf)
  return { type: 'checkboxes', action_id: value, options: shown.map(optionOf), ...(initial.length > 0 && { initial_options: initial }) }
}

const optionOf = (option: { readonly value: string; readonly label: string }): PlainTextOption => ({
  text: plain(option.label, limits.option.text),
  value: option.value,
})

/** What Slack says was filled in: `state.values` by block and by action. */
export type StateValues = Readonly<Record<string, Readonly<Record<string, FilledElement>>>>

interface FilledElement {
  readonly value?: string | null
  readonly selected_date?: string | null
  readonly selected_time?: string | null
  readonly selected_option?: { readonly value: string } | null
  readonly selected_options?: readonly { readonly value: string }[] | null
  readonly files?: readonly { readonly id: string; readonly name?: string | null }[] | null
}

/** A file as Slack names it; its bytes are yet to be fetched. */
export interface NamedFile {
  readonly id: string
  readonly name: string
}

/** What was filled in, by the names of the fields; what was left empty is missing. */
export function readFilled(values: StateValues): { texts: Record<string, string>; files: Record<string, NamedFile> } {
  const filled = Object.entries(values).flatMap(([name, { [value]: element }]) => (element ? [{ name, element }] : []))
  const texts = filled.flatMap(({ name, element }) => {
    const ticked = element.selected_options?.map((option) => option.value).join(',')
    const said = element.value && withEmoji(element.value)
    const text = said ?? element.selected_date ?? element.selected_time ?? element.selected_option?.value ?? ticked
    return text ? [[name, clean(text)] as const] : []
  })
  const files = filled.flatMap(({ name, element }) => {
    const [file] = element.files ?? []
    return file ? [[name, { id: file.id, name: file.name ?? file.id }] as const] : []
  })
  return { texts: Object.fromEntries(texts), files: Object.fromEntries(files) }
}

/** What stands in the entry that this button sends; null when the button sends none. */
export function readEntry(actionId: string, values: StateValues): string | null {
  if (!actionId.startsWith(entryPrefix)) return null
  return clean(withEmoji(values[actionId]?.[entryText]?.value ?? '')).trim()
}

/** What is wrong, beside the inputs. Slack takes it only for inputs that are there: what belongs to none stands at the first. */
export function fieldErrors(
  problems: Readonly<Record<string, string>>,
  blocks: readonly Pick<KnownBlock, 'type' | 'block_id'>[],
): Record<string, string> {
  const names = blocks.flatMap((block) => (block.type === 'input' && block.block_id ? [block.block_id] : []))
  const told: Record<string, string> = {}
  for (const [field, problem] of Object.entries(problems)) {
    const name = names.includes(field) ? field : names[0]
    if (name !== undefined) told[name] = shorten([told[name], problem].filter(Boolean).join(' '), limits.fieldError)
  }
  return told
}
