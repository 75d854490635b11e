import { useState } from 'react'
import { ByThemselves, Chip, Face, PlatformName } from './chips.tsx'
import { JoinAsSomebody } from './join-as.tsx'
import { mostOpen } from './opening.ts'
import { usePage } from './page.tsx'
import type { Behaviour, PersonShown } from './shown.ts'

const behaviours: readonly Behaviour[] = ['none', 'coming', 'notAtKickoff', 'unsure', 'notStarting', 'mixed']
/** As many as one looks through at a time. */
const page = 12

/** Everybody: how they stand, how they answer by themselves, and the way to their inbox. */
export function People() {
  const { shown, copy } = usePage()
  const [wanted, setWanted] = useState('')
  const [most, setMost] = useState(page)
  const needle = wanted.trim().toLocaleLowerCase()
  const everybody = `${copy.people.everybody}: ${copy.people.behaviour.toLocaleLowerCase()}`
  const found = shown.people.filter(({ name }) => name.toLocaleLowerCase().includes(needle))
  return (
    <section className="card people" aria-labelledby="people-title">
      <h2 id="people-title">{copy.people.title}</h2>
      <div className="people-all">
        <span className="note" aria-hidden="true">
          {everybody}
        </span>
        <BehaviourChoice person="everybody" value="none" label={everybody} />
      </div>
      <label>
        <span className="hidden">{copy.people.find}</span>
        <input
          type="search"
          placeholder={copy.people.find}
          value={wanted}
          onChange={(event) => {
            setWanted(event.target.value)
            setMost(page)
          }}
        />
      </label>
      <ul>
        {found.slice(0, most).map((person) => (
          <PersonRow key={person.id} person={person} />
        ))}
      </ul>
      <JoinAsSomebody />
      {found.length === 0 && <p className="note">{copy.people.none}</p>}
      {found.length > most && (
        <button type="button" className="quiet" onClick={() => setMost(most + 3 * page)}>
          {copy.people.more(Math.min(found.length - most, 3 * page))}
        </button>
      )}
    </section>
  )
}

function PersonRow({ person }: { readonly person: PersonShown }) {
  const { copy, open, setOpen } = usePage()
  const { id, name, role, partner, unread, isExternal } = person
  const isOpen = open.includes(id)
  return (
    <li className={isOpen ? 'person person-open' : 'person'}>
      <button
        type="button"
        className="person-open-button"
        aria-pressed={isOpen}
        onClick={() => setOpen(isOpen ? open.filter((each) => each !== id) : [...open.slice(-(mostOpen - 1)), id])}
      >
        <Face name={name} />
        <span className="person-words">
          <strong>{name}</strong>
          <small>
            {copy.people.roles[role]}
            {partner !== null && ` ${copy.people.with(partner)}`}
            {isExternal && `, ${copy.people.external}`}
          </small>
        </span>
        {unread > 0 && (
          <span className="unread">
            {unread}
            <span className="hidden"> {copy.people.unread(unread)}</span>
          </span>
        )}
      </button>
      <span className="person-state">
        <PlatformName platform={person.platform} />
        <Chip person={person} />
        <ByThemselves person={person} />
        {role !== 'coordinator' && <BehaviourChoice person={id} value={person.behaviour} label={copy.people.behaviourOf(name)} />}
      </span>
    </li>
  )
}

interface ChoiceProps {
  readonly person: string
  readonly value: Behaviour
  readonly label: string
}

function BehaviourChoice({ person, value, label }: ChoiceProps) {
  const { copy, request } = usePage()
  const [chosen, setChosen] = useState<Behaviour>('none')
  return (
    <select
      aria-label={label}
      className="behaviour"
      value={person === 'everybody' ? chosen : value}
      onChange={(event) => {
        const behaviour = event.target.value as Behaviour
        setChosen(behaviour)
        void request('behave', { person, behaviour })
      }}
    >
      {behaviours.map((behaviour) => (
        <option key={behaviour} value={behaviour}>
          {copy.people.behaviours[behaviour]}
        </option>
      ))}
    </select>
  )
}
