import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { AdapterMemory } from '../../src/contract/adapter-memory.ts'
import type { Address, ChannelWanted, Workspace } from '../../src/contract/platform.ts'
import { silentLog } from '../../src/kit/log.ts'
import { freshMemory } from '../../test/ground/adapter-memories.ts'
import { noteMoving } from './access/channel-ids.ts'
import { archive, channelName, openChannel, openConversation, pin } from './places.ts'
import { answering, type SlackAnswer, type SlackAnswers, type SlackCall, slackAnswering } from './test/calls.ts'

let memory: AdapterMemory
let close: () => Promise<void>
beforeAll(async () => {
  ;({ memory, close } = await freshMemory('slack'))
})
afterAll(() => close())

const workspace: Workspace = { platform: 'slack', id: 'T1' }
const person = (id: string, at = workspace): Address => ({ workspace: at, id })
const channel = { workspace, id: 'C1', kind: 'channel' } as const

/** A Slack that agrees, but for what it is told. */
function slackThat(answers: SlackAnswers = {}, teamId: string | null = null) {
  const slack = slackAnswering(answering(answers, { ok: true, channel: { id: 'C1' } }))
  const access = { client: slack.client, teamId, scopes: [] }
  return { ...slack, deps: { clientFor: () => Promise.resolve(access), log: silentLog, memory } }
}

let keys = 0
let wanted: ChannelWanted
beforeEach(() => {
  wanted = { workspace, key: `group-${keys++}`, name: 'Mentoring', topic: 'Every other Tuesday', people: [person('U1'), person('U2')] }
})
const methodsOf = (calls: readonly SlackCall[]) => calls.map(({ method }) => method.replace('conversations.', ''))

describe('a conversation of several', () => {
  test('is opened for its people, each once', async () => {
    const { deps, argsOf } = slackThat({ 'conversations.open': { ok: true, channel: { id: 'G1' } } })
    expect(await openConversation(deps, [person('U1'), person('U2'), person('U1')])).toEqual({
      kind: 'opened',
      place: { workspace, id: 'G1', kind: 'conversation' },
      without: [],
    })
    expect(argsOf('conversations.open')).toEqual([{ users: 'U1,U2' }])
  })

  test.each<[string, readonly Address[], object]>([
    ['nobody', [], { reason: 'invalidContent' }],
    ['nine people', Array.from({ length: 9 }, (_, at) => person(`U${at}`)), { reason: 'tooLarge', detail: '9 people; at most 8' }],
    ['people of two workspaces', [person('U1'), person('U2', { ...workspace, id: 'T2' })], { reason: 'invalidContent' }],
  ])('is refused for %s, without asking Slack', async (_, people, expected) => {
    const { deps, calls } = slackThat()
    expect(await openConversation(deps, people)).toMatchObject({ kind: 'failed', ...expected })
    expect(calls).toEqual([])
  })

  test('says what Slack says against it', async () => {
    const { deps } = slackThat({ 'conversations.open': { ok: false, error: 'user_disabled' } })
    expect(await openConversation(deps, [person('U1')])).toEqual({ kind: 'failed', reason: 'recipientGone', detail: 'user_disabled' })
    expect(await openConversation(slackThat({ 'conversations.open': { ok: true } }).deps, [person('U1')])).toMatchObject({
      kind: 'unknown',
    })
  })
})

describe('a private channel', () => {
  test('is made, gets its topic and its people', async () => {
    const { deps, calls, argsOf } = slackThat()
    expect(await openChannel(deps, wanted)).toEqual({ kind: 'opened', place: channel, without: [], name: channelName(wanted) })
    expect(methodsOf(calls)).toEqual(['create', 'setTopic', 'invite'])
    expect(argsOf('conversations.create')).toEqual([{ name: channelName(wanted), is_private: 'true' }])
    expect(argsOf('conversations.setTopic')).toEqual([{ channel: 'C1', topic: 'Every other Tuesday' }])
    expect(argsOf('conversations.invite')).toEqual([{ channel: 'C1', users: 'U1,U2', force: 'true' }])
  })

  test('is made in one workspace of an organisation', async () => {
    const { deps, argsOf } = slackThat({}, 'T7')
    await openChannel(deps, wanted)
    expect(argsOf('conversations.create')).toMatchObject([{ team_id: 'T7' }])
  })

  test('is found again by its key, even under another name; only who is missing comes in', async () => {
    await openChannel(slackThat().deps, wanted)
    const { deps, calls } = slackThat({
      'conversations.invite': { ok: false, error: 'already_in_channel', errors: [{ user: 'U1', ok: false, error: 'already_in_channel' }] },
    })
    const again = await openChannel(deps, { ...wanted, name: 'Another name', people: [person('U1'), person('U3')] })
    expect(again).toEqual({ kind: 'opened', place: channel, without: [], name: channelName(wanted) })
    expect(methodsOf(calls)).toEqual(['invite'])
  })

  test('is found again after Slack has given it other ids', async () => {
    await openChannel(slackThat({ 'conversations.create': { ok: true, channel: { id: 'G1' } } }).deps, wanted)
    for (const [before, after] of [
      ['G1', 'C2'],
      ['C2', 'C3'],
      // Nothing that Slack would say, but nothing that may stop us.
      ['C3', 'C3'],
    ] as const)
      await noteMoving(memory, workspace, before, after)
    const { deps, argsOf } = slackThat()
    expect(await openChannel(deps, wanted)).toMatchObject({ place: { id: 'C3' } })
    expect(argsOf('conversations.invite')).toMatchObject([{ channel: 'C3' }])
  })

  test('is made once when two ask at the same time', async () => {
    const { deps, argsOf } = slackThat()
    await Promise.all([openChannel(deps, wanted), openChannel(deps, wanted)])
    expect(argsOf('conversations.create')).toHaveLength(1)
  })

  test('gets another name when a half-made one has taken it', async () => {
    const { deps, argsOf } = slackThat({
      'conversations.create': (_, nth) => (nth < 3 ? { ok: false, error: 'name_taken' } : { ok: true, channel: { id: 'C3' } }),
    })
    expect(await openChannel(deps, wanted)).toMatchObject({ place: { id: 'C3' } })
    expect(argsOf('conversations.create').map(({ name }) => name)).toEqual([1, 2, 3].map((attempt) => channelName(wanted, attempt)))
  })

  test('gives up when every name is taken', async () => {
    const { deps, argsOf } = slackThat({ 'conversations.create': { ok: false, error: 'name_taken' } })
    expect(await openChannel(deps, wanted)).toMatchObject({ kind: 'failed', detail: 'name_taken' })
    expect(argsOf('conversations.create')).toHaveLength(9)
  })

  test.each<[string, SlackAnswer, object]>([
    ['the workspace forbids channels', { ok: false, error: 'restricted_action' }, { kind: 'failed', reason: 'notPermitted' }],
    ['Slack wants a rest', { status: 429, headers: { 'retry-after': '9' } }, { kind: 'retry', afterMs: 9_000, reason: 'throttled' }],
    ['the answer was lost', { status: 500 }, { kind: 'unknown' }],
    ['Slack names no channel', { ok: true }, { kind: 'unknown' }],
  ])('is not written down when %s, and made when asked again', async (_, answer, expected) => {
    expect(await openChannel(slackThat({ 'conversations.create': answer }).deps, wanted)).toMatchObject(expected)
    expect(await openChannel(slackThat().deps, wanted)).toMatchObject({ kind: 'opened', place: channel })
  })

  test('invites a hundred at a time', async () => {
    const { deps, argsOf } = slackThat()
    const people = Array.from({ length: 230 }, (_, at) => person(`U${at}`))
    await openChannel(deps, { ...wanted, people: [...people, ...people] })
    expect(argsOf('conversations.invite').map(({ users }) => String(users).split(',').length)).toEqual([100, 100, 30])
  })

  test('asks nobody in when there is nobody', async () => {
    const { deps, calls } = slackThat()
    await openChannel(deps, { ...wanted, people: [] })
    expect(methodsOf(calls)).not.toContain('invite')
  })

  test.each([true, false])('tells who could not come in, and why (Slack agreed: %s)', async (ok) => {
    const errors = [
      { user: 'U2', ok: false, error: 'ura_max_channels' },
      { user: 'U1', ok: false, error: 'cant_invite_self' },
      { ok: false, error: 'nobody in particular' },
    ]
    const { deps } = slackThat({ 'conversations.invite': { ok, ...(!ok && { error: 'ura_max_channels' }), errors } })
    expect(await openChannel(deps, wanted)).toEqual({
      kind: 'opened',
      place: channel,
      without: [{ address: person('U2'), reason: 'guest', detail: 'ura_max_channels' }],
      name: channelName(wanted),
    })
  })

  test.each(['missing_scope', 'restricted_action', 'no_permission', 'something_new'])(
    'that is there and may not be filled (%s) is named, as Slack called it, and is the same when asked again',
    async (error) => {
      const first = slackThat({
        'conversations.create': { ok: true, channel: { id: 'C1', name: 'mentoring-as-slack-wrote-it' } },
        'conversations.invite': { ok: false, error },
      })
      const expected = {
        ...{ kind: 'opened', place: channel, name: 'mentoring-as-slack-wrote-it' },
        without: [
          { address: person('U1'), reason: 'notLet', detail: error },
          { address: person('U2'), reason: 'notLet', detail: error },
        ],
      }
      expect(await openChannel(first.deps, wanted)).toEqual(expected)
      const again = slackThat({ 'conversations.invite': { ok: false, error } })
      expect(await openChannel(again.deps, wanted)).toEqual(expected)
      expect(methodsOf(again.calls)).not.toContain('create')
    },
  )

  test.each([
    ['user_disabled', 'gone'],
    ['user_not_visible', 'hidden'],
    ['user_is_ultra_restricted', 'guest'],
    ['org_user_not_in_team', 'elsewhere'],
    ['cant_invite', 'other'],
    ['something_new', 'other'],
  ])('tells what Slack means by %s: %s', async (error, reason) => {
    const { deps } = slackThat({ 'conversations.invite': { ok: true, errors: [{ user: 'U2', ok: false, error }] } })
    expect(await openChannel(deps, wanted)).toMatchObject({ without: [{ address: person('U2'), reason, detail: error }] })
  })

  test('asks one by one when Slack does not say whom it means', async () => {
    const { deps, argsOf } = slackThat({
      'conversations.invite': ({ args }) =>
        String(args['users']).includes('U2') ? { ok: false, error: 'user_is_restricted' } : { ok: true },
    })
    expect(await openChannel(deps, wanted)).toMatchObject({
      without: [{ address: person('U2'), reason: 'guest', detail: 'user_is_restricted' }],
    })
    expect(argsOf('conversations.invite').map(({ users }) => users)).toEqual(['U1,U2', 'U1', 'U2'])
  })

  test.each<[string, SlackAnswer, object]>([
    ['was archived', { ok: false, error: 'is_archived' }, { kind: 'failed', reason: 'placeArchived' }],
    ['is not there any more', { ok: false, error: 'channel_not_found' }, { kind: 'failed', reason: 'placeGone' }],
    ['has to wait', { status: 429, headers: { 'retry-after': '3' } }, { kind: 'retry', reason: 'throttled' }],
  ])('that %s says so', async (_, answer, expected) => {
    expect(await openChannel(slackThat({ 'conversations.invite': answer }).deps, wanted)).toMatchObject(expected)
    expect(
      await openChannel(slackThat({ 'conversations.setTopic': { ok: false, error: 'is_archived' } }).deps, { ...wanted, topic: 'New' }),
    ).toMatchObject({ reason: 'placeArchived' })
  })

  test('is a channel without its topic, too, and gets it the next time', async () => {
    const first = slackThat({ 'conversations.setTopic': { ok: false, error: 'no_permission' } })
    expect(await openChannel(first.deps, wanted)).toMatchObject({ kind: 'opened' })
    const second = slackThat()
    await openChannel(second.deps, wanted)
    expect(second.argsOf('conversations.setTopic')).toHaveLength(1)
  })

  test('has a topic within Slack’s limit, as people wrote it', async () => {
    const { deps, argsOf } = slackThat()
    await openChannel(deps, { ...wanted, topic: `<!channel> ${'x'.repeat(300)}` })
    const topic = String(argsOf('conversations.setTopic')[0]?.['topic'])
    expect(topic).toMatch(/^&lt;!channel&gt; x+…$/u)
    expect(topic.length).toBeLessThanOrEqual(250)
  })
})

describe('a channel’s name', () => {
  test('says what it is, and tells it from others', () => {
    expect(channelName({ name: 'Ryhmä: Åbo & Ölmünd', key: 'k' })).toMatch(/^ryhma-abo-olmund-[0-9a-f]{8}$/u)
    expect(channelName({ name: 'Group', key: 'a' })).not.toBe(channelName({ name: 'Group', key: 'b' }))
    expect(channelName({ name: 'Group', key: 'a' })).toBe(channelName({ name: 'Group', key: 'a' }))
  })

  test.each(['', '???', '日本語', '-'])('is never empty: %s', (name) => {
    expect(channelName({ name, key: 'k' })).toMatch(/^mentoring-[0-9a-f]{8}$/u)
  })

  test('stays within Slack’s limit', () => {
    expect(channelName({ name: 'a b '.repeat(40), key: 'k' }, 9)).toMatch(/^[a-z0-9-]{1,80}$/u)
  })
})

describe('closing a channel and pinning in it', () => {
  test('archives', async () => {
    const { deps, argsOf } = slackThat()
    expect(await archive(deps, channel)).toEqual({ kind: 'archived' })
    expect(argsOf('conversations.archive')).toEqual([{ channel: 'C1' }])
  })

  test('pins', async () => {
    const { deps, argsOf } = slackThat()
    expect(await pin(deps, workspace, { channel: 'C1', ts: '1.2' })).toEqual({ kind: 'pinned' })
    expect(argsOf('pins.add')).toEqual([{ channel: 'C1', timestamp: '1.2' }])
  })

  test('what was done before is done', async () => {
    expect(await archive(slackThat({ 'conversations.archive': { ok: false, error: 'already_archived' } }).deps, channel)).toEqual({
      kind: 'archived',
    })
    expect(
      await pin(slackThat({ 'pins.add': { ok: false, error: 'already_pinned' } }).deps, workspace, { channel: 'C1', ts: '1' }),
    ).toEqual({ kind: 'pinned' })
  })

  test('says what Slack says against it', async () => {
    const refused = { ok: false, error: 'not_in_channel' }
    const notMember = { kind: 'failed', reason: 'notMember', detail: 'not_in_channel' }
    expect(await archive(slackThat({ 'conversations.archive': refused }).deps, channel)).toEqual(notMember)
    expect(await pin(slackThat({ 'pins.add': refused }).deps, workspace, { channel: 'C1', ts: '1' })).toEqual(notMember)
  })
})
