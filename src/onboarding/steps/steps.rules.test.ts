import { describe, expect, test } from 'vitest'
import { consentVersion, countDone, nextStep, type Progress, placeOf, stepNames, stepsOf } from './steps.rules.ts'

const consent = (version: number, agreed = true): Progress['consents'] => [{ purpose: 'pairing', agreed, version }]
const progress = (of: Partial<Progress> = {}): Progress => ({ done: [], consents: [], isAtHome: true, ...of })
const but = (left: string) => stepNames.filter((step) => step !== left)

describe('The steps of joining', () => {
  test('follow each other, and what was done is not asked again', () => {
    expect(nextStep(progress())).toBe('language')
    expect(nextStep(progress({ done: ['language', 'profile'] }))).toBe('mentoring')
    expect(nextStep(progress({ done: [...stepNames], consents: consent(consentVersion) }))).toBeNull()
  })

  test('are seven; five where language and hours belong to another organisation', () => {
    expect(placeOf(progress(), 'profile')).toEqual({ number: 3, all: 7 })
    expect(placeOf(progress({ isAtHome: false }), 'profile')).toEqual({ number: 2, all: 5 })
    expect(stepsOf({ isAtHome: false })).not.toContain('times')
    expect(nextStep(progress({ isAtHome: false }))).toBe('mentoring')
  })

  test.each([
    ['nobody agreed to anything', []],
    ['they said no', consent(consentVersion, false)],
    ['they agreed to other words', consent(consentVersion - 1)],
    ['they agreed to something else', [{ purpose: 'later', agreed: true, version: consentVersion }] as const],
  ])('ask for consent, also of somebody who was there already, where %s', (_, consents) => {
    expect(nextStep(progress({ done: [...stepNames], consents }))).toBe('consent')
    expect(countDone(progress({ done: [...stepNames], consents }))).toBe(6)
  })

  test.each(stepNames)('lead back to %s where only that is left', (left) => {
    const done = but(left)
    expect(nextStep(progress({ done, consents: left === 'consent' ? [] : consent(consentVersion) }))).toBe(left)
  })

  test('count no step that another release knows', () => {
    expect(countDone(progress({ done: ['language', 'horoscope'] }))).toBe(1)
  })
})
