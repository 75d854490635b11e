import MarkdownIt from 'markdown-it'
import { brokenIn, isGoodAddress } from './addresses.ts'
import { type Look, looks, type Span } from './tree.ts'

/** What a line or a paragraph says, and the links in it that lead nowhere, as they were written. */
export interface Inline {
  readonly spans: readonly Span[]
  readonly broken: readonly string[]
}

/**
 * Reads what Slack and Teams have in common, in the spelling of either: `*bold*` and `**bold**`, `_italic_`, `~struck~` and `~~struck~~`,
 * `code`, `[words](address)`, `<address|words>` and bare addresses. A star or an underscore within a word means nothing, as on Slack. One star is
 * bold, as people write it in both chats; within bold it is italic.
 */
export function readInline(text: string): Inline {
  const broken: string[] = []
  const spans = joined(spansOf(reader().parseInline(text, {})[0]?.children ?? [], broken))
  for (const [at, { text: words, url, code }] of spans.entries()) {
    if (url !== undefined || code) continue
    // A link without an end: its address was read as a bare one.
    broken.push(...brokenIn(words.endsWith('](') ? words + (spans[at + 1]?.url ?? '') : words))
  }
  return { spans, broken: [...new Set(broken)] }
}

type Reader = ReturnType<typeof MarkdownIt>
type Token = ReturnType<Reader['parseInline']>[number]

let made: Reader | null = null
const reader = (): Reader => (made ??= makeReader())

/** Most markers within one another; deeper ones stay text. */
const maxNesting = 20

function makeReader(): Reader {
  const markdown = new MarkdownIt('zero', { linkify: true, maxNesting })
  markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false })
  // Addresses stay as they were written, and what is wrong with them is said by name.
  Object.assign(markdown, { normalizeLink: same, normalizeLinkText: same, validateLink: () => true })
  const { ruler, ruler2 } = markdown.inline
  ruler.enable(['linkify', 'newline', 'escape', 'backticks', 'strikethrough', 'emphasis', 'link'])
  ruler2.enable(['balance_pairs', 'strikethrough', 'emphasis', 'fragments_join'])
  ruler.before('strikethrough', 'oneTilde', oneTilde)
  ruler.before('link', 'slackLink', slackLink)
  markdown.inline.State = wholeWords(markdown.inline.State)
  return markdown
}

const same = (text: string): string => text

type InlineState = Reader['inline']['State']

/** Markers count at the borders of words only: «5*3*2» and «Anna*n*» are no formatting. */
const wholeWords = (State: InlineState): InlineState =>
  class extends State {
    override scanDelims(start: number) {
      return super.scanDelims(start, false)
    }
  }

type InlineRule = Parameters<Reader['inline']['ruler']['push']>[1]

const tilde = 0x7e

/** Slack and Teams strike with one tilde. */
const oneTilde: InlineRule = (state, silent) => {
  if (silent || state.src.charCodeAt(state.pos) !== tilde) return false
  const { can_open: open, can_close: close, length } = state.scanDelims(state.pos, false)
  if (length !== 1) return false
  state.push('text', '', 0).content = '~'
  state.delimiters.push({ marker: tilde, length: 0, token: state.tokens.length - 1, end: -1, open, close })
  state.pos += 1
  return true
}

/** As Slack writes a link. */
const angled = /<((?:https?:\/\/|mailto:)[^\s<>|]{1,2000})(?:\|([^<>\n]{1,300}))?>/iuy

const slackLink: InlineRule = (state, silent) => {
  if (state.src.charAt(state.pos) !== '<' || state.linkLevel > 0) return false
  angled.lastIndex = state.pos
  const [whole, url, words] = angled.exec(state.src) ?? []
  if (whole === undefined || url === undefined) return false
  if (!silent) {
    state.push('link_open', 'a', 1).attrs = [['href', url]]
    state.push('text', '', 0).content = words ?? url
    state.push('link_close', 'a', -1)
  }
  state.pos += whole.length
  return true
}

/** Walks over what markdown-it found, with what is open at each place. */
function spansOf(tokens: readonly Token[], broken: string[]): Span[] {
  const open: Look[] = []
  let url: string | undefined
  const spans: Span[] = []
  const say = (text: string, more: readonly Look[] = []) =>
    spans.push({
      text,
      ...Object.fromEntries([...open, ...more].map((look) => [look, true])),
      ...(url !== undefined && isGoodAddress(url) && { url }),
    })
  for (const [at, token] of tokens.entries()) {
    if (token.type === 'text' || token.type === 'text_special') say(token.content)
    else if (token.type === 'softbreak' || token.type === 'hardbreak') say('\n')
    else if (token.type === 'code_inline') say(token.content, ['code'])
    else if (token.type === 'link_open') url = String(token.attrGet('href') ?? '')
    else if (token.type === 'link_close') {
      if (url !== undefined && !isGoodAddress(url)) {
        broken.push(url || '()')
        say(` (${url})`)
      }
      url = undefined
    } else if (token.nesting === 1) open.push(lookOf(token, open, follows(tokens, at)))
    else if (token.nesting === -1) open.pop()
  }
  return spans
}

/** The marker behind this one, if it stands right there: what is left of markers that were taken says nothing. */
function follows(tokens: readonly Token[], at: number): Token | undefined {
  const [next, second] = tokens.slice(at + 1, at + 3)
  return next?.type === 'text' && next.content === '' ? second : next
}

function lookOf({ type, markup }: Token, open: readonly Look[], next: Token | undefined): Look {
  if (type === 's_open') return 'strike'
  if (type === 'strong_open') return 'bold'
  const isThree = next?.type === 'strong_open' && next.markup === '**'
  return markup === '*' && !isThree && !open.includes('bold') ? 'bold' : 'italic'
}

const isAlike = (one: Span, other: Span): boolean => one.url === other.url && looks.every((look) => one[look] === other[look])

/** Neighbours that look the same become one; what says nothing goes. */
export function joined(spans: readonly Span[]): readonly Span[] {
  const all: Span[] = []
  for (const span of spans) {
    const last = all.at(-1)
    if (span.text === '') continue
    if (last && isAlike(last, span)) all[all.length - 1] = { ...last, text: last.text + span.text }
    else all.push(span)
  }
  return all
}
