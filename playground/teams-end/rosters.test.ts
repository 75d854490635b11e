import { describe, expect, test } from 'vitest'
import { listAt, textAt } from '../../test/stages/slack-app.ts'
import { aTeams, at } from '../../test/stages/teams-ends.ts'

const errorOf = ({ status, body }: { readonly status: number; readonly body: unknown }) => [status, textAt(body, 'error.code')]

describe('a roster', () => {
  const crowded = async () => {
    const teams = await aTeams()
    const { end, tenantId, aino } = teams
    const guest = end.addPerson(tenantId, { name: 'Guest', email: 'guest@example.org', isGuest: true }).id
    const far = end.addTenant({ name: 'Far' })
    const crowd = Array.from({ length: 247 }, (_, one) => end.addPerson(far.id, { name: `Person ${one}` }).id)
    const team = end.addTeam(tenantId, { name: 'Team', members: [aino, guest, ...crowd] })
    await end.install(team.id)
    return { ...teams, team, guest, far }
  }

  test('comes in pages of 50 to 500, 200 when nothing is asked for', async () => {
    const { call, team } = await crowded()
    const page = async (query: string) => {
      const { body } = await call('GET', at(team.id, `pagedmembers${query}`))
      return [listAt(body, 'members').length, typeof body['continuationToken']]
    }
    expect(await page('')).toEqual([200, 'string'])
    expect(await page('?pageSize=5')).toEqual([50, 'string'])
    expect(await page('?pageSize=900')).toEqual([249, 'undefined'])
    const { body } = await call('GET', at(team.id, 'pagedmembers'))
    expect(await page(`?continuationToken=${textAt(body, 'continuationToken')}`)).toEqual([49, 'undefined'])
    expect((await call('GET', at(team.id, 'pagedmembers?continuationToken=wrong'))).status).toBe(400)
  })

  test('says who is a guest and who is of another tenant', async () => {
    const { call, team, guest, far, tenantId } = await crowded()
    const { body } = await call('GET', at(team.id, 'members'))
    const members = Object.values(body) as readonly Record<string, unknown>[]
    expect(members).toHaveLength(249)
    expect(members.find(({ id }) => id === guest)).toMatchObject({
      userRole: 'guest',
      tenantId,
      userPrincipalName: 'guest_example.org#EXT#@helsinki.example',
    })
    expect(members.at(-1)).toMatchObject({ userRole: 'user', tenantId: far.id, givenName: 'Person', surname: '246' })
  })

  test('gives one person by any of their ids', async () => {
    const { call, end, team, aino } = await crowded()
    const { aadObjectId = '', userPrincipalName = '' } = end.world.people.get(aino) ?? {}
    for (const id of [aino, aadObjectId, userPrincipalName]) {
      const { body } = await call('GET', at(team.id, `members/${encodeURIComponent(id)}`))
      expect(body).toMatchObject({
        id: aino,
        aadObjectId,
        name: 'Aino Aalto',
        givenName: 'Aino',
        surname: 'Aalto',
        email: 'aino@example.org',
      })
    }
    expect(errorOf(await call('GET', at(team.id, 'members/29:nobody')))).toEqual([404, 'MemberNotFoundInConversation'])
  })

  test('of a chat comes whole, whatever page is asked for', async () => {
    const { call, chat, aino } = await aTeams()
    const place = await chat(aino)
    expect((await call('GET', at(place, 'pagedmembers?pageSize=50'))).body).toMatchObject({ members: [{ id: aino }] })
    expect((await call('GET', at(place, `members/${aino}`))).body).toMatchObject({ id: aino })
  })

  test('and its team are for those only where the app is', async () => {
    const { call, end, team, tenantId } = await crowded()
    expect((await call('GET', `teams/${team.id}`)).body).toMatchObject({ id: team.id, name: 'Team', memberCount: 249, channelCount: 1 })
    expect((await call('GET', `teams/${team.id}/conversations`)).body).toEqual({ conversations: [{ id: team.id }] })
    await end.uninstall(team.id)
    for (const path of [
      at(team.id, 'members'),
      at(team.id, 'members/x'),
      at(team.id, 'pagedmembers'),
      `teams/${team.id}`,
      `teams/${team.id}/conversations`,
    ])
      expect(errorOf(await call('GET', path))).toEqual([403, 'BotNotInConversationRoster'])
    end.disable(tenantId)
    expect(errorOf(await call('GET', `teams/${team.id}`))).toEqual([403, 'BotDisabledByAdmin'])
    expect(errorOf(await call('GET', 'teams/19:404'))).toEqual([404, 'ConversationNotFound'])
  })
})
