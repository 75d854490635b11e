import { describe, expect, test } from 'vitest'
import { otherWords } from '../../../test/house/copy.ts'
import { knownWords, roleWords } from '../../contract/role-words.ts'
import { languages } from '../../contract/view.ts'
import { examplesOf, formsOf, patternsOf } from './word-examples.ts'

describe.each(languages)('The sentences in %s', (language) => {
  test('are there for every form that texts take, the base form first', () => {
    expect(formsOf(language).toSorted()).toEqual(Object.keys(roleWords.shape[language].shape).toSorted())
    expect(formsOf(language)[0]).toBe('one')
  })

  test.each(otherWords)('hold each form once and are sentences, with %s', (_, words) => {
    const word: Readonly<Record<string, string>> = words[language]
    for (const [form, sentence] of Object.entries(examplesOf(language, word))) {
      expect.soft(sentence.split(word[form] ?? '-'), form).toHaveLength(2)
      expect.soft(sentence, form).toMatch(/^\p{Lu}.*\.$/u)
    }
  })

  test('show the forms with another word than the usual one', () => {
    const [usual] = knownWords[language]
    for (const sentence of Object.values(patternsOf(language))) expect.soft(sentence).not.toContain(usual?.one)
  })

  test('differ, so that each says which form is meant', () => {
    const patterns = Object.values(patternsOf(language))
    expect(new Set(patterns).size).toBe(patterns.length)
  })
})
