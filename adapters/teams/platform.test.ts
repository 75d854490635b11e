import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AdapterMemory } from '../../src/contract/adapter-memory.ts'
import type { Address, Place, Sent, Workspace } from '../../src/contract/platform.ts'
import { createTokens } from '../../src/contract/tokens.ts'
import type { View } from '../../src/contract/view.ts'
import { systemClock } from '../../src/kit/clock.ts'
import { silentLog } from '../../src/kit/log.ts'
import { createSeal } from '../../src/kit/seal.ts'
import { freshMemory } from '../../test/ground/adapter-memories.ts'
import { createReferences, type References } from './access/people.ts'
import { createRosters } from './access/rosters.ts'
import { createConnector } from './calls.ts'
import { createPace, paces } from './pace.ts'
import { createPlatform, readerIn, readerOf } from './platform.ts'
import { type ConnectorAnswer, fakeConnector, refusal } from './test/connector.ts'

let memory: AdapterMemory
let close: () => Promise<void>
let references: References
beforeAll(async () => {
  ;({ memory, close } = await freshMemory('teams'))
  references = createReferences({ memory, clock: systemClock })
})
afterAll(() => close())

const tokens = createTokens(createSeal([new Uint8Array(32).fill(1)]))
const workspace: Workspace = { platform: 'teams', id: 'tenant-1' }
const serviceUrl = 'https://smba.trafficmanager.net/emea/'
const place: Place = { workspace, id: `${serviceUrl} 19:c@thread.tacv2`, kind: 'channel' }
const command = { do: 'showHome', mark: 'look' } as const
const view: View = {
  language: 'en',
  parts: [
    { kind: 'text', text: 'Will you come?' },
    { kind: 'buttons', buttons: [{ label: 'Home', command }] },
  ],
}

function platformOn(answers: Parameters<typeof fakeConnector>[0] = {}, more: object = {}) {
  const teams = fakeConnector(answers)
  const connector = createConnector({
    ...{
      appId: 'app-1',
      tokenSource: { token: () => Promise.resolve('secret'), drop: () => undefined },
      clock: systemClock,
      timeoutMs: 500,
      log: silentLog,
      fetch: teams.fetch,
    },
    pace: createPace(paces, systemClock),
  })
  const own = { references, rosters: createRosters({ memory }), connector, memory, clock: systemClock, log: silentLog, tokens }
  return { ...teams, platform: createPlatform({ ...own, appId: 'app-1', timeoutMs: 500, ...more }) }
}

let people = 0
/** Somebody Teams told us about. */
async function someone(seen: Partial<Parameters<References['learn']>[2]> = {}): Promise<Address> {
  people += 1
  const id = `person-${people}`
  await references.learn(workspace.id, id, { mri: `29:${id}`, serviceUrl, conversation: `a:${id}`, isInstalled: true, ...seen })
  return { workspace, id }
}
const referenceOf = ({ id }: Address) => references.of(workspace.id, id)
const tokenIn = (body: object | undefined): string => /"token":"([^"]+)"/u.exec(JSON.stringify(body))?.[1] ?? ''
const network = (code: string) => Object.assign(new Error('x'), { code })

describe('saying a view to a person', () => {
  test('posts one card into their chat, with the delivery’s id, once', async () => {
    const aino = await someone()
    const { platform, calls } = platformOn()
    const said = await platform.sendDirect(aino, view, 'd-1')
    expect(said).toMatchObject({ kind: 'delivered', sent: { workspace } })
    expect(calls).toMatchObject([
      {
        url: `${serviceUrl}v3/conversations/a%3A${aino.id}/activities`,
        token: 'Bearer secret',
        body: {
          type: 'message',
          summary: 'Will you come? [Home]',
          channelData: { notification: { alert: true }, pari: { delivery: 'd-1' } },
        },
      },
    ])
    expect(calls[0]?.body).not.toHaveProperty('text')
    expect(tokens.read(tokenIn(calls[0]?.body), readerOf(aino))).toEqual(command)
    expect(tokens.read(tokenIn(calls[0]?.body), readerOf({ ...aino, id: 'somebody else' }))).toBeNull()
  })

  test('that others change has their client ask for it again; in a place of several nobody’s does', async () => {
    const aino = await someone()
    const bo = await someone({ conversation: null, isInstalled: false })
    const { platform, calls } = platformOn()
    const changing: View = { ...view, renews: { do: 'showStatus', mark: 'look' } }
    for (const to of [aino, bo]) expect(await platform.sendDirect(to, changing, 'd-1')).toMatchObject({ kind: 'delivered' })
    expect(await platform.sendToPlace(place, changing, 'd-2')).toMatchObject({ kind: 'delivered' })
    const said = calls.filter(({ url }) => url.endsWith('/activities')).map(({ body }) => JSON.stringify(body))
    for (const [at, { id }] of [aino, bo].entries()) expect(said[at]).toContain(`"userIds":["29:${id}"]`)
    expect(said[2]).not.toContain('"refresh"')
  })

  test('who is only on a roster opens their chat first, which is kept', async () => {
    const bo = await someone({ conversation: null, isInstalled: false })
    const { platform, calls } = platformOn()
    expect(await platform.sendDirect(bo, view, 'd-1')).toMatchObject({ kind: 'delivered' })
    expect(calls).toMatchObject([
      {
        url: `${serviceUrl}v3/conversations`,
        body: { isGroup: false, bot: { id: '28:app-1' }, members: [{ id: `29:${bo.id}` }], tenantId: 'tenant-1' },
      },
      { url: `${serviceUrl}v3/conversations/a%3Anew/activities` },
    ])
    expect(await referenceOf(bo)).toMatchObject({ conversation: 'a:new' })
    await platform.sendDirect(bo, view, 'd-2')
    expect(calls).toHaveLength(3)
  })

  test('keeps the chat it opened when it could not say anything there', async () => {
    const bo = await someone({ conversation: null })
    const { platform } = platformOn({ say: { status: 502 } })
    expect(await platform.sendDirect(bo, view, 'd-1')).toMatchObject({ kind: 'unknown' })
    expect(await referenceOf(bo)).toMatchObject({ conversation: 'a:new' })
  })

  test('whom Pari never met fails as not installed, without asking Teams', async () => {
    const { platform, calls } = platformOn()
    expect(await platform.sendDirect({ workspace, id: 'nobody' }, view, 'd')).toMatchObject({ kind: 'failed', reason: 'appNotInstalled' })
    expect(calls).toEqual([])
  })

  test('whose chat is gone opens it anew', async () => {
    const aino = await someone()
    const { platform, to } = platformOn({
      say: (_, nth) => (nth === 1 ? refusal(404, 'ConversationNotFound') : { status: 201, body: { id: '2' } }),
    })
    expect(await platform.sendDirect(aino, view, 'd')).toMatchObject({ kind: 'delivered' })
    expect([to('say').length, to('open').length]).toEqual([2, 1])
    expect(await referenceOf(aino)).toMatchObject({ conversation: 'a:new' })
  })

  test.each<[string, ConnectorAnswer | undefined]>([
    ['cannot be opened anew', refusal(404, 'ConversationNotFound')],
    ['is gone again', undefined],
  ])('whose chat is gone and %s is gone, too', async (_, open) => {
    const aino = await someone()
    const { platform } = platformOn({ say: refusal(404, 'ConversationNotFound'), ...(open && { open }) })
    expect(await platform.sendDirect(aino, view, 'd')).toMatchObject({ kind: 'failed', reason: 'recipientGone' })
    expect(await referenceOf(aino)).toMatchObject({ conversation: null, isInstalled: false })
  })

  test.each(['ConversationBlockedByUser', 'MessageWritesBlocked'])(
    'who blocked Pari (%s) keeps their chat, and arrives once they are heard from again',
    async (code) => {
      const aino = await someone()
      const { platform } = platformOn({ say: refusal(403, code) })
      await platform.sendDirect(aino, view, 'd')
      const shutOut = await referenceOf(aino)
      expect(shutOut).toMatchObject({ conversation: `a:${aino.id}`, isInstalled: false })
      const again = { mri: `29:${aino.id}`, serviceUrl, conversation: `a:${aino.id}`, isInstalled: true }
      expect(await references.learn(workspace.id, aino.id, again)).toMatchObject({ isArrival: true })
    },
  )

  test('who removed Pari without our hearing of it is known to have done so', async () => {
    const aino = await someone()
    const { platform } = platformOn({ say: refusal(403, 'BotNotInConversationRoster') })
    expect(await platform.sendDirect(aino, view, 'd')).toMatchObject({ kind: 'failed', reason: 'appNotInstalled' })
    expect(await referenceOf(aino)).toMatchObject({ conversation: null, isInstalled: false, mri: `29:${aino.id}` })
  })

  test.each<[string, ConnectorAnswer, object]>([
    ['a Teams that wants a rest', { status: 429, headers: { 'retry-after': '3' } }, { kind: 'retry', afterMs: 3_000, reason: 'throttled' }],
    ['an answer that was lost', { status: 502, body: '<html>' }, { kind: 'unknown', detail: 'HTTP 502' }],
    ['an answer without a reference', { status: 201, body: '' }, { kind: 'unknown' }],
    ['an answer that is no JSON', { status: 200, body: '<html>' }, { kind: 'unknown' }],
    ['a reset', network('ECONNRESET'), { kind: 'unknown' }],
    ['no connection', network('ECONNREFUSED'), { kind: 'retry', reason: 'transient' }],
    ['somebody who blocked us', refusal(403, 'ConversationBlockedByUser'), { kind: 'failed', reason: 'blockedByPerson' }],
    ['a card that is too large', { status: 413 }, { kind: 'failed', reason: 'tooLarge' }],
    ['credentials that are over', refusal(401, 'BotNotRegistered'), { kind: 'failed', reason: 'authorisationRevoked' }],
  ])('and %s says so, after one try, and keeps the chat', async (_, say, expected) => {
    const aino = await someone()
    const { platform, calls } = platformOn({ say })
    expect(await platform.sendDirect(aino, view, 'd')).toMatchObject(expected)
    expect(calls).toHaveLength(1)
    expect(await referenceOf(aino)).toMatchObject({ conversation: `a:${aino.id}` })
  })

  test('is tried again when our own memory is away', async () => {
    const { platform } = platformOn({}, { references: { ...references, of: () => Promise.reject(new Error('away')) } })
    expect(await platform.sendDirect({ workspace, id: 'x' }, view, 'd')).toEqual({ kind: 'retry', afterMs: 5_000, reason: 'transient' })
  })
})

describe('saying a view in a place', () => {
  test('makes its buttons for whoever reads it there, in a thread as well', async () => {
    const { platform, calls } = platformOn()
    expect(await platform.sendToPlace(place, view, 'd-1')).toMatchObject({ kind: 'delivered' })
    expect(calls[0]?.url).toBe(`${serviceUrl}v3/conversations/19%3Ac%40thread.tacv2/activities`)
    expect(tokens.read(tokenIn(calls[0]?.body), readerIn('tenant-1', '19:c@thread.tacv2;messageid=17'))).toEqual(command)
  })

  test.each(['', 'https://x', 'https://x 19:c y'])('that is none of ours ("%s") fails', async (id) => {
    const { platform, calls } = platformOn()
    expect(await platform.sendToPlace({ ...place, id }, view, 'd')).toMatchObject({ kind: 'failed', reason: 'invalidContent' })
    expect(calls).toEqual([])
  })

  test('at an address that is none fails', async () => {
    const { platform } = platformOn()
    expect(await platform.sendToPlace({ ...place, id: 'nowhere 19:c' }, view, 'd')).toMatchObject({ reason: 'invalidContent' })
  })

  test('that is gone says so', async () => {
    const { platform } = platformOn({ say: refusal(404, 'ConversationNotFound') })
    expect(await platform.sendToPlace(place, view, 'd')).toMatchObject({ kind: 'failed', reason: 'placeGone' })
  })
})

describe('updating a message', () => {
  const sentTo = async (address: Address): Promise<Sent> => {
    const said = await platformOn().platform.sendDirect(address, view, 'd-1')
    if (said.kind !== 'delivered') throw new Error(said.kind)
    return said.sent
  }

  test('puts the view in its place, for the same reader, and calls nobody', async () => {
    const aino = await someone()
    const sent = await sentTo(aino)
    const { platform, calls } = platformOn()
    expect(await platform.update(sent, view)).toEqual({ kind: 'delivered', sent })
    expect(calls).toMatchObject([{ name: 'update', url: `${serviceUrl}v3/conversations/a%3A${aino.id}/activities/1700` }])
    expect(calls[0]?.body).toMatchObject({ channelData: {} })
    expect(calls[0]?.body).not.toHaveProperty('channelData.notification')
    expect(tokens.read(tokenIn(calls[0]?.body), readerOf(aino))).toEqual(command)
  })

  test('that is not there any more is said anew below', async () => {
    const sent = await sentTo(await someone())
    const { platform } = platformOn({
      update: refusal(404, 'ActivityNotFoundInConversation'),
      say: { status: 201, body: { id: '1800' } },
    })
    const anew = await platform.update(sent, view)
    expect(anew).toEqual({ kind: 'delivered', sent: { workspace, ref: sent.ref.replace(' 1700 ', ' 1800 ') } })
  })

  test('that is not there any more is left alone where nobody wants it said again', async () => {
    const sent = await sentTo(await someone())
    const { platform, calls } = platformOn({ update: refusal(404, 'ActivityNotFoundInConversation') })
    expect(await platform.update(sent, view, 'leave')).toMatchObject({ kind: 'failed', reason: 'placeGone' })
    expect(calls).toHaveLength(1)
  })

  test('is not said anew when nobody knows whether it was changed', async () => {
    const sent = await sentTo(await someone())
    const { platform, calls } = platformOn({ update: { status: 500 } })
    expect(await platform.update(sent, view)).toMatchObject({ kind: 'unknown' })
    expect(calls).toHaveLength(1)
  })

  test.each(['', 'https://x a:1', 'https://x a:1 17', 'https://x a:1 17 r y'])('knows a reference that is none: "%s"', async (ref) => {
    const { platform, calls } = platformOn()
    expect(await platform.update({ workspace, ref }, view)).toMatchObject({ kind: 'failed', reason: 'invalidContent' })
    expect(calls).toEqual([])
  })
})

describe('the rest of what the core asks', () => {
  test('says what Teams lets a bot do', async () => {
    const { platform } = platformOn()
    const can = (feature: Parameters<typeof platform.capability>[1]) => platform.capability(workspace, feature)
    expect(await Promise.all([can('homePush'), can('conversation'), can('fileUpload')])).toEqual(['unavailable', 'degraded', 'degraded'])
    expect(await Promise.all([can('channelCreate'), can('channelArchive'), can('channelPin')])).toEqual(Array(3).fill('unavailable'))
  })

  test('does nothing that it cannot', async () => {
    const { platform, calls } = platformOn()
    const refused = { kind: 'failed', reason: 'notPermitted' }
    expect(await platform.showHome(await someone(), view)).toMatchObject(refused)
    expect(await platform.openConversation([])).toMatchObject(refused)
    expect(await platform.openChannel({ workspace, key: 'g1', name: 'G', topic: '', people: [] })).toMatchObject(refused)
    expect(await platform.pin({ workspace, ref: 'x' })).toMatchObject(refused)
    const channel = [platform.bookmark({ workspace, ref: 'x' }, 'Next'), platform.unbookmark(place, 'B'), platform.archive(place)]
    for (const each of channel) expect(await each).toMatchObject(refused)
    expect(calls).toEqual([])
  })

  test('links to a chat of people whom Teams names', async () => {
    const words = { topic: 'Pari', message: 'Hei' }
    const [aino, bo, nameless] = [await someone({ upn: 'aino@a.fi' }), await someone({ upn: 'bo@a.fi' }), await someone()]
    const { platform } = platformOn()
    expect(await platform.chatLink([aino, bo], words)).toContain('users=aino%40a.fi%2Cbo%40a.fi')
    expect(await platform.chatLink([aino, nameless], words)).toBeNull()
    expect(await platform.chatLink([aino, { workspace: { ...workspace, id: 'tenant-2' }, id: bo.id }], words)).toBeNull()
    expect(await platform.chatLink([], words)).toBeNull()
    const away = platformOn({}, { references: { ...references, of: () => Promise.reject(new Error('away')) } })
    expect(await away.platform.chatLink([aino], words)).toBeNull()
  })
})
