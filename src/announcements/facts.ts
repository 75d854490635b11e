import { z } from 'zod'
import type { RoleWords } from '../contract/role-words.ts'
import type { Language } from '../contract/view.ts'
import type { Instant } from '../kit/clock.ts'
import { readStored } from '../kit/stored.ts'

/** Above so many people somebody looks twice, unless a programme chose otherwise. */
export const manyPeople = 200

/** needed: kick-off and changes, which nobody can mute. news: everything else. */
export const categories = ['needed', 'news'] as const
/** One of `categories`. */
export type Category = (typeof categories)[number]

/** A category, and whether it goes out at any hour, as one choice. */
export const sorts = ['news', 'needed', 'urgentNews', 'urgentNeeded'] as const
/** One of `sorts`. */
export type Sort = (typeof sorts)[number]
/** The choice that says both. */
export const sortOf = ({ category, urgent }: Pick<Written, 'category' | 'urgent'>): Sort =>
  category === 'needed' ? (urgent ? 'urgentNeeded' : 'needed') : urgent ? 'urgentNews' : 'news'
/** What a choice says. What nobody knows is news. */
export const saidBy = (sort: string | undefined): Pick<Written, 'category' | 'urgent'> => ({
  category: sort === 'needed' || sort === 'urgentNeeded' ? 'needed' : 'news',
  urgent: sort === 'urgentNews' || sort === 'urgentNeeded',
})

/** What the button of an announcement means. question: it opens a form, and coordinators read what is asked. */
export const meanings = ['gotIt', 'countMeIn', 'question'] as const
/** One of `meanings`. */
export type Meaning = (typeof meanings)[number]

/** What is counted: the meanings that one tap gives. */
export const taps = ['gotIt', 'countMeIn'] as const
/** One of `taps`. */
export type TapMeaning = (typeof taps)[number]

/** direct: to each person. channel: into the cohort's channel. both: into it, and to those who are not in it. */
export const ways = ['direct', 'channel', 'both'] as const
/** One of `ways`. */
export type Way = (typeof ways)[number]

/** Roles that somebody of an audience has. */
export const roles = ['mentor', 'mentee'] as const
/** How people of an audience stand, where that is all there is to say. */
export const simpleStates = ['silent', 'coming', 'notAtKickoff', 'waitlist', 'unpaired', 'silentPairs'] as const
/** How people of an audience stand. notTapped: they have not tapped the button of an earlier announcement. */
export const states = ['everybody', ...simpleStates, 'notTapped'] as const

const names = z.array(z.string()).default([])
const audience = z.looseObject({
  roles: names,
  languages: names,
  states: names,
  people: z.array(z.uuid()).default([]),
  of: z.uuid().nullable().default(null),
})
/**
 * Whom an announcement is for, within its cohorts: people of these roles, languages and states, and those who are named (`people`: ids). A list
 * without entries, and an entry that nobody knows, match nobody. `of`: the announcement whose button somebody has not tapped.
 */
export interface Audience {
  readonly roles: readonly string[]
  readonly languages: readonly string[]
  readonly states: readonly string[]
  readonly people: readonly string[]
  readonly of: string | null
}

const timing = z.discriminatedUnion('kind', [
  z.looseObject({ kind: z.literal('now') }),
  z.looseObject({ kind: z.literal('at'), date: z.string(), time: z.string() }),
  z.looseObject({ kind: z.literal('kickOff'), days: z.int().min(0).max(365), time: z.string() }),
])
/** When it is sent: at once; at a wall-clock time of its first cohort; or so many days before that cohort's kick-off, at a wall-clock time. */
export type Timing =
  | { readonly kind: 'now' }
  | { readonly kind: 'at'; readonly date: string; readonly time: string }
  | { readonly kind: 'kickOff'; readonly days: number; readonly time: string }

/** Reads a stored audience. What cannot be read is nobody. */
export const storedAudience = (stored: unknown, id: string): Audience =>
  readStored(audience, stored, { what: 'announcement.audience', row: id }) ?? { roles: [], languages: [], states: [], people: [], of: null }

/** Reads a stored timing. What cannot be read is sent by hand only. */
export const storedTiming = (stored: unknown, id: string): Timing =>
  readStored(timing, stored, { what: 'announcement.timing', row: id }) ?? { kind: 'now' }

/** The text in one language. */
export interface Version {
  readonly title: string
  readonly text: string
  /** What the picture shows, in this language. Missing: it was not asked for, and stays as it was. */
  readonly alt?: string
}
/** The text in the languages in which it was written. */
export type Versions = Readonly<Partial<Record<Language, Version>>>

/** What whoever writes an announcement decides. */
export interface Written {
  readonly cohortIds: readonly string[]
  readonly audience: Audience
  readonly category: Category
  readonly button: Meaning | null
  readonly urgent: boolean
  readonly way: Way
  readonly timing: Timing
  readonly versions: Versions
}

/** The picture of an announcement. `alt`: what it shows, for versions that do not say it themselves; empty: its title says it. */
export interface ShownPicture {
  readonly id: string
  readonly alt: string
}

/** An announcement, from its first draft to its report. */
export interface Announcement extends Written {
  readonly picture: ShownPicture | null
  readonly id: string
  readonly authorId: string
  /** Who changed it last; while it waits to be sent: who said so. */
  readonly changedBy: string
  /** The name of the same person. */
  readonly changedByName: string
  /** Where it was written, by the workspace's id in the database. */
  readonly workspaceId: string
  readonly state: 'draft' | 'planned' | 'missed' | 'sent' | 'recalled'
  /** How often the draft was changed. */
  readonly revision: number
  /** How often the text was corrected after it was sent, counted from 1. */
  readonly edition: number
  readonly dueAt: Instant | null
  readonly sentAt: Instant | null
  readonly doneAt: Instant | null
  readonly remindedAt: Instant | null
  readonly correctedAt: Instant | null
  readonly recalledAt: Instant | null
}

/** A cohort that somebody coordinates, as far as announcements need it. */
export interface CohortFacts {
  readonly id: string
  readonly name: string
  readonly language: Language
  readonly zone: string
  readonly words: RoleWords
  /** Null: no kick-off is set, or it is called off. */
  readonly kickOffAt: Instant | null
  /** Languages in which its people read. */
  readonly languages: readonly Language[]
  /** Whether Pari opened a channel that is open still. */
  readonly hasChannel: boolean
  /** Above so many people a second coordinator says yes, or whoever sends types how many they are. Its programme chose it. */
  readonly many: number
}

const many = z.looseObject({ many: z.int().min(1).max(100_000).default(manyPeople) })

/** Reads what a programme chose, under `announcements` of its settings. Null or undefined: nothing. */
export function storedMany(stored: unknown, programmeId: string): number {
  if (stored === null || stored === undefined) return manyPeople
  return readStored(many, stored, { what: 'programme.settings.announcements', row: programmeId })?.many ?? manyPeople
}

/** Some people of an audience who have the same in common. */
export interface Counted {
  /** Their language. */
  readonly reads: Language
  /** The language of the version that they get. Null: nothing is written yet. */
  readonly gets: Language | null
  /** slack, teams or recorder; null: nobody can reach them. */
  readonly platform: string | null
  readonly workspaceId: string | null
  readonly isMuted: boolean
  readonly inChannel: boolean
  readonly count: number
}

/** Somebody of an audience. */
export interface Listed {
  readonly personId: string
  readonly name: string
  readonly role: 'mentor' | 'mentee'
  readonly reads: Language
  readonly platform: string | null
  readonly isMuted: boolean
}

/** Where somebody of an audience is: in exactly one of these. */
export const columns = ['delivered', 'failed', 'waiting', 'skipped', 'unknown'] as const
/** One of `columns`. */
export type Column = (typeof columns)[number]

/** Some people of a report who have the same in common. `reason`: why they are in their column; null: it goes without saying. */
export interface Reported {
  readonly column: Column
  readonly reason: string | null
  readonly language: string
  readonly platform: string | null
  readonly tap: TapMeaning | null
  readonly count: number
}

/** Somebody of a report. */
export interface ReportedPerson {
  readonly name: string
  readonly column: Column
  readonly reason: string | null
  readonly tap: TapMeaning | null
}

/** A question about an announcement. */
export interface Question {
  readonly id: string
  readonly announcementId: string
  readonly cohortId: string
  readonly personId: string
  readonly name: string
  readonly text: string
  readonly answer: string | null
  readonly answeredBy: string | null
}
