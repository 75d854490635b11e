/** People who are to be paired, for tests: whatever they are not given, nobody knows of them. */
import fc from 'fast-check'
import type { PairingWish, ToPair } from '../../src/programme/to-pair.ts'

const nobody = {
  languages: ['en'],
  field: null,
  wishes: null,
  knows: null,
  topics: null,
  zone: null,
  organisation: null,
  waited: 0,
  seats: 0,
}

/** `language`: the only one in which they can meet. */
type Traits = Partial<ToPair> & { readonly language?: string }

const someone = (id: string, { language = 'en', ...more }: Traits): Omit<ToPair, 'role'> => ({
  ...nobody,
  id,
  languages: [language],
  ...more,
})
export const menteeNamed = (id: string, more: Traits = {}): ToPair => ({ role: 'mentee', ...someone(id, more) })
export const mentorNamed = (id: string, more: Traits = {}): ToPair => ({ role: 'mentor', ...someone(id, { seats: 1, ...more }) })

export const wishFor = (people: readonly ToPair[], more: Partial<PairingWish> = {}): PairingWish => ({
  ...{ people, aim: 'best', least: 1, seed: 1, rules: { language: true, organisation: true }, pins: [], never: [], repeats: [], ...more },
})

const known = ['Leadership', 'Nursing', 'Software development', 'Law', 'Gardens', 'Negotiation', 'Sales', 'Music']
const some = (from: string): fc.Arbitrary<string | null> =>
  fc.option(
    fc.subarray(known, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(from)),
    { nil: null },
  )

const person = (role: ToPair['role']) =>
  fc
    .record({
      ...{
        languages: fc.subarray(['en', 'fi'], { minLength: 1 }),
        field: some(' and '),
        wishes: some('; '),
        knows: some(', '),
        topics: some(', '),
      },
      ...{
        zone: fc.constantFrom(null, 'Europe/Helsinki', 'Asia/Tokyo'),
        waited: fc.constantFrom(0, 0, 3, 40, 200),
        seats: fc.nat({ max: 2 }),
      },
    })
    .map((said) => ({ ...nobody, ...said, role, id: '' }))

const named = (people: readonly ToPair[], from: string): ToPair[] => people.map((each, at) => ({ ...each, id: `${from}${at}@example.org` }))

/** Cohorts of some mentees and mentors who said more or less. */
export const cohorts: fc.Arbitrary<readonly ToPair[]> = fc
  .tuple(fc.array(person('mentee'), { minLength: 1, maxLength: 8 }), fc.array(person('mentor'), { minLength: 1, maxLength: 6 }))
  .map(([mentees, mentors]) => [...named(mentees, 'mentee'), ...named(mentors, 'mentor')])
