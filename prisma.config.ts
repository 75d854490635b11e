import { existsSync } from 'node:fs'
import { defineConfig } from 'prisma/config'

// `generate`, `validate` and `format` run in WebAssembly, yet the command line insists on downloading a schema engine first.
// Any existing file satisfies it. Other commands must not see this: with a pretended engine `migrate diff` prints nothing and exits 0.
const engineless = ['generate', 'validate', 'format']
if (engineless.some((command) => process.argv.includes(command)) && existsSync(process.execPath)) {
  process.env['PRISMA_SCHEMA_ENGINE_BINARY'] ??= process.execPath
}

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  ...(process.env['DATABASE_URL'] ? { datasource: { url: process.env['DATABASE_URL'] } } : {}),
})
