import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { freshDatabase } from '../database/database.ts'

const project = join(import.meta.dirname, '..', '..')
const clean = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(SLACK|TEAMS|PARI|DATABASE|LOG)_/.test(name)))

test('a real process whose clock is set back an hour, and right again, says so and goes on at once, each time', async () => {
  const database = await freshDatabase()
  onTestFinished(() => database.close())
  const { pool } = database
  const settings = { DATABASE_URL: database.url, PARI_PORT: '0', PARI_METRICS_KEY: 'sesame-sesame-sesame' }
  const args = [`--import=${join(project, 'test/programs/set-clock-process.ts')}`, 'src/main.js']
  const child = spawn(process.execPath, args, { cwd: project, env: { ...clean, ...settings } })
  onTestFinished(() => void child.kill('SIGKILL'))
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (text += chunk.toString()))
  const says = async (words: string) => {
    await expect.poll(() => text).toContain(words)
  }
  const ticked = async () =>
    (await pool.query(`select from pgboss.job where name = 'timetable' and state = 'completed'`).catch(() => ({ rowCount: 0 }))).rowCount ??
    0
  const lookedAgain = async () => {
    await expect.poll(ticked).toBeGreaterThan(0)
  }

  await says('Pari keeps time and data')
  await lookedAgain()
  await pool.query(`insert into workspace (id, platform, external_id, name, created_at, held_until)
    values (gen_random_uuid(), 'slack', 'T1', 'Helsinki', now(), now() + interval '1 second')`)
  await pool.query(`delete from pgboss.job where state = 'completed'`)
  child.kill('SIGUSR2')
  await says('the clock was set back by 3600 s')
  await lookedAgain()
  // It would hold for an hour by that clock.
  const held = `select from workspace where held_until - (now() - interval '1 hour') > interval '1 minute'`
  await expect.poll(async () => (await pool.query(held)).rowCount).toBe(0)

  await pool.query(`delete from pgboss.job where state = 'completed'`)
  child.kill('SIGUSR2')
  await says('the clock went forward by 3600 s')
  await lookedAgain()
  child.kill('SIGTERM')
  expect((await once(child, 'close'))[0]).toBe(0)
}, 60_000)
