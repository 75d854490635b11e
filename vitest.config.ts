import { join } from 'node:path'
import { configDefaults, defineConfig } from 'vitest/config'

// Processes that tests start load the same files again and again: what Node has compiled of them is kept.
process.env['NODE_COMPILE_CACHE'] ??= join(import.meta.dirname, 'node_modules/.cache/compiled')

export default defineConfig({
  test: {
    globalSetup: ['test/database/global-setup.ts', 'test/browser/say-when-left-out.ts'],
    include: ['src/**/*.test.ts', 'test/**/*.test.ts', 'adapters/**/*.test.ts', 'playground/**/*.test.ts', 'manifest/**/*.test.ts'],
    // A room that a test adds to a copy of the tree.
    exclude: [...configDefaults.exclude, 'test/house/added-room/**'],
    // `--changed` follows imports; these are read by every test's database instead.
    forceRerunTriggers: [...configDefaults.forceRerunTriggers, '**/prisma/schema.prisma', '**/prisma/migrations/**'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
