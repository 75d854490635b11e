import { type Json, parsed } from '../ends/json.ts'
import { textIn } from './cards/parts.ts'

/** How the app took an activity. */
export type Taken =
  | { readonly how: 'answered'; readonly status: number; readonly body: unknown }
  | { readonly how: 'refused'; readonly status: number; readonly body: unknown }
  /** Nothing within its deadline. */
  | { readonly how: 'late' }
  | { readonly how: 'unreachable' }

/** Real milliseconds an app has, and how often what it did not answer comes again. */
export interface Patience {
  /** For the first answer to anything; 15,000 when left out. */
  readonly turn?: number
  /** For `task/…`; 5,000 when left out. */
  readonly dialog?: number
  /** How often a message or event comes again; once when left out. The number is not documented. */
  readonly repeats?: number
  /** How often an invoke comes again; never when left out. */
  readonly invokeRepeats?: number
}

export interface Outgoing {
  /** Posts an activity to the app, again if it is late. */
  deliver(activity: Json): Promise<Taken>
  /** Posts it once, with any Authorization header, or with none for null. Throws when nobody listens. */
  readonly post: (activity: unknown, options?: { readonly authorization?: string | null }) => Promise<Response>
  /** Waits until everything under way was answered. */
  readonly settle: () => Promise<void>
}

export interface OutgoingDeps {
  readonly target: () => string | undefined
  readonly token: (activity: unknown) => Promise<string>
  readonly patience: Patience
  /** A signal that aborts after so many milliseconds, with a `TimeoutError`; real ones when missing. */
  readonly after?: (milliseconds: number) => AbortSignal
}

function deadline(activity: Json, { turn = 15_000, dialog = 5_000 }: Patience): number {
  return activity['type'] === 'invoke' && textIn(activity, 'name')?.startsWith('task/') ? dialog : turn
}

function times(activity: Json, { repeats = 1, invokeRepeats = 0 }: Patience): number {
  return 1 + (activity['type'] === 'invoke' ? invokeRepeats : repeats)
}

async function read(response: Response): Promise<Taken> {
  const text = await response.text()
  const body = parsed(text) ?? (text === '' ? undefined : text)
  return { how: response.ok ? 'answered' : 'refused', status: response.status, body }
}

const isTimeout = (error: unknown): boolean => error instanceof DOMException && error.name === 'TimeoutError'

/** The way to the app's messaging endpoint. */
export function makeOutgoing({
  target,
  token,
  patience,
  after = (milliseconds) => AbortSignal.timeout(milliseconds),
}: OutgoingDeps): Outgoing {
  const underWay = new Set<Promise<unknown>>()

  const send = (url: string, activity: unknown, authorization: string | null, milliseconds?: number): Promise<Response> =>
    fetch(url, {
      method: 'POST',
      body: typeof activity === 'string' ? activity : JSON.stringify(activity),
      headers: { 'content-type': 'application/json; charset=utf-8', ...(authorization === null ? {} : { authorization }) },
      redirect: 'manual',
      ...(milliseconds === undefined ? {} : { signal: after(milliseconds) }),
    })

  const attempt = async (activity: Json): Promise<Taken> => {
    const url = target()
    if (url === undefined) return { how: 'unreachable' }
    try {
      return await read(await send(url, activity, `Bearer ${await token(activity)}`, deadline(activity, patience)))
    } catch (error) {
      return { how: isTimeout(error) ? 'late' : 'unreachable' }
    }
  }

  const untilAnswered = async (activity: Json): Promise<Taken> => {
    let taken: Taken = { how: 'unreachable' }
    for (let left = times(activity, patience); left > 0; left -= 1) {
      taken = await attempt(activity)
      if (taken.how !== 'late') return taken
    }
    return taken
  }

  return {
    deliver(activity) {
      const running = untilAnswered(activity).finally(() => underWay.delete(running))
      underWay.add(running)
      return running
    },
    async post(activity, { authorization } = {}) {
      const url = target()
      if (url === undefined) throw new Error('Nobody listens: give the app’s messaging endpoint to deliverTo first')
      const usual = authorization === undefined ? `Bearer ${await token(activity)}` : authorization
      return send(url, activity, usual)
    },
    async settle() {
      while (underWay.size > 0) await Promise.all(underWay)
    },
  }
}
