import readExcelFile from 'read-excel-file/node'
import { expect, test } from 'vitest'
import { workbookOf } from './workbook.ts'

const sheets = async (bytes: Uint8Array) => readExcelFile(Buffer.from(bytes))
const read = async (bytes: Uint8Array) => (await sheets(bytes))[0]?.data ?? []

test('every text reads back sign by sign: telephone numbers, formulas, and words that every object has', async () => {
  const texts = ['+358 40 1234567', '0401234567', '00358401234567', '441234567890123456', '=1+1', '@x', '-5', '+Anna', '<b>&amp;', 'Å"\'']
  const rows = texts.map((text, at) => [text, at])
  const bytes = await workbookOf([{ name: 'People', columns: ['Phone', 'Row'], rows }])
  expect(await read(bytes)).toEqual([['Phone', 'Row'], ...rows])
  const odd = await read(await workbookOf([{ name: 'a', columns: ['Field'], rows: [['toString'], ['constructor'], ['toString']] }]))
  expect(odd.map(([cell]) => String(cell).trim())).toEqual(['Field', 'toString', 'constructor', 'toString'])
})

test('sheets have names that spreadsheets take, and no two the same', async () => {
  const sheet = (name: string) => ({ name, columns: ['A'], rows: [] })
  const bytes = await workbookOf([sheet('Call/list: who?'), sheet('x'.repeat(40)), sheet('x'.repeat(41)), sheet('')])
  expect((await sheets(bytes)).map(({ sheet: name }) => name)).toEqual(['Call list  who', 'x'.repeat(31), `${'x'.repeat(27)} 2`, '-'])
})

test('an empty cell is empty, and a text that is too long for a cell is cut', async () => {
  const bytes = await workbookOf([
    {
      name: 'a',
      columns: ['A', 'B'],
      rows: [
        [null, 'x'.repeat(40_000)],
        ['', 'y'],
      ],
    },
  ])
  const [, first, second] = await read(bytes)
  expect([first?.[0], String(first?.[1]).length, second?.[0]]).toEqual([null, 32_767, null])
})
