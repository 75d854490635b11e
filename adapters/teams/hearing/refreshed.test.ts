import { describe, expect, test } from 'vitest'
import type { Reply } from '../../../src/contract/view.ts'
import { accepted, refused } from '../test/core.ts'
import { aino, ainoReads, aTap, type House, impatient, tenant } from '../test/house.ts'
import { opened } from '../test/opened.ts'

const confirmation = '01890000-0000-7000-8000-000000000001'
const coming = { do: 'answer', confirmation, answer: 'coming' } as const
const cardType = 'application/vnd.microsoft.card.adaptive'

interface Answered {
  readonly statusCode: number
  readonly type: string
  readonly value: unknown
}
const answerTo = async (answer: Response | Promise<Response>): Promise<Answered> => (await (await answer).json()) as Answered
const automatic = (token: string) => ({
  value: { action: { type: 'Action.Execute', verb: 'pari', data: { token } }, trigger: 'automatic' },
})

describe('a card that others change', () => {
  const status = { do: 'showStatus', mark: 'look' } as const
  const changing = (text: string): Reply => ({ accepted: true, view: { ...accepted(text).view, renews: status } })

  test('asks for itself anew for its reader alone', async () => {
    const house = await opened()
    house.core.reply = () => changing('Two are coming')
    const said = await answerTo(house.post(aTap(house.tokens.write(status, ainoReads))))
    const { refresh } = said.value as { refresh: { action: { verb: string; data: { token: string } }; userIds: string[] } }
    expect(refresh.userIds).toEqual([aino.mri])
    expect(house.tokens.read(refresh.action.data.token, ainoReads)).toEqual(status)
  })

  test('is answered with what is true now when the chat is opened, and no message changes', async () => {
    const house = await opened()
    const token = house.tokens.write(status, ainoReads)
    house.core.reply = () => changing('Three are coming')
    const said = await answerTo(house.post(aTap(token, automatic(token))))
    await house.settle()
    expect(said.type).toBe(cardType)
    expect(JSON.stringify(said.value)).toContain('Three are coming')
    expect(said.value).toHaveProperty('refresh')
    expect(house.teams.calls).toEqual([])
  })

  test('stays as it is when what it shows is past, and nobody is told anything', async () => {
    const house = await opened()
    const token = house.tokens.write(status, ainoReads)
    house.core.reply = () => refused('Too late')
    const said = await answerTo(house.post(aTap(token, automatic(token))))
    await house.settle()
    expect(said).toMatchObject({ statusCode: 500, type: 'application/vnd.microsoft.error' })
    expect(JSON.stringify(said)).not.toContain('Too late')
    expect(house.teams.calls).toEqual([])
  })

  test('does not ask for itself where several people read it', async () => {
    const house = await opened()
    house.core.reply = () => changing('Two are coming')
    const conversation = { id: '19:c@thread.tacv2;messageid=1700', tenantId: tenant, conversationType: 'channel' }
    const token = house.tokens.write(status, `teams:${tenant}:19:c@thread.tacv2`)
    const said = await answerTo(house.post(aTap(token, { conversation })))
    expect(said.type).toBe(cardType)
    expect(said.value).not.toHaveProperty('refresh')
  })

  test('of a deed is none: it is not done again by looking', async () => {
    const house = await opened()
    const said = await answerTo(house.post(aTap(house.tokens.write(coming, ainoReads))))
    expect(said.value).not.toHaveProperty('refresh')
  })

  test.each([
    ['of somebody else', (house: House) => house.tokens.write(status, 'teams:t:u')],
    ['of a deed', (house: House) => house.tokens.write(coming, ainoReads)],
    ['of a form', (house: House) => house.tokens.write({ do: 'openList', mark: 'opening' }, ainoReads)],
  ])('%s stays as it is', async (_, tokenOf) => {
    const house = await opened()
    const token = tokenOf(house)
    expect(await answerTo(house.post(aTap(token, automatic(token))))).toMatchObject({ statusCode: 500 })
    expect(house.core.deeds()).toEqual([])
  })

  test.each([
    ['breaks', () => Promise.reject(new Error('broken'))],
    ['takes too long', () => new Promise<never>(() => undefined)],
  ])('stays as it is when the core %s', async (_, reply) => {
    const house = await opened(impatient)
    house.core.reply = reply
    const token = house.tokens.write(status, ainoReads)
    expect(await answerTo(house.post(aTap(token, automatic(token))))).toMatchObject({
      statusCode: 500,
      type: 'application/vnd.microsoft.error',
    })
  })
})
