import type { Language } from '../contract/view.ts'
import type { Instant } from '../kit/clock.ts'
import type { QuietHours } from '../people/quiet-hours.ts'
import type { ConfirmationAnswer } from '../programme/confirmation-answer.ts'
import type { ToldKickOff } from '../programme/kick-off-shown.ts'
import type { Ladder } from '../programme/ladder.ts'
import type { Head, Headcount } from './balance.rules.ts'
import type { Waiting } from './offers.rules.ts'
import type { Standing } from './standing.rules.ts'

/** Who a message goes to. */
export interface Recipient {
  readonly personId: string
  readonly name: string
  readonly language: Language
  /** Null: the cohort's. */
  readonly timeZone: string | null
  readonly quiet: QuietHours
}

/** Somebody at their screen: what they see belongs to the workspace where they are. */
export interface Reader extends Recipient {
  readonly workspaceId: string
}

/** The other side of a pair, as messages name them. */
export interface Partner extends Recipient {
  readonly enrolmentId: string
  readonly confirmationId: string | null
  readonly answer: ConfirmationAnswer | null
  readonly field: string | null
}

export interface SeatFacts {
  readonly id: string
  readonly state: 'taken' | 'open' | 'closed'
  readonly mentor: Partner
  readonly mentee: Partner | null
}

/** One kick-off, with all that messages say about it. */
export interface KickOffFacts extends ToldKickOff {
  readonly country: string | null
  readonly ladder: Ladder
  readonly doneThrough: Instant | null
  /** Somebody in the cohort waits for a seat. */
  readonly someoneWaits: boolean
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
  readonly tellings: number
}

export interface ConfirmationFacts extends Progress {
  readonly role: 'mentee' | 'mentor'
  readonly enrolmentId: string
  readonly enrolmentState: EnrolmentState
  readonly person: Recipient
  readonly kickOff: KickOffFacts
  /** A mentee's own seat, if any; all of a mentor's seats. */
  readonly seats: readonly SeatFacts[]
}

export type EnrolmentState = 'active' | 'waiting' | 'released' | 'withdrawn'

export interface ConfirmationStore {
  /** Confirmations that this transaction has locked already. */
  locked(ids: readonly string[]): Promise<ConfirmationFacts[]>
  /** Locks and returns these confirmations. */
  lock(ids: readonly string[]): Promise<ConfirmationFacts[]>
  /** As `lock`, but those that somebody else holds are left out, so nobody waits. */
  lockFree(ids: readonly string[]): Promise<ConfirmationFacts[]>
  /** A person's own, of kick-offs that have not begun; not of what they have left. Locks nothing. */
  ofPerson(who: Reader, now: Instant): Promise<ConfirmationFacts[]>
  /** `recheck`: mentors who are looked at again in the same call; says whether any of them is due now. They are none of those saved. */
  save(progress: readonly Progress[], recheck?: { readonly mentors: readonly string[]; readonly at: Instant }): Promise<boolean>
  /** Makes these due: mentors where they were told a standing already (who was not hears it at the first step anyway). Locks all of them. Says whether any is due now. */
  recheck(enrolmentIds: readonly string[], at: Instant): Promise<boolean>
  /** Begins to ask somebody, or begins again with who was away; what they were asked before still counts. */
  join(kickOffId: string, enrolmentId: string, role: 'mentee' | 'mentor', at: Instant): Promise<string>
  /** The seat that this mentee had last, no matter who has it now. */
  lastSeat(enrolmentId: string): Promise<string | null>
  setState(enrolmentId: string, state: EnrolmentState, waitingSince: Instant | null): Promise<void>
  /** Answers whether they are new: a tap may come twice. */
  writeWishes(enrolmentId: string, text: string): Promise<boolean>
  /** Holds back everybody who would change the seats of this mentor. */
  lockSeatsOf(mentorId: string): Promise<void>
  /** Who is at this address, and what they may do in a cohort. */
  roleIn(cohortId: string, personId: string): Promise<'mentor' | 'mentee' | 'coordinator' | null>
}

export interface OfferFacts {
  readonly id: string
  readonly state: 'open' | 'won' | 'lost' | 'declined' | 'lapsed'
  readonly wave: number
  readonly expiresAt: Instant
  readonly enrolmentId: string
  readonly person: Recipient
}

export interface OpenSeatFacts {
  readonly id: string
  readonly state: 'taken' | 'open' | 'closed'
  readonly turn: number
  readonly agreed: boolean
  readonly mentor: Partner
  readonly kickOff: KickOffFacts
  /** Offers of this turn. */
  readonly offers: readonly OfferFacts[]
}

export interface NewOffer {
  readonly seatId: string
  readonly enrolmentId: string
  readonly turn: number
  readonly wave: number
  readonly expiresAt: Instant
}

export interface WaitingPerson extends Waiting {
  readonly person: Recipient
}

export interface OfferStore {
  /** Seats that this transaction has locked already. */
  lockedSeats(ids: readonly string[]): Promise<OpenSeatFacts[]>
  lockSeat(seatId: string): Promise<OpenSeatFacts | null>
  /** The seat that an offer is about, and whose offer it is. Locks their enrolment: nobody accepts two seats at once. */
  offer(offerId: string): Promise<{ seatId: string; enrolmentId: string; personId: string; enrolmentState: EnrolmentState } | null>
  /** Who waits in this cohort, has no open offer, and was not yet offered this turn. */
  waitingFor(seat: OpenSeatFacts): Promise<WaitingPerson[]>
  make(offers: readonly NewOffer[], at: Instant): Promise<string[]>
  close(offerIds: readonly string[], state: 'won' | 'lost' | 'declined' | 'lapsed', at: Instant): Promise<void>
  setSeatDue(seatId: string, dueAt: Instant | null): Promise<void>
}

export interface AgendaStore {
  /** Kick-offs that this transaction has locked already. */
  locked(ids: readonly string[]): Promise<KickOffFacts[]>
  find(kickOffId: string): Promise<KickOffFacts | null>
  /** Kick-offs of the cohorts that a person coordinates; those more than a week past are left out. */
  coordinatedBy(who: Reader, now: Instant): Promise<KickOffFacts[]>
  save(kickOffId: string, doneThrough: Instant, dueAt: Instant | null): Promise<void>
  coordinators(cohortId: string): Promise<Recipient[]>
  /** Everybody with a confirmation; or only those whose seats are proposed for release. */
  heads(kickOffId: string, only?: 'proposed'): Promise<CensusHead[]>
  /** Of several kick-offs, those whose seats are proposed for release. */
  proposed(kickOffIds: readonly string[]): Promise<ReadonlyMap<string, CensusHead[]>>
  counts(cohortId: string): Promise<SeatCounts>
  /** Everybody with a confirmation, counted; by kick-off. */
  tallies(kickOffs: readonly Pick<KickOffFacts, 'id' | 'cohortId'>[]): Promise<ReadonlyMap<string, Tallies>>
}

/** `unoffered`: open seats without an offer that still stands, and without the coordinator's tap. */
export interface SeatCounts {
  readonly waiting: number
  readonly openSeats: number
  readonly unoffered: number
}

/** How a cohort stands, in numbers. */
export interface Tallies extends SeatCounts {
  readonly heads: readonly Tally[]
}

/** So many people alike. */
export interface Tally extends Headcount {
  readonly state: EnrolmentState
  readonly standing: Standing | null
  readonly proposed: boolean
}

export interface CensusHead extends Head {
  readonly state: EnrolmentState
  readonly lastAskAt: Instant | null
  readonly release: Progress['release']
  readonly standing: Standing | null
  /** Who sits opposite: a mentee's mentor, a mentor's first mentee. */
  readonly partner: string | null
}
