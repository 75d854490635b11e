import { halfOf, hourOf, type Said, spoken } from './clock.rules.ts'
import type { SaidDay } from './days.rules.ts'
import { first, number, only, type Part, type Reads, time } from './parts.rules.ts'
import type { Token } from './tokens.rules.ts'

/** Pieces that may be hours. */
const hourCodes = 'cxkn43aAGdo'

/** One hour, with am or pm behind it. */
export const clock: Reads = (tokens) => {
  const said = only(tokens, hourCodes).map(hourOf)
  const [hour, minutes] = said
  if (!hour) return null
  const half = number(tokens, 'p', 0)
  if (minutes) return minutes.hour >= 5 && minutes.hour < 60 ? time([{ ...hour, minute: minutes.hour, half }]) : null
  const isMarked = first(tokens, '@pACN') !== undefined || first(tokens, 'c') !== undefined
  const bare = only(tokens, hourCodes)[0]
  return time([{ ...hour, half }], {
    isLoose: !isMarked,
    number: !isMarked && bare && 'nd'.includes(bare.code) ? hour.hour : null,
    orDay: !isMarked && bare?.code === 'x' ? dottedDay(bare) : null,
  })
}

/** The date that two numbers with a dot between them say; null: none. */
export function dottedDay({ numbers: [dayNumber = 0, month = 0] }: Token): SaidDay | null {
  return month >= 1 && month <= 12 && dayNumber >= 1 && dayNumber <= 31 ? { is: 'date', options: [{ month, day: dayNumber }] } : null
}

/** A range: what is said of the second hour goes for the first one, too. */
export const range: Reads = (tokens, { language }) => {
  const ends = only(tokens, hourCodes).map(hourOf)
  const [start, end] = ends
  if (!start || !end) return null
  const halves = only(tokens, 'p')
  const cut = tokens.findIndex(({ code }) => code === '-' || code === '2')
  const endHalf = number(tokens.slice(cut), 'p', 0)
  const own = number(tokens.slice(0, cut), 'p', 0)
  const shared = own || (endHalf === 2 && (start.hour > end.hour || end.hour === 12) ? 0 : endHalf)
  const isMarked = first(tokens, '@pcF') !== undefined
  return time([{ ...start, half: halves.length > 0 ? shared : 0 }], {
    until: [{ ...end, half: endHalf || (own === 2 && language === 'en' && end.hour < 12 ? 2 : 0) }],
    isLoose: !isMarked,
  })
}

/** Half past in English, half to in Finnish and Swedish. */
export const half: Reads = (tokens, { language, zone }) => {
  const hour = only(tokens, 'naAG').at(-1)
  return hour && hour.value >= 1 && hour.value <= 12 && hourOf(hour) ? withHalf(tokens, halfOf(hour.value, language, zone)) : null
}

const withHalf = (tokens: readonly Token[], hours: readonly Said[]): readonly Part[] =>
  time(hours.map((hour) => ({ ...hour, half: number(tokens, 'p', 0) })))

/** Minutes past an hour, or to it; of a half hour, too (fem i halv sex). */
export const minutes: Reads = (tokens, { language }) => {
  const cut = tokens.findIndex(({ code }) => '><2'.includes(code))
  const [before, after] = [tokens.slice(0, cut), tokens.slice(cut)]
  const hour = only(after, 'naAGco').at(-1)
  if (!hour || hour.value < 1 || hour.value > 12 || !hourOf(hour)) return null
  const count = first(before, 'H') ? 30 : first(before, 'Q') ? 15 : number(before, 'na', 0)
  if (count < 1 || count > 30) return null
  if (tokens[cut]?.code === '2') return language === 'en' ? minutesTo(tokens, count, hour) : null
  const past = tokens[cut]?.code === '>' ? count : -count
  return withHalf(tokens, [spoken(hour.value, past - (first(after, 'H') ? 30 : 0))])
}

/** So long a meeting is not. */
const tooLong = 6

/** Ten to four is ten minutes to it, or six hours long; nobody meets from ten to six. */
function minutesTo(tokens: readonly Token[], count: number, hour: Token): readonly Part[] | null {
  const areWords = only(tokens, 'na').every(({ code }) => code === 'a')
  const isRange = first(tokens, 'p') !== undefined && first(tokens, 'Qa') === undefined
  if (count % 5 > 0 || (count < 15 && first(tokens, '@') && !areWords) || isRange) return null
  const to = spoken(hour.value, -count)
  const from = hourOf({ ...hour, value: count, numbers: [count] })
  const afternoon = (each: number): number => (each < 9 ? each + 12 : each)
  const lasts = afternoon(hour.value) - afternoon(count)
  return withHalf(tokens, count > 12 || !from || (areWords && (lasts < 0 || lasts > tooLong)) ? [to] : [to, from])
}
