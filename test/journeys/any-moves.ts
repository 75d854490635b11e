import fc from 'fast-check'
import type { PlannedEvent } from '../../src/house/rehearses.ts'
import { hoursAfter, type Instant, isAfter } from '../../src/kit/clock.ts'
import type { Rehearsal } from '../../src/rehearsal/run.ts'
import { anyRehearsal } from './any-cohort.ts'
import type { Eventful } from './any-events.ts'

interface Drawn {
  readonly what: 'moveKickOff' | 'moveVenue' | 'callOff'
  readonly share: number
  /** Minutes after the one before, where they follow each other closely. */
  readonly soon: number | null
  readonly days: number
  readonly minutes: number
  readonly room: number
}

const drawn: fc.Arbitrary<Drawn> = fc.record({
  what: fc.constantFrom('moveKickOff', 'moveKickOff', 'moveKickOff', 'moveKickOff', 'moveVenue', 'moveVenue', 'callOff'),
  share: fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0.93, max: 1, noNaN: true })),
  soon: fc.oneof(fc.constant(null), fc.integer({ min: 1, max: 59 })),
  days: fc.constantFrom(-14, -7, -3, -1, 0, 0, 1, 7, 14, 35),
  minutes: fc.constantFrom(-120, -30, 0, 0, 30, 60, 180),
  room: fc.nat({ max: 3 }),
})

function eventsOf(some: readonly Drawn[], { options }: Rehearsal): PlannedEvent[] {
  const hours = (options.kickOff.epochMilliseconds - options.from.epochMilliseconds) / 3_600_000
  let before: Instant = options.from
  const events = some.map((it, nth): PlannedEvent => {
    // Odd milliseconds keep each apart from everything else that happens.
    const anywhere = hoursAfter(options.from, Math.floor(it.share * hours * 60) / 60 + (nth + 1) / 3_600_000)
    const at: Instant =
      it.soon === null || isAfter(anywhere, hoursAfter(before, 24)) ? anywhere : hoursAfter(before, it.soon / 60 + (nth + 1) / 3_600_000)
    before = at
    const to = options.kickOff
      .toZonedDateTimeISO(options.zone)
      .add({ days: it.days })
      .add({ minutes: it.minutes })
      .toPlainDateTime()
      .toString({ smallestUnit: 'minute' })
    const nobody = { email: null, to: null, file: null, text: null }
    if (it.what === 'moveKickOff') return { ...nobody, at, what: it.what, to: to.replace('T', ' '), text: it.room === 0 ? 'Aula' : null }
    return { ...nobody, at, what: it.what, text: it.what === 'moveVenue' ? `Room ${it.room}` : null }
  })
  return events.toSorted((a, b) => a.at.epochMilliseconds - b.at.epochMilliseconds)
}

/** Any cohort whose kick-off is moved, some of them called off in the end, on a machine that is switched off now and then. */
export const anyMoved: fc.Arbitrary<Eventful> = fc
  .tuple(
    anyRehearsal,
    fc.array(drawn, { minLength: 1, maxLength: 6, size: 'max' }),
    fc.array(fc.record({ after: fc.integer({ min: 5, max: 150 }), isBefore: fc.boolean() }), { maxLength: 12, size: 'max' }),
  )
  .map(([rehearsal, some, deaths]) => {
    const people = rehearsal.people.map((person) => (person.role === 'coordinator' ? { ...person, language: 'en' as const } : person))
    const script = (rehearsal.script ?? []).map((tap, nth) => ({ ...tap, at: hoursAfter(tap.at, (nth + 100) / 3_600_000) }))
    const changed = { ...rehearsal, people, script }
    return { rehearsal: { ...changed, events: eventsOf(some, changed) }, deaths }
  })
