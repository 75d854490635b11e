import { describe, expect, test } from 'vitest'
import { appLink, archive, chatLink, openChannel, openConversation, pin } from './places.ts'
import { chatOf, messageOf, sentOf } from './saying/stored-ids.ts'

describe('bringing people together on Teams', () => {
  test.each([openConversation, openChannel, pin, archive])('is not for a bot: %o', (tried) => {
    expect(tried()).toMatchObject({ kind: 'failed', reason: 'notPermitted', detail: expect.stringContaining('a bot cannot') })
  })

  test('is a link to a chat with a draft', () => {
    const link = new URL(chatLink('t-1', ['aino@a.fi', 'bo#EXT#@b.fi'], { topic: 'Pari & co', message: 'Hei!\nNähdään?' }))
    expect(link.origin + link.pathname).toBe('https://teams.microsoft.com/l/chat/0/0')
    expect(Object.fromEntries(link.searchParams)).toEqual({
      ...{ tenantId: 't-1', users: 'aino@a.fi,bo#EXT#@b.fi', topicName: 'Pari & co', message: 'Hei!\nNähdään?' },
    })
    expect(link.search).not.toContain('+')
  })

  test('is a link to the chat with Pari itself, with a word drafted', () => {
    const link = new URL(appLink('t-1', '0b1c', 'liity'))
    expect(link.origin + link.pathname).toBe('https://teams.microsoft.com/l/chat/0/0')
    expect(Object.fromEntries(link.searchParams)).toEqual({ tenantId: 't-1', users: '28:0b1c', message: 'liity' })
  })

  test('is a link that browsers take whole, however long the words', () => {
    const link = chatLink('t', ['a@a.fi'], { topic: 'ä'.repeat(500), message: '👩🏽‍🚀'.repeat(500) })
    expect(link.length).toBeLessThan(8_000)
    expect(new URL(link).searchParams.get('message')).toMatch(/…$/u)
  })
})

describe('how conversations and messages are written down', () => {
  const workspace = { platform: 'teams', id: 't-1' } as const
  const chat = { tenant: 't-1', serviceUrl: 'https://smba.trafficmanager.net/emea/', conversation: '19:c@thread.tacv2;messageid=17' }

  test('they are found again', () => {
    expect(chatOf({ workspace, id: `${chat.serviceUrl} ${chat.conversation}`, kind: 'channel' })).toEqual(chat)
    const message = { chat, activityId: '1:abc', reader: 'teams:t-1:p-1' }
    expect(messageOf(sentOf(workspace, message))).toEqual(message)
  })

  test('what was not written here is nothing', () => {
    expect(chatOf({ workspace, id: 'C1', kind: 'channel' })).toBeNull()
    expect(messageOf({ workspace, ref: 'D1:1.2' })).toBeNull()
  })
})
