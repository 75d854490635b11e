import { mkdtemp, readdir, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { withoutDocstring } from './docstrings.ts'

const root = join(import.meta.dirname, '../..')

/** What rooms import of the house, and what composition does. */
const houseDoors = ['commands', 'compose', 'kinds', 'link', 'rehearses', 'room', 'rooms'].map((name) => `src/house/${name}.ts`)

/** The contract's files, and the doors of all folders. */
async function doors(): Promise<readonly string[]> {
  const trees = await Promise.all(
    ['src', 'adapters', 'playground'].map(async (tree) =>
      (await readdir(join(root, tree), { recursive: true })).map((path) => `${tree}/${path.replaceAll('\\', '/')}`),
    ),
  )
  const isDoor = (path: string) => path.endsWith('/index.ts') && !path.includes('node_modules')
  const isContract = (path: string) => /^src\/contract\/[^/]+(?<!\.test)\.ts$/.test(path)
  return [...trees.flat().filter((path) => isDoor(path) || isContract(path)), ...houseDoors]
}

test('Every name that the contract or a door exports has a docstring, and every member of its interfaces', async () => {
  const files = await doors()
  expect(files).toEqual(expect.arrayContaining(['src/contract/platform.ts', 'src/jobs/index.ts', 'adapters/slack/index.ts']))
  expect(withoutDocstring(root, files)).toEqual([])
})

/** A project of two files. */
async function projectOf(index: string, other: string): Promise<string> {
  const directory = await realpath(await mkdtemp(join(tmpdir(), 'pari-docstrings-')))
  onTestFinished(() => rm(directory, { recursive: true, force: true }))
  const compilerOptions = { module: 'nodenext', target: 'es2024', noEmit: true, allowImportingTsExtensions: true, types: [] }
  await writeFile(join(directory, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.ts'] }))
  await writeFile(join(directory, 'package.json'), '{ "type": "module" }')
  await writeFile(join(directory, 'index.ts'), index)
  await writeFile(join(directory, 'other.ts'), other)
  return directory
}

test('A name without one is found, also where it stands in another file, and so is a member, also an inherited one', async () => {
  const index = `
    /** A sentence about the file. */
    import type { Base } from './other.ts'
    export { again as renamed, described } from './other.ts'
    export const bare = 1
    // This is no docstring.
    export function commented() {}
    /** */
    export const empty = 1
    /** A sentence. */
    export interface Both extends Base {
      /** A sentence. */
      told: number
      untold: number
      call(): void
    }
    /** A sentence. */
    export type Whole = Base
  `
  const other = `
    export const again = 1
    /** A sentence. */
    export const described = 1
    /** A sentence. */
    export interface Base {
      /** A sentence. */
      told: number
      inherited: number
    }
  `
  const found = withoutDocstring(await projectOf(index, other), ['index.ts'])
  expect(found.toSorted()).toEqual(
    ['bare', 'commented', 'empty', 'renamed', 'Both.untold', 'Both.call', 'Both.inherited'].map((name) => `index.ts ${name}`).toSorted(),
  )
})

test('A file that is not there is no file without gaps', async () => {
  const directory = await projectOf('export const one = 1', 'export const two = 2')
  expect(() => withoutDocstring(directory, ['gone.ts'])).toThrow('gone.ts exports nothing.')
})
