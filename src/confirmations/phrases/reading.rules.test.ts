import { readFile } from 'node:fs/promises'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Language } from '../../contract/view.ts'
import { tilersFor } from './languages.ts'
import { type Meaning, readAnswer } from './reading.rules.ts'

interface Line {
  readonly lang: Language
  readonly text: string
  readonly right: Meaning
  readonly sure: boolean
  readonly why: string
}

const file = new URL('../../../test/phrases/answers.jsonl', import.meta.url)
const lines = (await readFile(file, 'utf8'))
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as Line)
const read = (text: string, lang: Language = 'en') => readAnswer(text, tilersFor(lang))
const readLines = lines.map((line) => ({ ...line, found: read(line.text, line.lang) }))

describe('Words instead of a tap', () => {
  test('are never read for certain where a careful coordinator would ask back, or would understand something else', () => {
    const wrong = readLines.filter(({ found, right, sure }) => found.sure && (!sure || found.class !== right))
    expect(wrong.map(({ text }) => text)).toEqual([])
  })

  test.each(['en', 'fi', 'sv'] as const)('are read in %s, most of them, where they are plain', (lang) => {
    const plain = readLines.filter((line) => line.lang === lang && line.why === 'plain' && line.sure)
    const right = plain.filter((line) => line.found.sure && line.found.class === line.right)
    expect(plain.length).toBeGreaterThan(60)
    expect(right.length / plain.length).toBeGreaterThan(0.9)
  })

  test.each([
    ['I can’t make it', 'notAtKickoff'],
    ['I can’t make it before six', null],
    ['I can’t make it, but my brother says that I’m coming', null],
    ['can’t wait!', null],
    ['I’m coming, unless the train is late', null],
    ['Maija is not coming', null],
    ['I’m coming?', null],
    ['sorry, I’ll be there', 'coming'],
    ['Sara is ill and can’t come', null],
    ['I’m coming at seven', null],
    ['I’m coming at five', 'coming'],
    ['please tell my mentor that I’m coming', null],
  ])('“%s” is %s', (text, meaning) => {
    const found = read(text)
    expect(found.sure ? found.class : null).toBe(meaning)
  })

  test.each([
    ['avboka', 'sv', 'notAtKickoff'],
    ['kipeä', 'fi', 'notAtKickoff'],
    ['ill', 'en', 'notAtKickoff'],
    ['luovun', 'fi', 'notStarting'],
  ] as const)('of one word alone are proposed, and never certain, where it is one of several of a pattern: “%s”', (text, language, as) => {
    expect(read(text, language)).toEqual({ class: as, sure: false })
  })

  test('are no answer where one word stands for a pattern of several, or a name ends as a question does', () => {
    expect(['från jobbet', 'räkna', 'jag har tid för programmet'].map((text) => read(text, 'sv').sure)).toEqual([false, false, false])
    expect(['odotan', 'katsoa', 'en minä'].map((text) => read(text, 'fi').sure)).toEqual([false, false, false])
    expect(read('Mikko sanoi että se tulee', 'fi')).toEqual({ class: 'other', sure: false })
    expect(read('tuletko itse?', 'fi')).toEqual({ class: 'question', sure: true })
  })

  test('are read in the other languages, too, when their writer’s own makes nothing of them', () => {
    expect(read('en pääse', 'en')).toEqual({ class: 'notAtKickoff', sure: true })
    expect(read('I can’t make it', 'fi')).toEqual({ class: 'notAtKickoff', sure: true })
    expect(read('jag kommer', 'fi')).toEqual({ class: 'coming', sure: true })
  })

  test('that also thank or ask say so', () => {
    expect(read('I’m coming, thanks!')).toEqual({ class: 'coming', sure: true, also: 'thanks' })
    expect(read('I’m coming. Where is it?')).toEqual({ class: 'coming', sure: true, also: 'question' })
  })

  test('of any kind are read without an error, and what nobody could read is never certain of an answer', () => {
    const word = fc.constantFrom(...lines.flatMap(({ text }) => text.split(' ')), '…', '?', '<b>', '😀', '')
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), fc.constantFrom('en', 'fi', 'sv' as const), (words, lang) => {
        const found = read(words.join(' '), lang)
        expect(typeof found.sure).toBe('boolean')
      }),
      { numRuns: 150 },
    )
    fc.assert(
      fc.property(fc.string({ maxLength: 2000, unit: 'grapheme' }), (text) => {
        const { class: meaning, sure } = read(text)
        expect(sure && ['coming', 'notAtKickoff', 'notStarting'].includes(meaning)).toBe(false)
      }),
      { numRuns: 300 },
    )
  })
})

describe('A grammar', () => {
  test('has no pattern that every text would meet, and none with a bracket too many', async () => {
    const { tilerOf } = await import('./tiling.rules.ts')
    const grammar = {
      names: {},
      weak: '',
      loud: '',
      between: '',
      turns: '',
      verbs: '',
      fronts: '',
      alike: '',
      askingEnds: [],
      spellings: {},
    }
    expect(() => tilerOf({ ...grammar, patterns: { coming: ['(yes) (no)'] } })).toThrow('may be missing')
    expect(() => tilerOf({ ...grammar, patterns: { coming: ['(yes|no coming'] } })).toThrow('opens or closes')
    expect(() => tilerOf({ ...grammar, patterns: { coming: ['<nobody> coming'] } })).toThrow('<nobody>')
  })
})
