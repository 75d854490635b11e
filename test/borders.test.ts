import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { cruise, type ICruiseOptions, type ICruiseResult } from 'dependency-cruiser'
import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-options'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

/** One broken import for each rule: the file that breaks it, what it imports, and how. */
const broken: Record<string, readonly [file: string, line: string]> = {
  'core-knows-no-platform': ['src/core.ts', "import { listen } from '../adapters/slack/index.ts'"],
  'slack-lives-in-its-adapter': ['src/main.js', "import type { App } from '@slack/bolt'"],
  'teams-lives-in-its-adapter': ['adapters/slack/listen.ts', "import { ActivityTypes } from 'botframework-schema'"],
  'the-clockwork-lives-in-jobs': ['src/delivery/outbox.ts', "import { PgBoss } from 'pg-boss'"],
  'the-database-lives-in-prisma-files': ['src/confirmations/ask.ts', "import type { Prisma } from '../../prisma/generated/client.ts'"],
  'stores-are-plugged-in': ['src/confirmations/ask.ts', "import { store } from './store.prisma.ts'"],
  'adapters-see-the-front-door': ['adapters/slack/listen.ts', "import type { Delivery } from '../../src/delivery/outbox.ts'"],
  'adapters-are-strangers': ['adapters/teams/index.ts', "export * from '../slack/index.ts'"],
  'rules-are-pure': ['src/confirmations/seats.rules.ts', "import { randomUUID } from 'node:crypto'"],
  'rules-know-no-store': ['src/confirmations/rules.ts', "import type { Store } from './store.ts'"],
  'features-are-strangers': ['src/nudges/index.ts', "import type { Store } from '../confirmations/index.ts'"],
  'features-never-walk-back': ['src/people/person.ts', "import { handle } from '../core.ts'"],
  'common-ground-knows-no-feature': ['src/programme/pairs.ts', "import { nudge } from '../nudges/index.ts'"],
  'rooms-have-doors': ['src/core.ts', "import { ask } from './confirmations/ask.ts'"],
  'composition-uses-doors': ['src/compose.ts', "const { ask } = await import('./confirmations/ask.ts')"],
  'kit-knows-no-domain': ['src/kit/ids.ts', "import type { Person } from '../people/person.ts'"],
  'views-are-plain': ['src/views/view.ts', "import type { Person } from '../people/person.ts'"],
  'the-store-knows-no-room': ['src/store/client.ts', "import type { Person } from '../people/person.ts'"],
  'nobody-imports-an-entry': ['src/compose.ts', "import './main.js'"],
  'settings-arrive-as-arguments': ['src/jobs/cron.ts', "import type { Config } from '../config.ts'"],
  'the-machine-is-at-the-edges': ['src/people/person.ts', "import { readFile } from 'node:fs/promises'"],
  'shipped-code-knows-no-test': ['src/people/person.ts', "import { aPerson } from '../../test/builders.ts'"],
  'shipped-code-needs-no-tools': ['src/people/person.ts', "import { tool } from 'a-tool'"],
  'no-circles': ['src/kit/clock.ts', "import type { Log } from './log.ts'"],
  'imports-exist': ['src/people/person.ts', "import { gone } from './gone.ts'"],
}

/** A small house in which every import is allowed. */
const sound: Record<string, readonly string[]> = {
  'adapters/slack/index.ts': ["import './listen.ts'", "import type { View } from '../../src/views/view.ts'", "import '../../src/core.ts'"],
  'adapters/slack/listen.ts': ["import { createHmac } from 'node:crypto'", "import { readFile } from 'node:fs'"],
  'adapters/teams/index.ts': ["import type { Command } from '../../src/command.ts'"],
  'src/command.ts': [],
  'src/compose.ts': ["import './confirmations/store.prisma.ts'", "import './confirmations/index.ts'", "import './jobs/cron.ts'"],
  'src/config.ts': ["import { readFileSync } from 'node:fs'"],
  'src/confirmations/ask.ts': ["import './rules.ts'", "import type { Store } from './store.ts'", "import '../delivery/outbox.ts'"],
  'src/confirmations/ask.test.ts': ["import './store.prisma.ts'", "import '../../test/builders.ts'", "import { tool } from 'a-tool'"],
  'src/confirmations/index.ts': ["export * from './ask.ts'", "export type { Store } from './store.ts'"],
  'src/confirmations/rules.ts': ["import '../programme/calendar.ts'", "import type { Person } from '../people/person.ts'"],
  'src/confirmations/seats.rules.ts': ["import './rules.ts'"],
  'src/confirmations/store.prisma.ts': ["import type { Prisma } from '../../prisma/generated/client.ts'"],
  'src/confirmations/store.ts': ["import type { Person } from '../people/person.ts'"],
  'src/core.ts': ["import './confirmations/index.ts'", "import './nudges/index.ts'"],
  'src/delivery/outbox.ts': ["import type { Transaction } from '../store/client.ts'"],
  'src/jobs/cron.ts': ["import '../confirmations/index.ts'"],
  'src/kit/clock.ts': [],
  'src/kit/ids.ts': ["import type { Clock } from './clock.ts'"],
  'src/kit/log.ts': ["import type { Clock } from './clock.ts'"],
  'src/main.js': ["import './compose.ts'", "import './config.ts'", "import '../adapters/slack/index.ts'"],
  'src/nudges/index.ts': ["import '../people/person.ts'"],
  'src/people/person.ts': ["import { randomUUID } from 'node:crypto'"],
  'src/programme/calendar.ts': ["import '../kit/clock.ts'"],
  'src/programme/pairs.ts': ["import '../people/person.ts'"],
  'src/store/client.ts': ["import type { Prisma } from '../../prisma/generated/client.ts'", "import { mkdir } from 'node:fs/promises'"],
  'src/views/view.ts': ["import type { Command } from '../command.ts'"],
  'prisma/generated/client.ts': [],
  'test/builders.ts': ["import '../src/people/person.ts'"],
}

const packageFiles = {
  'package.json': JSON.stringify({ type: 'module', devDependencies: { 'a-tool': '1.0.0' } }),
  'node_modules/a-tool/package.json': JSON.stringify({ name: 'a-tool', version: '1.0.0', exports: './index.js', type: 'module' }),
  'node_modules/a-tool/index.js': 'export const tool = 1\n',
}

let house: string
let options: ICruiseOptions

beforeAll(async () => {
  house = await mkdtemp(join(tmpdir(), 'pari-borders-'))
  options = await extractOptions(join(import.meta.dirname, '..', '.dependency-cruiser.mjs'))
  for (const [file, text] of Object.entries(packageFiles)) await put(file, text)
  for (const [file, lines] of Object.entries(sound)) await put(file, lines.join('\n'))
})

afterAll(() => rm(house, { recursive: true }))

async function put(file: string, text: string): Promise<void> {
  await mkdir(dirname(join(house, file)), { recursive: true })
  await writeFile(join(house, file), text)
}

/** The names of the rules that the small house breaks, each with the file that breaks it. */
async function violations(): Promise<readonly string[]> {
  const { output } = await cruise(['src', 'adapters', 'test', 'prisma'], { ...options, baseDir: house })
  return (output as ICruiseResult).summary.violations.map((found) => `${found.rule.name}: ${found.from}`)
}

describe('the borders', () => {
  test('let a sound house stand', async () => {
    expect(await violations()).toEqual([])
  })

  test('are all proven below', () => {
    const names = (options.ruleSet?.forbidden ?? []).map((rule) => String(rule.name))
    expect(Object.keys(broken).toSorted()).toEqual(names.toSorted())
  })

  test('each say in one sentence what they are for', () => {
    for (const rule of options.ruleSet?.forbidden ?? []) expect(rule.comment).toMatch(/^\S.{20,}\.$/)
  })

  test.each(Object.entries(broken))('%s is a rule that sees its breaker', async (rule, [file, line]) => {
    await put(file, [...(sound[file] ?? []), line].join('\n'))
    const found = await violations()
    await put(file, (sound[file] ?? []).join('\n'))
    expect(found).toContain(`${rule}: ${file}`)
  })
})
