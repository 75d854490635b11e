import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, test } from 'vitest'

let directory: string
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'pari-rows-'))
})
afterEach(() => rm(directory, { recursive: true, force: true }))

const plain = { kind: 'scalar', type: 'String', isRequired: true, isList: false }

/** Says what Prisma says to a generator; answers with what it wrote, or with why it wrote nothing. */
async function generate(fields: readonly object[]): Promise<string> {
  const output = join(directory, 'rows.ts')
  const running = spawn(process.execPath, [join(import.meta.dirname, '../../prisma/rows.mjs')], { stdio: ['pipe', 'ignore', 'pipe'] })
  const message = { generator: { output: { value: output } }, dmmf: { datamodel: { models: [{ name: 'Seat', fields }] } } }
  running.stdin.end(`${JSON.stringify({ id: 1, method: 'generate', params: message })}\n`)
  const said = await text(running.stderr)
  return said.includes('"result":null') ? readFile(output, 'utf8') : said
}

test('A row has the columns of its table, with their types; a comment that lists what one holds is its type', async () => {
  const fields = [
    { ...plain, name: 'id' },
    { ...plain, name: 'state', documentation: 'taken | open: closed ones are gone.' },
    { ...plain, name: 'field', documentation: 'What they know | or say so.', isRequired: false },
    { ...plain, name: 'dueAt', dbName: 'due_at', type: 'DateTime', isRequired: false },
    { ...plain, name: 'people', isList: true },
    { ...plain, name: 'cohort', kind: 'object', type: 'Cohort' },
  ]
  expect(await generate(fields)).toContain(`export type SeatRow = {
  id: string
  state: 'taken' | 'open'
  field: string | null
  due_at: Date | null
  people: string[]
}
`)
})

test('A column of a type that nobody here has seen is refused, and nothing is written', async () => {
  expect(await generate([{ ...plain, name: 'weight', type: 'Decimal' }])).toContain('knows no TypeScript for a column of type Decimal')
})
