import { randomIds } from '../../src/kit/ids.ts'
import type { ListedPerson } from '../../src/people/import/index.ts'
import { defaultLadder, enrolList, scheduleKickOff } from '../../src/programme/index.ts'
import { workspacesIn } from '../../src/programme/workspaces.prisma.ts'
import { setUpProgramme } from '../../src/rehearsal/set-up.prisma.ts'
import type { Database } from '../../src/store/client.ts'
import { at, rehearsalOptions } from '../ground/builders.ts'
import { aMixedStage, type MixedStage } from './mixed-stage.ts'

/** One cohort of people who are on Slack, on Teams or on both, enrolled already; the kick-off is on Thursday, 21 January 2027 at 17:00. */
export async function anEnrolledMix(
  prisma: Database,
  people: { readonly slack: readonly ListedPerson[]; readonly teams: readonly ListedPerson[] },
): Promise<MixedStage & { readonly cohortId: string }> {
  const namesOf = (some: readonly ListedPerson[]) => some.map(({ name }) => name)
  const stage = await aMixedStage(prisma, { slack: namesOf(people.slack), teams: namesOf(people.teams) })
  const { house, clock } = stage
  await stage.teams.install(...namesOf(people.teams))
  const { cohortId } = await setUpProgramme(prisma, rehearsalOptions(), defaultLadder, clock, randomIds(clock))
  const listed = [...new Map([...people.slack, ...people.teams].map((person) => [person.email, person])).values()]
  await enrolList(house.programmes, { cohortId, people: listed, workspaceId: null, actorId: null })
  const workspaces = workspacesIn(prisma)
  for (const workspace of [
    { platform: 'slack', id: stage.slack.team },
    { platform: 'teams', id: stage.teams.tenant },
  ] as const)
    await workspaces.joinWorkspace(cohortId, workspace)
  await workspaces.seek(cohortId, clock.now())
  await scheduleKickOff(house.programmes, {
    cohortId,
    startsAt: at('2027-01-21T17:00'),
    venue: 'Room 5',
    ladder: defaultLadder,
    actorId: null,
  })
  await stage.settle()
  return { ...stage, cohortId }
}
