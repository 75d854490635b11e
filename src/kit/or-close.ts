/** What was opened is closed again when what builds on it fails. */
export async function orClose<T>(close: () => Promise<void>, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    // The first failure says what is wrong; closing after it may well fail too.
    await close().catch(() => undefined)
    throw error
  }
}
