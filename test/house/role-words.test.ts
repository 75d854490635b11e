import { readdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type CopyByRole, copyByRole } from '../../src/contract/language.ts'
import { knownWords, type RoleWords, usualWords } from '../../src/contract/role-words.ts'
import { type Language, languages } from '../../src/contract/view.ts'
import { kindsOf } from '../../src/house/kinds.ts'
import { rooms } from '../../src/house/rooms.ts'
import { describeProblem } from '../../src/people/import/index.ts'
import { copyIn as listCopyIn, type ProblemReason } from '../../src/people/import/problem.ts'
import { groundDeeds } from '../../src/programme/audit/deeds.ts'
import { otherWords } from './copy.ts'

/** The usual words, in whatever form: a text that has one of them has not asked the programme. */
const usual = /mentee|mentoroitav|adept/iu

const root = new URL('../../src/', import.meta.url)
const files = (await readdir(root, { recursive: true })).filter((name) => name.endsWith('/copy-in.ts'))
type CopyIn = (language: Language, words: RoleWords) => object
const written = await Promise.all(
  files.map(
    async (file) =>
      [dirname(file), Object.values((await import(new URL(file, root).href)) as Record<string, CopyIn>)[0] as CopyIn] as const,
  ),
)
/** A room that speaks of no single programme takes no words: onboarding writes for people who may be in several. */
const catalogues = written.filter(([, copyIn]) => copyIn.length === 2)

/** One known word in every language, after the usual ones; and words that no programme has. */
const others: readonly (readonly [string, RoleWords])[] = [
  ...languages.flatMap((language) =>
    knownWords[language].slice(1).map((word) => [word.one, { ...someOther(), [language]: word }] as const),
  ),
  ...otherWords,
]
function someOther(): RoleWords {
  const [, words] = otherWords.at(-1) ?? []
  return words ?? usualWords
}

const samples: readonly ((nth: number) => unknown)[] = [() => 0, () => 1, () => 2, () => 21, (nth) => `(${nth})`, () => null]

/** Every text of a catalogue, with whatever arguments. */
function textsOf(tree: object, above = ''): readonly (readonly [path: string, text: string])[] {
  return Object.entries(tree).flatMap(([key, value]: [string, unknown]): readonly (readonly [string, string])[] => {
    if (typeof value === 'function') {
      const write = value as (...given: readonly unknown[]) => unknown
      return samples.map(
        (sample) => [above + key, String(write(...Array.from({ length: write.length }, (_, nth) => sample(nth))))] as const,
      )
    }
    return typeof value === 'object' && value !== null ? textsOf(value, `${above}${key}.`) : [[above + key, String(value)]]
  })
}

const naming = (texts: readonly (readonly [string, string])[]): readonly string[] =>
  texts.filter(([, text]) => usual.test(text)).map(([path, text]) => `${path}: ${text}`)

test('Every room that writes for a programme is read here', () => {
  expect(written.map(([folder]) => folder).toSorted()).toEqual(
    expect.arrayContaining(['confirmations', 'coordination', 'groups/cohort-channel', 'groups/forming', 'introductions']),
  )
})

describe.each(catalogues)('The words of %s', (_, copyIn) => {
  test.each(others)('never fall back on the usual ones for a programme that says %s', (__, words) => {
    for (const language of languages) expect(naming(textsOf(copyIn(language, words)))).toEqual([])
  })
})

test.each(['confirmations', 'coordination', 'introductions', 'groups/cohort-channel', 'groups/forming'])(
  'The usual words would be found in the words of %s',
  (room) => {
    const copyIn = new Map(catalogues).get(room)
    for (const language of languages) expect(naming(textsOf(copyIn?.(language, usualWords) ?? {}))).not.toEqual([])
  },
)

test('A refusal names no role, since none of them asks which programme it is about', () => {
  const refusals = catalogues.flatMap(([room, copyIn]) =>
    languages.flatMap((language) => textsOf((copyIn(language, usualWords) as { refusals?: object }).refusals ?? {}, `${room}.refusals.`)),
  )
  expect(refusals.length).toBeGreaterThan(50)
  expect(naming(refusals)).toEqual([])
})

describe('What is wrong with a list', () => {
  const reasons = Object.keys(listCopyIn('en', usualWords).reasons) as ProblemReason[]
  const said = (language: Language, words: RoleWords) =>
    reasons.flatMap((reason) =>
      ['role', 'name'].map(
        (value) => [reason, describeProblem({ line: 2, column: '', reason, value, otherLine: 3, limit: 4 }, language, words)] as const,
      ),
    )

  test.each(others)('never falls back on the usual words for a programme that says %s', (_, words) => {
    for (const language of languages) expect(naming(said(language, words))).toEqual([])
  })

  test('would be found by this test', () => {
    expect(languages.filter((language) => naming(said(language, usualWords)).length > 0)).toEqual(languages)
  })
})

test('What is said of any programme, of a kind of message or in the audit, calls nobody by a role word', () => {
  const kinds = [...kindsOf(rooms)].flatMap(([name, { words }]) => textsOf(words, `${name}.`))
  const deeds = [groundDeeds, ...rooms.flatMap((room) => room.deeds ?? [])].flatMap((each) => textsOf(each))
  expect(naming([...kinds, ...deeds])).toEqual([])
})

test('A text that names nobody’s role is found when it is glued', () => {
  const glued: CopyByRole<{ readonly hello: string }> = {
    en: () => ({ hello: 'Your mentee is here.' }),
    fi: (mentee) => ({ hello: mentee.one }),
    sv: (mentee) => ({ hello: mentee.one }),
  }
  const copyIn = copyByRole(glued)
  expect(naming(textsOf(copyIn('en', someOther())))).toEqual(['hello: Your mentee is here.'])
  expect(naming(textsOf(copyIn('fi', someOther())))).toEqual([])
})
