import { describe, expect, it } from 'vitest'
import { plainText } from '../../src/contract/plain-text.ts'
import { fromDate } from '../../src/kit/clock.ts'
import { commandOf, type Desk, last, pairsThatMeet, plans } from '../ground/meeting-pairs.ts'
import { shown } from '../ground/occasions.ts'

/** Whether a pair lasts: how it fits, a break, and a way out for which nobody is to blame. */

/** Aino suggests a time and Maija agrees; then it is the day after it, and Aino says that they met. */
async function meetOnce(desk: Desk): Promise<void> {
  await plans(desk)
  const meeting = await desk.prisma.meeting.findFirstOrThrow({ where: { state: 'planned' } })
  await desk.until(shown(fromDate(meeting.startsAt)))
  await desk.until('+1500')
  await desk.tap('Aino', commandOf(last(desk, 'Aino'), 'We met'))
}

/** Everything that somebody can see: all that they were told, and their views. */
async function seenBy(desk: Desk, name: string): Promise<string> {
  const views = [await desk.tap(name, { do: 'showHome' }), await desk.tap(name, { do: 'showMeetings', mark: 'look' })]
  return JSON.stringify([views, desk.inbox(name)])
}

describe.each([
  ['on Slack', {}],
  ['on Teams', { onTeams: ['Aino', 'Maija'] }],
  ['on both', { onTeams: ['Maija'] }],
])('After the first meeting a pair %s', (_, wanted) => {
  it('is asked how it fits, each alone; what does not fit goes to the coordinators alone, with what they may do', async () => {
    const desk = await pairsThatMeet(wanted)
    await meetOnce(desk)
    await desk.until('+1500')
    for (const name of ['Aino', 'Maija']) expect(last(desk, name).text).toContain('How do you two fit together?')
    await desk.tap('Maija', commandOf(last(desk, 'Maija'), 'A good fit'))
    const before = await seenBy(desk, 'Maija')
    const thanks = await desk.tap('Aino', commandOf(last(desk, 'Aino'), 'Not a good fit'))
    expect(plainText(thanks.view)).toContain('We’ve told your coordinators and nobody else')
    await desk.tap('Aino', commandOf(last(desk, 'Aino'), 'Not a good fit'))
    await desk.until('+1500')
    expect(await seenBy(desk, 'Maija')).toBe(before)
    const told = desk.inbox('Carla').filter(({ text }) => text.includes('isn’t a good fit'))
    expect(told).toHaveLength(1)
    expect(told[0]?.text).toContain('Maija doesn’t know this')
    for (const label of ['Write to them', 'Give them a break', 'End this pair']) commandOf(told[0] ?? last(desk, 'Carla'), label)
    expect(desk.inbox('Carla').some(({ text }) => text.includes('Maija says'))).toBe(false)
  })
})

describe('A pair that only says how often it has met', () => {
  it('is asked how it fits, too, each alone and once, whoever said it', async () => {
    const desk = await pairsThatMeet()
    const pair = await desk.pairOf('Aino')
    for (const count of ['0', '2', '3']) await desk.submit('Maija', { do: 'keepTold', pair }, { count })
    await desk.until('2027-02-25T12:00')
    const asks = (name: string) => desk.inbox(name).filter(({ text }) => text.includes('How do you two fit together?'))
    for (const name of ['Aino', 'Maija']) expect(asks(name).map(({ text }) => /for the first time/u.test(text))).toEqual([false])
    await desk.tap('Aino', commandOf(asks('Aino')[0] ?? last(desk, 'Aino'), 'Not a good fit'))
    await desk.until('+1')
    expect(last(desk, 'Carla').text).toContain('Aino says that the pair with Maija isn’t a good fit')
    expect(asks('Eero')).toEqual([])
  })
})

describe('Somebody who is still deciding', () => {
  it('is asked once more, after the next meeting or a rhythm later, and never again', async () => {
    const desk = await pairsThatMeet()
    await meetOnce(desk)
    await desk.until('+1500')
    await desk.tap('Aino', commandOf(last(desk, 'Aino'), 'Still deciding'))
    const asks = () => desk.inbox('Aino').filter(({ text }) => text.includes('still deciding about the pair'))
    await desk.until('2027-02-20T12:00')
    expect(asks()).toEqual([])
    await desk.until('2027-03-05T12:00')
    const [again] = asks()
    if (!again) throw new Error('Aino was not asked again.')
    const thanks = await desk.tap('Aino', commandOf(again, 'Still deciding'))
    expect(plainText(thanks.view)).toContain('You can always tell us')
    await desk.until('2027-05-05T12:00')
    expect(asks()).toHaveLength(1)
    expect(await desk.prisma.pairFit.findMany({ where: { asks: { gt: 2 } } })).toEqual([])
  })
})

describe('A pair that is ended by a coordinator', () => {
  it('is told kindly and without the reason, its meetings are cancelled, both may be paired anew, and never with each other', async () => {
    const desk = await pairsThatMeet()
    await plans(desk)
    const pair = await desk.pairOf('Aino')
    const asked = await desk.submit('Aino', { do: 'askParting', pair }, { reason: 'noContact', wish: 'newPair' })
    expect('view' in asked && plainText(asked.view)).toContain('nobody else')
    await desk.until('+1')
    expect(last(desk, 'Carla').text).toMatch(
      /Aino says that the pair with Maija doesn’t work for them[\s\S]*Hard to reach each other[\s\S]*A new pair/u,
    )
    const form = await desk.open('Carla', commandOf(last(desk, 'Carla'), 'End this pair'))
    if (!('form' in form)) throw new Error('There is no form.')
    expect(form.form.fields.map((field) => 'initial' in field && field.initial)).toEqual(['noContact', expect.any(String)])
    const heard = desk.inbox('Maija').length
    const [, who] = form.form.fields
    const done = await desk.submit('Carla', form.form.sends, { reason: 'noContact', who: (who && 'initial' in who && who.initial) || '' })
    expect('view' in done && done.accepted).toBe(true)
    await desk.until('+1')
    const news = desk.inbox('Maija').slice(heard)
    expect(news.map(({ text }) => text)).toEqual([
      expect.stringMatching(/won’t go on as a pair[\s\S]*nobody’s fault[\s\S]*is cancelled/u) as string,
    ])
    for (const name of ['Aino', 'Maija']) {
      expect(last(desk, name).text).toContain('won’t go on as a pair')
      expect(JSON.stringify(desk.inbox(name))).not.toMatch(/Hard to reach|noContact/u)
    }
    expect(await desk.prisma.pair.findFirstOrThrow({ where: { id: pair } })).toMatchObject({ endReason: 'unwound' })
    expect(await desk.prisma.pairCourse.findFirstOrThrow({ where: { pairId: pair } })).toMatchObject({ state: 'unwound', dueAt: null })
    expect(await desk.prisma.meeting.count({ where: { pairId: pair, state: 'planned' } })).toBe(0)
    expect(await desk.prisma.calendarMeeting.findFirstOrThrow()).toMatchObject({ sequence: 1, calledOffAt: expect.any(Date) as Date })
    const count = () => [desk.inbox('Aino').length, desk.inbox('Maija').length]
    const then = count()
    expect(await desk.submit('Carla', { do: 'unwindPair', pair }, { reason: 'other' })).toMatchObject({ accepted: false })
    const mentee = await desk.prisma.enrolment.findFirstOrThrow({ where: { person: { name: 'Aino' } } })
    expect(mentee).toMatchObject({ state: 'unpaired', waitingSince: mentee.createdAt })
    expect(await desk.prisma.seat.findFirstOrThrow({ where: { mentor: { person: { name: 'Maija' } } } })).toMatchObject({
      state: 'open',
      dueAt: null,
    })
    const unpaired = await desk.tap('Carla', { do: 'showUnpaired', mark: 'look', cohort: mentee.cohortId })
    expect(plainText(unpaired.view)).toContain('Maija: The rules leave nobody to pair them with')
    await desk.until('2027-06-01T12:00')
    expect(count()).toEqual(then)
  })

  it('can be ended from a card, also when contact was stopped, and by nobody but a coordinator of it', async () => {
    const desk = await pairsThatMeet()
    const pair = await desk.pairOf('Aino')
    for (const name of ['Aino', 'Maija', 'Olli'])
      expect(await desk.submit(name, { do: 'unwindPair', pair }, { reason: 'other' })).toMatchObject({ accepted: false })
    expect(await desk.prisma.pair.count({ where: { endedAt: null } })).toBe(2)
    await desk.prisma.pair.updateMany({ where: { id: pair }, data: { stoppedAt: new Date('2027-01-22T10:00:00Z') } })
    const { id: enrolment, cohortId: cohort } = await desk.prisma.enrolment.findFirstOrThrow({ where: { person: { name: 'Maija' } } })
    const card = await desk.tap('Carla', { do: 'showPerson', mark: 'look', cohort, enrolment })
    expect(plainText(card.view)).toContain('Aino: 0 of 5')
    const form = await desk.open('Carla', commandOf(card, 'End this pair'))
    if (!('form' in form)) throw new Error('There is no form.')
    expect(await desk.submit('Carla', form.form.sends, { reason: 'other', who: 'me' })).toMatchObject({ accepted: true })
    expect(await desk.prisma.pair.count({ where: { endedAt: null } })).toBe(1)
    const noted = await desk.prisma.audit.findFirstOrThrow({ where: { deed: 'unwoundPair' } })
    expect(JSON.stringify(noted)).not.toContain('other')
  })
})

describe('A pair that takes a break', () => {
  it('tells both, cancels what lies in it, asks and suggests nothing meanwhile, and goes on by itself', async () => {
    const desk = await pairsThatMeet()
    await plans(desk)
    const pair = await desk.pairOf('Aino')
    for (const until of ['2027-01-22', '2027-02-31', '2028-01-01', 'soon'])
      expect(await desk.submit('Aino', { do: 'restPair', pair }, { until })).toHaveProperty('problems.until')
    expect(await desk.submit('Olli', { do: 'restPair', pair }, { until: '2027-03-01' })).toMatchObject({ accepted: false })
    await desk.submit('Aino', { do: 'restPair', pair }, { until: '2027-03-01' })
    await desk.until('+1')
    for (const name of ['Aino', 'Maija']) {
      expect(last(desk, name).text).toMatch(/are taking a break until 1 March[\s\S]*is cancelled/u)
    }
    const heard = () => [desk.inbox('Aino').length, desk.inbox('Maija').length]
    const then = heard()
    await desk.until('2027-02-28T23:00')
    expect(heard()).toEqual(then)
    expect(await desk.prisma.pairCourse.findFirstOrThrow({ where: { pairId: pair } })).toMatchObject({ state: 'paused' })
    await desk.until('2027-03-01T12:00')
    for (const name of ['Aino', 'Maija']) expect(desk.heads(name).at(-1)).toContain('Your break is over')
    expect(await desk.prisma.pairCourse.findFirstOrThrow({ where: { pairId: pair } })).toMatchObject({ state: 'active', pausedAt: null })
    await desk.until('2027-03-20T12:00')
    expect(desk.inbox('Aino').length).toBeGreaterThan((then[0] ?? 0) + 1)
  })

  it('with one of them who takes a break from the programme reads one message when it is over, and so does the other one', async () => {
    const desk = await pairsThatMeet()
    const { menteeId: enrolment } = await desk.prisma.pair.findUniqueOrThrow({ where: { id: await desk.pairOf('Aino') } })
    await desk.submit('Aino', { do: 'pause', enrolment }, { until: '2027-01-26' })
    await desk.until('2027-01-25T23:00')
    const [hers, his] = [desk.inbox('Aino').length, desk.inbox('Maija').length]
    await desk.until('2027-01-26T12:00')
    expect(desk.heads('Aino').slice(hers)).toEqual(['Welcome back, Aino!'])
    expect(desk.heads('Maija').slice(his)).toEqual(['Your break is over: you and Aino can meet again'])
  })

  it('may be ended earlier by either of the two, or by a coordinator who gave it', async () => {
    const desk = await pairsThatMeet()
    const pair = await desk.pairOf('Aino')
    await desk.submit('Carla', { do: 'restPair', pair }, { until: '2027-03-01' })
    await desk.until('+1')
    expect(await desk.tap('Maija', { do: 'endRest', pair })).toMatchObject({ accepted: true })
    await desk.until('+1')
    for (const name of ['Aino', 'Maija']) expect(desk.heads(name).at(-1)).toContain('Your break is over')
    expect(await desk.tap('Aino', { do: 'endRest', pair })).toMatchObject({ accepted: false })
    expect(await desk.prisma.audit.count({ where: { deed: 'restedPair' } })).toBe(1)
    expect(await desk.prisma.audit.count({ where: { deed: 'endedBreak' } })).toBe(0)
    await desk.submit('Carla', { do: 'restPair', pair }, { until: '2027-03-01' })
    await desk.until('+1')
    expect(await desk.tap('Carla', { do: 'endRest', pair })).toMatchObject({ accepted: true })
    expect(await desk.prisma.audit.count({ where: { deed: 'endedBreak' } })).toBe(1)
  })
})

describe('What a coordinator writes to a pair', () => {
  it('reaches both or the one whom she chose, with her name', async () => {
    const desk = await pairsThatMeet()
    const pair = await desk.pairOf('Aino')
    const form = await desk.open('Carla', { do: 'openWord', mark: 'opening', pair })
    if (!('form' in form)) throw new Error('There is no form.')
    expect(await desk.submit('Carla', form.form.sends, { to: 'both', text: '  ' })).toHaveProperty('problems.text')
    await desk.submit('Carla', form.form.sends, { to: 'both', text: 'Hello you two.' })
    await desk.until('+1')
    for (const name of ['Aino', 'Maija']) expect(last(desk, name).text).toMatch(/A message from Carla[\s\S]*Hello you two\./u)
    const heard = desk.inbox('Aino').length
    const mentor = await desk.prisma.enrolment.findFirstOrThrow({ where: { person: { name: 'Maija' } } })
    await desk.submit('Carla', form.form.sends, { to: mentor.id, text: 'Only you.' })
    await desk.until('+1')
    expect(last(desk, 'Maija').text).toContain('Only you.')
    expect(desk.inbox('Aino')).toHaveLength(heard)
    expect(await desk.submit('Maija', { do: 'sendWord', pair }, { to: 'both', text: 'No.' })).toMatchObject({ accepted: false })
  })
})
