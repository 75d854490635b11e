/** How a list is read, and what it would change compared with an older one: nothing is stored, and no database is asked. */
import { basename } from 'node:path'
import type { Language } from '../contract/view.ts'
import { type Differences, differencesOf, knownFrom, type ListAnswers, type ReadList, readList } from '../people/import/index.ts'
import { opened } from './opened.ts'

/** What was asked for. */
export interface ListWish {
  readonly file: string
  /** An older list, as though it had been stored. */
  readonly after: string | undefined
  readonly language: Language
  readonly answers: ListAnswers
}

/** A list that was read. */
export interface ListOutcome {
  readonly read: ReadList
  /** The older list; undefined when none was given. */
  readonly older: { readonly name: string; readonly read: ReadList } | undefined
  readonly differences: Differences | undefined
  /** New addresses that count as those of people of the older list, because only one person can be meant. */
  readonly proposed: ReadonlySet<string>
}

/** Mentees a mentor takes at most when the list does not say, as where a list is brought in. */
const seatsPerMentor = 4

/** Reads both lists. A file that cannot be opened gives the reason in words. */
export async function outcomeOf({ file, after, language, answers }: ListWish): Promise<ListOutcome | string> {
  const [bytes, before] = await Promise.all([opened(file), after === undefined ? undefined : opened(after)])
  if (typeof bytes === 'string') return bytes
  if (typeof before === 'string') return before
  const defaults = { language, seatsPerMentor }
  const old = before && (await readList({ name: basename(after ?? ''), bytes: before }, defaults))
  const mentors = old?.people.filter(({ role }) => role === 'mentor')
  const read = await readList({ name: basename(file), bytes }, { ...defaults, answers, ...(mentors && { mentors }) })
  const { sheet } = answers
  if (sheet !== undefined && read.people.length === 0 && read.asks?.sheet !== sheet)
    return `${basename(file)} has no sheet “${sheet}” with a list in it.`
  if (!old) return { read, older: undefined, differences: undefined, proposed: new Set() }
  const known = old.people.map((person) => knownFrom(person, seatsPerMentor))
  const { same } = differencesOf(known, read, {}, seatsPerMentor)
  const proposed = new Map(same.flatMap(({ email, may, isClear }) => (isClear && may[0] ? [[email, may[0].email] as const] : [])))
  const differences = differencesOf(known, read, { same: proposed }, seatsPerMentor)
  return { read, older: { name: basename(after ?? ''), read: old }, differences, proposed: new Set(proposed.keys()) }
}
