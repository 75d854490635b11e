import { afterAll, beforeAll, expect, test } from 'vitest'
import { signature } from '../../playground/slack-end/index.ts'
import type { TestDatabase } from '../database/database.ts'
import { recycledDatabase } from '../database/recycled.ts'
import { everythingIn } from '../ground/builders.ts'
import { saveOnSlack, toKickOffOnSlack } from '../stages/save-list.ts'
import { slackSecret } from '../stages/slack-house.ts'
import { aSlackStage, type SlackStage } from '../stages/slack-stage.ts'

/** A request that does not come from Slack, or says what Slack does not say, gets a status and changes nothing. */

let database: TestDatabase
let stage: SlackStage
/** A tap of Aino's that would change something. */
let tap: string

beforeAll(async () => {
  database = await recycledDatabase()
  stage = await aSlackStage(database.prisma, { people: ['Carla', 'Maija', 'Aino', 'Eero'], byToken: true })
  const carla = stage.as('Carla')
  await stage.home('Carla')
  await carla.tap('home', 'Set up a programme')
  await stage.end.until(() => carla.modal())
  const list =
    'Name,Email,Role,Mentor\nMaija,maija@example.org,mentor,\nAino,aino@example.org,mentee,maija@example.org\nEero,eero@example.org,mentee,'
  await carla.fillAndSubmit({ name: 'Spring', list })
  await saveOnSlack(carla)
  await toKickOffOnSlack(carla)
  await carla.fillAndSubmit({ date: '2027-01-21', time: '17:00' })
  await carla.fillAndSubmit({})
  await stage.until('2027-01-07T12:00')
  tap = tapOf('Aino', yesIn('Aino'))
}, 60_000)

afterAll(async () => {
  await stage.stop()
  await database.close()
})

const seconds = () => Math.floor(stage.clock.now().epochMilliseconds / 1000)
const form = 'application/x-www-form-urlencoded'
const asForm = (payload: unknown) => `payload=${encodeURIComponent(JSON.stringify(payload))}`

/** The token of the button by which somebody says yes. */
function yesIn(name: string): string {
  const message = stage.as(name).inbox().at(-1)
  const found = /"value":"([^"]+)"/u.exec(JSON.stringify(message?.blocks))
  return found?.[1] ?? ''
}

function tapOf(name: string, token: string, team = stage.team): string {
  const message = stage.as('Aino').inbox().at(-1)
  return asForm({
    ...{ type: 'block_actions', api_app_id: 'A0PARI', team: { id: team }, user: { id: stage.as(name).id, team_id: team } },
    container: { type: 'message', message_ts: message?.ts, channel_id: message?.channel },
    actions: [{ type: 'button', action_id: 'b4-0', block_id: 'b', value: token }],
  })
}

interface Sent {
  readonly raw: string
  readonly stamp?: number
  readonly secret?: string
  readonly signed?: string | null
  readonly type?: string
}

async function send({ raw, stamp = seconds(), secret = slackSecret, signed = signature(secret, stamp, raw), type = form }: Sent) {
  const headers = { 'content-type': type, 'x-slack-request-timestamp': String(stamp), ...(signed && { 'x-slack-signature': signed }) }
  const response = await fetch(`${stage.url}/slack/events`, { method: 'POST', headers, body: raw })
  return response.status
}

const event = (more: object) => JSON.stringify({ type: 'event_callback', team_id: stage.team, api_app_id: 'A0PARI', ...more })
const json = 'application/json'

test.each<[string, number, () => Sent]>([
  ['signed with another secret', 401, () => ({ raw: tap, secret: 'another' })],
  ['not signed at all', 401, () => ({ raw: tap, signed: null })],
  ['signed for another body', 401, () => ({ raw: tap, signed: signature(slackSecret, seconds(), `${tap}x`) })],
  ['six minutes old', 401, () => ({ raw: tap, stamp: seconds() - 360 })],
  ['stamped two minutes ahead', 401, () => ({ raw: tap, stamp: seconds() + 120 })],
  ['stamped with nonsense', 401, () => ({ raw: tap, stamp: Number.NaN })],
  ['over a megabyte', 413, () => ({ raw: `${tap}&x=${'x'.repeat(1_100_000)}` })],
  ['of another type', 415, () => ({ raw: tap, type: 'text/plain' })],
  ['not JSON where JSON was promised', 400, () => ({ raw: '{"type":', type: json })],
  ['a payload that is not JSON', 400, () => ({ raw: 'payload=%7Bnope' })],
  ['a form of something else', 400, () => ({ raw: 'hello=world' })],
  [
    'a kind that nobody listens to',
    404,
    () => ({
      raw: asForm({
        type: 'message_action',
        callback_id: 'x',
        team: { id: stage.team },
        user: { id: 'U1' },
        channel: { id: 'C1' },
        message: {},
      }),
    }),
  ],
  ['a tap without what a tap has', 404, () => ({ raw: asForm({ type: 'block_actions', team: { id: stage.team } }) })],
  ['a button that was not written here', 200, () => ({ raw: tapOf('Aino', 'eyJkbyI6InNob3dIb21lIn0.AAAAAAAAAAAAAAAAAAAAAA') })],
  ['somebody else’s button', 200, () => ({ raw: tapOf('Eero', yesIn('Aino')) })],
  ['a button of another workspace', 200, () => ({ raw: tapOf('Aino', yesIn('Aino'), 'T0ELSEWHERE') })],
  ['an event without an envelope', 200, () => ({ raw: event({ event: { type: 'app_uninstalled' } }), type: json })],
])('A request that is %s gets %i, and nothing changes', async (_, status, sent) => {
  const before = await everythingIn(database.prisma)
  expect(await send(sent())).toBe(status)
  await stage.settle()
  expect(await everythingIn(database.prisma)).toBe(before)
})

test('A request that is sent again within its five minutes is answered again, and changes nothing more', async () => {
  const before = await everythingIn(database.prisma)
  const replayed = { raw: tap, stamp: seconds() }
  expect(await send(replayed)).toBe(200)
  const after = await everythingIn(database.prisma)
  expect(after).not.toBe(before)
  expect(await send(replayed)).toBe(200)
  expect(await everythingIn(database.prisma)).toBe(after)
  stage.clock.turnTo(stage.clock.now().add({ minutes: 6 }))
  expect(await send(replayed)).toBe(401)
  expect(await everythingIn(database.prisma)).toBe(after)
})

test('An event that Slack sends again is worked on once', async () => {
  const again = event({ event_id: 'Ev1', event_time: seconds() + 10, event: { type: 'app_uninstalled' } })
  expect(await send({ raw: again, type: json })).toBe(200)
  await expect.poll(() => database.prisma.workspace.count({ where: { NOT: { pausedAt: null } } })).toBe(1)
  await database.prisma.workspace.updateMany({ data: { pausedAt: null } })
  expect(await send({ raw: again, type: json })).toBe(200)
  await stage.end.tick()
  expect(await database.prisma.workspace.count({ where: { NOT: { pausedAt: null } } })).toBe(0)
})
