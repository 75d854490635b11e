/** Pairs that are unwound, and people who are never to be one. Whoever proposes a pair asks `mustStayApart` first. */
import { toDate } from '../../kit/clock.ts'
import type { Ids } from '../../kit/ids.ts'
import * as Prisma from '../../store/sql.ts'
import type { Statements } from '../../store/statements.ts'
import { isOneTooMany, seatsIn } from '../enrolment/seats.prisma.ts'
import type { PartingStore } from './parting.ts'

/** Whether these two enrolments were a pair that was unwound. */
export const wereUnwound = (mentor: Prisma.Sql, mentee: Prisma.Sql): Prisma.Sql => Prisma.sql`
  exists (select from pair u where u.mentor_id = ${mentor} and u.mentee_id = ${mentee} and u.end_reason = 'unwound')`

/**
 * Whether nothing may propose these two enrolments to each other: a coordinator said *never together*, they were a pair that was unwound, or a coordinator took
 * the mentee from this mentor.
 */
export const mustStayApart = (mentor: Prisma.Sql, mentee: Prisma.Sql): Prisma.Sql => Prisma.sql`
  (exists (select from pair u where u.mentor_id = ${mentor} and u.mentee_id = ${mentee} and u.end_reason in ('unwound', 'reassigned'))
    or exists (select from enrolment km join cohort kc on kc.id = km.cohort_id join kept_apart k on k.programme_id = kc.programme_id
      join enrolment ka on ka.person_id = k.mentee_id where km.id = ${mentor} and k.mentor_id = km.person_id and ka.id = ${mentee}))`

interface Row {
  readonly seatId: string
  readonly cohortId: string
  readonly mentorId: string
  readonly mentor: string
  readonly menteeId: string
  readonly mentee: string
  /** Seats are still offered to those who wait: the kick-off is ahead. */
  readonly isAhead: boolean
}

/** Parting on one database transaction. */
export const partingIn = (statements: Statements, { ids }: { readonly ids: Ids }): PartingStore => ({
  async leavesRoom(pairId) {
    const [row] = await statements.$queryRaw<{ leaves: boolean }[]>`
      select not ${isOneTooMany(Prisma.sql`s`)} as leaves from pair x join seat s on s.id = x.seat_id where x.id = ${pairId}::uuid`
    return row?.leaves ?? true
  },

  async part(pairId, at) {
    const [row] = await statements.$queryRaw<Row[]>`
      select s.id as "seatId", s.cohort_id as "cohortId", m.id as "mentorId", m.person_id as mentor, a.id as "menteeId", a.person_id as mentee,
        exists (select from kick_off k where k.cohort_id = s.cohort_id and k.called_off_at is null and k.starts_at > ${toDate(at)}) as "isAhead"
      from pair x join seat s on s.id = x.seat_id join enrolment m on m.id = x.mentor_id join enrolment a on a.id = x.mentee_id
      where x.id = ${pairId}::uuid and x.ended_at is null for update of s`
    const seats = seatsIn(statements, { ids })
    if (!row || !(await seats.free(row.seatId, row.menteeId, 'unwound', at))) return null
    await goBack(statements, row)
    if (row.isAhead) await seats.wakeFor([row.menteeId], at)
    const { cohortId, mentorId, menteeId } = row
    return {
      cohortId,
      mentor: { enrolmentId: mentorId, personId: row.mentor },
      mentee: { enrolmentId: menteeId, personId: row.mentee },
    }
  },
})

/** Once nothing is offered by itself any more, a coordinator pairs them; until then they wait like everybody, and longest of all. */
async function goBack(statements: Statements, { seatId, menteeId, isAhead }: Row): Promise<void> {
  await statements.$executeRaw`
    update enrolment set state = ${isAhead ? 'waiting' : 'unpaired'}, waiting_since = created_at where id = ${menteeId}::uuid`
  if (!isAhead) await statements.$executeRaw`update seat set due_at = null, opened_at = null where id = ${seatId}::uuid`
}
