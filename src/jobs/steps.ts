import { type Clock, elapsedMs } from '../kit/clock.ts'

/** Looks whether a clock was set. */
export interface Steps {
  /** Looks now. */
  look(): void
  stop(): void
}

/** Milliseconds between two looks. */
const every = 5_000

/** Milliseconds; a clock that is kept by NTP is nudged by less. */
const smallest = 2_000

/**
 * Compares a clock with one that nobody sets. `stepped`: by how many milliseconds it went forward more than time did; negative: it was set back. While a
 * machine sleeps, time stands still here, so that afterwards its clock has gone forward.
 */
export function watchSteps(clock: Clock, stepped: (ms: number) => void): Steps {
  const apart = (): number => clock.now().epochMilliseconds - elapsedMs()
  let before = apart()
  const look = (): void => {
    const now = apart()
    const step = now - before
    // What drifts slowly adds up to no step.
    before = now
    if (Math.abs(step) >= smallest) stepped(step)
  }
  const timer = setInterval(look, every)
  return { look, stop: () => clearInterval(timer) }
}
