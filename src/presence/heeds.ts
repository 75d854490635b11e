import type { Outbox } from '../delivery/outbox.ts'
import type { Fact } from '../programme/fact.ts'
import type { Kind } from './kinds.ts'
import { isSameEvening, notedFrom } from './rules.ts'
import type { PresenceStore } from './store.ts'

interface Stores {
  readonly presence: PresenceStore
  readonly outbox: Outbox<Kind>
}
type Told<Happened extends Fact['happened']> = Extract<Fact, { happened: Happened }>

/** How this room follows what happens on the common ground. */
export const heeds = {
  expected: ({ presence }: Stores, { kickOffId, at }: Told<'expected'>) => presence.begin(kickOffId, at),
  /** Nobody has come to another date. Another venue alone changes nothing, and put off by an hour it is the same evening. */
  async kickOffMoved({ presence }: Stores, { kickOffId, from, to }: Told<'kickOffMoved'>) {
    if (from.startsAt.equals(to.startsAt)) return
    await presence.beginAgain(kickOffId, isSameEvening(from.startsAt, to.startsAt) ? notedFrom(to.startsAt) : null)
  },
  /** It takes place after all, and so does its evening. */
  kickOffCalledOn: ({ presence }: Stores, { kickOffId, at }: Told<'kickOffCalledOn'>) => presence.begin(kickOffId, at),
  kickOffCalledOff: ({ presence }: Stores, { kickOffId }: Told<'kickOffCalledOff'>) => presence.end(kickOffId),
  /** Whoever is on the list no longer is asked nothing. */
  takenOff: ({ outbox }: Stores, { cohortId, from }: Told<'takenOff'>) =>
    outbox.supersede(
      from.map(({ personId }) => ({ personId, cohortId })),
      ['presence.care', 'presence.joined'],
    ),
}
