import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestDatabase } from '../../test/database/database.ts'
import { recycledDatabase } from '../../test/database/recycled.ts'
import { dueLanes } from '../delivery/store.prisma.ts'
import { Instant } from '../kit/clock.ts'
import type { Statements } from '../store/statements.ts'
import { over } from '../store/statements.ts'
import { dueTables, lockDue } from './due.prisma.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await recycledDatabase()
  await database.pool.query(`
    create table many_rows (id uuid primary key, due_at timestamptz);
    create index on many_rows (due_at);
    insert into many_rows select gen_random_uuid(), '2027-01-18T12:00Z'::timestamptz + interval '1 minute' * n from generate_series(1, 20000) n;
    insert into workspace (id, platform, external_id, name, created_at) values (gen_random_uuid(), 'recorder', 'W', 'W', now());
    insert into person (id, email, name, language, created_at) values (gen_random_uuid(), 'p@example.org', 'P', 'en', now());
    insert into delivery (id, key, workspace_id, person_id, kind, step, class, urgent, language, view, state, due_at, attempts, created_at)
      select gen_random_uuid(), n::text, w.id, p.id, 'k', 1, 'nudge', false, 'en', '{}', 'due', '2027-01-18T12:00Z'::timestamptz + interval '1 minute' * n, 0, now()
      from generate_series(1, 20000) n, workspace w, person p;
    analyze`)
})
afterAll(() => database.close())

const noon = Instant.from('2027-01-18T12:00:00Z')

/** How PostgreSQL goes about what is asked, planned as it is once a statement has come again some times: without its values. */
async function planOf(ask: (statements: Statements) => Promise<unknown>): Promise<string> {
  const lines: string[] = []
  const explaining = {
    async query({ text }: { text: string }) {
      const { rows } = await database.pool.query<{ 'QUERY PLAN': string }>(`explain (generic_plan) ${text}`)
      lines.push(...rows.map((row) => row['QUERY PLAN']))
      return { rows: [], rowCount: 0 }
    },
  }
  await ask(over(explaining as never, () => ''))
  return lines.join('\n')
}

test.each([
  ['Which tables have rows that are due', (statements: Statements) => dueTables(statements, ['many_rows'], noon), 'many_rows'],
  ['Which rows are due', (statements: Statements) => lockDue(statements, 'many_rows', noon, 200), 'many_rows'],
  ['Which workspaces have something to say', (statements: Statements) => dueLanes(statements, noon), 'delivery'],
])('%s is asked without reading the whole table', async (_, ask, table) => {
  const plan = await planOf(ask)
  expect(plan).toContain(table)
  expect(plan).not.toMatch(new RegExp(`Seq Scan on ${table}\\b`, 'u'))
})

test('A table has rows that are due from the minute on at which the first is', async () => {
  const { statements } = database.prisma
  expect([...(await dueTables(statements, ['many_rows'], noon))]).toEqual([])
  expect([...(await dueTables(statements, ['many_rows'], noon.add({ minutes: 1 })))]).toEqual(['many_rows'])
  expect(await dueLanes(statements, noon)).toEqual([])
  expect(await dueLanes(statements, noon.add({ minutes: 1 }))).toHaveLength(1)
})
