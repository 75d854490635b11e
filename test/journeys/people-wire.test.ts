import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../database/database.ts'
import { setUpOnSlack, toKickOffOnSlack } from '../stages/save-list.ts'
import { aSlackStage, type SlackStage, wordsOf } from '../stages/slack-stage.ts'
import { aTeamsStage, type TeamsStage } from '../stages/teams-stage.ts'

/** A coordinator looks at her people, gives one of them another mentor and corrects an address, on Slack and on Teams. */

const list =
  'Name,Email,Role,Mentor\nMaija,maija@example.org,mentor,\nOlli,olli@example.org,mentor,\nAino,aino@example.org,mentee,maija@example.org\nEero,ero@example.org,mentee,'
const people = ['Carla', 'Maija', 'Olli', 'Aino', 'Eero', 'Ero']

const mentorOf = async ({ prisma }: TestDatabase, name: string): Promise<string | undefined> =>
  (await prisma.seat.findFirst({ where: { mentee: { person: { name } } }, include: { mentor: { include: { person: true } } } }))?.mentor
    .person.name
const enrolmentOf = async ({ prisma }: TestDatabase, name: string) =>
  (await prisma.enrolment.findFirstOrThrow({ where: { person: { name } } })).id
const addressesOf = async ({ prisma }: TestDatabase, name: string) =>
  (await prisma.address.findMany({ where: { person: { name } } })).map(({ externalId }) => externalId)

describe('On Slack', () => {
  let database: TestDatabase
  let stage: SlackStage
  const carla = () => stage.as('Carla')
  const modal = () => carla().modal()
  const words = () => wordsOf(modal()?.definition.blocks)
  const tapHere = async (label: string) => {
    const before = modal()
    await carla().tap('modal', label)
    await stage.end.until(() => modal() !== before)
  }

  beforeAll(async () => {
    database = await freshDatabase()
    stage = await aSlackStage(database.prisma, { people, byToken: true })
    await setUpOnSlack(stage, list)
    await toKickOffOnSlack(carla())
    await carla().fillAndSubmit({ date: '2027-01-21', time: '17:00', venue: 'Room 5' })
    await carla().fillAndSubmit({})
    await carla().closeModal('clear')
    await stage.settle()
    await stage.until('2027-01-08T12:00')
  }, 60_000)
  afterAll(async () => {
    await stage.stop()
    await database.close()
  })

  test('her home leads to her people, and a button to a card', async () => {
    await stage.home('Carla')
    await carla().tap('home', 'People')
    await stage.end.until(modal)
    expect(words()).toContain('No answer yet (3)')
    await tapHere('Aino')
    expect(words()).toContain('Maija: no answer yet')
    expect(words()).toContain('aino@example.org')
  })

  test('another mentor is chosen among those with room, shown with what all are told, and then given', async () => {
    await tapHere('Change the mentor')
    expect(words()).toContain('Who should be the mentor of Aino?')
    await carla().fillAndSubmit({ mentor: await enrolmentOf(database, 'Olli') })
    expect(words()).toContain('Your mentor is now Olli')
    expect(words()).toContain('You have a new mentee: Aino')
    expect(words()).toContain('Aino has another mentor now')
    expect(await mentorOf(database, 'Aino')).toBe('Maija')
    await carla().fillAndSubmit({})
    expect(words()).toContain('Done: the mentor of Aino is Olli.')
    expect(await mentorOf(database, 'Aino')).toBe('Olli')
    await stage.until('2027-01-08T12:15')
    expect(stage.lastWords('Aino')).toContain('Your mentor is now Olli')
  })

  test('a corrected address is looked up anew, and nothing more is said to the account that had the former one', async () => {
    await tapHere('All people')
    await tapHere('Find')
    await carla().fillAndSubmit({ text: 'EERO' })
    expect(words()).toContain('Name: EERO')
    await tapHere('Eero')
    await tapHere('Correct the details')
    expect(await carla().fillAndSubmit({ email: 'nothing' })).toMatchObject({ errors: { email: 'Please write an email address.' } })
    const [wrong] = await addressesOf(database, 'Eero')
    await carla().fillAndSubmit({ email: 'Eero@example.org ' })
    expect(words()).toContain('“ero@example.org” becomes “eero@example.org”')
    await carla().fillAndSubmit({})
    expect(words()).toContain('Saved: Eero.')
    await stage.until('2027-01-08T12:30')
    const after = await addressesOf(database, 'Eero')
    expect(after).toHaveLength(1)
    expect(after).not.toContain(wrong)
    expect(stage.lastWords('Eero')).toContain('Your details were corrected')
    expect(stage.lastWords('Ero')).not.toContain('Your details were corrected')
    await carla().closeModal('clear')
  })
})

describe('On Teams', () => {
  let database: TestDatabase
  let stage: TeamsStage
  const carla = () => stage.as('Carla')

  beforeAll(async () => {
    database = await freshDatabase()
    stage = await aTeamsStage(database.prisma, people)
    await stage.install(...people)
    await stage.begin('Carla', list)
    await stage.until('2027-01-08T12:00')
  }, 60_000)
  afterAll(async () => {
    await stage.stop()
    await database.close()
  })

  test('a typed word leads to her people, and a button to a card', async () => {
    expect(await stage.ask('Carla', 'people')).toContain('No answer yet (3)')
    expect(await stage.tap('Carla', 'Aino')).toContain('Maija: no answer yet')
  })

  test('another mentor is chosen among those with room, shown with what all are told, and then given', async () => {
    await carla().tap(stage.last('Carla'), 'Change the mentor')
    await carla().submitDialog({ 'Mentors with a free place': await enrolmentOf(database, 'Olli') })
    expect(stage.dialogWords('Carla')).toContain('You have a new mentee: Aino')
    expect(await mentorOf(database, 'Aino')).toBe('Maija')
    await carla().submitDialog()
    expect(stage.dialogWords('Carla')).toContain('Done: the mentor of Aino is Olli.')
    expect(await mentorOf(database, 'Aino')).toBe('Olli')
    await stage.until('2027-01-08T12:15')
    expect(stage.lastWords('Aino')).toContain('Your mentor is now Olli')
    carla().closeDialog()
  })

  test('a corrected address is looked up anew, and nothing more is said to the account that had the former one', async () => {
    await stage.ask('Carla', 'people')
    await stage.tap('Carla', 'Eero')
    await carla().tap(stage.last('Carla'), 'Correct the details')
    const [wrong] = await addressesOf(database, 'Eero')
    await carla().submitDialog({ 'Email address': 'eero@example.org' })
    expect(stage.dialogWords('Carla')).toContain('“ero@example.org” becomes “eero@example.org”')
    await carla().submitDialog()
    expect(stage.dialogWords('Carla')).toContain('Saved: Eero.')
    await stage.until('2027-01-08T12:30')
    expect(await addressesOf(database, 'Eero')).not.toContain(wrong)
    expect(stage.lastWords('Eero')).toContain('Your details were corrected')
    expect(stage.lastWords('Ero')).not.toContain('Your details were corrected')
  })

  test('taken off is shown first and undone; brought back and another language follow, and all of it stands in what happened', async () => {
    const state = async () => (await database.prisma.enrolment.findFirstOrThrow({ where: { person: { name: 'Aino' } } })).state
    await stage.ask('Carla', 'people')
    await stage.tap('Carla', 'Aino')
    expect(await stage.tap('Carla', 'Take off the list')).toContain('Take off the list: Aino?')
    expect(await state()).toBe('active')
    expect(await stage.tap('Carla', 'Yes, take off the list')).toContain('Taken off the list: Aino.')
    expect(await state()).toBe('withdrawn')
    await stage.until('2027-01-08T12:38')
    expect(await stage.tap('Carla', 'Undo')).toContain('Undone: everything is as it was before.')
    expect([await state(), await mentorOf(database, 'Aino')]).toEqual(['active', 'Olli'])
    await stage.tap('Carla', 'Take off the list')
    await stage.tap('Carla', 'Yes, take off the list')
    await stage.until('2027-01-08T12:50')
    expect(stage.lastWords('Aino')).toContain('You’re no longer on the list')
    await stage.tap('Carla', 'Bring back')
    expect(await stage.tap('Carla', 'Yes, bring back')).toContain('Back on the list')
    await carla().tap(stage.last('Carla'), 'Correct the details')
    await carla().submitDialog({ 'field-language': 'sv' })
    await carla().submitDialog()
    carla().closeDialog()
    const happened = await stage.tap('Carla', 'What happened')
    for (const deed of ['gave a person another mentor', 'took somebody off the list', 'undid what they had done', 'brought somebody back'])
      expect(happened).toContain(deed)
    expect(happened).toContain('corrected a person’s details: language')
  })
})
