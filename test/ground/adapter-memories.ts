import type { AdapterMemory } from '../../src/contract/adapter-memory.ts'
import type { PlatformName } from '../../src/contract/platform.ts'
import { memoriesIn } from '../../src/house/adapter-memory.prisma.ts'
import { systemClock } from '../../src/kit/clock.ts'
import { freshDatabase } from '../database/database.ts'

/** A platform's memory in a database of its own; `close` drops it. */
export async function freshMemory(platform: PlatformName): Promise<{ memory: AdapterMemory; close: () => Promise<void> }> {
  const database = await freshDatabase()
  return { memory: memoriesIn(database.prisma, { clock: systemClock })(platform), close: () => database.close() }
}
