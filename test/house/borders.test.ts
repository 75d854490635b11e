import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { cruise, type ICruiseOptions, type ICruiseResult } from 'dependency-cruiser'
import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-options'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

/** One broken import for each rule: the file that breaks it, what it imports, and how. */
const broken: Record<string, readonly [file: string, line: string]> = {
  'core-knows-no-platform': ['src/house/core.ts', "import { listen } from '../../adapters/slack/index.ts'"],
  'slack-lives-in-its-adapter': ['src/main.js', "import type { App } from '@slack/bolt'"],
  'teams-lives-in-its-adapter': ['adapters/teams/index.ts', "import { ActivityTypes } from 'botframework-schema'"],
  'the-clockwork-lives-in-jobs': ['src/delivery/outbox.ts', "import { PgBoss } from 'pg-boss'"],
  'the-database-lives-in-prisma-files': ['src/confirmations/ask.ts', "import type { Prisma } from '../../prisma/generated/client.ts'"],
  'stores-are-plugged-in': ['src/confirmations/ask.ts', "import { store } from './store.prisma.ts'"],
  'a-room-plugs-in-its-own-stores': ['src/introductions/index.ts', "import '../confirmations/store.prisma.ts'"],
  'rooms-stand-in-one-list': ['src/house/core.ts', "import '../confirmations/index.ts'"],
  'adapters-see-the-contract': ['adapters/slack/listen.ts', "import type { Delivery } from '../../src/delivery/outbox.ts'"],
  'adapters-are-strangers': ['adapters/teams/index.ts', "export * from '../slack/index.ts'"],
  'the-playground-has-a-stage': ['playground/slack-end/server.ts', "import '../../adapters/slack/index.ts'"],
  'rules-are-pure': ['src/confirmations/seats.rules.ts', "import { randomUUID } from 'node:crypto'"],
  'rules-know-no-store': ['src/confirmations/rules.ts', "import type { Store } from './store.ts'"],
  'features-are-strangers': ['src/introductions/index.ts', "import type { Store } from '../confirmations/index.ts'"],
  'features-never-walk-back': ['src/people/person.ts', "import { handle } from '../house/core.ts'"],
  'common-ground-knows-no-feature': ['src/programme/pairs.ts', "import { introduce } from '../introductions/index.ts'"],
  'rooms-have-doors': ['adapters/slack/listen.ts', "import { ask } from '../../src/confirmations/ask.ts'"],
  'composition-uses-doors': ['src/house/rooms.ts', "const { ask } = await import('../confirmations/ask.ts')"],
  'kit-knows-no-domain': ['src/kit/ids.ts', "import type { Person } from '../people/person.ts'"],
  'the-contract-imports-only-kit': ['src/contract/view.ts', "import type { Person } from '../people/person.ts'"],
  'the-store-knows-no-room': ['src/store/client.ts', "import type { Person } from '../people/person.ts'"],
  'the-embedded-server-has-a-door': ['src/process/start.ts', "import '../embedded-postgres/account.ts'"],
  'the-embedded-server-knows-no-room': ['src/embedded-postgres/index.ts', "import '../store/client.ts'"],
  'nobody-imports-an-entry': ['src/house/compose.ts', "import '../main.js'"],
  'people-come-first': ['src/delivery/outbox.ts', "import '../programme/ladder/calendar.ts'"],
  'people-know-no-delivery': ['src/people/person.ts', "import type { Outbox } from '../delivery/outbox.ts'"],
  'settings-arrive-as-arguments': ['src/jobs/cron.ts', "import type { Config } from '../process/config.ts'"],
  'the-machine-is-at-the-edges': ['src/people/person.ts', "import { readFile } from 'node:fs/promises'"],
  'shipped-code-knows-no-test': ['src/people/person.ts', "import { aPerson } from '../../test/builders.ts'"],
  'shipped-code-needs-no-tools': ['src/people/person.ts', "import { tool } from 'a-tool'"],
  'no-circles': ['src/kit/clock.ts', "import type { Log } from './log.ts'"],
  'imports-exist': ['src/people/person.ts', "import { gone } from './gone.ts'"],
}

/** A small house in which every import is allowed. */
const sound: Record<string, readonly string[]> = {
  'adapters/slack/index.ts': [
    "import './listen.ts'",
    "import type { View } from '../../src/contract/view.ts'",
    "import '../../src/kit/ids.ts'",
  ],
  'adapters/slack/listen.ts': ["import { createHmac } from 'node:crypto'", "import { readFile } from 'node:fs'"],
  'adapters/teams/index.ts': ["import type { Command } from '../../src/contract/command.ts'"],
  'playground/slack-end/server.ts': ["import { createServer } from 'node:http'", "import '../../src/contract/view.ts'"],
  'playground/stage/pari.ts': [
    "import '../../src/house/compose.ts'",
    "import '../../adapters/slack/index.ts'",
    "import '../slack-end/server.ts'",
  ],
  'src/contract/command.ts': ["import '../kit/clock.ts'"],
  'src/contract/view.ts': ["import type { Command } from './command.ts'"],
  'src/house/compose.ts': [
    "import '../programme/store.prisma.ts'",
    "import './rooms.ts'",
    "import '../jobs/cron.ts'",
    "import './core.ts'",
  ],
  'src/house/core.ts': ["import './room.ts'"],
  'src/house/link.ts': ["import type { Person } from '../people/person.ts'"],
  'src/house/room.ts': ["import type { Person } from '../people/person.ts'", "import './link.ts'"],
  'src/house/rooms.ts': ["import '../confirmations/index.ts'", "import '../introductions/index.ts'", "import './room.ts'"],
  'src/process/config.ts': ["import { readFileSync } from 'node:fs'"],
  'src/process/start.ts': [
    "import '../house/compose.ts'",
    "import './config.ts'",
    "import '../../adapters/slack/index.ts'",
    "import '../embedded-postgres/index.ts'",
  ],
  'src/confirmations/ask.ts': ["import './rules.ts'", "import type { Store } from './store.ts'", "import '../delivery/outbox.ts'"],
  'src/confirmations/ask.test.ts': ["import './store.prisma.ts'", "import '../../test/builders.ts'", "import { tool } from 'a-tool'"],
  'src/confirmations/index.ts': [
    "export * from './ask.ts'",
    "import './store.prisma.ts'",
    "import '../house/room.ts'",
    "import '../house/link.ts'",
  ],
  'src/confirmations/rules.ts': ["import '../programme/ladder/calendar.ts'", "import type { Person } from '../people/person.ts'"],
  'src/confirmations/seats.rules.ts': ["import './rules.ts'"],
  'src/confirmations/store.prisma.ts': ["import type { Prisma } from '../../prisma/generated/client.ts'"],
  'src/confirmations/store.ts': ["import type { Person } from '../people/person.ts'"],
  'src/delivery/outbox.ts': ["import type { Transaction } from '../store/client.ts'", "import '../people/person.ts'"],
  'src/embedded-postgres/index.ts': ["import './account.ts'", "import '../kit/log.ts'"],
  'src/embedded-postgres/account.ts': ["import { stat } from 'node:fs/promises'"],
  'src/introductions/index.ts': ["import '../people/person.ts'"],
  'src/jobs/cron.ts': ["import '../kit/log.ts'"],
  'src/kit/clock.ts': [],
  'src/kit/ids.ts': ["import type { Clock } from './clock.ts'"],
  'src/kit/log.ts': ["import type { Clock } from './clock.ts'"],
  'src/main.js': ["import './process/start.ts'"],
  'src/people/person.ts': ["import { randomUUID } from 'node:crypto'"],
  'src/programme/store.prisma.ts': [],
  'src/programme/ladder/calendar.ts': ["import '../../kit/clock.ts'"],
  'src/programme/pairs.ts': ["import '../people/person.ts'", "import '../delivery/outbox.ts'"],
  'src/store/client.ts': ["import type { Prisma } from '../../prisma/generated/client.ts'", "import { mkdir } from 'node:fs/promises'"],
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
  options = await extractOptions(join(import.meta.dirname, '../..', '.dependency-cruiser.mjs'))
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
  const { output } = await cruise(['src', 'adapters', 'playground', 'test', 'prisma'], { ...options, baseDir: house })
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
