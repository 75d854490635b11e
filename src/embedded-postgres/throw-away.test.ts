import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readdir, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { query } from '../../test/database/embedded.ts'
import { silentLog } from '../kit/log.ts'
import { startThrowAway } from './throw-away.ts'

test('a throw-away server leaves nothing behind, whoever is still connected, and clears away what killed processes left', async () => {
  const dead = spawn('true')
  await once(dead, 'exit')
  const forgotten = join(tmpdir(), `pari-throw-away-${dead.pid}-forgotten`)
  await mkdir(join(forgotten, 'server'), { recursive: true })
  const server = await startThrowAway(silentLog)
  await expect(stat(forgotten)).rejects.toThrow(/ENOENT/)
  await expect(query(server.urlFor('postgres'), 'show fsync')).resolves.toEqual([{ fsync: 'off' }])
  const hanging = query(server.urlFor('postgres'), 'select pg_sleep(60)').catch((error: Error) => error.message)
  await expect
    .poll(() => query(server.urlFor('postgres'), `select from pg_stat_activity where query = 'select pg_sleep(60)'`))
    .toHaveLength(1)
  await server.stop()
  await expect(hanging).resolves.toMatch(/terminat/)
  await expect(readdir(dirname(server.directory))).rejects.toThrow(/ENOENT/)
})
