import { describe, expect, test } from 'vitest'
import { knownWords, usualWords } from '../../contract/role-words.ts'
import type { Language } from '../../contract/view.ts'
import { guessedForms } from './guessed-forms.ts'

const finnish = (ofOne: string, some: string, yours: string, many: string, someOfMany: string) => ({ ofOne, some, yours, many, someOfMany })
const swedish = (theOne: string, many: string, theMany: string) => ({ theOne, many, theMany })

describe('The forms of a word are guessed', () => {
  test.each([
    ['en', 'trainee', { a: 'a trainee', many: 'trainees' }],
    ['en', 'ally', { a: 'an ally', many: 'allies' }],
    ['en', 'protégé', { a: 'a protégé', many: 'protégés' }],
    ['fi', 'kehittyjä', finnish('kehittyjän', 'kehittyjää', 'kehittyjäsi', 'kehittyjät', 'kehittyjiä')],
    ['fi', 'opiskelija', finnish('opiskelijan', 'opiskelijaa', 'opiskelijasi', 'opiskelijat', 'opiskelijoita')],
    ['fi', 'tekijä', { someOfMany: 'tekijöitä' }],
    ['fi', 'osaaja', { someOfMany: 'osaajia' }],
    ['fi', 'ohjattava', finnish('ohjattavan', 'ohjattavaa', 'ohjattavasi', 'ohjattavat', 'ohjattavia')],
    ['fi', 'perehdytettävä', { some: 'perehdytettävää', someOfMany: 'perehdytettäviä' }],
    ['fi', 'aktori', { ...knownWords.fi.at(-1) }],
    ['sv', 'deltagare', swedish('deltagaren', 'deltagare', 'deltagarna')],
    ['sv', 'student', swedish('studenten', 'studenter', 'studenterna')],
    ['sv', 'aktor', { ...knownWords.sv.at(-1) }],
  ] as const)('in %s where its ending leaves no doubt: %s', (language, word, forms) => {
    const { one: _, ...others } = forms as Record<string, string>
    expect(guessedForms(language, word)).toMatchObject(others)
  })

  test.each<[Language, string, string, readonly string[]]>([
    ['en', 'hourly worker', 'of several words', []],
    ['en', 'user', 'whose first letter may sound either way', ['many']],
    ['en', 'European', 'whose first letter may sound either way', ['many']],
    ['en', 'one-timer', 'whose first letter may sound either way', ['many']],
    ['en', 'MBA', 'that is spelt out', []],
    ['en', 'freshman', 'with a plural of its own', ['a']],
    ['en', 'coach', 'with a plural of its own', ['a']],
    ['fi', 'oppipoika', 'that changes its stem', []],
    ['fi', 'tulokas', 'that changes its stem', []],
    ['fi', 'tori', 'too short to tell', []],
    ['fi', 'maja', 'too short to tell', []],
    ['sv', 'elev', 'whose ending says too little', []],
    ['sv', 'mor', 'too short to tell', []],
  ])('in %s not for %s, a word %s', (language, word, _, guessed) => {
    expect(Object.keys(guessedForms(language, word))).toEqual(guessed)
  })

  test('as programmes write them, for each word that is known', () => {
    for (const language of ['en', 'fi', 'sv'] as const)
      for (const word of [usualWords[language], ...knownWords[language]]) expect(word).toMatchObject(guessedForms(language, word.one))
  })
})
