import type { Instant } from '../../src/kit/clock.ts'
import type { ListedPerson } from '../../src/people/import/index.ts'
import { localTime } from '../../src/rehearsal/options.ts'

type Traits = Partial<Omit<ListedPerson, 'email' | 'role'>>

/** The e-mail of somebody in a made-up cohort: `emailOf('Aino')`. */
export const emailOf = (name: string): string => `${name.toLowerCase().replaceAll(' ', '.')}@example.org`

export const aCoordinator = (name: string, traits: Traits = {}): ListedPerson => aPerson(name, 'coordinator', traits)
export const aMentor = (name: string, traits: Traits = {}): ListedPerson => aPerson(name, 'mentor', traits)
/** On the waitlist unless `mentor` names somebody. */
export const aMentee = (name: string, { mentor, ...traits }: Omit<Traits, 'mentor'> & { mentor?: string } = {}): ListedPerson =>
  aPerson(name, 'mentee', mentor === undefined ? traits : { ...traits, mentor: emailOf(mentor) })

const aPerson = (name: string, role: ListedPerson['role'], traits: Traits): ListedPerson => ({
  line: 2,
  name,
  email: emailOf(name),
  role,
  language: 'en',
  ...traits,
})

/** A coordinator, two pairs, and one mentee who waits: Maija with Aino, Olli with Eero, and Wilma. */
export const aCohort = (): ListedPerson[] => [
  aCoordinator('Carla'),
  aMentor('Maija'),
  aMentor('Olli'),
  aMentee('Aino', { mentor: 'Maija' }),
  aMentee('Eero', { mentor: 'Olli' }),
  aMentee('Wilma'),
]

/** A wall-clock time of the cohort, `at('2027-01-21T17:00')`. */
export function at(wall: string, zone = 'Europe/Helsinki'): Instant {
  const found = localTime(wall, zone)
  if (!found) throw new Error(`Not a time: ${wall}`)
  return found
}
