import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { expect, onTestFinished, test } from 'vitest'
import { freshDatabase } from '../../test/database/database.ts'
import { erasuresIn } from './erasures.ts'
import { lookAround } from './look-around.ts'

/** Looks around with the list in this file, on a database in which one person was deleted. */
async function look(fileIn: (folder: string) => string) {
  const [database, folder] = [await freshDatabase(), await mkdtemp(join(tmpdir(), 'pari-look-'))]
  onTestFinished(async () => {
    await database.close()
    await rm(folder, { recursive: true, force: true })
  })
  const { rows } = await database.pool.query<{ id: string }>(`
    insert into person (id, email, name, language, created_at, erased_at) values (gen_random_uuid(), 'erased', '…', 'en', now(), now()) returning id`)
  const lines: string[] = []
  const log = pino({ base: null }, { write: (line) => void lines.push((JSON.parse(line) as { msg: string }).msg) })
  const file = fileIn(folder)
  await lookAround({ statements: database.prisma.statements, adapters: new Map(), keys: [], erasures: erasuresIn(file), log })
  return { lines, file, id: rows[0]?.id }
}

test('The list of deleted people is made at the start, and names those whom the database holds', async () => {
  const { lines, file, id } = await look((folder) => join(folder, 'new', 'erasures.txt'))
  expect([lines, await readFile(file, 'utf8')]).toEqual([[], `${id}\n`])
})

test('a list that cannot be kept is said at the start, since nobody can be deleted then', async () => {
  const { lines } = await look((folder) => folder)
  expect(lines).toEqual([expect.stringMatching(/^Nobody can be deleted\. The list .* cannot be kept: EISDIR/)])
})
