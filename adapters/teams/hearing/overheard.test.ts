import { describe, expect, test } from 'vitest'
import { accepted, refused } from '../test/core.ts'
import { aino, ainoReads, aMessage, aTap, type House, impatient, tenant } from '../test/house.ts'
import { opened } from '../test/opened.ts'

const coming = { do: 'answer', confirmation: '01890000-0000-7000-8000-000000000001', answer: 'coming' } as const

describe('a card for one person that is pressed where others read along', () => {
  const conversation = { id: '19:x@thread.v2', tenantId: tenant, conversationType: 'groupChat' }
  const secret = [{ kind: 'buttons', buttons: [{ label: 'Home', command: { do: 'showHome', mark: 'look' } }] }] as const
  const overheard = (house: House) => house.teams.calls.filter(({ url }) => url.includes(encodeURIComponent(conversation.id)))
  const tapIn = (house: House) => aTap(house.tokens.write(coming, ainoReads), { conversation })

  test.each([
    ['new card', accepted('Only for Aino', secret)],
    ['refusal', refused('Only for Aino', secret)],
  ])('shows its %s to whoever pressed it, and says nothing there', async (_, reply) => {
    const house = await opened()
    house.core.reply = () => reply
    expect(JSON.stringify(await (await house.post(tapIn(house))).json())).toContain('Only for Aino')
    await house.settle()
    expect(house.teams.calls).toEqual([])
  })

  test.each([
    ['its answer', accepted('Only for Aino')],
    ['its refusal', refused('Only for Aino')],
  ])('and takes too long tells %s in their own chat', async (_, reply) => {
    const house = await opened(impatient)
    await house.post(aMessage('home'))
    const gate = Promise.withResolvers<void>()
    house.core.reply = () => gate.promise.then(() => reply)
    await house.post(tapIn(house))
    gate.resolve()
    const said = () => house.teams.to('say').map(({ url, body }) => [url.includes(encodeURIComponent(aino.chat)), body['summary']])
    await expect.poll(said).toEqual([
      [true, 'Thank you'],
      [true, 'Only for Aino'],
    ])
    await house.settle()
    expect(overheard(house)).toEqual([])
  })

  test('by a client that knows no Action.Execute is answered in their own chat', async () => {
    const house = await opened()
    await house.post(aMessage('home'))
    house.core.reply = () => accepted('Only for Aino')
    await house.post(
      aMessage('', { text: undefined, replyToId: '1700', value: { token: house.tokens.write(coming, ainoReads) }, conversation }),
    )
    expect(house.teams.to('say').at(-1)?.body['summary']).toBe('Only for Aino')
    expect(overheard(house)).toEqual([])
  })

  test('whose answer cannot be told in their own chat either is logged', async () => {
    const house = await opened()
    const token = house.tokens.write(coming, ainoReads)
    await house.post(aMessage('', { text: undefined, replyToId: '1700', value: { token }, conversation }))
    expect(house.logged()).toContain('an answer could not be said')
    expect(overheard(house)).toEqual([])
  })
})
