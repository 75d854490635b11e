import { isDeepStrictEqual } from 'node:util'
import type { Clock, Instant } from '../kit/clock.ts'
import type { ListedPerson } from '../people/import/index.ts'
import type { Transact } from '../store/transaction.ts'
import type { Audit } from './audit.ts'
import type { GroundDeed } from './deeds.ts'
import type { Tell } from './fact.ts'
import type { SeatStore } from './seats.ts'
import type { CohortFacts, Enrolled, KnownPerson, ProgrammeStore, SeatOfMentor } from './store.ts'

/** The stores of a transaction that enrols a list. */
export interface EnrolStores {
  readonly programmes: ProgrammeStore
  readonly seats: SeatStore
  readonly audit: Audit<GroundDeed>
  readonly tell: Tell
  readonly wakeTimetable: () => Promise<void>
}

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
    const before = new Map((await stores.programmes.enrolled(cohort.id)).map((each) => [each.email, each]))
    const conflicts = request.people.flatMap((person) => conflictOf(person, before.get(person.email)))
    if (conflicts.length > 0) return { kind: 'roleConflicts', conflicts }
    const it: Import = { stores, cohort, now, before, people: request.people, languages: request.languages ?? 'listed' }
    const { known, changed } = await recordPeople(it)
    if (request.workspaceId) await stores.programmes.addAddresses(request.workspaceId, [...known.values()], now)
    const added = await enrolNew(it, known)
    const everybody = new Map([...before, ...added.map((each) => [each.email, each] as const)])
    const moved = await seatEverybody(it, everybody)
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
  })
}

interface Import {
  readonly stores: EnrolStores
  readonly cohort: CohortFacts
  readonly now: Instant
  readonly before: ReadonlyMap<string, Enrolled>
  readonly people: readonly ListedPerson[]
  readonly languages: 'listed' | 'kept' | 'own'
}

/** The mentor whom a mentee has newly in this list, when that mentor withdrew. */
const leftMentorOf = ({ before }: Import, person: ListedPerson): string | null => {
  const state = person.mentor && before.get(person.mentor)?.state
  return person.mentor && state && state !== 'active' ? person.mentor : null
}

const isMover = ({ before }: Import, person: ListedPerson): boolean =>
  person.role === 'mentee' && (before.get(person.email)?.listedMentor ?? null) !== (person.mentor ?? null)

const conflictOf = (person: ListedPerson, before: Enrolled | undefined): RoleConflict[] =>
  before && before.role !== person.role ? [{ email: person.email, line: person.line, was: before.role, now: person.role }] : []

/** Adds whom we do not know yet and updates names, languages and zones. */
async function recordPeople({
  stores,
  cohort,
  people,
  now,
  languages,
}: Import): Promise<{ known: Map<string, KnownPerson>; changed: Set<string> }> {
  const isListed = languages === 'listed'
  const known = new Map((await stores.programmes.peopleBy(people.map((person) => person.email))).map((person) => [person.email, person]))
  const updated = people.flatMap((listed): KnownPerson[] => {
    const person = known.get(listed.email)
    if (!person) return []
    const { language } = person.chose || !isListed ? person : listed
    const timeZone = person.chose ? person.timeZone : (listed.timeZone ?? person.timeZone)
    const same = person.name === listed.name && person.language === language && person.timeZone === timeZone
    const zoneListed = person.zoneListed || listed.timeZone !== undefined
    return same ? [] : [{ ...person, name: listed.name, language, timeZone, zoneListed, languageListed: person.languageListed || isListed }]
  })
  await stores.programmes.updatePeople(updated, cohort.id)
  for (const person of await stores.programmes.addPeople(
    people.filter((listed) => !known.has(listed.email)),
    languages !== 'own',
    now,
  ))
    known.set(person.email, person)
  return { known, changed: new Set(updated.map((person) => person.email)) }
}

async function enrolNew(it: Import, known: ReadonlyMap<string, KnownPerson>): Promise<Enrolled[]> {
  const { stores, cohort, before, people, now } = it
  const fresh = people.flatMap((person) => {
    const personId = known.get(person.email)?.id
    if (before.has(person.email) || !personId) return []
    const waits = person.role === 'mentee' && (!person.mentor || leftMentorOf(it, person))
    const state = waits ? ('waiting' as const) : ('active' as const)
    return [{ personId, person, state }]
  })
  const added = await stores.programmes.enrol(cohort.id, fresh, now)
  if (cohort.kickOffId) await stores.tell({ happened: 'expected', kickOffId: cohort.kickOffId, people: added.flatMap(asked), at: now })
  if (added.some((each) => each.state === 'waiting')) await stores.seats.wake(cohort.id, now)
  return added
}

const asked = (each: Enrolled) =>
  each.role !== 'coordinator' && each.state === 'active' ? [{ enrolmentId: each.enrolmentId, role: each.role }] : []

/** Makes the seats to which mentors agreed, and seats the mentees. Only what the list itself changed since last time is carried out. */
async function seatEverybody(it: Import, everybody: ReadonlyMap<string, Enrolled>): Promise<string[]> {
  const { stores, cohort, people, now } = it
  const movers = people.filter((person) => isMover(it, person))
  const stranded = movers.filter((person) => leftMentorOf(it, person))
  const seatable = movers.filter((person) => !stranded.includes(person))
  await leaveSeats(it, movers)
  const seats = await stores.programmes.seats(cohort.id)
  const open = openByMentor(seats)
  const wanted = people
    .filter((person) => person.role === 'mentor')
    .flatMap((mentor) => missingSeats(mentor, seatable, everybody, seats, open))
  for (const seat of await stores.programmes.addSeats(cohort.id, wanted, cohort.kickOffId ? now : null, now)) {
    open.set(seat.mentorId, [...(open.get(seat.mentorId) ?? []), seat])
  }
  const pairs = seatable.flatMap((person) => {
    const mentee = everybody.get(person.email)
    const mentor = person.mentor && everybody.get(person.mentor)
    const seat = mentor && open.get(mentor.enrolmentId)?.shift()
    return mentee && mentor && seat ? [{ seatId: seat.id, mentorId: mentor.enrolmentId, menteeId: mentee.enrolmentId }] : []
  })
  await stores.programmes.sit(pairs, now)
  if (movers.length > 0) await stores.tell({ happened: 'pairsChanged', cohortId: cohort.id, at: now })
  if (movers.length > 0) await stores.seats.wake(cohort.id, now)
  return movers.map((person) => person.email)
}

/** Seats that are offered to nobody come first, so that people who hold an offer keep it if possible. */
function openByMentor(seats: readonly SeatOfMentor[]): Map<string, SeatOfMentor[]> {
  const open = seats.filter((seat) => seat.state === 'open').toSorted((a, b) => Number(a.isOffered) - Number(b.isOffered))
  return Map.groupBy(open, (seat) => seat.mentorId)
}

function missingSeats(
  mentor: ListedPerson,
  movers: readonly ListedPerson[],
  everybody: ReadonlyMap<string, Enrolled>,
  seats: readonly SeatOfMentor[],
  open: ReadonlyMap<string, readonly SeatOfMentor[]>,
): string[] {
  const enrolled = everybody.get(mentor.email)
  if (enrolled?.state !== 'active') return []
  const own = seats.filter((seat) => seat.mentorId === enrolled.enrolmentId).length
  const coming = movers.filter((person) => person.mentor === mentor.email).length
  const free = open.get(enrolled.enrolmentId)?.length ?? 0
  const count = Math.max(coming - free, (mentor.seats ?? 1) - own, 0)
  return Array.from({ length: count }, () => enrolled.enrolmentId)
}

/**
 * A mentee whose mentor changed in the list leaves their seat first. A mentee who newly has a mentor stops waiting, and one who had left is
 * asked anew. Nobody leaves a seat for a mentor who withdrew.
 */
async function leaveSeats(it: Import, movers: readonly ListedPerson[]): Promise<void> {
  const { stores, cohort, before, now } = it
  const leaving = movers.flatMap((person) => {
    const enrolled = before.get(person.email)
    const stranded = leftMentorOf(it, person) !== null
    if (!enrolled || (stranded && (enrolled.state === 'active' || enrolled.state === 'waiting'))) return []
    return [{ ...enrolled, sits: Boolean(person.mentor) && !stranded }]
  })
  await stores.programmes.reseat(
    leaving.map(({ enrolmentId, sits }) => ({ enrolmentId, state: sits ? 'active' : 'waiting' })),
    now,
  )
  if (!cohort.kickOffId) return
  const sitting = leaving.filter(({ sits }) => sits)
  const returning = sitting.filter(({ state }) => state !== 'active').map(({ enrolmentId }) => enrolmentId)
  await stores.tell({ happened: 'returned', enrolmentIds: returning, at: now })
  const people = sitting.map(({ enrolmentId }) => ({ enrolmentId, role: 'mentee' as const }))
  await stores.tell({ happened: 'expected', kickOffId: cohort.kickOffId, people, at: now })
}

/** Stores only what the list itself changed since last time: what somebody wrote in between stays. */
async function describeAnew({ stores, before, people }: Import): Promise<string[]> {
  const anew = people.flatMap((person): Enrolled[] => {
    const enrolled = before.get(person.email)
    if (!enrolled) return []
    const listedMentor = person.mentor ?? null
    const listedField = person.field ?? enrolled.listedField
    const listedWishes = person.wishes ?? enrolled.listedWishes
    const listedPlatform = person.platform ?? enrolled.listedPlatform
    const field = listedField === enrolled.listedField ? enrolled.field : listedField
    const wishes = listedWishes === enrolled.listedWishes ? enrolled.wishes : listedWishes
    const next = { ...enrolled, field, wishes, listedMentor, listedField, listedWishes, listedPlatform }
    return isDeepStrictEqual(next, enrolled) ? [] : [next]
  })
  await stores.programmes.updateEnrolments(anew)
  return anew.map((each) => each.email)
}

function reportOf(it: Import, added: number, changed: number): Enrolment {
  const { before, people } = it
  const listed = new Set(people.map((person) => person.email))
  const notListed = [...before.keys()].filter((email) => !listed.has(email))
  const left = people.flatMap((person) => (isMover(it, person) ? (leftMentorOf(it, person) ?? []) : []))
  return { added, changed, unchanged: people.length - added - changed, notListed, mentorsLeft: [...new Set(left)] }
}
