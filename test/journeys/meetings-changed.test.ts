import { describe, expect, it } from 'vitest'
import { plainText } from '../../src/contract/plain-text.ts'
import { fromDate } from '../../src/kit/clock.ts'
import { defaultQuietHours, isQuiet } from '../../src/people/quiet-hours.ts'
import { heldUp, heldUpAtMost } from '../ground/held-up.ts'
import { commandOf, type Desk, last, pairsThatMeet, plans } from '../ground/meeting-pairs.ts'
import { at } from '../ground/occasions.ts'

/** What was agreed on or suggested changes, and whoever has not read of it yet reads only what is true. */

const seconds = (wall: string): number => Math.floor(at(wall).epochMilliseconds / 1000)

async function suggests(desk: Desk, name: string, wall: string, more: { readonly all?: 'yes' } = {}): Promise<void> {
  const of = { pair: await desk.pairOf('Aino'), at: seconds(wall) }
  await desk.tap(name, more.all ? { do: 'proposeMeeting', ...of, ...more } : { do: 'suggestTyped', ...of, minutes: 60, anyway: 'yes' })
}
const planned = (desk: Desk) => desk.prisma.meeting.findMany({ where: { state: 'planned' }, orderBy: { startsAt: 'asc' } })

describe('Somebody who has not read yet that dates are agreed', () => {
  it('reads of those that stand, when one of them is cancelled in the same night', async () => {
    const desk = await pairsThatMeet()
    await suggests(desk, 'Aino', '2027-01-29T14:00', { all: 'yes' })
    await desk.until('2027-01-22T22:00')
    await desk.tap('Maija', commandOf(last(desk, 'Maija'), 'That works'))
    const [first] = await planned(desk)
    await desk.tap('Maija', { do: 'callOffMeeting', pair: await desk.pairOf('Aino'), meeting: first?.id ?? '' })
    await desk.until('2027-01-23T12:00')
    const heard = desk.inbox('Aino').map(({ text }) => text)
    expect(heard.filter((text) => text.startsWith('Maija says yes'))).toEqual([expect.stringContaining('26 February') as string])
    expect(heard.filter((text) => text.includes('29 January'))).toEqual([expect.stringContaining('is cancelled') as string])
  })

  it('is asked about another date all the same, when a meeting is cancelled that has nothing to do with it', async () => {
    const desk = await pairsThatMeet()
    await plans(desk)
    await desk.until('2027-01-22T22:00')
    await suggests(desk, 'Aino', '2027-03-02T14:00')
    const [first] = await planned(desk)
    await desk.tap('Aino', { do: 'callOffMeeting', pair: await desk.pairOf('Aino'), meeting: first?.id ?? '' })
    await desk.until('2027-01-23T12:00')
    expect(desk.inbox('Maija').filter(({ text }) => text.includes('2 March'))).toHaveLength(1)
  })
})

describe('Between a suggestion and its answer', () => {
  it('another meeting of one of the two is agreed on: it is said before the tap counts', async () => {
    const desk = await pairsThatMeet()
    await suggests(desk, 'Aino', '2027-01-29T14:00')
    await desk.until('+1')
    const yes = commandOf(last(desk, 'Maija'), 'That works')
    // Maija has another mentee, whom she meets then.
    const { mentorId } = await desk.prisma.pair.findFirstOrThrow({ where: { id: await desk.pairOf('Aino') } })
    const other = await desk.pairOf('Eero')
    await desk.prisma.pair.update({ where: { id: other }, data: { mentorId } })
    await desk.tap('Maija', { do: 'proposeMeeting', pair: other, at: seconds('2027-01-29T14:30') })
    await desk.tap('Eero', { do: 'agreeMeeting', pair: other, version: 1 })
    const warned = await desk.tap('Maija', yes)
    expect(warned.accepted).toBe(false)
    expect(plainText(warned.view)).toContain('One of you has another meeting then.')
    expect(await planned(desk)).toHaveLength(1)
    await desk.tap('Maija', commandOf(warned, 'That works'))
    expect(await planned(desk)).toHaveLength(2)
  })

  it('another pair of one of the two is agreeing at this moment: who comes second waits, and reads of it', async () => {
    const desk = await pairsThatMeet()
    const { mentorId } = await desk.prisma.pair.findFirstOrThrow({ where: { id: await desk.pairOf('Aino') } })
    const other = await desk.pairOf('Eero')
    await desk.prisma.pair.update({ where: { id: other }, data: { mentorId } })
    await desk.tap('Maija', { do: 'proposeMeeting', pair: other, at: seconds('2027-02-05T14:30') })
    await desk.tap('Eero', { do: 'agreeMeeting', pair: other, version: 1 })
    await suggests(desk, 'Aino', '2027-01-29T14:00')
    await desk.until('+1')
    const yes = commandOf(last(desk, 'Maija'), 'That works')
    const reply = await desk.prisma.$transaction(async (theirs) => {
      await theirs.$queryRaw`select id from pair_course where pair_id = ${other}::uuid for update`
      const second = desk.tap('Maija', yes)
      await heldUp(desk.prisma, second)
      const moved = { where: { pairId: other }, data: { startsAt: new Date('2027-01-29T12:30:00Z') } }
      await theirs.meeting.updateMany(moved)
      await theirs.calendarMeeting.updateMany(moved)
      return { second }
    }, heldUpAtMost)
    const said = await reply.second
    expect(said.accepted).toBe(false)
    expect(plainText(said.view)).toContain('One of you has another meeting then.')
  })

  it('the programme’s end comes closer: what lies after it cannot be agreed on', async () => {
    const desk = await pairsThatMeet()
    await suggests(desk, 'Aino', '2027-03-29T14:00')
    await desk.until('+1')
    const { id, settings } = await desk.prisma.programme.findFirstOrThrow()
    const ends = { ...Object(settings), keeping: { ends: '2027-03-01' } }
    await desk.prisma.programme.update({ where: { id }, data: { settings: ends } })
    expect((await desk.tap('Maija', commandOf(last(desk, 'Maija'), 'That works'))).accepted).toBe(false)
    expect(await planned(desk)).toEqual([])
  })
})

describe('A series', () => {
  it('names what is left out, and another one than that which was shown is shown again', async () => {
    const desk = await pairsThatMeet()
    const { id, settings } = await desk.prisma.programme.findFirstOrThrow()
    const endingOn = (ends: string) =>
      desk.prisma.programme.update({ where: { id }, data: { settings: { ...Object(settings), keeping: { ends } } } })
    await endingOn('2027-05-01')
    const look = { do: 'showSeries', mark: 'look', pair: await desk.pairOf('Aino'), at: seconds('2027-01-29T14:00') } as const
    const series = await desk.tap('Aino', look)
    expect(plainText(series.view)).toMatch(/21 May at 14:00: left out. The programme has ended by then./u)
    await endingOn('2027-04-01')
    const again = await desk.tap('Aino', commandOf(series, 'Suggest all'))
    expect(again.accepted).toBe(false)
    await desk.tap('Aino', commandOf(again, 'Suggest all'))
    expect((await desk.prisma.meetingProposal.findFirstOrThrow()).dates).toHaveLength(3)
  })
})

describe('A meeting that moves to the next day', () => {
  it('is not announced once more as one of tomorrow', async () => {
    const desk = await pairsThatMeet()
    await suggests(desk, 'Aino', '2027-01-29T14:00')
    await desk.until('+1')
    await desk.tap('Maija', commandOf(last(desk, 'Maija'), 'That works'))
    await desk.until('2027-01-26T10:00')
    const [meeting] = await planned(desk)
    const to = { pair: await desk.pairOf('Aino'), meeting: meeting?.id ?? '', at: seconds('2027-01-27T14:00') }
    await desk.tap('Aino', { do: 'proposeMeeting', ...to })
    await desk.until('+1')
    await desk.tap('Maija', commandOf(last(desk, 'Maija'), 'That works'))
    await desk.until('2027-01-27T12:00')
    expect(desk.heads('Aino')).toEqual(['Maija says yes', 'Maija says yes'])
  })
})

describe('Somebody on the other side of the earth', () => {
  it('reads a reminder by their own clocks, and everything of a day in one message that is put together when they are awake', async () => {
    const desk = await pairsThatMeet()
    const zone = 'Australia/Sydney'
    await desk.prisma.person.updateMany({ where: { name: 'Maija' }, data: { timeZone: zone } })
    await suggests(desk, 'Aino', '2027-01-26T16:00')
    await desk.until('2027-01-24T12:00')
    await desk.tap('Maija', commandOf(last(desk, 'Maija'), 'That works'))
    await desk.until('2027-02-20T12:00')
    // It is after midnight in Sydney, two days after the morning of which it is the next day in Helsinki.
    expect(desk.heads('Maija')).toContain('You’ll soon meet Aino')
    expect(desk.heads('Aino')).toContain('Tomorrow you meet Maija')
    const items = await desk.prisma.meetingItem.findMany({ where: { saidAt: { not: null }, enrolment: { person: { name: 'Maija' } } } })
    expect(items.length).toBeGreaterThan(1)
    expect(items.filter(({ saidAt }) => saidAt && isQuiet(fromDate(saidAt), zone, defaultQuietHours))).toEqual([])
  })
})

describe('A pair of which one asked for no contact', () => {
  it.each([
    ['was not yet put', '2027-01-28T13:00', '2027-02-01T08:00', 1],
    ['was put, and not answered', '2027-02-02T12:00', '2027-02-03T12:00', 2],
  ])('is asked again how it fits once it is allowed, where the question %s', async (_, stopped, resumed, times) => {
    const desk = await pairsThatMeet()
    const pair = await desk.pairOf('Aino')
    await desk.until('2027-01-28T12:00')
    await desk.submit('Aino', { do: 'keepTold', pair }, { count: '1' })
    await desk.until(stopped)
    await desk.tap('Aino', { do: 'stopContact', pair })
    await desk.until(resumed)
    const asks = (name: string) => desk.inbox(name).filter(({ text }) => text.includes('How do you two fit together?')).length
    expect(asks('Maija')).toBe(times - 1)
    await desk.tap('Aino', { do: 'resumeContact', pair })
    await desk.until('2027-02-12T12:00')
    expect([asks('Aino'), asks('Maija')]).toEqual([times, times])
  })

  it('has nothing planned any more, may still be ended by its coordinator, and begins anew once it is allowed', async () => {
    const desk = await pairsThatMeet()
    await plans(desk)
    const pair = await desk.pairOf('Aino')
    const sequence = async () => (await desk.prisma.calendarMeeting.findMany()).map((each) => [each.sequence, each.calledOffAt !== null])
    await desk.tap('Aino', { do: 'stopContact', pair })
    expect(await planned(desk)).toEqual([])
    expect(await sequence()).toEqual([[1, true]])
    await desk.until('2027-03-01T12:00')
    expect('form' in (await desk.open('Carla', { do: 'openUnwinding', mark: 'opening', pair }))).toBe(true)
    const { cohortId: cohort } = await desk.prisma.pairCourse.findFirstOrThrow({ where: { pairId: pair } })
    const list = plainText((await desk.tap('Carla', { do: 'showWatched', mark: 'look', cohort, page: 0 })).view)
    expect(list).toContain('Aino and Maija: a break without an end date (for 37 days)')
    await desk.tap('Aino', { do: 'resumeContact', pair })
    expect(await sequence()).toEqual([[1, true]])
    await suggests(desk, 'Aino', '2027-03-08T14:00')
    await desk.until('+1')
    await desk.tap('Maija', commandOf(last(desk, 'Maija'), 'That works'))
    await desk.until('2027-03-09T12:00')
    expect(desk.heads('Aino').slice(-2)).toEqual(['Tomorrow you meet Maija', expect.stringContaining('Did you meet Maija')])
  })
})

describe('What stands already', () => {
  it('is not suggested again, and where only its place or length changes, that is said; whoever cancels it reads what becomes of calendars', async () => {
    const desk = await pairsThatMeet()
    const pair = await desk.pairOf('Aino')
    const of = { do: 'suggestTyped', pair, at: seconds('2027-01-29T14:00') } as const
    await desk.tap('Aino', { ...of, minutes: 60, venue: 'Café' })
    await desk.until('+1')
    await desk.tap('Maija', commandOf(last(desk, 'Maija'), 'That works'))
    await desk.until('+1')
    const [meeting] = await planned(desk)
    const heard = desk.inbox('Maija').length
    const again = await desk.tap('Aino', { do: 'proposeMeeting', pair, at: seconds('2027-01-29T14:00') })
    expect([again.accepted, plainText(again.view)]).toEqual([
      false,
      expect.stringContaining('You two have already agreed on this: Friday 29 January') as string,
    ])
    const same = await desk.tap('Aino', { ...of, meeting: meeting?.id, minutes: 60, venue: 'Café' })
    expect(plainText(same.view)).toContain('already agreed')
    await desk.until('+1')
    expect(desk.inbox('Maija')).toHaveLength(heard)
    for (const [language, changed, words] of [
      [
        'en',
        { minutes: 60, venue: 'Library' },
        /would like to change your meeting\nThe time stays\. Only the place changes\.\nUntil now: Café[\s\S]*Where: Library/u,
      ],
      ['fi', { minutes: 90, venue: 'Café' }, /haluaisi muuttaa tapaamistanne\nAika ei muutu, vain kesto\.[\s\S]*Kesto: 90/u],
      ['sv', { minutes: 90, venue: 'Library' }, /vill ändra er träff\nTiden är densamma, men platsen och längden ändras\./u],
    ] as const) {
      await desk.prisma.person.updateMany({ where: { name: 'Maija' }, data: { language } })
      await desk.tap('Aino', { ...of, meeting: meeting?.id, ...changed })
      await desk.until('+1')
      expect(last(desk, 'Maija').text).toMatch(words)
    }
    await desk.prisma.person.updateMany({ where: { name: 'Maija' }, data: { language: 'en' } })
    const off = await desk.tap('Aino', { do: 'callOffMeeting', pair, meeting: meeting?.id ?? '' })
    await desk.until('+1')
    for (const text of [plainText(off.view), last(desk, 'Maija').text]) expect(text).toContain('please delete it there')
  })

  it('is the rhythm of the programme, which a pair that saves it unchanged goes on following', async () => {
    const desk = await pairsThatMeet()
    const pair = await desk.pairOf('Aino')
    await desk.submit('Aino', { do: 'choosePairRhythm', pair }, { every: '28', meetings: '4' })
    expect(await desk.prisma.pairCourse.findFirstOrThrow({ where: { pairId: pair } })).toMatchObject({ everyDays: null, wanted: 4 })
    await desk.submit('Maija', { do: 'choosePairRhythm', pair }, { every: '28', meetings: '5' })
    expect(await desk.prisma.pairCourse.findFirstOrThrow({ where: { pairId: pair } })).toMatchObject({ everyDays: null, wanted: null })
  })
})
