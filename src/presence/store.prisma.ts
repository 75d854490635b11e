import type { CohortRow, EnrolmentRow, EveningRow, KickOffRow, PresenceRow } from '../../prisma/generated/rows.ts'
import { fromDate, hoursAfter, type Instant, toDate } from '../kit/clock.ts'
import type { Ids } from '../kit/ids.ts'
import { type PersonIn, personColumns, toPerson } from '../people/person.prisma.ts'
import { livesIn } from '../people/reach.prisma.ts'
import { answerOf } from '../programme/enrolment/answers.prisma.ts'
import { coordinates, holdKickOff, isKept, type ToldRow, toldColumns, toToldKickOff } from '../programme/kick-off/kick-off-shown.prisma.ts'
import { storedLadder } from '../programme/ladder/stored-ladder.ts'
import { isInContact } from '../programme/stopped-contact.prisma.ts'
import * as Prisma from '../store/sql.ts'
import type { Statements } from '../store/statements.ts'
import type { EveningFacts, Guest, NewTick, Tally, TickedBy } from './facts.ts'
import { sendsHours } from './rules.ts'
import type { Asked, Hearer, PresenceStore, SeenEvening } from './store.ts'

/** The store of this room on one database transaction. */
export const presenceIn = (statements: Statements, { ids }: { readonly ids: Ids }): PresenceStore => ({
  async evening(cohortId, { personId, workspaceId }) {
    const which = Prisma.sql`k.cohort_id = ${cohortId}::uuid and ${livesIn(Prisma.sql`${workspaceId}::uuid`)}`
    return (await seen(statements, personId, which))[0] ?? null
  },

  evenings: ({ personId, workspaceId }, now) =>
    seen(
      statements,
      personId,
      Prisma.sql`k.starts_at <= ${toDate(hoursAfter(now, sendsHours))} and ${isKept}
        and ${coordinates(personId)} and ${livesIn(Prisma.sql`${workspaceId}::uuid`)}`,
    ),

  async calledOff(cohortId) {
    const rows = await statements.$queryRaw<ToldRow[]>`
      select ${toldColumns} from kick_off k join cohort c on c.id = k.cohort_id join programme pr on pr.id = c.programme_id
      where k.cohort_id = ${cohortId}::uuid and k.called_off_at is not null`
    return rows.map(toToldKickOff)[0] ?? null
  },

  async locked(eveningIds) {
    const rows = await statements.$queryRaw<
      EveningIn[]
    >`select ${eveningColumns} ${fromEvening} where ev.id = any(${[...eveningIds]}::uuid[]) order by ev.id`
    return rows.map(toEvening)
  },

  async ofCohort(cohortId) {
    const rows = await statements.$queryRaw<EveningIn[]>`select ${eveningColumns} ${fromEvening} where k.cohort_id = ${cohortId}::uuid`
    return rows.map(toEvening)[0] ?? null
  },

  hold: (kickOffId) => holdKickOff(statements, kickOffId),

  guests: (kickOffId) => guests(statements, kickOffId),

  tallies: (kickOffIds) => tallies(statements, kickOffIds),

  tick: (kickOffId, ticks, by, arrivedAt) => tick({ statements, ids }, kickOffId, ticks, by, arrivedAt),

  async askLater(eveningId, at) {
    await statements.$executeRaw`
      update evening set due_at = case when cared_at is null then due_at else ${toDate(at)} end where id = ${eveningId}::uuid`
  },

  async seat(kickOffId, menteeId, mentorId, at) {
    await statements.$executeRaw`
      update presence set sat_with = ${mentorId}::uuid, sat_at = ${toDate(at)} where kick_off_id = ${kickOffId}::uuid and enrolment_id = ${menteeId}::uuid`
  },

  async closeDoor(kickOffId) {
    await statements.$executeRaw`update evening set door = door + 1 where kick_off_id = ${kickOffId}::uuid`
  },

  async coordinators(cohortId) {
    const rows = await statements.$queryRaw<PersonIn<''>[]>`
      select ${personColumns('p')} from enrolment e join person p on p.id = e.person_id
      where e.cohort_id = ${cohortId}::uuid and e.role = 'coordinator' and e.state = 'active' order by p.id`
    return rows.map((row) => toPerson(row, ''))
  },

  async people(personIds) {
    const rows = await statements.$queryRaw<
      PersonIn<''>[]
    >`select ${personColumns('p')} from person p where p.id = any(${[...personIds]}::uuid[]) order by p.id`
    return rows.map((row) => toPerson(row, ''))
  },

  async save(eveningId, { toldAt, caredAt }, dueAt) {
    await statements.$executeRaw`
      update evening set told_at = ${toldAt && toDate(toldAt)}, cared_at = ${caredAt && toDate(caredAt)}, due_at = ${dueAt && toDate(dueAt)}
      where id = ${eveningId}::uuid`
  },

  async askMissing(kickOffId, at) {
    const rows = await statements.$queryRaw<(PersonIn<''> & { presenceId: string })[]>`
      with asked as (
        update presence w set asked_at = ${toDate(at)} from enrolment e ${answerOf('e', 'a')}
        where w.kick_off_id = ${kickOffId}::uuid and e.id = w.enrolment_id and w.state = 'missing' and w.asked_at is null and ${isExpected}
        returning w.id, e.person_id)
      select asked.id as "presenceId", ${personColumns('p')} from asked join person p on p.id = asked.person_id order by asked.id`
    return rows.map((row) => ({ presenceId: row.presenceId, person: toPerson(row, '') }))
  },

  asked: (presenceId, personId) => asked(statements, presenceId, personId),

  async answer(presenceId, answer, at) {
    await statements.$executeRaw`update presence set answer = ${answer}, answered_at = ${toDate(at)} where id = ${presenceId}::uuid`
  },

  async begin(kickOffId, at) {
    await statements.$executeRaw`
      insert into evening (id, kick_off_id, due_at, created_at)
      select ${ids.next()}::uuid, k.id, k.starts_at + interval '15 minutes', ${toDate(at)} from kick_off k where k.id = ${kickOffId}::uuid
      on conflict (kick_off_id) do nothing`
  },

  async beginAgain(kickOffId, from) {
    const old = from ? Prisma.sql`tapped_at < ${toDate(from)}` : Prisma.sql`true`
    for (const table of ['presence', 'tick'])
      await statements.$executeRaw`delete from ${Prisma.raw(table)} where kick_off_id = ${kickOffId}::uuid and ${old}`
    await statements.$executeRaw`
      update evening ev set told_at = null, cared_at = null, door = ev.door + ${from ? 0 : 1}::int, due_at = k.starts_at + interval '15 minutes'
      from kick_off k where k.id = ev.kick_off_id and k.id = ${kickOffId}::uuid`
  },

  async end(kickOffId) {
    for (const table of ['presence', 'tick', 'evening'])
      await statements.$executeRaw`delete from ${Prisma.raw(table)} where kick_off_id = ${kickOffId}::uuid`
  },
})

const fromEvening = Prisma.sql`from evening ev join kick_off k on k.id = ev.kick_off_id join cohort c on c.id = k.cohort_id join programme pr on pr.id = c.programme_id`
const eveningColumns = Prisma.sql`${toldColumns}, c.country, k.ladder, ev.id as ev_id, ev.door, ev.told_at, ev.cared_at`
type EveningIn = ToldRow &
  Pick<CohortRow, 'country'> &
  Pick<KickOffRow, 'ladder'> &
  Pick<EveningRow, 'door' | 'told_at' | 'cared_at'> & { readonly ev_id: string }

const toEvening = (row: EveningIn): EveningFacts => ({
  ...toToldKickOff(row),
  ...{ eveningId: row.ev_id, country: row.country, door: row.door },
  ladder: storedLadder(row.ladder, { what: 'kick_off.ladder', row: row.k_id }),
  toldAt: instant(row.told_at),
  caredAt: instant(row.cared_at),
})

const instant = (at: Date | null): Instant | null => at && fromDate(at)

async function seen(statements: Statements, personId: string, which: Prisma.Sql): Promise<SeenEvening[]> {
  const rows = await statements.$queryRaw<(EveningIn & Pick<SeenEvening, 'coordinates'>)[]>`
    select ${eveningColumns}, ${coordinates(personId)} as coordinates ${fromEvening} where ${which} order by k.id`
  return rows.map((row) => ({ ...toEvening(row), coordinates: row.coordinates }))
}

/** Said that they come, and was not told that they need not; of the enrolment `e` and its answer `a`. */
const isExpected = Prisma.sql`(e.state = 'active' and a.answer = 'coming' and (e.role = 'mentee' or a.standing is distinct from 'free'))`
const expectation = Prisma.sql`case when ${isExpected} then 'expected'
  when e.state = 'active' and (a.answer is null or a.answer = 'unsure') and (e.role = 'mentee' or a.standing is distinct from 'free') then 'unsaid'
  else 'unexpected' end`

/** Pairs that lasted while people were there; whatever became of them later. */
const duringIt = (pair: string): Prisma.Sql =>
  Prisma.raw(`${pair}.started_at < k.starts_at + interval '12 hours'
  and (${pair}.ended_at is null or ${pair}.ended_at > k.starts_at)`)

type GuestIn = Pick<Guest, 'id' | 'personId' | 'name' | 'role' | 'expectation' | 'isClockOff' | 'partners' | 'apart'> &
  Pick<PresenceRow, 'sat_with'> & {
    readonly state: PresenceRow['state'] | null
    readonly tapped_at: Date | null
    readonly answer: PresenceRow['answer']
  }

async function guests(statements: Statements, kickOffId: string): Promise<Guest[]> {
  const rows = await statements.$queryRaw<GuestIn[]>`
    select e.id, e.person_id as "personId", p.name, e.role, ${expectation} as expectation, w.state, w.tapped_at, w.sat_with, w.answer,
      t.clock_off is not null as "isClockOff", coalesce(x.partners, '{}') as partners, coalesce(x.apart, '{}') as apart
    from kick_off k join enrolment e on e.cohort_id = k.cohort_id and e.role in ('mentor', 'mentee')
      join person p on p.id = e.person_id and p.erased_at is null ${answerOf('e', 'a')}
      left join presence w on w.kick_off_id = k.id and w.enrolment_id = e.id left join tick t on t.id = w.tick_id
      left join lateral (
        select array_agg(distinct o.id) filter (where ${isInContact}) as partners, array_agg(distinct o.id) filter (where not ${isInContact}) as apart
        from pair x cross join lateral (select case when x.mentor_id = e.id then x.mentee_id else x.mentor_id end as id) o
        where (x.mentor_id = e.id or x.mentee_id = e.id) and ${duringIt('x')}) x on true
    where k.id = ${kickOffId}::uuid order by lower(p.name), e.id`
  return rows.map(({ state, tapped_at: tapped, sat_with: satWith, ...guest }) => ({
    ...guest,
    ...{ state: state ?? 'none', tappedAt: instant(tapped), satWith },
  }))
}

type CountIn = Tally['counted'][number] & { readonly kickOffId: string; readonly inVain: number }
type OpenIn = Tally['open'][number] & { readonly kickOffId: string }

/** Several evenings at once. */
async function tallies(statements: Statements, kickOffIds: readonly string[]): Promise<ReadonlyMap<string, Tally>> {
  if (kickOffIds.length === 0) return new Map()
  const wanted = Prisma.sql`any(array(select unnest(${[...kickOffIds]}::uuid[])))`
  const [counts, open] = await Promise.all([
    statements.$queryRaw<CountIn[]>`
      select k.id as "kickOffId", e.role, ${expectation} as expectation, coalesce(w.state, 'none') as state, count(*)::int as count,
        count(*) filter (where e.role = 'mentor' and w.state = 'came' and ${isAlone})::int as "inVain"
      from kick_off k join enrolment e on e.cohort_id = k.cohort_id and e.role in ('mentor', 'mentee') ${answerOf('e', 'a')}
        left join presence w on w.kick_off_id = k.id and w.enrolment_id = e.id
      where k.id = ${wanted} group by 1, 2, 3, 4`,
    statements.$queryRaw<OpenIn[]>`
      select w.kick_off_id as "kickOffId", e.id, p.name, w.answer from presence w join enrolment e on e.id = w.enrolment_id join person p on p.id = e.person_id
      where w.kick_off_id = ${wanted} and w.answer in ('notThisTime', 'somethingElse') and e.state = 'active' order by lower(p.name), w.id`,
  ])
  return new Map(
    kickOffIds.map((id) => {
      const own = counts.filter(({ kickOffId }) => kickOffId === id)
      return [
        id,
        {
          counted: own.map(({ kickOffId: _, inVain: __, ...counted }) => counted),
          inVain: own.reduce((sum, { inVain }) => sum + inVain, 0),
          open: open.filter(({ kickOffId }) => kickOffId === id).map(({ kickOffId: _, ...each }) => each),
        },
      ]
    }),
  )
}

/** Nobody was there for the mentor `e`: none of their mentees, and nobody who was joined with them. */
const isAlone = Prisma.sql`not exists (select from pair x join presence o on o.kick_off_id = k.id and o.enrolment_id = x.mentee_id and o.state = 'came'
    where x.mentor_id = e.id and ${duringIt('x')} and (x.stopped_at is null or x.stopped_at > k.starts_at))
  and not exists (select from presence o where o.kick_off_id = k.id and o.sat_with = e.id and o.state = 'came')`

/** Everybody of whom it was noted whether they came, with their e-mail: for rehearsals. */
export const presenceAtEnd = (statements: Statements): Promise<{ email: string; presence: 'came' | 'missing'; inVain: boolean }[]> =>
  statements.$queryRaw`
    select p.email, w.state as presence, (e.role = 'mentor' and w.state = 'came' and ${isAlone}) as "inVain"
    from presence w join kick_off k on k.id = w.kick_off_id join enrolment e on e.id = w.enrolment_id join person p on p.id = e.person_id
    where w.state <> 'none'`

/** Everybody who was noted as missing and is to be written to, with the time. */
export const missedIn = (statements: Statements): Promise<{ at: Date; name: string; role: 'mentor' | 'mentee' }[]> =>
  statements.$queryRaw`
    select ev.due_at as at, p.name, e.role from evening ev join presence w on w.kick_off_id = ev.kick_off_id
      join enrolment e on e.id = w.enrolment_id join person p on p.id = e.person_id ${answerOf('e', 'a')}
    where ev.told_at is not null and ev.due_at is not null and w.state = 'missing' and w.asked_at is null and ${isExpected} order by w.id`

async function tick(
  { statements, ids }: { readonly statements: Statements; readonly ids: Ids },
  kickOffId: string,
  ticks: readonly NewTick[],
  by: TickedBy,
  arrivedAt: Instant,
): Promise<readonly NewTick[]> {
  const rows = ticks.map(({ id, enrolmentId, state, tappedAt, clockOff }) => ({
    ...{ id: id ?? ids.next(), presence: ids.next(), enrolment: enrolmentId, state, off: clockOff, at: toDate(tappedAt) },
  }))
  const arrived = toDate(arrivedAt)
  const [byId, door] = 'door' in by ? [null, by.door] : [by.personId, null]
  const counted = await statements.$queryRaw<
    (Pick<EnrolmentRow, 'id'> & { enrolment: string; state: NewTick['state']; at: Date; off: number | null })[]
  >`
    with given as (
      select distinct on (n.id) n.* from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as n(id uuid, presence uuid, enrolment uuid, state text, at timestamptz, off int)
        join enrolment e on e.id = n.enrolment and e.role in ('mentor', 'mentee') join kick_off k on k.cohort_id = e.cohort_id and k.id = ${kickOffId}::uuid),
    counted as (
      insert into tick (id, kick_off_id, enrolment_id, state, tapped_at, arrived_at, clock_off, by_id, door)
      select id, ${kickOffId}::uuid, enrolment, state, at, ${arrived}, off, ${byId}::uuid, ${door}::int from given order by id
      on conflict (id) do nothing returning id, enrolment_id, state, tapped_at, clock_off),
    latest as (select distinct on (enrolment_id) * from counted order by enrolment_id, tapped_at desc, id desc),
    noted as (
      insert into presence (id, kick_off_id, enrolment_id, state, tapped_at, tick_id, created_at)
      select g.presence, ${kickOffId}::uuid, l.enrolment_id, l.state, l.tapped_at, l.id, ${arrived} from latest l join given g on g.id = l.id order by l.enrolment_id
      on conflict (kick_off_id, enrolment_id) do update set state = excluded.state, tapped_at = excluded.tapped_at, tick_id = excluded.tick_id
      where (excluded.tapped_at, excluded.tick_id) > (presence.tapped_at, presence.tick_id))
    select id, enrolment_id as enrolment, state, tapped_at as at, clock_off as off from counted order by tapped_at, id`
  return counted.map(({ id, enrolment, state, at, off }) => ({ id, enrolmentId: enrolment, state, tappedAt: fromDate(at), clockOff: off }))
}

async function asked(statements: Statements, presenceId: string, personId: string): Promise<Asked | null> {
  const [row] = await statements.$queryRaw<(EveningIn & PersonIn<'p_'> & Pick<PresenceRow, 'answer' | 'enrolment_id'>)[]>`
    select ${eveningColumns}, ${personColumns('p', 'p_')}, w.answer, w.enrolment_id
    ${fromEvening} join presence w on w.kick_off_id = k.id join enrolment e on e.id = w.enrolment_id join person p on p.id = e.person_id
    where w.id = ${presenceId}::uuid and e.person_id = ${personId}::uuid and w.asked_at is not null for no key update of w`
  if (!row) return null
  const person: Hearer = toPerson(row, 'p_')
  return { presenceId, enrolmentId: row.enrolment_id, evening: toEvening(row), person, answer: row.answer }
}
