/** Does work on everything, a few at a time. */
export async function fewAtOnce<Each>(all: readonly Each[], atOnce: number, work: (each: Each) => Promise<unknown>): Promise<void> {
  const left = all.values()
  const worker = async (): Promise<void> => {
    for (const each of left) await work(each)
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
}
