import { strFromU8, unzipSync } from 'fflate'
import readExcelFile from 'read-excel-file/node'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { plainText } from '../../src/contract/plain-text.ts'
import { readList } from '../../src/people/import/index.ts'
import { freshDatabase, type TestDatabase } from '../database/database.ts'
import { aPlayedProgramme } from '../ground/played-programme.ts'
import { tampere, type Workplace } from '../ground/workplace.ts'

/** Everything that a coordinator can see goes out as a workbook. */

let database: TestDatabase
let workplace: Workplace
let cohort: string
beforeAll(async () => {
  database = await freshDatabase()
  const linking = { url: 'https://pari.example.org', keys: [new Uint8Array(32).fill(7)] }
  workplace = await aPlayedProgramme(database.prisma, { parts: { linking } })
  ;({ id: cohort } = await database.prisma.cohort.findFirstOrThrow())
  workplace.platform.joins('Carla', { workspace: tampere })
})
afterAll(() => database.close())
beforeEach(() => {
  workplace.platform.files.length = 0
  workplace.platform.filing = () => null
})

const sheetsIn = async (bytes: Uint8Array) =>
  Object.fromEntries((await readExcelFile(Buffer.from(bytes))).map(({ sheet, data }) => [sheet, data as (string | number | null)[][]]))
const exported = (name = 'Carla') => workplace.tap(name, { do: 'exportCohort', cohort })
const file = () => {
  const [only] = workplace.platform.files
  if (!only) throw new Error('No file went out.')
  return only
}
const linkIn = (text: string): string => /https:\S+\/l\/([^)\s]+)/.exec(text)?.[1] ?? ''
const opened = async (link: string) => workplace.house.links?.show(link)

describe('an export', () => {
  test('comes as a file into the chat, with a sentence that says what it is', async () => {
    const { view } = await exported()
    expect(plainText(view)).toContain('The file is in our chat.')
    expect(file().file.name).toMatch(/^Spring mentoring.* 2027-01-14\.xlsx$/)
    expect(file().words).toContain('personal data')
  })

  test('holds everybody with their answers, and every message with what became of it', async () => {
    await exported()
    const { People: people = [], Messages: messages = [] } = await sheetsIn(file().file.bytes)
    expect(people.map((row) => row[0])).toEqual([
      ...[
        'Name',
        'Carla',
        'Kaarlo Metsäpelto',
        'Olli Outonen',
        'Aino Aalto',
        'Eero Ek',
        'Pekka Puro',
        'Tuulikki Virtasalmi',
        'Ville Vuori',
        'Wilma Wirta',
      ],
    ])
    const tuulikki = people.find(([name]) => name === 'Tuulikki Virtasalmi')
    expect(tuulikki).toEqual(
      expect.arrayContaining(['tuulikki@example.org', 'mentee', 'fi', 'kaarlo@example.org', 'I hope for honey and wax.', 'coming']),
    )
    expect(people.find(([name]) => name === 'Eero Ek')).toContain('no answer yet')
    const told = messages.filter(([name]) => name === 'Tuulikki Virtasalmi')
    expect(told.length).toBeGreaterThan(1)
    const stored = await database.prisma.delivery.count({ where: { cohortId: cohort, state: { not: 'withdrawn' } } })
    expect(messages).toHaveLength(stored + 1)
  })

  test('comes back in as a list without a problem, the same people with the same mentors', async () => {
    await exported()
    const { people, problems } = await readList({ name: 'export.xlsx', bytes: file().file.bytes }, { language: 'en', seatsPerMentor: 4 })
    expect(problems).toEqual([])
    expect(people.map(({ email, role, mentor, language }) => [email, role, mentor, language])).toEqual(
      expect.arrayContaining([
        ['tuulikki@example.org', 'mentee', 'kaarlo@example.org', 'fi'],
        ['kaarlo@example.org', 'mentor', undefined, 'fi'],
        ['wilma@example.org', 'mentee', undefined, 'en'],
      ]),
    )
    expect(people).toHaveLength(9)
  })

  test('comes as a link where the platform takes no file, or not now; the link is hers alone and judged when it is opened', async () => {
    workplace.platform.filing = () => ({ kind: 'retry', afterMs: 5_000, reason: 'transient' })
    const text = plainText((await exported()).view)
    expect(text).toContain('Download the file: https:')
    const outcome = await opened(linkIn(text))
    if (!outcome || !('shown' in outcome) || !outcome.shown || !('bytes' in outcome.shown)) throw new Error(JSON.stringify(outcome))
    expect(Object.keys(await sheetsIn(outcome.shown.bytes))).toEqual(['People', 'Call list', 'Messages', 'What happened'])
    await database.prisma.enrolment.updateMany({ where: { person: { name: 'Carla' } }, data: { state: 'withdrawn' } })
    expect(await opened(linkIn(text))).not.toHaveProperty('shown')
    await database.prisma.enrolment.updateMany({ where: { person: { name: 'Carla' } }, data: { state: 'active' } })
  })

  test('holds the list of calls: numbers, how often nobody answered and when last, and whom no message reaches', async () => {
    const eero = await database.prisma.confirmation.findFirstOrThrow({ where: { enrolment: { person: { name: 'Eero Ek' } } } })
    await database.prisma.enrolment.update({ where: { id: eero.enrolmentId }, data: { phone: '00358 40 1234567' } })
    await workplace.tap('Carla', { do: 'tryLater', confirmation: eero.id })
    await database.prisma.confirmation.update({ where: { id: eero.id }, data: { calls: { increment: 1 } } })
    await exported()
    const { 'Call list': calls = [] } = await sheetsIn(file().file.bytes)
    expect(calls[0]).toEqual([
      ...['Name', 'Role', 'Paired with', 'Phone', 'Email', 'Now', 'Times asked', 'Calls without an answer', 'Last call'],
    ])
    const row = calls.find(([name]) => name === 'Eero Ek') ?? []
    expect(row.slice(0, 6)).toEqual([
      ...[
        'Eero Ek',
        'mentee',
        'Kaarlo Metsäpelto',
        '00358 40 1234567',
        'eero@example.org',
        expect.stringMatching(/no answer yet|don’t arrive/u),
      ],
    ])
    expect(row.slice(7)).toEqual([2, expect.stringMatching(/^2027-01-\d\d \d\d:\d\d$/u)])
    expect(calls.map(([name]) => name)).not.toContain('Tuulikki Virtasalmi')
  })

  test('says of a message that was withdrawn that it is not needed any more', async () => {
    const { id } = await database.prisma.delivery.findFirstOrThrow({ where: { cohortId: cohort, state: 'delivered' } })
    await database.prisma.delivery.update({ where: { id }, data: { state: 'superseded' } })
    await exported()
    const { Messages: messages = [] } = await sheetsIn(file().file.bytes)
    const withdrawn = await database.prisma.delivery.count({ where: { cohortId: cohort, state: { in: ['superseded', 'dropped'] } } })
    expect(withdrawn).toBeGreaterThan(0)
    expect(messages.filter((row) => row[4] === 'no longer needed')).toHaveLength(withdrawn)
  })

  test.each([
    ['+358 40 1234567', 'Aino Aalto'],
    ['0401234567', '=1+1'],
    ['00358401234567890', '@x'],
    ['=1+1', '-5'],
    ['@x', '+Anna'],
    ['-5', '=HYPERLINK("https://example.org","x")'],
    ['358401234567890123456', 'Aino, -1'],
  ])('brings the number %s and the name %s back in, sign by sign, and neither is a formula', async (phone, name) => {
    const enrolment = await database.prisma.enrolment.findFirstOrThrow({ where: { person: { email: 'aino@example.org' } } })
    await database.prisma.enrolment.update({ where: { id: enrolment.id }, data: { phone } })
    await database.prisma.person.update({ where: { id: enrolment.personId }, data: { name } })
    await exported()
    const { bytes } = file().file
    const { people, problems } = await readList({ name: 'export.xlsx', bytes }, { language: 'en', seatsPerMentor: 4 })
    expect(problems).toEqual([])
    expect(people.find(({ email }) => email === 'aino@example.org')).toMatchObject({ name, phone })
    const xml = Object.entries(unzipSync(bytes)).flatMap(([path, part]) => (path.startsWith('xl/worksheets/') ? strFromU8(part) : []))
    expect(xml.length).toBeGreaterThan(0)
    expect(xml.filter((sheet) => /<f[ >]/u.test(sheet))).toEqual([])
    await database.prisma.person.update({ where: { id: enrolment.personId }, data: { name: 'Aino Aalto' } })
  })

  test('is for nobody but a coordinator of the cohort', async () => {
    for (const name of ['Kaarlo', 'Tuulikki']) expect(await exported(name)).toMatchObject({ accepted: false })
    expect(workplace.platform.files).toEqual([])
  })

  test('is noted, with who did it', async () => {
    const before = await database.prisma.audit.count({ where: { deed: 'exported' } })
    await exported()
    expect(await database.prisma.audit.count({ where: { deed: 'exported' } })).toBe(before + 1)
  })
})

describe('where neither a file nor a link can be', () => {
  test('it says what to type on the server', async () => {
    const own = await freshDatabase()
    const bare = await aPlayedProgramme(own.prisma)
    bare.platform.filing = () => ({ kind: 'failed', reason: 'notPermitted', detail: 'missing_scope' })
    const { id } = await own.prisma.cohort.findFirstOrThrow()
    expect(plainText((await bare.tap('Carla', { do: 'exportCohort', cohort: id })).view)).toMatch(
      /npm run export -- "Spring mentoring.*" pari\.xlsx/,
    )
    await own.close()
  })
})
