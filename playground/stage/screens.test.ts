import { describe, expect, test } from 'vitest'
import type { Actor as SlackActor } from '../slack-end/index.ts'
import type { Actor as TeamsActor } from '../teams-end/index.ts'
import { placeOf, slackScreen, teamsScreen } from './screens.ts'

type Seen = Record<string, unknown>

interface OnSlack {
  readonly inbox?: Seen[]
  readonly rooms?: Seen[]
  readonly whispers?: Seen[]
  readonly home?: Seen
  readonly modal?: Seen
}

const aSlack = ({ inbox = [], rooms = [], whispers = [], home, modal }: OnSlack): SlackActor =>
  ({
    ...{ id: 'U1', inbox: () => inbox, rooms: () => rooms, ephemerals: () => whispers },
    ...{ home: () => home, modal: () => modal },
  }) as unknown as SlackActor

const aTeams = ({ inbox = [], rooms = [], toasts = [], dialog }: { inbox?: Seen[]; rooms?: Seen[]; toasts?: string[]; dialog?: Seen }) =>
  ({ id: 'T1', inbox: () => inbox, rooms: () => rooms, toasts: () => toasts, dialog: () => dialog }) as unknown as TeamsActor

const said = (ts: string, more: Seen = {}): Seen => ({ channel: 'D1', ts, user: 'UBOT', text: `at ${ts}`, ...more })
const sight = (id: string, more: Seen = {}): Seen => ({
  conversationId: 'a:1',
  id,
  at: 1000,
  from: 'app',
  text: '',
  summary: 'In short',
  files: [],
  ...more,
})

const zone = 'Asia/Tokyo'
const names = new Map([['T2', 'Maija']])

describe('A screen on Slack', () => {
  test('has what everybody there sees and what only they see, by time', () => {
    const blocks = [{ type: 'divider' }]
    const person = aSlack({
      inbox: [said('100.000000', { blocks }), said('300.5', { user: 'U1' })],
      whispers: [said('200.000001', { is_ephemeral: true })],
    })
    expect(slackScreen(person, { zone, errors: {} }).messages).toEqual([
      { id: 'D1:100.000000', at: '1970-01-01T00:01:40Z', from: 'app', text: 'at 100.000000', blocks, isEphemeral: false },
      { id: 'D1:200.000001', at: '1970-01-01T00:03:20Z', from: 'app', text: 'at 200.000001', blocks: null, isEphemeral: true },
      { id: 'D1:300.5', at: '1970-01-01T00:05:00.5Z', from: 'person', text: 'at 300.5', blocks: null, isEphemeral: false },
    ])
  })

  test('has conversations of several and channels as rooms of their own, with a name, once something was said there', () => {
    const rooms = [
      { id: 'D1', kind: 'im', name: '' },
      { id: 'G1', kind: 'mpim', name: 'Maija, Carla' },
      { id: 'C1', kind: 'private', name: 'group-3' },
      { id: 'C2', kind: 'public', name: 'general' },
    ]
    const inbox = [said('1.0'), said('2.0', { channel: 'G1' }), said('3.0', { channel: 'C1' })]
    const screen = slackScreen(aSlack({ inbox, rooms }), { zone, errors: {} })
    expect(screen.rooms).toEqual([
      { id: 'G1', kind: 'group', name: 'Maija, Carla' },
      { id: 'C1', kind: 'channel', name: '#group-3' },
    ])
    expect(screen.messages.map(({ room }) => room)).toEqual([undefined, 'G1', 'C1'])
  })

  test('has the last hundred messages', () => {
    const { messages } = slackScreen(aSlack({ inbox: Array.from({ length: 120 }, (_, n) => said(`${n + 1}.0`)) }), { zone, errors: {} })
    expect([messages.length, messages[0]?.id, messages.at(-1)?.id]).toEqual([100, 'D1:21.0', 'D1:120.0'])
  })

  test('has the Home tab, the form on top, and what the form was refused for', () => {
    const blocks = [{ type: 'divider' }]
    const person = aSlack({ home: { definition: { type: 'home', blocks } }, modal: { id: 'V1', definition: { type: 'modal', blocks } } })
    expect(slackScreen(person, { zone, errors: { name: 'Give it a name.' } })).toMatchObject({
      home: { blocks },
      modal: { id: 'V1', type: 'modal', blocks },
      errors: { name: 'Give it a name.' },
    })
    expect(slackScreen(aSlack({}), { zone, errors: {} })).toEqual({
      kind: 'slack',
      zone,
      rooms: [],
      messages: [],
      home: null,
      modal: null,
      errors: {},
    })
  })
})

describe('A screen on Teams', () => {
  test('names the files that went along with words, or without any', () => {
    const inbox = [sight('1', { summary: '', files: ['map.png'] }), sight('2', { text: 'hello', files: ['people.csv'] })]
    expect(teamsScreen(aTeams({ inbox }), names).messages.map(({ text }) => text)).toEqual(['📎 map.png', 'hello\n📎 people.csv'])
  })

  test('has each message as its card or its words; only what has neither is said in short', () => {
    const card = { type: 'AdaptiveCard' }
    const inbox = [sight('1', { card }), sight('2', { text: 'hello', from: '29:1' }), sight('3')]
    expect(teamsScreen(aTeams({ inbox }), names).messages).toEqual([
      { id: 'a:1:1', at: '1970-01-01T00:00:01Z', from: 'app', text: '', card },
      { id: 'a:1:2', at: '1970-01-01T00:00:01Z', from: 'person', text: 'hello', card: null },
      { id: 'a:1:3', at: '1970-01-01T00:00:01Z', from: 'app', text: 'In short', card: null },
    ])
  })

  test('has chats of several and channels as rooms of their own, and says who else wrote there', () => {
    const rooms = [
      { id: 'a:1', kind: 'personal', name: 'Aino' },
      { id: '19:2', kind: 'groupChat', name: 'Aino and Maija' },
      { id: '19:3', kind: 'channel', name: 'Mentoring' },
      { id: '19:4', kind: 'channel', name: 'General' },
    ]
    const inbox = [sight('1'), sight('2', { conversationId: '19:2', from: 'T2', text: 'hello' }), sight('3', { conversationId: '19:3' })]
    const screen = teamsScreen(aTeams({ inbox, rooms }), names)
    expect(screen.rooms).toEqual([
      { id: '19:2', kind: 'group', name: 'Aino and Maija' },
      { id: '19:3', kind: 'channel', name: 'Mentoring' },
    ])
    expect(screen.messages.map(({ room, author }) => [room, author])).toEqual([
      [undefined, undefined],
      ['19:2', 'Maija'],
      ['19:3', undefined],
    ])
  })

  test('has the last three of what was said for a moment', () => {
    expect(teamsScreen(aTeams({ toasts: ['1', '2', '3', '4'] }), names).toasts).toEqual(['2', '3', '4'])
  })

  test('has the dialog when there is a card in it', () => {
    const card = { type: 'AdaptiveCard' }
    expect(teamsScreen(aTeams({ dialog: { title: 'Kick-off', card } }), names).dialog).toEqual({ title: 'Kick-off', card })
    expect(teamsScreen(aTeams({ dialog: { title: 'Kick-off' } }), names).dialog).toBeNull()
    expect(teamsScreen(aTeams({}), names).dialog).toBeNull()
  })
})

describe('The place of a message', () => {
  test('is everything before the last colon, for names of conversations have some, too', () => {
    expect(placeOf('19:a@thread.v2:99')).toEqual({ conversation: '19:a@thread.v2', message: '99' })
  })
})
