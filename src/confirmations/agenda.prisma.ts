import type { ConfirmationRow, EnrolmentRow, KickOffRow, PersonRow } from '../../prisma/generated/rows.ts'
import { hoursAfter, toDate } from '../kit/clock.ts'
import { type PersonIn, personColumns, toPerson } from '../people/person.prisma.ts'
import { livesIn } from '../people/reach.prisma.ts'
import { columnsOf } from '../store/columns.ts'
import * as Prisma from '../store/sql.ts'
import type { Statements } from '../store/statements.ts'
import { kickOffsOf } from './rows.prisma.ts'
import type { AgendaStore } from './store.ts'

const asked = columnsOf<ConfirmationRow>()({
  ...{ confirmationId: 'id', role: 'role', answer: 'answer', asks: 'asks' },
  ...{ lastAskAt: 'last_ask_at', release: 'release', standing: 'standing' },
})
type HeadRow = Parameters<typeof asked.read<'c_'>>[0] &
  Pick<EnrolmentRow, 'state'> &
  Pick<PersonRow, 'name'> & { readonly partner: string | null; readonly unreachable: boolean }

export const agendaIn = (statements: Statements): AgendaStore => ({
  locked: (ids) => kickOffs(statements, ids),

  find: async (kickOffId) => (await kickOffs(statements, [kickOffId]))[0] ?? null,

  async coordinatedBy({ personId, workspaceId }, now) {
    const weekAgo = toDate(hoursAfter(now, -7 * 24))
    const found = await statements.$queryRaw<Pick<KickOffRow, 'id'>[]>`
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
    const rows = await statements.$queryRaw<PersonIn<''>[]>`
      select ${personColumns('p')} from enrolment e join person p on p.id = e.person_id
      where e.cohort_id = ${cohortId}::uuid and e.role = 'coordinator' and e.state = 'active' order by p.id`
    return rows.map((row) => toPerson(row, ''))
  },

  async heads(kickOffId, only) {
    const rows = await statements.$queryRaw<HeadRow[]>`
      select ${asked.select('c', 'c_')}, e.state, p.name,
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
    return rows.map((row) => {
      const { state, name, partner, unreachable } = row
      return { ...asked.read(row, 'c_'), state, name, partner, unreachable }
    })
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
