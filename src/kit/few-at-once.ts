/** Does work on everything, a few at a time. Throws what the first that fails throws; what has begun goes on. */
export async function fewAtOnce<Each>(all: Iterable<Each>, atOnce: number, work: (each: Each) => Promise<unknown>): Promise<void> {
  const left = [...all].values()
  const worker = async (): Promise<void> => {
    for (const each of left) await work(each)
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
}
