import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { TokenWish } from '../../playground/teams-end/index.ts'
import type { Core } from '../../src/contract/core.ts'
import type { Log } from '../../src/kit/log.ts'
import { freshDatabase, type TestDatabase } from '../database/database.ts'
import { everythingIn } from '../ground/builders.ts'
import { aTeamsStage, otherTenant, type TeamsStage } from '../stages/teams-stage.ts'

/** A request that does not come from Teams, or says what Teams does not say, gets a status and changes nothing. */

let database: TestDatabase
let stage: TeamsStage
/** Everything that was logged or printed during a test. */
const printed: string[] = []
const note = (...said: unknown[]) =>
  printed.push(said.map((each) => (each instanceof Error ? each.stack : JSON.stringify(each))).join(' ')) > 0
const log = { debug: note, info: note, warn: note, error: note } as unknown as Log
// In its place before the adapter puts a filter of its own in front of it.
const printer: { error: (...said: unknown[]) => unknown } = globalThis.console
const { error: originalError } = printer
printer.error = note

const doors = ['handle', 'open', 'submit', 'installed', 'removed', 'learn', 'arrived'] as const
type Door = (typeof doors)[number]
/** What came to the front door, by its name. */
const turns: Door[] = []
const heard = (...wanted: readonly Door[]) => turns.filter((door) => wanted.length === 0 || wanted.includes(door))
const watch = (core: Core): Core => {
  const watched = { ...core } as Record<Door, (...given: readonly unknown[]) => unknown>
  for (const door of doors) {
    const through = watched[door]
    watched[door] = (...given) => {
      turns.push(door)
      return through(...given)
    }
  }
  return watched as unknown as Core
}

beforeAll(async () => {
  database = await freshDatabase()
  stage = await aTeamsStage(database.prisma, ['Carla', 'Maija', 'Aino', 'Eero'], { log, watch })
  await stage.install('Carla', 'Maija', 'Aino', 'Eero')
  const list =
    'Name,Email,Role,Mentor\nMaija,maija@example.org,mentor,\nAino,aino@example.org,mentee,maija@example.org\nEero,eero@example.org,mentee,'
  await stage.begin('Carla', list)
  await stage.until('2027-01-07T12:00')
}, 60_000)

afterAll(async () => {
  printer.error = originalError
  await stage.stop()
  await database.close()
})

beforeEach(() => {
  printed.length = 0
  for (const stream of [process.stdout, process.stderr]) vi.spyOn(stream, 'write').mockImplementation(note)
  for (const name of ['log', 'warn', 'info'] as const) vi.spyOn(globalThis.console, name).mockImplementation(note)
  turns.length = 0
})
afterEach(() => vi.restoreAllMocks())

const personNamed = (name: string) => [...stage.end.world.people.values()].find((person) => person.name === name)
/** The token of the button by which Aino says yes. */
const yes = () => /"title":"I’m coming","data":\{"token":"([^"]+)"/u.exec(JSON.stringify(stage.last('Aino').card))?.[1] ?? ''

/** What Teams would send when Aino taps so, or somebody else on her card. */
function tapOf(name = 'Aino', token = yes(), change: object = {}): Record<string, unknown> {
  const [person, { id, conversationId }] = [personNamed(name), stage.last('Aino')]
  return {
    ...{ type: 'invoke', name: 'adaptiveCard/action', id: 'f:1', channelId: 'msteams', serviceUrl: stage.end.serviceUrl },
    from: { id: person?.id, name, aadObjectId: person?.aadObjectId },
    recipient: { id: '28:6f1c1d0e-7a52-4b1c-9d3f-0a4f6c2b8e11', name: 'Pari' },
    conversation: { id: conversationId, tenantId: stage.tenant, conversationType: 'personal' },
    channelData: { tenant: { id: stage.tenant } },
    replyToId: id,
    value: { action: { type: 'Action.Execute', verb: 'pari', data: { token } }, trigger: 'manual' },
    ...change,
  }
}

async function everything(): Promise<string> {
  const [pages] = await database.prisma.$queryRaw<{ digest: string }[]>`
    select md5(string_agg(line, '|' order by line)) as digest from (
      select page::text as line from page union all select address::text from address union all select workspace::text from workspace) every`
  return `${await everythingIn(database.prisma)} ${pages?.digest}`
}

const seconds = () => Math.floor(Date.now() / 1000)

async function assertNothing(answer: Response, status: number, before: string): Promise<void> {
  const body = await answer.text()
  await stage.end.tick()
  expect(answer.status).toBe(status)
  expect(body).not.toMatch(/\bat |\.[jt]s\b|Error/u)
  expect(heard()).toEqual([])
  expect(await everything()).toBe(before)
  expect(printed.join('\n')).not.toMatch(/\n\s+at |\.[jt]s:\d|-----BEGIN|eyJ/u)
}

test.each<[string, () => TokenWish]>([
  ['signed with a forged key', () => ({ key: 'forged' })],
  ['changed after it was signed', () => ({ key: 'tampered' })],
  ['with alg none', () => ({ alg: 'none' })],
  ['signed with the public key as a password', () => ({ alg: 'HS256' })],
  ['signed with a key that is not endorsed for Teams', () => ({ key: 'unendorsed' })],
  ['signed with a key that nobody knows', () => ({ key: 'unknown' })],
  ['of the Bot Framework Emulator', () => ({ key: 'emulator', iss: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/' })],
  ['for another app', () => ({ aud: '00000000-1111-4000-8000-000000000000' })],
  ['for nobody', () => ({ aud: undefined })],
  ['of another issuer', () => ({ iss: 'https://login.example.org' })],
  ['of no issuer', () => ({ iss: undefined })],
  ['that has expired', () => ({ nbf: seconds() - 7200, exp: seconds() - 3600 })],
  ['that never expires', () => ({ exp: undefined })],
  ['that is not valid yet', () => ({ nbf: seconds() + 3600, exp: seconds() + 7200 })],
  ['that names no address', () => ({ serviceurl: undefined })],
  ['that names another address', () => ({ serviceurl: 'https://smba.example.org/emea/' })],
])('A token %s gets 401, no turn runs and nothing is stored', async (_, wish) => {
  const before = await everything()
  const authorization = `Bearer ${await stage.end.token(wish())}`
  await assertNothing(await stage.end.post(tapOf(), { authorization }), 401, before)
})

test.each<[string, string | null]>([
  ['without a token', null],
  ['with an empty one', 'Bearer '],
  ['with garbage', 'Bearer garbage'],
  ['with garbage in three parts', 'Bearer a.b.c'],
  ['with a password', 'Basic cGFyaTpwYXJp'],
])('A request %s gets 401, no turn runs and nothing is stored', async (_, authorization) => {
  const before = await everything()
  await assertNothing(await stage.end.post(tapOf(), { authorization }), 401, before)
})

const elsewhere = 'ffffffff-0000-4000-8000-000000000000'
const conversation = (change: object) => ({ id: stage.last('Aino').conversationId, conversationType: 'personal', ...change })

test.each<[string, number, () => unknown]>([
  ['another address than its token', 401, () => tapOf('Aino', yes(), { serviceUrl: `${stage.end.url}/elsewhere/` })],
  ['no address', 401, () => tapOf('Aino', yes(), { serviceUrl: undefined })],
  ['another channel', 401, () => tapOf('Aino', yes(), { channelId: 'webchat' })],
  ['a tenant that we do not serve', 403, () => tapOf('Aino', yes(), { conversation: conversation({ tenantId: elsewhere }) })],
  ['no tenant at all', 403, () => tapOf('Aino', yes(), { conversation: conversation({}), channelData: {} })],
  ['no conversation', 400, () => tapOf('Aino', yes(), { conversation: 'a:1' })],
  ['nobody who did it', 501, () => tapOf('Aino', yes(), { from: { id: '29:1' } })],
])('A rightly signed request with %s gets %i, no turn runs and nothing is stored', async (_, status, activity) => {
  const before = await everything()
  await assertNothing(await stage.end.post(activity(), { authorization: `Bearer ${await stage.end.token()}` }), status, before)
})

interface Wrong extends Omit<RequestInit, 'headers'> {
  readonly path?: string
  readonly headers?: Readonly<Record<string, string>>
}

test.each<[string, number, () => Promise<Wrong>]>([
  ['over a quarter of a megabyte', 413, async () => ({ body: JSON.stringify(tapOf('Aino', yes(), { text: 'x'.repeat(300_000) })) })],
  ['that is no JSON', 400, async () => ({ body: '{"type":' })],
  ['that is a list', 400, async () => ({ body: '[]' })],
  ['that is empty', 400, async () => ({ body: '' })],
  ['of another type', 415, async () => ({ headers: { 'content-type': 'text/plain' } })],
  ['to another path', 404, async () => ({ path: '/teams/elsewhere' })],
  ['by PUT', 404, async () => ({ method: 'PUT' })],
  ['by GET', 404, async () => ({ method: 'GET', body: null })],
])('A request %s gets %i, and nothing changes', async (_, status, sent) => {
  const before = await everything()
  const { path = '/teams/messages', headers, ...init } = await sent()
  const signed = { 'content-type': 'application/json', authorization: `Bearer ${await stage.end.token()}`, ...headers }
  const request = { method: 'POST', body: JSON.stringify(tapOf()), ...init, headers: signed }
  await assertNothing(await fetch(`${stage.url}${path}`, request), status, before)
})

test.each<[string, number, () => unknown]>([
  ['a question that nobody knows', 501, () => tapOf('Aino', yes(), { name: 'signin/verifyState' })],
  ['a tap without what a tap has', 501, () => tapOf('Aino', yes(), { value: { action: {} } })],
  ['a button that was not written here', 200, () => tapOf('Aino', 'eyJkbyI6InNob3dIb21lIn0.AAAAAAAAAAAAAAAAAAAAAA')],
  ['somebody else’s button', 200, () => tapOf('Eero')],
  ['a button of another tenant', 200, () => tapOf('Aino', yes(), { conversation: conversation({ tenantId: otherTenant }) })],
])('Of somebody who is who they say, %s gets %i, and nothing is done', async (_, status, activity) => {
  // How they are reached may be written down.
  const before = await everythingIn(database.prisma)
  expect((await stage.end.post(activity())).status).toBe(status)
  expect(heard('handle', 'open', 'submit')).toEqual([])
  expect(await everythingIn(database.prisma)).toBe(before)
})

test('A message that Teams sends again is answered once', async () => {
  const message = tapOf('Aino', yes(), {
    type: 'message',
    name: undefined,
    value: undefined,
    replyToId: undefined,
    id: '17',
    text: 'status',
  })
  const inbox = stage.as('Aino').inbox().length
  const answers = await Promise.all([stage.end.post(message), stage.end.post(message)])
  answers.push(await stage.end.post(message))
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
  expect(stage.as('Aino').inbox()).toHaveLength(inbox + 1)
})

test('A tap that comes again is answered again, and changes nothing more', async () => {
  const before = await everythingIn(database.prisma)
  const tap = tapOf()
  expect(await (await stage.end.post(tap)).text()).toContain('Wonderful, see you there!')
  const after = await everythingIn(database.prisma)
  expect(after).not.toBe(before)
  expect(await (await stage.end.post(tap)).text()).toContain('Wonderful, see you there!')
  expect(await everythingIn(database.prisma)).toBe(after)
  expect(heard('handle')).toHaveLength(2)
})
