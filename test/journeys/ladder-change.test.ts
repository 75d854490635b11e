import { describe, expect, it } from 'vitest'
import { changeLadder, defaultLadder } from '../../src/programme/index.ts'
import { newStage } from './new-stage.ts'

const later = defaultLadder.steps.map((step) => (step.kind === 'ask' && step.day === -10 ? { ...step, day: -9, at: '11:00' } : step))

async function ofStage(stage: Awaited<ReturnType<typeof newStage>>) {
  const { programmeId } = await stage.prisma.cohort.findUniqueOrThrow({ where: { id: stage.cohortId } })
  return { programmeId, actorId: null }
}

describe('A programme that changes its ladder', () => {
  it('moves the steps to come, and says nothing twice', async () => {
    const stage = await newStage()
    await stage.until('2027-01-08T12:00')
    expect(await changeLadder(stage.house.programmes, { ...(await ofStage(stage)), ladder: { ...defaultLadder, steps: later } })).toEqual(
      [],
    )
    await stage.until('2027-01-11T18:00')
    expect(stage.inbox('Aino', 'confirmation.ask')).toHaveLength(1)
    await stage.until('2027-01-12T11:00')
    expect(stage.inbox('Aino', 'confirmation.ask')).toHaveLength(2)
    expect((await stage.deeds()).filter((each) => each.deed === 'changedLadder')).toHaveLength(1)
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

  it('is refused when a kick-off is too close for anybody to answer', async () => {
    const stage = await newStage()
    await stage.until('2027-01-19T13:00')
    const refused = await changeLadder(stage.house.programmes, {
      ...(await ofStage(stage)),
      ladder: { ...defaultLadder, balanceAt: '10:30' },
    })
    expect(refused).toEqual([{ refused: expect.stringContaining('Too late') }])
  })
})

describe('Somebody whom no message reaches', () => {
  it('is named in the coordinator’s balance', async () => {
    const stage = await newStage()
    await stage.prisma.delivery.deleteMany()
    await stage.prisma.address.deleteMany({ where: { person: { name: 'Aino' } } })
    await stage.until('2027-01-08T09:00')
    expect(stage.inbox('Carla', 'coordinator.balance').at(-1)?.text).toContain('No message reaches: Aino')
  })
})
