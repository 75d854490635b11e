import type { PlainDate } from '../../kit/clock.ts'
import { anyTime } from './around.rules.ts'
import { bothOf, daysOf, type SaidDay, type Today } from './days.rules.ts'
import { isDay, isOther, isTime, type Part, type TimePart } from './parts.rules.ts'

type Day = InstanceType<typeof PlainDate>

/** A day that was said once or several times over. */
export interface FoundDay {
  readonly days: readonly Day[]
  readonly isSure: boolean
  readonly until?: Day
}
/** A time with the part of the day that goes with it. */
export interface FoundTime {
  readonly said: TimePart
  readonly part: number
}
/** Days and times that belong together: every one of the days at every one of the times. */
export interface Group {
  readonly days: readonly FoundDay[]
  readonly times: readonly FoundTime[]
}

type Piece =
  | { readonly code: 'd'; readonly found: FoundDay; readonly said: SaidDay | null; readonly isWhole?: boolean }
  | { readonly code: 't'; readonly time: FoundTime }
  | { readonly code: 'P'; readonly value: number }
  | { readonly code: 'r' | '-' | ','; readonly value?: never }

const silent = 'jTf=U#$J@C(NtiO'

/** Puts days and times together; null where it is not plain which belongs to which. */
export function groupsOf(parts: readonly Part[], now: Today): readonly Group[] | null {
  const settled = settledTimes(parts, now)
  if (!settled) return null
  const pieces = withParts(joinedDays(piecesOf(settled, now), now))
  const groups = pieces && grouped(pieces)
  const isOpen = parts.some((part) => part.code === 'U' && isOther(part) && part.value === anyTime)
  // Two days, and only one of them with a time: nobody knows when they would meet on the other one.
  const isHalf = groups?.some(({ times }) => times.length > 0) && groups.some(({ times }) => times.length === 0)
  return isHalf && !isOpen ? null : groups
}

const isSilent = (part: Part | undefined): boolean => part !== undefined && silent.includes(part.code)

function beside(parts: readonly Part[], at: number, step: 1 | -1): number {
  let index = at + step
  while (parts[index] !== undefined && 'jT@C,(PU'.includes(parts[index]?.code ?? 'none') && (step === -1 || parts[index]?.code !== 'U'))
    index += step
  return index
}

/** Bare numbers are times beside a day or beside another time; null where one may be something else. */
function settledTimes(parts: readonly Part[], now: Today): readonly Part[] | null {
  const settled = parts.slice()
  const others = settled.filter((part) => isTime(part) && !part.isLoose).length
  const days = settled.filter(({ code }) => code === 'd').length
  for (const [at, part] of parts.entries()) {
    if (!isTime(part) || !part.isLoose) continue
    const loose = part
    if (loose.orDay && (others > 0 || days === 0)) {
      if (days > 0 && others > 0) return null
      if (days === 0 && others === 0) return null
      settled[at] = { code: 'd', day: loose.orDay }
      continue
    }
    const [left, right] = [settled[beside(settled, at, -1)], parts[beside(parts, at, 1)]]
    const besideTime = isJoin(left) && settled[beside(settled, beside(settled, at, -1), -1)]?.code === 't'
    const beforeTime = isJoin(right) && parts[beside(parts, beside(parts, at, 1), 1)]?.code === 't'
    const isHour =
      left?.code === 'd' || besideTime || right?.code === 'd' || beforeTime || (!hasNumber(loose) && loose.orDay === null && days > 0)
    if (!isHour && isJoin(left) && hasNumber(loose)) return null
    if (!isHour && loose.number !== null && (parts[at - 1]?.code === 't' || right?.code === 't')) return null
    if (!isHour) settled[at] = { code: '=', value: 0, text: '' }
    else if (loose.number !== null && parts[at + 1]?.code === 'U') return null
    else if (mayBeDay(loose, left, now)) return null
  }
  return settled
}

const hasNumber = ({ number, hours: [hour] }: TimePart): boolean => number !== null || hour?.isSpoken === true || hour?.minute === 0

const isJoin = (part: Part | undefined): boolean => part?.code === 'r' || part?.code === '&'

/** “Tue 19” where the 19th is a Tuesday. */
function mayBeDay({ number, orDay }: TimePart, left: Part | undefined, now: Today): boolean {
  if (!isDay(left)) return false
  if (orDay) return bothOf(left.day, orDay, now)?.isSure ?? false
  return number !== null && (bothOf(left.day, { is: 'day of month', day: number }, now)?.isSure ?? false)
}

function piecesOf(parts: readonly Part[], now: Today): readonly Piece[] {
  return parts.flatMap((part): readonly Piece[] => {
    if (isDay(part)) {
      const days = daysOf(part.day, now)
      return [{ code: 'd', said: part.day, found: { days, isSure: days.length === 1 } }]
    }
    if (isTime(part)) return [{ code: 't', time: { said: part, part: 0 } }]
    if (part.code === 'P' && isOther(part)) return [{ code: 'P', value: part.value }]
    if (part.code === 'r' || part.code === '&') return [{ code: 'r' }]
    if (part.code === '-' || part.code === '2') return [{ code: '-' }]
    if (isSilent(part)) return []
    return [{ code: ',' }]
  })
}

/** Tuesday 12 January is one day. A week that is named goes for the weekdays after it. */
function joinedDays(pieces: readonly Piece[], now: Today): readonly Piece[] | null {
  const joined: Piece[] = []
  let week: SaidDay | null = null
  for (const piece of pieces) {
    const last = joined.findLast(({ code }) => code !== ',')
    if (piece.code === 'd' && piece.said && isWeek(piece.said)) week = piece.said
    if (piece.code !== 'd' || !piece.said) {
      joined.push(piece)
      continue
    }
    const isNext = last?.code === 'd' && isWeekday(piece.said) && (last.isWhole || (last.said !== null && isWeekday(last.said)))
    const before = last?.code === 'd' && last.said && !isNext ? last : null
    const partner = before?.said ?? (week && piece.said !== week && isWeekday(piece.said) ? week : null)
    const both = partner && (isComplement(partner, piece.said) ? bothOf(partner, piece.said, now) : null)
    if (!both) {
      joined.push(piece)
      continue
    }
    if (before) joined.splice(joined.indexOf(before), joined.length)
    joined.push({
      code: 'd',
      said: isWeek(piece.said) ? (partner ?? piece.said) : piece.said,
      isWhole: partner !== null && [partner, piece.said].every(({ is }) => is === 'weekday' || is === 'date'),
      found: { days: both.days, isSure: both.isSure && both.days.length === 1 },
    })
  }
  return weeksApplied(joined, now)
}

const isWeekday = ({ is }: SaidDay): boolean => is === 'weekday'
const isWeek = ({ is }: SaidDay): boolean => is === 'week' || is === 'week number'
/** Two dates side by side are two days; a weekday or a word like tomorrow beside a date is the same day again. */
const isComplement = (a: SaidDay, b: SaidDay): boolean => a.is !== b.is && a.is !== 'unclear' && b.is !== 'unclear'

/** A week or a date said behind the time still belongs to the only day. */
function weeksApplied(pieces: readonly Piece[], now: Today): readonly Piece[] | null {
  const days = pieces.filter((piece) => piece.code === 'd')
  if (!days.some(({ said }) => said !== null && isWeek(said))) {
    const [a, b] = days
    const times = pieces.filter(({ code }) => code === 't').length
    if (!a?.said || !b?.said || days.length !== 2 || times !== 1 || pieces.some(({ code }) => code === 'r' || code === '-')) return pieces
    if (!isComplement(a.said, b.said)) return pieces
    return replaced(pieces, a, b, now)
  }
  const [week] = days.filter(({ said }) => said !== null && isWeek(said))
  const rest = days.filter((each) => each !== week)
  if (!week || week.found.days.length > 0) return pieces
  if (rest.length !== 1 || !rest[0])
    return rest.length > 0 && pieces.indexOf(week) < pieces.indexOf(rest[0] ?? week) ? pieces.filter((each) => each !== week) : pieces
  if (rest[0].found.isSure && pieces.indexOf(week) < pieces.indexOf(rest[0])) return pieces.filter((each) => each !== week)
  return replaced(pieces, rest[0], week, now)
}

function replaced(
  pieces: readonly Piece[],
  a: Extract<Piece, { code: 'd' }>,
  b: Extract<Piece, { code: 'd' }>,
  now: Today,
): readonly Piece[] | null {
  const both = a.said && b.said && bothOf(a.said, b.said, now)
  if (!both) return null
  const found: Piece = { code: 'd', said: a.said, found: { days: both.days, isSure: both.isSure && both.days.length === 1 } }
  return pieces.flatMap((piece) => (piece === a ? [found] : piece === b ? [] : [piece]))
}

/** Gives each part of a day to the time that it goes with. */
function withParts(pieces: readonly Piece[] | null): readonly Piece[] | null {
  if (!pieces) return null
  const parts = new Map<number, number>()
  for (const [at, piece] of pieces.entries()) {
    if (piece.code !== 'P') continue
    if (piece.value === 0) continue
    const target = [at - 1, ...ahead(pieces, at), ...behind(pieces, at)].find((index) => pieces[index]?.code === 't')
    if (target === undefined) continue
    if (parts.has(target) && parts.get(target) !== piece.value) return null
    parts.set(target, piece.value)
  }
  return pieces.flatMap((piece, at): readonly Piece[] => {
    if (piece.code === 'P') return []
    return piece.code === 't' ? [{ ...piece, time: { ...piece.time, part: parts.get(at) ?? 0 } }] : [piece]
  })
}

const ahead = (pieces: readonly Piece[], at: number): readonly number[] => {
  const stop = pieces.findIndex(({ code }, index) => index > at && code === 'r')
  return pieces.flatMap((_, index) => (index > at && (stop < 0 || index < stop) ? [index] : [])).slice(0, 4)
}
const behind = (pieces: readonly Piece[], at: number): readonly number[] => {
  const stop = pieces.findLastIndex(({ code }, index) => index < at && code === 'r')
  return pieces
    .flatMap((_, index) => (index < at && index > stop ? [index] : []))
    .toReversed()
    .slice(0, 4)
}

/** Days with the times that follow them, or times with the day that follows them. */
function grouped(pieces: readonly Piece[]): readonly Group[] | null {
  const plain = ranges(pieces)
  if (!plain) return null
  const things = plain.filter(({ code }) => code === 'd' || code === 't')
  const letters = things.map(({ code }) => code).join('')
  if (letters.startsWith('t')) {
    if (!/^(?:t+d+|(?:td)+)$/.test(letters)) return null
  } else if (!/^(?:d+t*|(?:dt*)*)$/.test(letters)) return null
  const groups = cut(things, letters.startsWith('t'))
  const isPlain = groups.length === 1 || groups.every(({ days, times }) => days.length === 1 && (times.length <= 1 || isList(plain)))
  return isPlain && areJoined(plain) ? groups : null
}

const isList = (pieces: readonly Piece[]): boolean => pieces.some(({ code }) => code === 'r')

/** Two times of one day are a choice only where “or” or “and” stands among them. */
function areJoined(pieces: readonly Piece[]): boolean {
  const letters = pieces.map(({ code }) => code).join('')
  return !/t,*t/.test(letters) || /r/.test(letters) ? !/tt/.test(letters) && !/d-|-d/.test(letters) : false
}

function ranges(pieces: readonly Piece[]): readonly Piece[] | null {
  const out: Piece[] = []
  for (const [at, piece] of pieces.entries()) {
    const [before, next] = [pieces[at - 1], pieces[at + 1]]
    const last = out.at(-1)
    if (piece.code === '-' && before?.code === 'd' && next?.code === 'd') continue
    if (piece.code === '-' && before?.code === 't' && next?.code === 't') continue
    if (piece.code === '-') {
      out.push({ code: ',' })
      continue
    }
    if (piece.code === 'd' && before?.code === '-' && pieces[at - 2]?.code === 'd' && last?.code === 'd') {
      const [end] = piece.found.days
      if (!piece.found.isSure || !end || (last.said?.is === 'weekday' && piece.said?.is === 'weekday' && !isDated(last))) return null
      out.splice(-1, 1, { ...last, found: { ...last.found, until: end } })
      continue
    }
    if (piece.code === 't' && before?.code === '-' && last?.code === 't') {
      out.splice(-1, 1, { code: 't', time: { ...last.time, said: { ...last.time.said, until: piece.time.said.hours } } })
      continue
    }
    out.push(piece)
  }
  return out
}

/** A weekday without a date: Monday to Friday is a week, and no time to meet. */
const isDated = (piece: Extract<Piece, { code: 'd' }>): boolean => piece.said?.is !== 'weekday'

function cut(things: readonly Piece[], timesFirst: boolean): readonly Group[] {
  const groups: { days: FoundDay[]; times: FoundTime[] }[] = []
  let before = ''
  for (const thing of things) {
    const starts = timesFirst ? thing.code === 't' && before !== 't' : thing.code === 'd' && before !== 'd'
    const alone = !timesFirst && thing.code === 'd' && before === 'd' && groups.length > 1
    if (starts || alone || groups.length === 0) groups.push({ days: [], times: [] })
    if (thing.code === 'd') groups.at(-1)?.days.push(thing.found)
    if (thing.code === 't') groups.at(-1)?.times.push(thing.time)
    before = thing.code
  }
  return groups
}
