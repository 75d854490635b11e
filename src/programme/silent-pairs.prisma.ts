/** Pairs of which nothing is heard. Whoever follows how pairs meet keeps it here; whoever writes to people may ask for it. */
import { type Instant, toDate } from '../kit/clock.ts'
import * as Prisma from '../store/sql.ts'
import type { Statements } from '../store/statements.ts'
import { isInContact } from './stopped-contact.prisma.ts'

/** Whether nothing is heard of the pair `x`, which lasts and which nobody has asked to be left alone. */
export const isSilent = Prisma.sql`(x.silent_since is not null and x.ended_at is null and ${isInContact})`

/** Notes since when nothing is heard of these pairs; null: something is. */
export async function noteSilence(
  statements: Statements,
  pairs: readonly { readonly pairId: string; readonly since: Instant | null }[],
): Promise<void> {
  const rows = JSON.stringify(pairs.map(({ pairId, since }) => ({ id: pairId, since: since && toDate(since) })))
  await statements.$executeRaw`
    update pair x set silent_since = n.since from jsonb_to_recordset(${rows}::jsonb) as n(id uuid, since timestamptz)
    where x.id = n.id and x.silent_since is distinct from n.since`
}
