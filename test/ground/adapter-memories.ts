import type { AdapterMemory } from '../../src/contract/adapter-memory.ts'
import type { PlatformName } from '../../src/contract/platform.ts'
import { memoriesIn } from '../../src/house/adapter-memory.prisma.ts'
import { type Clock, systemClock } from '../../src/kit/clock.ts'
import { freshDatabase } from '../database/database.ts'

/** A platform's memory in a database of its own; `close` drops it. */
export async function freshMemory(
  platform: PlatformName,
  clock: Clock = systemClock,
): Promise<{ memory: AdapterMemory; close: () => Promise<void> }> {
  const database = await freshDatabase()
  return { memory: memoriesIn(database.prisma, { clock })(platform), close: () => database.close() }
}
