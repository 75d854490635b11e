import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AdapterMemory } from '../../src/contract/adapter-memory.ts'
import type { Address, Place, Sent, Workspace } from '../../src/contract/platform.ts'
import { createTokens } from '../../src/contract/tokens.ts'
import type { View } from '../../src/contract/view.ts'
import { systemClock } from '../../src/kit/clock.ts'
import { silentLog } from '../../src/kit/log.ts'
import { createSeal } from '../../src/kit/seal.ts'
import { freshMemory } from '../../test/ground/adapter-memories.ts'
import { createPlatform, readerOf } from './platform.ts'
import { answering, type SlackAnswer, type SlackAnswers, slackAnswering } from './test/calls.ts'

let memory: AdapterMemory
let close: () => Promise<void>
beforeAll(async () => {
  ;({ memory, close } = await freshMemory('slack'))
})
afterAll(() => close())

const tokens = createTokens(createSeal([new Uint8Array(32).fill(1)]))
const workspace: Workspace = { platform: 'slack', id: 'T1' }
const aino: Address = { workspace, id: 'U1' }
const place: Place = { workspace, id: 'C1', kind: 'channel' }
const sent: Sent = { workspace, ref: 'D1:1.2' }
const command = { do: 'showHome', mark: 'look' } as const
const view: View = {
  language: 'en',
  parts: [
    { kind: 'text', text: 'R&D' },
    { kind: 'buttons', buttons: [{ label: 'Home', command }] },
  ],
}
const picture: View = { language: 'en', parts: [{ kind: 'image', url: 'https://example.org/a.png', alt: 'Two people' }] }

function platformOn(answers: SlackAnswers = {}, { scopes = [] as string[], millisBetweenPosts = 0 } = {}) {
  const slack = slackAnswering(answering(answers, { ok: true, channel: 'D1', ts: '9.9' }))
  const clientFor = () => Promise.resolve({ client: slack.client, teamId: null, scopes })
  const deps = {
    tokens,
    memory,
    clock: systemClock,
    log: silentLog,
    millisBetweenPosts,
    millisBetweenHomes: 1,
    fetch: slack.fetch,
    settings: {},
  }
  return { ...slack, platform: createPlatform({ ...deps, clientFor }), deps }
}

const tokenIn = (args: Readonly<Record<string, unknown>> | undefined): string =>
  /"value":"([^"]+)"/u.exec(JSON.stringify(args?.['blocks'] ?? args?.['view']))?.[1] ?? ''

describe('saying a view', () => {
  test('to a person posts it into their conversation, with the delivery’s id and without previews', async () => {
    const { platform, argsOf } = platformOn()
    expect(await platform.sendDirect(aino, view, 'd-1')).toEqual({ kind: 'delivered', sent: { workspace, ref: 'D1:9.9' } })
    const [args] = argsOf('chat.postMessage')
    expect(args).toMatchObject({
      ...{ channel: 'U1', text: 'R&amp;D\n[Home]', unfurl_links: 'false', unfurl_media: 'false', parse: 'none', link_names: 'false' },
      metadata: { event_type: 'pari_delivery', event_payload: { delivery: 'd-1' } },
    })
    expect(tokens.read(tokenIn(args), readerOf(aino))).toEqual(command)
    expect(tokens.read(tokenIn(args), readerOf({ ...aino, id: 'U2' }))).toBeNull()
  })

  test('in a place makes its buttons for whoever reads it there', async () => {
    const { platform, argsOf } = platformOn({ 'chat.postMessage': { ok: true, channel: 'C1', ts: '2.3' } })
    expect(await platform.sendToPlace(place, view, 'd-1')).toEqual({ kind: 'delivered', sent: { workspace, ref: 'C1:2.3' } })
    expect(tokens.read(tokenIn(argsOf('chat.postMessage')[0]), 'slack:T1:C1')).toEqual(command)
  })

  test('in a channel calls everybody only when it is to', async () => {
    const { platform, argsOf } = platformOn({ 'chat.postMessage': { ok: true, channel: 'C1', ts: '2.3' } })
    await platform.sendToPlace(place, view, 'd-1', 'everybody')
    await platform.sendToPlace(place, view, 'd-2', 'nobody')
    const [loud, calm] = argsOf('chat.postMessage').map((args) => JSON.stringify(args))
    expect(loud?.match(/<!channel>/g)).toHaveLength(2)
    expect(calm).not.toContain('<!channel>')
  })

  test.each<[string, SlackAnswer, object]>([
    ['a person whom Slack does not let us see', { ok: false, error: 'channel_not_found' }, { kind: 'failed', reason: 'recipientGone' }],
    ['an answer that was lost', { status: 500 }, { kind: 'unknown', detail: 'HTTP 500' }],
    ['an answer without a reference', { ok: true }, { kind: 'unknown' }],
    ['a Slack that wants a rest', { status: 429, headers: { 'retry-after': '2' } }, { kind: 'retry', afterMs: 2_000, reason: 'throttled' }],
    ['a token that was revoked', { ok: false, error: 'token_revoked' }, { kind: 'failed', reason: 'authorisationRevoked' }],
  ])('to %s says so, after one try', async (_, answer, expected) => {
    const { platform, calls } = platformOn({ 'chat.postMessage': answer })
    expect(await platform.sendDirect(aino, view, 'd-1')).toMatchObject(expected)
    expect(calls).toHaveLength(1)
  })

  test('in a place that is not there says so', async () => {
    const { platform } = platformOn({ 'chat.postMessage': { ok: false, error: 'channel_not_found' } })
    expect(await platform.sendToPlace(place, view, 'd-1')).toMatchObject({ reason: 'placeGone' })
  })

  test('says a picture in words when Slack cannot fetch it', async () => {
    const { platform, argsOf } = platformOn({
      'chat.postMessage': (_, nth) => (nth === 1 ? { ok: false, error: 'invalid_blocks' } : { ok: true, channel: 'D1', ts: '9.9' }),
    })
    expect(await platform.sendDirect(aino, picture, 'd-1')).toMatchObject({ kind: 'delivered' })
    expect(argsOf('chat.postMessage').map(({ blocks }) => blocks)).toMatchObject([
      [{ type: 'image' }],
      [{ type: 'section', text: { text: 'Two people' } }],
    ])
  })

  test('gives up on content that Slack refuses', async () => {
    const { platform, calls } = platformOn({ 'chat.postMessage': { ok: false, error: 'invalid_blocks' } })
    expect(await platform.sendDirect(aino, view, 'd-1')).toMatchObject({ kind: 'failed', reason: 'invalidContent' })
    expect(calls).toHaveLength(1)
  })

  test('to one person waits a second in between; too many at once come again', async () => {
    const { platform, calls } = platformOn({}, { millisBetweenPosts: 30 })
    const results = await Promise.all(Array.from({ length: 5 }, () => platform.sendDirect(aino, view, 'd-1')))
    expect(calls).toHaveLength(4)
    expect(results[4]).toEqual({ kind: 'retry', afterMs: 4_000, reason: 'transient' })
  })

  test('where Pari is not installed fails; where that cannot be looked up it is tried again', async () => {
    const { deps } = platformOn()
    const removed = createPlatform({ ...deps, clientFor: () => Promise.resolve(null) })
    expect(await removed.sendDirect(aino, view, 'd')).toEqual({ kind: 'failed', reason: 'authorisationRevoked', detail: 'not installed' })
    const broken = createPlatform({ ...deps, clientFor: () => Promise.reject(new Error('the database is away')) })
    expect(await broken.sendDirect(aino, view, 'd')).toEqual({ kind: 'retry', afterMs: 5_000, reason: 'transient' })
  })
})

describe('updating a message', () => {
  test('puts the view in its place', async () => {
    const { platform, calls } = platformOn()
    expect(await platform.update(sent, view)).toEqual({ kind: 'delivered', sent })
    expect(calls).toMatchObject([{ method: 'chat.update', args: { channel: 'D1', ts: '1.2', text: 'R&amp;D\n[Home]', parse: 'none' } }])
    expect(tokens.read(tokenIn(calls[0]?.args), 'slack:T1:D1')).toEqual(command)
  })

  test.each(['message_not_found', 'cant_update_message', 'edit_window_closed', 'is_inactive', 'msg_too_long', 'block_mismatch'])(
    'says it anew below on %s',
    async (error) => {
      const { platform, calls } = platformOn({ 'chat.update': { ok: false, error } })
      expect(await platform.update(sent, view)).toEqual({ kind: 'delivered', sent: { workspace, ref: 'D1:9.9' } })
      expect(calls[1]).toMatchObject({ method: 'chat.postMessage', args: { channel: 'D1' } })
      expect(calls[1]?.args).not.toHaveProperty('metadata')
    },
  )

  test('that cannot be changed is left alone where nobody wants it said again', async () => {
    const { platform, calls } = platformOn({ 'chat.update': { ok: false, error: 'edit_window_closed' } })
    expect(await platform.update(sent, view, 'leave')).toMatchObject({ kind: 'failed', reason: 'placeGone' })
    expect(calls).toHaveLength(1)
  })

  test('fails in an archived channel', async () => {
    const { platform } = platformOn({
      'chat.update': { ok: false, error: 'is_inactive' },
      'chat.postMessage': { ok: false, error: 'is_archived' },
    })
    expect(await platform.update(sent, view)).toEqual({ kind: 'failed', reason: 'placeArchived', detail: 'is_archived' })
  })

  test('is not said anew when nobody knows whether it was changed', async () => {
    const { platform, calls } = platformOn({ 'chat.update': { status: 500 } })
    expect(await platform.update(sent, view)).toMatchObject({ kind: 'unknown' })
    expect(calls).toHaveLength(1)
  })

  test('says a picture in words when Slack cannot fetch it', async () => {
    const { platform, calls } = platformOn({
      'chat.update': (_, nth) => (nth === 1 ? { ok: false, error: 'invalid_blocks' } : { ok: true }),
    })
    expect(await platform.update(sent, picture)).toEqual({ kind: 'delivered', sent })
    expect(calls).toHaveLength(2)
  })

  test.each(['', 'D1', 'D1:1:2', ':1.2'])('knows a reference that is none: "%s"', async (ref) => {
    const { platform, calls } = platformOn()
    expect(await platform.update({ workspace, ref }, view)).toMatchObject({ kind: 'failed', reason: 'invalidContent' })
    expect(await platform.pin({ workspace, ref })).toMatchObject({ kind: 'failed', reason: 'invalidContent' })
    expect(calls).toEqual([])
  })
})

describe('the rest of what the core asks', () => {
  test('shows a home', async () => {
    const { platform, argsOf } = platformOn()
    expect(await platform.showHome(aino, view)).toEqual({ kind: 'shown' })
    const [args] = argsOf('views.publish')
    expect(args).toMatchObject({ user_id: 'U1', view: { type: 'home' } })
    expect(tokens.read(tokenIn(args), readerOf(aino))).toEqual(command)
  })

  test('says when there is no home', async () => {
    const { platform } = platformOn({ 'views.publish': { ok: false, error: 'not_enabled' } })
    expect(await platform.showHome(aino, view)).toEqual({ kind: 'failed', reason: 'notPermitted', detail: 'not_enabled' })
  })

  test('can do everything, and take files where it was allowed to', async () => {
    const bare = platformOn().platform
    expect(await bare.capability(workspace, 'homePush')).toBe('native')
    expect(await bare.capability(workspace, 'conversation')).toBe('native')
    expect(await bare.chatLink([aino], { topic: 'Spring', message: 'Hello' })).toBeNull()
    expect(await bare.appLink(workspace, 'join')).toBeNull()
    expect(await bare.capability(workspace, 'fileUpload')).toBe('unavailable')
    expect(await platformOn({}, { scopes: ['files:read'] }).platform.capability(workspace, 'fileUpload')).toBe('native')
  })

  test('gives a link that opens its home, and asks once for the app’s id', async () => {
    const own = platformOn({ 'auth.test': { ok: true, bot_id: 'B1' }, 'bots.info': { ok: true, bot: { app_id: 'A1' } } })
    expect(await own.platform.appLink(workspace, 'join')).toBe('https://slack.com/app_redirect?app=A1&team=T1&tab=home')
    await own.platform.appLink(workspace, 'join')
    expect(own.argsOf('bots.info')).toEqual([{ bot: 'B1' }])
    expect(await own.platform.appLink({ ...workspace, id: 'E1' }, 'join')).toBe('https://slack.com/app_redirect?app=A1&tab=home')
    const refused = platformOn({ 'auth.test': { ok: true, bot_id: 'B1' }, 'bots.info': { ok: false, error: 'missing_scope' } })
    expect(await refused.platform.appLink(workspace, 'join')).toBeNull()
  })

  test('reads what people write in its chat where it was allowed to', async () => {
    expect(await platformOn().platform.capability(workspace, 'words')).toBe('unavailable')
    expect(await platformOn({}, { scopes: ['im:history'] }).platform.capability(workspace, 'words')).toBe('native')
  })

  test('sends a file where it was allowed to, and to no host that is not Slack’s', async () => {
    expect(await platformOn().platform.capability(workspace, 'fileSend')).toBe('unavailable')
    expect(await platformOn({}, { scopes: ['files:write'] }).platform.capability(workspace, 'fileSend')).toBe('native')
    const answers = (upload_url: string): SlackAnswers => ({
      'conversations.open': { ok: true, channel: { id: 'D1' } },
      'files.getUploadURLExternal': { ok: true, upload_url, file_id: 'F1' },
    })
    const file = { name: 'a.xlsx', bytes: new Uint8Array([1]) }
    const own = platformOn(answers('https://files.slack.com/upload/v1/abc'))
    expect(await own.platform.sendFile(aino, file, 'Here')).toEqual({ kind: 'delivered' })
    expect(own.argsOf('files.completeUploadExternal')).toMatchObject([{ channel_id: 'D1', files: [{ id: 'F1', title: 'a.xlsx' }] }])
    const strange = platformOn(answers('https://example.org/upload'))
    expect(await strange.platform.sendFile(aino, file, 'Here')).toMatchObject({ kind: 'retry' })
    expect(strange.calls.map(({ method }) => method)).toEqual(['conversations.open', 'files.getUploadURLExternal'])
    const full = platformOn({
      ...answers('https://files.slack.com/upload/v1/abc'),
      'https://files.slack.com/upload/v1/abc': { status: 500 },
    })
    expect(await full.platform.sendFile(aino, file, 'Here')).toMatchObject({ kind: 'retry' })
    expect(full.argsOf('files.completeUploadExternal')).toEqual([])
  })

  test('brings people together, pins, archives and asks who they are', async () => {
    const answers: SlackAnswers = {
      'conversations.open': { ok: true, channel: { id: 'G1' } },
      'conversations.create': { ok: true, channel: { id: 'C1' } },
      'users.info': { ok: true, user: { id: 'U1', name: 'aino' } },
      'users.lookupByEmail': { ok: true, user: { id: 'U1', name: 'aino' } },
    }
    const { platform } = platformOn(answers)
    expect(await platform.openConversation([aino])).toMatchObject({ place: { id: 'G1' } })
    expect(await platform.openChannel({ workspace, key: 'k', name: 'n', topic: '', people: [aino] })).toMatchObject({ place: { id: 'C1' } })
    expect(await platform.pin(sent)).toEqual({ kind: 'pinned' })
    expect(await platform.archive(place)).toEqual({ kind: 'archived' })
    expect(await platform.profileOf(aino)).toMatchObject({ name: 'aino' })
    expect(await platform.findPeople(workspace, ['a@b.fi'])).toMatchObject([{ profile: { name: 'aino' } }])
  })
})
