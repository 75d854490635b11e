import type { ConcernLineRow, ConcernRow } from '../../prisma/generated/rows.ts'
import { fromDate, hoursAfter, type Instant, toDate } from '../kit/clock.ts'
import type { Ids } from '../kit/ids.ts'
import { type PersonIn, personColumns, toPerson } from '../people/person.prisma.ts'
import { addressFor, isReached, livesIn } from '../people/reach.prisma.ts'
import { storedKeeping } from '../programme/settings.ts'
import * as Prisma from '../store/sql.ts'
import type { Statements } from '../store/statements.ts'
import type { Candidate } from './rules.ts'
import type { Changes, Concern, ConcernStore, Hearer, Open, ReadProgramme } from './store.ts'

/** Hours within which the same words of the same person are kept once. */
const sameHours = 1 / 6

/** The store of this room on one database transaction. */
export const concernsIn = (statements: Statements, { ids }: { readonly ids: Ids }): ConcernStore => ({
  candidates: ({ personId, workspaceId }) =>
    statements.$queryRaw<Candidate[]>`
      with theirs as materialized (${cohortsOf(personId, workspaceId)}),
      ever as materialized (
        select oe.person_id from pair x join enrolment a on a.id in (x.mentor_id, x.mentee_id) and a.person_id = ${personId}::uuid
          join enrolment oe on oe.id in (x.mentor_id, x.mentee_id) and oe.id <> a.id)
      select t.id as "cohortId", pr.name as programme, p.id as "personId", p.name, r.person_id is not null as "isNamed"
      from theirs t join programme pr on pr.id = t.programme_id
        join person p on p.erased_at is null and p.id <> ${personId}::uuid and p.id not in (select person_id from ever)
        left join concern_reader r on r.programme_id = pr.id and r.person_id = p.id
      where (r.person_id is not null or exists (select from enrolment e
          where e.cohort_id = t.id and e.person_id = p.id and e.role = 'coordinator' and e.state = 'active'))
        and ${isReached(Prisma.sql`p.id`)}
      order by t.id desc, p.name, p.id`,

  async write({ cohortId, personId, readerId, isUrgent, text }, at) {
    // Two that arrive together are written one after the other.
    await statements.$queryRaw`select id from person where id = ${personId}::uuid for no key update`
    const [same] = await statements.$queryRaw<{ id: string }[]>`
      select c.id from concern c join concern_line l on l.concern_id = c.id
      where c.person_id = ${personId}::uuid and c.reader_id = ${readerId}::uuid and l.text = ${text} and c.created_at > ${toDate(hoursAfter(at, -sameHours))} limit 1`
    if (same) return { id: same.id, isNew: false }
    const [id, line] = [ids.next(), ids.next()]
    await statements.$executeRaw`
      insert into concern (id, person_id, cohort_id, reader_id, urgent, told_at, created_at)
      values (${id}::uuid, ${personId}::uuid, ${cohortId}::uuid, ${readerId}::uuid, ${isUrgent}, ${toDate(at)}, ${toDate(at)})`
    await statements.$executeRaw`
      insert into concern_line (id, concern_id, person_id, text, created_at) values (${line}::uuid, ${id}::uuid, ${personId}::uuid, ${text}, ${toDate(at)})`
    return { id, isNew: true }
  },

  find: async (id) => (await found(statements, Prisma.sql`c.id = ${id}::uuid`))[0] ?? null,

  async locked(all) {
    await statements.$queryRaw`select id from concern where id = any(${[...all]}::uuid[]) order by id for update`
    return found(statements, Prisma.sql`c.id = any(${[...all]}::uuid[])`)
  },

  async lines(id) {
    const rows = await statements.$queryRaw<Pick<ConcernLineRow, 'person_id' | 'text' | 'created_at'>[]>`
      select person_id, text, created_at from concern_line where concern_id = ${id}::uuid order by id`
    return rows.map(({ person_id: personId, text, created_at: at }) => ({ personId, text, at: fromDate(at) }))
  },

  async addLine(id, personId, text, at) {
    const line = ids.next()
    await statements.$executeRaw`
      insert into concern_line (id, concern_id, person_id, text, created_at) values (${line}::uuid, ${id}::uuid, ${personId}::uuid, ${text}, ${toDate(at)})`
    return line
  },

  async change(id, changes) {
    const set = (Object.keys(changes) as (keyof Changes)[]).map((name) => changeOf(name, changes[name]))
    await statements.$executeRaw`update concern set ${Prisma.join(set, ', ')} where id = ${id}::uuid`
  },

  async remove(all) {
    await statements.$executeRaw`delete from concern where id = any(${[...all]}::uuid[])`
  },

  async placeOf(personId, cohortId) {
    const [row] = await statements.$queryRaw<{ id: string }[]>`
      select a.workspace_id as id from (${addressFor(Prisma.sql`${personId}::uuid`, Prisma.sql`${cohortId}::uuid`)}) a`
    return row?.id ?? null
  },

  async homeOf({ personId, workspaceId }) {
    const [row] = await statements.$queryRaw<{ mayWrite: boolean; open: Open[] }[]>`
      select exists (${cohortsOf(personId, workspaceId)}) as "mayWrite", coalesce((
        select jsonb_agg(jsonb_build_object('id', c.id, 'isSender', c.person_id = ${personId}::uuid, 'isUrgent', c.urgent, 'isTaken', c.taken_at is not null) order by c.id)
        from concern c join cohort co on co.id = c.cohort_id join programme pr on pr.id = co.programme_id
        where ${personId}::uuid in (c.person_id, c.reader_id) and c.settled_at is null and ${livesIn(Prisma.sql`${workspaceId}::uuid`)}), '[]') as open`
    return row ?? { mayWrite: false, open: [] }
  },

  async waitingFor(personId) {
    const rows = await statements.$queryRaw<{ id: string }[]>`
      select id from concern where reader_id = ${personId}::uuid and settled_at is null order by id for update`
    return rows.map(({ id }) => id)
  },

  programmes: ({ personId, workspaceId }) =>
    statements.$queryRaw<ReadProgramme[]>`
      with coordinated as materialized (
        select c.programme_id, max(c.id::text)::uuid as cohort_id from enrolment e join cohort c on c.id = e.cohort_id
        where e.person_id = ${personId}::uuid and e.role = 'coordinator' and e.state = 'active' group by c.programme_id)
      select pr.id as "programmeId", pr.name as programme, o.cohort_id as "cohortId", ${peopleOf} as people
      from coordinated o join programme pr on pr.id = o.programme_id
      where pr.gone_at is null and ${livesIn(Prisma.sql`${workspaceId}::uuid`)} order by pr.id desc`,

  async nameReaders(programmeId, personIds) {
    const all = [...personIds]
    await statements.$executeRaw`delete from concern_reader where programme_id = ${programmeId}::uuid and person_id <> all(${all}::uuid[])`
    const rows = await statements.$queryRaw<PersonIn<''>[]>`
      with named as (
        insert into concern_reader (programme_id, person_id) select ${programmeId}::uuid, id from unnest(${all}::uuid[]) id
        on conflict do nothing returning person_id)
      select ${personColumns('p')} from named join person p on p.id = named.person_id order by p.id`
    return rows.map((row) => hearer(row))
  },
})

/** Cohorts of somebody that live in this workspace, whatever became of them there: whoever has left may still be worried. Columns id, programme_id. */
const cohortsOf = (personId: string, workspaceId: string): Prisma.Sql => Prisma.sql`
  select c.id, c.programme_id from enrolment e join cohort c on c.id = e.cohort_id join programme pr on pr.id = c.programme_id
  where e.person_id = ${personId}::uuid and pr.gone_at is null and ${livesIn(Prisma.sql`${workspaceId}::uuid`)}`

/** People of the programme `pr` who may be named: who coordinates or sees the numbers, and who is named already. */
const peopleOf = Prisma.sql`(
  select coalesce(jsonb_agg(jsonb_build_object('personId', p.id, 'name', p.name, 'isNamed', r.person_id is not null)
      order by r.person_id is null, p.name, p.id), '[]')
  from person p left join concern_reader r on r.programme_id = pr.id and r.person_id = p.id
  where p.erased_at is null and p.id in (
    select person_id from concern_reader where programme_id = pr.id
    union select e.person_id from enrolment e join cohort c on c.id = e.cohort_id
      where c.programme_id = pr.id and e.role = 'coordinator' and e.state = 'active'
    union select v.person_id from viewer v join cohort c on c.id = v.cohort_id where c.programme_id = pr.id))`

/** The column of each fact that changes, with its type. */
const columnOf: Readonly<Record<keyof Changes, readonly [column: string, type: 'timestamptz' | 'int' | 'uuid']>> = {
  toldAt: ['told_at', 'timestamptz'],
  reminders: ['reminders', 'int'],
  lateAt: ['late_at', 'timestamptz'],
  takenAt: ['taken_at', 'timestamptz'],
  settledAt: ['settled_at', 'timestamptz'],
  turn: ['turn', 'int'],
  readerId: ['reader_id', 'uuid'],
  dueAt: ['due_at', 'timestamptz'],
}

function changeOf(name: keyof Changes, value: Changes[keyof Changes]): Prisma.Sql {
  const [column, type] = columnOf[name]
  const plain = value === null || value === undefined ? null : typeof value === 'object' ? toDate(value) : value
  return Prisma.sql`${Prisma.raw(column)} = ${plain}::${Prisma.raw(type)}`
}

type FoundRow = Omit<ConcernRow, 'person_id' | 'reader_id' | 'due_at'> & {
  readonly programme: string
  readonly programme_id: string
  readonly zone: string
  readonly keeping: unknown
} & PersonIn<'s_'> & { readonly [Name in keyof PersonIn<'r_'>]: PersonIn<'r_'>[Name] | null }

async function found(statements: Statements, which: Prisma.Sql): Promise<Concern[]> {
  const rows = await statements.$queryRaw<FoundRow[]>`
    select c.id, c.cohort_id, c.turn, c.urgent, c.told_at, c.reminders, c.late_at, c.taken_at, c.settled_at, c.created_at,
      pr.name as programme, pr.id as programme_id, co.time_zone as zone, pr.settings->'keeping' as keeping, ${personColumns('s', 's_')}, ${personColumns('r', 'r_')}
    from concern c join cohort co on co.id = c.cohort_id join programme pr on pr.id = co.programme_id
      join person s on s.id = c.person_id left join person r on r.id = c.reader_id and r.erased_at is null
    where ${which} order by c.id`
  return rows.map(toConcern)
}

const toConcern = (row: FoundRow): Concern => ({
  ...{ id: row.id, cohortId: row.cohort_id, programme: row.programme, zone: row.zone, turn: row.turn },
  ...{ isUrgent: row.urgent, reminders: row.reminders, keptDays: storedKeeping(row.keeping, row.programme_id).textDays },
  ...{ sentAt: fromDate(row.created_at), toldAt: fromDate(row.told_at) },
  ...{ lateAt: instant(row.late_at), takenAt: instant(row.taken_at), settledAt: instant(row.settled_at) },
  sender: toPerson(row, 's_'),
  reader: isPerson(row) ? toPerson(row, 'r_') : null,
})

const isPerson = (row: FoundRow): row is FoundRow & PersonIn<'r_'> => row.r_id !== null
const instant = (at: Date | null): Instant | null => at && fromDate(at)
const hearer = (row: PersonIn<''>): Hearer => toPerson(row, '')
