import { useId, useState } from 'react'
import { Face } from '../../chips.tsx'
import { Mark } from '../../header.tsx'
import { usePage } from '../../page.tsx'
import { Scrolling } from '../../scrolling.tsx'
import type { PersonShown, SlackMessage, SlackScreen } from '../../shown.ts'
import { written } from '../../when.ts'
import type { Act } from '../act.ts'
import { Composer } from '../composer.tsx'
import { Messages } from '../messages.tsx'
import { RoomTabs, useRoom } from '../room-tabs.tsx'
import { ownChat } from '../rooms.ts'
import { inertWhen } from '../sheet.tsx'
import type { SlackBlock, SlackView } from './blocks.ts'
import { SlackModal } from './slack-modal.tsx'
import { ReaderZone, Surface } from './surface.tsx'

/** The shortcut that sets up a cohort, as the app's manifest names it. */
const setUpShortcut = 'set_up'

interface Props {
  readonly person: PersonShown
  readonly screen: SlackScreen
  readonly act: Act
}

/** The command of the app; in a room of several it hears nothing else. */
const command = '/mentoring'

/** A person's app in Slack: its Home tab, its messages, and a line to write to it. */
export function SlackInbox({ person, screen, act }: Props) {
  const { copy } = usePage()
  const [tab, setTab] = useState<'home' | 'messages'>('messages')
  const inbox = useRoom(screen.messages, screen.rooms)
  const id = useId()
  const isOwn = inbox.room === ownChat
  const modal: SlackView | null = screen.modal
  const choose = (chosen: 'home' | 'messages'): void => {
    setTab(chosen)
    if (chosen === 'home') void act({ does: 'openHome' })
  }
  return (
    <ReaderZone.Provider value={screen.zone}>
      <div className="slack">
        <div className="slack-inert" {...inertWhen(modal !== null)}>
          <Tabs id={id} tab={tab} onTab={choose} />
          {tab === 'messages' && <RoomTabs person={person} rooms={screen.rooms} inbox={inbox} />}
          <div className="slack-tab" role="tabpanel" id={`${id}-${tab}`} aria-labelledby={`${id}-tab-${tab}`}>
            {tab === 'home' ? (
              <Home screen={screen} act={act} label={`${copy.inbox.home}: ${person.name}`} />
            ) : (
              <Messages
                key={inbox.room}
                label={`${copy.inbox.messages}: ${person.name}`}
                messages={inbox.messages}
                draw={(message) => <SlackPost message={message} name={person.name} act={act} />}
              />
            )}
          </div>
          <Composer
            {...(isOwn ? { label: copy.inbox.write } : { label: copy.inbox.command, prefix: command })}
            hint={isOwn ? copy.inbox.writeHint : copy.inbox.commandHint}
            isNeeded={isOwn}
            onWrite={(text) => {
              setTab('messages')
              void act(isOwn ? { does: 'write', text } : { does: 'write', text: `${command} ${text}`, room: inbox.room })
            }}
          >
            {person.role === 'coordinator' && (
              <button type="button" className="slack-shortcut" onClick={() => void act({ does: 'shortcut', name: setUpShortcut })}>
                ⚡ {copy.inbox.setUp}
              </button>
            )}
          </Composer>
        </div>
        {modal !== null && <SlackModal key={modal.id ?? modal.callback_id ?? ''} view={modal} errors={screen.errors} act={act} />}
      </div>
    </ReaderZone.Provider>
  )
}

interface TabsProps {
  readonly id: string
  readonly tab: 'home' | 'messages'
  readonly onTab: (tab: 'home' | 'messages') => void
}

function Tabs({ id, tab, onTab }: TabsProps) {
  const { copy } = usePage()
  return (
    <div className="slack-bar">
      <span className="slack-app">
        <Mark /> Pari <small>Slack</small>
      </span>
      <div role="tablist" aria-label="Pari">
        {(['home', 'messages'] as const).map((each) => (
          <button
            key={each}
            type="button"
            role="tab"
            id={`${id}-tab-${each}`}
            aria-selected={tab === each}
            {...(tab === each ? { 'aria-controls': `${id}-${each}` } : {})}
            tabIndex={tab === each ? 0 : -1}
            onClick={() => onTab(each)}
            onKeyDown={(event) => {
              if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
              const other = each === 'home' ? 'messages' : 'home'
              onTab(other)
              document.getElementById(`${id}-tab-${other}`)?.focus()
            }}
          >
            {each === 'home' ? copy.inbox.home : copy.inbox.messagesTab}
          </button>
        ))}
      </div>
    </div>
  )
}

function Home({ screen, act, label }: { readonly screen: SlackScreen; readonly act: Act; readonly label: string }) {
  const { copy } = usePage()
  return (
    <Scrolling label={label} className="messages slack-home">
      {screen.home === null ? (
        <p className="panel-empty">{copy.inbox.noHome}</p>
      ) : (
        <Surface
          blocks={screen.home.blocks as readonly SlackBlock[]}
          onTap={(button, values) => void act({ does: 'tap', message: 'home', button, values })}
        />
      )}
    </Scrolling>
  )
}

interface PostProps {
  readonly message: SlackMessage
  readonly name: string
  readonly act: Act
}

function SlackPost({ message, name, act }: PostProps) {
  const { shown, copy, language } = usePage()
  const isApp = message.from === 'app'
  return (
    <div className={message.isEphemeral ? 'slack-post slack-ephemeral' : 'slack-post'} data-message={message.id}>
      {isApp ? (
        <span className="slack-picture">
          <Mark />
        </span>
      ) : (
        <Face name={name} />
      )}
      <div className="slack-said">
        <p className="slack-who">
          <strong>{isApp ? 'Pari' : name}</strong> {isApp && <span className="slack-badge">{copy.inbox.app}</span>}{' '}
          <time dateTime={message.at}>{written(message.at, shown.zone, language, 'short')}</time>
        </p>
        {message.isEphemeral && <p className="slack-only">{copy.inbox.onlyYou}</p>}
        {message.blocks === null ? (
          <p className="slack-text">{message.text}</p>
        ) : (
          <Surface
            blocks={message.blocks as readonly SlackBlock[]}
            onTap={(button, values) => void act({ does: 'tap', message: message.id, button, values })}
          />
        )}
        {message.files?.map(({ id, name: file }) => (
          <a key={id} className="slack-file" href={`/api/file?id=${id}`} download={file}>
            {file}
          </a>
        ))}
      </div>
    </div>
  )
}
