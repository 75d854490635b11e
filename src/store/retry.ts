import { z } from 'zod'

const mostTries = 5

/** Runs a transaction again when PostgreSQL broke it off in favour of another (deadlock, serialisation): the other one has finished since. */
export async function retried<T>(transaction: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await transaction()
    } catch (error) {
      if (tries >= mostTries || !conflict.safeParse(error).success) throw error
    }
  }
}

const cause = z.object({ kind: z.literal('TransactionWriteConflict') })

/** As Prisma's own words, a raw query and a commit report it. The words of an error are no evidence: they may hold an id. */
const conflict = z.union([
  z.object({ code: z.literal('P2034') }),
  z.object({ meta: z.object({ driverAdapterError: z.object({ cause }) }) }),
  z.object({ cause }),
  // PostgreSQL's own: serialization_failure, deadlock_detected.
  z.object({ code: z.enum(['40001', '40P01']) }),
])
