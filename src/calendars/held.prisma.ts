/** What this room keeps about people: the meetings of a pair or a group as their calendars know them. */
import type { CalendarMeetingRow } from '../../prisma/generated/rows.ts'
import { holding, said, staysWithPerson } from '../people/holding.ts'
import { cohortOfGroup, groupsOf } from '../programme/grouped.prisma.ts'
import * as Prisma from '../store/sql.ts'

type Held = Pick<CalendarMeetingRow, 'minutes' | 'venue'> & { readonly startsAt: Date }

const meeting = holding({
  name: 'calendar',
  title: said('Meetings in your calendar', 'Tapaamiset kalenterissasi', 'Träffar i din kalender'),
  why: said(
    'So that your own calendar can show when and where you meet.',
    'Jotta oma kalenterisi voi näyttää, milloin ja missä tapaatte.',
    'För att din egen kalender ska kunna visa när och var ni träffas.',
  ),
  columns: {
    startsAt: said('When', 'Milloin', 'När'),
    minutes: said('Length in minutes', 'Kesto minuutteina', 'Längd i minuter'),
    venue: said('Where', 'Missä', 'Var'),
  },
  rows: (statements, personId) =>
    statements.$queryRaw<Held[]>`
      select m.starts_at as "startsAt", m.minutes, m.venue from calendar_meeting m left join pair x on x.id = m.pair_id
      where exists (select from enrolment e where e.person_id = ${personId}::uuid and (e.id in (x.mentor_id, x.mentee_id)
        or exists (select from ${groupsOf(Prisma.sql`e.id`)} g where g.id = m.group_id))) order by m.starts_at, m.meeting_id`,
  async erase(statements, personId) {
    await statements.$executeRaw`
      update calendar_meeting m set venue = null from pair x where x.id = m.pair_id and m.venue is not null
        and exists (select from enrolment e where e.id in (x.mentor_id, x.mentee_id) and e.person_id = ${personId}::uuid)`
  },
  goes: {
    ...staysWithPerson,
    async afterEnd(statements, { cohortIds, most }) {
      const rows = await statements.$executeRaw`
        update calendar_meeting set venue = null where meeting_id in (
          select m.meeting_id from calendar_meeting m left join pair x on x.id = m.pair_id left join seat s on s.id = x.seat_id
          where coalesce(s.cohort_id, ${cohortOfGroup(Prisma.sql`m.group_id`)}) = any(${[...cohortIds]}::uuid[]) and m.venue is not null order by m.meeting_id limit ${most})`
      return { rows }
    },
  },
})

/** In the order in which people read them. */
export const holds = [meeting]
