import { useState } from 'react'
import type { Copy } from './copy.ts'
import { usePage } from './page.tsx'
import type { Troubles } from './shown.ts'

/** What may go wrong, on demand. */
export function TroublePanel() {
  const { shown, copy, request } = usePage()
  const { kills, kept } = shown.trouble
  // What happens on a platform that nobody is on would change nothing.
  const isOn = (platform: 'slack' | 'teams') => shown.people.some((person) => person.platform === platform)
  return (
    <section className="card trouble" aria-labelledby="trouble-title">
      <h2 id="trouble-title">{copy.trouble.title}</h2>
      <p className="note">{copy.trouble.lead}</p>
      {isOn('slack') && <RateLimit />}
      {isOn('teams') && <Blocks />}
      <div className="kill">
        <button type="button" className="danger" onClick={() => void request('trouble', { trouble: 'kill', on: true })}>
          {copy.trouble.kill}
        </button>
        <small role="status" className={kept && kept.missing > 0 ? 'warn' : undefined}>
          {kept ? `${copy.trouble.killed(kills)} ${keptInWords(kept, copy)}` : copy.trouble.killNote}
        </small>
      </div>
    </section>
  )
}

const keptInWords = ({ written, missing }: NonNullable<Troubles['kept']>, { trouble }: Copy): string =>
  missing > 0 ? trouble.missing(missing, written) : trouble.kept(written)

function RateLimit() {
  const { shown, copy, request } = usePage()
  const { slackRateLimit, turnedAway, waiting } = shown.trouble
  return (
    <>
      <label className="switch">
        <input
          type="checkbox"
          role="switch"
          aria-checked={slackRateLimit}
          checked={slackRateLimit}
          onChange={(event) => void request('trouble', { trouble: 'slackRateLimit', on: event.target.checked })}
        />
        <span>
          <strong>{copy.trouble.slackRateLimit}</strong>
          <small>{copy.trouble.slackRateLimitNote}</small>
        </span>
      </label>
      <p className="did" role="status">
        {turnedAway.slack > 0 ? copy.trouble.slackTurnedAway(turnedAway.slack, waiting) : slackRateLimit && copy.trouble.slackNotYet}
      </p>
    </>
  )
}

const mostNamed = 5

function Blocks() {
  const { shown, copy, request } = usePage()
  const [chosen, setChosen] = useState('')
  const onTeams = shown.people.filter(({ platform }) => platform === 'teams')
  const { teamsBlocks, turnedAway } = shown.trouble
  const unreachable = shown.glance.reduce((sum, each) => sum + each.unreachable, 0)
  const isBlocked = chosen === '' ? onTeams.length > 0 && teamsBlocks.length >= onTeams.length : teamsBlocks.includes(chosen)
  const block = { trouble: 'teamsBlocks', on: !isBlocked, ...(chosen === '' ? {} : { person: chosen }) }
  const named = (names: readonly string[]): string =>
    names.length > mostNamed ? copy.clock.others(names.slice(0, mostNamed).join(', '), names.length - mostNamed) : names.join(', ')
  const blocking = onTeams.filter(({ id }) => teamsBlocks.includes(id)).map(({ name }) => name)
  return (
    <div className="blocks">
      <strong>{copy.trouble.teamsBlocks}</strong>
      <small>{copy.trouble.teamsBlocksNote}</small>
      <span className="row">
        <select aria-label={copy.trouble.whom} value={chosen} onChange={(event) => setChosen(event.target.value)}>
          <option value="">{copy.trouble.everybody}</option>
          {onTeams.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
        <button type="button" aria-pressed={isBlocked} onClick={() => void request('trouble', block)}>
          {isBlocked ? copy.trouble.unblock : copy.trouble.block}
        </button>
      </span>
      {blocking.length > 0 && <small className="warn">{copy.trouble.blocked(named(blocking))}</small>}
      <p className="did" role="status">
        {turnedAway.teams > 0
          ? copy.trouble.teamsTurnedAway(turnedAway.teams, unreachable)
          : blocking.length > 0 && copy.trouble.teamsNotYet}
      </p>
    </div>
  )
}
