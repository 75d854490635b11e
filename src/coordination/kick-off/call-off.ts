import type { Opened, Submitted } from '../../contract/form.ts'
import { text } from '../../contract/parts.ts'
import type { Part, Reply } from '../../contract/view.ts'
import { hoursAfter, type Instant, isAfter } from '../../kit/clock.ts'
import type { KnownPerson } from '../../people/directory.ts'
import { defaultQuietHours, isQuiet } from '../../people/quiet-hours.ts'
import { callOffKickOff, callOnAgain } from '../../programme/index.ts'
import { isNear } from '../../programme/kick-off/moving.rules.ts'
import type { Opening, Submission, Tap } from '../commands.ts'
import type { Deps } from '../deps.ts'
import { ownCohort } from '../say.ts'
import { copyIn } from './copy-in.ts'
import { toldParts, whenFor } from './follows.ts'
import { done, ownKickOff, refused } from './movable.ts'

/** Minutes in which it can be taken back, as long as nobody was told. */
const undoMinutes = 10

/** Shows what follows; nothing happens yet. */
export async function openCallOff(
  deps: Deps,
  { cohort: id }: Extract<Opening, { readonly do: 'openCallOff' }>,
  actor: KnownPerson,
): Promise<Opened> {
  const now = deps.clock.now()
  const own = await deps.transact((stores) => ownKickOff(deps, stores, id, actor))
  if ('view' in own) return own
  const { kickOff, cohort, was } = own
  const { callOff: copy, plan } = copyIn(actor.language)
  const { told } = await deps.tryOut(id, (stores) => callOffKickOff(stores, kickOff, { actorId: actor.personId, now }))
  return {
    form: {
      ...{ language: actor.language, title: copy.title, submit: copy.submit, close: copy.close, fields: [] },
      intro: [
        text(copy.intro(whenFor(actor, cohort)(kickOff.startsAt))),
        text(isNear(kickOff.startsAt, now) ? copy.now : copy.waking),
        ...toldParts(actor, told, plan.told),
        text(copy.after),
        text(copy.stays),
      ],
      sends: { do: 'callOff', cohort: id, was },
    },
  }
}

/** Calls it off as it was shown. */
export async function callOff(
  deps: Deps,
  { cohort: id, was }: Extract<Submission, { readonly do: 'callOff' }>,
  actor: KnownPerson,
): Promise<Submitted> {
  const now = deps.clock.now()
  return deps.transact(async (stores): Promise<Submitted> => {
    const own = await ownKickOff(deps, stores, id, actor, was)
    if ('view' in own) return own
    const { kickOff, cohort } = own
    await callOffKickOff(stores, kickOff, { actorId: actor.personId, now })
    const waits = isQuiet(now, cohort.zone, defaultQuietHours) && !isNear(kickOff.startsAt, now)
    return done(actor, text(copyIn(actor.language).callOff.done), ...(waits ? [undoPart(actor, id)] : []))
  })
}

const undoPart = (actor: KnownPerson, cohort: string): Part => ({
  kind: 'buttons',
  buttons: [{ label: copyIn(actor.language).buttons.undo, command: { do: 'undoCallOff', cohort } satisfies Tap }],
})

/** It takes place after all, within ten minutes and as long as nobody was told. Otherwise it says why not. */
export async function undoCallOff(
  deps: Deps,
  { cohort: id }: Extract<Tap, { readonly do: 'undoCallOff' }>,
  actor: KnownPerson,
): Promise<Reply> {
  const now = deps.clock.now()
  return deps.transact(async (stores) => {
    const cohort = await ownCohort(deps, stores, id, actor)
    if ('view' in cohort) return cohort
    const { callOff: copy, plan, move } = copyIn(actor.language)
    const kickOff = await stores.moving.lockOf(id)
    if (!kickOff?.calledOffAt) return refused(actor, move.notSet)
    if (isLate(kickOff.calledOffAt, now)) return refused(actor, copy.tooLate)
    if (await stores.setUp.isTold(id, kickOff.calledOffAt)) return refused(actor, plan.tooLateToUndo)
    await callOnAgain(stores, kickOff, { actorId: actor.personId, now })
    return done(actor, text(copy.undone))
  })
}

const isLate = (since: Instant, now: Instant): boolean => !isAfter(hoursAfter(since, undoMinutes / 60), now)
