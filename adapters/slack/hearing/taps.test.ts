import { describe, expect, test } from 'vitest'
import type { DeliveryResult } from '../../../src/contract/platform.ts'
import { finnish } from '../copy.fi.ts'
import { swedish } from '../copy.sv.ts'
import { english } from '../copy.ts'
import { accepted, refused } from '../test/core.ts'
import { aHouse, aTap, type House, impatient, responseUrl } from '../test/house.ts'

const confirmation = '01890000-0000-7000-8000-000000000001'
const coming = { do: 'answer', confirmation, answer: 'coming' } as const
const aino = 'slack:T1:UAINO'
const home = { view: { id: 'V1', type: 'home' }, container: { type: 'view' }, response_url: undefined }
const modal = { view: { id: 'V2', type: 'modal' }, container: { type: 'view' }, response_url: undefined }

const answers = ({ slack }: House) => slack.to(responseUrl).map(({ args }) => args)
const textOf = (args: unknown) => JSON.stringify(args)

describe('a tap on a message', () => {
  test('is carried out, and the answer takes the place of the message', async () => {
    const house = await aHouse()
    const answer = await house.post(aTap(house.tokens.write(coming, aino)))
    expect([answer.status, await answer.text()]).toEqual([200, ''])
    expect(house.core.heard.at(-1)).toEqual(['handle', coming, 'UAINO'])
    await house.settle()
    expect(answers(house)).toEqual([{ replace_original: true, text: 'Thank you', blocks: expect.anything() as unknown }])
  })

  test('comes from that message, named as when it was sent; from a home, a modal or what only they see it comes from none', async () => {
    const house = await aHouse()
    house.slack.answer('chat.postMessage', { ok: true, channel: 'D1', ts: '2.000002' })
    const { sent } = (await house.adapter.platform.sendDirect(
      { workspace: { platform: 'slack', id: 'T1' }, id: 'UAINO' },
      { language: 'en', parts: [{ kind: 'text', text: 'Will you come?' }] },
      'd1',
    )) as Extract<DeliveryResult, { kind: 'delivered' }>
    const [channel_id, message_ts] = sent.ref.split(':')
    const token = house.tokens.write(coming, aino)
    const container = { type: 'message', channel_id, message_ts, is_ephemeral: false }
    for (const change of [{ container }, { container: { ...container, is_ephemeral: true } }, home, modal]) {
      house.core.on.length = 0
      await house.post(aTap(token, change))
      await house.settle()
      expect(house.core.on[0]).toBe('container' in change && change.container === container ? sent.ref : null)
    }
  })

  test('that a rule refuses leaves the message, and only who tapped sees why', async () => {
    const house = await aHouse()
    house.core.reply = () => refused('Too late')
    await house.post(aTap(house.tokens.write(coming, aino)))
    await house.settle()
    expect(answers(house)).toEqual([expect.objectContaining({ response_type: 'ephemeral', replace_original: false, text: 'Too late' })])
  })

  test('is stored before it is acknowledged', async () => {
    const house = await aHouse()
    let isStored = false
    house.core.reply = async () => {
      await new Promise((resolve) => setTimeout(resolve, 50))
      isStored = true
      return accepted('Thank you')
    }
    await house.post(aTap(house.tokens.write(coming, aino)))
    expect(isStored).toBe(true)
  })

  test('is acknowledged first when the core takes too long, and answered when it is done', async () => {
    const house = await aHouse(impatient)
    const gate = Promise.withResolvers<void>()
    house.core.reply = () => gate.promise.then(() => accepted('At last'))
    expect((await house.post(aTap(house.tokens.write(coming, aino)))).status).toBe(200)
    expect(answers(house)).toEqual([])
    gate.resolve()
    await house.settle()
    expect(answers(house)).toEqual([expect.objectContaining({ text: 'At last' })])
  })

  test.each([
    ['takes no more answers', () => new Response('expired_url', { status: 404 })],
    ['is not reached', () => new TypeError('fetch failed')],
  ])('is answered by changing the message itself when its address %s', async (_, trouble) => {
    const house = await aHouse()
    house.slack.answer(responseUrl, trouble)
    await house.post(aTap(house.tokens.write(coming, aino)))
    await house.settle()
    expect(house.slack.to('chat.update').map(({ args }) => args)).toEqual([
      expect.objectContaining({ channel: 'D1', ts: '1.000001', text: 'Thank you' }),
    ])
    expect(house.logged()).not.toContain(responseUrl)
  })

  test('that only the reader saw is answered with a new message when its address is used up', async () => {
    const house = await aHouse()
    house.slack.answer(responseUrl, new Response('used_url', { status: 404 }))
    house.slack.answer('chat.postMessage', { ok: true, channel: 'D1', ts: '2.0' })
    const container = { type: 'message', channel_id: 'D1', message_ts: '1.000001', is_ephemeral: true }
    await house.post(aTap(house.tokens.write(coming, aino), { container }))
    await house.settle()
    expect(house.slack.to('chat.update')).toEqual([])
    expect(house.slack.to('chat.postMessage').map(({ args }) => args['text'])).toEqual(['Thank you'])
  })

  test('whose refusal cannot be shown beside it is refused in a message', async () => {
    const house = await aHouse()
    house.core.reply = () => refused('Too late')
    house.slack.answer(responseUrl, new Response('', { status: 500 }))
    house.slack.answer('views.open', { ok: false, error: 'expired_trigger_id' })
    house.slack.answer('chat.postMessage', { ok: true, channel: 'D1', ts: '2.0' })
    await house.post(aTap(house.tokens.write(coming, aino)))
    await house.settle()
    expect(house.slack.to('chat.postMessage').map(({ args }) => args['text'])).toEqual(['Too late'])
  })

  test('that the core breaks on is acknowledged, and the person is asked to try again in three languages', async () => {
    const house = await aHouse()
    house.core.reply = () => Promise.reject(new Error('Aino’s own words'))
    expect((await house.post(aTap(house.tokens.write(coming, aino)))).status).toBe(200)
    await house.settle()
    expect(answers(house)[0]?.['text']).toBe([english, finnish, swedish].map((copy) => copy.failed).join('\n'))
    expect(house.logged()).not.toContain('own words')
  })
})

describe('a button', () => {
  test.each([
    ['of somebody else', (house: House) => house.tokens.write(coming, 'slack:T1:UEERO')],
    ['of the same person in another workspace', (house: House) => house.tokens.write(coming, 'slack:T2:UAINO')],
    ['that was not written here', () => 'eyJkbyI6InNob3dIb21lIn0.AAAAAAAAAAAAAAAAAAAAAA'],
    ['that holds nothing', () => ''],
    ['that says nothing to do', (house: House) => house.tokens.write({ dance: 1 }, aino)],
  ])('%s does nothing, and says so to whoever tapped it', async (_, tokenOf) => {
    const house = await aHouse()
    const before = house.core.heard.length
    expect((await house.post(aTap(tokenOf(house)))).status).toBe(200)
    await house.settle()
    expect(house.core.heard.length).toBe(before)
    expect(answers(house)).toEqual([expect.objectContaining({ response_type: 'ephemeral', replace_original: false })])
    expect(textOf(answers(house))).toContain(english.otherReader)
  })

  test('that everybody in a channel reads works for each of them, and its answer does too', async () => {
    const house = await aHouse()
    const container = { type: 'message', channel_id: 'C1', message_ts: '1.000001' }
    house.core.reply = () => ({
      accepted: true,
      view: { language: 'en', parts: [{ kind: 'buttons', buttons: [{ label: 'Home', command: { do: 'showHome', mark: 'look' } }] }] },
    })
    await house.post(aTap(house.tokens.write(coming, 'slack:T1:C1'), { container }))
    await house.settle()
    expect(house.core.heard.at(-1)).toEqual(['handle', coming, 'UAINO'])
    const [message] = answers(house) as { blocks: { elements: { value: string }[] }[] }[]
    expect(house.tokens.read(message?.blocks[0]?.elements[0]?.value ?? '', 'slack:T1:C1')).toEqual({ do: 'showHome', mark: 'look' })
  })

  const wishes = { do: 'writeWishes', confirmation }
  const entry = (text: string | null) => ({
    actions: [{ type: 'button', action_id: 'entry-2', block_id: 'y', value: '' }],
    state: { values: { 'entry-2': { text: { type: 'plain_text_input', value: text } } } },
  })
  const withValue = (change: ReturnType<typeof entry>, value: string) => ({ ...change, actions: [{ ...change.actions[0], value }] })

  test('below an entry sends what was written there', async () => {
    const house = await aHouse()
    await house.post(aTap('', withValue(entry(' I want to learn '), house.tokens.write(wishes, aino))))
    expect(house.core.heard.at(-1)).toEqual(['handle', { ...wishes, text: 'I want to learn' }, 'UAINO'])
  })

  test.each([null, '', '  '])('below an empty entry (%j) asks to write something first', async (text) => {
    const house = await aHouse()
    await house.post(aTap('', withValue(entry(text), house.tokens.write(wishes, aino))))
    await house.settle()
    expect(house.core.heard.at(-1)?.[0]).toBe('installed')
    expect(textOf(answers(house))).toContain(english.nothingWritten)
  })

  test.each(['fi', new Error('no database'), null] as const)(
    'is refused in the reader’s language alone, and in all where it cannot be told (%s)',
    async (known) => {
      const house = await aHouse()
      house.core.languageOf = async () => {
        if (known instanceof Error) throw known
        return known
      }
      await house.post(aTap('', withValue(entry(''), house.tokens.write(wishes, aino))))
      await house.settle()
      expect(textOf(answers(house))).toContain(finnish.nothingWritten)
      expect(textOf(answers(house)).includes(english.nothingWritten)).toBe(known !== 'fi')
    },
  )

  test('below an entry with more than Slack’s own clients send says that it is too long', async () => {
    const house = await aHouse()
    await house.post(aTap('', withValue(entry('x'.repeat(50_000)), house.tokens.write(wishes, aino))))
    await house.settle()
    expect(house.core.heard.at(-1)?.[0]).toBe('installed')
    expect(textOf(answers(house))).toContain(english.tooLong)
  })
})

describe('a tap on the home', () => {
  test.each([accepted('Thank you'), refused('Too late')])('is answered in front of a home that is up to date', async (reply) => {
    const house = await aHouse()
    house.core.reply = (asked) => ((asked as { do: string }).do === 'showHome' ? accepted('My home') : reply)
    await house.post(aTap(house.tokens.write(coming, aino), home))
    await house.settle()
    expect(textOf(house.slack.to('views.open').map(({ args }) => args))).toContain(
      textOf(reply.view.parts[0]).includes('Too late') ? 'Too late' : 'Thank you',
    )
    expect(textOf(house.slack.to('views.publish').map(({ args }) => args))).toContain('My home')
  })

  test('that asks for the home only shows it', async () => {
    const house = await aHouse()
    await house.post(aTap(house.tokens.write({ do: 'showHome', mark: 'look' }, aino), home))
    await house.settle()
    expect(house.slack.to('views.publish')).toHaveLength(1)
    expect(house.slack.to('views.open')).toEqual([])
  })
})

describe('a tap in a modal', () => {
  test('is answered in its place', async () => {
    const house = await aHouse()
    await house.post(aTap(house.tokens.write(coming, aino), modal))
    await house.settle()
    expect(house.slack.to('views.update').map(({ args }) => args)).toEqual([
      expect.objectContaining({ view_id: 'V2', view: expect.objectContaining({ type: 'modal' }) as unknown }),
    ])
  })

  test('that a rule refuses is answered on top of it', async () => {
    const house = await aHouse()
    house.core.reply = () => refused('Too late')
    await house.post(aTap(house.tokens.write(coming, aino), modal))
    await house.settle()
    expect(textOf(house.slack.to('views.push').map(({ args }) => args))).toContain('Too late')
  })

  test('that is closed by then is answered in a message', async () => {
    const house = await aHouse()
    house.slack.answer('views.update', { ok: false, error: 'not_found' })
    house.slack.answer('chat.postMessage', { ok: true, channel: 'D1', ts: '2.0' })
    await house.post(aTap(house.tokens.write(coming, aino), modal))
    await house.settle()
    expect(house.slack.to('chat.postMessage').map(({ args }) => args['text'])).toEqual(['Thank you'])
  })
})

describe('a button that opens a form', () => {
  const settings = { do: 'openSettings', mark: 'opening' } as const

  test.each([
    ['a message', {}, 'views.open'],
    ['the home', home, 'views.open'],
    ['a modal', modal, 'views.push'],
  ])('on %s opens it at once', async (_, where, method) => {
    const house = await aHouse()
    await house.post(aTap(house.tokens.write(settings, aino), where))
    await house.settle()
    const [call] = house.slack.to(method)
    expect(call?.args).toMatchObject({ trigger_id: 'trigger', view: { callback_id: 'form', title: { text: 'List' } } })
    const modalOf = call?.args['view'] as { private_metadata: string } | undefined
    expect(house.tokens.read(modalOf?.private_metadata ?? '', aino)).toEqual({ do: 'importList' })
  })

  test('that may not be opened says why', async () => {
    const house = await aHouse()
    house.core.opened = async () => refused('Only coordinators')
    await house.post(aTap(house.tokens.write(settings, aino)))
    await house.settle()
    expect(textOf(answers(house))).toContain('Only coordinators')
    expect(house.slack.to('views.open')).toEqual([])
  })

  test('too late asks to be pressed once more', async () => {
    const house = await aHouse()
    house.slack.answer('views.open', { ok: false, error: 'expired_trigger_id' })
    await house.post(aTap(house.tokens.write(settings, aino)))
    await house.settle()
    expect(textOf(answers(house))).toContain(english.late)
  })

  test('that the core breaks on asks to try again', async () => {
    const house = await aHouse()
    house.core.opened = () => Promise.reject(new Error('broken'))
    await house.post(aTap(house.tokens.write(settings, aino)))
    await house.settle()
    expect(textOf(answers(house))).toContain(english.failed)
  })
})
