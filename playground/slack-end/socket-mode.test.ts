import { describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { at, type Json, textAt } from '../../test/stages/slack-app.ts'
import { aSlack, type Slack } from '../../test/stages/slack-ends.ts'

const appToken = 'xapp-1-A1-1-secret'

interface Line {
  readonly heard: Json[]
  readonly socket: WebSocket
}

async function address({ call }: Slack): Promise<string> {
  return textAt(await call('apps.connections.open', {}, appToken), 'url')
}

/** A connection that acknowledges everything, with the payload given. */
async function connect(slack: Slack, answer: (envelope: Json) => object | undefined = () => ({})): Promise<Line> {
  const socket = new WebSocket(await address(slack))
  const heard: Json[] = []
  socket.on('message', (raw: Buffer) => {
    const envelope = JSON.parse(raw.toString()) as Json
    heard.push(envelope)
    const payload = answer(envelope)
    const { envelope_id } = envelope
    if (envelope_id !== undefined && payload) socket.send(JSON.stringify({ envelope_id, payload }))
  })
  await expect.poll(() => at(heard, '0.type')).toBe('hello')
  return { heard, socket }
}

const socketed = (more: object = {}) => aSlack({ app: { appToken }, ...more })

describe('a Socket Mode connection', () => {
  test('is greeted', async () => {
    const slack = await socketed()
    const { heard } = await connect(slack)
    expect(heard[0]).toMatchObject({ type: 'hello', num_connections: 1, connection_info: { app_id: 'A1' } })
  })

  test('opens once per address', async () => {
    const slack = await socketed()
    const url = await address(slack)
    const first = new WebSocket(url)
    await new Promise((resolve) => first.once('open', resolve))
    const second = new WebSocket(url)
    await expect(new Promise((_, reject) => second.once('error', reject))).rejects.toThrow('404')
  })

  test('hears events, interactions and commands in envelopes', async () => {
    const slack = await socketed()
    const { heard } = await connect(slack)
    const person = slack.end.as(slack.aino)
    await person.openHome()
    await person.shortcut('open')
    await person.command('/mentoring', 'help')
    expect(heard.slice(1).map(({ type, accepts_response_payload }) => [type, accepts_response_payload])).toEqual([
      ['events_api', false],
      ['interactive', true],
      ['slash_commands', true],
    ])
    expect(new Set(heard.slice(1).map(({ envelope_id }) => envelope_id)).size).toBe(3)
    expect(at(heard, '3.payload')).toMatchObject({ command: '/mentoring', text: 'help' })
  })

  test('answers with its acknowledgement', async () => {
    const slack = await socketed()
    await connect(slack, () => ({ text: 'Hello' }))
    expect(await slack.end.as(slack.aino).command('/mentoring')).toMatchObject({ ok: true })
    expect(slack.end.as(slack.aino).ephemerals()).toMatchObject([{ text: 'Hello' }])
  })

  test('that says nothing sensible is not heard', async () => {
    const slack = await socketed({ patience: 60 })
    const { socket } = await connect(slack, () => undefined)
    socket.send('not json')
    expect(await slack.end.as(slack.aino).shortcut('open')).toMatchObject({ ok: false })
  })

  test('gets an event again that it did not acknowledge, with the number of the attempt', async () => {
    const slack = await socketed({ patience: 60 })
    const { heard } = await connect(slack, () => undefined)
    await slack.end.as(slack.aino).openHome()
    expect(heard.slice(1)).toMatchObject([{ type: 'events_api' }, { retry_attempt: 1, retry_reason: 'http_timeout' }])
    expect(at(heard, '1.payload')).toEqual(at(heard, '2.payload'))
  })

  test('shares the envelopes with the others: each goes to one', async () => {
    const slack = await socketed()
    const lines = [await connect(slack), await connect(slack)]
    for (let at = 0; at < 4; at++) await slack.end.as(slack.aino).shortcut('open')
    expect(lines.map(({ heard }) => heard.filter(({ type }) => type === 'interactive').length)).toEqual([2, 2])
  })

  test('is asked to come again, and may', async () => {
    const slack = await socketed()
    const { heard, socket } = await connect(slack)
    slack.end.refreshSockets()
    await expect.poll(() => heard.at(-1)).toMatchObject({ type: 'disconnect', reason: 'refresh_requested' })
    socket.close()
    await expect.poll(() => slack.end.socketCount()).toBe(0)
    await connect(slack)
    expect(await slack.end.as(slack.aino).shortcut('open')).toMatchObject({ ok: true })
  })

  test('is one of ten at most', async () => {
    const slack = await socketed()
    for (let at = 0; at < 10; at++) await connect(slack)
    expect(await slack.call('apps.connections.open', {}, appToken)).toMatchObject({ error: 'too_many_websockets' })
  })

  test('that nobody opened leaves the person with trouble', async () => {
    const slack = await socketed()
    expect(await slack.end.as(slack.aino).shortcut('open')).toMatchObject({ ok: false })
  })
})
