import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { wordsOf } from '../../playground/teams-end/index.ts'
import type { TestDatabase } from '../database/database.ts'
import { recycledDatabase } from '../database/recycled.ts'
import { xlsxFile } from '../ground/list-files.ts'
import { saveOnTeams, toKickOffOnTeams } from '../stages/save-list.ts'
import { aTeamsStage, type TeamsStage } from '../stages/teams-stage.ts'

/** One coordinator's whole way on Teams, step by step: each test goes on where the one before stopped. */

let database: TestDatabase
let stage: TeamsStage

beforeAll(async () => {
  database = await recycledDatabase()
  stage = await aTeamsStage(database.prisma, ['Carla', 'Maija', 'Olli', 'Aino', 'Eero', 'Wilma', 'Sanna', 'Blocker', 'Leaver', 'Latecomer'])
  stage.join('Guest', { isGuest: true })
}, 60_000)

afterAll(async () => {
  await stage.stop()
  await database.close()
})

const rows = [
  ['Name', 'Email', 'Role', 'Mentor'],
  ['Maija', 'maija@example.org', 'mentor', ''],
  ['Olli', 'olli@example.org', 'mentor', ''],
  ['Sanna', 'sanna@example.org', 'mentor', ''],
  ['Aino', 'aino@example.org', 'mentee', 'maija@example.org'],
  ['Eero', 'eero@example.org', 'mentee', 'olli@example.org'],
  ['Blocker', 'blocker@example.org', 'mentee', 'sanna@example.org'],
  ['Leaver', 'leaver@example.org', 'mentor', ''],
  ['Wilma', 'wilma@example.org', 'mentee', ''],
  ['Guest', 'guest@example.org', 'mentee', ''],
  ['Latecomer', 'latecomer@example.org', 'mentee', ''],
]
const list = rows.map((row) => row.join(',')).join('\n')

describe('Installing', () => {
  test('says once what Pari is, and how to talk to it', async () => {
    await stage.install('Carla')
    expect(stage.as('Carla').inbox()).toHaveLength(1)
    expect(stage.lastWords('Carla')).toContain('What Pari does')
    expect(stage.lastWords('Carla')).toContain('home: everything in one place')
    await stage.end.upgrade(stage.as('Carla').id)
    expect(stage.as('Carla').inbox()).toHaveLength(1)
  })

  test('bothers nobody whom no list has yet: an administrator may have installed it for everybody', async () => {
    await stage.install('Maija', 'Olli', 'Aino', 'Eero', 'Wilma', 'Sanna', 'Blocker', 'Leaver', 'Guest')
    for (const name of ['Maija', 'Wilma', 'Guest']) expect(stage.as(name).inbox()).toEqual([])
  })

  test('makes nobody a coordinator, and whoever writes without being known is told so', async () => {
    expect(await stage.ask('Olli', 'home')).toContain('I can’t find you on a list of participants yet')
    expect(stage.lastWords('Olli')).not.toContain('Set up a programme')
    expect(await stage.ask('Olli', 'new list')).toContain('I can’t find you on a list of participants yet')
  })
})

describe('Setting up', () => {
  test('begins with a word, and a form in which a list is pasted', async () => {
    expect(await stage.ask('Carla', 'home')).toContain('Set up a programme')
    expect(await stage.ask('Carla', 'new list')).toBe('People\nOpen the form')
    await stage.as('Carla').tap(stage.last('Carla'), 'Open the form')
    expect(stage.as('Carla').dialog()?.title).toBe('People')
    expect(stage.dialogWords('Carla')).toContain('To send a file, close this and attach it to a message in our chat.')
  })

  test('says at once what was left empty', async () => {
    const shown = await stage.as('Carla').submitDialog({ 'Paste the list here': list })
    expect(shown).toMatchObject({ ok: false, errors: { 'field-name': 'Please fill this in.' } })
  })

  test('shows what is wrong with a list on top, and keeps what was pasted', async () => {
    const wrong = list.replace('maija@example.org,mentor', 'maija@example,mentor')
    const filled = { 'What is the programme called?': 'Spring mentoring', 'Paste the list here': wrong }
    expect(await stage.as('Carla').submitDialog(filled)).toEqual({ ok: true, status: 200 })
    expect(stage.dialogWords('Carla')).toMatch(/^2 things to fix first\n- Row 2, column “Email”: “maija@example” isn’t an email/u)
    expect(stage.dialogWords('Carla')).toContain('Nothing has been saved yet')
    const card = JSON.stringify(stage.as('Carla').dialog()?.card)
    expect(card).toContain('maija@example,mentor')
    expect(card).toContain('"value":"Spring mentoring"')
    expect(await database.prisma.programme.count()).toBe(0)
    stage.as('Carla').closeDialog()
  })

  test('refuses a zone that is no place, on top and beside its field', async () => {
    await stage.ask('Carla', 'new list')
    await stage.as('Carla').tap(stage.last('Carla'), 'Open the form')
    const filled = { 'What is the programme called?': 'Spring mentoring', 'Paste the list here': list, 'Time zone of the kick-off': 'IST' }
    await stage.as('Carla').submitDialog(filled)
    const words = '“IST” isn’t a time zone. Please write it like Europe/Helsinki.'
    expect(stage.dialogWords('Carla')).toMatch(new RegExp(`^Time zone of the kick-off: ${words}\n`, 'u'))
    expect(stage.dialogWords('Carla').split(words)).toHaveLength(3)
    expect(await database.prisma.programme.count()).toBe(0)
    stage.as('Carla').closeDialog()
  })

  test('reads what is wrong in an attached file, too', async () => {
    const csv = new TextEncoder().encode(list.replace('maija@example.org,mentor', 'maija@example,mentor'))
    await stage.as('Carla').attach('people.csv', csv)
    expect(stage.lastWords('Carla')).toContain('I have your file people.csv and will keep it for an hour.')
    await stage.as('Carla').tap(stage.last('Carla'), 'Continue')
    expect(stage.dialogWords('Carla')).toContain('The list comes from your file people.csv.')
    await stage.as('Carla').submitDialog({ 'What is the programme called?': 'Spring mentoring' })
    expect(stage.dialogWords('Carla')).toMatch(/^2 things to fix first/u)
    stage.as('Carla').closeDialog()
  })

  test('takes an Excel file instead', async () => {
    await stage.as('Carla').attach('people.xlsx', await xlsxFile(rows))
    await stage.as('Carla').tap(stage.last('Carla'), 'Continue')
    expect(await stage.as('Carla').submitDialog({ 'What is the programme called?': 'Spring mentoring' })).toEqual({ ok: true, status: 200 })
    expect(stage.dialogWords('Carla')).toContain('Nothing has been saved yet. This is what would change:')
    expect(await database.prisma.programme.count()).toBe(0)
    await saveOnTeams(stage.as('Carla'))
    expect(stage.dialogWords('Carla')).toContain('The list is saved: 10 new, 0 changed.')
    await toKickOffOnTeams(stage.as('Carla'))
    expect(stage.as('Carla').dialog()?.title).toBe('Kick-off')
  })

  test('refuses a kick-off in the past, on top, and keeps the rest', async () => {
    const wrong = { 'Which day?': '2026-12-01', 'At what time?': '17:00', 'Where?': 'Room 5' }
    expect(await stage.as('Carla').submitDialog(wrong)).toEqual({ ok: true, status: 200 })
    expect(stage.dialogWords('Carla')).toMatch(/^Which day\? That time has passed. Please choose a later day.\n/u)
    expect(JSON.stringify(stage.as('Carla').dialog()?.card)).toContain('"value":"Room 5"')
  })

  test('lays the plan out, and starts at a tap', async () => {
    const carla = stage.as('Carla')
    await stage.settle()
    await carla.submitDialog({ 'Which day?': '2027-01-21' })
    expect(carla.dialog()?.title).toBe('The plan')
    expect(stage.dialogWords('Carla')).toContain('Thursday 7 January at 10:00 – we ask people who haven’t said yes or no')
    expect(stage.dialogWords('Carla')).toContain('1 person can’t be reached yet: see the Home view.')
    await carla.submitDialog()
    expect(stage.dialogWords('Carla')).toContain('It’s started. The kick-off is on Thursday 21 January at 17:00')
    expect(stage.dialogWords('Carla')).not.toContain('Start\n')
    carla.closeDialog()
  })
})

describe('Who cannot be reached', () => {
  test('is on her home, each with the reason and what to do', async () => {
    expect(await stage.ask('Carla', 'home')).toContain('Our messages can’t reach 1 person.')
    expect(await stage.tap('Carla', 'Who can’t be reached?')).toContain(
      'Latecomer (mentee, latecomer@example.org): nobody who has the app here has this email address. Ask them or your Teams administrator to add the app',
    )
  })

  test('hears everything once they have the app, and is said hello to', async () => {
    await stage.install('Latecomer')
    expect(stage.lastWords('Latecomer')).toContain('What Pari does')
    expect(await stage.ask('Carla', 'home')).not.toContain('can’t reach')
  })

  test('may have blocked Pari, or removed it', async () => {
    stage.end.block(stage.as('Blocker').id)
    await stage.end.uninstall(stage.as('Leaver').id)
    await stage.until('2027-01-07T12:00')
    expect(await stage.ask('Carla', 'home')).toContain('Our messages can’t reach 2 people.')
    const why = await stage.tap('Carla', 'Who can’t be reached?')
    expect(why).toContain('Blocker (mentee, blocker@example.org): they have blocked the app. Call them')
    expect(why).toContain('Leaver (mentor, leaver@example.org): the app isn’t installed for them. Ask them or an administrator to add it')
  })

  test('hears the last question as soon as they add Pari again, with the welcome that Teams asks for', async () => {
    await stage.install('Leaver')
    await stage.settle()
    expect(stage.lastWords('Leaver')).toContain('Leaver, will you be at the kick-off?')
    expect(stage.as('Leaver').inbox()).toHaveLength(2)
    expect(await stage.ask('Carla', 'home')).toContain('Our messages can’t reach 1 person.')
  })
})

describe('A mentee', () => {
  test('says what they hope for, in the message itself', async () => {
    const aino = stage.as('Aino')
    const [welcome] = aino.inbox()
    if (!welcome) throw new Error('Aino was not welcomed.')
    expect(wordsOf(welcome.card ?? {})).toContain('Welcome, Aino!')
    aino.fill(welcome, 'What would you like to get from mentoring?', 'To find my <at>way</at> & *more*')
    expect(await aino.tap(welcome, 'Send')).toEqual({ ok: true, status: 200 })
    expect(await database.prisma.enrolment.findFirstOrThrow({ where: { person: { name: 'Aino' } } })).toMatchObject({
      wishes: 'To find my <at>way</at> & *more*',
    })
  })

  test('answers in one tap, and the message becomes the answer, for good', async () => {
    expect(stage.lastWords('Aino')).toContain('Aino, will you be at the kick-off?')
    expect(await stage.tap('Aino', 'I’m coming')).toContain('Wonderful, see you there!')
    await stage.end.until(() => !stage.last('Aino').isOwnSight)
    await stage.as('Aino').openConversation()
    expect(stage.lastWords('Aino')).toContain('Wonderful, see you there!')
    expect(stage.last('Aino').history).toHaveLength(1)
  })

  test('reads with “status” how things stand, however it is spelled, and changes their mind there', async () => {
    expect(await stage.ask('Aino', 'staus')).toContain('Your answer\nI’m coming')
    expect(await stage.tap('Aino', 'Not sure yet')).toContain('Thank you, that’s fine.')
    expect(await stage.ask('Aino', ' STATUS, please!')).toContain('Your answer\nNot sure yet')
    expect(await stage.tap('Aino', 'I’m coming')).toContain('Wonderful')
  })
})

describe('The coordinator', () => {
  test('has the balance each morning, and rings who is silent from her list', async () => {
    await stage.until('2027-01-15T10:00')
    const heard = stage
      .as('Carla')
      .inbox()
      .map(({ card }) => wordsOf(card ?? {}))
    expect(heard.some((words) => words.startsWith('Spring mentoring: where things stand'))).toBe(true)
    expect(stage.lastWords('Carla')).toContain('Eero (mentee): no answer yet, paired with Olli')
    expect(await stage.tap('Carla', 'Go through them one by one')).toContain('What did Blocker say?')
    expect(await stage.tap('Carla', 'Couldn’t reach them')).toContain('What did Eero say?')
  })

  test('passes a silent seat on in one tap, and the winner’s mentor sets out', async () => {
    await stage.until('2027-01-15T12:30')
    expect(stage.lastWords('Carla')).toContain('people who haven’t answered\n2 people haven’t answered')
    expect(await stage.ask('Carla', 'home')).toContain('Decide about 2 places')
    expect(await stage.tap('Carla', 'Decide about 2 places')).toContain('Eero: release the place?')
    expect(await stage.tap('Carla', 'Release the place')).toContain('Blocker: release the place?')
    // As long as she can undo it, the place is offered to nobody.
    await stage.until('2027-01-15T12:41')
    expect(stage.lastWords('Wilma')).toContain('Wilma, a place has become free!')
    expect(await stage.tap('Wilma', 'Yes, I’ll take the place')).toContain('The place is yours! Your mentor is Olli.')
    await stage.settle()
    expect(await stage.tap('Wilma', 'I’m coming')).toContain('Wonderful, see you there!')
    await stage.until('2027-01-20T12:30')
    expect(stage.lastWords('Maija')).toContain('Please come: Aino will be there')
    expect(stage.lastWords('Olli')).toContain('Please come: Wilma will be there')
    expect(stage.lastWords('Sanna')).toContain('No need to come this time')
  })

  test('finds her home as it is now whenever she opens the chat again', async () => {
    expect(await stage.ask('Carla', 'home')).toContain('2 coming, 0 not sure, 1 no answer yet')
    await stage.ask('Wilma', 'status')
    await stage.tap('Wilma', 'Can’t come, but I’ll take part')
    expect(stage.lastWords('Carla')).toContain('2 coming')
    await stage.as('Carla').openConversation()
    expect(stage.lastWords('Carla')).toContain('1 coming, 0 not sure, 1 no answer yet')
  })

  test('introduces the pairs to each other from her home, each with a link to the other', async () => {
    const shown = await stage.tap('Carla', 'Introduce the pairs')
    expect(shown).toContain('We’ll introduce 2 pairs, and write to 4 people:')
    expect(shown).toContain('Meet your mentor: ')
    expect(await stage.tap('Carla', 'Introduce these 2 pairs')).toContain('each person will get a message about the other')
    await stage.settle()
    expect(stage.lastWords('Aino')).toContain('Meet your mentor: Maija')
    expect(stage.lastWords('Aino')).toContain('[Message Maija](https://teams.microsoft.com/l/chat/0/0?')
    expect(stage.lastWords('Maija')).toContain('What Aino hopes for: “To find my ')
    expect(stage.lastWords('Wilma')).toContain('Meet your mentor: Olli')
  })

  test('has had nothing twice, and no message with an error', () => {
    expect(stage.end.duplicates()).toEqual([])
    expect(stage.end.calls.flatMap(({ warnings }) => warnings)).toEqual([])
    const refused = stage.end.calls.filter(({ outcome }) => outcome !== 'ok').map(({ outcome }) => outcome)
    expect(new Set(refused)).toEqual(new Set(['ConversationBlockedByUser', 'BotNotInConversationRoster']))
  })
})

describe('Settings', () => {
  test('open from a word, however it is spelled, and count from the next message on', async () => {
    expect(await stage.ask('Carla', 'setings')).toBe('Settings\nOpen the form')
    await stage.as('Carla').tap(stage.last('Carla'), 'Open the form')
    await stage.as('Carla').submitDialog({ 'Time zone': 'Nowhere/Land' })
    expect(stage.dialogWords('Carla')).toMatch(/^Time zone: “Nowhere\/Land” isn’t a time zone/u)
    await stage.as('Carla').submitDialog({ 'Time zone': 'Europe/Stockholm', Language: 'sv' })
    expect(stage.dialogWords('Carla')).toContain('Sparat.')
    stage.as('Carla').closeDialog()
    expect(await stage.ask('Carla', 'help')).toContain('Det här gör Pari')
  })
})
