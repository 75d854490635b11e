import { describe, expect, test } from 'vitest'
import { firstOpen, nextToOpen } from './opening.ts'
import type { PersonShown } from './shown.ts'

function person(id: string, given: Partial<PersonShown> = {}): PersonShown {
  return {
    ...{ id, name: id, role: 'mentee', cohort: 'en', platform: 'slack', state: 'active', answer: null, standing: null },
    ...{ partner: null, behaviour: 'none', unread: 0, isExternal: false, screen: null },
    ...given,
  }
}

const people = [
  person('finnish coordinator', { role: 'coordinator', cohort: 'fi' }),
  person('coordinator', { role: 'coordinator' }),
  person('another mentor', { role: 'mentor' }),
  person('mentor', { role: 'mentor', partner: 'mentee' }),
  person('waiting mentee', { state: 'waiting' }),
  person('other mentee'),
  person('mentee', { partner: 'mentor' }),
]

describe('first, the page opens', () => {
  test('a mentee with a mentor, that mentor, the coordinator of their cohort, and somebody who waits', () => {
    expect(firstOpen(people)).toEqual(['mentee', 'mentor', 'coordinator', 'waiting mentee'])
  })

  test('those in which there is something to read before those in which there is nothing yet', () => {
    const heard = people.map((each) => (each.role === 'coordinator' ? { ...each, unread: 1 } : each))
    expect(firstOpen(heard)).toEqual(['coordinator', 'mentee', 'mentor', 'waiting mentee'])
  })

  test('anybody of each role when there are no pairs yet', () => {
    const unpaired = people.map((each) => ({ ...each, partner: null }))
    expect(firstOpen(unpaired)).toEqual(['other mentee', 'another mentor', 'coordinator', 'waiting mentee'])
  })

  test('only who is there', () => {
    expect(firstOpen([person('mentee')])).toEqual(['mentee'])
    expect(firstOpen([])).toEqual([])
  })
})

describe('one more panel', () => {
  test('goes to somebody with news', () => {
    expect(nextToOpen([person('a'), person('b'), person('c', { unread: 2 })], ['a'])).toBe('c')
  })

  test('goes to the next in the list when there is no news', () => {
    expect(nextToOpen([person('a'), person('b')], ['a'])).toBe('b')
  })

  test('goes to nobody when all are open', () => {
    expect(nextToOpen([person('a')], ['a'])).toBeNull()
  })
})
