import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestDatabase } from '../../test/database/database.ts'
import { recycledDatabase } from '../../test/database/recycled.ts'
import { Instant } from '../kit/clock.ts'
import { nextDue } from './due.prisma.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await recycledDatabase()
  await database.pool.query(`
    create table tea (id uuid, due_at timestamptz);
    create table cup (id uuid, due_at timestamptz);
    insert into tea (due_at) values (null), ('2027-01-18T12:00:00Z'), ('2027-01-17T12:00:00Z');
    insert into cup (due_at) values ('2027-01-19T12:00:00Z')`)
})
afterAll(() => database.close())

const next = (tables: readonly string[]) => nextDue(database.prisma.statements, tables)

describe('What is due next', () => {
  test('is the earliest row of all tables', async () => {
    expect(await next(['cup', 'tea'])).toEqual(Instant.from('2027-01-17T12:00:00Z'))
  })

  test('is nothing where no row is due, and where there is no table', async () => {
    await database.pool.query('delete from cup')
    expect(await next(['cup'])).toBeNull()
    expect(await next([])).toBeNull()
  })

  test('is only looked for in what may be a table', async () => {
    await expect(next(['tea; drop table cup'])).rejects.toThrow('is no name of a table')
  })
})
