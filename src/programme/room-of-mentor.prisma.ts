import type { SeatRow } from '../../prisma/generated/rows.ts'
import { type Instant, toDate } from '../kit/clock.ts'
import type { Ids } from '../kit/ids.ts'
import * as Prisma from '../store/sql.ts'
import type { Statements } from '../store/statements.ts'
import { isOnOffer, seatsIn } from './enrolment/seats.prisma.ts'

/** Locks the places of a mentor, in the order in which lists lock them. Of somebody else it locks nothing. */
export async function holdRoom(statements: Statements, enrolmentId: string): Promise<void> {
  // Most who join are mentees: one statement instead of three.
  const [row] = await statements.$queryRaw<{ role: string }[]>`select role from enrolment where id = ${enrolmentId}::uuid`
  if (row?.role !== 'mentor') return
  const of = Prisma.sql`where e.id = ${enrolmentId}::uuid and e.role = 'mentor'`
  await statements.$queryRaw`select p.id from programme p join cohort c on c.programme_id = p.id join enrolment e on e.cohort_id = c.id ${of} for share of p`
  await statements.$queryRaw`select c.id from cohort c join enrolment e on e.cohort_id = c.id ${of} for update of c`
  await statements.$queryRaw`select s.id from seat s join enrolment e on e.cohort_id = s.cohort_id ${of} order by s.id for update of s`
}

/**
 * Gives a mentor who takes part places for so many mentees; they are held before. Pairs that last stay, however few places are wanted; a place that somebody is being
 * offered goes last. Answers how many more pairs there are than places wanted.
 */
export async function setRoom(
  statements: Statements,
  { ids }: { readonly ids: Ids },
  mentorId: string,
  wanted: number,
  at: Instant,
): Promise<number> {
  const seats = await statements.$queryRaw<(Pick<SeatRow, 'id' | 'state'> & { isOffered: boolean })[]>`
    select s.id, s.state, ${isOnOffer(Prisma.sql`null::uuid`)} as "isOffered" from seat s
    where s.mentor_id = ${mentorId}::uuid and s.state <> 'closed' order by s.id`
  const open = seats.filter(({ state }) => state === 'open').toSorted((a, b) => Number(a.isOffered) - Number(b.isOffered))
  const taken = seats.length - open.length
  const goes = open.slice(0, Math.max(0, seats.length - wanted))
  await seatsIn(statements, { ids }).close(goes.map(({ id }) => id))
  const more = Array.from({ length: Math.max(0, wanted - seats.length) }, () => ids.next())
  await statements.$executeRaw`
    insert into seat (id, cohort_id, mentor_id, state, turn, agreed, opened_at, due_at, created_at)
    select n.id, e.cohort_id, e.id, 'open', 0, false, o.at, o.at, ${toDate(at)} from unnest(${more}::uuid[]) as n(id)
      join enrolment e on e.id = ${mentorId}::uuid and e.state = 'active'
      cross join lateral (select case when exists (select from kick_off k where k.cohort_id = e.cohort_id) then ${toDate(at)}::timestamptz end as at) o`
  return Math.max(0, taken - wanted)
}
