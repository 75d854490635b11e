import { describe, expect, test } from 'vitest'
import { type Json, textAt } from '../../test/stages/slack-app.ts'
import { aCard, answerCard, aTeams, type Teams, withCard, words } from '../../test/stages/teams-ends.ts'
import { aScene, asked, execute, why } from '../../test/stages/teams-scenes.ts'

describe('what a person writes', () => {
  test('comes as Teams sends it from their own chat', async () => {
    const { end, tenantId, aino, last } = await aScene()
    end.changePerson(aino, { locale: 'fi-FI', timeZone: 'Europe/Stockholm', country: 'SE', platform: 'Android' })
    expect(await end.as(aino).write('a < b')).toEqual({ ok: true, status: 200 })
    const [message] = end.as(aino).inbox()
    expect(last()).toMatchObject({
      type: 'message',
      id: message?.id,
      text: 'a < b',
      textFormat: 'plain',
      attachments: [{ contentType: 'text/html', content: '<p>a &lt; b</p>' }],
      timestamp: '2026-11-02T08:00:00.000Z',
      localTimestamp: '2026-11-02T09:00:00.000+01:00',
      localTimezone: 'Europe/Stockholm',
      channelId: 'msteams',
      serviceUrl: end.serviceUrl,
      from: { id: aino, name: 'Aino Aalto', aadObjectId: end.world.people.get(aino)?.aadObjectId },
      conversation: { conversationType: 'personal', tenantId, id: message?.conversationId },
      recipient: { id: '28:c0ffee00-0000-4000-8000-000000000001', name: 'Pari' },
      entities: [{ locale: 'fi-FI', country: 'SE', platform: 'Android', timezone: 'Europe/Stockholm', type: 'clientInfo' }],
      channelData: { tenant: { id: tenantId } },
      locale: 'fi-FI',
    })
    expect(last()['conversation']).not.toHaveProperty('isGroup')
  })

  test('in a team mentions the app, in a thread of its own', async () => {
    const { end, tenantId, aino, last } = await aScene()
    const team = end.addTeam(tenantId, { name: 'Team', members: [aino], channels: ['Kick-off'] })
    await end.install(team.id)
    const channel = team.channels[1] ?? ''
    await end.as(aino).write('help', channel)
    const message = end.as(aino).inbox().at(-1)
    expect(last()).toMatchObject({
      text: '<at>Pari</at> help',
      conversation: { isGroup: true, conversationType: 'channel', tenantId, id: `${channel};messageid=${message?.id}` },
      channelData: { team: { id: team.id, name: 'Team', aadGroupId: team.aadGroupId }, channel: { id: channel }, tenant: { id: tenantId } },
    })
    expect(last()['entities']).toContainEqual({
      type: 'mention',
      text: '<at>Pari</at>',
      mentioned: { id: '28:c0ffee00-0000-4000-8000-000000000001', name: 'Pari' },
    })
  })

  test('aside is seen there, and not heard', async () => {
    const { end, tenantId, aino, eero, app } = await aScene()
    const group = end.addGroupChat(tenantId, 'Us', [aino, eero])
    await end.install(group.id)
    app.heard.length = 0
    end.as(aino).writeAside('psst', group.id)
    expect([app.heard.length, end.as(eero).inbox().at(-1)?.text]).toEqual([0, 'psst'])
    await end.as(eero).write('help', group.id)
    expect(app.heard[0]?.body).toMatchObject({ conversation: { isGroup: true, conversationType: 'groupChat', id: group.id } })
  })

  test('reaches nobody where the app is not, or they are not', async () => {
    const { end, tenantId, aino, eero } = await aScene()
    await end.uninstall(aino)
    await expect(end.as(aino).write('hello')).rejects.toThrow('install it first')
    const group = end.addGroupChat(tenantId, 'Us', [aino])
    await expect(end.as(eero).write('hello', group.id)).rejects.toThrow('Eero Erkko is not in Us')
    expect(() => end.as('29:404')).toThrow('There is no person 29:404')
  })

  test('is not taken when the app is late, refuses or is away', async () => {
    const { end, aino, app } = await aScene({ patience: { turn: 60, repeats: 0 } })
    const aside = end.as(aino)
    app.answers(() => ({ status: 500 }))
    expect(await aside.write('hello')).toEqual({ ok: false, status: 500, says: expect.stringContaining('Unable to reach app') })
    app.answers(() => ({ silent: true }))
    expect(await aside.write('hello')).toEqual({ ok: false, says: expect.stringContaining('Unable to reach app') })
  })
})

test('a file comes with an address that gives its bytes to whoever knows it', async () => {
  const { end, aino, last } = await aScene()
  await end.as(aino).attach('people list.csv', Buffer.from('name\nEero'))
  const [file] = last()['attachments'] as readonly Json[]
  expect(file).toMatchObject({
    contentType: 'application/vnd.microsoft.teams.file.download.info',
    name: 'people list.csv',
    content: { uniqueId: expect.any(String), fileType: 'csv' },
  })
  const downloadUrl = textAt(file, 'content.downloadUrl')
  expect(await (await fetch(downloadUrl)).text()).toBe('name\nEero')
})

describe('a card that asks to be refreshed', () => {
  const again = (userIds?: readonly string[]): Json => ({ action: execute('Again'), ...(userIds === undefined ? {} : { userIds }) })
  const refreshing = async (userIds: (teams: Teams) => readonly string[] | undefined) => {
    const there = await aScene()
    const place = await there.chat(there.aino)
    await there.say(place, withCard(aCard([why], [execute('Send')], { refresh: again(userIds(there)) })))
    there.app.answers(() => ({ body: answerCard(aCard([words('Fresh')])) }))
    there.app.heard.length = 0
    return { ...there, person: there.end.as(there.aino) }
  }

  test('is, for those it names, whenever they open the conversation', async () => {
    const { person, app, last } = await refreshing(({ aino }) => [aino])
    expect(await person.openConversation()).toEqual({ ok: true, status: 200 })
    expect(last()['value']).toMatchObject({
      trigger: 'automatic',
      action: { verb: 'pari', title: 'Again', data: { token: 'token Again' } },
    })
    expect(person.inbox().at(-1)).toMatchObject({ isOwnSight: true, card: { body: [{ text: 'Fresh' }] } })
    await person.openConversation()
    expect(app.heard).toHaveLength(2)
  })

  test('is for everybody in a small place when it names nobody at all', async () => {
    const { person, app } = await refreshing(() => undefined)
    await person.openConversation()
    expect(app.heard).toHaveLength(1)
  })

  test('is not for others, nor where the list is empty, but by the menu', async () => {
    const { person, app, last } = await refreshing(() => [])
    expect(await person.openConversation()).toEqual({ ok: true })
    expect(app.heard).toHaveLength(0)
    const [sight] = person.inbox()
    if (sight !== undefined) await person.refresh(sight)
    expect(last()['value']).toMatchObject({ trigger: 'manual' })
  })

  test('that cannot be keeps standing', async () => {
    const { person, app } = await refreshing(({ aino }) => [aino])
    app.answers(() => ({ status: 500 }))
    expect(await person.openConversation()).toMatchObject({ ok: false })
    expect(person.inbox().at(-1)).toMatchObject({ isOwnSight: false })
  })

  test('has to ask for it', async () => {
    const { person, sight } = await asked()
    await expect(person.refresh(sight)).rejects.toThrow('cannot be refreshed')
  })
})

test('a reaction to a message is heard', async () => {
  const { person, sight, last } = await asked()
  expect(await person.react(sight, 'like')).toEqual({ ok: true, status: 200 })
  expect(last()).toMatchObject({ type: 'messageReaction', replyToId: sight.id, reactionsAdded: [{ type: 'like' }] })
})

test('every change is announced, until nobody listens', async () => {
  const { end, chat, say, aino } = await aTeams()
  const seen: string[] = []
  const stop = end.onChange(({ what, id }) => seen.push(`${what} ${id.split(':')[0]}`))
  const place = await chat(aino)
  await say(place, 'hello')
  stop()
  await say(place, 'unheard')
  expect(new Set(seen)).toEqual(new Set(['message a']))
})

test('waiting for what comes about ends, one way or the other', async () => {
  const { end, chat, say, aino } = await aTeams()
  const waiting = end.until(() => end.as(aino).inbox().at(-1)?.text)
  await say(await chat(aino), 'hello')
  expect(await waiting).toBe('hello')
  await expect(end.until(() => false, 20)).rejects.toThrow('did not come about within 20 ms')
})
