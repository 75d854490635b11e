/**
 * A coordinator's home, from the front door to the view: of one cohort with 10 pairs, of one with 1,000, and of five with 10 each; before
 * anybody is introduced, when half are, when everybody is, and after answers, releases and offers. In turns on one database, so that what
 * else the machine does hits all of them, and in several runs.
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
import { coordinatorOf, introduce, type Programme, seedProgramme, seedWorkspace, unsettle } from './home-seed.ts'
import { houseOn } from './house.ts'

/** Runs of so many homes each. */
const runs = 5
const rounds = 30
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
    for (const programme of programmes) await introduce(connection, programme, 'half')
    await measureAll(house, 'half introduced', print)
    for (const programme of programmes) await introduce(connection, programme, 'otherHalf')
    await measureAll(house, 'all introduced', print)
    for (const programme of programmes) await unsettle(connection, programme)
    await measureAll(house, 'after answers', print)
  } finally {
    await connection.close()
  }
}

async function measureAll({ core }: House, state: string, print: (line: string) => void): Promise<void> {
  const show = async (programme: Programme): Promise<number> => {
    const from = { workspace: { platform: 'recorder', id: 'bench' }, id: coordinatorOf(programme) } as const
    const begun = performance.now()
    const { view } = await core.handle({ do: 'showHome' }, from)
    const took = performance.now() - begun
    const shown = view.parts.filter((part) => part.kind === 'fields').length
    if (shown < programme.cohorts) throw new Error('A home lacks a cohort: the benchmark measures nothing.')
    return took
  }
  // Plans and code warm up first.
  await inTurns(10, show)
  const times: Map<Programme, number[]>[] = []
  for (let run = 0; run < runs; run++) times.push(await inTurns(rounds, show))
  for (const programme of programmes) {
    const statements = await countingStatements(() => show(programme))
    const all = times.flatMap((each) => each.get(programme) ?? [])
    print(`${`home, ${programme.name}, ${state}`.padEnd(42)}${spread(all)}, ${statements} statements`)
  }
  const ratios = times.map((each) => (median(each.get(large) ?? []) / median(each.get(small) ?? [])).toFixed(2))
  print(`home, ratio 1,000 : 10 pairs, ${state}, ${runs} runs`.padEnd(60) + ratios.join(', '))
}

/** Milliseconds of each, again and again. */
async function inTurns(times: number, show: (programme: Programme) => Promise<number>): Promise<Map<Programme, number[]>> {
  const all = new Map(programmes.map((programme) => [programme, [] as number[]]))
  for (let round = 0; round < times; round++) for (const programme of programmes) all.get(programme)?.push(await show(programme))
  return all
}
