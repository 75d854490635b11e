import { describe, expect, test } from 'vitest'
import { knownWords, type RoleWords, usualWords } from '../../src/contract/role-words.ts'
import { type Language, languages } from '../../src/contract/view.ts'

export type Sample = readonly (string | number | null)[]
type Leaf = string | ((...sample: Sample) => string)

/** One room's words in every language, by their paths: `list.title`. */
export interface Catalogue {
  /** In the order of the English. */
  readonly paths: readonly string[]
  readonly pathsIn: (language: Language) => readonly string[]
  readonly takesArguments: (path: string) => boolean
  readonly said: (language: Language, path: string, sample?: Sample) => string
}

export const translations = ['fi', 'sv'] as const

/** Reads a room's copy. */
export function catalogueOf(copies: Readonly<Record<Language, object>>): Catalogue {
  const leaves = new Map(languages.map((language) => [language, new Map(leavesOf(copies[language]))]))
  const leafOf = (language: Language, path: string): Leaf => {
    const leaf = leaves.get(language)?.get(path)
    if (leaf === undefined) throw new Error(`The copy in "${language}" has no "${path}".`)
    return leaf
  }
  const pathsIn = (language: Language) => [...(leaves.get(language)?.keys() ?? [])]
  return {
    paths: pathsIn('en'),
    pathsIn,
    takesArguments: (path) => typeof leafOf('en', path) === 'function',
    said(language, path, sample = []) {
      const leaf = leafOf(language, path)
      return typeof leaf === 'string' ? leaf : leaf(...sample)
    },
  }
}

/** A room's words in every language, in the terms of a programme. */
export const copiesIn = <Copy>(
  copyIn: (language: Language, words: RoleWords) => Copy,
  words = usualWords,
): Readonly<Record<Language, Copy>> => ({ en: copyIn('en', words), fi: copyIn('fi', words), sv: copyIn('sv', words) })

const otherOf = <L extends keyof RoleWords>(language: L): RoleWords[L] => knownWords[language].at(-1) ?? usualWords[language]

/** What other programmes call their people, and words that no programme has, by which a text shows that it takes every form as it is. */
export const otherWords: readonly (readonly [string, RoleWords])[] = [
  ['the other words', { en: otherOf('en'), fi: otherOf('fi'), sv: otherOf('sv') }],
  [
    'words of its own',
    {
      en: { a: 'an ally', one: 'ally', many: 'allies' },
      fi: { one: 'kehittyjä', ofOne: 'kehittyjän', some: 'kehittyjää', yours: 'kehittyjäsi', many: 'kehittyjät', someOfMany: 'kehittyjiä' },
      sv: { one: 'novis', theOne: 'novisen', many: 'noviser', theMany: 'noviserna' },
    },
  ],
]

function leavesOf(tree: object, above = ''): [string, Leaf][] {
  return Object.entries(tree).flatMap(([key, value]: [string, unknown]): [string, Leaf][] =>
    typeof value === 'object' && value !== null ? leavesOf(value, `${above}${key}.`) : [[above + key, value as Leaf]],
  )
}

export const isSentence = (text: string): boolean => /[.!?:]$/.test(text)

/** What holds of all our words, whatever they say. `sampleOf`: arguments to call a message with, the same in every language. */
export function describeEveryMessage({ paths, pathsIn, takesArguments, said }: Catalogue, sampleOf: (path: string) => Sample): void {
  describe('the three languages', () => {
    test('say the same things', () => {
      for (const language of translations) expect(pathsIn(language)).toEqual(paths)
    })

    test('are all tried with arguments: a new message with arguments belongs in the samples', () => {
      expect(paths.filter((path) => takesArguments(path) !== sampleOf(path).length > 0)).toEqual([])
    })
  })

  describe.each(languages)('every message in %s', (language) => {
    test('is whole', () => {
      for (const path of paths) {
        const text = said(language, path, sampleOf(path))
        expect.soft(text, path).toMatch(/\S/)
        expect.soft(text, path).not.toMatch(/\bundefined\b|NaN|\bnull\b|\[object|=>|\$\{/)
        // A full stop may begin a word: .xlsx.
        expect.soft(text, path).not.toMatch(/\s\s|^\s|\s$|\s[,!?:;]|\s\.(?!\w)|[,;]$/)
      }
    })

    test('carries its arguments', () => {
      for (const path of paths) {
        const text = said(language, path, sampleOf(path))
        for (const argument of sampleOf(path)) expect.soft(text, path).toContain(String(argument))
      }
    })

    test('speaks with typographic apostrophes and quotation marks', () => {
      for (const path of paths) expect.soft(said(language, path, sampleOf(path)), path).not.toMatch(/['"`]/)
    })

    test('is a sentence where the English is one', () => {
      for (const path of paths) {
        const sample = sampleOf(path)
        expect.soft(isSentence(said(language, path, sample)), path).toBe(isSentence(said('en', path, sample)))
      }
    })
  })
}

const englishWords =
  /\b(the|you|your|we|will|not|with|and|answer|coming|mentees?|mentors|seats?|wait\w*|cohort|coordinator|kick-?off|list|people|them)\b/i
const strays = { fi: /odotuslist|varasija|starttitilaisuu|avajais|aktori/i, sv: /kölist|uppstart|inledning|samordnare|mentee/i }

/** What holds of a translation. `shared`: what Swedish and English happen to say alike. */
export function describeTranslations({ paths, said }: Catalogue, sampleOf: (path: string) => Sample, shared: readonly string[]): void {
  describe.each(translations)('the translation into %s', (language) => {
    test('leaves no English behind', () => {
      const alike = paths.filter((path) => said(language, path, sampleOf(path)) === said('en', path, sampleOf(path)))
      expect(alike).toEqual(language === 'sv' ? shared : shared.filter((path) => alike.includes(path)))
      for (const path of paths) expect.soft(said(language, path, sampleOf(path)), path).not.toMatch(englishWords)
    })

    test('calls the same thing by the same word', () => {
      for (const path of paths) expect.soft(said(language, path, sampleOf(path)), path).not.toMatch(strays[language])
    })
  })
}

const blame = /\b(fail\w*|must|unfortunately|sorry|fault|invalid|virhe\w*|valitettavasti|täytyy|fel\w*|tyvärr|måste|ogiltig\w*)\b/i

interface Counted {
  /** Messages about so many, with the number as their one argument. */
  readonly counts: readonly string[]
  /** Those of them that say the same of one and of many. */
  readonly invariant?: readonly string[]
}

/** How we speak of numbers, and of what did not work. */
export function describeManners({ paths, said }: Catalogue, sampleOf: (path: string) => Sample, { counts, invariant = [] }: Counted): void {
  describe.each(languages)('in %s', (language) => {
    test('one is one and many are many', () => {
      for (const path of counts) {
        const [none, one, two, many] = [0, 1, 2, 21].map((count) => said(language, path, [count]).replaceAll(/\d+/g, '#'))
        expect.soft(many, path).toBe(two)
        expect.soft(none, path).toBe(two)
        if (!invariant.includes(path)) expect.soft(one, path).not.toBe(two)
      }
    })

    test('nobody is blamed', () => {
      for (const path of paths) expect.soft(said(language, path, sampleOf(path)), path).not.toMatch(blame)
    })
  })
}

/** `title`, `submit` and `close` of a form stay within what the narrowest platform shows. */
export function describeForms({ paths, said }: Catalogue): void {
  test.each(languages)('In %s titles and buttons of forms fit in 24 characters', (language) => {
    const short = paths.filter((path) => /(^|\.)(title(Again)?|submit|close)$/.test(path) && !/^(help|unreachable)\./.test(path))
    expect(short.length).toBeGreaterThan(2)
    for (const path of short) expect.soft(said(language, path).length, `${path}: ${said(language, path)}`).toBeLessThanOrEqual(24)
  })

  test.each(translations)('In %s a question is one where the English is, too', (language) => {
    const isQuestion = (text: string) => text.endsWith('?')
    for (const path of paths.filter((each) => isQuestion(said('en', each)))) expect.soft(said(language, path), path).toMatch(/\?$/)
    for (const path of paths.filter((each) => isQuestion(said(language, each)))) expect.soft(said('en', path), path).toMatch(/\?$/)
  })
}

interface Room extends Counted {
  /** What Swedish and English happen to say alike. */
  readonly shared: readonly string[]
  /** Whether it has forms of its own, with titles and buttons. */
  readonly forms?: boolean
}

/**
 * What holds of a room's words in the terms of any programme: that each message is whole, in every language, with good manners.
 * Gives its words in the usual terms, for what holds of this room alone.
 */
export function describeCopy(
  copyIn: (language: Language, words: RoleWords) => object,
  sampleOf: (path: string) => Sample,
  { shared, forms = false, ...counted }: Room,
): Catalogue {
  const catalogue = catalogueOf(copiesIn(copyIn))
  describeEveryMessage(catalogue, sampleOf)
  describe.each(otherWords)('For a programme with %s', (_, words) => {
    describeEveryMessage(catalogueOf(copiesIn(copyIn, words)), sampleOf)
  })
  describeManners(catalogue, sampleOf, counted)
  describeTranslations(catalogue, sampleOf, shared)
  if (forms) describeForms(catalogue)
  return catalogue
}
