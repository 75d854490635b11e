import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { type SlackEnd, signature, startSlackEnd } from '../../playground/slack-end/index.ts'
import { createTokens } from '../../src/contract/tokens.ts'
import { noteKeys } from '../../src/house/key-proof.prisma.ts'
import { systemClock } from '../../src/kit/clock.ts'
import { createSeal } from '../../src/kit/seal.ts'
import { freshDatabase, type TestDatabase } from '../database/database.ts'
import { allScopes, slackApp } from '../stages/slack-ends.ts'

/** `npm start` with Slack: what it refuses, and how it ends. */

const project = join(import.meta.dirname, '..', '..')
const key = Buffer.alloc(32, 7)
const clean = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(SLACK|PARI|DATABASE|LOG)_/.test(name)))

let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase({ poolSize: 2 })
})
afterAll(() => database.close())

interface Main {
  readonly child: ChildProcess
  /** Everything it wrote so far. */
  readonly text: () => string
  /** Waits until it says that it listens; answers the port. */
  readonly port: () => Promise<number>
  /** Its exit code. */
  readonly ended: Promise<number | null>
}

function main(env: Record<string, string>): Main {
  const settings = { DATABASE_URL: database.url, PARI_PORT: '0', PARI_KEY: key.toString('base64'), ...env }
  const child = spawn(process.execPath, ['src/main.js'], { cwd: project, env: { ...clean, ...settings } })
  onTestFinished(() => void child.kill('SIGKILL'))
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (text += chunk.toString()))
  const ended = once(child, 'close').then(([code]) => code as number | null)
  const saidPort = () => /"port":(\d+)[^\n]*Listening/.exec(text)?.[1]
  return {
    ...{ child, ended, text: () => text },
    async port() {
      await expect.poll(() => (saidPort() === undefined ? text : 'listens'), { interval: 20 }).toBe('listens')
      return Number(saidPort())
    },
  }
}

async function aSlack(appToken?: string, scopes = allScopes): Promise<{ end: SlackEnd; team: string; env: Record<string, string> }> {
  const app = { ...slackApp, ...(appToken === undefined ? {} : { appToken }) }
  const end = await startSlackEnd({ clock: systemClock, app, rates: 0 })
  onTestFinished(() => end.stop())
  const { id: team } = end.addWorkspace({ name: 'Helsinki' })
  const token = end.installApp(team, scopes)
  return { end, team, env: { SLACK_BOT_TOKEN: token, SLACK_SIGNING_SECRET: slackApp.signingSecret, SLACK_API_URL: end.apiUrl } }
}

const aStack = /\n\s+at /

describe('Pari with Slack does not start', () => {
  const one = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 'secret' }
  const many = { SLACK_CLIENT_ID: '1.2', SLACK_CLIENT_SECRET: 'secret', SLACK_SIGNING_SECRET: 'secret' }
  test.each<[string, Record<string, string>, number, string]>([
    ['without a key', { ...one, PARI_KEY: '' }, 2, 'PARI_KEY is missing'],
    ['for one workspace and for many at once', { ...one, ...many, PARI_URL: 'https://pari.example.org' }, 1, 'are both set'],
    ['without a signing secret', { SLACK_BOT_TOKEN: 'xoxb-1' }, 1, 'SLACK_SIGNING_SECRET is missing'],
    ['with somebody’s own token', { ...one, SLACK_BOT_TOKEN: 'xoxp-1' }, 1, 'must start with xoxb-'],
    ['for many without its public address', many, 1, 'PARI_URL is missing'],
    ['with an address that is not safe', { ...many, PARI_URL: 'http://pari.example.org' }, 1, 'must begin with https://'],
  ])('%s', async (_, env, code, says) => {
    // Nothing listens there: what is wrong with Slack is said before the database is needed.
    const { ended, text } = main({ ...env, DATABASE_URL: 'postgresql://pari@127.0.0.1:1/pari' })
    expect(await ended).toBe(code)
    expect(text()).toContain(says)
    expect(text()).not.toContain('Listening')
    expect(text()).not.toMatch(aStack)
  })

  test('with a token that Slack does not take', async () => {
    const { env } = await aSlack()
    const { ended, text } = main({ ...env, SLACK_BOT_TOKEN: 'xoxb-sesame' })
    expect(await ended).toBe(1)
    expect(text()).toContain('Slack does not take SLACK_BOT_TOKEN (invalid_auth)')
    expect(text()).not.toMatch(aStack)
    expect(text()).not.toContain('sesame')
  })

  test('where Slack cannot be reached', async () => {
    const { ended, text } = main({ ...one, SLACK_API_URL: 'http://127.0.0.1:1/api/' })
    expect(await ended).toBe(1)
    expect(text()).toContain('Slack cannot be reached')
    expect(text()).not.toMatch(aStack)
  })

  test('on a port that is taken', async () => {
    const { env } = await aSlack()
    const taken = createServer().listen(0, '127.0.0.1')
    onTestFinished(() => void taken.close())
    await once(taken, 'listening')
    const { port } = taken.address() as AddressInfo
    const { ended, text } = main({ ...env, PARI_PORT: String(port) })
    expect(await ended).toBe(1)
    expect(text()).toContain(`Port ${port} is taken`)
  })
})

describe('Pari with Slack', () => {
  test('shows that it is alive, is found by Slack, and ends when it is told to', async () => {
    const { end, env } = await aSlack()
    const { child, ended, port } = main(env)
    const url = `http://127.0.0.1:${await port()}`
    expect(await (await fetch(`${url}/health`)).text()).toBe('ok\n')
    await expect.poll(async () => (await fetch(`${url}/ready`)).status, { interval: 20 }).toBe(200)
    expect(await end.deliverTo(`${url}/slack/events`)).toBe(true)
    expect((await fetch(`${url}/metrics`)).status).toBe(404)
    // Without a public address it has no links.
    expect(await (await fetch(`${url}/l/sesame`)).text()).toBe('')
    child.kill('SIGTERM')
    expect(await ended).toBe(0)
  })

  test('says at the start what it was not granted and what will not work, and that its key opens nothing here', async () => {
    const { env } = await aSlack(
      undefined,
      allScopes.filter((scope) => scope !== 'pins:write' && scope !== 'files:read'),
    )
    await noteKeys(database.prisma.statements, [Buffer.alloc(32, 9)])
    const { child, ended, text } = main(env)
    // Its lines arrive one by one.
    await expect.poll(text).toContain('without pins:write the first words of a channel are not pinned')
    await expect.poll(text).toContain('PARI_KEY opens nothing of this database')
    await expect.poll(text).toMatch(/Slack: optional scopes in T\w+: without files:read a list is pasted, not uploaded\./)
    child.kill('SIGTERM')
    expect(await ended).toBe(0)
    await noteKeys(database.prisma.statements, [key])
    const again = main(env)
    await expect.poll(() => again.text()).toContain('without pins:write')
    expect(again.text()).not.toContain('PARI_KEY')
    again.child.kill('SIGTERM')
    expect(await again.ended).toBe(0)
  })

  test.each(['SIGTERM', 'SIGHUP'] as const)(
    'told to end while it starts (%s; a terminal that is closed says the latter), leaves no database server running',
    async (signal) => {
      const { env } = await aSlack()
      const directory = await mkdtemp(join(tmpdir(), 'pari-told-'))
      await chmod(directory, 0o711)
      onTestFinished(() => rm(directory, { recursive: true, force: true }))
      const { child, ended, port } = main({ ...env, DATABASE_URL: '', PARI_DATA: directory })
      await port()
      child.kill(signal)
      expect(await ended).toBe(0)
      const left = await readdir(join(directory, 'database'), { recursive: true })
      expect(left).toContain(join('server', 'pgdata', 'PG_VERSION'))
      expect(left.filter((path) => path.endsWith('postmaster.pid'))).toEqual([])
    },
    60_000,
  )

  test('is reached through its own socket behind a wall, and ends when it is told to', async () => {
    const { end, env } = await aSlack('xapp-1')
    const { child, ended, text } = main({ ...env, SLACK_APP_TOKEN: 'xapp-1' })
    await expect.poll(() => (end.socketCount() === 1 ? 'is connected' : text())).toBe('is connected')
    expect(text()).not.toContain('Listening')
    child.kill('SIGTERM')
    expect(await ended).toBe(0)
  })

  test('tells whoever has the key how it is, in numbers, behind a wall, too', async () => {
    const { env } = await aSlack('xapp-1')
    const { child, ended, port } = main({ ...env, SLACK_APP_TOKEN: 'xapp-1', PARI_METRICS_KEY: 'sesame-sesame-sesame' })
    const url = `http://127.0.0.1:${await port()}`
    await expect.poll(async () => (await fetch(`${url}/ready`)).status, { interval: 20 }).toBe(200)
    expect((await fetch(`${url}/metrics`)).status).toBe(401)
    const answer = await fetch(`${url}/metrics`, { headers: { authorization: 'Bearer sesame-sesame-sesame' } })
    expect(await answer.text()).toMatch(/^pari_ticks_total \d+$/m)
    child.kill('SIGTERM')
    expect(await ended).toBe(0)
  })

  test('with a public address answers people who come by a link, behind a wall, too', async () => {
    const { env } = await aSlack('xapp-1')
    const { child, ended, port } = main({ ...env, SLACK_APP_TOKEN: 'xapp-1', PARI_URL: 'https://pari.example.org' })
    const url = `http://127.0.0.1:${await port()}`
    await expect.poll(async () => (await fetch(`${url}/ready`)).status, { interval: 20 }).toBe(200)
    const answer = await fetch(`${url}/l/sesame`)
    expect([answer.status, await answer.text()]).toEqual([404, expect.stringContaining('This link doesn’t work')])
    child.kill('SIGTERM')
    expect(await ended).toBe(0)
  })

  test('answers the tap that is under way when it is told to end, and then ends', async () => {
    const { team, env } = await aSlack()
    const replies = await aReplySink(env['SLACK_API_URL'] ?? '')
    const { child, ended, port, text } = main({ ...env, SLACK_API_URL: `${replies.url}api/` })
    const url = `http://127.0.0.1:${await port()}/slack/events`
    const client = await database.pool.connect()
    await client.query('begin')
    await client.query('lock table person, address, confirmation')
    const tapped = tap(url, team, replies.url)
    await expect.poll(() => waiting(), { interval: 10 }).toBeGreaterThan(0)
    child.kill('SIGTERM')
    // Nobody new is let in, while the tap still waits for the database.
    await expect.poll(() => fetch(url).then(String, String), { interval: 20 }).toContain('fetch failed')
    expect(child.exitCode).toBeNull()
    await client.query('commit')
    client.release()
    expect((await tapped).status).toBe(200)
    expect(await ended).toBe(0)
    // The end waits for what is under way, and for nothing else: no patience ran out.
    expect(text()).not.toContain('without waiting longer')
    expect(replies.bodies).toHaveLength(1)
  })
})

/** Somebody presses a button that was theirs once. */
function tap(url: string, team: string, responseUrl: string): Promise<Response> {
  const command = { do: 'answer', confirmation: crypto.randomUUID(), answer: 'coming' } as const
  const payload = {
    ...{ type: 'block_actions', api_app_id: slackApp.id, trigger_id: 'trigger', response_url: responseUrl },
    ...{ team: { id: team, domain: 'helsinki' }, user: { id: 'U1', team_id: team } },
    ...{ container: { type: 'message', message_ts: '1.1', channel_id: 'D1' }, channel: { id: 'D1', name: 'directmessage' } },
    message: { type: 'message', ts: '1.1', text: 'A question', blocks: [] },
    actions: [
      {
        type: 'button',
        action_id: 'b0-0',
        block_id: 'b',
        value: createTokens(createSeal([key])).write(command, `slack:${team}:U1`),
        action_ts: '1.2',
      },
    ],
  }
  const body = `payload=${encodeURIComponent(JSON.stringify(payload))}`
  const stamp = Math.floor(systemClock.now().epochMilliseconds / 1000)
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'x-slack-request-timestamp': String(stamp),
    'x-slack-signature': signature(slackApp.signingSecret, stamp, body),
  }
  return fetch(url, { method: 'POST', headers, body })
}

/** A Slack that keeps what is answered to taps, and leaves the Web API to another one: answers go to no other host. */
async function aReplySink(apiUrl: string): Promise<{ url: string; bodies: string[] }> {
  const bodies: string[] = []
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString()))
    const passOn = async (path: string) => {
      const { authorization = '', 'content-type': type = '' } = request.headers
      const answer = await fetch(new URL(path, apiUrl), {
        ...{ method: 'POST', body, headers: { authorization, 'content-type': type } },
      })
      response.setHeader('content-type', 'application/json').end(await answer.text())
    }
    request.once('end', () => {
      const { url = '' } = request
      if (url.startsWith('/api/')) return void passOn(url.slice('/api/'.length))
      bodies.push(body)
      response.end('ok')
    })
  }).listen(0, '127.0.0.1')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  await once(server, 'listening')
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, bodies }
}

async function waiting(): Promise<number> {
  const sql = "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'"
  return (await database.pool.query(sql)).rows.length
}
