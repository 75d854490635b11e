import { describe, expect, test } from 'vitest'
import { messagesIn, newsIn, ownChat, roomShown } from './rooms.ts'

const own = { id: 'D1:1', from: 'app' } as const
const pair = { id: 'G1:2', from: 'app', room: 'G1' } as const
const answer = { id: 'G1:3', from: 'person', room: 'G1' } as const
const channel = { id: 'C1:4', from: 'app', room: 'C1' } as const
const all = [own, pair, answer, channel]

describe('Rooms of an inbox', () => {
  test('hold each its own messages', () => {
    expect(messagesIn(all, ownChat)).toEqual([own])
    expect(messagesIn(all, 'G1')).toEqual([pair, answer])
  })

  test('are looked at as news come, unless somebody looks elsewhere', () => {
    expect(roomShown([], null)).toBe(ownChat)
    expect(roomShown([own, pair], null)).toBe('G1')
    expect(roomShown([own, pair], { room: ownChat, last: pair.id })).toBe(ownChat)
    expect(roomShown(all, { room: ownChat, last: pair.id })).toBe('C1')
  })

  test('say how much of the app is new in them', () => {
    expect(newsIn(all, 'G1', undefined)).toBe(1)
    expect(newsIn([...all, { ...pair, id: 'G1:5' }], 'G1', pair.id)).toBe(1)
    expect(newsIn(all, 'C1', channel.id)).toBe(0)
  })
})
