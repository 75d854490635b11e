import { describe, expect, test } from 'vitest'
import { encoded, xlsxFile } from '../../../test/ground/list-files.ts'
import { together } from '../../../test/mistakes/between-rows.ts'
import { cells } from '../../../test/mistakes/in-cells.ts'
import { files, headers } from '../../../test/mistakes/in-files.ts'
import { anna, listHeader as header } from '../../../test/mistakes/mistake.ts'
import { usualWords } from '../../contract/role-words.ts'
import { en } from './copy.ts'
import { readList } from './read-list.ts'

const defaults = { language: 'en', seatsPerMentor: 1 } as const
const read = (bytes: Uint8Array, name = 'people.csv') => readList({ name, bytes }, defaults)

/** Tried beside what finds them: in a workbook, and where a list is read in a thread of its own. */
const elsewhere = ['unpackedTooLarge', 'sheetTooLarge', 'tookTooLong', 'tookTooMuch', 'tooManyAtOnce']

const mistakes = [...files, ...headers, ...cells, ...together]

describe('a list is told of', () => {
  test.each(mistakes)('$reason, when $when', async ({ reason, rows, file, name, problems, good = [] }) => {
    const content = file ?? `${header}\n${rows}\n`
    const list = await read(typeof content === 'string' ? encoded(content) : content, name)
    expect(list.problems).toEqual(problems.map((expected) => ({ reason, ...expected })))
    expect(list.people.map((person) => person.name)).toEqual(good)
  })

  test('every reason that there is', () => {
    const tried = new Set(
      mistakes.flatMap(({ reason, problems }) => [reason, ...problems.flatMap((found) => ('reason' in found ? found.reason : []))]),
    )
    expect([...tried, ...elsewhere].toSorted()).toEqual(Object.keys(en(usualWords.en).reasons).toSorted())
  })
})

describe('a report', () => {
  test('holds every problem of every row at once, by line', async () => {
    const { problems, people } = await read(encoded(`${header}\n;x;y;z;Anna;q;w;e;;\n${anna}\nBo;;;;;;;;;`))
    expect(problems.map(({ line, reason }) => `${line} ${reason}`)).toEqual([
      ...['2 missingName', '2 badEmail', '2 unknownRole', '2 unknownTimeZone', '2 unknownPlatform', '2 unknownLanguage'],
      ...['4 missingEmail', '4 missingRole'],
    ])
    expect(people.map(({ name }) => name)).toEqual(['Anna'])
  })

  test('counts a mentee whose own row is bad among the mentees of the mentor, so that the next report holds no surprise', async () => {
    const { problems } = await read(encoded(`${header}\n${anna}\nB;b;mentee;;Anna;;;;;\nC;c@example.org;mentee;;Anna;;;;;`))
    expect(problems.map(({ line, reason }) => [line, reason])).toEqual([
      [3, 'badEmail'],
      [4, 'tooManyMentees'],
    ])
  })

  test('does not count the same mentee twice', async () => {
    const mentee = 'B;b@example.org;mentee;;Anna;;;;;'
    const { problems } = await read(encoded(`${header}\n${anna}\n${mentee}\n${mentee}`))
    expect(problems.map(({ line, reason }) => [line, reason])).toEqual([[4, 'samePersonTwice']])
  })

  test('gives the row numbers of a spreadsheet', async () => {
    const bytes = await xlsxFile([['List'], [null], ['Name', 'Email', 'Role'], [null], ['Anna', 'anna', 'mentor']])
    expect((await read(bytes)).problems).toEqual([{ line: 5, column: 'Email', reason: 'badEmail', value: 'anna' }])
  })

  test('stops at twenty broken quotation marks', async () => {
    const { problems } = await read(encoded(`${header}\n${'"Bo;bo@example.org;mentee;;;;;;;\n'.repeat(51)}`))
    expect(problems.filter(({ reason }) => reason === 'quoteNotClosed')).toHaveLength(20)
  })
})
