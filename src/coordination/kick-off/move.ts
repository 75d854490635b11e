import type { Filled, Form, NextForm, Opened, Submitted } from '../../contract/form.ts'
import { text } from '../../contract/parts.ts'
import type { Reply } from '../../contract/view.ts'
import { type Instant, isAfter } from '../../kit/clock.ts'
import type { KnownPerson } from '../../people/directory.ts'
import { askBack, writeAnew } from '../../programme/dates/asked-back.ts'
import { wallClock } from '../../programme/dates/wall-clock.ts'
import type { Appointed } from '../../programme/fact.ts'
import { appointedOf, moveKickOff, moveNow } from '../../programme/index.ts'
import { isSame, movedFrom } from '../../programme/kick-off/moving.rules.ts'
import type { Opening, Submission, Tap } from '../commands.ts'
import { copyIn as wordsIn } from '../copy-in.ts'
import type { Deps } from '../deps.ts'
import type { CohortSummary } from '../store.ts'
import { venueMost } from './commands.ts'
import { copyIn } from './copy-in.ts'
import { moveParts, whenFor, whereFor } from './follows.ts'
import { done, isPast, type Own, ownKickOff, refused } from './movable.ts'
import { type FilledBefore, filledOf, startAt, startIn, typistOf, whenFields } from './typed.ts'

type Of<All extends { readonly do: string }, Do extends All['do']> = Extract<All, { readonly do: Do }>

/** The form that asks when and where it is now. */
export async function openMove(
  deps: Deps,
  { do: _, mark: __, cohort, ...texts }: Of<Opening, 'openMove'>,
  actor: KnownPerson,
): Promise<Opened> {
  return deps.transact(async (stores) => {
    const own = await ownKickOff(deps, stores, cohort, actor)
    return 'view' in own ? own : { form: moveForm(actor, own, texts) }
  })
}

function moveForm(actor: KnownPerson, { cohort, kickOff, was }: Own, texts: FilledBefore): Form {
  const { kickOff: words } = wordsIn(actor.language, cohort.words)
  const { move } = copyIn(actor.language)
  const { startsAt, venue } = appointedOf(kickOff)
  const wall = startsAt.toZonedDateTimeISO(cohort.zone)
  const [date, time] = [wall.toPlainDate().toString(), wall.toPlainTime().toString({ smallestUnit: 'minute' })]
  return {
    ...{ language: actor.language, title: move.title, submit: move.submit, close: move.close },
    intro: [text(move.intro(whenFor(actor, cohort)(startsAt)))],
    fields: [
      ...whenFields(actor, cohort, { date, time, ...texts }),
      {
        ...({
          kind: 'line',
          name: 'venue',
          label: words.venue,
          placeholder: words.venuePlaceholder,
          most: venueMost,
          optional: true,
        } as const),
        ...((texts['venue'] ?? venue) !== null && { initial: texts['venue'] ?? venue ?? '' }),
      },
    ],
    sends: { do: 'planMove', cohort: cohort.id, was },
  }
}

/** Shows what follows; nothing happens yet. */
export async function planMove(
  deps: Deps,
  { cohort: id, was }: Of<Submission, 'planMove'>,
  filled: Filled,
  actor: KnownPerson,
): Promise<Submitted> {
  const now = deps.clock.now()
  const own = await deps.transact((stores) => ownKickOff(deps, stores, id, actor, was))
  if ('view' in own) return own
  const { cohort } = own
  const { when = '', venue = '' } = filled.texts
  const start = startIn(filled, cohort, actor, now)
  if ('problems' in start) return start
  if ('readings' in start) {
    const take = (at: string): Opening => ({ do: 'planMoveAt', mark: 'opening', cohort: id, was, at, venue })
    const anew: Opening = { do: 'openMove', mark: 'opening', cohort: id, ...filledOf(filled), venue }
    return askBack(typistOf(actor, cohort), { words: when, readings: start.readings, take, anew })
  }
  const planned = await planOf(deps, own, { ...start, venue }, actor)
  return 'form' in planned ? planned : { problems: { date: planned.problem } }
}

/** The same for a moment that a typed date may mean. */
export async function planMoveAt(
  deps: Deps,
  { cohort: id, was, at, venue }: Of<Opening, 'planMoveAt'>,
  actor: KnownPerson,
): Promise<Opened> {
  const own = await deps.transact((stores) => ownKickOff(deps, stores, id, actor, was))
  if ('view' in own) return own
  const start = startAt(at, own.cohort, actor)
  const anew: Opening = { do: 'openMove', mark: 'opening', cohort: id, venue }
  // The cohort has other clocks by now.
  if (!('startsAt' in start)) return writeAnew(actor, copyIn(actor.language).typed.unclear, anew)
  const planned = await planOf(deps, own, { ...start, venue }, actor)
  return 'form' in planned ? planned : writeAnew(actor, planned.problem, anew)
}

interface Wanted {
  readonly startsAt: Instant
  readonly at: string
  readonly venue: string
}

/** All that follows, before anything is done; or why it cannot move there. */
async function planOf(
  deps: Deps,
  own: Own,
  { startsAt, at, venue }: Wanted,
  actor: KnownPerson,
): Promise<NextForm | { readonly problem: string }> {
  const now = deps.clock.now()
  const { cohort, kickOff, was } = own
  const to: Appointed = { startsAt, venue: venue.trim() || null }
  const problem = problemWith(own, to, actor, now)
  if (problem) return { problem }
  const { told } = await deps.tryOut(cohort.id, (stores) => moveNow(stores, kickOff, to, now))
  const { plan } = copyIn(actor.language)
  const effectiveAt = movedFrom(kickOff, to, now)
  return {
    form: {
      ...{ language: actor.language, title: plan.title, submit: plan.submit, close: plan.close, fields: [] },
      intro: moveParts(actor, cohort, { kickOff, to, effectiveAt, now }, told),
      sends: { do: 'moveKickOff', cohort: cohort.id, was, at, venue: to.venue ?? '' },
    },
  }
}

function problemWith({ kickOff }: Own, to: Appointed, actor: KnownPerson, now: ReturnType<Deps['clock']['now']>): string | null {
  const { move } = copyIn(actor.language)
  if (isSame(appointedOf(kickOff), to)) return move.same
  return isPast(to.startsAt, now) ? move.past : null
}

/** Moves it as it was shown. */
export async function takeMove(
  deps: Deps,
  { cohort: id, was, at, venue }: Of<Submission, 'moveKickOff'>,
  actor: KnownPerson,
): Promise<Submitted> {
  const now = deps.clock.now()
  return deps.transact(async (stores): Promise<Submitted> => {
    const own = await ownKickOff(deps, stores, id, actor, was)
    if ('view' in own) return own
    const { cohort, kickOff } = own
    const startsAt = wallClock(at, cohort.zone)
    if (!startsAt) throw new Error(`A move holds no time: ${at}`)
    const to: Appointed = { startsAt, venue: venue || null }
    const problem = problemWith(own, to, actor, now)
    if (problem) return refused(actor, problem)
    const effectiveAt = await moveKickOff(stores, kickOff, to, { actorId: actor.personId, now })
    const { plan } = copyIn(actor.language)
    const when = whenFor(actor, cohort)
    const where = whereFor(actor, cohort)(to)
    if (effectiveAt === null) return done(actor, text(plan.stays(where)))
    if (!isAfter(effectiveAt, now)) return done(actor, text(plan.saved(where)))
    const pending = (await stores.moving.lockOf(id))?.pending
    return done(actor, text(plan.savedLater(where, when(effectiveAt))), ...(pending ? [undoPart(actor, cohort, pending.id)] : []))
  })
}

/** The button that takes a move back of which nobody has heard. */
export const undoPart = (actor: KnownPerson, { id: cohort }: CohortSummary, move: string) =>
  ({
    kind: 'buttons',
    buttons: [{ label: copyIn(actor.language).buttons.undo, command: { do: 'undoMove', cohort, move } satisfies Tap }],
  }) as const

/** It stays where it is: nobody has heard of the move. */
export async function undoMove(deps: Deps, { cohort: id, move }: Of<Tap, 'undoMove'>, actor: KnownPerson): Promise<Reply> {
  const now = deps.clock.now()
  return deps.transact(async (stores) => {
    const own = await ownKickOff(deps, stores, id, actor)
    if ('view' in own) return own
    const { plan, pending } = copyIn(actor.language)
    const { kickOff, cohort } = own
    const where = whereFor(actor, cohort)
    // Another move took its place; or it has been undone already, or told.
    if (kickOff.pending && kickOff.pending.id !== move)
      return refused(actor, pending(where(kickOff.pending.to), whenFor(actor, cohort)(kickOff.pending.at)))
    if (!kickOff.pending) return refused(actor, plan.nothingToUndo(where(kickOff)))
    await moveKickOff(stores, kickOff, { startsAt: kickOff.startsAt, venue: kickOff.venue }, { actorId: actor.personId, now })
    return done(actor, text(plan.stays(where(kickOff))))
  })
}
