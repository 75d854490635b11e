import { z } from 'zod'
import { type Clock, hoursAfter, Instant, isBefore } from '../kit/clock.ts'
import type { Seal } from '../kit/seal.ts'
import type { Command } from './command.ts'
import type { PlatformName } from './platform.ts'

/** What a button of ours carries: the `do` of a command and plain data. This release or another one wrote it. */
export interface Carried {
  /** The name of the command. */
  readonly do: string
}

/** Whether the content of a token is what our buttons carry. */
export const isCarried = (content: object | null): content is Carried =>
  content !== null && 'do' in content && typeof content.do === 'string'

/**
 * A button of ours whose command this process does not know. A later release that runs beside it wrote the button, or an earlier one that
 * is gone.
 */
export interface Unknown {
  /** What the button carries, unchecked. */
  readonly unknown: Carried
}

/** Whether this process does not know the command. */
export const isUnknown = (each: Command | Unknown): each is Unknown => !('do' in each)

/** A tap on such a button, on its way to a process that knows it. */
export interface HandedTap {
  /** Where it was tapped. */
  readonly platform: PlatformName
  /** The `do` of its command. */
  readonly does: string
  /** Who tapped what and where, encrypted with the house's key: the adapter of that platform opens it in another process. */
  readonly sealed: string
}

interface Closing {
  readonly seal: Pick<Seal, 'close' | 'open'>
  readonly clock: Clock
}

/**
 * Minutes after which nobody looks for a process any more. A process of another release takes it within seconds; Slack would take an answer for
 * 30 minutes (docs.slack.dev/interactivity/handling-user-interaction).
 */
const minutesHanded = 2

/** Encrypts a tap. `origin`: plain data with which its adapter answers the person who tapped; it may hold secrets. */
export const closeTap = ({ seal, clock }: Closing, carried: Carried, origin: object): Promise<string> =>
  seal.close(JSON.stringify({ carried, origin, until: hoursAfter(clock.now(), minutesHanded / 60).toString() }))

const closed = z.object({ carried: z.looseObject({ do: z.string() }), origin: z.unknown(), until: z.string() })

/**
 * Decrypts what `closeTap` made. Null: none of our keys fits. `isOver`: its two minutes have passed. Throws when the content is not what
 * `closeTap` writes.
 */
export async function openTap(
  { seal, clock }: Closing,
  sealed: string,
): Promise<{ readonly carried: Carried; readonly origin: unknown; readonly isOver: boolean } | null> {
  const text = await seal.open(sealed)
  if (text === null) return null
  const { until, ...tap } = closed.parse(JSON.parse(text))
  return { carried: tap.carried, origin: tap.origin, isOver: !isBefore(clock.now(), Instant.from(until)) }
}
