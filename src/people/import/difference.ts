import type { Role } from '../role.ts'
import type { ListField } from './fields.rules.ts'
import type { ListedPerson } from './list.ts'
import type { Crowd, LostSeat, Told } from './places.rules.ts'
import type { SamePerson } from './same-person.rules.ts'

/** What the coordinator said about the differences; what she said nothing about holds as each line says. */
export interface Decisions {
  /** E-mails of rows that are not taken. Nothing about these people changes. */
  readonly leftOut?: ReadonlySet<string>
  /** New address → old address: yes, this is one person. Without it they are two. */
  readonly same?: ReadonlyMap<string, string>
  /** E-mails of people who are listed no more and are taken off. Without it they are kept. */
  readonly takenOff?: ReadonlySet<string>
  /** E-mail in the list → fields that its empty cells clear. Without it they are kept. */
  readonly clears?: ReadonlyMap<string, ReadonlySet<ListField>>
  /** E-mails in the list of mentees who get the mentor that it names again, although they have had another one since. Without it they keep theirs. */
  readonly asListed?: ReadonlySet<string>
}

/** One value that changes; what is empty in `to` is cleared, which the list said on purpose or the coordinator decided. */
export interface Change {
  readonly email: string
  readonly field: ListField | 'email'
  readonly from: string
  readonly to: string
  /** The new name may be another person's, such as a daughter's who has her mother's address: to be asked. */
  readonly isDoubtful?: true
}

/** A mentee whose mentor changes. `from` is empty for somebody who waits. */
export interface Move {
  readonly email: string
  readonly from: string
  readonly to: string
}

/** A cell that is empty although its column is there, where something is known: it is kept unless she says that it is cleared. */
export interface Emptied {
  readonly email: string
  readonly field: ListField
  readonly from: string
}

/**
 * A mentee whose cell says what the last list said, and who has had another mentor since, by a coordinator's tap or from the waitlist: they keep
 * the one they have unless she says otherwise. Empty: nobody.
 */
export interface KeptMentor {
  readonly email: string
  readonly now: string
  readonly listed: string
}

/** What a list says otherwise than somebody wrote of themselves: what they wrote stays. */
export interface Own {
  readonly email: string
  readonly field: ListField
  readonly now: string
  readonly listed: string
}

/** A row that does not go with what is there. Nothing can be stored before it is mended or left out. */
export type Refused =
  | { readonly email: string; readonly reason: 'otherRole'; readonly was: Role; readonly now: Role }
  | { readonly email: string; readonly reason: 'mentorLeft' | 'mentorNotTaken'; readonly mentor: string }
  | ({ readonly email: string; readonly reason: 'crowded' } & Crowd)

/** What a list would change, by person, in the order of the list. */
export interface Differences {
  /** Who is new. */
  readonly added: readonly ListedPerson[]
  /** Values that change, but for the mentor. */
  readonly changed: readonly Change[]
  /** Mentees who have another mentor afterwards, or one at last. */
  readonly moved: readonly Move[]
  /** Who is listed no more, among those whose role the list has at all. `isTakenOff`: she said so. */
  readonly gone: readonly { readonly email: string; readonly isTakenOff: boolean }[]
  /** Mentees who would lose the place that they have. */
  readonly seatsLost: readonly LostSeat[]
  /** Everybody who would be told something, once for each thing. */
  readonly told: readonly Told[]
  /** Cells that are empty where something is known, and that she did not clear. */
  readonly emptied: readonly Emptied[]
  /** Mentees who keep a mentor of whom the list does not know. */
  readonly kept: readonly KeptMentor[]
  /** What people wrote themselves, where the list says something else. */
  readonly own: readonly Own[]
  /** New addresses of people who may be known already, about whom she has not said yes. */
  readonly same: readonly SamePerson[]
  /** Why nothing can be stored; empty when nothing stands in the way. */
  readonly refused: readonly Refused[]
  /** The rows to be stored, filled up with what stays: whoever stores them carries out these differences and no others. */
  readonly rows: readonly ListedPerson[]
  /** Mentees about whom the list now says something of its own: what it is compared with is the mentor whom they have. Null: nobody. */
  readonly relisted: readonly { readonly email: string; readonly mentor: string | null }[]
}
