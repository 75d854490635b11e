import { describe, expect, test } from 'vitest'
import { anIntroducer, aPair, seen, type slack, somebody, teams } from '../../test/ground/introductions.ts'
import { waysOf } from './ways.ts'

const link = 'https://chat.example.org'
const reachedIn = (workspace: typeof slack | typeof teams, name: string) => somebody(name, { address: { workspace, id: `U-${name}` } })

describe('A pair is introduced', () => {
  test('in a conversation of its own where the workspace opens one', async () => {
    const { deps, linked } = anIntroducer({ capability: 'native' })
    expect(await waysOf(deps, seen(), [aPair()])).toEqual(new Map([['p', 'together']]))
    expect(linked).toEqual([])
  })

  test.each(['degraded', 'unavailable'] as const)(
    'apart where the workspace’s conversations of several are %s, each with a link to the other',
    async (capability) => {
      const { deps } = anIntroducer({ capability, link })
      expect(await waysOf(deps, seen(), [aPair()])).toEqual(new Map([['p', { mentor: `${link}/U-Aino`, mentee: `${link}/U-Maija` }]]))
    },
  )

  test('apart where its conversation could not be opened before, and the workspace is not asked', async () => {
    const { deps, asked } = anIntroducer({ capability: 'native', link })
    expect(await waysOf(deps, seen(), [aPair({ isKeptApart: true })])).toEqual(
      new Map([['p', { mentor: `${link}/U-Aino`, mentee: `${link}/U-Maija` }]]),
    )
    expect(asked).toEqual([])
  })

  test('without a link where the platform has none', async () => {
    const { deps } = anIntroducer({ capability: 'unavailable', link: null })
    expect(await waysOf(deps, seen(), [aPair()])).toEqual(new Map([['p', { mentor: null, mentee: null }]]))
  })

  test.each([
    ['on two platforms', aPair({ mentor: reachedIn(teams, 'Maija') })],
    ['in two workspaces', aPair({ mentor: somebody('Maija', { address: { workspace: { platform: 'slack', id: 'T2' }, id: 'U' } }) })],
    ['and the mentor nowhere', aPair({ mentor: somebody('Maija', { address: null }) })],
    ['and the mentee nowhere', aPair({ mentee: somebody('Aino', { address: null }) })],
  ])('by e-mail alone where they are %s: no platform is asked', async (_, pair) => {
    const { deps, asked, linked } = anIntroducer({ link })
    expect(await waysOf(deps, seen(), [pair])).toEqual(new Map([['p', { mentor: null, mentee: null }]]))
    expect([asked, linked]).toEqual([[], []])
  })
})

test('A workspace is asked once, however many of its pairs are introduced, and another for itself', async () => {
  const { deps, asked } = anIntroducer()
  const onTeams = aPair({ id: 'teams', mentor: reachedIn(teams, 'Maija'), mentee: reachedIn(teams, 'Aino') })
  const ways = await waysOf(deps, seen(), [aPair({ id: '1' }), onTeams, aPair({ id: '2' }), aPair({ id: '3' })])
  expect([...ways.keys()]).toEqual(['1', 'teams', '2', '3'])
  expect(asked).toEqual(['slack T1', 'teams T1'])
})

test.each([
  ['en', 'Hello! We’re a mentoring pair in Spring mentoring.'],
  ['fi', 'Hei! Olemme mentorointipari ohjelmassa Spring mentoring.'],
  ['sv', 'Hej! Vi är mentorpar i programmet Spring mentoring.'],
] as const)('A link begins the chat with words that both read, here in %s', async (language, message) => {
  const { deps, linked } = anIntroducer({ capability: 'unavailable', link })
  await waysOf(deps, seen({ language }), [aPair({ mentor: somebody('Maija', { language }), mentee: somebody('Aino', { language }) })])
  expect(linked).toEqual([
    { to: 'U-Aino', topic: 'Spring mentoring', message },
    { to: 'U-Maija', topic: 'Spring mentoring', message },
  ])
})
