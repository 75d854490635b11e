// Builds the playground's page after an install. An install without dev dependencies has no Vite: it runs what was built before.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

if (existsSync(new URL('../node_modules/vite', import.meta.url))) {
  const { status } = spawnSync('vite build playground/page --logLevel warn', { shell: true, stdio: 'inherit' })
  process.exitCode = status ?? 1
}
