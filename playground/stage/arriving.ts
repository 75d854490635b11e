import { hoursAfter, Instant, isAfter } from '../../src/kit/clock.ts'
import { chance } from '../../src/rehearsal/chance.ts'
import type { Look, PersonKnown, Ticked } from './protocol.ts'

/** Somebody imagined stands at the door of a kick-off and notes who comes. */
export interface Door {
  /** When they note something next. */
  next(): Instant | null
  isDue(now: Instant): boolean
  /** Takes out of the plan what is noted by now, of everybody who is there as a look shows it. */
  due(now: Instant, people: readonly PersonKnown[]): readonly Ticked[]
}

interface Deps {
  readonly look: () => Pick<Look, 'kickOffs'>
  /** Whether the person with this e-mail does things by themselves. */
  readonly isImagined: (email: string) => boolean
  readonly seed: number
}

/** Minutes from the beginning at which people come in. */
const spots = [-10, -5, 0, 5] as const
/** Minutes from the beginning at which those are noted who are not there, so that their coordinator has heard of them before. */
const lateMinutes = 20
const hoursBelieved = 2
/** Of imagined people who said that they come. Nobody comes who was told not to. */
const share = { mentor: 1, mentee: 0.93 } as const

/** Whoever said that they come mostly does, and always where somebody plays them and said it for them. The same seed and people do the same. */
export function createDoor({ look, isImagined, seed }: Deps): Door {
  const done = new Set<string>()
  const ahead = () =>
    look().kickOffs.flatMap(({ cohort, at }) => {
      if (at === null) return []
      const begins = Instant.from(at)
      return [...spots, lateMinutes]
        .map((minutes) => ({ cohort, minutes, at: hoursAfter(begins, minutes / 60), key: `${cohort} ${at} ${minutes}` }))
        .filter(({ key }) => !done.has(key))
    })
  const first = (): Instant | null => ahead().reduce<Instant | null>((least, { at }) => (least && isAfter(at, least) ? least : at), null)
  const spotOf = ({ email, role }: PersonKnown): number => {
    const comes = role !== 'coordinator' && (!isImagined(email) || chance(seed, 'comes', email) < share[role])
    return comes ? (spots[Math.floor(chance(seed, 'arrives', email) * spots.length)] ?? 0) : lateMinutes
  }
  return {
    next: first,
    isDue: (now) => ahead().some(({ at }) => !isAfter(at, now)),
    due(now, people) {
      const over = ahead().filter(({ at }) => !isAfter(at, now))
      for (const { key } of over) done.add(key)
      const believed = over.filter(({ at }) => isAfter(hoursAfter(at, hoursBelieved), now))
      return believed.flatMap(({ cohort, minutes }) =>
        people
          .filter((person) => person.cohort === cohort && isExpected(person) && spotOf(person) === minutes)
          .map(({ email }): Ticked => ({ cohort, email, what: minutes === lateMinutes ? 'missing' : 'came' })),
      )
    },
  }
}

/** They said that they come, and a mentor was told to. */
const isExpected = ({ role, state, answer, standing }: PersonKnown): boolean =>
  state === 'active' && answer === 'coming' && (role === 'mentee' || (role === 'mentor' && standing === 'go'))
