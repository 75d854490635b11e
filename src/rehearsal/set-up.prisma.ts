import type { PrismaClient } from '../../prisma/generated/client.ts'
import { type Clock, toDate } from '../kit/clock.ts'
import type { Ids } from '../kit/ids.ts'
import type { Ladder } from '../programme/index.ts'
import { programmesIn } from '../programme/store.prisma.ts'
import type { Options } from './options.ts'

/** An empty cohort, and the workspace in which everybody is reached under their e-mail. */
export async function setUpProgramme(
  prisma: PrismaClient,
  options: Options,
  ladder: Ladder,
  clock: Clock,
  ids: Ids,
): Promise<{ cohortId: string; workspaceId: string }> {
  const now = clock.now()
  const programmes = programmesIn(prisma, { ids })
  const programmeId = await programmes.createProgramme(options.programme, { ladder }, now)
  const { language, zone, country, programme } = options
  const cohortId = await programmes.createCohort({ programmeId, name: programme, language, zone, country }, now)
  const workspaceId = ids.next()
  await prisma.workspace.create({
    data: { id: workspaceId, platform: 'recorder', externalId: 'rehearsal', name: 'Rehearsal', createdAt: toDate(now) },
  })
  return { cohortId, workspaceId }
}
