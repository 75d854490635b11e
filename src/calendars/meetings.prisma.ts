import type { CalendarMeetingRow } from '../../prisma/generated/rows.ts'
import { fromDate, toDate } from '../kit/clock.ts'
import { livesIn } from '../people/reach.prisma.ts'
import { thoseIn } from '../programme/enrolment/states.prisma.ts'
import { groupsOf } from '../programme/grouped.prisma.ts'
import { columnsOf } from '../store/columns.ts'
import * as Prisma from '../store/sql.ts'
import type { Statements } from '../store/statements.ts'
import type { CalendarStore } from './store.ts'

const meeting = columnsOf<CalendarMeetingRow>()({
  ...{ id: 'meeting_id', startsAt: 'starts_at', minutes: 'minutes', venue: 'venue', sequence: 'sequence', changedAt: 'changed_at' },
  calledOffAt: 'called_off_at',
})

type MeetingIn = Parameters<typeof meeting.read<'m_'>>[0] & { readonly partner: string; readonly zone: string; readonly ended: Date | null }

const mine = Prisma.sql`me.id`

/** What calendars know of meetings, on one database transaction. */
export const meetingsIn = (statements: Statements): Pick<CalendarStore, 'meetingsFor' | 'agreed' | 'calledOff' | 'busy'> => ({
  async meetingsFor({ personId, workspaceId }, from) {
    const rows = await statements.$queryRaw<MeetingIn[]>`
      select ${meeting.select('m', 'm_')}, coalesce(o.name, g.name) as partner, c.time_zone as zone,
        case when x.id is not null then least(x.ended_at, x.stopped_at)
          else coalesce(g.until, case when me.state in ${thoseIn} then null else m.changed_at end) end as ended
      from enrolment me join cohort c on c.id = me.cohort_id join programme pr on pr.id = c.programme_id
        join lateral (
          select cm.* from pair p join calendar_meeting cm on cm.pair_id = p.id where me.id in (p.mentor_id, p.mentee_id)
          union all select cm.* from ${groupsOf(mine)} b join calendar_meeting cm on cm.group_id = b.id) m on true
        left join pair x on x.id = m.pair_id
        left join lateral (select op.name from enrolment oe join person op on op.id = oe.person_id
          where oe.id = case when x.mentor_id = me.id then x.mentee_id else x.mentor_id end) o on true
        left join lateral ${groupsOf(mine)} g on g.id = m.group_id
      where me.person_id = ${personId}::uuid and m.starts_at >= ${toDate(from)} and ${livesIn(Prisma.sql`${workspaceId}::uuid`)}
      order by m.starts_at, m.meeting_id`
    return rows.map(({ partner, zone, ended, ...row }) => {
      const found = { ...meeting.read(row, 'm_'), partner, zone }
      const endedAt = ended && fromDate(ended)
      // A meeting that was over before its pair ended was held or not; it stays as it was.
      if (endedAt === null || found.calledOffAt !== null || found.startsAt.epochMilliseconds <= endedAt.epochMilliseconds) return found
      return { ...found, calledOffAt: endedAt, changedAt: endedAt, sequence: found.sequence + 1 }
    })
  },

  async agreed({ id, of, startsAt, minutes, venue }, at) {
    const [pair, group] = 'pairId' in of ? [of.pairId, null] : [null, of.groupId]
    await statements.$executeRaw`
      insert into calendar_meeting as m (meeting_id, pair_id, group_id, starts_at, minutes, venue, changed_at)
      values (${id}::uuid, ${pair}::uuid, ${group}::uuid, ${toDate(startsAt)}, ${minutes}, ${venue}, ${toDate(at)})
      on conflict (meeting_id) do update set sequence = m.sequence + case when m.starts_at = excluded.starts_at and m.minutes = excluded.minutes
          and m.called_off_at is null then 0 else 1 end,
        starts_at = excluded.starts_at, minutes = excluded.minutes, venue = excluded.venue, changed_at = excluded.changed_at, called_off_at = null`
  },

  async calledOff(meetingId, at) {
    await statements.$executeRaw`
      update calendar_meeting set called_off_at = ${toDate(at)}, changed_at = ${toDate(at)}, sequence = sequence + 1
      where meeting_id = ${meetingId}::uuid and called_off_at is null`
  },

  async busy(personIds, from) {
    const rows = await statements.$queryRaw<{ id: string; startsAt: Date; minutes: number }[]>`
      select distinct m.meeting_id as id, m.starts_at as "startsAt", m.minutes from enrolment e join lateral (
          select cm.* from pair p join calendar_meeting cm on cm.pair_id = p.id where e.id in (p.mentor_id, p.mentee_id) and p.ended_at is null
          union all select cm.* from ${groupsOf(Prisma.sql`e.id`)} b join calendar_meeting cm on cm.group_id = b.id where b.until is null) m on true
      where e.person_id = any(${[...personIds]}::uuid[]) and m.called_off_at is null and m.starts_at > ${toDate(from)}`
    return rows.map(({ id, startsAt, minutes }) => ({ id, startsAt: fromDate(startsAt), minutes }))
  },
})
