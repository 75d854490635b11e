import { text } from '../../contract/parts.ts'
import { usualWords } from '../../contract/role-words.ts'
import type { Reply } from '../../contract/view.ts'
import type { KnownPerson } from '../../people/directory.ts'
import { copyIn as channelsIn } from '../cohort-channel/copy-in.ts'
import type { Tap } from '../commands.ts'
import { refuse } from '../forming/say.ts'
import { copyIn } from './copy-in.ts'
import type { Deps } from './deps.ts'
import { showPlaces } from './show.ts'

/** By tap of a coordinator: the people of a task are in or out. Done counts for exactly those whom she was shown. */
export async function finishGroupTask(
  deps: Deps,
  { task: id }: Extract<Tap, { do: 'finishGroupTask' }>,
  actor: KnownPerson,
): Promise<Reply> {
  const now = deps.clock.now()
  const done = await deps.transact(async ({ places, forming, audit, wakeTimetable }) => {
    const task = await places.task(id)
    if (!task || !(await forming.cohort(task.cohortId, actor))) return null
    if (task.isDone) return task
    await places.finish(id, now)
    await audit.note([{ actorId: actor.personId, cohortId: task.cohortId, deed: 'finishedGroupTask', subject: task.placeId, detail: {} }])
    await wakeTimetable()
    return task
  })
  if (!done) return refuse(actor)
  const { hand } = copyIn(actor.language)
  return showPlaces(deps, done.cohortId, actor, [done.isDone ? hand.gone : channelsIn(actor.language, usualWords).task.thanks])
}

/** By tap of a coordinator: what was wrong may be mended by now, so Pari tries again. */
export const lookAtGroupPlace = (deps: Deps, { place }: Extract<Tap, { do: 'lookAtGroupPlace' }>, actor: KnownPerson): Promise<Reply> =>
  changed(deps, place, actor, 'looking')

/** By tap of a coordinator: the group gets a channel in the place of the one that is lost. */
export const renewGroupPlace = (deps: Deps, { place }: Extract<Tap, { do: 'renewGroupPlace' }>, actor: KnownPerson): Promise<Reply> =>
  changed(deps, place, actor, 'renewed')

async function changed(deps: Deps, placeId: string, actor: KnownPerson, how: 'looking' | 'renewed'): Promise<Reply> {
  const now = deps.clock.now()
  const done = await deps.transact(async ({ places, forming, audit, wakeTimetable }) => {
    const place = await places.place(placeId)
    if (!place || !(await forming.cohort(place.cohortId, actor))) return null
    // A channel that is fine is not replaced, whatever an old message says.
    const isLost = place.trouble !== null && place.trouble !== 'notLet'
    if (how === 'renewed' && !isLost) return { ...place, how: 'looking' as const }
    if (how === 'renewed') await places.close(placeId, now)
    else await places.tryAgain(placeId, now)
    if (how === 'renewed')
      await audit.note([
        { actorId: actor.personId, cohortId: place.cohortId, deed: 'madeGroupChannel', subject: place.groupId, detail: {} },
      ])
    await wakeTimetable()
    return { ...place, how }
  })
  return done ? showPlaces(deps, done.cohortId, actor, [copyIn(actor.language)[done.how]]) : refuse(actor)
}

/** By tap of somebody who left the channel of their group: they come back. */
export async function rejoinGroupPlace(
  deps: Deps,
  { place }: Extract<Tap, { do: 'rejoinGroupPlace' }>,
  actor: KnownPerson,
): Promise<Reply> {
  const now = deps.clock.now()
  const { left } = copyIn(actor.language)
  const isDone = await deps.transact(async ({ places, wakeTimetable }) => {
    const isBack = await places.rejoin(place, actor.personId, now)
    if (isBack) await wakeTimetable()
    return isBack
  })
  return { accepted: isDone, view: { language: actor.language, parts: [text(isDone ? left.coming : left.gone)] } }
}
