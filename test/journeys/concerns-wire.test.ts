import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../database/database.ts'
import { setUpOnSlack } from '../stages/save-list.ts'
import { aSlackStage, type SlackStage, wordsOf } from '../stages/slack-stage.ts'
import { aTeamsStage, type TeamsStage } from '../stages/teams-stage.ts'

/** Over the wire: somebody writes what worries them, and the one whom they chose reads it, takes it up and answers. */

const list =
  'Name,Email,Role,Mentor\nDora,dora@example.org,coordinator,\nMaija,maija@example.org,mentor,\nAino,aino@example.org,mentee,maija@example.org\n'
const people = ['Carla', 'Dora', 'Maija', 'Aino']
const worry = 'Something about marmalade worries me.'

const dora = async ({ prisma }: TestDatabase) => (await prisma.person.findFirstOrThrow({ where: { name: 'Dora' } })).id

describe('On Slack', () => {
  let database: TestDatabase
  let stage: SlackStage
  const modalOf = (name: string) => wordsOf(stage.as(name).modal()?.definition.blocks)
  const shows = (name: string, text: string) => stage.end.until(() => modalOf(name).includes(text))

  beforeAll(async () => {
    database = await freshDatabase()
    stage = await aSlackStage(database.prisma, { people })
    await stage.install('Carla')
    await setUpOnSlack(stage, list)
    await stage.as('Carla').closeModal('clear')
    await stage.settle()
  }, 60_000)
  afterAll(async () => {
    await stage.stop()
    await database.close()
  })

  test('a coordinator chooses at her home who reads what worries people', async () => {
    expect(await stage.home('Carla')).toContain('Please choose who reads it.')
    await stage.as('Carla').tap('home', 'People who read concerns')
    await shows('Carla', 'People in Spring who are worried')
    await stage.as('Carla').fillAndSubmit({ readers: [await dora(database)] })
    await shows('Carla', 'Saved.')
    await stage.as('Carla').closeModal('clear')
    await stage.until('2026-12-17T10:00')
    expect(stage.lastWords('Dora')).toContain('Carla chose you')
  })

  test('the home of everybody leads to the form; what is missing stands beside its field', async () => {
    await stage.home('Aino')
    await stage.as('Aino').tap('home', 'I’m worried about something')
    await shows('Aino', 'call 112 now')
    expect(modalOf('Aino')).toContain('Only the person you choose reads this')
    expect(await stage.as('Aino').fillAndSubmit({ text: worry, soon: 'urgent' })).toMatchObject({
      errors: { reader: expect.any(String) },
    })
    await stage.as('Aino').fillAndSubmit({ text: worry, soon: 'urgent', reader: await dora(database) })
    await shows('Aino', 'Dora will read what you wrote.')
    await stage.as('Aino').closeModal('clear')
    await stage.settle()
    expect(stage.lastWords('Aino')).toContain('Thank you for telling us')
    expect(stage.lastWords('Dora')).toContain('Somebody in Spring is worried about something')
    expect(stage.lastWords('Dora')).not.toContain('Aino')
  })

  test('whom they chose reads it with one tap, takes it up and answers; the answer comes back', async () => {
    const told = stage.as('Dora').inbox().at(-1)
    if (!told) throw new Error('Dora was told nothing.')
    const now = () => wordsOf(stage.as('Dora').inbox().at(-1)?.blocks)
    await stage.as('Dora').tap(told, 'Read it')
    await stage.end.until(() => now().includes(worry))
    const shown = stage.as('Dora').inbox().at(-1)
    if (!shown) throw new Error('Dora sees nothing.')
    await stage.as('Dora').tap(shown, 'I’ll take care of it')
    await stage.end.until(() => now().includes('You’re taking care of it.'))
    await stage.settle()
    expect(stage.lastWords('Aino')).toContain('Dora has read what you wrote')
    const taken = stage.as('Dora').inbox().at(-1)
    if (!taken) throw new Error('Dora sees nothing.')
    await stage.as('Dora').tap(taken, 'Answer')
    await stage.end.until(() => stage.as('Dora').modal())
    await stage.as('Dora').fillAndSubmit({ text: 'I will call you today.' })
    await stage.settle()
    expect(stage.lastWords('Aino')).toContain('Dora has answered you')
    const answer = stage.as('Aino').inbox().at(-1)
    if (!answer) throw new Error('Aino was told nothing.')
    await stage.as('Aino').tap(answer, 'Read it')
    await stage.end.until(() => wordsOf(stage.as('Aino').inbox().at(-1)?.blocks).includes('I will call you today.'))
  })
})

describe('On Teams', () => {
  let database: TestDatabase
  let stage: TeamsStage

  beforeAll(async () => {
    database = await freshDatabase()
    stage = await aTeamsStage(database.prisma, people)
    await stage.install(...people)
    await stage.begin('Carla', list)
    await stage.until('2026-12-17T10:00')
  }, 60_000)
  afterAll(async () => {
    await stage.stop()
    await database.close()
  })

  test('a coordinator chooses at her home who reads what worries people', async () => {
    expect(await stage.ask('Carla', 'home')).toContain('Please choose who reads it.')
    await stage.as('Carla').tap(stage.last('Carla'), 'People who read concerns')
    await stage.as('Carla').submitDialog({ 'field-readers': [await dora(database)] })
    expect(stage.dialogWords('Carla')).toContain('Saved.')
    stage.as('Carla').closeDialog()
    await stage.until('2026-12-17T11:00')
    expect(stage.lastWords('Dora')).toContain('Carla chose you')
  })

  test('a word leads to the form, and whom they chose is told at once, without a name', async () => {
    await stage.ask('Aino', 'worried')
    await stage.as('Aino').tap(stage.last('Aino'), 'Open the form')
    expect(stage.dialogWords('Aino')).toContain('call 112 now')
    await stage.as('Aino').submitDialog({
      'What worries you?': worry,
      'Who should read it?': await dora(database),
      'How urgent is it?': 'urgent',
    })
    expect(stage.dialogWords('Aino')).toContain('Dora will read what you wrote.')
    stage.as('Aino').closeDialog()
    await stage.settle()
    expect(stage.lastWords('Aino')).toContain('Thank you for telling us')
    expect(stage.lastWords('Dora')).toContain('Somebody in Spring is worried about something')
    expect(stage.lastWords('Dora')).not.toContain('Aino')
  })

  test('whom they chose reads it with one tap, takes it up and answers; the answer comes back', async () => {
    expect(await stage.tap('Dora', 'Read it')).toContain(worry)
    expect(await stage.tap('Dora', 'I’ll take care of it')).toContain('You’re taking care of it.')
    await stage.settle()
    expect(stage.lastWords('Aino')).toContain('Dora has read what you wrote')
    await stage.as('Dora').tap(stage.last('Dora'), 'Answer')
    await stage.as('Dora').submitDialog({ 'To Aino': 'I will call you today.' })
    stage.as('Dora').closeDialog()
    await stage.settle()
    expect(stage.lastWords('Aino')).toContain('Dora has answered you')
    expect(await stage.tap('Aino', 'Read it')).toContain('I will call you today.')
  })
})
