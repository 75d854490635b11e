import { describe, expect, test } from 'vitest'
import { knownWords, usualWords } from '../contract/role-words.ts'
import { onAmiss } from '../kit/stored.ts'
import { usualKeeping } from './keeping/end.rules.ts'
import { defaultLadder, refuseLadder } from './ladder/ladder.ts'
import { storedSettings } from './settings.ts'

const read = (stored: unknown) => storedSettings(JSON.parse(JSON.stringify(stored)), '7')

const usual = { ladder: defaultLadder, words: usualWords, keeping: usualKeeping }

describe('what a programme has decided', () => {
  test('is the default where it decided nothing, whatever a later release has beside it', () => {
    expect([read({}), read({ tone: 'warm' })]).toEqual([usual, usual])
  })

  test('is read back as it was stored', () => {
    const ladder = { ...defaultLadder, autoRelease: true, balanceAt: '10:30' }
    expect(read({ ladder })).toEqual({ ...usual, ladder })
  })

  test('is read even if nobody might store it today: a stricter rule must not stop whoever runs already', () => {
    const ladder = { ...defaultLadder, steps: defaultLadder.steps.filter((step) => step.kind !== 'ask') }
    expect(refuseLadder(ladder)).not.toEqual([])
    expect(read({ ladder })).toEqual({ ...usual, ladder })
  })

  test('is what its people are called, language by language; a language that lacks a form has the usual words', () => {
    const [, actor] = knownWords.en
    const { yours: _, ...incomplete } = usualWords.fi
    expect(read({ words: { en: actor, fi: incomplete, de: { one: 'Mentee' } } }).words).toEqual({ ...usualWords, en: actor })
  })

  test('has one set of words for one stored text, so that copies are written once', () => {
    const stored = { words: { sv: knownWords.sv[1] } }
    expect(read(stored).words).toBe(read(stored).words)
  })

  test.each([
    [[], { what: 'programme.settings', row: '7', path: '' }],
    [{ ladder: 'steep' }, { what: 'programme.settings.ladder', row: '7', path: '' }],
    [{ ladder: { ...defaultLadder, weights: 1 } }, { what: 'programme.settings.ladder', row: '7', path: 'weights' }],
    [{ words: { fi: { one: '' } } }, { what: 'programme.settings.words', row: '7', path: 'fi.one' }],
  ])('is the default where it cannot be read, and that is told: %j', (stored, told) => {
    const heard: object[] = []
    const deafen = onAmiss((found) => heard.push(found))
    expect(read(stored)).toEqual(usual)
    expect(heard).toEqual([told])
    deafen()
  })
})
