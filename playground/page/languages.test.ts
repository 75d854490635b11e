import { describe, expect, test } from 'vitest'
import { copies, languageFor } from './languages.ts'
import { finnish as finnishReasons } from './reasons/copy.fi.ts'
import { swedish as swedishReasons } from './reasons/copy.sv.ts'
import { english as englishReasons } from './reasons/copy.ts'

describe('the page speaks', () => {
  test('the language that was chosen, before those of the browser', () => {
    expect(languageFor('sv', ['fi-FI', 'en'])).toBe('sv')
  })

  test('the first of the browser’s languages that it knows', () => {
    expect(languageFor(null, ['de-DE', 'fi-FI', 'sv'])).toBe('fi')
  })

  test('English when it knows none of them', () => {
    expect(languageFor('xx', ['de', 'constructor'])).toBe('en')
  })
})

/** Every text, by its path; what takes arguments is given a number that needs a plural, a name and a text. */
function leavesOf(copy: object, path = ''): readonly (readonly [path: string, text: string])[] {
  return Object.entries(copy).flatMap(([name, value]: [string, unknown]) => {
    if (typeof value === 'function') return [[path + name, String((value as (...given: unknown[]) => unknown)(3, 5, 'Aino'))]]
    return typeof value === 'object' && value !== null ? leavesOf(value, `${path}${name}.`) : [[path + name, String(value)]]
  })
}

/** Names, Slack's own words, and words that are the same in both languages. */
const alike = new Set([
  ...['begin.platforms.slack', 'begin.platforms.teams', 'people.roles.mentor', 'timeline.person'],
  ...['inbox.app', 'inbox.home', 'inbox.messagesTab'],
])

describe.each([
  ['Finnish', copies.fi, finnishReasons],
  ['Swedish', copies.sv, swedishReasons],
])('in %s', (_, copy, reasons) => {
  test.each([
    ['the page', copy, copies.en],
    ['the reasons', reasons, englishReasons],
  ])('%s leaves nothing in English', (_what, own, english) => {
    const said = new Map(leavesOf(own))
    expect([...said.keys()].toSorted()).toEqual(
      leavesOf(english)
        .map(([path]) => path)
        .toSorted(),
    )
    expect(leavesOf(english).flatMap(([path, text]) => (said.get(path) === text && !alike.has(path) ? [path] : []))).toEqual([])
  })

  test('no text is empty', () => {
    expect([...leavesOf(copy), ...leavesOf(reasons)].filter(([, text]) => text.trim() === '')).toEqual([])
  })
})
