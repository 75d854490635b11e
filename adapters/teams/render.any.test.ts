import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { command, isOpening } from '../../src/contract/command.ts'
import { createTokens } from '../../src/contract/tokens.ts'
import type { Part, View } from '../../src/contract/view.ts'
import { createSeal } from '../../src/kit/seal.ts'
import { problemsWith } from '../../test/contracts/adaptive-cards.ts'
import { arbitraryView } from '../../test/ground/arbitrary-views.ts'
import { everyButton } from '../../test/ground/commands.ts'
import { renderActivity, renderCard } from './render.ts'
import type { Action, AdaptiveCard } from './saying/card.ts'

const confirmation = '0199aaaa-0000-7000-8000-000000000001'
const view = (...parts: Part[]): View => ({ language: 'en', parts })
const write = (content: object) => JSON.stringify(content)
const coming = { do: 'answer', confirmation, answer: 'coming' } as const
const button = (label: string) => ({ label, command: coming })
const actionsOf = (card: Pick<AdaptiveCard, 'body'>): Action[] =>
  card.body.flatMap((element) => (element.type === 'ActionSet' ? element.actions : []))
const bytes = (value: unknown) => Buffer.byteLength(JSON.stringify(value))

describe('any view on Teams', () => {
  const tokens = createTokens(createSeal([new Uint8Array(32).fill(7)]))
  const reader = `teams:${confirmation}:${confirmation}`
  const sealed = (content: object) => tokens.write(content, reader)
  const asked = ({ parts }: View) =>
    parts.flatMap((part): object[] =>
      part.kind === 'entry' ? [part.opens] : part.kind === 'buttons' ? part.buttons.map((each) => each.command) : [],
    )

  test.each([false, true])('is a card that Teams takes, with every button and a text (in a dialog: %s)', (inDialog) => {
    fc.assert(
      fc.property(arbitraryView, (any) => {
        const message = renderActivity(any, sealed, { inDialog, mri: '29:a', delivery: 'd-1', alert: true })
        const card = message.attachments[0].content
        expect(problemsWith(card)).toEqual([])
        expect(bytes(message)).toBeLessThan(25_000)
        expect(actionsOf(card).map(({ data }) => tokens.read(data.token, reader))).toEqual(asked(any))
        expect(actionsOf(card).filter((each) => 'mode' in each || each.title.trim() === '')).toEqual([])
        expect(message.summary.isWellFormed()).toBe(true)
        expect(message.summary.trim()).not.toBe('')
      }),
      { numRuns: 120 },
    )
  })

  test('shows each button in a row of six at most, however many there are', () => {
    const many = fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 4 })
    fc.assert(
      fc.property(arbitraryView, many, (any, counts) => {
        const rows = counts.map((count): Part => ({ kind: 'buttons', buttons: Array.from({ length: count }, () => button('Yes')) }))
        const card = renderCard({ ...any, parts: [...any.parts.slice(0, 20), ...rows] }, write)
        expect(problemsWith(card)).toEqual([])
        const sets = card.body.flatMap((element) => (element.type === 'ActionSet' ? [element.actions.length] : []))
        expect(sets.filter((length) => length < 1 || length > 6)).toEqual([])
        expect(actionsOf(card).filter((each) => 'mode' in each)).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  test.each(everyButton.filter((each) => each.do !== 'writeWishes'))('has a button for $do that comes back as it was made', (carried) => {
    const made = command.parse(carried)
    const card = renderCard(view({ kind: 'buttons', buttons: [{ label: 'Do it', command: made }] }), sealed)
    expect(problemsWith(card)).toEqual([])
    const [action] = actionsOf(card)
    expect(tokens.read(action?.data.token ?? '', reader)).toEqual(made)
    expect(action?.type).toBe(isOpening(made) ? 'Action.Submit' : 'Action.Execute')
  })
})
