import { fromDate, hoursAfter, toDate } from '../kit/clock.ts'
import { livesIn } from '../people/reach.prisma.ts'
import * as Prisma from '../store/sql.ts'
import type { Statements } from '../store/statements.ts'
import { kickOffsOf, recipientColumns, toRecipient } from './rows.prisma.ts'
import type { AgendaStore, CensusHead } from './store.ts'

type HeadRow = Omit<CensusHead, 'confirmationId' | 'lastAskAt'> & { id: string; last_ask_at: Date | null }

export const agendaIn = (statements: Statements): AgendaStore => ({
  locked: (ids) => kickOffs(statements, ids),

  find: async (kickOffId) => (await kickOffs(statements, [kickOffId]))[0] ?? null,

  async coordinatedBy({ personId, workspaceId }, now) {
    const weekAgo = toDate(hoursAfter(now, -7 * 24))
    const found = await statements.$queryRaw<{ id: string }[]>`
      select k.id from kick_off k join enrolment e on e.cohort_id = k.cohort_id
        join cohort co on co.id = k.cohort_id join programme pr on pr.id = co.programme_id
      where ${livesIn(Prisma.sql`${workspaceId}::uuid`)} and e.person_id = ${personId}::uuid and e.role = 'coordinator' and k.starts_at > ${weekAgo} order by k.starts_at, k.id`
    return kickOffs(
      statements,
      found.map((row) => row.id),
    )
  },

  async save(kickOffId, doneThrough, dueAt) {
    await statements.$executeRaw`
      update kick_off set done_through = ${toDate(doneThrough)}, due_at = ${dueAt && toDate(dueAt)} where id = ${kickOffId}::uuid`
  },

  async coordinators(cohortId) {
    const rows = await statements.$queryRaw<Record<string, unknown>[]>`
      select ${recipientColumns('p', 'person')} from enrolment e join person p on p.id = e.person_id
      where e.cohort_id = ${cohortId}::uuid and e.role = 'coordinator' and e.state = 'active' order by p.id`
    return rows.map((row) => toRecipient(row, 'person'))
  },

  async heads(kickOffId, only) {
    const rows = await statements.$queryRaw<HeadRow[]>`
      select c.id, c.role, c.answer, c.asks, c.last_ask_at, c.release, c.standing, e.state, p.name,
        coalesce(
          (select other.name from seat s join enrolment oe on oe.id = s.mentor_id join person other on other.id = oe.person_id where s.mentee_id = e.id),
          (select string_agg(other.name, ', ' order by other.name) from seat s join enrolment oe on oe.id = s.mentee_id
            join person other on other.id = oe.person_id where s.mentor_id = e.id)
        ) as partner,
        (select (array_agg(d.state <> 'delivered' order by d.id desc))[1] from delivery d
          where d.person_id = e.person_id and d.cohort_id = e.cohort_id and d.state in ('delivered', 'failed', 'unknown')
            and (d.kind = 'confirmation.ask' or d.kind like 'standing.%')) is true as unreachable
      from confirmation c join enrolment e on e.id = c.enrolment_id join person p on p.id = e.person_id
      where c.kick_off_id = ${kickOffId}::uuid and (${only ?? null}::text is null or c.release = ${only ?? null}) order by c.id`
    return rows.map(({ id, last_ask_at, ...row }) => ({ ...row, confirmationId: id, lastAskAt: last_ask_at && fromDate(last_ask_at) }))
  },

  async counts(cohortId) {
    const [counts] = await statements.$queryRaw<{ waiting: number; openSeats: number; unoffered: number }[]>`
      select (select count(*)::int from enrolment where cohort_id = ${cohortId}::uuid and state = 'waiting') as waiting, count(*)::int as "openSeats",
        count(*) filter (where not agreed and not exists (select from offer o where o.seat_id = seat.id and o.state = 'open'))::int as unoffered
      from seat where cohort_id = ${cohortId}::uuid and state = 'open'`
    return counts ?? { waiting: 0, openSeats: 0, unoffered: 0 }
  },
})

const kickOffs = (statements: Statements, ids: readonly string[]) => kickOffsOf(statements, Prisma.sql`k.id = any(${ids}::uuid[])`)
