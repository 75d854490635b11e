/** What somebody answers who writes instead of tapping. It says so for certain only where a careful coordinator would not ask back. */
import type { ConfirmationAnswer } from '../../programme/enrolment/confirmation-answer.ts'
import type { Piece } from './grammar.ts'
import { isUnknown, withOthers } from './mixing.rules.ts'
import type { Clause, Tile, Tiler } from './tiling.rules.ts'

/** What was said: one of the answers, or something else. */
export type Meaning = ConfirmationAnswer | 'stop' | 'question' | 'thanks' | 'other'

/** `sure`: no second reading is fair. `also`: a second thing that was plainly said. */
export interface ReadAnswer {
  readonly class: Meaning
  readonly sure: boolean
  readonly also?: 'thanks' | 'question'
}

/** How sure one language is of a reading; the words that it does not know make it less so. */
interface Reading {
  readonly read: ReadAnswer
  readonly unknown: number
}

/** Reads a text in the language of its writer, and in the others where that one makes nothing of it: people mix them. */
export function readAnswer(text: string, tilers: readonly Tiler[]): ReadAnswer {
  const [own, ...others] = tilers
  if (!own) return nothing
  const named = namesIn(text)
  const { read, unknown } = readIn(own(text), named)
  if (read.sure || unknown === 0) return read
  const mixedIn = (tiler: Tiler) => readIn(withOthers(tiler(text), tilers), named)
  if (read.class !== 'other' && read.class !== 'thanks') {
    const surer = mixedIn(own)
    return surer.unknown === 0 && surer.read.class === read.class ? surer.read : read
  }
  const found = [own, ...others].map(mixedIn).find(({ read: each, unknown: left }) => isAnswer(each) && left === 0)
  return found?.read ?? read
}

/** Words with a capital letter inside a sentence: perhaps somebody else's name. */
const namesIn = (text: string): ReadonlySet<string> =>
  new Set([...text.matchAll(/(?<=[\p{L}\d,;:)»] )\p{Lu}\p{Ll}+/gu)].map(([word]) => word.toLowerCase()))

const isAnswer = (read: ReadAnswer): boolean => read.class !== 'other' && read.class !== 'question'

const nothing: ReadAnswer = { class: 'other', sure: false }

function readIn(all: readonly Clause[], named: ReadonlySet<string>): Reading {
  const unknown = all.flatMap(({ tiles }) => tiles).filter(isUnknown).length
  if (all.some(({ tiles }) => tiles.some(({ piece }) => piece === 'automatic'))) return { unknown, read: { class: 'other', sure: true } }
  const clauses = afterCorrections(all)
  return { unknown, read: judged(factsOf(clauses, named)) }
}

/** What stands before «no wait» does not count. The mark itself stays, as it may say no. */
function afterCorrections(clauses: readonly Clause[]): readonly Clause[] {
  const isMark = ({ piece }: Tile) => piece === 'correction' || piece === 'noAfterAll'
  const last = clauses.findLastIndex(({ tiles }) => tiles.some(isMark))
  const found = clauses[last]
  if (!found) return clauses
  const at = found.tiles.findLastIndex(isMark)
  return [{ ...found, tiles: found.tiles.slice(at) }, ...clauses.slice(last + 1)]
}

/** The pieces of what was said, and how much of it nobody could read. */
interface Facts {
  readonly said: ReadonlySet<Piece>
  /** Pieces in whose clause every word is known. */
  readonly clean: ReadonlySet<Piece>
  /** The last answer. */
  readonly last: ConfirmationAnswer | null
  /** Words that no pattern has, outside questions. */
  readonly unknown: number
  readonly isOnlyReason: boolean
  readonly asks: boolean
  /** A question that is asked in so many words, and not only by its mark. */
  readonly asksPlainly: boolean
  /** Somebody wanted to come, or meant to: what they can't is to come. */
  readonly wanted: boolean
  /** One word that is none. */
  readonly isNoise: boolean
}

const answerIn: Readonly<Partial<Record<Piece, ConfirmationAnswer>>> = {
  coming: 'coming',
  'coming?': 'coming',
  away: 'notAtKickoff',
  'away?': 'notAtKickoff',
  cannot: 'notAtKickoff',
  noAfterAll: 'notAtKickoff',
  out: 'notStarting',
  'out?': 'notStarting',
  unsure: 'unsure',
  'unsure?': 'unsure',
}

type Opened = 'question' | 'asksWhether'

function openingOf({ tiles, asks, asksInWord }: Clause): Opened | null {
  if (asksInWord) return 'question'
  const first = tiles.find(({ piece }) => piece !== 'filler' && piece !== 'how' && piece !== 'thanks' && piece !== 'greeting')?.piece
  if (first === 'question') return first
  return first === 'asksWhether' ? first : asks && tiles.some(isUnknown) && wordsIn(tiles) > 2 ? 'asksWhether' : null
}

const wordsIn = (tiles: readonly Tile[]): number => tiles.flatMap(({ words }) => words).length
const has = ({ tiles }: Clause, ...pieces: readonly Piece[]): boolean => tiles.some(({ piece }) => piece !== null && pieces.includes(piece))

/** Whether a question only asks. «Would it be bad if I skipped it?» may answer, too. */
const onlyAsks = (clause: Clause): boolean => {
  const opened = openingOf(clause)
  if (has(clause, 'doubt', 'reason', 'out', 'out?')) return false
  if (opened === 'question') return clause.asks || clause.asksInWord || (clause.hasVerb && !has(clause, ...answering))
  if (opened !== 'asksWhether' || has(clause, 'would')) return false
  return clause.asks || !has(clause, ...answering, 'condition')
}

/** A no that somebody put behind a question: «can you feed the cat I can’t make it», «can I come on Friday, on Thursday I can’t?». */
const isStatement = (clause: Clause): boolean =>
  openingOf(clause) === null
    ? has(clause, 'away', 'cannot', 'out')
    : !clause.asks && clause.tiles.some(isUnknown) && has(clause, 'away', 'out')

/** «Can I tell you tomorrow?» asks nothing that is answered: whoever asks it is not sure yet. */
const onlyPutsOff = ({ tiles }: Clause): boolean =>
  tiles.some(({ piece }) => piece === 'unsure?' || piece === 'unsure') &&
  tiles.every(({ piece }) => piece === 'unsure?' || piece === 'unsure' || piece === 'filler' || piece === 'greeting')

const answering: readonly Piece[] = ['away?', 'cannot', 'out?', 'unsure?', 'coming?', 'out', 'wish']

/** What somebody thought before counts only when they say nothing now. */
function withoutPast(clauses: readonly Clause[]): readonly Clause[] {
  const now = clauses.filter((clause) => !has(clause, 'past'))
  return now.some(({ tiles }) => tiles.some(({ piece }) => piece && answerIn[piece])) ? now : clauses
}

/** Unknown words that may stand beside a no, in clauses of their own: «can’t come, exam the next morning». */
const fewWords = 5

/**
 * Whether what nobody could read can only be a reason. After «but», before a colon, beside a name or another person, and in more words than a few it may be
 * anything: «but Jukka takes my place».
 */
function isOnlyReason(clauses: readonly Clause[], named: ReadonlySet<string>): boolean {
  const unread = clauses.filter(({ tiles }) => tiles.some(isUnknown))
  const words = unread.flatMap(({ tiles }) => tiles.filter(isUnknown).flatMap((tile) => tile.words))
  return (
    words.length <= fewWords &&
    !words.some((word) => named.has(word)) &&
    !unread.some((clause) => clause.turns || clause.leads || has(clause, ...loose))
  )
}

/** What makes anything of a clause of which not every word is known. */
const loose: readonly Piece[] = [
  'coming',
  'away',
  'out',
  'somebodyElse',
  'doubt',
  'condition',
  'likely',
  'would',
  'wish',
  'past',
  'coming?',
  'unsure?',
  'out?',
]

function factsOf(all: readonly Clause[], named: ReadonlySet<string>): Facts {
  const clauses = withoutPast(all)
  const questions = clauses.filter((clause) => (clause.asks || openingOf(clause) !== null) && !onlyPutsOff(clause))
  const others = clauses.filter((clause) => !questions.includes(clause))
  const tiles = others.flatMap((clause) => clause.tiles)
  const clean = others.filter(
    (clause) => !clause.isQuoted && !clause.tiles.some(isUnknown) && !has(clause, 'doubt', 'somebodyElse', 'question'),
  )
  const undone = clean.filter((clause) => has(clause, 'out') && has(clause, 'away?', 'cannot', 'noAfterAll'))
  const pieces = (some: readonly Clause[]) => new Set(some.flatMap((clause) => clause.tiles.flatMap(({ piece }) => piece ?? [])))
  const answers = tiles.flatMap(({ piece }) => (piece && answerIn[piece]) ?? [])
  return {
    said: pieces(others),
    clean: pieces(clean.filter((clause) => !undone.includes(clause))),
    isOnlyReason: isOnlyReason(others, named),
    last: answers.at(-1) ?? null,
    unknown: tiles.filter(isUnknown).length,
    asks: questions.length > 0,
    asksPlainly: questions.some(onlyAsks) && !questions.some((clause) => has(clause, 'reason', 'other?', 'stop') || isStatement(clause)),
    wanted: all.some((clause) => !has(clause, 'somebodyElse') && has(clause, 'wish')),
    isNoise: clauses.length === 1 && clauses.every((clause) => clause.tiles.every((tile) => isUnknown(tile) && tile.words.every(isNoise))),
  }
}

/** Keys that somebody or their cat hit: no word of these languages has five consonants in a row, or none but consonants. */
const isNoise = (word: string): boolean =>
  /^(?:[bcdfghjklmnpqrstvwxz]{4,}|.{0,40}[bcdfghjklmnpqrstvwxz]{5}.{0,40}|(?:a?ha){2,}h?a?|jkl.*|asd.*|qwert.*)$/u.test(word)

function judged(facts: Facts): ReadAnswer {
  const { said } = facts
  const answers = new Set([...said].flatMap((piece) => answerIn[piece] ?? []))
  const also = facts.asks ? { also: 'question' as const } : said.has('thanks') ? { also: 'thanks' as const } : {}
  if (said.has('tone')) return { class: 'other', sure: false }
  if (said.has('stop') || said.has('stop?')) return stopped(facts, answers.size)
  if (answers.size === 0) return withoutAnswer(facts)
  if (said.has('somebodyElse') && !isCertain(facts, answers)) return { class: 'other', sure: false }
  return { class: meantBy(facts, answers), sure: isCertain(facts, answers), ...also }
}

const stopped = ({ said, clean, unknown, asks }: Facts, answers: number): ReadAnswer => ({
  class: 'stop',
  sure:
    clean.has('stop') &&
    !(['stop?', 'other', 'other?', 'past'] as const).some((piece) => said.has(piece)) &&
    unknown === 0 &&
    answers === 0 &&
    !asks,
})

function withoutAnswer(facts: Facts): ReadAnswer {
  const { said, clean, unknown, asks, asksPlainly, isNoise: noise } = facts
  if (asks)
    return {
      class: 'question',
      sure: asksPlainly && unknown === 0 && !(['stays', 'wish', 'reason', 'would'] as const).some((piece) => said.has(piece)),
    }
  if (said.has('somebodyElse')) return { class: 'other', sure: false }
  if (said.has('other')) return { class: 'other', sure: clean.has('other') }
  if (said.has('wish') && said.has('reason'))
    return { class: 'notAtKickoff', sure: clean.has('reason') && !said.has('condition') && !said.has('likely') }
  if (said.has('would') || said.has('reason')) return { class: 'notAtKickoff', sure: isKeptAway(facts) }
  if (said.has('condition') || said.has('wish')) return { class: 'unsure', sure: false }
  if (said.has('likely')) return { class: 'coming', sure: false }
  if (said.has('thanks'))
    return { class: 'thanks', sure: unknown === 0 && !(['doubt', 'other?', 'thanks?'] as const).some((piece) => said.has(piece)) }
  if ((said.has('thanks?') || said.has('praise')) && unknown === 0) return { class: 'thanks', sure: false }
  if (noise || (said.has('greeting') && unknown === 0 && !said.has('doubt'))) return { class: 'other', sure: true }
  return { class: 'other', sure: false }
}

/** «I would come, but I’m in London.» */
const isKeptAway = ({ said, clean, unknown }: Facts): boolean =>
  clean.has('would') && clean.has('reason') && unknown === 0 && !said.has('condition') && !said.has('likely')

type Answers = ReadonlySet<ConfirmationAnswer>

function meantBy({ said, last }: Facts, answers: Answers): ConfirmationAnswer {
  if (said.has('would')) return 'notAtKickoff'
  if (answers.has('unsure') || (said.has('condition') && !answers.has('notStarting'))) return 'unsure'
  if (answers.has('notStarting')) return 'notStarting'
  return last ?? 'unsure'
}

/** What makes any answer doubtful, wherever it stands. */
const turning: readonly Piece[] = ['would', 'tone', 'other', 'other?', 'somebodyElse', 'doubt']

function isCertain(facts: Facts, answers: Answers): boolean {
  const { said, clean, unknown, asks } = facts
  if (!facts.isOnlyReason || turning.some((piece) => said.has(piece))) return false
  switch (meantBy(facts, answers)) {
    case 'coming':
      return (
        clean.has('coming') &&
        answers.size === 1 &&
        unknown === 0 &&
        !(['likely', 'condition', 'out?', 'reason'] as const).some((piece) => said.has(piece))
      )
    case 'notAtKickoff':
      return (
        (answers.size === 1 || (facts.wanted && !said.has('coming') && answers.size === 2 && answers.has('coming'))) &&
        !(['how', 'condition', 'likely'] as const).some((piece) => said.has(piece)) &&
        isHindered(facts)
      )
    case 'notStarting':
      return (
        unknown === 0 &&
        !said.has('how') &&
        clean.has('out') &&
        !answers.has('coming') &&
        !said.has('condition') &&
        !said.has('stays') &&
        !said.has('likely')
      )
    case 'unsure':
      if (asks && said.has('condition')) return false
      return answers.has('notAtKickoff') || answers.has('notStarting')
        ? said.has('condition') && answers.has('coming') && clean.has('away?')
        : clean.has('unsure') && !asks && !said.has('reason') && !said.has('likely')
  }
}

/** Hindered from the event that was asked about. A bare «I can’t» needs its reason, and a bare no that they stay in the programme. */
function isHindered({ said, clean, wanted }: Facts): boolean {
  if (clean.has('away')) return true
  if (clean.has('cannot')) return wanted || said.has('reason') || said.has('stays')
  if (clean.has('noAfterAll')) return said.has('reason')
  return clean.has('away?') && !said.has('coming?') && (wanted || said.has('stays') || said.has('reason'))
}
