import { type Instant, toDate } from '../kit/clock.ts'
import type { Statements } from '../store/statements.ts'

/** Seconds. */
const soon = 15

/**
 * After the clock was set back, what was put off for seconds lies in the future by as much. It is tried again soon: too early costs one question to a
 * platform, which says again how long to wait. What is planned for a time of day keeps it.
 */
export async function shortenWaits(statements: Statements, now: Instant): Promise<void> {
  const then = toDate(now.add({ seconds: soon }))
  await statements.$executeRaw`update workspace set held_until = ${then} where held_until > ${then}`
  await statements.$executeRaw`
    update delivery set due_at = ${then} where due_at > ${then} and attempts > 0 and state in ('due', 'sending')`
  await statements.$executeRaw`update search set due_at = ${then} where due_at > ${then} and state = 'due'`
}
