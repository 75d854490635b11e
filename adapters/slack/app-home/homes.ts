import type { Address, Setback, Workspace } from '../../../src/contract/platform.ts'
import type { View } from '../../../src/contract/view.ts'
import { type Clock, hoursAfter, type Instant, isAfter } from '../../../src/kit/clock.ts'

/** How showing a home ended. */
export type Shown = { readonly kind: 'shown' } | Setback

export interface HomesDeps {
  readonly publish: (of: Address, view: View) => Promise<Shown>
  readonly clock: Clock
  /** Milliseconds between two publications of one home. */
  readonly waitMs: number
}

/** Everybody's App Home, published at most once in `waitMs`. */
export interface Homes {
  /**
   * The latest view wins; it is made when its turn has come. Everybody who asked hears how the one publication ended; where Slack wants a rest,
   * it is made and published once more after that.
   */
  show(of: Address, view: () => Promise<View>): Promise<Shown>
  /** Somebody looks at their home. */
  opened(of: Address): void
  /** The people whose homes are kept up to date: those who looked at theirs within the last ten minutes, at most the latest twenty of a workspace. */
  open(workspace: Workspace): readonly Address[]
}

const openFor = { hours: 1 / 6, most: 1000, kept: 20 } as const

type Made = () => Promise<View>

interface Waiting {
  view: Made
  readonly shown: Promise<Shown>
}

export function createHomes(deps: HomesDeps): Homes {
  const waiting = new Map<string, Waiting>()
  const free = new Map<string, Promise<void>>()
  const openings = new Map<string, { readonly of: Address; readonly at: Instant }>()

  async function publish(of: Address, key: string): Promise<Shown> {
    await free.get(key)
    const { view } = waiting.get(key) ?? {}
    waiting.delete(key)
    const publication = view ? publishMade(of, view) : Promise.resolve<Shown>({ kind: 'shown' })
    // A slow publication holds the next one back: an older view must not arrive last.
    free.set(key, rest(of, key, publication, view))
    return publication
  }

  async function rest(of: Address, key: string, publication: Promise<Shown>, view: Made | undefined): Promise<void> {
    const [ended] = await Promise.all([publication.catch(() => null), pause(deps.waitMs)])
    const isThrottled = ended?.kind === 'retry' && ended.reason === 'throttled'
    if (isThrottled) await pause(ended.afterMs)
    if (waiting.has(key)) return
    free.delete(key)
    // Nobody may do anything more that would show it: without this the home would stand still.
    if (isThrottled && view) show(of, view).catch(() => undefined)
  }

  const publishMade = async (of: Address, view: Made): Promise<Shown> => deps.publish(of, await view())

  function show(of: Address, view: Made): Promise<Shown> {
    const key = keyOf(of)
    const before = waiting.get(key)
    if (before) {
      before.view = view
      return before.shown
    }
    const next: Waiting = { view, shown: Promise.resolve().then(() => publish(of, key)) }
    waiting.set(key, next)
    return next.shown
  }

  return {
    show,
    opened(of) {
      // The oldest stand first: a map keeps the order in which its keys came.
      openings.delete(keyOf(of))
      openings.set(keyOf(of), { of, at: deps.clock.now() })
      const [oldest] = openings.keys()
      if (openings.size > openFor.most && oldest !== undefined) openings.delete(oldest)
    },
    open({ id }) {
      const now = deps.clock.now()
      for (const [key, { at }] of openings) {
        if (isAfter(hoursAfter(at, openFor.hours), now)) break
        openings.delete(key)
      }
      const here = [...openings.values()].flatMap(({ of }) => (of.workspace.id === id ? [of] : []))
      return here.slice(-openFor.kept)
    },
  }
}

const keyOf = (of: Address): string => `${of.workspace.id}:${of.id}`

const pause = (millis: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, millis).unref())
