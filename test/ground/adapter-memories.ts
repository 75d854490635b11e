import type { Notebook } from '../../src/contract/adapter-memory.ts'
import type { PlatformName } from '../../src/contract/platform.ts'
import { notebooksIn } from '../../src/house/adapter-memory.prisma.ts'
import { type Clock, systemClock } from '../../src/kit/clock.ts'
import { freshDatabase } from '../database/database.ts'

/** A platform's notebook in a database of its own; `close` drops it. */
export async function freshNotebook(
  platform: PlatformName,
  clock: Clock = systemClock,
): Promise<{ notebook: Notebook; close: () => Promise<void> }> {
  const database = await freshDatabase()
  return { notebook: notebooksIn(database.prisma, { clock })(platform), close: () => database.close() }
}
