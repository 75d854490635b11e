import { describe, expect, test } from 'vitest'
import { hoursAfter } from '../../../src/kit/clock.ts'
import { finnish } from '../copy.fi.ts'
import { english } from '../copy.ts'
import { type ConnectorAnswer, fakeConnector, refusal } from '../test/connector.ts'
import { aino, aMember, anActivity, appId, connectorAt, type House, tenant } from '../test/house.ts'
import { opened } from '../test/opened.ts'

const email = 'aino@school.example'
const pari = { id: `28:${appId}`, name: 'Pari' }
const installation = (action: string, change: object = {}) => anActivity({ type: 'installationUpdate', action, ...change })
const said = (house: House) => house.teams.to('say').map(({ body }) => body['summary'])
const person = (house: House, id = aino.id) =>
  JSON.parse(house.memory.pages.get(`person/${tenant}:${id}`)?.text ?? 'null') as Record<string, unknown> | null

describe('a team', () => {
  const team = { id: '19:team@thread.tacv2', name: 'Mentoring 2027', aadGroupId: 'g' }
  const inTeam = (change: object = {}) => ({
    conversation: { id: team.id, tenantId: tenant, conversationType: 'channel', isGroup: true },
    channelData: { tenant: { id: tenant }, team, settings: { selectedChannel: { id: '19:general@thread.tacv2' } } },
    ...change,
  })
  const roster = (house: House) => JSON.parse(house.memory.pages.get(`roster/${tenant}:${team.id}`)?.text ?? 'null') as object | null
  const eero = {
    id: '29:eero',
    name: 'Eero',
    objectId: '22222222-0000-4000-8000-000000000002',
    userPrincipalName: 'Eero_x#EXT#@school.example',
  }
  const members = () =>
    fakeConnector({
      member: { status: 200, body: aMember() },
      members: ({ url }) =>
        url.includes('continuationToken=more')
          ? { status: 200, body: { members: [eero, { id: '28:a-bot' }] } }
          : { status: 200, body: { members: [aMember()], continuationToken: 'more' } },
    })

  test('that Pari is added to is told who added it, once, and its people can be reached', async () => {
    const house = await opened({}, { teams: members() })
    await house.post(installation('add', inTeam()))
    await house.post(anActivity({ type: 'conversationUpdate', membersAdded: [pari], ...inTeam() }))
    await house.settle()
    expect(house.teams.to('say').map(({ url, body }) => [url, body['summary']])).toEqual([
      [expect.stringContaining(encodeURIComponent('19:general@thread.tacv2')), expect.stringContaining(finnish.addedToTeam('Aino'))],
    ])
    expect(JSON.stringify(house.teams.to('say')[0]?.body)).toContain('<at>Aino</at>')
    expect(roster(house)).toEqual({ serviceUrl: connectorAt, channel: '19:general@thread.tacv2', name: team.name })
    expect(house.core.deeds()).toEqual([
      ['arrived', aino.id, email],
      ['arrived', eero.objectId, eero.userPrincipalName.toLowerCase()],
    ])
    expect(person(house, eero.objectId)).toMatchObject({ conversation: null, installed: false, guest: true })
  })

  test.each([true, false])('has people of whom is remembered for long whom a list has: %s', async (isListed) => {
    const house = await opened({}, { teams: members() })
    house.core.isListed = isListed
    await house.post(anActivity({ type: 'conversationUpdate', membersAdded: [pari], ...inTeam() }))
    await house.settle()
    const page = house.memory.pages.get(`person/${tenant}:${eero.objectId}`)
    expect(page?.until ?? null).toEqual(isListed ? null : hoursAfter(house.clock.now(), 1))
  })

  test('that was told by somebody unnamed is told without a name', async () => {
    const house = await opened()
    await house.post(installation('add', inTeam({ from: { id: aino.mri }, locale: 'en-US' })))
    expect(said(house)[0]).toContain(english.wasAdded)
  })

  test('is told in the language of whoever added Pari, where they were met before', async () => {
    const house = await opened()
    await house.post(installation('add'))
    await house.post(installation('add', inTeam({ locale: undefined })))
    expect(said(house).at(-1)).toContain(finnish.addedToTeam('Aino'))
  })

  test('that names no channel is told where it is', async () => {
    const house = await opened()
    await house.post(installation('add', inTeam({ channelData: { tenant: { id: tenant }, team } })))
    expect(house.teams.to('say')[0]?.url).toContain(encodeURIComponent(team.id))
  })

  test('that could not be told is told at the next occasion', async () => {
    let answer: ConnectorAnswer = refusal(403, 'NotEnoughPermissions')
    const house = await opened({}, { teams: fakeConnector({ say: () => answer }) })
    await house.post(installation('add', inTeam()))
    expect(house.logged()).toContain('could not introduce itself')
    answer = { status: 201, body: { id: '1' } }
    await house.post(anActivity({ type: 'conversationUpdate', membersAdded: [pari], ...inTeam() }))
    await house.post(anActivity({ type: 'conversationUpdate', membersAdded: [pari], ...inTeam() }))
    expect(said(house)).toHaveLength(2)
  })

  test('whose people cannot be read to the end is logged', async () => {
    const house = await opened({}, { teams: fakeConnector({ members: { status: 503 } }) })
    await house.post(installation('add', inTeam()))
    await house.settle()
    expect(house.logged()).toContain('could not be read to the end')
  })

  test('is told nothing by an upgrade', async () => {
    const house = await opened({}, { teams: members() })
    await house.post(installation('add-upgrade', inTeam()))
    expect(said(house)).toEqual([])
    expect(roster(house)).not.toBeNull()
  })

  test.each([
    ['Pari is removed from', installation('remove', inTeam())],
    ['Pari leaves', anActivity({ type: 'conversationUpdate', membersRemoved: [pari], ...inTeam() })],
    [
      'is deleted',
      anActivity({ type: 'conversationUpdate', ...inTeam({ channelData: { tenant: { id: tenant }, team, eventType: 'teamDeleted' } }) }),
    ],
  ])('that %s is forgotten, and told again when Pari comes back', async (_, event) => {
    const house = await opened({}, { teams: members() })
    await house.post(installation('add', inTeam()))
    await house.post(event)
    expect(roster(house)).toBeNull()
    expect(house.memory.pages.get(`rosters/${tenant}`)?.text).toBe('[]')
    await house.post(installation('add', inTeam()))
    expect(said(house)).toHaveLength(2)
  })

  const uninstalled = { conversation: { id: aino.chat, tenantId: tenant, conversationType: 'personal' } }
  const remembered = (house: House) => [...house.memory.pages.keys()].filter((page) => /^(?:person|email|upn|guest)\//u.test(page))

  test('that Pari is removed from takes with it whom only its roster told, and no others', async () => {
    const house = await opened({}, { teams: members() })
    await house.post(installation('add'))
    await house.post(installation('add', inTeam()))
    await house.settle()
    expect(remembered(house)).toHaveLength(4)
    await house.post(installation('remove', inTeam()))
    await house.settle()
    expect(remembered(house)).toEqual([`person/${tenant}:${aino.id}`, `email/${tenant}:${email}`])
  })

  test.each([
    ['keeps them', { status: 200, body: { members: [eero] } }, true],
    ['that is gone keeps nobody', refusal(404, 'ConversationNotFound'), false],
    ['that cannot be read now keeps everybody', { status: 503 }, true],
  ] as const)('that Pari is removed from while another one %s', async (_, other, isKnown) => {
    let isRemoved = false
    const teams = fakeConnector({
      member: { status: 200, body: aMember() },
      members: (call) => (isRemoved && call.url.includes('19%3Aother') ? other : { status: 200, body: { members: [eero] } }),
    })
    const house = await opened({}, { teams })
    await house.post(installation('add', inTeam()))
    const second = { ...team, id: '19:other@thread.tacv2' }
    await house.post(
      installation('add', {
        conversation: { id: second.id, tenantId: tenant, conversationType: 'channel', isGroup: true },
        channelData: { tenant: { id: tenant }, team: second },
      }),
    )
    await house.settle()
    isRemoved = true
    await house.post(installation('remove', inTeam()))
    await house.settle()
    expect(person(house, eero.objectId) !== null).toBe(isKnown)
  })

  test.each([
    ['an hour later, where no list has them', false],
    ['never, as long as a list has them', true],
  ])('is left by somebody who removes Pari: they are forgotten %s', async (_, isListed) => {
    const house = await opened()
    house.core.isListed = isListed
    await house.post(installation('add', uninstalled))
    await house.post(installation('remove', uninstalled))
    const until = isListed ? null : hoursAfter(house.clock.now(), 1)
    expect(remembered(house).map((page) => house.memory.pages.get(page)?.until ?? null)).toEqual([until, until])
  })

  test.each([
    ['that Pari is in gets its new name', true],
    ['that Pari is not in stays unknown', false],
  ])('%s when it is renamed', async (_, isIn) => {
    const house = await opened({}, { teams: members() })
    if (isIn) await house.post(installation('add', inTeam()))
    const channelData = { tenant: { id: tenant }, team: { ...team, name: 'Mentoring 2028' }, eventType: 'teamRenamed' }
    await house.post(anActivity({ type: 'conversationUpdate', ...inTeam({ channelData }) }))
    expect(roster(house)).toEqual(isIn ? { serviceUrl: connectorAt, channel: '19:general@thread.tacv2', name: 'Mentoring 2028' } : null)
  })

  test('somebody comes into can be reached through it, and is not written to', async () => {
    const house = await opened({}, { teams: members() })
    await house.post(anActivity({ type: 'conversationUpdate', membersAdded: [{ id: aino.mri }], ...inTeam() }))
    await house.settle()
    expect(house.core.deeds()).toEqual([['arrived', aino.id, email]])
    expect(said(house)).toEqual([])
  })

  test('many come into at once has its answer before Teams was asked who they are', async () => {
    const gate = Promise.withResolvers<void>()
    const teams = fakeConnector({ member: { status: 200, body: aMember() } })
    const slow: typeof teams.fetch = async (...request) => {
      await gate.promise
      return teams.fetch(...request)
    }
    const house = await opened({}, { teams: { ...teams, fetch: slow } })
    expect((await house.post(anActivity({ type: 'conversationUpdate', membersAdded: [{ id: aino.mri }], ...inTeam() }))).status).toBe(200)
    expect(house.core.deeds()).toEqual([])
    gate.resolve()
    await house.settle()
    expect(house.core.deeds()).toEqual([['arrived', aino.id, email]])
  })

  const mallory = { ...aMember(), id: '29:mallory', aadObjectId: '66666666-0000-4000-8000-000000000006' }

  test.each([
    ['of another tenant, through a channel that is shared', { ...mallory, tenantId: '99999999-0000-4000-8000-0000000000ff' }, null],
    ['who is a guest', { ...mallory, userPrincipalName: 'aino_x#EXT#@a.onmicrosoft.com', userRole: 'guest' }, true],
  ])('in which somebody is %s, with a member’s e-mail, announces only the member under it', async (_, stranger, guest) => {
    const house = await opened({}, { teams: fakeConnector({ members: { status: 200, body: { members: [aMember(), stranger] } } }) })
    await house.post(installation('add', inTeam()))
    await house.settle()
    expect(house.core.deeds()).toEqual([['arrived', aino.id, email]])
    expect(person(house, mallory.aadObjectId)?.['guest'] ?? null).toBe(guest)
    const workspace = { platform: 'teams', id: tenant } as const
    expect(await house.adapter.platform.findPeople(workspace, [email])).toMatchObject([{ profile: { address: { id: aino.id } } }])
  })

  test('somebody of another tenant comes into is as before', async () => {
    const body = { ...mallory, tenantId: '99999999-0000-4000-8000-0000000000ff' }
    const house = await opened({}, { teams: fakeConnector({ member: { status: 200, body } }) })
    await house.post(anActivity({ type: 'conversationUpdate', membersAdded: [{ id: mallory.id }], ...inTeam() }))
    await house.settle()
    expect([house.core.deeds(), person(house, mallory.aadObjectId)]).toEqual([[], null])
  })

  test('a stranger comes into is as before', async () => {
    const house = await opened({}, { teams: fakeConnector() })
    await house.post(anActivity({ type: 'conversationUpdate', membersAdded: [{ id: '28:another-bot' }], ...inTeam() }))
    await house.settle()
    expect(house.core.deeds()).toEqual([])
  })

  test('that is a chat of a few people is left alone', async () => {
    const house = await opened()
    const conversation = { id: '19:chat@thread.v2', tenantId: tenant, conversationType: 'groupChat' }
    for (const event of [
      installation('add', { conversation }),
      anActivity({ type: 'conversationUpdate', membersAdded: [pari], conversation }),
      anActivity({ type: 'conversationUpdate', membersAdded: [{ id: aino.mri }], conversation }),
      anActivity({ type: 'conversationUpdate', conversation, channelData: { tenant: { id: tenant }, eventType: 'teamRenamed' } }),
      installation('remove', { conversation }),
    ])
      expect((await house.post(event)).status).toBe(200)
    expect([house.core.deeds(), house.teams.calls]).toEqual([[], []])
  })
})
