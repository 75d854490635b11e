import { describe, expect, test } from 'vitest'
import type { Account, WantedAccount } from './accounts.ts'
import { accountsFor, meetNewcomers } from './newcomers.ts'
import type { Newcomer } from './protocol.ts'

const zone = 'Europe/Helsinki'
const aNewcomer = (name: string, more: Partial<Newcomer> = {}): Newcomer => ({
  ...{ name, email: `${name.toLowerCase()}@example.org`, role: 'mentee', language: 'en', zone: null, platforms: ['slack'] },
  ...more,
})

describe('Somebody on a list that came in later', () => {
  test('has an account where the list or their programme has them', () => {
    const wanted = accountsFor([aNewcomer('Aino'), aNewcomer('Eero', { platforms: ['teams'], role: 'mentor', language: 'fi' })], [], zone)
    expect(wanted).toEqual([
      {
        person: { line: 0, name: 'Aino', email: 'aino@example.org', role: 'mentee', language: 'en' },
        ...{ platform: 'slack', zone, isExternal: false, behaviour: 'none' },
      },
      {
        person: { line: 0, name: 'Eero', email: 'eero@example.org', role: 'mentor', language: 'fi' },
        ...{ platform: 'teams', zone, isExternal: false, behaviour: 'none' },
      },
    ])
  })

  test('is on Slack and on Teams in turns, where their programme lives in both', () => {
    const platforms = ['slack', 'teams'] as const
    const wanted = accountsFor(
      ['Aino', 'Eero', 'Iida'].map((name) => aNewcomer(name, { platforms })),
      [{ email: 'carla@example.org' }],
      zone,
    )
    expect(wanted.map(({ platform }) => platform)).toEqual(['teams', 'slack', 'teams'])
  })

  test('is on Slack where their programme lives nowhere yet', () => {
    expect(accountsFor([aNewcomer('Aino', { platforms: [] })], [], zone).map(({ platform }) => platform)).toEqual(['slack'])
  })

  test('lives in the zone that the list names', () => {
    expect(accountsFor([aNewcomer('Aino', { zone: 'Asia/Tokyo' })], [], zone)[0]?.zone).toBe('Asia/Tokyo')
  })
})

describe('Meeting newcomers', () => {
  /** Ends and a Pari that write down what is asked of them. */
  function aWorkplace() {
    const accounts: Account[] = []
    const deeds: unknown[] = []
    const ends = {
      accounts,
      admit(wanted: readonly WantedAccount[]) {
        const fresh = wanted.map(({ person, platform }, n) => ({ ...person, platform, id: `p${n}`, endId: `U${n}`, isExternal: false }))
        accounts.push(...fresh)
        return fresh
      },
      installFor: async (those: readonly Account[]) => void deeds.push(['installed', those.map(({ endId }) => endId)]),
    }
    const ask = async (question: string, given: unknown): Promise<never> => {
      deeds.push([question, given])
      return null as never
    }
    return { ends, pari: { ask }, deeds }
  }

  test('lets them in before they are looked for', async () => {
    const { ends, pari, deeds } = aWorkplace()
    await meetNewcomers([aNewcomer('Aino'), aNewcomer('Eero')], { pari, ends, zone })
    expect(ends.accounts.map(({ name }) => name)).toEqual(['Aino', 'Eero'])
    expect(deeds).toEqual([
      ['installed', ['U0', 'U1']],
      ['seekAnew', ['aino@example.org', 'eero@example.org']],
    ])
  })
})
