import { createServer } from 'node:http'
import { describe, expect, test } from 'vitest'
import type { Json, Reply } from '../../test/stages/slack-app.ts'
import { aCard, answerCard, at, withCard, words } from '../../test/stages/teams-ends.ts'
import { asked, execute, question, submit, why } from '../../test/stages/teams-scenes.ts'
import { closePort, openPort } from '../ends/port.ts'

describe('a tap', () => {
  test('on an Action.Execute asks the app, and its card is shown to them alone until they come back', async () => {
    const { person, sight, answering, last, now, end, call, place } = await asked()
    answering({ body: answerCard(aCard([words('Thank you')])) })
    expect(await person.tap(sight, 'I come')).toEqual({ ok: true, status: 200 })
    expect(last()).toMatchObject({
      type: 'invoke',
      name: 'adaptiveCard/action',
      replyToId: sight.id,
      conversation: { id: place },
      value: { trigger: 'manual', action: { type: 'Action.Execute', title: 'I come', verb: 'pari', data: { token: 'token I come' } } },
    })
    expect(now()).toMatchObject({
      isOwnSight: true,
      card: { body: [{ text: 'Thank you' }] },
      activity: { attachments: [{ content: question }] },
    })
    await person.openConversation()
    expect(now()).toMatchObject({ isOwnSight: false, card: question })
    await person.tap(sight, 'I come')
    await call('PUT', at(place, `activities/${sight.id}`), withCard(aCard([words('For all')])))
    expect(now()).toMatchObject({ isOwnSight: false, card: { body: [{ text: 'For all' }] } })
    expect(end.world.conversations.get(place)?.messages.get(sight.id)?.shownTo).toEqual({})
  })

  test('whose message the app changes for everybody before it answers shows the change', async () => {
    const { person, sight, now, call, place, end } = await asked()
    const hasty = createServer((_, response) => {
      void call('PUT', at(place, `activities/${sight.id}`), withCard(aCard([words('For all')]))).then(() =>
        response.end(JSON.stringify(answerCard(aCard([words('For one')])))),
      )
    })
    end.deliverTo(await openPort(hasty, 0))
    expect(await person.tap(sight, 'I come')).toEqual({ ok: true, status: 200 })
    expect(now()).toMatchObject({ isOwnSight: false, card: { body: [{ text: 'For all' }] } })
    await closePort(hasty)
  })

  test('finds its button by title, id, verb, or what it sends', async () => {
    const { person, sight, answering, last } = await asked(aCard([], [execute('One', { id: 'id-1', verb: 'first' }), execute('Two')]))
    answering({ body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Noted' } })
    for (const which of ['One', 'id-1', 'first', 'token One']) {
      await person.tap(sight, which)
      expect(last()['value']).toMatchObject({ action: { title: 'One' } })
    }
    expect(person.toasts()).toEqual(['Noted', 'Noted', 'Noted', 'Noted'])
    await expect(person.tap(sight, 'Three')).rejects.toThrow('There is no button "Three" here: there are One, Two')
  })

  test('sends what stands in the inputs over its own data, and nothing before they are right', async () => {
    const card = aCard([why], [execute('Send', { data: { token: 't', why: 'own' } }), execute('Skip', { associatedInputs: 'none' })])
    const { person, sight, answering, last, app } = await asked(card)
    answering({ body: answerCard(aCard([words('x')])) })
    app.heard.length = 0
    expect(await person.tap(sight, 'Send')).toEqual({ ok: false, errors: { why: 'Say why' } })
    expect(app.heard).toHaveLength(0)
    await person.tap(sight, 'Skip')
    expect(last()['value']).toMatchObject({ action: { data: { token: 'token Skip' } } })
    await person.openConversation()
    const put = (which: string): void => person.fill(sight, which, 'because')
    put('Why')
    await person.tap(sight, 'Send')
    expect(last()['value']).toMatchObject({ action: { data: { token: 't', why: 'because' } } })
    expect(() => put('Why not')).toThrow('There is no input')
  })

  test('leaves what was typed when it failed; a card that is drawn anew begins empty', async () => {
    const card = aCard([why], [execute('Send')])
    const { person, sight, answering, call, place, end, aino } = await asked(card)
    const typed = () => end.world.filled.get(`${place}:${sight.id}`)?.get(aino) ?? {}
    const type = (): void => person.fill(sight, 'Why', 'because')
    type()
    answering({ status: 500 })
    await person.tap(sight, 'Send')
    expect(typed()).toEqual({ why: 'because' })
    answering({ body: answerCard(card) })
    await person.tap(sight, 'Send')
    expect(typed()).toEqual({})
    type()
    await person.openConversation()
    expect(typed()).toEqual({})
    type()
    await call('PUT', at(place, `activities/${sight.id}`), withCard(card))
    expect(typed()).toEqual({})
  })

  test('on a plain submit sends a message without words', async () => {
    const { person, sight, last } = await asked()
    expect(await person.tap(sight, 'Plain')).toEqual({ ok: true, status: 200 })
    expect(last()).toMatchObject({ type: 'message', replyToId: sight.id, value: { token: 'plain' } })
    expect(last()).not.toHaveProperty('text')
  })

  test('on a submit of words sends words; back to the chat they are seen there', async () => {
    const said = (data: unknown) => submit('Say', data)
    const plain = await asked(aCard([], [said('words')]))
    await plain.person.tap(plain.sight, 'Say')
    expect(plain.last()).toMatchObject({ type: 'message', text: 'words', value: 'words' })
    const back = await asked(aCard([], [said({ msteams: { type: 'imBack', value: 'help' } })]))
    await back.person.tap(back.sight, 'Say')
    expect([back.last()['text'], back.now()?.text]).toEqual(['help', 'help'])
    const message = await asked(
      aCard([], [said({ msteams: { type: 'messageBack', text: 'help', value: { a: 1 }, displayText: 'Help!' } })]),
    )
    await message.person.tap(message.sight, 'Say')
    expect([message.last()['text'], message.last()['value'], message.now()?.text]).toEqual(['help', { a: 1 }, 'Help!'])
    const other = await asked(aCard([], [said({ msteams: { type: 'signin' } })]))
    await expect(other.person.tap(other.sight, 'Say')).rejects.toThrow('signin is not modelled')
  })

  test('on a link leads there; what only changes the screen tells nobody', async () => {
    const show = { type: 'Action.ShowCard', title: 'More', card: aCard([], [execute('Inner')]) }
    const { person, sight, app } = await asked(aCard([], [{ type: 'Action.OpenUrl', title: 'Go', url: 'https://example.org/' }, show]))
    app.heard.length = 0
    expect(await person.tap(sight, 'Go')).toEqual({ ok: true, opens: 'https://example.org/' })
    expect(await person.tap(sight, 'More')).toEqual({ ok: true })
    expect(app.heard).toHaveLength(0)
  })

  test('where there is nothing to tap is the caller’s mistake', async () => {
    const { person, sight, end, eero, say, place } = await asked(aCard([], [execute('Off', { isEnabled: false })]))
    await expect(person.tap(sight, 'Off')).rejects.toThrow('The button Off is switched off')
    await expect(end.as(eero).tap(sight, 'Off')).rejects.toThrow('Eero Erkko sees no message')
    await expect(person.tap('dialog', 'Off')).rejects.toThrow('sees no dialog')
    await say(place, 'no card')
    const plain = person.inbox().at(-1)
    if (plain !== undefined) await expect(person.tap(plain, 'Off')).rejects.toThrow('has no card')
  })

  test.each<[string, Reply, string]>([
    ['refused', { status: 500 }, 'Unable to reach app. Please try again.'],
    ['answered with nothing', {}, 'needs a body'],
    [
      'answered with an error',
      { body: { statusCode: 200, type: 'application/vnd.microsoft.error', value: { message: 'Too late' } } },
      'Too late',
    ],
    [
      'answered with an error without words',
      { body: { statusCode: 400, type: 'application/vnd.microsoft.error' } },
      'Something went wrong',
    ],
    ['answered with another status', { body: { ...answerCard(aCard([])), statusCode: 404 } }, 'statusCode is 404'],
    ['answered with what nobody knows', { body: { statusCode: 200, type: 'text', value: 'x' } }, 'has the type text'],
    ['answered with a wrong card', { body: answerCard(aCard([{ type: 'TextBlock' }])) }, '/body/0/text'],
    ['answered with no card', { body: answerCard('x' as unknown as Json) }, 'Something went wrong'],
    ['answered with too large a card', { body: answerCard(aCard([words('x'.repeat(52_000))])) }, 'too large'],
  ])('%s leaves the card, and says so', async (_, reply, says) => {
    const { person, sight, answering, now } = await asked()
    answering(reply)
    expect(await person.tap(sight, 'I come')).toMatchObject({ ok: false, says: expect.stringContaining(says) })
    expect(now()).toMatchObject({ isOwnSight: false, card: question })
  })
})
