/** A list comes in by which every mentee of a cohort moved to another mentor: of 10 pairs, and of 1,000. */
import { performance } from 'node:perf_hooks'
import type { EmbeddedServer } from '../src/embedded-postgres/index.ts'
import { silentLog } from '../src/kit/log.ts'
import { defaultLadder } from '../src/programme/index.ts'
import { connect } from '../src/store/client.ts'
import { migrate, migrationsDirectory } from '../src/store/migrate.ts'
import { sendMovedList } from '../test/ground/moved-list.ts'
import { countingStatements } from '../test/ground/statements-counted.ts'
import { spread } from './figures.ts'
import { type Programme, seedProgramme, seedWorkspace } from './home-seed.ts'
import { houseOn } from './house.ts'

const rounds = 5
const programmes: readonly Programme[] = [
  { name: '10 mentees', cohorts: 1, pairs: 10 },
  { name: '1,000 mentees', cohorts: 1, pairs: 1000 },
]

export async function measureLists(server: EmbeddedServer, print: (line: string) => void): Promise<void> {
  await server.createDatabase('bench_lists')
  const connection = connect(server.urlFor('bench_lists'), { poolSize: 8 })
  try {
    await migrate(connection.pool, migrationsDirectory, silentLog)
    await seedWorkspace(connection)
    const { core } = houseOn(connection)
    for (const programme of programmes) {
      await seedProgramme(connection, programme, defaultLadder)
      const { rows } = await connection.pool.query<{ id: string }>('select id($1, 0) as id', [`${programme.name} cohort`])
      const times: number[] = []
      let statements = 0
      for (let by = 0; by <= rounds; by++) {
        const begun = performance.now()
        statements = await countingStatements(async () => {
          const outcome = await sendMovedList(core, programme, rows[0]?.id ?? '', by)
          if (!('view' in outcome)) throw new Error('The list was refused: the benchmark measures nothing.')
        })
        // The first one only says who sits where.
        if (by > 0) times.push(performance.now() - begun)
      }
      print(`${`list, ${programme.name} moved`.padEnd(42)}${spread(times)}, ${statements} statements`)
    }
  } finally {
    await connection.close()
  }
}
