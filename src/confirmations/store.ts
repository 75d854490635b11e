import type { Language } from '../contract/view.ts'
import type { Instant } from '../kit/clock.ts'
import type { QuietHours } from '../people/quiet-hours.ts'
import type { ConfirmationAnswer } from '../programme/enrolment/confirmation-answer.ts'
import type { EnrolmentState } from '../programme/enrolment/states.ts'
import type { ToldKickOff } from '../programme/kick-off/kick-off-shown.ts'
import type { Ladder } from '../programme/ladder/ladder.ts'
import type { Head, Headcount } from './decisions/balance.rules.ts'
import type { Waiting } from './offers/offers.rules.ts'
import type { Standing } from './standings/standing.rules.ts'

/** Somebody to whom a message goes. */
export interface Recipient {
  readonly personId: string
  readonly name: string
  readonly language: Language
  /** An IANA zone. Null: the zone of the cohort. */
  readonly timeZone: string | null
  readonly quiet: QuietHours
}

/** Somebody who looks: they see what belongs to the workspace where they are. */
export interface Reader extends Recipient {
  readonly workspaceId: string
}

/** The other person of a pair, as messages name them. */
export interface Partner extends Recipient {
  readonly enrolmentId: string
  readonly confirmationId: string | null
  readonly answer: ConfirmationAnswer | null
  readonly field: string | null
  /** One of the two asked for no contact: nobody is asked or reminded in the name of the other. Missing: nobody did. */
  readonly isStopped?: boolean
}

/** A seat with its people. */
export interface SeatFacts {
  readonly id: string
  readonly state: 'taken' | 'open' | 'closed'
  /** Until then somebody may change their mind about it. */
  readonly graceUntil: Instant | null
  readonly mentor: Partner
  readonly mentee: Partner | null
}

/** One kick-off, with all that messages say about it. */
export interface KickOffFacts extends ToldKickOff {
  readonly country: string | null
  readonly ladder: Ladder
  readonly doneThrough: Instant | null
  /** Whether somebody in the cohort waits for a seat. */
  readonly someoneWaits: boolean
  /** When a move takes effect of which nobody has heard. Null: it stays where it is. */
  readonly movesAt: Instant | null
}

/** What is stored about one person's confirmation and may change. */
export interface Progress {
  readonly id: string
  readonly answer: ConfirmationAnswer | null
  readonly answeredAt: Instant | null
  readonly asks: number
  readonly joinedAt: Instant
  readonly lastAskAt: Instant | null
  readonly doneThrough: Instant | null
  readonly dueAt: Instant | null
  readonly release: 'proposed' | 'kept' | 'released' | null
  readonly standing: Standing | null
  readonly signature: string | null
  readonly finalTold: boolean
  /** Since when the standing that was told is not true any more, and the change waits for a second thought. */
  readonly untrueSince: Instant | null
  readonly tellings: number
}

/** One confirmation with everything that decides what is said about it. */
export interface ConfirmationFacts extends Progress {
  readonly role: 'mentee' | 'mentor'
  readonly enrolmentId: string
  readonly enrolmentState: EnrolmentState
  /** A coordinator took them off the list: their own buttons do not bring them back. */
  readonly isTakenOff: boolean
  /** Another room welcomed them. Missing: none did. */
  readonly isWelcomed?: boolean
  readonly person: Recipient
  readonly kickOff: KickOffFacts
  /** The seat of a mentee, if there is one; all seats of a mentor. */
  readonly seats: readonly SeatFacts[]
}

/** What somebody is in a cohort; prisma/schema.prisma says what each state means. */
export type { EnrolmentState } from '../programme/enrolment/states.ts'

/** What this room needs from a database about confirmations. `ids` are ids of confirmations. */
export interface ConfirmationStore {
  /** Confirmations that this transaction has locked already. */
  locked(ids: readonly string[]): Promise<ConfirmationFacts[]>
  /** Locks and returns these confirmations. */
  lock(ids: readonly string[]): Promise<ConfirmationFacts[]>
  /** As `lock`, and leaves out those that somebody else holds, so that nobody waits. */
  lockFree(ids: readonly string[]): Promise<ConfirmationFacts[]>
  /** The confirmations of a person, of kick-offs that have not begun, without cohorts that they have left. Locks nothing. */
  ofPerson(who: Reader, now: Instant): Promise<ConfirmationFacts[]>
  /**
   * Stores these. `recheck`: mentors who are made due in the same call; none of them is among those that are stored. Answers whether any of
   * them is due now.
   */
  save(progress: readonly Progress[], recheck?: { readonly mentors: readonly string[]; readonly at: Instant }): Promise<boolean>
  /**
   * Makes these due; mentors only if they were told a standing already, because the others hear it at the first step anyway. Locks all of
   * them. Answers whether any is due now. `untrueFrom`: what they were told counts as untrue since then at the earliest, so that they hear of a
   * change later.
   */
  recheck(enrolmentIds: readonly string[], at: Instant, untrueFrom?: Instant): Promise<boolean>
  /** Begins to ask somebody, or begins again with a person who was away; what they were asked before still counts. */
  join(kickOffId: string, enrolmentId: string, role: 'mentee' | 'mentor', at: Instant): Promise<string>
  /** The seat that this mentee had last, also when somebody else has it now. */
  lastSeat(enrolmentId: string): Promise<string | null>
  /** Notes that a coordinator rang and reached nobody; `confirmationId`: whose. False: that was noted within this minute, and a tap may come twice. */
  noteCall(confirmationId: string, at: Instant): Promise<boolean>
  /** The confirmation of an enrolment. Null: they were never asked. */
  confirmationOf(enrolmentId: string): Promise<string | null>
  /** Who noted the answer that stands. Null: nobody did, or they gave it themselves. */
  notedBy(confirmationId: string): Promise<string | null>
  setState(enrolmentId: string, state: EnrolmentState, waitingSince: Instant | null): Promise<void>
  /** The question that this person was asked last, as a delivery, and when it was written. */
  lastQuestion(personId: string, cohortId: string): Promise<{ readonly kind: string; readonly step: number; readonly at: Instant } | null>
  /** The names of the people of these enrolments. */
  names(enrolmentIds: readonly string[]): Promise<ReadonlyMap<string, string>>
  /** What a mentee wrote that they hope for. Null: nothing. */
  wishesOf(enrolmentId: string): Promise<string | null>
  /** Stores wishes and answers whether they are new, because a tap may come twice. */
  writeWishes(enrolmentId: string, text: string): Promise<boolean>
  /** Locks the seats of this mentor against every change by others. */
  lockSeatsOf(mentorId: string): Promise<void>
  /** The role of a person in a cohort. Null: they have none. */
  roleIn(cohortId: string, personId: string): Promise<'mentor' | 'mentee' | 'coordinator' | null>
}

/** An offer and the person who has it. */
export interface OfferFacts {
  readonly id: string
  readonly state: 'open' | 'won' | 'lost' | 'declined' | 'lapsed'
  readonly wave: number
  readonly expiresAt: Instant
  readonly enrolmentId: string
  readonly person: Recipient
}

/** A seat that may be offered, with its offers. */
export interface OpenSeatFacts {
  readonly id: string
  readonly state: 'taken' | 'open' | 'closed'
  readonly turn: number
  readonly agreed: boolean
  /** Until then whoever gave it up may come back. */
  readonly graceUntil: Instant | null
  /** Until then its mentor is being asked whether they take somebody. */
  readonly askedUntil: Instant | null
  readonly mentor: Partner
  readonly kickOff: KickOffFacts
  /** The offers of this turn. */
  readonly offers: readonly OfferFacts[]
}

/** An offer that is to be made. */
export interface NewOffer {
  readonly seatId: string
  readonly enrolmentId: string
  readonly turn: number
  readonly wave: number
  readonly expiresAt: Instant
}

/** Somebody who waits for a seat, also as the reader of an offer. */
export interface WaitingPerson extends Waiting {
  readonly person: Recipient
}

/** What this room needs from a database about seats and offers. */
export interface OfferStore {
  /** Seats that this transaction has locked already. */
  lockedSeats(ids: readonly string[]): Promise<OpenSeatFacts[]>
  lockSeat(seatId: string): Promise<OpenSeatFacts | null>
  /** The seat of an offer, and the person who has the offer. Locks their enrolment, so that nobody accepts two seats at once. */
  offer(offerId: string): Promise<{ seatId: string; enrolmentId: string; personId: string; enrolmentState: EnrolmentState } | null>
  /** The people who wait in this cohort, have no open offer, and had no offer in this turn. */
  waitingFor(seat: OpenSeatFacts): Promise<WaitingPerson[]>
  make(offers: readonly NewOffer[], at: Instant): Promise<string[]>
  close(offerIds: readonly string[], state: 'won' | 'lost' | 'declined' | 'lapsed', at: Instant): Promise<void>
  setSeatDue(seatId: string, dueAt: Instant | null): Promise<void>
}

/** What became of a cohort by its kick-off, in numbers. */
export interface Afterwards {
  /** Places that somebody took who had waited. */
  readonly refilled: number
  /** Calls that coordinators made. */
  readonly calls: number
}

/** What this room needs from a database for the day of a coordinator. */
export interface AgendaStore {
  /** What became of these kick-offs, by their ids. */
  afterwards(kickOffIds: readonly string[]): Promise<ReadonlyMap<string, Afterwards>>
  /** Kick-offs that this transaction has locked already. */
  locked(ids: readonly string[]): Promise<KickOffFacts[]>
  find(kickOffId: string): Promise<KickOffFacts | null>
  /** Null: no kick-off is set. */
  ofCohort(cohortId: string): Promise<KickOffFacts | null>
  /** Kick-offs of the cohorts that a person coordinates; those of programmes that are over are left out. */
  coordinatedBy(who: Reader): Promise<KickOffFacts[]>
  save(kickOffId: string, doneThrough: Instant, dueAt: Instant | null): Promise<void>
  coordinators(cohortId: string): Promise<Recipient[]>
  /** Ids of the mentees and mentors of a cohort. */
  everybody(cohortId: string): Promise<string[]>
  /** Everybody who has a confirmation, or only those whose seats are proposed for release. */
  heads(kickOffId: string, only?: 'proposed'): Promise<CensusHead[]>
  /** The people of several kick-offs whose seats are proposed for release. */
  proposed(kickOffIds: readonly string[]): Promise<ReadonlyMap<string, CensusHead[]>>
  /** The people whose seats were once proposed for release, as they stand now. */
  fates(kickOffId: string): Promise<Fate[]>
  counts(cohortId: string): Promise<SeatCounts>
  /** Everybody who has a confirmation, counted by kick-off. At most `mostNames` people are named. */
  tallies(kickOffs: readonly Pick<KickOffFacts, 'id' | 'cohortId'>[]): Promise<ReadonlyMap<string, Tallies>>
}

/** Numbers of seats. `unoffered`: open seats without an offer that is still open, and without the tap of the coordinator. */
export interface SeatCounts {
  readonly waiting: number
  readonly openSeats: number
  readonly unoffered: number
}

/** What became of somebody who was silent at the deadline. */
export interface Fate extends Pick<Head, 'name' | 'answer'> {
  readonly release: Progress['release']
}

/** How a cohort stands, in numbers. */
export interface Tallies extends SeatCounts {
  readonly heads: readonly Tally[]
  /** Mentors who have answered and still take part. */
  readonly answered: Some
  /** Mentees and mentors who gave up their place. */
  readonly withdrew: Some
  /** Mentees and mentors whom a coordinator took off the list. */
  readonly takenOff: Some
  /** Everybody of the cohort whom our messages do not reach. */
  readonly lost: Some
}

/** Some people by name, of so many. */
export interface Some {
  readonly people: readonly { readonly name: string; readonly role: 'mentee' | 'mentor' | 'coordinator' }[]
  readonly total: number
}

/** So many people who are alike. */
export interface Tally extends Headcount {
  readonly state: EnrolmentState
  readonly standing: Standing | null
  readonly proposed: boolean
}

/** One person of a cohort, as coordinators see them. */
export interface CensusHead extends Head {
  readonly state: EnrolmentState
  readonly lastAskAt: Instant | null
  readonly release: Progress['release']
  readonly standing: Standing | null
  /** The other person: the mentor of a mentee, or the first mentee of a mentor. */
  readonly partner: string | null
  readonly email: string
  /** As the list has it. */
  readonly phone: string | null
}
