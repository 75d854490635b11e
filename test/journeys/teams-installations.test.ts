import { describe, expect, onTestFinished, test } from 'vitest'
import { wordsOf } from '../../playground/teams-end/index.ts'
import { recycledDatabase } from '../database/recycled.ts'
import { everythingIn } from '../ground/builders.ts'
import { aTeamsStage, otherTenant, type TeamsStage } from '../stages/teams-stage.ts'

/** Several tenants, and installations that come, go, are brought up to date and move: for a person, in a team, by an administrator. */

const people = ['Carla', 'Maija', 'Aino']
const list = 'Name,Email,Role,Mentor\nMaija,maija@example.org,mentor,\nAino,aino@example.org,mentee,maija@example.org'

async function newTeamsStage(installed: readonly string[] = people): Promise<TeamsStage> {
  const database = await recycledDatabase()
  onTestFinished(() => database.close())
  const stage = await aTeamsStage(database.prisma, people)
  onTestFinished(() => stage.stop())
  await stage.install(...installed)
  return stage
}

const asksTo = (stage: TeamsStage, name: string, tenant?: string) =>
  stage
    .as(name, tenant)
    .inbox()
    .filter(({ summary }) => summary.includes('will you be at the kick-off?'))

/** What is kept of how somebody is reached. */
async function referenceOf(stage: TeamsStage, name: string): Promise<Record<string, unknown>> {
  const { aadObjectId, tenantId } = stage.end.world.people.get(stage.as(name).id) ?? { aadObjectId: '', tenantId: '' }
  const page = await stage.prisma.page.findFirst({ where: { kind: 'person', key: `${tenantId}:${aadObjectId}` } })
  return JSON.parse(page?.text ?? '{}') as Record<string, unknown>
}

describe('Somebody whose Pari is brought up to date', () => {
  test('keeps everything, and hears of it in no way', async () => {
    const stage = await newTeamsStage()
    await stage.begin('Carla', list)
    await stage.until('2027-01-07T12:00')
    const [before, reference, inbox] = [await everythingIn(stage.prisma), await referenceOf(stage, 'Aino'), stage.as('Aino').inbox().length]
    await stage.end.upgrade(stage.as('Aino').id)
    await stage.settle()
    expect(await everythingIn(stage.prisma)).toBe(before)
    expect(await referenceOf(stage, 'Aino')).toEqual(reference)
    expect(stage.as('Aino').inbox()).toHaveLength(inbox)
    expect(await stage.tap('Aino', 'I’m coming')).toContain('Wonderful, see you there!')
  })
})

describe('Somebody who removes Pari', () => {
  test('is not reached from that moment on, the coordinator reads it, and adding it again brings the last question', async () => {
    const stage = await newTeamsStage()
    await stage.begin('Carla', list)
    await stage.until('2027-01-06T12:00')
    expect(await referenceOf(stage, 'Aino')).toMatchObject({ conversation: expect.any(String), installed: true })
    await stage.end.uninstall(stage.as('Aino').id)
    expect(await referenceOf(stage, 'Aino')).toMatchObject({ conversation: null, installed: false })
    await stage.until('2027-01-11T16:00')
    expect(asksTo(stage, 'Aino')).toEqual([])
    await stage.ask('Carla', 'home')
    expect(await stage.tap('Carla', 'Who can’t be reached?')).toContain(
      'Aino (mentee, aino@example.org): the app isn’t installed for them.',
    )
    await stage.install('Aino')
    await stage.settle()
    expect(asksTo(stage, 'Aino')).toHaveLength(1)
    expect(await stage.tap('Aino', 'I’m coming')).toContain('Wonderful, see you there!')
    expect(await stage.ask('Carla', 'home')).not.toContain('can’t reach')
    expect(stage.end.duplicates()).toEqual([])
  })

  test('may ring the coordinator, who answers for them', async () => {
    const stage = await newTeamsStage()
    await stage.begin('Carla', list)
    await stage.end.uninstall(stage.as('Aino').id)
    await stage.until('2027-01-15T10:00')
    expect(stage.lastWords('Carla')).toContain('Aino (mentee): our messages don’t arrive')
    await stage.tap('Carla', 'Go through them one by one')
    await stage.tap('Carla', 'They’re coming')
    await stage.until('2027-01-20T12:30')
    expect(stage.lastWords('Maija')).toContain('Please come: Aino will be there')
  })
})

describe('Somebody who blocks Pari', () => {
  test('is left in peace, the coordinator reads it, and the last question comes as soon as they write again', async () => {
    const stage = await newTeamsStage()
    await stage.begin('Carla', list)
    stage.end.block(stage.as('Aino').id)
    await stage.until('2027-01-11T16:00')
    expect(asksTo(stage, 'Aino')).toEqual([])
    await stage.ask('Carla', 'home')
    expect(await stage.tap('Carla', 'Who can’t be reached?')).toContain('Aino (mentee, aino@example.org): they have blocked the app.')
    stage.end.unblock(stage.as('Aino').id)
    await stage.ask('Aino', 'hello')
    await stage.settle()
    expect(asksTo(stage, 'Aino')).toHaveLength(1)
    expect(await stage.tap('Aino', 'I’m coming')).toContain('Wonderful, see you there!')
    expect(await stage.ask('Carla', 'home')).not.toContain('can’t reach')
  })
})

describe('Somebody who was let in before any list had them', () => {
  test('hears nothing of it, and then what concerns them', async () => {
    const stage = await newTeamsStage()
    expect(['Maija', 'Aino'].map((name) => stage.as(name).inbox())).toEqual([[], []])
    await stage.begin('Carla', list)
    await stage.until('2027-01-07T12:00')
    expect(stage.as('Aino').inbox()[0]?.summary).toContain('Welcome, Aino!')
    expect(asksTo(stage, 'Maija')).toHaveLength(1)
  })

  test('is found by the e-mail that they have now, as soon as they write on another day', async () => {
    const stage = await newTeamsStage()
    stage.end.changePerson(stage.as('Aino').id, { email: 'aino.virtanen@example.org' })
    await stage.begin('Carla', list.replace('aino@', 'aino.virtanen@'))
    await stage.settle()
    expect(await stage.ask('Carla', 'home')).toContain('can’t reach 1 person')
    await stage.until('2026-12-18T10:00')
    expect(await stage.ask('Aino', 'status')).toContain('Your mentor\nMaija')
    expect(await stage.ask('Carla', 'home')).not.toContain('can’t reach')
  })

  test('is told so when they write themselves, once in each language, and may use nothing', async () => {
    const stage = await newTeamsStage()
    for (const word of ['help', 'home', 'settings', 'new list', 'what is this?']) {
      const words = await stage.ask('Maija', word)
      expect(words).toMatch(/^Hello! I’m Pari.*\nHei! Olen Pari.*\nHej! Jag heter Pari/u)
    }
    expect(await stage.prisma.person.count({ where: { name: 'Maija' } })).toBe(0)
  })
})

describe('A team', () => {
  test('is told once what Pari is and who added it, and its people are asked in their own chats', async () => {
    const stage = await newTeamsStage(['Carla'])
    const members = people.map((name) => stage.as(name).id)
    const team = stage.end.addTeam(stage.tenant, { name: 'Mentoring', members, channels: ['Kick-off'] })
    await stage.end.install(team.id, stage.as('Carla').id)
    const posts = () =>
      stage
        .as('Maija')
        .inbox()
        .filter(({ conversationId }) => conversationId === team.id)
    expect(posts().map(({ card }) => wordsOf(card ?? {}))).toEqual([expect.stringMatching(/Carla.* added Pari to this team\./u)])
    expect(stage.as('Aino').inbox()).toEqual(posts())
    await stage.begin('Carla', list)
    await stage.until('2027-01-07T12:00')
    expect(await stage.tap('Aino', 'I’m coming')).toContain('Wonderful, see you there!')
    expect(stage.last('Aino').conversationId).not.toBe(team.id)
    await stage.end.upgrade(team.id)
    expect(posts()).toHaveLength(1)
  })

  test('hears nothing about anybody: whoever writes there is sent to their own chat', async () => {
    const stage = await newTeamsStage()
    await stage.begin('Carla', list)
    const team = stage.end.addTeam(stage.tenant, { name: 'Mentoring', members: people.map((name) => stage.as(name).id) })
    await stage.end.install(team.id)
    await stage.as('Carla').write('status', team.id)
    const [last] = stage.as('Aino').inbox().slice(-1)
    expect(wordsOf(last?.card ?? {})).toBe(
      'Here I only share what concerns everybody. Please open our own chat (Pari, under Apps) and write to me there.',
    )
  })
})

describe('Somebody who comes into a team later', () => {
  test('is found there, though Pari is not installed for them', async () => {
    const stage = await newTeamsStage(['Carla', 'Maija'])
    const team = stage.end.addTeam(stage.tenant, { name: 'Mentoring', members: [stage.as('Maija').id] })
    await stage.end.install(team.id)
    await stage.begin('Carla', list)
    await stage.settle()
    expect(await stage.ask('Carla', 'home')).toContain('can’t reach 1 person')
    await stage.end.addMember(team.id, stage.as('Aino').id)
    // Who came is looked up behind the answer.
    await expect.poll(() => stage.ask('Carla', 'home')).not.toContain('can’t reach')
    await stage.until('2027-01-07T12:00')
    expect(await stage.tap('Aino', 'I’m coming')).toContain('Wonderful, see you there!')
  })
})

describe('Tenants', () => {
  test('know nothing of each other, and when one’s administrator turns Pari off the other goes on', async () => {
    const stage = await newTeamsStage()
    const tampere = stage.open('Tampere', ['Carla', 'Olli', 'Eero'], otherTenant)
    await stage.installIn(tampere, 'Carla', 'Olli', 'Eero')
    await stage.begin('Carla', list)
    expect(await stage.ask('Carla', 'home', tampere)).not.toContain('21 January')
    await stage.begin(
      'Carla',
      list.replaceAll('Maija', 'Olli').replaceAll('maija', 'olli').replaceAll('Aino', 'Eero').replaceAll('aino', 'eero'),
      tampere,
    )
    stage.end.disable(stage.tenant)
    await stage.until('2027-01-07T12:00')
    expect([asksTo(stage, 'Aino').length, asksTo(stage, 'Eero', tampere).length]).toEqual([0, 1])
    expect(await stage.tap('Eero', 'I’m coming', tampere)).toContain('Wonderful, see you there!')
    stage.end.enable(stage.tenant)
    await stage.ask('Carla', 'home')
    expect(await stage.tap('Carla', 'Who can’t be reached?')).toContain(
      'Aino (mentee, aino@example.org): an administrator has blocked messages from apps.',
    )
  })

  test('that we do not serve are refused, and nothing of them is kept', async () => {
    const stage = await newTeamsStage([])
    const elsewhere = stage.open('Elsewhere', ['Mallory'])
    const pages = () => stage.prisma.page.count()
    const before = [await everythingIn(stage.prisma), await pages()]
    const mallory = stage.as('Mallory', elsewhere)
    expect(await stage.end.install(mallory.id)).toMatchObject({ ok: false, status: 403 })
    expect(await mallory.write('home')).toMatchObject({ ok: false, status: 403 })
    expect([await everythingIn(stage.prisma), await pages()]).toEqual(before)
    expect(mallory.inbox().filter(({ from }) => from === 'app')).toEqual([])
  })

  test('that Teams moves to another address are followed', async () => {
    const stage = await newTeamsStage()
    await stage.begin('Carla', list)
    expect(await referenceOf(stage, 'Aino')).toMatchObject({ serviceUrl: `${stage.end.url}/emea/` })
    stage.end.moveTenant(stage.tenant, 'amer')
    await stage.ask('Aino', 'status')
    expect(await referenceOf(stage, 'Aino')).toMatchObject({ serviceUrl: `${stage.end.url}/amer/` })
    await stage.until('2027-01-07T12:00')
    expect(await stage.tap('Aino', 'I’m coming')).toContain('Wonderful, see you there!')
  })
})
