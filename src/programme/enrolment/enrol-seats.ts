import type { ListedPerson } from '../../people/import/index.ts'
import type { Enrolled, SeatOfMentor } from '../store.ts'
import { type Import, isMover, leftMentorOf } from './enrol-import.ts'
import { isOwn } from './enrol-people.ts'

/** Makes the seats to which mentors agreed, and seats the mentees. Only what the list itself changed since last time is carried out. */
export async function seatEverybody(it: Import, everybody: ReadonlyMap<string, Enrolled>): Promise<string[]> {
  const { stores, cohort, people, now, toldFrom } = it
  const movers = people.filter((person) => isMover(it, person))
  const stranded = movers.filter((person) => leftMentorOf(it, person))
  const seatable = movers.filter((person) => !stranded.includes(person))
  const had = await mentorsOf(it)
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
  const unoffered = await stores.programmes.sit(pairs, now)
  await stores.seats.close(tooMany(it, everybody, await stores.programmes.seats(cohort.id)))
  const personIds = [...new Set([...concernedBy(it, movers, everybody), ...unoffered])]
  if (movers.length > 0) await stores.tell({ happened: 'pairsChanged', cohortId: cohort.id, personIds, at: now, toldFrom })
  const moves = movesOf(it, { movers, everybody, had, now: new Map(pairs.map(({ menteeId, mentorId }) => [menteeId, mentorId])) })
  if (moves.length > 0) await stores.tell({ happened: 'mentorsListed', cohortId: cohort.id, moves, at: now, toldFrom })
  await stores.audit.note(moves.map((move) => notedMove(it, move)))
  if (movers.length > 0) await stores.seats.wake(cohort.id, toldFrom)
  return movers.map((person) => person.email)
}

/** The mentor of each mentee who has a place, as enrolments. */
const mentorsOf = async ({ stores, cohort }: Import): Promise<ReadonlyMap<string, string>> =>
  new Map((await stores.programmes.seats(cohort.id)).flatMap(({ menteeId, mentorId }) => (menteeId ? [[menteeId, mentorId] as const] : [])))

interface Seating {
  readonly movers: readonly ListedPerson[]
  readonly everybody: ReadonlyMap<string, Enrolled>
  /** Mentors by their mentees, before and after. */
  readonly had: ReadonlyMap<string, string>
  readonly now: ReadonlyMap<string, string>
}

/** Of those who were there before, whose mentor is another one now. Who stays where they are because their new mentor left has not moved. */
function movesOf(it: Import, { movers, everybody, had, now }: Seating) {
  const byId = new Map([...everybody.values()].map((each) => [each.enrolmentId, each]))
  const member = (id: string | undefined) => {
    const found = byId.get(id ?? '')
    return found ? { enrolmentId: found.enrolmentId, personId: found.personId } : null
  }
  return movers.flatMap((person) => {
    const mentee = member(it.before.get(person.email)?.enrolmentId)
    if (!mentee || leftMentorOf(it, person)) return []
    const [from, to] = [member(had.get(mentee.enrolmentId)), member(now.get(mentee.enrolmentId))]
    return from?.enrolmentId === to?.enrolmentId ? [] : [{ mentee, from, to }]
  })
}

/** What the history of each of them says. */
const notedMove = (
  { cohort, actorId }: Import,
  { mentee, from, to }: ReturnType<typeof movesOf>[number],
): Parameters<Import['stores']['audit']['note']>[0][number] => ({
  ...{ actorId, cohortId: cohort.id, subject: mentee.enrolmentId },
  ...(to
    ? { deed: 'changedMentor', detail: { mentor: to.enrolmentId, from: from?.enrolmentId ?? null } }
    : { deed: 'movedToWaitlist', detail: { from: from?.enrolmentId ?? null } }),
})

/** The movers, the mentors whom they had on the list, and those whom they have now. */
function concernedBy({ before }: Import, movers: readonly ListedPerson[], everybody: ReadonlyMap<string, Enrolled>): string[] {
  const emails = movers.flatMap(({ email, mentor }) => [email, mentor, before.get(email)?.listedMentor])
  return [...new Set(emails.flatMap((email) => (email && everybody.get(email)?.personId) || []))]
}

/** Seats that are offered to nobody come first, so that people who hold an offer keep it if possible. */
function openByMentor(seats: readonly SeatOfMentor[]): Map<string, SeatOfMentor[]> {
  const open = seats.filter((seat) => seat.state === 'open').toSorted((a, b) => a.offeredTo.length - b.offeredTo.length)
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
  // A mentor who said how many they take has these places already.
  const wanted = isOwn(enrolled, 'seats') ? 0 : (mentor.seats ?? 1)
  const count = Math.max(coming - free, wanted - own, 0)
  return Array.from({ length: count }, () => enrolled.enrolmentId)
}

/**
 * A mentee whose mentor changed in the list leaves their seat first. A mentee who newly has a mentor stops waiting, and one who had left is
 * asked anew. Nobody leaves a seat for a mentor who withdrew.
 */
async function leaveSeats(it: Import, movers: readonly ListedPerson[]): Promise<void> {
  const { stores, cohort, before, now, toldFrom: askFrom } = it
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
  await stores.tell({ happened: 'returned', enrolmentIds: returning, at: now, askFrom })
  const people = sitting.map(({ enrolmentId }) => ({ enrolmentId, role: 'mentee' as const }))
  await stores.tell({ happened: 'expected', kickOffId: cohort.kickOffId, people, at: now, askFrom })
}

/** Open seats beyond what mentors agree to now: those that are offered to nobody go first. */
function tooMany({ people, before }: Import, everybody: ReadonlyMap<string, Enrolled>, seats: readonly SeatOfMentor[]): string[] {
  return people.flatMap((mentor) => {
    const enrolled = everybody.get(mentor.email)
    if (mentor.seats === undefined || !enrolled || before.get(mentor.email)?.listedSeats === mentor.seats || isOwn(enrolled, 'seats'))
      return []
    const own = seats.filter(({ mentorId, state }) => mentorId === enrolled.enrolmentId && state !== 'closed')
    const open = own.filter(({ state }) => state === 'open').toSorted((a, b) => a.offeredTo.length - b.offeredTo.length)
    return open.slice(0, Math.max(0, own.length - mentor.seats)).map(({ id }) => id)
  })
}
