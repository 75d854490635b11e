import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { complaintAbout, type Expression, expressionsIn } from './expressions.ts'

const root = join(import.meta.dirname, '../..')
const isCode = /\.(?:ts|tsx|js|mjs)$/
const isOutside = /\.test\.ts$|\/(?:test|dist|node_modules)\//

const shipped = ['src', 'adapters', 'manifest', 'playground'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true })
    .map((path) => `${folder}/${String(path).replaceAll('\\', '/')}`)
    .filter((path) => isCode.test(path) && !isOutside.test(path)),
)

/** The same expression in two files is judged once. */
const distinct = (all: readonly Expression[]): readonly Expression[] => [
  ...new Map(all.map((each) => [JSON.stringify([each.source, each.flags]), each])).values(),
]

/** The local Teams plays patterns that a card carries, as Teams' clients do; no card of Pari's carries one. */
const playsPatterns = 'playground/teams-end/inputs.ts'

/** Hundreds of expressions are judged one by one: on a busy machine that takes longer than any other test may. */
const manyMinutes = 600_000

test('every regular expression of shipped code takes linear time, whatever it reads', { timeout: manyMinutes }, async () => {
  const judged = shipped.filter((path) => path !== playsPatterns)
  const all = judged.flatMap((path) => expressionsIn(path, readFileSync(join(root, path), 'utf8')))
  expect(all.length).toBeGreaterThan(100)
  const complaints: string[] = []
  // One after another: what judges them gives up on one that has to wait for the others.
  for (const each of distinct(all)) complaints.push(...[(await complaintAbout(each)) ?? []].flat())
  expect(complaints).toEqual([])
})

const complain = async (text: string) => Promise.all(expressionsIn('src/a.ts', text).map(complaintAbout))

describe('an expression', () => {
  test.each([
    ['a literal', 'const a = 1\nconst b: RegExp = /\\s+$/u', 'src/a.ts:2 /\\s+$/u takes 2nd degree polynomial time, for instance with'],
    ['one in a call', "text.replace(/(a*)*b/, '')", 'src/a.ts:1 /(a*)*b/ takes exponential time'],
    ['one that is made of a text', "new RegExp('(a|a)+$', 'g')", '/(a|a)+$/g takes exponential time'],
    ['one that is made of a template', 'RegExp(`x+$`)', '/x+$/ takes 2nd degree polynomial time'],
    ['one that is put together later', 'new RegExp(source)', 'src/a.ts:1 makes a regular expression of pieces'],
  ])('is complained of: %s', async (_, text, complaint) => {
    expect((await complain(text)).join()).toContain(complaint)
  })

  test('is none in a comment, in a text or in markup', () => {
    expect(expressionsIn('src/a.tsx', "// /a+$/\nconst b = '/a+$/'\nconst c = <a>/a+$/</a>\nconst d = 4 / 2 / 1")).toEqual([])
  })

  test('is not passed over in a file that does not parse', () => {
    expect(() => expressionsIn('src/a.ts', 'const = ')).toThrow('src/a.ts')
  })

  test('is sound when its time is linear', async () => {
    expect(await complain('/^[^@]+@\\S+$/u')).toEqual([null])
  })
})
