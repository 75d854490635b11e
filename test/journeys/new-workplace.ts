import { onTestFinished } from 'vitest'
import { recycledDatabase } from '../database/recycled.ts'
import { aWorkplace, type Workplace } from '../ground/workplace.ts'

/** A workplace for one test, on a database that is dropped afterwards. */
export async function newWorkplace(wanted: Parameters<typeof aWorkplace>[1] = {}): Promise<Workplace> {
  const database = await recycledDatabase()
  onTestFinished(() => database.close())
  return aWorkplace(database.prisma, wanted)
}
