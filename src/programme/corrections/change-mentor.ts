import type { Instant } from '../../kit/clock.ts'
import type { Audit } from '../audit/audit.ts'
import type { GroundDeed } from '../audit/deeds.ts'
import type { SeatStore } from '../enrolment/seats.ts'
import type { Tell } from '../fact.ts'
import type { CohortFacts, Enrolled, ProgrammeStore, SeatOfMentor } from '../store.ts'
import type { ActStore } from '../undo/acts.ts'
import { heldUntil } from '../undo/undo.rules.ts'

/** What giving somebody another mentor needs, bound to one transaction. */
export interface MentorStores {
  readonly programmes: Pick<ProgrammeStore, 'lockCohort' | 'enrolled' | 'seats' | 'reseat' | 'sit'>
  readonly acts: Pick<ActStore, 'startsAt'>
  readonly seats: Pick<SeatStore, 'wake'>
  readonly audit: Audit<GroundDeed>
  readonly tell: Tell
  readonly wakeTimetable: () => Promise<void>
}

/** Mentees, and the mentor whom each of them gets, all as enrolments of one cohort. Each mentee is named once. */
export interface MentorChanges {
  readonly cohortId: string
  readonly changes: readonly { readonly menteeId: string; readonly mentorId: string }[]
  /** The person who does it. Null: Pari itself. */
  readonly actorId: string | null
}

/** The same of one mentee. */
export interface MentorChange extends Pick<MentorChanges, 'cohortId' | 'actorId'> {
  readonly menteeId: string
  readonly mentorId: string
}

/** What became of it. `same`: they are a pair already. `noRoom`: every place of the mentor is taken or offered. `gone`: one of them left. */
export type MentorOutcome = 'changed' | 'same' | 'noRoom' | 'gone'

/** A mentee gets this seat, and leaves the mentor whom they had, if any. */
interface Move {
  readonly mentee: Enrolled
  readonly from: Enrolled | null
  readonly to: Enrolled
  readonly seatId: string
}

/** A place that a mentee may get: open, and promised to nobody else, so that what an offer says stays true. */
const isRoomFor = ({ state, offeredTo }: SeatOfMentor, menteeId: string): boolean =>
  state === 'open' && offeredTo.every((each) => each === menteeId)

/** Gives one mentee another mentor who has room. */
export const changeMentor = async (
  stores: MentorStores,
  { cohortId, actorId, ...change }: MentorChange,
  now: Instant,
): Promise<MentorOutcome> => (await changeMentors(stores, { cohortId, actorId, changes: [change] }, now))[0] ?? 'gone'

/**
 * Gives mentees another mentor who has room, and answers what became of each, in their order. The places that they leave are offered again. What they
 * answered still counts; somebody who waited or whose place was passed on is asked anew. Rooms say it to all three. It takes as many statements for
 * hundreds of mentees as for one: nobody else in the cohort can do anything until it is done.
 */
export async function changeMentors(
  stores: MentorStores,
  { cohortId, changes, actorId }: MentorChanges,
  now: Instant,
): Promise<MentorOutcome[]> {
  const cohort = await stores.programmes.lockCohort(cohortId)
  if (!cohort) return changes.map(() => 'gone')
  const people = new Map((await stores.programmes.enrolled(cohortId)).map((each) => [each.enrolmentId, each]))
  let seats = await stores.programmes.seats(cohortId)
  const moves: Move[] = []
  const outcomes = changes.map(({ menteeId, mentorId }): MentorOutcome => {
    const [mentee, to] = [people.get(menteeId), people.get(mentorId)]
    if (mentee?.role !== 'mentee' || mentee.state === 'withdrawn' || to?.role !== 'mentor' || to.state !== 'active') return 'gone'
    const left = seats.find((seat) => seat.menteeId === menteeId)
    if (left?.mentorId === mentorId) return 'same'
    const seat = seats.find((each) => each.mentorId === mentorId && isRoomFor(each, menteeId))
    if (!seat) return 'noRoom'
    seats = seatedOn(seat.id, menteeId, seats)
    moves.push({ mentee, from: people.get(left?.mentorId ?? '') ?? null, to, seatId: seat.id })
    return 'changed'
  })
  if (moves.length > 0) await moveAll(stores, { cohort, moves, actorId }, now)
  return outcomes
}

/** The seats as they are once this mentee sits there: the one that they left is open, and what they were offered is offered to them no more. */
const seatedOn = (seatId: string, menteeId: string, seats: readonly SeatOfMentor[]): SeatOfMentor[] =>
  seats.map((seat) => {
    if (seat.id === seatId) return { ...seat, state: 'taken', menteeId, offeredTo: [] }
    if (seat.menteeId === menteeId) return { ...seat, state: 'open', menteeId: null, offeredTo: [] }
    return seat.offeredTo.includes(menteeId) ? { ...seat, offeredTo: seat.offeredTo.filter((each) => each !== menteeId) } : seat
  })

interface Moving {
  readonly cohort: CohortFacts
  readonly moves: readonly Move[]
  readonly actorId: string | null
}

async function moveAll(stores: MentorStores, { cohort, moves, actorId }: Moving, now: Instant): Promise<void> {
  const { programmes, seats, audit, tell, wakeTimetable } = stores
  const [cohortId, mentees] = [cohort.id, moves.map(({ mentee }) => mentee)]
  await programmes.reseat(
    mentees.map(({ enrolmentId }) => ({ enrolmentId, state: 'active' })),
    now,
  )
  const unoffered = await programmes.sit(
    moves.map(({ mentee, to, seatId }) => ({ seatId, mentorId: to.enrolmentId, menteeId: mentee.enrolmentId })),
    now,
  )
  const askFrom = heldUntil(await stores.acts.startsAt(cohortId), now)
  if (cohort.kickOffId) {
    const returning = mentees.filter(({ state }) => state !== 'active').map(({ enrolmentId }) => enrolmentId)
    if (returning.length > 0) await tell({ happened: 'returned', enrolmentIds: returning, at: now, askFrom })
    const expected = mentees.map(({ enrolmentId }) => ({ enrolmentId, role: 'mentee' as const }))
    await tell({ happened: 'expected', kickOffId: cohort.kickOffId, people: expected, at: now, askFrom })
    await seats.wake(cohortId, askFrom)
  }
  const concerned = moves.flatMap(({ mentee, to, from }) => [mentee, to, ...(from ? [from] : [])].map(({ personId }) => personId))
  const personIds = [...new Set([...concerned, ...unoffered])]
  await tell({ happened: 'pairsChanged', cohortId, personIds, at: now, toldFrom: askFrom })
  await tell({ happened: 'mentorsChanged', cohortId, moves, actorId, at: now })
  await audit.note(
    moves.map(({ mentee, from, to }) => ({
      ...{ actorId, cohortId, deed: 'changedMentor', subject: mentee.enrolmentId },
      detail: { mentor: to.enrolmentId, from: from?.enrolmentId ?? null },
    })),
  )
  await wakeTimetable()
}
