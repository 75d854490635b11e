/** Pairs that become one group: who that would be, and whether it still can. */
import type { Paired } from './facts.ts'

/** Days in which people answer a suggestion. */
export const daysOpen = 14
/** Mentees from which on a group is said to be large. */
const comfortable = 5

/** A mentor with everybody whom they mentor: the pairs in which somebody is. Nobody: they are in none. */
export function sideOf(people: readonly Paired[], { role, enrolmentId, mentorId }: Paired): readonly Paired[] {
  const id = role === 'mentor' ? enrolmentId : mentorId
  const mentor = people.find((each) => each.enrolmentId === id)
  const mentees = people.filter((each) => each.mentorId === id && id !== null)
  return mentor && mentees.length > 0 ? [mentor, ...mentees] : []
}

/** Whether all of them may be asked: nobody takes a break, or is in a group already. */
export const isFree = (side: readonly Paired[]): boolean => side.length > 0 && side.every(({ isPaused, isIn }) => !isPaused && !isIn)

/** Mentees among these people. */
export const menteesOf = (people: readonly Pick<Paired, 'role'>[]): number => people.filter(({ role }) => role === 'mentee').length

/** Whether a group of them would be large. */
export const isLarge = (people: readonly Pick<Paired, 'role'>[]): boolean => menteesOf(people) > comfortable

/**
 * Whether people who were asked can no longer become a group: somebody takes no part any more, takes a break, is in another group, or is not in a pair with
 * anybody of them.
 */
export function isBroken(asked: readonly string[], people: readonly Paired[]): boolean {
  const there = people.filter(({ enrolmentId }) => asked.includes(enrolmentId))
  const hasPartner = ({ role, enrolmentId, mentorId }: Paired): boolean =>
    there.some((each) => (role === 'mentor' ? each.mentorId === enrolmentId : each.enrolmentId === mentorId))
  return there.length < asked.length || !isFree(there) || !there.every(hasPartner)
}

/** Somebody by what is written of them: their email, or their whole name. */
export function namedBy(written: string, people: readonly Paired[]): readonly Paired[] {
  const words = folded(written)
  const byEmail = people.filter(({ email }) => folded(email) === words)
  return byEmail.length > 0 ? byEmail : people.filter(({ name }) => folded(name) === words)
}

const folded = (text: string): string => text.trim().replace(/\s+/gu, ' ').toLowerCase()
