import { afterEach, describe, expect, test } from 'vitest'
import { Instant, turnableClock } from '../../src/kit/clock.ts'
import type { WantedAccount } from './accounts.ts'
import { type Ends, openEnds } from './ends.ts'

let opened: Ends | null = null

afterEach(async () => {
  await opened?.stop()
  opened = null
})

const aPerson = (name: string, platform: 'slack' | 'teams', more: Partial<WantedAccount> = {}): WantedAccount => ({
  person: { line: 0, name, email: `${name.toLowerCase()}@example.org`, role: 'mentee', language: 'fi' },
  ...{ platform, zone: 'Europe/Helsinki', isExternal: false, behaviour: 'none' },
  ...more,
})

async function open(...wanted: readonly WantedAccount[]): Promise<Ends> {
  opened = await openEnds(turnableClock(Instant.from('2027-01-01T10:00:00Z')), wanted)
  return opened
}

describe('The ends of a playground', () => {
  test('have an account for everybody, in their language and zone; who is from outside is a guest', async () => {
    const { accounts, slack, teams } = await open(aPerson('Aino', 'slack'), aPerson('Eero', 'teams', { isExternal: true }))
    expect(accounts.map(({ id, name, platform, isExternal }) => [id, name, platform, isExternal])).toEqual([
      ['p1', 'Aino', 'slack', false],
      ['p2', 'Eero', 'teams', true],
    ])
    const [aino, eero] = accounts
    const traits = { locale: 'fi-FI', timeZone: 'Europe/Helsinki' }
    expect(slack.world.people.get(aino?.endId ?? '')).toMatchObject({ email: 'aino@example.org', isGuest: false, ...traits })
    expect(teams.world.people.get(eero?.endId ?? '')).toMatchObject({ email: 'eero@example.org', isGuest: true, ...traits })
  })

  test('have a zone of somebody’s own before the cohort’s', async () => {
    const own = aPerson('Aino', 'slack')
    const { accounts, slack } = await open({ ...own, person: { ...own.person, timeZone: 'Asia/Tokyo' } })
    expect(slack.world.people.get(accounts[0]?.endId ?? '')?.timeZone).toBe('Asia/Tokyo')
  })

  test('are places for a programme where somebody is', async () => {
    expect((await open(aPerson('Aino', 'slack'))).places.map(({ platform }) => platform)).toEqual(['slack'])
    await opened?.stop()
    expect((await open(aPerson('Eero', 'teams'), aPerson('Aino', 'slack'))).places.map(({ platform }) => platform)).toEqual([
      'slack',
      'teams',
    ])
  })

  test('take in who comes later, and number them on', async () => {
    const ends = await open(aPerson('Aino', 'slack'))
    const { accounts, slack } = ends
    expect(ends.admit([aPerson('Eero', 'teams'), aPerson('Iida', 'slack')]).map(({ id, name }) => [id, name])).toEqual([
      ['p2', 'Eero'],
      ['p3', 'Iida'],
    ])
    expect(accounts.map(({ name }) => name)).toEqual(['Aino', 'Eero', 'Iida'])
    expect(slack.world.people.get(accounts[2]?.endId ?? '')?.name).toBe('Iida')
  })

  test('tell whom a change concerns: a message everybody in its conversation, the rest whose it is', async () => {
    const ends = await open(aPerson('Aino', 'slack'), aPerson('Eero', 'teams'), aPerson('Iida', 'slack'))
    const { accounts, slack, teams } = ends
    await ends.installFor(accounts)
    expect([...teams.world.installations]).toEqual([[accounts[1]?.endId, 'installed']])
    const heard: [readonly string[], string][] = []
    ends.onChange((endIds, what) => void heard.push([endIds, what]))
    const [aino = '', eero = ''] = accounts.map(({ endId }) => endId)
    await slack.as(aino).write('hello')
    await teams.as(eero).write('hello')
    const messages = heard.filter(([, what]) => what === 'message').map(([who]) => who)
    expect(messages).toEqual([expect.arrayContaining([aino]), expect.arrayContaining([eero])])
    expect(messages.flat()).not.toContain(accounts[2]?.endId)
    teams.changePerson(eero, { locale: 'sv-SE' })
    expect(heard.at(-1)).toEqual([[eero], 'person'])
  })
})
