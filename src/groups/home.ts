import type { Part } from '../contract/view.ts'
import type { CohortParts } from '../house/room.ts'
import type { Reader } from '../programme/kick-off-shown.ts'
import type { Tap } from './commands.ts'
import { copyIn } from './copy-in.ts'
import type { Deps } from './deps.ts'
import { isByHand, missingIn, openIn } from './rules.ts'
import { askedParts } from './task.ts'
import { text } from './views.ts'
import { isEarly, kindOn, type Scene, sceneOf, wayOf } from './ways.ts'

const rank = 30

/** What a coordinator's home shows of this room, for each cohort in which a mentee has said that they start. */
export async function home(deps: Deps, actor: Reader): Promise<readonly CohortParts[]> {
  const now = deps.clock.now()
  const scenes = await deps.transact(async ({ groups }) => {
    const all: Scene[] = []
    for (const kickOff of await groups.ahead(actor, now)) all.push(await sceneOf(groups, kickOff))
    return all
  })
  const cohorts: CohortParts[] = []
  for (const scene of scenes)
    if (!isEarly(scene)) cohorts.push({ cohortId: scene.kickOff.cohortId, rank, parts: await cohortParts(deps, scene, actor) })
  return cohorts
}

async function cohortParts(deps: Deps, scene: Scene, actor: Reader): Promise<Part[]> {
  const { kickOff, people, past } = scene
  const copy = copyIn(actor.language)
  const button = (label: string): Part => ({
    kind: 'buttons',
    buttons: [{ label, command: { do: 'openChannel', kickOff: kickOff.id } satisfies Tap }],
  })
  const channel = openIn(past)
  if (channel) {
    const missing = missingIn(channel, people).length
    const inIt = text(copy.home.inIt(channel.people.length))
    return missing > 0 ? [inIt, text(copy.home.missing(missing)), button(copy.add)] : [inIt, button(copy.check)]
  }
  const way = await wayOf(deps, scene)
  const asked = past.tasks.at(-1)?.kind
  if (isByHand(past) || asked) {
    if (!('workspace' in way)) return askedParts(deps, kickOff, { kind: way.byHand, mayRetry: false }, actor)
    // Where Pari could open a channel, a task remains only where it was not let.
    const kind = kindOn(way.workspace.platform)
    if (asked === kind) return askedParts(deps, kickOff, { kind, mayRetry: true }, actor)
  }
  return [button(copy.open)]
}
