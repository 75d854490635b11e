import { useState } from 'react'
import type { Copy } from './copy.ts'
import { inWords } from './in-words.ts'
import { aheadOf, isAfterKickOffs, isBehind, type Jump, mayBeEarlier, speeds } from './jumps.ts'
import { usePage } from './page.tsx'
import type { Shown, Turn } from './shown.ts'
import { Upcoming } from './upcoming.tsx'
import { daysBetween, isFarAway, nearestKickOff, written } from './when.ts'

/** Days before the kick-off that the ladder makes worth a visit. */
const daysBefore = [28, 14, 10, 7, 6, 5, 3, 2, 1, 0] as const

/** The clock: what time it is, what is going to happen, and how to get there. */
export function Clock() {
  const { shown, copy } = usePage()
  return (
    <section className="clock" aria-labelledby="clock-title" aria-busy={shown.phase !== 'ready'}>
      <h2 id="clock-title" className="hidden">
        {copy.clock.title}
      </h2>
      <Face />
      <Jumps />
      <Play />
      <Upcoming />
    </section>
  )
}

function Face() {
  const { shown, copy, language } = usePage()
  const kickOff = nearestKickOff(shown.kickOffs, shown.now)
  return (
    <div className="face">
      <p className="hidden">{copy.clock.now}</p>
      <p className="face-time">
        <time dateTime={shown.now}>{written(shown.now, shown.zone, language, 'time')}</time>
        <span className={`phase phase-${shown.phase}`} role="status">
          {shown.phase === 'ready' ? '' : copy.phases[shown.phase]}
        </span>
      </p>
      <p className="face-day">{written(shown.now, shown.zone, language, 'day')}</p>
      {kickOff !== null && <p className="face-togo">{awayOf(kickOff.at, shown, copy)}</p>}
    </div>
  )
}

/** How far away the kick-off is, in words; once it is over, the end of the programme. */
function awayOf(kickOff: string, { now, zone, ends }: Shown, { clock }: Copy): string {
  const days = daysBetween(now, kickOff, zone)
  if (days > 0) return clock.toGo(days)
  if (days < 0) return ends === null ? clock.past : clock.toEnd(daysBetween(now, ends, zone))
  return Date.parse(now) < Date.parse(kickOff) ? clock.today : clock.begun
}

const daysAhead = (shown: Shown): readonly number[] => daysBefore.filter((days) => !isBehind(shown, { to: 'kickOffMinus', days }))

function Jumps() {
  const { copy, request, shown, open } = usePage()
  const [chosen, setDays] = useState<number>(7)
  const days = isBehind(shown, { to: 'kickOffMinus', days: chosen }) ? (daysAhead(shown)[0] ?? 0) : chosen
  const turn = (jump: Turn): void => void request('clock', 'to' in jump && jump.to === 'next' ? { ...jump, open } : jump)
  const before: Jump = { to: 'kickOffMinus', days }
  return (
    <div className="jumps">
      <JumpButton jump={{ to: 'next' }} label={copy.clock.next} turn={turn} isFirst />
      <JumpButton jump={{ to: 'day' }} label={copy.clock.day} turn={turn} />
      {isAfterKickOffs(shown) ? (
        <JumpButton jump={{ to: 'week' }} label={copy.clock.week} turn={turn} />
      ) : (
        <div className="jump-before">
          <JumpButton jump={before} label={copy.clock.before(days)} turn={turn} />
          <select aria-label={copy.clock.daysLabel} value={days} onChange={(event) => setDays(Number(event.target.value))}>
            {daysBefore.map((each) => (
              <option key={each} value={each} disabled={isBehind(shown, { to: 'kickOffMinus', days: each })}>
                {copy.clock.before(each)}
              </option>
            ))}
          </select>
        </div>
      )}
      {isAfterKickOffs(shown) ? (
        <JumpButton jump={{ to: 'programmeEnd' }} label={copy.clock.programmeEnd} turn={turn} />
      ) : (
        <JumpButton jump={{ to: 'end' }} label={copy.clock.end} turn={turn} />
      )}
    </div>
  )
}

interface JumpProps {
  readonly jump: Jump
  readonly label: string
  readonly turn: (jump: Jump) => void
  readonly isFirst?: boolean
}

function JumpButton({ jump, label, turn, isFirst = false }: JumpProps) {
  const { shown } = usePage()
  const isOff = shown.phase !== 'ready' || shown.playing !== null || isBehind(shown, jump)
  return (
    <button
      type="button"
      className={isFirst ? 'jump jump-first primary' : 'jump'}
      aria-disabled={isOff}
      onClick={() => {
        if (!isOff) turn(jump)
      }}
    >
      <strong>{label}</strong>
      <small>
        <Ahead jump={jump} />
      </small>
    </button>
  )
}

/** What the jump is going to do, in a few words. */
function Ahead({ jump }: { readonly jump: Jump }) {
  const { shown, kinds, copy, language } = usePage()
  const { happenings, isMore } = aheadOf(shown, jump)
  const [first] = happenings
  if (first === undefined) return <>{copy.clock.nothing}</>
  if (jump.to === 'next')
    return (
      <>{`${written(first.at, shown.zone, language, isFarAway(first.at, shown.now) ? 'day' : 'full')}: ${happenings.map((each) => inWords(each, { kinds, language, copy })).join(', ')}${mayBeEarlier(shown, first) ? `, ${copy.clock.unlessSooner}` : ''}`}</>
    )
  return <>{isMore ? copy.clock.atLeast(happenings.length) : copy.clock.planned(happenings.length)}</>
}

function Play() {
  const { shown, copy, request } = usePage()
  const [speed, setSpeed] = useState<number>(6)
  const isPlaying = shown.playing !== null
  const play = (at: number | null): void => void request('clock', { play: at })
  return (
    <div className="play">
      <button type="button" className={isPlaying ? 'primary' : ''} onClick={() => play(isPlaying ? null : speed)}>
        <svg viewBox="0 0 16 16" aria-hidden="true" className="glyph">
          {isPlaying ? <path d="M3 2h4v12H3zM9 2h4v12H9z" /> : <path d="M4 2l10 6-10 6z" />}
        </svg>
        {isPlaying ? copy.clock.pause : copy.clock.play}
      </button>
      <select
        aria-label={copy.clock.speed}
        value={shown.playing ?? speed}
        onChange={(event) => {
          setSpeed(Number(event.target.value))
          if (isPlaying) play(Number(event.target.value))
        }}
      >
        {speeds.map((each) => (
          <option key={each} value={each}>
            {copy.clock.speeds(each)}
          </option>
        ))}
      </select>
    </div>
  )
}
