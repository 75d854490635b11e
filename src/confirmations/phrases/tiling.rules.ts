/** Finds the patterns of a language in what somebody wrote: as few words as possible are left over, and long patterns go first. */
import { distance } from 'fastest-levenshtein'
import type { Grammar, Piece } from './grammar.ts'

/** A few words and what they say. Null: no pattern has them. */
export interface Tile {
  readonly piece: Piece | null
  readonly words: readonly string[]
}

/** What stands between two full stops, commas or joining words. */
export interface Clause {
  readonly tiles: readonly Tile[]
  /** A question mark follows. */
  readonly asks: boolean
  /** One of the words is a verb of a question. */
  readonly hasVerb: boolean
  /** A word in it asks by its ending. */
  readonly asksInWord: boolean
  /** It stands between quotation marks: perhaps somebody else's words, or those of a button. */
  readonly isQuoted: boolean
  /** A colon follows: «Tom: can’t come». */
  readonly leads: boolean
  /** «But» or the like stands before it: it may take back what was said. */
  readonly turns: boolean
}

/** What reads the clauses of a text in one language. */
export type Tiler = (text: string) => readonly Clause[]

interface Item {
  readonly choices: readonly (readonly string[])[]
  readonly mayMiss: boolean
}
interface Pattern {
  readonly piece: Piece
  readonly items: readonly Item[]
}

/** Characters that are looked at; whoever writes more wants to be read by a person. */
const longest = 400

/** Signs that end a clause. */
const stops = new Set('.,!?;:…()\n"“„”»«'.split(''))

/** Signs around what is quoted. In Finnish and Swedish both may be the same, so each opens or closes. */
const quotes = new Set('"“„”»«'.split(''))

/** Makes the reader of a language. */
export function tilerOf(grammar: Grammar): Tiler {
  const patterns = patternsOf(grammar)
  const beginningWith = byFirstWord(patterns)
  const weak = wordsOf(grammar.weak)
  const between = wordsOf(grammar.between)
  const loud = wordsOf(`${grammar.between} ${grammar.loud}`)
  const alike = wordsOf(grammar.alike)
  const turns = wordsOf(grammar.turns)
  const fronts = wordsOf(grammar.fronts)
  const verbs = wordsOf(grammar.verbs)
  const vocabulary = new Set([...patterns.flatMap(({ items }) => items.flatMap(({ choices }) => choices.flat())), ...weak, ...between])
  const long = [...vocabulary].filter((word) => word.length >= 4)
  const spelled = (word: string) => rightly(word, { vocabulary, long, alike })
  const asksBy = ({ piece, words }: Tile) =>
    (piece === null || piece === 'asksWhether') &&
    words.some((word) => grammar.askingEnds.some((end) => word.length > end.length + 1 && word.endsWith(end)))
  return (text) => {
    const tokens = tokensOf(text).flatMap((token) => (stops.has(token) ? token : (grammar.spellings[token]?.split('_') ?? spelled(token))))
    return clausesOf(tiled(tokens, beginningWith, { weak, loud, between }), { between, turns, fronts, verbs }, asksBy)
  }
}

const wordsOf = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean))

/** Words in lower case without apostrophes, numbers, emojis and stops. A hyphen within a word is left out. */
export const tokensOf = (text: string): readonly string[] =>
  text
    .slice(0, longest)
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’‘`´]|\u{fe0f}|[\u{1f3fb}-\u{1f3ff}]/gu, '')
    .replace(/\u200d\p{Extended_Pictographic}/gu, '')
    .replace(/(\p{L})-(\p{L})/gu, '$1$2')
    .match(/[;:]-?[)(dp]|\d+(?:[/:.]\d+|st|nd|rd|th)|\p{Extended_Pictographic}|[\p{L}\p{M}]+|\d+|[=>]|[.,!?;:…()\n"“„”»«]/gu) ?? []

/** Pieces that say nothing of the evening: no word of theirs may stand for one that does. */
const quiet: ReadonlySet<string> = new Set<Piece>(['thanks', 'thanks?', 'other', 'filler', 'greeting'])

function patternsOf({ names, patterns }: Grammar): readonly Pattern[] {
  const choicesOf = (written: string): readonly (readonly string[])[] =>
    written.split('|').flatMap((choice) => {
      const name = /^<(\w+)>$/.exec(choice)?.[1]
      if (name === undefined) return [choice.split('_')]
      const named = names[name]
      if (named === undefined) throw new Error(`No words are called <${name}>.`)
      return choicesOf(named)
    })
  const itemOf = (written: string): Item => {
    const mayMiss = written.startsWith('(')
    if (mayMiss !== written.endsWith(')')) throw new Error(`«${written}» opens or closes what may be missing, and not both.`)
    return { mayMiss, choices: choicesOf(mayMiss ? written.slice(1, -1) : written) }
  }
  return Object.entries(patterns).flatMap(([piece, lines]) =>
    lines.map((line) => {
      const items = (quiet.has(piece) ? line.replaceAll('*', '~') : line).split(' ').map(itemOf)
      if (items.every(({ mayMiss }) => mayMiss)) throw new Error(`Every word of «${line}» may be missing.`)
      return { piece: piece as Piece, items }
    }),
  )
}

/** The words of a grammar; those of four letters and more, in which a slip is looked for; and real words that are none. */
interface Vocabulary {
  readonly vocabulary: ReadonlySet<string>
  readonly long: readonly string[]
  readonly alike: ReadonlySet<string>
}

/** A word as the vocabulary spells it, where one slip of the keys explains the difference and only one word is meant. */
function rightly(word: string, { vocabulary, long, alike }: Vocabulary): string {
  if (vocabulary.has(word) || alike.has(word) || /^\d/.test(word)) return word
  const drawnIn = word.replace(/(.)\1{2,}/gu, '$1')
  if (vocabulary.has(drawnIn)) return drawnIn
  const single = word.replace(/(.)\1+/gu, '$1')
  if (single !== word && vocabulary.has(single)) return single
  if (word.length < 4) return word
  const meant = onlyOne(long.filter((each) => isSwapped(word, each))) ?? onlyOne(long.filter((each) => isSlip(word, each)))
  return meant ?? word
}

const onlyOne = (words: readonly string[]): string | undefined => (words.length === 1 ? words[0] : undefined)

/** One letter wrong, missing or too many in a word of five letters or more. */
const isSlip = (word: string, known: string): boolean =>
  known.length >= 5 && Math.abs(word.length - known.length) <= 1 && word.charAt(0) === known.charAt(0) && distance(word, known) === 1

/** Two neighbours changed places, which is the commonest slip. */
function isSwapped(word: string, known: string): boolean {
  if (word.length !== known.length) return false
  const at = [...word].findIndex((letter, index) => letter !== known.charAt(index))
  return at >= 0 && word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2) === known
}

/** Words that may stand anywhere, and those that no ~ stands for. */
interface Special {
  readonly weak: ReadonlySet<string>
  readonly loud: ReadonlySet<string>
  readonly between: ReadonlySet<string>
}

/** The best reading of what is left of a text: its first tile, and where the next one begins. */
interface Best {
  readonly unknown: number
  readonly pieces: number
  readonly tile: Tile
  readonly next: number
}

/** What a word says that is all of a text, where a pattern has more of them: «avboka» is «jag måste avboka», and perhaps something else. */
const doubts: Readonly<Partial<Record<Piece, Piece>>> = {
  ...{ coming: 'coming?', away: 'away?', cannot: 'away?', out: 'out?' },
  ...{ unsure: 'unsure?', stop: 'stop?', thanks: 'thanks?', other: 'other?' },
}

/**
 * From the end to the beginning: the best reading of each rest is known when a word before it is read. A pattern of several words does not stand for
 * one of them among others, whatever may be missing: «räkna» is not «räkna med mig».
 */
function tiled(tokens: readonly string[], beginningWith: Beginning, special: Special): readonly Tile[] {
  const best: Best[] = []
  const isAlone = tokens.filter((token) => !stops.has(token)).length === 1
  const option = (piece: Piece | null, at: number, next: number, unknown: number): Best => ({
    unknown: unknown + (best[next]?.unknown ?? 0),
    pieces: 1 + (best[next]?.pieces ?? 0),
    tile: { piece, words: tokens.slice(at, next) },
    next,
  })
  for (let at = tokens.length - 1; at >= 0; at -= 1) {
    const token = tokens[at] ?? ''
    const isBare = stops.has(token) || special.weak.has(token)
    const options = beginningWith(token, tokens[at + 1] ?? '').flatMap(({ piece, items }) =>
      [...endsOf(items, tokens, at, special)].flatMap((end) => {
        const isWhole = items.length === 1 || end - at > 1 || quiet.has(piece)
        if (isWhole) return option(piece, at, end, 0)
        // Better than nothing, and worse than a pattern of this word alone.
        return isAlone ? option(doubts[piece] ?? piece, at, end, 0.5) : []
      }),
    )
    const alone = option(isBare ? 'filler' : null, at, at + 1, isBare || special.between.has(token) ? 0 : 1)
    best[at] = [...options, alone].reduce((one, other) => (isBetter(other, one) ? other : one))
  }
  const tiles: Tile[] = []
  for (let found = best[0]; found; found = best[found.next]) tiles.push(found.tile)
  return tiles
}

const isBetter = (one: Best, other: Best): boolean =>
  one.unknown !== other.unknown ? one.unknown < other.unknown : one.pieces < other.pieces

/** The patterns that may begin with a word; the word after it decides where the first may be any: «Anna and I». */
type Beginning = (word: string, next: string) => readonly Pattern[]

/** Finds them, in the order of the grammar. */
function byFirstWord(patterns: readonly Pattern[]): Beginning {
  const found = new Map<string, Pattern[]>()
  const keyOf = ([first = '', second]: readonly string[]) => (second !== undefined && /^[*~]$/.test(first) ? `* ${second}` : first)
  const firstWords = ({ items }: Pattern) => {
    const must = items.findIndex(({ mayMiss }) => !mayMiss)
    return new Set(items.slice(0, must + 1).flatMap(({ choices }) => choices.map(keyOf)))
  }
  for (const pattern of patterns) for (const word of firstWords(pattern)) found.set(word, [...(found.get(word) ?? []), pattern])
  const anyWord = [...(found.get('*') ?? []), ...(found.get('~') ?? [])]
  const anyNumber = found.get('#') ?? []
  return (word, next) => {
    const any = stops.has(word) ? [] : [...anyWord, ...(found.get(`* ${next}`) ?? [])]
    return [...new Set([...(found.get(word) ?? []), ...any, ...(/^\d/.test(word) ? anyNumber : [])])]
  }
}

/** Where these items may end when they begin here. Weak words may stand between two of them. */
function endsOf(items: readonly Item[], tokens: readonly string[], start: number, { weak, loud }: Special): ReadonlySet<number> {
  let reached = new Set([start])
  for (const { choices, mayMiss } of items) {
    const next = new Set<number>(mayMiss ? reached : [])
    for (const from of reached)
      for (const at of beginnings(tokens, from, from === start, weak))
        for (const choice of choices) if (choice.every((word, index) => isMet(word, tokens[at + index], loud))) next.add(at + choice.length)
    reached = next
    if (reached.size === 0) break
  }
  reached.delete(start)
  return reached
}

/** A star stands for any one word, ~ for one that says nothing of an answer, # for a number. */
function isMet(word: string, token: string | undefined, loud: ReadonlySet<string>): boolean {
  if (token === undefined) return false
  if (word === '*' || word === '~') return !stops.has(token) && (word === '*' || !loud.has(token))
  return word === token || (word === '#' && /^\d/.test(token))
}

function beginnings(tokens: readonly string[], from: number, isFirst: boolean, weak: ReadonlySet<string>): readonly number[] {
  const found = [from]
  if (isFirst) return found
  for (let at = from; weak.has(tokens[at] ?? ''); at += 1) found.push(at + 1)
  return found
}

/** Finnish asks with its first word; «en tiedä pääsenkö» asks nothing. */
function asksFirst(tiles: readonly Tile[], asksBy: (tile: Tile) => boolean): boolean {
  const first = tiles.find(({ piece }) => piece !== 'filler' && piece !== 'greeting' && piece !== 'thanks')
  return first !== undefined && asksBy(first)
}

type Joining = Readonly<Record<'between' | 'turns' | 'fronts' | 'verbs', ReadonlySet<string>>>

/** A verb before its subject asks, unless a word stands before both and no question mark follows: then it is told, and may turn out as anything. */
function told(tiles: readonly Tile[], joined: string, fronts: ReadonlySet<string>): readonly Tile[] {
  const at = tiles.findIndex(({ piece }) => piece === 'asksWhether')
  const isTold = [joined, ...tiles.slice(0, Math.max(0, at)).map(({ words }) => words.at(-1) ?? '')].some((word) => fronts.has(word))
  return isTold && at >= 0 ? tiles.map((tile, index) => (index === at ? { ...tile, piece: 'doubt' } : tile)) : tiles
}

function clausesOf(tiles: readonly Tile[], { between, turns, fronts, verbs }: Joining, asksBy: (tile: Tile) => boolean): readonly Clause[] {
  const clauses: Clause[] = []
  let open: Tile[] = []
  let marks = 0
  let turned = false
  let joined = ''
  const close = (stop: string) => {
    const isQuoted = marks % 2 === 1
    const asks = stop === '?'
    const hasVerb = open.some(({ words }) => words.some((each) => verbs.has(each)))
    const marked = { asks, hasVerb, asksInWord: asksFirst(open, asksBy), isQuoted, leads: stop === ':', turns: turned }
    if (open.length > 0) clauses.push({ tiles: asks ? open : told(open, joined, fronts), ...marked })
    joined = stop
    turned = turns.has(stop) || (turned && open.length === 0)
    open = []
    if (quotes.has(stop)) marks += 1
  }
  for (const tile of tiles) {
    const [word = ''] = tile.words
    const isStop = tile.words.length === 1 && (stops.has(word) || (between.has(word) && (tile.piece === null || tile.piece === 'filler')))
    if (isStop) close(word)
    else open.push(tile)
  }
  close('')
  return clauses
}
