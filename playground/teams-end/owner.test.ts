import { describe, expect, test } from 'vitest'
import type { Json } from '../../test/stages/slack-app.ts'
import { anApp, aTeams } from '../../test/stages/teams-ends.ts'

async function aScene() {
  const teams = await aTeams()
  const app = await anApp(teams)
  const types = (): readonly unknown[] => app.heard.map(({ body }) => body['action'] ?? body['type'])
  const last = (): Json => app.heard.at(-1)?.body ?? {}
  const team = teams.end.addTeam(teams.tenantId, { name: 'Team', members: [teams.eero, teams.aino], channels: ['Kick-off'] })
  return { ...teams, app, types, last, team }
}

describe('installing', () => {
  test('for a person is heard from them, twice over', async () => {
    const { end, tenantId, app, types, last } = await aScene()
    const person = end.addPerson(tenantId, { name: 'Ilmari', locale: 'sv-FI' }).id
    expect(await end.install(person)).toEqual({ ok: true, status: 200 })
    expect(types()).toEqual(['conversationUpdate', 'add'])
    expect(app.heard[0]?.body).toMatchObject({ membersAdded: [{ id: '28:c0ffee00-0000-4000-8000-000000000001' }] })
    expect(last()).toMatchObject({
      type: 'installationUpdate',
      action: 'add',
      locale: 'sv-FI',
      from: { id: person, aadObjectId: expect.any(String) },
      conversation: { conversationType: 'personal', tenantId },
      channelData: { tenant: { id: tenantId }, source: { name: 'message' } },
    })
  })

  test('in a team is heard from whoever did it', async () => {
    const { end, aino, team, last } = await aScene()
    await end.install(team.id, aino)
    expect(last()).toMatchObject({
      action: 'add',
      from: { id: aino },
      conversation: { conversationType: 'channel', isGroup: true, id: team.id },
      channelData: { team: { id: team.id, aadGroupId: team.aadGroupId }, settings: { selectedChannel: { id: team.id } } },
    })
  })

  test('in a group chat too, by its first member when nobody is named', async () => {
    const { end, tenantId, aino, eero, last } = await aScene()
    const group = end.addGroupChat(tenantId, 'Us', [eero, aino])
    await end.install(group.id)
    expect(last()).toMatchObject({ action: 'add', from: { id: eero }, conversation: { conversationType: 'groupChat', id: group.id } })
  })

  test('that the app refuses is said', async () => {
    const { end, app, tenantId } = await aScene()
    app.answers(() => ({ status: 403 }))
    expect(await end.install(end.addPerson(tenantId, { name: 'Ilmari' }).id)).toMatchObject({ ok: false, status: 403 })
  })

  test('where nothing is, is the caller’s mistake', async () => {
    const { end } = await aScene()
    await expect(end.install('19:404')).rejects.toThrow('There is no team or group chat 19:404')
    expect(() => end.addPerson('404', { name: 'x' })).toThrow('There is no tenant 404')
    expect(() => end.addTeam('404', { name: 'x' })).toThrow('There is no tenant 404')
    expect(() => end.block('404')).toThrow('There is no person 404')
  })
})

describe('removing', () => {
  test('by a person is heard once', async () => {
    const { end, aino, types } = await aScene()
    await end.uninstall(aino)
    expect(types()).toEqual(['remove'])
  })

  test('from a team is heard twice over', async () => {
    const { end, team, types, app } = await aScene()
    await end.install(team.id)
    app.heard.length = 0
    await end.uninstall(team.id)
    expect(types()).toEqual(['conversationUpdate', 'remove'])
    expect(app.heard[0]?.body).toMatchObject({ membersRemoved: [{ id: '28:c0ffee00-0000-4000-8000-000000000001' }] })
  })

  test('for a newer version is no removal', async () => {
    const { end, aino, types } = await aScene()
    await end.upgrade(aino)
    expect(types()).toEqual(['remove-upgrade', 'add-upgrade'])
    expect(end.world.installations.get(aino)).toBe('installed')
  })
})

describe('people', () => {
  test('coming and going are heard where the app is', async () => {
    const { end, tenantId, team, app, last } = await aScene()
    const person = end.addPerson(tenantId, { name: 'Ilmari' })
    expect(await end.addMember(team.id, person.id)).toEqual({ ok: true })
    expect(app.heard).toHaveLength(0)
    await end.removeMember(team.id, person.id)
    await end.install(team.id)
    await end.addMember(team.id, person.id)
    expect(last()).toMatchObject({
      type: 'conversationUpdate',
      membersAdded: [{ id: person.id, aadObjectId: person.aadObjectId }],
      channelData: { eventType: 'teamMemberAdded', team: { id: team.id } },
    })
    expect(end.world.memberships.get(person.id)).toEqual(new Set(team.channels))
    await end.removeMember(team.id, person.id)
    expect(last()).toMatchObject({ membersRemoved: [{ id: person.id }], channelData: { eventType: 'teamMemberRemoved' } })
    expect([end.world.memberships.get(person.id)?.size, team.members.has(person.id)]).toEqual([0, false])
  })

  test('have ids of their own, and names to sign in by', async () => {
    const { end, tenantId } = await aScene()
    const far = end.addTenant({ name: 'Far Away' })
    const people = [
      end.addPerson(tenantId, { name: 'Väinö Väisälä' }),
      end.addPerson(far.id, { name: 'Pair', email: 'pair@example.org' }),
      end.addPerson(tenantId, { name: 'Guest', email: 'pair@example.org', isGuest: true }),
    ]
    expect(people.map(({ userPrincipalName }) => userPrincipalName)).toEqual([
      'väinö.väisälä@helsinki.example',
      'pair@example.org',
      'pair_example.org#EXT#@helsinki.example',
    ])
    expect(new Set(people.map(({ id }) => id)).size).toBe(3)
    for (const { id, aadObjectId } of people) {
      expect(id).toMatch(/^29:/)
      expect(aadObjectId).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/)
    }
  })

  test('are changed without a word', async () => {
    const { end, aino, app } = await aScene()
    end.changePerson(aino, { email: undefined, name: 'Aino Ahola' })
    expect([end.world.people.get(aino)?.name, app.heard.length]).toEqual(['Aino Ahola', 0])
  })
})

test('any other activity may be sent, at home or elsewhere', async () => {
  const { end, aino, team, last } = await aScene()
  expect(await end.sendActivity(aino, { type: 'event', name: 'unheard of' })).toEqual({ ok: true, status: 200 })
  expect(last()).toMatchObject({ type: 'event', name: 'unheard of', from: { id: aino }, conversation: { conversationType: 'personal' } })
  await end.sendActivity(aino, { type: 'invoke', name: 'composeExtension/query' }, team.id)
  expect(last()).toMatchObject({ type: 'invoke', conversation: { id: team.id } })
})

test('the same seed makes the same Teams', async () => {
  const [one, two, other] = await Promise.all([aTeams({ seed: 7 }), aTeams({ seed: 7 }), aTeams({ seed: 8 })])
  expect([one.tenantId, one.aino]).toEqual([two.tenantId, two.aino])
  expect(other.tenantId).not.toBe(one.tenantId)
})
