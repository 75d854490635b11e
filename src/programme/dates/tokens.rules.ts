import type { Vocabulary } from './vocabulary.rules.ts'

/**
 * A piece of what somebody typed. Its letter says which part it plays (vocabulary.rules.ts), or what its digits look like: n 17 · d 17. · o 17th · 4 1730 ·
 * 3 930 · c 17:30 · x 17.30 or 12.1 · k 17,30 · X 12.1. · s 12/1 · D 12.1.2027 · I 2027-01-12 · U a word that says nothing · = a number that
 * is none of these · and , . - as they stand.
 */
export interface Token {
  readonly code: string
  /** The number that it says, or the first of them. */
  readonly value: number
  /** All numbers in it. */
  readonly numbers: readonly number[]
  /** As it was typed, in small letters. */
  readonly text: string
}

/** How many words a phrase of the vocabulary has at most. */
const longestPhrase = 5

/** Cuts a text into pieces. What comes after the first thousand characters is not looked at. */
export function tokensOf(text: string, vocabulary: Vocabulary): readonly Token[] {
  const written = plain(text.slice(0, 1000))
  const tokens: Token[] = []
  let at = 0
  while (at < written.length) {
    const [found, length] = tokenAt(written, at, vocabulary)
    for (const token of found) if (!isAbbreviationDot(token, tokens)) tokens.push(token)
    at += length
  }
  return tokens
}

/** Capitals behind an English weekday make it a name where “at” says that it is a place: at Tuesday Coffee. */
const venue =
  /(?<![\p{L}\d])([Aa]t) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:[’']?s)?(?: (?!Morning|Noon|Afternoon|Evening|Night|At|From|Jan|Feb|Mar|Apr|May|Ju[nl]|Aug|Sep|Oct|Nov|Dec)\p{Lu}[\p{L}’'-]*)+/gu

const plain = (text: string): string =>
  text
    .normalize('NFC')
    .replace(venue, '$1 ,')
    .toLowerCase()
    .replace(/https?:\S*|www[.]\S*/g, ' , ')
    .replace(/[‘’'`´]/g, '’')
    .replace(/[‐-―−]/g, '-')
    .replace(/([ap])[.] ?m(?![\p{L}])[.]?/gu, '$1m')
    .replace(/([ef])[.]m[.]/g, '$1m')

const isAbbreviationDot = ({ code }: Token, before: readonly Token[]): boolean =>
  code === '.' && 'WwM@qTu'.includes(before.at(-1)?.code ?? 'none') && /^\p{L}{1,5}$/u.test(before.at(-1)?.text ?? '')

type Cut = readonly [tokens: readonly Token[], length: number]
const token = (code: string, text: string, numbers: readonly number[] = []): Token => ({ code, text, numbers, value: numbers[0] ?? 0 })

function tokenAt(text: string, at: number, vocabulary: Vocabulary): Cut {
  const character = text.charAt(at)
  if (/\s/.test(character)) return [[], 1]
  if (/[\d+]/.test(character)) return numberAt(text, at) ?? [[token('&', character)], 1]
  if (/\p{L}/u.test(character)) return wordAt(text, at, vocabulary)
  return [[token(marks.get(character) ?? ',', character)], 1]
}

const marks = new Map([
  ...', ; : ( ) [ ] " “ ” · • | * _'.split(' ').map((mark) => [mark, ','] as const),
  ...'. ! ? …'.split(' ').map((mark) => [mark, '.'] as const),
  ...'€ £ % $'.split(' ').map((mark) => [mark, '$'] as const),
  ...([
    ['-', '-'],
    ['/', 'r'],
    ['&', '&'],
    ['@', '@'],
    ['→', '~'],
    ['#', '#'],
    ['’', 'j'],
  ] as const),
])

const word = /[\p{L}][\p{L}’]*(?:-[\p{L}’]+)*/uy
const mixed = /[\p{L}]+(\d[\p{L}\d.:]*)/uy

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

function wordAt(text: string, at: number, vocabulary: Vocabulary): Cut {
  // An offset is nobody’s clock: it says nothing about summer time.
  const offset = matchAt(/(?:utc|gmt) ?[+-] ?\d{1,2}(?::?\d\d)?/y, text, at)?.[0]
  if (offset !== undefined) return [[token('Y', offset)], offset.length]
  const joined = matchAt(mixed, text, at)
  const letters = matchAt(/[\p{L}]+/uy, text, at)?.[0] ?? ''
  if (joined && !/[@Wwq]/.test(vocabulary.meaningOf(letters)?.[0]?.code ?? '')) return [[token('=', joined[0])], joined[0].length]
  const known = phraseAt(text, at, vocabulary)
  if (known) return known
  const whole = matchAt(word, text, at)?.[0] ?? letters
  const [first = whole] = whole.split('-')
  if (first !== whole) {
    const [[only] = []] = [phraseAt(first, 0, vocabulary)?.[0]]
    // A weekday with an unknown word behind its hyphen is a name: the Tuesday-Club.
    if (only?.code === 'W' && !phraseAt(whole.slice(first.length + 1), 0, vocabulary))
      return [[token('U', whole, [Number.NaN])], whole.length]
    return [[only ?? token('U', first)], first.length]
  }
  return [tokensFor(vocabulary.guess(whole) ?? [{ code: 'U', value: Number.NaN }], whole), whole.length]
}

const tokensFor = (meanings: readonly { readonly code: string; readonly value: number }[], text: string): Token[] =>
  meanings.map(({ code, value }) => token(code, text, [value]))

/** The longest phrase of the vocabulary that begins here. */
function phraseAt(text: string, at: number, vocabulary: Vocabulary): Cut | null {
  const found: { phrase: string; length: number }[] = []
  let end = at
  for (let count = 0; count < longestPhrase; count++) {
    const next = matchAt(/[\p{L}\d’:-]+ ?/uy, text, end)
    if (!next) break
    end += next[0].length
    const phrase = text.slice(at, end).trim()
    found.push({ phrase, length: phrase.length })
    if (!next[0].endsWith(' ')) break
  }
  for (const { phrase, length } of found.toReversed()) {
    const meanings = vocabulary.meaningOf(phrase) ?? vocabulary.meaningOf(phrase.replace(/’s?$/, ''))
    if (meanings) return [tokensFor(meanings, phrase), length]
  }
  const letters = matchAt(/[\p{L}’]+/uy, text, at)?.[0] ?? ''
  const alone = vocabulary.meaningOf(letters) ?? vocabulary.meaningOf(letters.replace(/’s?$/, ''))
  return alone && !/^-\p{L}/u.test(text.slice(at + letters.length, at + letters.length + 3))
    ? [tokensFor(alone, letters), letters.length]
    : null
}

/** What digits look like, the most telling first. */
const shapes: readonly (readonly [pattern: RegExp, code: (numbers: readonly number[], match: RegExpExecArray) => string])[] = [
  [/(\d{4})-(\d{1,2})-(\d{1,2})(?:[t ](\d{1,2}):(\d{2})(?::\d{2}(?:[.]\d+)?)?(?:z|[+-]\d{2}:?\d{2})?)?(?!\d)/y, () => 'I'],
  [/(?:[+]\d|0)\d*(?:[ -]\d+)+(?![\d.:])/y, (_, [text]) => (text.replace(/\D/g, '').length >= 7 && !/^\d{4}-\d{4}$/.test(text) ? '=' : '')],
  [/\d+[.]\d+[.]\d+[.]\d[\d.]*/y, () => '='],
  [/(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?![\d])[.]?/y, () => 'D'],
  [/(\d{4})[./](\d{1,2})[./](\d{1,2})(?!\d)/y, () => 'D'],
  [/\d+[.]\d+[.]\d+/y, () => '='],
  [/(\d{1,2})[.](\d{1,2})[.](?!\d)/y, ([first = 0, second = 0]) => (isDate(first, second) ? 'X' : isTime(second) ? 'c' : '=')],
  [/(\d{1,2}):(\d{2})(?::00)?(?!\d)/y, () => 'c'],
  [/(\d{1,2})h(\d{2})?(?![\p{L}\d])/uy, ([hour = 0], [, , minutes]) => (minutes !== undefined || hour >= 7 ? 'c' : '')],
  [/\d+:\d+/y, () => '='],
  [
    /(\d{1,2})[.](\d{1,2})(?!\d)/y,
    ([first = 0, second = 0], [text]) => (isDate(first, second) || (isTime(second) && /[.]\d\d$/.test(text)) ? 'x' : '='),
  ],
  [/(\d{1,2})\/(\d{4})(?!\d)/y, () => 'V'],
  [/24\/7(?!\d)/y, () => '='],
  [/(\d{1,2})\/(\d{1,2})(?![\d/])/y, ([first = 0, second = 0]) => (isDate(first, second) || isDate(second, first) ? 's' : '=')],
  [/(\d{1,2}),(\d{2})(?!\d)/y, ([, second = 0]) => (isTime(second) ? 'k' : '=')],
  [/(\d{1,2})(?:st|nd|rd|th|:e|:a|:nde|e|a)(?![\p{L}])/uy, () => 'o'],
  [/(\d{1,2})(?:-?ish|[-:]?tiden|-?snåret)(?![\p{L}])/uy, () => 'n'],
  [/(\d{1,2}):[a-zäö]+/y, () => 'n'],
  [/(\d{1,2})[.](?!\d)/y, () => 'd'],
  [/(\d{1,2})(?=[ap]m|kl|klo|-|\b)(?![\d])/y, () => 'n'],
  [/(\d{4})(?=[ap]m|h|-|\b)(?!\d)/y, () => '4'],
  [/(\d{3})(?=[ap]m|h|-|\b)(?!\d)/y, () => '3'],
  [/[+]?\d[\p{L}\d]*/uy, () => '='],
]

const isDate = (day: number, month: number) => day >= 1 && day <= 31 && month >= 1 && month <= 12
const isTime = (minutes: number) => minutes <= 59

function numberAt(text: string, at: number): Cut | null {
  for (const [pattern, codeOf] of shapes) {
    const match = matchAt(pattern, text, at)
    if (!match) continue
    const numbers = match
      .slice(1)
      .filter((each) => each !== undefined && /^\d+$/.test(each))
      .map(Number)
    const code = codeOf(numbers, match)
    if (code !== '') return [[token(code, match[0], numbers)], match[0].length]
  }
  return null
}
