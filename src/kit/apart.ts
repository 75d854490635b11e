import type { Instant } from './clock.ts'

/** Seconds that a clock of ours may differ before something is refused because of it. */
const tolerated = 30

/**
 * Compares our clock with the `Date` of an answer that has just come. In words when they are apart; null when they agree, or when there is no such
 * date.
 */
export function clockApart(date: string | null, now: Instant): string | null {
  const theirs = Date.parse(date ?? '')
  if (Number.isNaN(theirs)) return null
  const seconds = Math.round((now.epochMilliseconds - theirs) / 1_000)
  if (Math.abs(seconds) <= tolerated) return null
  const words = `our clock is ${Math.abs(seconds)} s ${seconds > 0 ? 'ahead' : 'behind'}`
  return `${words}. Let this machine keep its clock by NTP: what is signed with another time is refused`
}
