import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { startSlackEnd } from '../../playground/slack-end/index.ts'
import { erasuresDueStatement } from '../../src/house/erasures-due.prisma.ts'
import { noteKeys } from '../../src/house/key-proof.prisma.ts'
import { systemClock } from '../../src/kit/clock.ts'
import { silentLog } from '../../src/kit/log.ts'
import { type Route, serve } from '../../src/process/http.ts'
import { freshDatabase, type TestDatabase } from '../database/database.ts'
import { allScopes, slackApp } from '../stages/slack-ends.ts'
import { beginCommand } from '../stages/terminal.ts'

/** `npm run doctor` on machines that are well and on others. */

const clean = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(SLACK|TEAMS|PARI|DATABASE|LOG)_/.test(name)))
const key = Buffer.alloc(32, 7)

let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

const doctor = (env: Record<string, string>, ...args: string[]) =>
  beginCommand('doctor', args, { ...clean, DATABASE_URL: database.url, PARI_KEY: key.toString('base64'), ...env }).ended

async function aSlack(scopes: readonly string[] = allScopes): Promise<Record<string, string>> {
  const end = await startSlackEnd({ clock: systemClock, app: slackApp, rates: 0 })
  onTestFinished(() => end.stop())
  const { id: team } = end.addWorkspace({ name: 'Helsinki' })
  const token = end.installApp(team, scopes)
  return { SLACK_BOT_TOKEN: token, SLACK_SIGNING_SECRET: slackApp.signingSecret, SLACK_API_URL: end.apiUrl }
}

/** Stands for a proxy that leads to Pari. */
async function anAddress(ready: number): Promise<string> {
  const says: Route = {
    method: 'GET',
    path: '/ready',
    handle: async (_, response) => void response.writeHead(ready).end('{"queue":"starting"}'),
  }
  const server = await serve({ host: '127.0.0.1', port: 0 }, [says], silentLog)
  onTestFinished(() => server.stop())
  return `http://127.0.0.1:${server.port}`
}

const part = (out: string, name: string) => out.split('\n').find((line) => line.slice(7).startsWith(name))

describe('A machine on which all is well', () => {
  test('is told so, part by part, and ends with 0', async () => {
    await noteKeys(database.prisma.statements, [key])
    const { code, out, err } = await doctor({ ...(await aSlack()), PARI_URL: await anAddress(200) })
    expect([err, out.match(/WRONG.*/g), code]).toEqual(['', null, 0])
    const parts = [
      'Settings',
      'Database',
      'Clock',
      'Migrations',
      'Key',
      'Deleted people',
      'Slack: token',
      'Slack: scopes',
      'Slack: clock',
      'Public address',
      'Running',
    ]
    expect(parts.filter((name) => !part(out, name)?.startsWith('well '))).toEqual([])
    expect(out).toContain('All is well.')
  })

  test('on which nothing is configured is not touched', async () => {
    expect(await doctor({ DATABASE_URL: '', PARI_KEY: '' })).toMatchObject({
      code: 0,
      out: expect.stringContaining('the playground') as unknown,
    })
  })
})

describe('What is wrong is named with what to do, and ends with 1:', () => {
  test('a setting that cannot be one', async () => {
    const { code, out } = await doctor({ LOG_LEVEL: 'loud' })
    expect([code, part(out, 'Settings')]).toEqual([1, expect.stringContaining('LOG_LEVEL must be debug')])
  })

  test('a database that refuses, without its password', async () => {
    const { code, out, err } = await doctor({ DATABASE_URL: 'postgresql://pari:sesame@127.0.0.1:1/pari' })
    expect([code, part(out, 'Database')]).toEqual([1, expect.stringContaining('Look at DATABASE_URL')])
    expect(out + err).not.toContain('sesame')
  })

  test('migrations that are not applied, and the rest is looked at all the same', async () => {
    const empty = await freshDatabase({ template: null })
    const { code, out } = await doctor({ ...(await aSlack()), DATABASE_URL: empty.url })
    await empty.close()
    expect([code, part(out, 'Migrations')]).toEqual([1, expect.stringContaining('npm start applies them')])
    expect(part(out, 'Slack: token')).toMatch(/^well /)
    expect(part(out, 'Public address')).toContain('nobody looked whether it leads here')
  })

  test('a key that opens nothing, until it is said to be new', async () => {
    const own = await freshDatabase()
    onTestFinished(() => own.close())
    await noteKeys(own.prisma.statements, [key])
    const other = { DATABASE_URL: own.url, PARI_KEY: Buffer.alloc(32, 9).toString('base64') }
    const { code, out } = await doctor(other)
    expect([code, part(out, 'Key')]).toEqual([1, expect.stringContaining('PARI_KEY opens nothing of this database')])
    expect(await doctor(other, '--new-key')).toMatchObject({ code: 0, err: '' })
    expect((await doctor(other)).code).toBe(0)
  })

  test.each([
    ['that is a folder', tmpdir(), 'cannot be read: EISDIR'],
    ['that lacks somebody', join(tmpdir(), 'pari-no-such-list.txt'), 'lacks 1 of them: is it the list of this Pari'],
  ])('a list of deleted people %s', async (_, list, says) => {
    const own = await freshDatabase()
    onTestFinished(() => own.close())
    await own.pool.query(`insert into person (id, email, name, language, created_at, erased_at)
      values (gen_random_uuid(), 'erased', '…', 'en', now(), now())`)
    const { code, out } = await doctor({ DATABASE_URL: own.url, PARI_ERASURES: list })
    expect([code, part(out, 'Deleted people')]).toEqual([1, expect.stringContaining(says)])
  })

  test('a restore that was stopped before its end', async () => {
    const own = await freshDatabase()
    onTestFinished(() => own.close())
    await own.pool.query(erasuresDueStatement, ['2027-01-18T12:00:00Z'])
    const { code, out } = await doctor({ DATABASE_URL: own.url })
    expect([code, part(out, 'Deleted people')]).toEqual([1, expect.stringContaining('npm start takes it up')])
  })

  test('a token that Slack does not take, and an address that leads elsewhere', async () => {
    const { code, out } = await doctor({ ...(await aSlack()), SLACK_BOT_TOKEN: 'xoxb-sesame', PARI_URL: 'http://127.0.0.1:3' })
    expect([code, part(out, 'Slack: token')]).toEqual([1, expect.stringContaining('install the app again')])
    expect(part(out, 'Public address')).toMatch(/^WRONG.*cannot be reached from here/)
    expect(out).not.toContain('sesame')
  })

  test('scopes that are missing, with what will not work; and a Pari that is not ready', async () => {
    const scopes = allScopes.filter((scope) => !['pins:write', 'files:read'].includes(scope))
    const { code, out } = await doctor({ ...(await aSlack(scopes)), PARI_URL: await anAddress(503) })
    expect([code, part(out, 'Slack: scopes')]).toEqual([
      1,
      expect.stringContaining('without pins:write the first words of a channel are not pinned'),
    ])
    expect(part(out, 'Running Pari')).toMatch(/^WRONG.*starting/)
  })

  test('settings of a platform that do not go together', async () => {
    const { code, out } = await doctor({ TEAMS_APP_ID: 'pari' })
    expect([code, part(out, 'Settings of teams')]).toEqual([1, expect.stringContaining('TEAMS_APP_ID is no application id')])
  })
})

test('anything else is answered with how to use it', async () => {
  expect(await doctor({}, '--all')).toMatchObject({ code: 2, err: expect.stringContaining('Usage: npm run doctor') as unknown })
})
