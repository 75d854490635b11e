import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../database/database.ts'
import { setUpOnSlack } from '../stages/save-list.ts'
import { aSlackStage, type SlackStage, wordsOf } from '../stages/slack-stage.ts'
import { aTeamsStage, type TeamsStage } from '../stages/teams-stage.ts'

/** A coordinator chooses what her programme calls its people, from her home, on Slack and on Teams. */

const list =
  'Name,Email,Role,Mentor\nMaija,maija@example.org,mentor,\nAino,aino@example.org,mentee,maija@example.org\nEero,eero@example.org,mentee,'
const people = ['Carla', 'Maija', 'Aino', 'Eero']
const begin = 'Choose what people are called'

const storedIn = async ({ prisma }: TestDatabase) =>
  ((await prisma.programme.findFirstOrThrow()).settings as { words?: object }).words ?? {}

describe('On Slack', () => {
  let database: TestDatabase
  let stage: SlackStage
  const carla = () => stage.as('Carla')
  const modal = () => carla().modal()
  const title = () => (modal()?.definition['title'] as { text?: string } | undefined)?.text
  const homeWords = () => wordsOf(carla().home()?.definition.blocks)

  beforeAll(async () => {
    database = await freshDatabase()
    stage = await aSlackStage(database.prisma, { people, byToken: true })
    await setUpOnSlack(stage, list)
    await carla().closeModal('clear')
    await stage.settle()
  }, 60_000)
  afterAll(async () => {
    await stage.stop()
    await database.close()
  })

  test('her home leads to a choice for each language', async () => {
    expect(await stage.home('Carla')).toContain('1 mentee with a place')
    await carla().tap('home', begin)
    await stage.end.until(modal)
    expect(title()).toBe('What people are called')
    expect(modal()?.definition.blocks.map((block) => (block as { block_id?: string }).block_id)).toEqual(
      expect.arrayContaining(['en', 'fi', 'sv']),
    )
  })

  test('what she chose holds at once, though another word is still asked for', async () => {
    await carla().fillAndSubmit({ en: 'actor', fi: 'another' })
    expect(title()).toBe('Another word')
    await stage.end.until(() => homeWords().includes('1 actor with a place'))
  })

  test('a word that means mentors comes back beside its field', async () => {
    expect(await carla().fillAndSubmit({ 'fi-word': 'ohjaaja' })).toMatchObject({
      errors: { 'fi-word': '“ohjaaja” means another role in a list. Please choose a different word.' },
    })
  })

  test('its forms are asked for beside sentences, and shown in sentences at the end', async () => {
    await carla().fillAndSubmit({ 'fi-word': 'tulokas' })
    expect(title()).toBe('Forms of the word')
    expect(wordsOf(modal()?.definition.blocks)).toContain('Etsimme sinulle vielä aktoria.')
    const forms = { ofOne: 'tulokkaan', some: 'tulokasta', yours: 'tulokkaasi', many: 'tulokkaat', someOfMany: 'tulokkaita' }
    const inFields = Object.fromEntries(Object.entries(forms).map(([form, word]) => [`fi-${form}`, word]))
    expect(await carla().fillAndSubmit({ ...inFields, 'fi-some': ' ' })).toMatchObject({
      errors: { 'fi-some': 'Please write this form of the word.' },
    })
    expect(await carla().fillAndSubmit(inFields)).toEqual({ ok: true, status: 200 })
    expect(wordsOf(modal()?.definition.blocks)).toContain('Etsimme sinulle vielä tulokasta.')
    expect(wordsOf(modal()?.definition.blocks)).toContain('We are still looking for an actor for you.')
    expect(await storedIn(database)).toMatchObject({ en: { a: 'an actor' }, fi: { one: 'tulokas', ...forms } })
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
  }, 60_000)
  afterAll(async () => {
    await stage.stop()
    await database.close()
  })

  test('her home leads to a choice for each language', async () => {
    expect(await stage.ask('Carla', 'home')).toContain('1 mentee with a place')
    await carla().tap(stage.last('Carla'), begin)
    expect(carla().dialog()?.title).toBe('What people are called')
    await carla().submitDialog({ 'In English': 'actor', 'In Swedish': 'another' })
    expect(carla().dialog()?.title).toBe('Another word')
    expect(await storedIn(database)).toEqual({ en: { a: 'an actor', one: 'actor', many: 'actors' } })
  })

  test('a word that means mentors comes back with why', async () => {
    await carla().submitDialog({ 'In Swedish': 'handledare' })
    expect(stage.dialogWords('Carla')).toContain('“handledare” means another role in a list. Please choose a different word.')
  })

  test('its forms are asked for beside sentences, and shown in sentences at the end', async () => {
    await carla().submitDialog({ 'In Swedish': 'elev' })
    expect(carla().dialog()?.title).toBe('Forms of the word')
    expect(stage.dialogWords('Carla')).toContain('Vi hälsar aktorerna välkomna.')
    await carla().submitDialog({
      'One person, definite form': 'eleven',
      'Several people': 'elever',
      'Several people, definite form': 'eleverna',
    })
    expect(stage.dialogWords('Carla')).toContain('Vi hälsar eleverna välkomna.')
    expect(await storedIn(database)).toMatchObject({ sv: { one: 'elev', theOne: 'eleven', many: 'elever', theMany: 'eleverna' } })
    carla().closeDialog()
    expect(await stage.ask('Carla', 'home')).toContain('1 actor with a place')
  })
})
