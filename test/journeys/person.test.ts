import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { erasuresIn } from '../../src/process/erasures.ts'
import { freshDatabase, type TestDatabase } from '../database/database.ts'
import { aPlayedProgramme, marksOf } from '../ground/played-programme.ts'
import { runCommand } from '../stages/terminal.ts'

/** `npm run person`: what an administrator does for somebody who cannot write to Pari. */

let database: TestDatabase
let folder: string
beforeAll(async () => {
  database = await freshDatabase()
  folder = await mkdtemp(join(tmpdir(), 'pari-person-'))
  await aPlayedProgramme(database.prisma)
})
afterAll(async () => {
  await database.close()
  await rm(folder, { recursive: true, force: true })
})

const run = (...args: string[]) => runCommand('person', args, { DATABASE_URL: database.url, PARI_ERASURES: join(folder, 'erasures.txt') })

const email = 'tuulikki@example.org'

describe('For an administrator', () => {
  test('everything about somebody is written as a text and as JSON', async () => {
    expect(await run('export', email.toUpperCase(), folder)).toMatchObject({
      code: 0,
      out: expect.stringContaining('Written: ') as unknown,
    })
    const files = (await readdir(folder)).filter((name) => name.startsWith('person-')).toSorted()
    expect(files.map((name) => name.split('.')[1])).toEqual(['json', 'txt'])
    for (const name of files) {
      const text = await readFile(join(folder, name), 'utf8')
      expect(marksOf('Tuulikki').filter((mark) => !text.includes(mark))).toEqual([])
    }
  })

  test('somebody is deleted only when that is said, their id is remembered, and a second time nobody is there', async () => {
    const { id } = await database.prisma.person.findUniqueOrThrow({ where: { email } })
    expect(await run('erase', email)).toMatchObject({ code: 0, out: expect.stringContaining('This would be deleted') as unknown })
    expect(await database.prisma.person.count({ where: { email } })).toBe(1)
    expect(await run('erase', email, '--sure')).toMatchObject({ code: 0, out: expect.stringContaining('is deleted') as unknown })
    expect(await database.prisma.person.count({ where: { email } })).toBe(0)
    expect(await erasuresIn(join(folder, 'erasures.txt')).all()).toEqual([id])
    expect(await run('erase', email, '--sure')).toMatchObject({ code: 0, out: 'Pari knows nobody with this email address.\n' })
  })

  test('the only coordinator stays, and is told whom to name', async () => {
    expect(await run('erase', 'carla@example.org', '--sure')).toMatchObject({
      ...{ code: 1, err: expect.stringContaining('only coordinator of Spring mentoring') as unknown },
    })
    expect(await database.prisma.person.count({ where: { email: 'carla@example.org' } })).toBe(1)
  })

  test.each([
    ['nothing', []],
    ['a command that is none', ['show', email]],
    ['no email address', ['export', 'tuulikki']],
    ['a word that is none', ['erase', email, '--perhaps']],
  ])('%s is answered with how to use it', async (_, args) => {
    expect(await run(...args)).toMatchObject({ code: 2, err: expect.stringContaining('Usage: npm run person') as unknown })
  })
})
