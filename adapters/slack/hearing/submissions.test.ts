import { describe, expect, test } from 'vitest'
import type { Submitted } from '../../../src/contract/form.ts'
import { english } from '../copy.ts'
import { accepted, refused } from '../test/core.ts'
import { aHouse, type House, impatient } from '../test/house.ts'

const importList = { do: 'importList' } as const
const aino = 'slack:T1:UAINO'

const sent = (house: House, values: object = {}, metadata = house.tokens.write(importList, aino)) => ({
  type: 'view_submission',
  team: { id: 'T1' },
  user: { id: 'UAINO' },
  trigger_id: 'trigger',
  is_enterprise_install: false,
  view: {
    id: 'V1',
    type: 'modal',
    callback_id: 'form',
    private_metadata: metadata,
    blocks: [
      { type: 'input', block_id: 'name' },
      { type: 'input', block_id: 'list' },
    ],
    state: { values },
  },
})
const named = { name: { value: { type: 'plain_text_input', value: 'Spring' } } }
const withFile = { ...named, list: { value: { type: 'file_input', files: [{ id: 'F1', name: 'people.csv' }] } } }
const download = 'https://files.slack.com/files-pri/T1-F1/download/people.csv'

const submit = async (house: House, values: object = named) =>
  (await house.post(sent(house, values))).json() as Promise<Record<string, unknown>>

describe('a form that is sent', () => {
  test('reaches the core with what was filled in, and its answer takes the place of the form', async () => {
    const house = await aHouse()
    const answer = await submit(house)
    expect(house.core.heard.at(-1)).toEqual([
      'submit',
      { ...importList, mark: 'submission' },
      { texts: { name: 'Spring' }, files: {} },
      'UAINO',
    ])
    expect(answer).toMatchObject({ response_action: 'update', view: { type: 'modal', callback_id: 'notice', clear_on_close: true } })
    expect(JSON.stringify(answer)).toContain('Saved')
  })

  test('with problems stays open and shows them beside the fields', async () => {
    const house = await aHouse()
    house.core.submitted = () => ({ problems: { name: 'Already taken' } })
    expect(await submit(house)).toEqual({ response_action: 'errors', errors: { name: 'Already taken' } })
  })

  test('that leads to another form shows that one', async () => {
    const house = await aHouse()
    const next: Submitted = {
      form: { language: 'en', title: 'Kick-off', submit: 'Go', close: 'Close', intro: [], fields: [], sends: { do: 'saveSettings' } },
    }
    house.core.submitted = () => next
    expect(await submit(house)).toMatchObject({ response_action: 'update', view: { title: { text: 'Kick-off' }, callback_id: 'form' } })
  })

  test('that a rule refuses keeps what was filled in below the answer', async () => {
    const house = await aHouse()
    house.core.submitted = () => refused('Only coordinators')
    const answer = await submit(house)
    expect(answer['response_action']).toBe('push')
    expect(JSON.stringify(answer)).toContain('Only coordinators')
  })

  test('that the core breaks on keeps what was filled in, and asks to try again', async () => {
    const house = await aHouse()
    house.core.submitted = () => Promise.reject(new Error('broken'))
    const answer = await submit(house)
    expect(answer['response_action']).toBe('push')
    expect(JSON.stringify(answer)).toContain(english.failed)
  })

  test('of somebody else does nothing', async () => {
    const house = await aHouse()
    const answer = await house.post(sent(house, named, house.tokens.write(importList, 'slack:T1:UEERO')))
    expect(await answer.text()).toContain(english.otherReader)
    expect(house.core.heard.at(-1)?.[0]).toBe('installed')
  })
})

describe('a form that takes long', () => {
  const slow = (house: House, outcome: Submitted) => {
    house.core.submitted = () => new Promise((resolve) => setTimeout(() => resolve(outcome), 200))
  }

  test.each<[string, Submitted, string]>([
    ['the answer', accepted('Saved'), 'Saved'],
    ['the refusal', refused('Only coordinators'), 'Only coordinators'],
    ['the problems', { problems: { name: 'Already taken' } }, 'Already taken'],
    [
      'the next form',
      { form: { language: 'en', title: 'Kick-off', submit: 'Go', close: 'Close', intro: [], fields: [], sends: { do: 'saveSettings' } } },
      'Kick-off',
    ],
  ])('says so, and shows %s when it is there', async (_, outcome, words) => {
    const house = await aHouse(impatient)
    slow(house, outcome)
    const answer = await submit(house)
    // On top of the form, in which everything still stands.
    expect(answer).toMatchObject({ response_action: 'push', view: { external_id: expect.stringMatching(/^late-/) as unknown } })
    expect(JSON.stringify(answer)).toContain(english.working)
    const { external_id: name } = answer['view'] as { external_id: string }
    await expect.poll(() => house.slack.to('views.update').map(({ args }) => args['external_id'])).toEqual([name])
    expect(JSON.stringify(house.slack.to('views.update'))).toContain(words)
  })

  test('and was closed by then is answered in a message', async () => {
    const house = await aHouse(impatient)
    slow(house, accepted('Saved'))
    house.slack.answer('views.update', { ok: false, error: 'not_found' })
    house.slack.answer('chat.postMessage', { ok: true, channel: 'D1', ts: '1.0' })
    await submit(house)
    await expect.poll(() => house.slack.to('chat.postMessage').map(({ args }) => args['text'])).toEqual(['Saved'])
  })

  test('and was closed by then hears in a message why the form comes again, with the way to it', async () => {
    const house = await aHouse(impatient)
    const intro = [{ kind: 'text' as const, text: '3 things to fix' }]
    slow(house, { form: { language: 'en', title: 'List', submit: 'Go', close: 'Close', intro, fields: [], sends: { do: 'importList' } } })
    house.slack.answer('views.update', { ok: false, error: 'not_found' })
    house.slack.answer('chat.postMessage', { ok: true, channel: 'D1', ts: '1.0' })
    await submit(house)
    await expect.poll(() => house.slack.to('chat.postMessage')).toHaveLength(1)
    const said = JSON.stringify(house.slack.to('chat.postMessage'))
    expect(said).toContain('3 things to fix')
    expect(said).toContain(english.openForm)
  })
})

describe('a file in a form', () => {
  const houseWith = async (file: object, answer: Response | Error) => {
    const house = await aHouse()
    house.slack.answer('files.info', { ok: true, file: { id: 'F1', ...file } })
    house.slack.answer(download, answer)
    return house
  }

  test('is fetched with the bot’s token and reaches the core', async () => {
    const house = await houseWith({ url_private_download: download, size: 5 }, new Response('a,b\n1'))
    await submit(house, withFile)
    expect(house.slack.to(download)[0]?.token).toBe('xoxb-1')
    const [, , filled] = house.core.heard.at(-1) as [string, object, { files: Record<string, { name: string; bytes: Uint8Array }> }]
    expect(filled.files['list']?.name).toBe('people.csv')
    expect(Buffer.from(filled.files['list']?.bytes ?? []).toString()).toBe('a,b\n1')
  })

  test.each<[string, object, Response | Error, string]>([
    ['says that it is larger than 5 MB', { url_private_download: download, size: 6_000_000 }, new Response('x'), english.fileTooLarge],
    [
      'turns out larger than 5 MB',
      { url_private_download: download, size: 5 },
      new Response(new Uint8Array(6_000_000)),
      english.fileTooLarge,
    ],
    ['is refused', { url_private_download: download }, new Response('', { status: 403 }), english.fileUnreadable],
    [
      'is a page for logging in, since the scope is missing',
      { url_private_download: download },
      new Response('<html>', { headers: { 'content-type': 'text/html; charset=utf-8' } }),
      english.fileUnreadable,
    ],
    ['is not reached', { url_private_download: download }, new TypeError('fetch failed'), english.fileUnreadable],
    ['has no address', {}, new Response('x'), english.fileUnreadable],
    ['lies elsewhere', { url_private_download: 'https://evil.example.org/people.csv' }, new Response('x'), english.fileUnreadable],
    ['lies at Slack without TLS', { url_private_download: download.replace('https', 'http') }, new Response('x'), english.fileUnreadable],
  ])('that %s stays with its field, in words', async (_, file, answer, words) => {
    const house = await houseWith(file, answer)
    const said = await submit(house, withFile)
    expect(said).toEqual({ response_action: 'errors', errors: { list: expect.stringContaining(words) as unknown } })
    expect(house.core.heard.map(([what]) => what)).not.toContain('submit')
    expect(house.slack.calls.map(({ name }) => name).filter((name) => name.includes('evil') || name.startsWith('http:'))).toEqual([])
  })

  test('is not fetched for somebody who may not bring it in, and they hear why', async () => {
    const house = await houseWith({ url_private_download: download, size: 5 }, new Response('a,b\n1'))
    house.core.opened = async () => refused('Only a coordinator may do this.')
    expect(JSON.stringify(await submit(house, withFile))).toContain('Only a coordinator may do this.')
    expect(house.slack.to('files.info')).toEqual([])
    expect(house.core.heard.map(([what]) => what)).not.toContain('submit')
  })

  test('is not fetched while five of the same person wait already, and they hear it', async () => {
    const house = await houseWith({ url_private_download: download, size: 5 }, new Response('a,b\n1'))
    const gate = Promise.withResolvers<void>()
    house.core.opened = async () => {
      await gate.promise
      return refused('Too late')
    }
    const sent = Array.from({ length: 6 }, () => submit(house, withFile))
    // Whichever comes last is answered first.
    expect(JSON.stringify(await Promise.race(sent))).toContain('You already have 5 forms with a file waiting.')
    gate.resolve()
    await Promise.all(sent)
    await house.settle()
  })

  test('that Slack says nothing about stays with its field', async () => {
    const house = await aHouse()
    house.slack.answer('files.info', { ok: false, error: 'file_not_found' })
    expect(JSON.stringify(await submit(house, withFile))).toContain(english.fileUnreadable)
  })

  test('whose scope was taken back meanwhile is not asked for again: the list is to be pasted', async () => {
    const house = await aHouse()
    house.slack.answer('files.info', { ok: false, error: 'missing_scope' })
    const said = await submit(house, withFile)
    expect(said).toMatchObject({ response_action: 'errors', errors: { list: expect.stringContaining(english.noFiles) as unknown } })
  })
})
