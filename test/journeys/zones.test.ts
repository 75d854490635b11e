import { describe, expect, test } from 'vitest'
import { ownScene } from '../../playground/stage/own-list.ts'
import { importList } from '../../src/coordination/lists/list.ts'
import { turnableClock } from '../../src/kit/clock.ts'
import type { Deps } from '../../src/onboarding/deps.ts'
import { saveSettings } from '../../src/onboarding/settings.ts'
import type { ChoicesStore } from '../../src/people/choices.ts'
import { describeProblem, readList } from '../../src/people/import/index.ts'
import { readOptions } from '../../src/rehearsal/options.ts'
import { at } from '../ground/occasions.ts'
import { aSettingUp, carla } from '../ground/set-up.ts'
import { helsinki } from '../ground/workplace.ts'

/** Wherever somebody writes a time zone, the same ones are taken: places, and no abbreviations, which would silence a person for good. */

const rows = (zone: string) => `name,email,role,time zone\nMaija,maija@example.org,mentor,${zone}\n`
const base64 = Buffer.from(rows('')).toString('base64')
const own = {
  ...({ kind: 'list', name: 'spring.csv', programme: 'Spring', base64 } as const),
  ...({ kickOff: '2027-01-21T17:00', language: 'en', platform: 'slack' } as const),
}

/** Every way in, each answering whether it took the zone, and what it says of one that it did not take. */
const waysIn: Readonly<Record<string, (zone: string) => Promise<string>>> = {
  async 'a list'(zone) {
    const file = { name: 'list.csv', bytes: new TextEncoder().encode(rows(zone)) }
    const { problems } = await readList(file, { language: 'en', seatsPerMentor: 4 })
    return problems.map((problem) => describeProblem(problem, 'en')).join(' ')
  },
  async 'the form of a programme'(zone) {
    const filled = { texts: { name: 'Spring', list: 'name', zone }, files: {} }
    const said = await importList(aSettingUp({ owns: true, cohorts: [] }).deps, { do: 'importList' }, filled, carla(), helsinki)
    return 'problems' in said ? (said.problems['zone'] ?? '') : ''
  },
  async 'somebody’s settings'(zone) {
    const choices = { isAtHome: async () => true, choose: async () => {} } as unknown as ChoicesStore
    const deps: Deps = { clock: turnableClock(at('2027-01-08T12:00')), transact: (work) => work({ choices }) }
    const said = await saveSettings(deps, { texts: { zone }, files: {} }, carla())
    return 'problems' in said ? (said.problems['zone'] ?? '') : ''
  },
  async 'the playground’s own list'(zone) {
    const made = await ownScene({ ...own, zone })
    return 'cohorts' in made ? '' : made.join(' ')
  },
  async 'a rehearsal'(zone) {
    const read = readOptions(['--cohort', 'people.csv', '--kickoff', '2027-01-21T17:00', '--zone', zone])
    return 'problems' in read ? read.problems.join(' ') : ''
  },
}

describe.each(Object.entries(waysIn))('In %s', (_, said) => {
  test.each(['IST', 'EST', 'CET', 'GMT', '+02:00', 'UTC+2', 'Helsinki', 'Europe/Atlantis'])('%s is no time zone', async (zone) => {
    expect(await said(zone)).toContain(zone)
    expect(await said(zone)).toMatch(/time zone/iu)
  })

  test.each(['Europe/Helsinki', 'europe/helsinki', 'America/New York', 'UTC'])('%s is one', async (zone) => {
    expect(await said(zone)).toBe('')
  })
})
