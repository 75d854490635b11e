import { LogLevel, WebClient } from '@slack/web-api'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { channelName } from '../../adapters/slack/places.ts'
import { createPlatform, type SlackPlatform } from '../../adapters/slack/platform.ts'
import { type SlackEnd, startSlackEnd } from '../../playground/slack-end/index.ts'
import type { Address, Place, Workspace } from '../../src/contract/platform.ts'
import { createTokens } from '../../src/contract/tokens.ts'
import type { Part, View } from '../../src/contract/view.ts'
import { systemClock } from '../../src/kit/clock.ts'
import { silentLog } from '../../src/kit/log.ts'
import { createSeal } from '../../src/kit/seal.ts'
import { freshMemory } from '../ground/adapter-memories.ts'

/** The shipped platform against the local Slack end, over HTTP. */

const scopes = [
  'chat:write',
  'im:write',
  'files:write',
  'files:read',
  'mpim:write',
  'groups:write',
  'groups:read',
  'pins:write',
  'bookmarks:write',
  'users:read',
  'users:read.email',
]
const app = { id: 'A1', clientId: '1.1', clientSecret: 'client-secret', signingSecret: 'signing-secret', name: 'Pari' }
const view = (...parts: Part[]): View => ({ language: 'en', parts })
const saying = (text: string): View => view({ kind: 'text', text })
const everything = view(
  { kind: 'heading', text: 'Will you come?' },
  { kind: 'text', text: 'R&D <!channel> https://example.org' },
  { kind: 'fields', rows: [{ label: 'When', value: 'Thursday', at: '2027-01-21T15:00:00Z' }] },
  { kind: 'list', items: Array.from({ length: 1000 }, (_, at) => `Aino ${at}`) },
  { kind: 'buttons', buttons: [{ label: 'Home', command: { do: 'showHome' } }] },
)

let close: () => Promise<void>
let end: SlackEnd
let platform: SlackPlatform
let workspace: Workspace
let token: string
let people: Record<'aino' | 'bo' | 'guest' | 'left', Address>

beforeAll(async () => {
  const own = await freshMemory('slack')
  close = own.close
  end = await startSlackEnd({ clock: systemClock, app, rates: 0 })
  const team = end.addWorkspace({ name: 'Helsinki' })
  workspace = { platform: 'slack', id: team.id }
  const add = (name: string, more: object = {}): Address => {
    const { id } = end.addPerson(team.id, { name, email: `${name.toLowerCase()}@example.org`, ...more })
    return { workspace, id }
  }
  people = {
    aino: add('Aino', { timeZone: 'Europe/Helsinki', locale: 'fi-FI' }),
    bo: add('Bo'),
    guest: add('Guest', { isSingleChannelGuest: true }),
    left: add('Left', { isDeactivated: true }),
  }
  token = end.installApp(team.id, scopes)
  const client = new WebClient(token, {
    ...{ slackApiUrl: end.apiUrl, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true, timeout: 500 },
    logger: quiet,
  })
  platform = createPlatform({
    ...{ tokens: createTokens(createSeal([new Uint8Array(32).fill(1)])), clock: systemClock, log: silentLog },
    ...{ memory: own.memory, millisBetweenPosts: 0, millisBetweenHomes: 1, fetch: globalThis.fetch, settings: { apiUrl: end.apiUrl } },
    clientFor: () => Promise.resolve({ client, teamId: null, scopes }),
  })
})
afterAll(async () => {
  await end.stop()
  await close()
})

const nothing = () => undefined
const quiet = {
  ...{ debug: nothing, info: nothing, warn: nothing, error: nothing, setLevel: nothing, setName: nothing },
  getLevel: () => LogLevel.ERROR,
}

const pictured: View = {
  language: 'en',
  parts: [
    {
      ...{ kind: 'chart', title: 'Mentees', said: '2 coming, 1 not sure' },
      bars: [
        { label: 'Coming', value: 2 },
        { label: 'Not sure yet', value: 1 },
      ],
    },
    { kind: 'table', title: 'All', columns: ['Name', 'Role'], rows: [{ cells: ['Aino', 'mentee'], said: 'Aino (mentee)' }] },
  ],
}
const inboxOf = (address: Address) => end.as(address.id).inbox()

describe('on the local Slack end', () => {
  test('whatever is said arrives, and is changed where it stands', async () => {
    const said = await platform.sendDirect(people.aino, everything, 'd-1')
    if (said.kind !== 'delivered') throw new Error(JSON.stringify(said))
    expect(inboxOf(people.aino).at(-1)).toMatchObject({ metadata: { event_payload: { delivery: 'd-1' } } })
    expect(await platform.update(said.sent, saying('Thank you'))).toEqual(said)
    expect(inboxOf(people.aino).at(-1)).toMatchObject({ text: 'Thank you' })
    expect(inboxOf(people.aino)).toHaveLength(1)
  })

  test('a message that is not there any more is said anew', async () => {
    const said = await platform.sendDirect(people.bo, saying('One'), 'd-2')
    if (said.kind !== 'delivered') throw new Error(JSON.stringify(said))
    const gone = { ...said.sent, ref: said.sent.ref.replace(/:.*/u, ':1.000001') }
    expect(await platform.update(gone, saying('Two'))).toMatchObject({ kind: 'delivered' })
    expect(inboxOf(people.bo).map(({ text }) => text)).toEqual(['One', 'Two'])
  })

  test('a file comes into somebody’s chat, sign by sign, with a sentence above it', async () => {
    const bytes = new Uint8Array([80, 75, 3, 4, 0, 255])
    expect(await platform.sendFile(people.bo, { name: 'Kevät.xlsx', bytes }, 'R&D: your file')).toEqual({ kind: 'delivered' })
    const said = inboxOf(people.bo).at(-1)
    expect(said).toMatchObject({ text: 'R&amp;D: your file', files: [{ name: 'Kevät.xlsx', size: 6 }] })
    const [file] = said?.files ?? []
    const answer = await fetch(String(file?.['url_private_download']), { headers: { authorization: `Bearer ${token}` } })
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(bytes)
  })

  test('a file for nobody, and an empty one, is a setback', async () => {
    const file = { name: 'a.xlsx', bytes: new Uint8Array([1]) }
    expect(await platform.sendFile({ workspace, id: 'U0NOBODY' }, file, 'x')).toMatchObject({ kind: 'failed', reason: 'recipientGone' })
    expect(await platform.sendFile(people.bo, { ...file, bytes: new Uint8Array() }, 'x')).toMatchObject({ reason: 'invalidContent' })
  })

  test('charts and tables arrive as blocks of their own, and without them where the workspace has none: once, and then without trying', async () => {
    const dora: Address = { workspace, id: end.addPerson(workspace.id, { name: 'Dora' }).id }
    const typesIn = (address: Address) => inboxOf(address).map(({ blocks }) => (blocks ?? []).map(({ type }) => type))
    const posts = () => end.calls.flatMap(({ method, outcome }) => (method === 'chat.postMessage' ? [outcome] : []))
    expect(await platform.sendDirect(dora, pictured, 'p-1')).toMatchObject({ kind: 'delivered' })
    expect(typesIn(dora)).toEqual([['data_visualization', 'context', 'data_table']])
    expect(inboxOf(dora).at(-1)?.text).toBe('Mentees: 2 coming, 1 not sure\nAll\n• Aino (mentee)')

    end.haveNewBlocks(workspace.id, false)
    const before = posts().length
    expect(await platform.sendDirect(dora, pictured, 'p-2')).toMatchObject({ kind: 'delivered' })
    expect(await platform.sendDirect(dora, pictured, 'p-3')).toMatchObject({ kind: 'delivered' })
    expect(posts().slice(before)).toEqual(['invalid_blocks', 'ok', 'ok'])
    expect(typesIn(dora).slice(1)).toEqual([
      ['section', 'section', 'section', 'section'],
      ['section', 'section', 'section', 'section'],
    ])
    expect(end.duplicates()).toEqual([])

    end.haveNewBlocks(workspace.id, true)
    await platform.taking.forget(workspace.id)
    const said = await platform.sendDirect(dora, saying('Soon'), 'p-4')
    if (said.kind !== 'delivered') throw new Error(JSON.stringify(said))
    expect(await platform.update(said.sent, pictured)).toEqual(said)
    expect(typesIn(dora).at(-1)).toEqual(['data_visualization', 'context', 'data_table'])
  })

  test('a home is shown', async () => {
    expect(await platform.showHome(people.aino, everything)).toEqual({ kind: 'shown' })
    expect(end.as(people.aino.id).home()?.definition.type).toBe('home')
  })

  test('a group is the same for the same people', async () => {
    const [first, second] = [
      await platform.openConversation([people.aino, people.bo]),
      await platform.openConversation([people.bo, people.aino]),
    ]
    expect(first).toMatchObject({ kind: 'opened' })
    expect(second).toEqual(first)
  })

  test('a channel is opened, found again, pinned in, and closed for good', async () => {
    const wanted = { workspace, key: 'g1', name: 'Ryhmä 1', topic: 'R&D', people: [people.aino, { workspace, id: 'U0NOBODY' }] }
    const opened = await platform.openChannel(wanted)
    expect(opened).toMatchObject({ kind: 'opened', without: [{ address: { id: 'U0NOBODY' } }] })
    if (opened.kind !== 'opened') throw new Error(JSON.stringify(opened))
    const place: Place = opened.place
    expect(await platform.openChannel({ ...wanted, people: [people.aino, people.bo] })).toEqual({ ...opened, without: [] })
    const inside = await platform.membersOf(place)
    if (inside.kind !== 'read') throw new Error(JSON.stringify(inside))
    expect(inside.people).toEqual(expect.arrayContaining([people.aino, people.bo]))
    expect(inside.people).toHaveLength(3)
    expect(await platform.takeOut(place, people.bo)).toEqual({ kind: 'out' })
    expect(await platform.takeOut(place, people.bo)).toEqual({ kind: 'out' })
    expect(await platform.membersOf(place)).toMatchObject({ kind: 'read', people: { length: 2 } })
    const said = await platform.sendToPlace(place, everything, 'd-3')
    if (said.kind !== 'delivered') throw new Error(JSON.stringify(said))
    expect(await platform.pin(said.sent)).toEqual({ kind: 'pinned' })
    expect(await platform.pin(said.sent)).toEqual({ kind: 'pinned' })
    const marked = await platform.bookmark(said.sent, 'Next: Thursday')
    if (marked.kind !== 'bookmarked') throw new Error(JSON.stringify(marked))
    expect([...(end.world.channels.get(place.id)?.bookmarks ?? [])]).toEqual([
      [marked.id, { title: 'Next: Thursday', link: expect.stringMatching(/^https:/u) }],
    ])
    expect(await platform.unbookmark(place, marked.id)).toEqual({ kind: 'gone' })
    expect(await platform.unbookmark(place, marked.id)).toEqual({ kind: 'gone' })
    expect(await platform.sendFile(place, { name: 'meeting.ics', bytes: new Uint8Array([1]) }, 'A & B')).toEqual({ kind: 'delivered' })
    const room = [...(end.world.channels.get(place.id)?.messages.values() ?? [])]
    expect(room.at(-1)).toMatchObject({ text: 'A &amp; B', files: [{ name: 'meeting.ics' }] })
    expect(await platform.archive(place)).toEqual({ kind: 'archived' })
    expect(await platform.archive(place)).toEqual({ kind: 'archived' })
    expect(await platform.sendToPlace(place, saying('Too late'), 'd-4')).toMatchObject({ kind: 'failed', reason: 'placeArchived' })
    expect(await platform.update(said.sent, saying('Too late'))).toMatchObject({ kind: 'failed', reason: 'placeArchived' })
  })

  test('a channel whose maker died before it wrote it down is found again; a name of somebody else is left alone', async () => {
    const wanted = { workspace, key: 'g2', name: 'Nurses', topic: 'Shifts', people: [people.aino] }
    const bot = new WebClient(token, { slackApiUrl: end.apiUrl })
    const { channel: left } = await bot.conversations.create({ name: channelName(wanted), is_private: true })
    expect(await platform.openChannel(wanted)).toMatchObject({ place: { id: left?.id } })
    // Here people are in it already: whoever made it, what is written there is theirs.
    const other = { ...wanted, key: 'g3' }
    const { channel: taken } = await bot.conversations.create({ name: channelName(other), is_private: true })
    await bot.conversations.invite({ channel: taken?.id ?? '', users: people.bo.id })
    const opened = await platform.openChannel(other)
    expect(opened).toMatchObject({ kind: 'opened', name: channelName(other, 2) })
    expect(opened).not.toMatchObject({ place: { id: taken?.id } })
  })

  test('people are found by e-mail, with who they are', async () => {
    const found = await platform.findPeople(workspace, ['aino@example.org', 'guest@example.org', 'left@example.org', 'nobody@example.org'])
    expect(found).toMatchObject([
      { profile: { name: 'Aino', timeZone: 'Europe/Helsinki', kind: 'member' } },
      { profile: { kind: 'guest' } },
      { absence: expect.stringMatching(/deactivated|notFound/u) },
      { absence: 'notFound' },
    ])
    expect(await platform.profileOf(people.aino)).toMatchObject({ language: 'fi', email: 'aino@example.org' })
    expect(await platform.profileOf(people.left)).toBeNull()
  })

  test('nobody who is not there is written to', async () => {
    expect(await platform.sendDirect({ workspace, id: 'U0NOBODY' }, saying('x'), 'd-5')).toMatchObject({
      kind: 'failed',
      reason: 'recipientGone',
    })
  })
})
