import { useRef, useState } from 'react'
import { Face } from '../../chips.tsx'
import { Mark } from '../../header.tsx'
import { usePage } from '../../page.tsx'
import type { PersonShown, TeamsMessage, TeamsScreen } from '../../shown.ts'
import { written } from '../../when.ts'
import { dropped } from '../../wire.ts'
import type { Act } from '../act.ts'
import { Composer } from '../composer.tsx'
import { Messages } from '../messages.tsx'
import { RoomTabs, useRoom } from '../room-tabs.tsx'
import { ownChat } from '../rooms.ts'
import { inertWhen, Sheet } from '../sheet.tsx'
import { TeamsCard } from './teams-card.tsx'

interface Props {
  readonly person: PersonShown
  readonly screen: TeamsScreen
  readonly act: Act
}

/** A person's chat with the app in Teams, its dialogs, and a line to write in. */
export function TeamsInbox({ person, screen, act }: Props) {
  const { copy } = usePage()
  const { dialog } = screen
  const inbox = useRoom(screen.messages, screen.rooms)
  return (
    <div className="teams">
      <div className="teams-inert" {...inertWhen(dialog !== null)}>
        <div className="teams-bar">
          <span className="teams-app">
            <Mark /> Pari <small>Teams</small>
          </span>
        </div>
        <RoomTabs person={person} rooms={screen.rooms} inbox={inbox} />
        <Messages
          key={inbox.room}
          label={`${copy.inbox.messages}: ${person.name}`}
          messages={inbox.messages}
          draw={(message) => <TeamsPost message={message} name={person.name} act={act} />}
        />
        <Toast toasts={screen.toasts} />
        <Composer
          label={copy.inbox.write}
          hint={inbox.name ?? copy.inbox.write}
          isNeeded
          onWrite={(text) => void act({ does: 'write', text, ...(inbox.room !== ownChat && { room: inbox.room }) })}
        >
          <Attach act={act} />
        </Composer>
      </div>
      {dialog !== null && (
        <Sheet title={dialog.title} words={JSON.stringify(dialog.card)} onClose={() => void act({ does: 'close' })}>
          <TeamsCard
            card={dialog.card}
            onPress={({ button, values, isFirst }) =>
              void act(isFirst ? { does: 'submit', values } : { does: 'tap', message: 'dialog', button, values })
            }
          />
        </Sheet>
      )}
    </div>
  )
}

interface PostProps {
  readonly message: TeamsMessage
  readonly name: string
  readonly act: Act
}

function TeamsPost({ message, name, act }: PostProps) {
  const { shown, language } = usePage()
  const isApp = message.from === 'app'
  const author = message.author ?? name
  return (
    <div className={isApp || message.author !== undefined ? 'teams-post' : 'teams-post teams-own'} data-message={message.id}>
      {isApp ? (
        <span className="teams-picture">
          <Mark />
        </span>
      ) : (
        <Face name={author} />
      )}
      <div className="teams-said">
        <p className="teams-who">
          <strong>{isApp ? 'Pari' : author}</strong> <time dateTime={message.at}>{written(message.at, shown.zone, language, 'short')}</time>
        </p>
        {message.card === null ? (
          <p className="teams-text">{message.text}</p>
        ) : (
          <div className="teams-card">
            <TeamsCard
              card={message.card}
              onPress={({ button, values }) => void act({ does: 'tap', message: message.id, button, values })}
            />
          </div>
        )}
      </div>
    </div>
  )
}

/** What Teams says for a moment: here it stays until it is put away, for nobody reads to a clock. */
function Toast({ toasts }: Pick<TeamsScreen, 'toasts'>) {
  const { copy } = usePage()
  const [seen, setSeen] = useState(toasts.length)
  const last = toasts.at(-1)
  return (
    <div role="status">
      {toasts.length > seen && last !== undefined && (
        <p className="teams-toast">
          {last}
          <button type="button" className="quiet" onClick={() => setSeen(toasts.length)}>
            {copy.inbox.dismiss}
          </button>
        </p>
      )}
    </div>
  )
}

function Attach({ act }: { readonly act: Act }) {
  const { copy } = usePage()
  const input = useRef<HTMLInputElement>(null)
  const attach = async (file: File): Promise<void> => {
    const read = await dropped(file)
    if (read !== null) await act({ does: 'attach', ...read })
    if (input.current !== null) input.current.value = ''
  }
  return (
    <label className="teams-attach">
      <input
        ref={input}
        type="file"
        accept=".csv,.tsv,.txt,.xlsx,image/png,image/jpeg,image/gif"
        onChange={(event) => {
          const file = event.target.files?.[0]
          if (file !== undefined) void attach(file)
        }}
      />
      <span>{copy.inbox.attach}</span>
    </label>
  )
}
