import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'

/** `npm start` and `npm run rehearse` on a machine that is not ready for them. */

const project = join(import.meta.dirname, '..', '..')

const run = (program: string, env: Record<string, string>, args: readonly string[] = []): Promise<{ code: unknown; err: string }> =>
  new Promise((resolve) => {
    const done = (error: { code?: unknown } | null, _out: string, err: string) => resolve({ code: error ? error.code : 0, err })
    execFile(process.execPath, [program, ...args], { cwd: project, env: { ...process.env, ...env } }, done)
  })

async function aFile(text: string): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'pari-start-'))
  onTestFinished(() => rm(directory, { recursive: true, force: true }))
  const path = join(directory, 'list.csv')
  await writeFile(path, text)
  return path
}

const aStack = /\n\s+at /
const refused = 'postgresql://pari:sesame@127.0.0.1:1/pari'

test('a database that refuses is named in words, without the password', async () => {
  const { code, err } = await run('src/main.js', { DATABASE_URL: refused })
  expect(code).toBe(1)
  expect(err).toContain('The database pari at 127.0.0.1:1 cannot be used')
  expect(err).toContain('Check DATABASE_URL.')
  expect(err).not.toMatch(aStack)
  expect(err).not.toContain('sesame')
})

test('whoever asks for every detail gets the stack too', async () => {
  expect((await run('src/main.js', { DATABASE_URL: refused, LOG_LEVEL: 'debug' })).err).toMatch(aStack)
})

test('a setting that cannot be one stays the caller’s mistake', async () => {
  expect(await run('src/main.js', { LOG_LEVEL: 'loud' })).toMatchObject({ code: 2, err: expect.stringContaining('LOG_LEVEL') })
})

test('a file in place of the data directory is explained, at the start and before a rehearsal', async () => {
  const file = await aFile('name,email,role,mentor\nMaija,maija@example.org,mentor,\n')
  const rehearsal = ['--cohort', file, '--kickoff', '2027-01-21T17:00', '--zone', 'Europe/Helsinki']
  for (const ran of [
    await run('src/main.js', { DATABASE_URL: '', PARI_DATA: file, PARI_PLAYGROUND: '0' }),
    await run('src/terminal/rehearse.ts', { PARI_DATA: file }, rehearsal),
  ]) {
    expect(ran).toMatchObject({ code: 1, err: expect.stringContaining('choose another data directory') })
    expect(ran.err).not.toMatch(aStack)
  }
})

test('the file .env is read where there is one, what is set already stays, and nobody hears of one that is missing', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'pari-start-'))
  onTestFinished(() => rm(directory, { recursive: true, force: true }))
  const { scripts } = JSON.parse(await readFile(join(project, 'package.json'), 'utf8')) as { scripts: Record<string, string> }
  const [, loaded = ''] = /--import=(\S+)/.exec(scripts['start'] ?? '') ?? []
  const say = `--import=${join(project, loaded)}`
  const asked = () =>
    new Promise<string>((resolve) => {
      const env = { ...process.env, SET: 'before' }
      const args = [say, '-p', "String(process.env['PARI_X']) + process.env['SET']"]
      execFile(process.execPath, args, { cwd: directory, env }, (_, out, err) => resolve(out + err))
    })
  expect(await asked()).toBe('undefinedbefore\n')
  await writeFile(join(directory, '.env'), 'PARI_X=sesame\nSET=after\n')
  expect(await asked()).toBe('sesamebefore\n')
})
