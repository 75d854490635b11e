import type { ConfirmationRow, EnrolmentRow, PersonRow } from '../../../prisma/generated/rows.ts'
import { toDate } from '../../kit/clock.ts'
import { type PersonIn, personColumns, toPerson } from '../../people/person.prisma.ts'
import { livesIn } from '../../people/reach.prisma.ts'
import { isKept } from '../../programme/kick-off/kick-off-shown.prisma.ts'
import { headcounts, placesOf } from '../../programme/leaving/lost.prisma.ts'
import { columnsOf } from '../../store/columns.ts'
import * as Prisma from '../../store/sql.ts'
import type { Statements } from '../../store/statements.ts'
import { mostNames } from '../most-names.ts'
import { kickOffsOf } from '../rows.prisma.ts'
import type { Afterwards, AgendaStore, CensusHead, Fate, SeatCounts, Some, Tally } from '../store.ts'

const asked = columnsOf<ConfirmationRow>()({
  ...{ confirmationId: 'id', role: 'role', answer: 'answer', asks: 'asks' },
  ...{ lastAskAt: 'last_ask_at', release: 'release', standing: 'standing', calls: 'calls', calledAt: 'called_at' },
})
type TallyRow = Tally & { readonly kickOffId: string }
type HeadRow = Parameters<typeof asked.read<'c_'>>[0] &
  Pick<EnrolmentRow, 'state' | 'phone'> &
  Pick<PersonRow, 'name' | 'email'> & { readonly kickOffId: string; readonly partner: string | null; readonly unreachable: boolean }

/** The agenda of coordinators on one database transaction. */
export const agendaIn = (statements: Statements): AgendaStore => ({
  locked: (ids) => kickOffs(statements, ids),

  find: async (kickOffId) => (await kickOffs(statements, [kickOffId]))[0] ?? null,

  ofCohort: async (cohortId) => (await kickOffsOf(statements, Prisma.sql`k.cohort_id = ${cohortId}::uuid`))[0] ?? null,

  async coordinatedBy({ personId, workspaceId }) {
    const isTheirs = Prisma.sql`exists (select from enrolment e where e.cohort_id = k.cohort_id and e.person_id = ${personId}::uuid and e.role = 'coordinator' and e.state = 'active')`
    return kickOffsOf(statements, Prisma.sql`${livesIn(Prisma.sql`${workspaceId}::uuid`)} and ${isTheirs} and ${isKept}`)
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

  async everybody(cohortId) {
    const rows = await statements.$queryRaw<Pick<EnrolmentRow, 'person_id'>[]>`
      select person_id from enrolment where cohort_id = ${cohortId}::uuid and role in ('mentee', 'mentor') order by id`
    return rows.map((row) => row.person_id)
  },

  heads: async (kickOffId, only) => (await heads(statements, [kickOffId], only)).map(toHead),

  async proposed(kickOffIds) {
    const rows = kickOffIds.length === 0 ? [] : await heads(statements, kickOffIds, 'proposed')
    return new Map([...Map.groupBy(rows, (row) => row.kickOffId)].map(([id, of]) => [id, of.map(toHead)]))
  },

  // The record of deeds knows who was proposed; an answer clears the mark on the confirmation.
  fates: (kickOffId) =>
    statements.$queryRaw<Fate[]>`
      select p.name, c.answer, c.release from confirmation c join enrolment e on e.id = c.enrolment_id join person p on p.id = e.person_id
      where c.kick_off_id = ${kickOffId}::uuid and c.role = 'mentee'
        and exists (select from audit a where a.subject = c.id and a.deed = 'proposedRelease') order by p.name, c.id`,

  async afterwards(kickOffIds) {
    const rows =
      kickOffIds.length === 0
        ? []
        : await statements.$queryRaw<(Afterwards & { readonly id: string })[]>`
      select k.id, (select count(*)::int from offer o join seat s on s.id = o.seat_id where s.cohort_id = k.cohort_id and o.state = 'won') as refilled,
        (select count(*)::int from audit a where a.cohort_id = k.cohort_id and a.deed in ('notedAnswer', 'triedToCall')) as calls
      from kick_off k where k.id = ${anyOf(kickOffIds)}`
    return new Map(rows.map(({ id, ...of }) => [id, of]))
  },

  counts: async (cohortId) => (await counts(statements, [cohortId])).get(cohortId) ?? none,

  async tallies(kickOffs) {
    const [ids, cohortIds] = [kickOffs.map(({ id }) => id), kickOffs.map(({ cohortId }) => cohortId)]
    if (ids.length === 0) return new Map()
    const [rows, seats, named] = await Promise.all([tallies(statements, ids), counts(statements, cohortIds), namedOf(statements, ids)])
    const byKickOff = Map.groupBy(rows, ({ kickOffId }) => kickOffId)
    return new Map(
      kickOffs.map(({ id, cohortId }) => {
        const some = (kind: NamedRow['kind']) => someOf(named.filter((row) => row.kickOffId === id && row.kind === kind))
        const people = { answered: some('answered'), withdrew: some('withdrew'), takenOff: some('takenOff'), lost: some('lost') }
        return [id, { ...(seats.get(cohortId) ?? none), heads: byKickOff.get(id) ?? [], ...people }]
      }),
    )
  },
})

interface NamedRow {
  readonly role: Some['people'][number]['role']
  readonly kickOffId: string
  readonly name: string
  readonly kind: 'withdrew' | 'takenOff' | 'answered' | 'lost'
  readonly total: number
}

/** The people whom a balance names, at most so many of a kind. */
const namedOf = (statements: Statements, kickOffIds: readonly string[]): Promise<NamedRow[]> =>
  statements.$queryRaw<NamedRow[]>`
    with ${hereOf(kickOffIds)}, ${headcounts}
    select "kickOffId", role, name, kind, total::int from (
      select "kickOffId", role, name, kind, count(*) over of_kind as total, row_number() over (of_kind order by name, id) as place
      from (
        select c.kick_off_id as "kickOffId", c.role, p.name, c.id, 
          case when e.state <> 'withdrawn' then 'answered' when e.taken_off_at is null then 'withdrew' else 'takenOff' end as kind
        from confirmation c join enrolment e on e.id = c.enrolment_id join person p on p.id = e.person_id
        where c.kick_off_id = any(${kickOffIds}::uuid[])
          and (e.state = 'withdrawn' or (c.role = 'mentor' and e.state = 'active' and c.answer is not null))
        union all select h.kick_off_id, e.role, p.name, e.id, 'lost' from lost l join here h on h.id = l.cohort_id
          join enrolment e on e.cohort_id = l.cohort_id and e.person_id = l.person_id join person p on p.id = e.person_id) those
      window of_kind as (partition by "kickOffId", kind)) named
    where place <= ${mostNames} order by place`

/** The cohorts of these kick-offs, and where their programmes live. */
const hereOf = (kickOffIds: readonly string[]): Prisma.Sql => Prisma.sql`
  here as materialized (
    select c.id, k.id as kick_off_id, ${placesOf} as places from kick_off k join cohort c on c.id = k.cohort_id join programme pr on pr.id = c.programme_id
    where k.id = ${anyOf(kickOffIds)})`

const someOf = (rows: readonly NamedRow[]): Some => ({ people: rows.map(({ name, role }) => ({ name, role })), total: rows[0]?.total ?? 0 })

/**
 * As `any(ids)`, and the database does not see how many there are while it plans. Otherwise it believes that a plan for so few is
 * cheaper than one for any number, and plans again each time, which takes longer than to count.
 */
const anyOf = (ids: readonly string[]): Prisma.Sql => Prisma.sql`any(array(select unnest(${ids}::uuid[])))`

const none: SeatCounts = { waiting: 0, openSeats: 0, unoffered: 0 }

/** Everybody is counted first as if they were active, from an index alone. Those who are not are few: they are taken off again, and counted apart. */
const tallies = (statements: Statements, kickOffIds: readonly string[]): Promise<TallyRow[]> =>
  statements.$queryRaw<TallyRow[]>`
    select k.id as "kickOffId", t.role, t.state, t.answer, t.standing, t.asks, t.proposed, t.count
    from kick_off k cross join lateral (
      with apart as materialized (
        select c.answer, c.role, c.standing, c.release, c.asks, e.state from enrolment e
          join confirmation c on c.enrolment_id = e.id and c.kick_off_id = k.id where e.cohort_id = k.cohort_id and e.state <> 'active'),
      counted as (
        select c.answer, c.role, c.standing, c.release, c.asks, count(*)::int as many, 'active' as state
        from confirmation c where c.kick_off_id = k.id group by 1, 2, 3, 4, 5
        union all select a.answer, a.role, a.standing, a.release, a.asks, -count(*)::int, 'active' from apart a group by 1, 2, 3, 4, 5
        union all select a.answer, a.role, a.standing, a.release, a.asks, count(*)::int, a.state from apart a group by 1, 2, 3, 4, 5, 7)
      select n.role, n.state, n.answer, n.standing, least(n.asks, 2) as asks, n.release is not distinct from 'proposed' as proposed,
        sum(n.many)::int as count
      from counted n group by 1, 2, 3, 4, 5, 6 having sum(n.many) > 0) t
    where k.id = ${anyOf(kickOffIds)}`

function toHead(row: HeadRow): CensusHead {
  const { state, name, email, phone, partner, unreachable } = row
  return { ...asked.read(row, 'c_'), state, name, email, phone, partner, unreachable }
}

const heads = (statements: Statements, kickOffIds: readonly string[], only?: 'proposed'): Promise<HeadRow[]> =>
  statements.$queryRaw<HeadRow[]>`
      with ${hereOf(kickOffIds)}, ${headcounts}
      select ${asked.select('c', 'c_')}, c.kick_off_id as "kickOffId", e.state, e.phone, p.name, p.email,
        coalesce(
          (select other.name from seat s join enrolment oe on oe.id = s.mentor_id join person other on other.id = oe.person_id where s.mentee_id = e.id),
          (select string_agg(other.name, ', ' order by other.name) from seat s join enrolment oe on oe.id = s.mentee_id
            join person other on other.id = oe.person_id where s.mentor_id = e.id)
        ) as partner,
        exists (select from lost l where l.cohort_id = e.cohort_id and l.person_id = e.person_id) as unreachable
      from confirmation c join enrolment e on e.id = c.enrolment_id join person p on p.id = e.person_id
      where c.kick_off_id = any(${kickOffIds}::uuid[]) and (${only ?? null}::text is null or c.release = ${only ?? null}) order by c.id`

async function counts(statements: Statements, cohortIds: readonly string[]): Promise<ReadonlyMap<string, SeatCounts>> {
  const rows = await statements.$queryRaw<(SeatCounts & { id: string })[]>`
    select c.id, (select count(*)::int from enrolment e where e.cohort_id = c.id and e.state = 'waiting') as waiting,
      (select count(*)::int from seat s where s.cohort_id = c.id and s.state = 'open') as "openSeats",
      (select count(*)::int from seat s where s.cohort_id = c.id and s.state = 'open' and not s.agreed
        and not exists (select from offer o where o.seat_id = s.id and o.state = 'open')) as unoffered
    from cohort c
    where c.id = ${anyOf(cohortIds)}`
  return new Map(rows.map(({ id, ...of }) => [id, of]))
}

const kickOffs = (statements: Statements, ids: readonly string[]) => kickOffsOf(statements, Prisma.sql`k.id = any(${ids}::uuid[])`)
