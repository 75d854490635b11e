/** What `work` came to within `ms` milliseconds; null when it takes longer, and then it goes on. */
export async function inTime<T>(work: Promise<T>, ms: number): Promise<{ readonly done: T } | null> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), ms)
  })
  try {
    return await Promise.race([work.then((done) => ({ done })), late])
  } finally {
    clearTimeout(timer)
  }
}
