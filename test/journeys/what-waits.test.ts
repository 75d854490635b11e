import { describe, expect, it } from 'vitest'
import { changeMentor, takeOff } from '../../src/programme/index.ts'
import { aCohort, aMentee, aMentor, emailOf, type Stage } from '../ground/builders.ts'
import { newStage, stagesOn } from './new-stage.ts'

/** In Los Angeles it is night when Helsinki asks: what is said at ten in the morning there is read at six in the evening. */
const far = 'America/Los_Angeles'
const inTheWest = (name: string) =>
  [...aCohort(), aMentor('Ulla', { seats: 2 })].map((person) => (person.name === name ? { ...person, timeZone: far } : person))

const enrolmentOf = async (stage: Stage, name: string) =>
  (await stage.prisma.enrolment.findFirstOrThrow({ where: { person: { email: emailOf(name) } } })).id

async function moves(stage: Stage, mentee: string, mentor: string): Promise<void> {
  const [menteeId, mentorId] = [await enrolmentOf(stage, mentee), await enrolmentOf(stage, mentor)]
  const wanted = { cohortId: stage.cohortId, menteeId, mentorId, actorId: null }
  expect(await stage.house.programmes.transact((stores) => changeMentor(stores, wanted, stage.clock.now()))).toBe('changed')
  await stage.settle()
}

async function goes(stage: Stage, name: string): Promise<void> {
  const listed = { cohortId: stage.cohortId, enrolmentIds: [await enrolmentOf(stage, name)], actorId: null }
  await stage.house.programmes.transact(async (stores): Promise<readonly unknown[]> => takeOff(stores, listed, stage.clock.now()))
  await stage.settle()
}

const movedOnTheList = (name: string, mentor: string) =>
  inTheWest('Aino').map((person) => (person.name === name ? { ...aMentee(name, { mentor }), timeZone: far } : person))

describe('What waits for the morning is true when it leaves:', () => {
  const wokenAsAino = async (stage: Stage) => {
    await stage.until('2027-01-07T18:30')
    return stage.inbox('Aino', 'confirmation.ask').map(({ text }) => text)
  }

  it('a question names the mentor whom a card gave meanwhile, once', async () => {
    const stage = await newStage({ people: inTheWest('Aino') })
    await stage.until('2027-01-07T12:00')
    await moves(stage, 'Aino', 'Ulla')
    expect(await wokenAsAino(stage)).toEqual([expect.stringContaining('Ulla')])
    expect(stage.inbox('Aino').at(-1)?.text).not.toContain('Maija')
  })

  it('a question names the mentor whom a list gave meanwhile', async () => {
    const stage = await newStage({ people: inTheWest('Aino') })
    await stage.until('2027-01-07T12:00')
    await stage.import(movedOnTheList('Aino', 'Ulla'))
    const [asked, ...others] = await wokenAsAino(stage)
    expect([asked?.includes('Ulla'), asked?.includes('Maija'), others]).toEqual([true, false, []])
  })

  it('nobody is asked whose mentor a list or a coordinator took away meanwhile', async () => {
    const listed = await newStage({ people: inTheWest('Aino') })
    await listed.until('2027-01-07T12:00')
    await listed.import(inTheWest('Aino').map((person) => (person.name === 'Aino' ? { ...aMentee('Aino'), timeZone: far } : person)))
    expect(await wokenAsAino(listed)).toEqual([])
    const taken = await newStage({ people: inTheWest('Aino') })
    await taken.until('2027-01-07T12:00')
    await goes(taken, 'Maija')
    expect(await wokenAsAino(taken)).toEqual([])
  })

  it('a welcome names the new mentor, and is not said to somebody who has none any more', async () => {
    const [moved, left] = [await newStage({ people: inTheWest('Aino') }), await newStage({ people: inTheWest('Aino') })]
    for (const stage of [moved, left]) {
      await stage.until('2026-12-24T12:30')
      expect(stage.inbox('Aino')).toEqual([])
    }
    await moves(moved, 'Aino', 'Ulla')
    await left.answers('Maija', 'notStarting')
    for (const stage of [moved, left]) await stage.until('2026-12-29T22:00')
    const [welcome] = moved.inbox('Aino', 'confirmation.welcome')
    expect([welcome?.text.includes('Ulla'), welcome?.text.includes('Maija')]).toEqual([true, false])
    expect(left.inbox('Aino', 'confirmation.welcome')).toEqual([])
  })

  it('a question says that the mentor cannot come, if they said so meanwhile', async () => {
    const stage = await newStage({ people: inTheWest('Aino') })
    await stage.until('2027-01-07T12:00')
    await stage.answers('Maija', 'notAtKickoff')
    expect((await wokenAsAino(stage))[0]).toContain('Maija can’t come to the kick-off')
  })

  it('a mentor is asked with the mentee whom they have now', async () => {
    const stage = await newStage({ people: inTheWest('Maija') })
    await stage.until('2027-01-07T12:00')
    await stage.answers('Aino', 'notStarting')
    await stage.until('2027-01-07T18:30')
    const [asked] = stage.inbox('Maija', 'confirmation.ask')
    expect([asked?.text.includes('Aino'), asked?.text.includes('looking for a mentee for you')]).toEqual([false, true])
  })

  it('what a coordinator noted is told with the mentor of now', async () => {
    const stage = await newStage({ people: inTheWest('Aino') })
    await stage.until('2027-01-13T12:00')
    await stage.answers('Carla', 'coming', 'Aino')
    await stage.until('+20')
    expect(stage.inbox('Aino', 'confirmation.noted')).toEqual([])
    await moves(stage, 'Aino', 'Ulla')
    await stage.until('2027-01-13T18:30')
    expect(stage.inbox('Aino', 'confirmation.noted').map(({ text }) => [text.includes('Carla noted'), text.includes('Ulla')])).toEqual([
      [true, true],
    ])
  })

  it('of several changes in one night the mentee reads the last, and mentors whose mentees are as before read nothing', async () => {
    const stage = await newStage({
      people: [...inTheWest('Aino'), aMentor('Kaisa', { seats: 2 })].map((person) => ({ ...person, timeZone: far })),
    })
    await stage.until('2027-01-09T10:00')
    const movesThrough = async (...mentors: readonly string[]) => {
      for (const mentor of mentors) {
        await moves(stage, 'Aino', mentor)
        await stage.until('+1')
      }
    }
    const told = (name: string) => stage.inbox(name).filter(({ kind }) => /^coordination\.(?:new|mentee)/.test(kind))
    // Who has their mentor again in the morning has nothing to read.
    await movesThrough('Ulla', 'Kaisa', 'Maija')
    await stage.until('2027-01-09T20:00')
    expect(['Aino', 'Ulla', 'Kaisa', 'Maija'].map(told)).toEqual([[], [], [], []])
    await stage.until('2027-01-10T10:00')
    await movesThrough('Ulla', 'Maija', 'Kaisa')
    await stage.until('2027-01-10T20:00')
    expect(told('Aino').map(({ text }) => text.includes('Kaisa'))).toEqual([true])
    expect(['Ulla', 'Kaisa', 'Maija'].map((name) => told(name).length)).toEqual([0, 1, 1])
  })

  it('nobody is offered a place that a list gave to somebody else meanwhile', async () => {
    const people = aCohort().map((person) => (person.name === 'Wilma' ? { ...person, timeZone: far } : person))
    const stage = await newStage({ people })
    await stage.until('2027-01-08T12:00')
    await stage.answers('Eero', 'notStarting')
    await stage.until('2027-01-08T12:30')
    expect(await stage.prisma.offer.count({ where: { state: 'open' } })).toBe(1)
    await stage.import([...people, aMentee('Iida', { mentor: 'Olli' })])
    await stage.until('2027-01-09T20:00')
    expect(stage.inbox('Wilma', 'offer.made')).toEqual([])
  })

  it('a mentor reads no standing that has changed before they woke', async () => {
    const stage = await newStage({ people: inTheWest('Maija') })
    await stage.until('2027-01-08T10:00')
    await stage.answers('Aino', 'coming')
    await stage.until('2027-01-18T17:55')
    expect(stage.inbox('Maija', 'standing.go')).toEqual([])
    await stage.answers('Aino', 'unsure')
    await stage.until('2027-01-18T18:30')
    expect(
      stage
        .inbox('Maija')
        .filter(({ kind }) => kind.startsWith('standing.'))
        .map(({ kind }) => kind),
    ).toEqual(['standing.hold'])
  })
})

describe.each(['slack', 'teams'] as const)('On the %s, news of a mentor', (platform) => {
  const newStageOn = stagesOn(platform)
  const people = () => [...aCohort(), aMentor('Ulla', { seats: 2 })]
  const news = (stage: Stage) => stage.seen('Aino').map(({ text }) => text)

  async function told(): Promise<Stage> {
    const stage = await newStageOn({ people: people() })
    await stage.until('2027-01-08T10:00')
    await stage.answers('Aino', 'coming')
    await stage.answers('Maija', 'notAtKickoff')
    await stage.until('+5')
    expect(news(stage).some((text) => text.includes('Maija is still your mentor'))).toBe(true)
    return stage
  }

  it('says who the mentor is now, once there is another one', async () => {
    const stage = await told()
    await moves(stage, 'Aino', 'Ulla')
    await stage.until('+10')
    expect(news(stage).filter((text) => text.includes('still your mentor'))).toEqual([])
    expect(news(stage).some((text) => text.startsWith('Your mentor is Ulla\n'))).toBe(true)
  })

  it('is over once a list gave another mentor, or nobody', async () => {
    const stage = await told()
    await stage.import(people().map((person) => (person.name === 'Aino' ? aMentee('Aino') : person)))
    await stage.settle()
    expect(news(stage).filter((text) => text.includes('still your mentor'))).toEqual([])
    expect(news(stage).some((text) => text.startsWith('This message is out of date\n'))).toBe(true)
  })

  it('follows the mentor: who comes after all, and who leaves', async () => {
    const stage = await told()
    await stage.answers('Maija', 'coming')
    await stage.until('+5')
    expect(news(stage).filter((text) => text.includes('Maija can’t come'))).toEqual([])
    expect(news(stage).some((text) => text.startsWith('Good news: Maija can come after all'))).toBe(true)
    await stage.answers('Maija', 'notStarting')
    await stage.until('+5')
    expect(news(stage).filter((text) => text.startsWith('Good news'))).toEqual([])
    expect(news(stage).some((text) => text.startsWith('Your mentor had to leave the programme'))).toBe(true)
    await stage.press('Aino', 'Yes, I’ll take the place')
    expect(news(stage).filter((text) => text.startsWith('Your mentor had to leave'))).toEqual([])
  })

  it('goes with the mentee’s own answer', async () => {
    const stage = await told()
    await stage.answers('Aino', 'notStarting')
    await stage.settle()
    expect(news(stage).filter((text) => text.includes('still your mentor'))).toEqual([])
  })
})
