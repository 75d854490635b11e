import type { House } from '../../src/house/compose.ts'
import { type Clock, Instant } from '../../src/kit/clock.ts'
import type { Ids } from '../../src/kit/ids.ts'
import { defaultLadder, enrolList, scheduleKickOff } from '../../src/programme/index.ts'
import { programmesIn } from '../../src/programme/store.prisma.ts'
import type { Base } from '../../src/store/pool.ts'
import type { WantedCohort, WantedProgramme } from './protocol.ts'

interface Deps {
  readonly base: Base
  readonly house: House
  readonly clock: Clock
  readonly ids: Ids
}

/** A programme with its cohorts, people and kick-offs, living in its places: nobody is written to yet. Answers with what was refused. */
export async function setUpProgramme(deps: Deps, wanted: WantedProgramme): Promise<readonly string[]> {
  const { base, house, clock, ids } = deps
  // Teams tells of itself only when somebody installs Pari.
  for (const { name, ...place } of wanted.places) await house.core.installed(place, name, null)
  const programmeId = await base.$transaction((transaction) =>
    programmesIn(transaction, { ids }).createProgramme(wanted.name, { ladder: defaultLadder }, clock.now()),
  )
  const refused: string[] = []
  for (const cohort of wanted.cohorts) refused.push(...(await setUpCohort(deps, programmeId, cohort, wanted.places)))
  // A database that is this young is never analysed by itself, and plans as if it were empty.
  await base.statements.$executeRaw`analyze`
  return refused
}

async function setUpCohort(
  { base, house, clock, ids }: Deps,
  programmeId: string,
  { name, language, zone, country, people, kickOff }: WantedCohort,
  places: WantedProgramme['places'],
): Promise<readonly string[]> {
  const cohortId = await base.$transaction(async (transaction) => {
    const programmes = programmesIn(transaction, { ids })
    const id = await programmes.createCohort({ programmeId, name, language, zone, country }, clock.now())
    for (const place of places) await programmes.joinWorkspace(id, place)
    return id
  })
  const enrolled = await enrolList(house.programmes, { cohortId, people, workspaceId: null, actorId: null })
  if (enrolled.kind !== 'enrolled') throw new Error('In a new cohort nobody can have had another role.')
  await base.$transaction((transaction) => programmesIn(transaction, { ids }).seek(cohortId, clock.now()))
  const refused = await scheduleKickOff(house.programmes, { cohortId, startsAt: Instant.from(kickOff), venue: null, actorId: null })
  return refused.map((each) => each.refused)
}
