import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../test/database/database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase({ poolSize: 2 })
})
afterAll(() => database.close())

const count = async () =>
  (await database.prisma.statements.$queryRaw<{ n: number }[]>`select count(*)::int as n from page`)[0]?.n ?? Number.NaN

describe('A transaction of our own statements', () => {
  test('is committed as a whole, or not at all', async () => {
    const { prisma } = database
    await prisma.directly(
      (statements) => statements.$executeRaw`insert into page (platform, kind, key, text) values ('a', 'b', ${'1'}, '')`,
    )
    await expect(
      prisma.directly(async (statements) => {
        await statements.$executeRaw`insert into page (platform, kind, key, text) values ('a', 'b', ${'2'}, '')`
        throw new Error('no')
      }),
    ).rejects.toThrow('no')
    expect(await count()).toBe(1)
  })

  test('answers with rows, with how many were changed, and takes values as they are', async () => {
    const at = new Date('2027-01-21T15:00:00.000Z')
    await database.prisma.directly(async (statements) => {
      const [row] = await statements.$queryRaw<{ at: Date; list: string[]; json: unknown; none: null }[]>`
        select ${at}::timestamptz as at, ${['a', 'b']}::text[] as list, ${JSON.stringify({ a: 1 })}::jsonb as json, ${null}::text as none`
      expect(row).toEqual({ at, list: ['a', 'b'], json: { a: 1 }, none: null })
      expect(await statements.$executeRaw`update page set text = 'x' where key = 'nobody'`).toBe(0)
      expect(await statements.$queryRawUnsafe('select $1::int as n', 7)).toEqual([{ n: 7 }])
    })
  })

  test('whose connection breaks fails by itself: neither the process nor the next transaction does', async () => {
    const { prisma, pool } = database
    const broken = prisma.directly(async (statements) => {
      const [own] = await statements.$queryRaw<{ pid: number }[]>`select pg_backend_pid() as pid`
      await pool.query('select pg_terminate_backend($1)', [own?.pid])
      await new Promise((resolve) => setTimeout(resolve, 200))
      await statements.$queryRaw`select 1`
    })
    await expect(broken).rejects.toThrow(/./)
    expect(await prisma.directly((statements) => statements.$queryRaw`select 1 as one`)).toEqual([{ one: 1 }])
  })

  test('that waits too long for a row is broken off by the server', async () => {
    const [limits] = await database.prisma.directly(
      (statements) =>
        statements.$queryRaw<
          { s: string; i: string }[]
        >`select current_setting('statement_timeout') as s, current_setting('idle_in_transaction_session_timeout') as i`,
    )
    expect(limits).toEqual({ s: '1min', i: '1min' })
  })
})
