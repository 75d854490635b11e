import type { KickOffMoveRow, KickOffRow } from '../../../prisma/generated/rows.ts'
import { fromDate, toDate } from '../../kit/clock.ts'
import type { Ids } from '../../kit/ids.ts'
import * as Prisma from '../../store/sql.ts'
import type { Statements } from '../../store/statements.ts'
import { storedLadder } from '../ladder/stored-ladder.ts'
import type { MovableKickOff, MovingStore } from './moving.ts'

type Row = Pick<KickOffRow, 'id' | 'cohort_id' | 'starts_at' | 'venue' | 'ladder' | 'called_off_at'> & {
  readonly zone: string
  readonly country: string | null
  readonly move_id: string | null
  readonly move_starts_at: KickOffMoveRow['starts_at'] | null
  readonly move_venue: KickOffMoveRow['venue']
  readonly move_due_at: KickOffMoveRow['due_at'] | null
}

/** Moving and calling off on one database transaction. */
export const movingIn = (statements: Statements, { ids }: { readonly ids: Ids }): MovingStore => ({
  lockOf: async (cohortId) => (await locked(statements, Prisma.sql`k.cohort_id = ${cohortId}::uuid`))[0] ?? null,

  lockedBy: (moveIds) =>
    locked(statements, Prisma.sql`k.id in (select kick_off_id from kick_off_move where id = any(${[...moveIds]}::uuid[]))`),

  async plan(kickOffId, { startsAt, venue }, effectiveAt, at) {
    await statements.$executeRaw`
      insert into kick_off_move (id, kick_off_id, starts_at, venue, due_at, created_at)
      values (${ids.next()}::uuid, ${kickOffId}::uuid, ${toDate(startsAt)}, ${venue}, ${toDate(effectiveAt)}, ${toDate(at)})
      on conflict (kick_off_id) do update set id = excluded.id, starts_at = excluded.starts_at, venue = excluded.venue, due_at = excluded.due_at,
        created_at = excluded.created_at`
  },

  async dropMove(kickOffId) {
    await statements.$executeRaw`delete from kick_off_move where kick_off_id = ${kickOffId}::uuid`
  },

  async move(kickOffId, { startsAt, venue }, dueAt, at) {
    await statements.$executeRaw`delete from kick_off_move where kick_off_id = ${kickOffId}::uuid`
    await (dueAt === null
      ? statements.$executeRaw`update kick_off set venue = ${venue} where id = ${kickOffId}::uuid`
      : statements.$executeRaw`
          update kick_off set starts_at = ${toDate(startsAt)}, venue = ${venue}, turn = turn + 1, done_through = ${toDate(at)}, due_at = ${toDate(dueAt)},
            called_off_at = null where id = ${kickOffId}::uuid`)
    return ids.next()
  },

  async setCalledOff(kickOffId, calledOffAt, dueAt) {
    await statements.$executeRaw`delete from kick_off_move where kick_off_id = ${kickOffId}::uuid`
    await statements.$executeRaw`
      update kick_off set called_off_at = ${calledOffAt && toDate(calledOffAt)}, due_at = ${dueAt && toDate(dueAt)} where id = ${kickOffId}::uuid`
  },
})

async function locked(statements: Statements, which: Prisma.Sql): Promise<MovableKickOff[]> {
  await statements.$queryRaw`select k.id from kick_off k where ${which} order by k.id for update`
  const rows = await statements.$queryRaw<Row[]>`
    select k.id, k.cohort_id, k.starts_at, k.venue, k.ladder, k.called_off_at, c.time_zone as zone, c.country, m.id as move_id,
      m.starts_at as move_starts_at, m.venue as move_venue, m.due_at as move_due_at
    from kick_off k join cohort c on c.id = k.cohort_id left join kick_off_move m on m.kick_off_id = k.id where ${which} order by k.id`
  return rows.map(toMovable)
}

const toMovable = ({ move_id: moveId, move_starts_at: startsAt, move_due_at: dueAt, ...row }: Row): MovableKickOff => ({
  ...{ id: row.id, cohortId: row.cohort_id, startsAt: fromDate(row.starts_at), venue: row.venue, zone: row.zone, country: row.country },
  ladder: storedLadder(row.ladder, { what: 'kick_off.ladder', row: row.id }),
  calledOffAt: row.called_off_at && fromDate(row.called_off_at),
  pending:
    moveId && startsAt && dueAt ? { id: moveId, to: { startsAt: fromDate(startsAt), venue: row.move_venue }, at: fromDate(dueAt) } : null,
})
