import { describe, expect, test } from 'vitest'
import { csvFile, encoded } from '../../../test/ground/list-files.ts'
import { readList } from './read-list.ts'

const readText = (text: string) => readList({ name: 'list.csv', bytes: encoded(text) }, { language: 'en', seatsPerMentor: 4 })
const read = (...rows: readonly (readonly string[])[]) =>
  readList({ name: 'list.csv', bytes: csvFile(rows) }, { language: 'en', seatsPerMentor: 4 })
const said = async (list: ReturnType<typeof read>) =>
  (await list).people.map(({ name, role, mentor }) => `${name} ${role}${mentor ? ` of ${mentor}` : ''}`)

describe('a row for each pair', () => {
  const pairs = ['Katja mentor', 'Bo mentee of katja@example.org', 'Mei mentee of katja@example.org', 'Marko mentor']
  const rows = [
    ['Katja', 'katja@example.org', 'Bo', 'bo@example.org'],
    ['Katja', 'katja@example.org', 'Mei', 'mei@example.org'],
    ['Marko', 'marko@example.org', '', ''],
  ]

  test.each([
    ['in English', ['Mentor name', 'Mentor email', 'Mentee name', 'Mentee email']],
    ['with apostrophes', ['Mentor’s name', 'Mentor’s e-mail address', 'Mentee’s name', 'Mentee’s e-mail address']],
    ['in Finnish', ['Mentorin nimi', 'Mentorin sähköposti', 'Aktorin nimi', 'Aktorin sähköpostiosoite']],
    ['in Swedish', ['Mentorns namn', 'Mentorns e-post', 'Adeptens namn', 'Adeptens e-postadress']],
    ['by what stands before the address', ['Mentor', 'Email', 'Mentee', 'Email']],
    ['in Finnish, by what stands before', ['Mentori', 'Sähköposti', 'Mentoroitava', 'Sähköposti']],
    ['of alumni and students', ['Alumni', 'Alumni email', 'Student', 'Student email']],
    ['of alumni and students, in Finnish', ['Alumnin nimi', 'Alumnin sähköposti', 'Opiskelijan nimi', 'Opiskelijan sähköposti']],
    ['of alumni and students, in Swedish', ['Alumn', 'Alumnens e-post', 'Studerande', 'Studerandens e-post']],
  ])('is two people and their pair: %s', async (_, header) => {
    const list = read(header, ...rows)
    expect(await said(list)).toEqual(pairs)
    expect(await list).toMatchObject({ problems: [], leftOut: [] })
  })

  test('may be named in the row above', async () => {
    expect(await said(read(['Mentor', '', 'Adept', ''], ['Namn', 'E-post', 'Namn', 'E-post'], ...rows))).toEqual(pairs)
  })

  test('may have several mentees, and columns that are of both', async () => {
    const list = read(
      ['Mentor name', 'Mentor email', 'Mentee 1 name', 'Mentee 1 email', 'Mentee 2 name', 'Mentee 2 email', 'Language', 'Notes'],
      ['Katja', 'katja@example.org', 'Bo', 'bo@example.org', 'Mei', 'mei@example.org', 'Finnish', 'x'],
    )
    expect(await said(list)).toEqual(pairs.slice(0, 3))
    expect((await list).people.map(({ language }) => language)).toEqual(['fi', 'fi', 'fi'])
    expect((await list).leftOut).toEqual([{ what: 'column', name: 'Notes', why: 'unknown' }])
  })

  test.each([
    ['Mentor', 'Mentor email', 'First mentee', 'First mentee email', 'Second mentee', 'Second mentee email'],
    ['Mentori', 'Mentorin sähköposti', 'Aktori', 'Aktorin sähköposti', 'Toinen aktori', 'Toisen aktorin sähköposti'],
    ['Mentor', 'Mentors e-post', 'Adept', 'Adeptens e-post', 'Andra adepten', 'Andra adeptens e-post'],
    ['Mentor', 'Mentor email', 'Mentee1', 'Mentee1 email', 'Mentee2', 'Mentee2 email'],
  ])('may count its mentees in words: %s … %s', async (...header) => {
    const list = read(header, ['Katja', 'katja@example.org', 'Bo', 'bo@example.org', 'Mei', 'mei@example.org'])
    expect(await said(list)).toEqual(pairs.slice(0, 3))
    expect((await list).leftOut).toEqual([])
  })

  test('may have first and last names', async () => {
    const header = ['Mentor first name', 'Mentor last name', 'Mentor email', 'Mentee first name', 'Mentee last name', 'Mentee email']
    const list = read(header, ['Katja', 'L', 'katja@example.org', 'Bo', 'Z', 'bo@example.org'])
    expect((await list).people.map(({ name }) => name)).toEqual(['Katja L', 'Bo Z'])
  })

  test('has its mistakes where they stand', async () => {
    const { problems } = await read(
      ['Mentor name', 'Mentor email', 'Mentee name', 'Mentee email'],
      ['Katja', 'katja', 'Bo', 'bo@example.org'],
    )
    expect(problems.map(({ line, column, reason }) => [line, column, reason])).toEqual([
      [2, 'Mentor email', 'badEmail'],
      [2, 'Mentor email', 'mentorRowHasProblems'],
    ])
  })

  test('two mentors at one address stay two rows', async () => {
    const { problems } = await read(
      ['Mentor name', 'Mentor email', 'Mentee name', 'Mentee email'],
      ['Katja', 'k@example.org', 'Bo', 'bo@example.org'],
      ['Marko', 'k@example.org', 'Mei', 'mei@example.org'],
    )
    expect(problems.map(({ reason }) => reason)).toContain('sharedEmail')
  })

  test('is none where a row is a person and names their mentor', async () => {
    const list = read(
      ['Name', 'Email', 'Role', 'Mentor name', 'Mentor email'],
      ['Katja', 'katja@example.org', 'mentor', '', ''],
      ['Bo', 'bo@example.org', 'mentee', 'Katja', 'katja@example.org'],
    )
    expect(await said(list)).toEqual(pairs.slice(0, 2))
  })

  test('without mentees is a list of mentors', async () => {
    expect(await said(read(['Mentor name', 'Mentor email', 'How many mentees?'], ['Katja', 'katja@example.org', '2']))).toEqual([
      'Katja mentor',
    ])
  })
})

describe('roles', () => {
  const people = ['Katja mentor', 'Bo mentee']

  test.each([
    ['Mentor (yes/no)', 'Mentee (yes/no)', 'yes', 'no'],
    ['Mentor', 'Mentee', 'x', ''],
    ['I want to be a mentor', 'I want to be a mentee', 'TRUE', 'FALSE'],
    ['I would like to mentor students', 'I want to be a mentee', 'TRUE', 'FALSE'],
    ['Haluan mentoriksi', 'Haluan aktoriksi', 'kyllä', 'ei'],
    ['Mentori', 'Mentoroitava', '1', '0'],
    ['Jag vill vara mentor', 'Jag vill vara adept', 'Ja', 'Nej'],
    ['Will you be a mentor?', 'Will you be a mentee?', 'Yes, gladly', 'No, thank you'],
    ['3. Role: Mentor', '3. Role: Mentee', '✓', '-'],
    ['I want to be a mentor', 'I want to have a mentor', 'TRUE', 'FALSE'],
    ['Haluan toimia mentorina', 'Haluan mentorin', 'kyllä', 'ei'],
    ['Vill du vara mentor?', 'Vill du ha en mentor?', 'Ja', 'Nej'],
  ])('may be ticked in columns of their own: %s, %s', async (mentor, mentee, yes, no) => {
    const list = read(['Name', 'Email', mentor, mentee], ['Katja', 'katja@example.org', yes, no], ['Bo', 'bo@example.org', no, yes])
    expect(await said(list)).toEqual(people)
    expect(await list).toMatchObject({ problems: [], leftOut: [] })
  })

  test('that are both ticked, or neither, are a problem', async () => {
    const { problems } = await read(
      ['Name', 'Email', 'Mentor', 'Mentee'],
      ['A', 'a@example.org', 'x', 'x'],
      ['B', 'b@example.org', '', ''],
      [...['C', 'c@example.org', 'x', '']],
    )
    expect(problems.map(({ line, reason, column }) => [line, reason, column])).toEqual([
      [2, 'bothRoles', 'Mentor'],
      [3, 'missingRole', 'Mentor'],
    ])
  })

  test('that are neither ticked nor not are a problem of that row alone', async () => {
    const list = read(
      ['Name', 'Email', 'Mentor', 'Mentee'],
      ['Katja', 'katja@example.org', 'yes', 'no'],
      ['Bo', 'bo@example.org', 'no', 'yes'],
      ['Mei', 'mei@example.org', 'maybe', 'yes'],
    )
    expect(await said(list)).toEqual(people)
    expect((await list).problems.map(({ line, reason, column, value }) => [line, reason, column, value])).toEqual([
      [4, 'unknownRole', 'Mentor', 'maybe'],
    ])
  })

  test.each([
    ['Role', 'Type', 'Manager', 'Student'],
    ['Role', 'Participant', 'Coordinator', 'Student'],
    ['Rooli', 'Osallistuja', 'Koordinaattori', 'Opiskelija'],
    ['Roll', 'Vad?', 'Chef', 'Studerande'],
  ])('are read from the column whose every cell is one, not from jobs: %s beside %s', async (jobs, title, job, otherJob) => {
    const list = read(
      ['Full name', 'Email', jobs, title],
      ['Katja', 'katja@example.org', otherJob, 'Mentor'],
      ['Bo', 'bo@example.org', job, 'Mentee'],
    )
    expect(await said(list)).toEqual(people)
    expect((await list).leftOut).toEqual([{ what: 'column', name: jobs, why: 'noRoles', instead: title }])
  })

  test('that are students and nothing else stay mentees', async () => {
    expect(await said(read(['Name', 'Email', 'Role'], ['Bo', 'bo@example.org', 'Student']))).toEqual(['Bo mentee'])
  })

  test.each([
    'Mentor;',
    'As a mentor',
    'Mentor: I support somebody',
    'Mentori. Tuen opiskelijaa',
    'I would like to be a mentor',
    'Mentorina',
    'Haluan toimia mentorina',
    'Som mentor',
    'Jag vill bli mentor',
    'I would like to mentor a student',
    'I’m a mentor looking for a student',
  ])('are read from an answer: "%s"', async (answer) => {
    expect(await said(read(['Name', 'Email', 'Role'], ['Katja', 'katja@example.org', answer]))).toEqual(['Katja mentor'])
  })

  test.each([
    ...['I’d like to get a mentor', 'I want a mentor', 'Looking for a mentor', 'I need a mentor', 'I’m a student looking for a mentor'],
    ...['Haluan mentorin', 'Haluaisin saada mentorin', 'Etsin mentoria itselleni', 'Opiskelija, etsin mentoria'],
    ...['Jag vill ha en mentor', 'Jag söker en mentor', 'Vill få en mentor', 'Student, söker en mentor'],
  ])('of whoever wants a mentor is that of a mentee: "%s"', async (answer) => {
    const list = read(['Name', 'Email', 'Would you like to be a mentor or get one?'], ['Bo', 'bo@example.org', answer])
    expect(await said(list)).toEqual(['Bo mentee'])
  })
})

describe('cells that say more than one thing', () => {
  test.each([
    ['Finnish, English', 'sv', 'fi'],
    ['Finnish, English', 'en', 'en'],
    ['English/Finnish', 'fi', 'fi'],
    ['suomi ja ruotsi', 'sv', 'sv'],
    ['German, Swedish', 'en', 'sv'],
  ] as const)(
    '"%s" is the language of a cohort in %s if it is among them, else the first that we speak: %s',
    async (cell, cohort, language) => {
      const bytes = csvFile([
        ['Name', 'Email', 'Role', 'Language'],
        ['A', 'a@example.org', 'mentor', cell],
      ])
      const { people, chosen } = await readList({ name: 'x', bytes }, { language: cohort, seatsPerMentor: 1 })
      expect(people).toMatchObject([{ language }])
      expect(chosen).toMatchObject([{ line: 2, column: 'Language', why: 'oneLanguage', value: cell, taken: language }])
    },
  )

  test('a language that we do not speak is still a problem', async () => {
    const { problems } = await read(['Name', 'Email', 'Role', 'Language'], ['A', 'a@example.org', 'mentor', 'Chinese'])
    expect(problems).toMatchObject([{ reason: 'unknownLanguage', value: 'Chinese' }])
  })
})

test.each(['Slack, Teams', 'Slack;Teams;', 'Both', 'molemmat', 'Slack eller Teams'])('"%s" is no platform of one’s own', async (cell) => {
  const { people, problems } = await read(['Name', 'Email', 'Role', 'Platform'], ['A', 'a@example.org', 'mentor', cell])
  expect(problems).toEqual([])
  expect(people[0]).not.toHaveProperty('platform')
})

test('a platform that is none of ours is a problem beside one that is', async () => {
  const { problems } = await read(['Name', 'Email', 'Role', 'Platform'], ['A', 'a@example.org', 'mentor', 'Slack, Zoom'])
  expect(problems).toMatchObject([{ reason: 'unknownPlatform', value: 'Slack, Zoom' }])
})

test('what somebody knows and wants to talk about may be as long as wishes', async () => {
  const long = 'x'.repeat(3000)
  const { people, problems } = await read(['Name', 'Email', 'Role', 'Skills', 'Topics'], ['A', 'a@example.org', 'mentor', long, `${long}y`])
  expect(people).toEqual([])
  expect(problems).toMatchObject([{ column: 'Topics', reason: 'tooLong', limit: 3000 }])
})

describe('whole lines in quotes', () => {
  const people = ['Katja mentor', 'Bo mentee of katja@example.org']

  test.each([
    ['', ''],
    [';;;', ''],
    ['', '\n'],
  ])('are read once more (with "%s" behind them)', async (behind, between) => {
    const lines = ['"Name,Email,Role,Mentor,Wishes"', '"Katja,katja@example.org,mentor,,""a, b"""', '"Bo,bo@example.org,mentee,Katja,"']
    const list = await readText(lines.map((line) => `${line}${behind}\n${between}`).join(''))
    expect(await said(Promise.resolve(list))).toEqual(people)
    expect(list.people[0]).toMatchObject({ wishes: 'a, b', line: between === '' ? 2 : 3 })
  })

  test('cost no more than once more', async () => {
    const { problems } = await readText(`"${'a,""b""'.repeat(2000)}"\n`.repeat(50))
    expect(problems.map(({ reason }) => reason)).toEqual(['noHeader'])
  })
})

describe('what is empty', () => {
  test('stays empty, whatever stands above it', async () => {
    const { people } = await read(
      ['Name', 'Email', 'Role', 'Mentor', 'Phone', 'Field', 'Language'],
      ['M', 'm@example.org', 'mentor', '', '+358 40 1', 'IT', 'fi'],
      ['A', 'a@example.org', 'mentee', 'M', '040', 'Law', 'sv'],
      ['B', 'b@example.org', 'mentee', '', '', '', ''],
    )
    expect(people[2]).toEqual({ line: 4, name: 'B', email: 'b@example.org', role: 'mentee', language: 'en', unsaid: ['language'] })
  })

  test.each(['-', '–', 'n/a', 'none', 'ei ole', 'saknas'])('on purpose is "%s"', async (cell) => {
    const { people } = await read(['Name', 'Email', 'Role', 'Phone', 'Field'], ['A', 'a@example.org', 'mentor', cell, cell])
    expect(people[0]).toEqual({ line: 2, name: 'A', email: 'a@example.org', role: 'mentor', language: 'en', cleared: ['phone', 'field'] })
  })
})

test.each(['+358 40 1234567', '0401234567', '00358401234567', '=1+1', '@x', '-5'])(
  'the telephone number %s reads as it is written',
  async (phone) => {
    const { people } = await read(['Name', 'Email', 'Role', 'Phone'], ['+A', 'a@example.org', 'mentor', phone])
    expect(people).toMatchObject([{ name: '+A', phone }])
  },
)

test('a mentor who is there already may be named by mentees alone', async () => {
  const mentors = [{ email: 'katja@example.org', name: 'Katja L' }]
  const bytes = csvFile([
    ['Name', 'Email', 'Role', 'Mentor'],
    ['Bo', 'bo@example.org', 'mentee', 'Katja L'],
    ['Mei', 'mei@example.org', 'mentee', 'KATJA@example.org'],
    ['Ana', 'ana@example.org', 'mentee', 'marko@example.org'],
  ])
  const { people, problems } = await readList({ name: 'x', bytes }, { language: 'en', seatsPerMentor: 1, mentors })
  expect(people.map(({ mentor }) => mentor)).toEqual(['katja@example.org', 'katja@example.org'])
  expect(problems).toMatchObject([{ line: 4, reason: 'mentorNotInList' }])
})
