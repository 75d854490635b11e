import type { ToPair } from '../../programme/to-pair.ts'
import { shareLanguage } from './allowed.rules.ts'
import { type MenteeTerms, type MentorTerms, menteeTerms, mentorTerms } from './profile.ts'
import { waitingOf, weights } from './weights.rules.ts'
import { areNear } from './zones.ts'

/** What is asked of two people, each by the terms of both. */
interface Question {
  readonly of: keyof MenteeTerms
  readonly to: keyof MentorTerms
  /** What so many terms in common are worth. */
  readonly worth: (hits: number) => number
}

const upTo =
  ({ first, more, most }: { readonly first: number; readonly more: number; readonly most: number }) =>
  (hits: number): number =>
    hits === 0 ? 0 : Math.min(most, first + more * (hits - 1))

const questions: readonly Question[] = [
  { of: 'field', to: 'field', worth: upTo(weights.field) },
  { of: 'decisive', to: 'knows', worth: upTo(weights.decisive) },
  { of: 'wishes', to: 'knows', worth: upTo(weights.wishes) },
  { of: 'topics', to: 'topics', worth: upTo(weights.topics) },
]

/**
 * The score of every mentee with every mentor, 0 to 100, whether or not the rules allow them: a row for each mentee. It counts what both have, and
 * never asks which part of all that somebody said it is: so saying less is never worth more. `isLanguageFree`: no rule asks for the same language.
 */
export function scoresOf(mentees: readonly ToPair[], mentors: readonly ToPair[], isLanguageFree: boolean): Int32Array[] {
  const terms = mentors.map(mentorTerms)
  const postings = new Map(questions.map(({ to }) => [to, postingsOf(terms, to)]))
  const rows: Int32Array[] = []
  for (const mentee of mentees) {
    const said = menteeTerms(mentee)
    const row = new Int32Array(mentors.length)
    for (const { of, to, worth } of questions) addHits(row, said[of], postings.get(to), worth)
    for (const [at, mentor] of mentors.entries()) row[at] = (row[at] ?? 0) + besideWords(mentee, mentor, isLanguageFree)
    rows.push(row)
  }
  return rows
}

/** Which mentors have a term. */
function postingsOf(mentors: readonly MentorTerms[], part: keyof MentorTerms): Map<string, number[]> {
  const postings = new Map<string, number[]>()
  for (const [at, terms] of mentors.entries())
    for (const term of terms[part]) {
      const there = postings.get(term)
      if (there) there.push(at)
      else postings.set(term, [at])
    }
  return postings
}

function addHits(
  row: Int32Array,
  said: ReadonlySet<string>,
  postings: ReadonlyMap<string, readonly number[]> | undefined,
  worth: (hits: number) => number,
): void {
  const hits = new Uint16Array(row.length)
  for (const term of said) for (const at of postings?.get(term) ?? []) hits[at] = (hits[at] ?? 0) + 1
  for (let at = 0; at < row.length; at++) if (hits[at]) row[at] = (row[at] ?? 0) + worth(hits[at] ?? 0)
}

const besideWords = (mentee: ToPair, mentor: ToPair, isLanguageFree: boolean): number =>
  waitingOf(mentee.waited) +
  (areNear(mentee.zone, mentor.zone) ? weights.zone : 0) +
  (isLanguageFree && shareLanguage(mentee, mentor) ? weights.language : 0)
