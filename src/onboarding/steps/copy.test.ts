import { describe, expect, test } from 'vitest'
import { describeCopy, type Sample } from '../../../test/house/copy.ts'
import { languages } from '../../contract/view.ts'
import { copyIn } from './copy-in.ts'

const counts = [
  'buttons.ask',
  'buttons.nudge',
  'profile.pairsStay',
  'profile.pairsRun',
  'stuck.onTheWay',
  'stuck.days',
  'stuck.reminded',
  'stuck.more',
  'fewerThanPairs.text',
].concat(['stuck.asked', 'stuck.nudged', 'stuck.writes', 'buttons.askThese', 'buttons.nudgeThese'])
const names = [
  'invited.title',
  'invited.titleAgain',
  'nudge.title',
  'end.title',
  'doesNotSuit.title',
  'fewerThanPairs.title',
  'stuck.reads',
]
const samples: Readonly<Record<string, Sample>> = {
  ...Object.fromEntries(counts.map((path) => [path, [21]])),
  ...Object.fromEntries(names.map((path) => [path, ['Anna Mäki-Lehto']])),
  ...Object.fromEntries(
    ['invited.mentee', 'invited.mentor', 'invited.paired', 'home.begin', 'card.decisive', 'card.until'].map((path) => [
      path,
      ['Spring 2027'],
    ]),
  ),
  ...Object.fromEntries(
    ['form.step', 'nudge.begun', 'home.counted', 'stuck.finished', 'ready.all', 'card.done'].map((path) => [path, [20, 21]]),
  ),
  ...{
    'home.progress': ['Spring 2027', 2, 7],
    'stuck.line': ['Anna', 'R2', '21'],
    'stuck.pause': ['Anna', '3 March'],
    'ready.line': ['Law', 2, 21, 3, 4],
    'ready.call': ['Spring 2027', '21'],
    'ready.byField': ['Law (2)'],
    'ready.lack': ['Law', 21],
  },
  ...{ 'choices.tooMany': [21], 'choices.wrong': ['…'], 'choices.twice': ['…'] },
  ...Object.fromEntries(
    ['mentor', 'mentee'].flatMap((role) => [
      [`ready.aim.${role}`, ['Law', 2, 21]],
      [`ready.missing.${role}`, [21]],
      [`ready.missingIn.${role}`, [21, 'S']],
    ]),
  ),
}

const { said } = describeCopy(copyIn, (path) => samples[path] ?? [], {
  counts,
  // Finnish counts people in the same form here.
  invariant: ['stuck.more', 'buttons.nudge', 'stuck.asked', 'stuck.nudged'],
  shared: ['stuck.line', 'ready.lack'],
})

describe.each(languages)('In %s', (language) => {
  test('buttons fit in 30 characters, consents in 75', () => {
    for (const path of ['buttons.begin', 'buttons.goOn', 'buttons.profile', 'buttons.stuck'])
      expect.soft(said(language, path).length, path).toBeLessThanOrEqual(30)
    for (const count of [1, 2000])
      for (const path of ['buttons.ask', 'buttons.nudge', 'buttons.askThese', 'buttons.nudgeThese'])
        expect.soft(said(language, path, [count]).length, path).toBeLessThanOrEqual(32)
    for (const path of ['consent.pairing', 'consent.sharing', 'consent.later'])
      expect.soft(said(language, path).length, path).toBeLessThanOrEqual(75)
  })

  test('mentoring is told with its hours, and with what it is not', () => {
    expect(said(language, 'mentoring.hours')).toContain('20')
    expect(said(language, 'mentoring.not')).not.toBe('')
  })
})
