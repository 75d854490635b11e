/** Reads a list and keeps it until its coordinator says yes; or says why not. */
import { type RoleWords, usualWords } from '../../contract/role-words.ts'
import type { Language, Reply } from '../../contract/view.ts'
import { listOf } from '../../contract/wording.ts'
import type { KnownPerson } from '../../people/directory.ts'
import { describeProblem, type ListAnswers, type ReadList, readListApart } from '../../people/import/index.ts'
import { seatsPerMentor } from '../../programme/enrolment/differences.ts'
import { copyIn } from '../copy-in.ts'
import type { Deps, Stores } from '../deps.ts'
import { isOwner } from '../say.ts'
import { mostProblems } from './list-form.ts'
import { addedCoordinators } from './listed-coordinators.ts'
import type { PendingRead } from './pending.ts'
import { refuseSender } from './senders.ts'

/** A list as it was sent, and where it shall go. */
export interface Brought {
  readonly actor: KnownPerson
  /** Null: it is to be a new programme. */
  readonly cohortId: string | null
  readonly wanted: PendingRead['wanted']
  /** What the language of somebody is where the list does not say it. */
  readonly language: Language
  /** What holds of the languages where the list has no column for them. */
  readonly languages: PendingRead['languages']
  readonly words: RoleWords
  readonly file: { readonly name: string; readonly bytes: Uint8Array }
  /** Which columns are meant, where that was asked. */
  readonly answers?: ListAnswers
}

/** What became of it. */
export type Bringing =
  | { readonly kind: 'kept'; readonly list: string }
  | { readonly kind: 'refused'; readonly reply: Reply }
  /** `asks`: what the list does not say, and which columns there are. The list is kept until that is answered. */
  | { readonly kind: 'asks'; readonly list: string; readonly asks: NonNullable<ReadList['asks']> }
  /** `count`: how many there are; `problems`: at least the first ones. */
  | { readonly kind: 'problems'; readonly problems: readonly string[]; readonly count: number }
  /** What no preview could mend. */
  | { readonly kind: 'wrong'; readonly field: 'name' | 'list'; readonly problem: string }

/** What a list is read by: the usual words, or those of the cohort that is there already, with its language. */
export async function ground(deps: Deps, cohortId: string | null, language: Language): Promise<Ground> {
  const cohort = cohortId === null ? null : await deps.transact(({ setUp }) => setUp.cohort(cohortId))
  return { language: cohort?.language ?? language, words: cohort?.words ?? usualWords, isThere: cohortId === null || cohort !== null }
}

/** What a list is read by. `isThere`: false for a cohort that is gone. */
interface Ground {
  readonly language: Language
  readonly words: RoleWords
  readonly isThere: boolean
}

/** Mentors of a cohort that is there: a list of mentees alone may name them. */
async function mentorsThere(
  { transact }: Deps,
  cohortId: string | null,
): Promise<readonly { readonly email: string; readonly name: string }[]> {
  if (cohortId === null) return []
  return transact(async ({ programmes }) => {
    const mentors = (await programmes.enrolled(cohortId)).filter(({ role, state }) => role === 'mentor' && state === 'active')
    return (await programmes.peopleBy(mentors.map(({ email }) => email))).map(({ email, name }) => ({ email, name }))
  })
}

/** Nothing is stored of it but the list itself, for a day. */
export async function bring(deps: Deps, it: Brought): Promise<Bringing> {
  const { actor, words, language, file, answers } = it
  const mentors = await mentorsThere(deps, it.cohortId)
  const defaults = { language, seatsPerMentor, words, mentors, ...(answers && { answers }) }
  const read = await readListApart(deps.apart, { file, defaults }, actor.personId)
  if (read.asks && file.bytes.length <= mostKept) return keepAsking(deps, it, read.asks)
  if (read.problems.length > 0) {
    const problems = read.problems.slice(0, mostProblems).map((problem) => describeProblem(problem, actor.language, words))
    return { kind: 'problems', problems, count: read.problems.length }
  }
  const languages = read.absentColumns.includes('language') ? it.languages : 'listed'
  const { people, absentColumns, leftOut, chosen } = read
  const kept = { people: [...people], absentColumns: [...absentColumns], leftOut: [...leftOut], chosen: [...chosen], languages }
  return keep(deps, it, { ...kept, wanted: it.wanted, raw: null })
}

/** Bytes of a file that is kept until it is known which columns are meant. */
const mostKept = 5 * 1024 * 1024

async function keepAsking(deps: Deps, it: Brought, asks: NonNullable<ReadList['asks']>): Promise<Bringing> {
  const raw = {
    name: it.file.name,
    base64: Buffer.from(it.file.bytes).toString('base64'),
    language: it.language,
    answers: it.answers ?? {},
    asks,
  }
  const nothing = { people: [], absentColumns: [], leftOut: [], chosen: [] }
  const kept = await keep(deps, it, { ...nothing, languages: it.languages, wanted: it.wanted, raw })
  return kept.kind === 'kept' ? { kind: 'asks', list: kept.list, asks } : kept
}

async function keep(deps: Deps, it: Brought, read: PendingRead): Promise<Bringing> {
  const { actor, cohortId } = it
  return deps.transact(async (stores): Promise<Bringing> => {
    await stores.setUp.lockPerson(actor.personId)
    const reply = await refuseSender(deps, stores, cohortId, actor)
    if (reply) return { kind: 'refused', reply }
    const wrong = await wrongIn(deps, stores, it, read)
    if (wrong) return wrong
    const now = deps.clock.now()
    // Whoever was found nowhere is looked for again, also when the list changes nothing.
    if (cohortId !== null) await stores.wakeLanes([...new Set(await stores.programmes.seek(cohortId, now))])
    return { kind: 'kept', list: await stores.pending.keep({ personId: actor.personId, cohortId, read }, now) }
  })
}

/** The name of a new programme, and who is named in which role. */
async function wrongIn(deps: Deps, stores: Stores, { actor, cohortId, words }: Brought, read: PendingRead): Promise<Bringing | null> {
  const { list: copy } = copyIn(actor.language, words)
  if (read.wanted) {
    const known = await stores.setUp.cohortsOf(actor)
    if (known.some((each) => each.name === read.wanted?.name)) return { kind: 'wrong', field: 'name', problem: copy.nameTaken }
  }
  const { email } = await stores.choices.choicesOf(actor.personId)
  const self = read.people.find((person) => person.email === email)
  if (self && self.role !== 'coordinator') return { kind: 'wrong', field: 'list', problem: copy.ownRole(copy.roles[self.role]) }
  const isOpen = cohortId === null || (await isOwner(deps, stores.choices, actor))
  const named = isOpen ? [] : await addedCoordinators(stores, cohortId, read.people)
  return named.length > 0 ? { kind: 'wrong', field: 'list', problem: copy.onlyOwnersName(listOf(named, actor.language)) } : null
}
