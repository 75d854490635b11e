import type { Clock, Instant } from '../../kit/clock.ts'
import type { Decisions, Differences, ListedPerson, NewList } from '../../people/import/index.ts'
import type { Transact } from '../../store/transaction.ts'
import { changePerson } from '../corrections/change-person.ts'
import { takeOff } from '../leaving/take-off.ts'
import type { CohortFacts, Enrolled } from '../store.ts'
import { type Compared, compareList } from './differences.ts'
import { type Enrolment, type EnrolStores, enrolRows } from './enrol.ts'

/** The stores of a transaction that stores a list which was shown. */
export interface ShownStores extends EnrolStores {
  readonly wakeLanes: (workspaceIds: readonly string[]) => Promise<void>
}

/** A list whose differences somebody was shown, and what they decided about them. */
export interface ShownRequest {
  readonly cohortId: string
  readonly list: NewList
  readonly decisions: Decisions
  /** The person who stores it. */
  readonly actorId: string
  /** As in `EnrolRequest`. */
  readonly languages: 'listed' | 'kept' | 'own'
  /** E-mails of those who may set up programmes everywhere: nobody gets one of these. */
  readonly owners: readonly string[]
  /** As in `EnrolRequest`. */
  readonly toldFrom?: Instant
}

/** What became of it. `refused`: rows do not go with what is there; `changed`: it would not do what was shown. Then nothing was stored. */
export type ShownOutcome =
  | { readonly kind: 'enrolled'; readonly cohortId: string; readonly report: Enrolment; readonly compared: Compared }
  | { readonly kind: 'refused' | 'changed'; readonly compared: Compared }

/** What `enrolShown` needs. */
export interface ShownDeps {
  readonly clock: Clock
  readonly transact: Transact<ShownStores>
}

/**
 * Stores a list as its coordinator decided, in one transaction: the differences between it and the cohort, and no others. `isAsShown`: whether
 * these are what she was shown. Throws when there is no such cohort.
 */
export async function enrolShown(
  deps: ShownDeps,
  request: ShownRequest,
  isAsShown: (compared: Compared) => boolean,
): Promise<ShownOutcome> {
  return deps.transact(async (stores): Promise<ShownOutcome> => {
    const cohort = await stores.programmes.lockCohort(request.cohortId)
    if (!cohort) throw new Error(`There is no cohort ${request.cohortId}.`)
    const compared = await compareList(stores.programmes, cohort.id, request.list, request.decisions, request.owners)
    if (compared.differences.refused.length > 0) return { kind: 'refused', compared }
    if (!isAsShown(compared)) return { kind: 'changed', compared }
    const report = await carryOut({ stores, cohort, request, now: deps.clock.now() }, compared.differences)
    return { kind: 'enrolled', cohortId: cohort.id, report, compared }
  })
}

interface Storing {
  readonly stores: ShownStores
  readonly cohort: CohortFacts
  readonly request: ShownRequest
  readonly now: Instant
}

/** Places become free before others get them, and a mentor leaves when their mentees sit elsewhere. */
async function carryOut(it: Storing, differences: Differences): Promise<Enrolment> {
  const { stores, cohort, request, now } = it
  const people = new Map((await stores.programmes.enrolled(cohort.id)).map((each) => [each.email, each]))
  const rows = await moveAddresses(it, differences, people)
  await noteChanges(it, differences, people)
  await stores.programmes.relist(cohort.id, differences.relisted)
  const off = differences.gone.flatMap(({ email, isTakenOff }) => (isTakenOff ? (people.get(email) ?? []) : []))
  const leave = (some: readonly Enrolled[]) =>
    takeOff(stores, { cohortId: cohort.id, enrolmentIds: some.map(({ enrolmentId }) => enrolmentId), actorId: request.actorId }, now)
  await leave(off.filter(({ role }) => role === 'mentee'))
  const { cohortId, actorId, languages, toldFrom = now } = request
  const outcome = await enrolRows(stores, cohort, { cohortId, people: rows, workspaceId: null, actorId, languages, toldFrom }, now)
  await leave(off.filter(({ role }) => role === 'mentor'))
  if (outcome.kind !== 'enrolled') throw new Error(`Roles in cohort ${cohort.id} changed inside its own transaction.`)
  return outcome.report
}

/** The history of each person says what the list changed of them; what it was is theirs. A new address is noted where it is given. */
async function noteChanges(
  { stores, cohort, request }: Storing,
  { changed }: Differences,
  people: ReadonlyMap<string, Enrolled>,
): Promise<void> {
  const addresses = new Map(changed.flatMap(({ field, from, to }) => (field === 'email' ? [[to, from] as const] : [])))
  const fields = Map.groupBy(
    changed.filter(({ field }) => field !== 'email'),
    ({ email }) => people.get(addresses.get(email) ?? email)?.personId ?? '',
  )
  await stores.audit.note(
    [...fields].map(([subject, of]) => ({
      ...{ actorId: request.actorId, cohortId: cohort.id, deed: 'changedPerson', subject },
      detail: Object.fromEntries(of.map(({ field }) => [field, true])),
    })),
  )
}

/** Gives people the new addresses that were said to be theirs. Answers the rows, in which their mentees name them by these. */
async function moveAddresses(
  { stores, cohort, request, now }: Storing,
  { changed, rows }: Differences,
  people: ReadonlyMap<string, Enrolled>,
): Promise<readonly ListedPerson[]> {
  const moves = changed.filter(({ field }) => field === 'email')
  const { cohortId, actorId, owners } = request
  for (const { from, to } of moves) {
    const personId = people.get(from)?.personId ?? ''
    const outcome = await changePerson(stores, { cohortId, personId, email: to, owners, actorId }, now)
    if (outcome.kind !== 'changed') throw new Error(`The address of person ${personId} could not be changed.`)
  }
  await stores.programmes.renameMentors(cohort.id, moves)
  const newOf = new Map(moves.map(({ from, to }) => [from, to]))
  return rows.map((row) => ({ ...row, ...(row.mentor !== undefined && { mentor: newOf.get(row.mentor) ?? row.mentor }) }))
}
