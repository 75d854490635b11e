import readExcelFile from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { plainText } from '../../src/contract/plain-text.ts'
import { fromDate } from '../../src/kit/clock.ts'
import { commandOf, last, pairsThatMeet, plans } from '../ground/meeting-pairs.ts'
import { at, shown } from '../ground/occasions.ts'

/** Pairs meet: what Pari says after a kick-off, and what it leaves to the two. */

describe.each([
  ['on Slack', {}],
  ['on Teams', { onTeams: ['Aino', 'Maija'] }],
  ['on both', { onTeams: ['Maija'] }],
])('A pair %s', (_, wanted) => {
  it('plans a meeting in two taps, is reminded once on the day before, asked on the day after, and counted once', async () => {
    const desk = await pairsThatMeet(wanted)
    await plans(desk)
    const meeting = await desk.prisma.meeting.findFirstOrThrow()
    expect(meeting).toMatchObject({ state: 'planned', number: 1 })
    expect(last(desk, 'Aino').text).toContain('Maija says yes')
    await desk.until(shown(fromDate(meeting.startsAt)))
    expect(desk.heads('Aino')).toEqual(['Maija says yes', 'Tomorrow you meet Maija'])
    expect(desk.heads('Maija')).toEqual(['Aino suggests a time', 'Tomorrow you meet Aino'])
    await desk.until('+2000')
    expect(last(desk, 'Aino').text).toMatch(/^Did you meet Maija\?/u)
    const thanks = await desk.tap('Aino', commandOf(last(desk, 'Aino'), 'We met'))
    expect(plainText(thanks.view)).toContain('1 of 5 meetings')
    await desk.until('+8000')
    const fit = 'You’ve met Aino for the first time. How do you two fit together?'
    expect(desk.heads('Maija')).toEqual(['Aino suggests a time', 'Tomorrow you meet Aino', fit])
    expect(await desk.prisma.meeting.count({ where: { state: 'met' } })).toBe(1)
  })
})

describe('A pair that says nothing', () => {
  it('gets two suggestions at most, 48 hours apart, then questions, and in the end silence', async () => {
    const desk = await pairsThatMeet()
    await desk.until('2027-02-12T12:00')
    expect(desk.inbox('Aino').map(({ text, at }) => [shown(at), text.split('\n')[0]])).toEqual([
      ['2027-01-29T09:05', 'Your first meeting with Maija is due by 31 January'],
      ['2027-02-01T09:05', 'Have you met Maija? A meeting was due by now.'],
      ['2027-02-04T09:05', 'Have you met Maija? A meeting was due by now.'],
    ])
    expect(desk.heads('Maija')).toEqual(['Have you met Aino? A meeting was due by now.'])
    await desk.until('2027-09-01T12:00')
    expect(desk.heads('Aino').length).toBeLessThan(16)
  })
})

describe('A weekend', () => {
  it.each([
    ['2027-01-29T14:00', 'a meeting on Friday is asked about on Monday', ['2027-01-28T09:05 Tomorrow', '2027-02-01T09:05 Did']],
    ['2027-02-01T14:00', 'a meeting on Monday is reminded of on Sunday', ['2027-01-31T09:05 Tomorrow', '2027-02-02T09:05 Did']],
  ])('brings no questions, and holds up no reminder: on %s %s', async (when, _, expected) => {
    const desk = await pairsThatMeet()
    const pair = await desk.pairOf('Aino')
    await desk.tap('Aino', { do: 'proposeMeeting', pair, at: Math.floor(at(when).epochMilliseconds / 1000) })
    await desk.until('+1')
    await desk.tap('Maija', commandOf(last(desk, 'Maija'), 'That works'))
    await desk.until('2027-02-02T20:00')
    const heard = desk.inbox('Aino').map((said) => `${shown(said.at)} ${said.text.split(/[\s]/u)[0] ?? ''}`)
    expect(heard.filter((line) => /Tomorrow|Did/u.test(line))).toEqual(expected)
  })
})

describe('What is suggested', () => {
  it('is agreed to in the version that was shown: an old button shows how things stand, twice is once, and nobody agrees with themselves', async () => {
    const desk = await pairsThatMeet()
    const pair = await desk.pairOf('Aino')
    const propose = async (day: string) =>
      desk.tap('Aino', { do: 'proposeMeeting', pair, at: Math.floor(at(day).epochMilliseconds / 1000) })
    await propose('2027-01-26T14:00')
    await desk.until('+1')
    const old = commandOf(last(desk, 'Maija'), 'That works')
    await propose('2027-01-27T14:00')
    await desk.until('+1')
    const stale = await desk.tap('Maija', old)
    expect(stale.accepted).toBe(false)
    expect(plainText(stale.view)).toContain('27 January')
    expect(await desk.prisma.meeting.count()).toBe(0)
    const agree = commandOf(last(desk, 'Maija'), 'That works')
    expect((await desk.tap('Aino', agree)).accepted).toBe(false)
    for (const tap of [agree, agree]) expect((await desk.tap('Maija', tap)).accepted).toBe(true)
    expect(await desk.prisma.meeting.count({ where: { state: 'planned' } })).toBe(1)
  })

  it('to move a meeting leaves its date as it is until the other one agrees', async () => {
    const desk = await pairsThatMeet()
    await plans(desk)
    const before = await desk.prisma.meeting.findFirstOrThrow()
    const form = await desk.open('Aino', { do: 'openTime', mark: 'opening', pair: await desk.pairOf('Aino'), meeting: before.id })
    if (!('form' in form)) throw new Error('There is no form.')
    const sent = await desk.submit('Aino', form.form.sends, { when: 'Thu 28 January 15:00', venue: 'Café', minutes: '45' })
    expect('view' in sent && sent.accepted).toBe(true)
    expect(await desk.prisma.meeting.findFirstOrThrow()).toMatchObject({ startsAt: before.startsAt, minutes: before.minutes })
    await desk.until('+1')
    expect(last(desk, 'Maija').text).toContain('Until now:')
    await desk.tap('Maija', commandOf(last(desk, 'Maija'), 'That works'))
    const after = await desk.prisma.meeting.findFirstOrThrow()
    expect(after).toMatchObject({ id: before.id, minutes: 45, venue: 'Café', startsAt: new Date('2027-01-28T13:00:00Z') })
    expect(await desk.prisma.calendarMeeting.findFirstOrThrow()).toMatchObject({ sequence: 1, startsAt: after.startsAt })
  })

  it('may be a whole series: its dates are shown before the tap, and one tap of the other one plans them all', async () => {
    const desk = await pairsThatMeet()
    await desk.prisma.cohort.updateMany({ data: { country: 'FI' } })
    const pair = await desk.pairOf('Aino')
    const first = Math.floor(at('2027-01-29T14:00').epochMilliseconds / 1000)
    const once = await desk.tap('Aino', { do: 'proposeMeeting', pair, at: first })
    const series = await desk.tap('Aino', commandOf(once, 'Plan the rest'))
    // A month after 26 February is Good Friday.
    expect(plainText(series.view)).toMatch(/30 March at 14:00: moved/u)
    await desk.tap('Aino', commandOf(series, 'Suggest all'))
    await desk.until('+1')
    await desk.tap('Maija', commandOf(last(desk, 'Maija'), 'That works'))
    expect(await desk.prisma.meeting.count({ where: { state: 'planned' } })).toBe(5)
    expect(await desk.prisma.calendarMeeting.count()).toBe(5)
  })
})

describe('A meeting that is cancelled', () => {
  it('is told to the other one, and nothing else is said of it', async () => {
    const desk = await pairsThatMeet()
    await plans(desk)
    const { id: meeting, startsAt } = await desk.prisma.meeting.findFirstOrThrow()
    // The reminder waits for the end of the quiet hours when it is cancelled.
    await desk.prisma.person.updateMany({ where: { name: 'Maija' }, data: { quietFrom: '08:00', quietUntil: '12:00' } })
    await desk.until(shown(fromDate(startsAt).subtract({ hours: 24 })).replace(/T.*/u, 'T10:00'))
    await desk.tap('Aino', { do: 'callOffMeeting', pair: await desk.pairOf('Aino'), meeting })
    await desk.until('2027-01-28T12:00')
    expect(desk.heads('Maija').filter((head) => !head.startsWith('Your next'))).toEqual([
      'Aino suggests a time',
      expect.stringContaining('is cancelled') as string,
    ])
    expect(await desk.prisma.calendarMeeting.findFirstOrThrow()).toMatchObject({ sequence: 1 })
  })
})

describe('What somebody notes about a meeting', () => {
  it('is read by its writer alone', async () => {
    const desk = await pairsThatMeet()
    await plans(desk)
    const { id: meeting, startsAt } = await desk.prisma.meeting.findFirstOrThrow()
    await desk.until(shown(fromDate(startsAt).add({ hours: 30 })))
    const thanks = await desk.tap('Aino', commandOf(last(desk, 'Aino'), 'We met'))
    const form = await desk.open('Aino', commandOf(thanks, 'Note length'))
    if (!('form' in form)) throw new Error('There is no form.')
    expect(await desk.submit('Aino', form.form.sends, { minutes: '5' })).toHaveProperty('problems.minutes')
    await desk.submit('Aino', form.form.sends, { minutes: '90', theme: 'zebrafinch', line: 'honeyguide' })
    const seenBy = async (name: string): Promise<string> => {
      const views = [await desk.tap(name, { do: 'showHome' }), await desk.tap(name, { do: 'showMeetings', mark: 'look' })]
      const log = await desk.open(name, { do: 'openMeetingLog', mark: 'opening', meeting, pair: await desk.pairOf('Aino') })
      return JSON.stringify([views, log])
    }
    expect(await seenBy('Aino')).toContain('honeyguide')
    for (const name of ['Maija', 'Carla', 'Olli']) expect(await seenBy(name)).not.toMatch(/honeyguide|zebrafinch/u)
    await desk.until('2027-03-20T12:00')
    expect(JSON.stringify(desk.workplace.platform.said)).not.toMatch(/honeyguide|zebrafinch/u)
    const deliveries = await desk.prisma.delivery.findMany()
    expect(JSON.stringify([deliveries, await desk.prisma.audit.findMany()])).not.toMatch(/honeyguide|zebrafinch/u)
  })

  it('that differs is asked about once, and the meeting counts once', async () => {
    const desk = await pairsThatMeet()
    await plans(desk)
    const { startsAt } = await desk.prisma.meeting.findFirstOrThrow()
    await desk.until(shown(fromDate(startsAt).add({ hours: 30 })))
    const asked = commandOf(last(desk, 'Aino'), 'We met')
    await desk.until('+4800')
    const second = last(desk, 'Maija')
    expect(second.text).toMatch(/^Did you meet Aino/u)
    await desk.tap('Aino', asked)
    await desk.tap('Maija', commandOf(second, 'Not yet'))
    await desk.until('+9600')
    expect(desk.heads('Aino').filter((head) => head.includes('answered differently'))).toHaveLength(1)
    const differs = desk.inbox('Maija').find(({ text }) => text.includes('answered differently'))
    await desk.tap('Maija', commandOf(differs ?? last(desk, 'Maija'), 'We met'))
    await desk.until('+6000')
    expect(desk.heads('Maija').filter((head) => head.includes('answered differently'))).toHaveLength(1)
    expect(await desk.prisma.meeting.count({ where: { state: 'met' } })).toBe(1)
  })
})

describe('A button about a pair', () => {
  it('answers nobody but the two', async () => {
    const desk = await pairsThatMeet()
    const pair = await desk.pairOf('Aino')
    for (const name of ['Olli', 'Carla', 'Eero'])
      expect(
        await desk.tap(name, { do: 'proposeMeeting', pair, at: Math.floor(at('2027-01-26T14:00').epochMilliseconds / 1000) }),
      ).toMatchObject({
        accepted: false,
      })
    expect(await desk.prisma.meetingProposal.count()).toBe(0)
  })

  it('that mutes ends suggestions, but not what the other one waits for', async () => {
    const desk = await pairsThatMeet()
    await desk.tap('Aino', { do: 'muteMeetings' })
    await desk.tap('Maija', {
      do: 'proposeMeeting',
      pair: await desk.pairOf('Aino'),
      at: Math.floor(at('2027-01-26T14:00').epochMilliseconds / 1000),
    })
    await desk.until('2027-01-31T12:00')
    expect(desk.heads('Aino').filter((head) => head.startsWith('Your next'))).toEqual([])
    expect(desk.heads('Aino')[0]).toBe('Maija suggests a time')
  })
})

describe('Numbers', () => {
  it('of those who log nothing stand apart, at home and in the workbook', async () => {
    const desk = await pairsThatMeet()
    const pair = await desk.pairOf('Aino')
    expect(await desk.submit('Aino', { do: 'keepTold', pair }, { count: 'three' })).toHaveProperty('problems.count')
    await desk.submit('Aino', { do: 'keepTold', pair }, { count: '3' })
    const home = await desk.tap('Carla', { do: 'showHome' })
    expect(plainText(home.view)).toContain('0 of 2')
    expect(await desk.prisma.meetingTold.findFirstOrThrow()).toMatchObject({ count: 3 })
    expect(await desk.prisma.meeting.count()).toBe(0)
    await desk.tap('Carla', { do: 'exportCohort', cohort: (await desk.prisma.cohort.findFirstOrThrow()).id })
    const sheets = await readExcelFile(Buffer.from(desk.workplace.platform.files.at(-1)?.file.bytes ?? []))
    const rows = sheets.find(({ sheet }) => sheet === 'Meetings')?.data ?? []
    // Noted, told, and what the programme asks for: of each mentee one row.
    expect(rows.map((row) => row.slice(0, 8)).slice(1)).toEqual([
      ['Aino', 'aino@example.org', 'Maija', 0, 0, 3, 3, 5],
      ['Eero', 'eero@example.org', 'Olli', 0, 0, null, null, 5],
    ])
  })

  it('are the programme’s until a coordinator or a pair chooses others', async () => {
    const desk = await pairsThatMeet()
    const { id: cohort } = await desk.prisma.cohort.findFirstOrThrow()
    expect(await desk.submit('Carla', { do: 'chooseRhythm', cohort }, { every: '1', meetings: '4' })).toHaveProperty('problems.every')
    expect(await desk.submit('Carla', { do: 'chooseRhythm', cohort }, { every: '0x10', meetings: '4' })).toHaveProperty('problems.every')
    expect(await desk.submit('Carla', { do: 'chooseRhythm', cohort }, { every: '14', meetings: '1e1' })).toHaveProperty('problems.meetings')
    await desk.submit('Carla', { do: 'chooseRhythm', cohort }, { every: '14', meetings: '4', themes: 'First\nSecond' })
    const mine = await desk.tap('Aino', { do: 'showMeetings', mark: 'look' })
    expect(plainText(mine.view)).toMatch(/0 of 4 meetings[\s\S]*First/u)
    await desk.submit('Aino', { do: 'choosePairRhythm', pair: await desk.pairOf('Aino') }, { every: '', meetings: '6' })
    expect(plainText((await desk.tap('Maija', { do: 'showHome' })).view)).toContain('0 of 6 meetings')
    expect(await desk.submit('Aino', { do: 'chooseRhythm', cohort }, { every: '7', meetings: '9' })).toMatchObject({ accepted: false })
  })
})

describe('A pair whose contact was stopped', () => {
  it('hears nothing of meetings any more, and its meetings are cancelled in calendars', async () => {
    const desk = await pairsThatMeet()
    await plans(desk)
    const heard = [desk.inbox('Aino').length, desk.inbox('Maija').length]
    await desk.prisma.pair.updateMany({ data: { stoppedAt: new Date('2027-01-22T12:30:00Z') } })
    await desk.until('2027-03-01T12:00')
    expect([desk.inbox('Aino').length, desk.inbox('Maija').length]).toEqual(heard)
    expect(await desk.tap('Aino', { do: 'showTimes', mark: 'look', pair: await desk.pairOf('Aino') })).toMatchObject({ accepted: false })
  })
})
