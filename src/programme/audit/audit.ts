/** Who did what and when. It is stored in the same transaction as the deed, and nothing changes it afterwards. */
export interface AuditEntry<Deed extends string> {
  /** The person who acted. Null: Pari itself, by timetable. */
  readonly actorId: string | null
  readonly cohortId: string | null
  /** Its room, or the common ground, has words for it. */
  readonly deed: Deed
  /** The id of what the deed was done to. */
  readonly subject: string
  readonly detail?: Readonly<Record<string, string | number | boolean | null>>
}

/** Takes the deeds of one room, or of the common ground. */
export interface Audit<Deed extends string> {
  readonly note: (entries: readonly AuditEntry<Deed>[]) => Promise<void>
}
