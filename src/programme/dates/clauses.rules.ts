import { type DayPart, isDay, isOther, isTime, type Part } from './parts.rules.ts'

/** What of a text is proposed. `isDoubtful`: something in it says that nobody can be sure. */
export interface Proposed {
  readonly parts: readonly Part[]
  readonly isDoubtful: boolean
}

const isWhen = ({ code }: Part): boolean => code === 'd' || code === 't' || code === 'm'
const has = (parts: readonly Part[], codes: string): boolean => parts.some(({ code }) => codes.includes(code))

/** Leaves out what is corrected, moved away from or ruled out. */
export function proposedIn(parts: readonly Part[]): Proposed {
  const steps = [corrected, moved, withoutRefusals, withoutWindows]
  return steps.reduce<Proposed>(
    (so, step) => {
      const next = step(so.parts)
      return { parts: next.parts, isDoubtful: so.isDoubtful || next.isDoubtful }
    },
    { parts, isDoubtful: false },
  )
}

const fillers = 'j@T('

/** The next piece that says something, in one direction. */
function neighbour(parts: readonly Part[], at: number, step: 1 | -1): Part | undefined {
  let index = at + step
  while (fillers.includes(parts[index]?.code ?? 'none')) index += step
  return parts[index]
}

const counts = 'dtmnaAGxkc43oPKM'

/** Before, after, between, every: what stands beside such a word is no time to meet. */
function withoutWindows(parts: readonly Part[]): Proposed {
  const isBeside = (at: number, step: 1 | -1): boolean => counts.includes(neighbour(parts, at, step)?.code ?? 'none')
  const isDoubtful = parts.some(({ code }, at) => {
    if (code === 'b' || code === 'F') return isBeside(at, 1)
    if (code === 'B') return isBeside(at, 1) || isBeside(at, -1) || counts.includes(parts[at - 2]?.code ?? 'none')
    if (code === '2') return isOpenEnd(parts, at)
    return 'EVY'.includes(code)
  })
  return { parts, isDoubtful }
}

/** “till five”: an end without a start. */
function isOpenEnd(parts: readonly Part[], at: number): boolean {
  const [before, next, part] = [neighbour(parts, at, -1), neighbour(parts, at, 1), parts[at]]
  if (next?.code === 't') return before?.code !== 't'
  return next?.code === 'd' && before?.code !== 'd' && isOther(part) && /^(?:until|till?|tills)$/.test(part.text)
}

/** A no that stands alone; nej always does: what rules a day out in Swedish is “inte”. */
const no = /^(?:no|nope|nah|oh no|ei|nej|nä|nää|näe|nej då)$/
const swedishNo = /^(?:nej|nä|nää|näe|nej då)$/

function isCorrection(parts: readonly Part[], at: number): boolean {
  const [part, next] = [parts[at], parts[at + 1]]
  if (part?.code === '~') return true
  if (!isOther(part) || part.code !== '!' || !no.test(part.text)) return false
  return has(parts.slice(at), 'd') && (swedishNo.test(part.text) || ',;-'.includes(next?.code ?? ' '))
}

/** What comes after “sorry, I mean” or “no,” stands for what came before. */
function corrected(parts: readonly Part[]): Proposed {
  const cut = parts.findLastIndex((_, at) => isCorrection(parts, at) && parts.slice(at).some(isWhen) && parts.slice(0, at).some(isWhen))
  const before = parts.slice(0, Math.max(cut, 0))
  if (cut < 0 || !before.some(isWhen)) return { parts, isDoubtful: false }
  const after = parts.slice(cut + 1)
  if (has(after, 'd')) return { parts: after, isDoubtful: has(before, 't') && !has(after, 't') }
  const days = before.filter(({ code }) => code === 'd')
  return { parts: [...days, ...after], isDoubtful: days.length !== 1 }
}

/** What is moved goes where it is moved to. */
function moved(parts: readonly Part[]): Proposed {
  if (!has(parts, '%') || !has(parts, 'd')) return { parts, isDoubtful: false }
  const cut = parts.findLastIndex(({ code }, at) => code === '2' && has(parts.slice(at), 'd'))
  return { parts: parts.slice(cut + 1), isDoubtful: cut < 0 }
}

const ends = ',;.-~'
/** Words that rule out what follows, and words that rule out what came before. */
const ruledOutNext = /^(?:instead of|rather than|except|apart from|other than|paitsi|utom|förutom|i ?stället för|snarare än)$/
const ruledOutSoFar = /^(?:sijasta|sijaan|asemesta)$/

function clausesOf(parts: readonly Part[]): readonly (readonly Part[])[] {
  const clauses: Part[][] = [[]]
  for (const part of parts) {
    const text = isOther(part) ? part.text : ''
    if (ends.includes(part.code) || ruledOutNext.test(text)) clauses.push([part])
    else clauses.at(-1)?.push(part)
    if (ruledOutSoFar.test(text)) clauses.push([])
  }
  return clauses
}

/** “Not on Tuesday but on the Tuesday after”: the weekday that is proposed is the one that was ruled out, and nothing read says which of them it is. */
function isRuledOutAgain({ day }: DayPart, ruledOut: readonly Part[], left: readonly Part[]): boolean {
  if (day.is !== 'weekday' || left.some((part) => isDay(part) && part.day.is !== 'weekday')) return false
  const timesOf = (parts: readonly Part[]) => JSON.stringify(parts.filter(isTime).map(({ hours }) => hours))
  const isSame = (part: Part) =>
    isDay(part) && part.day.is === 'weekday' && part.day.weekday === day.weekday && part.day.weeks === day.weeks
  return ruledOut.some(isSame) && (!has(ruledOut, 't') || timesOf(ruledOut) === timesOf(left))
}

/** Tuesday 12 January is one day. */
const areSeveral = (clause: readonly Part[]): boolean =>
  clause.filter((part, at) => {
    const before = clause[at - 1]
    return isDay(part) && !(isDay(before) && before.day.is !== part.day.is)
  }).length > 1

/** A clause with “not” in it rules out its days; one that has none rules out what was said before it. */
function withoutRefusals(parts: readonly Part[]): Proposed {
  if (!has(parts, '!')) return { parts, isDoubtful: false }
  const clauses = clausesOf(parts)
  const refused = clauses.filter((clause) => has(clause, '!'))
  const kept = clauses.filter((clause) => !has(clause, '!'))
  const ruledOut = refused.flat().filter(isWhen)
  const left = kept.flat()
  const isRepeated = left.some((part) => isDay(part) && isRuledOutAgain(part, ruledOut, left))
  const looksBack = clauses.some((clause, at) => has(clause, '!') && !clause.some(isWhen) && clauses.slice(0, at).flat().some(isWhen))
  const isDoubtful =
    looksBack ||
    isRepeated ||
    refused.some((clause) => areSeveral(clause) || (has(clause, 't') && !has(clause, 'd'))) ||
    (ruledOut.length > 0 && (!has(left, 'd') || (has(ruledOut, 't') && !has(left, 't'))))
  return { parts: left, isDoubtful }
}
