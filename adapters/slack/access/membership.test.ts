import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AdapterMemory } from '../../../src/contract/adapter-memory.ts'
import type { ChannelWanted, Workspace } from '../../../src/contract/platform.ts'
import { silentLog } from '../../../src/kit/log.ts'
import { freshMemory } from '../../../test/ground/adapter-memories.ts'
import { channelName, openChannel } from '../places.ts'
import { answering, type SlackAnswer, type SlackAnswers, slackAnswering } from '../test/calls.ts'
import { noteMoving } from './channel-ids.ts'
import { membersOf, takeOut } from './membership.ts'

let memory: AdapterMemory
let close: () => Promise<void>
beforeAll(async () => {
  ;({ memory, close } = await freshMemory('slack'))
})
afterAll(() => close())

const workspace: Workspace = { platform: 'slack', id: 'T1' }
const place = { workspace, id: 'C1', kind: 'channel' } as const
const us = { 'auth.test': { ok: true, user_id: 'U0PARI' } }

function slackThat(answers: SlackAnswers = {}, scopes: readonly string[] = ['groups:read']) {
  const slack = slackAnswering(answering({ ...us, ...answers }, { ok: true, channel: { id: 'C9' } }))
  return { ...slack, deps: { clientFor: () => Promise.resolve({ client: slack.client, teamId: null, scopes }), log: silentLog, memory } }
}

/** Pages of these sizes, each with the cursor of the next one. */
const pages =
  (ids: readonly string[], size: number, field: string, items: (id: string) => unknown) =>
  (call: { args: Readonly<Record<string, unknown>> }) => {
    const from = Number(call.args['cursor'] ?? 0)
    const next = from + size < ids.length ? String(from + size) : ''
    return { ok: true, [field]: ids.slice(from, from + size).map(items), response_metadata: { next_cursor: next } }
  }
const sixty = ['U0PARI', ...Array.from({ length: 59 }, (_, nth) => `U${nth}`)]

describe('Who is in a channel', () => {
  test('is read page by page to the end, where the channel is now', async () => {
    await noteMoving(memory, workspace, 'G7', 'C7')
    const { deps, argsOf } = slackThat({ 'conversations.members': pages(sixty, 20, 'members', (id) => id) })
    const read = await membersOf(deps, { ...place, id: 'G7' })
    expect(read).toEqual({ kind: 'read', people: sixty.map((id) => ({ workspace, id })) })
    expect(argsOf('conversations.members').map(({ channel, cursor }) => [channel, cursor])).toEqual([
      ['C7', undefined],
      ['C7', '20'],
      ['C7', '40'],
    ])
  })

  test.each<[string, SlackAnswers, object]>([
    [
      'a page that fails in the middle',
      { 'conversations.members': ({ args }) => (args['cursor'] ? { status: 500 } : pages(sixty, 20, 'members', (id) => id)({ args })) },
      { kind: 'unknown' },
    ],
    [
      'a cursor that comes again',
      { 'conversations.members': { ok: true, members: ['U0PARI'], response_metadata: { next_cursor: 'x' } } },
      { kind: 'unknown' },
    ],
    ['an empty list', { 'conversations.members': { ok: true, members: [] } }, { kind: 'unknown' }],
    ['a list without Pari', { 'conversations.members': { ok: true, members: ['U1', 'U2'] } }, { kind: 'unknown' }],
    ['no list at all', { 'conversations.members': { ok: true } }, { kind: 'unknown' }],
    ['a rest', { 'conversations.members': { status: 429, headers: { 'retry-after': '7' } } }, { kind: 'retry', afterMs: 7_000 }],
    [
      'a channel that we are not in',
      { 'conversations.members': { ok: false, error: 'not_in_channel' } },
      { kind: 'failed', reason: 'notMember' },
    ],
    [
      'Slack does not say who we are',
      { 'auth.test': { ok: true }, 'conversations.members': { ok: true, members: ['U0PARI'] } },
      { kind: 'unknown' },
    ],
  ])('is not known from %s', async (_, answers, expected) => {
    expect(await membersOf(slackThat(answers).deps, place)).toMatchObject(expected)
  })
})

describe('Somebody who is taken out', () => {
  test.each<[string, SlackAnswer, object]>([
    ['was in it', { ok: true }, { kind: 'out' }],
    ['was not in it', { ok: false, error: 'not_in_channel' }, { kind: 'out' }],
    ['has no account any more', { ok: false, error: 'user_not_found' }, { kind: 'out' }],
    ['may not be taken out', { ok: false, error: 'restricted_action' }, { kind: 'failed', reason: 'notPermitted' }],
  ])('%s', async (_, answer, expected) => {
    const { deps, argsOf } = slackThat({ 'conversations.kick': answer })
    expect(await takeOut(deps, place, { workspace, id: 'U1' })).toMatchObject(expected)
    expect(argsOf('conversations.kick')).toEqual([{ channel: 'C1', user: 'U1' }])
  })
})

describe('A channel whose name is taken', () => {
  let keys = 0
  const aWish = (): ChannelWanted => ({ workspace, key: `wish-${keys++}`, name: 'Nurses', topic: '', people: [] })
  const taken = (wanted: ChannelWanted, channels: SlackAnswers[string], answers: SlackAnswers = {}): SlackAnswers => ({
    'conversations.create': ({ args }) =>
      args['name'] === channelName(wanted) ? { ok: false, error: 'name_taken' } : { ok: true, channel: { id: 'C9' } },
    'users.conversations': channels,
    'conversations.members': { ok: true, members: ['U0PARI'] },
    ...answers,
  })
  const ours = (wanted: ChannelWanted, more: object = {}) => ({ id: 'C5', name: channelName(wanted), creator: 'U0PARI', ...more })
  const many = Array.from({ length: 1_200 }, (_, nth) => `C${nth + 100}`)

  test('is ours if we made it and nobody is in it, though it stands on the last page', async () => {
    const wanted = aWish()
    const all = [...many, 'C5']
    const channels = pages(all, 200, 'channels', (id) => (id === 'C5' ? ours(wanted) : { id, name: `other-${id}`, creator: 'U0PARI' }))
    expect(await openChannel(slackThat(taken(wanted, channels)).deps, wanted)).toMatchObject({ place: { id: 'C5' } })
  })

  test.each<[string, object, SlackAnswers]>([
    ['somebody else made it', { creator: 'U1' }, {}],
    ['it was called something else', { previous_names: ['another-group'] }, {}],
    ['somebody is in it', {}, { 'conversations.members': { ok: true, members: ['U0PARI', 'U1'] } }],
  ])('is left alone where %s', async (_, more, answers) => {
    const wanted = aWish()
    const opened = await openChannel(slackThat(taken(wanted, { ok: true, channels: [ours(wanted, more)] }, answers)).deps, wanted)
    expect(opened).toMatchObject({ place: { id: 'C9' } })
  })

  test('is left alone where we may not look', async () => {
    const wanted = aWish()
    const { deps, argsOf } = slackThat(taken(wanted, { ok: true, channels: [ours(wanted)] }), [])
    expect(await openChannel(deps, wanted)).toMatchObject({ place: { id: 'C9' } })
    expect(argsOf('users.conversations')).toEqual([])
  })

  test('leads to no other one on part of a list', async () => {
    const wanted = aWish()
    const channels = pages(many, 200, 'channels', (id) => ({ id, name: id, creator: 'U0PARI' }))
    const half: SlackAnswers[string] = (call, nth) => (nth === 3 ? { status: 500 } : channels(call))
    const { deps, argsOf } = slackThat(taken(wanted, half))
    expect(await openChannel(deps, wanted)).toMatchObject({ kind: 'unknown' })
    expect(argsOf('conversations.create')).toHaveLength(1)
  })
})
