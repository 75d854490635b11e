import { describe, expect, test } from 'vitest'
import { renderMessage } from '../../adapters/slack/render.ts'
import { renderCard } from '../../adapters/teams/render.ts'
import type { KickOffFacts } from '../../src/confirmations/store.ts'
import { answerButtons, cannotMakeIt, reminderView, type Scene } from '../../src/confirmations/views.ts'
import { usualWords } from '../../src/contract/role-words.ts'
import { type Language, languages, type View } from '../../src/contract/view.ts'
import { answers, type ConfirmationAnswer } from '../../src/programme/enrolment/confirmation-answer.ts'
import { defaultLadder } from '../../src/programme/ladder/ladder.ts'
import { buttonsOf } from '../ground/builders.ts'
import { kickOff as startsAt } from '../ground/occasions.ts'
import { otherWords } from '../house/copy.ts'

const everyWord = [['the usual words', usualWords] as const, ...otherWords]

/** Clients cut what is longer. */
const shown = 30

describe.each(languages)('In %s', (language) => {
  describe.each(everyWord)('with %s', (_, words) => {
    test.each(answers)('the mark of “%s” makes no button so long that it is cut, on Slack or on Teams', (answer) => {
      const views = questionsIn(language, words, answer)
      const marked = views.flatMap((view) => buttonsOf(view).filter(({ label }) => label.startsWith('✓ ')))
      expect(marked.length).toBeGreaterThan(1)
      for (const { label } of views.flatMap((view) => buttonsOf(view))) expect.soft(label.length, label).toBeLessThanOrEqual(shown)
      for (const view of views) {
        // Slack says a label that is cut once more for those who listen, and Teams for those who point at it.
        expect.soft(JSON.stringify(renderMessage(view, JSON.stringify).blocks)).not.toContain('accessibility_label')
        expect.soft(JSON.stringify(renderCard(view, JSON.stringify))).not.toContain('tooltip')
      }
    })
  })
})

/** Every question with its buttons, as somebody sees it who has given this answer. */
function questionsIn(language: Language, words: KickOffFacts['words'], answer: ConfirmationAnswer): readonly View[] {
  const kickOff: KickOffFacts = {
    ...{ id: 'k', cohortId: 'c', cohort: 'Spring', programme: 'Spring mentoring', language, zone: 'Europe/Helsinki', country: null },
    ...{
      startsAt,
      venue: null,
      turn: 0,
      calledOffAt: null,
      words,
      ladder: defaultLadder,
      doneThrough: null,
      someoneWaits: false,
      movesAt: null,
    },
  }
  const to = { personId: 'p', name: 'Aino', language, timeZone: null, quiet: { from: '20:00', until: '08:00' } }
  const scene: Scene = { to, kickOff, confirmation: 'a', partners: [], answer }
  const parts = [answerButtons(scene, 'mentee'), answerButtons(scene, 'mentor'), cannotMakeIt(scene)]
  return [...parts.map((part) => ({ language, parts: [part] })), reminderView(scene)]
}
