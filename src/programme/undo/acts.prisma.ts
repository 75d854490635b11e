import { z } from 'zod'
import type { ActRow as ActIn } from '../../../prisma/generated/rows.ts'
import { fromDate, hoursAfter, type Instant, toDate } from '../../kit/clock.ts'
import type { Ids } from '../../kit/ids.ts'
import { readStored } from '../../kit/stored.ts'
import * as Prisma from '../../store/sql.ts'
import type { Statements } from '../../store/statements.ts'
import { detailsIn } from '../corrections/details.prisma.ts'
import {
  type Act,
  type ActRow,
  type ActStore,
  type ActTable,
  actTables,
  backTo,
  changesBetween,
  type RowChange,
  type SeenRow,
} from './acts.ts'

const row = z.record(z.string(), z.unknown()).nullable()
const stored = z.looseObject({
  rows: z.array(z.looseObject({ table: z.enum(actTables), id: z.string(), was: row, is: row })).default([]),
  people: z.array(z.uuid()).default([]),
  deliveries: z.array(z.uuid()).default([]),
  withdrawn: z.array(z.looseObject({ id: z.uuid(), due: z.string().nullable() })).default([]),
})

/** For so long an act is known, so that whoever comes too late reads why, and how things are. */
const keptHours = 1

/** Only what this very transaction has written. */
const ours = Prisma.sql`and t.xmin::text = pg_current_xact_id()::xid::text`

/** Rows of a cohort, each table by the column that names its rows. */
function rowsOf(cohortId: string, only: Prisma.Sql): Prisma.Sql {
  const inCohort = Prisma.sql`t.cohort_id = ${cohortId}::uuid`
  const ofSeat = Prisma.sql`t.seat_id in (select s.id from seat s where s.cohort_id = ${cohortId}::uuid)`
  return Prisma.sql`
    select 'enrolment' as "table", t.id::text as id, to_jsonb(t) as row from enrolment t where ${inCohort} ${only}
    union all select 'seat', t.id::text, to_jsonb(t) from seat t where ${inCohort} ${only}
    union all select 'pair', t.id::text, to_jsonb(t) from pair t where ${ofSeat} ${only}
    union all select 'offer', t.id::text, to_jsonb(t) from offer t where ${ofSeat} ${only}
    union all select 'confirmation', t.id::text, to_jsonb(t) from confirmation t
      where t.kick_off_id in (select k.id from kick_off k where k.cohort_id = ${cohortId}::uuid) ${only}
    union all select 'person', t.id::text, to_jsonb(t) from person t
      where t.id in (select e.person_id from enrolment e where e.cohort_id = ${cohortId}::uuid) ${only}
    union all select 'programme', t.id::text, coalesce(t.settings, '{}') from programme t
      where t.id in (select c.programme_id from cohort c where c.id = ${cohortId}::uuid) ${only}
    union all select 'viewer', t.person_id::text, to_jsonb(t) from viewer t where ${inCohort} ${only}`
}

/** Acts on one database transaction. */
export const actsIn = (statements: Statements, { ids }: { readonly ids: Ids }): ActStore => {
  const look = (cohortId: string, only = Prisma.empty) => statements.$queryRaw<SeenRow[]>(rowsOf(cohortId, only))
  return {
    look: async (cohortId) => [...(await look(cohortId)), ...(await unsaidOf(statements, cohortId))],

    async keep(act, before, at) {
      const viewers = await statements.$queryRaw<{ id: string }[]>`
        select person_id::text as id from viewer where cohort_id = ${act.cohortId}::uuid`
      const gone = before.filter(({ table, id }) => table === 'viewer' && viewers.every((each) => each.id !== id))
      const rows = changesBetween(before, await look(act.cohortId, ours), gone)
      if (rows.length === 0) return null
      const said = await statements.$queryRaw<{ id: string; name: string; now: boolean }[]>`
        select t.id, p.name, t.state = 'due' and coalesce(t.due_at, t.created_at) <= ${toDate(at)} as now from delivery t join person p on p.id = t.person_id
        where t.cohort_id = ${act.cohortId}::uuid and t.state in ('waiting', 'due') and t.created_at = ${toDate(at)} ${ours} order by p.name, t.id`
      const of = { people: await peopleIn(statements, rows, before), deliveries: said.map((each) => each.id) }
      const changes = { rows, ...of, withdrawn: await withdrawnOf(statements, before) }
      const id = ids.next()
      await statements.$executeRaw`
        insert into act (id, at, actor_id, cohort_id, deed, subject, changes, due_at)
        values (${id}::uuid, ${toDate(at)}, ${act.actorId}::uuid, ${act.cohortId}::uuid, ${act.deed}, ${act.subject}::uuid,
          ${JSON.stringify(changes)}::jsonb, ${toDate(hoursAfter(at, keptHours))})`
      const asked = await namesOf(statements, askedAtOnce(rows, at))
      return { id, told: [...new Set([...said.flatMap((each) => (each.now ? each.name : [])), ...asked])], offers: offersAtOnce(rows, at) }
    },

    async lock(id) {
      const [found] = await statements.$queryRaw<ActIn[]>`select * from act where id = ${id}::uuid for update`
      if (!found) return null
      await statements.$queryRaw`select id from cohort where id = ${found.cohort_id}::uuid for update`
      await statements.$queryRaw`select id from seat where cohort_id = ${found.cohort_id}::uuid order by id for update`
      const changes = readStored(stored, found.changes, { what: 'act.changes', row: id })
      if (!changes) return null
      const { deed, subject } = found
      const who = { actorId: found.actor_id, cohortId: found.cohort_id }
      const withdrawn = changes.withdrawn.map((each) => ({ id: each.id, dueAt: each.due === null ? null : fromDate(new Date(each.due)) }))
      return { id, at: fromDate(found.at), ...who, deed, subject, ...changes, withdrawn, isUndone: found.undone_at !== null }
    },

    async startsAt(cohortId) {
      const [found] = await statements.$queryRaw<{ at: Date }[]>`select starts_at as at from kick_off where cohort_id = ${cohortId}::uuid`
      return found ? fromDate(found.at) : null
    },

    async hasMovedSince(cohortId, since) {
      const [found] = await statements.$queryRaw<{ moved: boolean }[]>`
        select exists (select from delivery where cohort_id = ${cohortId}::uuid and key ~ '^kickOff:[0-9a-f-]+:(moved|calledOff):'
          and created_at >= ${toDate(since)} and state <> 'superseded') as moved`
      return found?.moved === true
    },

    async isTold({ cohortId, at, rows, people, deliveries }) {
      // What others read of it, such as coordinators, names a row that it changed.
      const about = idsOf(rows, 'confirmation').map((id) => `%${id}%`)
      // What is not said yet is locked, so that no lane begins to say it before it is withdrawn.
      const said = await statements.$queryRaw<{ told: boolean }[]>`
        select state in ('sending', 'delivered', 'unknown') as told from delivery
        where id = any(${[...deliveries]}::uuid[]) or cohort_id = ${cohortId}::uuid and created_at >= ${toDate(at)} and class <> 'answer'
          and (person_id = any(${[...people]}::uuid[]) or key like any(${about}::text[])) order by id for update`
      const [offered] = await statements.$queryRaw<{ offered: boolean }[]>`
        select exists (select from offer where seat_id = any(${idsOf(rows, 'seat')}::uuid[]) and made_at >= ${toDate(at)}) as offered`
      return said.some(({ told }) => told) || offered?.offered === true
    },

    async putBack(act, now) {
      const current = new Map((await look(act.cohortId)).map((each) => [`${each.table} ${each.id}`, each.row]))
      await unsay(statements, act)
      // A mentee sits on one seat: the seats are emptied before they are filled again.
      await statements.$executeRaw`update seat set mentee_id = null where id = any(${idsOf(act.rows, 'seat')}::uuid[])`
      for (const table of actTables) await removeMade(statements, table, act)
      for (const { table, id, was, is } of act.rows) {
        if (table === 'viewer' && was && !is) await insertViewer(statements, was)
        const row = current.get(`${table} ${id}`)
        if (was && is && row) await writeBack(statements, { table, id, was, is }, row)
      }
      await seekAgain(statements, act, now)
      await statements.$executeRaw`update act set undone_at = ${toDate(now)} where id = ${act.id}::uuid`
    },

    async drop(dropped) {
      await statements.$executeRaw`delete from act where id = any(${[...dropped]}::uuid[])`
    },
  }
}

const idsOf = (rows: readonly RowChange[], table: ActTable): string[] => rows.flatMap((each) => (each.table === table ? each.id : []))

/** What is not said yet to the people of a cohort. */
const unsaidOf = (statements: Statements, cohortId: string) => statements.$queryRaw<SeenRow[]>`
  select 'delivery' as "table", id::text, jsonb_build_object('due', due_at) as row from delivery
  where cohort_id = ${cohortId}::uuid and (state in ('waiting', 'due') or (state = 'failed' and detail = 'noAddress'))`

/** What of it this very transaction has withdrawn. */
async function withdrawnOf(statements: Statements, before: readonly SeenRow[]): Promise<{ id: string; due: unknown }[]> {
  const unsaid = new Map(before.flatMap(({ table, id, row: was }) => (table === 'delivery' ? [[id, was['due'] ?? null] as const] : [])))
  const rows = await statements.$queryRaw<{ id: string }[]>`
    select t.id::text from delivery t where t.id = any(${[...unsaid.keys()]}::uuid[]) and t.state = 'superseded' ${ours} order by t.id`
  return rows.map(({ id }) => ({ id, due: unsaid.get(id) }))
}

/** The people whom rows name, by enrolments or by themselves, and those with whom they were a pair. */
async function peopleIn(statements: Statements, rows: readonly RowChange[], before: readonly SeenRow[]): Promise<string[]> {
  const whole = new Map(before.map((each) => [`${each.table} ${each.id}`, each.row]))
  const named = rows.flatMap(({ table, id, is }) => [
    ...['mentor_id', 'mentee_id', 'enrolment_id'].flatMap((column) => [whole.get(`${table} ${id}`)?.[column], is?.[column]]),
    ...(table === 'enrolment' ? [id] : []),
  ])
  const own = new Set(named.filter((each) => typeof each === 'string'))
  const partners = before.flatMap(({ table, row: seat }) =>
    table === 'seat' && (own.has(String(seat['mentee_id'])) || own.has(String(seat['mentor_id'])))
      ? [seat['mentee_id'], seat['mentor_id']]
      : [],
  )
  const enrolments = [...own, ...partners.filter((each) => typeof each === 'string')]
  const found = await statements.$queryRaw<{ id: string }[]>`
    select distinct person_id as id from enrolment where id = any(${enrolments}::uuid[])`
  return [...new Set([...found.map(({ id }) => id), ...idsOf(rows, 'person'), ...idsOf(rows, 'viewer')])]
}

/** Enrolments of those who are asked from now on, as soon as the timetable looks. */
function askedAtOnce(rows: readonly RowChange[], at: Instant): string[] {
  return rows.flatMap(({ table, was, is }) =>
    table === 'confirmation' && was === null && isDue(is, at) ? [String(is?.['enrolment_id'])] : [],
  )
}

/** Whether places became free, are new, or may be offered in the last days after all, and that as soon as the timetable looks. */
const offersAtOnce = (rows: readonly RowChange[], at: Instant): boolean =>
  rows.some(({ table, was, is }) => table === 'seat' && (isOpened(was, is) || is?.['agreed'] === true) && isDue(is, at))

const isOpened = (was: ActRow | null, is: ActRow | null): boolean => is?.['state'] === 'open' && (was === null || 'mentee_id' in was)

function isDue(row: ActRow | null, at: Instant): boolean {
  const due = row?.['due_at']
  return typeof due === 'string' && new Date(due) <= toDate(at)
}

async function namesOf(statements: Statements, enrolments: readonly string[]): Promise<string[]> {
  const rows = await statements.$queryRaw<{ name: string }[]>`
    select p.name from enrolment e join person p on p.id = e.person_id where e.id = any(${[...enrolments]}::uuid[]) order by p.name`
  return rows.map(({ name }) => name)
}

/** What was not said yet is withdrawn; nobody has read any of it. */
async function unsay(statements: Statements, { deliveries, rows }: Act): Promise<void> {
  const pairs = rows.flatMap(({ table, id, was }) => (table === 'pair' && was === null ? id : []))
  await statements.$executeRaw`
    update delivery set state = 'superseded', due_at = null where id = any(${[...deliveries]}::uuid[]) and state in ('waiting', 'due', 'failed')`
  await statements.$executeRaw`
    update delivery set state = case when state in ('waiting', 'due') then 'superseded' else state end, due_at = null, pair_id = null
    where pair_id = any(${pairs}::uuid[])`
}

/** Rows that the act made. A person stays who is known elsewhere. */
async function removeMade(statements: Statements, table: ActTable, { rows, cohortId }: Act): Promise<void> {
  const made = rows.flatMap((each) => (each.table === table && each.was === null ? each.id : []))
  if (made.length === 0) return
  if (table === 'viewer') {
    await statements.$executeRaw`delete from viewer where cohort_id = ${cohortId}::uuid and person_id = any(${made}::uuid[])`
    return
  }
  if (table !== 'person') {
    await statements.$executeRaw`delete from ${Prisma.raw(table)} where id = any(${made}::uuid[])`
    return
  }
  const alone = await statements.$queryRaw<{ id: string }[]>`
    select p.id from person p where p.id = any(${made}::uuid[]) and not exists (select from enrolment e where e.person_id = p.id)
      and not exists (select from viewer v where v.person_id = p.id) and not exists (select from pending_list l where l.person_id = p.id)
      and not exists (select from delivery d join attempt a on a.delivery_id = d.id where d.person_id = p.id or d.companion_id = p.id)`
  const gone = alone.map(({ id }) => id)
  await statements.$executeRaw`delete from delivery where person_id = any(${gone}::uuid[])`
  for (const near of ['search', 'candidate', 'address'])
    await statements.$executeRaw`delete from ${Prisma.raw(near)} where person_id = any(${gone}::uuid[])`
  await statements.$executeRaw`delete from person where id = any(${gone}::uuid[])`
}

async function insertViewer(statements: Statements, was: ActRow): Promise<void> {
  await statements.$executeRaw`
    insert into viewer select (jsonb_populate_record(null::viewer, ${JSON.stringify(was)}::jsonb)).* on conflict do nothing`
}

const columnName = /^[a-z][a-z_]*$/

async function writeBack(statements: Statements, change: RowChange, row: ActRow): Promise<void> {
  const { table, id, was } = change
  const back = backTo(change, row)
  if (table === 'programme') {
    const none = Object.keys(was ?? {}).filter((key) => was?.[key] === null)
    await statements.$executeRaw`
      update programme set settings = (settings || ${JSON.stringify(back)}::jsonb) - ${none}::text[] where id = ${id}::uuid`
    return
  }
  const columns = Object.keys(back).filter((column) => columnName.test(column))
  if (columns.length === 0) return
  const key = Prisma.raw(table === 'viewer' ? 'person_id' : 'id')
  await statements.$executeRaw`
    update ${Prisma.raw(table)} t set ${Prisma.raw(columns.map((column) => `${column} = n.${column}`).join(', '))}
    from jsonb_populate_record(null::${Prisma.raw(table)}, ${JSON.stringify(back)}::jsonb) n where t.${key} = ${id}::uuid`
}

/** Whoever has their former e-mail again is looked for by it: the account that was found since may be another person's. */
async function seekAgain(statements: Statements, { rows, cohortId }: Act, now: Instant): Promise<void> {
  for (const { table, id, was, is } of rows)
    if (table === 'person' && is && typeof was?.['email'] === 'string')
      await detailsIn(statements).leaveAccounts(cohortId, id, was['email'], now)
}
