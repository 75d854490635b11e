import { describe, expect, onTestFinished, test } from 'vitest'
import { recycledDatabase } from '../database/recycled.ts'
import { saveOnSlack, toKickOffOnSlack } from '../stages/save-list.ts'
import { aSlackStage, type SlackStage, wordsOf } from '../stages/slack-stage.ts'

/** Several workspaces, installations that come and go, and a workspace behind a wall. */

async function newSlackStage(wanted: Parameters<typeof aSlackStage>[1]): Promise<SlackStage> {
  const database = await recycledDatabase()
  onTestFinished(() => database.close())
  const stage = await aSlackStage(database.prisma, wanted)
  onTestFinished(() => stage.stop())
  return stage
}

const people = ['Carla', 'Maija', 'Aino']
const listOf = (mentor: string, mentee: string) =>
  `Name,Email,Role,Mentor\n${mentor},${mentor.toLowerCase()}@example.org,mentor,\n${mentee},${mentee.toLowerCase()}@example.org,mentee,${mentor.toLowerCase()}@example.org`

/** From the home to a kick-off that is set. */
async function setUpBy(stage: SlackStage, name: string, list: string, team?: string): Promise<void> {
  const person = stage.as(name, team)
  await stage.home(name, team)
  await person.tap('home', 'Set up a programme')
  await stage.end.until(() => person.modal())
  await person.fillAndSubmit({ name: 'Spring', list })
  await saveOnSlack(person)
  await toKickOffOnSlack(person)
  await person.fillAndSubmit({ date: '2027-01-21', time: '17:00' })
  await stage.settle()
  await person.fillAndSubmit({})
  expect(wordsOf(person.modal()?.definition.blocks)).toContain('It’s started.')
  await person.closeModal('clear')
}

const asksTo = (stage: SlackStage, name: string, team?: string) =>
  stage
    .as(name, team)
    .inbox()
    .filter((message) => message.text.includes('will you be at the kick-off?'))

describe('A workspace that removes Pari', () => {
  test('is left in peace, and hears what waited once it is installed again', async () => {
    const stage = await newSlackStage({ people, app: { tokenRotation: true } })
    await stage.install('Carla')
    await setUpBy(stage, 'Carla', listOf('Maija', 'Aino'))
    await stage.until('2027-01-06T12:00')
    await stage.end.uninstallApp(stage.team)
    await expect.poll(() => stage.prisma.workspace.count({ where: { NOT: { pausedAt: null } } })).toBe(1)
    const calls = stage.end.calls.length
    await stage.until('2027-01-08T12:00')
    expect(stage.end.calls.slice(calls)).toEqual([])
    expect(await stage.prisma.delivery.count({ where: { state: 'due' } })).toBeGreaterThan(0)
    expect(await stage.install('Carla')).toContain('Pari is installed')
    await stage.until('2027-01-08T12:05')
    expect(asksTo(stage, 'Aino')).toHaveLength(1)
    const asked = stage.as('Aino').inbox().at(-1)
    if (!asked) throw new Error('Aino was not asked.')
    await stage.as('Aino').tap(asked, 'I’m coming')
    await stage.end.until(() => stage.lastWords('Aino').includes('Wonderful, see you there!'))
    expect(stage.end.duplicates()).toEqual([])
  })
})

describe('Two workspaces at once', () => {
  test('know nothing of each other, and when one is revoked the other goes on', async () => {
    const stage = await newSlackStage({ people, app: { tokenRotation: true } })
    const tampere = stage.open('Tampere', ['Kirsi', 'Olli', 'Eero'])
    await stage.install('Carla')
    await stage.install('Kirsi', tampere)
    await setUpBy(stage, 'Carla', listOf('Maija', 'Aino'))
    await setUpBy(stage, 'Kirsi', listOf('Olli', 'Eero'), tampere)
    expect(await stage.home('Carla')).not.toContain('Olli')
    await stage.until('2027-01-06T12:00')
    await stage.end.uninstallApp(stage.team)
    await stage.until('2027-01-07T12:00')
    expect(asksTo(stage, 'Aino')).toHaveLength(0)
    expect(asksTo(stage, 'Eero', tampere)).toHaveLength(1)
    const eero = stage.as('Eero', tampere)
    const asked = eero.inbox().at(-1)
    if (!asked) throw new Error('Eero was not asked.')
    await eero.tap(asked, 'I’m coming')
    await stage.end.until(() => eero.inbox().at(-1) !== asked)
    expect(stage.lastWords('Eero', tampere)).toContain('Wonderful, see you there!')
  })

  test('a token works for hours only, and is renewed on the way', async () => {
    const stage = await newSlackStage({ people, app: { tokenRotation: true } })
    await stage.install('Carla')
    await setUpBy(stage, 'Carla', listOf('Maija', 'Aino'))
    await stage.until('2027-01-12T12:00')
    expect(asksTo(stage, 'Aino')).toHaveLength(2)
    expect(stage.end.calls.filter(({ method }) => method === 'oauth.v2.access').length).toBeGreaterThan(1)
  })
})

describe('A workspace behind a wall', () => {
  test('has the same by Socket Mode: home, form, question, answer, command', async () => {
    const stage = await newSlackStage({ people, app: { appToken: 'xapp-1-A0PARI-1-secret' }, byToken: true })
    await setUpBy(stage, 'Carla', listOf('Maija', 'Aino'))
    await stage.until('2027-01-07T12:00')
    const aino = stage.as('Aino')
    const asked = aino.inbox().at(-1)
    if (!asked) throw new Error('Aino was not asked.')
    await aino.tap(asked, 'I’m coming')
    await stage.end.until(() => aino.inbox().at(-1) !== asked)
    expect(stage.lastWords('Aino')).toContain('Wonderful, see you there!')
    await aino.command('/mentoring', 'status')
    await stage.end.until(() => aino.ephemerals().length > 0)
    expect(wordsOf(aino.ephemerals().at(-1)?.blocks)).toContain('I’m coming')
  })
})

describe('An organisation that installs Pari for all its workspaces', () => {
  test('has one programme across them: set up in one, answered in the other', async () => {
    const stage = await newSlackStage({ people: [], app: { tokenRotation: true } })
    const [espoo, vantaa] = [stage.open('Espoo', ['Carla', 'Maija'], 'E0METRO'), stage.open('Vantaa', ['Aino'], 'E0METRO')]
    expect(await stage.install('Carla', espoo, 'organisation')).toContain('Pari is installed')
    await stage.end.grantAccess(vantaa)
    // A person who opens Pari in a workspace shows in which of the organisation's workspaces they are.
    await stage.home('Aino', vantaa)
    await setUpBy(stage, 'Carla', listOf('Maija', 'Aino'), espoo)
    expect(await stage.prisma.workspace.findMany({ select: { externalId: true } })).toEqual([{ externalId: 'E0METRO' }])
    await stage.until('2027-01-07T12:00')
    const aino = stage.as('Aino', vantaa)
    const asked = aino.inbox().at(-1)
    if (!asked) throw new Error('Aino was not asked.')
    await aino.tap(asked, 'I’m coming')
    await stage.end.until(() => aino.inbox().at(-1) !== asked)
    expect(stage.lastWords('Aino', vantaa)).toContain('Wonderful, see you there!')
    expect(await stage.home('Carla', espoo)).toContain('1 mentor')
  })
})
