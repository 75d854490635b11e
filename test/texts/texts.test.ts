import { globSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { usualWords } from '../../src/contract/role-words.ts'
import { type Language, languages } from '../../src/contract/view.ts'
import { otherWords } from '../house/copy.ts'
import { banned } from './banned.ts'
import { catalogues, type Texts } from './catalogues.ts'
import { type Given, isNumber, isSeveral, people } from './samples.ts'

const all = await catalogues()
const everyWord = [['the usual words', usualWords] as const, ...otherWords]

const isButton = /^buttons\.|(?:^|\.)(?:button|submit|close)$/

/** Words behind a number that are the same for one and for many. */
const bendless: Readonly<Record<Language, readonly string[]>> = {
  en: ['in', 'answered', 'more', 'of', 'on', 'to', 'coming', 'not', 'no', 'new', 'changed', 'MB'],
  fi: ['listalla', 'valmiina', 'on', 'tulee', 'odottaa', 'ei', 'jonotuslistalla', 'Mt'],
  sv: ['steg', 'enligt', 'till', 'av', 'på', 'kommer', 'väntar', 'behöver', 'vet', 'har', 'samtal', 'par', 'tecken', 'MB'],
}

/** Limits of Pari's own that are far above one. */
const alwaysMany = new Set([
  ...['sheetTooLarge', 'tookTooLong', 'tooManyRows', 'lineTooLong', 'tooLong'].map((reason) => `src/people/import reasons.${reason}`),
  ...['pasted.full', 'pasted.fullLast'].map((path) => `src/coordination/lists ${path}`),
  'playground/stage tooMany',
])

/** With one, two and many, and with one name and two. */
const givens = (language: Language): readonly Given[] =>
  [1, 2, 21].flatMap((count) => [false, true].map((isTwo) => ({ language, count, isTwo })))

/** Every form of every text of one place. */
function* saidIn(texts: Texts, language: Language): Generator<readonly [path: string, text: string]> {
  for (const [path, leaf] of texts) for (const text of new Set(givens(language).map((given) => leaf.say(given)))) yield [path, text]
}

test('Every place where texts stand is found', () => {
  const where = all.map((each) => each.where)
  expect(where).toEqual(
    expect.arrayContaining([
      'src/confirmations',
      'src/people/import',
      'adapters/teams',
      'manifest/teams',
      'playground/page',
      'src/*/deeds',
    ]),
  )
})

describe.each(all.map((each) => [each.where, each] as const))('What %s says', (_, catalogue) => {
  describe.each(languages)('in %s', (language) => {
    const own = catalogue.texts(language, usualWords)

    test('is what it says in English, text by text', () => {
      expect([...own.keys()]).toEqual([...catalogue.texts('en', usualWords).keys()])
    })

    test('has no word that people misread', () => {
      for (const [path, text] of saidIn(own, language))
        for (const [pattern, instead] of banned[language]) expect.soft(text, `${path}: write ${instead}`).not.toMatch(pattern)
    })

    test.each(everyWord)('is whole with %s', (_words, words) => {
      for (const [path, text] of saidIn(catalogue.texts(language, words), language)) {
        expect.soft(text, path).toMatch(/\S/)
        expect.soft(text, path).not.toMatch(/undefined|NaN|\bnull\b|\[object|=>|\$\{/)
        expect.soft(text, path).not.toMatch(/[^\n] {2}|^\s|\s$| [,!?:;]| \.(?!\w)|[,;]$/)
      }
    })

    test('leaves names as they are', () => {
      for (const [path, text] of saidIn(own, language))
        for (const name of Object.values(people)) {
          const bent = new RegExp(`${name}(?:\\p{L}|[-’']\\p{L}|:\\p{L})`, 'u')
          expect.soft(text, path).not.toMatch(bent)
        }
    })

    test('speaks of one and of many as the language does', () => {
      const wordless = (text: string) => text.replaceAll(/\d+/g, '#')
      for (const [path, { say, takes }] of own) {
        if (!takes.some(isNumber)) continue
        const [two, many] = [2, 21].map((count) => wordless(say({ language, count, isTwo: false })))
        expect.soft(many, path).toBe(two)
      }
    })

    test('has a singular for what it counts', () => {
      for (const [path, { say, takes }] of own) {
        if (!takes.some(isNumber) || alwaysMany.has(`${catalogue.where} ${path}`)) continue
        const [one, two] = [1, 2].map((count) => say({ language, count, isTwo: false }))
        if (one?.replaceAll(/\d+/g, '#') !== two?.replaceAll(/\d+/g, '#')) continue
        const counted = [...(one ?? '').matchAll(/(?<![\p{L}\d.,/–] ?)1 (\p{L}+)/gu)].flatMap(([, after]) => after ?? [])
        expect
          .soft(
            counted.filter((after) => !bendless[language].includes(after)),
            `${path}: ${one}`,
          )
          .toEqual([])
      }
    })

    test('has a singular for one of one', () => {
      for (const [path, { say, takes }] of own) {
        if (!takes.some(isNumber)) continue
        const [one, two] = [1, 2].map((count) => say({ language, count, isTwo: false }))
        if (one?.replaceAll(/\d+/g, '#') !== two?.replaceAll(/\d+/g, '#')) continue
        const counted = [...(one ?? '').matchAll(/(?: of | av |\/)1 (\p{L}+)/gu)].flatMap(([, after]) => after ?? [])
        expect
          .soft(
            counted.filter((after) => !bendless[language].includes(after)),
            `${path}: ${one}`,
          )
          .toEqual([])
      }
    })

    test('names one person and two', () => {
      for (const [path, { say, takes }] of own) {
        if (!takes.some(isSeveral)) continue
        const [one, two] = [false, true].map((isTwo) => say({ language, count: 2, isTwo }))
        expect.soft(two, path).not.toBe(one)
      }
    })

    test('fits: a button in 30 characters, a title in 70', () => {
      const tooLong = [...saidIn(own, language)].filter(
        ([path, text]) => (isButton.test(path) && text.length > 30) || (/(?:^|\.)title$/.test(path) && text.length > 70),
      )
      expect(tooLong).toEqual([])
    })
  })
})

/** These quote what is no longer said: the texts themselves, decisions, and the list of words for developers. */
const isAboutWords = (path: string): boolean => /^(?:texts|decisions)\/|^words\.md$/.test(path)

describe('Files with several languages in one', () => {
  const mixed = globSync(['manifest/slack/*.ts', 'src/*/{deeds,kinds}.ts', 'src/house/own.ts'], {
    exclude: ['**/*.test.ts'],
  })

  test.each(mixed)('have no word that people misread in Finnish or Swedish: %s', async (path) => {
    const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => !/^\s*(?:\/?\*|\/\/)/.test(line))
    for (const [pattern, instead] of [...banned.fi, ...banned.sv].filter(([each]) => !/["“]/.test(each.source)))
      expect
        .soft(
          lines.filter((line) => pattern.test(line)),
          `write ${instead}`,
        )
        .toEqual([])
  })
})

test.each(['fi', 'sv'] as const)('Slack’s own words are in English in %s, and those of Teams are not', (language) => {
  const saidBy = (place: string) =>
    [...saidIn(all.find(({ where }) => where === place)?.texts(language, usualWords) ?? new Map(), language)].join('\n')
  const [slack, teams] = [saidBy('adapters/slack'), saidBy('adapters/teams')]
  expect([/\bApps\b/.test(slack), /Sovellukset|Sovelluksista|Appar/.test(slack)]).toEqual([true, false])
  expect([/\bApps\b/.test(teams), /Sovellukset|Appar/.test(teams)]).toEqual([false, true])
})

describe('The pages of this project', async () => {
  const folder = new URL('../../docs/', import.meta.url)
  const inDocs = (await readdir(folder, { recursive: true })).filter((path) => path.endsWith('.md') && !isAboutWords(path))

  test.each(['../README.md', ...inDocs])('have no word that people misread: %s', async (path) => {
    const page = await readFile(new URL(path, folder), 'utf8')
    const prose = page.replaceAll(/```[\s\S]*?```|`[^`]*`|(?<=\): )\*[^*\n]*\*/g, '`').split('\n')
    // Quotation marks of code and of Markdown are straight.
    for (const [pattern, instead] of banned.en.filter(([each]) => !each.source.includes('"') && !each.source.includes('“')))
      expect
        .soft(
          prose.filter((line) => pattern.test(line)),
          `write ${instead}`,
        )
        .toEqual([])
  })
})
