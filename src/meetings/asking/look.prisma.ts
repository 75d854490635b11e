import type { Verdict } from '../../delivery/due.ts'
import type { Instant } from '../../kit/clock.ts'
import * as Prisma from '../../store/sql.ts'
import type { Statements } from '../../store/statements.ts'
import { pairsIn } from '../pairs.prisma.ts'
import { verdictsOf } from './last-look.ts'
import { itemsWhere, quotable } from './store.prisma.ts'

/** Judges deliveries of this room in the transaction in which a lane takes them. */
export async function lastLook(statements: Statements, ids: readonly string[], now: Instant): Promise<ReadonlyMap<string, Verdict>> {
  const deliveries = await statements.$queryRaw<
    { id: string; key: string }[]
  >`select id, key from delivery where id = any(${[...ids]}::uuid[])`
  const saidIn = (keys: readonly string[]) => itemsWhere(statements, Prisma.sql`i.said = any(${[...keys]}::text[])`)
  const pairs = pairsIn(statements)
  return verdictsOf(
    { saidIn, pairsById: (pairIds) => pairs.pairsById(pairIds), quotable: (enrolmentIds) => quotable(statements, enrolmentIds) },
    deliveries,
    now,
  )
}
