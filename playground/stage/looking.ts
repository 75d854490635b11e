import type { Look } from './protocol.ts'

/** What there is to see of a Pari, as of the last look. */
export interface Looking {
  now(): Look
  refresh(): Promise<void>
  /** Looks in a moment: once for all that happens until then. */
  soon(): void
  stop(): void
}

interface Deps {
  readonly ask: () => Promise<Look>
  readonly changed: () => void
  readonly sayWhy: (error: unknown) => void
}

/** What was deleted by itself last; what goes day by day is one thing. */
export const lastDeleted = ({ timeline }: Pick<Look, 'timeline'>): string | undefined =>
  timeline.find(({ state }) => state === 'deleted')?.kind

/** Whether what people answered is deleted, because their programme has ended. */
const isForgotten = ({ timeline }: Pick<Look, 'timeline'>): boolean =>
  timeline.some(({ state, kind }) => state === 'deleted' && kind !== 'deletedTexts')

/** What is deleted was there: the numbers and answers of before stand on the page as they were then, and not as if nobody had ever answered. */
function asItWas(next: Look, before: Look): Pick<Look, 'glance' | 'people'> {
  if (!isForgotten(next)) return next
  const known = new Map(before.people.map((person) => [`${person.cohort} ${person.email}`, person]))
  const people = next.people.map((person) => {
    const { answer = person.answer, standing = person.standing, meets = person.meets } = known.get(`${person.cohort} ${person.email}`) ?? {}
    return { ...person, answer, standing, meets }
  })
  return { glance: before.glance.length > 0 ? before.glance : next.glance, people }
}

/** Milliseconds between two looks while much is going on. */
const lookMs = 250

export function createLooking({ ask, changed, sayWhy }: Deps): Looking {
  let look: Look = {
    kickOffs: [],
    people: [],
    glance: [],
    timeline: [],
    upcoming: [],
    rules: null,
    evening: null,
    pairs: [],
    ends: null,
    written: 0,
  }
  let timer: NodeJS.Timeout | null = null
  let [asked, shown] = [0, 0]
  async function refresh(): Promise<void> {
    asked += 1
    const turn = asked
    const next = await ask()
    // Of two looks at once, the older one may come back last.
    if (turn < shown) return
    shown = turn
    // What is deleted months later doesn't change what the evening was; and when nobody is known any more, it still stands there what became of the pairs.
    const { pairs, ends } = next.ends === null ? look : next
    look = {
      ...next,
      ...asItWas(next, look),
      pairs,
      ends,
      evening: lastDeleted(next) === undefined ? next.evening : (look.evening ?? next.evening),
    }
    changed()
  }
  return {
    now: () => look,
    refresh,
    soon() {
      timer ??= setTimeout(() => {
        timer = null
        refresh().catch(sayWhy)
      }, lookMs)
    },
    stop() {
      if (timer) clearTimeout(timer)
    },
  }
}
