import { useEffect, useState } from 'react'
import { usePage } from '../page.tsx'
import type { PersonShown, Room, SlackMessage, TeamsMessage } from '../shown.ts'
import { type Chosen, messagesIn, newsIn, ownChat, roomShown } from './rooms.ts'

interface Inbox<Message> {
  /** What stands in the room that is looked at. */
  readonly messages: readonly Message[]
  /** The name of that room; of one's own chat, nothing. */
  readonly name: string | null
  /** Its id; of one's own chat, empty. */
  readonly room: string
  readonly choose: (room: string) => void
  /** How much is new in a room. */
  readonly news: (room: string) => number
}

/** Which room of somebody's inbox is looked at. */
export function useRoom<Message extends SlackMessage | TeamsMessage>(all: readonly Message[], rooms: readonly Room[]): Inbox<Message> {
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const [seen, setSeen] = useState<Readonly<Record<string, string>>>({})
  const room = roomShown(all, chosen)
  const messages = messagesIn(all, room)
  const last = messages.at(-1)?.id
  useEffect(() => {
    if (last !== undefined) setSeen((before) => ({ ...before, [room]: last }))
  }, [room, last])
  return {
    ...{ messages, room, name: rooms.find(({ id }) => id === room)?.name ?? null },
    choose: (to) => setChosen({ room: to, last: all.at(-1)?.id }),
    news: (of) => (of === room ? 0 : newsIn(all, of, seen[of])),
  }
}

interface Props {
  readonly person: PersonShown
  readonly rooms: readonly Room[]
  readonly inbox: Pick<Inbox<unknown>, 'room' | 'choose' | 'news'>
}

/** The way from one room to another, where there is more than one's own chat. */
export function RoomTabs({ person, rooms, inbox }: Props) {
  const { copy } = usePage()
  if (rooms.length === 0) return null
  const all = [{ id: ownChat, kind: 'own' as const, name: 'Pari' }, ...rooms]
  return (
    <nav className="rooms" aria-label={`${copy.inbox.rooms}: ${person.name}`}>
      {all.map(({ id, name }) => (
        <button key={id} type="button" aria-pressed={id === inbox.room} onClick={() => inbox.choose(id)}>
          <span>{name}</span>
          {inbox.news(id) > 0 && (
            <span className="unread">
              {inbox.news(id)}
              <span className="hidden"> {copy.people.unread(inbox.news(id))}</span>
            </span>
          )}
        </button>
      ))}
    </nav>
  )
}
