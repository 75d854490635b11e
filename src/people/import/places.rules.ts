import type { KnownPerson } from './known.rules.ts'
import type { ListedPerson } from './list.ts'

/** Mentees and their mentors, before and after a list; everybody by the address by which they are known. */
export interface Pairs {
  readonly before: ReadonlyMap<string, string>
  readonly after: ReadonlyMap<string, string>
  /** Mentors of whom the list says anew how many mentees they agreed to. */
  readonly agreed: ReadonlyMap<string, number>
  /** The address at which somebody is reached afterwards. */
  readonly addressOf: (id: string) => string
}

/** A mentee who would lose the place that they have. `answered`: they have already said whether they come. */
export interface LostSeat {
  readonly email: string
  readonly from: string
  readonly answered: boolean
}

/**
 * Somebody who would be told something. `welcome`: they are new. `mentor`: their mentor is another one, or nobody any more. `mentees`:
 * theirs are others, by e-mail, with commas. `off`: they are taken off.
 */
export interface Told {
  readonly email: string
  readonly about: 'welcome' | 'mentor' | 'mentees' | 'off'
  readonly from: string
  readonly to: string
}

/** A mentor with more mentees than they agreed to. */
export interface Crowd {
  readonly mentor: string
  readonly agreed: number
  readonly mentees: readonly string[]
}

interface Given extends Pairs {
  readonly added: readonly ListedPerson[]
  readonly known: ReadonlyMap<string, KnownPerson>
  readonly gone: readonly { readonly email: string; readonly isTakenOff: boolean }[]
  readonly seatsPerMentor: number
}

/** What becomes of the places: who moves, who would lose theirs, who would be told, and where more would sit than a mentor agreed to. */
export function placesBetween(given: Given) {
  const { before, after, known, addressOf } = given
  const off = new Set(given.gone.flatMap(({ email, isTakenOff }) => (isTakenOff ? [email] : [])))
  const others = [...new Set([...before.keys(), ...after.keys()])].filter((id) => before.get(id) !== after.get(id))
  const stay = others.filter((id) => known.has(id) && !off.has(id))
  const change = (id: string) => ({ email: addressOf(id), from: before.get(id) ?? '', to: nameOf(addressOf, after.get(id)) })
  const told = stay.map((id): Told => ({ about: 'mentor', ...change(id) }))
  return {
    moved: stay.filter((id) => after.has(id)).map(change),
    seatsLost: stay
      .filter((id) => !after.has(id))
      .map((id): LostSeat => ({ email: addressOf(id), from: before.get(id) ?? '', answered: known.get(id)?.answered ?? false })),
    told: [...told, ...mentorsTold(given, others, off), ...[...off].map((email): Told => ({ email, about: 'off', from: '', to: '' }))],
    crowds: crowdsOf(given),
  }
}

const nameOf = (addressOf: Pairs['addressOf'], id: string | undefined): string => (id === undefined ? '' : addressOf(id))

/** Mentors who are there and whose mentees change. Whoever is new, was told *welcome* and reads of their mentees there. */
function mentorsTold({ before, after, known, addressOf }: Given, others: readonly string[], off: ReadonlySet<string>): Told[] {
  const [was, is] = [menteesBy(before), menteesBy(after)]
  const touched = new Set(others.flatMap((id) => [before.get(id) ?? [], after.get(id) ?? []].flat()))
  return [...touched]
    .filter((id) => known.get(id)?.state === 'active' && !off.has(id))
    .map((id) => ({ email: addressOf(id), about: 'mentees', from: namesOf(was.get(id)), to: namesOf(is.get(id), addressOf) }))
}

const namesOf = (ids: readonly string[] = [], addressOf: Pairs['addressOf'] = (id) => id): string => ids.map(addressOf).join(', ')

function menteesBy(pairs: ReadonlyMap<string, string>): Map<string, string[]> {
  const by = new Map<string, string[]>()
  for (const [mentee, mentor] of pairs) {
    const mentees = by.get(mentor)
    if (mentees) mentees.push(mentee)
    else by.set(mentor, [mentee])
  }
  return by
}

/** Where there were too many already and the list adds nobody, it is not to blame. */
function crowdsOf({ before, after, agreed, added, known, addressOf, seatsPerMentor }: Given): Crowd[] {
  const [was, is] = [menteesBy(before), menteesBy(after)]
  const seats = new Map(added.map((person) => [person.email, person.seats]))
  return [...is].flatMap(([id, mentees]) => {
    const agreedBefore = known.get(id)?.agreed ?? seats.get(id) ?? seatsPerMentor
    const limit = agreed.get(id) ?? agreedBefore
    const isWorse = mentees.length > (was.get(id)?.length ?? 0) || limit < agreedBefore
    return mentees.length > limit && isWorse ? [{ mentor: addressOf(id), agreed: limit, mentees: mentees.map(addressOf) }] : []
  })
}
