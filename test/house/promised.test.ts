import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const root = new URL('../../', import.meta.url)
const page = readFileSync(new URL('docs/security.md', root), 'utf8')

/** A row of the page's tables: a promise, and the file and the name of the test that keeps it. */
interface Promised {
  readonly promise: string
  readonly file: string
  readonly name: string
}

const rowsOf = (text: string): readonly string[] =>
  text.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| what is promised'))

function read(row: string): Promised | null {
  const [, promise, file, linked, name] = /^\| (.+) \| \[([^\]]+)\]\(\.\.\/([^)]+)\): \*(.+)\* \|$/u.exec(row) ?? []
  return promise && file && name && file === linked ? { promise, file, name } : null
}

/** Whether a source calls a test by this name. */
const hasTest = (source: string, name: string): boolean => source.replace(/\(\s+'/g, "('").includes(`('${name}',`)

/** What is wrong with a row; null when its test exists. */
function problemWith(row: string): string | null {
  const promised = read(row)
  if (promised === null) return `This is no row of a promise and its test: ${row}`
  const file = new URL(promised.file, root)
  if (!promised.file.endsWith('.test.ts') || !existsSync(file)) return `There is no test file ${promised.file}`
  return hasTest(readFileSync(file, 'utf8'), promised.name) ? null : `${promised.file} has no test called: ${promised.name}`
}

describe('docs/security.md', () => {
  test('names a test that exists for every promise, and promises nothing twice', () => {
    const rows = rowsOf(page)
    expect(rows.length).toBeGreaterThan(40)
    expect(rows.flatMap((row) => problemWith(row) ?? [])).toEqual([])
    const promises = rows.map((row) => read(row)?.promise).filter((promise) => promise !== 'The same holds on Teams.')
    expect(promises).toEqual([...new Set(promises)])
  })

  test.each([
    ['a row without a test', '| Nobody gets in. | soon |', 'no row of a promise'],
    ['a link that leads elsewhere', '| Nobody gets in. | [test/a.test.ts](../test/b.test.ts): *x* |', 'no row of a promise'],
    ['a file that is not there', '| Nobody gets in. | [test/a.test.ts](../test/a.test.ts): *x* |', 'There is no test file test/a.test.ts'],
    ['a file without tests', '| Nobody gets in. | [package.json](../package.json): *pari* |', 'There is no test file package.json'],
    [
      'a test that is not there',
      '| Nobody gets in. | [src/kit/zone.test.ts](../src/kit/zone.test.ts): *zones are round* |',
      'src/kit/zone.test.ts has no test called: zones are round',
    ],
  ])('would be refused with %s', (_, row, problem) => {
    expect(problemWith(row)).toContain(problem)
  })
})
