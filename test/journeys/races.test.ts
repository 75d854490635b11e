import { describe, expect, it } from 'vitest'
import { platforms, type Stage } from '../ground/builders.ts'
import { heldUp, heldUpAtMost } from '../ground/held-up.ts'
import { newStage, stagesOn } from './new-stage.ts'

/** Two transactions at once, one of them held back at the worst moment by a lock on a table that it has yet to write. */
async function whileHeld(stage: Stage, table: string, first: () => Promise<unknown>, second: () => Promise<unknown>) {
  const started: Promise<unknown>[] = []
  await stage.prisma.$transaction(async (transaction) => {
    await transaction.$executeRawUnsafe(`lock table ${table} in share mode`)
    for (const [nth, begin] of [first, second].entries()) {
      const work = begin()
      started.push(work)
      await heldUp(stage.prisma, work, nth + 1)
    }
  }, heldUpAtMost)
  return Promise.all(started)
}

// Two that come through two processes at once: the platform has no part in it.
describe('At the very same moment', () => {
  it('a mentee says no and the mentor is told for the first time: the mentor hears the truth', async () => {
    const stage = await newStage()
    await stage.until('2027-01-08T10:00')
    await stage.answers('Aino', 'coming')
    await stage.until('2027-01-18T11:59')
    const confirmation = await stage.confirmationOf('Aino')
    stage.clock.turnTo(stage.clock.now().add({ minutes: 1 }))
    const tap = () => stage.house.core.handle({ do: 'answer', confirmation, answer: 'notAtKickoff' }, stage.addressOf('Aino'))
    await whileHeld(stage, 'audit', tap, () => stage.house.runTimetable())
    await stage.until('2027-01-18T12:05')
    expect(await stage.person('Maija')).toMatchObject({ standing: 'free' })
    expect(stage.inbox('Maija').at(-1)).toMatchObject({ kind: 'standing.free' })
  })

  it('somebody takes a seat and its mentor steps back: nobody is left with a mentor who is gone', async () => {
    const stage = await newStage()
    await stage.until('2027-01-08T10:00')
    await stage.answers('Aino', 'notStarting')
    await stage.until('2027-01-08T10:10')
    const offer = await stage.prisma.offer.findFirstOrThrow({ where: { state: 'open' } })
    const mentor = await stage.confirmationOf('Maija')
    const accept = () => stage.house.core.handle({ do: 'acceptOffer', offer: offer.id }, stage.addressOf('Wilma'))
    const leave = () => stage.house.core.handle({ do: 'answer', confirmation: mentor, answer: 'notStarting' }, stage.addressOf('Maija'))
    await whileHeld(stage, 'audit', accept, leave)
    expect(await stage.person('Maija')).toMatchObject({ state: 'withdrawn', partner: null })
    expect(await stage.person('Wilma')).toMatchObject({ state: 'waiting', partner: null })
  })

  it('one person taps yes to the same offer twice: one seat, one pair', async () => {
    const stage = await newStage()
    await stage.until('2027-01-08T10:00')
    await stage.answers('Aino', 'notStarting')
    await stage.until('+10')
    const offer = await stage.prisma.offer.findFirstOrThrow({ where: { state: 'open' } })
    const accept = () => stage.house.core.handle({ do: 'acceptOffer', offer: offer.id }, stage.addressOf('Wilma'))
    const replies = await Promise.all([accept(), accept()])
    expect(replies.map((reply) => reply.accepted)).toEqual([true, true])
    expect(await stage.prisma.pair.count({ where: { endedAt: null, menteeId: offer.enrolmentId } })).toBe(1)
  })
})

describe.each(platforms)('On the %s:', (platform) => {
  const stageThere = stagesOn(platform)

  describe('A mis-tap', () => {
    it('of “I won’t take part” after the offers have stopped is undone by the next tap', async () => {
      const stage = await stageThere()
      await stage.until('2027-01-08T10:00')
      await stage.answers('Aino', 'coming')
      await stage.until('2027-01-20T15:30')
      await stage.answers('Aino', 'notStarting')
      await stage.until('2027-01-20T15:33')
      expect(await stage.person('Maija')).toMatchObject({ standing: 'free' })
      expect((await stage.answers('Aino', 'coming')).accepted).toBe(true)
      await stage.until('2027-01-20T15:36')
      expect(await stage.person('Aino')).toMatchObject({ state: 'active', answer: 'coming', partner: 'Maija' })
      expect(await stage.person('Maija')).toMatchObject({ standing: 'go' })
    })
  })

  describe('An offer that nobody takes up', () => {
    it('lapses, and those who wait are offered the other free seat', async () => {
      const stage = await stageThere()
      await stage.until('2027-01-08T10:00')
      await stage.answers('Aino', 'notStarting')
      await stage.answers('Eero', 'notStarting')
      await stage.until('2027-01-14T12:00')
      const seats = await stage.prisma.offer.findMany({ where: { enrolment: { person: { name: 'Wilma' } } }, select: { seatId: true } })
      expect(new Set(seats.map((each) => each.seatId)).size).toBe(2)
    })
  })

  describe('The walk through the calls', () => {
    it('goes on behind the one just noted, and does not begin again', async () => {
      const stage = await stageThere()
      await stage.until('2027-01-15T09:30')
      const { id } = await stage.prisma.kickOff.findFirstOrThrow()
      const first = await stage.tap('Carla', { do: 'showCalls', kickOff: id })
      const [shown] = first.view.parts.flatMap((part) => (part.kind === 'buttons' ? part.buttons : []))
      const after = shown?.command.do === 'answer' ? shown.command['confirmation'] : ''
      const second = await stage.tap('Carla', { do: 'showCalls', kickOff: id, after })
      const [next] = second.view.parts.flatMap((part) => (part.kind === 'buttons' ? part.buttons : []))
      if (next?.command.do !== 'answer') throw new Error('There is no second person to ring.')
      const third = await stage.tap('Carla', { ...next.command, answer: 'coming' })
      expect(JSON.stringify(third.view)).not.toContain(after)
    })
  })
})
