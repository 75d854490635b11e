import { describe, expect, test } from 'vitest'
import { at } from '../../../test/ground/builders.ts'
import type { OnTheWay } from './facts.ts'
import { lacksOf, readiness, readinessByLanguage } from './ready.rules.ts'
import { consentVersion, stepNames } from './steps.rules.ts'
import { daysStill, isNotAsked, isStuck, isToBeNudged, standsAt } from './stuck.rules.ts'

const asked = at('2026-12-01T10:00')
const someone = (of: Partial<OnTheWay> = {}): OnTheWay => ({
  ...{
    enrolmentId: 'e',
    personId: 'p',
    name: 'Aino',
    role: 'mentee',
    field: null,
    places: 0,
    languages: ['en'],
    since: asked,
    hasBegun: false,
    isFinished: false,
  },
  ...{
    isReached: true,
    isIn: true,
    date: null,
    nudgedAt: null,
    nudges: 0,
    pausedUntil: null,
    progress: { done: [], consents: [], isAtHome: true },
  },
  ...of,
})
const finished = {
  ...{ hasBegun: true, isFinished: true },
  progress: { done: [...stepNames], consents: [{ purpose: 'pairing', agreed: true, version: consentVersion }], isAtHome: true },
} as const

describe('Somebody is stuck', () => {
  test.each([
    ['who was asked', {}, '2026-12-15T09:59', '2026-12-15T10:00'],
    ['who has begun', { hasBegun: true }, '2026-12-08T09:59', '2026-12-08T10:00'],
  ])('from the end of the clock on, and not a minute sooner: %s', (_, of, before, from) => {
    expect(isStuck(someone(of), at(before))).toBe(false)
    expect(isStuck(someone(of), at(from))).toBe(true)
  })

  test('at once whom no message reaches, but is not reminded', () => {
    expect(isStuck(someone({ isReached: false }), asked)).toBe(true)
    expect(isToBeNudged(someone({ isReached: false }), at('2027-01-01T10:00'))).toBe(false)
  })

  test('never who has finished, and never whom nobody has asked', () => {
    expect(isStuck(someone(finished), at('2027-06-01T10:00'))).toBe(false)
    expect(isStuck(someone({ since: null }), at('2027-06-01T10:00'))).toBe(false)
    expect(daysStill(someone({ since: null }), at('2027-06-01T10:00'))).toBe(0)
  })

  test('never who takes a break: they are neither reminded nor asked until they are back', () => {
    const away = someone({ pausedUntil: at('2027-01-10T00:00') })
    const unasked = { since: null, isIn: true }
    expect([isStuck(away, at('2027-01-01T10:00')), isToBeNudged(away, at('2027-01-01T10:00'))]).toEqual([false, false])
    expect([isNotAsked(someone(unasked)), isNotAsked(someone({ ...unasked, pausedUntil: away.pausedUntil }))]).toEqual([true, false])
  })

  test('who had finished and takes the consent back', () => {
    const took = someone({ ...finished, progress: { ...finished.progress, consents: [] } })
    expect(standsAt(took)).toBe('consent')
    expect(isStuck(took, at('2026-12-08T10:00'))).toBe(true)
  })
})

test('Nobody is reminded twice within a week', () => {
  const reminded = someone({ nudgedAt: at('2026-12-20T10:00') })
  expect(isToBeNudged(reminded, at('2026-12-27T09:59'))).toBe(false)
  expect(isToBeNudged(reminded, at('2026-12-27T10:00'))).toBe(true)
})

test('The field that lacks most mentors stands first; capital letters make no other field', () => {
  const people = [
    someone({ role: 'mentor', field: 'Law', places: 3 }),
    someone({ field: 'law ' }),
    someone({ field: 'IT' }),
    someone({ field: 'IT' }),
    someone({ role: 'mentor', field: 'IT', places: 1 }),
    someone(),
  ]
  expect(readiness(people)).toEqual([
    { of: '', places: 0, mentees: 1, finished: 0, all: 1 },
    { of: 'IT', places: 1, mentees: 2, finished: 0, all: 3 },
    { of: 'Law', places: 3, mentees: 1, finished: 0, all: 2 },
  ])
})

test('Who can meet in several languages counts in each, and whose profile is ready is counted', () => {
  const people = [
    someone({ ...finished, role: 'mentor', places: 2, languages: ['en', 'fi'] }),
    someone({ languages: ['sv'] }),
    someone({ ...finished, languages: ['fi'] }),
  ]
  expect(readinessByLanguage(people)).toEqual([
    { of: 'sv', places: 0, mentees: 1, finished: 0, all: 1 },
    { of: 'fi', places: 2, mentees: 1, finished: 2, all: 2 },
    { of: 'en', places: 2, mentees: 0, finished: 1, all: 1 },
  ])
})

describe('Who lacks', () => {
  const none = { targets: [], languageTargets: [] }
  const mentor = (languages: readonly ('en' | 'fi' | 'sv')[], field = 'IT') => someone({ role: 'mentor', places: 1, languages, field })
  const mentee = (languages: readonly ('en' | 'fi' | 'sv')[], field = 'IT') => someone({ languages, field })

  test('is counted against what a coordinator aims at, by language and by field; who speaks two counts in each', () => {
    const aim = {
      role: 'mentor' as const,
      languageTargets: [
        { language: 'sv' as const, wanted: 4 },
        { language: 'fi' as const, wanted: 1 },
      ],
      targets: [{ field: 'Law', wanted: 2 }],
    }
    const people = [mentor(['sv', 'fi']), mentor(['fi'], 'law '), mentee(['sv'], 'Law')]
    expect(lacksOf(people, [aim, { role: 'mentee', ...none }], 'sv')).toEqual([
      { role: 'mentor', all: 3, languageTargets: [{ language: 'sv', wanted: 3 }], targets: [{ field: 'Law', wanted: 1 }] },
    ])
  })

  test('is whoever a mentee without a place needs, where nothing is aimed at or all of it is there', () => {
    const people = [mentor(['en']), mentee(['en']), mentee(['sv'], 'Law')]
    expect(lacksOf(people, [], 'en')).toEqual([
      { role: 'mentor', all: 1, languageTargets: [{ language: 'sv', wanted: 1 }], targets: [{ field: 'Law', wanted: 1 }] },
    ])
    expect(lacksOf([mentor(['en']), mentee(['en'])], [{ role: 'mentor', ...none }], 'en')).toEqual([])
  })
})
