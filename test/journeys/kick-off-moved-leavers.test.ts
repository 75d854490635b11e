import { describe, expect, it } from 'vitest'
import { plainText } from '../../src/contract/plain-text.ts'
import { bringBack, takeOff } from '../../src/programme/index.ts'
import { buttonsOf, emailOf, type Stage } from '../ground/builders.ts'
import { moves } from '../ground/kick-off-desk.ts'
import { newStage } from './new-stage.ts'

/** A kick-off is moved in the evening, so people hear of it in the morning. Some leave before that, and some come back. */

const movedTo = (stage: Stage, name: string): string[] => stage.inbox(name, 'kickOff.moved').map(({ text }) => text)

async function movedAtNight(): Promise<Stage> {
  const stage = await newStage()
  await stage.until('2027-01-08T21:30')
  await moves(stage, { date: '2027-01-28', time: '17:30' })
  await stage.until('2027-01-08T22:40')
  return stage
}

describe('Whoever leaves before they heard of a move', () => {
  it.each(['Aino', 'Maija'])('by their own answer hears nothing of it: %s', async (who) => {
    const stage = await movedAtNight()
    await stage.answers(who, 'notStarting')
    await stage.until('2027-01-09T10:00')
    expect(movedTo(stage, who)).toEqual([])
    expect(movedTo(stage, 'Eero')).toHaveLength(1)
  })

  it('because a coordinator noted so, hears of it where she undoes that', async () => {
    const stage = await movedAtNight()
    const confirmation = await stage.confirmationOf('Aino')
    const noted = await stage.tap('Carla', { do: 'answer', confirmation, answer: 'notStarting', was: 'silent' })
    const undo = buttonsOf(noted.view).find(({ command }) => command.do === 'undo')
    expect((await stage.tap('Carla', undo?.command ?? { do: '' })).accepted).toBe(true)
    await stage.until('2027-01-09T10:00')
    expect(movedTo(stage, 'Aino')).toHaveLength(1)
  })

  it('and comes back, reads where it is now, and hears of the next move from there', async () => {
    const stage = await movedAtNight()
    await stage.answers('Aino', 'notStarting')
    const { view } = await stage.answers('Aino', 'coming')
    expect(plainText(view)).toContain('28 January')
    await stage.until('2027-01-09T10:00')
    await moves(stage, { date: '2027-01-29' })
    await stage.until('+240')
    expect(movedTo(stage, 'Aino')).toEqual([expect.stringMatching(/29 January[^]*Until now: Thursday 28 January/u)])
  })

  it.each(['Eero', 'Olli'])('because they were taken off the list, hears of it only if they are brought back: %s', async (who) => {
    const stage = await movedAtNight()
    const { id, cohortId } = await stage.prisma.enrolment.findFirstOrThrow({ where: { person: { email: emailOf(who) } } })
    const changes = async (deed: typeof takeOff | typeof bringBack) => {
      const listed = { cohortId, enrolmentIds: [id], actorId: null }
      await stage.house.programmes.transact(async (stores): Promise<unknown> => deed(stores, listed, stage.clock.now()))
      await stage.settle()
    }
    await changes(takeOff)
    await stage.until('2027-01-09T10:00')
    expect(movedTo(stage, who)).toEqual([])
    expect(movedTo(stage, 'Aino')).toHaveLength(1)
    await changes(bringBack)
    await stage.until('+60')
    expect(movedTo(stage, who)).toEqual([expect.stringContaining('Thursday 28 January at 17:30')])
    await changes(takeOff)
    await changes(bringBack)
    await stage.until('+60')
    expect(movedTo(stage, who)).toHaveLength(1)
  })
})

describe('Whoever no message reaches before the kick-off, which moved to an earlier date', () => {
  const earlier = { date: '2027-01-19', time: '12:00' }
  async function unreached(who: string): Promise<Stage> {
    const stage = await newStage()
    await stage.until('2027-01-11T09:00')
    await moves(stage, earlier)
    await stage.until('2027-01-11T10:00')
    const { count } = await stage.prisma.delivery.updateMany({
      where: { kind: 'kickOff.moved', person: { email: emailOf(who) } },
      data: { state: 'waiting', dueAt: null },
    })
    expect(count).toBe(1)
    return stage
  }

  it.each(['Aino', 'Maija'])(
    'reads once it has been that nobody comes to the date that they know, and nobody else does: %s',
    async (who) => {
      const stage = await unreached(who)
      await stage.until('2027-01-21T18:00')
      const [said, ...more] = movedTo(stage, who).filter((text) => text.includes('already taken place'))
      expect(said).toMatch(/When: Tuesday 19 January at 12:00[^]*Until now: Thursday 21 January at 17:00[^]*nobody will be there/u)
      expect(more).toEqual([])
      expect(movedTo(stage, 'Eero').join()).not.toContain('already taken place')
    },
  )

  it('reads nothing of it where they left meanwhile', async () => {
    const stage = await unreached('Aino')
    await stage.answers('Aino', 'notStarting')
    await stage.until('2027-01-21T18:00')
    expect(movedTo(stage, 'Aino').join()).not.toContain('already taken place')
  })
})

describe('A move that waits for the morning is told as people stand then', () => {
  it('with what they have answered about the new date meanwhile, and no question again', async () => {
    const stage = await newStage()
    await stage.until('2027-01-08T12:00')
    for (const who of ['Aino', 'Olli']) await stage.answers(who, 'coming')
    await stage.until('2027-01-08T21:30')
    await moves(stage, { date: '2027-01-28', time: '17:30' })
    await stage.until('2027-01-08T22:40')
    for (const who of ['Aino', 'Olli']) expect(await stage.answers(who, 'coming')).toMatchObject({ accepted: true })
    await stage.until('2027-01-09T10:00')
    for (const who of ['Aino', 'Olli']) {
      expect(movedTo(stage, who)).toEqual([
        expect.stringMatching(/28 January[^]*Until now: Thursday 21 January[^]*Your answer: I’(?:m coming|ll be there)/u),
      ])
      expect(movedTo(stage, who).join()).not.toContain('Please answer again')
    }
  })

  it('and with the mentor whom they have then', async () => {
    const stage = await movedAtNight()
    await stage.answers('Maija', 'notStarting')
    await stage.until('2027-01-09T10:00')
    expect(movedTo(stage, 'Aino')).toEqual([expect.stringMatching(/28 January[^]*You’re on the waitlist/u)])
    expect(movedTo(stage, 'Aino').join()).not.toContain('Maija')
  })
})
