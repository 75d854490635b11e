import { fromDate, toDate } from '../kit/clock.ts'
import type { Ids } from '../kit/ids.ts'
import { addressOf, livesIn } from '../people/reach.prisma.ts'
import { type ToldRow, toldColumns, toToldKickOff } from '../programme/kick-off/kick-off-shown.prisma.ts'
import * as Prisma from '../store/sql.ts'
import type { Statements } from '../store/statements.ts'
import { meetingsIn } from './meetings.prisma.ts'
import type { CalendarStore } from './store.ts'

/** What calendars need, on one database transaction. */
export const calendarsIn = (statements: Statements, { ids }: { readonly ids: Ids }): CalendarStore => ({
  async datedFor({ personId, workspaceId }, from) {
    const rows = await statements.$queryRaw<(ToldRow & { readonly sequence: number | null; readonly changed_at: Date })[]>`
      select ${toldColumns}, ce.sequence, coalesce(ce.changed_at, k.created_at) as changed_at
      from kick_off k join cohort c on c.id = k.cohort_id join programme pr on pr.id = c.programme_id
        left join calendar_entry ce on ce.kick_off_id = k.id
      where k.starts_at >= ${toDate(from)} and ${livesIn(Prisma.sql`${workspaceId}::uuid`)} and exists (select from enrolment e
        where e.cohort_id = k.cohort_id and e.person_id = ${personId}::uuid and e.state = 'active')
      order by k.starts_at, k.id`
    return rows.map((row) => ({ ...toToldKickOff(row), sequence: row.sequence ?? 0, changedAt: fromDate(row.changed_at) }))
  },

  ...meetingsIn(statements),

  addressOf: (reader) => addressOf(statements, reader),

  async changed(kickOffId, at, hasNewTime) {
    const more = hasNewTime ? 1 : 0
    await statements.$executeRaw`
      insert into calendar_entry (id, kick_off_id, sequence, changed_at) values (${ids.next()}::uuid, ${kickOffId}::uuid, ${more}, ${toDate(at)})
      on conflict (kick_off_id) do update set sequence = calendar_entry.sequence + ${more}, changed_at = excluded.changed_at`
  },
})
