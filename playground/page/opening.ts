import type { PersonShown } from './shown.ts'

/** The panels that are worth seeing first, side by side: a mentee, their mentor, and who coordinates them. */
export function firstOpen(people: readonly PersonShown[]): readonly string[] {
  const mentee = people.find(({ role, partner }) => role === 'mentee' && partner !== null) ?? people.find(({ role }) => role === 'mentee')
  const near = people.filter(({ cohort }) => mentee === undefined || cohort === mentee.cohort)
  const mentor = near.find(({ role, name }) => role === 'mentor' && name === mentee?.partner) ?? near.find(({ role }) => role === 'mentor')
  const coordinator = near.find(({ role }) => role === 'coordinator') ?? people.find(({ role }) => role === 'coordinator')
  return [mentee, mentor, coordinator].flatMap((person) => (person === undefined ? [] : [person.id]))
}

/** The person whose panel is opened next: one whose panel is not open yet, rather one with news, and the first of these in the list. */
export function nextToOpen(people: readonly PersonShown[], open: readonly string[]): string | null {
  const closed = people.filter(({ id }) => !open.includes(id))
  return (closed.find(({ unread }) => unread > 0) ?? closed[0])?.id ?? null
}

/** Panels that stand side by side at most. */
export const mostOpen = 6
