/** A list of messages as it is laid out, in pixels. `tops`: of its messages from the top of the list, oldest first. */
export interface Laid {
  readonly tops: readonly number[]
  readonly height: number
  /** Of what is seen of it at once. */
  readonly seen: number
}

/** So much of a message has to be seen for its title to be read. */
const title = 72

/**
 * Where the list comes to rest when messages came: as far down as there is something to read, but never so far that the first line of the
 * last one goes out of sight, nor, where both fit, that of the first new one. `news`: how many are new.
 */
export function restAt({ tops, height, seen }: Laid, news: number): number {
  const end = Math.max(0, height - seen)
  const last = tops.at(-1) ?? 0
  const first = tops.slice(-Math.max(1, news)).find((top) => last - top <= seen - title) ?? last
  return Math.min(end, first)
}
