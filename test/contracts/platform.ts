import { createServer } from 'node:net'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { command } from '../../src/contract/command.ts'
import type { DeliveryResult } from '../../src/contract/platform.ts'
import type { Part, View } from '../../src/contract/view.ts'
import { arbitraryView } from '../ground/arbitrary-views.ts'
import { everyButton } from '../ground/commands.ts'

/** What every adapter must pass, whatever its platform. */

/** A view as a platform would be sent it. */
export interface Rendered {
  /** What notifications show and screen readers read. */
  readonly text: string
  /** Why the platform would refuse it; empty when it takes it. */
  readonly problems: readonly string[]
  /** What its buttons come back as, in their order; null: as nothing. */
  readonly comesBack: readonly (object | null)[]
}

export interface RenderingAdapter {
  readonly name: string
  /** Everything that a view is rendered as: a message, a home … */
  readonly surfaces: Readonly<Record<string, (view: View) => Rendered>>
  /** Characters of the text at most. */
  readonly longestText: number
}

/** What a view asks its reader to tap, by what the buttons carry. */
const commandsOf = ({ parts }: View): object[] => parts.flatMap(commandsOfPart)
function commandsOfPart(part: Part): object[] {
  if (part.kind === 'entry') return [part.opens]
  return part.kind === 'buttons' ? part.buttons.map((each) => each.command) : []
}

/** Every view is taken by the platform, can be read without its looks, and its buttons come back as what they were made from. */
export function rendersEveryView({ name, surfaces, longestText }: RenderingAdapter): void {
  describe.each(Object.entries(surfaces))(`any view as a %s on ${name}`, (_, render) => {
    test('is taken, with every button and a text', () => {
      fc.assert(
        fc.property(arbitraryView, (view) => {
          const { text, problems, comesBack } = render(view)
          expect(problems).toEqual([])
          expect(comesBack).toEqual(commandsOf(view))
          expect(text.trim().length).toBeGreaterThan(0)
          expect(text.length).toBeLessThanOrEqual(longestText)
          expect(text.isWellFormed()).toBe(true)
        }),
        { numRuns: 120 },
      )
    })

    test('that is empty still says something', () => {
      const { text, problems } = render({ language: 'fi', parts: [] })
      expect(problems).toEqual([])
      expect(text.trim()).not.toBe('')
    })

    test.each(everyButton.filter((each) => each.do !== 'writeWishes'))('has a button for $do that comes back as it was made', (carried) => {
      const made = command.parse(carried)
      const { comesBack, problems } = render({
        language: 'en',
        parts: [{ kind: 'buttons', buttons: [{ label: 'Do it', command: made }] }],
      })
      expect(problems).toEqual([])
      expect(command.parse(comesBack[0])).toEqual(made)
    })
  })
}

/** What may go wrong between an adapter and its platform. `before` and `after`: the deed. */
export const troubles = {
  throttledFor3Seconds: { kind: 'retry', afterMs: 3000, reason: 'throttled' },
  throttled: { kind: 'retry', reason: 'throttled' },
  serverErrorBefore: { kind: 'unknown' },
  serverErrorAfter: { kind: 'unknown' },
  resetBefore: { kind: 'unknown' },
  resetAfter: { kind: 'unknown' },
  hangAfter: { kind: 'unknown' },
  noConnection: { kind: 'retry', reason: 'transient' },
  recipientGone: { kind: 'failed', reason: 'recipientGone' },
  revoked: { kind: 'failed', reason: 'authorisationRevoked' },
  placeGone: { kind: 'failed', reason: 'placeGone' },
  placeArchived: { kind: 'failed', reason: 'placeArchived' },
  notMember: { kind: 'failed', reason: 'notMember' },
  notInstalled: { kind: 'failed', reason: 'appNotInstalled' },
  blockedByPerson: { kind: 'failed', reason: 'blockedByPerson' },
  blockedByAdministrator: { kind: 'failed', reason: 'blockedByAdministrator' },
  tooLarge: { kind: 'failed', reason: 'tooLarge' },
  invalidContent: { kind: 'failed', reason: 'invalidContent' },
  notPermitted: { kind: 'failed', reason: 'notPermitted' },
} as const satisfies Record<string, Partial<DeliveryResult>>

export type Trouble = keyof typeof troubles

/** Troubles that only places have. */
const ofPlaces: readonly Trouble[] = ['placeGone', 'placeArchived', 'notMember']

/** Troubles after which a message has arrived all the same. */
const arrived: readonly Trouble[] = ['serverErrorAfter', 'resetAfter', 'hangAfter']

export interface TroubledAdapter {
  readonly name: string
  /** Troubles that this platform does not know. */
  readonly lacks?: readonly Trouble[]
  /** Says something to one person, or in a place: what came of it, and how often it arrived. */
  readonly sayIn: (trouble: Trouble, isOfPlaces: boolean) => Promise<{ readonly result: DeliveryResult; readonly arrived: number }>
}

/** The same trouble is the same result on every platform, so that the lane decides alike. */
export function tellsTroubleAsItIs({ name, sayIn, lacks = [] }: TroubledAdapter): void {
  const known = (Object.keys(troubles) as Trouble[]).filter((trouble) => !lacks.includes(trouble))
  test.each(known)(`on ${name} %s is told as it is`, async (trouble) => {
    const said = await sayIn(trouble, ofPlaces.includes(trouble))
    expect(said.result).toMatchObject(troubles[trouble])
    expect(said.arrived).toBe(arrived.includes(trouble) ? 1 : 0)
  })
}

/** One platform's adapter, with its local end. */
export interface AdapterUnderContract {
  readonly rendering: RenderingAdapter
  readonly troubled: TroubledAdapter
  readonly open: () => Promise<void>
  /** Ends all trouble that there was. */
  readonly calm: () => void
  readonly close: () => Promise<void>
}

/** What befalls a call on any wire, as both local ends can do it. */
export const wireFaults = {
  throttledFor3Seconds: { fault: 'rateLimited', retryAfter: 3 },
  throttled: { fault: 'rateLimitedBare' },
  serverErrorBefore: { fault: 'errorBefore' },
  serverErrorAfter: { fault: 'errorAfter' },
  resetBefore: { fault: 'resetBefore' },
  resetAfter: { fault: 'resetAfter' },
  hangAfter: { fault: 'hangAfter' },
} as const satisfies Partial<Record<Trouble, object>>

/** A port on which nobody listens. */
export async function closedPort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address !== null ? address.port : 0
}
