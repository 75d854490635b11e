import { type ReactNode, useEffect, useRef, useState } from 'react'
import { usePage } from '../page.tsx'
import { Scrolling } from '../scrolling.tsx'

interface Props<Message> {
  readonly messages: readonly Message[]
  readonly draw: (message: Message) => ReactNode
  readonly label: string
}

/** As many as a screen shows; earlier ones can be asked for. */
const most = 15

/** Scrolls to the end, but not so far that the first line of the last message, which says what it is about, goes out of sight. */
function showLast(place: HTMLElement): void {
  place.scrollTop = place.scrollHeight
  const hidden = place.getBoundingClientRect().top - (place.querySelector('ol > li:last-child')?.getBoundingClientRect().top ?? Infinity)
  if (hidden > 0) place.scrollTop -= hidden
}

/** A list of messages that stays at its end, where the news are. */
export function Messages<Message extends { readonly id: string }>({ messages, draw, label }: Props<Message>) {
  const { copy } = usePage()
  const [count, setCount] = useState(most)
  const list = useRef<HTMLElement>(null)
  const last = messages.at(-1)?.id
  useEffect(() => {
    const place = list.current
    if (place === null || last === undefined) return
    showLast(place)
    // Cards and pictures take their height a moment later.
    const timer = setTimeout(() => showLast(place), 60)
    return () => clearTimeout(timer)
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
