import type { PairFitRow } from '../../../prisma/generated/rows.ts'
import { hoursAfter, toDate } from '../../kit/clock.ts'
import type { Ids } from '../../kit/ids.ts'
import { columnsOf } from '../../store/columns.ts'
import * as Prisma from '../../store/sql.ts'
import type { Statements } from '../../store/statements.ts'
import { mostFitAsks } from './rules.ts'
import type { FitRow, LastingStore } from './store.ts'

const fit = columnsOf<PairFitRow>()({ id: 'id', pairId: 'pair_id', enrolmentId: 'enrolment_id', answer: 'answer', asks: 'asks' })

/** What is said of a pair as a whole, on one database transaction. */
export const lastingIn = (statements: Statements, { ids }: { readonly ids: Ids }): LastingStore => ({
  async askFit(people, pairId, dueAt, at) {
    for (const { enrolmentId } of people)
      await statements.$executeRaw`
        insert into pair_fit (id, pair_id, enrolment_id, due_at, created_at)
        values (${ids.next()}::uuid, ${pairId}::uuid, ${enrolmentId}::uuid, ${toDate(dueAt)}, ${toDate(at)})
        on conflict (pair_id, enrolment_id) do update set due_at = least(pair_fit.due_at, excluded.due_at)
          where pair_fit.asks < ${mostFitAsks}::int and (pair_fit.answer = 'deciding' or (pair_fit.answer is null and pair_fit.asks = 0))`
  },

  async askFitAgain(pairId, dueAt) {
    await statements.$executeRaw`
      update pair_fit f set due_at = coalesce(f.due_at, ${toDate(dueAt)}), asks = n.asks
      from (select g.id, g.asks - (exists (select from meeting_item i where i.pair_id = g.pair_id and i.enrolment_id = g.enrolment_id and i.kind = 'fit'
          and i.number = g.asks and i.answer is null))::int as asks from pair_fit g where g.pair_id = ${pairId}::uuid) n
      where n.id = f.id and n.asks < ${mostFitAsks}::int and (f.answer is null or f.answer = 'deciding')`
  },

  fits: (fitIds) => fitsWhere(statements, Prisma.sql`f.id = any(${[...fitIds]}::uuid[])`),

  fitOf: async (pairId, enrolmentId) =>
    (await fitsWhere(statements, Prisma.sql`f.pair_id = ${pairId}::uuid and f.enrolment_id = ${enrolmentId}::uuid`))[0] ?? null,

  async fitNext(id, asks, dueAt) {
    await statements.$executeRaw`update pair_fit set asks = ${asks}, due_at = ${dueAt && toDate(dueAt)} where id = ${id}::uuid`
  },

  async answerFit({ id, pairId, enrolmentId }, as, dueAt, at) {
    await statements.$executeRaw`
      update pair_fit set answer = ${as}, answered_at = ${toDate(at)}, due_at = ${dueAt && toDate(dueAt)} where id = ${id}::uuid`
    await statements.$executeRaw`
      update meeting_item set state = case state when 'waiting' then 'void' else state end, answer = case state when 'said' then 'given' end,
        answered_at = case state when 'said' then ${toDate(at)}::timestamptz end
      where pair_id = ${pairId}::uuid and enrolment_id = ${enrolmentId}::uuid and kind = 'fit' and state in ('waiting', 'said') and answer is null`
  },

  hush: (pairId) => hush(statements, pairId),

  ...restsIn(statements),
  ...endsIn(statements, ids),
})

/** Rows of `pair_fit`; `which` in terms of `f`, and of the enrolment `e`. */
export async function fitsWhere(statements: Statements, which: Prisma.Sql): Promise<FitRow[]> {
  const rows = await statements.$queryRaw<(Parameters<typeof fit.read<'f_'>>[0] & { readonly person: string })[]>`
    select ${fit.select('f', 'f_')}, e.person_id as person from pair_fit f join enrolment e on e.id = f.enrolment_id where ${which} order by f.id`
  return rows.map(({ person, ...row }) => ({ ...fit.read(row, 'f_'), personId: person }))
}

const restsIn = (statements: Statements): Pick<LastingStore, 'rest' | 'wakeUp' | 'backInContact'> => ({
  async rest(pairId, until, by, at) {
    await statements.$executeRaw`
      update pair_course set state = 'paused', paused_until = ${toDate(until)}, paused_at = coalesce(paused_at, ${toDate(at)}), paused_by = ${by}::uuid, due_at = ${toDate(until)}
      where pair_id = ${pairId}::uuid and state in ('active', 'paused')`
    // Whoever was to be asked how the pair fits is asked after it.
    await statements.$executeRaw`
      update pair_fit f set due_at = ${toDate(hoursAfter(until, 24))}, asks = f.asks - case when i.id is null then 0 else 1 end
      from pair_fit g left join meeting_item i on i.pair_id = g.pair_id and i.enrolment_id = g.enrolment_id and i.kind = 'fit' and i.state = 'waiting'
      where g.id = f.id and f.pair_id = ${pairId}::uuid and (f.due_at < ${toDate(until)} or i.id is not null)`
    await hush(statements, pairId)
  },

  async wakeUp(pairId, at, by) {
    await statements.$executeRaw`
      update pair_course set paused_until = ${toDate(at)}, due_at = ${toDate(at)}, paused_by = case when ${by === 'person'}::boolean then paused_by end where pair_id = ${pairId}::uuid and state = 'paused'`
  },

  async backInContact(pairId, at) {
    await statements.$executeRaw`update pair_course set resumed_at = ${toDate(at)} where pair_id = ${pairId}::uuid`
  },
})

const endsIn = (statements: Statements, ids: Ids): Pick<LastingStore, 'close' | 'keepParting' | 'partingOf' | 'coordinatorOf'> => ({
  async close(pairId, at) {
    await statements.$executeRaw`
      update pair_course set state = 'unwound', closed_at = ${toDate(at)}, due_at = null, paused_until = null, paused_at = null, paused_by = null
      where pair_id = ${pairId}::uuid`
    await statements.$executeRaw`update pair_fit set due_at = null where pair_id = ${pairId}::uuid and due_at is not null`
    await hush(statements, pairId)
  },

  async keepParting(pairId, by, reason, at, isFinal) {
    await statements.$executeRaw`
      insert into pair_parting (id, pair_id, enrolment_id, reason, created_at)
      values (${ids.next()}::uuid, ${pairId}::uuid, ${by}::uuid, ${reason}, ${toDate(at)})
      on conflict (pair_id) do update set enrolment_id = excluded.enrolment_id, reason = excluded.reason
        where ${isFinal}::boolean or pair_parting.enrolment_id = excluded.enrolment_id`
  },

  async partingOf(pairId) {
    const rows = await statements.$queryRaw<NonNullable<Awaited<ReturnType<LastingStore['partingOf']>>>[]>`
      select enrolment_id as by, reason from pair_parting where pair_id = ${pairId}::uuid`
    return rows[0] ?? null
  },

  async coordinatorOf(cohortId, personId) {
    const rows = await statements.$queryRaw<{ id: string }[]>`
      select id from enrolment where cohort_id = ${cohortId}::uuid and person_id = ${personId}::uuid and role = 'coordinator' and state = 'active'`
    return rows[0]?.id ?? null
  },
})

/** Nothing waits to be said of the pair, and nothing is open between the two. */
async function hush(statements: Statements, pairId: string): Promise<void> {
  await statements.$executeRaw`update meeting_item set state = 'void' where pair_id = ${pairId}::uuid and state = 'waiting'`
  await statements.$executeRaw`update meeting_proposal set state = 'withdrawn' where pair_id = ${pairId}::uuid and state = 'open'`
}
