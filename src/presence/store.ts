import type { Instant } from '../kit/clock.ts'
import type { KnownPerson } from '../people/directory.ts'
import type { Reader, SeenKickOff, ToldKickOff } from '../programme/kick-off/kick-off-shown.ts'
import type { CareAnswer, EveningFacts, Guest, NewTick, Tally, TickedBy } from './facts.ts'

/** An evening as somebody sees it. */
export type SeenEvening = EveningFacts & Pick<SeenKickOff, 'coordinates'>

/** Somebody to whom something is said. */
export type Hearer = Omit<KnownPerson, 'workspaceId'>

/** What somebody was asked on the next morning. */
export interface Asked {
  readonly presenceId: string
  readonly enrolmentId: string
  readonly evening: EveningFacts
  readonly person: Hearer
  readonly answer: CareAnswer | null
}

/** What this room needs from a database. */
export interface PresenceStore {
  /** The evening of a cohort as somebody sees it. Null: it has none, or its programme does not live there. */
  evening(cohortId: string, reader: Reader): Promise<SeenEvening | null>
  /** Evenings of cohorts that somebody coordinates and whose programmes go on, which begin soon or have begun. */
  evenings(reader: Reader, now: Instant): Promise<SeenEvening[]>
  /** The kick-off of a cohort that is called off, so that it has no evening. Null: it has none that is. */
  calledOff(cohortId: string): Promise<ToldKickOff | null>
  /** Evenings that this transaction has locked. `ids`: of rows of the table `evening`. */
  locked(ids: readonly string[]): Promise<EveningFacts[]>
  /** The evening of a cohort, whoever asks. Null: it has none. */
  ofCohort(cohortId: string): Promise<EveningFacts | null>
  /** Lets nobody else join anybody at this kick-off meanwhile. */
  hold(kickOffId: string): Promise<void>
  /** Everybody of the cohort, by name. */
  guests(kickOffId: string): Promise<Guest[]>
  /** These evenings in numbers, by kick-off. */
  tallies(kickOffIds: readonly string[]): Promise<ReadonlyMap<string, Tally>>
  /** Counts ticks, each once by its id; the later tap wins. Answers with those that were new. Whoever is not of the cohort is left out. */
  tick(kickOffId: string, ticks: readonly NewTick[], by: TickedBy, arrivedAt: Instant): Promise<readonly NewTick[]>
  /** The missing are asked then, if the question has gone out to the others already. It waits for whoever asks at this moment. */
  askLater(eveningId: string, at: Instant): Promise<void>
  /** Notes with whom a mentee sits. */
  seat(kickOffId: string, menteeId: string, mentorId: string, at: Instant): Promise<void>
  /** Closes every link for helpers that was given so far. */
  closeDoor(kickOffId: string): Promise<void>
  coordinators(cohortId: string): Promise<Hearer[]>
  people(personIds: readonly string[]): Promise<Hearer[]>
  /** Notes what was done by itself, and when the next thing is due. */
  save(eveningId: string, done: { readonly toldAt: Instant | null; readonly caredAt: Instant | null }, dueAt: Instant | null): Promise<void>
  /** Marks those as asked who said that they come, were ticked as missing and were not asked before; answers with them. */
  askMissing(kickOffId: string, at: Instant): Promise<readonly { readonly presenceId: string; readonly person: Hearer }[]>
  /** What somebody was asked; null: it was not this person. It is locked. */
  asked(presenceId: string, personId: string): Promise<Asked | null>
  answer(presenceId: string, answer: CareAnswer, at: Instant): Promise<void>
  /** An evening for this kick-off; none is made twice. */
  begin(kickOffId: string, at: Instant): Promise<void>
  /**
   * The kick-off is at another time, and has its whole evening before it. `from`: what was noted since then stays, and so do links for helpers. Null: nobody
   * has come to it, and every link is closed.
   */
  beginAgain(kickOffId: string, from: Instant | null): Promise<void>
  /** The kick-off has no evening any more. */
  end(kickOffId: string): Promise<void>
}
