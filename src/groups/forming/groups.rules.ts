import { ofKind } from '../group-kind.rules.ts'
import type { GroupFacts, MemberFacts } from './facts.ts'

/** Mentees from which on we say that a group is large, and from which on a second mentor is suggested. */
const [comfortable, secondFrom, fewest] = [5, 5, 2]

/** Those who are in a group once everything that is planned is published. */
export const planned = ({ members }: Pick<GroupFacts, 'members'>): readonly MemberFacts[] =>
  members.filter(({ state }) => state !== 'leaving')

/** What a coordinator should know of a group before it is published. */
export type Warning = 'many' | 'second' | 'noMentor' | 'alone'

/** What is unusual of a group that is led; a group that is to be of nobody has nothing unusual. */
export function warningsOf(group: Pick<GroupFacts, 'members' | 'kind'>): readonly Warning[] {
  const people = planned(group)
  if (people.length === 0 || !ofKind[group.kind].isLed) return []
  const mentees = people.filter(({ role }) => role === 'mentee').length
  const mentors = people.length - mentees
  return [
    ...(mentees > comfortable ? (['many'] as const) : []),
    ...(mentees >= secondFrom && mentors === 1 ? (['second'] as const) : []),
    ...(mentors === 0 ? (['noMentor'] as const) : []),
    ...(mentees < fewest && mentors > 0 ? (['alone'] as const) : []),
  ]
}

/** Groups of which nobody may be published more: they have more mentees than the limit of their kind, or of the cohort. */
export const tooLarge = <Group extends Pick<GroupFacts, 'members' | 'kind'>>(groups: readonly Group[], most: number): readonly Group[] =>
  groups.filter((group) => planned(group).filter(({ role }) => role === 'mentee').length > (ofKind[group.kind].most ?? most))

/** Somebody who comes into a group, or leaves one. */
export interface Change {
  readonly group: GroupFacts
  readonly member: MemberFacts
}

/** What publishing changes. Who goes from one group to another joins, and does not leave. */
export function changesOf(groups: readonly GroupFacts[]): { readonly joins: readonly Change[]; readonly leaves: readonly Change[] } {
  const all = groups.flatMap((group) => group.members.map((member) => ({ group, member })))
  const joins = all.filter(({ member }) => member.state === 'planned')
  const joining = new Set(joins.map(({ member }) => member.enrolmentId))
  return { joins, leaves: all.filter(({ member }) => member.state === 'leaving' && !joining.has(member.enrolmentId)) }
}

/** A mentee without a mentor gets a mentor of the group who has a place that is free. */
export interface Seating {
  readonly menteeId: string
  readonly mentorId: string
}

/** Of whom each is known how they stand: their mentor, and the places that a mentor has free. */
export type Standing = ReadonlyMap<string, { readonly mentor: string | null; readonly free: number }>

/**
 * Which mentees who join get a mentor by it, and which don't because every place of the group's mentors is taken. The mentor with the most free places
 * comes first. Groups without a mentor give none, and nobody is missing anything there.
 */
export function seatingsOf(
  groups: readonly GroupFacts[],
  standing: Standing,
): { readonly seated: readonly Seating[]; readonly without: readonly MemberFacts[] } {
  const free = new Map([...standing].map(([id, { free: places }]) => [id, places]))
  const seated: Seating[] = []
  const without: MemberFacts[] = []
  for (const group of groups) {
    const people = planned(group)
    const mentors = people.filter(({ role }) => role === 'mentor').map(({ enrolmentId }) => enrolmentId)
    const joins = people.filter(
      ({ role, state, enrolmentId }) => role === 'mentee' && state === 'planned' && !standing.get(enrolmentId)?.mentor,
    )
    for (const mentee of mentors.length === 0 ? [] : joins) {
      const [mentorId] = mentors.toSorted((a, b) => (free.get(b) ?? 0) - (free.get(a) ?? 0))
      if (mentorId === undefined || (free.get(mentorId) ?? 0) <= 0) without.push(mentee)
      else {
        free.set(mentorId, (free.get(mentorId) ?? 0) - 1)
        seated.push({ menteeId: mentee.enrolmentId, mentorId })
      }
    }
  }
  return { seated, without }
}
