/** Milliseconds. */
const againAfter = 500

/** Does the work; what breaks is tried once more, half a second later. Throws what breaks then. */
export async function twice(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch {
    await new Promise((resolve) => setTimeout(resolve, againAfter))
    await work()
  }
}
