import { Writable } from 'node:stream'
import { pino } from 'pino'
import readExcelFile from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Form } from '../../src/contract/form.ts'
import { plainText } from '../../src/contract/plain-text.ts'
import { deliveryCounts } from '../../src/delivery/counts.prisma.ts'
import { freshDatabase, type TestDatabase } from '../database/database.ts'
import { everyRowOf, thatTell } from '../ground/every-row.ts'
import { aPlayedProgramme } from '../ground/played-programme.ts'
import { formIn, initialIn, type Workplace, wordsIn } from '../ground/workplace.ts'

/** Nobody but the two of a concern finds a word of it, or that its sender wrote one: every table, line, sheet and screen is searched. */

const said = ['I am afraid of the quince jelly', 'Please meet me at the greenhouse', 'At the greenhouse, then']
let database: TestDatabase
let workplace: Workplace
let auditBefore: number
const homesBefore = new Map<string, string>()
const logged: string[] = []
const log = pino(
  { base: null, level: 'debug' },
  new Writable({
    write(chunk, _, done) {
      logged.push(String(chunk))
      done()
    },
  }),
)
const others = ['Kaarlo', 'Eero', 'Aino', 'Wilma']
const homeOf = async (name: string) => plainText((await workplace.tap(name, { do: 'showHome', mark: 'look' })).view)
const sends = (name: string, form: Form, texts: Readonly<Record<string, string>>) =>
  workplace.submit(name, form.sends, { ...initialIn(form), ...texts })

beforeAll(async () => {
  database = await freshDatabase()
  const linking = { url: 'https://pari.example.org', keys: [new Uint8Array(32).fill(7)] }
  workplace = await aPlayedProgramme(database.prisma, { parts: { log, linking } })
  for (const name of others) homesBefore.set(name, await homeOf(name))
  auditBefore = await database.prisma.audit.count()
  logged.length = 0
  const form = formIn(await workplace.open('Tuulikki', { do: 'openConcern', mark: 'opening' }))
  await sends('Tuulikki', form, { text: said[0] ?? '', soon: 'urgent' })
  await workplace.settle()
  const { id: concern } = await database.prisma.concern.findFirstOrThrow()
  for (const [name, text = ''] of [
    ['Carla', said[1]],
    ['Tuulikki', said[2]],
  ] as const) {
    await sends(name, formIn(await workplace.open(name, { do: 'openConcernReply', mark: 'opening', concern })), { text })
    await workplace.settle()
  }
  await workplace.until('2027-01-16T12:00')
}, 60_000)
afterAll(() => database.close())

describe('What somebody wrote that worries them', () => {
  test('stands in one table, and there in no other column than that of its words', async () => {
    const rows = thatTell(await everyRowOf(database), said)
    expect(rows).toHaveLength(said.length)
    for (const row of rows) expect(row).toMatch(/^public\.concern_line /)
  })

  test('is in no line of the log, and no error is there either', () => {
    expect(thatTell(logged, [...said, 'Tuulikki', 'Virtasalmi'])).toEqual([])
    expect(logged.filter((line) => /"level":(?:50|60)/.test(line))).toEqual([])
  })

  test('is counted in no metric by more than a platform and a state', async () => {
    const counts = await deliveryCounts(database.prisma)
    expect(counts.flatMap((count) => Object.keys(count)).toSorted()).toEqual(
      counts.flatMap(() => ['count', 'platform', 'state']).toSorted(),
    )
  })

  test('leaves no trace in the audit', async () => {
    expect(await database.prisma.audit.count({ where: { deed: { contains: 'oncern' } } })).toBe(0)
    expect(await database.prisma.audit.count()).toBeGreaterThanOrEqual(auditBefore)
  })
})

describe('That somebody wrote', () => {
  test('is named in no message: not who wrote, nor what', async () => {
    const messages = await database.prisma.delivery.findMany({ where: { kind: { startsWith: 'concern.' } } })
    expect(messages.map(({ kind }) => kind).toSorted()).toEqual(['concern.more', 'concern.more', 'concern.receipt', 'concern.told'])
    expect(
      thatTell(
        messages.map((each) => JSON.stringify(each.view)),
        ['Tuulikki', 'Virtasalmi', ...said],
      ),
    ).toEqual([])
    // A list of a cohort’s messages has none of them.
    expect(messages.map(({ cohortId }) => cohortId)).toEqual(messages.map(() => null))
  })

  test('is in no sheet that a coordinator takes out', async () => {
    const { id: cohort } = await database.prisma.cohort.findFirstOrThrow()
    await workplace.tap('Carla', { do: 'exportCohort', cohort })
    const [out] = workplace.platform.files
    const sheets = await readExcelFile(Buffer.from(out?.file.bytes ?? []))
    const lines = sheets.flatMap(({ data }) => data.map((row) => JSON.stringify(row)))
    expect(thatTell(lines, ['Virtasalmi']).length).toBeGreaterThan(0)
    expect(thatTell(lines, [...said, 'concern', 'worried'])).toEqual([])
  })

  test('is on nobody else’s home, and not on the card that a coordinator has of its sender', async () => {
    for (const [name, was] of homesBefore)
      expect(thatTell([await homeOf(name)], [...said, 'is worried and waits'])).toEqual(was === '' ? [was] : [])
    const { id: enrolment, cohortId: cohort } = await database.prisma.enrolment.findFirstOrThrow({
      where: { person: { name: { startsWith: 'Tuulikki' } } },
    })
    const card = wordsIn(await workplace.tap('Carla', { do: 'showPerson', mark: 'look', cohort, enrolment })).text
    expect(card).toContain('Virtasalmi')
    expect(thatTell([card], [...said, 'concern', 'worried'])).toEqual([])
  })

  test('is in their own file with what they wrote, and in its reader’s file only what the reader wrote', async () => {
    const file = async (name: string) => {
      const { view } = await workplace.tap(name, { do: 'showKnown' })
      const links = view.parts.flatMap((part) => (part.kind === 'links' ? part.links.map(({ url }) => url) : []))
      const { links: doors } = workplace.house
      if (!doors) throw new Error('There are no links.')
      const outcomes = await Promise.all(links.map((url) => doors.show(url.split('/l/')[1] ?? '')))
      const files = outcomes.flatMap((each) => ('shown' in each && each.shown && 'bytes' in each.shown ? [each.shown] : []))
      return files.map(({ bytes }) => Buffer.from(bytes).toString('utf8')).join('\n')
    }
    const [own, readers] = [await file('Tuulikki'), await file('Carla')]
    expect(said.map((each) => own.includes(each))).toEqual([true, false, true])
    expect(said.map((each) => readers.includes(each))).toEqual([false, true, false])
  })
})

test('After the programme’s end nothing of it is left', async () => {
  const { id: concern } = await database.prisma.concern.findFirstOrThrow()
  await workplace.tap('Carla', { do: 'settleConcern', concern })
  await database.prisma.concern.updateMany({ data: { dueAt: null } })
  await workplace.until('2027-07-23T12:00')
  expect(thatTell(await everyRowOf(database), said)).toEqual([])
})
