import type { EnrolmentRow } from '../../../prisma/generated/rows.ts'
import { type Instant, toDate } from '../../kit/clock.ts'
import type { Ids } from '../../kit/ids.ts'
import * as Prisma from '../../store/sql.ts'
import type { Statements } from '../../store/statements.ts'
import { isOnOffer, seatsIn } from '../enrolment/seats.prisma.ts'
import type { BroughtBack, TakenOff } from '../fact.ts'
import { partFrom } from './leave.prisma.ts'
import type { LeavingStore } from './leaving.ts'
import { wereUnwound } from './parting.prisma.ts'

type Row = Pick<EnrolmentRow, 'id' | 'person_id' | 'cohort_id'> & { readonly role: 'mentor' | 'mentee'; readonly isAhead: boolean }

/** Leaving on one database transaction. */
export const leavingIn = (statements: Statements, { ids }: { readonly ids: Ids }): LeavingStore => ({
  async takeOff(enrolmentIds, at) {
    const rows = await locked(statements, enrolmentIds, ['active', 'waiting', 'unpaired', 'applied', 'released'], at)
    const from: TakenOff[] = []
    for (const row of rows) {
      const { id: enrolmentId, person_id: personId, cohort_id: cohortId, role, isAhead } = row
      const partners = await partFrom(statements, ids, { id: enrolmentId, role, isAhead, reason: 'takenOff' }, at)
      from.push({ enrolmentId, personId, cohortId, role, isAhead, partners })
    }
    await statements.$executeRaw`
      update enrolment set state = 'withdrawn', waiting_since = null, taken_off_at = ${toDate(at)} where id = any(${rows.map(({ id }) => id)}::uuid[])`
    await restUnset(statements, rows)
    return from
  },

  async leave(enrolmentId, at) {
    const rows = await locked(statements, [enrolmentId], ['active', 'waiting', 'unpaired', 'applied'], at)
    for (const { id, role, isAhead } of rows) await partFrom(statements, ids, { id, role, isAhead, reason: 'notStarting' }, at)
    await statements.$executeRaw`
      update enrolment set state = 'withdrawn', waiting_since = null where id = any(${rows.map(({ id }) => id)}::uuid[])`
    await restUnset(statements, rows)
  },

  async bringBack(enrolmentIds, at) {
    const rows = await locked(statements, enrolmentIds, ['withdrawn', 'released'], at)
    // Mentors come first: a mentee who comes back with their mentor sits there again.
    const back: BroughtBack[] = []
    for (const row of rows.toSorted((one, other) => Number(other.role === 'mentor') - Number(one.role === 'mentor')))
      back.push(row.role === 'mentor' ? await mentorBack(statements, ids, row, at) : await menteeBack(statements, ids, row, at))
    await restUnset(statements, rows)
    return back
  },
})

const locked = (statements: Statements, enrolmentIds: readonly string[], states: readonly EnrolmentRow['state'][], at: Instant) =>
  statements.$queryRaw<Row[]>`
    select e.id, e.person_id, e.cohort_id, e.role, coalesce(k.starts_at > ${toDate(at)}, true) as "isAhead"
    from enrolment e left join kick_off k on k.cohort_id = e.cohort_id join person p on p.id = e.person_id and p.erased_at is null
    where e.id = any(${[...enrolmentIds]}::uuid[]) and e.role <> 'coordinator' and e.state = any(${[...states]}::text[])
    order by e.id for update of e`

/** Before a kick-off is set nothing is offered, and nobody looks at a seat. */
async function restUnset(statements: Statements, rows: readonly Row[]): Promise<void> {
  await statements.$executeRaw`
    update seat s set due_at = null, opened_at = null where s.cohort_id = any(${rows.map((row) => row.cohort_id)}::uuid[])
      and s.due_at is not null and not exists (select from kick_off k where k.cohort_id = s.cohort_id)`
}

async function menteeBack(statements: Statements, ids: Ids, row: Row, at: Instant): Promise<BroughtBack> {
  const [last] = await statements.$queryRaw<{ seatId: string; enrolmentId: string; personId: string }[]>`
    select x.seat_id as "seatId", m.id as "enrolmentId", m.person_id as "personId" from pair x join enrolment m on m.id = x.mentor_id
    where x.mentee_id = ${row.id}::uuid and not ${wereUnwound(Prisma.sql`x.mentor_id`, Prisma.sql`x.mentee_id`)} order by x.started_at desc limit 1`
  // Whom the place is offered to may take it until the time that they were told.
  const sits =
    last && !(await isPromised(statements, last.seatId)) ? await seatsIn(statements, { ids }).takeBack(last.seatId, row.id, at) : false
  const { id: enrolmentId, person_id: personId, cohort_id: cohortId, role } = row
  const state = sits ? ('active' as const) : ('waiting' as const)
  // They keep the turn that they had: a slip of the coordinator's costs them nothing.
  await statements.$executeRaw`
    update enrolment set state = ${state}, taken_off_at = null, waiting_since = case when ${sits}::boolean then null else created_at end
    where id = ${enrolmentId}::uuid`
  if (!sits) await seatsIn(statements, { ids }).wakeFor([enrolmentId], at)
  const back = { enrolmentId, personId, cohortId, role, state }
  return sits && last ? { ...back, seatIds: [last.seatId], partners: [last] } : { ...back, seatIds: [], partners: [] }
}

async function isPromised(statements: Statements, seatId: string): Promise<boolean> {
  const [found] = await statements.$queryRaw<{ promised: boolean }[]>`
    select exists (select from seat s where s.id = ${seatId}::uuid and s.state = 'open' and ${isOnOffer()}) as promised`
  return found?.promised ?? false
}

async function mentorBack(statements: Statements, ids: Ids, row: Row, at: Instant): Promise<BroughtBack> {
  const seats = seatsIn(statements, { ids })
  const { id: enrolmentId, person_id: personId, cohort_id: cohortId, role } = row
  await statements.$executeRaw`update enrolment set state = 'active', taken_off_at = null where id = ${enrolmentId}::uuid`
  const taken: { seatId: string; menteeId: string }[] = []
  for (const each of await seats.displacedFrom(enrolmentId)) if (await seats.takeBack(each.seatId, each.menteeId, at)) taken.push(each)
  const partners = await statements.$queryRaw<{ enrolmentId: string; personId: string }[]>`
    update enrolment set state = 'active', waiting_since = null where id = any(${taken.map(({ menteeId }) => menteeId)}::uuid[])
    returning id as "enrolmentId", person_id as "personId"`
  await seats.reopen(enrolmentId, at)
  return { enrolmentId, personId, cohortId, role, state: 'active', seatIds: taken.map(({ seatId }) => seatId), partners }
}
