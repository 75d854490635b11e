import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { type Ran, runCommand } from '../stages/terminal.ts'

export type { Ran }

/** `npm run rehearse` as a coordinator runs it: a process of its own. */
export const run = (...args: string[]): Promise<Ran> => runCommand('rehearse', args, { PARI_DATA: join(tmpdir(), 'pari-rehearse-tests') })

/** A directory for the files of one test file; `file` writes one and answers its path. */
export function filesOfOurOwn(): {
  readonly path: (name: string) => string
  readonly file: (name: string, text: string) => Promise<string>
} {
  let directory = ''
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'pari-rehearse-'))
  })
  afterAll(() => rm(directory, { recursive: true, force: true }))
  const path = (name: string) => join(directory, name)
  return {
    path,
    async file(name, text) {
      await writeFile(path(name), text)
      return path(name)
    },
  }
}

/** A line of `--json`. */
export type Line = Readonly<Record<string, string | number | boolean | null>>

/** What was written with `--json`. */
export const lines = ({ out }: Ran): Line[] =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line)
