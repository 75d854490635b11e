import { describe, expect, test } from 'vitest'
import type { Column } from './column.ts'
import { meaningOf } from './columns.ts'
import { findHeader } from './find-header.ts'
import { missingColumns, titleOf } from './header.ts'

const titles: Record<Column, readonly string[]> = {
  name: [
    'Name',
    'NAME *',
    'Full name:',
    '1. Name',
    'Nimi',
    'Nimi / Namn',
    'Name\nNimi',
    'Koko nimi',
    'Namn',
    'För- och efternamn',
    'Etu- ja sukunimi',
  ],
  firstName: ['First name', 'first_name', 'Etunimi', 'Förnamn'],
  lastName: ['Last name', 'Surname', 'Sukunimi', 'Efternamn'],
  email: [
    'Email',
    'E-mail',
    'e mail',
    'E-Mail Address',
    '\uFEFFEmail',
    'Sähköposti',
    'SÄHKÖPOSTIOSOITE',
    'Sahkoposti',
    'E-post',
    'E-postadress',
    'School email',
  ],
  role: ['Role', 'Role (mentor/mentee)', 'Mentor / mentee', 'Mentori/Aktori', 'Rooli', 'Roll', 'Type', 'Mentor or mentee'],
  language: ['Language', 'Language (fi/sv/en)', 'Kieli', 'Språk', 'Kieli / Språk / Language'],
  mentor: [
    'Mentor',
    'Mentor’s e-mail',
    "Mentor's email",
    'Mentor (e-mail)',
    'Mentori',
    'Mentorin sähköposti',
    'Mentorns e-post',
    'Mentor name',
  ],
  timeZone: ['Time zone', 'Timezone', 'Aikavyöhyke', 'Tidszon'],
  platform: ['Platform', 'Slack / Teams', 'Alusta', 'Plattform'],
  field: ['Field', 'Field of study', 'Ala', 'Tutkinto-ohjelma', 'Bransch', 'Utbildning'],
  wishes: ['Wishes', 'Toiveet', 'Önskemål', 'O\u0308nskema\u030Al'],
  seats: ['Mentees agreed', 'Number of mentees', 'Aktoreita', 'Aktorien määrä', 'Antal adepter'],
  phone: ['Phone', 'Mobile', 'Puhelinnumero', 'GSM', 'Telefon', 'Mobilnummer'],
  knows: ['Skills', 'Osaaminen', 'Kompetens'],
  topics: ['Topics', 'Aiheet', 'Ämnen'],
  organisation: [
    'Organisation',
    'Company',
    'Name of your company',
    'Employer',
    'Organisaatio',
    'Yritys',
    'Työnantaja',
    'Företag',
    'Arbetsgivare',
  ],
  group: ['Group', 'Group name', 'Ryhmä', 'Mentorointiryhmä', 'Grupp', 'Mentorgrupp'],
  submitted: ['Timestamp', 'Completion time', 'Aikaleima', 'Valmistumisaika', 'Tidstämpel', 'Slutförandetid'],
}

describe('a header is understood', () => {
  const cases = (Object.keys(titles) as Column[]).flatMap((column) => titles[column].map((title) => ({ title, column })))

  test.each(cases)('"$title" means $column', ({ title, column }) => {
    expect(meaningOf(title)?.column).toBe(column)
  })

  test.each(['', ' ', 'No', 'Mentee', 'Notes', 'Mentors 2027'])('"%s" means none of our columns', (title) => {
    expect(meaningOf(title)).toBeUndefined()
  })
})

const headerOf = (...cells: string[]) => findHeader([{ line: 1, cells }])

describe('of several columns', () => {
  test('the mentor’s address wins over the mentor’s name, which is then ignored', () => {
    const header = headerOf('Name', 'Email', 'Role', 'Mentor name', 'Mentor', 'Mentor email')
    expect(header && titleOf(header, 'mentor')).toBe('Mentor email')
    expect(header?.leftOut).toEqual([
      { what: 'column', name: 'Mentor name', why: 'otherRead', instead: 'Mentor email' },
      { what: 'column', name: 'Mentor', why: 'otherRead', instead: 'Mentor email' },
    ])
    expect(header?.problems).toEqual([])
  })

  test('a full name does not make a first and a last name doubled', () => {
    expect(headerOf('Full name', 'First name', 'Last name', 'Email', 'Role')).toMatchObject({ leftOut: [], problems: [] })
  })

  test('two that are equally sure are a problem', () => {
    expect(headerOf('Email', 'Role', 'Sähköposti')?.problems).toEqual([
      { line: 1, column: 'Sähköposti', reason: 'duplicateColumn', value: 'Email' },
    ])
  })
})

describe('the header is found', () => {
  test('where most columns are named, not at the first row that names two', () => {
    const rows = [
      ['Role', 'Name'],
      ['Name', 'Email', 'Role', 'Language'],
      ['Anna', 'anna@example.org', 'mentor', 'fi'],
    ]
    expect(findHeader(rows.map((cells, index) => ({ line: index + 1, cells })))?.line).toBe(2)
  })

  test('not in a row of people, though it holds a word that could be a header', () => {
    expect(headerOf('Anna', 'anna@example.org', 'mentor', 'Business')).toBeUndefined()
  })

  test('and what it lacks is known; a first name alone will do', () => {
    const header = headerOf('First name', 'Language')
    expect(header && missingColumns(header)).toEqual(['email', 'role'])
  })
})
