import type { Instant } from '../kit/clock.ts'
import type { PairingWish } from '../programme/to-pair.ts'
import { weights } from './engine/weights.rules.ts'
import type { Pairable, PairingStore, StoredDraft, Suggestion } from './store.ts'

/** With the aim *best fits* nobody is suggested to each other who has nothing in common: waiting and a near zone are no reason by themselves. */
const least = weights.topics.first

/** A suggestion that takes its mentee and its seat. */
export const isLive = ({ state }: Pick<Suggestion, 'state'>): boolean => state === 'open' || state === 'approved'

/** Whether a suggestion could still become a pair: the mentee has no mentor, and the mentor takes part and has this seat free. */
export const mayBe =
  (people: readonly Pairable[]) =>
  ({ mentor, mentee, seatId }: Pick<Suggestion, 'mentor' | 'mentee' | 'seatId'>): boolean =>
    people.some(({ id, role }) => id === mentee && role === 'mentee') &&
    people.some(({ id, seatIds }) => id === mentor && seatIds.includes(seatId))

/** Everything that is known of a cohort now, with what is approved as pins. */
export interface Scene {
  readonly people: readonly Pairable[]
  readonly draft: StoredDraft | null
  readonly wish: Omit<PairingWish, 'aim' | 'seed' | 'rules'>
}

/** Reads what is to be paired. `pinned`: which suggestions stay. */
export async function sceneOf(
  store: PairingStore,
  cohortId: string,
  now: Instant,
  pinned: (suggestion: Suggestion) => boolean = ({ state }) => state === 'approved',
): Promise<Scene> {
  const people = await store.people(cohortId, now)
  const draft = await store.draft(cohortId)
  const { repeats, never } = await store.apart(cohortId)
  const isPossible = mayBe(people)
  const pins = (draft?.suggestions ?? [])
    .filter((each) => pinned(each) && isPossible(each))
    .map(({ mentor, mentee }) => ({ mentor, mentee }))
  const plain = people.map(({ name: _, email: __, seatIds: ___, ...person }) => person)
  return { people, draft, wish: { people: plain, least, pins, never, repeats } }
}
