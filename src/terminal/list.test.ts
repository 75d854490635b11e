import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { linesOf } from './list-lines.ts'
import { outcomeOf } from './list-outcome.ts'
import { textOf } from './list-text.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pari-list-'))
})
afterAll(() => rm(folder, { recursive: true }))

let files = 0
async function written(...rows: string[]): Promise<string> {
  const path = join(folder, `list-${++files}.csv`)
  await writeFile(path, `${rows.join('\n')}\n`)
  return path
}

const header = 'Name,Email,Role,Mentor,Phone,Mentees agreed'
const old = [
  'Riikka,riikka@example.org,coordinator,,,',
  'Katja,katja@example.org,mentor,,,2',
  'Marko,marko@example.org,mentor,,,1',
  'Bo,bo@example.org,mentee,katja@example.org,0401234567,',
  'Mei,mei@example.org,mentee,marko@example.org,,',
  'Ana,ana@example.org,mentee,,,',
]
async function outcome(rows: readonly string[], before?: readonly string[]) {
  const after = before && (await written(header, ...before))
  const found = await outcomeOf({ file: await written(...rows), after, language: 'en', answers: {} })
  if (typeof found === 'string') throw new Error(found)
  return found
}
const lines = async (...given: Parameters<typeof outcome>) => linesOf(await outcome(...given))
const changes = async (...given: Parameters<typeof outcome>) =>
  (await lines(...given)).flatMap(({ type, what, email, field, from, to }) =>
    type === 'change' ? [[what, email, field, from, to].flatMap((part) => (typeof part === 'string' ? [part] : [])).join(' ')] : [],
  )

describe('a list as lines', () => {
  test('has every person with everything that the list says, and the summary last', async () => {
    const found = await lines([
      'Name,Email,Role,Language,Mentor,Mentees agreed,Phone,Field,Wishes,Knows,Topics,Time zone,Platform,Shoe size',
      'Katja,KATJA@example.org,mentor,fi,,2,+358 40 1,IT,,Trade,Exports,Europe/Helsinki,Teams,38',
      'Bo,bo@example.org,mentee,sv,Katja,,,Law,Courage,,,,Slack,',
    ])
    expect(found[0]).toEqual({
      ...{ type: 'person', name: 'Katja', email: 'katja@example.org', role: 'mentor', language: 'fi', mentor: null, seats: 2 },
      ...{
        phone: '+358 40 1',
        field: 'IT',
        wishes: null,
        knows: 'Trade',
        topics: 'Exports',
        group: null,
        organisation: null,
        timeZone: 'Europe/Helsinki',
        platform: 'teams',
      },
    })
    expect(found[1]).toMatchObject({ email: 'bo@example.org', mentor: 'katja@example.org', wishes: 'Courage', seats: null, phone: null })
    expect(found[2]).toMatchObject({ type: 'leftOut', what: 'column', name: 'Shoe size', why: expect.stringContaining('We read nothing') })
    expect(found.at(-1)).toMatchObject({ type: 'summary', people: 2, pairs: 1, waiting: 0, leftOut: 1, problems: 0 })
  })

  test('has each problem with its line and column, and each question', async () => {
    const found = await lines(['Name,Email,Shoe', 'Katja,katja@example.org,38'])
    expect(found).toMatchObject([
      { type: 'leftOut', name: 'Shoe' },
      {
        type: 'question',
        about: 'column',
        field: 'role',
        text: expect.stringContaining('Which of these'),
        columns: [{ title: 'Name' }, {}, {}],
      },
      { type: 'problem', line: 1, column: '', reason: 'missingColumn' },
      { type: 'summary', questions: 1, problems: 1 },
    ])
  })
})

describe('compared with an older list', () => {
  test('the same list changes nothing', async () => {
    expect(await changes([header, ...old], old)).toEqual([])
    expect(textOf(await outcome([header, ...old], old))).toContain('What would change\n  nothing\n')
    expect(textOf(await outcome([header, ...old]))).not.toContain('What would change')
  })

  test('a corrected name without the other columns changes that name, and takes nobody’s place', async () => {
    const rows = old.map((row) => row.split(',').slice(0, 3).join(',').replace('Riikka', 'Riikka S'))
    expect(await changes(['Name,Email,Role', ...rows], old)).toEqual(['changed riikka@example.org name Riikka Riikka S'])
  })

  test('shows who is new, changed, moved, gone, loses a place, and is told', async () => {
    const found = await changes(
      [
        ...[
          header,
          'Riikka,riikka@example.org,coordinator,,,',
          'Katja,katja.l@example.org,mentor,,,2',
          'Marko,marko@example.org,mentor,,,1',
        ],
        ...['Bo,bo@example.org,mentee,marko@example.org,-,', 'Mei,mei@example.org,mentee,-,,', 'Uusi,uusi@example.org,mentee,Katja,,'],
      ],
      old,
    )
    expect(found).toEqual([
      'new uusi@example.org',
      'changed katja.l@example.org email katja@example.org katja.l@example.org',
      'changed bo@example.org phone 0401234567 ',
      'moved bo@example.org mentor katja@example.org marko@example.org',
      'gone ana@example.org',
      'seatLost mei@example.org mentor marko@example.org ',
      'told katja.l@example.org welcome  ',
      'told uusi@example.org welcome  ',
      'told bo@example.org mentor katja@example.org marko@example.org',
      'told mei@example.org mentor marko@example.org ',
      'told katja.l@example.org mentees bo@example.org uusi@example.org',
      'told marko@example.org mentees mei@example.org bo@example.org',
    ])
  })

  test('a list of one mentee may name a mentor who is only on the older one', async () => {
    const found = await lines(['Name,Email,Role,Mentor', 'Bo,bo@example.org,mentee,marko@example.org'], old)
    expect(found).toContainEqual(expect.objectContaining({ what: 'moved', email: 'bo@example.org' }))
    expect(found).toContainEqual(
      expect.objectContaining({
        type: 'problem',
        line: 0,
        reason: 'crowded',
        text: expect.stringContaining('marko@example.org agreed to 1'),
      }),
    )
  })

  test.each(['', ' ', '\u00a0'])('an empty cell (%j) is a question, and keeps what is known', async (cell) => {
    const rows = old.map((row) => row.replace('0401234567', cell).replace('mentee,katja@example.org', `mentee,${cell}`))
    expect(await changes([header, ...rows], old)).toEqual([])
    const questions = (await lines([header, ...rows], old)).filter(({ type }) => type === 'question')
    expect(questions).toMatchObject([
      {
        ...{ about: 'emptyCell', email: 'bo@example.org', field: 'phone', from: '0401234567', default: 'keep' },
        text: 'The cell in the column “phone” is empty, so bo@example.org keeps “0401234567”. Write a dash into it to clear it.',
      },
      { about: 'emptyCell', email: 'bo@example.org', field: 'mentor', from: 'katja@example.org', default: 'keep' },
    ])
  })

  const full = 'Katja,katja@example.org,mentor,,,,,\nBo,bo@example.org,mentee,fi,Katja,040,IT,Hope'.split('\n')
  const everyColumn = 'Name,Email,Role,Language,Mentor,Phone,Field,Wishes'
  /** The second row with another text in one place. */
  const withCell = (place: number, cell: string) => [everyColumn, full[0] ?? '', full[1]?.split(',').with(place, cell).join(',') ?? '']
  const fate = async (rows: readonly string[]) => {
    const after = await written(everyColumn, ...full)
    const found = await outcomeOf({ file: await written(...rows), after, language: 'en', answers: {} })
    if (typeof found === 'string') throw new Error(found)
    const all = linesOf(found)
    const of = (type: string) => all.filter((line) => line.type === type)
    const changed = of('change').filter(({ what }) => what === 'changed' || what === 'seatLost')
    return of('problem')
      .map(({ reason }) => reason)
      .concat(
        changed.map(({ field }) => `${String(field)} cleared`),
        of('question').map(() => 'asked'),
      )
  }

  test.each([
    ['name', 0, ['missingName'], ['missingName']],
    ['language', 3, [], []],
    ['mentor', 4, ['asked'], ['mentor cleared']],
    ['phone', 5, ['asked'], ['phone cleared']],
    ['field', 6, ['asked'], ['field cleared']],
    ['wishes', 7, ['asked'], ['wishes cleared']],
  ] as const)('%s: nothing without its column, a question for an empty cell, cleared by a dash', async (_, place, empty, dash) => {
    if (place > 2) {
      const without = [everyColumn, ...full].map((row) => row.split(',').toSpliced(place, 1).join(','))
      expect(await fate(without)).toEqual([])
    }
    for (const cell of ['', '  ']) expect(await fate(withCell(place, cell))).toEqual(empty)
    for (const cell of ['-', 'n/a', 'none', 'ei ole', 'saknas']) expect(await fate(withCell(place, cell))).toEqual(dash)
  })

  test('two people of one name are asked about, side by side', async () => {
    const before = [...old, 'Anna K,anna1@example.org,mentee,,,']
    const rows = [header, ...old, 'Anna K,anna2@example.org,mentee,,,', 'Anna K,anna3@example.org,mentee,,,']
    const found = await lines(rows, before)
    expect(found.filter(({ type }) => type === 'question')).toMatchObject([
      { about: 'samePerson', email: 'anna2@example.org', may: ['anna1@example.org'] },
      { about: 'samePerson', email: 'anna3@example.org', may: ['anna1@example.org'] },
    ])
    expect(await changes(rows, before)).toContain('gone anna1@example.org')
  })

  test('a daughter at her mother’s address is asked about', async () => {
    const rows = old.map((row) => row.replace('Bo,', 'Maija Virtanen,'))
    expect((await lines([header, ...rows], old)).filter(({ type }) => type === 'question')).toMatchObject([
      { about: 'otherPerson', email: 'bo@example.org', from: 'Bo', to: 'Maija Virtanen' },
    ])
  })

  test.each([
    ['of mentors only', ['Katja,katja@example.org,mentor,,,2', 'Marko,marko@example.org,mentor,,,1']],
    ['with headers alone', []],
    [
      'with a mistake in each row',
      ['Bo,bo@example.org,boss,,,', ...['riikka', 'katja', 'marko', 'mei', 'ana'].map((name) => `,${name}@example.org,boss,,,`)],
    ],
  ])('a list %s touches nobody else', async (_, rows) => {
    expect(await changes([header, ...rows], old)).toEqual([])
  })
})

test('as text everything has a chapter', async () => {
  const rows = [header, ...old.slice(0, 4), 'Ana,ana@example.org,mentee,-,,', 'X,x,mentee,,,']
  const text = textOf(await outcome(rows, old))
  expect(text).toContain('People: 5. Mentors: 2. Mentees: 2, with a mentor: 1, on the waitlist: 1. Coordinators: 1.')
  for (const part of ['Katja (katja@example.org, en): Bo (bo@example.org, en)', 'Marko (marko@example.org, en): nobody yet'])
    expect(text).toContain(part)
  expect(text).toContain('mei@example.org isn’t on the list any more, and stays')
  expect(text).toContain('Row 7, column “Email”: “x” isn’t an email address.')
  expect(textOf(await outcome(['Name,Email,Role', 'Bo,bo@example.org,mentee']))).toContain('every mentee is on the waitlist')
})

describe('the command', () => {
  const run = async (...args: string[]) => {
    const script = new URL('list.ts', import.meta.url).pathname
    return promisify(execFile)(process.execPath, [script, ...args]).then(
      ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
      ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({ code, stdout, stderr }),
    )
  }

  test('ends with 0 for a good list, one JSON object a line', async () => {
    const { code, stdout } = await run(await written(header, ...old), '--json')
    expect(code).toBe(0)
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as { type: string }).type),
    ).toEqual([...old.map(() => 'person'), 'summary'])
  })

  test('ends with 2 when there are problems', async () => {
    const { code, stdout } = await run(await written(header, 'X,x,mentee,,,'))
    expect([code, stdout]).toEqual([2, expect.stringContaining('isn’t an email address')])
  })

  test('is answered by the numbers of columns', async () => {
    const { code, stdout } = await run(
      await written('Vorname,Kontakt', 'Anna,anna@example.org'),
      ...'--name 1 --email 2 --everybody mentor'.split(' '),
    )
    expect([code, stdout]).toEqual([0, expect.stringContaining('Anna (anna@example.org, en): nobody yet')])
  })

  test('asks what a no to a wish means, and is answered', async () => {
    const file = await written('Name,Email,Would you like to be a mentor?', 'Anna,anna@example.org,yes', 'Bo,bo@example.org,no')
    const asked = await run(file, '--json')
    expect([asked.code, asked.stdout]).toEqual([2, expect.stringMatching(/"type":"question","about":"no".*Some people said no to/u)])
    expect(await run(file, '--no', 'leftOut', '--json')).toMatchObject({ code: 0, stdout: expect.stringContaining('"kind":"saidNo"') })
    expect(await run(file, '--no', 'mentee')).toMatchObject({ code: 0, stdout: expect.stringContaining('Bo (bo@example.org') })
  })

  test.each([
    [['a.csv', '--no', 'maybe'], 'is nothing that a no means'],
    [[], 'Name the file'],
    [['a.csv', 'b.csv'], 'b.csv is too much'],
    [['a.csv', '--language', 'de'], 'isn’t a language'],
    [['a.csv', '--email', '0'], 'number of a column'],
    [['a.csv', '--everybody', 'boss'], 'isn’t a role'],
    [['a.csv', '--colour'], 'colour'],
    [['there-is-no-such-list.csv'], 'There is no file there-is-no-such-list.csv.'],
  ])('says what is wrong with %j', async (args, words) => {
    expect(await run(...args)).toMatchObject({ code: 2, stderr: expect.stringContaining(words) })
  })
})
