import { silentLog } from '../../src/kit/log.ts'
import { connect } from '../../src/store/client.ts'
import { migrate } from '../../src/store/migrate.ts'

// A Pari process of its own that does nothing but migrate; prints what it applied.
const [url = '', directory = ''] = process.argv.slice(2)
const applied: string[] = []
const { pool, close } = connect(url, { poolSize: 1 })
await migrate(pool, directory, {
  ...silentLog,
  info: ({ migration }: { migration: string }) => applied.push(migration),
} as typeof silentLog)
await close()
process.stdout.write(applied.join(' '))
