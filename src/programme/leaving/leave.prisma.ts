import type { EnrolmentRow, SeatRow } from '../../../prisma/generated/rows.ts'
import { type Instant, toDate } from '../../kit/clock.ts'
import type { Ids } from '../../kit/ids.ts'
import type { Statements } from '../../store/statements.ts'
import { seatsIn } from '../enrolment/seats.prisma.ts'
import type { EndReason } from '../enrolment/seats.ts'
import type { Leaving } from '../fact.ts'

type Enrolled = Pick<EnrolmentRow, 'id' | 'cohort_id' | 'role'> & { readonly isAhead: boolean }
type Taken = Pick<SeatRow, 'id'> & { readonly menteeId: string; readonly partnerId: string; readonly personId: string }

/**
 * Ends somebody's pairs, as when they had said that they do not start: the place of a mentee is offered again, a mentor's places are closed, and their
 * mentees wait first in the line for another one.
 */
export async function leaveEverything(
  statements: Statements,
  { ids }: { readonly ids: Ids },
  personId: string,
  at: Instant,
): Promise<readonly Leaving[]> {
  const enrolled = await statements.$queryRaw<Enrolled[]>`
    select e.id, e.cohort_id, e.role, coalesce(k.starts_at > ${toDate(at)}, true) as "isAhead"
    from enrolment e left join kick_off k on k.cohort_id = e.cohort_id where e.person_id = ${personId}::uuid order by e.id for update of e`
  const leaving: Leaving[] = []
  for (const { id, cohort_id: cohortId, role, isAhead } of enrolled) {
    const partners = role === 'coordinator' ? [] : await partFrom(statements, ids, { id, role, isAhead, reason: 'notStarting' }, at)
    leaving.push({ enrolmentId: id, cohortId, role, isAhead, partners })
  }
  await restSeats(statements, personId)
  const ahead = leaving.filter(({ isAhead }) => isAhead).map(({ enrolmentId }) => enrolmentId)
  await statements.$executeRaw`
    update enrolment set state = 'withdrawn', waiting_since = null where id = any(${ahead}::uuid[])`
  return leaving
}

/** Before a kick-off is set nothing is offered, and nobody looks at a seat. */
async function restSeats(statements: Statements, personId: string): Promise<void> {
  await statements.$executeRaw`
    update seat s set due_at = null, opened_at = null where s.due_at is not null
      and s.cohort_id in (select e.cohort_id from enrolment e where e.person_id = ${personId}::uuid)
      and not exists (select from kick_off k where k.cohort_id = s.cohort_id)`
}

interface Leaver {
  readonly id: string
  readonly role: 'mentor' | 'mentee'
  readonly isAhead: boolean
  /** Why the pair of a mentee ends. */
  readonly reason: EndReason
}

/** Ends the pairs of somebody who leaves. The mentees of a mentor wait first in the line for another one. */
export async function partFrom(
  statements: Statements,
  ids: Ids,
  { id, role, isAhead, reason }: Leaver,
  at: Instant,
): Promise<Leaving['partners']> {
  const seats = seatsIn(statements, { ids })
  const isMentor = role === 'mentor'
  const taken = await statements.$queryRaw<Taken[]>`
    select s.id, s.mentee_id as "menteeId", p.id as "partnerId", p.person_id as "personId"
    from seat s join enrolment p on p.id = case when ${isMentor}::boolean then s.mentee_id else s.mentor_id end
    where s.state = 'taken' and case when ${isMentor}::boolean then s.mentor_id else s.mentee_id end = ${id}::uuid order by s.id for update of s`
  for (const seat of taken) await seats.free(seat.id, seat.menteeId, isMentor ? 'mentorLeft' : reason, at)
  const waits = isMentor && isAhead
  if (isMentor) {
    await statements.$executeRaw`update seat set state = 'closed', due_at = ${toDate(at)} where mentor_id = ${id}::uuid and state = 'open'`
    if (waits)
      await statements.$executeRaw`
        update enrolment set state = 'waiting', waiting_since = created_at where id = any(${taken.map((seat) => seat.partnerId)}::uuid[])`
    if (waits)
      await seats.wakeFor(
        taken.map((seat) => seat.partnerId),
        at,
      )
  }
  return taken.map(({ partnerId: enrolmentId, personId }) => ({ enrolmentId, personId, waits }))
}

/** Cohorts in which nobody but this person coordinates, although others take part in them. */
export async function onlyCoordinatedBy(statements: Statements, personId: string): Promise<readonly string[]> {
  const rows = await statements.$queryRaw<{ name: string }[]>`
    select c.name from enrolment e join cohort c on c.id = e.cohort_id where e.person_id = ${personId}::uuid and e.role = 'coordinator' and e.state = 'active'
      and not exists (select from enrolment o where o.cohort_id = c.id and o.role = 'coordinator' and o.state = 'active' and o.person_id <> e.person_id)
      and exists (select from enrolment o join person p on p.id = o.person_id and p.erased_at is null where o.cohort_id = c.id and o.person_id <> e.person_id)
    order by c.id`
  return rows.map(({ name }) => name)
}

/** Workspaces in which nobody but this person is an owner, although programmes of others live there. Answers their names. */
export async function onlyOwnedBy(statements: Statements, personId: string): Promise<readonly string[]> {
  const rows = await statements.$queryRaw<{ name: string }[]>`
    select w.name from owner o join workspace w on w.id = o.workspace_id join address a on a.workspace_id = o.workspace_id and a.external_id = o.external_id
    where a.person_id = ${personId}::uuid and a.gone_at is null and o.left_at is null and w.paused_at is null
      and not exists (select from owner other left join address oa on oa.workspace_id = other.workspace_id and oa.external_id = other.external_id
        where other.workspace_id = o.workspace_id and other.left_at is null and oa.gone_at is null and oa.person_id is distinct from a.person_id)
      and exists (select from programme_workspace pw join cohort c on c.programme_id = pw.programme_id join enrolment e on e.cohort_id = c.id
        join person p on p.id = e.person_id and p.erased_at is null where pw.workspace_id = w.id and p.id <> a.person_id)
    order by w.id`
  return rows.map(({ name }) => name)
}
