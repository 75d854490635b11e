/** Lists in which a cell holds more than one person, or a person and their address. */
import { describe, expect, test } from 'vitest'
import { csvFile } from '../../../test/ground/list-files.ts'
import { readList } from './read-list.ts'
import { peopleInCell } from './several.ts'

const read = (...rows: readonly (readonly string[])[]) =>
  readList({ name: 'people.csv', bytes: csvFile(rows) }, { language: 'en', seatsPerMentor: 4 })
const said = async (list: ReturnType<typeof read>) =>
  (await list).people
    .map(({ name, email, role, mentor }) => `${name} ${email} ${role}${mentor ? ` of ${mentor}` : ''}`)
    .toSorted((one, other) => one.localeCompare(other))

const bo = 'Bo Bee bo@example.org mentee of katja@example.org'
const cai = 'Cai Lee cai@example.org mentee of katja@example.org'
const katja = 'Katja Koo katja@example.org mentor'

describe('a student beside the name and the address of their mentor is a pair', () => {
  test.each([
    ['Student', 'Mentor (name and email)'],
    ['Student', 'Mentor contact'],
    ['Student (name and email)', 'Mentor – name and email'],
    ['Opiskelija', 'Mentorin nimi ja sähköposti'],
    ['Opiskelijan nimi ja sähköposti', 'Mentori (nimi ja sähköposti)'],
    ['Studerande', 'Mentorns namn och e-post'],
    ['Student', 'Mentor: kontaktuppgifter'],
    ['Actor', 'Mentor’s name and e-mail address'],
    ['Student: please write first and last name, and e-mail', 'Mentor: please write first and last name, and e-mail'],
  ])('%s | %s', async (...header) => {
    const rows = [
      ['Bo Bee <bo@example.org>', 'Katja Koo, katja@example.org'],
      ['Cai Lee\ncai@example.org', 'Katja Koo katja@example.org'],
    ]
    const list = read(header, ...rows)
    expect(await said(list)).toEqual([bo, cai, katja])
    expect(await list).toMatchObject({ problems: [], leftOut: [] })
  })

  test.each([
    ['Student', 'Student email', 'Mentor – name and email'],
    ['Student name', 'Email', 'Mentor’s name and email'],
    ['Name', 'Email', 'Mentor name and email'],
    ['Opiskelija', 'Sähköposti', 'Mentorin nimi ja sähköposti'],
    ['Namn', 'E-post', 'Mentorns namn och e-post'],
  ])('with an address of their own: %s | %s | %s', async (...header) => {
    const rows = [
      ['Bo Bee', 'bo@example.org', 'Katja Koo <katja@example.org>'],
      ['Cai Lee', 'cai@example.org', 'Katja Koo (katja@example.org)'],
    ]
    expect(await said(read(header, ...rows))).toEqual([bo, cai, katja])
  })

  test('whoever has a dash or a word for the waitlist there waits', async () => {
    const waiting = ['-', 'waitlist', ''].map((cell, index) => [`W${index} <w${index}@example.org>`, cell])
    const list = read(['Student', 'Mentor (name and email)'], ['Bo Bee <bo@example.org>', 'Katja Koo <katja@example.org>'], ...waiting)
    expect(await said(list)).toEqual([bo, katja, ...[0, 1, 2].map((index) => `W${index} w${index}@example.org mentee`)])
    expect((await list).problems).toEqual([])
  })

  test('a mentor’s address, or their name, may stand in one row only', async () => {
    const rows = [
      ['Bo Bee <bo@example.org>', 'Katja Koo <katja@example.org>'],
      ['Cai Lee <cai@example.org>', 'Katja Koo'],
      ['Dee Doo <dee@example.org>', 'katja@example.org'],
    ]
    const list = read(['Mentee', 'Mentor'], ...rows)
    expect(await said(list)).toEqual([bo, cai, 'Dee Doo dee@example.org mentee of katja@example.org', katja])
  })

  test('a column for the mentor’s name and address is read where each row is a person, too', async () => {
    const list = read(
      ['Name', 'Email', 'Role', 'Mentor name and email'],
      ['Katja Koo', 'katja@example.org', 'mentor', ''],
      ['Bo Bee', 'bo@example.org', 'mentee', 'Katja Koo <katja@example.org>'],
    )
    expect(await said(list)).toEqual([bo, katja])
  })

  test('where a mentor has a row of their own, nobody is made a mentee by a guess', async () => {
    const rows = [
      ['Katja Koo', 'katja@example.org', ''],
      ['Bo Bee', 'bo@example.org', 'Katja Koo <katja@example.org>'],
    ]
    const { people, asks } = await read(['Name', 'Email', 'Mentor name and email'], ...rows)
    expect([people, asks?.missing]).toEqual([[], ['role']])
  })

  test('the address of whoever filled in the form is nobody’s of the pair', async () => {
    const header = ['Timestamp', 'Email Address', 'Mentor name', 'Mentor email', 'Mentee name', 'Mentee email']
    const list = read(header, ['2026-11-02 10:00', 'admin@example.org', 'Katja Koo', 'katja@example.org', 'Bo Bee', 'bo@example.org'])
    expect(await said(list)).toEqual([bo, katja])
    expect((await list).leftOut.map(({ name, why }) => [name, why])).toEqual([
      ['Timestamp', 'ofTheForm'],
      ['Email Address', 'unknown'],
    ])
  })
})

describe('several mentees in one cell are so many people', () => {
  test.each([
    ['Mentees', 'Bo Bee <bo@example.org>, Cai Lee <cai@example.org>'],
    ['Mentees', 'Bo Bee (bo@example.org) and Cai Lee (cai@example.org)'],
    ['Students', '1. Bo Bee, bo@example.org\n2. Cai Lee, cai@example.org'],
    ['Mentees', 'Bo Bee\nbo@example.org\nCai Lee\ncai@example.org'],
    ['Mentees', 'bo@example.org Bo Bee, cai@example.org Cai Lee'],
    ['Mentees', 'Bo Bee / Cai Lee / bo@example.org / cai@example.org'],
    ['Mentees (last name, first name)', 'Bee, Bo <bo@example.org>; Lee, Cai <cai@example.org>'],
    ['Aktorit', 'Bo Bee bo@example.org ja Cai Lee cai@example.org'],
    ['Opiskelijat', '• Bo Bee – bo@example.org\n• Cai Lee – cai@example.org'],
    ['Adepter (namn och e-post)', 'Bo Bee, bo@example.org och Cai Lee, cai@example.org'],
  ])('under “%s”: %j', async (title, cell) => {
    for (const mentor of [
      ['Mentor', 'Mentor email'],
      ['Name', 'Email'],
    ]) {
      const list = read([...mentor, title], ['Katja Koo', 'katja@example.org', cell])
      expect(await said(list)).toEqual([bo, cai, katja])
      expect(await list).toMatchObject({ problems: [], leftOut: [] })
    }
  })

  test.each([
    ['Bo Bee\nCai Lee', 'bo@example.org\ncai@example.org'],
    ['Bo Bee & Cai Lee', 'bo@example.org, cai@example.org'],
    ['Bee, Bo; Lee, Cai', 'bo@example.org; cai@example.org'],
  ])('with their addresses in another, one for one: %j | %j', async (names, emails) => {
    const list = await read(
      ['Mentor name', 'Mentor email', 'Mentee names', 'Mentee emails'],
      ['Katja Koo', 'katja@example.org', names, emails],
    )
    expect(list.problems).toEqual([])
    expect(list.people.filter(({ role }) => role === 'mentee')).toMatchObject([
      { name: expect.stringMatching(/^(?:Bo Bee|Bee, Bo)$/), email: 'bo@example.org' },
      { name: expect.stringMatching(/^(?:Cai Lee|Lee, Cai)$/), email: 'cai@example.org' },
    ])
  })

  test('and each of them is told of what is wrong with them alone', async () => {
    const list = read(['Mentor', 'Mentees'], ['Katja Koo <katja@example.org>', 'Bo Bee <bo@example.org>; Cai Lee <cai@example>; Dee Doo'])
    expect(await said(list)).toEqual([bo, katja])
    expect((await list).problems.map(({ line, reason }) => [line, reason])).toEqual([
      [2, 'badEmail'],
      [2, 'missingEmail'],
    ])
  })

  test('never gets a name for an address by a guess', () => {
    expect(peopleInCell('Bo Bee; Cai Lee; cai@example.org; dee@example.org; Eve')).toEqual([
      { name: 'Bo Bee', email: '' },
      { name: 'Cai Lee', email: '' },
      { name: '', email: 'cai@example.org' },
      { name: '', email: 'dee@example.org' },
      { name: 'Eve', email: '' },
    ])
  })

  test.each([
    ['two addresses of one person', 'Bo Bee <bo@example.org>'],
    ['more people than any mentor has', Array.from({ length: 41 }, (_, index) => `p${index}@example.org`).join('; ')],
  ])('is not seen in %s', (_, cell) => {
    expect(peopleInCell(cell)).toBeUndefined()
  })
})

describe('several mentors in one cell', () => {
  test.each(['Katja Koo katja@example.org; Marko Hill marko@example.org', 'Katja Koo <katja@example.org>, Marko Hill <marko@example.org>'])(
    'are so many mentors, and whose the mentee is, is asked: %s',
    async (mentors) => {
      const list = read(
        ['Student', 'Mentors'],
        ['Dee Doo dee@example.org', mentors],
        ['Bo Bee bo@example.org', 'Katja Koo katja@example.org'],
      )
      expect(await said(list)).toEqual([bo, katja, 'Marko Hill marko@example.org mentor'])
      expect((await list).problems).toMatchObject([{ line: 2, column: 'Mentors', reason: 'severalMentors' }])
    },
  )

  test('or in two columns are one too many for a mentee', async () => {
    const header = ['Mentor 1 name', 'Mentor 1 email', 'Mentor 2 name', 'Mentor 2 email', 'Mentee name', 'Mentee email']
    const list = read(
      header,
      ['Katja Koo', 'katja@example.org', 'Marko Hill', 'marko@example.org', 'Dee Doo', 'dee@example.org'],
      ['Katja Koo', 'katja@example.org', '', '', 'Bo Bee', 'bo@example.org'],
    )
    expect(await said(list)).toEqual([bo, katja, 'Marko Hill marko@example.org mentor'])
    expect((await list).problems).toMatchObject([{ line: 2, reason: 'severalMentors' }])
  })

  test('on two lines are two, and a name above an address is one', async () => {
    const rows = [
      ['Katja Koo', 'katja@example.org', 'mentor', ''],
      ['Marko Hill', 'marko@example.org', 'mentor', ''],
      ['Bo Bee', 'bo@example.org', 'mentee', 'Katja Koo\nkatja@example.org'],
      ['Dee Doo', 'dee@example.org', 'mentee', 'Katja Koo\nMarko Hill'],
    ]
    const list = read(['Name', 'Email', 'Role', 'Mentor'], ...rows)
    expect(await said(list)).toEqual([bo, katja, 'Marko Hill marko@example.org mentor'])
    expect((await list).problems).toMatchObject([{ line: 6, reason: 'severalMentors' }])
  })
})

describe('mentors who name their mentees', () => {
  const people = [
    ['Bo Bee', 'bo@example.org', 'mentee', ''],
    ['Cai Lee', 'cai@example.org', 'mentee', ''],
  ]

  test.each([
    ['Mentees', 'Bo Bee, Cai Lee'],
    ['Mentees', 'bo@example.org; Cai Lee <cai@example.org>'],
    ['Aktorit', 'Bo Bee ja Cai Lee'],
    ['Adepternas namn', 'Bee, Bo; Lee, Cai'],
  ])('get them where each row is a person, under “%s”: %s', async (title, cell) => {
    const list = read(['Name', 'Email', 'Role', title], ['Katja Koo', 'katja@example.org', 'mentor', cell], ...people)
    expect(await said(list)).toEqual([bo, cai, katja])
    expect(await list).toMatchObject({ problems: [], leftOut: [] })
    expect((await list).absentColumns).not.toContain('mentor')
  })

  test('by a date that a spreadsheet made of a number name nobody', async () => {
    const { problems } = await read(['Name', 'Email', 'Role', 'Mentees'], ['Katja Koo', 'katja@example.org', 'mentor', '2027-03-02'])
    expect(problems.map(({ reason, column }) => [reason, column])).toEqual([['badSeats', 'Mentees']])
  })

  test('by a number say how many', async () => {
    const { people: all } = await read(['Name', 'Email', 'Role', 'Mentees'], ['Katja Koo', 'katja@example.org', 'mentor', '2'], ...people)
    expect(all).toMatchObject([{ seats: 2 }, { name: 'Bo Bee' }, { name: 'Cai Lee' }])
  })
})
