import nodeIcal from 'node-ical'
import { describe, expect, it, onTestFinished } from 'vitest'
import { showHome } from '../../src/contract/command.ts'
import { plainText } from '../../src/contract/plain-text.ts'
import type { View } from '../../src/contract/view.ts'
import { silentLog } from '../../src/kit/log.ts'
import { serve } from '../../src/process/http.ts'
import { linkRoute } from '../../src/process/links/index.ts'
import { at } from '../ground/builders.ts'
import { bringIn, commandsIn, formIn, initialIn, listed, start, type Workplace } from '../ground/workplace.ts'
import { newWorkplace } from './new-workplace.ts'

/** A kick-off stands in people's own calendars, and follows what is moved and cancelled. */

const publicUrl = 'https://pari.example.org'
const linking = { url: publicUrl, keys: [new Uint8Array(32).fill(7)] }
const look = { do: 'showCalendar', mark: 'look' } as const

type Desk = Workplace & { readonly cohort: string }
async function aKickOff(parts: { linking?: typeof linking } = { linking }): Promise<Desk> {
  const workplace = await newWorkplace({ parts })
  for (const name of listed) workplace.platform.joins(name)
  const cohort = await bringIn(workplace)
  await workplace.settle()
  await start(workplace, cohort)
  await workplace.settle()
  return { ...workplace, cohort }
}

const linksOf = (view: View) => view.parts.flatMap((part) => (part.kind === 'links' ? part.links : []))
async function linkOf(desk: Desk, name: string, label: string): Promise<string> {
  const { view } = await desk.tap(name, look)
  const found = linksOf(view).find((link) => link.label === label)
  if (!found) throw new Error(`No link “${label}” in: ${plainText(view)}`)
  return found.url.slice(`${publicUrl}/l/`.length)
}
const feedOf = (desk: Desk, name: string) => linkOf(desk, name, 'Subscribe to my calendar')

async function fileAt(desk: Desk, token: string): Promise<string> {
  const outcome = await desk.house.links?.show(token)
  if (!outcome || !('shown' in outcome) || !('bytes' in outcome.shown)) throw new Error(`No file: ${JSON.stringify(outcome)}`)
  return new TextDecoder().decode(outcome.shown.bytes)
}
const eventsIn = (file: string) => Object.values(nodeIcal.sync.parseICS(file)).flatMap((each) => (each?.type === 'VEVENT' ? [each] : []))
async function eventAt(desk: Desk, token: string) {
  const [event, ...more] = eventsIn(await fileAt(desk, token))
  if (!event || more.length > 0) throw new Error('There is not exactly one event.')
  const { uid, start: from, location, status, sequence, summary } = event
  return { uid, at: from.toISOString(), location, status, sequence: Number(sequence), summary }
}

async function changes(desk: Desk, opening: 'openMove' | 'openCallOff' | 'openKickOff', texts: Record<string, string> = {}): Promise<void> {
  const form = formIn(await desk.open('Carla', { do: opening, cohort: desk.cohort }))
  const next = await desk.submit('Carla', form.sends, { ...initialIn(form), ...texts })
  if ('form' in next) await desk.submit('Carla', next.form.sends)
  await desk.until(
    desk.clock.now().add({ hours: 2 }).toZonedDateTimeISO('Europe/Helsinki').toPlainDateTime().toString({ smallestUnit: 'minute' }),
  )
}

describe('A kick-off in a calendar', () => {
  it('is one entry for mentors, mentees and coordinators, with nobody’s name in it, and none for those who wait', async () => {
    const desk = await aKickOff()
    const [aino, maija, carla] = await Promise.all(['Aino', 'Maija', 'Carla'].map(async (name) => eventAt(desk, await feedOf(desk, name))))
    expect(aino).toEqual({
      ...{ uid: expect.stringMatching(/^kick-off-[0-9a-f-]{36}@pari$/u) as string, at: '2027-01-21T15:00:00.000Z', location: 'Room 5' },
      ...{ status: 'CONFIRMED', sequence: 0, summary: 'Kick-off: Spring mentoring' },
    })
    expect([maija, carla]).toEqual([aino, aino])
    expect(await fileAt(desk, await feedOf(desk, 'Aino'))).not.toMatch(/Aino|Maija|Carla|example\.org/u)
    expect(plainText((await desk.tap('Wilma', look)).view)).toContain('no date in your calendar yet')
    expect(await eventAt(desk, await linkOf(desk, 'Aino', 'Add: 21 January, Spring mentoring'))).toEqual(aino)
  })

  it('keeps its identity for life; its number grows by one with each new time and when it is cancelled, and never otherwise', async () => {
    const desk = await aKickOff()
    const feed = await feedOf(desk, 'Aino')
    const first = await eventAt(desk, feed)
    await changes(desk, 'openMove', { venue: 'Aula' })
    expect(await eventAt(desk, feed)).toEqual({ ...first, location: 'Aula' })
    await changes(desk, 'openMove', { date: '2027-01-28' })
    expect(await eventAt(desk, feed)).toEqual({ ...first, location: 'Aula', at: '2027-01-28T15:00:00.000Z', sequence: 1 })
    await changes(desk, 'openCallOff')
    const cancelled = { ...first, location: 'Aula', at: '2027-01-28T15:00:00.000Z', sequence: 2, status: 'CANCELLED' }
    expect(await eventAt(desk, feed)).toEqual({ ...cancelled, summary: 'Cancelled: kick-off of Spring mentoring' })
    const removing = await linkOf(desk, 'Aino', 'Remove: 28 January, Spring mentoring')
    expect(await fileAt(desk, removing)).toContain('METHOD:CANCEL')
    expect(plainText((await desk.tap('Aino', look)).view)).toContain('please delete it there')
    await desk.until('2027-03-09T12:00')
    expect(await eventAt(desk, feed)).toMatchObject({ status: 'CANCELLED' })
    await desk.until('2027-04-15T12:00')
    expect(eventsIn(await fileAt(desk, feed))).toEqual([])
  })

  it('is cancelled in each file, also by a link and a button that were there before', async () => {
    const desk = await aKickOff()
    const [entry, feed] = [await linkOf(desk, 'Aino', 'Add: 21 January, Spring mentoring'), await feedOf(desk, 'Aino')]
    await changes(desk, 'openCallOff')
    for (const token of [entry, feed]) expect(await eventAt(desk, token)).toMatchObject({ status: 'CANCELLED', sequence: 1 })
    const alone = await aKickOff({})
    const [send] = commandsIn(await alone.tap('Aino', look))
    if (!send) throw new Error('Nothing sends the file.')
    await changes(alone, 'openCallOff')
    await alone.tap('Aino', send)
    const [sent] = alone.platform.files
    expect(eventsIn(new TextDecoder().decode(sent?.file.bytes))).toMatchObject([{ status: 'CANCELLED' }])
  })

  it('that takes place after all on another date is newer than what cancelled it, by one', async () => {
    const desk = await aKickOff()
    const feed = await feedOf(desk, 'Aino')
    await changes(desk, 'openCallOff')
    expect(await eventAt(desk, feed)).toMatchObject({ sequence: 1, status: 'CANCELLED' })
    await changes(desk, 'openKickOff', { date: '2027-02-04' })
    expect(await eventAt(desk, feed)).toMatchObject({ sequence: 2, status: 'CONFIRMED', at: '2027-02-04T15:00:00.000Z' })
    await changes(desk, 'openCallOff')
    expect(await eventAt(desk, feed)).toMatchObject({ sequence: 3, status: 'CANCELLED' })
  })

  it('comes in the same bytes while nothing changes, and a program is told so', async () => {
    const desk = await aKickOff()
    if (!desk.house.links) throw new Error('The house has no links.')
    const serving = await serve({ host: '127.0.0.1', port: 0 }, [linkRoute(desk.house.links, publicUrl, silentLog)], silentLog)
    onTestFinished(() => serving.stop())
    const token = await feedOf(desk, 'Aino')
    const ask = async (tag?: string) => {
      const answer = await fetch(`http://127.0.0.1:${serving.port}/l/${token}`, {
        headers: tag === undefined ? {} : { 'if-none-match': tag },
      })
      return {
        status: answer.status,
        tag: answer.headers.get('etag') ?? '',
        kept: answer.headers.get('cache-control'),
        text: await answer.text(),
      }
    }
    const first = await ask()
    expect(first).toMatchObject({ status: 200, kept: 'private, no-cache', tag: expect.stringMatching(/^"[\w-]+"$/u) as string })
    desk.clock.turnTo(at('2026-12-20T09:00'))
    expect(await ask(first.tag)).toEqual({ ...first, status: 304, text: '' })
    expect(await ask(`"other", W/${first.tag}`)).toMatchObject({ status: 304 })
    await changes(desk, 'openMove', { venue: 'Aula' })
    const moved = await ask(first.tag)
    expect([moved.status, moved.tag === first.tag]).toEqual([200, false])
  })

  it('is no longer shown to somebody who has left', async () => {
    const desk = await aKickOff()
    const [feed, entry] = [await feedOf(desk, 'Aino'), await linkOf(desk, 'Aino', 'Add: 21 January, Spring mentoring')]
    await desk.prisma.enrolment.updateMany({ where: { person: { name: 'Aino' } }, data: { state: 'withdrawn' } })
    expect(eventsIn(await fileAt(desk, feed))).toEqual([])
    expect(await desk.house.links?.show(entry)).toEqual({ refused: 'notTheirs' })
  })

  it('comes as a file into the chat where Pari has no public address, and says that it does not follow', async () => {
    const desk = await aKickOff({})
    const shown = await desk.tap('Aino', look)
    const [send] = commandsIn(shown)
    if (!send) throw new Error('Nothing sends the file.')
    expect(plainText(shown.view)).toContain('What you add yourself stays as it is')
    const said = await desk.tap('Aino', send)
    expect(plainText(said.view)).toContain('The file is in our chat.')
    const [sent] = desk.platform.files
    expect(sent?.file.name).toBe('kick-off.ics')
    expect(sent?.words).toContain('the file won’t')
    expect(eventsIn(new TextDecoder().decode(sent?.file.bytes)).map(({ start: from }) => from.toISOString())).toEqual([
      '2027-01-21T15:00:00.000Z',
    ])
    desk.platform.filing = () => ({ kind: 'failed', reason: 'notPermitted', detail: 'no' })
    expect(plainText((await desk.tap('Aino', send)).view)).toContain('couldn’t send the file')
    const wilma = await desk.tap('Wilma', send)
    expect(wilma).toMatchObject({ accepted: false })
    expect(plainText(wilma.view)).toContain('no longer in your calendar')
  })

  it('is written by hand where the platform takes no file either', async () => {
    const desk = await aKickOff({})
    desk.platform.capability = async () => 'unavailable'
    const { view } = await desk.tap('Aino', look)
    expect(plainText(view)).toContain('write it into your calendar yourself')
  })

  it('has a button at home while it is ahead', async () => {
    const desk = await aKickOff()
    const does = async (name: string) => commandsIn(await desk.tap(name, showHome)).map((command) => command.do)
    expect(await does('Aino')).toContain('showCalendar')
    await changes(desk, 'openCallOff')
    expect(await does('Aino')).not.toContain('showCalendar')
  })
})
