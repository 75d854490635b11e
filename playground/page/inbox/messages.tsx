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

/** A list of messages that stays at its end, where the news are. */
export function Messages<Message extends { readonly id: string }>({ messages, draw, label }: Props<Message>) {
  const { copy } = usePage()
  const [count, setCount] = useState(most)
  const list = useRef<HTMLElement>(null)
  const last = messages.at(-1)?.id
  useEffect(() => {
    const place = list.current
    if (place === null || last === undefined) return
    place.scrollTop = place.scrollHeight
    // Cards and pictures take their height a moment later.
    const timer = setTimeout(() => {
      place.scrollTop = place.scrollHeight
    }, 60)
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
