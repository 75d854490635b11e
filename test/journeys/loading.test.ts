import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { startSlackEnd } from '../../playground/slack-end/index.ts'
import { startTeamsEnd } from '../../playground/teams-end/index.ts'
import { systemClock } from '../../src/kit/clock.ts'
import { freshDatabase, type TestDatabase } from '../database/database.ts'
import { allScopes, slackApp } from '../stages/slack-ends.ts'
import { teamsApp } from '../stages/teams-ends.ts'

/** What `npm start` loads: of a platform that is not configured, nothing. */

const project = join(import.meta.dirname, '..', '..')
const clean = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(SLACK|TEAMS|PARI|DATABASE|LOG)_/.test(name)))

let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase({ poolSize: 2 })
})
afterAll(() => database.close())

/** Starts Pari until it says that it is `ready`, and ends it; every file that it loaded, by its path from here. */
async function loadedWith(env: Record<string, string>, ready: string): Promise<readonly string[]> {
  const directory = await mkdtemp(join(tmpdir(), 'pari-loaded-'))
  onTestFinished(() => rm(directory, { recursive: true, force: true }))
  const file = join(directory, 'loaded')
  const trace = pathToFileURL(join(project, 'test/programs/loading-trace-process.ts')).href
  const settings = { DATABASE_URL: database.url, PARI_PORT: '0', PARI_KEY: Buffer.alloc(32, 7).toString('base64'), LOADED: file }
  const child = spawn(process.execPath, ['--import', trace, 'src/main.js'], { cwd: project, env: { ...clean, ...settings, ...env } })
  onTestFinished(() => void child.kill('SIGKILL'))
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (text += chunk.toString()))
  const ended = once(child, 'close')
  await expect.poll(() => text).toContain(ready)
  child.kill('SIGTERM')
  expect(await ended).toEqual([0, null])
  const loaded = (await readFile(file, 'utf8')).split('\n').filter((url) => url.startsWith('file:'))
  return loaded.map((url) => url.slice(url.indexOf(project) + project.length + 1))
}

async function slackEnv(): Promise<Record<string, string>> {
  const end = await startSlackEnd({ clock: systemClock, app: slackApp, rates: 0 })
  onTestFinished(() => end.stop())
  const token = end.installApp(end.addWorkspace({ name: 'Helsinki' }).id, allScopes)
  return { SLACK_BOT_TOKEN: token, SLACK_SIGNING_SECRET: slackApp.signingSecret, SLACK_API_URL: end.apiUrl }
}

async function teamsEnv(): Promise<Record<string, string>> {
  const end = await startTeamsEnd({ clock: systemClock, app: teamsApp, rates: 0 })
  onTestFinished(() => end.stop())
  return { TEAMS_CONNECTOR_URL: end.url, TEAMS_APP_ID: teamsApp.id }
}

const ofSlack = /^adapters\/slack\/|^node_modules\/@slack\//
const ofTeams = /^adapters\/teams\/|^node_modules\/(botbuilder|botframework|@microsoft\/|@azure\/)/
const ofTests = /^playground\/|^test\/(?!programs\/loading-trace-process\.ts$)/

test('Pari without a platform loads nothing of any', async () => {
  const loaded = await loadedWith({}, 'No chat platform is configured')
  expect(loaded).toContain('src/process/open-database.ts')
  const ofAnyPlatform = (path: string) => path.startsWith('adapters/') || path === 'src/process/adapter-deps.ts' || ofSlack.test(path)
  expect(loaded.filter((path) => ofAnyPlatform(path) || ofTeams.test(path))).toEqual([])
})

test('Pari with Slack loads Slack’s, and nothing of Teams', async () => {
  const loaded = await loadedWith(await slackEnv(), 'Pari answers on Slack.')
  expect(loaded).toEqual(expect.arrayContaining(['src/process/adapter-deps.ts', 'adapters/slack/index.ts']))
  expect(loaded.some((path) => path.startsWith('node_modules/@slack/'))).toBe(true)
  expect(loaded.filter((path) => ofTeams.test(path) || ofTests.test(path))).toEqual([])
})

test('Pari with Teams loads Teams’, and nothing of Slack', async () => {
  const loaded = await loadedWith(await teamsEnv(), 'Pari answers on Teams.')
  expect(loaded).toEqual(expect.arrayContaining(['src/process/adapter-deps.ts', 'adapters/teams/index.ts']))
  expect(loaded.some((path) => path.startsWith('node_modules/botbuilder-core/'))).toBe(true)
  // What a start does not need: the SDK as a whole, and what speaks to Teams before anything is said.
  expect(loaded.filter((path) => /^node_modules\/(botbuilder|undici)\//.test(path))).toEqual([])
  expect(loaded.filter((path) => ofSlack.test(path) || ofTests.test(path))).toEqual([])
})
