import { onTestFinished } from 'vitest'
import { aStage, type Stage, type StageWanted } from '../builders.ts'
import { freshDatabase } from '../database.ts'

/** A stage for one test, on a database that is dropped afterwards. */
export async function newStage(wanted: StageWanted = {}): Promise<Stage> {
  const database = await freshDatabase()
  onTestFinished(() => database.close())
  return aStage(database.prisma, wanted)
}
