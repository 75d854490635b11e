import type { IncomingMessage, ServerResponse } from 'node:http'
import { expect, test } from 'vitest'
import { Instant, turnableClock } from '../../../src/kit/clock.ts'
import { silentLog } from '../../../src/kit/log.ts'
import { httpDoor, socketDoor } from './doors.ts'

const clock = turnableClock(Instant.from('2027-01-14T12:00:00Z'))
const wire = {
  log: silentLog,
  fetch: globalThis.fetch,
  clock,
  settings: { signingSecret: 's', appToken: 'xapp-1', socketMode: false, baseUrl: null },
}

/** What a route answers to an empty request. */
async function statusOf(handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>): Promise<number | undefined> {
  let status: number | undefined
  const response = {
    headersSent: false,
    writeHead(given: number) {
      status = given
      return response
    },
    end: () => response,
  }
  await handle({ method: 'POST', headers: {} } as IncomingMessage, response as unknown as ServerResponse)
  return status
}

test('before Pari listens Slack is asked to come again', async () => {
  const { routes } = httpDoor(wire, () => null)
  expect(routes.map(({ method, path }) => `${method} ${path}`)).toEqual(['POST /slack/events'])
  expect(await statusOf(routes[0]?.handle ?? (() => Promise.resolve()))).toBe(503)
})

test('nothing that breaks gets out of a route', async () => {
  const { routes } = httpDoor(wire, () => {
    throw new Error('broken')
  })
  expect(await statusOf(routes[0]?.handle ?? (() => Promise.resolve()))).toBe(500)
})

test('over a socket no address is open to Slack', () => {
  expect(socketDoor(wire).routes).toEqual([])
})
