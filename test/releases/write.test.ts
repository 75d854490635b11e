/**
 * Writes down what a release stores: `PARI_RELEASE=0.1.0 npx vitest run test/releases/write.test.ts`, once, before it goes out. What is
 * written is never changed afterwards: every later release reads it (releases.test.ts).
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parts } from '../../src/contract/part.ts'
import { rooms } from '../../src/house/rooms.ts'
import type { Database } from '../../src/store/client.ts'
import { freshDatabase } from '../database/database.ts'
import { everyButton } from '../ground/commands.ts'
import { dumpOf } from './dump.ts'
import { playMany } from './many.ts'
import { aCohortInMidLife } from './mid-life.ts'

const release = process.env['PARI_RELEASE']

test.runIf(release)(
  'what this release stores is written down',
  async () => {
    const directory = join(import.meta.dirname, release ?? '')
    await mkdir(directory, { recursive: true })
    const database = await freshDatabase()
    const { clock } = await aCohortInMidLife(database.prisma)
    await writeFile(join(directory, 'dump.sql'), await dumpOf(database.pool))
    const stored = {
      at: clock.now().toString(),
      ...(await storedIn(database.prisma)),
      ...(await playMany()),
      buttons: everyButton,
      ...known,
    }
    await writeFile(join(directory, 'stored.json'), `${JSON.stringify(stored, null, 1)}\n`)
    await database.close()
    expect(Object.keys(stored.views).length).toBeGreaterThan(10)
  },
  300_000,
)

/** What a process of this release knows, by name. */
const known = { rooms: rooms.map(({ name }) => name), parts: Object.keys(parts) }

async function storedIn(prisma: Database) {
  const [kickOffs, programmes] = [await prisma.kickOff.findMany(), await prisma.programme.findMany()]
  return {
    ladders: kickOffs.map(({ ladder }) => ladder),
    settings: programmes.map(({ settings }) => settings),
  }
}
