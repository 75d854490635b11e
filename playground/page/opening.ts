import type { PersonShown } from './shown.ts'

/**
 * The panels that are worth seeing first, side by side: a mentee, their mentor, who coordinates them, and somebody who waits for a place.
 * Those in which there is something to read come first.
 */
export function firstOpen(people: readonly PersonShown[]): readonly string[] {
  const mentees = people.filter(({ role, state }) => role === 'mentee' && state !== 'waiting')
  const mentee = mentees.find(({ partner }) => partner !== null) ?? mentees[0]
  const near = people.filter(({ cohort }) => mentee === undefined || cohort === mentee.cohort)
  const mentor = near.find(({ role, name }) => role === 'mentor' && name === mentee?.partner) ?? near.find(({ role }) => role === 'mentor')
  const coordinator = near.find(({ role }) => role === 'coordinator') ?? people.find(({ role }) => role === 'coordinator')
  const waiting = near.find(({ role, state }) => role === 'mentee' && state === 'waiting')
  return [mentee, mentor, coordinator, waiting]
    .flatMap((person) => person ?? [])
    .toSorted((a, b) => Number(b.unread > 0) - Number(a.unread > 0))
    .map(({ id }) => id)
}

/** The person whose panel is opened next: one whose panel is not open yet, rather one with news, and the first of these in the list. */
export function nextToOpen(people: readonly PersonShown[], open: readonly string[]): string | null {
  const closed = people.filter(({ id }) => !open.includes(id))
  return (closed.find(({ unread }) => unread > 0) ?? closed[0])?.id ?? null
}

/** Panels that stand side by side at most. */
export const mostOpen = 6
