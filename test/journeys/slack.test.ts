import { isDeepStrictEqual } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestDatabase } from '../database/database.ts'
import { recycledDatabase } from '../database/recycled.ts'
import { xlsxFile } from '../ground/list-files.ts'
import { saveOnSlack, toKickOffOnSlack } from '../stages/save-list.ts'
import { aSlackStage, type SlackStage, wordsOf } from '../stages/slack-stage.ts'

/** One coordinator's whole way on Slack, step by step: each test goes on where the one before stopped. */

let database: TestDatabase
let stage: SlackStage

const everybody = ['Carla', 'Maija', 'Olli', 'Aino', 'Eero', 'Wilma']

beforeAll(async () => {
  database = await recycledDatabase()
  stage = await aSlackStage(database.prisma, { people: everybody, app: { tokenRotation: true } })
  stage.join('Gone', { isDeactivated: true })
  stage.join('Guest', { isSingleChannelGuest: true })
  stage.join('Robot', { isBot: true })
}, 60_000)

afterAll(async () => {
  await stage.stop()
  await database.close()
})

const rows = [
  ['Name', 'Email', 'Role', 'Mentor'],
  ['Maija', 'maija@example.org', 'mentor', ''],
  ['Olli', 'olli@example.org', 'mentor', ''],
  ['Aino', 'aino@example.org', 'mentee', 'maija@example.org'],
  ['Eero', 'eero@example.org', 'mentee', 'olli@example.org'],
  ['Wilma', 'wilma@example.org', 'mentee', ''],
  ['Nobody', 'nobody@example.org', 'mentee', ''],
  ['Gone', 'gone@example.org', 'mentee', ''],
  ['Guest', 'guest@example.org', 'mentee', ''],
  ['Robot', 'robot@example.org', 'mentee', ''],
]
const list = rows.map((row) => row.join(',')).join('\n')
const modalWords = (name: string) => wordsOf(stage.as(name).modal()?.definition.blocks)
const fieldsOf = (name: string) =>
  (stage.as(name).modal()?.definition.blocks ?? []).flatMap((block) => (block.type === 'input' ? [block.block_id] : []))
const heardBy = (name: string) =>
  stage
    .as(name)
    .inbox()
    .map((message) => message.text.split('\n')[0])

describe('Installing', () => {
  test('goes through Slack’s own page, and whoever does it may set a programme up', async () => {
    const page = await stage.install('Carla')
    expect(page).toContain('Pari is installed')
    expect(page).toContain('Pari is now in Helsinki Alumni.')
    expect(await stage.home('Carla')).toContain('Set up a programme')
  })

  test('makes nobody else a coordinator', async () => {
    expect(await stage.home('Olli')).toContain('I can’t find you on a list of participants yet')
    expect(wordsOf(stage.as('Olli').home()?.definition.blocks)).not.toContain('Set up a programme')
  })
})

describe('Setting up', () => {
  test('begins with a form in which a list is pasted or uploaded', async () => {
    const carla = stage.as('Carla')
    await carla.tap('home', 'Set up a programme')
    await stage.end.until(() => carla.modal())
    expect(fieldsOf('Carla')).toEqual(['name', 'language', 'zone', 'country', 'file', 'list', 'list2', 'list3'])
    expect(carla.modal()?.definition.title).toMatchObject({ text: 'People' })
  })

  test('shows what is wrong with a list, and keeps what was pasted', async () => {
    const carla = stage.as('Carla')
    const wrong = list.replace('maija@example.org,mentor', 'maija@example,mentor')
    expect(await carla.fillAndSubmit({ name: 'Spring mentoring', list: wrong })).toEqual({ ok: true, status: 200 })
    expect(modalWords('Carla')).toMatch(/things? to fix first/u)
    expect(modalWords('Carla')).toContain('maija@example')
    expect(JSON.stringify(carla.modal())).toContain('Nothing has been saved yet')
    expect(JSON.stringify(carla.modal()?.definition.blocks)).toContain('maija@example,mentor')
    expect(await database.prisma.programme.count()).toBe(0)
  })

  test('refuses a zone that is no place, under its field', async () => {
    const shown = await stage.as('Carla').fillAndSubmit({ name: 'Spring mentoring', list, zone: 'IST' })
    expect(shown.errors).toEqual({ zone: '“IST” isn’t a time zone. Please write it like Europe/Helsinki.' })
    expect(await database.prisma.programme.count()).toBe(0)
  })

  test('takes an Excel file instead', async () => {
    const carla = stage.as('Carla')
    const file = carla.uploadFile('people.xlsx', await xlsxFile(rows))
    expect(await carla.fillAndSubmit({ name: 'Spring mentoring', zone: 'Europe/Helsinki', file: file.id })).toEqual({
      ok: true,
      status: 200,
    })
    expect(modalWords('Carla')).toContain('Nothing has been saved yet. This is what would change:')
    expect(await database.prisma.programme.count()).toBe(0)
    await saveOnSlack(carla)
    expect(modalWords('Carla')).toContain('The list is saved: 9 new, 0 changed.')
    await toKickOffOnSlack(carla)
    expect(fieldsOf('Carla')).toEqual(['date', 'time', 'when', 'venue', 'grace'])
  })

  test('refuses a kick-off in the past, under the field', async () => {
    const shown = await stage.as('Carla').fillAndSubmit({ date: '2026-12-01', time: '17:00' })
    expect(shown.errors).toEqual({ date: 'That time has passed. Please choose a later day.' })
  })

  test('lays the plan out, and starts at a tap', async () => {
    const carla = stage.as('Carla')
    await stage.settle()
    await carla.fillAndSubmit({ date: '2027-01-21', time: '17:00', venue: 'Room 5' })
    expect(carla.modal()?.definition).toMatchObject({ title: { text: 'The plan' }, submit: { text: 'Start' } })
    expect(modalWords('Carla')).toContain('Thursday 7 January at 10:00 – we ask people who haven’t said yes or no')
    expect(modalWords('Carla')).toContain('3 people can’t be reached yet: see the Home view.')
    await carla.fillAndSubmit({})
    expect(modalWords('Carla')).toContain('It’s started. The kick-off is on Thursday 21 January at 17:00')
    expect(carla.modal()?.definition.submit).toBeUndefined()
    await carla.closeModal('clear')
  })
})

describe('Who cannot be reached', () => {
  test('is on her home, each with the reason and what to do', async () => {
    const carla = stage.as('Carla')
    expect(await stage.home('Carla')).toContain('Our messages can’t reach 3 people.')
    await carla.tap('home', 'Who can’t be reached?')
    await stage.end.until(() => carla.modal())
    const words = modalWords('Carla')
    expect(words).toContain('Nobody (mentee, nobody@example.org): nobody here has this email address.')
    expect(words).toMatch(/Gone \(mentee, gone@example.org\): (the account is deactivated|nobody here has this email address)/u)
    expect(words).toContain('Robot (mentee, robot@example.org): this isn’t a personal account.')
    expect(words).not.toContain('Guest')
    await carla.closeModal('clear')
  })

  test('hears everything once they join', async () => {
    stage.join('Nobody')
    await stage.end.changePerson(stage.as('Nobody').id, { name: 'Nobody' })
    await expect.poll(async () => database.prisma.address.count({ where: { person: { name: 'Nobody' } } })).toBe(1)
    // A home that was under way before she joined may still arrive.
    await expect.poll(() => stage.home('Carla')).toContain('Our messages can’t reach 2 people.')
  })
})

describe('A mentee', () => {
  test('says what they hope for, in the message itself', async () => {
    await stage.until('2026-12-28T12:00')
    const aino = stage.as('Aino')
    const [welcome] = aino.inbox()
    if (!welcome) throw new Error('Aino was not welcomed.')
    expect(welcome.text).toContain('Welcome, Aino!')
    const entry = welcome.blocks?.find((block) => block.type === 'input')?.block_id ?? ''
    aino.fill(welcome, entry, 'To find my <way> & more')
    expect(await aino.tap(welcome, 'Send')).toMatchObject({ ok: true })
    await stage.end.until(() => aino.inbox()[0] !== welcome)
    expect(await database.prisma.enrolment.findFirstOrThrow({ where: { person: { name: 'Aino' } } })).toMatchObject({
      wishes: 'To find my <way> & more',
    })
  })

  test('answers in one tap, and the message becomes the answer', async () => {
    await stage.until('2027-01-07T12:00')
    const aino = stage.as('Aino')
    const asked = aino.inbox().at(-1)
    if (!asked) throw new Error('Aino was not asked.')
    expect(asked.text).toContain('Aino, will you be at the kick-off?')
    await aino.tap(asked, 'I’m coming')
    await stage.end.until(() => aino.inbox().at(-1) !== asked)
    expect(aino.inbox().at(-1)?.ts).toBe(asked.ts)
    expect(stage.lastWords('Aino')).toContain('Wonderful, see you there!')
  })
})

describe('The coordinator', () => {
  test('has the balance each morning, and rings who is silent from her list', async () => {
    await stage.until('2027-01-15T10:00')
    expect(heardBy('Carla')).toContain('Spring mentoring: where things stand')
    expect(stage.lastWords('Carla')).toContain('Eero (mentee): no answer yet, paired with Olli')
    const carla = stage.as('Carla')
    const calls = carla.inbox().at(-1)
    if (!calls) throw new Error('There is no call list.')
    await carla.tap(calls, 'Go through them one by one')
    await stage.end.until(() => carla.inbox().at(-1) !== calls)
    expect(stage.lastWords('Carla')).toContain('What did Eero say?')
  })

  test('passes a silent seat on in one tap on her home, and the winner’s mentor sets out', async () => {
    await stage.until('2027-01-15T12:30')
    const carla = stage.as('Carla')
    expect(heardBy('Carla').at(-1)).toMatch(/haven’t answered/iu)
    expect(stage.lastWords('Carla')).toContain('Keep their place')
    expect(await stage.home('Carla')).toContain('Eero: release the place?')
    await carla.tap('home', 'Release the place')
    await stage.end.until(() => carla.modal())
    expect(modalWords('Carla')).toMatch(/Eero/u)
    await carla.closeModal('clear')
    // As long as she can undo it, the place is offered to nobody.
    await stage.until('2027-01-15T12:41')
    expect(heardBy('Wilma').at(-1)).toMatch(/a place has become free/iu)
    const wilma = stage.as('Wilma')
    const offer = wilma.inbox().at(-1)
    if (!offer) throw new Error('Wilma has no offer.')
    await wilma.tap(offer, 'Yes, I’ll take the place')
    await stage.settle()
    const asked = wilma.inbox().at(-1)
    if (!asked) throw new Error('Wilma was not asked.')
    await wilma.tap(asked, 'I’m coming')
    await stage.until('2027-01-20T12:30')
    expect(stage.lastWords('Maija')).toContain('Please come: Aino will be there')
    expect(stage.lastWords('Olli')).toContain('Please come: Wilma will be there')
  })

  test('introduces the pairs to each other from her home, in a conversation of each', async () => {
    const carla = stage.as('Carla')
    expect(await stage.home('Carla')).toContain('Introduce the pairs')
    await carla.tap('home', 'Introduce the pairs')
    await stage.end.until(() => carla.modal())
    expect(modalWords('Carla')).toContain('We’ll introduce 2 pairs, and write to 4 people:')
    expect(modalWords('Carla')).toContain('Maija and Aino, meet each other!')
    await stage.settle()
    expect(stage.lastWords('Aino')).not.toContain('meet each other!')
    await carla.tap('modal', 'Introduce these 2 pairs')
    await stage.end.until(() => modalWords('Carla').includes('2 pairs will each get their own conversation'))
    await carla.closeModal('clear')
    await stage.settle()
    const [toAino, toMaija] = ['Aino', 'Maija'].map((name) => stage.as(name).inbox().at(-1))
    expect(toAino).toBeDefined()
    expect(toAino).toEqual(toMaija)
    expect(stage.lastWords('Aino')).toContain('Maija and Aino, meet each other!')
    expect(stage.lastWords('Aino')).toContain('What Aino hopes for: “To find my <way> & more”')
    expect(stage.lastWords('Olli')).toContain('Olli and Wilma, meet each other!')
    expect(await stage.home('Carla')).not.toContain('Introduce the pairs')
  })

  test('has had nothing twice, and no message with an error', () => {
    expect(stage.end.duplicates()).toEqual([])
    const { calls } = stage.end
    // The clock may pass a token's end while a home is under way: the call is made again with the next token.
    const isMadeAgain = (call: (typeof calls)[number]) =>
      call.outcome === 'token_expired' &&
      calls
        .slice(calls.indexOf(call))
        .some(({ method, args, outcome }) => outcome === 'ok' && isDeepStrictEqual([method, args], [call.method, call.args]))
    expect(calls.filter((call) => call.method !== 'users.lookupByEmail' && call.outcome !== 'ok' && !isMadeAgain(call))).toEqual([])
  })
})
