import { describe, expect, it } from 'vitest'
import { aCohort, aMentee, aMentor, at, buttonsOf, type Stage } from '../ground/builders.ts'
import { moves } from '../ground/kick-off-desk.ts'
import { newStage } from './new-stage.ts'

/** In the hour in which a move may be undone nobody is bidden to come, to wait, or to take a place, on a date that is about to be another. */

const weekLater = { date: '2027-01-28', time: '17:30' }
const told = (stage: Stage, name: string) =>
  stage.inbox(name).flatMap(({ kind, text }) => (kind.startsWith('standing.') ? [`${kind} ${/\d+ January/u.exec(text)?.[0]}`] : []))

describe('A mentor', () => {
  /** Maija’s mentee comes. The final word is due on 20 January at 12:00. */
  async function beforeTheFinalWord(at: string): Promise<Stage> {
    const stage = await newStage()
    await stage.until('2027-01-07T12:00')
    await stage.answers('Aino', 'coming')
    await stage.until(at)
    return stage
  }

  it('is not told to come on the old date', async () => {
    const stage = await beforeTheFinalWord('2027-01-20T11:30')
    const before = told(stage, 'Maija').length
    await moves(stage, weekLater)
    await stage.until('2027-01-20T12:29')
    expect(told(stage, 'Maija').slice(before)).toEqual([])
    await stage.until('2027-01-28T17:00')
    expect(stage.inbox('Maija', 'kickOff.moved')).toHaveLength(1)
    expect(told(stage, 'Maija').slice(before).join()).not.toContain('21 January')
  })

  it('is told once the move is undone, a day ahead', async () => {
    const stage = await beforeTheFinalWord('2027-01-20T11:30')
    const before = told(stage, 'Maija').length
    const undo = buttonsOf((await moves(stage, weekLater)).view)[0]?.command
    await stage.until('2027-01-20T12:10')
    await stage.tap('Carla', undo ?? { do: '' })
    await stage.until('2027-01-20T12:40')
    expect(told(stage, 'Maija').slice(before)).toEqual(['standing.go 21 January'])
  })

  it('is told an hour after the final word was due, if the coordinator moves it again and again', async () => {
    const stage = await beforeTheFinalWord('2027-01-20T11:30')
    const before = told(stage, 'Maija').length
    await moves(stage, weekLater)
    await stage.until('2027-01-20T12:25')
    await moves(stage, { date: '2027-01-29' })
    await stage.until('2027-01-20T12:58')
    expect(told(stage, 'Maija').slice(before)).toEqual([])
    await stage.until('2027-01-20T13:00')
    expect(told(stage, 'Maija').slice(before)).toEqual(['standing.go 21 January'])
  })

  it('who is not needed on the old date reads so at once', async () => {
    const stage = await beforeTheFinalWord('2027-01-20T11:30')
    await moves(stage, weekLater)
    await stage.until('2027-01-20T12:05')
    // Eero has said nothing, so his mentor need not come.
    expect(stage.inbox('Olli', 'standing.free')).toHaveLength(1)
  })

  it('is not told in the same hour that a mentee comes after all', async () => {
    const stage = await beforeTheFinalWord('2027-01-20T15:00')
    const before = told(stage, 'Olli').length
    await moves(stage, weekLater)
    await stage.answers('Eero', 'coming')
    await stage.until('2027-01-20T15:59')
    expect(told(stage, 'Olli').slice(before)).toEqual([])
  })

  it('whose word waits for their morning is not sent it meanwhile', async () => {
    const people = [...aCohort(), aMentor('Yuri', { timeZone: 'America/Los_Angeles' }), aMentee('Sanna', { mentor: 'Yuri' })]
    const stage = await newStage({ people })
    await stage.until('2027-01-07T12:00')
    await stage.answers('Sanna', 'coming')
    // It was written at 12:00, and is said at eight in his morning, which is 18:00 at the cohort.
    await stage.until('2027-01-18T17:40')
    const undo = buttonsOf((await moves(stage, weekLater)).view)[0]?.command
    await stage.until('2027-01-18T18:30')
    expect(told(stage, 'Yuri')).toEqual([])
    await stage.tap('Carla', undo ?? { do: '' })
    await stage.until('2027-01-18T18:42')
    expect(told(stage, 'Yuri')).toEqual(['standing.go 21 January'])
  })
})

describe('A freed place', () => {
  async function freed(): Promise<Stage> {
    const stage = await newStage()
    await stage.until('2027-01-07T12:00')
    await stage.answers('Aino', 'notStarting')
    return stage
  }

  it('is not offered for the old date', async () => {
    const stage = await freed()
    await moves(stage, weekLater)
    await stage.until('2027-01-07T12:59')
    expect(stage.inbox('Wilma', 'offer.made')).toEqual([])
    await stage.until('2027-01-07T13:20')
    expect(stage.inbox('Wilma', 'offer.made').map(({ text }) => text)).toEqual([expect.stringContaining('28 January')])
  })

  it('is offered once the move is undone', async () => {
    const stage = await freed()
    const undo = buttonsOf((await moves(stage, weekLater)).view)[0]?.command
    await stage.until('+30')
    await stage.tap('Carla', undo ?? { do: '' })
    await stage.until('2027-01-07T13:20')
    expect(stage.inbox('Wilma', 'offer.made').map(({ text }) => text)).toEqual([expect.stringContaining('21 January')])
  })

  it('that was offered before may be taken, and its winner is asked about the new date alone', async () => {
    const stage = await freed()
    await stage.until('+15')
    expect(stage.inbox('Wilma', 'offer.made')).toHaveLength(1)
    await moves(stage, weekLater)
    await stage.press('Wilma', /Yes/u)
    await stage.until('+30')
    expect(stage.inbox('Wilma', 'offer.won')).toHaveLength(1)
    expect(stage.inbox('Wilma', 'confirmation.ask')).toEqual([])
    await stage.until('+60')
    expect(stage.inbox('Wilma', 'kickOff.moved').map(({ text }) => text)).toEqual([
      expect.stringMatching(/28 January[^]*One tap is enough/u),
    ])
    expect(
      stage
        .inbox('Wilma', 'confirmation.ask')
        .map(({ text }) => text)
        .join(),
    ).not.toContain('21 January')
  })
})

it.each([
  ['the old date has come', weekLater, '2027-01-21T18:00', 'Thursday 28 January at 17:30'],
  ['the new date is over', { date: '2027-01-20', time: '09:00', venue: 'Aula' }, '2027-01-20T11:00', 'Wednesday 20 January at 09:00, Aula'],
])('Where Pari slept until %s, nothing moves, and its coordinator reads that nobody was told', async (_, texts, woken, wanted) => {
  const stage = await newStage()
  await stage.until('2027-01-19T21:00')
  await moves(stage, texts)
  const before = stage.heard.length
  stage.clock.turnTo(at(woken))
  await stage.settle()
  expect((await stage.prisma.kickOff.findFirstOrThrow()).startsAt).toEqual(new Date('2027-01-21T15:00:00Z'))
  const said = stage.heard.slice(before).filter(({ kind }) => kind === 'kickOff.moved')
  expect(said.map(({ to }) => to.split('@')[0])).toEqual(['carla'])
  expect(said[0]?.text).toMatch(/hasn’t been changed[^]*When: Thursday 21 January at 17:00[^]*please tell people yourself/u)
  expect(said[0]?.text).toContain(`It was to move to ${wanted}`)
})

it('A move that waits for the morning is not told while the kick-off is moved once more', async () => {
  const stage = await newStage()
  await stage.until('2027-01-08T21:30')
  await moves(stage, weekLater)
  await stage.until('2027-01-09T07:30')
  await moves(stage, { date: '2027-01-29' })
  await stage.until('2027-01-09T12:00')
  for (const name of ['Aino', 'Maija'])
    expect(stage.inbox(name, 'kickOff.moved').map(({ text }) => text)).toEqual([
      expect.stringMatching(/When: Friday 29 January at 17:30[^]*Until now: Thursday 21 January at 17:00/u),
    ])
})

describe('A mentor who was never asked, when the kick-off is moved at night to the next day,', () => {
  async function moved(time: string): Promise<Stage> {
    const stage = await newStage()
    await stage.until('2027-01-03T22:30')
    await moves(stage, { date: '2027-01-04', time })
    await stage.until('2027-01-03T23:45')
    return stage
  }

  it('hears in the morning that there is no need to come', async () => {
    const stage = await moved('17:00')
    expect(told(stage, 'Maija')).toEqual([])
    await stage.until('2027-01-04T10:00')
    expect(told(stage, 'Maija')).toEqual(['standing.free 4 January'])
  })

  it('hears it at once where it begins before they wake', async () => {
    const stage = await moved('06:30')
    expect(told(stage, 'Maija')).toEqual(['standing.free 4 January'])
  })
})
