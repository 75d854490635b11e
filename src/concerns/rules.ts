import { hoursAfter, type Instant, isBefore, later } from '../kit/clock.ts'

/** What decides when somebody is reminded of a concern. */
export interface Waiting {
  readonly isUrgent: boolean
  /** When its reader was told. */
  readonly toldAt: Instant
  readonly reminders: number
  readonly lateAt: Instant | null
  readonly takenAt: Instant | null
  readonly settledAt: Instant | null
}

/** Hours after which its reader is reminded; from the last one on, each day. */
export const reminderHours = { urgent: [1, 3, 8], calm: [24, 48, 72] } as const
/** Hours after which its sender hears that nobody has taken it up, and may choose somebody else. */
export const lateHours = { urgent: 3, calm: 72 } as const

const paceOf = ({ isUrgent }: Pick<Waiting, 'isUrgent'>): 'urgent' | 'calm' => (isUrgent ? 'urgent' : 'calm')

/** When the reminder of this number is due; it counts from 0. */
function reminderAt(waiting: Waiting, number: number): Instant {
  const hours: readonly number[] = reminderHours[paceOf(waiting)]
  const [last = 0, beyond] = [hours.at(-1), number - hours.length + 1]
  return hoursAfter(waiting.toldAt, hours[number] ?? last + beyond * 24)
}

/** How many reminders were due by then. What was missed while Pari was down is said once. */
function remindersBy(waiting: Waiting, now: Instant): number {
  let count = waiting.reminders
  while (!isBefore(now, reminderAt(waiting, count))) count++
  return count
}

/** What is due of a concern now. */
export interface DueNow {
  readonly reminds: boolean
  readonly tellsSender: boolean
  /** How many reminders count as said after it. */
  readonly reminders: number
}

/** What is done now about a concern that nobody has taken up. Nothing is due of one that was. */
export function dueNow(waiting: Waiting, now: Instant): DueNow {
  const { reminders, takenAt, settledAt, lateAt } = waiting
  if (takenAt || settledAt) return { reminds: false, tellsSender: false, reminders }
  const count = remindersBy(waiting, now)
  const isLate = !isBefore(now, hoursAfter(waiting.toldAt, lateHours[paceOf(waiting)]))
  return { reminds: count > reminders, tellsSender: isLate && lateAt === null, reminders: count }
}

/** When a concern is looked at next. `keptDays`: for how long texts are kept once it is settled. Null: not by itself. */
export function nextLook(waiting: Waiting, keptDays: number): Instant | null {
  if (waiting.settledAt) return goesAt(waiting.settledAt, keptDays)
  return waiting.takenAt ? null : reminderAt(waiting, waiting.reminders)
}

/** When a concern that is settled is deleted. */
const goesAt = (settledAt: Instant, keptDays: number): Instant => hoursAfter(settledAt, keptDays * 24)

/** Whether a concern is to be deleted now. */
export const isOver = ({ settledAt }: Pick<Waiting, 'settledAt'>, keptDays: number, now: Instant): boolean =>
  settledAt !== null && !isBefore(now, goesAt(settledAt, keptDays))

/** Somebody who might read a concern. */
export interface Candidate {
  readonly cohortId: string
  readonly programme: string
  readonly personId: string
  readonly name: string
  /** Named for it; others are coordinators. */
  readonly isNamed: boolean
}

/** So many named readers are a choice: where there are fewer, coordinators may be chosen, too, because it may be about the one who is named. */
const enough = 2

/** Among whom a sender chooses: who is named, and coordinators where too few are. Nobody stands there twice. */
export function readersAmong(candidates: readonly Candidate[]): readonly Candidate[] {
  const people = new Map<string, Candidate>()
  const cohorts = new Set(candidates.map(({ cohortId }) => cohortId))
  for (const cohort of cohorts) {
    const here = candidates.filter(({ cohortId }) => cohortId === cohort)
    const named = here.filter(({ isNamed }) => isNamed)
    const chosen = named.length >= enough ? named : [...named, ...here.filter(({ isNamed }) => !isNamed)]
    for (const each of chosen) if (!people.get(each.personId)?.isNamed) people.set(each.personId, each)
  }
  return [...people.values()].toSorted((one, other) => Number(other.isNamed) - Number(one.isNamed))
}

/** The later of two looks, so that nothing is due again in the transaction that took it. */
export const notBefore = (at: Instant | null, now: Instant): Instant | null => at && later(at, hoursAfter(now, 1 / 60))
