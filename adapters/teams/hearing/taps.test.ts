import { describe, expect, test } from 'vitest'
import { finnish } from '../copy.fi.ts'
import { sentOf } from '../saying/stored-ids.ts'
import { fakeConnector, refusal } from '../test/connector.ts'
import { accepted, listForm, refused } from '../test/core.ts'
import { aino, ainoReads, aMember, aMessage, aTap, connectorAt, type House, impatient, tenant } from '../test/house.ts'
import { opened } from '../test/opened.ts'

const confirmation = '01890000-0000-7000-8000-000000000001'
const coming = { do: 'answer', confirmation, answer: 'coming' } as const
const cardType = 'application/vnd.microsoft.card.adaptive'
const messageType = 'application/vnd.microsoft.activity.message'

interface Answered {
  readonly statusCode: number
  readonly type: string
  readonly value: unknown
}
const answerTo = async (answer: Response | Promise<Response>): Promise<Answered> => (await (await answer).json()) as Answered

describe('a tap on a card', () => {
  test('is carried out, and answered with the new card, which takes the message’s place, too', async () => {
    const house = await opened()
    const answer = await house.post(aTap(house.tokens.write(coming, ainoReads)))
    const said = await answerTo(answer)
    expect([answer.status, said.statusCode, said.type]).toEqual([200, 200, cardType])
    expect(JSON.stringify(said.value)).toContain('Thank you')
    expect(house.core.deeds()).toEqual([['handle', coming, aino.id]])
    await house.settle()
    const [update] = house.teams.to('update')
    expect(update?.url).toMatch(/\/v3\/conversations\/a%3Aaino\/activities\/1700$/u)
    expect(update?.body['attachments']).toEqual([{ contentType: cardType, content: said.value }])
    expect(update?.body['summary']).toBe('Thank you')
  })

  test('comes from that message, named as when it was sent; written words come from none', async () => {
    const house = await opened()
    const token = house.tokens.write(coming, ainoReads)
    await house.post(aTap(token))
    await house.post(aTap(token, { replyToId: undefined }))
    await house.post(aMessage('help', { replyToId: '1700' }))
    const ref = sentOf(
      { platform: 'teams', id: tenant },
      {
        chat: { tenant, serviceUrl: connectorAt, conversation: aino.chat },
        ...{ activityId: '1700', reader: ainoReads },
      },
    ).ref
    expect(house.core.on.slice(-3)).toEqual([ref, null, null])
  })

  test('that a rule refuses leaves the card, and only who tapped reads why', async () => {
    const house = await opened()
    house.core.reply = () => refused('Too late')
    const said = await answerTo(house.post(aTap(house.tokens.write(coming, ainoReads))))
    await house.settle()
    expect(said).toEqual({ statusCode: 200, type: messageType, value: 'Too late' })
    expect(house.teams.calls).toEqual([])
  })

  test('whose refusal offers something to press is answered in short, and in full below', async () => {
    const house = await opened()
    house.core.reply = () =>
      refused('Too late', [{ kind: 'buttons', buttons: [{ label: 'Wait for a seat', command: { do: 'showHome', mark: 'look' } }] }])
    const said = await answerTo(house.post(aTap(house.tokens.write(coming, ainoReads))))
    await house.settle()
    expect(said.value).toBe('Too late')
    expect(JSON.stringify(house.teams.to('say').map(({ body }) => body))).toContain('Wait for a seat')
  })

  test('that comes again is answered again', async () => {
    const house = await opened()
    const tap = aTap(house.tokens.write(coming, ainoReads))
    const twice = [await answerTo(house.post(tap)), await answerTo(house.post(tap))]
    expect(twice.map(({ type }) => type)).toEqual([cardType, cardType])
    expect(house.core.deeds()).toHaveLength(2)
  })

  test('on which the core breaks asks to try again, in the language of Teams, and no text is logged', async () => {
    const house = await opened()
    house.core.reply = () => Promise.reject(new Error('Aino’s own words'))
    const said = await answerTo(house.post(aTap(house.tokens.write(coming, ainoReads))))
    expect(said).toEqual({ statusCode: 200, type: messageType, value: finnish.failed })
    expect(house.logged()).toContain('could not be carried out')
    expect(house.logged()).not.toContain('own words')
  })

  test.each([
    ['its answer', accepted('At last'), 'update'],
    ['its refusal', refused('Too late'), 'say'],
  ] as const)('that takes too long is answered with that, and goes on: %s comes when it is there', async (_, reply, call) => {
    const house = await opened(impatient)
    const gate = Promise.withResolvers<void>()
    house.core.reply = () => gate.promise.then(() => reply)
    expect((await answerTo(house.post(aTap(house.tokens.write(coming, ainoReads))))).value).toBe(finnish.late)
    expect(house.teams.calls).toEqual([])
    gate.resolve()
    await house.settle()
    expect(house.teams.calls.map(({ name }) => name)).toEqual([call])
  })

  test('that takes too long and breaks says so below', async () => {
    const house = await opened(impatient)
    const gate = Promise.withResolvers<void>()
    house.core.reply = () => gate.promise.then(() => Promise.reject(new Error('broken')))
    await house.post(aTap(house.tokens.write(coming, ainoReads)))
    gate.resolve()
    await house.settle()
    expect(house.teams.to('say').map(({ body }) => body['summary'])).toEqual([finnish.failed])
  })

  test('whose message cannot be changed any more is answered all the same, and that is logged without a word of it', async () => {
    const house = await opened({}, { teams: fakeConnector({ update: refusal(404, 'ActivityNotFoundInConversation') }) })
    const said = await answerTo(house.post(aTap(house.tokens.write(coming, ainoReads))))
    await house.settle()
    expect(said.type).toBe(cardType)
    expect(house.logged()).toContain('could not be brought up to date')
    expect(house.logged()).not.toContain('Thank you')
  })

  test('changes its message in the order of the taps', async () => {
    const held: (() => void)[] = []
    const teams = fakeConnector()
    const slow: typeof teams.fetch = async (...request) => {
      const answer = teams.fetch(...request)
      await new Promise<void>((resolve) => held.push(resolve))
      return answer
    }
    const house = await opened({}, { teams: { ...teams, fetch: slow } })
    let turn = 0
    house.core.reply = () => accepted(`Answer ${++turn}`)
    for (let tap = 0; tap < 3; tap++) await house.post(aTap(house.tokens.write(coming, ainoReads)))
    for (let tap = 0; tap < 3; tap++) {
      await expect.poll(() => held).toHaveLength(1)
      expect(teams.to('update')).toHaveLength(tap + 1)
      held.shift()?.()
    }
    await house.settle()
    expect(teams.to('update').map(({ body }) => body['summary'])).toEqual(['Answer 1', 'Answer 2', 'Answer 3'])
  })
})

describe('a button', () => {
  test.each([
    ['of somebody else', (house: House) => house.tokens.write(coming, `teams:${tenant}:22222222-0000-4000-8000-000000000002`)],
    [
      'of the same person in another tenant',
      (house: House) => house.tokens.write(coming, `teams:ffffffff-0000-4000-8000-000000000000:${aino.id}`),
    ],
    ['of Slack', (house: House) => house.tokens.write(coming, `slack:T1:${aino.id}`)],
    ['that was not written here', () => 'eyJkbyI6InNob3dIb21lIn0.AAAAAAAAAAAAAAAAAAAAAA'],
    ['that holds nothing', () => ''],
    ['that says nothing to do', (house: House) => house.tokens.write({ dance: 1 }, ainoReads)],
  ])('%s does nothing, and says so to whoever tapped it', async (_, tokenOf) => {
    const house = await opened()
    const said = await answerTo(house.post(aTap(tokenOf(house))))
    await house.settle()
    expect(said).toEqual({ statusCode: 200, type: messageType, value: finnish.otherReader })
    expect(house.core.deeds()).toEqual([])
    expect(house.teams.calls).toEqual([])
  })

  test('that everybody in a channel reads works for each of them, and its answer does too', async () => {
    const house = await opened()
    const conversation = { id: '19:c@thread.tacv2;messageid=1700', tenantId: tenant, conversationType: 'channel' }
    house.core.reply = () =>
      accepted('Noted', [{ kind: 'buttons', buttons: [{ label: 'Home', command: { do: 'showHome', mark: 'look' } }] }])
    const reader = `teams:${tenant}:19:c@thread.tacv2`
    const said = await answerTo(house.post(aTap(house.tokens.write(coming, reader), { conversation })))
    expect(house.core.deeds()).toEqual([['handle', coming, aino.id]])
    const [token = ''] = /"token":"([^"]+)"/u.exec(JSON.stringify(said.value))?.slice(1) ?? []
    expect(house.tokens.read(token, reader)).toEqual({ do: 'showHome', mark: 'look' })
  })

  const wishes = { do: 'writeWishes', confirmation }
  const entry = (token: string, text?: unknown) => ({
    value: { action: { type: 'Action.Execute', verb: 'pari', data: { token, input: 'entry-2', 'entry-2': text } } },
  })

  test('below an entry sends what was written there', async () => {
    const house = await opened()
    await house.post(aTap('', entry(house.tokens.write(wishes, ainoReads), ' I want to learn ')))
    expect(house.core.deeds()).toEqual([['handle', { ...wishes, text: 'I want to learn' }, aino.id]])
  })

  test('below an entry that is longer than the card allows says so', async () => {
    const house = await opened()
    const write = (text: string) => answerTo(house.post(aTap('', entry(house.tokens.write(wishes, ainoReads), text))))
    expect((await write('x'.repeat(3_001))).value).toBe(finnish.tooLong)
    expect(house.core.deeds()).toEqual([])
    expect((await write(` ${'x'.repeat(3_000)} `)).type).toBe(cardType)
  })

  test.each([undefined, '', '  ', 7])('below an empty entry (%j) asks to write something first', async (text) => {
    const house = await opened()
    const said = await answerTo(house.post(aTap('', entry(house.tokens.write(wishes, ainoReads), text))))
    expect(said.value).toBe(finnish.nothingWritten)
    expect(house.core.deeds()).toEqual([])
  })

  test('that opens a form, where Teams sends it as a tap, is answered with the way to the form, and its message stays', async () => {
    const house = await opened()
    const said = await answerTo(house.post(aTap(house.tokens.write({ do: 'openList', mark: 'opening' }, ainoReads))))
    await house.settle()
    expect(said.type).toBe(cardType)
    expect(JSON.stringify(said.value)).toContain(listForm.title)
    expect(JSON.stringify(said.value)).toContain('task/fetch')
    expect(house.teams.calls).toEqual([])
  })

  test.each([
    ['of another make', { value: { action: { type: 'Action.Execute', data: { token: 7 } } } }],
    ['without anything', { value: undefined }],
    ['of another kind', { name: 'composeExtension/query' }],
    ['of nobody', { from: { id: '28:another-bot', name: 'Another' } }],
  ])('%s is answered with 501', async (_, change) => {
    const house = await opened()
    expect((await house.post(aTap(house.tokens.write(coming, ainoReads), change))).status).toBe(501)
    expect(house.core.deeds()).toEqual([])
  })
})

describe('a tap from a client that knows no Action.Execute', () => {
  const submit = (token: string, more: object = {}) => aMessage('', { text: undefined, replyToId: '1700', value: { token, ...more } })

  test('comes as a message, and its answer takes the card’s place', async () => {
    const house = await opened()
    const answer = await house.post(submit(house.tokens.write(coming, ainoReads)))
    expect([answer.status, await answer.text()]).toEqual([200, ''])
    expect(house.core.heard).toContainEqual(['handle', coming, aino.id])
    expect(house.teams.to('update').map(({ body }) => body['summary'])).toEqual(['Thank you'])
    expect(house.teams.to('say')).toEqual([])
  })

  test.each([
    ['that a rule refuses', (house: House) => house.tokens.write(coming, ainoReads), 'Too late'],
    ['on somebody else’s button', (house: House) => house.tokens.write(coming, 'teams:t:u'), finnish.otherReader],
  ])('%s is answered below', async (_, tokenOf, words) => {
    const house = await opened()
    house.core.reply = () => refused('Too late')
    await house.post(submit(tokenOf(house)))
    expect(house.teams.to('say').map(({ body }) => body['summary'])).toEqual([words])
    expect(house.teams.to('update')).toEqual([])
  })

  test('on which the core breaks asks to try again', async () => {
    const house = await opened()
    house.core.reply = () => Promise.reject(new Error('broken'))
    await house.post(submit(house.tokens.write(coming, ainoReads)))
    expect(house.teams.to('say').map(({ body }) => body['summary'])).toEqual([finnish.failed])
  })

  test('whose refusal cannot be said either is logged', async () => {
    const teams = fakeConnector({ say: refusal(403, 'ConversationBlockedByUser'), member: { status: 200, body: aMember() } })
    const house = await opened({}, { teams })
    house.core.reply = () => refused('Too late')
    await house.post(submit(house.tokens.write(coming, ainoReads)))
    expect(house.logged()).toContain('an answer could not be said')
  })
})
