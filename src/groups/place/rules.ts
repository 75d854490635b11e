import type { Address, Exclusion, Workspace } from '../../contract/platform.ts'
import { hoursAfter, type Instant, isBefore } from '../../kit/clock.ts'
import type { ChannelMember, Member, PlaceFacts, Scene, Standing } from './facts.ts'

/** Whether two names mean one workspace. */
export const isSame = (one: Workspace, other: Workspace): boolean => one.platform === other.platform && one.id === other.id

/** Fewer people than that need no channel. */
const fewest = 2

/** Somebody who belongs in a channel, and what stands there for them. */
export interface Seat {
  readonly mark: string
  readonly member: Member
  readonly address: Address
}

/** Where the people of a group are together. */
export interface Together {
  readonly workspace: Workspace
  readonly members: readonly Member[]
}

/**
 * Where the people of a group are together: all in one workspace if one reaches them all, otherwise each where a channel of theirs is already, or most of the
 * others are. `alone`: nobody else is where they are. `nowhere`: they are not reached.
 */
export function togetherOf({ members, places }: Pick<Scene, 'members' | 'places'>): {
  readonly together: readonly Together[]
  readonly alone: readonly Member[]
  readonly nowhere: readonly Member[]
} {
  const reached = members.filter(({ addresses }) => addresses.length > 0)
  const nowhere = members.filter(({ addresses }) => addresses.length === 0)
  const all = distinct(reached.flatMap(({ addresses }) => addresses.map(({ workspace }) => workspace)))
  const reaches = (workspace: Workspace): number => reached.filter((each) => isReachedIn(each, workspace)).length
  // A workspace with a channel of theirs first, then one where Pari can make it, then one that reaches more of them.
  const worth = (workspace: Workspace): number =>
    (places.some((place) => isSame(place.workspace, workspace)) ? 10_000 : 0) +
    reaches(workspace) +
    (workspace.platform === 'teams' ? 0 : 0.5)
  const byWorth = all.toSorted((a, b) => worth(b) - worth(a))
  const shared = byWorth.find((workspace) => reaches(workspace) === reached.length)
  const groups = Map.groupBy(reached, (each) => shared ?? byWorth.find((workspace) => isReachedIn(each, workspace)))
  const known = [...groups].flatMap(([workspace, people]) => (workspace ? [{ workspace, members: people }] : []))
  const isEnough = ({ workspace, members: people }: Together): boolean =>
    people.length >= fewest || places.some((place) => isSame(place.workspace, workspace))
  return {
    together: known.filter(isEnough),
    alone: known.filter((each) => !isEnough(each)).flatMap(({ members: people }) => people),
    nowhere,
  }
}

const isReachedIn = ({ addresses }: Member, workspace: Workspace): boolean => addresses.some((each) => isSame(each.workspace, workspace))

const distinct = (all: readonly Workspace[]): Workspace[] => all.filter((one, at) => all.findIndex((other) => isSame(one, other)) === at)

/** Hours after which somebody who could not be brought in is tried again, because somebody may have let them in meanwhile. */
const triedAgainHours = 24
/** Hours between two lists that say the same before it is believed that somebody is gone, less a little. */
const twiceHours = 1 / 12
/** How often somebody is brought in who is not in the list afterwards. */
const mostTries = 3

/** Who is to be brought in now: who belongs there and is not there, save who left by their own will. */
export function toInvite(roster: readonly ChannelMember[], seats: readonly Seat[], now: Instant): readonly Seat[] {
  const known = new Map(roster.map((each) => [each.mark, each]))
  return seats.filter(({ mark }) => {
    const channelMember = known.get(mark)
    if (!channelMember || channelMember.state === 'wanted' || channelMember.state === 'out') return true
    return channelMember.state === 'without' && !isBefore(now, hoursAfter(channelMember.since, triedAgainHours))
  })
}

/** What a look at a channel found. */
export interface Seen {
  /** Who was to be brought in just now, and who of them could not be. */
  readonly invited: readonly Seat[]
  readonly without: ReadonlyMap<string, Exclusion>
  /** Marks of everybody in the whole list. Null: there is no list to be had, and what was asked for is believed. */
  readonly list: ReadonlySet<string> | null
}

/** What follows from it. */
export interface Compared {
  /** Rows that are new or changed. */
  readonly rows: readonly ChannelMember[]
  /** Marks of people who are in and do not belong there. */
  readonly remove: readonly string[]
  /** Whether it must be looked at again soon. */
  readonly isOpen: boolean
}

/**
 * Compares who belongs in a channel with who is in it. Nobody is taken for gone before two lists, some minutes apart, say so. Only people whom Pari brought in
 * are taken out: whoever the members brought in themselves stays.
 */
export function compare(roster: readonly ChannelMember[], seats: readonly Seat[], seen: Seen, now: Instant): Compared {
  const known = new Map(roster.map((each) => [each.mark, each]))
  const belongs = new Set(seats.map(({ mark }) => mark))
  const invited = new Set(seen.invited.map(({ mark }) => mark))
  const rows: ChannelMember[] = []
  const remove: string[] = []
  const put = (row: ChannelMember, before: ChannelMember | undefined): void => {
    const isOther =
      !before ||
      (['state', 'reason', 'tries', 'enrolmentId'] as const).some((what) => row[what] !== before[what]) ||
      row.since !== before.since
    if (isOther) rows.push(row)
  }
  for (const { mark, member } of seats) {
    const before = known.get(mark)
    const fresh: ChannelMember = { mark, enrolmentId: member.enrolmentId, state: 'wanted', reason: null, tries: 0, since: now }
    const base = before && before.state !== 'out' ? { ...before, enrolmentId: member.enrolmentId } : fresh
    put(stands(base, { ...seen, isInvited: invited.has(mark) }, now), before)
  }
  for (const channelMember of roster) {
    if (belongs.has(channelMember.mark) || channelMember.state === 'out') continue
    const isIn = seen.list ? seen.list.has(channelMember.mark) : channelMember.state === 'in'
    if (isIn) remove.push(channelMember.mark)
    if (!isIn || !seen.list) put(goes(channelMember, seen.list === null, now), channelMember)
  }
  const after = new Map([...roster, ...rows].map((each) => [each.mark, each]))
  const isOpen =
    remove.length > 0 || [...after.values()].some(({ state, reason }) => state === 'absent' || (state === 'wanted' && reason !== 'notLet'))
  return { rows, remove, isOpen }
}

const into = (channelMember: ChannelMember, state: Standing, now: Instant, reason: Exclusion | null = null): ChannelMember => ({
  ...channelMember,
  ...{ state, reason, since: now, tries: state === 'in' ? 0 : channelMember.tries },
})

/** Somebody who belongs in the channel. */
function stands(channelMember: ChannelMember, seen: Seen & { readonly isInvited: boolean }, now: Instant): ChannelMember {
  const { mark, state } = channelMember
  if (seen.list?.has(mark)) return state === 'in' ? channelMember : into(channelMember, 'in', now)
  const excluded = seen.without.get(mark)
  // Once we are let, they come in at the next look.
  if (seen.isInvited && excluded)
    return excluded === 'notLet' ? { ...channelMember, state: 'wanted', reason: excluded } : into(channelMember, 'without', now, excluded)
  if (seen.list === null) return seen.isInvited ? into(channelMember, 'in', now) : channelMember
  if (seen.isInvited) {
    const tried = { ...channelMember, state: 'wanted', reason: null, tries: channelMember.tries + 1 } as const
    return tried.tries >= mostTries ? into(tried, 'without', now, 'other') : tried
  }
  if (state === 'in') return into(channelMember, 'absent', now)
  return state === 'absent' && isTwice(channelMember, now) ? into(channelMember, 'left', now) : channelMember
}

const isTwice = ({ since }: ChannelMember, now: Instant): boolean => !isBefore(now, hoursAfter(since, twiceHours))

/** Somebody who does not belong in the channel and is not in the list. `isBelieved`: there is no list, and they are being taken out. */
function goes(channelMember: ChannelMember, isBelieved: boolean, now: Instant): ChannelMember {
  if (isBelieved || ['left', 'without', 'wanted'].includes(channelMember.state)) return into(channelMember, 'out', now)
  if (channelMember.state === 'in') return into(channelMember, 'absent', now)
  return isTwice(channelMember, now) ? into(channelMember, 'out', now) : channelMember
}

/** What a coordinator is to do by hand in a channel that she made. */
export const byHandOf = (
  { roster }: Pick<PlaceFacts, 'roster'>,
  seats: readonly Seat[],
): { readonly joins: readonly string[]; readonly leaves: readonly string[] } => {
  const inside = new Set(roster.filter(({ state }) => state === 'in').map(({ mark }) => mark))
  const belongs = new Set(seats.map(({ mark }) => mark))
  return {
    joins: seats.map(({ mark }) => mark).filter((mark) => !inside.has(mark)),
    leaves: [...inside].filter((mark) => !belongs.has(mark)),
  }
}
