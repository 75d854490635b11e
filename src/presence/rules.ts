/** When an evening is what, who waits for whom, and which ticks are believed. Pure: facts and now in, a decision out. */
import { hoursAfter, type Instant, isAfter, isBefore } from '../kit/clock.ts'
import { planFor } from '../programme/ladder/plan.ts'
import type { EveningFacts, Filter, Guest } from './facts.ts'

/** Hours from which the list stands at home before a kick-off begins. */
const opensHours = 1
/** From this instant there is a list. */
export const opensAt = ({ startsAt }: Pick<EveningFacts, 'startsAt'>): Instant => hoursAfter(startsAt, -opensHours)
/** Hours from which a coordinator has the link for helpers, so that she can send it in the morning of the day before. Its page opens with the list. */
export const sendsHours = 36
/** From this instant she has it. */
export const sendsAt = ({ startsAt }: Pick<EveningFacts, 'startsAt'>): Instant => hoursAfter(startsAt, -sendsHours)
/** Hours by which a beginning may be put off or brought forward, and it is the same evening: whoever stands at the door stays there. */
const sameEveningHours = 2
/** Whether a beginning that moves stays on its evening: who was noted stays noted, and links for helpers stay open. */
export const isSameEvening = (from: Instant, to: Instant): boolean =>
  Math.abs(to.epochMilliseconds - from.epochMilliseconds) <= sameEveningHours * 3_600_000
/** Nobody who was noted before this instant is noted for this beginning. */
export const notedFrom = (startsAt: Instant): Instant => hoursAfter(opensAt({ startsAt }), -sameEveningHours)
/** At this instant coordinators hear who is missing. */
export const sidesAt = ({ startsAt }: Pick<EveningFacts, 'startsAt'>): Instant => hoursAfter(startsAt, 1 / 4)

const dawn = '04:00'
const leastHours = 4
/** The evening lasts until four in the morning, wherever the cohort is; at least four hours. */
export function nightEnds({ startsAt, zone }: Pick<EveningFacts, 'startsAt' | 'zone'>): Instant {
  const least = hoursAfter(startsAt, leastHours).toZonedDateTimeISO(zone)
  const sameDay = least.withPlainTime(dawn)
  const end = isBefore(sameDay.toInstant(), least.toInstant()) ? sameDay.add({ days: 1 }) : sameDay
  return end.toInstant()
}

/** Hours in which a coordinator may still put right who came. */
const rightingHours = 14 * 24
/** Whether somebody may be ticked now. */
export const isOpen = (evening: Pick<EveningFacts, 'startsAt'>, now: Instant): boolean =>
  !isBefore(now, opensAt(evening)) && isBefore(now, hoursAfter(evening.startsAt, rightingHours))

/** Whether the evening is going on. */
export const isEvening = (evening: Pick<EveningFacts, 'startsAt' | 'zone'>, now: Instant): boolean =>
  !isBefore(now, opensAt(evening)) && isBefore(now, nightEnds(evening))

/** On the next working day at ten, or as soon after that as the ladder's hours begin. */
export function careAt({ startsAt, zone, country, ladder }: Pick<EveningFacts, 'startsAt' | 'zone' | 'country' | 'ladder'>): Instant {
  const nextDay = startsAt.toZonedDateTimeISO(zone).toPlainDate().add({ days: 1 })
  const morning = nextDay.toZonedDateTime({ timeZone: zone, plainTime: '10:00' }).toInstant()
  return planFor({ startsAt, zone, country, ladder }).nextWorking(morning)
}

const careWaitsHours = 48
/** Whether it is so late that nobody should be asked any more why they were not there: two days after the question, and no earlier than on a working day. */
export const isTooLateForCare = (evening: Parameters<typeof careAt>[0], now: Instant): boolean =>
  isAfter(now, planFor(evening).nextWorking(hoursAfter(careAt(evening), careWaitsHours)))

/** Hours that are left to undo a tick after the question has gone out. */
const lateCareHours = 1
/** When somebody is asked who is noted as missing now. Null: it is too late to ask. */
export function asksAt(evening: Parameters<typeof careAt>[0], now: Instant): Instant | null {
  const morning = careAt(evening)
  if (isBefore(now, morning)) return morning
  const then = planFor(evening).nextWorking(hoursAfter(now, lateCareHours))
  return isTooLateForCare(evening, then) ? null : then
}

/** Seconds by which a phone's clock may differ before it counts as wrong. */
const tolerance = 120

/** A tap as a phone tells of it. */
export interface ToldTap {
  /** By our clock, as far as the phone knows it: milliseconds since 1970. */
  readonly at: number
  /** By the phone's own clock. */
  readonly said: number
}

/**
 * When it was tapped, and by how much the phone's clock was wrong. A time at which nobody could tap, before the evening began or in the future, is
 * not believed: then the hour of arrival stands.
 */
export function timeOf({ at, said }: ToldTap, evening: Pick<EveningFacts, 'startsAt'>, arrivedAt: Instant) {
  const opened = opensAt(evening).epochMilliseconds
  const isPossible = at >= opened - tolerance * 1000 && at <= arrivedAt.epochMilliseconds + tolerance * 1000
  const tappedAt = isPossible ? Math.round(at) : arrivedAt.epochMilliseconds
  const off = Math.round((said - tappedAt) / 1000)
  return { tappedAt, clockOff: Math.abs(off) > tolerance ? Math.max(-most, Math.min(most, off)) : null }
}
const most = 2_000_000_000

/** Whether somebody stands in this part of the list. */
export const isIn = (filter: Filter, { expectation, state }: Guest): boolean => {
  if (filter === 'others') return expectation !== 'expected' && state !== 'came'
  return filter === 'notYet' ? expectation === 'expected' && state === 'none' : state === filter
}

/** The name without accents and capitals, as people search for it. */
const folded = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** Everybody whose name has these words in it. Those who are expected come first. */
export function found(guests: readonly Guest[], words: string): Guest[] {
  const wanted = folded(words).split(/\s+/).filter(Boolean)
  const order = { expected: 0, unsaid: 1, unexpected: 2 } as const
  return guests
    .filter(({ name }) => wanted.every((word) => folded(name).includes(word)))
    .toSorted((one, other) => order[one.expectation] - order[other.expectation])
}

/** A mentee without a mentor, and the mentor with whom they could sit. */
export interface Proposal {
  readonly mentee: Guest
  readonly mentor: Guest
}

/** Both sides of who is missing. */
export interface Sides {
  /** Mentors who are here and have nobody. */
  readonly mentors: readonly Guest[]
  /** Mentees who are here and whose mentor is not. */
  readonly mentees: readonly Guest[]
  /** Expected, and nobody has noted anything of them. */
  readonly absent: readonly Guest[]
  /** Noted as missing. */
  readonly missing: readonly Guest[]
  readonly proposals: readonly Proposal[]
}

/** Who waits for whom: by the ticks, and whatever anybody said before. */
export function sidesOf(guests: readonly Guest[]): Sides {
  const here = new Map(guests.filter(({ state }) => state === 'came').map((guest) => [guest.id, guest]))
  const joined = Map.groupBy(
    [...here.values()].filter(({ satWith }) => satWith !== null && here.has(satWith)),
    ({ satWith }) => satWith,
  )
  const isAlone = (guest: Guest) => !guest.partners.some((id) => here.has(id))
  const inRole = (role: Guest['role']) => [...here.values()].filter((guest) => guest.role === role)
  const mentors = inRole('mentor').filter((guest) => isAlone(guest) && !joined.has(guest.id))
  const mentees = inRole('mentee').filter((guest) => isAlone(guest) && !(guest.satWith !== null && here.has(guest.satWith)))
  const load = new Map(
    inRole('mentor').map((mentor) => [mentor, mentor.partners.filter((id) => here.has(id)).length + (joined.get(mentor.id)?.length ?? 0)]),
  )
  const absent = guests.filter((guest) => isIn('notYet', guest))
  const missing = guests.filter((guest) => isIn('missing', guest))
  return { mentors, mentees, absent, missing, proposals: proposalsFor(mentees, load) }
}

/** Each mentee with the mentor who has fewest people so far: first those who have nobody. Nobody is brought together who is to have no contact. */
function proposalsFor(mentees: readonly Guest[], load: Map<Guest, number>): Proposal[] {
  return mentees.flatMap((mentee) => {
    const [least] = [...load].filter(([{ id }]) => !mentee.apart.includes(id)).toSorted(([, one], [, other]) => one - other)
    if (!least) return []
    const [mentor, count] = least
    load.set(mentor, count + 1)
    return [{ mentee, mentor }]
  })
}
