import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestDatabase } from '../database/database.ts'
import { recycledDatabase } from '../database/recycled.ts'
import { aMixedProgramme } from '../stages/mixed-programme.ts'
import type { MixedStage } from '../stages/mixed-stage.ts'
import { wordsOf } from '../stages/slack-seats.ts'

/** People who join on Slack and on Teams, step by step: each test goes on where the one before stopped. */

let database: TestDatabase
let stage: MixedStage

const list = `Name,Email,Role,Mentor,Field,Knowledge,Platform
Maija,maija@example.org,mentor,,Law,Contracts,Teams
Aino,aino@example.org,mentee,maija@example.org,Law,,Slack
`

beforeAll(async () => {
  database = await recycledDatabase()
  stage = await aMixedProgramme(database.prisma, { slack: ['Aino'], teams: ['Maija', 'Aino'], list, installed: ['Maija'] })
}, 60_000)

afterAll(async () => {
  await stage.stop()
  await database.close()
})

const aino = () => stage.slack.as('Aino')
const onSlack = () => wordsOf(aino().modal()?.definition.blocks)
/** Sends the modal that is open, and waits for the step that follows. */
async function next(step: string, values: Readonly<Record<string, string | readonly string[]>> = {}): Promise<void> {
  await aino().fillAndSubmit(values)
  await stage.slack.end.until(() => onSlack().includes(step))
}

test('on Teams, too, a coordinator reads whom asking for profiles writes to, and what, before it does', async () => {
  await stage.teams.ask('Carla', 'home')
  const shown = await stage.teams.tap('Carla', 'Ask 2 people for profiles')
  expect(shown).toContain('We’ll write to these 2 people:')
  expect(shown).toContain('will read this:')
  expect(shown).toContain('Ask these 2 people')
  expect(await database.prisma.delivery.count({ where: { kind: { startsWith: 'onboarding' } } })).toBe(0)
})

describe('On Slack', () => {
  test('a coordinator asks everybody from her home, having read to how many that writes and what, and sees how far they are', async () => {
    await stage.slack.home('Carla')
    await stage.slack.as('Carla').tap('home', 'Ask 2 people for profiles')
    const shown = () => wordsOf(stage.slack.as('Carla').modal()?.definition.blocks)
    await stage.slack.end.until(() => shown().includes('We’ll write to these 2 people:'))
    expect(shown()).toContain('will read this:')
    expect(stage.slack.as('Aino').inbox()).toEqual([])
    await stage.slack.as('Carla').tap('modal', 'Ask these 2 people')
    await stage.slack.end.until(() => shown().includes('We’ve asked 2 people'))
    await stage.slack.as('Carla').closeModal('clear')
    await stage.settle()
    expect(await stage.slack.home('Carla')).toContain('Profiles: 0 of 2 people have finished.')
  })

  test('a welcome leads with one tap into the steps, one at a time', async () => {
    const welcome = stage.slack.as('Aino').inbox().at(-1)
    if (!welcome) throw new Error('Aino was not welcomed.')
    expect(wordsOf(welcome.blocks)).toContain('Welcome, Aino!')
    await aino().tap(welcome, 'Let’s begin')
    await stage.slack.end.until(() => onSlack().includes('Step 1 of 7'))
    await next('Step 2 of 7')
    expect(onSlack()).toContain('a promise of a job')
    await next('Step 3 of 7')
    expect(onSlack()).toContain('What would you like to get from mentoring?')
  })

  test('what is wrong stands beside its field, and nothing that was typed is lost', async () => {
    const sent = await aino().fillAndSubmit({ wishes: 'To find my way', wish1: 'My strengths', wish2: 'My strengths' })
    expect(sent).toMatchObject({ errors: { wish2: expect.stringContaining('already') } })
    expect(JSON.stringify(aino().modal())).toContain('To find my way')
    await next('Step 4 of 7', { wish2: 'Leading people', decisive: '2' })
    await aino().closeModal('clear')
  })
})

describe('On Teams', () => {
  test('the same person goes on where they stopped on Slack, by a word, and finishes', async () => {
    await stage.teams.install('Aino')
    await stage.teams.ask('Aino', 'profile')
    const person = stage.teams.as('Aino')
    await person.tap(stage.teams.last('Aino'), 'Open the form')
    expect(stage.teams.dialogWords('Aino')).toContain('Step 4 of 7')
    await person.submitDialog()
    expect(stage.teams.dialogWords('Aino')).toContain('Step 5 of 7')
    await person.submitDialog({ 'field-contact': '040 123 4567' })
    expect(stage.teams.dialogWords('Aino')).toContain('Step 6 of 7')
    await person.submitDialog({ 'field-consent1': ['pairing', 'sharing'] })
    expect(stage.teams.dialogWords('Aino')).toContain('Step 7 of 7')
    await person.submitDialog()
    expect(stage.teams.dialogWords('Aino')).toContain('Thank you, Aino: you’re in')
    person.closeDialog()
    const { enrolment, ...profile } = await database.prisma.profile.findFirstOrThrow({ include: { enrolment: true } })
    expect(profile).toMatchObject({ wishes: ['My strengths', 'Leading people'], decisive: 2 })
    expect(enrolment).toMatchObject({ wishes: 'To find my way', phone: '040 123 4567', field: 'Law' })
  })

  test('a mentor begins from the welcome, with what the list knows filled in', async () => {
    const person = stage.teams.as('Maija')
    await person.tap(stage.teams.last('Maija'), 'Let’s begin')
    expect(stage.teams.dialogWords('Maija')).toContain('Step 1 of 7')
    await person.submitDialog()
    await person.submitDialog()
    expect(JSON.stringify(person.dialog()?.card)).toContain('Contracts')
    await person.submitDialog({ 'field-mentees': '2' })
    expect(stage.teams.dialogWords('Maija')).toContain('Step 4 of 7')
    expect(await database.prisma.profile.findFirst({ where: { mentees: 2 } })).toMatchObject({
      wrote: ['field', 'knows', 'seats', 'topics'],
    })
  })

  test('a coordinator reads who is where', async () => {
    await stage.teams.ask('Carla', 'home')
    const words = await stage.teams.tap('Carla', 'Who is where')
    expect(words).toContain('1 of 2 people have finished.')
    expect(words).toContain('Are there enough mentors?')
  })
})
