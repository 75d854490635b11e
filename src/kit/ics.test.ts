import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import ICAL from 'ical.js'
import nodeIcal from 'node-ical'
import { describe, expect, test } from 'vitest'
import { entriesAcrossChanges } from '../../test/ground/ics-entries.ts'
import { Instant } from './clock.ts'
import { type CalendarEntry, calendarOf } from './ics.ts'

const zones = ['UTC', 'America/New_York', 'Asia/Kolkata'] as const
const script = new URL('../../test/ground/ics-process.ts', import.meta.url).pathname
const writtenIn = async (zone: string): Promise<string> =>
  (await promisify(execFile)(process.execPath, [script], { env: { ...process.env, TZ: zone } })).stdout

const anEntry = (changed: Partial<CalendarEntry> = {}): CalendarEntry => ({
  ...{ uid: 'kick-off-1@pari', sequence: 3, changedAt: Instant.from('2027-01-02T03:04:05Z'), title: 'Kick-off: Spring', place: 'Room 5' },
  ...{
    from: Instant.from('2027-01-21T15:00:00Z'),
    to: Instant.from('2027-01-21T17:00:00Z'),
    text: '',
    isCancelled: false,
    reminderMinutes: 120,
  },
  ...changed,
})
const written = async (entry: CalendarEntry, isFollowed = false) =>
  new TextDecoder().decode(await calendarOf([entry], { name: 'Spring', isFollowed }))

describe('A calendar', () => {
  test('says the same instants in the same bytes, whatever zone it is written in, to two readers that know nothing of us', async () => {
    const files = await Promise.all(zones.map(writtenIn))
    expect(new Set(files).size).toBe(1)
    const right = entriesAcrossChanges.map(([uid, from]) => [uid, from.epochMilliseconds])
    for (const file of files) {
      const events = new ICAL.Component(ICAL.parse(file) as never).getAllSubcomponents('vevent').map((each) => new ICAL.Event(each))
      expect(events.map(({ uid, startDate }) => [uid, startDate.toJSDate().getTime()])).toEqual(right)
      const others = Object.values(nodeIcal.sync.parseICS(file)).flatMap((each) => (each?.type === 'VEVENT' ? [each] : []))
      expect(others.map(({ uid, start }) => [uid, start.getTime()])).toEqual(right)
      expect(file).not.toContain('TZID')
      expect(file.match(/^DTSTAMP:\d{8}T\d{6}Z\r?$/gmu)).toHaveLength(right.length)
    }
  })

  test('is a file that is taken in once, or one that is followed, and then says when to ask again', async () => {
    expect(await written(anEntry())).toMatch(/METHOD:PUBLISH[^]*SEQUENCE:3[^]*LOCATION:Room 5[^]*TRIGGER:-PT2H[^]*STATUS:CONFIRMED/u)
    expect(await written(anEntry())).not.toContain('REFRESH-INTERVAL')
    expect(await written(anEntry(), true)).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT1H')
  })

  test('writes every text on a line of its own, whatever somebody is called or types', async () => {
    const hostile = 'Anna; B, C\\\r\nATTENDEE:mailto:x@example.org\nBEGIN:VALARM\rEND:VCALENDAR'
    const entry = anEntry({ title: hostile, place: hostile, text: hostile })
    for (const isFollowed of [false, true]) {
      const file = new TextDecoder().decode(await calendarOf([entry], { name: hostile, isFollowed }))
      const lines = file.replaceAll('\r\n ', '').split('\r\n')
      expect(lines.filter((line) => /^(?:ATTENDEE|BEGIN:VALARM|END:VCALENDAR)/u.test(line))).toEqual(['BEGIN:VALARM', 'END:VCALENDAR'])
      expect(file).not.toMatch(/[^\r]\n|\r[^\n]/u)
      const calendar = new ICAL.Component(ICAL.parse(file) as never)
      const [event] = calendar.getAllSubcomponents('vevent')
      const read = ['summary', 'location', 'description'].map((name) => event?.getFirstPropertyValue(name))
      expect(read).toEqual(Array(3).fill(hostile.replaceAll(/\r\n?/g, '\n')))
      // ical.js leaves what it does not know as it is written.
      expect(calendar.getFirstPropertyValue('x-wr-calname')).toMatch(/^Anna\\; B\\, C\\\\\\nATTENDEE/u)
    }
  })

  test('cancels what is cancelled, and reminds of it no more', async () => {
    const file = await written(anEntry({ isCancelled: true }))
    expect(file).toMatch(/METHOD:CANCEL[^]*UID:kick-off-1@pari[^]*STATUS:CANCELLED/u)
    expect(file).not.toContain('VALARM')
    expect(await written(anEntry({ isCancelled: true }), true)).toMatch(/METHOD:PUBLISH[^]*STATUS:CANCELLED/u)
  })
})
