import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csvFile, delimiters, encodings, lineEnds, xlsxFile } from '../../../test/ground/list-files.ts'
import type { ListedPerson } from './list.ts'
import { readList } from './read-list.ts'
import { hasCapitalsFirst } from './turned-name.ts'

/** Header and words of one language; the order is that of `cellsOf`. */
const dialects = {
  en: {
    header: ['Name', 'E-mail', 'Role', 'Language', 'Mentor', 'Time zone', 'Platform', 'Field', 'Wishes', 'Mentees agreed'],
    words: { mentor: 'mentor', mentee: 'mentee', coordinator: 'coordinator', en: 'English', fi: 'Finnish', sv: 'Swedish' },
  },
  fi: {
    header: ['Nimi', 'Sähköposti', 'Rooli', 'Kieli', 'Mentorin sähköposti', 'Aikavyöhyke', 'Alusta', 'Ala', 'Toiveet', 'Aktorien määrä'],
    words: { mentor: 'mentori', mentee: 'aktori', coordinator: 'koordinaattori', en: 'englanti', fi: 'suomi', sv: 'ruotsi' },
  },
  sv: {
    header: ['Namn', 'E-postadress', 'Roll', 'Språk', 'Mentorns e-post', 'Tidszon', 'Plattform', 'Bransch', 'Önskemål', 'Antal adepter'],
    words: { mentor: 'Mentor', mentee: 'adept', coordinator: 'koordinator', en: 'engelska', fi: 'finska', sv: 'svenska' },
  },
}
type Dialect = (typeof dialects)['en']

const word = fc.stringMatching(/^[A-Za-zÅÄÖåäöéüñ]{1,12}$/)
/** All that a coordinator may type into a long cell, among it what delimited files are made of. */
const piece = fc.oneof(
  word,
  fc.constantFrom(',', ';', '"', '""', "don't", '(soon)', 'a, b; c', '“x”'.replace(/[“”]/g, '"'), '50 %', '-', '#1', '=2', '&', '<b>'),
)
const text = fc
  .tuple(word, fc.array(piece, { maxLength: 8 }), fc.constantFrom(' ', '\n'), word)
  .map(([first, pieces, space, last]) => [first, ...pieces, last].join(space))

const person = fc.record(
  {
    name: fc.tuple(word, word).map((words) => words.join(' ')),
    language: fc.constantFrom('en', 'fi', 'sv'),
    timeZone: fc.constantFrom('Europe/Helsinki', 'America/Sao_Paulo', 'UTC'),
    platform: fc.constantFrom('slack', 'teams'),
    field: word,
    wishes: text,
  },
  { requiredKeys: ['name', 'language'] },
)

/** Mentors with the seats that they need, mentees with a mentor or without, and a coordinator. */
const list: fc.Arbitrary<ListedPerson[]> = fc
  .tuple(
    person,
    fc.array(person, { minLength: 1, maxLength: 4 }),
    fc.array(fc.tuple(person, fc.option(fc.nat(3), { nil: undefined })), { maxLength: 8 }),
  )
  .map(([coordinator, mentors, mentees]) => {
    const mentorEmail = (index: number): string => `mentor${index % mentors.length}@example.org`
    return [
      { ...coordinator, role: 'coordinator' as const, email: 'c@example.org' },
      ...mentors.map((mentor, index) => ({ ...mentor, role: 'mentor' as const, email: mentorEmail(index), seats: 8 })),
      ...mentees.map(([mentee, mentor], index) => ({
        ...{ ...mentee, role: 'mentee' as const, email: `mentee${index}@example.org` },
        ...(mentor === undefined ? {} : { mentor: mentorEmail(mentor) }),
      })),
    ]
  })
  .chain((people) => fc.shuffledSubarray(people, { minLength: people.length }))
  .map((people) => people.map((someone, index) => ({ ...someone, line: index + 2 })))
  // Where every name begins with capitals, last names stand first: those lists are turned on purpose.
  .filter((people) => people.some(({ name }) => !hasCapitalsFirst(name)))

const cellsOf = (
  { words }: Dialect,
  { name, email, role, language, mentor, timeZone, platform, field, wishes, seats }: ListedPerson,
): string[] => [
  ...[
    name,
    email,
    words[role],
    words[language],
    mentor ?? '',
    timeZone ?? '',
    platform ?? '',
    field ?? '',
    wishes ?? '',
    seats?.toString() ?? '',
  ],
]

const dialect = fc.constantFrom('en' as const, 'fi' as const, 'sv' as const).map((language) => dialects[language])
const order = fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], { minLength: 10 })

const rowsOf = (people: readonly ListedPerson[], spoken: Dialect, columns: readonly number[]): string[][] =>
  [spoken.header, ...people.map((someone) => cellsOf(spoken, someone))].map((row) => columns.map((column) => row[column] ?? ''))

const read = (bytes: Uint8Array) => readList({ name: 'people', bytes }, { language: 'en', seatsPerMentor: 1 })
/** write-excel-file 4.1.1 takes words that every object has, such as "toString", for texts it has already written. */
const writable = list.filter((people) => people.every(({ field = '' }) => !(field in {})))
/** Cells over several lines move the lines of a CSV file; only the order of the people is compared there. */
const withoutLines = (people: readonly ListedPerson[]) => people.map((someone) => ({ ...someone, line: 0 }))

describe('any list reads back the same', () => {
  test('from any CSV file', async () => {
    const writing = fc.record({
      encoding: fc.constantFrom(...encodings),
      delimiter: fc.constantFrom(...delimiters),
      lineEnd: fc.constantFrom(...lineEnds),
    })
    await fc.assert(
      fc.asyncProperty(list, dialect, order, writing, async (people, spoken, columns, how) => {
        const found = await read(csvFile(rowsOf(people, spoken, columns), how))
        expect(found.problems).toEqual([])
        expect(withoutLines(found.people)).toEqual(withoutLines(people))
      }),
      { numRuns: 300 },
    )
  })

  test('though it holds words that every object has', async () => {
    const found = await read(
      csvFile([
        ['Name', 'Email', 'Role', 'Field'],
        ['constructor', 'constructor@example.org', 'mentor', 'toString'],
      ]),
    )
    expect(found.people).toMatchObject([{ name: 'constructor', field: 'toString' }])
    expect((await read(csvFile([['constructor', 'toString', '__proto__']]))).problems).toMatchObject([{ reason: 'noHeader' }])
  })

  test('from any spreadsheet', async () => {
    await fc.assert(
      fc.asyncProperty(writable, dialect, order, async (people, spoken, columns) => {
        const found = await read(await xlsxFile(rowsOf(people, spoken, columns)))
        expect(found.problems).toEqual([])
        expect(found.people).toEqual(people)
      }),
      { numRuns: 60 },
    )
  })
})

describe('whatever the bytes', () => {
  test('reading ends in people or problems, never in an exception', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom('', 'PK\x03\x04', 'Name,Email,Role\n', '"'),
        async (bytes, start) => {
          const found = await read(Buffer.concat([Buffer.from(start, 'latin1'), bytes]))
          expect(found.people.length + found.problems.length).toBeGreaterThan(0)
        },
      ),
      { numRuns: 300 },
    )
  })

  test('a good list with one damaged line loses that line only', async () => {
    await fc.assert(
      fc.asyncProperty(list, fc.nat(), async (people, place) => {
        const rows = rowsOf(people, dialects.en, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
        const bad = 1 + (place % people.length)
        const damaged = rows.map((row, index) => (index === bad ? ['', ...row.slice(1)] : row))
        const { people: found, problems } = await read(csvFile(damaged))
        const lost = people[bad - 1]
        expect(problems.some(({ reason }) => reason === 'missingName')).toBe(true)
        expect(found.map(({ email }) => email)).toEqual(
          people.filter((someone) => someone !== lost && someone.mentor !== lost?.email).map(({ email }) => email),
        )
      }),
    )
  })
})
