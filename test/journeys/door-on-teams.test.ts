import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { wordsOf } from '../../playground/teams-end/index.ts'
import type { TestDatabase } from '../database/database.ts'
import { recycledDatabase } from '../database/recycled.ts'
import { aTeamsStage, type TeamsStage } from '../stages/teams-stage.ts'

/** One evening on the Teams wire, step by step: the list at home, the link for helpers, who is missing, and the question of the next morning. */

let database: TestDatabase
let stage: TeamsStage

const list = [
  'Name,Email,Role,Mentor',
  'Maija,maija@example.org,mentor,',
  'Olli,olli@example.org,mentor,',
  'Aino,aino@example.org,mentee,maija@example.org',
  'Eero,eero@example.org,mentee,olli@example.org',
  'Wilma,wilma@example.org,mentee,',
].join('\n')
const people = ['Carla', 'Maija', 'Olli', 'Aino', 'Eero', 'Wilma']

beforeAll(async () => {
  database = await recycledDatabase()
  stage = await aTeamsStage(database.prisma, people, { isPublic: true })
  await stage.install(...people)
  await stage.begin('Carla', list)
  await stage.until('2027-01-08T12:00')
  for (const name of ['Maija', 'Olli']) await stage.tap(name, 'I’ll be there')
  for (const name of ['Aino', 'Eero']) await stage.tap(name, 'I’m coming')
  await stage.until('2027-01-21T16:10')
}, 120_000)

afterAll(async () => {
  await stage.stop()
  await database.close()
})

const stateOf = async (name: string) =>
  (await database.prisma.presence.findFirst({ where: { enrolment: { person: { name } } } }))?.state ?? 'never ticked'
const everything = (name: string) =>
  stage
    .as(name)
    .inbox()
    .map(({ card }) => wordsOf(card ?? {}))
const told = (name: string, words: string) => everything(name).filter((each) => each.includes(words))

describe('At the door', () => {
  test('home has the list, and a tick there is one tap, with undo', async () => {
    expect(await stage.ask('Carla', 'home')).toContain('Expected at the kick-off: 2 mentors and 2 mentees.')
    expect(await stage.tap('Carla', 'List for the kick-off')).toContain('Olli (mentor): expected')
    expect(await stage.tap('Carla', 'Here: Olli')).toContain('Olli is here.')
    expect(await stateOf('Olli')).toBe('came')
    expect(await stage.tap('Carla', 'Undo: Olli')).toContain('Undone: Olli.')
    expect(await stateOf('Olli')).toBe('none')
    await stage.tap('Carla', 'Here: Olli')
    expect(await stateOf('Olli')).toBe('came')
  })

  test('a helper with the link ticks on the page, without an account', async () => {
    await stage.ask('Carla', 'home')
    const words = await stage.tap('Carla', 'Link for the door')
    // What is shown of an address has Markdown's marks in it; where it leads has none.
    const [, link] = /\]\((http:[^)]+)\)/u.exec(words) ?? []
    if (link === undefined) throw new Error(`There is no link: ${words}`)
    const page = await (await fetch(link)).text()
    const item = page.split('<li ').find((each) => each.includes('<strong>Aino<'))
    const about = item?.split('"')[1]
    const taps = [{ id: crypto.randomUUID(), about, tap: 'came', at: null, said: null }]
    const headers = { origin: new URL(link).origin, 'content-type': 'application/json' }
    expect((await fetch(link, { method: 'POST', headers, body: JSON.stringify({ taps }) })).status).toBe(200)
    expect(await stateOf('Aino')).toBe('came')
    expect(await stage.ask('Carla', 'home')).toContain('2 people are here so far.')
  })
})

describe('A quarter of an hour after the beginning', () => {
  test('the coordinator gets both sides, and brings two together in one tap', async () => {
    await stage.until('2027-01-21T17:16')
    const sides = stage.lastWords('Carla')
    expect(sides).toMatch(/without their mentee[^]*Olli[^]*without their mentor[^]*Aino[^]*not here yet[^]*Eero and Maija/u)
    expect(sides).not.toContain('Wilma')
    expect(await stage.tap('Carla', 'Aino + Olli')).toContain('Aino will sit with Olli today.')
    await stage.settle()
    expect(told('Aino', 'You’ll sit with Olli today')).toHaveLength(1)
    expect(told('Olli', 'Aino will join you today')).toHaveLength(1)
  })

  test('she notes the others as missing, after she read who they are', async () => {
    expect(await stage.tap('Carla', 'Note 2 as missing')).toContain('Eero and Maija')
    expect(await stage.tap('Carla', 'Yes, note 2 as missing')).toContain('2 people are noted as missing.')
    expect([await stateOf('Eero'), await stateOf('Maija'), await stateOf('Wilma')]).toEqual(['missing', 'missing', 'never ticked'])
  })
})

describe('On the next morning', () => {
  test('each of the missing gets one kind message, and one tap answers it', async () => {
    await stage.until('2027-01-22T12:00')
    for (const name of ['Eero', 'Maija']) expect(told(name, 'We missed you at the kick-off')).toHaveLength(1)
    for (const name of ['Aino', 'Olli', 'Wilma']) expect(told(name, 'We missed you at the kick-off')).toEqual([])
    expect(await stage.tap('Eero', 'Something else')).toContain('We’ve asked your coordinator to get in touch with you.')
    await stage.until('2027-01-22T14:00')
    expect(told('Carla', 'Eero chose “Something else”')).toHaveLength(1)
  })

  test('home says what the evening was', async () => {
    const home = await stage.ask('Carla', 'home')
    expect(home).toContain('At the kick-off: one mentor and one mentee.')
    expect(home).toContain('2 people were missing.')
    expect(home).toContain('Every mentor who came had somebody to meet.')
    expect(home).toContain('Eero: Something else')
  })

  test('nothing went out twice, and Teams refused nothing', () => {
    expect(stage.end.duplicates()).toEqual([])
    expect(stage.end.calls.flatMap(({ warnings }) => warnings)).toEqual([])
    expect(stage.end.calls.filter(({ outcome }) => outcome !== 'ok')).toEqual([])
  })
})
