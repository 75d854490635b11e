import { fromDate, toDate } from '../../kit/clock.ts'
import type { Ids } from '../../kit/ids.ts'
import * as Prisma from '../../store/sql.ts'
import type { Statements } from '../../store/statements.ts'
import { coordinates, pairsWhere } from '../pairs.prisma.ts'
import type { WatchStore } from './store.ts'
import type { Left, WatchRule } from './watch.rules.ts'

/** What coordinators see of pairs that need them, on one database transaction. */
export const watchIn = (statements: Statements, { ids }: { readonly ids: Ids }): WatchStore => ({
  async watchedCohort(cohortId, reader) {
    const rows = await statements.$queryRaw<{ name: string }[]>`
      select c.name from cohort c join programme pr on pr.id = c.programme_id
      where c.id = ${cohortId}::uuid and pr.ended_at is null and ${coordinates(reader)}`
    return rows[0] ?? null
  },

  async watchedIn(cohortId) {
    const pairs = await pairsWhere(
      statements,
      Prisma.sql`pc.cohort_id = ${cohortId}::uuid and pc.state in ('active', 'paused') and x.ended_at is null and pr.ended_at is null`,
    )
    if (pairs.length === 0) return []
    const beside = await besideOf(
      statements,
      pairs.map(({ pairId }) => pairId),
    )
    return pairs.map((pair) => {
      const { told = null, notFitAt = null, stoppedAt = null, left = [], canCall = false } = beside.get(pair.pairId) ?? {}
      return { pair, told, notFitAt, stoppedAt, left, canCall }
    })
  },

  async watchAgain(pairId, at) {
    await statements.$executeRaw`update pair_left set until = ${toDate(at)} where pair_id = ${pairId}::uuid and until is null`
  },

  async leave(pairId, rule, by, until, at) {
    await statements.$executeRaw`
      insert into pair_left (id, pair_id, rule, by_id, until, created_at)
      values (${ids.next()}::uuid, ${pairId}::uuid, ${rule}, ${by}::uuid, ${until && toDate(until)}, ${toDate(at)})
      on conflict (pair_id, rule) do update set by_id = excluded.by_id, until = excluded.until, created_at = excluded.created_at`
    // When it comes back, it is told again.
    await statements.$executeRaw`update pair_course set told_rule = null where pair_id = ${pairId}::uuid`
  },

  async lastTold(cohortId) {
    const rows = await statements.$queryRaw<
      { at: Date | null }[]
    >`select told_at as at from meeting_scan where cohort_id = ${cohortId}::uuid`
    const at = rows[0]?.at ?? null
    return at && fromDate(at)
  },

  async toldNow(cohortId, at) {
    await statements.$executeRaw`update meeting_scan set told_at = ${toDate(at)} where cohort_id = ${cohortId}::uuid`
  },

  async saveTold(pairs) {
    if (pairs.length === 0) return
    const rows = JSON.stringify(pairs.map(({ pairId, rule }) => ({ pair_id: pairId, told_rule: rule })))
    await statements.$executeRaw`
      update pair_course pc set told_rule = n.told_rule from jsonb_populate_recordset(null::pair_course, ${rows}::jsonb) n where pc.pair_id = n.pair_id`
  },

  phonesOf: (pairId) =>
    statements.$queryRaw`
      select p.name, e.phone from pair x join enrolment e on e.id in (x.mentor_id, x.mentee_id) join person p on p.id = e.person_id
      where x.id = ${pairId}::uuid order by e.role, e.id`,
})

interface Beside {
  readonly told: WatchRule | null
  readonly notFitAt: ReturnType<typeof fromDate> | null
  readonly stoppedAt: ReturnType<typeof fromDate> | null
  readonly left: readonly Left[]
  readonly canCall: boolean
}

async function besideOf(statements: Statements, pairIds: readonly string[]): Promise<ReadonlyMap<string, Beside>> {
  const rows = await statements.$queryRaw<
    {
      pair: string
      told: WatchRule | null
      notfit: Date | null
      stopped: Date | null
      left: { rule: WatchRule; until: string | null }[] | null
      call: boolean
    }[]
  >`
    select pc.pair_id as pair, pc.told_rule as told,
      least((select min(f.answered_at) from pair_fit f where f.pair_id = pc.pair_id and f.answer = 'not'),
        (select r.created_at from pair_parting r where r.pair_id = pc.pair_id)) as notfit, sx.stopped_at as stopped,
      (select jsonb_agg(jsonb_build_object('rule', l.rule, 'until', l.until) order by l.rule) from pair_left l where l.pair_id = pc.pair_id) as left,
      exists (select from pair x join enrolment e on e.id in (x.mentor_id, x.mentee_id) where x.id = pc.pair_id and e.phone is not null) as call
    from pair_course pc join pair sx on sx.id = pc.pair_id where pc.pair_id = any(${[...pairIds]}::uuid[])`
  return new Map(
    rows.map(({ pair, told, notfit, stopped, left, call }) => [
      pair,
      {
        told,
        canCall: call,
        notFitAt: notfit && fromDate(notfit),
        stoppedAt: stopped && fromDate(stopped),
        left: (left ?? []).map(({ rule, until }) => ({ rule, until: until === null ? null : fromDate(new Date(until)) })),
      },
    ]),
  )
}
