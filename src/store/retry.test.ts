import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../test/database/database.ts'
import { retried } from './retry.ts'
import type { Transaction } from './transaction.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await database.pool.query('create table jar (name text primary key, coins int not null)')
})
afterAll(() => database.close())

/** Resolves for all who wait once so many do. */
function meeting(size: number): () => Promise<void> {
  let open: () => void = () => {}
  const gate = new Promise<void>((resolve) => (open = resolve))
  let here = 0
  return async () => {
    here += 1
    if (here >= size) open()
    await gate
  }
}

const names = ['left', 'right'] as const
const coins = async () => (await database.pool.query<{ name: string; coins: number }>('select name, coins from jar order by name')).rows

/** Two transactions that take the same two locks the other way round, the first time they run. */
async function cross(take: (transaction: Transaction, name: string) => Promise<unknown>) {
  await database.pool.query("truncate jar; insert into jar values ('left', 0), ('right', 0)")
  const met = meeting(2)
  let runs = 0
  await Promise.all(
    [names, names.toReversed()].map((order) =>
      retried(() =>
        database.prisma.$transaction(async (transaction) => {
          runs += 1
          await take(transaction, order[0] ?? '')
          await met()
          await take(transaction, order[1] ?? '')
        }),
      ),
    ),
  )
  return runs
}

const addCoin = (transaction: Transaction, name: string) => transaction.$executeRaw`update jar set coins = coins + 1 where name = ${name}`

describe('a transaction that PostgreSQL broke off in favour of another runs again', () => {
  test('after a deadlock: both have done their work, each once', async () => {
    // They cross once by their meeting; on a busy machine they may do so once more.
    expect(await cross(addCoin)).toBeGreaterThanOrEqual(3)
    expect(await coins()).toEqual([
      { name: 'left', coins: 2 },
      { name: 'right', coins: 2 },
    ])
  })

  test('after a deadlock that Prisma’s own words met', async () => {
    const createdAt = new Date('2027-01-18T12:00:00Z')
    const ids = { left: '01900000-0000-7000-8000-000000000001', right: '01900000-0000-7000-8000-000000000002' } as Record<string, string>
    for (const name of names) await database.prisma.programme.create({ data: { id: ids[name] ?? '', name, settings: {}, createdAt } })
    const runs = await cross((transaction, name) =>
      transaction.programme.update({ where: { id: ids[name] ?? '' }, data: { name: `${name}!` } }),
    )
    expect(runs).toBeGreaterThanOrEqual(3)
    const written = await database.prisma.programme.findMany({ orderBy: { name: 'asc' } })
    expect(written.map(({ name }) => name)).toEqual(['left!', 'right!'])
  })

  test('after two that could not have run one after the other, which shows when they commit', async () => {
    await database.pool.query("truncate jar; insert into jar values ('left', 1), ('right', 1)")
    const [haveRead, haveWritten] = [meeting(2), meeting(2)]
    let runs = 0
    const addSum = (name: string) =>
      database.prisma.$transaction(
        async (transaction) => {
          runs += 1
          const [sum] = await transaction.$queryRaw<{ coins: number }[]>`select sum(coins)::int as coins from jar`
          await haveRead()
          await transaction.$executeRaw`insert into jar values (${name}, ${sum?.coins})`
          await haveWritten()
        },
        { isolationLevel: 'Serializable' },
      )
    await Promise.all(['sum 1', 'sum 2'].map((name) => retried(() => addSum(name))))
    expect(runs).toBe(3)
    expect((await coins()).map((each) => each.coins).toSorted((a, b) => a - b)).toEqual([1, 1, 2, 4])
  })
})

describe('a failure that is no conflict', () => {
  test('is thrown at once', async () => {
    let runs = 0
    const doomed = retried(() =>
      database.prisma.$transaction(async (transaction) => {
        runs += 1
        await transaction.$executeRaw`insert into jar values ('left', null)`
      }),
    )
    await expect(doomed).rejects.toThrow(/null value/)
    expect(runs).toBe(1)
  })

  test('is not taken for a conflict because of an id that looks like its code', async () => {
    let runs = 0
    const id = '01900000-0000-7000-8000-400010000000'
    const doomed = retried(() => {
      runs += 1
      return Promise.reject(new Error(`There is no cohort ${id}.`))
    })
    await expect(doomed).rejects.toThrow(id)
    expect(runs).toBe(1)
  })

  test.each([undefined, null, 'gone', 7] as unknown[] as Error[])('may be something that is no error: %j', async (thrown) => {
    await expect(retried(() => Promise.reject(thrown))).rejects.toBe(thrown)
  })
})

test('a conflict that never ends is thrown after five tries', async () => {
  let runs = 0
  const doomed = retried(() => {
    runs += 1
    return Promise.reject(Object.assign(new Error('write conflict'), { code: 'P2034' }))
  })
  await expect(doomed).rejects.toThrow('write conflict')
  expect(runs).toBe(5)
})
