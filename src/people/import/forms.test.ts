import { describe, expect, test } from 'vitest'
import { csvFile, xlsxFile } from '../../../test/ground/list-files.ts'
import { askedFor } from './questions.ts'
import { readList } from './read-list.ts'

const read = (rows: readonly (readonly string[])[], language: 'en' | 'fi' | 'sv' = 'en') =>
  readList({ name: 'form.csv', bytes: csvFile(rows) }, { language, seatsPerMentor: 4 })

const questions: Readonly<Record<string, readonly string[]>> = {
  name: [
    ...[
      'What is your full name?',
      'Please write your name',
      'Your first and last name',
      'What are you called?',
      'Name and email',
      'Name / Email',
    ],
    ...['Mikä on nimesi?', 'Kirjoita koko nimesi', 'Etunimesi ja sukunimesi', 'Osallistujan nimi kokonaan'],
    ...[
      'Vad heter du?',
      'Vad heter du (för- och efternamn)?',
      'Kirjoita etu- ja sukunimesi',
      'Ditt fullständiga namn?',
      'Vad är ditt namn?',
    ],
  ],
  firstName: ['What is your first name?', 'Mikä on etunimesi?', 'Vad är ditt förnamn?'],
  lastName: ['What is your last name?', 'Your family name?', 'Mikä on sukunimesi?', 'Vilket är ditt efternamn?'],
  email: [
    ...['What is your e-mail address?', 'Which email do you use in Slack?', 'Please give your email (we’ll write to it)'],
    ...['Mikä on sähköpostiosoitteesi?', 'Sähköposti, jota käytät Teamsissa', 'Anna s-postiosoitteesi'],
    ...['Vilken är din e-postadress?', 'Ange din e-post', 'Din mejladress?'],
  ],
  role: [
    ...[
      'Do you take part as a mentor or as a mentee?',
      'Are you a mentee or a mentor?',
      'Are you a student or a mentor?',
      'In which role do you participate?',
    ],
    ...['Osallistutko mentorina vai aktorina?', 'Oletko mentori vai mentoroitava?', 'Missä roolissa osallistut?'],
    ...['Deltar du som mentor eller som adept?', 'Är du mentor eller aktor?', 'I vilken roll deltar du?'],
  ],
  seats: [
    ...['How many people can you mentor?', 'How many mentees would you take?', 'Max number of mentees', 'How many students can you have?'],
    ...['How many mentees could you meet this year?'],
    ...['Montako aktoria voit ottaa?', 'Kuinka monta mentoroitavaa sinulle sopii?', 'Kuinka monen opiskelijan mentori voit olla?'],
    ...['Hur många adepter kan du ta emot?', 'Hur många personer kan du vara mentor för?', 'Antal studerande som du kan ta'],
  ],
  language: [
    ...['In which language would you like to be mentored?', 'Which languages do you speak?', 'Millä kielellä haluat mentorointia?'],
    ...['Mitä kieliä puhut?', 'På vilket språk vill du delta?', 'Vilka språk talar du?'],
  ],
  mentor: ['Who is your mentor?', 'What is your mentor’s name?', 'Kuka on mentorisi?', 'Mentorisi sähköpostiosoite?', 'Vem är din mentor?'],
  phone: ['What is your phone number?', 'Mikä on puhelinnumerosi?', 'Matkapuhelin, josta sinut tavoittaa', 'Vilket är ditt telefonnummer?'],
  field: [
    ...['What do you study, and in which degree?', 'What is your field?', 'Which industry do you work in?'],
    ...['Mitä opiskelet?', 'Millä alalla työskentelet?', 'Vad studerar du?', 'Vilken är din bransch?'],
  ],
  wishes: [
    ...[
      'What would you like to learn from your mentor?',
      'What do you hope for from mentoring?',
      'What do you expect of your mentor?',
      'Mitä toivot mentoroinnilta?',
    ],
    ...['Mitkä ovat tavoitteesi?', 'Vad hoppas du på?', 'Vad förväntar du dig av din mentor?'],
  ],
  knows: ['What are your strengths and skills?', 'Mitä osaamista sinulla on?', 'Vilken kompetens har du?'],
  topics: ['Which topics would you talk about?', 'Mistä aiheista haluat puhua?', 'Vilka ämnen vill du tala om?'],
  timeZone: ['What is your time zone?', 'Mikä on aikavyöhykkeesi?', 'Vilken tidszon bor du i?'],
  platform: ['Do you use Slack or Teams?', 'Käytätkö Slackia vai Teamsia (Slack, Teams)?', 'Vilken plattform använder du?'],
}

describe('a question in a header asks for', () => {
  const cases = Object.entries(questions).flatMap(([column, titles]) => titles.map((title) => ({ title, column })))

  test.each(cases)('$column: "$title"', ({ title, column }) => {
    expect(askedFor(title)).toBe(column)
  })

  test.each([
    ...[
      'What is your supervisor’s email?',
      'Emergency contact name and phone',
      'Esihenkilön sähköposti',
      'Huoltajan nimi',
      'Chefens e-post',
    ],
    ...['How many years have you been a mentor?', 'Kuinka monta vuotta olet ollut mentori?', 'Hur många år har du varit mentor?'],
    ...[
      'Student number',
      'Opiskelijanumero',
      'Which programming languages do you know?',
      'Mikä on äidinkielesi?',
      'Vilket är ditt modersmål?',
    ],
    ...['Name of your university', 'Koulun nimi', 'Skolans namn', 'Job role', 'What is your role at work?', 'Työroolisi'],
    ...['I agree that my name is stored', 'Hyväksyn, että nimeni tallennetaan', 'Jag godkänner att min e-post sparas'],
    ...['How did you find your mentor?', 'What would you ask your mentor?'],
    ...['Why?', 'How did you hear about us?', 'Mistä kuulit meistä?', 'Var hörde du om oss?', '???'],
  ])('none of ours: "%s"', (title) => {
    expect(askedFor(title)).toBeUndefined()
  })
})

describe('a title that is a question has to be borne out by its cells', () => {
  test('“May we email you?” holds no addresses', async () => {
    const { people, leftOut } = await read([
      ['May we email you?', 'Name', 'Which email do you use?', 'Role'],
      ['yes', 'Anna', 'anna@example.org', 'mentor'],
      ['no', 'Bo', 'bo@example.org', 'mentee'],
    ])
    expect(people.map(({ email }) => email)).toEqual(['anna@example.org', 'bo@example.org'])
    expect(leftOut).toEqual([{ what: 'column', name: 'May we email you?', why: 'unknown' }])
  })
})

describe('the export of a form', () => {
  test('of Google, in Finnish: the last answer of somebody counts, and the earlier one is named', async () => {
    const { people, problems, leftOut, chosen } = await read([
      [
        'Aikaleima',
        'Sähköpostiosoite',
        'Mikä on nimesi?',
        'Osallistutko mentorina vai aktorina?',
        'Montako aktoria voit ottaa?',
        'Hyväksyn ehdot',
      ],
      ['2.11.2026 klo 9.14.11', 'katja@example.org', 'Katja L', 'Mentorina', '1-2', 'Kyllä'],
      ['3.11.2026 klo 8.20.00', 'BO@example.org', 'Bo Z', 'Aktorina', '', 'Kyllä'],
      ['2.11.2026 klo 9.20.11', 'bo@example.org', 'Bo Zh', 'Aktorina', '', 'Kyllä'],
    ])
    expect(problems).toEqual([])
    expect(people).toMatchObject([
      { line: 2, name: 'Katja L', role: 'mentor', seats: 2 },
      { line: 3, name: 'Bo Z', email: 'bo@example.org', role: 'mentee' },
    ])
    expect(leftOut).toEqual([
      { what: 'column', name: 'Aikaleima', why: 'ofTheForm' },
      { what: 'column', name: 'Hyväksyn ehdot', why: 'unknown' },
      { what: 'row', name: '4 (Bo Zh)', why: 'answeredAgain', instead: '3' },
    ])
    expect(chosen).toMatchObject([{ line: 2, column: 'Montako aktoria voit ottaa?', why: 'largestNumber', value: '1-2', taken: '2' }])
  })

  test.each([
    ['the day first', '25/10/2026 9:00', '03/11/2026 9:00'],
    ['the month first', '10/25/2026 9:00', '11/03/2026 9:00'],
    ['the year first', '2026/11/02 9:14:11 AM EET', '2026/11/02 1:14:11 PM EET'],
    ['points', '2.11.2026 klo 9.59', '2.11.2026 klo 10.01'],
    ['afternoons', '11/2/2026 11:59 AM', '11/2/2026 12:01 PM'],
    ['days that are counted', '46328.38', '46328.39'],
    ['nothing that is a time', 'earlier', 'later'],
  ])('knows the later answer by %s', async (_, earlier, later) => {
    const rows = [
      [earlier, 'bo@example.org', 'Bo', 'mentee', 'old'],
      [later, 'bo@example.org', 'Bo', 'mentee', 'new'],
    ]
    const header = ['Timestamp', 'Email', 'Name', 'Role', 'Field']
    const fields = async (all: typeof rows) => (await read([header, ...all])).people.map(({ field }) => field)
    expect(await fields(rows)).toEqual(['new'])
    if (/\d/.test(earlier)) expect(await fields(rows.toReversed())).toEqual(['new'])
  })

  test('never makes one person of two who share an address, nor of one who answered with two roles', async () => {
    const header = ['Timestamp', 'Email', 'Name', 'Role']
    const twoPeople = await read([
      header,
      ['1.1.2027', 'k@example.org', 'Maija K', 'mentee'],
      ['2.1.2027', 'k@example.org', 'Anna K', 'mentee'],
    ])
    expect(twoPeople.problems.map(({ reason }) => reason)).toEqual(['sharedEmail', 'sharedEmail'])
    const twoRoles = await read([
      header,
      ['1.1.2027', 'k@example.org', 'Maija K', 'mentee'],
      ['2.1.2027', 'k@example.org', 'Maija K', 'mentor'],
    ])
    expect(twoRoles.problems.map(({ reason }) => reason)).toEqual(['twoRoles', 'twoRoles'])
  })

  test('is taken by the address that was asked for; the account’s stands in where nothing was written', async () => {
    const { people, leftOut, chosen } = await read([
      ['Timestamp', 'Email Address', 'Full name', 'Role', 'School Email Address'],
      ['1', 'private@home.example.org', 'Katja', 'Mentor', 'katja@example.org'],
      ['2', 'bo.home@example.org', 'Bo', 'Mentee', ''],
    ])
    expect(people.map(({ email }) => email)).toEqual(['katja@example.org', 'bo.home@example.org'])
    expect(leftOut).toContainEqual({ what: 'column', name: 'Email Address', why: 'otherRead', instead: 'School Email Address' })
    expect(chosen).toMatchObject([{ line: 3, why: 'otherAddress', taken: 'bo.home@example.org' }])
  })

  test.each([
    ['anonymous', ['ID', 'Start time', 'Completion time', 'Email', 'Name', 'Your name', 'Your email', 'Mentor or mentee?']],
    [
      'anonyymi',
      ['Tunnus', 'Aloitusaika', 'Valmistumisaika', 'Sähköposti', 'Nimi', 'Nimesi', 'Sähköpostiosoitteesi', 'Mentori vai aktori?'],
    ],
    ['anonym', ['ID', 'Starttid', 'Slutförandetid', 'E-post', 'Namn', 'Vad heter du?', 'Din e-postadress?', 'Mentor eller adept?']],
  ])('of Microsoft, where nobody signed in ("%s"), is taken by its questions', async (nobody, header) => {
    const bytes = await xlsxFile([header, [1, 1, 1, nobody, '', 'Katja', 'katja@example.org', 'Mentor']])
    const { people, problems, leftOut } = await readList({ name: 'x', bytes }, { language: 'en', seatsPerMentor: 1 })
    expect(problems).toEqual([])
    expect(people).toEqual([{ line: 2, name: 'Katja', email: 'katja@example.org', role: 'mentor', language: 'en' }])
    expect(leftOut.map(({ name, why }) => [name, why])).toEqual([
      ...header.slice(0, 3).map((title) => [title, 'ofTheForm']),
      [header[3], 'anonymous'],
      [header[4], 'otherRead'],
    ])
  })

  test('of Microsoft, where people signed in and nothing else was asked, is taken by their accounts', async () => {
    const { people } = await read([
      ['ID', 'Start time', 'Completion time', 'Email', 'Name', 'Mentor or mentee?'],
      ['1', '1', '1', 'katja@example.org', 'Katja', 'Mentor'],
    ])
    expect(people).toMatchObject([{ name: 'Katja', email: 'katja@example.org' }])
  })

  test('of Webropol has its roles in columns that are ticked', async () => {
    const { people, problems } = await read([
      ['Vastaajan nimi', 'Vastaajan sähköposti', 'Vastausaika', '1. Rooli: Mentori', '1. Rooli: Aktori', '2.1 Yhteystiedot: Puhelin'],
      ['Katja', 'katja@example.org', '2.11.2026 9:14', '1', '0', '0401234567'],
      ['Bo', 'bo@example.org', '2.11.2026 9:15', '0', '1', ''],
    ])
    expect(problems).toEqual([])
    expect(people).toMatchObject([{ role: 'mentor', phone: '0401234567' }, { role: 'mentee' }])
  })
})
