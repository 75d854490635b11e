import { type Clock, type Instant, isAfter } from '../../kit/clock.ts'
import type { ListedPerson } from '../../people/import/index.ts'
import type { Transact } from '../../store/transaction.ts'
import type { CohortFacts, Enrolled } from '../store.ts'
import { type EnrolStores, type Import, isMover, leftMentorOf } from './enrol-import.ts'
import { describeAnew, enrolNew, recordPeople } from './enrol-people.ts'
import { seatEverybody } from './enrol-seats.ts'

export type { EnrolStores } from './enrol-import.ts'

/** What `enrolList` needs. */
export interface EnrolDeps {
  /** Gives the time of the deed. */
  readonly clock: Clock
  /** Runs a transaction with these stores. */
  readonly transact: Transact<EnrolStores>
}

/** What a list changed, in numbers of people. */
export interface Enrolment {
  readonly added: number
  readonly changed: number
  readonly unchanged: number
  /** E-mails of people in the cohort who are not in this list: they stay as they are. */
  readonly notListed: readonly string[]
  /** E-mails of mentors of the list who withdrew. A mentee who is newly listed with one of them waits, or keeps the seat that they have. */
  readonly mentorsLeft: readonly string[]
}

/** Somebody has another role in the cohort than in the list. Nothing was stored. */
export interface RoleConflict {
  readonly email: string
  readonly line: number
  readonly was: string
  readonly now: string
}

/** What became of a list. */
export type EnrolOutcome =
  | { readonly kind: 'enrolled'; readonly report: Enrolment }
  | { readonly kind: 'roleConflicts'; readonly conflicts: readonly RoleConflict[] }

/** A list, and where it goes. */
export interface EnrolRequest {
  readonly cohortId: string
  readonly people: readonly ListedPerson[]
  /** The workspace where everybody is reached, for platforms on which an e-mail is an address (rehearsals). Null: nobody is reached yet. */
  readonly workspaceId: string | null
  /** The person who sent the list. Null: Pari itself. */
  readonly actorId: string | null
  /**
   * What the languages of the people are; `listed` when left out. `listed`: the list says them. `kept`: the list says nothing, and people
   * whom we know keep theirs. `own`: as `kept`, and the directory of a platform may name those of the others.
   */
  readonly languages?: 'listed' | 'kept' | 'own'
  /** Before that nobody is asked, offered a place or told because of the list, because it may be undone; missing: at once. */
  readonly toldFrom?: Instant
}

/**
 * Stores a checked list in a cohort, in one transaction. The same list again changes nothing, whatever happened in between; a changed list
 * updates people. Throws when there is no such cohort.
 */
export async function enrolList(deps: EnrolDeps, request: EnrolRequest): Promise<EnrolOutcome> {
  const now = deps.clock.now()
  return deps.transact(async (stores) => {
    const cohort = await stores.programmes.lockCohort(request.cohortId)
    if (!cohort) throw new Error(`There is no cohort ${request.cohortId}.`)
    return enrolRows(stores, cohort, request, now)
  })
}

/** As `enrolList`, in a transaction that has locked the cohort. */
export async function enrolRows(stores: EnrolStores, cohort: CohortFacts, request: EnrolRequest, now: Instant): Promise<EnrolOutcome> {
  const before = new Map((await stores.programmes.enrolled(cohort.id)).map((each) => [each.email, each]))
  const conflicts = request.people.flatMap((person) => conflictOf(person, before.get(person.email)))
  if (conflicts.length > 0) return { kind: 'roleConflicts', conflicts }
  const { people, languages = 'listed', toldFrom = now, actorId } = request
  const it: Import = { stores, cohort, now, before, people, languages, toldFrom, actorId }
  const { known, changed } = await recordPeople(it)
  if (request.workspaceId) await stores.programmes.addAddresses(request.workspaceId, [...known.values()], now)
  const added = await enrolNew(it, known)
  const everybody = new Map([...before, ...added.map((each) => [each.email, each] as const)])
  const moved = await seatEverybody(it, everybody)
  if (isAfter(toldFrom, now)) await stores.seats.hold(cohort.id, now, toldFrom)
  for (const email of await describeAnew(it)) changed.add(email)
  for (const email of moved) changed.add(email)
  for (const each of added) changed.delete(each.email)
  const report = reportOf(it, added.length, changed.size)
  if (added.length + changed.size > 0) {
    const detail = { added: report.added, changed: report.changed }
    await stores.audit.note([{ actorId: request.actorId, cohortId: cohort.id, deed: 'imported', subject: cohort.id, detail }])
    await stores.wakeTimetable()
  }
  return { kind: 'enrolled', report }
}

const conflictOf = (person: ListedPerson, before: Enrolled | undefined): RoleConflict[] =>
  before && before.role !== person.role ? [{ email: person.email, line: person.line, was: before.role, now: person.role }] : []

function reportOf(it: Import, added: number, changed: number): Enrolment {
  const { before, people } = it
  const listed = new Set(people.map((person) => person.email))
  const notListed = [...before.keys()].filter((email) => !listed.has(email))
  const left = people.flatMap((person) => (isMover(it, person) ? (leftMentorOf(it, person) ?? []) : []))
  return { added, changed, unchanged: people.length - added - changed, notListed, mentorsLeft: [...new Set(left)] }
}
