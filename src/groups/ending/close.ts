import type { View } from '../../contract/view.ts'
import type { NewDelivery } from '../../delivery/outbox.ts'
import { type Instant, isBefore, toDate } from '../../kit/clock.ts'
import { sayOnce } from '../first-words.ts'
import { type Kind, kinds } from '../kinds.ts'
import type { Deps } from '../place/deps.ts'
import type { Member, PlaceFacts, Scene } from '../place/facts.ts'
import { apartIn, type Speaking, speakingIn } from '../place/speaking.ts'
import type { Said } from './store.ts'
import { endedView, endingView, goesOnView } from './views.ts'

/** What becomes of the end of a group: it is over, something must be tried again soon, or nothing is to be done before then. */
export type Ending = 'over' | 'soon' | Instant | null

/** Announces the end of a group a week before, and ends it: what is said once is said once, whatever process dies. */
export async function followEnding(deps: Deps, scene: Scene, now: Instant): Promise<Ending> {
  const { endsAt } = scene
  if (endsAt === null) return takeBack(deps, scene)
  const speaking = speakingIn(scene)
  const key = toDate(endsAt).getTime()
  if (isBefore(now, endsAt)) {
    const isSaid = await sayIn(deps, speaking, 'ending', endingView(scene, endsAt, 'together', scene.language), now)
    await tell(deps, apartIn(scene, speaking), scene, now, ({ language, enrolmentId }) => ({
      kind: 'group.ending',
      key: `group.ending:${scene.id}:${enrolmentId}:${key}`,
      view: endingView(scene, endsAt, 'apart', language),
    }))
    return isSaid ? endsAt : 'soon'
  }
  if (!(await sayIn(deps, speaking, 'thanks', endedView(scene, scene.language), now))) return 'soon'
  const archived = await archiveAll(deps, speaking)
  if (archived === 'soon') return 'soon'
  await deps.transact(async ({ places, endings, outbox }) => {
    await endings.end(scene.id, now)
    await outbox.put(
      apartIn(scene, speaking).map((member) =>
        delivery(scene, member, now, {
          kind: 'group.ended',
          key: `group.ended:${scene.id}:${member.enrolmentId}`,
          view: endedView(scene, member.language),
        }),
      ),
    )
    const byHand = scene.places.filter(({ byHand: isByHand, roster }) => isByHand && roster.some(({ state }) => state === 'in'))
    for (const { id } of [...byHand, ...archived]) await places.ask(id, { kind: 'archive', reason: null, joins: [], leaves: [] }, now)
  })
  return 'over'
}

/** Says it in each of these channels in which it was not said. False: in some it could surely not be said now. */
async function sayIn(deps: Deps, speaking: readonly Speaking[], said: Said, view: View, now: Instant): Promise<boolean> {
  let isSaid = true
  for (const { facts, place } of speaking) {
    if (!(await deps.transact(({ endings }) => endings.begin(facts.id, said, now)))) continue
    const how = await sayOnce(deps.platformOf(place.workspace), place, view, facts.id, async (sent) => {
      if (sent === null) await deps.transact(({ endings }) => endings.takeBack(facts.id, said))
    })
    if (how === 'unsaid') isSaid = false
  }
  return isSaid
}

/** Channels that a coordinator must close, because Pari may not. */
async function archiveAll(deps: Deps, speaking: readonly Speaking[]): Promise<readonly PlaceFacts[] | 'soon'> {
  const refused: PlaceFacts[] = []
  for (const { facts, place } of speaking) {
    const { kind } = await deps.platformOf(place.workspace).archive(place)
    if (kind === 'retry' || kind === 'unknown') return 'soon'
    if (kind === 'failed') refused.push(facts)
  }
  return refused
}

/** The group goes on: whoever heard of its end hears that, too. */
async function takeBack(deps: Deps, scene: Scene): Promise<Ending> {
  const told = speakingIn(scene).filter(({ facts }) => facts.endingAt !== null)
  for (const { facts, place } of told) {
    const said = await deps.platformOf(place.workspace).sendToPlace(place, goesOnView(scene, scene.language), facts.id)
    if (said.kind === 'retry') return 'soon'
    await deps.transact(({ endings }) => endings.takeBack(facts.id, 'ending'))
  }
  return null
}

type What = Pick<NewDelivery<Kind>, 'kind' | 'key' | 'view'>

const delivery = ({ cohortId }: Scene, { personId }: Member, now: Instant, what: What): NewDelivery<Kind> => ({
  ...{ ...what, personId, cohortId, step: 1, class: kinds[what.kind].class, dueAt: now, expiresAt: null },
})

async function tell(deps: Deps, people: readonly Member[], scene: Scene, now: Instant, of: (member: Member) => What): Promise<void> {
  if (people.length > 0) await deps.transact(({ outbox }) => outbox.put(people.map((member) => delivery(scene, member, now, of(member)))))
}
