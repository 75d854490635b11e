import { expect } from 'vitest'
import type { Database } from '../../src/store/client.ts'

/** Milliseconds for a transaction of a test that holds others up: as long as a poll may take. */
export const heldUpAtMost = { timeout: 30_000 } as const

/** How many wait for a lock that somebody else holds. */
export async function waitingIn(prisma: Database): Promise<number> {
  const [row] = await prisma.statements.$queryRaw<{ n: number }[]>`
    select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
  return row?.n ?? 0
}

/** Resolves once this work is held up, as one of so many, or is done: however long a busy machine takes until then. */
export async function heldUp(prisma: Database, work: Promise<unknown>, many = 1): Promise<void> {
  let isDone = false
  const end = (): void => {
    isDone = true
  }
  work.then(end, end)
  await expect.poll(async () => isDone || (await waitingIn(prisma)) >= many, { interval: 10 }).toBe(true)
}
