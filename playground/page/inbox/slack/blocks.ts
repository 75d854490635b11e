/** The part of Block Kit that the page draws itself: what can be pressed or filled in. */
export interface SlackText {
  readonly text: string
}

export interface SlackOption {
  readonly text: SlackText
  readonly value: string
}

export interface SlackElement {
  readonly type: string
  readonly action_id?: string
  readonly value?: string
  readonly url?: string
  readonly style?: 'primary' | 'danger'
  readonly text?: SlackText
  readonly accessibility_label?: string
  readonly multiline?: boolean
  readonly max_length?: number
  readonly placeholder?: SlackText
  readonly initial_value?: string
  readonly initial_date?: string
  readonly initial_time?: string
  readonly initial_option?: SlackOption
  readonly initial_options?: readonly SlackOption[]
  readonly options?: readonly SlackOption[]
  readonly filetypes?: readonly string[]
}

export interface SlackBlock {
  readonly type: string
  readonly block_id?: string
  readonly elements?: readonly SlackElement[]
  readonly element?: SlackElement
  readonly label?: SlackText
  readonly hint?: SlackText
  readonly optional?: boolean
  /** The app is told when the field changes. */
  readonly dispatch_action?: boolean
}

export interface SlackView {
  readonly id?: string
  readonly callback_id?: string
  readonly title?: SlackText
  readonly submit?: SlackText
  readonly close?: SlackText
  readonly blocks?: readonly SlackBlock[]
}

export type Segment = { readonly key: string } & (
  | { readonly kind: 'drawn'; readonly blocks: readonly SlackBlock[] }
  | { readonly kind: 'picture'; readonly block: SlackBlock }
  | { readonly kind: 'buttons'; readonly buttons: readonly SlackElement[] }
  | { readonly kind: 'field'; readonly block: SlackBlock; readonly element: SlackElement }
)

/** What tells a button from the others. Its action id says only where it stands, and what stands there may be another button by the time the tap is taken. */
export const carriedBy = ({ value, action_id, text }: SlackElement): string => value ?? action_id ?? text?.text ?? ''

/** Blocks that the renderer does not know. */
const pictures: ReadonlySet<string> = new Set(['data_visualization', 'data_table'])

/** Parts what is only read, and drawn together, from what can be pressed or filled in. Each is known by its first block. */
export function segmentsOf(blocks: readonly SlackBlock[]): readonly Segment[] {
  const segments: Segment[] = []
  for (const [at, block] of blocks.entries()) {
    const last = segments.at(-1)
    const key = block.block_id ?? `block ${at}`
    if (pictures.has(block.type)) segments.push({ key, kind: 'picture', block })
    else if (block.type === 'actions') segments.push({ key, kind: 'buttons', buttons: block.elements ?? [] })
    else if (block.type === 'input' && block.element !== undefined) segments.push({ key, kind: 'field', block, element: block.element })
    else if (last?.kind === 'drawn') segments[segments.length - 1] = { ...last, blocks: [...last.blocks, block] }
    else segments.push({ key, kind: 'drawn', blocks: [block] })
  }
  return segments
}

/** What stands in a field before anybody touched it. */
export const initialOf = (element: SlackElement): string =>
  element.initial_value ??
  element.initial_date ??
  element.initial_time ??
  element.initial_option?.value ??
  (element.initial_options ?? []).map(({ value }) => value).join(',')

/** The fields that Slack would not send empty, by block id. */
export function missingIn(
  blocks: readonly SlackBlock[],
  values: Readonly<Record<string, string>>,
  files: ReadonlySet<string>,
): readonly string[] {
  return blocks.flatMap(({ type, block_id, optional, element }) => {
    if (type !== 'input' || optional === true || block_id === undefined || element === undefined) return []
    const isFilled = element.type === 'file_input' ? files.has(block_id) : (values[block_id] ?? initialOf(element)).trim() !== ''
    return isFilled ? [] : [block_id]
  })
}

/** A file that was chosen, and the field it was chosen for. */
export interface ChosenFile<File> {
  readonly field: string
  readonly file: File
}

/** The file that goes with a form: the next form that stands in its place may have no field for it. */
export const fileFor = <File>(blocks: readonly SlackBlock[], chosen: ChosenFile<File> | null): File | null =>
  chosen !== null && blocks.some(({ block_id, element }) => block_id === chosen.field && element?.type === 'file_input')
    ? chosen.file
    : null

/** Fields that are sent although nothing stands in them: somebody may have emptied them. */
const mayBeEmpty: ReadonlySet<string> = new Set(['plain_text_input', 'checkboxes'])

/** What was typed into the fields that a view still has: it stays where a field stays, and is forgotten with the field. */
export function keptIn(blocks: readonly SlackBlock[], typed: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const there = new Set(blocks.map(({ block_id }) => block_id))
  return Object.fromEntries(Object.entries(typed).filter(([name]) => there.has(name)))
}

/** What stands in all fields, by block id: what was typed, or else what stood there. */
export function valuesIn(blocks: readonly SlackBlock[], typed: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const fields = blocks.flatMap(({ type, block_id, element }) =>
    type === 'input' && block_id !== undefined && element !== undefined && element.type !== 'file_input' ? [{ block_id, element }] : [],
  )
  return Object.fromEntries(
    fields.flatMap(({ block_id, element }) => {
      const text = typed[block_id] ?? initialOf(element)
      return text === '' && !mayBeEmpty.has(element.type) ? [] : [[block_id, text]]
    }),
  )
}

/**
 * Blocks as the renderer understands them. On Slack `verbatim` only keeps addresses and channel names from becoming links; for the renderer it
 * means that a text stands as it is. So plain text does on Slack, except for the emoji of a text that asks for them.
 */
export function drawable<Part>(part: Part): Part {
  if (Array.isArray(part)) return part.map(drawable) as Part
  if (typeof part !== 'object' || part === null) return part
  const { verbatim: _, ...rest } = part as Readonly<Record<string, unknown>>
  const drawn = Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, drawable(value)]))
  if (rest['type'] === 'rich_text' && Array.isArray(rest['elements']))
    return { ...drawn, elements: counted(drawn['elements'] as readonly Formatted[]) } as Part
  if (rest['type'] === 'mrkdwn' && typeof rest['text'] === 'string') return { ...drawn, text: labelled(rest['text']) } as Part
  return (rest['type'] === 'plain_text' && rest['emoji'] !== true ? { ...drawn, verbatim: true } : drawn) as Part
}

/**
 * Formatted text as the renderer needs it to draw what Slack draws. Sections that follow each other are one: it would set them side by side. Between two
 * lists stands what it draws as nothing: it would go on counting from one to the other, bullets too.
 */
function counted(elements: readonly Formatted[]): readonly Formatted[] {
  const drawn: Formatted[] = []
  for (const element of elements) {
    const last = drawn.at(-1)
    const isNext = last?.type === element.type
    if (isNext && element.type === 'rich_text_section') {
      drawn[drawn.length - 1] = { ...last, elements: [...last.elements, ...element.elements] }
      continue
    }
    if (isNext && element.type === 'rich_text_list') drawn.push({ type: 'nothing', elements: [] })
    drawn.push(element)
  }
  return drawn
}

interface Formatted {
  readonly type: string
  readonly elements: readonly unknown[]
}

/** Ends the address of a link that has no words of its own. */
const bare = '#no-words'

/**
 * Gives words to addresses that have none. The renderer takes what stands between two colons for an emoji, and then makes no link of an address with a
 * port. `linkShown` shows the address in place of these words.
 */
const labelled = (text: string): string => text.replaceAll(/<(https?:[^<>|\s]+)>/gu, (_, address: string) => `<${address}${bare}|…>`)

/** Where a link of the renderer leads, and the address that stands there in place of words. Null: it has words. */
export function linkShown(href: string): { readonly href: string; readonly words: string | null } {
  if (!href.endsWith(bare)) return { href, words: null }
  const address = href.slice(0, -bare.length)
  return { href: address, words: address }
}

/**
 * What Slack shows for a pair of colons that the renderer takes for an emoji: the sign that has this name, or the text as it was written.
 * `name`: without its colons where Slack would read a name in it; `sign`: what the renderer makes of it.
 */
export function emojiShown(name: string, sign: string): string {
  if (name.startsWith(':')) return name
  return sign === name ? `:${name}:` : sign
}
