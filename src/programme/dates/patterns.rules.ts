import {
  counted,
  dayOfMonth,
  daysInMonth,
  dottedDate,
  eitherDay,
  fromNow,
  fullDate,
  inWeeks,
  isoDate,
  namedDate,
  nth,
  slashDate,
} from './day-parts.rules.ts'
import { day, number, type Part, type Pattern, time, unclear, type Where, weekday } from './parts.rules.ts'
import { clock, half, minutes, range } from './time-parts.rules.ts'
import type { Token } from './tokens.rules.ts'

/** Read over the letters of the pieces; the longest one that makes sense is taken. */
const patterns: readonly Pattern[] = [
  [/@*[cx][pC]?/y, clock],
  [/@*[4k3n]pC?|@+[kn43d]C?|@+a|@*a[pC]|[n4]C/y, clock],
  [/[kna4]/y, clock],
  [/@*A/y, clock],
  [/@*[naG]N/y, clock],
  [/@*aap?/y, clock],
  [/@*H[naAG]p?/y, half],
  [/@*[naQ]u?[><2][naAGo]p?(?![uq$])|@*H>[na]p?|@*[na][><2]H[naA]/y, minutes],
  [/F?@*[cxknA43a]p?[-2]@*[cxkndA43a]p?/y, range],
  [/@*L/y, () => time([{ hour: 12, minute: 0, isSpoken: false, half: 2, isBefore: false, isWritten: true }])],
  [/@*Z/y, () => time([])],
  [/I/y, isoDate],
  [/D/y, (tokens, where) => fullDate(tokens, where) ?? slashDate(tokens, where)],
  [/s4?/y, slashDate],
  [/[Xx]4?/y, dottedDate],
  [/T?[nodO]J?f?M/y, namedDate],
  [/T?[nodO]f?M,?4/y, namedDate],
  [/MT?[nodO]J?/y, namedDate],
  [/MT?[nodO],?4/y, namedDate],
  [/T[od]J?|oJ|dJ|[nO]J|TO(?=[@cxP.,-]|$)|(?<=[WwTr&,])o|o(?=[@cPr&,.-]|$)|(?<=[Ww])d|d(?=@*[cP]|@)/y, dayOfMonth],
  [/Tn/y, (tokens, where) => (where.language === 'sv' ? dayOfMonth(tokens, where) : null)],
  [/T?[nod]-T?[nod]f?M|MT?[nod]-[nod]|[nd]-[Xxs]/y, daysInMonth('-')],
  [/T?[nod]rT?[nod]J|T[no]rT?[no]|[nod]rT?o/y, eitherDay],
  [/T?[nod](?:,T?[nod])*,?[r&]T?[nod]f?M|[nd](?:,[nd])*,?[r&][Xx]/y, daysInMonth('r')],
  [/MT?[nod](?:,T?[nod])+,?[r&]T?[nod](?![pC])/y, () => unclear()],
  [/[Ww]/y, (tokens) => day(weekday(tokens))],
  [/t[Ww]/y, (tokens) => day(weekday(tokens))],
  [/T?\+[Ww]|[Ww]\+/y, (tokens) => day(weekday(tokens, 'next'))],
  [/T?[l>][Ww]/y, (tokens) => day(weekday(tokens, 'last'))],
  [/T?l[uq][jT]*[Ww]|[Ww][fjT]*l[uq]/y, (tokens) => day(weekday(tokens, 'last'))],
  [/[Ww][8q](?!#?[nd](?![pC]))/y, (tokens) => day(weekday(tokens, 'coming', 1))],
  [/R/y, (tokens) => day({ is: 'relative', days: number(tokens, 'R', 0) })],
  [/R[8q]/y, (tokens) => day({ is: 'relative', days: number(tokens, 'R', 0) + 7 })],
  [/K/y, (tokens) => day({ is: 'week', weeks: number(tokens, 'K', 0) })],
  [/u[nd]/y, (tokens) => (number(tokens, 'u', 0) === 10_080 ? day({ is: 'week number', week: number(tokens, 'nd', 0) }) : null)],
  [/q#?[nd](?![pC])/y, (tokens) => day({ is: 'week number', week: number(tokens, 'nd', 0) })],
  [/i[anG]?u|[anG]?ue|i[anG]ue|i[anG]?qe?|[anG]qe/y, counted],
  [/ia?Q|Qe/y, () => fromNow(15, 1)],
  [/[anG]?[uq]F[Ww]/y, (tokens) => inWeeks(tokens)],
  [/a[uq]j[Ww]/y, (tokens) => inWeeks(tokens)],
  [
    /[anG]?[uq]FR/y,
    (tokens) => day({ is: 'relative', days: number(tokens, 'R', 0) + (number(tokens, 'anG', 1) * number(tokens, 'uq', 0)) / 1440 }),
  ],
  [
    /Ri[anG]?[uq]|R[anG]?[uq]e/y,
    (tokens) => day({ is: 'relative', days: number(tokens, 'R', 0) + (number(tokens, 'anG', 1) * number(tokens, 'uq', 0)) / 1440 }),
  ],
  [
    /i[anG]?[uq][Ww]|[anG]?[uq]ej?[Ww]|[Ww]j?i[anG]?[uq]|[Ww][anG]?[uq]e/y,
    (tokens) => unclear(weekday(tokens), weekday(tokens, 'coming', 1)),
  ],
  [/[Ww][Tbj]\+/y, (tokens) => unclear(weekday(tokens, 'coming', 1), weekday(tokens, 'coming', 2))],
  [/T?[Ol][Ww][fi<]?M|M[Ol][Ww]/y, nth],
  [/T?[nod43xksaO]\$|[anxG][uq]|#[n43xkcsXa]|#-?[n][-r&][n]|n-n[$U]/y, () => [{ code: '=', value: 0, text: '' }]],
]

/** A piece that is no part of a day, and one that is no time, must not be taken for them. */
const leftOver = new Map([
  ['d', 'n'],
  ['t', 'j'],
])

/** Puts the pieces together. What belongs to no pattern stands alone. */
export function partsOf(read: readonly Token[], where: Where): readonly Part[] {
  const given = withMinutes(read)
  const tokens = given.map((token, at) => (token.code === 'w' && !isWeekday(given, at) ? { ...token, code: 'U' } : token))
  const codes = tokens.map(({ code }) => code).join('')
  const parts: Part[] = []
  let at = 0
  while (at < tokens.length) {
    const found = longestAt(tokens, codes, at, where)
    const [token] = tokens.slice(at, at + 1)
    if (!token) break
    if (found) parts.push(...found.parts)
    else parts.push({ code: leftOver.get(token.code) ?? token.code, value: token.value, text: token.text })
    at += found?.length ?? 1
  }
  return parts
}

/** An hour and its minutes with a space between them are one piece: klo 17 30. */
const withMinutes = (tokens: readonly Token[]): readonly Token[] =>
  tokens.flatMap((token, at) => (spacedAt(tokens, at - 1) ? [] : [spacedAt(tokens, at) ?? token]))

/** Two numbers that are hour and minutes, and no number beside them. Behind a day alone, 12 15 may as well be its date and an hour. */
function spacedAt(tokens: readonly Token[], at: number): Token | null {
  const [hour, minutes, behind] = at < 0 ? [] : tokens.slice(at, at + 3)
  if (hour?.code !== 'n' || minutes?.code !== 'n' || !/^\d{1,2}$/.test(hour.text) || !/^[0-5][05]$/.test(minutes.text)) return null
  const [before, beyond] = [tokens[at - 1]?.code ?? ',', tokens[at - 2]?.code ?? ',']
  const isAmongNumbers =
    '#n43'.includes(before) || (before === 'M' && !'nod'.includes(beyond)) || '$Muqnd43oXxcks'.includes(behind?.code ?? ',')
  const isTime = before === '@' || behind?.code === 'p' || minutes.value === 0 || minutes.value > 23
  if (hour.value > 23 || isAmongNumbers || !isTime) return null
  return { code: 'k', value: hour.value, numbers: [hour.value, minutes.value], text: `${hour.text},${minutes.text}` }
}

/** What stands beside a short weekday that is a word of its own, too: 'to 14.1.', 'sat or sun'. */
const besideShort = 'cxkn43XsIDdoRKMLPW+tlq@AHQ!'

/** An abbreviation stands alone, or beside something of a date. */
function isWeekday(tokens: readonly Token[], at: number): boolean {
  const [left, right] = [
    tokens.slice(0, at).findLast(({ code }) => !'jT'.includes(code)),
    tokens.slice(at + 1).find(({ code }) => !'jT,'.includes(code)),
  ]
  const words = tokens.filter(({ code }) => !',.?'.includes(code))
  if (words.length === 1) return true
  if (right && '@'.includes(right.code)) return 'n4cxkad3'.includes(tokens[tokens.indexOf(right) + 1]?.code ?? 'none')
  if (right && `${besideShort}a`.includes(right.code)) return true
  if (left && '+tlqK'.includes(left.code)) return true
  const isJoined = (token: Token | undefined, beyond: Token | undefined) =>
    token !== undefined && 'r&-'.includes(token.code) && 'Ww'.includes(beyond?.code ?? 'none')
  if (isJoined(right, tokens[at + 2]) || isJoined(left, tokens[at - 2])) return true
  const isAnother = left === tokens[at - 1] && 'r&,'.includes(left?.code ?? ' ') && (left?.code !== ',' || words.at(-1) === tokens[at])
  const isDay = ({ code }: Token, index: number) => code === 'W' || (code === 'w' && besideShort.includes(tokens[index + 1]?.code ?? ' '))
  if (isAnother && tokens.slice(0, at).some(isDay)) return true
  return left !== undefined && 'cx4pACL'.includes(left.code)
}

function longestAt(tokens: readonly Token[], codes: string, at: number, where: Where) {
  const matches = patterns
    .flatMap(([pattern, reads]) => {
      pattern.lastIndex = at
      const length = pattern.exec(codes)?.[0].length ?? 0
      return length > 0 ? [{ reads, length }] : []
    })
    .toSorted((a, b) => b.length - a.length)
  for (const { reads, length } of matches) {
    const parts = reads(tokens.slice(at, at + length), where)
    if (parts) return { parts, length }
  }
  return null
}
