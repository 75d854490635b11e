import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Sight, wordsOf } from '../../playground/teams-end/index.ts'
import { freshDatabase, type TestDatabase } from '../database/database.ts'
import { aTeamsStage, type TeamsStage } from '../stages/teams-stage.ts'

/** What somebody was told before is true again when they open the chat: Teams asks for it by itself. Each test goes on where the one before stopped. */

let database: TestDatabase
let stage: TeamsStage

beforeAll(async () => {
  database = await freshDatabase()
  const people = ['Carla', 'Maija', 'Olli', 'Sanna', 'Aino', 'Eero', 'Elsa', 'Wilma', 'Ville', 'Onni']
  stage = await aTeamsStage(database.prisma, people)
  await stage.install(...people)
  await stage.begin('Carla', list)
}, 60_000)

afterAll(async () => {
  await stage.stop()
  await database.close()
})

const list = [
  'Name,Email,Role,Mentor',
  'Maija,maija@example.org,mentor,',
  'Olli,olli@example.org,mentor,',
  'Sanna,sanna@example.org,mentor,',
  'Aino,aino@example.org,mentee,maija@example.org',
  'Eero,eero@example.org,mentee,olli@example.org',
  'Elsa,elsa@example.org,mentee,sanna@example.org',
  'Wilma,wilma@example.org,mentee,',
  'Ville,ville@example.org,mentee,',
  'Onni,onni@example.org,mentee,',
].join('\n')

/** The newest message to somebody that begins so, and what stands there now. */
function told(name: string, beginning: RegExp): Sight {
  const sight = stage
    .as(name)
    .inbox()
    .findLast(({ summary }) => beginning.test(summary))
  if (!sight) throw new Error(`${name} was told nothing of the kind.`)
  return sight
}
const words = (name: string, beginning: RegExp) => wordsOf(told(name, beginning).card ?? {})

/** The chat is opened, and the message itself is as it was. */
async function opened(name: string, beginning: RegExp): Promise<string> {
  const before = told(name, beginning)
  const heard = stage.as(name).inbox().length
  await stage.as(name).openConversation()
  expect(told(name, beginning).activity).toBe(before.activity)
  expect(stage.as(name).inbox()).toHaveLength(heard)
  expect(stage.as(name).toasts()).toEqual([])
  return words(name, beginning)
}

const balance = /^Spring: where things stand/u
const calls = /^Spring: people to call/u
const releases = /^Spring: people who haven’t answered/u
const late = /has a free place/u
const offer = /^(?:Wilma|Ville), a place has become free/u
const held = /^Please wait for our confirmation/u

describe('The coordinator', () => {
  test('reads in the balance of the morning what has been answered since', async () => {
    await stage.until('2027-01-11T09:00')
    expect(words('Carla', balance)).toContain('0 coming, 0 not sure, 3 no answer yet')
    await stage.tap('Aino', 'I’m coming')
    expect(words('Carla', balance)).toContain('0 coming, 0 not sure, 3 no answer yet')
    expect(await opened('Carla', balance)).toContain('1 coming, 0 not sure, 2 no answer yet')
    await stage.tap('Aino', 'Not sure yet')
    expect(await opened('Carla', balance)).toContain('0 coming, 1 not sure, 2 no answer yet')
  })

  test('finds in the call list who is still worth a call, and goes on from there', async () => {
    await stage.until('2027-01-15T10:00')
    expect(words('Carla', calls)).toContain('Elsa (mentee)')
    await stage.tap('Elsa', 'I’m coming')
    const now = await opened('Carla', calls)
    expect(now).not.toContain('Elsa (mentee)')
    expect(now).toContain('Eero (mentee)')
    await stage.as('Carla').tap(told('Carla', calls), 'Go through them one by one')
    expect(words('Carla', calls)).toContain('What did Eero say?')
  })

  test('is shown a seat that waits for her word as long as it does, with its buttons', async () => {
    await stage.until('2027-01-15T12:30')
    expect(words('Carla', releases)).toContain('Keep their place')
    expect(await opened('Carla', releases)).toContain('Keep their place')
    await stage.tap('Eero', 'I won’t take part')
    expect(await opened('Carla', releases)).toBe('There’s nothing left to decide.')
  })
})

describe('Who waits', () => {
  test('reads that somebody was quicker in the offer itself', async () => {
    // Ten minutes are left for a second thought.
    await stage.until('2027-01-15T12:41')
    expect(await opened('Wilma', offer)).toContain('Yes, I’ll take the place')
    await stage.tap('Ville', 'Yes, I’ll take the place')
    const now = await opened('Wilma', offer)
    expect(now).not.toContain('Yes, I’ll take the place')
    expect(now).toContain('The place has gone to somebody else')
  })
})

describe('A mentor', () => {
  test('reads in an old word the one that they were told last, and need not open the chat for it', async () => {
    await stage.until('2027-01-18T13:00')
    expect(await opened('Maija', held)).toContain('Your mentee hasn’t confirmed yet.')
    await stage.as('Aino').write('status')
    await stage.tap('Aino', 'I’m coming')
    expect(await opened('Maija', held)).toContain('Please wait for our confirmation')
    await stage.until('2027-01-18T13:03')
    expect(stage.lastWords('Maija')).toContain('Please come: Aino will be there')
    const standings = stage
      .as('Maija')
      .inbox()
      .slice(-2)
      .map(({ card }) => wordsOf(card ?? {}))
    expect(standings).toEqual([expect.stringContaining('Please come: Aino will be there'), standings[0]])
    expect(standings[0]).toContain('I can’t make it')
    expect(
      stage
        .as('Maija')
        .inbox()
        .filter(({ summary }) => held.test(summary)),
    ).toEqual([])
  })
})

describe('A seat that waits for the coordinator’s word', () => {
  test('needs none any more once it is settled without her', async () => {
    await stage.until('2027-01-18T18:30')
    await stage.as('Aino').write('status')
    await stage.tap('Aino', 'I won’t take part')
    await stage.until('2027-01-19T09:30')
    expect(await opened('Carla', late)).toContain('2 people are waiting.')
    await stage.as('Maija').write('status')
    await stage.tap('Maija', 'I can’t mentor this time')
    await stage.until('2027-01-19T09:33')
    const settled = /^Maija: there’s nothing more to decide about the place\.$/u
    expect(
      stage
        .as('Carla')
        .inbox()
        .filter(({ card }) => settled.test(wordsOf(card ?? {}))),
    ).toHaveLength(1)
  })
})

describe('Once the kick-off is over', () => {
  test('every message stays as it was told, and nobody reads of an error', async () => {
    await stage.until('2027-01-22T09:00')
    const carlas = [balance, releases, late]
    for (const each of carlas) await opened('Carla', each)
    expect(carlas.map((each) => told('Carla', each).isOwnSight)).toEqual(carlas.map(() => false))
    await opened('Maija', held)
    expect(words('Maija', held)).toContain('Please wait for our confirmation')
    expect(stage.end.calls.flatMap(({ warnings }) => warnings)).toEqual([])
  })
})
