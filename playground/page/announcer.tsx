import { useEffect, useRef, useState } from 'react'
import { arrivalsIn, type Seen } from './arrivals.ts'
import { usePage } from './page.tsx'

/** Milliseconds between two announcements: a jump through weeks must not read out every step. */
const pause = 1_000

/** Reads out, to those who do not see it, what comes for the people whose panels are open. */
export function Announcer() {
  const { shown, copy } = usePage()
  const seen = useRef<Seen>(new Map())
  const waiting = useRef<string[]>([])
  const [words, setWords] = useState('')
  useEffect(() => {
    const found = arrivalsIn(shown.people, seen.current)
    seen.current = found.seen
    waiting.current = [...waiting.current, ...found.arrivals.map(({ name, count, text }) => copy.inbox.news(name, count, text))].slice(-3)
  }, [shown, copy])
  useEffect(() => {
    const timer = setInterval(() => {
      if (waiting.current.length === 0) return
      setWords(waiting.current.join(' '))
      waiting.current = []
    }, pause)
    return () => clearInterval(timer)
  }, [])
  return (
    <p className="hidden" aria-live="polite" data-announcer>
      {words}
    </p>
  )
}
