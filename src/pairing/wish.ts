import type { Instant } from '../kit/clock.ts'
import { type HardRule, hardRules, type PairingWish } from '../programme/to-pair.ts'
import { bits, brokenRules } from './engine/allowed.rules.ts'
import { weights } from './engine/weights.rules.ts'
import type { Away, Pairable, PairingStore, StoredDraft, Suggestion } from './store.ts'

/** With the aim *best fits* nobody is suggested to each other who has nothing in common: waiting and a near zone are no reason by themselves. */
const least = weights.topics.first

/** A suggestion that takes its mentee and its seat. */
export const isLive = ({ state }: Pick<Suggestion, 'state'>): boolean => state === 'open' || state === 'approved'

/**
 * Why a suggestion cannot become a pair any more, and of whom that is so. paired: the two are a pair already; taken: the mentee has a mentor or takes part no more; left: the mentor takes part
 * no more; full: the mentor has no place for it.
 */
export interface Past {
  readonly why: Away['why'] | 'paired' | 'taken' | 'left' | 'full'
  readonly name: string
}

/** Everything that is known of a cohort now, with what is approved as pins. */
export interface Scene {
  readonly people: readonly Pairable[]
  /** Those to whom nothing is suggested at the moment. */
  readonly away: readonly Away[]
  readonly draft: StoredDraft | null
  readonly wish: Omit<PairingWish, 'aim' | 'seed' | 'rules'>
  /** Null: it can become a pair. */
  readonly pastOf: (suggestion: Suggestion) => Past | null
  /** Rules that a suggestion breaks by what is known now. */
  readonly brokenBy: (suggestion: Suggestion) => readonly HardRule[]
}

/** Reads what is to be paired. `pinned`: which suggestions stay. */
export async function sceneOf(
  store: PairingStore,
  cohortId: string,
  now: Instant,
  pinned: (suggestion: Suggestion) => boolean = ({ state }) => state === 'approved',
): Promise<Scene> {
  const people = await store.people(cohortId, now)
  const away = await store.away(cohortId)
  const draft = await store.draft(cohortId)
  const { repeats, never } = await store.apart(cohortId)
  const pastOf = pastIn(people, away, draft?.suggestions ?? [])
  const pins = (draft?.suggestions ?? [])
    .filter((each) => pinned(each) && pastOf(each) === null)
    .map(({ mentor, mentee }) => ({ mentor, mentee }))
  const plain = people.map(({ name: _, email: __, seatIds: ___, isOffered: ____, ...person }) => person)
  const wish = { people: plain, least, pins, never, repeats }
  return { people, away, draft, wish, pastOf, brokenBy: brokenIn(people, draft, { never, repeats }) }
}

/** The mentee has no mentor, and the mentor takes part and has this seat free, or another one that no suggestion takes. */
function pastIn(people: readonly Pairable[], away: readonly Away[], suggestions: readonly Suggestion[]): Scene['pastOf'] {
  const taken = new Set(suggestions.filter(isLive).map(({ seatId }) => seatId))
  return ({ mentor, mentee, seatId, names, isPair }) => {
    if (isPair) return { why: 'paired', name: names.mentee }
    const gone = away.find(({ id }) => id === mentor || id === mentee)
    if (gone) return { why: gone.why, name: gone.name }
    if (!people.some(({ id, role }) => id === mentee && role === 'mentee')) return { why: 'taken', name: names.mentee }
    const found = people.find(({ id }) => id === mentor)
    if (!found) return { why: 'left', name: names.mentor }
    return found.seatIds.some((id) => id === seatId || !taken.has(id)) ? null : { why: 'full', name: names.mentor }
  }
}

function brokenIn(
  people: readonly Pairable[],
  draft: StoredDraft | null,
  apart: Pick<PairingWish, 'never' | 'repeats'>,
): Scene['brokenBy'] {
  const rules = { language: draft?.isLanguageRule ?? true, organisation: true }
  return (suggestion) => {
    const [mentee, mentor] = [people.find(({ id }) => id === suggestion.mentee), people.find(({ id }) => id === suggestion.mentor)]
    if (!mentee || !mentor) return []
    const wish = { ...apart, rules, people: [], pins: [], aim: 'best', least: 0, seed: 0 } as const
    const broken = brokenRules([mentee], [mentor], wish)[0]?.[0] ?? 0
    return hardRules.filter((rule) => (broken & bits[rule]) !== 0)
  }
}
