import { expect, test } from 'vitest'
import { zoneNamed } from '../../src/kit/zone.ts'
import { zonesWith } from './zones.ts'

test('The zones to choose from are those that Pari takes', () => {
  const offered = zonesWith('')
  expect(offered).toContain('Europe/Helsinki')
  expect(offered.filter((zone) => zoneNamed(zone) === null)).toEqual([])
})

test('An abbreviation that a browser lists is not offered, and the zone that is shown is', () => {
  expect(zonesWith('Asia/Tokyo', ['EST', 'EST5EDT', 'Europe/Helsinki', 'GMT', 'UTC'])).toEqual(['Asia/Tokyo', 'Europe/Helsinki', 'UTC'])
  expect(zonesWith('Europe/Helsinki', ['Europe/Helsinki', 'CET'])).toEqual(['Europe/Helsinki'])
})
