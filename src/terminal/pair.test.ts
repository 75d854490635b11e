import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bestByTrying } from '../../test/ground/best-drafts.ts'
import { cohorts, menteeNamed, mentorNamed, wishFor } from '../../test/ground/to-pair.ts'
import { usualWords } from '../contract/role-words.ts'
import { suggestPairs } from '../pairing/engine/suggest.ts'
import type { Aim, PairingWish } from '../programme/to-pair.ts'
import { candidateLines, pairingLines, pairingText } from './pair-lines.ts'
import { type PairOptions, readWish } from './pair-wish.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pari-pair-'))
})
afterAll(() => rm(folder, { recursive: true }))

let files = 0
async function written(...rows: readonly string[]): Promise<string> {
  const path = join(folder, `file-${++files}.csv`)
  await writeFile(path, `${rows.join('\n')}\n`)
  return path
}

const header = 'Name,Email,Role,Language,Field,Wishes,Knows,Topics,Seats'
const people = [
  'Bo,bo@example.org,mentee,en,Law,To lead people,,,',
  'Mei,mei@example.org,mentee,en,Law,,,Music,',
  'Ulla,ulla@example.org,mentee,fi,Law,,,,',
  'Katja,katja@example.org,mentor,en,Law,,Leadership,,2',
  'Marko,marko@example.org,mentor,en,,,,Music,',
  'Riikka,riikka@example.org,coordinator,en,,,,,',
]
async function read(rows: readonly string[], more: Partial<PairOptions> = {}) {
  const cohort = await written(...rows)
  return readWish({
    ...{ cohort, pins: undefined, never: undefined, aim: 'best', least: 1, seed: 1, language: 'en', isLanguageFree: false, ...more },
  })
}
async function wishOf(...given: Parameters<typeof read>): Promise<PairingWish> {
  const found = await read(...given)
  if ('problems' in found) throw new Error(JSON.stringify(found.problems))
  return found.wish
}
async function problems(...given: Parameters<typeof read>): Promise<string[]> {
  const found = await read(...given)
  return 'problems' in found ? found.problems.map(({ text }) => text) : []
}
function paired(wish: PairingWish) {
  const pairing = suggestPairs(wish, 'en', usualWords)
  if (pairing === 'tooMany') throw new Error(pairing)
  return pairing
}

describe('what is to be paired', () => {
  test('never is two of one organisation, as the list names it', async () => {
    const wish = await wishOf([
      'Name,Email,Role,Field,Company',
      'Bo,bo@example.org,mentee,Law,Nokia Oyj',
      'Mei,mei@example.org,mentee,Law,',
      'Katja,katja@example.org,mentor,Law,nokia oyj ',
      'Marko,marko@example.org,mentor,Law,KONE',
    ])
    const { pairs } = paired(wish)
    expect(pairs.map(({ mentor, mentee }) => `${mentor} ${mentee}`).toSorted()).toEqual([
      'katja@example.org mei@example.org',
      'marko@example.org bo@example.org',
    ])
  })

  test('is everybody of the list who mentors or looks for a mentor, with all that they wrote', async () => {
    const wish = await wishOf([header, ...people])
    expect(wish.people.map(({ id, seats }) => `${id} ${seats}`)).toEqual([
      ...['bo@example.org 0', 'mei@example.org 0', 'ulla@example.org 0', 'katja@example.org 2', 'marko@example.org 1'],
    ])
    expect(wish.people[0]).toMatchObject({ role: 'mentee', field: 'Law', wishes: 'To lead people', topics: null, languages: ['en'] })
  })

  test('keeps those who have a mentor in the list, and pins, each once', async () => {
    const pins = await written('mentor;mentee', 'MARKO@example.org;mei@example.org', 'katja@example.org;bo@example.org')
    const listed = [`${header},Mentor`, ...people.map((row) => `${row},${row.startsWith('Bo') ? 'katja@example.org' : ''}`)]
    const wish = await wishOf(listed, { pins })
    expect(wish.pins).toEqual([
      { mentor: 'katja@example.org', mentee: 'bo@example.org' },
      { mentor: 'marko@example.org', mentee: 'mei@example.org' },
    ])
  })

  test('lets a coordinator give somebody more mentees who did not say how many', async () => {
    const pins = await written('mentor,mentee', 'marko@example.org,mei@example.org', 'marko@example.org,bo@example.org')
    expect((await wishOf([header, ...people], { pins })).people.find(({ id }) => id === 'marko@example.org')?.seats).toBe(2)
  })
})

describe('what is wrong', () => {
  test('is said all at once: of the list, the pins and those who must never be a pair', async () => {
    const pins = await written(
      'mentor,mentee',
      'marko@example.org,nobody@example.org',
      'bo@example.org,mei@example.org',
      ',mei@example.org',
      'marko@example.org,mei@example.org',
      'katja@example.org,mei@example.org',
    )
    const never = await written('mentor,mentee', 'not an address,bo@example.org', 'marko@example.org,mei@example.org', 'katja@example.org')
    expect(await problems([header, ...people, 'Eve,eve@,mentee,en,,,,,'], { pins, never })).toEqual([
      expect.stringContaining('eve@'),
      expect.stringMatching(/line 2: nobody@example.org isn’t on the list\./),
      expect.stringMatching(/line 3: bo@example.org is a mentee on the list, and not a mentor\./),
      expect.stringMatching(/line 4: the mentor is missing\./),
      'Never, row 4: it must have as many cells as the first line, 2.',
      expect.stringMatching(/line 2: “not an address” isn’t an email address\./),
      expect.stringMatching(/line 5: marko@example.org and mei@example.org must never be a pair\./),
      expect.stringMatching(/line 6: mei@example.org has another mentor already: marko@example.org\./),
    ])
  })

  test('is said of a pair of the list that must never be one', async () => {
    const standing = [header.replace('Seats', 'Seats,Mentor'), 'Ida,ida@example.org,mentee,en,Law,,,,,katja@example.org', `${people[3]},`]
    const never = await written('mentor,mentee', 'katja@example.org,ida@example.org')
    expect(await problems(standing, { never })).toEqual([
      expect.stringMatching(/line 2: katja@example.org and ida@example.org are a pair on the list\./),
    ])
  })

  test('is said of a mentor who would have more than they agreed to, and of files that are none', async () => {
    const pins = await written('mentor,mentee', ...['bo', 'mei', 'ulla'].map((name) => `katja@example.org,${name}@example.org`))
    expect(await problems([header, ...people], { pins })).toEqual([
      expect.stringContaining('katja@example.org agreed to 2, but would have 3.'),
    ])
    expect(await problems([header, ...people], { pins: join(folder, 'none.csv') })).toEqual([expect.stringContaining('There is no file')])
    const other = await written('a,b', '1,2')
    expect(await problems([header, ...people], { never: other })).toEqual([expect.stringContaining('lacks the column mentor, mentee')])
    expect(await problems([], { cohort: folder })).toEqual([expect.stringContaining('cannot be read')])
  })
})

describe('lines', () => {
  test('have each pair with its reasons, those who have none, and the summary last', async () => {
    const lines = pairingLines(paired(await wishOf([header, ...people])))
    expect(lines).toMatchObject([
      {
        ...{ type: 'pair', mentor: 'katja@example.org', mentee: 'bo@example.org', score: 63 },
        reasons: [expect.stringContaining('“To lead people”'), expect.stringContaining('They share a field: “Law”.')],
        runnerUp: { mentor: 'marko@example.org', score: 0 },
      },
      { type: 'pair', mentor: 'katja@example.org', mentee: 'mei@example.org', score: 18 },
      { type: 'unpaired', email: 'marko@example.org', role: 'mentor', why: expect.stringContaining('have other mentors') },
      { type: 'unpaired', email: 'ulla@example.org', role: 'mentee', why: expect.stringContaining('in their language') },
      {
        ...{ type: 'summary', paired: 2, mean: 40.5, weakest: 18, unpaired: 2, aim: 'best', optimum: true },
        prices: [{ rule: 'language', pairs: 1 }],
      },
    ])
  })

  test('of candidates let anybody find the same optimum', () => {
    fc.assert(
      fc.property(cohorts, fc.constantFrom<Aim>('best', 'everybody'), (everybody, aim) => {
        const pairing = paired(wishFor(everybody, { aim }))
        const lines = [...candidateLines(pairing.candidates)].flatMap((text) => text.split('\n')).filter(Boolean)
        const read = lines.map((line) => JSON.parse(line) as { mentor: string; mentee: string; score: number })
        const [mentees, mentors] = ['mentee', 'mentor'].map((role) => everybody.filter((person) => person.role === role))
        const scores = (mentees ?? []).map(({ id: mentee }) =>
          (mentors ?? []).map(({ id: mentor }) => read.find((each) => each.mentor === mentor && each.mentee === mentee)?.score ?? -1),
        )
        const places = (mentors ?? []).map(({ seats }) => seats)
        const sum = pairing.pairs.reduce((total, { score }) => total + score, 0)
        expect([pairing.pairs.length, sum]).toEqual(bestByTrying({ scores, places, aim, least: 1, ties: [] }))
      }),
      { numRuns: 50 },
    )
  })

  test('for people begin with what is missing, where too little is known', async () => {
    const text = pairingText(paired(wishFor([menteeNamed('bo'), mentorNamed('katja')])))
    expect(text.split('\n').slice(0, 2)).toEqual([
      'Only 0 % of the people have said enough to be paired well: their field, and what they wish for or know. Ask the others first.',
      'Pairs: 0. Mean fit: – of 100. Weakest: –. Without a mentor: 1. Mentors without anybody: 1.',
    ])
    const known = pairingText(paired(await wishOf([header, ...people])))
    expect(known).toContain('Without the rule “same language” 1 more could be paired.')
    expect(known).toContain('bo@example.org with katja@example.org: 63')
  })
})

describe('the command', () => {
  const run = async (...args: readonly string[]) => {
    try {
      return { code: 0, ...(await promisify(execFile)(process.execPath, ['src/terminal/pair.ts', ...args])) }
    } catch (error) {
      return error as { code: number; stdout: string; stderr: string }
    }
  }
  test('prints candidates and pairs, and ends with 2 and every problem', async () => {
    const cohort = await written(header, ...people)
    const good = await run('--cohort', cohort, '--json', '--candidates', '--aim', 'everybody', '--without', 'language')
    expect(good.code).toBe(0)
    const types = good.stdout
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { type: string }).type)
    expect(types.join(' ')).toBe(`${'candidate '.repeat(6)}pair pair pair summary`)
    const bad = await run('--cohort', await written(header, 'Bo,bo@,mentee,en,,,,,', 'Mei,mei@,mentee,en,,,,,'), '--json')
    expect(bad.code).toBe(2)
    expect(bad.stdout.trim().split('\n')).toHaveLength(2)
    expect(bad.stderr.trim().split('\n')).toHaveLength(2)
  })

  test('ends without a word where nobody reads on', async () => {
    const many = (role: string) => Array.from({ length: 60 }, (_, at) => `P${at},${role}${at}@example.org,${role},en,Law,,Law,,`)
    const cohort = await written(header, ...many('mentee'), ...many('mentor'))
    const command = `${process.execPath} src/terminal/pair.ts --cohort ${cohort} --candidates --json | head -n 1`
    const { stdout, stderr } = await promisify(execFile)('sh', ['-c', command])
    expect(stdout.split('\n')).toHaveLength(2)
    expect(stderr).not.toMatch(/EPIPE|Error/u)
  })

  test('says everything that is wrong with its options, and with the list beside them', async () => {
    const options = ['--aim', 'most', '--least=-1', '--seed', 'x', '--language', 'de', '--without', 'never']
    const wrong = await run(...options)
    expect(wrong.code).toBe(2)
    for (const said of ['--cohort', '“most”', '“-1”', '“x”', '“de”', '“never”', 'Usage']) expect(wrong.stderr).toContain(said)
    const both = await run(...options, '--cohort', await written(header, 'Bo,bo@,mentee,en,,,,,'))
    for (const said of ['“most”', '“never”', 'bo@']) expect(both.stderr).toContain(said)
    expect((await run('--what')).code).toBe(2)
  })

  test('refuses more than it can hold', async () => {
    const many = (role: string, length: number) => Array.from({ length }, (_, at) => `P${at},${role}${at}@example.org,${role},en,Law,,,,`)
    const outcome = await run('--cohort', await written(header, ...many('mentee', 6500), ...many('mentor', 10)), '--json')
    expect(outcome).toMatchObject({ code: 2, stdout: expect.stringContaining('too many people to pair at once') })
  })
})
