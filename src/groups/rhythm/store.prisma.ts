import type { GroupAnswerRow, GroupMeetingRow } from '../../../prisma/generated/rows.ts'
import { knownLanguage } from '../../contract/view.ts'
import { earlier, fromDate, toDate } from '../../kit/clock.ts'
import type { Ids } from '../../kit/ids.ts'
import { type PersonIn, personColumns, toPerson } from '../../people/person.prisma.ts'
import { livesIn } from '../../people/reach.prisma.ts'
import { isPaused } from '../../programme/enrolment/paused.prisma.ts'
import { thoseIn } from '../../programme/enrolment/states.prisma.ts'
import { datesOf } from '../../programme/keeping/end.rules.ts'
import { storedKeeping } from '../../programme/settings.ts'
import { columnsOf } from '../../store/columns.ts'
import * as Prisma from '../../store/sql.ts'
import type { Statements } from '../../store/statements.ts'
import type { GroupKind } from '../group-kind.rules.ts'
import type { Answer, Attendee, GroupMeeting, RhythmFacts } from './facts.rules.ts'
import { postsIn } from './posts.prisma.ts'
import type { RhythmStore } from './store.ts'

const meeting = columnsOf<GroupMeetingRow>()({
  ...{ id: 'id', groupId: 'group_id', number: 'number', state: 'state', turn: 'turn', closesAt: 'closes_at', tieAt: 'tie_at' },
  ...{ startsAt: 'starts_at', minutes: 'minutes', venue: 'venue', leaderId: 'leader_id', agendaAt: 'agenda_at', askedAt: 'asked_at' },
  ...{ settledAt: 'settled_at', createdAt: 'created_at' },
})

interface GroupIn {
  readonly id: string
  readonly cohortId: string
  readonly kind: GroupKind
  readonly name: string
  readonly theme: string | null
  readonly language: string
  readonly zone: string
  readonly country: string | null
  readonly kickOff: Date | null
  readonly last: Date | null
  readonly endsAt: Date | null
  readonly programme: string
  readonly keeping: unknown
  readonly made: Date
  readonly rotates: boolean
}
type MemberIn = PersonIn<'p_'> & Pick<Attendee, 'enrolmentId' | 'role' | 'isPaused'> & { readonly groupId: string }
type MeetingIn = Parameters<typeof meeting.read<'m_'>>[0] & { readonly options: readonly (Date | string)[] }

/** Published groups of programmes that go on, with their meetings. `which`: of the group `g`, its cohort `c` and its programme `pr`. */
export async function rhythmsWhere(statements: Statements, which: Prisma.Sql): Promise<RhythmFacts[]> {
  const groups = await statements.$queryRaw<GroupIn[]>`
    select g.id, g.cohort_id as "cohortId", g.kind, g.name, g.theme, g.language, c.time_zone as zone, c.country, g.ends_at as "endsAt",
      (select k.starts_at from kick_off k where k.cohort_id = c.id and k.called_off_at is null) as "kickOff",
      (select max(pk.starts_at) from kick_off pk join cohort kc on kc.id = pk.cohort_id where kc.programme_id = pr.id) as last,
      pr.id as programme, pr.settings->'keeping' as keeping, pr.created_at as made, coalesce(gc.rotates, false) as rotates
    from mentoring_group g join cohort c on c.id = g.cohort_id join programme pr on pr.id = c.programme_id and pr.ended_at is null
      left join group_course gc on gc.group_id = g.id
    where g.state = 'published' and ${which} order by g.name, g.id`
  if (groups.length === 0) return []
  const ids = Prisma.sql`${groups.map(({ id }) => id)}::uuid[]`
  const [members, meetings, answers] = await Promise.all([
    statements.$queryRaw<MemberIn[]>`
      select ${personColumns('p', 'p_')}, gm.group_id as "groupId", e.id as "enrolmentId", e.role, ${isPaused(Prisma.sql`e.id`)} as "isPaused"
      from group_member gm join enrolment e on e.id = gm.enrolment_id and e.state in ${thoseIn} and e.role in ('mentor', 'mentee')
        join person p on p.id = e.person_id and p.erased_at is null
      where gm.group_id = any(${ids}) and gm.state in ('in', 'leaving') order by e.role desc, p.name, e.id`,
    statements.$queryRaw<MeetingIn[]>`
      select ${meeting.select('m', 'm_')}, m.options from group_meeting m where m.group_id = any(${ids}) order by m.number`,
    statements.$queryRaw<GroupAnswerRow[]>`
      select a.* from group_answer a join group_meeting m on m.id = a.meeting_id where m.group_id = any(${ids}) order by a.id`,
  ])
  const said = Map.groupBy(answers, ({ meeting_id: of }) => of)
  return groups.map((group) => ({
    ...ownOf(group),
    members: members.filter(({ groupId }) => groupId === group.id).map(toAttendee),
    meetings: meetings.filter((row) => row.m_group_id === group.id).map((row) => toMeeting(row, said.get(row.m_id) ?? [])),
  }))
}

function ownOf({
  id,
  kickOff,
  last,
  made,
  keeping,
  programme,
  endsAt,
  language,
  ...group
}: GroupIn): Omit<RhythmFacts, 'members' | 'meetings'> {
  const term = {
    keeping: storedKeeping(keeping, programme),
    ...{ zone: group.zone, kickOffAt: last && fromDate(last), createdAt: fromDate(made) },
  }
  const over = datesOf(term).endsAt
  const own = endsAt && fromDate(endsAt)
  return {
    ...{
      groupId: id,
      cohortId: group.cohortId,
      kind: group.kind,
      name: group.name,
      theme: group.theme,
      zone: group.zone,
      country: group.country,
    },
    ...{ language: knownLanguage(language), rotates: group.rotates, beginsAt: kickOff && fromDate(kickOff) },
    endsAt: own && over ? earlier(own, over) : (own ?? over),
  }
}

const toAttendee = ({ enrolmentId, role, isPaused: paused, ...row }: MemberIn): Attendee => ({
  ...toPerson(row, 'p_'),
  ...{ enrolmentId, role, isPaused: paused },
})

const toMeeting = (row: MeetingIn, answers: readonly GroupAnswerRow[]): GroupMeeting => {
  const { groupId: _, state, ...of } = meeting.read(row, 'm_')
  return {
    ...{ ...of, state, answers: answers.map(toAnswer) },
    options: row.options.map((at) => fromDate(new Date(at))),
  }
}

const toAnswer = ({ enrolment_id: enrolmentId, turn, dates, theme, theme_at: themeAt, there }: GroupAnswerRow): Answer => ({
  ...{ enrolmentId, turn, dates, theme, there, themeAt: themeAt && fromDate(themeAt) },
})

const oneOf = async (statements: Statements, which: Prisma.Sql): Promise<RhythmFacts | null> =>
  (await rhythmsWhere(statements, which))[0] ?? null

/** The rhythm of groups on one database transaction. */
export const rhythmIn = (statements: Statements, { ids }: { readonly ids: Ids }): RhythmStore => ({
  facts: (groupId) => oneOf(statements, Prisma.sql`g.id = ${groupId}::uuid`),

  async lock(groupId) {
    await statements.$queryRaw`select id from mentoring_group where id = ${groupId}::uuid for no key update`
    return oneOf(statements, Prisma.sql`g.id = ${groupId}::uuid`)
  },

  async lockOf(meetingId) {
    const which = Prisma.sql`(select group_id from group_meeting where id = ${meetingId}::uuid)`
    await statements.$queryRaw`select id from mentoring_group where id = ${which} for no key update`
    return oneOf(statements, Prisma.sql`g.id = ${which}`)
  },

  own: ({ personId, workspaceId }) =>
    rhythmsWhere(
      statements,
      Prisma.sql`${livesIn(Prisma.sql`${workspaceId}::uuid`)} and exists (select from group_member o join enrolment oe on oe.id = o.enrolment_id
        where o.group_id = g.id and o.state in ('in', 'leaving') and oe.person_id = ${personId}::uuid and oe.state in ${thoseIn})`,
    ),

  async begin(groupId, { number, options, closesAt, minutes, leaderId }, at) {
    const id = ids.next()
    await statements.$executeRaw`
      insert into group_meeting (id, group_id, number, state, turn, options, closes_at, minutes, leader_id, created_at)
      values (${id}::uuid, ${groupId}::uuid, ${number}, 'polling', 1, ${options.map(toDate)}::timestamptz[], ${toDate(closesAt)}, ${minutes},
        ${leaderId}::uuid, ${toDate(at)})`
    return id
  },

  async voteAgain(meetingId, { options, closesAt }) {
    await statements.$executeRaw`
      update group_meeting set state = 'polling', turn = turn + 1, options = ${options.map(toDate)}::timestamptz[], closes_at = ${toDate(closesAt)},
        tie_at = null, agenda_at = null where id = ${meetingId}::uuid`
  },

  async plan(groupId, { number, startsAt, minutes, venue, leaderId }, at) {
    const id = ids.next()
    await statements.$executeRaw`
      insert into group_meeting (id, group_id, number, state, turn, options, starts_at, minutes, venue, leader_id, created_at)
      values (${id}::uuid, ${groupId}::uuid, ${number}, 'planned', 1, '{}', ${startsAt && toDate(startsAt)}, ${minutes}, ${venue},
        ${leaderId}::uuid, ${toDate(at)})`
    return id
  },

  async setDate(meetingId, { startsAt, minutes, venue }) {
    await statements.$executeRaw`
      update group_meeting set state = 'planned', turn = turn + 1, options = '{}', closes_at = null, tie_at = null, agenda_at = null,
        starts_at = ${startsAt && toDate(startsAt)}, minutes = ${minutes}, venue = ${venue} where id = ${meetingId}::uuid`
  },

  async change(change) {
    const set = Object.entries(columns).flatMap(([name, column]) => {
      const value = change[name as keyof typeof columns]
      return value === undefined ? [] : [Prisma.sql`${Prisma.raw(column)} = ${typeof value === 'string' ? value : value && toDate(value)}`]
    })
    if (set.length > 0) await statements.$executeRaw`update group_meeting set ${Prisma.join(set)} where id = ${change.id}::uuid`
  },

  async vote(meetingId, enrolmentId, turn, dates) {
    await statements.$executeRaw`
      insert into group_answer (id, meeting_id, enrolment_id, turn, dates)
      values (${ids.next()}::uuid, ${meetingId}::uuid, ${enrolmentId}::uuid, ${turn}, ${[...dates]}::int[])
      on conflict (meeting_id, enrolment_id) do update set turn = excluded.turn, dates = excluded.dates`
  },

  async nameTheme(meetingId, enrolmentId, theme, at) {
    await statements.$executeRaw`
      insert into group_answer (id, meeting_id, enrolment_id, dates, theme, theme_at)
      values (${ids.next()}::uuid, ${meetingId}::uuid, ${enrolmentId}::uuid, '{}', ${theme}, ${toDate(at)})
      on conflict (meeting_id, enrolment_id) do update set theme = excluded.theme, theme_at = excluded.theme_at`
  },

  async wasThere(meetingId, enrolmentId, there) {
    await statements.$executeRaw`
      insert into group_answer (id, meeting_id, enrolment_id, dates, there)
      values (${ids.next()}::uuid, ${meetingId}::uuid, ${enrolmentId}::uuid, '{}', ${there})
      on conflict (meeting_id, enrolment_id) do update set there = excluded.there`
  },

  async takeTurns(groupId, rotates) {
    await statements.$executeRaw`
      insert into group_course (group_id, rotates) values (${groupId}::uuid, ${rotates})
      on conflict (group_id) do update set rotates = excluded.rotates`
  },

  async dueNow(groupId, at) {
    await statements.$executeRaw`update mentoring_group set due_at = ${toDate(at)} where id = ${groupId}::uuid and state = 'published'`
  },

  async dueIn(of, at) {
    const cohort =
      'cohortId' in of ? Prisma.sql`${of.cohortId}::uuid` : Prisma.sql`(select cohort_id from kick_off where id = ${of.kickOffId}::uuid)`
    await statements.$executeRaw`update mentoring_group set due_at = ${toDate(at)} where cohort_id = ${cohort} and state = 'published'`
  },

  ...postsIn(statements, ids),
})

const columns = {
  ...{ state: 'state', closesAt: 'closes_at', tieAt: 'tie_at', startsAt: 'starts_at', agendaAt: 'agenda_at' },
  ...{ askedAt: 'asked_at', settledAt: 'settled_at' },
} as const
