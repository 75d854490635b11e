import { earlier, hoursAfter, type Instant, isAfter, isBefore } from '../../kit/clock.ts'
import { endOfQuiet, isQuiet, latestWaking, type QuietHours } from '../../people/quiet-hours.ts'
import type { ConfirmationAnswer } from '../../programme/enrolment/confirmation-answer.ts'
import { marginHours, type Plan } from '../../programme/ladder/plan.ts'
import { changeTold } from '../asks/grace.rules.ts'

/** What a mentor is told. go: come. hold: wait, because the seat is being filled. free: your evening is free. */
export type Standing = 'go' | 'hold' | 'free'

/** Why an evening is free: the mentor said so, the mentee starts later, nobody confirmed, or there is no mentee. */
export type FreeBecause = 'ownAnswer' | 'menteeNotAtKickoff' | 'unconfirmed' | 'noMentee'

/** One seat of a mentor, as the rules see it. */
export interface MentorsSeat {
  readonly state: 'taken' | 'open' | 'closed'
  readonly menteeId: string | null
  readonly menteeAnswer: ConfirmationAnswer | null
  /** Whether the seat is open and somebody waits who can still take it. */
  readonly fillable: boolean
}

/** Where a mentor stands, and why. */
export interface Verdict {
  readonly standing: Standing
  readonly because: FreeBecause | null
  /** Enrolments of the mentees who confirmed. */
  readonly coming: readonly string[]
  /** It changes when the mentor must hear something new. */
  readonly signature: string
}

/** The true standing of a mentor. No mentor whose mentee has not confirmed is told to come. After the final word nothing is on hold. */
export function standingOf(answer: ConfirmationAnswer | null, seats: readonly MentorsSeat[], isFinal: boolean): Verdict {
  if (answer === 'notStarting' || answer === 'notAtKickoff') return free('ownAnswer', answer)
  const taken = seats.filter((seat) => seat.state === 'taken')
  const coming = taken.flatMap((seat) => (seat.menteeAnswer === 'coming' && seat.menteeId ? [seat.menteeId] : [])).toSorted()
  if (coming.length > 0) return { standing: 'go', because: null, coming, signature: `go:${coming.join(',')}` }
  const undecided = taken.some((seat) => seat.menteeAnswer === null || seat.menteeAnswer === 'unsure')
  if (!isFinal && (undecided || seats.some((seat) => seat.state === 'open' && seat.fillable))) {
    return { standing: 'hold', because: null, coming: [], signature: 'hold' }
  }
  if (taken.some((seat) => seat.menteeAnswer === 'notAtKickoff')) return free('menteeNotAtKickoff')
  return undecided ? free('unconfirmed') : free('noMentee')
}

const free = (because: FreeBecause, detail = ''): Verdict => ({
  standing: 'free',
  because,
  coming: [],
  signature: `free:${because}${detail && `:${detail}`}`,
})

/** Who of the mentees a mentor was told of comes or comes no longer, by the signature that the mentor was told last. */
export function changeSince(
  signature: string | null,
  { coming }: Verdict,
): { readonly gone: readonly string[]; readonly joined: readonly string[] } {
  const told = signature?.startsWith('go:') ? signature.slice('go:'.length).split(',') : []
  return { gone: told.filter((id) => !coming.includes(id)), joined: coming.filter((id) => !told.includes(id)) }
}

/**
 * When this mentor gets the final word: not while they sleep, and an hour before it would be late, because sending takes its time. That is
 * at the latest 25 hours before the kick-off, and an hour before they go to sleep if they are not awake that long.
 */
export function finalFor(plan: Plan, zone: string, quiet: QuietHours): Instant {
  const known = finals.get(plan) ?? new Map<string, Instant>()
  finals.set(plan, known)
  const key = `${zone} ${quiet.from} ${quiet.until}`
  const final = known.get(key) ?? finalIn(plan, zone, quiet)
  known.set(key, final)
  return final
}

/** These are kept as long as the plan itself, because every look at a mentor asks again. */
const finals = new WeakMap<Plan, Map<string, Instant>>()

function finalIn(plan: Plan, zone: string, quiet: QuietHours): Instant {
  const latest = hoursAfter(plan.kickOff, -plan.ladder.finalHours - marginHours)
  const awake = endOfQuiet(plan.final, zone, quiet)
  const word = isAfter(awake, latest) ? latestWaking(latest, zone, quiet) : awake
  const inTime = hoursAfter(latestWaking(hoursAfter(word, marginHours), zone, quiet), -marginHours)
  return isQuiet(inTime, zone, quiet) ? word : inTime
}

/** What a mentor was told last. */
export interface Told {
  readonly standing: Standing | null
  readonly signature: string | null
  readonly final: boolean
  /** Since when it is not true any more. Null: it is true. */
  readonly untrueSince: Instant | null
  /** They have not read it yet: it waits to be said. */
  readonly isUnheard?: boolean
}

/** Whether a mentor is told their standing now, and when to look again. */
export interface Telling {
  readonly tell: boolean
  /** Whether this is the final word. An unchanged "free" may be final without being said. */
  readonly final: boolean
  /** Whether it is told at once, at any hour: it is a change after the final word. */
  readonly urgent: boolean
  readonly dueAt: Instant | null
  /** Since when a change waits for a second thought. Null: none waits. */
  readonly untrueSince: Instant | null
}

/**
 * When a mentor first hears a standing. When the kick-off is set up late, that is the final word: a question and a standing on the same day
 * would be a heap.
 */
const firstTelling = (plan: Plan, final: Instant, joinedAt: Instant): Instant =>
  isBefore(plan.first, hoursAfter(joinedAt, 24)) ? final : earlier(plan.first, final)

/** When the standing of a mentor is looked at next by itself. Null: the final word is due. */
export const nextTelling = (plan: Plan, final: Instant, joinedAt: Instant, now: Instant): Instant | null =>
  [firstTelling(plan, final, joinedAt), final].find((at) => isAfter(at, now)) ?? null

/**
 * Whether a mentor must hear their standing now: at the first step, at every change, and finally in any case. A change waits for a second thought;
 * what is true again meanwhile is not told. What a mentor has not read yet does not wait: it is said as it is now. `grace`: until when somebody whose place it was may come back; null: nobody does.
 */
export function tellStanding(
  told: Told,
  verdict: Verdict,
  plan: Plan,
  final: Instant,
  joinedAt: Instant,
  now: Instant,
  grace: Instant | null = null,
): Telling {
  const first = firstTelling(plan, final, joinedAt)
  const next = nextTelling(plan, final, joinedAt, now)
  const silent = { tell: false, urgent: false, untrueSince: null }
  if (!isBefore(now, plan.kickOff)) return { ...silent, final: told.final, dueAt: null }
  if (isBefore(now, first)) return { ...silent, final: false, dueAt: next }
  const changed = told.signature !== verdict.signature
  const closing = !isBefore(now, final) && !told.final
  const waits = changed && !closing && told.signature !== null && !told.isUnheard
  const untrueSince = waits ? (told.untrueSince ?? now) : null
  const wait = untrueSince && changeTold(plan, final, untrueSince, grace)
  if (wait && isAfter(wait, now)) return { ...silent, final: told.final, dueAt: next ? earlier(next, wait) : wait, untrueSince }
  const worthRepeating = closing && verdict.standing !== 'free'
  return { tell: changed || worthRepeating, final: told.final || closing, urgent: told.final, dueAt: next, untrueSince: null }
}
