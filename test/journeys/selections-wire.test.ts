import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestDatabase } from '../database/database.ts'
import { recycledDatabase } from '../database/recycled.ts'
import { aMixedProgramme } from '../stages/mixed-programme.ts'
import type { MixedStage } from '../stages/mixed-stage.ts'
import { wordsOf } from '../stages/slack-seats.ts'

/** People on no list join through a selection on Slack and on Teams: each test goes on where the one before stopped. */

let database: TestDatabase
let stage: MixedStage

beforeAll(async () => {
  database = await recycledDatabase()
  stage = await aMixedProgramme(database.prisma, {
    ...{ slack: ['Bo'], teams: ['Wilma'], list: 'Name,Email,Role\nMaija,maija@example.org,mentor\n' },
  })
}, 60_000)

afterAll(async () => {
  await stage.stop()
  await database.close()
})

const shown = (name: 'Carla' | 'Bo') => wordsOf(stage.slack.as(name).modal()?.definition.blocks)
async function sent(name: 'Carla' | 'Bo', words: string, values: Readonly<Record<string, string | readonly string[]>> = {}): Promise<void> {
  await stage.slack.as(name).fillAndSubmit(values)
  await stage.slack.end.until(() => shown(name).includes(words))
}

test('a coordinator opens a selection on Slack, and reads a text to post', async () => {
  await stage.slack.home('Carla')
  await stage.slack.as('Carla').tap('home', 'Who may join, and when')
  await stage.slack.end.until(() => shown('Carla').includes('There’s no registration yet'))
  await stage.slack.as('Carla').tap('modal', 'New registration: mentees')
  await stage.slack.end.until(() => shown('Carla').includes('It opens and closes by itself'))
  await sent('Carla', 'Mentees: 0/1 place taken', {
    opens: '2026-12-01',
    closes: '2027-01-08',
    capacity: '1',
    question: 'Are you a degree student?',
  })
  expect(shown('Carla')).toContain('If you aren’t in our Slack or Teams, please write to Carla.')
  expect(shown('Carla')).toMatch(/In Slack: <https:\/\/slack\.com\/app_redirect\?app=A0PARI&team=T0HELSINKI&tab=home>/u)
  expect(shown('Carla')).toMatch(
    /In Teams: <https:\/\/teams\.microsoft\.com\/l\/chat\/0\/0\?tenantId=[^&]+&users=28%3A[^&]+&message=join>/u,
  )
  await stage.slack.as('Carla').closeModal('clear')
})

test('somebody on no list joins from their home on Slack, to the last tap', async () => {
  expect(await stage.slack.home('Bo')).toContain('Spring mentoring: 1 place left')
  await stage.slack.as('Bo').tap('home', 'Join as a mentee')
  await stage.slack.end.until(() => shown('Bo').includes('The place isn’t yours before the last step'))
  await sent('Bo', 'Step 1 of 7', { eligible: 'yes' })
  await sent('Bo', 'Step 2 of 7')
  await sent('Bo', 'Step 3 of 7')
  await sent('Bo', 'Step 4 of 7', { field: 'Law and society', wishes: 'To find my way', wish1: 'My strengths' })
  await sent('Bo', 'Step 5 of 7')
  await sent('Bo', 'Step 6 of 7')
  await sent('Bo', 'Step 7 of 7', { consent1: ['pairing'] })
  await sent('Bo', 'Thank you, Bo: you’re in')
  await stage.slack.as('Bo').closeModal('clear')
  expect(await database.prisma.enrolment.findFirstOrThrow({ where: { person: { name: 'Bo' } } })).toMatchObject({ state: 'unpaired' })
})

test('somebody else asks by a word on Teams, and reads their place in the line at the last tap', async () => {
  await stage.teams.install('Wilma')
  expect(await stage.teams.ask('Wilma', 'join')).toContain('Spring mentoring: full')
  const wilma = stage.teams.as('Wilma')
  await wilma.tap(stage.teams.last('Wilma'), 'Join as a mentee')
  expect(stage.teams.dialogWords('Wilma')).toContain('It’s full right now')
  await wilma.submitDialog({ 'field-eligible': 'yes' })
  expect(stage.teams.dialogWords('Wilma')).toContain('Step 1 of 7')
  await wilma.submitDialog()
  await wilma.submitDialog()
  await wilma.submitDialog({ 'field-field': 'Law and society', 'field-wishes': 'To find my way', 'field-wish1': 'My strengths' })
  await wilma.submitDialog()
  await wilma.submitDialog()
  await wilma.submitDialog({ 'field-consent1': ['pairing'] })
  expect(stage.teams.dialogWords('Wilma')).toContain('Step 7 of 7')
  await wilma.submitDialog()
  expect(stage.teams.dialogWords('Wilma')).toContain('You’re number 1 on the waitlist for the programme')
  wilma.closeDialog()
})

test('one place more is offered at once on Teams, and taken with one tap', async () => {
  await stage.slack.home('Carla')
  await stage.slack.as('Carla').tap('home', 'Who may join, and when')
  await stage.slack.end.until(() => shown('Carla').includes('On the waitlist for the programme'))
  await stage.slack.as('Carla').tap('modal', 'Change “First registration”')
  await stage.slack.end.until(() => shown('Carla').includes('It opens and closes by itself'))
  await sent('Carla', 'Mentees: 1/2 places taken', { capacity: '2' })
  await stage.settle()
  expect(await stage.teams.tap('Wilma', 'Take the place')).toContain('Thank you, Wilma: you’re in')
  expect(await database.prisma.enrolment.count({ where: { role: 'mentee', state: 'unpaired' } })).toBe(2)
})

test('a changed step shows what is stored, also in another language, and no two steps share the name of a field: Slack keeps what stood in one', async () => {
  const bo = stage.slack.as('Bo')
  const blocks = () => (bo.modal()?.definition.blocks ?? []) as readonly { readonly type: string; readonly block_id?: string }[]
  const ids = () => blocks().flatMap(({ type, block_id: id }) => (type === 'input' && id !== undefined ? [id] : []))
  await stage.slack.home('Bo')
  await bo.tap('home', 'My profile')
  await stage.slack.end.until(() => shown('Bo').includes('You can change any of this'))
  await bo.tap('modal', 'Change my profile')
  await stage.slack.end.until(() => ids().includes('wishes'))
  const profile = ids()
  await sent('Bo', 'Saved.', { wishes: 'To begin anew' })
  await bo.tap('modal', 'Language')
  await stage.slack.end.until(() => ids().length === 1)
  expect(profile).not.toContain(ids()[0])
  await sent('Bo', 'Tallennettu', { language: 'fi' })
  await bo.tap('modal', 'Muuta profiilia')
  await stage.slack.end.until(() => ids().includes('wishes'))
  expect(JSON.stringify(blocks())).toContain('To begin anew')
  expect(JSON.stringify(blocks())).not.toContain('To find my way')
  await bo.closeModal('clear')
})

test('a break until a day is taken by a word on Slack and on Teams, and ended from the home', async () => {
  const bo = stage.slack.as('Bo')
  await bo.command('/mentoring', 'tauko')
  await stage.slack.end.until(() => bo.modal())
  await sent('Bo', '4. tammikuuta', { until: '2027-01-04' })
  await bo.closeModal('clear')
  expect(await stage.slack.home('Bo')).toContain('4. tammikuuta')
  const wilma = stage.teams.as('Wilma')
  await stage.teams.ask('Wilma', 'pause')
  await wilma.tap(stage.teams.last('Wilma'), 'Open the form')
  await wilma.submitDialog({ 'field-until': '2026-12-01' })
  expect(stage.teams.dialogWords('Wilma')).toContain('Choose a day')
  await wilma.submitDialog({ 'field-until': '2027-01-04' })
  expect(stage.teams.dialogWords('Wilma')).toContain('4 January')
  wilma.closeDialog()
  expect(await database.prisma.pause.count()).toBe(2)
  await bo.tap('home', 'Olen jo palannut')
  await expect.poll(() => database.prisma.pause.count()).toBe(1)
})
