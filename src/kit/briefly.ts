import { elapsedMs } from './clock.ts'

/** Does the work at most once at a time, and not again for `ms` milliseconds after it: whoever asks meanwhile gets the same answer. */
export function briefly<T>(ms: number, work: () => Promise<T>): () => Promise<T> {
  let held: { readonly answer: Promise<T>; until: number } | null = null
  return () => {
    if (held && held.until > elapsedMs()) return held.answer
    const holding = { answer: work(), until: Number.POSITIVE_INFINITY }
    const settled = (): void => {
      holding.until = elapsedMs() + ms
    }
    holding.answer.then(settled, settled)
    held = holding
    return holding.answer
  }
}
