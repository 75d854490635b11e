import { type ReactNode, useEffect, useRef, useState } from 'react'
import { usePage } from '../page.tsx'
import { Scrolling } from '../scrolling.tsx'
import { restAt } from './resting.ts'

interface Props<Message> {
  readonly messages: readonly Message[]
  readonly draw: (message: Message) => ReactNode
  readonly label: string
}

/** As many as a screen shows; earlier ones can be asked for. */
const most = 15

/** Scrolls to what is new, so that its first line, which says what it is about, is in sight. */
function showNews(place: HTMLElement, news: number): void {
  const top = place.getBoundingClientRect().top - place.scrollTop
  const tops = [...place.querySelectorAll(':scope > ol > li')].map((each) => each.getBoundingClientRect().top - top)
  place.scrollTop = restAt({ tops, height: place.scrollHeight, seen: place.clientHeight }, news)
}

/** Cards and pictures take their height a moment later: milliseconds in which the list follows them, unless somebody scrolls it. */
const following = 1500

/** Shows again whenever what stands in the list grows, for a while. */
function follow(place: HTMLElement, show: () => void): () => void {
  const growing = new ResizeObserver(show)
  const stop = (): void => growing.disconnect()
  const timer = setTimeout(stop, following)
  for (const each of place.children) growing.observe(each)
  for (const deed of ['wheel', 'touchmove', 'pointerdown', 'keydown']) place.addEventListener(deed, stop, { once: true, passive: true })
  show()
  return () => {
    clearTimeout(timer)
    stop()
  }
}

/** A list of messages that stays at its end, where the news are. */
export function Messages<Message extends { readonly id: string }>({ messages, draw, label }: Props<Message>) {
  const { copy } = usePage()
  const [count, setCount] = useState(most)
  const list = useRef<HTMLElement>(null)
  const last = messages.at(-1)?.id
  const before = useRef<string | undefined>(undefined)
  const latest = useRef(messages)
  latest.current = messages
  useEffect(() => {
    const place = list.current
    if (place === null || last === undefined) return
    const at = latest.current.findIndex(({ id }) => id === before.current)
    const news = at < 0 ? 1 : latest.current.length - 1 - at
    before.current = last
    return follow(place, () => showNews(place, news))
  }, [last])
  const earlier = Math.max(0, messages.length - count)
  return (
    <Scrolling label={label} className="messages" place={list}>
      {earlier > 0 && (
        <button type="button" className="quiet" onClick={() => setCount(messages.length)}>
          {copy.inbox.earlier(earlier)}
        </button>
      )}
      {messages.length === 0 && <p className="panel-empty">{copy.inbox.empty}</p>}
      <ol>
        {messages.slice(-count).map((message) => (
          <li key={message.id}>{draw(message)}</li>
        ))}
      </ol>
    </Scrolling>
  )
}
