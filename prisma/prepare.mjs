// Makes prisma/generated after an install. An install without dev dependencies has no Prisma command line and needs none: it runs
// the built code in dist/, which brings its client along.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

if (existsSync(new URL('../node_modules/prisma', import.meta.url))) {
  const { status } = spawnSync('prisma generate', { shell: true, stdio: 'inherit' })
  process.exitCode = status ?? 1
} else {
  process.stdout.write('No Prisma command line here: skipping `prisma generate`, as in production.\n')
}
