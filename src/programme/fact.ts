import type { Instant } from '../kit/clock.ts'

/** Somebody who is expected at a kick-off. */
export interface Expected {
  readonly enrolmentId: string
  readonly role: 'mentor' | 'mentee'
}

/** A place in a cohort that somebody had who is forgotten. */
export interface Leaving {
  readonly enrolmentId: string
  readonly cohortId: string
  readonly role: 'mentor' | 'mentee' | 'coordinator'
  /** False: the cohort's kick-off has begun, so that what was before it stays as it is. */
  readonly isAhead: boolean
  /** Those with whom they were a pair until now. `waits`: a mentee who waits for another mentor. */
  readonly partners: readonly { readonly enrolmentId: string; readonly personId: string; readonly waits: boolean }[]
}

/** Somebody whom a coordinator took off their cohort. */
export interface TakenOff extends Leaving {
  readonly personId: string
  readonly role: 'mentor' | 'mentee'
}

/** Somebody who takes part again. */
export interface BroughtBack extends Member {
  readonly cohortId: string
  readonly role: 'mentor' | 'mentee'
  /** `waiting`: a mentee whose place has gone to somebody else. */
  readonly state: 'active' | 'waiting'
  /** The seats on which they, or the mentees of a mentor, sit again. Others may hold offers for them. */
  readonly seatIds: readonly string[]
  /** Those with whom they are a pair again. */
  readonly partners: readonly Member[]
}

/** A person in a cohort. */
export interface Member {
  readonly enrolmentId: string
  readonly personId: string
}

/** When and where a kick-off is. `venue`: null: nobody has said where. */
export interface Appointed {
  readonly startsAt: Instant
  readonly venue: string | null
}

/** What somebody is called, reached by and written to in; only what was changed. */
export type PersonChanges = {
  readonly [What in 'name' | 'email' | 'language']?: { readonly from: string; readonly to: string }
}

/**
 * What happened on the common ground that rooms may have to follow: they change or withdraw their own rows in the same transaction. A fact
 * that no room follows changes nothing.
 */
export type Fact =
  /**
   * These people take part in a cohort whose kick-off is set. Telling it twice of somebody is one telling. `askFrom`: before that they are asked
   * nothing, because it may be undone; missing: at once.
   */
  | {
      readonly happened: 'expected'
      readonly kickOffId: string
      readonly people: readonly Expected[]
      readonly at: Instant
      readonly askFrom?: Instant
    }
  /** These people had left their cohort, and take part again. `askFrom`: as above. */
  | { readonly happened: 'returned'; readonly enrolmentIds: readonly string[]; readonly at: Instant; readonly askFrom?: Instant }
  /**
   * Mentees of this cohort got another mentor, or none. `personIds`: they, those who are or were their mentors, and those who were offered their places.
   * `toldFrom`: before that nobody hears of it, because it may be undone; missing: at once.
   */
  | {
      readonly happened: 'pairsChanged'
      readonly cohortId: string
      readonly personIds: readonly string[]
      readonly at: Instant
      readonly toldFrom?: Instant
    }
  /** A coordinator said that the pairs of this cohort are chosen, as far as there are any: mentees without a mentor wait for one from now on. */
  | { readonly happened: 'pairsPublished'; readonly cohortId: string; readonly at: Instant }
  /** These people are welcomed, and read there who their mentor is. */
  | { readonly happened: 'welcomed'; readonly cohortId: string; readonly personIds: readonly string[]; readonly at: Instant }
  /** A programme follows another one, as its next round: what a room keeps for both, such as who is never to be a pair, goes along. */
  | { readonly happened: 'roundMade'; readonly fromId: string; readonly programmeId: string; readonly at: Instant }
  /** One of a pair asked that nobody brings the two together any more, or allows it again. `enrolmentIds`: of both. */
  | { readonly happened: 'contactChanged'; readonly cohortId: string; readonly enrolmentIds: readonly string[]; readonly at: Instant }
  /** Somebody sat down in this cohort, got up, or a mentor has more or fewer places: whoever looks for a place there looks again. */
  | { readonly happened: 'seatsChanged'; readonly cohortId: string; readonly at: Instant }
  /** A mentor can take fewer mentees than they have: none of their pairs ends by that, and whoever ends pairs may offer it. */
  | {
      readonly happened: 'roomLowered'
      readonly cohortId: string
      /** Of the mentor. */
      readonly enrolmentId: string
      /** How many they can take, and how many pairs they have beyond it. */
      readonly wanted: number
      readonly more: number
      readonly at: Instant
    }
  /** A coordinator introduced these pairs to each other. */
  | { readonly happened: 'introduced'; readonly cohortId: string; readonly pairIds: readonly string[]; readonly at: Instant }
  /** Both of a pair, or a group, agreed to a meeting at this time, or to another time or place for it. `of`: the pair or the group. */
  | {
      readonly happened: 'meetingAgreed'
      readonly of: { readonly pairId: string } | { readonly groupId: string }
      readonly meetingId: string
      readonly startsAt: Instant
      readonly minutes: number
      readonly venue: string | null
      readonly at: Instant
    }
  /** A meeting that was agreed is not held. */
  | { readonly happened: 'meetingCalledOff'; readonly meetingId: string; readonly at: Instant }
  /** Somebody is forgotten at their own wish: their pairs have ended. Their name still stands in the database, but not when this transaction ends. */
  | {
      readonly happened: 'forgotten'
      readonly personId: string
      readonly from: readonly Leaving[]
      /** True: an older copy of the database had brought them back, and everybody has been told already. */
      readonly isAgain: boolean
      readonly at: Instant
    }
  /**
   * Somebody says of themselves that they do not take part. They are still in their cohort: a room for which this is an answer takes it, with all that
   * follows from it.
   */
  | { readonly happened: 'leaves'; readonly cohortId: string; readonly enrolmentId: string; readonly at: Instant }
  /** Somebody takes a break from their programme until then: nothing new is offered or suggested to them. A pair of theirs takes it, too. */
  | {
      readonly happened: 'paused'
      readonly cohortId: string
      readonly enrolmentId: string
      readonly until: Instant
      readonly at: Instant
    }
  /** Somebody ends their break before its day. */
  | { readonly happened: 'resumed'; readonly cohortId: string; readonly enrolmentId: string; readonly at: Instant }
  /** A coordinator took these people off their cohort, and their pairs have ended. */
  | { readonly happened: 'takenOff'; readonly cohortId: string; readonly from: readonly TakenOff[]; readonly at: Instant }
  /** A coordinator brought these people back. Those who are active are told of as `expected` and `returned`, too. */
  | { readonly happened: 'broughtBack'; readonly cohortId: string; readonly people: readonly BroughtBack[]; readonly at: Instant }
  /**
   * These mentees got another mentor. `from`: the former one; null: they had none. `actorId`: the person who did it, who may be the new mentor; null: Pari
   * itself.
   */
  | {
      readonly happened: 'mentorsChanged'
      readonly cohortId: string
      readonly moves: readonly { readonly mentee: Member; readonly from: Member | null; readonly to: Member }[]
      readonly actorId: string | null
      readonly at: Instant
    }
  /** A list gave these mentees another mentor, or none; `from` and `to` are null where there is none. Nobody in it is new. `toldFrom`: as above. */
  | {
      readonly happened: 'mentorsListed'
      readonly cohortId: string
      readonly moves: readonly { readonly mentee: Member; readonly from: Member | null; readonly to: Member | null }[]
      readonly at: Instant
      readonly toldFrom?: Instant
    }
  /** Something was undone. `withdrawn`: what it had withdrawn that was not said yet, and when it was to be said; a room says again what is its own news. */
  | {
      readonly happened: 'undone'
      readonly cohortId: string
      readonly withdrawn: readonly { readonly id: string; readonly dueAt: Instant | null }[]
      readonly at: Instant
    }
  /** A coordinator of this cohort corrected what is known of somebody. */
  | {
      readonly happened: 'personChanged'
      readonly cohortId: string
      readonly personId: string
      readonly changes: PersonChanges
      readonly at: Instant
    }
  /** A coordinator gave a kick-off another time or venue, which it has from `until` on unless they think again. Nobody hears of it before. */
  | { readonly happened: 'kickOffMovePlanned'; readonly cohortId: string; readonly until: Instant; readonly at: Instant }
  /** A move that was planned did not take effect: nothing ran when it was due, and by now one of the two times has come. It stays where it was. */
  | {
      readonly happened: 'kickOffMoveDropped'
      readonly cohortId: string
      readonly kickOffId: string
      readonly moveId: string
      readonly to: Appointed
      readonly at: Instant
    }
  /** A coordinator gave a kick-off another time or venue. The kick-off has its new time already. */
  | {
      readonly happened: 'kickOffMoved'
      /** Tells this move from every other one, also from one of the same moment. */
      readonly moveId: string
      readonly cohortId: string
      readonly kickOffId: string
      readonly from: Appointed
      readonly to: Appointed
      readonly at: Instant
    }
  /** A coordinator called a kick-off off: nobody is expected there any more. */
  | { readonly happened: 'kickOffCalledOff'; readonly cohortId: string; readonly kickOffId: string; readonly at: Instant }
  /**
   * A kick-off that was called off takes place after all. `isAnew`: it has another date, and everybody is asked anew; otherwise everything is as it was,
   * because nobody had heard of it.
   */
  | {
      readonly happened: 'kickOffCalledOn'
      readonly cohortId: string
      readonly kickOffId: string
      readonly isAnew: boolean
      readonly at: Instant
    }
  /** A programme ends in some days, and what is no longer needed of its people goes then. It is told again and again until then. `day`: the last one on which it is all there. */
  | {
      readonly happened: 'programmeEnds'
      readonly cohortIds: readonly string[]
      readonly day: string
      readonly endsAt: Instant
      readonly at: Instant
    }
  /** A coordinator deleted this cohort: when this transaction ends, nothing of it is there any more. */
  | { readonly happened: 'cohortDeleted'; readonly cohortId: string; readonly at: Instant }
  /** These kick-offs have another ladder. */
  | { readonly happened: 'ladderChanged'; readonly kickOffIds: readonly string[]; readonly at: Instant }
  /** An account of this person is gone. They may be reached elsewhere: `isReached` in src/people/reach.prisma.ts tells. */
  | { readonly happened: 'personGone'; readonly personId: string; readonly at: Instant }

/** Tells the rooms a fact, in the transaction in which it became true. */
export type Tell = (fact: Fact) => Promise<void>
