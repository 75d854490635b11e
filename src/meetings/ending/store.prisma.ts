import { fromDate, toDate } from '../../kit/clock.ts'
import { livesIn } from '../../people/reach.prisma.ts'
import { thoseIn } from '../../programme/enrolment/states.prisma.ts'
import * as Prisma from '../../store/sql.ts'
import type { Statements } from '../../store/statements.ts'
import type { EndedPair, EndingStore } from './store.ts'

interface EndedRow {
  readonly pair: string
  readonly ended: Date
  readonly reason: EndedPair['reason']
  readonly kickOff: Date | null
  readonly there: readonly string[] | null
  readonly forgotten: readonly string[] | null
}

/**
 * Messages `d` about the pair `m.pair_id` that say which of its meetings are cancelled. Each names all that were cancelled before it, and of which its reader
 * knew nothing.
 */
const saysSo = Prisma.sql`d.person_id = e.person_id and d.cohort_id = e.cohort_id and d.created_at >= m.settled_at
  and d.key like any(array['pair.break:' || m.pair_id || ':%', 'pair.unwound:' || m.pair_id || ':%', 'pair.ended:' || m.pair_id || ':%'])`
/** The same, where one of the two cancelled the meeting `m`. */
const saysOff = Prisma.sql`d.cohort_id = e.cohort_id and starts_with(d.key, 'meeting:off:' || m.id || ':')`

/** What is known of pairs that end, on one database transaction. */
export const endingIn = (statements: Statements): EndingStore => ({
  async endedOf(pairIds) {
    if (pairIds.length === 0) return []
    const rows = await statements.$queryRaw<EndedRow[]>`
      select x.id as pair, x.ended_at as ended, x.end_reason as reason, k.starts_at as "kickOff",
        array(select e.id::text from enrolment e where e.id in (x.mentor_id, x.mentee_id) and e.state in ${thoseIn}) as there,
        array(select e.id::text from enrolment e join person p on p.id = e.person_id
          where e.id in (x.mentor_id, x.mentee_id) and p.erased_at is not null) as forgotten
      from pair x join seat s on s.id = x.seat_id left join kick_off k on k.cohort_id = s.cohort_id
      where x.id = any(${[...pairIds]}::uuid[]) and x.ended_at is not null order by x.id`
    return rows.map(({ pair, ended, reason, kickOff, there, forgotten }) => ({
      ...{ pairId: pair, endedAt: fromDate(ended), reason, kickOffAt: kickOff && fromDate(kickOff) },
      ...{ there: there ?? [], forgotten: forgotten ?? [] },
    }))
  },

  async plannedWith(enrolmentIds, now) {
    const ids = [...enrolmentIds]
    const rows = await statements.$queryRaw<{ count: number }[]>`
      select count(*)::int as count from meeting m join pair x on x.id = m.pair_id and x.ended_at is null
      where (x.mentor_id = any(${ids}::uuid[]) or x.mentee_id = any(${ids}::uuid[])) and m.state = 'planned' and m.starts_at > ${toDate(now)}`
    return rows[0]?.count ?? 0
  },

  async withoutPair({ personId, workspaceId }) {
    const rows = await statements.$queryRaw<{ why: 'rests' | 'over' | 'alone' | null }[]>`
      select case when pr.ended_at is not null then 'over' when x.ended_at is not null then 'alone' when x.stopped_at is not null then 'rests' end as why
      from enrolment e join pair x on e.id in (x.mentor_id, x.mentee_id) join pair_course pc on pc.pair_id = x.id
        join cohort c on c.id = pc.cohort_id join programme pr on pr.id = c.programme_id
      where e.person_id = ${personId}::uuid and ${livesIn(Prisma.sql`${workspaceId}::uuid`)} order by x.started_at desc, x.id desc limit 1`
    return rows[0]?.why ?? null
  },

  async untold(pairId, now) {
    const rows = await statements.$queryRaw<{ id: string; at: Date; enrolment: string }[]>`
      select m.id, m.starts_at as at, e.id as enrolment from meeting m join pair x on x.id = m.pair_id
        join enrolment e on e.id in (x.mentor_id, x.mentee_id)
      where m.pair_id = ${pairId}::uuid and m.state = 'cancelled' and m.starts_at > ${toDate(now)}
        and exists (select from delivery d where d.state = 'superseded' and (d.person_id = e.person_id and ${saysOff}
          or ${saysSo} and not exists (select from delivery d where ${saysOff})))
        and not exists (select from delivery d where d.state <> 'superseded' and (d.person_id = e.person_id and ${saysOff} or ${saysSo}))
      order by m.starts_at, m.id`
    return rows.map(({ id, at, enrolment }) => ({ enrolmentId: enrolment, meeting: { id, startsAt: fromDate(at) } }))
  },
})
