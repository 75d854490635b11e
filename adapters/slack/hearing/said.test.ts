import { describe, expect, test } from 'vitest'
import { english } from '../copy.ts'
import { refused } from '../test/core.ts'
import { aHouse, anEvent } from '../test/house.ts'

const said = (text: string, more: object = {}) =>
  anEvent({ type: 'message', channel_type: 'im', channel: 'D1', user: 'UAINO', ts: '1.1', text, ...more })

/** What was done since the house was opened. */
const heard = ({ core }: Awaited<ReturnType<typeof aHouse>>) => core.heard.filter(([how]) => how === 'handle' || how === 'open')

describe('What somebody writes to Pari', () => {
  test.each([
    ['status', { do: 'showStatus', mark: 'look' }],
    ['I can’t come &amp; I’m sorry &lt;3', { do: 'hearWords', words: 'I can’t come & I’m sorry <3' }],
    ['<@U0PARI> see <https://example.org|the page>', { do: 'hearWords', words: '  see the page' }],
  ])('%j is read as they typed it, and the answer stands below', async (text, command) => {
    const house = await aHouse()
    await house.post(said(text))
    await house.settle()
    expect(heard(house)).toEqual([['handle', command, 'UAINO']])
    expect(house.slack.to('chat.postMessage').map(({ args }) => args['text'])).toEqual(['Thank you'])
  })

  test('is answered with the way to a form, since it opens at a press only', async () => {
    const house = await aHouse()
    await house.post(said('new list'))
    await house.settle()
    expect(heard(house)).toMatchObject([['open', { do: 'openList' }, 'UAINO']])
    expect(JSON.stringify(house.slack.to('chat.postMessage')[0]?.args)).toContain(english.openForm)
  })

  test('is answered with why not, when they may not have the form', async () => {
    const house = await aHouse()
    house.core.opened = () => Promise.resolve(refused('Only coordinators'))
    await house.post(said('new list'))
    await house.settle()
    expect(house.slack.to('chat.postMessage').map(({ args }) => args['text'])).toEqual(['Only coordinators'])
  })

  test.each([
    ['an app wrote it', { bot_id: 'B1' }],
    ['it was edited', { subtype: 'message_changed' }],
    ['a file came with it', { subtype: 'file_share' }],
    ['it was written elsewhere', { channel_type: 'channel' }],
  ])('is not read when %s', async (_, more) => {
    const house = await aHouse()
    await house.post(said('status', more))
    await house.settle()
    expect(heard(house)).toEqual([])
    expect(house.slack.to('chat.postMessage')).toEqual([])
  })

  test('is answered in three languages when something broke', async () => {
    const house = await aHouse()
    house.core.reply = () => Promise.reject(new Error('the database is away'))
    await house.post(said('status'))
    await house.settle()
    expect(house.slack.to('chat.postMessage').map(({ args }) => String(args['text']))).toEqual([expect.stringContaining(english.failed)])
  })
})
