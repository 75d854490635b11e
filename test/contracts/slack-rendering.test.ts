import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { noticeModal, renderModal } from '../../adapters/slack/forms.ts'
import { renderHome, renderMessage } from '../../adapters/slack/render.ts'
import { checkView, isViewTooLarge, textLength } from '../../playground/slack-end/blocks.ts'
import { createTokens } from '../../src/contract/tokens.ts'
import { createSeal } from '../../src/kit/seal.ts'
import { arbitraryForm, arbitraryView } from '../ground/arbitrary-views.ts'

/** Whatever is said, Slack takes it: judged by the local end's own reading of Slack's limits. */

const tokens = createTokens(createSeal([new Uint8Array(32).fill(7)]))
const write = (content: object) => tokens.write(content, 'slack:T1:U1')
let ids = 0
const newId = () => `id${ids++}`
const problemsOf = (checked: object) => ('problems' in checked ? checked.problems : [])

const markupIn = (blocks: readonly object[]) =>
  [...JSON.stringify(blocks).matchAll(/"type":"mrkdwn","text":"((?:[^"\\]|\\.)*)"/gu)].map(([, text]) => text)

/** Places to write want a button that sends them, which a notice does not have. */
const withoutEntries = arbitraryView.map((view) => ({ ...view, parts: view.parts.filter(({ kind }) => kind !== 'entry') }))

describe('any view on Slack', () => {
  test('stays well below the text that Slack takes in blocks, and calls nobody in its text', () => {
    fc.assert(
      fc.property(arbitraryView, (view) => {
        const { text, blocks } = renderMessage(view, write)
        expect(textLength(blocks)).toBeLessThanOrEqual(10_000)
        expect(text).not.toMatch(/[<>]/u)
        expect(isViewTooLarge(renderHome(view, write))).toBe(false)
      }),
      { numRuns: 100 },
    )
  })

  test('is a modal that Slack takes', () => {
    fc.assert(
      fc.property(withoutEntries, (view) => {
        const modal = noticeModal(view, write, { title: 'Pari', close: 'Close' })
        expect(problemsOf(checkView(JSON.parse(JSON.stringify(modal)), newId))).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  test('calls nobody: markup holds no mention, only links and dates', () => {
    fc.assert(
      fc.property(arbitraryView, (view) => {
        for (const text of markupIn(renderMessage(view, write).blocks))
          expect(text?.replace(/<(?:https?:\/\/|!date\^)[^<>]*>/gu, '')).not.toMatch(/[<>]/u)
      }),
      { numRuns: 100 },
    )
  })
})

describe('any form on Slack', () => {
  test.each([null, 'No files here'])('is a modal that Slack takes (in the place of files: %s)', (noFiles) => {
    fc.assert(
      fc.property(arbitraryForm, (form) => {
        const modal = renderModal(form, write, { noFiles })
        expect(problemsOf(checkView(JSON.parse(JSON.stringify(modal)), newId))).toEqual([])
        expect(isViewTooLarge(modal)).toBe(false)
        expect(tokens.read(modal.private_metadata ?? '', 'slack:T1:U1')).toEqual(form.sends)
      }),
      { numRuns: 80 },
    )
  })
})
