import fc from 'fast-check'
import { languages } from '../../src/contract/view.ts'
import type { Tap } from '../../src/house/rehearses.ts'
import { hoursAfter, Instant, isBefore } from '../../src/kit/clock.ts'
import type { ListedPerson } from '../../src/people/import/index.ts'
import { defaultLadder, type Ladder } from '../../src/programme/index.ts'
import { planFor, refusePlan } from '../../src/programme/ladder/plan.ts'
import { scriptedAnswers } from '../../src/rehearsal/rooms.ts'
import type { Rehearsal } from '../../src/rehearsal/run.ts'
import { aCoordinator, aMentee, aMentor, rehearsalOptions } from '../ground/builders.ts'
import { anyInstant, anyLadder } from '../ground/occasions.ts'
import { seed } from '../ground/seed.ts'

const places = [
  { zone: 'Europe/Helsinki', country: 'FI' },
  { zone: 'Europe/Stockholm', country: 'SE' },
  { zone: 'America/New_York', country: 'US' },
  { zone: 'Asia/Kolkata', country: null },
] as const

/** Kick-offs around the days of 23 and 25 hours. */
const aroundClockChanges = fc
  .record({
    change: fc.constantFrom('2027-03-14T07:00Z', '2027-03-28T01:00Z', '2027-10-31T01:00Z', '2027-11-07T06:00Z'),
    hours: fc.integer({ min: -36, max: 60 }),
  })
  .map(({ change, hours }) => hoursAfter(Instant.from(change), hours))

/** Any place, ladder and kick-off, set up in good time or so late that it is only just accepted. */
const anySetting = fc
  .record({
    place: fc.constantFrom(...places),
    kickOff: fc.oneof(anyInstant, aroundClockChanges),
    ladder: fc.record({ ladder: fc.oneof(fc.constant(defaultLadder), anyLadder), autoRelease: fc.boolean() }),
    hoursAhead: fc.oneof(fc.integer({ min: 36, max: 8 * 24 }), fc.integer({ min: 36, max: 30 * 24 })),
  })
  .map(({ ladder: { ladder, autoRelease }, ...rest }) => ({
    ...rest,
    ladder: { ...ladder, autoRelease } satisfies Ladder,
    from: hoursAfter(rest.kickOff, -rest.hoursAhead),
  }))
  .filter(({ place, kickOff, ladder, from }) => refusePlan(planFor({ startsAt: kickOff, ...place, ladder }), from) === null)

const zones = [undefined, undefined, undefined, 'Europe/London', 'America/Los_Angeles', 'Pacific/Auckland', 'Asia/Kolkata'] as const

/** Five to twenty-five people: coordinators, mentors with up to three mentees or none yet, and mentees who wait. */
const anyPeople: fc.Arbitrary<ListedPerson[]> = fc
  .record({
    coordinators: fc.integer({ min: 1, max: 2 }),
    mentees: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 2, maxLength: 6 }),
    spare: fc.integer({ min: 0, max: 2 }),
    waiting: fc.integer({ min: 0, max: 5 }),
    languages: fc.infiniteStream(fc.constantFrom(...languages)),
    zones: fc.infiniteStream(fc.constantFrom(...zones)),
  })
  .map((crowd) => {
    const traits = (): Partial<ListedPerson> => {
      const timeZone: string | undefined = crowd.zones.next().value
      const language = crowd.languages.next().value ?? 'en'
      return timeZone === undefined ? { language } : { language, timeZone }
    }
    const numbered = (word: string, number: number) => `${word} N${String(number).padStart(2, '0')}`
    const coordinators = Array.from({ length: crowd.coordinators }, (_, index) => aCoordinator(numbered('Carla', index), traits()))
    const groups = crowd.mentees.map((count, index) => {
      const mentor = numbered('Mentor', index)
      const seats = Math.max(1, count + (index === 0 ? crowd.spare : 0))
      const mentees = Array.from({ length: count }, (_, mentee) => aMentee(numbered('Mentee', index * 3 + mentee), { ...traits(), mentor }))
      return [aMentor(mentor, { ...traits(), seats }), ...mentees]
    })
    const waiting = Array.from({ length: crowd.waiting }, (_, index) => aMentee(numbered('Waiter', index), traitsOfWaiting(traits())))
    return [...coordinators, ...groups.flat(), ...waiting]
  })
  .filter((people) => people.length >= 5 && people.length <= 25)

const traitsOfWaiting = ({ mentor: _, ...rest }: Partial<ListedPerson>) => rest

/** Who taps what when: mostly sensible, sometimes not, now and then about somebody else. Odd seconds keep taps off the ladder's instants. */
const anyTaps = (people: readonly ListedPerson[], from: Instant, kickOff: Instant): fc.Arbitrary<Tap[]> => {
  const hours = (kickOff.epochMilliseconds - from.epochMilliseconds) / 3_600_000
  const sensible: Record<ListedPerson['role'], readonly Tap['answer'][]> = {
    mentor: ['coming', 'coming', 'notAtKickoff', 'notStarting', 'unsure'],
    mentee: ['coming', 'coming', 'coming', 'accept', 'accept', 'notStarting', 'notAtKickoff', 'unsure', 'decline'],
    coordinator: ['release', 'release', 'keep', 'coming', 'notAtKickoff', 'notStarting', 'unsure'],
  }
  const tap = fc
    .record({
      person: fc.nat({ max: people.length - 1 }),
      /** Closer to the kick-off more often than far from it. */
      share: fc
        .tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
        .map(([a, b]) => Math.max(a, b)),
      seconds: fc.integer({ min: 1, max: 59 }),
      pick: fc.nat({ max: 99 }),
      nonsense: fc.integer({ min: 1, max: 10 }).map((drawn) => drawn === 10),
      about: fc.nat({ max: people.length - 1 }),
    })
    .map(({ person, share, seconds, pick, nonsense, about }): Tap => {
      const who = people[person] ?? aCoordinator('Nobody')
      const answers = nonsense ? scriptedAnswers : sensible[who.role]
      const minutes = Math.floor(share * (hours + 0.4) * 60)
      const answer = answers[pick % answers.length] ?? 'coming'
      const foreign = (nonsense || who.role === 'coordinator') && answer !== 'accept' && answer !== 'decline'
      const concerns = foreign ? (people[about]?.email ?? null) : null
      return { at: hoursAfter(from, minutes / 60 + seconds / 3600), email: who.email, answer, about: concerns }
    })
  /** Some think again at once, some after a while, some twice. */
  const again = fc.array(fc.record({ seconds: fc.integer({ min: 5, max: 15 * 60 }), pick: fc.nat({ max: 99 }) }), { maxLength: 2 })
  const withSecondThoughts = fc
    .tuple(tap, fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: again }))
    .map(([first, thoughts]) => {
      const own = people.find(({ email }) => email === first.email)?.role ?? 'coordinator'
      const taps = [first]
      for (const { seconds, pick } of first.about === null && own !== 'coordinator' ? thoughts : []) {
        const answer = sensible[own][pick % sensible[own].length] ?? 'coming'
        taps.push({ ...first, answer, at: hoursAfter(taps.at(-1)?.at ?? first.at, seconds / 3600) })
      }
      return taps
    })
  return fc
    .array(withSecondThoughts, { minLength: people.length, maxLength: people.length * 4, size: 'max' })
    .map((taps) => taps.flat().toSorted((a, b) => a.at.epochMilliseconds - b.at.epochMilliseconds))
}

/** Any cohort, any ladder, any kick-off, any answers. */
export const anyRehearsal: fc.Arbitrary<Rehearsal> = fc.tuple(anyPeople, anySetting).chain(([people, setting]) =>
  anyTaps(people, setting.from, setting.kickOff).map((script) => {
    const { place, kickOff, ladder, from } = setting
    return {
      options: rehearsalOptions({ ...place, kickOff, from }),
      people,
      ladder,
      script: script.filter((tap) => isBefore(from, tap.at)),
      events: [],
      newcomers: [],
    }
  }),
)

/** One line that says which cohort broke a promise. */
export const summaryOf = ({ options, people, script }: Rehearsal): string =>
  `seed ${seed}: ${people.length} people, kick-off ${options.kickOff.toZonedDateTimeISO(options.zone).toString()}, set up ${options.from.toString()}, ${script?.length} taps`
