import { describe, expect, test } from 'vitest'
import { arrivalsIn } from './arrivals.ts'
import type { PersonShown, TeamsMessage } from './shown.ts'

const message = (id: string, text: string, from: 'app' | 'person' = 'app'): TeamsMessage => ({ id, at: '', from, text, card: null })

function aPerson(messages: readonly TeamsMessage[] | null): PersonShown {
  return {
    ...{ id: 'p1', name: 'Aino Laine', role: 'mentee', cohort: 'c', platform: 'teams', state: 'active', answer: null, standing: null },
    ...{ partner: null, behaviour: 'none', unread: 0, isExternal: false },
    screen: messages === null ? null : { kind: 'teams', rooms: [], messages, dialog: null, toasts: [] },
  }
}

const seenBy = (messages: readonly TeamsMessage[]) => arrivalsIn([aPerson(messages)], new Map()).seen

describe('news', () => {
  test('are the messages that were not there before', () => {
    const before = [message('1', 'Welcome')]
    const { arrivals } = arrivalsIn([aPerson([...before, message('2', 'Will you\nbe there?'), message('3', 'Thanks')])], seenBy(before))
    expect(arrivals).toEqual([{ person: 'p1', name: 'Aino Laine', count: 2, text: 'Thanks' }])
  })

  test('are not what stood there when the panel was opened', () => {
    expect(arrivalsIn([aPerson([message('1', 'Welcome')])], new Map()).arrivals).toEqual([])
  })

  test('are not what the person wrote', () => {
    expect(arrivalsIn([aPerson([message('1', 'help', 'person')])], seenBy([])).arrivals).toEqual([])
  })

  test('are messages that say something else by now: an answer stands where its question stood', () => {
    const { arrivals } = arrivalsIn([aPerson([message('1', 'See you there!')])], seenBy([message('1', 'Will you be there?')]))
    expect(arrivals).toMatchObject([{ count: 1, text: 'See you there!' }])
  })

  test('come once', () => {
    const messages = [message('1', 'Welcome')]
    const first = arrivalsIn([aPerson(messages)], seenBy([]))
    expect(first.arrivals).toHaveLength(1)
    expect(arrivalsIn([aPerson(messages)], first.seen).arrivals).toEqual([])
  })

  test('are not read out of a closed panel, and a reopened one starts anew', () => {
    const closed = arrivalsIn([aPerson(null)], seenBy([]))
    expect(closed.arrivals).toEqual([])
    expect(arrivalsIn([aPerson([message('1', 'Welcome')])], closed.seen).arrivals).toEqual([])
  })

  test('are the words of a card where there is no text beside it', () => {
    const [said, silent] = [{ fallbackText: 'Will you be there?' }, {}].map((card) => {
      const [arrival] = arrivalsIn([aPerson([{ ...message('1', ''), card }])], seenBy([])).arrivals
      return arrival?.text
    })
    expect([said, silent]).toEqual(['Will you be there?', ''])
  })

  test('are short enough to be read out, on one line', () => {
    const [arrival] = arrivalsIn([aPerson([message('1', 'word\n'.repeat(100))])], seenBy([])).arrivals
    expect(arrival?.text).toMatch(/^(?:word )+word…$|^(?:word ?)+…$/u)
    expect(arrival?.text.length).toBeLessThanOrEqual(121)
  })
})
