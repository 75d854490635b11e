import { describe, expect, test } from 'vitest'
import { csvFile, delimiters, encoded, encodings, lineEnds, xlsxFile } from '../../../test/ground/list-files.ts'
import { type ListedPerson, readList } from './index.ts'

const defaults = { language: 'en', seatsPerMentor: 1 } as const

const read = (bytes: Uint8Array) => readList({ name: 'people.csv', bytes }, defaults)
const readText = (text: string) => read(encoded(text))

const english = [
  ['Name', 'Email', 'Role', 'Language', 'Mentor', 'Time zone', 'Platform', 'Field', 'Wishes', 'Mentees agreed'],
  ['Päivi Öhman', 'paivi@example.org', 'coordinator', 'English', '', '', '', '', '', ''],
  ['Åke Sjöblom', 'ake@example.org', 'mentor', 'Swedish', '', 'Europe/Stockholm', 'Teams', 'Energy', 'Evenings; or lunch, "soon"', '2'],
  ['Bo Zhang', 'bo@example.org', 'mentee', 'Finnish', 'ake@example.org', '', 'Slack', 'Business', 'Thesis,\nthen work', ''],
]
const finnish = [
  ['Nimi', 'Sähköposti', 'Rooli', 'Kieli', 'Mentori', 'Aikavyöhyke', 'Alusta', 'Ala', 'Toiveet', 'Aktoreita'],
  ['Päivi Öhman', 'paivi@example.org', 'koordinaattori', 'englanti', '', '', '', '', '', ''],
  ['Åke Sjöblom', 'ake@example.org', 'mentori', 'ruotsi', '', 'Europe/Stockholm', 'Teams', 'Energy', 'Evenings; or lunch, "soon"', '2'],
  ['Bo Zhang', 'bo@example.org', 'aktori', 'suomi', 'ake@example.org', '', 'Slack', 'Business', 'Thesis,\nthen work', ''],
]
const swedish = [
  ['Namn', 'E-post', 'Roll', 'Språk', 'Mentorns e-post', 'Tidszon', 'Plattform', 'Bransch', 'Önskemål', 'Antal adepter'],
  ['Päivi Öhman', 'paivi@example.org', 'koordinator', 'engelska', '', '', '', '', '', ''],
  ['Åke Sjöblom', 'ake@example.org', 'mentor', 'svenska', '', 'Europe/Stockholm', 'Teams', 'Energy', 'Evenings; or lunch, "soon"', '2'],
  ['Bo Zhang', 'bo@example.org', 'adept', 'finska', 'ake@example.org', '', 'Slack', 'Business', 'Thesis,\nthen work', ''],
]
const people: ListedPerson[] = [
  { line: 2, name: 'Päivi Öhman', email: 'paivi@example.org', role: 'coordinator', language: 'en' },
  {
    ...{ line: 3, name: 'Åke Sjöblom', email: 'ake@example.org', role: 'mentor', language: 'sv' },
    ...{ timeZone: 'Europe/Stockholm', platform: 'teams', field: 'Energy', wishes: 'Evenings; or lunch, "soon"', seats: 2 },
  },
  {
    ...{ line: 4, name: 'Bo Zhang', email: 'bo@example.org', role: 'mentee', language: 'fi' },
    ...{ mentor: 'ake@example.org', platform: 'slack', field: 'Business', wishes: 'Thesis,\nthen work' },
  },
]

describe('a list is read the same', () => {
  const lists = Object.entries({ english, finnish, swedish })
  const writings = lists.flatMap(([language, list]) =>
    encodings.flatMap((encoding) => delimiters.map((delimiter) => ({ language, list, encoding, delimiter }))),
  )

  test.each(writings)('with $language headers, in $encoding, cut by "$delimiter"', async ({ list, encoding, delimiter }) => {
    for (const lineEnd of lineEnds) {
      const { people: found, problems } = await read(csvFile(list, { encoding, delimiter, lineEnd }))
      expect(problems).toEqual([])
      expect(found).toEqual(people)
    }
  })

  test.each(lists)('from a spreadsheet with %s headers', async (_, list) => {
    expect(await read(await xlsxFile(list))).toMatchObject({ people, problems: [] })
  })

  test('whatever the order of the columns', async () => {
    const turned = english.map((row) => row.toReversed())
    expect(await read(csvFile(turned))).toMatchObject({ people, problems: [] })
  })

  test('whatever the name of the file: its content decides', async () => {
    expect(await readList({ name: 'people.txt', bytes: await xlsxFile(english) }, defaults)).toMatchObject({ people, problems: [] })
    expect(await readList({ name: 'people.xlsx', bytes: csvFile(english) }, defaults)).toMatchObject({ people, problems: [] })
  })

  test('with Windows and Unix line ends mixed', async () => {
    const { people: found } = await readText('Name,Email,Role\r\nAnna,anna@example.org,mentor\nBo,bo@example.org,mentee\r\n')
    expect(found.map(({ name, line }) => [name, line])).toEqual([
      ['Anna', 2],
      ['Bo', 3],
    ])
  })
})

describe('around the people', () => {
  test('titles above the header and blank lines anywhere are passed over, and lines are counted as in the file', async () => {
    const { people: found, problems } = await readText(
      '\nMentors 2027,,\n\n"Updated 3 March, by Päivi",,\n,,\nName,Email,Role\n\nAnna,anna@example.org,mentor\n,,\n \nBo,bo@example.org,mentee\n\n',
    )
    expect(problems).toEqual([])
    expect(found.map(({ name, line }) => [name, line])).toEqual([
      ['Anna', 8],
      ['Bo', 11],
    ])
  })

  test('a cell over several lines moves the lines after it', async () => {
    const { people: found } = await readText(
      'Name,Email,Role,Wishes\nAnna,anna@example.org,mentor,"one\ntwo\nthree"\nBo,bo@example.org,mentee,\n',
    )
    expect(found.map(({ line }) => line)).toEqual([2, 5])
  })

  test('titles may stand in other columns than the header, and be longer than it', async () => {
    const { people: found } = await readText('a,b,c,d,e,f,Mentoring\nName,Email,Role\nAnna,anna@example.org,mentor\n')
    expect(found).toHaveLength(1)
  })

  test('empty columns at the end and empty cells that were left out change nothing', async () => {
    const { people: found, problems } = await readText(
      'Name,Email,Role,Field,,,\nAnna,anna@example.org,mentor,,,,\nBo,bo@example.org,mentee\n',
    )
    expect(problems).toEqual([])
    expect(found).toHaveLength(2)
  })

  test('a header that comes again inside the list is passed over', async () => {
    const { people: found, problems } = await readText(
      'Name,Email,Role\nAnna,anna@example.org,mentor\nName,Email,Role\nBo,bo@example.org,mentee\n',
    )
    expect(problems).toEqual([])
    expect(found).toHaveLength(2)
  })

  test('the line sep=; that Excel knows is no person', async () => {
    const { people: found, problems, leftOut } = await readText('sep=;\nName;Email;Role\nAnna;anna@example.org;mentor\n')
    expect(leftOut).toEqual([])
    expect(problems).toEqual([])
    expect(found).toHaveLength(1)
  })

  test('columns that nothing is read from are named', async () => {
    const { leftOut } = await readText('No,Name,Email,Role,Shoe size,\n1,Anna,anna@example.org,mentor,38,\n')
    expect(leftOut).toEqual([
      { what: 'column', name: 'No', why: 'unknown' },
      { what: 'column', name: 'Shoe size', why: 'unknown' },
    ])
  })
})

describe('what a list may leave out', () => {
  test('without a language column everybody has the language of the cohort, and the caller is told', async () => {
    const bytes = encoded('Name,Email,Role,Mentor\nAnna,anna@example.org,mentor,\n')
    const list = await readList({ name: 'x', bytes }, { language: 'sv', seatsPerMentor: 1 })
    expect(list.people).toMatchObject([{ language: 'sv' }])
    expect(list.absentColumns).toContain('language')
    expect(list.absentColumns).not.toContain('mentor')
  })

  test('an empty language means the language of the cohort', async () => {
    const { people: found } = await readText('Name,Email,Role,Language\nAnna,anna@example.org,mentor,\nBo,bo@example.org,mentee,fi\n')
    expect(found.map(({ language }) => language)).toEqual(['en', 'fi'])
  })

  test('without a mentor column every mentee is on the waitlist, and the caller is told', async () => {
    const { people: found, absentColumns } = await readText(
      'Name,Email,Role,Language\nAnna,anna@example.org,mentor,\nBo,bo@example.org,mentee,\n',
    )
    expect(found.every((person) => !('mentor' in person))).toBe(true)
    expect(absentColumns).toContain('mentor')
    expect(absentColumns).not.toContain('language')
  })

  test.each(['', '-', '–', 'waitlist', 'Jonossa', 'i kö', 'ei mentoria'])(
    'a mentee whose mentor is "%s" is on the waitlist',
    async (mentor) => {
      const { people: found, problems } = await readText(`Name,Email,Role,Mentor\nBo,bo@example.org,mentee,${mentor}\n`)
      expect(problems).toEqual([])
      const cleared = mentor === '' ? {} : { cleared: ['mentor'] }
      expect(found).toEqual([{ line: 2, name: 'Bo', email: 'bo@example.org', role: 'mentee', language: 'en', ...cleared }])
    },
  )
})

describe('the same list', () => {
  test('read twice gives the same', async () => {
    const bytes = csvFile(english)
    expect(await read(bytes)).toEqual(await read(bytes))
  })
})

test('a quotation mark that is closed only after more lines than a row can have is told of, and those lines are read', async () => {
  const list = await readList(
    { name: 'people.csv', bytes: encoded(`Name,Email,Role\n"Anna,anna@example.org,mentor\n${'Bo,bo,mentor\n'.repeat(4_000)}"\n`) },
    { language: 'en', seatsPerMentor: 1 },
  )
  const reasons = Map.groupBy(list.problems, ({ reason }) => reason)
  expect(reasons.get('quoteNotClosed')?.map(({ line }) => line)).toEqual([2, 4003])
  expect(reasons.get('badEmail')).toHaveLength(4_000)
})
