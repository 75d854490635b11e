import { beforeEach, describe, expect, test } from 'vitest'
import type { Done } from '../page/shown.ts'
import type { Actor as SlackActor } from '../slack-end/index.ts'
import type { Actor as TeamsActor } from '../teams-end/index.ts'
import { doOn } from './deeds.ts'

let called: unknown[][]
let answer: Done & { readonly status?: number }
let modal: unknown

beforeEach(() => {
  called = []
  answer = { ok: true }
  modal = undefined
})

/** Notes a call, and answers it. */
const noting =
  (name: string) =>
  (...given: unknown[]): unknown => {
    called.push([name, ...given])
    return answer
  }

const slack = (): SlackActor => {
  const names = ['tap', 'fill', 'fillAndSubmit', 'closeModal', 'openHome', 'command', 'write', 'shortcut']
  const hands = Object.fromEntries(names.map((name) => [name, noting(name)]))
  const uploadFile = (name: string, bytes: Uint8Array) => ({ id: `F-${name}-${Buffer.from(bytes).toString()}` })
  return { ...hands, uploadFile, modal: () => modal } as unknown as SlackActor
}

const teams = (): TeamsActor => {
  const names = ['tap', 'fill', 'submitDialog', 'closeDialog', 'openConversation', 'write', 'attach']
  return Object.fromEntries(names.map((name) => [name, noting(name)])) as unknown as TeamsActor
}

describe('What somebody does on Slack', () => {
  test('is a tap on a message, on the Home tab or in the form, after what they filled in', async () => {
    await doOn(slack(), { does: 'tap', message: 'D1:17.5', button: 'go', values: { day: '2027-01-21', note: '' } })
    await doOn(slack(), { does: 'tap', message: 'home', button: 'go' })
    await doOn(slack(), { does: 'tap', message: 'modal', button: 'go' })
    expect(called).toEqual([
      ['fill', { channel: 'D1', ts: '17.5' }, 'day', '2027-01-21'],
      ['fill', { channel: 'D1', ts: '17.5' }, 'note', null],
      ['tap', { channel: 'D1', ts: '17.5' }, 'go'],
      ['tap', 'home', 'go'],
      ['tap', 'modal', 'go'],
    ])
  })

  test('is a form that is sent, an empty field holding nothing', async () => {
    await doOn(slack(), { does: 'submit', values: { name: 'Spring', venue: '' } })
    expect(called).toEqual([['fillAndSubmit', { name: 'Spring', venue: null }]])
  })

  test('is a file that goes into the form’s own field for it', async () => {
    modal = { definition: { blocks: [{ block_id: 'b1' }, { block_id: 'b2', element: { type: 'file_input' } }] } }
    const file = { name: 'a.csv', base64: Buffer.from('Name').toString('base64') }
    expect(await doOn(slack(), { does: 'submit', values: { name: 'Spring' }, file })).toEqual({ ok: true })
    expect(called).toEqual([['fillAndSubmit', { name: 'Spring', b2: ['F-a.csv-Name'] }]])
  })

  test.each([
    ['that has no field for one', { definition: { blocks: [{ block_id: 'b1' }] } }],
    ['that is closed by now', undefined],
  ])('is no file for a form %s', async (_, open) => {
    modal = open
    const file = { name: 'a.csv', base64: '' }
    expect(await doOn(slack(), { does: 'submit', values: {}, file })).toEqual({ ok: false, says: 'This form takes no file.' })
    expect(called).toEqual([])
  })

  test('is a command, words, a shortcut, the Home tab, or a form that is closed', async () => {
    for (const deed of [
      { does: 'write', text: '/mentoring status' },
      { does: 'write', text: '/mentoring' },
      { does: 'write', text: '/mentoring help', room: 'C1' },
      { does: 'write', text: 'I can’t come' },
      { does: 'shortcut', name: 'set_up' },
      { does: 'openHome' },
      { does: 'close' },
    ] as const)
      expect(await doOn(slack(), deed)).toEqual({ ok: true })
    expect(called).toEqual([
      ['command', '/mentoring', 'status'],
      ['command', '/mentoring', ''],
      ['command', '/mentoring', 'help', 'C1'],
      ['write', 'I can’t come'],
      ['shortcut', 'set_up'],
      ['openHome'],
      ['closeModal'],
    ])
  })

  test('is heard in a room of several only after the command', async () => {
    expect(await doOn(slack(), { does: 'write', text: 'hello', room: 'C1' })).toMatchObject({ ok: false })
    expect(called).toEqual([])
  })

  test('is never a file beside a message', async () => {
    expect(await doOn(slack(), { does: 'attach', name: 'a.csv', base64: '' })).toEqual({
      ok: false,
      says: 'On Slack files go into the form.',
    })
  })
})

describe('What somebody does on Teams', () => {
  test('is a tap on a card or in the dialog, after what they filled in', async () => {
    await doOn(teams(), { does: 'tap', message: '19:a@thread.v2:99', button: 'Go', values: { note: '' } })
    await doOn(teams(), { does: 'tap', message: 'dialog', button: 'Go' })
    expect(called).toEqual([
      ['fill', { conversationId: '19:a@thread.v2', id: '99' }, 'note', ''],
      ['tap', { conversationId: '19:a@thread.v2', id: '99' }, 'Go'],
      ['tap', 'dialog', 'Go'],
    ])
  })

  test('is a dialog that is sent or closed, words, a file, or the chat opened anew', async () => {
    for (const deed of [
      { does: 'submit', values: { name: 'Spring' } },
      { does: 'close' },
      { does: 'write', text: 'home' },
      { does: 'write', text: 'help', room: '19:2' },
      { does: 'attach', name: 'a.csv', base64: Buffer.from('Name').toString('base64') },
      { does: 'openHome' },
    ] as const)
      expect(await doOn(teams(), deed)).toEqual({ ok: true })
    expect(called).toEqual([
      ['submitDialog', { name: 'Spring' }],
      ['closeDialog'],
      ['write', 'home'],
      ['write', 'help', '19:2'],
      ['attach', 'a.csv', Buffer.from('Name')],
      ['openConversation'],
    ])
  })

  test('is never a shortcut', async () => {
    expect(await doOn(teams(), { does: 'shortcut', name: 'set_up' })).toEqual({ ok: false, says: 'Teams has no shortcuts.' })
  })
})

describe('The page is told', () => {
  test('what the platform says, and nothing of the wire', async () => {
    answer = { ok: false, status: 200, says: 'Not now.', errors: { name: 'Give it a name.' }, opens: 'https://example.org/' }
    expect(await doOn(teams(), { does: 'submit', values: {} })).toEqual({
      ...{ ok: false, says: 'Not now.', errors: { name: 'Give it a name.' }, opens: 'https://example.org/' },
    })
  })

  test('in words what is not there any more', async () => {
    const gone = { ...slack(), tap: () => Promise.reject(new Error('Aino sees no message 1 in D1')) } as unknown as SlackActor
    expect(await doOn(gone, { does: 'tap', message: 'D1:1', button: 'go' })).toEqual({ ok: false, says: 'Aino sees no message 1 in D1' })
  })
})
