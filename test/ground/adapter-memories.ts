import type { AdapterMemory } from '../../src/contract/adapter-memory.ts'
import type { PlatformName } from '../../src/contract/platform.ts'
import { memoriesIn } from '../../src/house/adapter-memory.prisma.ts'
import { type Clock, systemClock } from '../../src/kit/clock.ts'
import { recycledDatabase } from '../database/recycled.ts'

/** A platform's memory in a database of its own; `close` gives it to the next test. */
export async function freshMemory(
  platform: PlatformName,
  clock: Clock = systemClock,
): Promise<{ memory: AdapterMemory; close: () => Promise<void> }> {
  const database = await recycledDatabase()
  return { memory: memoriesIn(database.prisma, { clock })(platform), close: () => database.close() }
}
