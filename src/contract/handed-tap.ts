import { z } from 'zod'
import { type Clock, hoursAfter, Instant, isBefore } from '../kit/clock.ts'
import type { Seal } from '../kit/seal.ts'
import type { Command } from './command.ts'
import type { PlatformName } from './platform.ts'

/** What a button of ours carries: the `do` of a command and plain data, of this release or another. */
export interface Carried {
  readonly do: string
}

export const isCarried = (content: object | null): content is Carried =>
  content !== null && 'do' in content && typeof content.do === 'string'

/** A button of ours whose command this process does not know: a later release beside it wrote it, or an earlier one that is gone. */
export interface Unknown {
  readonly unknown: Carried
}

export const isUnknown = (each: Command | Unknown): each is Unknown => !('do' in each)

/** A tap on such a button, on its way to a process that knows it. */
export interface HandedTap {
  readonly platform: PlatformName
  /** The `do` of its command. */
  readonly does: string
  /** Who tapped what where, closed with the house's key: only the adapter of that platform opens it, in another process. */
  readonly sealed: string
}

interface Closing {
  readonly seal: Pick<Seal, 'close' | 'open'>
  readonly clock: Clock
}

/** Minutes after which nobody is looked for any more: two releases run side by side for less, and Slack takes an answer for thirty. */
const minutesHanded = 10

/** Closes a tap. `origin`: plain data by which its adapter finds back to whoever tapped; it may hold what works like a key. */
export const closeTap = ({ seal, clock }: Closing, carried: Carried, origin: object): Promise<string> =>
  seal.close(JSON.stringify({ carried, origin, until: hoursAfter(clock.now(), minutesHanded / 60).toString() }))

const closed = z.object({ carried: z.looseObject({ do: z.string() }), origin: z.unknown(), until: z.string() })

/** Opens what `closeTap` made; null when no key of ours fits. `isOver`: nobody who knows it was found in time. */
export async function openTap(
  { seal, clock }: Closing,
  sealed: string,
): Promise<{ readonly carried: Carried; readonly origin: unknown; readonly isOver: boolean } | null> {
  const text = await seal.open(sealed)
  if (text === null) return null
  const { until, ...tap } = closed.parse(JSON.parse(text))
  return { carried: tap.carried, origin: tap.origin, isOver: !isBefore(clock.now(), Instant.from(until)) }
}
