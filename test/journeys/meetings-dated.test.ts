import nodeIcal from 'node-ical'
import { describe, expect, it, onTestFinished } from 'vitest'
import { plainText } from '../../src/contract/plain-text.ts'
import { silentLog } from '../../src/kit/log.ts'
import { serve } from '../../src/process/http.ts'
import { linkRoute } from '../../src/process/links/index.ts'
import { commandOf, type Desk, last, pairsThatMeet } from '../ground/meeting-pairs.ts'
import { at } from '../ground/occasions.ts'

/** A meeting of a pair stands in the calendars of both as one and the same, and in their messages by the clocks of each; old buttons change nothing of it. */

const publicUrl = 'https://pari.example.org'
const linking = { url: publicUrl, keys: [new Uint8Array(32).fill(7)] }
const seconds = (wall: string): number => Math.floor(at(wall).epochMilliseconds / 1000)

async function linkOf(desk: Desk, name: string, begins: string): Promise<string> {
  const { view } = await desk.tap(name, { do: 'showCalendar', mark: 'look' })
  const links = view.parts.flatMap((part) => (part.kind === 'links' ? part.links : []))
  return links.findLast(({ label }) => label.startsWith(begins))?.url.slice(`${publicUrl}/l/`.length) ?? ''
}
const feedOf = (desk: Desk, name: string): Promise<string> => linkOf(desk, name, 'Subscribe to my calendar')
async function meetingAt(desk: Desk, token: string) {
  const outcome = await desk.workplace.house.links?.show(token)
  if (!outcome || !('shown' in outcome) || !('bytes' in outcome.shown)) throw new Error('There is no file.')
  const events = Object.values(nodeIcal.sync.parseICS(new TextDecoder().decode(outcome.shown.bytes)))
  return events.flatMap((each) =>
    each?.type === 'VEVENT' && each.uid.startsWith('meeting-')
      ? [{ uid: each.uid, at: each.start.toISOString(), sequence: Number(each.sequence), status: each.status, where: each.location }]
      : [],
  )
}
const agrees = async (desk: Desk, name: string): Promise<void> => {
  await desk.until('+1')
  await desk.tap(name, commandOf(last(desk, name), 'That works'))
}

describe('Many meetings', () => {
  it('can each be had as a file in the chat, told apart by their days, twenty in one view', async () => {
    const desk = await pairsThatMeet()
    const pairId = await desk.pairOf('Aino')
    const ids = Array.from({ length: 25 }, (_, day) => `0190a0b0-0000-7000-8000-0000000000${10 + day}`)
    const changedAt = new Date('2027-01-21T10:00:00Z')
    const data = ids.map((meetingId, day) => ({
      meetingId,
      pairId,
      startsAt: new Date(Date.UTC(2027, 1, 1 + day, 14)),
      minutes: 60,
      changedAt,
    }))
    await desk.prisma.calendarMeeting.createMany({ data })
    const seen: string[] = []
    let look: Parameters<Desk['tap']>[1] | undefined = { do: 'showCalendar', mark: 'look' }
    while (look) {
      const rows = (await desk.tap('Aino', look)).view.parts.flatMap((part) => (part.kind === 'buttons' ? [part.buttons] : []))
      expect(Math.max(...rows.map((row) => row.length))).toBeLessThanOrEqual(5)
      const sends = rows.flat().filter(({ command }) => command.do === 'sendEntry')
      expect(sends.length).toBeLessThanOrEqual(20)
      seen.push(...sends.map(({ label }) => label))
      look = rows.flat().find(({ label }) => label === 'Later dates')?.command as typeof look
    }
    expect(seen).toEqual(expect.arrayContaining(['Send: 1 February, Maija', 'Send: 25 February, Maija']))
    expect([seen.length, new Set(seen).size]).toEqual([26, 26])
  })
})

describe('A meeting', () => {
  it('is the same instant for both, on another day for each, and one entry for life in the calendars of both', async () => {
    const desk = await pairsThatMeet({ parts: { linking } })
    await desk.prisma.person.updateMany({ where: { name: 'Maija' }, data: { timeZone: 'America/Los_Angeles' } })
    const pair = await desk.pairOf('Aino')
    const feeds = await Promise.all(['Aino', 'Maija'].map((name) => feedOf(desk, name)))
    const inBoth = async () => {
      const [one = [], other = []] = await Promise.all(feeds.map((feed) => meetingAt(desk, feed)))
      expect(other).toEqual(one)
      return one
    }
    await desk.tap('Aino', { do: 'suggestTyped', pair, at: seconds('2027-01-27T00:30'), minutes: 60, anyway: 'yes' })
    expect(await inBoth()).toEqual([])
    await desk.until('2027-01-22T18:30')
    expect(last(desk, 'Maija').text).toContain('Tuesday 26 January at 14:30')
    await agrees(desk, 'Maija')
    await desk.until('2027-01-23T09:00')
    expect(last(desk, 'Aino').text).toContain('Wednesday 27 January at 00:30')
    const [first, ...more] = await inBoth()
    expect([first?.at, first?.sequence, more.length]).toEqual(['2027-01-26T22:30:00.000Z', 0, 0])
    const { id: meeting } = await desk.prisma.meeting.findFirstOrThrow()
    const moves = async (when: string, venue: string): Promise<void> => {
      await desk.tap('Aino', { do: 'suggestTyped', pair, meeting, at: seconds(when), venue, minutes: 60, anyway: 'yes' })
      await desk.until('2027-01-25T18:30')
      await agrees(desk, 'Maija')
    }
    await moves('2027-01-27T00:30', 'Library')
    expect(await inBoth()).toEqual([{ ...first, where: 'Library' }])
    await moves('2027-01-27T18:00', 'Library')
    expect(await inBoth()).toEqual([{ ...first, where: 'Library', at: '2027-01-27T16:00:00.000Z', sequence: 1 }])
    await desk.tap('Maija', { do: 'callOffMeeting', pair, meeting })
    expect(await inBoth()).toMatchObject([{ uid: first?.uid, sequence: 2, status: 'CANCELLED' }])
  })

  it('has the same bytes and tag while nothing changes, as a file and in a feed, over HTTP; a move, another place and a cancellation change both', async () => {
    const desk = await pairsThatMeet({ parts: { linking } })
    if (!desk.workplace.house.links) throw new Error('The house has no links.')
    const serving = await serve({ host: '127.0.0.1', port: 0 }, [linkRoute(desk.workplace.house.links, publicUrl, silentLog)], silentLog)
    onTestFinished(() => serving.stop())
    const pair = await desk.pairOf('Aino')
    await desk.tap('Aino', { do: 'proposeMeeting', pair, at: seconds('2027-01-28T14:00') })
    await agrees(desk, 'Maija')
    const { id: meeting } = await desk.prisma.meeting.findFirstOrThrow()
    const links = [await linkOf(desk, 'Aino', 'Add:'), await linkOf(desk, 'Aino', 'Subscribe')]
    const asks = (tags: readonly string[]) =>
      Promise.all(
        links.map(async (link, place) => {
          const known = tags[place]
          const headers = known === undefined ? {} : { 'if-none-match': known }
          const { status, ...answer } = await fetch(`http://127.0.0.1:${serving.port}/l/${link}`, { headers }).then(async (each) => ({
            ...{ status: each.status, tag: each.headers.get('etag') ?? '' },
            text: await each.text(),
          }))
          return { status, ...answer }
        }),
      )
    const first = await asks([])
    for (const { status, tag, text } of first)
      expect([status, tag, text]).toEqual([200, expect.stringMatching(/./u), expect.stringContaining('meeting-')])
    await desk.until('+60')
    expect((await asks([])).map(({ text }) => text)).toEqual(first.map(({ text }) => text))
    let tags = first.map(({ tag }) => tag)
    expect((await asks(tags)).map(({ status, text }) => [status, text])).toEqual([
      [304, ''],
      [304, ''],
    ])
    const anew = { do: 'suggestTyped', pair, meeting, minutes: 60, anyway: 'yes' } as const
    const changes = [
      async () => desk.tap('Aino', { ...anew, at: seconds('2027-01-28T14:00'), venue: 'Library' }),
      async () => desk.tap('Aino', { ...anew, at: seconds('2027-01-29T14:00'), venue: 'Library' }),
    ]
    for (const change of changes) {
      await change()
      expect((await asks(tags)).map(({ status }) => status)).toEqual([304, 304])
      await agrees(desk, 'Maija')
      const now = await asks(tags)
      expect(now.map(({ status }) => status)).toEqual([200, 200])
      tags = now.map(({ tag }) => tag)
    }
    await desk.tap('Maija', { do: 'callOffMeeting', pair, meeting })
    expect((await asks(tags)).map(({ status, text }) => [status, text.includes('CANCELLED')])).toEqual([
      [200, true],
      [200, true],
    ])
  })

  it('stays one, whichever old buttons are tapped, in whatever order, twice', async () => {
    const desk = await pairsThatMeet()
    const pair = await desk.pairOf('Aino')
    const buttons = [1, 2, 3, 4].map((version) => ({ do: 'agreeMeeting', pair, version }) as const)
    await desk.tap('Aino', { do: 'proposeMeeting', pair, at: seconds('2027-01-26T14:00') })
    await agrees(desk, 'Maija')
    const { id: meeting } = await desk.prisma.meeting.findFirstOrThrow()
    const move = { do: 'proposeMeeting', pair, meeting, at: seconds('2027-01-28T14:00') } as const
    await desk.tap('Maija', move)
    await agrees(desk, 'Aino')
    // Maija's button is the one of before; she moves it once more, to where it was; nobody has agreed to that yet.
    await desk.tap('Maija', { ...move, at: seconds('2027-01-26T14:00') })
    const orders = [buttons, buttons.toReversed(), [...buttons.slice(1), ...buttons.slice(0, 1)]]
    for (const order of orders) for (const button of order) await desk.tap('Maija', button)
    const stands = async () => (await desk.prisma.meeting.findMany()).map(({ startsAt, version }) => [startsAt.toISOString(), version])
    expect(await stands()).toEqual([['2027-01-28T12:00:00.000Z', 2]])
    for (const button of [...buttons.slice(0, 2), ...buttons, ...buttons]) await desk.tap('Aino', button)
    expect(await stands()).toEqual([['2027-01-26T12:00:00.000Z', 3]])
    const shown = await desk.tap('Maija', buttons[0] ?? move)
    expect(plainText(shown.view)).toContain('Tuesday 26 January at 14:00')
    // What both tap at the same moment: one agrees, the other suggests something else.
    await desk.tap('Aino', { ...move, at: seconds('2027-01-29T14:00') })
    await Promise.all([desk.tap('Maija', { ...(buttons[3] ?? move) }), desk.tap('Aino', { ...move, at: seconds('2027-02-01T14:00') })])
    const [one, ...more] = await desk.prisma.meeting.findMany()
    expect(more).toEqual([])
    expect(['2027-01-26T12:00:00.000Z', '2027-01-29T12:00:00.000Z']).toContain(one?.startsAt.toISOString())
  })
})
