/** The regular expressions of a source file, found by a parser, and whether one of them may take more than linear time. */
import { check } from 'recheck'
import { parseSync } from 'vite'

export interface Expression {
  /** `path:line`. */
  readonly at: string
  /** Null: it is put together while the program runs. */
  readonly source: string | null
  readonly flags: string
}

interface Node {
  readonly type: string
  readonly start: number
  readonly [name: string]: unknown
}

/** Every literal, and every call of RegExp. Throws when the file cannot be parsed. */
export function expressionsIn(path: string, text: string): readonly Expression[] {
  const { program, errors } = parseSync(path, text)
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`)
  return nodesIn(program).flatMap((node) => {
    const found = node.type === 'Literal' ? literal(node) : isMade(node) ? made(node) : null
    return found ? [{ at: `${path}:${text.slice(0, node.start).split('\n').length}`, ...found }] : []
  })
}

function nodesIn(tree: unknown): readonly Node[] {
  if (typeof tree !== 'object' || tree === null) return []
  const below = Object.values(tree).flatMap(nodesIn)
  return 'type' in tree && 'start' in tree ? [tree as unknown as Node, ...below] : below
}

function literal({ regex }: Node): Omit<Expression, 'at'> | null {
  if (!regex) return null
  const { pattern, flags } = regex as { pattern: string; flags: string }
  return { source: pattern, flags }
}

const isMade = ({ type, callee }: Node): boolean =>
  (type === 'NewExpression' || type === 'CallExpression') && (callee as { readonly name?: string }).name === 'RegExp'

function made(node: Node): Omit<Expression, 'at'> {
  const [source, flags] = (node['arguments'] as readonly (Node | undefined)[]).map(constant)
  return { source: source ?? null, flags: flags ?? '' }
}

function constant(node: Node | undefined): string | null {
  if (node?.type === 'Literal' && typeof node['value'] === 'string') return node['value']
  if (node?.type !== 'TemplateLiteral' || (node['expressions'] as readonly unknown[]).length > 0) return null
  return (node['quasis'] as readonly { readonly value: { readonly cooked: string } }[])[0]?.value.cooked ?? null
}

/** A busy machine takes long for some of them; the shorter limits inside, which would make the verdict depend on its speed, are off. */
const mostMs = 60_000

/** What is wrong with it, in words; null when its time is linear to the length of every text. */
export async function complaintAbout({ at, source, flags }: Expression): Promise<string | null> {
  if (source === null) return `${at} makes a regular expression of pieces: write it as a literal, so that its time can be judged`
  const found = await check(source, flags, { timeout: mostMs, seedingTimeout: null, incubationTimeout: null })
  if (found.status === 'safe') return null
  const text = `${at} /${source}/${flags}`
  if (found.status === 'unknown') return `${text} could not be judged (${found.error.kind}): write it more plainly`
  return `${text} takes ${found.complexity.summary} time, for instance with ${found.attack.pattern}: use plain string code, or a plainer pattern`
}
