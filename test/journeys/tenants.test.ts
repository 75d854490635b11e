import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../database/database.ts'
import { runCommand } from '../stages/terminal.ts'

/** `npm run tenants`: what an operator does so that another organisation on Teams may use Pari. */

const aalto = '8c6f2b1a-0d4e-4f6a-9b7c-1e2d3c4b5a60'

let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

const run = (...args: string[]) => runCommand('tenants', args, { DATABASE_URL: database.url })

const workspace = () => database.prisma.workspace.findFirstOrThrow({ where: { platform: 'teams', externalId: aalto } })

describe('A tenant', () => {
  test('is let in by its id, under a name for people to read', async () => {
    expect(await run('list')).toMatchObject({ code: 0, out: expect.stringContaining('No tenant may use Pari on Teams yet') as unknown })
    expect(await run('allow', aalto.toUpperCase(), 'Aalto')).toMatchObject({ code: 0, err: '' })
    expect(await run('list')).toMatchObject({ code: 0, out: `${aalto} Aalto\n` })
    expect(await workspace()).toMatchObject({ name: 'Aalto', pausedAt: null })
  })

  test('that is refused is written to no more, and what waits goes out should it be let in again', async () => {
    expect(await run('refuse', aalto)).toMatchObject({ code: 0, out: `Pari serves ${aalto} no more.\n` })
    expect(await run('list')).toMatchObject({ out: expect.not.stringContaining(aalto) as unknown })
    expect((await workspace()).pausedAt).not.toBeNull()
    expect(await run('refuse', aalto)).toMatchObject({ code: 0, out: `Pari did not serve ${aalto}.\n` })
    await run('allow', aalto)
    expect(await run('list')).toMatchObject({ out: `${aalto} Aalto\n` })
    expect((await workspace()).pausedAt).toBeNull()
  })
})

test.each([
  ['nothing', []],
  ['a command that is none', ['remove', aalto]],
  ['no id', ['allow']],
  ['an id that is none', ['allow', 'aalto.example']],
  ['too much', ['list', aalto]],
])('%s is answered with how to use it', async (_, args) => {
  expect(await run(...args)).toMatchObject({ code: 2, err: expect.stringContaining('Usage: npm run tenants') as unknown })
})

test('a database that is not there is named in words', async () => {
  const { url } = database
  const gone = { ...database, url: 'postgresql://pari:sesame@127.0.0.1:1/pari' }
  database = gone
  const { code, err } = await run('list')
  database = { ...database, url }
  expect(code).toBe(1)
  expect(err).not.toContain('sesame')
  expect(err).not.toMatch(/\n\s+at /)
})
