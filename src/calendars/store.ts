import type { Instant } from '../kit/clock.ts'
import type { Reader, ToldKickOff } from '../programme/kick-off/kick-off-shown.ts'
import type { Busy } from '../programme/meeting/times.rules.ts'

/** A kick-off as somebody's calendar knows it. */
export interface Dated extends ToldKickOff {
  /** How often its time changed, or it was called off or on. */
  readonly sequence: number
  /** When anything of it was last changed. */
  readonly changedAt: Instant
}

/** A meeting of a pair or a group, as its people's calendars know it. */
export interface DatedMeeting {
  readonly id: string
  /** What the other one of the pair is called, or the group. */
  readonly partner: string
  readonly startsAt: Instant
  readonly minutes: number
  readonly venue: string | null
  readonly zone: string
  readonly sequence: number
  readonly changedAt: Instant
  readonly calledOffAt: Instant | null
}

/** What this room needs from a database. */
export interface CalendarStore {
  /** Kick-offs that concern the reader, from this moment on, in the order of their dates: they coordinate, mentor, or have a place. */
  datedFor(reader: Pick<Reader, 'personId' | 'workspaceId'>, from: Instant): Promise<Dated[]>
  /** Meetings of the reader's pairs and groups, from this moment on. Those of a pair or a group that has ended or that they have left are called off. */
  meetingsFor(reader: Pick<Reader, 'personId' | 'workspaceId'>, from: Instant): Promise<DatedMeeting[]>
  /** A meeting that is agreed, or its new time or place. `of`: the pair or the group. */
  agreed(
    meeting: Pick<DatedMeeting, 'id' | 'startsAt' | 'minutes' | 'venue'> & {
      readonly of: { readonly pairId: string } | { readonly groupId: string }
    },
    at: Instant,
  ): Promise<void>
  calledOff(meetingId: string, at: Instant): Promise<void>
  /** Meetings of these people from this moment on that stand. */
  busy(personIds: readonly string[], from: Instant): Promise<readonly Busy[]>
  /** Where the reader is reached in that workspace. Null: nowhere. */
  addressOf(reader: Pick<Reader, 'personId' | 'workspaceId'>): Promise<string | null>
  /** Notes that a kick-off was changed; `hasNewTime`: so that calendars must take it for newer than what they have. */
  changed(kickOffId: string, at: Instant, hasNewTime: boolean): Promise<void>
}
