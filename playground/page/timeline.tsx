import { useState } from 'react'
import { usePage } from './page.tsx'
import { reasonFor } from './reasons/reason.ts'
import type { Said } from './shown.ts'
import { choicesIn, everything, filtered } from './timeline-filter.ts'
import { written } from './when.ts'

const page = 20

/** Every delivery, newest first, with its reason. */
export function Timeline() {
  const { shown, kinds: words, copy, language } = usePage()
  const [filter, setFilter] = useState(everything)
  const [most, setMost] = useState(page)
  const { people, kinds } = choicesIn(shown.timeline, language)
  const found = filtered(shown.timeline, filter)
  return (
    <section className="card timeline" aria-labelledby="timeline-title">
      <div className="timeline-head">
        <h2 id="timeline-title">{copy.timeline.title}</h2>
        <span className="note" role="status">
          {copy.timeline.count(found.length)}
        </span>
        <label>
          {copy.timeline.person}
          <select value={filter.person} onChange={(event) => setFilter({ ...filter, person: event.target.value })}>
            <option value="">{copy.timeline.all}</option>
            {people.map((person) => (
              <option key={person}>{person}</option>
            ))}
          </select>
        </label>
        <label>
          {copy.timeline.kind}
          <select value={filter.kind} onChange={(event) => setFilter({ ...filter, kind: event.target.value })}>
            <option value="">{copy.timeline.allKinds}</option>
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {reasonFor(words, language, kind).name}
              </option>
            ))}
          </select>
        </label>
      </div>
      {found.length === 0 && <p className="note">{shown.timeline.length === 0 ? copy.timeline.none : copy.timeline.noneSuch}</p>}
      <ol>
        {found.slice(0, most).map((said) => (
          <SaidRow key={said.id} said={said} />
        ))}
      </ol>
      {found.length > most && (
        <button type="button" className="quiet" onClick={() => setMost(most + 3 * page)}>
          {copy.people.more(Math.min(found.length - most, 3 * page))}
        </button>
      )}
    </section>
  )
}

function SaidRow({ said }: { readonly said: Said }) {
  const { shown, kinds, copy, language } = usePage()
  const { name, why } = reasonFor(kinds, language, said.kind, said.step)
  const { states } = copy.timeline
  const state = Object.hasOwn(states, said.state) ? states[said.state as keyof typeof states] : said.state
  return (
    <li className="said">
      <time dateTime={said.at}>{written(said.at, shown.zone, language, 'short')}</time>
      <div className="said-what">
        <p>
          <strong>{said.person}</strong> <span className="said-kind">{name}</span>{' '}
          <span className={`delivery delivery-${said.state}`}>{state}</span>
        </p>
        <p className="said-text">{said.rows === undefined ? said.text : copy.timeline.deleted(said.rows)}</p>
        <details>
          <summary>{said.rows === undefined ? copy.timeline.why : copy.timeline.whyDeleted}</summary>
          <p>
            {why} {said.rows === undefined && `${copy.timeline.attempts(said.attempts)}.`}
          </p>
          <p className="said-all">{said.text}</p>
        </details>
      </div>
    </li>
  )
}
