import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anySetting, type Setting } from '../../../test/ground/occasions.ts'
import { hoursAfter, type Instant, isAfter, isBefore, later } from '../../kit/clock.ts'
import { answers, type ConfirmationAnswer } from '../../programme/enrolment/confirmation-answer.ts'
import { nextWorkingTime } from '../../programme/ladder/calendar.ts'
import { maxAsks } from '../../programme/ladder/ladder.ts'
import type { Plan } from '../../programme/ladder/plan.ts'
import { afterSaying, type Climber, nextAfter, type Saying, takeTurn } from './rules.ts'

/** Everything that can happen to one confirmation between two looks. */
type Event =
  | { readonly do: 'look' }
  | { readonly do: 'wait'; readonly hours: number }
  | { readonly do: 'sleep'; readonly hours: number }
  | { readonly do: 'answer'; readonly answer: ConfirmationAnswer }
  | { readonly do: 'propose' | 'keep' | 'release' }
  | { readonly do: 'tell'; readonly standing: 'go' | 'hold' | 'free' }

const events: fc.Arbitrary<readonly Event[]> = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: fc.constant<Event>({ do: 'look' }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('wait' as const), hours: fc.integer({ min: 1, max: 100 }) }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('sleep' as const), hours: fc.integer({ min: 1, max: 500 }) }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('answer' as const), answer: fc.constantFrom(...answers) }) },
    { weight: 1, arbitrary: fc.constantFrom<Event>({ do: 'propose' }, { do: 'keep' }, { do: 'release' }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('tell' as const), standing: fc.constantFrom('go', 'hold', 'free') }) },
  ),
  { maxLength: 40 },
)

interface Said {
  readonly say: Saying
  readonly at: Instant
  readonly to: Climber
}

interface Walk {
  readonly plan: Plan
  person: Climber
  now: Instant
  dueAt: Instant | null
  looks: number
  readonly said: Said[]
  readonly faults: string[]
}

const begin = ({ plan, setUpAt }: Setting, role: Climber['role'], joinedLaterHours = 0): Walk => {
  const joinedAt = hoursAfter(setUpAt, joinedLaterHours)
  const fresh = { answer: null, taking: true, asks: 0, lastAskAt: null, doneThrough: null, inCoordinatorsHands: false, told: null }
  return { plan, person: { ...fresh, role, joinedAt }, now: joinedAt, dueAt: joinedAt, looks: 0, said: [], faults: [] }
}

/** As the timetable does it: say at most one thing, write down when to look again. */
function look(walk: Walk): void {
  const { person, plan, now } = walk
  const turn = takeTurn(person, plan, now)
  walk.looks += 1
  if (turn.say) walk.said.push({ say: turn.say, at: now, to: person })
  walk.person = afterSaying(person, turn.say, now)
  walk.dueAt = turn.dueAt
}

/** As a tap does it. */
function change(walk: Walk, changed: Partial<Climber>): void {
  walk.person = { ...walk.person, ...changed }
  walk.dueAt = nextAfter(walk.person, walk.plan, walk.now)
}

/** Time passes. People who become due on the way are looked at in time. */
function passTo(walk: Walk, until: Instant): void {
  while (walk.dueAt && !isAfter(walk.dueAt, until)) {
    walk.now = later(walk.dueAt, walk.now)
    look(walk)
    walk.faults.push(...faultsOfTurn(walk))
  }
  walk.now = later(until, walk.now)
}

const isOpen = (walk: Walk) => isBefore(walk.now, walk.plan.kickOff)

function happen(walk: Walk, event: Event): void {
  const { person, now } = walk
  if (event.do === 'look' && walk.dueAt) passTo(walk, walk.dueAt)
  if (event.do === 'wait') passTo(walk, hoursAfter(now, event.hours))
  if (event.do === 'sleep') {
    walk.now = hoursAfter(now, event.hours)
    passTo(walk, walk.now)
  }
  if (event.do === 'answer' && isOpen(walk)) {
    change(walk, { answer: event.answer, doneThrough: now, inCoordinatorsHands: false, taking: event.answer !== 'notStarting' })
  }
  if ((event.do === 'propose' || event.do === 'keep') && person.answer === null) change(walk, { inCoordinatorsHands: true })
  if (event.do === 'release' && person.answer === null) change(walk, { inCoordinatorsHands: true, taking: false })
  if (event.do === 'tell' && person.role === 'mentor') change(walk, { told: event.standing })
}

/** What is wrong after a look, in words. */
function faultsOfTurn({ dueAt, now, looks, plan }: Walk): string[] {
  const faults: [boolean, string][] = [
    [dueAt !== null && !isAfter(dueAt, now), `spins at ${String(now)}`],
    [dueAt !== null && !isBefore(dueAt, plan.kickOff), `looks again after the kick-off, at ${String(dueAt)}`],
    [looks > 120, 'looks without end'],
  ]
  return faults.flatMap(([broken, words]) => (broken ? [words] : []))
}

/** Whom each saying is for. */
const suits: Readonly<Record<Saying, (to: Climber) => boolean>> = {
  welcome: (to) => to.role === 'mentee' && to.answer === null && to.asks === 0,
  ask: (to) => (to.answer === null || to.answer === 'unsure') && to.taking && !to.inCoordinatorsHands,
  reminder: (to) => to.role === 'mentee' && to.answer === 'coming',
  dayOf: (to) => (to.role === 'mentee' ? to.answer === 'coming' : to.told === 'go' && to.answer !== 'notAtKickoff'),
}

/** What is wrong with what was said in the end, in words. */
function faultsOf({ said, plan, faults }: Walk): string[] {
  const asks = said.filter((each) => each.say === 'ask').map((each) => each.at)
  const most = Math.min(maxAsks, plan.asks.length)
  return [
    ...faults,
    ...(asks.length > most ? [`${asks.length} asks`] : []),
    ...asks
      .slice(1)
      .flatMap((at, index) =>
        isBefore(at, hoursAfter(asks[index] ?? at, plan.ladder.hoursBetweenAsks)) ? [`hasty ask at ${String(at)}`] : [],
      ),
    ...said.slice(1).flatMap(({ at }, index) => (isAfter(at, said[index]?.at ?? at) ? [] : [`a heap at ${String(at)}`])),
    ...said.flatMap(({ at, say, to }) => (suits[say](to) ? [] : [`${say} to the wrong person at ${String(at)}`])),
    ...said.flatMap(({ at, say }) => (isBefore(at, plan.kickOff) ? [] : [`${say} after the kick-off at ${String(at)}`])),
  ]
}

const roles = fc.constantFrom('mentee' as const, 'mentor' as const)

describe('one confirmation, whatever happens to it', () => {
  test('says nothing too often, too late, in a heap or to the wrong person, and never spins', () => {
    fc.assert(
      fc.property(anySetting, roles, events, (setting, role, happening) => {
        const walk = begin(setting, role)
        for (const event of happening) happen(walk, event)
        passTo(walk, hoursAfter(setting.plan.kickOff, 48))
        expect(faultsOf(walk)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  test('of somebody who joins at any time before the kick-off keeps the same promises', () => {
    fc.assert(
      fc.property(anySetting, roles, fc.integer({ min: 0, max: 60 * 24 }), events, (setting, role, hours, happening) => {
        fc.pre(isBefore(hoursAfter(setting.setUpAt, hours), setting.plan.kickOff))
        const walk = begin(setting, role, hours)
        for (const event of happening) happen(walk, event)
        passTo(walk, hoursAfter(setting.plan.kickOff, 48))
        expect(faultsOf(walk)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  test('that nobody touches: everybody is asked, with a day to answer before the mentors’ final word', () => {
    fc.assert(
      fc.property(anySetting, roles, (setting, role) => {
        const walk = begin(setting, role)
        passTo(walk, hoursAfter(setting.plan.kickOff, 48))
        const first = walk.said.find((each) => each.say === 'ask')
        expect(first && isAfter(hoursAfter(first.at, 24), setting.plan.final)).toBe(false)
        expect(faultsOf(walk)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  test('that nobody touches: no ask comes after the mentors’ final word, and all lie in the writing window', () => {
    fc.assert(
      fc.property(anySetting, roles, (setting, role) => {
        const { plan } = setting
        const walk = begin(setting, role)
        passTo(walk, hoursAfter(plan.kickOff, 48))
        for (const { say, at } of walk.said.filter((each) => each.say === 'ask')) {
          expect([say, isBefore(at, plan.final)]).toEqual(['ask', true])
          const soonest = nextWorkingTime(hoursAfter(at, -1 / 60), plan.calendar, plan.ladder.window)
          expect(isAfter(soonest, at)).toBe(false)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('answered before the first ask with anything but "not sure" is never asked', () => {
    fc.assert(
      fc.property(
        anySetting,
        roles,
        fc.constantFrom('coming' as const, 'notAtKickoff' as const, 'notStarting' as const),
        (setting, role, answer) => {
          const walk = begin(setting, role)
          happen(walk, { do: 'answer', answer })
          passTo(walk, setting.plan.kickOff)
          expect(walk.said.filter((each) => each.say === 'ask' || each.say === 'welcome')).toEqual([])
        },
      ),
      { numRuns: 200 },
    )
  })

  test('of a mentee who said "coming" hears every reminder that is still ahead, once each, and the day itself', () => {
    fc.assert(
      fc.property(anySetting, (setting) => {
        const { plan } = setting
        const walk = begin(setting, 'mentee')
        happen(walk, { do: 'answer', answer: 'coming' })
        passTo(walk, plan.kickOff)
        const ahead = plan.personal.filter((step) => ['reminder', 'dayOf'].includes(step.kind) && isAfter(step.at, setting.setUpAt))
        const instants = new Set(ahead.map((step) => step.at.epochMilliseconds))
        expect(walk.said.map((each) => each.at.epochMilliseconds)).toEqual([...instants])
      }),
      { numRuns: 200 },
    )
  })
})
