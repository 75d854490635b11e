import type { Counts, Happening, PersonAtEnd } from '../house/rehearses.ts'
import { rehearsed } from './rooms.ts'

/** With what the rooms count. */
export interface Summary extends Counts {
  readonly people: number
  readonly mentors: number
  readonly mentees: number
  readonly deliveries: number
  readonly answers: number
}

/** What a rehearsal came to. */
export function summarise(people: readonly PersonAtEnd[], happenings: readonly Happening[]): Summary {
  const inRole = (role: string) => people.filter((person) => person.role === role).length
  const ofType = (type: Happening['type']) => happenings.filter((each) => each.type === type).length
  const counted = rehearsed.flatMap(({ rehearses }) => Object.entries(rehearses.count(people, happenings)))
  return {
    ...{ people: people.length, mentors: inRole('mentor'), mentees: inRole('mentee') },
    ...{ deliveries: ofType('delivery'), answers: ofType('answer') },
    ...Object.fromEntries(counted),
  }
}
