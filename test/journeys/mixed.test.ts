import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import type { TestDatabase } from '../database/database.ts'
import { recycledDatabase } from '../database/recycled.ts'
import { aMixedStage, type MixedStage } from '../stages/mixed-stage.ts'
import { saveOnSlack } from '../stages/save-list.ts'
import { wordsOf } from '../stages/slack-seats.ts'

/** One cohort on Slack and on Teams, step by step: each test goes on where the one before stopped. */

let database: TestDatabase
let stage: MixedStage

beforeAll(async () => {
  database = await recycledDatabase()
  stage = await aMixedStage(database.prisma, {
    slack: ['Carla', 'Aino', 'Olli', 'Wilma', 'Both'],
    teams: ['Carla', 'Maija', 'Eero', 'Both'],
  })
}, 60_000)

afterAll(async () => {
  await stage.stop()
  await database.close()
})

/** Maija, on Teams, with Aino, on Slack; Olli, on Slack, with Eero, on Teams; and one who is on both. */
const list = `Name,Email,Role,Mentor,Platform
Maija,maija@example.org,mentor,,Teams
Olli,olli@example.org,mentor,,Slack
Aino,aino@example.org,mentee,maija@example.org,Slack
Eero,eero@example.org,mentee,olli@example.org,Teams
Both,both@example.org,mentee,,Teams
Wilma,wilma@example.org,mentee,,
`
const modalWords = () => wordsOf(stage.slack.as('Carla').modal()?.definition.blocks)
const heardOnSlack = (name: string) => stage.slack.as(name).inbox().length
const heardOnTeams = (name: string) =>
  stage.teams
    .as(name)
    .inbox()
    .filter(({ from }) => from === 'app').length

describe('A coordinator who is on Slack and on Teams', () => {
  test('begins on Slack, with a list that says who is where', async () => {
    const carla = stage.slack.as('Carla')
    expect(await stage.slack.home('Carla')).toContain('Set up a programme')
    await carla.tap('home', 'Set up a programme')
    await stage.slack.end.until(() => carla.modal())
    await carla.fillAndSubmit({ name: 'Spring mentoring', list })
    await saveOnSlack(carla)
    expect(modalWords()).toContain('The list is saved: 6 new, 0 changed.')
    await carla.closeModal('clear')
    await stage.settle()
    expect(await stage.slack.home('Carla')).toMatch(/can’t reach \d people/u)
    expect(await stage.slack.home('Carla')).not.toContain('Add to Teams')
  })

  test('brings Teams in from there, once she has opened Pari on Teams', async () => {
    await stage.teams.install('Carla')
    expect(await stage.teams.ask('Carla', 'home')).not.toContain('Spring mentoring')
    await expect.poll(() => stage.slack.home('Carla')).toContain('Add to Teams')
    const carla = stage.slack.as('Carla')
    await carla.tap('home', 'Add to Teams')
    await stage.slack.end.until(() => carla.modal())
    expect(modalWords()).toContain('Add the programme to Teams as well?')
    await carla.tap('modal', 'Yes, add it there')
    await stage.slack.end.until(() => modalWords().includes('The programme has been added to Teams.'))
    await carla.closeModal('clear')
    // A home that was under way before the programme joined may still arrive.
    await expect.poll(() => stage.slack.home('Carla')).not.toContain('Add to Teams')
  })

  test('reads on Teams who lacks the app there, and they are found as soon as they have it', async () => {
    await stage.settle()
    await stage.teams.ask('Carla', 'home')
    const why = await stage.teams.tap('Carla', 'Who can’t be reached?')
    for (const name of ['Maija', 'Eero', 'Both'])
      expect(why).toMatch(new RegExp(`${name} .*: nobody who has the app here has this email address`, 'u'))
    await stage.teams.install('Maija', 'Eero', 'Both')
    for (const name of ['Maija', 'Eero', 'Both']) expect(stage.teams.lastWords(name)).toContain('What Pari does')
    expect(await stage.teams.ask('Carla', 'home')).not.toContain('can’t reach')
    expect(await stage.slack.home('Carla')).not.toContain('can’t reach')
  })

  test('sets the kick-off on Teams, and sees it on Slack', async () => {
    const carla = stage.teams.as('Carla')
    await carla.tap(stage.teams.last('Carla'), 'Set the kick-off')
    await carla.submitDialog({ 'Which day?': '2027-01-21', 'At what time?': '17:00', 'Where?': 'Room 5' })
    await carla.submitDialog()
    expect(stage.teams.dialogWords('Carla')).toContain('It’s started.')
    carla.closeDialog()
    expect(await stage.slack.home('Carla')).toContain('Thursday 21 January at 17:00')
  })
})

describe('A mentor on Teams with a mentee on Slack', () => {
  test('are each asked where they are, and nowhere else', async () => {
    await stage.until('2027-01-07T12:00')
    expect(stage.teams.lastWords('Maija')).toContain('Maija, will you be at the kick-off?')
    expect(stage.slack.lastWords('Aino')).toContain('Aino, will you be at the kick-off?')
    expect(stage.teams.lastWords('Both')).toContain('What Pari does')
    expect(heardOnSlack('Both')).toBe(0)
  })

  test('tap each on their own, and the mentor hears on Teams what the mentee said on Slack', async () => {
    expect(await stage.teams.tap('Maija', 'I’ll be there')).toContain('We’ll tell you in good time whether your mentee is coming')
    expect(await stage.slack.tap('Aino', 'I’m coming')).toContain('Wonderful, see you there!')
    await stage.until('2027-01-18T12:30')
    expect(stage.teams.lastWords('Maija')).toContain('Please come: Aino will be there')
    expect(await stage.slack.tap('Aino', 'Can’t come, but I’ll take part')).toContain('Thank you for telling us.')
    // Two minutes are left for a second thought.
    await stage.until('2027-01-18T12:33')
    expect(stage.teams.lastWords('Maija')).toMatch(
      /^No need to come this time\nAino can’t come to the kick-off but will take part in the programme/u,
    )
  })
})

describe('A mentor on Slack with a mentee on Teams', () => {
  test('waits until the mentee says yes on Teams, and hears that on Slack', async () => {
    expect(stage.slack.lastWords('Olli')).toContain('Please wait for our confirmation')
    expect(await stage.teams.tap('Eero', 'I’m coming')).toContain('Wonderful, see you there!')
    await stage.until('2027-01-18T12:36')
    expect(stage.slack.lastWords('Olli')).toContain('Please come: Eero will be there')
  })
})

describe('The coordinator', () => {
  test('rings somebody of Slack, and writes down on Teams what they said', async () => {
    expect(await stage.teams.ask('Carla', 'home')).toContain('1 coming, 0 not sure, 0 no answer yet')
    expect(await stage.teams.tap('Carla', 'Go through them one by one')).toContain('What did Olli say?')
    await stage.teams.tap('Carla', 'They’re coming')
    const { answer } = await database.prisma.confirmation.findFirstOrThrow({ where: { enrolment: { person: { name: 'Olli' } } } })
    expect(answer).toBe('coming')
  })

  test('introduces the pairs from Teams, by a message to each where they are', async () => {
    await stage.teams.ask('Carla', 'home')
    await stage.teams.tap('Carla', 'Introduce the pairs')
    await stage.teams.tap('Carla', 'Introduce these 2 pairs')
    await stage.settle()
    expect(stage.teams.lastWords('Maija')).toContain(
      'Meet your mentee: Aino\nYou’re now a mentoring pair in Spring mentoring.\nEmail\naino@example.org',
    )
    expect(stage.slack.lastWords('Aino')).toContain('Meet your mentor: Maija')
    expect(stage.slack.lastWords('Aino')).toContain('maija@example.org')
    expect(stage.slack.lastWords('Olli')).toContain('Meet your mentee: Eero')
    expect(stage.teams.lastWords('Eero')).toContain('Meet your mentor: Olli')
  })

  test('brings everybody together herself, for they are in two places', async () => {
    await stage.teams.ask('Carla', 'home')
    const task = await stage.teams.tap('Carla', 'Create a channel')
    expect(task).toContain('These people aren’t all in one workspace')
    expect(task).toContain('Maija, maija@example.org')
    expect(await stage.slack.home('Carla')).toContain('A task for you: create a channel for Spring mentoring')
    expect(await stage.teams.tap('Carla', 'Done')).toBe('Done, thank you!')
    expect(await stage.slack.home('Carla')).not.toContain('A task for you')
  })
})

describe('Teams whose administrator turns Pari off', () => {
  test('leaves Slack untouched, and the coordinator reads on Slack whom nobody reaches', async () => {
    stage.teams.end.disable(stage.teams.tenant)
    const [slack, teams] = [heardOnSlack('Olli'), heardOnTeams('Eero')]
    await stage.until('2027-01-21T09:00')
    expect(stage.slack.lastWords('Olli')).toContain('See you today!')
    expect([heardOnSlack('Olli') - slack, heardOnTeams('Eero') - teams]).toEqual([3, 0])
    await stage.slack.home('Carla')
    const carla = stage.slack.as('Carla')
    await carla.tap('home', 'Who can’t be reached?')
    await stage.slack.end.until(() => carla.modal())
    expect(modalWords()).toContain('Eero (mentee, eero@example.org): an administrator has blocked messages from apps.')
    expect(modalWords()).not.toContain('Olli')
  })

  test('has been told nothing twice', () => {
    expect([stage.slack.end.duplicates(), stage.teams.end.duplicates()]).toEqual([[], []])
  })
})

test('A coordinator who begins on Teams brings Slack in from there', async () => {
  const fresh = await recycledDatabase()
  onTestFinished(() => fresh.close())
  const other = await aMixedStage(fresh.prisma, { slack: ['Carla', 'Aino'], teams: ['Carla', 'Maija'] })
  onTestFinished(() => other.stop())
  await other.teams.install('Carla', 'Maija')
  await other.teams.begin(
    'Carla',
    'Name,Email,Role,Mentor,Platform\nMaija,maija@example.org,mentor,,Teams\nAino,aino@example.org,mentee,maija@example.org,Slack',
  )
  expect(await other.teams.ask('Carla', 'home')).not.toContain('Add to')
  await other.slack.home('Carla')
  const [label = ''] = /Add to .*Slack.*/u.exec(await other.teams.ask('Carla', 'home')) ?? []
  expect(await other.teams.tap('Carla', label)).toContain('Add the programme to Slack “Helsinki Alumni” as well?')
  expect(await other.teams.tap('Carla', 'Yes, add it there')).toContain('The programme has been added to Slack “Helsinki Alumni”.')
  await other.until('2027-01-07T12:00')
  expect(await other.slack.tap('Aino', 'I’m coming')).toContain('Wonderful, see you there!')
  await other.until('2027-01-20T12:30')
  expect(other.teams.lastWords('Maija')).toContain('Please come: Aino will be there')
})
