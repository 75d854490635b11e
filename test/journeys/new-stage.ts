import { onTestFinished } from 'vitest'
import { recycledDatabase } from '../database/recycled.ts'
import { aStage, type PlatformOfStage, type Stage, type StageWanted } from '../ground/builders.ts'

/** A stage for one test, on a database that is dropped afterwards. */
export async function newStage(wanted: StageWanted = {}): Promise<Stage> {
  const database = await recycledDatabase()
  onTestFinished(() => database.close())
  const stage = await aStage(database.prisma, wanted)
  // What was opened last is stopped first.
  onTestFinished(() => stage.stop())
  return stage
}

/** Stages on one platform. */
export const stagesOn =
  (platform: PlatformOfStage) =>
  (wanted: StageWanted = {}): Promise<Stage> =>
    newStage({ ...wanted, platform })
