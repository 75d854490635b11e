import { test } from 'vitest'
import { freshDatabase } from '../database.ts'
import { aTeamsStage } from '../teams-stage.ts'
test('one', async () => {
  const db = await freshDatabase()
  const w = (...a: unknown[]) => process.stderr.write(JSON.stringify(a) + '\n')
  const stage = await aTeamsStage(db.prisma, ['Carla'], { debug: w, info: w, warn: w, error: w } as never)
  await stage.install('Carla')
  try { await stage.house.core.handle({ do: 'showHelp' }, { workspace: { platform: 'teams', id: stage.tenant }, id: [...stage.end.world.people.values()][0]!.aadObjectId }) } catch (e) { process.stderr.write(String((e as Error).stack)) }
  await stage.stop(); await db.close()
}, 60000)
