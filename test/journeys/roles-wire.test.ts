import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestDatabase } from '../database/database.ts'
import { recycledDatabase } from '../database/recycled.ts'
import { setUpOnSlack } from '../stages/save-list.ts'
import { aSlackStage, type SlackStage, wordsOf } from '../stages/slack-stage.ts'
import { aTeamsStage, type TeamsStage } from '../stages/teams-stage.ts'

/** Over the wire: an owner looks who may do what, names somebody whom only the directory knows, and removes them again. */

const list =
  'Name,Email,Role,Mentor\nDora,dora@example.org,coordinator,\nMaija,maija@example.org,mentor,\nAino,aino@example.org,mentee,maija@example.org\n'
const people = ['Carla', 'Dora', 'Maija', 'Aino', 'Nova']

const viewers = async ({ prisma }: TestDatabase) =>
  (await prisma.viewer.findMany({ include: { person: true } })).map(({ person, seesNames }) => [person.name, seesNames])

describe('On Slack', () => {
  let database: TestDatabase
  let stage: SlackStage
  const carla = () => stage.as('Carla')
  const words = () => wordsOf(carla().modal()?.definition.blocks)
  const shows = (text: string) => stage.end.until(() => words().includes(text))

  beforeAll(async () => {
    database = await recycledDatabase()
    stage = await aSlackStage(database.prisma, { people })
    await stage.install('Carla')
    await setUpOnSlack(stage, list)
    await carla().closeModal('clear')
    await stage.settle()
  }, 60_000)
  afterAll(async () => {
    await stage.stop()
    await database.close()
  })

  test('the home of an owner leads to who may do what, and the form finds whom only the directory knows', async () => {
    await stage.home('Carla')
    await carla().tap('home', 'Who may do what')
    await shows('Coordinators (2)')
    await carla().tap('modal', 'Name somebody')
    await shows('Name or email address')
    expect(await carla().fillAndSubmit({ who: 'eve@example.org', role: 'viewer' })).toMatchObject({
      errors: { who: expect.stringContaining('We didn’t find a member of this workspace') },
    })
    await carla().fillAndSubmit({ who: 'nova@example.org', role: 'namesViewer' })
    await shows('Viewer of the numbers: Nova (nova@example.org)?')
    expect(words()).toContain('You can now see the numbers and the names of Spring: Carla changed that.')
    expect(await viewers(database)).toEqual([])
    await carla().fillAndSubmit({})
    await shows('Nova (numbers and names)')
    expect(await viewers(database)).toEqual([['Nova', true]])
    await stage.until('2026-12-17T09:15')
    expect(stage.lastWords('Nova')).toContain('You can now see the numbers and the names of Spring: Carla changed that.')
    expect(await stage.home('Nova')).toContain('Who may do what')
  })

  test('each change stands beside a name, is shown before it is done, and reaches whom it concerns', async () => {
    await carla().tap('modal', 'Remove viewer: Nova')
    await shows('They’ll no longer see the numbers of Spring.')
    expect(await viewers(database)).toEqual([['Nova', true]])
    await carla().tap('modal', 'Yes, remove them')
    await shows('Viewers (0)')
    await stage.settle()
    expect(stage.lastWords('Nova')).toContain('You can no longer see the numbers of Spring: Carla changed that.')
    expect(await stage.home('Nova')).not.toContain('Spring')
  })
})

describe('On Teams', () => {
  let database: TestDatabase
  let stage: TeamsStage
  const carla = () => stage.as('Carla')

  beforeAll(async () => {
    database = await recycledDatabase()
    stage = await aTeamsStage(database.prisma, people)
    await stage.install(...people)
    await stage.begin('Carla', list)
    await stage.until('2026-12-17T10:00')
  }, 60_000)
  afterAll(async () => {
    await stage.stop()
    await database.close()
  })

  test('the home of an owner leads to who may do what, and the form finds whom only the directory knows', async () => {
    await stage.ask('Carla', 'home')
    expect(await stage.tap('Carla', 'Who may do what')).toContain('Coordinators (2)')
    await carla().tap(stage.last('Carla'), 'Name somebody')
    await carla().submitDialog({ 'Name or email address': 'nova@example.org', 'What will they be?': 'namesViewer' })
    expect(stage.dialogWords('Carla')).toContain('Viewer of the numbers: Nova (nova@example.org)?')
    expect(await viewers(database)).toEqual([])
    await carla().submitDialog()
    expect(stage.dialogWords('Carla')).toContain('Nova (numbers and names)')
    expect(await viewers(database)).toEqual([['Nova', true]])
    carla().closeDialog()
    await stage.until('2026-12-17T10:15')
    expect(stage.lastWords('Nova')).toContain('You can now see the numbers and the names of Spring: Carla changed that.')
  })

  test('each change stands beside a name, is shown before it is done, and reaches whom it concerns', async () => {
    await stage.ask('Carla', 'home')
    await stage.tap('Carla', 'Who may do what')
    expect(await stage.tap('Carla', 'Remove viewer: Nova')).toContain('They’ll no longer see the numbers of Spring.')
    expect(await viewers(database)).toEqual([['Nova', true]])
    expect(await stage.tap('Carla', 'Yes, remove them')).toContain('Viewers (0)')
    await stage.settle()
    expect(stage.lastWords('Nova')).toContain('You can no longer see the numbers of Spring: Carla changed that.')
  })
})
