const mostTries = 5

/** Runs a transaction again when PostgreSQL broke it off in favour of another (deadlock, serialisation): the other one has finished since. */
export async function retried<T>(transaction: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await transaction()
    } catch (error) {
      if (tries >= mostTries || !isConflict(error)) throw error
    }
  }
}

/** Prisma's P2034, or PostgreSQL's 40P01 and 40001 where a raw query met them. */
function isConflict(error: unknown): boolean {
  const text = JSON.stringify(error, Object.getOwnPropertyNames(error ?? {}))
  return /P2034|40P01|40001|TransactionWriteConflict/.test(text)
}
