import { expect, test } from 'vitest'
import { Instant } from './clock.ts'
import { isZone, zoneNamed } from './zone.ts'

test.each(['Europe/Helsinki', 'America/Argentina/Buenos_Aires', 'UTC', 'Asia/Kathmandu', 'europe/helsinki'])(
  '%s is a time zone, and a clock can be read in it',
  (name) => {
    expect(isZone(name)).toBe(true)
    expect(() => Instant.from('2027-01-18T12:00:00Z').toZonedDateTimeISO(name)).not.toThrow()
  },
)

test.each(['', 'Helsinki', 'Europe/Atlantis', 'EET summer', '../etc', 'Europe/Helsinki '])('“%s” is none', (name) => {
  expect(isZone(name)).toBe(false)
})

test.each(['Europe/Helsinki', 'UTC'])('a directory that says %s names it', (name) => {
  expect(zoneNamed(name)).toBe(name)
})

test.each(['Europe/Atlantis', '', null, undefined])('a directory that says %s names none', (name) => {
  expect(zoneNamed(name)).toBeNull()
})
