import { join } from 'node:path'
import { configDefaults, defineConfig } from 'vitest/config'

// Processes that tests start load the same files again and again: what Node has compiled of them is kept.
process.env['NODE_COMPILE_CACHE'] ??= join(import.meta.dirname, 'node_modules/.cache/compiled')

const everyFile = ['src/**/*.test.ts', 'test/**/*.test.ts', 'adapters/**/*.test.ts', 'playground/**/*.test.ts', 'manifest/**/*.test.ts']

// Each of these puts something of its own in the place of what the whole process prints with, before the adapter does.
const alone = ['adapters/teams/receive.test.ts', 'test/journeys/teams-doors.test.ts']

// Whatever a test polls for comes in the end or not at all: how long it takes is the machine's matter, and a second is too short for a busy one.
const expect = { poll: { timeout: 30_000 } }

const ofEveryFile = {
  setupFiles: ['test/ground/after-each.ts', 'test/ground/seed.ts'],
  pool: 'forks' as const,
  testTimeout: 60_000,
  hookTimeout: 60_000,
  expect,
}

// A room that a test adds to a copy of the tree.
const exclude = [...configDefaults.exclude, 'test/house/added-room/**']

export default defineConfig({
  test: {
    globalSetup: ['test/database/global-setup.ts', 'test/browser/say-when-left-out.ts'],
    // `--changed` follows imports; these are read by every test's database instead.
    forceRerunTriggers: [...configDefaults.forceRerunTriggers, '**/prisma/schema.prisma', '**/prisma/migrations/**'],
    maxWorkers: 2,
    projects: [
      { test: { ...ofEveryFile, name: 'alone', include: alone, exclude } },
      // The files of a worker share its modules, which take as long to load and to grow warm as most files take to run.
      { test: { ...ofEveryFile, name: 'together', isolate: false, include: everyFile, exclude: [...exclude, ...alone] } },
    ],
  },
})
