/** What the page is told and may ask for: the contract between the page and the process behind it. Instants are ISO 8601 in UTC. */

/** Everything there is to see. */
export interface Shown {
  /** Another one each time something is begun; empty: nothing is. */
  readonly play: string
  readonly phase: 'starting' | 'empty' | 'ready' | 'busy' | 'restarting'
  readonly now: string
  /** IANA. */
  readonly zone: string
  readonly kickOffs: readonly { readonly cohort: string; readonly name: string; readonly at: string | null }[]
  /** What the next jump will do. */
  readonly next: Happening | null
  /** What is planned until the end, at most 30. What people will answer is not in it. */
  readonly upcoming: readonly Happening[]
  /** When rules are applied next of which nobody knows what they lead to; null: not at all. */
  readonly rules: string | null
  /** Virtual hours a second. */
  readonly playing: number | null
  readonly people: readonly PersonShown[]
  readonly glance: readonly Glance[]
  /** What was said, and what was deleted by itself. Newest first, at most 500. */
  readonly timeline: readonly Said[]
  /** What the evening was, once every kick-off has begun; null before. */
  readonly evening: Evening | null
  /** What becomes of the pairs, those first who met most; empty before every kick-off has begun. */
  readonly pairs: readonly PairShown[]
  /** The moment after the programme’s last day; null: nothing is begun. */
  readonly ends: string | null
  readonly trouble: Troubles
  /** Why the playground does not start, in words; left out when all is well. */
  readonly broken?: string
}

/** A pair after the kick-off: what it is called by, and how many meetings were noted, reported and planned. */
export interface PairShown {
  readonly mentor: string
  readonly mentee: string
  readonly state: 'active' | 'paused' | 'unwound' | 'ended'
  readonly met: number
  readonly told: number
  readonly planned: number
}

/** Short lines, in each language. */
export type Evening = Readonly<Record<'en' | 'fi' | 'sv', readonly string[]>>

/** What something is called, and why somebody gets it. */
export interface Reason {
  readonly name: string
  readonly why: string
}

/** By a delivery's kind, in each language. `steps`: words of their own for the first, the second, … time. Told once to each page. */
export type Kinds = Readonly<Record<string, Readonly<Record<'en' | 'fi' | 'sv', Reason & { readonly steps?: readonly Reason[] }>>>>

export interface Troubles {
  readonly slackRateLimit: boolean
  /** Ids of those whose Teams blocks the bot. */
  readonly teamsBlocks: readonly string[]
  /** Messages that each platform did not take so far, because of a trouble. */
  readonly turnedAway: Readonly<Record<'slack' | 'teams', number>>
  /** Messages that were not taken and will be sent again. */
  readonly waiting: number
  /** How often the process was killed. */
  readonly kills: number
  /** What was written down before the last time, and how much of it is missing since; null: not counted again yet. */
  readonly kept: { readonly written: number; readonly missing: number } | null
}

export interface Happening {
  readonly at: string
  /** A delivery's kind, `behaviour` when people answer by themselves. */
  readonly kind: string
  /** The step of a cohort's plan that it is, such as `ask`; left out: it is none. */
  readonly step?: string
  readonly count: number
  /** How many of each role; nobody of a role that is left out. */
  readonly roles: Readonly<Partial<Record<Role, number>>>
  /** At most five. */
  readonly names: readonly string[]
}

export type Role = 'coordinator' | 'mentor' | 'mentee'

export type Behaviour = 'none' | 'coming' | 'notStarting' | 'notAtKickoff' | 'unsure' | 'mixed'

export interface PersonShown {
  readonly id: string
  readonly name: string
  readonly role: Role
  /** A cohort's id, as in `kickOffs` and `glance`. */
  readonly cohort: string
  readonly platform: 'slack' | 'teams'
  /** The enrolment's state; empty for those who coordinate. */
  readonly state: string
  readonly answer: string | null
  /** A mentor's `go`, `hold` or `free`. */
  readonly standing: string | null
  /** The name of their pair. */
  readonly partner: string | null
  readonly behaviour: Behaviour
  /** Messages of the app that came since their panel was open. */
  readonly unread: number
  readonly isExternal: boolean
  /** Null unless their panel is open. */
  readonly screen: SlackScreen | TeamsScreen | null
}

/** A conversation of several, or a channel. */
export interface Room {
  readonly id: string
  readonly kind: 'group' | 'channel'
  /** What it is called on their screen. */
  readonly name: string
}

export interface SlackScreen {
  readonly kind: 'slack'
  /** The time zone of their client (IANA). */
  readonly zone: string
  /** Where something was said, beside their own chat with the app. */
  readonly rooms: readonly Room[]
  /** Of all rooms, oldest first. */
  readonly messages: readonly SlackMessage[]
  readonly home: { readonly blocks: readonly object[] } | null
  /** Slack's own view object; the one on top. */
  readonly modal: object | null
  /** What the modal's last submission was refused for, by block id. */
  readonly errors: Readonly<Record<string, string>>
}

export interface SlackMessage {
  /** channel:ts */
  readonly id: string
  /** The id of the room it stands in; left out: their own chat with the app. */
  readonly room?: string
  readonly at: string
  readonly from: 'app' | 'person'
  readonly text: string
  readonly blocks: readonly object[] | null
  /** Files that came with it; the page fetches one from /api/file?id=… Missing: none came. */
  readonly files?: readonly { readonly id: string; readonly name: string }[]
  readonly isEphemeral: boolean
}

export interface TeamsScreen {
  readonly kind: 'teams'
  /** Where something was said, beside their own chat with the app. */
  readonly rooms: readonly Room[]
  /** Of all rooms, oldest first. */
  readonly messages: readonly TeamsMessage[]
  readonly dialog: { readonly title: string; readonly card: object } | null
  readonly toasts: readonly string[]
}

export interface TeamsMessage {
  readonly id: string
  /** The id of the room it stands in; left out: their own chat with the app. */
  readonly room?: string
  readonly at: string
  readonly from: 'app' | 'person'
  /** Who wrote it, where that is somebody else in a room. */
  readonly author?: string
  readonly text: string
  readonly card: object | null
}

export interface Glance {
  readonly cohort: string
  readonly name: string
  readonly mentors: number
  readonly mentees: number
  readonly coming: number
  readonly unsure: number
  readonly silent: number
  readonly notStarting: number
  readonly notAtKickoff: number
  readonly waiting: number
  /** Of the mentors. */
  readonly standings: Readonly<Record<'go' | 'hold' | 'free' | 'none', number>>
  /** Mentors who were told to come though no mentee of theirs does. */
  readonly inVain: number
  readonly unreachable: number
}

export interface Said {
  readonly id: string
  readonly at: string
  /** Their name; of what was deleted, the programme's. */
  readonly person: string
  readonly kind: string
  readonly step: number
  /** delivered, failed, …; deleted: something went by itself, and nothing was said. */
  readonly state: string
  readonly attempts: number
  /** Which rule: `kind:step`, for the page's copy to say in words. */
  readonly why: string
  /** Empty: it was deleted, or there never was one. */
  readonly text: string
  /** How many records were deleted. */
  readonly rows?: number
}

/** POST /api/begin */
export type Beginning =
  /** `empty`: with its coordinators and nobody else. */
  | { readonly kind: 'sample' }
  | { readonly kind: 'empty'; readonly language: 'en' | 'fi' | 'sv' }
  | {
      readonly kind: 'list'
      /** Of the file. */
      readonly name: string
      readonly base64: string
      /** What the programme is called. */
      readonly programme: string
      /** Wall clock, like 2027-01-21T17:00. */
      readonly kickOff: string
      readonly zone: string
      readonly language: 'en' | 'fi' | 'sv'
      readonly platform: 'slack' | 'teams' | 'mixed'
    }

/** What POST /api/begin answers: nothing is begun while there are problems. */
export interface Begun {
  readonly problems?: readonly string[]
  /** What was not read of somebody's own list, in words. */
  readonly notRead?: readonly string[]
}

/** POST /api/clock */
export type Turn =
  /** `open`: ids of people; what others answer by themselves is passed where it changes nothing in the inboxes of these. */
  | { readonly to: 'next'; readonly open?: readonly string[] }
  | { readonly to: 'day' | 'week' | 'end' | 'programmeEnd' }
  | { readonly to: 'kickOffMinus'; readonly days: number }
  /** ISO instant. */
  | { readonly to: 'instant'; readonly instant: string }
  /** Virtual hours a second; null stops. */
  | { readonly play: number | null }

/** POST /api/act */
export type Act = Deed & { readonly person: string }

export type Deed =
  /** `message` is a message's id or where else the button stands; `button` its action_id, value, title or token. */
  | { readonly does: 'tap'; readonly message: string; readonly button: string; readonly values?: Values }
  /** A field of a modal of which the app is told at once, and what stands in all of them. */
  | { readonly does: 'change'; readonly field: string; readonly values: Values }
  /** The modal or the dialog. */
  | { readonly does: 'submit'; readonly values: Values; readonly file?: Dropped }
  | { readonly does: 'close' | 'openHome' }
  /** A message, or on Slack the slash command with its text; in a room, or left out in their own chat with the app. */
  | { readonly does: 'write'; readonly text: string; readonly room?: string }
  | ({ readonly does: 'attach' } & Dropped)
  | { readonly does: 'shortcut'; readonly name: string }

/** By block id, action id, input id or label. */
type Values = Readonly<Record<string, string>>

interface Dropped {
  readonly name: string
  readonly base64: string
}

/** What POST /api/act answers, as the platform would say it. */
export interface Done {
  readonly ok: boolean
  readonly says?: string
  /** By block id or label: what has to be mended before it is sent. */
  readonly errors?: Readonly<Record<string, string>>
  /** A page the button opens. */
  readonly opens?: string
}

/** POST /api/behave; `everybody` are those who would stay silent, or all who would not when they are to be silent. */
export interface Behave {
  readonly person: string
  readonly behaviour: Behaviour
}

/** POST /api/join: somebody on no list has an account from now on, and would like to join; a crowd of twenty does so by itself. */
export interface JoinAs {
  readonly as: 'student' | 'alumna' | 'crowd'
  readonly platform: 'slack' | 'teams'
  readonly language: 'en' | 'fi' | 'sv'
}

/** What POST /api/join answers: who they are. */
export interface Joined {
  readonly person: string
}

/** POST /api/trouble; with `teamsBlocks` a `person`, or everybody on Teams. */
export interface Trouble {
  readonly trouble: 'slackRateLimit' | 'teamsBlocks' | 'kill'
  readonly on: boolean
  readonly person?: string
}

/** What every POST answers when it was not done: in words. */
export interface NotDone {
  readonly refused: string
}
