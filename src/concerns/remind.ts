import type { Instant } from '../kit/clock.ts'
import type { Fact } from '../programme/fact.ts'
import type { Stores } from './deps.ts'
import { dueNow, isOver, nextLook, notBefore } from './rules.ts'
import { tell } from './say.ts'
import type { Concern } from './store.ts'

/** By timetable: reminds readers of what they have not taken up, tells senders, and deletes what was settled long ago. */
export async function keepConcerns(stores: Stores, ids: readonly string[], now: Instant): Promise<void> {
  const all = await stores.concerns.locked(ids)
  const over = all.filter((concern) => isOver(concern, concern.keptDays, now))
  await stores.concerns.remove(over.map(({ id }) => id))
  for (const concern of all) if (!over.includes(concern)) await keep(stores, concern, now)
}

async function keep(stores: Stores, concern: Concern, now: Instant): Promise<void> {
  const { reminds, tellsSender, reminders } = dueNow(concern, now)
  const isReached = reminds && concern.reader ? await remind(stores, { ...concern, reminders }, concern.reader, now) : true
  const isLate = tellsSender || (concern.lateAt === null && !isReached)
  const lateAt = isLate ? now : concern.lateAt
  if (isLate) await tell(stores, 'concern.late', concern, concern.sender, { mark: 'late', at: now })
  const kept = { ...concern, reminders, lateAt }
  // Without a reader nobody is left to remind: the sender has been told.
  const dueAt = concern.reader ? notBefore(nextLook(kept, concern.keptDays), now) : null
  await stores.concerns.change(concern.id, { reminders, lateAt, dueAt })
}

const remind = (stores: Stores, concern: Concern, to: NonNullable<Concern['reader']>, at: Instant): Promise<boolean> =>
  tell(stores, 'concern.reminder', concern, to, { mark: concern.reminders, at, step: concern.reminders })

/** Somebody cannot read any more: whoever wrote to them hears it at once, and nobody else gets to read it unless they say so. */
async function withoutReader(stores: Stores, personId: string, at: Instant, isForgotten: boolean): Promise<void> {
  const ids = await stores.concerns.waitingFor(personId)
  for (const concern of await stores.concerns.locked(ids)) {
    if (!isForgotten && (await stores.concerns.placeOf(personId, concern.cohortId)) !== null) continue
    if (isForgotten) await stores.concerns.change(concern.id, { readerId: null, dueAt: null, lateAt: at })
    const left = { ...concern, reader: null }
    await tell(stores, 'concern.late', left, concern.sender, { mark: 'gone', at, step: 2 })
  }
}

/** How this room follows what happens on the common ground. */
export const heeds = {
  forgotten: (stores: Stores, { personId, at }: Extract<Fact, { happened: 'forgotten' }>) => withoutReader(stores, personId, at, true),
  personGone: (stores: Stores, { personId, at }: Extract<Fact, { happened: 'personGone' }>) => withoutReader(stores, personId, at, false),
}
