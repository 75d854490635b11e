import type { Instant } from '../../kit/clock.ts'
import type { Audit } from '../audit/audit.ts'
import type { GroundDeed } from '../audit/deeds.ts'
import type { SeatStore } from '../enrolment/seats.ts'
import type { Tell } from '../fact.ts'
import type { ProgrammeStore, SeatOfMentor } from '../store.ts'
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

/** A mentee, and the mentor whom they get; both as enrolments of the cohort. */
export interface MentorChange {
  readonly cohortId: string
  readonly menteeId: string
  readonly mentorId: string
  /** The person who does it. Null: Pari itself. */
  readonly actorId: string | null
}

/** What became of it. `same`: they are a pair already. `noRoom`: every place of the mentor is taken or offered. `gone`: one of them left. */
export type MentorOutcome = 'changed' | 'same' | 'noRoom' | 'gone'

/** A place that a mentee may get: open, and promised to nobody else, so that what an offer says stays true. */
export const isRoom = ({ state, isOffered }: Pick<SeatOfMentor, 'state' | 'isOffered'>): boolean => state === 'open' && !isOffered

/**
 * Gives a mentee another mentor who has room. The place that they leave is offered again. What they answered still counts; somebody who waited
 * or whose place was passed on is asked anew. Rooms say it to all three.
 */
export async function changeMentor(stores: MentorStores, change: MentorChange, now: Instant): Promise<MentorOutcome> {
  const { programmes, seats, audit, tell, wakeTimetable } = stores
  const { cohortId, menteeId, mentorId, actorId } = change
  const cohort = await programmes.lockCohort(cohortId)
  const everybody = cohort ? await programmes.enrolled(cohortId) : []
  const mentee = everybody.find((each) => each.enrolmentId === menteeId && each.role === 'mentee' && each.state !== 'withdrawn')
  const mentor = everybody.find((each) => each.enrolmentId === mentorId && each.role === 'mentor' && each.state === 'active')
  if (!cohort || !mentee || !mentor) return 'gone'
  const all = await programmes.seats(cohortId, menteeId)
  const left = all.find((seat) => seat.menteeId === menteeId)
  if (left?.mentorId === mentorId) return 'same'
  const seat = all.find((each) => each.mentorId === mentorId && isRoom(each))
  if (!seat) return 'noRoom'
  await programmes.reseat([{ enrolmentId: menteeId, state: 'active' }], now)
  const unoffered = await programmes.sit([{ seatId: seat.id, mentorId, menteeId }], now)
  const askFrom = heldUntil(await stores.acts.startsAt(cohortId), now)
  if (cohort.kickOffId) {
    if (mentee.state !== 'active') await tell({ happened: 'returned', enrolmentIds: [menteeId], at: now, askFrom })
    await tell({ happened: 'expected', kickOffId: cohort.kickOffId, people: [{ enrolmentId: menteeId, role: 'mentee' }], at: now, askFrom })
    await seats.wake(cohortId, askFrom)
  }
  const from = everybody.find((each) => each.enrolmentId === left?.mentorId) ?? null
  const pair = [mentee, mentor, ...(from ? [from] : [])].map(({ personId }) => personId)
  const personIds = [...new Set([...pair, ...unoffered])]
  await tell({ happened: 'pairsChanged', cohortId, personIds, at: now, toldFrom: askFrom })
  await tell({ happened: 'mentorChanged', cohortId, mentee, from, to: mentor, actorId, at: now })
  await audit.note([
    { actorId, cohortId, deed: 'changedMentor', subject: menteeId, detail: { mentor: mentorId, from: from?.enrolmentId ?? null } },
  ])
  await wakeTimetable()
  return 'changed'
}
