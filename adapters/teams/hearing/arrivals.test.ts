import { describe, expect, test, vi } from 'vitest'
import { type ConnectorAnswer, fakeConnector, refusal } from '../test/connector.ts'
import { refused } from '../test/core.ts'
import { aino, aMember, aMessage, anActivity, appId, connectorAt, type House, tenant } from '../test/house.ts'
import { opened } from '../test/opened.ts'

const email = 'aino@school.example'
const pari = { id: `28:${appId}`, name: 'Pari' }
const installation = (action: string, change: object = {}) => anActivity({ type: 'installationUpdate', action, ...change })
const added = (...members: object[]) => anActivity({ type: 'conversationUpdate', membersAdded: members })
const said = (house: House) => house.teams.to('say').map(({ body }) => body['summary'])
const person = (house: House, id = aino.id) =>
  JSON.parse(house.memory.pages.get(`person/${tenant}:${id}`)?.text ?? 'null') as Record<string, unknown> | null

describe('somebody who installs Pari', () => {
  test('is known by their e-mail, announced, and welcomed with help', async () => {
    const house = await opened()
    const answer = await house.post(installation('add'))
    expect([answer.status, await answer.text()]).toEqual([200, ''])
    expect(house.core.deeds()).toEqual([
      ['arrived', aino.id, email],
      ['handle', { do: 'showHelp' }, aino.id],
    ])
    expect(said(house)).toEqual(['Thank you'])
    expect(person(house)).toEqual({
      mri: aino.mri,
      conversation: aino.chat,
      serviceUrl: connectorAt,
      name: 'Aino',
      email,
      upn: email,
      locale: 'fi-FI',
      timeZone: 'Europe/Helsinki',
      guest: false,
      installed: true,
      listed: true,
    })
    expect(house.memory.pages.get(`email/${tenant}:${email}`)?.text).toBe(aino.id)
  })

  test('is welcomed once, though Teams tells of it in two ways and to two processes', async () => {
    const house = await opened()
    const other = await opened({}, { memory: house.memory, openId: house.openId })
    await Promise.all([house.post(installation('add')), other.post(added({ id: aino.mri }, pari)), house.post(added(pari))])
    expect([...said(house), ...said(other)]).toHaveLength(1)
  })

  test('is welcomed in their language, though Teams tells it only the second time', async () => {
    const house = await opened()
    const silent = { locale: undefined, entities: undefined }
    await house.post(anActivity({ type: 'conversationUpdate', membersAdded: [pari], ...silent }))
    expect(house.core.deeds()).toEqual([['arrived', aino.id, email]])
    await house.post(installation('add'))
    expect(said(house)).toHaveLength(1)
  })

  test('hears nothing while no list has them, and is welcomed at the next occasion', async () => {
    const house = await opened()
    const { reply } = house.core
    house.core.reply = () => refused('Who are you?')
    await house.post(installation('add'))
    expect(said(house)).toEqual([])
    await house.post(aMessage('hello'))
    expect(said(house)).toEqual(['Who are you?'])
    house.core.reply = reply
    await house.post(installation('add'))
    expect(said(house)).toEqual(['Who are you?', 'Thank you'])
  })

  test('is announced once, though Teams tells of it in two ways, and again when they come back', async () => {
    const house = await opened()
    const arrivals = () => house.core.deeds().filter(([what]) => what === 'arrived').length
    for (const event of [added(pari), installation('add')]) await house.post(event)
    expect(arrivals()).toBe(1)
    await house.post(installation('remove'))
    for (const event of [added(pari), installation('add')]) await house.post(event)
    expect(arrivals()).toBe(2)
  })

  test('is welcomed at the next occasion when the welcome did not arrive', async () => {
    let answer: ConnectorAnswer = refusal(429, 'Throttled')
    const house = await opened({}, { teams: fakeConnector({ say: () => answer, member: { status: 200, body: aMember() } }) })
    await house.post(installation('add'))
    answer = { status: 201, body: { id: '1' } }
    await house.post(added(pari))
    await house.post(installation('add'))
    expect(said(house)).toHaveLength(2)
  })

  test('and took it away before is welcomed again', async () => {
    const house = await opened()
    await house.post(installation('add'))
    await house.post(installation('remove'))
    await house.post(installation('add'))
    expect(said(house)).toHaveLength(2)
    expect(house.core.deeds().filter(([what]) => what === 'arrived')).toHaveLength(2)
  })

  test('is announced though Teams does not tell their e-mail, and asked for it when they write', async () => {
    let answer: ConnectorAnswer = { status: 502 }
    const house = await opened({}, { teams: fakeConnector({ member: () => answer }) })
    await house.post(installation('add'))
    expect(house.core.deeds()[0]).toEqual(['arrived', aino.id, null])
    expect(house.logged()).toContain('did not tell who somebody is')
    answer = { status: 200, body: aMember() }
    await house.post(aMessage('home'))
    expect(person(house)).toMatchObject({ email })
    await house.post(aMessage('home'))
    expect(house.teams.to('member')).toHaveLength(2)
  })

  test('and belongs to another tenant has no e-mail here: nobody in this one answers for it', async () => {
    const body = aMember({ tenantId: '99999999-0000-4000-8000-0000000000ff' })
    const house = await opened({}, { teams: fakeConnector({ member: { status: 200, body } }) })
    await house.post(installation('add'))
    expect(house.core.deeds()[0]).toEqual(['arrived', aino.id, null])
    expect(person(house)).toMatchObject({ email: null, upn: null })
  })

  test('has their e-mail asked for again when they install it again, and once a day, since it changes', async () => {
    let now = 'aino@school.example'
    const house = await opened({}, { teams: fakeConnector({ member: () => ({ status: 200, body: aMember({ email: now }) }) }) })
    await house.post(installation('add'))
    now = 'aino.virtanen@school.example'
    await house.post(aMessage('home'))
    expect(person(house)).toMatchObject({ email })
    house.clock.turnTo(house.clock.now().add({ hours: 25 }))
    await house.post(aMessage('home'))
    expect(person(house)).toMatchObject({ email: now })
    now = 'aino@school.example'
    await house.post(installation('remove'))
    await house.post(installation('add'))
    expect(house.core.deeds().findLast(([what]) => what === 'arrived')).toEqual(['arrived', aino.id, now])
  })

  test('whose installation was never told is announced when they write', async () => {
    const house = await opened()
    await house.post(aMessage('home'))
    await house.post(aMessage('home'))
    expect(house.core.deeds().map(([what]) => what)).toEqual(['arrived', 'handle', 'handle'])
  })

  test('is tried again at once when the core breaks', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'], shouldAdvanceTime: true, advanceTimeDelta: 50 })
    const house = await opened()
    let turn = 0
    const arrived = house.core.arrived.bind(house.core)
    house.core.arrived = (profile) => (++turn === 1 ? Promise.reject(new Error('gone')) : arrived(profile))
    expect((await house.post(installation('add'))).status).toBe(200)
    expect(said(house)).toHaveLength(1)
    vi.useRealTimers()
  })

  test('is left to a repetition by Teams when the core breaks twice', async () => {
    const house = await opened()
    const arrived = house.core.arrived.bind(house.core)
    house.core.arrived = () => Promise.reject(new Error('gone'))
    const event = installation('add')
    expect((await house.post(event)).status).toBe(500)
    house.core.arrived = arrived
    expect((await house.post(event)).status).toBe(200)
    expect(said(house)).toHaveLength(1)
  })
})

describe('a removal', () => {
  test('drops the chat at once', async () => {
    const house = await opened()
    await house.post(installation('add'))
    await house.post(installation('remove'))
    expect(person(house)).toMatchObject({ conversation: null, installed: false, email })
  })

  test.each(['remove-upgrade', 'add-upgrade', 'anything-new'])('by an upgrade (%s) is none', async (action) => {
    const house = await opened()
    await house.post(installation('add'))
    const before = person(house)
    await house.post(installation(action))
    expect(person(house)).toEqual(before)
    expect(said(house)).toHaveLength(1)
  })

  test('of somebody who was never met is none', async () => {
    const house = await opened()
    await house.post(installation('remove'))
    expect(person(house)).toBeNull()
  })

  test('followed by an upgrade’s second half lets them in again, without a second welcome', async () => {
    const house = await opened()
    await house.post(installation('remove'))
    await house.post(installation('add-upgrade'))
    expect(person(house)).toMatchObject({ conversation: aino.chat, installed: true })
    expect(said(house)).toEqual([])
  })
})

describe('what Teams tells of somebody', () => {
  test('is written down only when it is new', async () => {
    const house = await opened()
    await house.post(aMessage('home'))
    const before = house.memory.writes()
    for (let turn = 0; turn < 3; turn++) await house.post(aMessage('home', { id: undefined }))
    expect(house.memory.writes()).toBe(before)
    await house.post(aMessage('home', { id: undefined, localTimezone: 'Europe/Stockholm' }))
    expect(person(house)).toMatchObject({ timeZone: 'Europe/Stockholm' })
  })

  test('may have the zone in the part about the client only, or nowhere', async () => {
    const house = await opened()
    await house.post(aMessage('home', { localTimezone: undefined }))
    expect(person(house)).toMatchObject({ timeZone: 'Europe/Helsinki' })
    await house.post(aMessage('home', { localTimezone: undefined, entities: undefined, locale: undefined }))
    expect(person(house)).toMatchObject({ timeZone: 'Europe/Helsinki', locale: 'fi-FI' })
  })

  test('in a channel is not taken for their own chat', async () => {
    const house = await opened()
    const conversation = { id: '19:c@thread.tacv2', tenantId: tenant, conversationType: 'channel' }
    await house.post(aMessage('<at>Pari</at> home', { conversation }))
    expect(person(house)).toBeNull()
  })

  test('that nobody knows is fine', async () => {
    const house = await opened()
    for (const type of ['messageReaction', 'typing', 'event', 'messageUpdate', 'entirelyNew'])
      expect((await house.post(anActivity({ type }))).status).toBe(200)
    expect(house.core.deeds()).toEqual([])
  })
})
