import { type Instant, toDate } from '../kit/clock.ts'
import type { Statements } from '../store/statements.ts'

/**
 * What was to be said about these pairs is not true any more. What is being said cannot be taken back, but is not said again; what failed
 * does not come back when its reader does. It is a statement of its own, after the one that ended the pairs: a transaction that speaks of
 * a pair holds the pair's row until that is written down.
 */
export async function withdraw(statements: Statements, pairs: readonly { readonly id: string }[], now: Instant): Promise<void> {
  if (pairs.length === 0) return
  await statements.$executeRaw`
    update delivery set state = case state when 'sending' then state else 'superseded' end, due_at = case state when 'sending' then due_at end,
      expires_at = case state when 'sending' then ${toDate(now)} else expires_at end
    where pair_id = any(${pairs.map((pair) => pair.id)}::uuid[]) and state in ('waiting', 'due', 'sending', 'failed')`
}
