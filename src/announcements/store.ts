import type { Place, Sent, Workspace } from '../contract/platform.ts'
import type { Language, View } from '../contract/view.ts'
import type { Instant } from '../kit/clock.ts'
import type { KnownPerson } from '../people/directory.ts'
import type { Group } from './audience/who.ts'
import type {
  Announcement,
  Category,
  CohortFacts,
  Counted,
  Listed,
  Question,
  Reported,
  ReportedPerson,
  ShownPicture,
  TapMeaning,
  Written,
} from './facts.ts'

/** Somebody who looks: they see what belongs to the workspace where they are. */
export type Reader = Pick<KnownPerson, 'personId' | 'workspaceId'>

/** What is said to whom, language by language: `reads` is the name of a view. */
export type ViewsByLanguage = ReadonlyMap<Language, View>

/** What somebody of an audience has to do with an announcement. */
export interface Received {
  readonly recipientId: string
  readonly cohortId: string
  readonly deliveryId: string | null
  /** The language of the version that they get. */
  readonly gets: Language
  readonly tap: TapMeaning | null
  readonly tappedAt: Instant | null
  readonly isMuted: boolean
}

/** What is about to be said, with all that decides about it. */
export interface LastFacts {
  readonly deliveryId: string
  /** The kind of the delivery. */
  readonly kind: string
  readonly announcement: Announcement
  /** Why it is not said any more. Null: it is. */
  readonly drop: 'recalled' | 'left' | 'muted' | 'tapped' | 'inChannel' | null
  /** The language of the version that its reader gets. */
  readonly gets: Language
}

/** How far an announcement has come. */
export interface Progress {
  readonly total: number
  readonly waiting: number
  /** Unsaid corrections. */
  readonly stale: number
  /** Questions about it, and those that wait for an answer. */
  readonly asked: number
  readonly unanswered: number
  /** When the next of those who wait are due. */
  readonly nextAt: Instant | null
}

/** How many people a choice is, by the choice. */
export type Tally = Readonly<Record<Group, number>>

/** A channel in which something is to be said (`sent` is null), or changed. */
export interface TakenPlace {
  readonly id: string
  readonly announcementId: string
  readonly cohortId: string
  readonly place: Place
  readonly sent: Sent | null
}

/** How a try in a channel ended. `dueAt`: when it is tried again. */
export interface PlaceEnd {
  readonly state: 'waiting' | 'said' | 'unknown' | 'failed'
  readonly dueAt: Instant | null
  readonly sentRef: string | null
  readonly detail: string | null
}

/** What this room needs from a database. */
export interface AnnouncementStore {
  /** Cohorts that somebody coordinates, by name. */
  cohortsOf(reader: Reader): Promise<readonly CohortFacts[]>
  /** Stores above how many people the programmes of these cohorts want somebody to look twice. */
  chooseMany(cohortIds: readonly string[], many: number): Promise<void>
  /** The workspaces in which these cohorts live. */
  workspacesOf(cohortIds: readonly string[]): Promise<readonly Workspace[]>
  /** The cohorts of an announcement that still exist, whoever coordinates them. */
  cohorts(ids: readonly string[]): Promise<readonly CohortFacts[]>
  /** Writes a new draft and answers its id. */
  create(written: Written, by: Reader, at: Instant): Promise<string>
  /** Locks it until the transaction ends. Null: there is none. */
  lock(id: string): Promise<Announcement | null>
  find(id: string): Promise<Announcement | null>
  /** Announcements all of whose cohorts are among these, or that have none and are theirs; newest first. */
  list(
    cohortIds: readonly string[],
    authorId: string,
    page: { readonly from: number; readonly most: number },
  ): Promise<readonly Announcement[]>
  /** Stores what was decided, and counts the change. */
  save(id: string, written: Written, by: string): Promise<void>
  /** Stores how it stands. */
  mark(
    id: string,
    as: Partial<
      Pick<Announcement, 'state' | 'dueAt' | 'sentAt' | 'doneAt' | 'remindedAt' | 'correctedAt' | 'recalledAt' | 'edition' | 'changedBy'>
    >,
  ): Promise<void>
  correct(id: string, versions: Written['versions']): Promise<void>
  remove(id: string): Promise<void>
  /** Removes what is for this cohort alone, and answers the pictures that stood in it. */
  removeOf(cohortId: string): Promise<readonly string[]>
  /** Gives an announcement this picture, or none, which changes its draft like every other change. */
  setPicture(id: string, picture: ShownPicture | null, by: string): Promise<void>
  /** Ids of announcements that go by a kick-off of this cohort and wait to be sent. */
  plannedBy(cohortId: string): Promise<readonly string[]>

  /** Counts an audience, in one statement. `by`: only cohorts that this person coordinates count. */
  count(written: Written, by: string): Promise<readonly Counted[]>
  /** How many each simple choice is of these cohorts, of those that `by` coordinates, in one statement. */
  tally(cohortIds: readonly string[], by: string): Promise<Tally>
  /** A part of an audience, by name. */
  audience(
    written: Written,
    by: string,
    page: { readonly from: number; readonly most: number },
    only?: 'unreached',
  ): Promise<readonly Listed[]>
  /** Those of these people whom somebody may name: they are in cohorts of theirs. By the e-mails or names that were written. */
  named(
    words: readonly string[],
    cohortIds: readonly string[],
  ): Promise<readonly { readonly word: string; readonly personId: string; readonly name: string }[]>
  namesOf(personIds: readonly string[]): Promise<readonly string[]>

  /** Writes down who is in the audience as it is now. Who was in it before and is not any more is left out, and it says why. */
  keepAudience(announcement: Announcement, at: Instant): Promise<number>
  /** Writes a delivery for everybody who is to be written to, and answers the workspaces. */
  pour(announcement: Announcement, views: ViewsByLanguage, expiresAt: Instant, at: Instant): Promise<readonly string[]>
  progress(id: string): Promise<Progress>
  report(id: string): Promise<readonly Reported[]>
  people(id: string, column: string, page: { readonly from: number; readonly most: number }): Promise<readonly ReportedPerson[]>
  /** Everybody of the announcements of a cohort, with the title that they got. */
  everybody(cohortId: string): Promise<readonly (ReportedPerson & { readonly title: string; readonly sentAt: Instant | null })[]>

  /** Says it in the open channels of these cohorts from then on, where people of the audience read it; answers in how many. Where it stands already it is not said again. */
  openPlaces(id: string, places: readonly { readonly cohortId: string; readonly dueAt: Instant }[], at: Instant): Promise<number>
  /** Takes channels in which something is due. Until `until` no other process takes them. `count`: with those of which nobody knows any more. */
  takePlaces(now: Instant, until: Instant, one?: string): Promise<{ readonly count: number; readonly places: readonly TakenPlace[] }>
  /** How the try ended that was begun at `since`. */
  endPlace(id: string, end: PlaceEnd, taken: { readonly since: Instant; readonly until: Instant }): Promise<void>
  postponePlaces(ids: readonly string[], until: Instant): Promise<void>
  /** Brings up to date what stands in channels. */
  renewPlaces(id: string, at: Instant): Promise<void>
  takeBackPlaces(id: string): Promise<void>
  /** Who reads it in a channel that is not open any more, and where it surely does not stand, gets a message of their own; answers how many. */
  leavePlaces(id: string): Promise<number>

  received(id: string, personId: string): Promise<Received | null>
  tap(recipientId: string, tap: TapMeaning | null, at: Instant): Promise<void>
  mute(personId: string, category: Category, at: Instant | null): Promise<void>
  isMuted(personId: string, category: Category): Promise<boolean>

  /** Withdraws what was not said yet. Until it answers, no lane begins to say any of it. */
  takeBack(id: string, at: Instant): Promise<void>
  /** Brings up to date what was said; answers the workspaces. */
  renew(id: string, at: Instant): Promise<readonly string[]>
  /** The report is brought up to date at this time, or before. False: it was to be anyway, or it is at this moment, for which nobody waits. */
  reportBy(id: string, at: Instant): Promise<boolean>
  /** Brings the report up to date; answers the workspaces. */
  renewReport(id: string, at: Instant): Promise<readonly string[]>
  sendFailedAgain(id: string, at: Instant): Promise<{ readonly count: number; readonly workspaceIds: readonly string[] }>
  /** Says it again to those of whom nobody knows whether they got it, also in channels; answers the workspaces. */
  sendUnknownAgain(id: string, at: Instant): Promise<readonly string[]>
  /** Writes to everybody who got it and has not tapped; answers the workspaces. */
  remind(of: Pick<Announcement, 'id' | 'versions'>, views: ViewsByLanguage, at: Instant): Promise<readonly string[]>
  /** Tells those who had tapped; answers the workspaces. */
  tellTapped(of: Pick<Announcement, 'id' | 'versions'>, edition: number, views: ViewsByLanguage, at: Instant): Promise<readonly string[]>

  coordinators(cohortIds: readonly string[]): Promise<readonly Omit<KnownPerson, 'workspaceId'>[]>
  personOf(personId: string): Promise<Omit<KnownPerson, 'workspaceId'> | null>
  ask(question: Pick<Question, 'announcementId' | 'cohortId' | 'personId' | 'text'>, at: Instant): Promise<string>
  question(id: string): Promise<Question | null>
  /** False: somebody has answered it already. */
  answer(id: string, text: string, by: string, at: Instant): Promise<boolean>
  /** Brings up to date what coordinators read of a question; answers the workspaces. */
  renewQuestion(id: string, at: Instant): Promise<readonly string[]>
}
