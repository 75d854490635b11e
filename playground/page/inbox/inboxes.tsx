import { useState } from 'react'
import { Face } from '../chips.tsx'
import { mostOpen, nextToOpen } from '../opening.ts'
import { usePage } from '../page.tsx'
import type { PersonShown } from '../shown.ts'
import { Panel } from './panel.tsx'

/** The inboxes that are open, side by side; one at a time where the window is narrow. */
export function Inboxes() {
  const { shown, copy, open, setOpen } = usePage()
  const [front, setFront] = useState<string | null>(null)
  const people = open.flatMap((id) => shown.people.find((person) => person.id === id) ?? [])
  const shownFirst = people.find(({ id }) => id === front)?.id ?? people[0]?.id
  const next = people.length < mostOpen ? nextToOpen(shown.people, open) : null
  const add = (): void => {
    if (next === null) return
    setOpen([...open, next])
    setFront(next)
  }
  return (
    <section className="inboxes" id="inboxes" aria-labelledby="inboxes-title" tabIndex={-1}>
      <div className="inboxes-head">
        <h2 id="inboxes-title">{copy.inbox.title}</h2>
        <Switcher people={people} front={shownFirst} onFront={setFront} />
        {next !== null && (
          <button type="button" className="quiet" onClick={add}>
            + {copy.people.add}
          </button>
        )}
      </div>
      {people.length === 0 && <p className="note">{copy.inbox.nobody}</p>}
      <div className="panels">
        {people.map((person) => (
          <Panel
            key={person.id}
            person={person}
            isFront={person.id === shownFirst}
            onPerson={(id) => {
              setOpen([...new Set(open.map((each) => (each === person.id ? id : each)))])
              setFront(id)
            }}
            onClose={() => setOpen(open.filter((id) => id !== person.id))}
          />
        ))}
      </div>
    </section>
  )
}

interface SwitcherProps {
  readonly people: readonly PersonShown[]
  readonly front: string | undefined
  readonly onFront: (id: string) => void
}

/** Where only one panel fits, these bring the others to the front. */
function Switcher({ people, front, onFront }: SwitcherProps) {
  return (
    <div className="switcher">
      {people.map(({ id, name, unread }) => (
        <button key={id} type="button" aria-pressed={id === front} onClick={() => onFront(id)}>
          <Face name={name} />
          <span>{name.split(' ')[0]}</span>
          {unread > 0 && <span className="unread">{unread}</span>}
        </button>
      ))}
    </div>
  )
}
