import { useEffect, useRef } from 'react'
import type { Shown } from './shown.ts'

/** One page shows first the beginning and then the play. Somebody who used the keyboard on the first goes on at the first deed of the second. */
export function useWayOn(shown: Shown | null): void {
  const isPlayed = shown === null ? null : shown.people.length > 0
  const was = useRef(isPlayed)
  // Read before the one gives way: a page on which nobody does anything is left alone.
  const hadFocus = document.activeElement !== document.body
  useEffect(() => {
    const isOther = was.current !== null && isPlayed !== null && was.current !== isPlayed
    was.current = isPlayed ?? was.current
    if (!isOther || !hadFocus || document.activeElement !== document.body) return
    document.querySelector<HTMLElement>(isPlayed ? '.jump-first' : '.begin .primary')?.focus({ preventScroll: true })
  }, [isPlayed, hadFocus])
}
