/** More lists as people have them: each stands for a kind that was once read wrongly, or in words that did not help. */
import { describe, expect, test } from 'vitest'
import { type Cells, encoded, xlsxFile } from '../../../test/ground/list-files.ts'
import type { ListedPerson } from './list.ts'
import { readList } from './read-list.ts'

const defaults = { language: 'en', seatsPerMentor: 4 } as const
const read = (text: string) => readList({ name: 'list.csv', bytes: encoded(text) }, defaults)
const readSheets = async (sheets: Readonly<Record<string, Cells>>) =>
  readList({ name: 'list.xlsx', bytes: await xlsxFile(sheets) }, defaults)
const said = (people: readonly ListedPerson[]) =>
  people.map(({ line, name, role, mentor }) => `${line} ${name}: ${role}${mentor === undefined ? '' : ` of ${mentor}`}`)
const reasons = ({ problems }: Awaited<ReturnType<typeof read>>) => problems.map(({ line, reason }) => `${line} ${reason}`)

describe('sheets that are called by their people', () => {
  const sheets = {
    Mentors: [
      ['Name', 'Email'],
      ['Anna Koo', 'anna@example.org'],
    ],
    Mentees: [
      ['Name', 'Email', 'Mentor'],
      ['Bo Lee', 'bo@example.org', 'anna@example.org'],
    ],
  }

  test('give the roles, also where mentees have their mentors by address alone', async () => {
    const list = await readSheets(sheets)
    expect([said(list.people), list.problems]).toEqual([['2 Anna Koo: mentor', '2 Bo Lee: mentee of anna@example.org'], []])
  })

  test.each(['Waitlist', 'Waiting list', 'Jono', 'Varasijat', 'Väntelista', 'Kö'])('are mentees under “%s”', async (name) => {
    const waiting = [
      ['Name', 'Email'],
      ['Cai Ray', 'cai@example.org'],
    ]
    const { people, leftOut } = await readSheets({ ...sheets, [name]: waiting })
    expect([said(people).at(-1), leftOut]).toEqual(['2 Cai Ray: mentee', []])
  })

  test('keep their mentors where two of them hold the same mentees', async () => {
    const { people, leftOut } = await readSheets({ ...sheets, 'Mentees, first draft': sheets.Mentees })
    expect(said(people)).toEqual(['2 Anna Koo: mentor', '2 Bo Lee: mentee of anna@example.org'])
    expect(leftOut).toMatchObject([{ what: 'sheet', why: 'otherSheetRead' }])
  })

  test('that say no roles are named as such', async () => {
    const { leftOut } = await readSheets({ ...sheets, Others: sheets.Mentors })
    expect(leftOut).toEqual([{ what: 'sheet', name: 'Others', why: 'saysNoRoles' }])
  })
})

test('a list of names, addresses and addresses of mentors is a list of mentees, and no row lacks the name of a mentor', async () => {
  const list = await read('Name,Email,Mentor\nBo Lee,bo@example.org,anna@example.org\nCai Ray,cai@example.org,anna@example.org')
  expect([reasons(list), list.asks?.missing]).toEqual([['1 missingColumn'], ['role']])
})

describe('lists below each other under words for their people', () => {
  test.each([
    [
      'with a header each',
      'Mentors\nName,Email,Phone\nAnna Koo,anna@example.org,040\n\nMentees\nName,Email,Mentor\nBo Lee,bo@example.org,Anna Koo',
      [3, 7],
    ],
    ['with one header', 'Name,Email,Mentor\nMENTORIT (1)\nAnna Koo,anna@example.org,\nAKTORIT (1)\nBo Lee,bo@example.org,Anna Koo', [3, 5]],
  ])('have these roles, %s', async (_, text, [mentor, mentee]) => {
    const list = await read(text)
    expect(said(list.people)).toEqual([`${mentor} Anna Koo: mentor`, `${mentee} Bo Lee: mentee of anna@example.org`])
    expect(list.problems).toEqual([])
  })

  test('need no header where each line is a name with an address', async () => {
    const list = await read(
      'Mentors:\nAnna Koo <anna@example.org>\nDan Fox <dan@example.org>\nMentees:\nBo Lee <bo@example.org>\nWaiting list:\nCai Ray <cai@example.org>',
    )
    expect(said(list.people)).toEqual(['2 Anna Koo: mentor', '3 Dan Fox: mentor', '5 Bo Lee: mentee', '7 Cai Ray: mentee'])
  })

  test('leave the role to the column that says it', async () => {
    const list = await read('Name,Email,Role\nMentors,,\nAnna,anna@example.org,mentor\nMentees,,\nBo,bo@example.org,mentee')
    expect([said(list.people), list.leftOut.map(({ why }) => why)]).toEqual([
      ['3 Anna: mentor', '5 Bo: mentee'],
      ['groupTitle', 'groupTitle'],
    ])
  })
})

describe('rows that are nobody', () => {
  test('a rule of plain text below the header', async () => {
    const list = await read('| Name | Email | Role |\n|---|:---:|---|\n| Anna | anna@example.org | mentor |')
    expect([said(list.people), list.problems]).toEqual([['3 Anna: mentor'], []])
  })

  test('the header in a second language', async () => {
    const list = await read('Nimi,Sähköposti,Rooli\nName,Email,Role\nAnna,anna@example.org,mentor')
    expect([said(list.people), list.problems, list.leftOut.map(({ why }) => why)]).toEqual([['3 Anna: mentor'], [], ['headerAgain']])
  })

  test('sums that end with the word for it', async () => {
    const list = await read('Nimi;Sähköposti;Rooli\nAnna;anna@example.org;mentori\nMentoreita yhteensä;1;')
    expect([said(list.people), list.problems]).toEqual([['2 Anna: mentor'], []])
  })
})

describe('words that help', () => {
  test('two people in a row whom no title tells apart', async () => {
    const list = await read('Name,Email,Nimi,Sähköposti\nAnna,anna@example.org,Bo,bo@example.org')
    expect(reasons(list)).toEqual(['1 missingColumn', '1 twoPeopleInRow'])
    expect(list.problems[1]?.value).toBe('Nimi, Sähköposti')
  })

  test('two people at one address', async () => {
    const list = await read('Name,Email,Role\nÄiti Mäki,perhe@example.org,mentor\nTytär Mäki,perhe@example.org,mentee')
    expect(reasons(list)).toEqual(['2 sharedEmail', '3 sharedEmail'])
  })
})

describe('answers of forms', () => {
  test('in a column for each choice, with the choice itself written in it', async () => {
    const list = await read(
      'Förnamn;Efternamn;E-post;Jag deltar som: (Mentor);Jag deltar som: (Adept)\nÅsa;Öberg;asa@example.se;Mentor;\nBo;Ek;bo@example.se;;Adept',
    )
    expect([said(list.people), list.problems]).toEqual([['2 Åsa Öberg: mentor', '3 Bo Ek: mentee'], []])
    const both = await read('Name;Email;As (Mentor);As (Mentee)\nAnna;anna@example.org;Mentor;Mentee\nBo;bo@example.org;;Mentee')
    expect(reasons(both)).toEqual(['2 bothRoles'])
  })

  test('with the role in brackets', async () => {
    const list = await read(
      'Nimi,Sähköposti,Osallistun ohjelmaan\nAnna,anna@example.org,mentorina\nBo,bo@example.org,opiskelijana (mentoroitavana)',
    )
    expect(said(list.people)).toEqual(['2 Anna: mentor', '3 Bo: mentee'])
    const other = await read('Name,Email,Role\nAnna,anna@example.org,mentor\nBo,bo@example.org,former mentor (mentee)')
    expect(reasons(other)).toEqual(['3 bothRoles'])
  })
})

test('an account stands in for an address that is missing, and mentees may name their mentor by it', async () => {
  const guest = 'anna_home.example#EXT#@contoso.onmicrosoft.com'
  const list = await read(
    `displayName,userPrincipalName,mail,Role,Mentor\nAnna,${guest},anna@home.example,mentor,\nBo,bo@contoso.example,,mentee,${guest}`,
  )
  expect([said(list.people), list.problems]).toEqual([['2 Anna: mentor', '3 Bo: mentee of anna@home.example'], []])
  expect(list.chosen).toMatchObject([{ line: 3, why: 'otherAddress', taken: 'bo@contoso.example' }])
})

test('rows with other delimiters than their header are read by their own', async () => {
  const list = await read('Name;Email;Role\nAnna,anna@example.org,mentor\n"Lee, Bo",bo@example.org,mentee')
  expect([said(list.people), list.problems]).toEqual([['2 Anna: mentor', '3 Lee, Bo: mentee'], []])
})

describe('who takes no part by the list', () => {
  test('is left out of a list with a column for it, which is named where it says more than was read', async () => {
    const list = await read('Name,Email,Role,Status\nAnna,anna@example.org,mentor,Thinking\nBo,bo@example.org,mentee,Withdrawn')
    expect(said(list.people)).toEqual(['2 Anna: mentor'])
    expect(list.leftOut.map(({ what, name, why }) => `${what} ${name} ${why}`)).toEqual(['column Status unknown', 'row 3 (Bo) isOut'])
  })
})

describe('answers to a form in Swedish', () => {
  test.each(['Tidstämpel', 'Tidsstämpel'])('count by their time where somebody answered again: %s', async (title) => {
    const { people, problems, leftOut } = await read(
      `${title},Namn,E-post,Roll,Önskemål\n2026-10-01 09:12,Bo Z,bo@example.org,adept,Export\n2026-10-01 10:12,Bo Z,BO@example.org,adept,Handel`,
    )
    expect([people.map(({ wishes }) => wishes), problems]).toEqual([['Handel'], []])
    expect(leftOut).toMatchObject([{ why: 'ofTheForm', name: title }, { why: 'answeredAgain' }])
  })
})

describe('one name with two addresses', () => {
  test('is two people, and she is told, because it may be one', async () => {
    const { people, problems, chosen } = await read(
      'Name,Email,Role,Mentor\nKatja,katja@example.org,mentor,\nBo Zhang,bo@example.org,mentee,Katja\n"Zhang, Bo",bo.z@example.com,mentee,',
    )
    expect([people.length, problems]).toEqual([3, []])
    expect(chosen).toMatchObject([{ line: 4, column: 'Email', why: 'sameName', value: 'Zhang, Bo', taken: 'bo@example.org' }])
  })

  test('is said of nobody who stands in several rows with one address', async () => {
    const { chosen } = await read(
      'Mentor,Mentor email,Mentee,Mentee email\nKatja,katja@example.org,Bo,bo@example.org\nKatja,katja@example.org,Mei,mei@example.org',
    )
    expect(chosen).toEqual([])
  })
})

test.each([
  ['&Auml;iti &amp; Lapsi', 'Äiti & Lapsi'],
  ['O&#39;Brien &euro; 5', "O'Brien € 5"],
  ['&laquo;Vienti&raquo; &amp;lt; &notreal; &copy', '«Vienti» &lt; &notreal; &copy'],
])('letters that a web page names are read as letters, once: %s', async (written, meant) => {
  const { people } = await read(`Name,Email,Role,Field\nBo,bo@example.org,mentor,"${written}"`)
  expect(people).toMatchObject([{ field: meant }])
})

describe('a list of somebody who is tired', () => {
  test.each(['Name,Email', 'Nimi,Sähköposti', 'Namn,E-post'])(
    'with two titles in the wrong order is read by its cells, and says so: %s',
    async (titles) => {
      const { people, problems, chosen } = await read(`${titles},Role\nkatja@example.org,Katja,mentor\nbo@example.org,Bo Zhang,mentee`)
      expect([people.map(({ name, email }) => [name, email]), problems]).toEqual([
        [
          ['Katja', 'katja@example.org'],
          ['Bo Zhang', 'bo@example.org'],
        ],
        [],
      ])
      const [name, email] = titles.split(',')
      expect(chosen).toMatchObject([{ line: 1, column: name, why: 'swapped', taken: email }])
    },
  )

  test('with one row in the wrong order names that row alone', async () => {
    const list = await read('Name,Email,Role\nKatja,katja@example.org,mentor\nbo@example.org,Bo Zhang,mentee\nMei,mei@example.org,mentee')
    expect([list.people.map(({ name }) => name), reasons(list), list.chosen]).toEqual([['Katja', 'Mei'], ['3 badEmail'], []])
  })

  test.each(['katja @ example.org', 'katja@ example.org', ' katja @example.org '])(
    'with blanks around the sign of an address: "%s"',
    async (cell) => {
      expect((await read(`Name,Email,Role\nKatja,${cell},mentor`)).people).toMatchObject([{ email: 'katja@example.org' }])
    },
  )
})
