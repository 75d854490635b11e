import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { csvFile, xlsxFile } from '../../../test/ground/list-files.ts'
import { readList } from './read-list.ts'

const defaults = { language: 'en', seatsPerMentor: 4 } as const
const read = (...rows: readonly (readonly string[])[]) => readList({ name: 'people.csv', bytes: csvFile(rows) }, defaults)
const said = async (list: ReturnType<typeof readList>) =>
  (await list).people.map(({ name, email, role, mentor }) => [name, email, role, ...(mentor ? [mentor] : [])].join(' | '))

describe('name and address in one cell', () => {
  test.each([
    ['Katja Koo <katja@example.org>', 'Bo Bee (bo@example.org)'],
    ['Katja Koo, katja@example.org', 'bo@example.org Bo Bee'],
    ['Katja Koo – katja@example.org', 'Bo Bee\nbo@example.org'],
    ['Koo, Katja <katja@example.org>', 'Bee, Bo <bo@example.org>'],
  ])('is read where each row is a pair: %s', async (mentor, mentee) => {
    const list = read(
      ['Mentor', 'Mentee'],
      [mentor, mentee],
      [mentor, 'Cai Lee <cai@example.org>'].map((cell) => cell),
    )
    expect((await said(list)).map((each) => each.replace('Koo Katja', 'Katja Koo'))).toEqual([
      'Katja Koo | katja@example.org | mentor',
      expect.stringMatching(/^(?:Bo Bee|Bee, Bo) \| bo@example\.org \| mentee \| katja@example\.org$/),
      'Cai Lee | cai@example.org | mentee | katja@example.org',
    ])
  })

  test.each([['Participant'], ['Name and email'], ['Email']])('is read where each row is a person, under “%s”', async (title) => {
    const list = read([title, 'Role'], ['Katja Koo <katja@example.org>', 'mentor'], ['Bo Bee <bo@example.org>', 'mentee'])
    expect(await said(list)).toEqual(['Katja Koo | katja@example.org | mentor', 'Bo Bee | bo@example.org | mentee'])
  })

  test('that has only the address lacks the name', async () => {
    const { people, problems } = await read(['Participant', 'Role'], ['Bo <bo@example.org>', 'mentee'], ['cai@example.org', 'mentee'])
    expect([people.length, problems]).toMatchObject([1, [{ line: 3, reason: 'missingName' }]])
  })
})

describe('a last name that stands first', () => {
  test.each([
    ['Name', 'Koo, Katja', 'Bee, Bo'],
    ['Last, First', 'Koo, Katja', 'Bee, Bo'],
    ['Sukunimi Etunimi', 'Koo Katja', 'Bee Bo'],
    ['Efternamn och förnamn', 'Koo Katja', 'Bee, Bo'],
    ['Name', 'KOO Katja', 'BEE Bo'],
  ])('is written behind the first, under “%s”: %s', async (title, mentor, mentee) => {
    const rows = [
      [title, 'Email', 'Role', 'Mentor'],
      [mentor, 'k@example.org', 'mentor', ''],
      [mentee, 'b@example.org', 'mentee', 'Koo, Katja'],
    ]
    expect(await said(read(...rows))).toEqual(
      ['Katja Koo | k@example.org | mentor', 'Bo Bee | b@example.org | mentee | k@example.org'].map((line) =>
        mentor === 'KOO Katja' ? line.replace('Koo', 'KOO').replace('Bee', 'BEE') : line,
      ),
    )
  })

  test.each([
    ...['Sukunimi Etunimi', 'Sukunimi ja etunimet', 'Nimi (sukunimi ensin)', 'Vastaajan nimi (Sukunimi Etunimi)'],
    ...['Efternamn Förnamn', 'Namn (efternamn först)', 'Släktnamn, tilltalsnamn'],
    ...['Last name First name', 'Name (last name first)', 'Surname/First names', 'Family name, given name'],
  ])('is one word with what belongs to it where there are more than two, under “%s”', async (title) => {
    const names = [
      ['Korhonen Anna Maria', 'a@example.org', 'Anna Maria Korhonen'],
      ['van der Berg Bo Eric', 'b@example.org', 'Bo Eric van der Berg'],
      ['Virtanen-Mäki Eeva Liisa Kaarina', 'c@example.org', 'Eeva Liisa Kaarina Virtanen-Mäki'],
      ['Garcia Lopez Maria', 'maria.garcialopez@example.org', 'Maria Garcia Lopez'],
      ['Nieminen Anna Maria', 'maria.nieminen@example.org', 'Anna Maria Nieminen'],
      ['Madonna', 'm@example.org', 'Madonna'],
    ]
    const { people } = await read([title, 'Email', 'Role'], ...names.map(([name = '', email = '']) => [name, email, 'mentee']))
    expect(people.map(({ name }) => name)).toEqual(names.map(([, , name]) => name))
  })

  test('is turned round in a row for each pair, too', async () => {
    const list = read(
      ['Opiskelija (sukunimi etunimi)', 'Opiskelijan sähköposti', 'Mentori (sukunimi etunimi)', 'Mentorin sähköposti'],
      ['Korhonen Anna Maria', 'a@example.org', 'Koo Katja Liisa', 'k@example.org'],
    )
    expect(await said(list)).toEqual([
      'Anna Maria Korhonen | a@example.org | mentee | k@example.org',
      'Katja Liisa Koo | k@example.org | mentor',
    ])
  })

  test.each([
    ['a comma in some names only', ['Koo, Katja', 'Bo Bee']],
    ['a title behind the name', ['Katja Koo, PhD', 'Bo Bee, MSc']],
  ])('is not seen in %s', async (_, names) => {
    const { people } = await read(['Name', 'Email', 'Role'], ...names.map((name, at) => [name, `p${at}@example.org`, 'mentee']))
    expect(people.map(({ name }) => name)).toEqual(names)
  })
})

describe('one column that says yes or no', () => {
  test.each([
    ['Is mentor', 'yes', 'no', 'mentee'],
    ['Mentori (kyllä/ei)', 'kyllä', 'ei', 'mentee'],
    ['Mentor', 'x', '', 'mentee'],
    ['Are you a mentor?', 'Yes', 'No', 'mentee'],
  ])('makes the others mentees, once said: “%s”', async (title, yes, no, role) => {
    const list = await read(['Name', 'Email', title], ['Katja', 'k@example.org', yes], ['Bo', 'b@example.org', no])
    expect(list.people.map((each) => each.role)).toEqual(['mentor', role])
    expect([list.problems, list.chosen]).toMatchObject([[], [{ line: 1, column: title, why: 'otherwiseMentee' }]])
  })

  test('makes the others mentors where it asks for nothing else', async () => {
    const rows = [
      ['Katja', 'k@example.org', 'no'],
      ['Bo', 'b@example.org', 'yes'],
    ]
    const plain = await read(['Name', 'Email', 'Mentee (yes/no)'], ...rows)
    expect([plain.people.map(({ role }) => role), plain.chosen]).toMatchObject([['mentor', 'mentee'], [{ why: 'otherwiseMentor' }]])
  })

  test('needs an answer in each row where some say no', async () => {
    const list = await read(
      ['Name', 'Email', 'Is mentor'],
      ['A', 'a@example.org', 'yes'],
      ['B', 'b@example.org', 'no'],
      ['C', 'c@example.org', ''],
    )
    expect([list.people.length, list.problems]).toMatchObject([2, [{ line: 4, reason: 'missingRole' }]])
  })
})

describe('a no to a wish that was asked for once', () => {
  const wishes = [
    ['Would you like to be a mentor?', 'mentor', 'Yes', 'No'],
    ['Would you like to have a mentor?', 'mentee', 'Yes', 'No, thank you'],
    ['I want to be a mentor', 'mentor', 'x', ''],
    ['Are you willing to mentor a student?', 'mentor', 'yes', 'no'],
    ['Haluatko toimia mentorina?', 'mentor', 'Kyllä', 'Ei'],
    ['Haluaisitko oman mentorin?', 'mentee', 'Kyllä', 'Ei'],
    ['Vill du bli mentor?', 'mentor', 'Ja', 'Nej'],
    ['Vill du ha en mentor?', 'mentee', 'Ja', 'Nej'],
  ] as const

  test.each(wishes)('is asked about, and is no role: “%s”', async (title, role, yes, no) => {
    const rows = [
      ['Katja', 'k@example.org', yes],
      ['Bo', 'b@example.org', no],
    ]
    const header = ['Name', 'Email', title]
    const asked = await read(header, ...rows)
    const other = role === 'mentor' ? 'mentee' : 'mentor'
    expect(asked).toMatchObject({
      people: [{ name: 'Katja', role }],
      problems: [{ line: 3, column: title, reason: 'unclearNo', value: no }],
      asks: { missing: ['no'], no: { title, role: other } },
    })
    const answered = (answer: typeof other | 'leftOut') =>
      readList({ name: 'people.csv', bytes: csvFile([header, ...rows]) }, { ...defaults, answers: { no: answer } })
    expect(await answered(other)).toMatchObject({ people: [{ role }, { name: 'Bo', role: other }], problems: [] })
    const left = await answered('leftOut')
    expect(left).toMatchObject({ people: [{ name: 'Katja' }], problems: [], leftOut: [{ what: 'row', name: '3 (Bo)', why: 'saidNo' }] })
    expect([asked.asks, left.asks, (await answered(other)).asks].map(Boolean)).toEqual([true, false, false])
  })

  test('is clear for whoever has a mentor, or takes mentees', async () => {
    const mentors = await read(
      ['Name', 'Email', 'Do you want to be a mentor?', 'Mentor'],
      ['Katja', 'k@example.org', 'Yes', ''],
      ['Bo', 'b@example.org', 'No', 'Katja'],
    )
    expect(mentors).toMatchObject({ people: [{ role: 'mentor' }, { role: 'mentee', mentor: 'k@example.org' }], problems: [] })
    const seats = await read(
      ['Name', 'Email', 'Do you want to have a mentor?', 'How many mentees can you take?'],
      ['Katja', 'k@example.org', 'No', '2'],
      ['Bo', 'b@example.org', 'Yes', ''],
    )
    expect(seats).toMatchObject({ people: [{ role: 'mentor', seats: 2 }, { role: 'mentee' }], problems: [] })
  })

  test.each([
    ['Would you like to be a mentor?', 'Would you like to have a mentor?', 'Yes', 'No'],
    ['Voin toimia mentorina', 'Tarvitsen mentorin', 'Kyllä', 'Ei'],
    ['Jag kan vara mentor', 'Jag söker en mentor', 'Ja', 'Nej'],
  ])('to both wishes leaves somebody out, and names them: %s, %s', async (mentor, mentee, yes, no) => {
    const list = await read(
      ['Name', 'Email', mentor, mentee],
      ['Katja', 'k@example.org', yes, no],
      ['Bo', 'b@example.org', no, yes],
      ['Cai', 'c@example.org', no, no],
    )
    expect(list).toMatchObject({
      people: [{ role: 'mentor' }, { role: 'mentee' }],
      problems: [],
      leftOut: [{ name: '4 (Cai)', why: 'saidNo' }],
    })
    const silent = await read(['Name', 'Email', mentor, mentee], ['Katja', 'k@example.org', yes, no], ['Cai', 'c@example.org', no, ''])
    expect(silent.problems).toMatchObject([{ line: 3, reason: 'missingRole' }])
  })

  test.each([
    ...['Have you been a mentor before?', 'Do you already have a mentor?', 'May we share your details with your mentor?'],
    ...['Would you like to be a mentor next year?', 'Oletko toiminut aiemmin mentorina?', 'Har du varit mentor tidigare?'],
    'Saako mentori nähdä yhteystietosi?',
  ])('says nothing of roles where the question is another one: “%s”', async (title) => {
    const { people, asks } = await read(['Name', 'Email', title], ['Katja', 'k@example.org', 'yes'], ['Bo', 'b@example.org', 'no'])
    expect([people, asks?.missing]).toEqual([[], ['role']])
    const listed = await read(
      ['Name', 'Email', 'Role', title],
      ['Katja', 'k@example.org', 'mentor', 'yes'],
      ['Bo', 'b@example.org', 'mentee', 'no'],
    )
    expect(listed).toMatchObject({ people: [{ role: 'mentor' }, { role: 'mentee' }], problems: [], leftOut: [{ name: title }] })
  })
})

describe('an address behind a link', () => {
  const rows = [
    ['Name', 'Email', 'Role'],
    ['Katja', 'Write to me', 'mentor'],
    ['Bo', 'bo@example.org', 'mentee'],
  ]
  async function linked(more: (sheet: string) => string, relations?: string): Promise<Uint8Array> {
    const files = unzipSync(await xlsxFile(rows))
    const path = 'xl/worksheets/sheet1.xml'
    files[path] = strToU8(more(strFromU8(files[path] ?? new Uint8Array())))
    if (relations) files['xl/worksheets/_rels/sheet1.xml.rels'] = strToU8(`<Relationships>${relations}</Relationships>`)
    return zipSync(files)
  }
  const cell = /<c r="B2"[^>]*>.*?<\/c>/
  const people = (bytes: Uint8Array) => said(readList({ name: 'people.xlsx', bytes }, defaults))
  const right = ['Katja | k@example.org | mentor', 'Bo | bo@example.org | mentee']

  test.each([
    ['shown by a word', '<c r="B2" t="str"><f>HYPERLINK("mailto:k@example.org","Write to me")</f><v>Write to me</v></c>'],
    ['never worked out', '<c r="B2"><f>HYPERLINK("mailto:k@example.org?subject=Hi")</f></c>'],
    ['shown as it is', '<c r="B2" t="str"><f>HYPERLINK("mailto:k@example.org")</f><v>mailto:k@example.org</v></c>'],
  ])('of a formula is read, %s', async (_, formula) => {
    expect(await people(await linked((sheet) => sheet.replace(cell, formula)))).toEqual(right)
  })

  test('of a cell is read', async () => {
    const link = '<hyperlinks><hyperlink ref="B2" r:id="rId9"/></hyperlinks>'
    const bytes = await linked(
      (sheet) => sheet.replace('</sheetData>', `</sheetData>${link}`),
      '<Relationship Id="rId9" Target="mailto:k@example.org" TargetMode="External"/>',
    )
    expect(await people(bytes)).toEqual(right)
  })

  test('of a page is none', async () => {
    const formula = '<c r="B2" t="str"><f>HYPERLINK("https://example.org/","Write to me")</f><v>Write to me</v></c>'
    const { problems } = await readList({ name: 'people.xlsx', bytes: await linked((sheet) => sheet.replace(cell, formula)) }, defaults)
    expect(problems).toMatchObject([{ line: 2, reason: 'badEmail' }])
  })

  test('of a formula that a CSV shows is read, in three languages', async () => {
    const list = read(
      ['Name', 'Email', 'Role'],
      ['Katja', '=HYPERLINK("mailto:k@example.org")', 'mentor'],
      ['Bo', '=HYPERLINKKI("mailto:bo@example.org";"Bo")', 'mentee'],
      ['Cai', '=HYPERLÄNK("mailto:cai@example.org"; "cai@example.org")', 'mentee'],
    )
    expect(await said(list)).toEqual([...right, 'Cai | cai@example.org | mentee'])
  })
})
