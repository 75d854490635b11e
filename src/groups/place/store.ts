import type { Address, Place, Sent, Workspace } from '../../contract/platform.ts'
import type { Language } from '../../contract/view.ts'
import type { Instant } from '../../kit/clock.ts'
import type { Reader } from '../forming/store.ts'
import type { ChannelMember, PlaceFacts, Scene, Trouble } from './facts.ts'

/** A channel as it is written down. */
export interface KeptPlace {
  readonly workspace: Workspace
  readonly turn: number
  readonly byHand: boolean
  /** Null: Pari has none. */
  readonly place: Place | null
  readonly name: string | null
}

/** What a coordinator is asked to do by hand. `joins`, `leaves`: marks; of those that could not be brought in, `joins`. */
export interface NewTask {
  readonly kind: 'byHand' | 'lost' | 'without' | 'archive'
  readonly reason: Trouble | null
  readonly joins: readonly string[]
  readonly leaves: readonly string[]
}

/** The same, with its group and the names of its people. */
export interface Task extends Pick<NewTask, 'kind' | 'reason'> {
  readonly id: string
  readonly placeId: string
  readonly cohortId: string
  readonly group: string
  /** Null: somebody who is forgotten. */
  readonly joins: readonly (string | null)[]
  readonly leaves: readonly (string | null)[]
  /** Whether its channel was made before. */
  readonly isMore: boolean
}

/** Who coordinates a cohort, and how they are written to. */
export interface ToTell {
  readonly personId: string
  readonly cohortId: string
  readonly language: Language
}

/** What following the channels of groups needs from a database, on one transaction. */
export interface PlaceStore {
  /** Groups that are due, by their ids. Until `until` nobody else takes them. `id`: this one alone. */
  take(now: Instant, until: Instant, id?: string): Promise<readonly string[]>
  /** It is looked at again then, unless it has become due meanwhile. Null: not by itself. */
  looked(groupId: string, until: Instant, again: Instant | null): Promise<void>
  /** Null: it is not published, or its programme is over. */
  scene(groupId: string): Promise<Scene | null>
  /** All published groups of a cohort that goes on, by name. */
  scenes(cohortId: string): Promise<readonly Scene[]>
  /** Those of the reader, where they are. */
  own(reader: Reader): Promise<readonly Scene[]>
  /** Groups of a cohort in whose channels a coordinator has something to do, counted. */
  open(cohortIds: readonly string[]): Promise<ReadonlyMap<string, number>>
  /** Writes a channel down; answers its id. Written down again, it keeps what was known of it. */
  keep(groupId: string, kept: KeptPlace, at: Instant): Promise<string>
  /** Every account in the workspace of a channel of those whom Pari knows of it. */
  accounts(placeId: string): Promise<readonly Address[]>
  saveRoster(placeId: string, rows: readonly ChannelMember[]): Promise<void>
  /** Null: nothing is wrong any more. */
  saveTrouble(placeId: string, trouble: Trouble | null, at: Instant): Promise<void>
  /** Another channel takes its place. */
  close(placeId: string, at: Instant): Promise<void>
  /** As of a cohort's channel. `version`: of what is said. */
  beginWords(placeId: string, version: string, at: Instant): Promise<boolean>
  endWords(placeId: string, sent: Sent | null): Promise<void>
  renewed(placeId: string, version: string): Promise<void>
  pinned(placeId: string, at: Instant): Promise<void>
  /** Writes down what is to be done, in the place of what was to be done of this kind; the same thing is asked once. */
  ask(placeId: string, task: NewTask, at: Instant): Promise<void>
  /** Nothing of this kind is to be done any more. */
  settle(placeId: string, kind: NewTask['kind'], at: Instant): Promise<void>
  /** Tasks of which nobody has heard, unless more groups are due. They count as told from then on. */
  tellTasks(now: Instant): Promise<readonly Task[]>
  coordinators(cohortIds: readonly string[]): Promise<readonly ToTell[]>
  /** What is to be done by hand in a cohort: the task of each channel, by the channel. */
  openTasks(cohortId: string): Promise<ReadonlyMap<string, string>>
  /** A task with the cohort of its group, locked. Null: there is none. */
  task(taskId: string): Promise<{ readonly cohortId: string; readonly placeId: string; readonly isDone: boolean } | null>
  /** The people of a task are in or out, by a coordinator's hand. */
  finish(taskId: string, at: Instant): Promise<void>
  /** The channel, with the cohort of its group. Null: there is none, or another has replaced it. */
  place(placeId: string): Promise<(PlaceFacts & { readonly cohortId: string; readonly groupId: string }) | null>
  /** Pari tries itself once more: what is wrong is forgotten, and everybody who could not be brought in is tried again. */
  tryAgain(placeId: string, at: Instant): Promise<void>
  /** Somebody who left comes back. False: they had not left. */
  rejoin(placeId: string, personId: string, at: Instant): Promise<boolean>
}
