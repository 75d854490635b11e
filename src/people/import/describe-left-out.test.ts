import { expect, test } from 'vitest'
import { languages } from '../../contract/view.ts'
import { describeLeftOut } from './index.ts'
import type { Chosen, LeftOut, WhyLeftOut } from './left-out.ts'

const what: Readonly<Record<WhyLeftOut, readonly LeftOut['what'][]>> = {
  ...{ unknown: ['column'], ofTheForm: ['column'], otherRead: ['column'], noRoles: ['column'], anonymous: ['column'] },
  ...{ hidden: ['column', 'sheet', 'row'], noList: ['sheet'], saysNoRoles: ['sheet'], otherSheetRead: ['sheet'], tooManySheets: ['sheet'] },
  ...{ answeredAgain: ['row'], headerAgain: ['row'], aboveHeader: ['row'], footer: ['row'], groupTitle: ['row'] },
  saidNo: ['row'],
  isOut: ['row'],
}
const every = (Object.keys(what) as WhyLeftOut[]).flatMap((why) =>
  what[why].map((of): LeftOut => ({ what: of, name: 'THIS', why, instead: 'THAT' })),
)
const chosen = (why: Chosen['why'], more: Partial<Chosen> = {}): Chosen => ({
  line: 7,
  column: 'COLUMN',
  why,
  value: 'VALUE',
  taken: 'TAKEN',
  ...more,
})
const nothing = { leftOut: [], chosen: [] }

test.each(languages)('each thing that was not read is named, and why, in %s', (language) => {
  const said = every.map((each) => describeLeftOut({ leftOut: [each], chosen: [] }, language))
  for (const [only, ...others] of said) {
    expect(others).toEqual([])
    expect(only).toMatch(/THIS.*\.$/)
  }
  expect(new Set(said.flat()).size).toBe(every.length)
})

test('things of one kind share a sentence, which ends after ten names', () => {
  const leftOut = Array.from({ length: 12 }, (_, index): LeftOut => ({ what: 'column', name: `C${index}`, why: 'unknown' }))
  const [only, ...others] = describeLeftOut({ ...nothing, leftOut }, 'en')
  expect(others).toEqual([])
  expect(only).toBe('We read nothing from these columns: “C0”, “C1”, “C2”, “C3”, “C4”, “C5”, “C6”, “C7”, “C8”, “C9” and 2 more.')
})

test('rows that are hidden are counted, and an answer says which one counts', () => {
  const leftOut: LeftOut[] = [
    ...[4, 5].map((line): LeftOut => ({ what: 'row', name: `${line} (Bo)`, why: 'hidden' })),
    { what: 'row', name: '2 (Bo)', why: 'answeredAgain', instead: '3' },
    { what: 'row', name: '6 (Mei)', why: 'answeredAgain', instead: '9', sheet: 'Mentees' },
  ]
  expect(describeLeftOut({ ...nothing, leftOut }, 'en')).toEqual([
    '2 rows are hidden in the file (for example by a filter), so we didn’t read them: 4 (Bo) and 5 (Bo).',
    'Some people answered the form again. Their last answer counts, so we didn’t read these rows: 2 (Bo) → 3.',
    'Sheet “Mentees”: Some people answered the form again. Their last answer counts, so we didn’t read these rows: 6 (Mei) → 9.',
  ])
})

test('what was chosen says where, and in which language somebody is written to', () => {
  const all = [
    chosen('largestNumber', { value: '2-3', taken: '3' }),
    chosen('oneLanguage', { value: 'fi, en', taken: 'fi' }),
    chosen('otherMentor', { taken: 'Bo Ek' }),
    chosen('otherAddress', { taken: 'a@example.org', sheet: 'Form' }),
    chosen('sameName', { value: 'Bo Ek', taken: 'bo@example.org' }),
    chosen('swapped', { taken: 'Email' }),
    chosen('hiddenColumn'),
    chosen('otherwiseMentee'),
    chosen('otherwiseMentor'),
  ]
  expect(describeLeftOut({ ...nothing, chosen: all }, 'sv')).toEqual([
    'Rad 7, kolumn ”COLUMN”: ”2-3” lästes enligt det största talet: 3.',
    'Rad 7, kolumn ”COLUMN”: ”fi, en” lästes så här: finska. Var och en har ett språk.',
    'Rad 7, kolumn ”COLUMN”: cellen är tom, så mentorn lästes från en annan kolumn: Bo Ek.',
    'Rad 7 (Form), kolumn ”COLUMN”: cellen har ingen e-postadress, så adressen för kontot i formuläret används: a@example.org.',
    'Rad 7, kolumn ”COLUMN”: Bo Ek finns två gånger på listan, också med adressen bo@example.org. Om det är samma person, ta bort den ena raden.',
    'Rad 7, kolumn ”COLUMN”: här står e-postadresserna och i kolumnen ”Email” namnen, så de lästes så.',
    'Rad 7, kolumn ”COLUMN”: kolumnen är dold i filen. Den lästes ändå, eftersom ingen annan kolumn säger samma sak.',
    'Rad 7, kolumn ”COLUMN”: alla som inte är mentorer lästes som adepter.',
    'Rad 7, kolumn ”COLUMN”: alla som inte är adepter lästes som mentorer.',
  ])
  expect(describeLeftOut({ ...nothing, chosen: Array.from({ length: 12 }, () => chosen('hiddenColumn')) }, 'en').at(-1)).toBe(
    'We read 2 other cells in the same way.',
  )
})

test('telephone numbers that a spreadsheet took for numbers are one sentence, and hide nothing else', () => {
  const bare = Array.from({ length: 12 }, (_, at) => ({ ...chosen('bareNumber', { value: '401234567' }), line: at + 2 }))
  expect(describeLeftOut({ ...nothing, chosen: [...bare, chosen('otherMentor', { taken: 'Bo Ek' })] }, 'en')).toEqual([
    'Row 7, column “COLUMN”: this cell is empty, so we took the mentor from another column: Bo Ek.',
    'Row 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 and 2 more, column “COLUMN”: the phone number starts with neither 0 nor +, which spreadsheets often drop. We keep it as it is. Please check it.',
  ])
})

test('nothing is said when everything was read', () => {
  expect(describeLeftOut(nothing, 'fi')).toEqual([])
})
