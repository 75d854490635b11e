import { describe, expect, it } from 'vitest'
import { plainText } from '../../src/contract/plain-text.ts'
import { fromDate } from '../../src/kit/clock.ts'
import { buttonsOf } from '../ground/builders.ts'
import { commandOf, type Desk, last, pairsThatMeet, plans } from '../ground/meeting-pairs.ts'
import { at, shown } from '../ground/occasions.ts'

const seconds = (wall: string): number => Math.floor(at(wall).epochMilliseconds / 1000)
const labels = (reply: Awaited<ReturnType<Desk['tap']>>) => buttonsOf(reply.view).map(({ label }) => label)
const mine = { do: 'showMeetings', mark: 'look' } as const
const all = (desk: Desk) => desk.prisma.meeting.findMany({ orderBy: { startsAt: 'asc' } })

/** Aino and Maija were to meet on a day, did not, and agreed on another one. Answers with the buttons of the question that stand in the chat of each. */
async function moved(desk: Desk) {
  await plans(desk)
  const { startsAt } = await desk.prisma.meeting.findFirstOrThrow()
  await desk.until(shown(fromDate(startsAt).add({ hours: 24 * 4 })).replace(/T.*/u, 'T12:00'))
  const questions = { aino: last(desk, 'Aino'), maija: last(desk, 'Maija') }
  const times = await desk.tap('Aino', commandOf(questions.aino, 'We moved it'))
  await desk.tap('Aino', commandOf(times, ''))
  await desk.until('+1')
  await desk.tap('Maija', commandOf(last(desk, 'Maija'), 'That works'))
  return questions
}

describe('A question about a meeting that was moved', () => {
  it.each(['Not yet', 'We met'])('changes nothing of the new date, and says how things stand: %s', async (answer) => {
    const desk = await pairsThatMeet()
    const { aino, maija } = await moved(desk)
    for (const [name, question] of [['Maija', maija] as const, ['Aino', aino] as const]) {
      const said = await desk.tap(name, commandOf(question, answer))
      expect([said.accepted, plainText(said.view)]).toEqual([
        false,
        expect.stringMatching(/^This has changed[\s\S]*Next meeting: \S+day /u),
      ])
    }
    expect((await all(desk)).map(({ state }) => state)).toEqual(['planned'])
  })
})

describe('A question about a meeting that was due', () => {
  it('takes nothing back once the pair was asked about a later one', async () => {
    const desk = await pairsThatMeet()
    await desk.until('2027-02-05T12:00')
    const before = last(desk, 'Aino')
    await desk.until('2027-03-05T12:00')
    await desk.tap('Aino', commandOf(last(desk, 'Aino'), 'We met'))
    const said = await desk.tap('Aino', commandOf(before, 'Not yet'))
    expect(plainText(said.view)).toMatch(/^This has changed[\s\S]*1 of 5/u)
    expect((await all(desk)).map(({ state }) => state)).toEqual(['met'])
  })
})

describe('Whoever first says that they have not met', () => {
  it('may say by the same message that they moved it, and suggests another one', async () => {
    const desk = await pairsThatMeet()
    await plans(desk)
    const { startsAt } = await desk.prisma.meeting.findFirstOrThrow()
    await desk.until(shown(fromDate(startsAt).add({ hours: 24 })).replace(/T.*/u, 'T12:00'))
    const question = last(desk, 'Aino')
    await desk.tap('Aino', commandOf(question, 'Not yet'))
    const times = await desk.tap('Aino', commandOf(question, 'We moved it'))
    expect(plainText((await desk.tap('Aino', commandOf(times, ''))).view)).toMatch(/^We’ve asked Maija/u)
  })
})

describe('A suggestion', () => {
  it('that nobody answered ends the suggestions of its own meeting, and of no later one', async () => {
    const desk = await pairsThatMeet()
    await desk.tap('Aino', { do: 'proposeMeeting', pair: await desk.pairOf('Aino'), at: seconds('2027-01-26T14:00') })
    await desk.until('2027-01-31T12:00')
    expect(desk.heads('Aino').filter((head) => head.startsWith('Your first'))).toEqual([])
    await desk.until('2027-03-05T12:00')
    expect(desk.heads('Aino').filter((head) => head.startsWith('Your first'))).not.toEqual([])
  })

  it('by tap keeps place and length of what it moves, of what it answers, and of what it goes on from; an unusual length is said', async () => {
    const desk = await pairsThatMeet()
    const pair = await desk.pairOf('Aino')
    await desk.submit('Aino', { do: 'proposeTime', pair }, { when: 'Tue 26 January 14:00', venue: 'Café', minutes: '120' })
    await desk.until('+1')
    expect(last(desk, 'Maija').text).toMatch(/Where: Café[\s\S]*Length: 120 minutes/u)
    const others = await desk.tap('Maija', commandOf(last(desk, 'Maija'), 'Another time'))
    await desk.tap('Maija', commandOf(others, ''))
    await desk.until('+1')
    await desk.tap('Aino', commandOf(last(desk, 'Aino'), 'That works'))
    const [meeting] = await all(desk)
    expect(meeting).toMatchObject({ minutes: 120, venue: 'Café' })
    const form = await desk.open('Maija', { do: 'openTime', mark: 'opening', pair, meeting: meeting?.id ?? '' })
    expect('form' in form && form.form.fields.map((field) => 'initial' in field && field.initial)).toEqual([false, 'Café', '120'])
    const times = await desk.tap('Maija', { do: 'showTimes', mark: 'look', pair, meeting: meeting?.id ?? '' })
    await desk.tap('Maija', commandOf(times, ''))
    expect(await desk.prisma.meetingProposal.findFirstOrThrow({ orderBy: { version: 'desc' } })).toMatchObject({
      minutes: 120,
      venue: 'Café',
    })
  })

  it('by an old button, for a time at which one of them meets somebody else by now or takes a break, is made only once that is said', async () => {
    const desk = await pairsThatMeet()
    const pair = await desk.pairOf('Aino')
    const time = { do: 'proposeMeeting', pair, at: seconds('2027-01-26T14:00') } as const
    expect((await desk.tap('Aino', time)).accepted).toBe(true)
    await desk.submit('Maija', { do: 'restPair', pair }, { until: '2027-02-15' })
    const said = await desk.tap('Aino', time)
    expect([plainText(said.view), labels(said)[0]]).toEqual([expect.stringContaining('taking a break then'), 'Suggest it anyway'])
    await desk.tap('Aino', commandOf(said, 'Suggest it anyway'))
    await desk.until('+1')
    const asked = await desk.tap('Maija', commandOf(last(desk, 'Maija'), 'That works'))
    expect(plainText(asked.view)).toContain('taking a break then')
    expect((await desk.tap('Maija', commandOf(asked, 'That works'))).accepted).toBe(true)
  })

  it('to somebody whom nothing reaches says so, and waits for them', async () => {
    const desk = await pairsThatMeet()
    await desk.prisma.address.updateMany({ where: { person: { name: 'Maija' } }, data: { goneAt: new Date() } })
    const said = await desk.tap('Aino', { do: 'proposeMeeting', pair: await desk.pairOf('Aino'), at: seconds('2027-01-28T14:00') })
    expect([said.accepted, plainText(said.view)]).toEqual([true, expect.stringMatching(/^We can’t reach Maija here now/u)])
    await desk.prisma.address.updateMany({ where: { person: { name: 'Maija' } }, data: { goneAt: null } })
    await desk.until('2027-01-25T12:00')
    expect(desk.heads('Maija').join()).toMatch(/Aino (?:suggests a time|is waiting for your answer)/u)
  })

  it('says everything that speaks against it', async () => {
    const desk = await pairsThatMeet()
    const said = await desk.submit('Aino', { do: 'proposeTime', pair: await desk.pairOf('Aino') }, { when: 'Sat 30 January 23:30' })
    expect('view' in said && plainText(said.view)).toMatch(/weekend[\s\S]*quiet hours/u)
  })

  it('that would move a meeting is over once it was held', async () => {
    const desk = await pairsThatMeet()
    await plans(desk)
    const { id: meeting, startsAt } = await desk.prisma.meeting.findFirstOrThrow()
    await desk.until(shown(fromDate(startsAt).add({ hours: 24 })).replace(/T.*/u, 'T12:00'))
    const question = last(desk, 'Aino')
    const of = { pair: await desk.pairOf('Aino'), meeting }
    await desk.submit('Maija', { do: 'proposeTime', ...of }, { when: 'Fri 12 February 14:00', minutes: '60' })
    await desk.until('+1')
    const thanks = await desk.tap('Aino', commandOf(question, 'We met'))
    expect(plainText(thanks.view)).not.toContain('12 February')
    await desk.tap('Aino', commandOf(last(desk, 'Aino'), 'That works'))
    expect((await all(desk)).map(({ state }) => state)).toEqual(['met'])
  })
})

describe('Dates of a series', () => {
  it('are shown all, and each is moved or cancelled by its own buttons', async () => {
    const desk = await pairsThatMeet()
    const pair = await desk.pairOf('Aino')
    await desk.tap('Aino', { do: 'proposeMeeting', pair, at: seconds('2027-01-29T14:00'), all: 'yes' })
    await desk.until('+1')
    const agreed = await desk.tap('Maija', commandOf(last(desk, 'Maija'), 'That works'))
    const dates = await desk.tap('Maija', commandOf(agreed, 'All dates'))
    expect(labels(dates).filter((label) => label.startsWith('Change the time'))).toHaveLength(5)
    await desk.tap('Maija', commandOf(dates, 'Cancel this meeting: 26 February'))
    expect((await all(desk)).map(({ state }) => state)).toEqual(['planned', 'cancelled', 'planned', 'planned', 'planned'])
    // The day after the first one, the next one is the next one.
    await desk.until('2027-01-30T12:00')
    expect(plainText((await desk.tap('Aino', mine)).view)).toMatch(
      /Next meeting: Friday 26 March[\s\S]*You had planned to meet: Friday 29 January/u,
    )
  })
})
