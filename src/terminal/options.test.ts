import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

/** A value that a command cannot use ends it with 2, with words that say what would be right, and never with a stack. */

let folder = ''
const list = 'people.csv'
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pari-options-'))
  await writeFile(join(folder, list), 'Name,Email,Role\nCarla,carla@example.org,coordinator\nMaija,maija@example.org,mentor\n')
  const lines = [{ now: 'garbage' }, { zone: 'Mars' }, { lang: 'de' }].map((each) =>
    JSON.stringify({ lang: 'en', text: 'on Tuesday', ...each }),
  )
  await writeFile(join(folder, 'wrong.jsonl'), lines.join('\n'))
})
afterAll(() => rm(folder, { recursive: true }))

interface Ended {
  readonly code: number
  readonly out: string
  readonly err: string
}

const run = (command: string, args: readonly string[]): Promise<Ended> =>
  new Promise((resolve) => {
    const named = args.map((each) => (/\.(csv|jsonl)$/.test(each) ? join(folder, each) : each))
    const { PATH, HOME, NODE_COMPILE_CACHE } = process.env
    const env = { PATH, HOME, NODE_COMPILE_CACHE, PARI_DATA: folder }
    execFile(process.execPath, [`src/terminal/${command}.ts`, ...named], { env }, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err }),
    )
  })

test.each([
  [
    'pair',
    ['--cohort', list, '--least', '101', '--seed', '12345678901', '--language', 'de', '--pins', ''],
    ...[
      [
        '--least takes a score, a whole number from 0 to 100; “101” is none.',
        '--seed takes a whole number from 0 to 2147483647; “12345678901” is none.',
      ],
    ],
  ],
  ['pair', ['--cohort', '', '--least', ''], ['“” is none', 'the name that was given is empty']],
  ['list', [list, '--sheet', 'Nope'], ['people.csv has no sheet “Nope” with a list in it.']],
  ['list', [list, '--after', ''], ['the name that was given is empty']],
  ['read', ['songs', 'time.jsonl'], ['“songs” is nothing that can be read']],
  ['read', ['dates', 'time.jsonl', 'zone.jsonl'], ['Only one file is read at a time']],
  [
    'read',
    ['dates', 'wrong.jsonl'],
    [
      'Line 1: "now" must be a date and time like 2027-01-08T10:15.',
      'Line 2: "zone" must be a time zone like Europe/Helsinki.',
      'Line 3: "lang" must be en, fi or sv.',
    ],
  ],
  [
    'rehearse',
    ['--cohort', list, '--kickoff', 'soon', '--seed', '1e3', '--mix', 'coming=1=2', '--place', ' ', '--programme', '', '--answers', ''],
    [
      ...['--seed must be a whole number, 0 or more, not "1e3"', 'coming needs a share between 0 and 1, not "1=2"', '--place is empty'],
      ...['--programme is empty', 'the name that was given is empty'],
    ],
  ],
  ['export', ['Spring', 'spring.csv'], ['must end with .xlsx']],
  ['export', ['Spring', 'mentoring', 'spring.xlsx'], ['from “spring.xlsx” on']],
  ['tenants', ['allow', '8c6f2b1a-0d4e-4f6a-9b7c-1e2d3c4b5a60', 'Helsinki', 'Alumni'], ['put a name with a space between quotes']],
  ['person', ['export', 'aino@example.org', 'there', 'here'], ['Usage: npm run person']],
  ['doctor', ['--new-key', 'now'], ['Usage: npm run doctor']],
] as const)('%s %j says what would be right', async (command, args, words) => {
  const { code, err } = await run(command, args)
  expect(code).toBe(2)
  for (const each of words) expect(err).toContain(each)
  expect(err).not.toMatch(/^ {4}at /m)
})

test.each(['backup', 'list', 'person', 'rehearse'])(
  'npm run %s says how it is used to whoever asks, and does nothing else',
  async (command) => {
    const { code, out, err } = await run(command, ['--help'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain(`npm run ${command}`)
  },
)
