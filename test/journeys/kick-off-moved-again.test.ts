import { describe, expect, it } from 'vitest'
import { plainText } from '../../src/contract/plain-text.ts'
import { aCohort, aMentee, buttonsOf, type Stage } from '../ground/builders.ts'
import { homeOf, introOf, moves, planned } from '../ground/kick-off-desk.ts'
import { newStage } from './new-stage.ts'

/** A coordinator thinks again: within an hour nobody hears of a move, and nobody is asked about a date that is going to be another. */

const movedTo = (stage: Stage, name: string): string[] => stage.inbox(name, 'kickOff.moved').map(({ text }) => text)
const weekLater = { date: '2027-01-28', time: '17:30' }

describe('Several moves in a row', () => {
  it('tell only the last', async () => {
    const stage = await newStage()
    await stage.until('2027-01-08T10:00')
    for (const date of ['2027-01-26', '2027-01-27', '2027-01-28']) {
      await moves(stage, { date })
      await stage.until('+25')
    }
    await stage.until('+240')
    for (const name of ['Aino', 'Eero', 'Maija', 'Olli']) expect(movedTo(stage, name)).toEqual([expect.stringContaining('28 January')])
  })

  it.each([
    ['within a day of it', '2027-01-21T09:00', 25, 70],
    ['a few hours before it', '2027-01-21T12:30', 8, 15],
  ])('%s tell only the last, too', async (_, from, minutes, rest) => {
    const stage = await newStage()
    await stage.until(from)
    for (const time of ['19:00', '20:00', '18:30']) {
      await moves(stage, { time })
      await stage.until(`+${minutes}`)
    }
    await stage.until(`+${rest}`)
    for (const name of ['Aino', 'Eero', 'Maija', 'Olli']) expect(movedTo(stage, name)).toEqual([expect.stringContaining('18:30')])
  })

  it('are each told at once where people are on their way, because the other time would be a wrong one', async () => {
    const stage = await newStage()
    await stage.until('2027-01-21T15:10')
    expect(introOf(await planned(stage, { time: '18:00' }))).toContain('less than two hours away, so we’ll tell people right away.')
    for (const time of ['18:00', '16:40']) {
      await moves(stage, { time })
      await stage.until('+1')
    }
    expect(movedTo(stage, 'Aino')).toEqual([expect.stringContaining('18:00'), expect.stringContaining('16:40')])
  })

  const toldOf = (told: string) => new RegExp(`new time[^]*When: ${told}[^]*Until now: Thursday 21 January at 17:00`, 'u')
  it.each([
    ['another place', { venue: 'Aula' }, toldOf('Thursday 28 January at 17:30\\nWhere: Aula')],
    ['another day', { date: '2027-01-29' }, toldOf('Friday 29 January at 17:30\\nWhere: Room 5')],
  ])('of which the first waits for the end of the night are told in one, from what people know: %s', async (_, second, told) => {
    const stage = await newStage()
    await stage.until('2027-01-07T12:00')
    await stage.answers('Aino', 'coming')
    await stage.until('2027-01-08T21:30')
    await moves(stage, weekLater)
    await stage.until('2027-01-08T22:40')
    await moves(stage, second)
    await stage.until('2027-01-09T10:00')
    for (const name of ['Aino', 'Eero', 'Maija', 'Olli', 'Carla']) expect(movedTo(stage, name)).toEqual([expect.stringMatching(told)])
    expect(movedTo(stage, 'Aino')[0]).toContain('Please answer again, because earlier answers were about the old one.')
    expect(movedTo(stage, 'Eero')[0]).toContain('One tap is enough')
    await stage.press('Aino', 'I’m coming')
    expect(await stage.person('Aino')).toMatchObject({ answer: 'coming' })
  })

  it('that end where it was, before anybody read of one, are told to nobody, and answers stand', async () => {
    const stage = await newStage()
    await stage.until('2027-01-07T12:00')
    await stage.answers('Aino', 'coming')
    await stage.answers('Olli', 'notAtKickoff')
    await stage.until('2027-01-08T21:30')
    await moves(stage, weekLater)
    await stage.until('2027-01-08T22:40')
    await moves(stage, { date: '2027-01-21', time: '17:00' })
    await stage.until('2027-01-12T10:00')
    for (const name of ['Aino', 'Eero', 'Maija', 'Olli']) expect(movedTo(stage, name)).toEqual([])
    expect(await stage.person('Aino')).toMatchObject({ answer: 'coming' })
    expect(await stage.person('Olli')).toMatchObject({ answer: 'notAtKickoff' })
    expect(stage.inbox('Aino', 'confirmation.ask')).toHaveLength(1)
    expect(stage.inbox('Eero', 'confirmation.ask').length).toBeGreaterThan(1)
  })

  it('within the same moment are each told', async () => {
    const stage = await newStage()
    await stage.until('2027-01-21T15:10')
    for (const time of ['18:00', '16:40']) await moves(stage, { time })
    await stage.until('+1')
    expect(movedTo(stage, 'Aino').at(-1)).toContain('16:40')
  })

  it('are undone by one tap as long as nobody heard, and not afterwards', async () => {
    const stage = await newStage()
    await stage.until('2027-01-08T10:00')
    const first = buttonsOf((await moves(stage, weekLater)).view)[0]?.command
    expect(plainText((await homeOf(stage, 'Carla')).view)).toContain(
      'The kick-off moves to Thursday 28 January at 17:30, Room 5. Nobody has been told yet',
    )
    const undone = await stage.tap('Carla', first ?? { do: '' })
    expect(plainText(undone.view)).toBe('The kick-off stays on Thursday 21 January at 17:00, Room 5, and we won’t tell anybody.')
    // Tapped twice, nobody reads that people have been told.
    expect(plainText((await stage.tap('Carla', first ?? { do: '' })).view)).toContain(
      'nothing left to undo: the kick-off is on Thursday 21 January',
    )
    await moves(stage, weekLater)
    expect(plainText((await stage.tap('Carla', first ?? { do: '' })).view)).toContain('The kick-off moves to Thursday 28 January at 17:30')
    await moves(stage, { date: '2027-01-21', time: '17:00' })
    await stage.until('+120')
    expect(movedTo(stage, 'Aino')).toEqual([])
    const second = buttonsOf((await moves(stage, weekLater)).view)[0]?.command
    await stage.until('+61')
    const late = await stage.tap('Carla', second ?? { do: '' })
    expect([late.accepted, plainText(late.view)]).toEqual([
      false,
      expect.stringContaining('the kick-off is on Thursday 28 January at 17:30'),
    ])
    expect((await stage.deeds()).filter(({ deed }) => deed === 'movedKickOff')).toHaveLength(5)
  })
})

it('A place that is taken back without another is told as open, and the new one is told once it is chosen', async () => {
  const stage = await newStage()
  await stage.until('2027-01-08T10:00')
  await moves(stage, { venue: '' })
  await stage.until('+61')
  for (const name of ['Aino', 'Maija']) {
    expect(movedTo(stage, name)).toEqual([
      expect.stringMatching(/place of the kick-off isn’t decided yet[^]*We’ll write[^]*Until now: Room 5/u),
    ])
    expect(movedTo(stage, name)[0]).not.toContain('has a new place')
  }
  expect(movedTo(stage, 'Carla')[0]).not.toContain('We’ll write to you')
  await moves(stage, { venue: 'Aula' })
  await stage.until('+61')
  expect(movedTo(stage, 'Aino')[1]).toMatch(/has a new place[^]*Where: Aula/u)
})

describe('In the hour in which a move may be undone', () => {
  const asked = (stage: Stage) => stage.heard.filter(({ kind }) => kind === 'confirmation.ask').map(({ text }) => text)

  it('nobody is asked about the old date, and everybody is asked about the new one', async () => {
    const stage = await newStage()
    await stage.until('2027-01-07T09:40')
    await moves(stage, weekLater)
    await stage.until('2027-01-07T10:39')
    expect(asked(stage)).toEqual([])
    await stage.until('2027-01-14T12:00')
    for (const name of ['Aino', 'Eero']) expect(stage.inbox(name, 'confirmation.ask')[0]?.text).toContain('Thursday 28 January at 17:30')
    expect(asked(stage).join()).not.toContain('21 January')
  })

  it('a question that waits for the morning is not said with the old date', async () => {
    const stage = await newStage({ people: [...aCohort(), aMentee('Nina', { mentor: 'Maija', timeZone: 'America/Los_Angeles' })] })
    // Nina is asked at eight in her morning, which is 18:00 at the cohort.
    await stage.until('2027-01-07T17:50')
    expect(stage.inbox('Nina', 'confirmation.ask')).toEqual([])
    const undo = buttonsOf((await moves(stage, weekLater)).view)[0]?.command
    await stage.until('2027-01-07T18:40')
    expect(stage.inbox('Nina', 'confirmation.ask')).toEqual([])
    await stage.tap('Carla', undo ?? { do: '' })
    await stage.until('2027-01-07T18:52')
    expect(stage.inbox('Nina', 'confirmation.ask').map(({ text }) => text)).toEqual([expect.stringContaining('21 January')])
  })

  it('a question that waited is asked once the move was undone, and nothing is left out', async () => {
    const stage = await newStage()
    await stage.until('2027-01-07T09:40')
    const undo = buttonsOf((await moves(stage, weekLater)).view)[0]?.command
    await stage.until('2027-01-07T10:10')
    await stage.tap('Carla', undo ?? { do: '' })
    await stage.until('2027-01-07T10:41')
    for (const name of ['Aino', 'Eero', 'Maija', 'Olli'])
      expect(stage.inbox(name, 'confirmation.ask').map(({ text }) => text)).toEqual([expect.stringContaining('21 January')])
    await stage.answers('Aino', 'coming')
    await stage.until('2027-01-18T09:40')
    const later = buttonsOf((await moves(stage, weekLater)).view)[0]?.command
    await stage.until('2027-01-18T10:20')
    await stage.tap('Carla', later ?? { do: '' })
    await stage.until('2027-01-21T16:00')
    expect(stage.inbox('Aino', 'confirmation.reminder').length).toBeGreaterThan(0)
    expect(stage.inbox('Aino', 'confirmation.dayOf')).toHaveLength(1)
  })

  it('an answer is about the date that was asked: it stands where the move is undone, and is asked again where it is not', async () => {
    const stage = await newStage()
    await stage.until('2027-01-08T10:00')
    const undo = buttonsOf((await moves(stage, weekLater)).view)[0]?.command
    await stage.answers('Aino', 'coming')
    await stage.tap('Carla', undo ?? { do: '' })
    await stage.until('+70')
    expect(await stage.person('Aino')).toMatchObject({ answer: 'coming' })
    await moves(stage, weekLater)
    await stage.answers('Eero', 'coming')
    await stage.until('+61')
    for (const name of ['Aino', 'Eero']) {
      expect(await stage.person(name)).toMatchObject({ answer: null })
      expect(movedTo(stage, name)).toEqual([expect.stringContaining('Please answer again, because earlier answers were about the old')])
    }
  })
})
