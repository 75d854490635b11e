import type { Fact } from '../programme/fact.ts'
import type { Stores } from './deps.ts'

type Told<Happened extends Fact['happened']> = Extract<Fact, { happened: Happened }>

/** How this room follows what happens on the common ground: calendars must know which of two files is the newer one. */
export const heeds = {
  meetingAgreed: ({ calendars }: Stores, { meetingId, of, startsAt, minutes, venue, at }: Told<'meetingAgreed'>) =>
    calendars.agreed({ id: meetingId, of, startsAt, minutes, venue }, at),
  meetingCalledOff: ({ calendars }: Stores, { meetingId, at }: Told<'meetingCalledOff'>) => calendars.calledOff(meetingId, at),
  kickOffMoved: ({ calendars }: Stores, { kickOffId, from, to, at }: Told<'kickOffMoved'>) =>
    calendars.changed(kickOffId, at, !from.startsAt.equals(to.startsAt)),
  kickOffCalledOff: ({ calendars }: Stores, { kickOffId, at }: Told<'kickOffCalledOff'>) => calendars.changed(kickOffId, at, true),
  kickOffCalledOn: ({ calendars }: Stores, { kickOffId, at }: Told<'kickOffCalledOn'>) => calendars.changed(kickOffId, at, true),
}
