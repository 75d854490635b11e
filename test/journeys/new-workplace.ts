import { onTestFinished } from 'vitest'
import { freshDatabase } from '../database/database.ts'
import { aWorkplace, type Workplace } from '../ground/workplace.ts'

/** A workplace for one test, on a database that is dropped afterwards. */
export async function newWorkplace(wanted: Parameters<typeof aWorkplace>[1] = {}): Promise<Workplace> {
  const database = await freshDatabase()
  onTestFinished(() => database.close())
  return aWorkplace(database.prisma, wanted)
}
