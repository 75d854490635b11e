import type { Fact } from '../programme/fact.ts'
import { beginIntroduced } from './course/begin.ts'
import type { Stores } from './deps.ts'
import { type Kind, kinds } from './kinds.ts'
import { followContact } from './lasting/contact.ts'
import { offerWayOut } from './lasting/fewer.ts'
import { restWith, resumeWith } from './lasting/rest.ts'

type Told<Happened extends Fact['happened']> = Extract<Fact, { happened: Happened }>

/** How this room follows what happens on the common ground. */
export const heeds = {
  expected: ({ meetings }: Stores, { kickOffId }: Told<'expected'>) => meetings.scanFor(kickOffId),
  kickOffMoved: ({ meetings }: Stores, { kickOffId }: Told<'kickOffMoved'>) => meetings.scanFor(kickOffId),
  kickOffCalledOn: ({ meetings }: Stores, { kickOffId }: Told<'kickOffCalledOn'>) => meetings.scanFor(kickOffId),
  kickOffCalledOff: ({ meetings }: Stores, { kickOffId }: Told<'kickOffCalledOff'>) => meetings.scanNever(kickOffId),
  pairsChanged: ({ meetings }: Stores, { cohortId, at }: Told<'pairsChanged'>) => meetings.scanNow(cohortId, at),
  undone: ({ outbox }: Stores, { withdrawn }: Told<'undone'>) => outbox.putBack(withdrawn, Object.keys(kinds) as Kind[]),
  paused: (stores: Stores, fact: Told<'paused'>) => restWith(stores, fact),
  resumed: (stores: Stores, fact: Told<'resumed'>) => resumeWith(stores, fact),
  contactChanged: (stores: Stores, fact: Told<'contactChanged'>) => followContact(stores, fact),
  roomLowered: (stores: Stores, fact: Told<'roomLowered'>) => offerWayOut(stores, fact),
  introduced: (stores: Stores, { cohortId, pairIds, at }: Told<'introduced'>) => beginIntroduced(stores, cohortId, pairIds, at),
}
