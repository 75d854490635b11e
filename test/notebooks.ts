import { systemClock } from '../src/kit/clock.ts'
import { notebooksIn } from '../src/notebook.prisma.ts'
import type { Notebook } from '../src/notebook.ts'
import type { PlatformName } from '../src/platform.ts'
import { freshDatabase } from './database.ts'

/** A platform's notebook in a database of its own; `close` drops it. */
export async function freshNotebook(platform: PlatformName): Promise<{ notebook: Notebook; close: () => Promise<void> }> {
  const database = await freshDatabase()
  return { notebook: notebooksIn(database.prisma, { clock: systemClock })(platform), close: () => database.close() }
}
