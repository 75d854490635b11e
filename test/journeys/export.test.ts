import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import readExcelFile from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../database/database.ts'
import { aPlayedProgramme } from '../ground/played-programme.ts'
import { runCommand } from '../stages/terminal.ts'

/** `npm run export`: a cohort as a workbook, for those who run Pari. */

let database: TestDatabase
let folder: string
beforeAll(async () => {
  database = await freshDatabase()
  folder = await mkdtemp(join(tmpdir(), 'pari-export-'))
  await aPlayedProgramme(database.prisma)
})
afterAll(async () => {
  await database.close()
  await rm(folder, { recursive: true, force: true })
})

const run = (...args: string[]) => runCommand('export', args, { DATABASE_URL: database.url })

describe('For an administrator', () => {
  test('a cohort is written in the language that was asked for', async () => {
    const file = join(folder, 'kevat.xlsx')
    expect(await run('spring MENTORING', file, '--language', 'fi')).toMatchObject({
      code: 0,
      out: expect.stringContaining(`Written: ${file}`) as unknown,
    })
    const sheets = await readExcelFile(await readFile(file))
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Osallistujat', 'Soitettavat', 'Viestit', 'Mitä on tapahtunut'])
    expect(sheets[0]?.data.flat()).toContain('tuulikki@example.org')
  })

  test('a cohort that is not there is answered with those that are', async () => {
    const { code, err } = await run('Autumn', join(folder, 'a.xlsx'))
    expect([code, err]).toEqual([1, expect.stringMatching(/No cohort is called “Autumn”[\s\S]*Spring mentoring/)])
  })

  test.each([
    ['nothing', []],
    ['no file', ['Spring mentoring']],
    ['another kind of file', ['Spring mentoring', 'a.csv']],
    ['a language that is none', ['Spring mentoring', 'a.xlsx', '--language', 'de']],
    ['a word that is none', ['Spring mentoring', 'a.xlsx', '--now']],
  ])('%s is answered with how to use it', async (_, args) => {
    expect(await run(...args)).toMatchObject({ code: 2, err: expect.stringContaining('Usage: npm run export') as unknown })
  })
})
