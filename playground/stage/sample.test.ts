import { describe, expect, test } from 'vitest'
import { Instant } from '../../src/kit/clock.ts'
import { sampleScene } from './sample.ts'

const { accounts, cohorts, start, zone } = sampleScene(Instant.from('2027-02-03T10:00:00Z'))

describe('The sample', () => {
  test('has an English and a Finnish cohort, with twelve mentors, fourteen mentees and a coordinator each', () => {
    expect(cohorts.map(({ language }) => language)).toEqual(['en', 'fi'])
    for (const { people } of cohorts) {
      const roles = (role: string) => people.filter((person) => person.role === role).length
      expect([roles('coordinator'), roles('mentor'), roles('mentee')]).toEqual([1, 12, 14])
    }
    expect(cohorts.map(({ people }) => people.filter(({ role, mentor }) => role === 'mentee' && mentor === undefined).length)).toEqual([
      2, 3,
    ])
  })

  test('knows everybody by an address of their own at which nobody can be reached, and pairs mentees with mentors of their cohort', () => {
    const emails = accounts.map(({ person }) => person.email)
    expect(new Set(emails).size).toBe(emails.length)
    for (const email of emails) expect(email).toMatch(/^[a-z]+(\.[a-z]+)+@example\.org$/)
    for (const { people } of cohorts) {
      const mentors = people.flatMap(({ role, email }) => (role === 'mentor' ? [email] : []))
      for (const { mentor } of people) expect([...mentors, undefined]).toContain(mentor)
    }
  })

  test('has people on both platforms, mentors from outside, and some who never answer', () => {
    const on = (platform: string) => accounts.filter((account) => account.platform === platform).length
    expect(Math.min(on('slack'), on('teams'))).toBeGreaterThan(20)
    const outside = accounts.filter(({ isExternal }) => isExternal)
    expect(outside.length).toBeGreaterThan(4)
    expect(outside.every(({ person }) => person.role === 'mentor')).toBe(true)
    const silent = accounts.filter(({ behaviour, person }) => behaviour === 'none' && person.role === 'mentee')
    expect(silent.length).toBeGreaterThan(3)
  })

  test.each([
    ['2027-02-03T10:00:00Z', '2027-03-11T17:00'],
    ['2027-02-04T10:00:00Z', '2027-03-11T17:00'],
    ['2026-11-22T10:00:00Z', '2027-01-14T17:00'],
    ['2026-10-30T10:00:00Z', '2026-12-10T17:00'],
  ])('begun on %s starts on a Thursday evening that is five weeks away and not at Christmas: %s', (now, expected) => {
    const scene = sampleScene(Instant.from(now))
    const kickOff = Instant.from(scene.cohorts[0]?.kickOff ?? '').toZonedDateTimeISO(zone)
    expect(kickOff.toPlainDateTime().toString({ smallestUnit: 'minute' })).toBe(expected)
    expect(kickOff.dayOfWeek).toBe(4)
    expect(scene.start.toZonedDateTimeISO(zone).until(kickOff, { largestUnit: 'days' }).days).toBe(35)
  })

  test('begins in the morning', () => {
    expect(start.toZonedDateTimeISO(zone).hour).toBe(9)
  })
})
