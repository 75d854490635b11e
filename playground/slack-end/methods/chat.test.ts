import { describe, expect, test } from 'vitest'
import { hoursAfter } from '../../../src/kit/clock.ts'
import { textAt } from '../../../test/stages/slack-app.ts'
import { aSlack } from '../../../test/stages/slack-ends.ts'

const section = (text: string) => ({ type: 'section', text: { type: 'mrkdwn', text } })

describe('a message to a person', () => {
  test('opens one DM with the bot, however often', async () => {
    const { call, end, aino, eero } = await aSlack()
    const first = await call('chat.postMessage', { channel: aino, text: 'one' })
    const second = await call('chat.postMessage', { channel: aino, text: 'two' })
    expect(first['channel']).toBe(second['channel'])
    expect(
      end
        .as(aino)
        .inbox()
        .map(({ text }) => text),
    ).toEqual(['one', 'two'])
    expect(end.as(eero).inbox()).toEqual([])
  })

  test('carries a stamp that rises, by the clock', async () => {
    const { call, clock, aino } = await aSlack()
    const stamps: string[] = []
    for (const _ of [1, 2, 3]) stamps.push(textAt(await call('chat.postMessage', { channel: aino, text: 'x' }), 'ts'))
    clock.turnTo(hoursAfter(clock.now(), 1))
    stamps.push(textAt(await call('chat.postMessage', { channel: aino, text: 'x' }), 'ts'))
    expect(stamps.toSorted((a, b) => (a < b ? -1 : 1))).toEqual(stamps)
    expect(new Set(stamps).size).toBe(4)
    expect(stamps[3]).toMatch(new RegExp(`^${clock.now().epochMilliseconds / 1000}\\.\\d{6}$`))
  })

  test('reaches a deactivated person, for Slack keeps their channel', async () => {
    const { call, end, aino } = await aSlack()
    await end.changePerson(aino, { isDeactivated: true })
    expect(await call('chat.postMessage', { channel: aino, text: 'hello' })).toMatchObject({ ok: true })
  })

  test('reaches no bot, no Slackbot, and nobody of another workspace', async () => {
    const { call, end, workspaceId } = await aSlack()
    const bot = end.addPerson(workspaceId, { name: 'Other', isBot: true }).id
    const far = end.addPerson(end.addWorkspace({ name: 'Far' }).id, { name: 'Far' }).id
    for (const [channel, error] of [
      [bot, 'cannot_dm_bot'],
      ['USLACKBOT', 'cannot_dm_bot'],
      [far, 'channel_not_found'],
    ] as const) {
      expect(await call('chat.postMessage', { channel, text: 'hello' })).toMatchObject({ error })
    }
  })

  test('reaches somebody of another organisation only after they share a channel', async () => {
    const { call, end, workspaceId } = await aSlack()
    const guest = end.addPerson(workspaceId, { name: 'Guest', isExternal: true }).id
    expect(await call('chat.postMessage', { channel: guest, text: 'hello' })).toMatchObject({ error: 'channel_not_found' })
    expect(await call('conversations.open', { users: guest })).toMatchObject({ error: 'user_not_visible' })
    const { channel } = await call('conversations.create', { name: 'shared', is_private: true })
    await call('conversations.invite', { channel: textAt(channel, 'id'), users: guest })
    expect(await call('chat.postMessage', { channel: guest, text: 'hello' })).toMatchObject({ ok: true })
  })

  test('is refused where the Messages tab is off', async () => {
    const { call, aino } = await aSlack({ app: { messagesTab: false } })
    expect(await call('chat.postMessage', { channel: aino, text: 'hello' })).toMatchObject({ error: 'messages_tab_disabled' })
  })
})

describe('what a message may hold', () => {
  test('text is cut at 40,000 characters', async () => {
    const { call, aino } = await aSlack()
    const { message } = await call('chat.postMessage', { channel: aino, text: 'x'.repeat(40_001) })
    expect(textAt(message, 'text')).toHaveLength(40_000)
  })

  test('blocks that are wrong are refused with pointers', async () => {
    const { call, aino } = await aSlack()
    const refused = await call('chat.postMessage', { channel: aino, text: 'x', blocks: [section('x'.repeat(3001))] })
    expect(refused).toMatchObject({
      error: 'invalid_blocks',
      response_metadata: { messages: [expect.stringMatching(/^\[ERROR\] .*\[json-pointer:\/blocks\/0\/text\/text\]$/)] },
    })
  })

  test('blocks with more than 12,000 characters of text are too long together', async () => {
    const { call, aino } = await aSlack()
    const blocks = (last: number) => [...[1, 2, 3].map(() => section('x'.repeat(3000))), section('x'.repeat(last))]
    expect(await call('chat.postMessage', { channel: aino, text: 'x', blocks: blocks(3000) })).toMatchObject({ ok: true })
    const longer = [...blocks(3000), section('x')]
    expect(await call('chat.postMessage', { channel: aino, text: 'x', blocks: longer })).toMatchObject({ error: 'msg_blocks_too_long' })
  })

  test('markdown stands alone', async () => {
    const { call, aino } = await aSlack()
    expect(await call('chat.postMessage', { channel: aino, markdown_text: '**hello**' })).toMatchObject({ ok: true })
    const both = await call('chat.postMessage', { channel: aino, markdown_text: '**hello**', text: 'hello' })
    expect(both).toMatchObject({ error: 'markdown_text_conflict' })
  })

  test('the same payload twice in a channel is counted, elsewhere or untagged it is not', async () => {
    const { call, end, aino, eero } = await aSlack()
    const metadata = { event_type: 'pari_delivery', event_payload: { delivery: 'd1' } }
    for (const channel of [aino, eero, aino, aino]) await call('chat.postMessage', { channel, text: 'x', metadata })
    for (const _ of [1, 2]) await call('chat.postMessage', { channel: aino, text: 'x' })
    expect(end.duplicates().map(({ metadata: tag }) => tag)).toEqual([metadata, metadata])
  })
})

describe('a message changed', () => {
  const posted = async () => {
    const slack = await aSlack()
    const { channel, ts } = await slack.call('chat.postMessage', {
      channel: slack.aino,
      text: 'one',
      blocks: [section('one')],
      metadata: { event_type: 't', event_payload: {} },
    })
    return { ...slack, channel, ts, now: () => slack.end.as(slack.aino).inbox()[0] }
  }

  test('by text alone loses its blocks and keeps its metadata', async () => {
    const { call, channel, ts, now } = await posted()
    expect(await call('chat.update', { channel, ts, text: 'two' })).toMatchObject({ ok: true, text: 'two' })
    expect(now()).toMatchObject({ text: 'two', blocks: [], metadata: { event_type: 't' }, edited: {} })
  })

  test('by blocks alone keeps its text', async () => {
    const { call, channel, ts, now } = await posted()
    await call('chat.update', { channel, ts, blocks: [section('two')] })
    expect(now()).toMatchObject({ text: 'one', blocks: [{ text: { text: 'two' } }] })
  })

  test('from formatted text to blocks without any is refused', async () => {
    const { call, aino } = await aSlack()
    const rich = (text: string) => ({
      type: 'rich_text',
      elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }],
    })
    const { channel, ts } = await call('chat.postMessage', { channel: aino, text: 'one', blocks: [rich('one')] })
    expect(await call('chat.update', { channel, ts, text: 'two', blocks: [section('two')] })).toMatchObject({ error: 'block_mismatch' })
    expect(await call('chat.update', { channel, ts, text: 'two', blocks: [rich('two')] })).toMatchObject({ ok: true })
  })

  test('to more than 4,000 characters, or to nothing, is refused', async () => {
    const { call, channel, ts, now } = await posted()
    expect(await call('chat.update', { channel, ts, text: 'x'.repeat(4001) })).toMatchObject({ error: 'msg_too_long' })
    expect(await call('chat.update', { channel, ts })).toMatchObject({ error: 'no_text' })
    expect(now()).toMatchObject({ text: 'one' })
  })

  test('of a person, or that is not there, is refused', async () => {
    const { call, end, aino, channel, ts } = await posted()
    await end.as(aino).write('mine')
    const theirs = end.as(aino).inbox().at(-1)?.ts
    expect(await call('chat.update', { channel, ts: theirs, text: 'two' })).toMatchObject({ error: 'cant_update_message' })
    expect(await call('chat.delete', { channel, ts: theirs })).toMatchObject({ error: 'cant_delete_message' })
    expect(await call('chat.update', { channel, ts: '1.000001', text: 'two' })).toMatchObject({ error: 'message_not_found' })
    expect(await call('chat.update', { channel: 'C404', ts, text: 'two' })).toMatchObject({ error: 'channel_not_found' })
  })

  test('is refused in an archived channel', async () => {
    const { call } = await aSlack()
    const { channel } = await call('conversations.create', { name: 'old', is_private: true })
    const { ts } = await call('chat.postMessage', { channel: textAt(channel, 'id'), text: 'one' })
    await call('conversations.archive', { channel: textAt(channel, 'id') })
    expect(await call('chat.update', { channel: textAt(channel, 'id'), ts, text: 'two' })).toMatchObject({ error: 'is_inactive' })
  })

  test('is deleted, and then not there', async () => {
    const { call, channel, ts, now } = await posted()
    expect(await call('chat.delete', { channel, ts })).toEqual({ ok: true, channel, ts })
    expect(now()).toBeUndefined()
    expect(await call('chat.getPermalink', { channel, message_ts: ts })).toMatchObject({ error: 'message_not_found' })
  })
})

test('a whisper is seen by one person, and cannot be updated', async () => {
  const { call, end, aino, eero } = await aSlack()
  const { channel } = await call('conversations.open', { users: `${aino},${eero}` })
  const { message_ts: ts } = await call('chat.postEphemeral', { channel: textAt(channel, 'id'), user: aino, text: 'psst' })
  expect([end.as(aino).ephemerals().length, end.as(eero).ephemerals().length, end.as(aino).inbox().length]).toEqual([1, 0, 0])
  expect(await call('chat.update', { channel: textAt(channel, 'id'), ts, text: 'x' })).toMatchObject({ error: 'message_not_found' })
})

test('a permalink leads to the message', async () => {
  const { call, aino } = await aSlack()
  const { channel, ts } = await call('chat.postMessage', { channel: aino, text: 'hello' })
  const { permalink } = await call('chat.getPermalink', { channel, message_ts: ts })
  expect(permalink).toBe(`https://helsinki.slack.com/archives/${String(channel)}/p${String(ts).replace('.', '')}`)
})
