import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import * as house from './house.ts'

const root = join(import.meta.dirname, '../..')

interface Proof {
  readonly check: house.Check
  /** Files that break it, what it says about the first, and where else it complains. */
  readonly bad: Record<string, string>
  readonly complaint: string
  readonly alsoAt?: readonly string[]
  /** Files that look like it and are sound. */
  readonly good: Record<string, string>
}

const checks: Record<string, Proof> = {
  'the present is read in one file': {
    check: house.presentIsRead,
    bad: {
      'src/people/a.ts': '// why\nconst now = Date.now()',
      'src/people/b.ts': 'new Date().getTime()',
      'src/people/c.ts': 'const d = new Date',
      'src/people/d.ts': 'Temporal.Now.instant()',
      'adapters/slack/e.ts': 'performance.now()',
    },
    complaint: 'src/people/a.ts:2 reads the present (Date.now): take a Clock or an Instant as an argument',
    alsoAt: ['src/people/b.ts:1', 'src/people/c.ts:1', 'src/people/d.ts:1', 'adapters/slack/e.ts:1'],
    good: {
      'src/kit/clock.ts': 'Temporal.Now.instant()',
      'src/people/a.ts': '/* Date.now() */ new Date(at.epochMilliseconds) // not Date.now',
      'src/people/a.test.ts': 'Date.now()',
    },
  },
  'nothing prints with console': {
    check: house.consoleIsUsed,
    bad: { 'src/main.js': 'console.log(1)', 'adapters/slack/listen.ts': 'console.error(1)' },
    complaint: 'src/main.js:1 prints with console: take a Log',
    alsoAt: ['adapters/slack/listen.ts:1'],
    good: { 'src/kit/log.ts': '// no console.log here', 'bench/run.ts': 'console.log(1)' },
  },
  'the environment is read in one file': {
    check: house.environmentIsRead,
    bad: { 'adapters/slack/config.ts': "process.env['TOKEN']", 'src/main.js': "import { argv, env } from 'node:process'" },
    complaint: 'adapters/slack/config.ts:1 reads the environment: take the value as an argument, src/process/config.ts reads it',
    alsoAt: ['src/main.js:1'],
    good: {
      'src/process/config.ts': 'process.env',
      'prisma.config.ts': 'process.env',
      'src/main.js': "import { argv } from 'node:process'",
    },
  },
  'nothing exports a default': {
    check: house.defaultIsExported,
    bad: { 'src/house/core.ts': 'export default function handle() {}', 'adapters/slack/index.ts': 'const a = 1\nexport { a as default }' },
    complaint: 'src/house/core.ts:1 exports a default: give it a name',
    alsoAt: ['adapters/slack/index.ts:2'],
    good: { 'vitest.config.ts': 'export default {}', 'src/house/core.ts': "// export default\nimport pg from 'pg'" },
  },
  'no test is left out': {
    check: house.testIsLeftOut,
    bad: { 'src/house/core.test.ts': "test('a', () => {})\ndescribe.only('b', () => {})", 'test/a.test.ts': "test.concurrent.skip('c')" },
    complaint: 'src/house/core.test.ts:2 leaves tests out with .only: every test runs, every time',
    alsoAt: ['test/a.test.ts:1'],
    good: { 'src/house/core.test.ts': "test.skipIf(isWindows)('a', () => {})\nlist.only()" },
  },
  'what test files share has no hooks of its own': {
    check: house.hookIsShared,
    bad: { 'test/database/recycled.ts': 'const a = 1\nafterAll(async () => {})', 'adapters/slack/test/opened.ts': 'beforeEach(() => {})' },
    complaint:
      'test/database/recycled.ts:2 calls afterAll where it is loaded, which only the first file of a worker sees: call it in a function, or use closeAfterTest',
    alsoAt: ['adapters/slack/test/opened.ts:1'],
    good: {
      'test/database/embedded.ts': 'export function withServers() {\n  afterAll(() => {})\n}',
      'src/a.test.ts': 'afterAll(() => {})',
    },
  },
  'no file is over 300 lines': {
    check: house.fileIsLong,
    bad: { 'src/house/core.ts': 'a\n'.repeat(301), 'src/groups/copy-in.ts': 'a\n'.repeat(301) },
    complaint: 'src/house/core.ts:301 has 301 lines: a file over 300 is two rooms',
    alsoAt: ['src/groups/copy-in.ts:301'],
    good: { 'src/house/core.ts': 'a\n'.repeat(300), 'src/groups/copy.fi.ts': 'a\n'.repeat(301) },
  },
  'file names are in kebab-case': {
    check: house.nameIsNotKebab,
    bad: { 'src/quietHours.ts': '', 'src/quiet_hours.ts': '', 'src/QuietHours/a.ts': '' },
    complaint: 'src/quietHours.ts:1 is not in kebab-case',
    alsoAt: ['src/quiet_hours.ts:1', 'src/QuietHours/a.ts:1'],
    good: { 'src/quiet-hours.ts': '', 'src/offers.rules.test.ts': '', 'src/copy.fi.ts': '', 'src/people/import/a4.ts': '' },
  },
  'names say something, in words of the house': {
    check: house.nameSaysNothing,
    bad: {
      'src/people/name-utils.ts': '',
      'src/people/a.ts': 'const b = 1\nexport const personData = 1',
      'src/people/b.ts': 'export async function loadUser() {}',
      'src/team/c.ts': '',
      'adapters/slack/d.ts': 'export type EventHandler = () => void',
    },
    complaint: "src/people/name-utils.ts:1 says 'utils' in name-utils: see docs/words.md",
    alsoAt: ['src/people/a.ts:1', 'src/people/b.ts:1', 'src/team/c.ts:1', 'adapters/slack/d.ts:1'],
    good: {
      'src/people/person.ts':
        'export const update = 1\nexport const programme = 1\nexport type Information = string\n// export const data = 1',
      'adapters/teams/team.ts': 'export const userOf = 1\nexport const teamsLimits = 2',
      'src/store/teams.ts': 'const user = 1',
      'test/data.ts': '',
    },
  },
  'each door says what its room is for': {
    check: house.doorIsUnmarked,
    bad: { 'src/people/index.ts': "export * from './person.ts'" },
    complaint: 'src/people/index.ts:1 opens without saying what the room is for',
    good: {
      'src/people/index.ts': '/** Knows people. */\nexport {}',
      'src/nudges/index.ts': '// Nudges.',
      'src/people/person.ts': 'export {}',
    },
  },
  'all copy speaks Finnish and Swedish': {
    check: house.copyIsUntranslated,
    bad: { 'src/nudges/copy.ts': '', 'src/nudges/copy.sv.ts': '' },
    complaint: 'src/nudges/copy.fi.ts:1 is missing',
    good: { 'src/nudges/copy.ts': '', 'src/nudges/copy.fi.ts': '', 'src/nudges/copy.sv.ts': '' },
  },
  'sibling adapters have the same file names': {
    check: house.siblingIsDifferent,
    bad: { 'adapters/slack/parse.ts': '', 'adapters/slack/index.ts': '', 'adapters/teams/index.ts': '' },
    complaint: 'adapters/teams/parse.ts:1 is missing: a sibling adapter has it',
    good: {
      'adapters/slack/index.ts': '',
      'adapters/slack/index.test.ts': '',
      'adapters/slack/limits/a.ts': '',
      'adapters/teams/index.ts': '',
      'playground/page.ts': '',
    },
  },
  'every rule says what it decides': {
    check: house.ruleIsUndocumented,
    bad: {
      'src/a/rules.ts': '/** A. */\nexport const limit = 3\n\nexport function due(): void {}',
      'src/a/seats.rules.ts': 'export const due = (a: number): number => a',
      'src/programme/ladder/calendar.ts': '// No doc.\nexport async function due() {}',
    },
    complaint: 'src/a/rules.ts:4 the rule due has no doc comment',
    alsoAt: ['src/a/seats.rules.ts:1', 'src/programme/ladder/calendar.ts:2'],
    good: {
      'src/a/rules.ts': '/** Due. */\nexport function due() {}\nfunction inner() {}\nexport const limit = 3\nexport type A = 1',
      'src/a/ask.ts': 'export function ask() {}',
    },
  },
  'the platform says what it asks for': {
    check: house.platformIsUndocumented,
    bad: { 'src/contract/platform.ts': '/** P. */\nexport interface Platform {\n  send(to: string): void\n}\n\nexport type Reason = 1' },
    complaint: 'src/contract/platform.ts:6 the export Reason has no doc comment',
    alsoAt: ['src/contract/platform.ts:3'],
    good: {
      'src/contract/platform.ts':
        '/** P. */\nexport interface Platform {\n  /** Sends. */\n  send(to: string): void\n  /** Who. */\n  readonly name: string\n}',
    },
  },
}

const filesOf = (sample: Record<string, string>): house.HouseFile[] => Object.entries(sample).map(([path, text]) => ({ path, text }))

describe.each(Object.entries(checks))('%s:', (_, { check, bad, complaint, alsoAt = [], good }) => {
  let all: readonly house.HouseFile[]

  beforeAll(async () => {
    all = await readHouse()
  })

  test('it is so in the whole house', () => {
    expect(check(all)).toEqual([])
  })

  test('the check complains where it is not', () => {
    const [first, ...others] = check(filesOf(bad))
    expect(first).toBe(complaint)
    expect(others.map((other) => other.split(' ')[0])).toEqual(alsoAt)
  })

  test('the check leaves sound files alone', () => {
    expect(check(filesOf(good))).toEqual([])
  })
})

/** Every TypeScript file that people wrote, at the paths that the checks know. */
async function readHouse(): Promise<readonly house.HouseFile[]> {
  const rooms = await Promise.all(
    ['src', 'adapters', 'test', 'bench', 'prisma'].filter((room) => existsSync(join(root, room))).map(listRoom),
  )
  return Promise.all(rooms.flat().map(async (path) => ({ path, text: await readFile(join(root, path), 'utf8') })))
}

async function listRoom(room: string): Promise<readonly string[]> {
  const paths = await readdir(join(root, room), { recursive: true })
  return paths
    .map((path) => `${room}/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.ts') && !path.startsWith('prisma/generated/'))
}
