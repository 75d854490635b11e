import type { ConfirmationRow } from '../../prisma/generated/rows.ts'
import { type Instant, toDate } from '../kit/clock.ts'
import type { Ids } from '../kit/ids.ts'
import { isReached } from '../people/reach.prisma.ts'
import * as Prisma from '../store/sql.ts'
import type { Statements } from '../store/statements.ts'
import type { FollowStore } from './follow.ts'

/** What this room changes in its rows, on one database transaction. */
export const followIn = (statements: Statements, { ids }: { readonly ids: Ids }): FollowStore => ({
  async begin(kickOffId, people, at, askFrom) {
    const now = toDate(at)
    await statements.$executeRaw`
      insert into confirmation (id, kick_off_id, enrolment_id, role, asks, final_told, tellings, joined_at, due_at, created_at)
      select n.id, ${kickOffId}::uuid, n.enrolment, n.role, 0, false, 0, ${now}, ${toDate(askFrom)}, ${now}
      from unnest(${people.map(() => ids.next())}::uuid[], ${people.map(({ enrolmentId }) => enrolmentId)}::uuid[],
        ${people.map(({ role }) => role)}::text[]) as n(id, enrolment, role) on conflict do nothing`
  },

  async beginAgain(enrolmentIds, at, askFrom) {
    await statements.$executeRaw`
      update confirmation set joined_at = ${toDate(at)}, due_at = ${toDate(askFrom)}, done_through = null, answer = null, answered_at = null, release = null
      where enrolment_id = any(${[...enrolmentIds]}::uuid[])`
  },

  async recheckMentors(cohortId, at, untrueFrom) {
    await statements.$executeRaw`
      update confirmation c set due_at = case when c.standing is null then c.due_at else ${toDate(at)} end, untrue_since = greatest(untrue_since, ${untrueFrom && toDate(untrueFrom)}::timestamptz) from kick_off k where k.id = c.kick_off_id and k.cohort_id = ${cohortId}::uuid and c.role = 'mentor'`
  },

  async forgetAnswers(personId, at) {
    const now = toDate(at)
    const forgotten = await statements.$queryRaw<Pick<ConfirmationRow, 'enrolment_id'>[]>`
      update confirmation c set answer = null, answered_at = null, due_at = ${now}
      from enrolment e join cohort co on co.id = e.cohort_id join programme pr on pr.id = co.programme_id join kick_off k on k.cohort_id = co.id
      where c.enrolment_id = e.id and k.id = c.kick_off_id and e.person_id = ${personId}::uuid and e.state = 'active' and c.answer = 'coming'
        and k.starts_at > ${now} and not ${isReached(Prisma.sql`e.person_id`)} returning c.enrolment_id`
    if (forgotten.length === 0) return
    await statements.$executeRaw`
      update confirmation c set due_at = ${now} from seat s
      where c.enrolment_id = s.mentor_id and s.mentee_id = any(${forgotten.map((each) => each.enrolment_id)}::uuid[])`
  },

  async remove(enrolmentIds, at) {
    if (enrolmentIds.length === 0) return
    const ids = [...enrolmentIds]
    await statements.$executeRaw`
      update confirmation set answer = null, answered_at = null, due_at = null, release = null, standing = null, signature = null, final_told = false
      where enrolment_id = any(${ids}::uuid[])`
    await decline(statements, ids, at)
  },

  async hold(enrolmentIds, at, until) {
    const [ids, now, end] = [[...enrolmentIds], toDate(at), toDate(until)]
    await statements.$executeRaw`
      update seat set grace_until = ${end}::timestamptz, due_at = case when due_at is not null then greatest(due_at, ${end}::timestamptz) end
      where mentor_id = any(${ids}::uuid[]) and due_at = ${now}
        or due_at = ${now} and xmin::text = pg_current_xact_id()::xid::text and cohort_id in (select e.cohort_id from enrolment e where e.id = any(${ids}::uuid[]))
        or id in (select x.seat_id from pair x where (x.mentee_id = any(${ids}::uuid[]) or x.mentor_id = any(${ids}::uuid[])) and ${now} in (x.started_at, x.ended_at))`
  },

  async confirmationsOf(enrolmentIds) {
    const rows = await statements.$queryRaw<Pick<ConfirmationRow, 'id' | 'enrolment_id'>[]>`
      select id, enrolment_id from confirmation where enrolment_id = any(${[...enrolmentIds]}::uuid[])`
    return new Map(rows.map((row) => [row.enrolment_id, row.id]))
  },

  async confirmationsIn(cohortId, personIds) {
    const rows = await statements.$queryRaw<Pick<ConfirmationRow, 'id'>[]>`
      select c.id from confirmation c join enrolment e on e.id = c.enrolment_id
      where e.cohort_id = ${cohortId}::uuid and e.person_id = any(${[...personIds]}::uuid[])`
    return rows.map((row) => row.id)
  },

  async end(enrolmentIds, at) {
    if (enrolmentIds.length === 0) return
    const [ids, now] = [[...enrolmentIds], toDate(at)]
    await statements.$executeRaw`
      update confirmation set answer = 'notStarting', answered_at = case when answer = 'notStarting' then answered_at else ${now} end, due_at = null,
        release = null where enrolment_id = any(${ids}::uuid[])`
    await decline(statements, ids, at)
  },

  async recheck(kickOffIds, at) {
    await statements.$executeRaw`update confirmation set due_at = ${toDate(at)} where kick_off_id = any(${[...kickOffIds]}::uuid[])`
  },
})

/** What these people were offered goes to the next one. */
async function decline(statements: Statements, enrolmentIds: string[], at: Instant): Promise<void> {
  const now = toDate(at)
  await statements.$executeRaw`
    with declined as (update offer set state = 'declined', answered_at = ${now} where enrolment_id = any(${enrolmentIds}::uuid[]) and state = 'open' returning seat_id)
    update seat set due_at = ${now} where state = 'open' and id in (select seat_id from declined)`
}
