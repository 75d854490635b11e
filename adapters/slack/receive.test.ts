import { describe, expect, test } from 'vitest'
import { aHouse, anEvent, aTap } from './test/house.ts'

const help = { do: 'showHelp' }
const reader = 'slack:T1:UAINO'
const json = { 'content-type': 'application/json' }
const payload = (body: object) => `payload=${encodeURIComponent(JSON.stringify(body))}`

describe('a request that Slack did not send', () => {
  test.each([
    ['forged', { secret: 'another' }, 401],
    ['five minutes and a second old', { age: 301 }, 401],
    ['of more than a minute ahead', { age: -62 }, 401],
    ['without a signature', { headers: { 'x-slack-signature': '' } }, 401],
    ['with half a signature', { headers: { 'x-slack-signature': 'v0=00' } }, 401],
    ['without a stamp', { headers: { 'x-slack-request-timestamp': '' } }, 401],
    ['stamped with something else than seconds', { headers: { 'x-slack-request-timestamp': '1e9' } }, 401],
    ['of another stamp than was signed', { headers: { 'x-slack-request-timestamp': '1800000001' } }, 401],
    ['that is no JSON', { raw: 'payload=%7Bnot' }, 400],
    ['that holds a list', { raw: 'payload=[]' }, 400],
    ['that holds nothing', { raw: 'a=b' }, 400],
    ['of an event that is none', { raw: '{"type":"event_callback","event":null}', headers: json }, 400],
    ['of a tap by nobody', { raw: payload({ type: 'block_actions', team: { id: 'T1' }, actions: [{ action_id: 'x' }] }) }, 400],
    ['of a tap on nothing', { raw: payload({ type: 'block_actions', user: { id: 'UAINO' }, actions: null }) }, 400],
    ['of a form that is none', { raw: payload({ type: 'view_submission', user: { id: 'UAINO' } }) }, 400],
    ['of a shortcut by nobody', { raw: payload({ type: 'shortcut', callback_id: 'open_home' }) }, 400],
    ['of an unknown kind', { headers: { 'content-type': 'text/plain' } }, 415],
    ['of no kind', { headers: { 'content-type': '' } }, 415],
    ['of more than a megabyte', { raw: `payload=${'x'.repeat(1024 * 1024)}` }, 413],
  ])('%s: it is turned away and changes nothing', async (_, change, status) => {
    const house = await aHouse()
    const before = house.core.heard.length
    const answer = await house.post(aTap(house.tokens.write(help, reader)), change)
    expect([answer.status, await answer.text()]).toEqual([status, ''])
    await house.settle()
    expect(house.core.heard.length).toBe(before)
  })

  test('of more than a megabyte, in pieces: it is turned away as soon as it is too long', async () => {
    const house = await aHouse()
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        for (let piece = 0; piece < 20; piece++) controller.enqueue(new Uint8Array(100_000))
        controller.close()
      },
    })
    const init = { method: 'POST', body, duplex: 'half', headers: { 'content-type': 'application/json' } } as RequestInit
    const status = await fetch(`${house.url}/slack/events`, init).then(
      (answer) => answer.status,
      () => 'cut off',
    )
    expect([413, 'cut off']).toContain(status)
  })

  test('asks with another method: it is turned away', async () => {
    const { url } = await aHouse()
    expect((await fetch(`${url}/slack/events`)).status).toBe(405)
  })
})

describe('whoever runs Pari reads why a request was refused', () => {
  test.each([
    ['our clock is 70 s behind', { age: -70 }],
    ['our clock is 3600 s ahead, or the request was sent 3600 s ago', { age: 3600 }],
    ['it does not fit SLACK_SIGNING_SECRET', { secret: 'another' }],
    ['it does not fit SLACK_SIGNING_SECRET', { secret: 'another', age: 3600 }],
    ['there is none', { headers: { 'x-slack-signature': '', 'x-slack-request-timestamp': '' } }],
  ])('“%s”, once for 36 of them, and nothing of what was sent', async (words, change) => {
    const house = await aHouse()
    const tap = aTap(house.tokens.write(help, reader))
    for (let time = 0; time < 36; time++) expect((await house.post(tap, change)).status).toBe(401)
    expect(house.logged().match(/Slack’s signature: /g)).toHaveLength(1)
    expect(house.logged()).toContain(`Slack’s signature: ${words}`)
    expect(house.logged()).not.toMatch(/UAINO|v0=|the-signing-secret|another(?! app)/)
  })

  test('and which status was given for what is none of Slack’s requests', async () => {
    const house = await aHouse()
    for (const raw of ['a=b', 'payload=[]']) await house.post({}, { raw })
    await house.post({}, { headers: { 'content-type': 'text/plain' } })
    expect(house.logged().match(/\(HTTP \d+\)/g)).toEqual(['(HTTP 400)', '(HTTP 415)'])
  })
})

describe('a request of Slack', () => {
  test.each([300, 0, -59])('%d seconds old is let in', async (age) => {
    const house = await aHouse()
    const answer = await house.post(aTap(house.tokens.write(help, reader)), { age })
    expect(answer.status).toBe(200)
    expect(house.core.heard).toContainEqual(['handle', help, 'UAINO'])
  })

  test('that looks whether the certificate is good is answered without a signature', async () => {
    const house = await aHouse()
    const answer = await house.post({}, { raw: 'ssl_check=1&token=x', secret: 'another' })
    expect(answer.status).toBe(200)
  })

  test('that verifies the address gets its challenge back, and only if it is signed', async () => {
    const house = await aHouse()
    const asked = { type: 'url_verification', challenge: 'abc' }
    expect(await (await house.post(asked)).json()).toEqual({ challenge: 'abc' })
    expect((await house.post(asked, { secret: 'another' })).status).toBe(401)
  })

  test('of a kind that nobody listens to is not found', async () => {
    const house = await aHouse()
    expect((await house.post({ type: 'message_action', callback_id: 'x', user: { id: 'U' }, team: { id: 'T1' } })).status).toBe(404)
    expect((await house.post({ something: 'else' })).status).toBe(404)
  })

  test('that comes again is acknowledged again and worked on once', async () => {
    const house = await aHouse()
    const event = anEvent({ type: 'app_home_opened', user: 'UAINO', tab: 'home' })
    const again = { headers: { 'x-slack-retry-num': '1', 'x-slack-retry-reason': 'http_timeout' } }
    const answers = [await house.post(event), await house.post(event, again), await house.post(event, again)]
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    await house.settle()
    expect(house.core.heard.filter(([kind]) => kind === 'handle')).toHaveLength(1)
  })

  test('is refused before Pari listens and after it stopped, so that Slack sends it again', async () => {
    const house = await aHouse()
    await house.adapter.stop()
    expect((await house.post(anEvent({ type: 'app_home_opened', user: 'UAINO', tab: 'home' }))).status).toBe(503)
  })

  test('that Bolt breaks on is answered without telling why', async () => {
    const house = await aHouse()
    const answer = await house.post(anEvent({ type: 'app_home_opened', channel: null }))
    expect(answer.status).toBe(500)
    expect(await answer.text()).toBe('')
    expect(house.logged()).not.toContain('    at ')
  })
})
