import { type Instant, toDate } from '../kit/clock.ts'
import type { Statements } from '../store/statements.ts'

/**
 * Withdraws what was to be said about these pairs. What is being sent cannot be taken back, but no other try follows. What failed is not
 * sent when its reader is reached again. This is a statement of its own, after the one that ended the pairs, because a transaction that
 * writes about a pair holds the row of the pair until it commits.
 */
export async function withdraw(statements: Statements, pairs: readonly { readonly id: string }[], now: Instant): Promise<void> {
  if (pairs.length === 0) return
  await statements.$executeRaw`
    update delivery set state = case state when 'sending' then state else 'superseded' end, due_at = case state when 'sending' then due_at end,
      expires_at = case state when 'sending' then ${toDate(now)} else expires_at end
    where pair_id = any(${pairs.map((pair) => pair.id)}::uuid[]) and state in ('waiting', 'due', 'sending', 'failed')`
}
