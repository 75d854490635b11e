import { describe, expect, test } from 'vitest'
import type { Workspace } from '../../contract/platform.ts'
import { hoursAfter, Instant } from '../../kit/clock.ts'
import type { Belonging, ChannelFacts } from './facts.ts'
import { isUnsure, listed, missingIn, remaining, shared } from './rules.ts'

const slack: Workspace = { platform: 'slack', id: 'T1' }
const other: Workspace = { platform: 'slack', id: 'T2' }
const teams: Workspace = { platform: 'teams', id: 'T1' }
const person = (id: string, ...workspaces: Workspace[]): Belonging => ({
  ...{ id, personId: `p-${id}`, role: 'mentor', name: `Name ${id}`, email: `${id}@example.org` },
  addresses: workspaces.map((workspace) => ({ workspace, id: `U-${id}` })),
})

describe('Everybody is in one place', () => {
  test('where all of them are, whatever else some of them have', () => {
    expect(shared([person('a', slack), person('b', teams, slack), person('c', slack, other)])).toEqual([slack])
    expect(shared([person('a', slack, teams), person('b', teams, slack)])).toEqual([slack, teams])
  })

  test('although one is reached nowhere', () => {
    expect(shared([person('nowhere'), person('a', teams)])).toEqual([teams])
  })

  test('but not on two platforms, in two workspaces, or when nobody is reached', () => {
    expect(shared([person('a', slack), person('b', teams)])).toEqual([])
    expect(shared([person('a', slack), person('b', other)])).toEqual([])
    expect(shared([person('a'), person('b')])).toEqual([])
    expect(shared([])).toEqual([])
  })
})

test('Missing in a channel is who could come in and was not tried', () => {
  const people = [person('in', slack), person('out', slack), person('new', slack), person('elsewhere', teams), person('nowhere')]
  const channel = { workspace: slack, people: ['in'], leftOut: ['out'] } as unknown as ChannelFacts
  expect(missingIn(channel, people).map(({ id }) => id)).toEqual(['new'])
})

test('Remaining is who stood on no task that is done', () => {
  const tasks = [
    { id: '1', kind: 'teams', people: ['a'], isDone: true, by: 'Carla' },
    { id: '2', kind: 'teams', people: ['b'], isDone: false, by: null },
    { id: '3', kind: 'teams', people: ['a', 'c'], isDone: true, by: 'Kaija' },
  ] as const
  const people = ['a', 'b', 'c', 'd'].map((id) => person(id))
  expect(remaining(people, { channel: null, tasks }).map(({ id }) => id)).toEqual(['b', 'd'])
})

describe('A card lists', () => {
  const many = (count: number, name = 'Aino Virtanen') => Array.from({ length: count }, (_, at) => ({ ...person(String(at)), name }))

  test('everybody while they are few, in their order', () => {
    const people = many(20)
    expect(listed(people)).toEqual(people)
    expect(listed([])).toEqual([])
  })

  test('fifty at most, fewer where names are long, one whatever its length', () => {
    expect(listed(many(200, 'A'))).toHaveLength(50)
    const long = listed(many(200, 'Å'.repeat(100)))
    expect(long.length).toBeLessThan(25)
    expect(long.reduce((sum, { name, email }) => sum + name.length + email.length, 0)).toBeLessThanOrEqual(2_400)
    expect(listed(many(3, 'x'.repeat(5_000)))).toHaveLength(1)
  })
})

test('Nobody knows about words that were begun two minutes ago and never finished', () => {
  const at = Instant.from('2027-01-08T12:00:00Z')
  const words = { workspace: slack, ref: 'C1:1' }
  expect(isUnsure({ wordsAt: at, words: null }, hoursAfter(at, 1 / 60))).toBe(false)
  expect(isUnsure({ wordsAt: at, words: null }, hoursAfter(at, 3 / 60))).toBe(true)
  expect(isUnsure({ wordsAt: at, words }, hoursAfter(at, 1))).toBe(false)
  expect(isUnsure({ wordsAt: null, words: null }, at)).toBe(false)
})
