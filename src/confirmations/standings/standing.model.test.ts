import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anySetting, type Setting } from '../../../test/ground/occasions.ts'
import { hoursAfter, type Instant, isAfter, isBefore, later } from '../../kit/clock.ts'
import { defaultQuietHours, endOfQuiet, isQuiet, type QuietHours } from '../../people/quiet-hours.ts'
import { answers } from '../../programme/enrolment/confirmation-answer.ts'
import type { Plan } from '../../programme/ladder/plan.ts'
import { finalFor, type MentorsSeat, standingOf, type Told, tellStanding, type Verdict } from './standing.rules.ts'

const answer = fc.constantFrom(null, ...answers)
const seat: fc.Arbitrary<MentorsSeat> = fc
  .record({
    state: fc.constantFrom('taken' as const, 'open' as const, 'closed' as const),
    answer,
    fillable: fc.boolean(),
    id: fc.constantFrom('a', 'b', 'c'),
  })
  .map(({ state, answer: said, fillable, id }) => {
    const isTaken = state === 'taken'
    return { state, fillable, menteeId: isTaken ? id : null, menteeAnswer: isTaken ? said : null }
  })
const circumstances = fc.record({ answer, seats: fc.array(seat, { maxLength: 3 }) })
/** What becomes of a mentor and their mentees, and how many hours after the last change. */
const story = fc.array(
  fc.record({
    hours: fc.oneof(
      fc.integer({ min: 0, max: 200 }),
      fc.integer({ min: 0, max: 300 }).map((seconds) => seconds / 3600),
    ),
    changed: circumstances,
  }),
  { maxLength: 20 },
)
const quietHours: fc.Arbitrary<QuietHours> = fc.constantFrom(
  defaultQuietHours,
  { from: '00:00', until: '00:00' },
  { from: '12:00', until: '11:00' },
  { from: '08:00', until: '18:00' },
)
const zones = fc.constantFrom('Europe/Helsinki', 'America/Los_Angeles', 'Pacific/Auckland', 'America/Sao_Paulo', 'Asia/Kolkata')

interface Word {
  readonly at: Instant
  readonly verdict: Verdict
  readonly final: boolean
  readonly urgent: boolean
}

const minutes = (count: number): number => count / 60

/** Whether a mentor may know an old standing: for two minutes, never at the promised hour, and never in the last two hours. */
function mayWait(plan: Plan, final: Instant, since: Instant | null, now: Instant): boolean {
  const promised = hoursAfter(plan.kickOff, -plan.ladder.finalHours)
  const isPast = (limit: Instant) => since !== null && !isAfter(since, limit) && !isBefore(now, limit)
  return (
    since !== null &&
    !(isBefore(since, final) && !isBefore(now, final)) &&
    (isBefore(now, hoursAfter(since, minutes(2))) || isBefore(now, final)) &&
    !isPast(promised) &&
    isBefore(now, hoursAfter(plan.kickOff, -2))
  )
}

/** A mentor whom the timetable looks at whenever due, and whenever something changes. */
function mentorOf({ plan, setUpAt }: Setting, final: Instant) {
  const words: Word[] = []
  const faults: string[] = []
  let facts: { answer: Parameters<typeof standingOf>[0]; seats: readonly MentorsSeat[] } = { answer: null, seats: [] }
  let told: Told = { standing: null, signature: null, final: false, untrueSince: null }
  let [now, dueAt]: [Instant, Instant | null] = [setUpAt, setUpAt]
  const look = () => {
    const verdict = standingOf(facts.answer, facts.seats, !isBefore(now, final))
    const telling = tellStanding(told, verdict, plan, final, setUpAt, now)
    if (telling.tell) words.push({ at: now, verdict, final: telling.final, urgent: telling.urgent })
    told = {
      ...told,
      final: telling.final,
      untrueSince: telling.untrueSince,
      ...(telling.tell ? { standing: verdict.standing, signature: verdict.signature } : {}),
    }
    dueAt = telling.dueAt
    const [ahead, isTrue] = [isBefore(now, plan.kickOff), told.signature === verdict.signature]
    const mustKnow = ahead && !isBefore(now, final)
    const waits = mayWait(plan, final, told.untrueSince, now)
    if (dueAt && !isAfter(dueAt, now)) faults.push(`spins at ${String(now)}`)
    if (ahead && told.signature && !isTrue && !waits) faults.push(`knows an old standing at ${String(now)}`)
    if (mustKnow && !(told.final && (isTrue || waits))) faults.push(`does not know the final standing at ${String(now)}`)
  }
  const passTo = (until: Instant) => {
    while (dueAt && !isAfter(dueAt, until)) {
      now = later(dueAt, now)
      look()
    }
    now = later(until, now)
  }
  const change = (changed: typeof facts) => {
    facts = changed
    look()
  }
  return { words, faults, passTo, change, now: () => now, told: () => told }
}

describe('a mentor, whatever becomes of them and their mentees', () => {
  test('has a final, true standing a day before the kick-off; no "hold" is the last word, no "go" is untrue, nothing is said twice', () => {
    fc.assert(
      fc.property(anySetting, zones, quietHours, circumstances, story, (setting, zone, quiet, begun, happening) => {
        const { plan } = setting
        const final = finalFor(plan, zone, quiet)
        fc.pre(isBefore(setting.setUpAt, final))
        const mentor = mentorOf(setting, final)
        mentor.change(begun)
        for (const { hours, changed } of happening) {
          mentor.passTo(hoursAfter(mentor.now(), hours))
          mentor.change(changed)
        }
        mentor.passTo(plan.kickOff)
        expect(mentor.told().final).toBe(true)
        expect(mentor.told().standing).toMatch(/^(go|free)$/)
        expect([...mentor.faults, ...faultsOf(mentor.words, final, plan)]).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  test('gets the final word awake, between the cohort’s and the promised hours, or before they sleep', () => {
    fc.assert(
      fc.property(anySetting, zones, quietHours, ({ plan }, zone, quiet) => {
        const final = finalFor(plan, zone, quiet)
        expect(isQuiet(final, zone, quiet)).toBe(false)
        expect(isAfter(final, hoursAfter(plan.kickOff, -plan.ladder.finalHours - 1))).toBe(false)
        expect(isAfter(final, endOfQuiet(plan.final, zone, quiet))).toBe(false)
      }),
      { numRuns: 300 },
    )
  })
})

/** What is wrong with what the mentor was told, in words. */
function faultsOf(words: readonly Word[], final: Instant, { kickOff, ladder }: Plan): string[] {
  const [promised, late] = [hoursAfter(kickOff, -ladder.finalHours), hoursAfter(kickOff, -2)]
  return words.flatMap((word, index) => {
    const { standing, coming, signature } = word.verdict
    const before = words[index - 1]
    const isHasty = before !== undefined && isBefore(word.at, hoursAfter(before.at, minutes(2)))
    const isPressed = [promised, late].some((limit) => !isBefore(word.at, hoursAfter(limit, minutes(-4))) && isBefore(word.at, limit))
    const isFinal = !isBefore(word.at, final)
    const isRepeated = before?.verdict.signature === signature
    const faults: [boolean, string][] = [
      [!isBefore(word.at, kickOff), 'told after the kick-off'],
      [word.final !== isFinal, 'called final when it is not, or not when it is'],
      [standing === 'hold' && isFinal, '"hold" as a final word'],
      [standing === 'go' && coming.length === 0, '"go" without a mentee'],
      [isHasty && !isRepeated && !isPressed && isBefore(word.at, late), 'contradicts what was read a moment ago'],
      [isRepeated && !(standing === 'go' && word.final && !before.final), 'told twice'],
      // At the very instant of the final word a change may come before it, or after.
      [word.urgent ? isBefore(word.at, final) : isAfter(word.at, final), 'urgent without need, or not when needed'],
    ]
    return faults.flatMap(([broken, what]) => (broken ? [`${what}: ${signature} at ${String(word.at)}`] : []))
  })
}
