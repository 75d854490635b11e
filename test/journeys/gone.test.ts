/** An account that is deactivated or removed: nobody counts on what its person said, and the coordinator is told what to do. */

import { describe, expect, it, onTestFinished } from 'vitest'
import type { Database } from '../../src/store/client.ts'
import { recycledDatabase } from '../database/recycled.ts'
import { bringIn, seatOf, start, type Workplace, wordsIn } from '../ground/workplace.ts'
import { setUpOnSlack, toKickOffOnSlack } from '../stages/save-list.ts'
import { aSlackStage, type SlackStage } from '../stages/slack-stage.ts'
import { aTeamsStage, type TeamsStage } from '../stages/teams-stage.ts'
import { newWorkplace } from './new-workplace.ts'

const list = 'Name,Email,Role,Mentor\nMaija,maija@example.org,mentor,\nAino,aino@example.org,mentee,maija@example.org\n'

async function newDatabase() {
  const database = await recycledDatabase()
  onTestFinished(() => database.close())
  return database.prisma
}

async function onSlack(): Promise<SlackStage> {
  const stage = await aSlackStage(await newDatabase(), { people: ['Carla', 'Maija', 'Aino'] })
  onTestFinished(() => stage.stop())
  await stage.install('Carla')
  await setUpOnSlack(stage, list)
  const carla = stage.as('Carla')
  await toKickOffOnSlack(carla)
  await stage.settle()
  await carla.fillAndSubmit({ date: '2027-01-21', time: '17:00' })
  await carla.fillAndSubmit({})
  await carla.closeModal('clear')
  return stage
}

async function onTeams(): Promise<TeamsStage> {
  const stage = await aTeamsStage(await newDatabase(), ['Carla', 'Maija', 'Aino'])
  onTestFinished(() => stage.stop())
  await stage.install('Carla', 'Maija', 'Aino')
  await stage.begin('Carla', list)
  return stage
}

/** What a platform tells is worked on after its acknowledgement. */
async function isShut(prisma: Database): Promise<void> {
  await expect.poll(() => prisma.address.count({ where: { goneAt: { not: null } } })).toBe(1)
}

describe('On Slack, an account that is deactivated after “I’m coming”', () => {
  it('is said to the coordinator with what to do, its mentor is not sent out, and nothing counts as delivered to it', async () => {
    const stage = await onSlack()
    await stage.until('2027-01-07T11:00')
    await stage.tap('Aino', 'I’m coming')
    await stage.end.changePerson(stage.as('Aino').id, { isDeactivated: true })
    await isShut(stage.prisma)
    await stage.settle()
    expect(await stage.home('Carla')).toContain('can’t reach')
    await stage.until('2027-01-07T11:15')
    const told = stage.lastWords('Carla')
    expect(told).toContain('Spring: an account is gone')
    expect(told).toContain('Deactivated or removed: Aino.')
    expect(told).toContain('Please ask an administrator, or call them.')
    const sent = stage.as('Aino').inbox().length
    await stage.until('2027-01-21T18:00')
    const words = stage
      .as('Maija')
      .inbox()
      .map(({ text }) => text)
    expect(words.join('\n')).not.toContain('Please come: Aino will be there')
    expect(stage.as('Aino').inbox()).toHaveLength(sent)
    expect(
      await stage.prisma.delivery.count({
        where: { person: { name: 'Aino' }, state: 'delivered', createdAt: { gt: new Date('2027-01-07T09:30Z') } },
      }),
    ).toBe(0)
  })

  it('after the final confirmation, too: the mentor hears at once that nobody is coming', async () => {
    const stage = await onSlack()
    await stage.until('2027-01-07T11:00')
    await stage.tap('Aino', 'I’m coming')
    await stage.until('2027-01-20T12:00')
    expect(stage.lastWords('Maija')).toContain('Please come: Aino will be there')
    await stage.end.changePerson(stage.as('Aino').id, { isDeactivated: true })
    await isShut(stage.prisma)
    await stage.until('2027-01-20T12:05')
    expect(stage.lastWords('Maija')).not.toContain('Please come')
  })

  it('is reached again when it is activated again, and their next answer counts', async () => {
    const stage = await onSlack()
    await stage.until('2027-01-07T11:00')
    await stage.tap('Aino', 'I’m coming')
    await stage.end.changePerson(stage.as('Aino').id, { isDeactivated: true })
    await isShut(stage.prisma)
    await stage.until('2027-01-11T16:00')
    await stage.end.changePerson(stage.as('Aino').id, { isDeactivated: false })
    await stage.until('2027-01-12T16:00')
    expect(await stage.home('Carla')).not.toContain('can’t reach')
    expect(stage.lastWords('Aino')).toContain('will you be at the kick-off?')
    await stage.tap('Aino', 'I’m coming')
    await stage.until('2027-01-20T12:00')
    expect(stage.lastWords('Maija')).toContain('Please come: Aino will be there')
  })
})

describe('On Teams, an account that is removed after “I’m coming”', () => {
  const maijaHeard = (stage: TeamsStage) =>
    stage
      .as('Maija')
      .inbox()
      .map(({ summary }) => summary)

  it('is noticed when it leaves a team of Pari’s, and its mentor is not sent out', async () => {
    const stage = await onTeams()
    const team = stage.end.addTeam(stage.tenant, { name: 'Mentors', members: ['Carla', 'Maija', 'Aino'].map((name) => stage.as(name).id) })
    await stage.end.install(team.id, stage.as('Carla').id)
    await stage.until('2027-01-07T11:00')
    await stage.tap('Aino', 'I’m coming')
    await stage.end.removeAccount(stage.as('Aino').id)
    await isShut(stage.prisma)
    await stage.until('2027-01-07T11:15')
    expect(stage.lastWords('Carla')).toContain('Deactivated or removed: Aino.')
    await stage.until('2027-01-20T18:00')
    expect(maijaHeard(stage).join('\n')).not.toContain('Please come: Aino will be there')
  })

  it('is noticed at the next message, where it was in no team of Pari’s', async () => {
    const stage = await onTeams()
    await stage.until('2027-01-07T11:00')
    await stage.tap('Aino', 'I’m coming')
    await stage.end.removeAccount(stage.as('Aino').id)
    await stage.until('2027-01-21T18:00')
    const told = stage
      .as('Carla')
      .inbox()
      .map(({ summary }) => summary)
    expect(told.join('\n')).toContain('an account is gone')
    expect(maijaHeard(stage).at(-1)).not.toContain('Please come')
  })

  it('is not taken for gone because its person leaves a team', async () => {
    const stage = await onTeams()
    const team = stage.end.addTeam(stage.tenant, { name: 'Mentors', members: ['Carla', 'Aino'].map((name) => stage.as(name).id) })
    await stage.end.install(team.id, stage.as('Carla').id)
    await stage.until('2027-01-07T11:00')
    await stage.tap('Aino', 'I’m coming')
    await stage.end.removeMember(team.id, stage.as('Aino').id)
    await stage.until('2027-01-20T12:00')
    expect(stage.lastWords('Maija')).toContain('Please come: Aino will be there')
  })
})

describe('Several accounts that are closed together', () => {
  const gone = (workplace: Workplace, ...names: readonly string[]) =>
    Promise.all(names.map((name) => workplace.house.core.gone(seatOf(name))))

  it('make one message to the coordinator, and telling it twice changes nothing', async () => {
    const workplace = await newWorkplace()
    for (const name of ['Maija', 'Olli', 'Aino', 'Eero', 'Wilma']) workplace.platform.joins(name)
    const cohort = await bringIn(workplace)
    await workplace.settle()
    await start(workplace, cohort)
    await gone(workplace, 'Olli')
    await gone(workplace, 'Eero', 'Wilma')
    await gone(workplace, 'Wilma')
    await workplace.until('2026-12-17T10:00')
    const told = workplace.inbox('Carla').filter(({ text }) => text.includes('an account is gone'))
    expect(told.map(({ text }) => text.split('\n')[1])).toEqual(['Deactivated or removed: Eero, Olli and Wilma.'])
    const { text } = wordsIn(await workplace.tap('Carla', { do: 'showUnreachable', cohort }))
    expect(text).toContain('Olli (mentor, olli@example.org): the account is deactivated.')
  })

  it('of strangers are nobody’s news', async () => {
    const workplace = await newWorkplace()
    await gone(workplace, 'Nobody')
    await workplace.settle()
    expect(workplace.platform.said).toEqual([])
    expect(await workplace.prisma.delivery.count()).toBe(0)
  })
})
