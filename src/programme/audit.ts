/** Who did what and when. It is stored in the same transaction as the deed, and nothing changes it afterwards. */
export interface AuditEntry {
  /** The person who acted. Null: Pari itself, by timetable. */
  readonly actorId: string | null
  readonly cohortId: string | null
  readonly deed: Deed
  /** The id of what the deed was done to. */
  readonly subject: string
  readonly detail?: Readonly<Record<string, string | number | boolean | null>>
}

/** What can be recorded. */
export type Deed =
  | 'changedLadder'
  | 'imported'
  | 'scheduledKickOff'
  | 'asked'
  | 'answered'
  | 'proposedRelease'
  | 'released'
  | 'kept'
  | 'joinedWaitlist'
  | 'openedSeat'
  | 'offeredSeat'
  | 'agreedToOffers'
  | 'acceptedOffer'
  | 'declinedOffer'
  | 'closedSeat'
  | 'toldStanding'
  | 'wroteWishes'
  | 'introduced'
  | 'openedChannel'
  | 'addedToChannel'
  | 'finishedTask'

/** The record of deeds. */
export interface Audit {
  note(entries: readonly AuditEntry[]): Promise<void>
}
