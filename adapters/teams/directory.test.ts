import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AdapterMemory } from '../../src/contract/adapter-memory.ts'
import type { Workspace } from '../../src/contract/platform.ts'
import { hoursAfter, Instant, systemClock, turnableClock } from '../../src/kit/clock.ts'
import { silentLog } from '../../src/kit/log.ts'
import { freshMemory } from '../../test/ground/adapter-memories.ts'
import { createReferences, type References } from './access/people.ts'
import { createRosters } from './access/rosters.ts'
import { createConnector } from './calls.ts'
import { findPeople, profileOf, readRoster } from './directory.ts'
import { createPace, paces } from './pace.ts'
import { type ConnectorAnswer, type ConnectorCall, fakeConnector, refusal } from './test/connector.ts'

let memory: AdapterMemory
let close: () => Promise<void>
beforeAll(async () => {
  ;({ memory, close } = await freshMemory('teams'))
})
afterAll(() => close())

const serviceUrl = 'https://smba.trafficmanager.net/emea/'
const aino = { id: '29:aino', aadObjectId: 'p-aino', name: 'Aino', email: 'Aino@A.fi', userPrincipalName: 'aino@up.fi' }
const member = (name: string, more: object = {}) => ({ id: `29:${name}`, aadObjectId: `p-${name}`, name, email: `${name}@a.fi`, ...more })

const connectorOn = ({ fetch }: Pick<ReturnType<typeof fakeConnector>, 'fetch'>) =>
  createConnector({
    ...{ appId: 'a', tokenSource: { token: () => Promise.resolve('t'), drop: () => undefined }, clock: systemClock, timeoutMs: 500 },
    ...{ log: silentLog, pace: createPace(paces, systemClock), fetch },
  })

let tenants = 0
/** A tenant of its own, with a team of these members. */
async function ground(pages: readonly (readonly object[])[] = [], more: { references?: Partial<References> } = {}) {
  tenants += 1
  const workspace: Workspace = { platform: 'teams', id: `tenant-${tenants}` }
  const clock = turnableClock(Instant.from('2027-01-21T15:00:00Z'))
  const references = { ...createReferences({ memory, clock }), ...more.references }
  const rosters = createRosters({ memory })
  if (pages.length > 0) await rosters.add(workspace.id, { team: '19:team', serviceUrl, channel: null, name: 'Mentors' })
  const asked = ({ url }: ConnectorCall) => Number(new URL(url).searchParams.get('continuationToken') ?? 0)
  const teams = fakeConnector({
    members: (call) => {
      const [page, next] = [pages[asked(call)], asked(call) + 1]
      return { status: 200, body: { members: page ?? [], continuationToken: next < pages.length ? String(next) : '' } }
    },
  })
  const connector = connectorOn(teams)
  return { ...teams, workspace, clock, references, deps: { references, rosters, connector, memory, clock, log: silentLog } }
}

describe('finding people by e-mail', () => {
  test('finds whoever met Pari, by their mail', async () => {
    const { deps, workspace, references, calls } = await ground()
    await references.learn(workspace.id, 'p-1', {
      ...{ mri: '29:1', serviceUrl, name: 'Aino', email: 'aino@a.fi', upn: 'aino@up.fi', locale: 'fi-FI', timeZone: 'Europe/Helsinki' },
    })
    const address = { workspace, id: 'p-1' }
    const profile = { address, email: 'aino@a.fi', name: 'Aino', timeZone: 'Europe/Helsinki', language: 'fi', kind: 'member' }
    expect(await findPeople(deps, workspace, ['AINO@a.fi', 'aino@up.fi'])).toEqual([
      { email: 'AINO@a.fi', profile },
      { email: 'aino@up.fi', absence: 'notInstalled' },
    ])
    expect(await profileOf(deps, address)).toEqual(profile)
    expect(calls).toEqual([])
  })

  test('reads the rosters of the teams for who is missing, page after page', async () => {
    const { deps, workspace, references, to } = await ground([[aino, { id: '28:bot', name: 'Bot' }], [member('bo', { userRole: 'guest' })]])
    expect(await findPeople(deps, workspace, ['aino@a.fi', 'bo@a.fi', 'nobody@a.fi', 'nobody'])).toMatchObject([
      { profile: { name: 'Aino', email: 'aino@a.fi', language: null, timeZone: null, kind: 'member' } },
      { profile: { name: 'bo', kind: 'guest' } },
      { email: 'nobody@a.fi', absence: 'notInstalled' },
      { email: 'nobody', absence: 'notFound' },
    ])
    expect(to('members').map(({ url }) => url.replace(serviceUrl, ''))).toEqual([
      'v3/conversations/19%3Ateam/pagedmembers?pageSize=500',
      'v3/conversations/19%3Ateam/pagedmembers?pageSize=500&continuationToken=1',
    ])
    expect(await references.of(workspace.id, 'p-aino')).toMatchObject({
      mri: '29:aino',
      conversation: null,
      isInstalled: false,
      upn: 'aino@up.fi',
    })
  })

  test('reads them once in ten minutes, and not for what is no address', async () => {
    const { deps, workspace, clock, to } = await ground([[aino]])
    const claims: string[] = []
    const claim: AdapterMemory['claim'] = (kind, key, until) => {
      claims.push(until.toString())
      return memory.claim(kind, key, until)
    }
    const find = (email: string) => findPeople({ ...deps, memory: { ...memory, claim } }, workspace, [email])
    await find('nobody')
    expect(claims).toEqual([])
    await find('nobody@a.fi')
    await find('nobody@a.fi')
    expect(to('members')).toHaveLength(1)
    expect(claims).toEqual(Array(2).fill(hoursAfter(clock.now(), 1 / 6).toString()))
  })

  const readingFails = (answer: ConnectorAnswer) => connectorOn(fakeConnector({ members: answer }))

  test('is tried again, and the rosters read again, when they cannot be read just now', async () => {
    const { deps, workspace, references } = await ground([[aino]])
    await references.learn(workspace.id, 'p-1', { mri: '29:1', serviceUrl, email: 'bo@a.fi' })
    const connector = readingFails({ status: 429, headers: { 'retry-after': '9' } })
    expect(await findPeople({ ...deps, connector }, workspace, ['aino@a.fi', 'bo@a.fi'])).toMatchObject([
      { email: 'aino@a.fi', setback: { kind: 'retry', afterMs: 9_000, reason: 'throttled' } },
      { profile: { email: 'bo@a.fi' } },
    ])
    expect(await findPeople(deps, workspace, ['aino@a.fi'])).toMatchObject([{ profile: { name: 'Aino' } }])
  })

  test('says that somebody is not there when a team is closed to us for good', async () => {
    const { deps, workspace } = await ground([[aino]])
    const connector = readingFails(refusal(403, 'BotNotInConversationRoster'))
    expect(await findPeople({ ...deps, connector }, workspace, ['aino@a.fi'])).toEqual([{ email: 'aino@a.fi', absence: 'notInstalled' }])
  })

  test('is tried again when our own memory is away', async () => {
    const away = () => Promise.reject(new Error('away'))
    const { deps, workspace } = await ground([], { references: { byEmail: away, of: away } })
    expect(await findPeople(deps, workspace, ['aino@a.fi'])).toEqual([
      { email: 'aino@a.fi', setback: { kind: 'retry', afterMs: 5_000, reason: 'transient' } },
    ])
    expect(await profileOf(deps, { workspace, id: 'p-1' })).toBeNull()
  })

  test('is tried again when the list of teams is away', async () => {
    const { deps, workspace } = await ground()
    const rosters = { ...deps.rosters, of: () => Promise.reject(new Error('away')) }
    expect(await findPeople({ ...deps, rosters }, workspace, ['aino@a.fi'])).toMatchObject([
      { email: 'aino@a.fi', setback: { kind: 'retry' } },
    ])
  })
})

describe('who somebody is', () => {
  test.each<[string, object, object]>([
    ['without a name', { name: ' ' }, { name: 'p-1' }],
    ['by a user principal name alone', { upn: 'bo@up.fi' }, { email: 'bo@up.fi' }],
    ['in a zone that nobody knows', { timeZone: 'Mars/Olympus' }, { timeZone: null }],
    ['in a language that we do not speak', { locale: 'de-DE' }, { language: null }],
    ['in a language that is none', { locale: '!' }, { language: null }],
    ['in Swedish', { locale: 'sv' }, { language: 'sv' }],
    ['as a guest', { isGuest: true }, { kind: 'guest' }],
  ])('%s', async (_, seen, expected) => {
    const { deps, workspace, references } = await ground()
    await references.learn(workspace.id, 'p-1', { mri: '29:1', serviceUrl, ...seen })
    expect(await profileOf(deps, { workspace, id: 'p-1' })).toMatchObject(expected)
  })

  test('who never met Pari is nobody', async () => {
    const { deps, workspace } = await ground()
    expect(await profileOf(deps, { workspace, id: 'p-1' })).toBeNull()
  })
})

describe('reading a team’s roster', () => {
  test('tells each page of people, of both ages of the connector', async () => {
    const { deps, workspace } = await ground([[aino], [{ ...member('bo'), aadObjectId: undefined, objectId: 'P-Bo' }, { id: '28:bot' }]])
    const pages: string[][] = []
    const team = { tenant: workspace.id, serviceUrl, conversation: '19:team' }
    const setback = await readRoster(deps, team, async (learned) => void pages.push(learned.map(({ id }) => id)))
    expect(setback).toBeNull()
    expect(pages).toEqual([['p-aino'], ['p-bo']])
  })

  test('knows guests by their user principal name, too', async () => {
    const { deps, workspace, references } = await ground([[member('li', { userPrincipalName: 'li_b.fi#EXT#@a.onmicrosoft.com' })]])
    await readRoster(deps, { tenant: workspace.id, serviceUrl, conversation: '19:team' }, () => Promise.resolve())
    expect(await references.of(workspace.id, 'p-li')).toMatchObject({ isGuest: true })
  })
  test('leaves out people of other tenants, who share a channel, and takes nobody’s e-mail for theirs', async () => {
    const stranger = member('mallory', { email: 'aino@a.fi', userPrincipalName: 'mallory@evil.example', tenantId: 'another' })
    const own = await ground([[aino, stranger, member('bo', { tenantId: `TENANT-${tenants + 1}` })]])
    const learned: string[] = []
    const team = { tenant: own.workspace.id, serviceUrl, conversation: '19:team' }
    await readRoster(own.deps, team, async (page) => void learned.push(...page.map(({ id }) => id)))
    expect(learned.toSorted()).toEqual(['p-aino', 'p-bo'])
    expect(await own.references.of(own.workspace.id, 'p-mallory')).toBeNull()
    expect(await findPeople(own.deps, own.workspace, ['aino@a.fi'])).toMatchObject([{ profile: { address: { id: 'p-aino' } } }])
  })

  test('ends when Teams names the same next page again', async () => {
    const { deps, workspace } = await ground()
    const teams = fakeConnector({ members: { status: 200, body: { members: [aino], continuationToken: 'again' } } })
    const connector = createConnector({
      ...{ appId: 'a', tokenSource: { token: () => Promise.resolve('t'), drop: () => undefined }, clock: systemClock },
      ...{ timeoutMs: 500, log: silentLog, pace: createPace(paces, systemClock), fetch: teams.fetch },
    })
    const team = { tenant: workspace.id, serviceUrl, conversation: '19:team' }
    expect(await readRoster({ ...deps, connector }, team, () => Promise.resolve())).toBeNull()
    expect(teams.to('members')).toHaveLength(2)
  })
})

describe('a guest', () => {
  const guest = member('li', { email: 'aino@a.fi', userRole: 'guest' })

  test('with a member’s e-mail has none, whoever is read first', async () => {
    for (const page of [
      [aino, guest],
      [guest, aino],
    ]) {
      const { deps, workspace } = await ground([page])
      expect(await findPeople(deps, workspace, ['aino@a.fi'])).toMatchObject([{ profile: { address: { id: 'p-aino' } } }])
      expect(await profileOf(deps, { workspace, id: 'p-li' })).toMatchObject({ kind: 'guest', email: null })
    }
  })

  test('with an e-mail of their own has it', async () => {
    const { deps, workspace } = await ground([[aino, member('li', { userRole: 'guest' })]])
    expect(await findPeople(deps, workspace, ['li@a.fi'])).toMatchObject([{ profile: { email: 'li@a.fi', kind: 'guest' } }])
    expect(await profileOf(deps, { workspace, id: 'p-li' })).toMatchObject({ email: 'li@a.fi' })
  })
})
