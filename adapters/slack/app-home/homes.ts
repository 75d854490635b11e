import type { Address, Setback } from '../../../src/contract/platform.ts'
import type { View } from '../../../src/contract/view.ts'

/** How showing a home ended. */
export type Shown = { readonly kind: 'shown' } | Setback

export interface HomesDeps {
  readonly publish: (of: Address, view: View) => Promise<Shown>
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
}

type Made = () => Promise<View>

interface Waiting {
  view: Made
  readonly shown: Promise<Shown>
}

export function createHomes(deps: HomesDeps): Homes {
  const waiting = new Map<string, Waiting>()
  const free = new Map<string, Promise<void>>()

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

  return { show }
}

const keyOf = (of: Address): string => `${of.workspace.id}:${of.id}`

const pause = (millis: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, millis).unref())
