import { createInterface } from 'node:readline'
import { startEmbedded } from '../../src/embedded-postgres/index.ts'
import { silentLog } from '../../src/kit/log.ts'
import { connect } from '../../src/store/client.ts'

// A Pari process of its own, to be killed by tests: joins the server of a data directory, remembers one row, and stays until told to stop.
const [dataDirectory = '', word = ''] = process.argv.slice(2)
const server = await startEmbedded({ dataDirectory, durable: true, log: silentLog })
await server.ensureDatabase('kept')
const { pool, close } = connect(server.urlFor('kept'), { poolSize: 2 })
await pool.query('select pg_advisory_xact_lock(1); create table if not exists word (word text)')
await pool.query('insert into word values ($1)', [word])
process.stdout.write('ready\n')
for await (const line of createInterface({ input: process.stdin })) if (line === 'stop') break
await close()
await server.stop()
process.exit()
