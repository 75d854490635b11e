import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Instant } from './clock.ts'
import { zoneNamed } from './zone.ts'

test.each([
  ['Europe/Helsinki', 'Europe/Helsinki'],
  ['europe/helsinki ', 'Europe/Helsinki'],
  ['America/New York', 'America/New_York'],
  ['America/Argentina/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
  ['Asia/Kathmandu', expect.stringMatching(/^Asia\/Kath?mandu$/)],
  ['US/Eastern', 'US/Eastern'],
  ['utc', 'UTC'],
])('%j names a place', (text, zone) => {
  expect(zoneNamed(text)).toEqual(zone)
})

test.each([
  ...['', 'Helsinki', 'Europe/Atlantis', 'EET summer', '../etc', 'Europe/', '/', null, undefined],
  ...['IST', 'PST', 'CST', 'BST', 'JST', 'EAT', 'EST', 'MST', 'EET', 'CET', 'GMT', 'EST5EDT', '+02:00', '-0500', 'UTC+2', 'GMT+2'],
])('%j names none', (text) => {
  expect(zoneNamed(text)).toBeNull()
})

test('In every zone that is named, a clock can be read, in summer and in winter', () => {
  const texts = fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom(...Intl.supportedValuesOf('timeZone'), 'Etc/GMT+2', 'IST', 'Israel'))
  fc.assert(
    fc.property(texts, (text) => {
      const zone = zoneNamed(text)
      for (const at of zone === null ? [] : ['2027-01-18T12:00:00Z', '2027-07-18T12:00:00Z'])
        expect(Instant.from(at).toZonedDateTimeISO(zone ?? '').timeZoneId).toBe(zone)
    }),
    { numRuns: 300 },
  )
})
