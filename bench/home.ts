/**
 * A coordinator's home, from the front door to the view: of one cohort with 10 pairs, of one with 1,000, and of five with 10 each; before
 * anybody is introduced, and when everybody is. In turns on one database, so that what else the machine does hits all of them.
 */
import { performance } from 'node:perf_hooks'
import type { EmbeddedServer } from '../src/embedded-postgres/index.ts'
import type { House } from '../src/house/compose.ts'
import { silentLog } from '../src/kit/log.ts'
import { defaultLadder } from '../src/programme/index.ts'
import { connect } from '../src/store/client.ts'
import { migrate, migrationsDirectory } from '../src/store/migrate.ts'
import { countingStatements } from '../test/ground/statements-counted.ts'
import { median, spread } from './figures.ts'
import { coordinatorOf, introduceAll, type Programme, seedProgramme, seedWorkspace } from './home-seed.ts'
import { houseOn } from './house.ts'

const rounds = 40
const small: Programme = { name: '10 pairs', cohorts: 1, pairs: 10 }
const large: Programme = { name: '1,000 pairs', cohorts: 1, pairs: 1000 }
const several: Programme = { name: '5 cohorts', cohorts: 5, pairs: 10 }
const programmes = [small, large, several]

export async function measureHomes(server: EmbeddedServer, print: (line: string) => void): Promise<void> {
  await server.createDatabase('bench_home')
  const connection = connect(server.urlFor('bench_home'), { poolSize: 8 })
  try {
    await migrate(connection.pool, migrationsDirectory, silentLog)
    await seedWorkspace(connection)
    for (const programme of programmes) await seedProgramme(connection, programme, defaultLadder)
    const house = houseOn(connection)
    await measureAll(house, 'nobody introduced', print)
    for (const programme of programmes) await introduceAll(connection, programme)
    await measureAll(house, 'all introduced', print)
  } finally {
    await connection.close()
  }
}

async function measureAll({ core }: House, state: string, print: (line: string) => void): Promise<void> {
  const times = new Map(programmes.map(({ name }) => [name, [] as number[]]))
  const statements = new Map<string, number>()
  const show = async (programme: Programme): Promise<void> => {
    const from = { workspace: { platform: 'recorder', id: 'bench' }, id: coordinatorOf(programme) } as const
    const { view } = await core.handle({ do: 'showHome' }, from)
    const shown = view.parts.filter((part) => part.kind === 'fields').length
    if (shown < programme.cohorts) throw new Error('A home lacks a cohort: the benchmark measures nothing.')
  }
  // Plans and code warm up first.
  for (let round = 0; round < 10; round++) for (const programme of programmes) await show(programme)
  for (let round = 0; round < rounds; round++)
    for (const programme of programmes) {
      const begun = performance.now()
      await show(programme)
      times.get(programme.name)?.push(performance.now() - begun)
    }
  for (const programme of programmes) statements.set(programme.name, await countingStatements(() => show(programme)))
  for (const { name } of programmes)
    print(`${`home, ${name}, ${state}`.padEnd(42)}${spread(times.get(name) ?? [])}, ${statements.get(name)} statements`)
  const ratio = median(times.get(large.name) ?? []) / median(times.get(small.name) ?? [])
  print(`home, ratio 1,000 : 10 pairs, ${state}`.padEnd(48) + ratio.toFixed(2))
}
