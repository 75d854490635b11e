import type { z } from 'zod'
import { blocksOn, viewShell } from './block-schemas.ts'
import { type Block, type Element, elementsOf, optionsOf } from './elements.ts'
import { limits } from './limits-kept.ts'
import { pictureProblems, picturesAcross } from './pictures.ts'
import type { ViewDefinition } from './state.ts'
import { isJson } from './wire.ts'

export type Surface = 'message' | 'modal' | 'home'

/** What passed, or every line of what is wrong with it, each with a pointer into the payload. */
export type Checked<T> = { readonly passed: T } | { readonly problems: readonly string[] }

const pointer = (root: string, path: readonly PropertyKey[]): string => `[json-pointer:${[root, ...path].join('/')}]`

const problemsOf = (root: string, error: z.ZodError): readonly string[] =>
  error.issues.map((issue) => `${issue.message} ${pointer(root, issue.path)}`)

/** Elements that stand only on some surfaces (docs.slack.dev/reference/block-kit/block-elements). */
const onlyOn: Readonly<Record<string, readonly Surface[]>> = {
  email_text_input: ['modal'],
  number_input: ['modal'],
  url_text_input: ['modal'],
  file_input: ['modal'],
  datetimepicker: ['message', 'modal'],
  table: ['message'],
  markdown: ['message'],
  data_table: ['message'],
  data_visualization: ['message'],
}

const repeated = (values: readonly string[]): readonly string[] => [...new Set(values.filter((value, at) => values.indexOf(value) !== at))]

function elementProblems(element: Element): readonly string[] {
  const problems: string[] = []
  const { type } = element
  if (type.endsWith('static_select') && (element.options === undefined) === (element.option_groups === undefined)) {
    problems.push(`${type} must have either options or option_groups`)
  }
  if (type === 'image' && element['image_url'] === undefined && element['slack_file'] === undefined) {
    problems.push('an image must have either image_url or slack_file')
  }
  if ((element.min_length ?? 0) > (element.max_length ?? Number.POSITIVE_INFINITY)) problems.push('min_length must not be above max_length')
  const given = [element['initial_option'] ?? [], element['initial_options'] ?? []].flat().map((option) => JSON.stringify(option))
  const offered = new Set(optionsOf(element).map((option) => JSON.stringify(option)))
  if (optionsOf(element).length > 0 && given.some((option) => !offered.has(option))) {
    problems.push('an initial option must be exactly one of the options')
  }
  return problems
}

function blockProblems(block: Block, at: number, surface: Surface): readonly string[] {
  const where = pointer('/blocks', [at])
  const elements = elementsOf(block)
  const misplaced = [block, ...elements].filter(({ type }) => !(onlyOn[type] ?? [surface]).includes(surface))
  const alone = block.type === 'section' && block.text === undefined && block['fields'] === undefined
  return [
    ...(alone ? ['a section must have text or fields'] : []),
    ...pictureProblems(block),
    ...(block.type === 'image' ? elementProblems(block as Element) : []),
    ...misplaced.map(({ type }) => `${type} is not allowed in a ${surface}`),
    ...repeated(elements.flatMap(({ action_id }) => action_id ?? [])).map((id) => `action_id "${id}" already exists in this block`),
    ...elements.flatMap(elementProblems),
  ].map((problem) => `${problem} ${where}`)
}

function acrossBlocks(blocks: readonly Block[]): readonly string[] {
  const ids = repeated(blocks.flatMap(({ block_id }) => block_id ?? []))
  const focused = blocks.flatMap(elementsOf).filter((element) => element['focus_on_load'] === true)
  return [
    ...picturesAcross(blocks),
    ...ids.map((id) => `block_id "${id}" already exists ${pointer('/blocks', [])}`),
    ...(focused.length > 1 ? ['only one element may have focus_on_load [json-pointer:/blocks]'] : []),
  ]
}

/** Gives an id to every block and element that came without, as Slack does. */
function named(blocks: readonly Block[], newId: () => string): readonly Block[] {
  const name = (element: Element): Element =>
    element.type in { image: 1, plain_text: 1, mrkdwn: 1 } ? element : { action_id: newId(), ...element }
  return blocks.map((block) => ({
    ...block,
    block_id: block.block_id ?? newId(),
    ...(block.accessory ? { accessory: name(block.accessory) } : {}),
    ...(block.element ? { element: name(block.element) } : {}),
    ...(block.elements && block.type === 'actions' ? { elements: block.elements.map(name) } : {}),
  }))
}

/** Judges blocks as Slack would: structure, every limit, and what only shows across blocks. */
export function checkBlocks(given: unknown, surface: Surface, newId: () => string): Checked<readonly Block[]> {
  const shape = blocksOn[surface].safeParse(given)
  if (!shape.success) return { problems: problemsOf('/blocks', shape.error) }
  const blocks = shape.data as unknown as readonly Block[]
  const problems = [...blocks.flatMap((block, at) => blockProblems(block, at, surface)), ...acrossBlocks(blocks)]
  return problems.length > 0 ? { problems } : { passed: named(blocks, newId) }
}

/** Judges a whole view. Whether it is too large in bytes is for the caller to ask first (`isViewTooLarge`). */
export function checkView(given: unknown, newId: () => string): Checked<ViewDefinition> {
  const shell = viewShell.safeParse(given)
  if (!shell.success)
    return { problems: problemsOf('', shell.error).map((problem) => problem.replace('[json-pointer:', '[json-pointer:/view')) }
  const { type } = shell.data
  const blocks = checkBlocks(shell.data.blocks, type, newId)
  if ('problems' in blocks) return { problems: blocks.problems.map((problem) => problem.replace('[json-pointer:', '[json-pointer:/view')) }
  const asks = blocks.passed.some((block) => block.type === 'input')
  if (type === 'modal' && asks && shell.data.submit === undefined) {
    return { problems: ['submit is required when a modal has input blocks [json-pointer:/view/submit]'] }
  }
  return { passed: { ...shell.data, blocks: blocks.passed } as ViewDefinition }
}

export const isViewTooLarge = (view: unknown): boolean => Buffer.byteLength(JSON.stringify(view)) > limits.view.bytes

/** Characters of text in blocks, wherever they stand, without options and values. */
export function textLength(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, part) => sum + textLength(part), 0)
  if (!isJson(value)) return 0
  return Object.entries(value).reduce((sum, [key, part]) => {
    return sum + (key === 'text' && typeof part === 'string' ? part.length : textLength(part))
  }, 0)
}
