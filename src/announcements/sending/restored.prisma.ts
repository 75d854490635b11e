import type { Waits } from '../../house/room.ts'
import { toDate } from '../../kit/clock.ts'

/**
 * What is planned and in no outbox yet, and what waits to be said in a channel. After a restore it may have been said already: what is planned and dropped is
 * missed, and shown as that; of what stood in no channel yet nobody knows whether it stands there now.
 */
export const waits: Waits = {
  async count(statements, before) {
    const [row] = await statements.$queryRaw<{ waiting: number; past: number }[]>`
      select count(*)::int as waiting, (count(*) filter (where w.due_at <= ${toDate(before)}))::int as past
      from (select a.due_at from announcement_recipient r join announcement a on a.id = r.announcement_id where a.state = 'planned'
        union all select due_at from announcement_place where state = 'waiting') w`
    return row ?? { waiting: 0, past: 0 }
  },
  async drop(statements, before) {
    const [row] = await statements.$queryRaw<{ dropped: number }[]>`
      with missed as (update announcement set state = 'missed', due_at = null where state = 'planned' and due_at <= ${toDate(before)} returning id)
      select count(*)::int as dropped from announcement_recipient where announcement_id in (select id from missed)`
    const places = await statements.$executeRaw`
      update announcement_place set state = 'unknown', due_at = null where state = 'waiting' and due_at <= ${toDate(before)}`
    return (row?.dropped ?? 0) + places
  },
}
