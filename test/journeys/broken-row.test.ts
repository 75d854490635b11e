import { describe, expect, it } from 'vitest'
import { toDate } from '../../src/kit/clock.ts'
import { randomIds } from '../../src/kit/ids.ts'
import { defaultLadder, enrolList, scheduleKickOff } from '../../src/programme/index.ts'
import { refuseLadder } from '../../src/programme/ladder/ladder.ts'
import { aCoordinator, aMentee, aMentor, at, type Stage } from '../ground/builders.ts'
import { newStage } from './new-stage.ts'

/** Another cohort of the same programme, with a mentor, her mentee, a coordinator, and one who waits. */
async function aNeighbour(stage: Stage): Promise<string> {
  const { id: _id, ...likeness } = await stage.prisma.cohort.findUniqueOrThrow({ where: { id: stage.cohortId } })
  const id = randomIds(stage.clock).next()
  await stage.prisma.cohort.create({ data: { ...likeness, id, name: 'Neighbours' } })
  const { id: workspaceId } = await stage.prisma.workspace.findFirstOrThrow()
  const people = [aCoordinator('Nina'), aMentor('Nelli'), aMentee('Niilo', { mentor: 'Nelli' }), aMentee('Noora')]
  await enrolList(stage.house.programmes, { cohortId: id, people, workspaceId, actorId: null })
  const setting = { cohortId: id, startsAt: at('2027-01-21T17:00'), venue: null, ladder: defaultLadder, actorId: null }
  expect(await scheduleKickOff(stage.house.programmes, setting)).toEqual([])
  return id
}

describe('Something that nobody can read', () => {
  it('such as a time zone stops its own cohort and no other, until somebody repairs it', async () => {
    const stage = await newStage()
    const id = await aNeighbour(stage)
    const settleIn = (timeZone: string) => stage.prisma.cohort.update({ where: { id }, data: { timeZone } })
    await stage.until('2027-01-06T18:00')
    await settleIn('Mars/Crater')
    await stage.until('2027-01-08T09:30')
    expect(stage.inbox('Aino', 'confirmation.ask')).toHaveLength(1)
    expect(stage.inbox('Carla', 'coordinator.balance')).not.toEqual([])
    expect(stage.inbox('Niilo', 'confirmation.ask')).toEqual([])
    const [row] = await stage.prisma.confirmation.findMany({ where: { enrolment: { cohortId: id } }, orderBy: { dueAt: 'asc' } })
    expect(row?.dueAt?.getTime()).toBeGreaterThan(toDate(stage.clock.now()).getTime())

    await settleIn('Europe/Helsinki')
    await stage.until('2027-01-08T12:00')
    expect(stage.inbox('Niilo', 'confirmation.ask')).toHaveLength(1)
    expect(stage.inbox('Nina', 'coordinator.balance')).not.toEqual([])
  })

  it('is not a ladder that a stricter Pari would refuse to store today: that one is climbed', async () => {
    const stage = await newStage()
    const hasty = { ...defaultLadder, steps: defaultLadder.steps.filter((step) => step.kind !== 'standing') }
    expect(refuseLadder(hasty)).not.toEqual([])
    await stage.prisma.kickOff.updateMany({ data: { ladder: hasty } })
    await stage.until('2027-01-07T18:00')
    expect(stage.inbox('Aino', 'confirmation.ask')).toHaveLength(1)
  })
})

describe('What another release stored', () => {
  it.each([
    ['one key more', { pauses: [] }],
    ['one key less', { weights: undefined }],
    ['a step of a kind that is not known here', { steps: [...defaultLadder.steps, { kind: 'survey', day: 0, at: '20:00' }] }],
    ['a text where a number belongs', { hoursBetweenAsks: 'a day' }],
    ['no steps that anybody can read', { steps: 'many' }],
  ])('with %s in a ladder silences nobody: people are asked, and the coordinator has her balance', async (_what, changes) => {
    const stage = await newStage()
    await stage.prisma.kickOff.updateMany({ data: { ladder: JSON.parse(JSON.stringify({ ...defaultLadder, ...changes })) as object } })
    await stage.until('2027-01-08T09:30')
    expect(stage.inbox('Aino', 'confirmation.ask')).toHaveLength(1)
    expect(stage.inbox('Carla', 'coordinator.balance')).not.toEqual([])
  })
})

it('A database that fails is no row’s fault: nothing is set aside, and whoever asked learns of it', async () => {
  const stage = await newStage()
  await stage.until('2027-01-06T18:00')
  stage.clock.turnTo(at('2027-01-07T12:00'))
  const before = await stage.prisma.confirmation.findMany({ orderBy: { id: 'asc' } })
  await stage.prisma.$executeRaw`alter table audit rename to audit_elsewhere`
  await expect(stage.house.runTimetable()).rejects.toThrow('audit')
  expect(await stage.prisma.confirmation.findMany({ orderBy: { id: 'asc' } })).toEqual(before)
})
