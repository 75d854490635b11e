import { anna, type Mistake } from './mistake.ts'

export const cells: Mistake[] = [
  {
    reason: 'tooManyCells',
    when: 'text with a delimiter is not quoted; the shifted cells are not judged',
    rows: `${anna}\nBo;bo@example.org;mentee;;;;;one;two;three;four`,
    problems: [{ line: 3, column: '', value: 'four' }],
    good: ['Anna'],
  },
  {
    reason: 'quoteNotClosed',
    when: 'a quotation mark is never closed; the lines after it are still read',
    rows: `${anna}\n"Bo;bo@example.org;mentee;;;;;;;\nCai;cai@example.org;mentee;;;;;;;\nDee;dee;mentee;;;;;;;`,
    problems: [
      { line: 3, column: '', reason: 'quoteNotClosed', value: '"Bo;bo@example.org;mentee;;;;;;;' },
      { line: 5, column: 'E-mail', reason: 'badEmail', value: 'dee' },
    ],
    good: ['Anna', 'Cai'],
  },
  {
    reason: 'quoteNotClosed',
    when: 'a stray quotation mark swallows the next person, and another one closes it',
    rows: `${anna}\nBo;bo@example.org;mentee;;;;;;;"Hello\nCai;cai@example.org;mentee;;;;;;;"Good day"\n`,
    problems: [{ line: 3, column: '', value: 'Bo;bo@example.org;mentee;;;;;;;"Hello' }],
    good: ['Anna', 'Cai'],
  },
  ...(['#N/A', '#REF!', '#PUUTTUU!', '#SAKNAS!'] as const).map(
    (value): Mistake => ({
      reason: 'brokenFormula',
      when: `the mentor is ${value}`,
      rows: `Bo;bo@example.org;mentee;;${value};;;;;`,
      problems: [{ line: 2, column: 'Mentor', value }],
    }),
  ),
  ...['MÃ¤kelÃ¤', 'M\uFFFDkel\uFFFD', 'MŠkelŠ', 'M„kel„', 'Seppâ€“Mäki'].map(
    (value): Mistake => ({
      reason: 'garbledText',
      when: `a name reads ${value}`,
      rows: `${value};x@example.org;mentor;;;;;;;`,
      problems: [{ line: 2, column: 'Full name', value }],
    }),
  ),
  {
    reason: 'tooLong',
    when: 'wishes are longer than 3,000 characters',
    rows: `Bo;bo@example.org;mentee;;;;;;;${'x'.repeat(3001)}`,
    problems: [{ line: 2, column: 'Wishes', value: `${'x'.repeat(79)}…`, limit: 3000 }],
  },
  {
    reason: 'tooLong',
    when: 'another cell is longer than 200 characters',
    rows: `${'n'.repeat(201)};bo@example.org;mentee;;;;;;;`,
    problems: [{ line: 2, column: 'Full name', value: `${'n'.repeat(79)}…`, limit: 200 }],
  },
  {
    reason: 'missingName',
    when: 'a name is missing',
    rows: ';x@example.org;mentor;;;;;;;',
    problems: [{ line: 2, column: 'Full name', value: '' }],
  },
  {
    reason: 'missingEmail',
    when: 'an address is missing',
    rows: 'Anna;;mentor;;;;;;;',
    problems: [{ line: 2, column: 'E-mail', value: '' }],
  },
  {
    reason: 'severalEmails',
    when: 'two addresses stand in one cell',
    rows: 'Anna;anna@x.fi, bo@x.fi;mentor;;;;;;;',
    problems: [{ line: 2, column: 'E-mail', value: 'anna@x.fi, bo@x.fi' }],
  },
  ...['anna(at)x.fi', 'anna@x', 'anna @', '@x.fi', 'a..b@x.fi'].map(
    (value): Mistake => ({
      reason: 'badEmail',
      when: `an address reads ${value}`,
      rows: `Anna;${value};mentor;;;;;;;`,
      problems: [{ line: 2, column: 'E-mail', value }],
    }),
  ),
  {
    reason: 'missingRole',
    when: 'a role is missing',
    rows: 'Anna;anna@example.org;;;;;;;;',
    problems: [{ line: 2, column: 'Role', value: '' }],
  },
  {
    reason: 'unclearNo',
    when: 'somebody says no to a wish, and nothing else tells whether they take part',
    file: 'Name;Email;Would you like to be a mentor?\nAnna;anna@example.org;yes\nBo;bo@example.org;no\n',
    problems: [{ line: 3, column: 'Would you like to be a mentor?', value: 'no' }],
    good: ['Anna'],
  },
  ...[
    'mentor / mentee',
    'mentor, mentee',
    'Both',
    'molemmat',
    'båda',
    'Mentorina ja aktorina',
    'sekä mentori että aktori',
    'både mentor och adept',
  ].map(
    (value): Mistake => ({
      reason: 'bothRoles',
      when: `a role reads ${value}`,
      rows: `Anna;anna@example.org;${value};;;;;;;`,
      problems: [{ line: 2, column: 'Role', value }],
    }),
  ),
  ...['boss', 'menteee', 'mentoroitva', 'I want a mentor soon', 'Haluan ehkä mentorin', 'Jag vill ha en adept'].map(
    (value): Mistake => ({
      reason: 'unknownRole',
      when: `a role reads ${value}`,
      rows: `Anna;anna@example.org;${value};;;;;;;`,
      problems: [{ line: 2, column: 'Role', value }],
    }),
  ),
  {
    reason: 'shortenedNumber',
    when: 'a spreadsheet has shortened a telephone number, or made a date of it',
    file: 'Name;Email;Role;Phone\nA;a@example.org;mentor;4,41E+11\nB;b@example.org;mentor;+358 40 1234567\nC;c@example.org;mentor;2027-01-05',
    problems: [
      { line: 2, column: 'Phone', value: '4,41E+11' },
      { line: 4, column: 'Phone', value: '2027-01-05' },
    ],
    good: ['B'],
  },
  {
    reason: 'unknownLanguage',
    when: 'a language is none of ours',
    rows: 'A;a@example.org;mentor;de;;;;;;',
    problems: [{ line: 2, column: 'Language', value: 'de' }],
  },
  ...['Helsinki', 'EST', '+02:00', 'UTC+2', 'Europe/Helsingfors'].map(
    (value): Mistake => ({
      reason: 'unknownTimeZone',
      when: `a time zone reads ${value}`,
      rows: `A;a@example.org;mentor;;;;${value};;;`,
      problems: [{ line: 2, column: 'Time zone', value }],
    }),
  ),
  {
    reason: 'unknownPlatform',
    when: 'a platform is neither',
    rows: 'A;a@example.org;mentor;;;;;Zoom;;',
    problems: [{ line: 2, column: 'Platform', value: 'Zoom' }],
  },
  ...['0', '21', '1-20-30', 'several', '1.5', '-1'].map(
    (value): Mistake => ({
      reason: 'badSeats',
      when: `a mentor agreed to ${value} mentees`,
      rows: `A;a@example.org;mentor;;;${value};;;;`,
      problems: [{ line: 2, column: 'Mentees agreed', value, limit: 20 }],
    }),
  ),
  {
    reason: 'mentorOnlyForMentees',
    when: 'a mentor or a coordinator has a mentor',
    rows: `${anna}\nBo;bo@example.org;mentor;;anna@example.org;;;;;\nCai;cai@example.org;coordinator;;Anna;;;;;`,
    problems: [
      { line: 3, column: 'Mentor', value: 'anna@example.org' },
      { line: 4, column: 'Mentor', value: 'Anna' },
    ],
    good: ['Anna'],
  },
]
