import { describe, expect, it } from 'vitest'
import { changeLadder, defaultLadder, scheduleKickOff } from '../../src/programme/index.ts'
import { at } from '../ground/builders.ts'
import { heldUp } from '../ground/held-up.ts'
import { newStage } from './new-stage.ts'

const later = defaultLadder.steps.map((step) => (step.kind === 'ask' && step.day === -10 ? { ...step, day: -9, at: '11:00' } : step))

async function ofStage(stage: Awaited<ReturnType<typeof newStage>>) {
  const { programmeId } = await stage.prisma.cohort.findUniqueOrThrow({ where: { id: stage.cohortId } })
  return { programmeId, actorId: null }
}

describe('A programme that changes its ladder', () => {
  it('moves the steps of a kick-off whose asks have not begun', async () => {
    const stage = await newStage()
    await stage.until('2027-01-05T12:00')
    expect(await changeLadder(stage.house.programmes, { ...(await ofStage(stage)), ladder: { ...defaultLadder, steps: later } })).toEqual(
      [],
    )
    await stage.until('2027-01-11T18:00')
    expect(stage.inbox('Aino', 'confirmation.ask')).toHaveLength(1)
    await stage.until('2027-01-12T11:00')
    expect(stage.inbox('Aino', 'confirmation.ask')).toHaveLength(2)
    expect((await stage.deeds()).filter((each) => each.deed === 'changedLadder')).toHaveLength(1)
  })

  it.each([
    ['2027-01-08T12:00', 'whose first ask has passed', {}],
    ['2027-01-19T13:00', 'that is close', {}],
    ['2027-01-05T12:00', 'with a ladder of its own', { balanceAt: '11:00' }],
  ])('on %s leaves a kick-off %s as it is', async (now, _, ladder) => {
    const stage = await newStage({ ladder })
    await stage.until(now)
    const before = await stage.prisma.kickOff.findFirstOrThrow()
    const about = await ofStage(stage)
    expect(await changeLadder(stage.house.programmes, { ...about, ladder: { ...defaultLadder, steps: later } })).toEqual([])
    expect(await stage.prisma.kickOff.findFirstOrThrow()).toEqual(before)
    const { settings } = await stage.prisma.programme.findUniqueOrThrow({ where: { id: about.programmeId } })
    expect(settings).toMatchObject({ ladder: { steps: later } })
  })

  it('gives it to a kick-off that is set in the same moment', async () => {
    const stage = await newStage()
    const { programmeId } = await ofStage(stage)
    const next = { ...defaultLadder, balanceAt: '10:30' }
    const other = { programmeId, name: 'Autumn', language: 'en' as const, zone: 'Europe/Helsinki', country: 'FI' }
    const cohortId = await stage.house.programmes.transact(({ programmes }) => programmes.createCohort(other, stage.clock.now()))
    let setting: Promise<unknown> | undefined
    await stage.house.programmes.transact(async ({ programmes }) => {
      await programmes.lockProgramme(programmeId)
      await programmes.saveSettings(programmeId, { ladder: next })
      setting = scheduleKickOff(stage.house.programmes, { cohortId, startsAt: at('2027-01-28T17:00'), venue: null, actorId: null })
      await heldUp(stage.prisma, setting)
    })
    expect(await setting).toEqual([])
    expect(await stage.prisma.kickOff.findUniqueOrThrow({ where: { cohortId } })).toMatchObject({ ladder: { balanceAt: '10:30' } })
  })

  it('keeps what another release has in the former: its keys, and its steps of kinds that are not known here', async () => {
    const stage = await newStage()
    const about = await ofStage(stage)
    const survey = { kind: 'survey', day: -2, at: '12:00' }
    const former = { ...defaultLadder, steps: [...defaultLadder.steps, survey], pauses: ['2027-02-22'] }
    await stage.prisma.programme.update({ where: { id: about.programmeId }, data: { settings: { ladder: former, tone: 'warm' } } })
    await stage.prisma.kickOff.updateMany({ data: { ladder: former } })
    expect(await changeLadder(stage.house.programmes, { ...about, ladder: { ...defaultLadder, steps: later } })).toEqual([])
    const ladder = { ...defaultLadder, steps: later, pauses: ['2027-02-22'], strangeSteps: [survey] }
    const { settings } = await stage.prisma.programme.findUniqueOrThrow({ where: { id: about.programmeId } })
    expect(settings).toEqual({ ladder, tone: 'warm' })
    expect(await stage.prisma.kickOff.findFirstOrThrow()).toMatchObject({ ladder })
  })

  it('gives it to the next cohort too', async () => {
    const stage = await newStage()
    const about = await ofStage(stage)
    await changeLadder(stage.house.programmes, { ...about, ladder: { ...defaultLadder, balanceAt: '10:30' } })
    const { settings } = await stage.prisma.programme.findUniqueOrThrow({ where: { id: about.programmeId } })
    expect(settings).toMatchObject({ ladder: { balanceAt: '10:30' } })
  })

  it('is refused an impossible one, with the reason, and keeps its own', async () => {
    const stage = await newStage()
    const about = await ofStage(stage)
    const before = await stage.prisma.kickOff.findFirstOrThrow()
    const impossible = { ...defaultLadder, steps: defaultLadder.steps.filter((step) => step.kind !== 'standing') }
    expect(await changeLadder(stage.house.programmes, { ...about, ladder: impossible })).toEqual([
      { refused: expect.stringContaining('Mentors must be told') },
    ])
    const nowhere = { ...about, programmeId: '0197a3c0-0000-7000-8000-000000000000', ladder: defaultLadder }
    expect(await changeLadder(stage.house.programmes, nowhere)).toEqual([{ refused: 'There is no such programme.' }])
    expect(await stage.prisma.kickOff.findFirstOrThrow()).toEqual(before)
  })

  it('is refused when a kick-off whose asks have not begun would be too close for anybody to answer', async () => {
    const stage = await newStage()
    const about = await ofStage(stage)
    const short = defaultLadder.steps.filter((step) => step.kind !== 'ask' || step.day === -7)
    expect(await changeLadder(stage.house.programmes, { ...about, ladder: { ...defaultLadder, steps: short } })).toEqual([])
    await stage.until('2027-01-13T16:30')
    const offers = { ...defaultLadder.offers, tapFromHours: 168, stopHours: 168 }
    const steps = defaultLadder.steps
      .map((step) => (step.kind === 'release' ? { ...step, day: -8 } : step))
      .filter((step) => step.day !== -7)
    const refused = await changeLadder(stage.house.programmes, { ...about, ladder: { ...defaultLadder, steps, offers, finalHours: 168 } })
    expect(refused).toEqual([{ refused: expect.stringContaining('Too late') }])
  })
})

describe('Somebody whom no message reaches', () => {
  it('is named in the coordinator’s balance', async () => {
    const stage = await newStage()
    await stage.prisma.delivery.deleteMany()
    await stage.prisma.address.deleteMany({ where: { person: { name: 'Aino' } } })
    await stage.until('2027-01-08T09:00')
    expect(stage.inbox('Carla', 'coordinator.balance').at(-1)?.text).toContain('Can’t be reached: Aino')
  })
})
