import { describe, expect, it } from 'vitest'
import { plainText } from '../../src/contract/plain-text.ts'
import { fromDate } from '../../src/kit/clock.ts'
import { commandOf, last, pairsThatMeet, plans } from '../ground/meeting-pairs.ts'
import { at, shown } from '../ground/occasions.ts'

/** Another date instead of one that has passed, and a date that waits for an answer. */

describe('The answer that both have agreed on another time', () => {
  it.each([['We’ve agreed'], ['We moved it']])(
    'moves the meeting that was asked about, and nobody is asked before the new one: %s',
    async (label) => {
      const desk = await pairsThatMeet()
      const pair = await desk.pairOf('Aino')
      await plans(desk)
      const { startsAt } = await desk.prisma.meeting.findFirstOrThrow()
      await desk.until(shown(fromDate(startsAt)))
      await desk.until('+2000')
      const asked = commandOf(last(desk, 'Aino'), label)
      const times = await desk.tap('Aino', asked)
      expect(plainText(times.view)).toContain('Which date have you agreed on?')
      const [, second] = times.view.parts.flatMap((part) => (part.kind === 'buttons' ? part.buttons : []))
      if (!second) throw new Error('There is no time.')
      await desk.tap('Aino', second.command)
      await desk.until('+900')
      await desk.tap('Maija', commandOf(last(desk, 'Maija'), 'That works'))
      const heard = desk.heads('Aino').length
      const all = await desk.prisma.meeting.findMany({ where: { pairId: pair, state: { not: 'cancelled' } } })
      expect(all).toHaveLength(1)
      const [moved] = all
      if (!moved) throw new Error('There is no meeting.')
      expect(moved.startsAt.getTime()).toBeGreaterThan(startsAt.getTime())
      await desk.until(shown(fromDate(moved.startsAt)))
      const since = desk.heads('Aino').slice(heard)
      expect(since.filter((head) => head.startsWith('Did you meet'))).toEqual([])
      expect(since.filter((head) => head.startsWith('Tomorrow'))).toHaveLength(1)
    },
  )
})

describe('A suggestion that nobody answers', () => {
  it.each([
    ['Slack', {}, 'Aino', 'Maija'],
    ['Teams', { onTeams: ['Maija'] }, 'Aino', 'Maija'],
    ['Slack, from the mentor', {}, 'Maija', 'Aino'],
  ])('is said once more to the other one, even if muted, and one tap agrees: on %s', async (_, wanted, from, to) => {
    const desk = await pairsThatMeet(wanted)
    const pair = await desk.pairOf('Aino')
    await desk.tap(to, { do: 'muteMeetings' })
    await desk.tap(from, { do: 'proposeMeeting', pair, at: Math.floor(at('2027-01-28T14:00').epochMilliseconds / 1000) })
    await desk.until('2027-01-26T12:00')
    expect(desk.heads(to)).toEqual([`${from} suggests a time`, `${from} is waiting for your answer`])
    expect(desk.heads(from)).toEqual([])
    await desk.tap(to, commandOf(last(desk, to), 'That works'))
    await desk.until('2027-01-26T16:00')
    expect(await desk.prisma.meeting.count({ where: { state: 'planned' } })).toBe(1)
    expect(desk.heads(to)).toHaveLength(2)
  })

  it('is nowhere once its date is over, nor in the thanks for a meeting that was held all the same', async () => {
    const desk = await pairsThatMeet()
    const pair = await desk.pairOf('Aino')
    await desk.tap('Aino', { do: 'proposeMeeting', pair, at: Math.floor(at('2027-01-28T14:00').epochMilliseconds / 1000) })
    await desk.until('2027-02-03T12:00')
    for (const name of ['Aino', 'Maija'])
      expect(plainText((await desk.tap(name, { do: 'showMeetings', mark: 'look' })).view)).not.toContain('28 January')
    const thanks = plainText((await desk.tap('Aino', commandOf(last(desk, 'Aino'), 'We met'))).view)
    expect(thanks).toContain('1 of 5 meetings')
    expect(thanks).not.toMatch(/0 of 5|28 January/u)
  })

  it('is not said once more where the other one answered with another date', async () => {
    const desk = await pairsThatMeet()
    const pair = await desk.pairOf('Aino')
    await desk.tap('Aino', { do: 'proposeMeeting', pair, at: Math.floor(at('2027-01-28T14:00').epochMilliseconds / 1000) })
    await desk.until('2027-01-24T12:00')
    await desk.tap('Maija', { do: 'proposeMeeting', pair, at: Math.floor(at('2027-01-29T14:00').epochMilliseconds / 1000) })
    await desk.until('2027-01-26T08:00')
    expect(desk.heads('Maija')).toEqual(['Aino suggests a time'])
    expect(desk.heads('Aino')).toEqual(['Maija suggests a time'])
    await desk.until('2027-01-27T12:00')
    expect(desk.heads('Aino')).toEqual(['Maija suggests a time', 'Maija is waiting for your answer'])
  })
})
