import type { Opened, Submitted } from '../../contract/form.ts'
import { text } from '../../contract/parts.ts'
import type { Part, Reply } from '../../contract/view.ts'
import { hoursAfter, Instant, isAfter } from '../../kit/clock.ts'
import type { KnownPerson } from '../../people/directory.ts'
import { defaultQuietHours, isQuiet } from '../../people/quiet-hours.ts'
import type { Appointed } from '../../programme/fact.ts'
import { callOffKickOff, callOnAgain, moveKickOff } from '../../programme/index.ts'
import { isNear } from '../../programme/kick-off/moving.rules.ts'
import type { MovableKickOff } from '../../programme/kick-off/moving.ts'
import type { Opening, Submission, Tap } from '../commands.ts'
import type { Deps, Stores } from '../deps.ts'
import { ownCohort } from '../say.ts'
import type { CohortSummary } from '../store.ts'
import { copyIn } from './copy-in.ts'
import { toldParts, whenFor, whereFor } from './follows.ts'
import { done, ownKickOff, refused } from './movable.ts'
import { undoPart as undoMovePart } from './move.ts'

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
    return done(actor, text(copyIn(actor.language).callOff.done), ...(waits ? [undoPart(actor, kickOff)] : []))
  })
}

/** The button holds the move that calling off has dropped: it is stored nowhere else. */
function undoPart(actor: KnownPerson, { cohortId: cohort, pending }: MovableKickOff): Part {
  const to = pending && { at: String(pending.to.startsAt), ...(pending.to.venue !== null && { venue: pending.to.venue }) }
  const command: Tap = { do: 'undoCallOff', cohort, ...to }
  return { kind: 'buttons', buttons: [{ label: copyIn(actor.language).buttons.undo, command }] }
}

/** It takes place after all, within ten minutes and as long as nobody was told, and moves as it was about to. Otherwise it says why not. */
export async function undoCallOff(
  deps: Deps,
  { cohort: id, at, venue }: Extract<Tap, { readonly do: 'undoCallOff' }>,
  actor: KnownPerson,
): Promise<Reply> {
  const now = deps.clock.now()
  return deps.transact(async (stores) => {
    const cohort = await ownCohort(stores, id, actor)
    if ('view' in cohort) return cohort
    const { callOff: copy, plan, move } = copyIn(actor.language)
    const kickOff = await stores.moving.lockOf(id)
    if (!kickOff) return refused(actor, move.notSet)
    if (!kickOff.calledOffAt) return refused(actor, plan.nothingToUndo(whereFor(actor, cohort)(kickOff)))
    if (isLate(kickOff.calledOffAt, now)) return refused(actor, copy.tooLate)
    if (await stores.setUp.isTold(id, kickOff.calledOffAt)) return refused(actor, plan.tooLateToUndo)
    const to: Appointed | null = at === undefined ? null : { startsAt: Instant.from(at), venue: venue ?? null }
    await callOnAgain(stores, kickOff, { actorId: actor.personId, now })
    return done(actor, text(copy.undone), ...(to ? await moveAgain(stores, { actor, cohort, to, now }) : []))
  })
}

/** It is about to move again, and waits anew until people hear of it. */
async function moveAgain(
  stores: Stores,
  {
    actor,
    cohort,
    to,
    now,
  }: { readonly actor: KnownPerson; readonly cohort: CohortSummary; readonly to: Appointed; readonly now: Instant },
): Promise<Part[]> {
  const kickOff = await stores.moving.lockOf(cohort.id)
  if (!kickOff || !isAfter(to.startsAt, now)) return []
  await moveKickOff(stores, kickOff, to, { actorId: actor.personId, now })
  const pending = (await stores.moving.lockOf(cohort.id))?.pending
  const [where, when] = [whereFor(actor, cohort)(to), whenFor(actor, cohort)]
  const { plan, pending: waits } = copyIn(actor.language)
  return pending ? [text(waits(where, when(pending.at))), undoMovePart(actor, cohort, pending.id)] : [text(plan.saved(where))]
}

const isLate = (since: Instant, now: Instant): boolean => !isAfter(hoursAfter(since, undoMinutes / 60), now)
