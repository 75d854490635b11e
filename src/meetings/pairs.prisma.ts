import type { MeetingProposalRow, MeetingRow, PairCourseRow } from '../../prisma/generated/rows.ts'
import { earlier, fromDate } from '../kit/clock.ts'
import { type PersonIn, personColumns, toPerson } from '../people/person.prisma.ts'
import { livesIn } from '../people/reach.prisma.ts'
import { answerOf, isUnheardOf } from '../programme/enrolment/answers.prisma.ts'
import { datesOf } from '../programme/keeping/end.rules.ts'
import { storedKeeping } from '../programme/settings.ts'
import { columnsOf } from '../store/columns.ts'
import * as Prisma from '../store/sql.ts'
import type { Statements } from '../store/statements.ts'
import type { Meeting, PairFacts, Proposal, Reader } from './facts.rules.ts'
import { rhythmOf } from './rhythm/rhythm.rules.ts'
import { storedRhythm } from './rhythm/stored-rhythm.ts'
import type { PairStore, Tally } from './store.ts'

const course = columnsOf<PairCourseRow>()({
  ...{
    id: 'id',
    pairId: 'pair_id',
    cohortId: 'cohort_id',
    state: 'state',
    beginsAt: 'begins_at',
    everyDays: 'every_days',
    wanted: 'wanted',
  },
  ...{ number: 'number', wantedBy: 'wanted_by', step: 'step', silent: 'silent', notYets: 'not_yets', actedAt: 'acted_at' },
  ...{ pausedUntil: 'paused_until', pausedAt: 'paused_at', pausedBy: 'paused_by', resumedAt: 'resumed_at' },
})
const meeting = columnsOf<MeetingRow>()({
  ...{ id: 'id', pairId: 'pair_id', number: 'number', state: 'state', startsAt: 'starts_at', minutes: 'minutes', venue: 'venue' },
  ...{ version: 'version', agreedBy: 'agreed_by', remindedAt: 'reminded_at', askedAt: 'asked_at', differsAt: 'differs_at' },
  ...{ createdAt: 'created_at' },
})

type CourseIn = Parameters<typeof course.read<'c_'>>[0] &
  PersonIn<'mentor_'> &
  PersonIn<'mentee_'> & {
    readonly cohort: string
    readonly zone: string
    readonly country: string | null
    readonly programme: string
    readonly chosen: unknown
    readonly keeping: unknown
    readonly made: Date
    readonly kickOff: Date | null
    readonly isOver: boolean
    readonly isEnded: boolean
    readonly isApart: boolean
    readonly isUnheardOf: boolean
    readonly mentor: string
    readonly mentee: string
    readonly lastVersion: number | null
    readonly told: number | null
  }

/** Pairs with their courses, in the order of these. The last kick-off of a programme is looked up once, however many of its pairs are read. `which`: of the course `pc`, the pair `x`, the enrolments `me` (mentor) and `ae` (mentee), the cohort `c`. */
export async function pairsWhere(statements: Statements, which: Prisma.Sql): Promise<PairFacts[]> {
  const rows = await statements.$queryRaw<CourseIn[]>`
    with read as materialized (select ${course.select('pc', 'c_')}, c.name as cohort, c.time_zone as zone, c.country, pr.id as programme, pr.settings->'meetings' as chosen,
      pr.settings->'keeping' as keeping, pr.created_at as made,
      (x.ended_at is not null or x.stopped_at is not null or pr.ended_at is not null) as "isOver",
      (x.ended_at is not null or pr.ended_at is not null) as "isEnded", (x.ended_at is not null or x.stopped_at is not null) as "isApart", ${isUnheardOf('ae', 'ac')} as "isUnheardOf", me.id as mentor, ae.id as mentee,
      ${personColumns('mp', 'mentor_')}, ${personColumns('ap', 'mentee_')},
      (select max(mp2.version) from meeting_proposal mp2 where mp2.pair_id = x.id) as "lastVersion",
      (select max(t.count) from meeting_told t where t.pair_id = x.id) as told
    from pair_course pc join pair x on x.id = pc.pair_id join cohort c on c.id = pc.cohort_id join programme pr on pr.id = c.programme_id
      join enrolment me on me.id = x.mentor_id join person mp on mp.id = me.person_id
      join enrolment ae on ae.id = x.mentee_id join person ap on ap.id = ae.person_id ${answerOf('ae', 'ac')}
    where ${which}), last as materialized (
      select p.programme, k.starts_at from (select distinct programme from read) p cross join lateral (
        select pk.starts_at from kick_off pk join cohort kc on kc.id = pk.cohort_id where kc.programme_id = p.programme order by pk.starts_at desc limit 1) k)
    select read.*, last.starts_at as "kickOff" from read left join last on last.programme = read.programme order by read.c_id`
  if (rows.length === 0) return []
  const pairIds = rows.map((row) => row.c_pair_id)
  const [meetings, proposals] = [await meetingsOf(statements, pairIds), await openOf(statements, pairIds)]
  return rows.map((row) => toFacts(row, meetings.get(row.c_pair_id) ?? [], proposals.get(row.c_pair_id) ?? null))
}

async function meetingsOf(statements: Statements, pairIds: readonly string[]): Promise<ReadonlyMap<string, readonly Meeting[]>> {
  const rows = await statements.$queryRaw<Parameters<typeof meeting.read<'m_'>>[0][]>`
    select ${meeting.select('m', 'm_')} from meeting m where m.pair_id = any(${[...pairIds]}::uuid[]) and m.state <> 'cancelled' order by m.starts_at, m.id`
  return Map.groupBy(
    rows.map((row) => meeting.read(row, 'm_')),
    ({ pairId }) => pairId,
  )
}

async function openOf(statements: Statements, pairIds: readonly string[]): Promise<ReadonlyMap<string, Proposal>> {
  const rows = await statements.$queryRaw<MeetingProposalRow[]>`
    select * from meeting_proposal where pair_id = any(${[...pairIds]}::uuid[]) and state = 'open'`
  return new Map(
    rows.map((row) => [
      row.pair_id,
      {
        ...{ version: row.version, byId: row.by_id, minutes: row.minutes, venue: row.venue, meetingId: row.meeting_id },
        ...{ createdAt: fromDate(row.created_at), remindedAt: row.reminded_at && fromDate(row.reminded_at) },
        dates: row.dates.map((date) => fromDate(new Date(date))),
      },
    ]),
  )
}

function toFacts(row: CourseIn, meetings: readonly Meeting[], proposal: Proposal | null): PairFacts {
  const facts = course.read(row, 'c_')
  const usual = storedRhythm(row.chosen, row.programme)
  const term = {
    keeping: storedKeeping(row.keeping, row.programme),
    zone: row.zone,
    kickOffAt: row.kickOff && fromDate(row.kickOff),
    createdAt: fromDate(row.made),
  }
  const { endsAt } = datesOf(term)
  return {
    ...facts,
    // What would be due after the end of the programme is due by its end.
    ...(endsAt && { wantedBy: earlier(facts.wantedBy, endsAt) }),
    ...{ cohort: row.cohort, zone: row.zone, country: row.country, isOver: row.isOver, isEnded: row.isEnded, isApart: row.isApart },
    ...{ meetings, proposal, told: row.told, isUnheardOf: row.isUnheardOf, endsAt },
    ...{ usual, rhythm: rhythmOf(usual, facts) },
    mentor: { ...toPerson(row, 'mentor_'), enrolmentId: row.mentor },
    mentee: { ...toPerson(row, 'mentee_'), enrolmentId: row.mentee },
    lastVersion: row.lastVersion ?? 0,
  }
}

/** Whether somebody coordinates the cohort `c` where they are. */
export const coordinates = ({ personId, workspaceId }: Reader): Prisma.Sql => Prisma.sql`
  ${livesIn(Prisma.sql`${workspaceId}::uuid`)} and exists (select from enrolment co where co.cohort_id = c.id and co.person_id = ${personId}::uuid
    and co.role = 'coordinator' and co.state = 'active')`

/** What is read of pairs, on one database transaction. */
export const pairsIn = (statements: Statements): PairStore => ({
  pairs: (courseIds) => pairsWhere(statements, Prisma.sql`pc.id = any(${[...courseIds]}::uuid[])`),

  pairsById: async (pairIds) => (pairIds.length === 0 ? [] : pairsWhere(statements, Prisma.sql`pc.pair_id = any(${[...pairIds]}::uuid[])`)),

  async lock(pairId) {
    await statements.$queryRaw`select id from pair_course where pair_id = ${pairId}::uuid for no key update`
    return (await pairsWhere(statements, Prisma.sql`pc.pair_id = ${pairId}::uuid`))[0] ?? null
  },

  async lockProgramme(programmeId) {
    const which = Prisma.sql`pc.cohort_id in (select id from cohort where programme_id = ${programmeId}::uuid) and pc.state in ('active', 'paused')`
    await statements.$queryRaw`select pc.id from pair_course pc where ${which} order by pc.id for no key update of pc`
    return pairsWhere(statements, which)
  },

  async lockTogether(pairId) {
    await statements.$queryRaw`
      select pc.id from pair_course pc join pair x on x.id = pc.pair_id join enrolment e on e.id in (x.mentor_id, x.mentee_id)
      where e.person_id in (select o.person_id from pair own join enrolment o on o.id in (own.mentor_id, own.mentee_id) where own.id = ${pairId}::uuid)
      order by pc.id for no key update of pc`
  },

  async watched(pairId, reader) {
    await statements.$queryRaw`select id from pair_course where pair_id = ${pairId}::uuid for no key update`
    return (await pairsWhere(statements, Prisma.sql`pc.pair_id = ${pairId}::uuid and ${coordinates(reader)}`))[0] ?? null
  },

  async coordinatorsOf(cohortId) {
    const rows = await statements.$queryRaw<PersonIn<'p_'>[]>`
      select ${personColumns('p', 'p_')} from enrolment e join person p on p.id = e.person_id and p.erased_at is null
      where e.cohort_id = ${cohortId}::uuid and e.role = 'coordinator' and e.state = 'active' order by p.id`
    return rows.map((row) => toPerson(row, 'p_'))
  },

  pairsOf: ({ personId, workspaceId }) =>
    pairsWhere(
      statements,
      Prisma.sql`(me.person_id = ${personId}::uuid or ae.person_id = ${personId}::uuid) and pc.state in ('active', 'paused') and x.ended_at is null
        and x.stopped_at is null and pr.ended_at is null and ${livesIn(Prisma.sql`${workspaceId}::uuid`)}`,
    ),

  pairsOn: (enrolmentId) =>
    pairsWhere(
      statements,
      Prisma.sql`${enrolmentId}::uuid in (me.id, ae.id) and pc.state in ('active', 'paused') and x.ended_at is null and pr.ended_at is null`,
    ),

  async tallies(reader) {
    const rows = await statements.$queryRaw<{ cohort: string; programme: string; chosen: unknown; met: number; count: number }[]>`
      select c.id as cohort, pr.id as programme, pr.settings->'meetings' as chosen, held.met, count(*)::int as count
      from pair_course pc join pair x on x.id = pc.pair_id join cohort c on c.id = pc.cohort_id join programme pr on pr.id = c.programme_id
        cross join lateral (select count(*)::int as met from meeting m where m.pair_id = x.id and m.state = 'met') held
      where x.ended_at is null and pc.state in ('active', 'paused') and pr.ended_at is null and ${coordinates(reader)}
      group by c.id, pr.id, held.met order by c.id, held.met`
    return [...Map.groupBy(rows, ({ cohort }) => cohort).values()].flatMap((some): Tally[] => {
      const [first] = some
      if (!first) return []
      const rhythm = storedRhythm(first.chosen, first.programme)
      return [{ cohortId: first.cohort, rhythm, pairs: some.map(({ met, count }) => ({ met, count })) }]
    })
  },

  async ofCohort(cohortId) {
    const pairs = await pairsWhere(statements, Prisma.sql`pc.cohort_id = ${cohortId}::uuid`)
    const rows = await statements.$queryRaw<{ pair: string; email: string; minutes: number }[]>`
      select x.id as pair, p.email, coalesce((select sum(coalesce((select l.minutes from meeting_log l where l.meeting_id = m.id and l.outcome = 'met'
        and l.minutes is not null order by (l.enrolment_id = x.mentee_id) desc, l.id limit 1), m.minutes)) from meeting m
        where m.pair_id = x.id and m.state = 'met'), 0)::int as minutes
      from pair_course pc join pair x on x.id = pc.pair_id join enrolment e on e.id = x.mentee_id join person p on p.id = e.person_id
      where pc.cohort_id = ${cohortId}::uuid`
    const more = new Map(rows.map(({ pair, ...row }) => [pair, row]))
    return pairs.map((pair) => ({ ...pair, ...(more.get(pair.pairId) ?? { email: '', minutes: 0 }) }))
  },
})
