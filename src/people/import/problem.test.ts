import { describe, expect, test } from 'vitest'
import { knownWords, usualWords } from '../../contract/role-words.ts'
import { languages } from '../../contract/view.ts'
import { en } from './copy.ts'
import { describeProblem } from './index.ts'
import type { ListProblem, ProblemReason } from './problem.ts'

const reasons = Object.keys(en(usualWords.en).reasons) as ProblemReason[]
/** What the sentence of a reason must mention; the others only have to say what to do. */
const mentions: Partial<Record<ProblemReason, readonly string[]>> = {
  ...{
    wrongFileType: ['VALUE'],
    passwordProtected: ['VALUE'],
    fileTooLarge: ['VALUE', '77'],
    damagedFile: ['VALUE'],
    unreadableEncoding: ['VALUE'],
  },
  ...{
    tooManyRows: ['77'],
    missingColumn: ['VALUE'],
    duplicateColumn: ['VALUE'],
    numbersForMentors: ['VALUE'],
    tooManyCells: ['VALUE'],
    quoteNotClosed: ['VALUE'],
  },
  ...{
    brokenFormula: ['VALUE'],
    garbledText: ['VALUE'],
    tooLong: ['VALUE', '77'],
    badEmail: ['VALUE'],
    severalEmails: ['VALUE'],
    unknownRole: ['VALUE'],
    bothRoles: ['VALUE'],
  },
  ...{
    unknownLanguage: ['VALUE'],
    unknownTimeZone: ['VALUE'],
    unknownPlatform: ['VALUE'],
    badSeats: ['VALUE', '77'],
    mentorOnlyForMentees: ['VALUE'],
  },
  ...{ sharedEmail: ['VALUE', '99'], twoPeopleInRow: ['VALUE'] },
  ...{ samePersonTwice: ['VALUE', '99'], twoRoles: ['VALUE', '99'], ownMentor: ['VALUE'], mentorNotInList: ['VALUE'] },
  ...{
    severalMentors: ['VALUE'],
    menteeNotInList: ['VALUE'],
    menteeNameNotUnique: ['VALUE'],
    menteeHasOther: ['VALUE', '99'],
    unclearNo: ['VALUE'],
    mentorIsNotAMentor: ['VALUE', '99'],
    mentorNameNotUnique: ['VALUE'],
    mentorRowHasProblems: ['VALUE', '99'],
    tooManyMentees: ['VALUE', '99', '77'],
  },
}
const about = (reason: ProblemReason): ListProblem => ({ line: 14, column: 'COLUMN', reason, value: 'VALUE', otherLine: 99, limit: 77 })

describe.each(languages)('in %s', (language) => {
  test.each(reasons)('%s is put into words with place, value and what to do', (reason) => {
    const text = describeProblem(about(reason), language)
    for (const part of ['14', 'COLUMN', ...(mentions[reason] ?? [])]) expect(text).toContain(part)
    expect(text).not.toMatch(/undefined|NaN|null|\$\{/)
    expect(text).toMatch(/\.$/)
  })

  test('no two reasons have the same words', () => {
    expect(new Set(reasons.map((reason) => describeProblem(about(reason), language))).size).toBe(reasons.length)
  })

  test('each of the missing columns has a name', () => {
    for (const value of ['name', 'email', 'role']) {
      const text = describeProblem({ line: 1, column: '', reason: 'missingColumn', value }, language)
      expect(text).toMatch(/[“"”](Name|Email|Role|Nimi|Sähköposti|Rooli|Namn|E-post|Roll)[“"”]/)
    }
  })
})

test.each(reasons)('%s has words of its own in each language', (reason) => {
  expect(new Set(languages.map((language) => describeProblem(about(reason), language))).size).toBe(languages.length)
})

test('a bad email address reads like a friendly note', () => {
  const problem: ListProblem = { line: 14, column: 'Email', reason: 'badEmail', value: 'anna(at)x.fi' }
  expect(describeProblem(problem, 'en')).toBe(
    'Row 14, column “Email”: “anna(at)x.fi” isn’t an email address. Write it like name@example.org.',
  )
  expect(describeProblem(problem, 'fi')).toBe(
    'Rivi 14, sarake ”Email”: ”anna(at)x.fi” ei ole sähköpostiosoite. Kirjoita se näin: nimi@example.org.',
  )
  expect(describeProblem(problem, 'sv')).toBe(
    'Rad 14, kolumn ”Email”: ”anna(at)x.fi” är ingen e-postadress. Skriv den så här: namn@example.org.',
  )
})

test('a whole row has no column, and a whole file neither line nor column', () => {
  expect(describeProblem({ line: 3, column: '', reason: 'tooManyCells', value: 'x' }, 'en')).toMatch(/^Row 3: the row has/)
  expect(describeProblem({ line: 0, column: '', reason: 'emptyFile', value: 'x' }, 'en')).toMatch(/^The file is empty/)
})

test('roles are called what the programme calls them', () => {
  const unknown: ListProblem = { line: 3, column: 'Role', reason: 'unknownRole', value: 'boss' }
  const words = { en: knownWords.en.at(-1) ?? usualWords.en, fi: knownWords.fi.at(-1) ?? usualWords.fi, sv: usualWords.sv }
  expect(describeProblem(unknown, 'en', words)).toContain('Write mentor, actor or coordinator.')
  expect(describeProblem({ ...unknown, reason: 'badSeats' }, 'fi', words)).toContain('montako aktoria')
  expect(describeProblem(unknown, 'sv', words)).toContain('Skriv mentor, adept eller koordinator.')
})

test('a cell over several lines is shown on one', () => {
  expect(describeProblem({ line: 3, column: 'Role', reason: 'unknownRole', value: 'big\n boss' }, 'en')).toContain('“big boss”')
})

test('large numbers are written the way of the language', () => {
  const problem: ListProblem = { line: 0, column: '', reason: 'tooManyRows', value: 'x', limit: 10_000 }
  expect(describeProblem(problem, 'en')).toContain('10,000')
  expect(describeProblem(problem, 'fi')).toContain('10\u00A0000')
})
