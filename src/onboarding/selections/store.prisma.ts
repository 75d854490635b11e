import type { EnrolmentRow } from '../../../prisma/generated/rows.ts'
import { fromDate, type Instant, toDate } from '../../kit/clock.ts'
import type { Ids } from '../../kit/ids.ts'
import { admitted } from '../../people/arrivals.prisma.ts'
import { isReached } from '../../people/reach.prisma.ts'
import { isPaused } from '../../programme/enrolment/paused.prisma.ts'
import * as Prisma from '../../store/sql.ts'
import type { Statements } from '../../store/statements.ts'
import type { Application, InLine, Intake } from './facts.ts'
import { placesColumns } from './places.prisma.ts'
import { settingIn } from './setting.prisma.ts'
import { shownIn } from './shown.prisma.ts'
import type { Applying, SelectionStore } from './store.ts'

/** Selections on one database transaction. */
export const selectionsIn = (statements: Statements, { ids }: { readonly ids: Ids }): SelectionStore => ({
  ...shownIn(statements),
  ...settingIn(statements, ids),

  admit: (profile, at) => admitted(statements, ids, profile, at),
  apply: (applying, at) => apply(statements, ids, applying, at),
  application: (enrolmentId) => application(statements, enrolmentId),

  async hold(cohortId, role) {
    const which = Prisma.sql`i.cohort_id = ${cohortId}::uuid and i.role = ${role}`
    await statements.$queryRaw`select i.id from intake i where ${which} for update`
    return (await intakes(statements, which))[0] ?? null
  },

  intakes: (intakeIds) => intakes(statements, Prisma.sql`i.id = any(${[...intakeIds]}::uuid[])`),

  async places({ cohortId, role, capacity }, now) {
    const [row] = await statements.$queryRaw<Omit<Awaited<ReturnType<SelectionStore['places']>>, 'capacity'>[]>`
      select ${placesColumns(now)}
      from enrolment e left join application a on a.enrolment_id = e.id where e.cohort_id = ${cohortId}::uuid and e.role = ${role}`
    return { capacity, ...(row ?? { inside: 0, promised: 0, ranOut: 0 }) }
  },

  line: ({ cohortId, role }) =>
    line(statements, Prisma.sql`e.cohort_id = ${cohortId}::uuid and e.role = ${role} and e.waiting_since is not null`),

  applying: (cohortId) => line(statements, Prisma.sql`e.cohort_id = ${cohortId}::uuid`),

  async wait(enrolmentId, at) {
    // Two who come in the same instant stand one behind the other, in the order in which they were told their numbers.
    await statements.$executeRaw`
      update enrolment e set waiting_since = coalesce(e.waiting_since, greatest(${toDate(at)}::timestamptz, (
        select max(o.waiting_since) + interval '1 millisecond' from enrolment o where o.cohort_id = e.cohort_id and o.role = e.role and o.state = 'applied')))
      where e.id = ${enrolmentId}::uuid and e.state = 'applied'`
  },

  async offer(enrolmentIds, at, until) {
    const rows = await statements.$queryRaw<{ id: string; offers: number }[]>`
      update application set offered_at = ${toDate(at)}, offered_until = ${toDate(until)}, offers = offers + 1
      where enrolment_id = any(${[...enrolmentIds]}::uuid[]) returning enrolment_id as id, offers`
    return new Map(rows.map(({ id, offers }) => [id, offers]))
  },

  async unoffer(enrolmentIds) {
    await statements.$executeRaw`
      update application set offered_at = null, offered_until = null where enrolment_id = any(${[...enrolmentIds]}::uuid[])`
  },

  async dropElsewhere(enrolmentId) {
    const rows = await statements.$queryRaw<Pick<EnrolmentRow, 'id'>[]>`
      select o.id from enrolment e join cohort c on c.id = e.cohort_id join cohort oc on oc.programme_id = c.programme_id and oc.id <> c.id
        join enrolment o on o.cohort_id = oc.id and o.person_id = e.person_id and o.role = e.role and o.state = 'applied'
      where e.id = ${enrolmentId}::uuid order by o.id`
    if (rows.length > 0) await this.drop(rows.map(({ id }) => id))
  },

  async drop(enrolmentIds) {
    await this.unoffer(enrolmentIds)
    await statements.$executeRaw`
      update enrolment set state = 'withdrawn', waiting_since = null where id = any(${[...enrolmentIds]}::uuid[]) and state = 'applied'`
  },

  async left(enrolmentId, at) {
    await statements.$executeRaw`
      update application a set offered_at = null, offered_until = null, left_at = ${toDate(at)}, waited_since = e.waiting_since
      from enrolment e where e.id = a.enrolment_id and e.id = ${enrolmentId}::uuid`
  },

  async return(enrolmentId) {
    await statements.$executeRaw`
      update enrolment e set state = 'applied', waiting_since = a.waited_since from application a where a.enrolment_id = e.id and e.id = ${enrolmentId}::uuid`
    await statements.$executeRaw`update application set left_at = null, waited_since = null where enrolment_id = ${enrolmentId}::uuid`
  },

  async wake(cohortId, roles, at) {
    await statements.$executeRaw`
      update intake set due_at = least(due_at, ${toDate(at)}) where id in (
        select id from intake where cohort_id = ${cohortId}::uuid and role = any(${[...roles]}::text[]) order by id for update)`
  },

  async lookAgain(intakeId, at) {
    await statements.$executeRaw`update intake set due_at = ${at && toDate(at)} where id = ${intakeId}::uuid`
  },
})

type IntakeIn = Omit<Intake, 'startsAt'> & { readonly startsAt: Date | null }

async function intakes(statements: Statements, which: Prisma.Sql): Promise<Intake[]> {
  const rows = await statements.$queryRaw<IntakeIn[]>`
    select i.id as "intakeId", i.cohort_id as "cohortId", i.role, i.capacity, c.language, k.starts_at as "startsAt",
      k.called_off_at is not null or pr.ended_at is not null as "isOff"
    from intake i join cohort c on c.id = i.cohort_id join programme pr on pr.id = c.programme_id left join kick_off k on k.cohort_id = c.id
    where ${which} order by i.id`
  return rows.map((row) => ({ ...row, startsAt: row.startsAt && fromDate(row.startsAt) }))
}

/** Those who applied; `which` in terms of the enrolment `e`. Equal times are ordered by the id, which is the same in every process. */
async function line(statements: Statements, which: Prisma.Sql): Promise<InLine[]> {
  const rows = await statements.$queryRaw<(Omit<InLine, 'offeredUntil'> & { offeredUntil: Date | null })[]>`
    select e.id as "enrolmentId", p.id as "personId", p.name, e.waiting_since is not null as waits, ${isReached(Prisma.sql`p.id`)} as "isReached",
      ${isPaused(Prisma.sql`e.id`)} as "isPaused",
      coalesce(f.languages, '{}'::text[]) as languages, a.offered_until as "offeredUntil"
    from enrolment e join person p on p.id = e.person_id and p.erased_at is null join cohort c on c.id = e.cohort_id
      join programme pr on pr.id = c.programme_id left join application a on a.enrolment_id = e.id left join profile f on f.enrolment_id = e.id
    where e.state = 'applied' and ${which} order by e.waiting_since, e.id`
  return rows.map((row) => ({ ...row, offeredUntil: row.offeredUntil && fromDate(row.offeredUntil) }))
}

async function apply(statements: Statements, ids: Ids, { selectionId, cohortId, personId, role, saidYes }: Applying, at: Instant) {
  const now = toDate(at)
  const [before] = await statements.$queryRaw<Pick<EnrolmentRow, 'role'>[]>`
    select role from enrolment where cohort_id = ${cohortId}::uuid and person_id = ${personId}::uuid for update`
  // Whoever applies already goes on where they were; whoever left begins to wait anew.
  const [row] = await statements.$queryRaw<{ id: string }[]>`
    insert into enrolment (id, cohort_id, person_id, role, state, created_at)
    values (${ids.next()}::uuid, ${cohortId}::uuid, ${personId}::uuid, ${role}, 'applied', ${now})
    on conflict (cohort_id, person_id) do update set state = 'applied', role = excluded.role,
      waiting_since = case when enrolment.state = 'applied' then enrolment.waiting_since end
    where enrolment.role <> 'coordinator' and enrolment.taken_off_at is null and (enrolment.state in ('withdrawn', 'released')
      or (enrolment.state = 'applied' and (enrolment.role = excluded.role or enrolment.waiting_since is null)))
      and not exists (select from pair x where enrolment.id in (x.mentor_id, x.mentee_id) and enrolment.role <> excluded.role)
    returning id`
  if (!row) return null
  if (before && before.role !== role) await dropAnswers(statements, row.id)
  await statements.$executeRaw`
    update joining set finished_at = null, done = array_remove(done, 'start') where enrolment_id = ${row.id}::uuid
      and exists (select from enrolment e where e.id = ${row.id}::uuid and e.waiting_since is null)`
  await statements.$executeRaw`
    insert into application (enrolment_id, selection_id, said_yes_at, created_at)
    values (${row.id}::uuid, ${selectionId}::uuid, ${saidYes ? now : null}, ${now})
    on conflict (enrolment_id) do update set selection_id = excluded.selection_id, left_at = null,
      said_yes_at = coalesce(excluded.said_yes_at, application.said_yes_at)`
  return row.id
}

/** What somebody said as a mentee is nothing that they say as a mentor. */
async function dropAnswers(statements: Statements, enrolmentId: string): Promise<void> {
  for (const table of ['profile', 'joining', 'consent'] as const)
    await statements.$executeRaw`delete from ${Prisma.raw(table)} where enrolment_id = ${enrolmentId}::uuid`
  await statements.$executeRaw`update enrolment set wishes = null, knows = null, topics = null, listed_seats = null where id = ${enrolmentId}::uuid`
}

type Dates = { readonly [Name in 'waitingSince' | 'enteredAt' | 'leftAt' | 'offeredUntil' | 'opensAt' | 'closesAt']: Date | null }

async function application(statements: Statements, enrolmentId: string): Promise<Application | null> {
  const [row] = await statements.$queryRaw<(Dates & Pick<Application, 'state' | 'kickOffId'>)[]>`
    select e.state, e.waiting_since as "waitingSince", e.entered_at as "enteredAt", a.left_at as "leftAt", a.offered_until as "offeredUntil",
      s.opens_at as "opensAt", s.closes_at as "closesAt", k.id as "kickOffId"
    from application a join enrolment e on e.id = a.enrolment_id left join selection s on s.id = a.selection_id
      left join kick_off k on k.cohort_id = e.cohort_id and k.called_off_at is null where a.enrolment_id = ${enrolmentId}::uuid`
  if (!row) return null
  const { opensAt, closesAt } = row
  return {
    ...{ state: row.state, kickOffId: row.kickOffId, waitingSince: row.waitingSince && fromDate(row.waitingSince) },
    ...{ enteredAt: row.enteredAt && fromDate(row.enteredAt), leftAt: row.leftAt && fromDate(row.leftAt) },
    offeredUntil: row.offeredUntil && fromDate(row.offeredUntil),
    window: opensAt && closesAt && { opensAt: fromDate(opensAt), closesAt: fromDate(closesAt) },
  }
}
