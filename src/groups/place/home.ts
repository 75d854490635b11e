import { note, text } from '../../contract/parts.ts'
import type { Part } from '../../contract/view.ts'
import type { CohortParts } from '../../house/shown.ts'
import type { KnownPerson } from '../../people/directory.ts'
import { copyIn } from './copy-in.ts'
import type { Deps } from './deps.ts'
import { toPlaces } from './say.ts'

const rank = 27

/** What a coordinator's home shows of the channels of groups: that they need something, and where. */
export async function placesHome({ transact }: Deps, actor: KnownPerson): Promise<readonly CohortParts[]> {
  const { doing, look } = copyIn(actor.language)
  const open = await transact(async ({ forming, places }) => {
    const cohorts = await forming.cohorts(actor)
    return cohorts.some(({ published }) => published > 0) ? places.open(cohorts.map(({ id }) => id)) : new Map<string, number>()
  })
  return [...open].map(([cohortId, count]) => ({
    ...{ cohortId, rank },
    parts: [text(doing(count)), { kind: 'buttons', buttons: [toPlaces(look, cohortId)] }],
  }))
}

/** What a member's home says of the channel of their group. */
export async function ownPlaces({ transact }: Deps, actor: KnownPerson): Promise<readonly Part[]> {
  const scenes = await transact(({ places }) => places.own(actor))
  return scenes.flatMap(({ members, places }) => {
    const me = members.find(({ personId }) => personId === actor.personId)?.enrolmentId
    const mine = places.find(({ roster }) => roster.some(({ enrolmentId, state }) => enrolmentId === me && state === 'in'))
    return mine?.name ? [note(copyIn(actor.language).own(mine.name))] : []
  })
}
