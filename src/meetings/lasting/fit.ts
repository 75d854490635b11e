import { text } from '../../contract/parts.ts'
import type { Reply } from '../../contract/view.ts'
import { hoursAfter, type Instant, isBefore } from '../../kit/clock.ts'
import type { KnownPerson } from '../../people/directory.ts'
import type { Tap } from '../commands.ts'
import { fitMorning } from '../days.rules.ts'
import type { Deps, Stores } from '../deps.ts'
import { hasMet, metOf, type PairFacts } from '../facts.rules.ts'
import { ownPair } from '../own-pair.ts'
import { refuse, reply } from '../parts.ts'
import { confide, keyOf, takeBackFit } from './coordinators.ts'
import { copyIn } from './copy-in.ts'
import { mostFitAsks } from './rules.ts'
import type { FitRow } from './store.ts'

/** Minutes in which everything of one morning is gathered: the question is due a little before the others. */
export const gatherMinutes = 15

/** Puts the question how a pair fits into the message of the day of those whose rows this transaction has locked. */
export async function keepFits({ meetings }: Pick<Stores, 'meetings'>, ids: readonly string[], now: Instant): Promise<void> {
  const rows = await meetings.fits(ids)
  const pairs = new Map((await meetings.pairsById([...new Set(rows.map(({ pairId }) => pairId))])).map((pair) => [pair.pairId, pair]))
  const asked: FitRow[] = []
  for (const row of rows) {
    const pair = pairs.get(row.pairId)
    if (pair?.state === 'paused' && pair.pausedUntil) await meetings.fitNext(row.id, row.asks, hoursAfter(pair.pausedUntil, 24))
    else if (pair && isUnclear(pair, now)) await meetings.fitNext(row.id, row.asks, fitMorning(now, pair.zone, 1))
    else if (pair && isAsked(pair, row, now)) asked.push(row)
    else await meetings.fitNext(row.id, row.asks, null)
  }
  for (const { id, asks } of asked) await meetings.fitNext(id, asks + 1, null)
  await meetings.add(
    asked.map(({ pairId, enrolmentId, asks }) => ({ pairId, enrolmentId, kind: 'fit', meetingId: null, number: asks + 1 })),
    now,
  )
  await meetings.wakeReaders([...new Set(asked.map(({ personId }) => personId))], hoursAfter(now, gatherMinutes / 60))
}

/** Days for which two who answered differently may say whether they have met. */
const daysToClear = 3

/** Whether a pair may not have met at all: the two answered differently about their only meeting, and were asked about it just now. */
const isUnclear = (pair: PairFacts, now: Instant): boolean =>
  metOf(pair) === 1 &&
  (pair.told ?? 0) === 0 &&
  pair.meetings.some(({ state, differsAt }) => state === 'met' && differsAt && isBefore(now, hoursAfter(differsAt, 24 * daysToClear)))

/** Whether somebody is asked now how their pair fits. */
export const isAsked = (pair: PairFacts, { answer, asks }: FitRow, now: Instant): boolean =>
  pair.state === 'active' &&
  !pair.isOver &&
  (pair.endsAt === null || isBefore(now, pair.endsAt)) &&
  hasMet(pair) &&
  asks < mostFitAsks &&
  (answer === null || answer === 'deciding')

/** One of a pair says how it fits: the other one never hears of it, and coordinators only if it does not. */
export async function answerFit(deps: Deps, { pair: id, as }: Extract<Tap, { do: 'answerFit' }>, actor: KnownPerson): Promise<Reply> {
  const now = deps.clock.now()
  return deps.transact(async (stores) => {
    const own = await ownPair(stores, id, actor.personId)
    const fit = own && (await stores.meetings.fitOf(id, own.me.enrolmentId))
    if (!own || !fit) return refuse(actor, 'gone')
    const { pair, me } = own
    const isAskedAgain = as === 'deciding' && fit.asks < mostFitAsks
    await stores.meetings.answerFit(fit, as, isAskedAgain ? fitMorning(now, pair.zone, pair.rhythm.everyDays) : null, now)
    const confided = { pair, who: me, about: 'fit' } as const
    if (as === 'not' && fit.answer !== 'not') {
      // A change of mind that nobody has read yet is not said.
      await stores.outbox.takeBack(pair.cohortId, keyOf(confided))
      await confide(stores, confided, String(now.epochMilliseconds), now)
    }
    if (as !== 'not' && fit.answer === 'not') await takeBackFit(stores, confided, as, now)
    await stores.wakeTimetable()
    const { thanks } = copyIn(me.language).fit
    return reply(me, true, [text(thanks[as === 'deciding' && !isAskedAgain ? 'decided' : as])])
  })
}
