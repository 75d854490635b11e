import { earlier, hoursAfter, type Instant, isAfter, isBefore, later } from '../kit/clock.ts'
import type { Phase, Shrinker } from '../people/holding.ts'
import type { Audit } from '../programme/audit/audit.ts'
import type { Tell } from '../programme/fact.ts'
import { datesOf, nextLook, phaseOf } from '../programme/keeping/end.rules.ts'
import type { Deed } from './deeds.ts'
import type { ProgrammeTerm, ShrinkingStore } from './shrinking.ts'

interface Stores {
  readonly shrinking: ShrinkingStore
  readonly shrinker: Shrinker
  readonly audit: Audit<Deed>
  readonly tell: Tell
}

/** Rows of each table that go in one transaction. */
const most = 1000
/** After a part of what is to go the programme rests, so that others are not kept waiting. */
const restHours = 1 / 60

const deedOf = { texts: 'deletedTexts', afterEnd: 'deletedAfterEnd', retention: 'deletedEverything' } as const satisfies Record<Phase, Deed>

/**
 * By timetable: lets go what programmes no longer need, a part at a time. What was down for a while does it later, and what is broken off is done again:
 * each part finds only what is still there.
 */
export async function shrinkProgrammes(stores: Stores, ids: readonly string[], now: Instant): Promise<void> {
  for (const id of ids) {
    const term = await stores.shrinking.term(id)
    if (term) await stores.shrinking.lookAgain(id, await withNotice(stores, term, await shrinkOne(stores, term, now), now))
  }
}

/** Days before the end of a programme on which its coordinators hear of it. */
const daysAhead = 7

/** Tells rooms in the last days that the programme ends. Answers when it is looked at again: when that begins, at the latest. */
async function withNotice({ tell }: Stores, term: ProgrammeTerm, next: Instant | null, now: Instant): Promise<Instant | null> {
  const { cohortIds, sparedUntil, endedAt, zone } = term
  const endsAt = later(datesOf(term).endsAt, sparedUntil)
  const from = hoursAfter(endsAt, -24 * daysAhead)
  if (endedAt || !isBefore(now, endsAt)) return next
  if (isAfter(from, now)) return next && earlier(next, from)
  const day = endsAt.toZonedDateTimeISO(zone).subtract({ seconds: 1 }).toPlainDate().toString()
  await tell({ happened: 'programmeEnds', cohortIds, day, endsAt, at: now })
  return next
}

/** Answers when the programme is looked at again. */
async function shrinkOne(stores: Stores, term: ProgrammeTerm, now: Instant): Promise<Instant | null> {
  const { shrinking } = stores
  const { programmeId, cohortIds, sparedUntil } = term
  const { textDays } = term.keeping
  const dates = datesOf(term)
  const phase = phaseOf(dates, sparedUntil, now)
  // A programme that goes on longer than it was to takes part again in what decides who is kept.
  if (phase === 'texts' && term.endedAt) await shrinking.mark(programmeId, 'afterEnd', null)
  if (phase !== 'retention' && term.goneAt) await shrinking.mark(programmeId, 'retention', null)
  if (phase === 'texts' && (await part(stores, term, 'texts', hoursAfter(now, -24 * textDays), now))) return hoursAfter(now, restHours)
  if (phase === 'afterEnd' || phase === 'retention') {
    if (!term.endedAt) await shrinking.mark(programmeId, 'afterEnd', now)
    if (await part(stores, term, 'afterEnd', now, now)) return hoursAfter(now, restHours)
  }
  if (phase === 'retention') {
    if (await part(stores, term, 'retention', now, now)) return hoursAfter(now, restHours)
    if (!term.goneAt) await shrinking.mark(programmeId, 'retention', now)
  }
  const oldestText = phase === 'texts' ? await shrinking.oldestText(cohortIds) : null
  return nextLook({ dates, sparedUntil, textDays, oldestText }, now)
}

/** Lets go a part of what goes in a phase, and notes it. True: there may be more. */
async function part(
  { shrinker, audit }: Stores,
  { programmeId, cohortIds }: ProgrammeTerm,
  phase: Phase,
  until: Instant,
  at: Instant,
): Promise<boolean> {
  const { rows, counts, isMore } = await shrinker.shrink(phase, { cohortIds, until, at, most })
  if (rows > 0)
    await audit.note([{ actorId: null, cohortId: null, deed: deedOf[phase], subject: programmeId, detail: { rows, ...counts } }])
  return isMore
}
