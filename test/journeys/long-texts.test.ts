import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signature } from '../../playground/slack-end/index.ts'
import { freshDatabase, type TestDatabase } from '../database/database.ts'
import { everythingIn } from '../ground/builders.ts'
import { saveOnSlack, saveOnTeams, toKickOffOnSlack, toKickOffOnTeams } from '../stages/save-list.ts'
import { slackSecret } from '../stages/slack-house.ts'
import { aSlackStage, type SlackStage } from '../stages/slack-stage.ts'
import { aTeamsStage, type TeamsStage } from '../stages/teams-stage.ts'

/** A form that was signed here and comes back with far more than its fields take is refused in words, beside the field, on both platforms. */

const long = 'x'.repeat(50_000)
const list = 'Name,Email,Role,Mentor\nMaija,maija@example.org,mentor,\nAino,aino@example.org,mentee,maija@example.org'
const tooLong = (most: string) => `This is longer than ${most} characters. Please shorten it.`

let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

describe('On Slack', () => {
  let stage: SlackStage
  beforeAll(async () => {
    stage = await aSlackStage(database.prisma, { people: ['Carla', 'Maija', 'Aino'], byToken: true })
  }, 60_000)
  afterAll(() => stage.stop())

  /** What Pari answers to the modal that Carla has open, filled in so; Slack's own clients would not send it. */
  async function answerTo(texts: Readonly<Record<string, string>>): Promise<unknown> {
    const carla = stage.as('Carla')
    const { definition, id } = carla.modal() ?? {}
    const values = Object.fromEntries(Object.entries(texts).map(([name, value]) => [name, { value: { type: 'plain_text_input', value } }]))
    const payload = {
      ...{ type: 'view_submission', api_app_id: 'A0PARI', team: { id: stage.team }, user: { id: carla.id, team_id: stage.team } },
      ...{ trigger_id: 'trigger', view: { ...definition, id, state: { values } } },
    }
    const body = `payload=${encodeURIComponent(JSON.stringify(payload))}`
    const stamp = Math.floor(stage.clock.now().epochMilliseconds / 1000)
    const headers = {
      ...{ 'content-type': 'application/x-www-form-urlencoded', 'x-slack-request-timestamp': String(stamp) },
      'x-slack-signature': signature(slackSecret, stamp, body),
    }
    return (await fetch(`${stage.url}/slack/events`, { method: 'POST', headers, body })).json()
  }

  test('a programme’s name, a time zone and a list of 50,000 characters are refused in words, and nothing is stored', async () => {
    const carla = stage.as('Carla')
    await stage.home('Carla')
    await carla.tap('home', 'Set up a programme')
    await stage.end.until(() => carla.modal())
    const before = await everythingIn(database.prisma)
    expect(await answerTo({ name: long, zone: long, list: long })).toEqual({
      response_action: 'errors',
      errors: { name: tooLong('80'), zone: tooLong('60'), list: tooLong('4,000') },
    })
    expect(await everythingIn(database.prisma)).toBe(before)
  })

  test('and so is a venue', async () => {
    const carla = stage.as('Carla')
    await carla.fillAndSubmit({ name: 'Spring', list })
    await saveOnSlack(carla)
    await toKickOffOnSlack(carla)
    expect(await answerTo({ venue: long })).toEqual({ response_action: 'errors', errors: { venue: tooLong('200') } })
  })
})

describe('On Teams', () => {
  let stage: TeamsStage
  beforeAll(async () => {
    stage = await aTeamsStage(database.prisma, ['Carla', 'Maija', 'Aino'])
    await stage.install('Carla', 'Maija', 'Aino')
  }, 60_000)
  afterAll(() => stage.stop())

  /** What Pari answers to the dialog that Carla has open, filled in so; Teams' own clients would not send it. */
  async function answerTo(texts: Readonly<Record<string, string>>): Promise<string> {
    const card = stage.as('Carla').dialog()?.card
    const token = /"data":(\{"token":.*?\})/u.exec(JSON.stringify(card))?.[1] ?? ''
    const fields = Object.fromEntries(Object.entries(texts).map(([name, value]) => [`field-${name}`, value]))
    const [id, conversationId] = [stage.as('Carla').id, stage.last('Carla').conversationId]
    const person = stage.end.world.people.get(id)
    const answer = await stage.end.post({
      ...{ type: 'invoke', name: 'task/submit', id: 'f:1', channelId: 'msteams', serviceUrl: stage.end.serviceUrl },
      from: { id, name: 'Carla', aadObjectId: person?.aadObjectId },
      recipient: { id: '28:6f1c1d0e-7a52-4b1c-9d3f-0a4f6c2b8e11', name: 'Pari' },
      conversation: { id: conversationId, tenantId: stage.tenant, conversationType: 'personal' },
      channelData: { tenant: { id: stage.tenant } },
      value: { data: { ...JSON.parse(token), ...fields } },
    })
    return answer.text()
  }

  test('a programme’s name, a time zone and a list of 50,000 characters are refused in words, and nothing is stored', async () => {
    const carla = stage.as('Carla')
    await stage.ask('Carla', 'new list')
    await carla.tap(stage.last('Carla'), 'Open the form')
    const before = await everythingIn(database.prisma)
    const said = await answerTo({ name: long, zone: long, list: long })
    for (const most of ['80', '60', '4,000']) expect(said).toContain(tooLong(most))
    expect(await everythingIn(database.prisma)).toBe(before)
  })

  test('and so is a venue', async () => {
    await stage.as('Carla').submitDialog({ 'What is the programme called?': 'Autumn', 'Paste the list here': list })
    await saveOnTeams(stage.as('Carla'))
    await toKickOffOnTeams(stage.as('Carla'))
    expect(await answerTo({ date: '2027-01-21', time: '17:00', venue: long })).toContain(tooLong('200'))
  })
})
