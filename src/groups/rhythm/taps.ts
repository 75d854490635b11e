import { heading, note, text } from '../../contract/parts.ts'
import type { Part, Reply } from '../../contract/view.ts'
import type { Acting } from '../../house/room.ts'
import { type Instant, isAfter } from '../../kit/clock.ts'
import type { KnownPerson } from '../../people/directory.ts'
import type { Look, Opening, Tap } from '../commands.ts'
import { copyIn } from './copy-in.ts'
import type { Deps, Stores } from './deps.ts'
import { type Attendee, type GroupMeeting, isAhead, leaderFor, leaderOf, mayDecide, pollingOf, type RhythmFacts } from './facts.rules.ts'
import { renewAll, tellDates } from './follow.ts'
import type { PostKind } from './store.ts'
import { newVote } from './turn.rules.ts'
import { meetingView, ownView, row, together, whenFor } from './views.ts'

type Does<Do extends Tap['do']> = Extract<Tap, { do: Do }>

/** Somebody of a group, and one of its meetings. */
export interface Mine {
  readonly facts: RhythmFacts
  readonly meeting: GroupMeeting
  readonly me: Attendee
}

/** Whoever is not in the group reads nothing of it. */
export const notYours = ({ language }: Pick<KnownPerson, 'language'>): Reply => ({
  accepted: false,
  view: { language, parts: [text(copyIn(language).notYours)] },
})

/** Something that could not be done. */
export const refused = ({ language }: Pick<KnownPerson, 'language'>, ...parts: readonly Part[]): Reply => ({
  accepted: false,
  view: { language, parts },
})

/** Whoever looks, as one of the group. Null: they are not in it. */
export const memberOf = (facts: RhythmFacts | null, actor: KnownPerson): Attendee | null =>
  facts?.members.find(({ personId }) => personId === actor.personId) ?? null

/** A meeting of the reader's group, locked. Null: it is not theirs. */
export async function mine({ rhythm }: Pick<Stores, 'rhythm'>, meetingId: string, actor: KnownPerson): Promise<Mine | null> {
  const facts = await rhythm.lockOf(meetingId)
  const me = memberOf(facts, actor)
  const meeting = facts?.meetings.find(({ id }) => id === meetingId)
  return facts && me && meeting ? { facts, meeting, me } : null
}

/** What takes the place of the message that was tapped: in a channel, what the group reads; alone, what they read. */
async function shown({ rhythm }: Pick<Stores, 'rhythm'>, { facts, meeting, me }: Mine, kind: PostKind, { on }: Acting): Promise<Reply> {
  const now = await rhythm.facts(facts.groupId)
  const same = now?.meetings.find(({ id }) => id === meeting.id)
  if (!now || !same) return notYours(me)
  const isInChannel = on !== null && (await rhythm.posts([meeting.id])).some(({ ref }) => ref === on.ref)
  return { accepted: true, view: isInChannel ? meetingView(now, same, kind, together(now)) : ownView(now, same, kind, me) }
}

/** Somebody says which date suits them; each tap adds one, and *none* takes all of them back. */
export const voteGroupDate = (deps: Deps, { meeting: id, turn, date }: Does<'voteGroupDate'>, acting: Acting): Promise<Reply> =>
  deps.transact(async (stores) => {
    const { actor, on } = acting
    const own = await mine(stores, id, actor)
    if (!own) return notYours(actor)
    const { facts, meeting, me } = own
    if (meeting.state !== 'polling' || meeting.turn !== turn || meeting.tieAt) return overFor(own)
    const before = meeting.answers.find((each) => each.enrolmentId === me.enrolmentId && each.turn === turn)
    const place = Number(date)
    if (date !== 'none' && meeting.options[place] === undefined) return overFor(own)
    const dates = date === 'none' ? [] : [...new Set([...(before?.dates ?? []), place])].toSorted((a, b) => a - b)
    if (!before || before.dates.join() !== dates.join()) {
      await stores.rhythm.vote(id, me.enrolmentId, turn, dates)
      await changed(stores, facts, deps.clock.now(), on)
    }
    return shown(stores, own, 'dates', acting)
  })

/** Everything that follows when something of a meeting has changed. */
export async function changed(stores: Stores, facts: RhythmFacts, now: Instant, on: Acting['on'] = null): Promise<void> {
  await stores.rhythm.dueNow(facts.groupId, now)
  await renewAll(stores, facts, [on])
  await stores.wakeTimetable()
}

/** An old button shows how things stand. */
const overFor = ({ facts, meeting, me }: Mine): Reply => {
  const kind = meeting.state === 'polling' ? 'dates' : 'agreed'
  return refused(me, text(copyIn(me.language).over), ...meetingView(facts, meeting, kind, me).parts)
}

/** Whoever leads a meeting chooses its date, where votes did not decide. */
export const chooseGroupDate = (deps: Deps, { meeting: id, turn, date }: Does<'chooseGroupDate'>, acting: Acting): Promise<Reply> =>
  deps.transact(async (stores) => {
    const now = deps.clock.now()
    const own = await mine(stores, id, acting.actor)
    if (!own) return notYours(acting.actor)
    const { facts, meeting, me } = own
    if (!mayDecide(facts, meeting, me)) return onlyLeader(own)
    const startsAt = meeting.options[Number(date)]
    if (meeting.state !== 'polling' || meeting.turn !== turn || !startsAt || !isAfter(startsAt, now)) return overFor(own)
    await stores.rhythm.change({ id, state: 'planned', startsAt, closesAt: null, tieAt: null })
    const after = await stores.rhythm.facts(facts.groupId)
    if (after) await tellDates(stores, facts, after, now)
    await changed(stores, facts, now, acting.on)
    return shown(stores, own, 'agreed', acting)
  })

const onlyLeader = ({ facts, meeting, me }: Mine): Reply =>
  refused(me, text(copyIn(me.language).onlyLeader(leaderOf(facts, meeting)?.name ?? facts.name)))

/** Somebody was at a meeting, or was not. */
export const wasAtGroupMeeting = (deps: Deps, { meeting: id, there }: Does<'wasAtGroupMeeting'>, acting: Acting): Promise<Reply> =>
  deps.transact(async (stores) => {
    const own = await mine(stores, id, acting.actor)
    if (!own) return notYours(acting.actor)
    const { facts, meeting, me } = own
    if (meeting.state !== 'planned' || !meeting.askedAt) return overFor(own)
    const isThere = there === 'yes'
    if (meeting.answers.find(({ enrolmentId }) => enrolmentId === me.enrolmentId)?.there !== isThere) {
      await stores.rhythm.wasThere(id, me.enrolmentId, isThere)
      await changed(stores, facts, deps.clock.now(), acting.on)
    }
    return shown(stores, own, 'presence', acting)
  })

/** A vote on dates begins because somebody wants one. */
export async function findGroupDate(deps: Deps, { group }: Does<'findGroupDate'>, { actor }: Acting): Promise<Reply> {
  const now = deps.clock.now()
  const known = await deps.transact(({ rhythm }) => rhythm.facts(group))
  if (!memberOf(known, actor) || !known) return notYours(actor)
  const busy = await deps.busyOf(known.members.map(({ personId }) => personId))
  return deps.transact(async (stores) => {
    const facts = await stores.rhythm.lock(group)
    const me = memberOf(facts, actor)
    if (!facts || !me) return notYours(actor)
    const stands = pollingOf(facts) ?? facts.meetings.find((each) => isAhead(facts, each, now))
    const vote = stands ? null : newVote(facts, busy, now)
    if (!stands && !vote) return refused(actor, text(copyIn(actor.language).noDates))
    if (vote) {
      await stores.rhythm.begin(group, vote, now)
      await changed(stores, facts, now)
    }
    return ownReply(stores, group, actor, now)
  })
}

/** Another vote on the dates of a meeting; until it is over, the old date stands. */
export async function anotherGroupDate(deps: Deps, { meeting: id }: Does<'anotherGroupDate'>, { actor }: Acting): Promise<Reply> {
  const now = deps.clock.now()
  const people = await deps.transact(async (stores) => (await mine(stores, id, actor))?.facts.members)
  if (!people) return notYours(actor)
  const busy = await deps.busyOf(people.map(({ personId }) => personId))
  return deps.transact(async (stores) => {
    const own = await mine(stores, id, actor)
    if (!own) return notYours(actor)
    const { facts, meeting } = own
    if (!mayDecide(facts, meeting, own.me)) return onlyLeader(own)
    if (meeting.state !== 'planned' || meeting.askedAt || pollingOf(facts)) return overFor(own)
    const vote = newVote(facts, busy, now)
    if (!vote) return refused(actor, text(copyIn(actor.language).noDates))
    await stores.rhythm.voteAgain(id, vote)
    await changed(stores, facts, now)
    return ownReply(stores, facts.groupId, actor, now)
  })
}

/** A meeting is not held. */
export const callOffGroupMeeting = (deps: Deps, { meeting: id }: Does<'callOffGroupMeeting'>, { actor }: Acting): Promise<Reply> =>
  deps.transact(async (stores) => {
    const now = deps.clock.now()
    const own = await mine(stores, id, actor)
    if (!own) return notYours(actor)
    const { facts, meeting } = own
    if (!mayDecide(facts, meeting, own.me)) return onlyLeader(own)
    const isAhead = meeting.startsAt !== null && isAfter(meeting.startsAt, now)
    if ((meeting.state !== 'planned' && meeting.state !== 'polling') || !isAhead) return overFor(own)
    await stores.rhythm.change({ id, state: 'cancelled', settledAt: now, closesAt: null, tieAt: null })
    const after = await stores.rhythm.facts(facts.groupId)
    if (after) await tellDates(stores, facts, after, now)
    await changed(stores, facts, now)
    return ownReply(stores, facts.groupId, actor, now)
  })

/** Everybody leads in turn, or one person does: from the next meeting on. */
export const takeTurns = (deps: Deps, { group, turns }: Does<'takeTurns'>, { actor }: Acting): Promise<Reply> =>
  deps.transact(async (stores) => {
    const facts = await stores.rhythm.lock(group)
    if (!memberOf(facts, actor) || !facts) return notYours(actor)
    if (facts.rotates !== (turns === 'yes')) await stores.rhythm.takeTurns(group, turns === 'yes')
    return ownReply(stores, group, actor, deps.clock.now())
  })

const ownReply = async ({ rhythm }: Pick<Stores, 'rhythm'>, groupId: string, actor: KnownPerson, now: Instant): Promise<Reply> => {
  const facts = await rhythm.facts(groupId)
  return facts ? { accepted: true, view: { language: actor.language, parts: groupParts(facts, actor, now) } } : notYours(actor)
}

/** How a message about a meeting reads now. */
export const showGroupMeeting = (
  deps: Deps,
  { meeting: id, kind, turn }: Extract<Look, { do: 'showGroupMeeting' }>,
  { actor }: Acting,
): Promise<Reply> =>
  deps.transact(async (stores) => {
    const own = await mine(stores, id, actor)
    if (!own) return notYours(actor)
    return { accepted: true, view: meetingView(own.facts, own.meeting, kind, own.me, turn) }
  })

/** The meetings of the reader's groups. */
export const showGroupMeetings = (deps: Deps, { actor }: Acting): Promise<Reply> =>
  deps.transact(async ({ rhythm }) => {
    const all = await rhythm.own(actor)
    const { language } = actor
    const now = deps.clock.now()
    const parts = all.length > 0 ? all.flatMap((facts) => groupParts(facts, actor, now)) : [text(copyIn(language).none)]
    return { accepted: true, view: { language, parts } }
  })

/** What stands about one group: what comes next, and what its reader may do. */
export function groupParts(facts: RhythmFacts, actor: KnownPerson, now: Instant): Part[] {
  const copy = copyIn(actor.language)
  const me = memberOf(facts, actor)
  const polling = pollingOf(facts)
  const ahead = facts.meetings.find((each) => isAhead(facts, each, now))
  const met = facts.meetings.filter(({ state }) => state === 'met').length
  const leader = leaderFor(facts, 1)
  const tap = (command: Tap) => command
  const open = (meeting?: GroupMeeting): Opening => ({
    ...{ do: 'openGroupDate', mark: 'opening', group: facts.groupId, ...(meeting && { meeting: meeting.id }) },
  })
  const meeting = polling ?? ahead
  const decides = me !== null && mayDecide(facts, meeting ?? { leaderId: null, number: facts.meetings.length + 1 }, me)
  const moves = ahead && decides ? [{ label: copy.another, command: tap({ do: 'anotherGroupDate', meeting: ahead.id }) }] : []
  return [
    heading(copy.title(facts.name)),
    ...(ahead?.startsAt ? [text(copy.next(whenFor(facts, me ?? actor, ahead.startsAt)))] : []),
    ...(polling && me ? meetingView(facts, polling, 'dates', me).parts.slice(1) : []),
    ...(meeting ? [] : [text(copy.nothing)]),
    ...(met > 0 ? [note(copy.held(met))] : []),
    note(facts.rotates ? copy.inTurn : leader ? copy.alwaysLeads(leader.name) : copy.nobodyLeads),
    ...row(
      ...(meeting ? [] : [{ label: copy.find, command: tap({ do: 'findGroupDate', group: facts.groupId }) }]),
      ...moves,
      ...(decides ? [{ label: copy.type, command: open(meeting) }] : []),
      ...(ahead && decides ? [{ label: copy.cancel, command: tap({ do: 'callOffGroupMeeting', meeting: ahead.id }) }] : []),
      {
        label: facts.rotates ? copy.turns.off : copy.turns.on,
        command: tap({ do: 'takeTurns', group: facts.groupId, turns: facts.rotates ? 'no' : 'yes' }),
      },
      { label: copy.agreement, command: { do: 'showAgreement', mark: 'look', group: facts.groupId } satisfies Look },
    ),
  ]
}

/** What a home says: the date that comes next, or that one is looked for. */
export async function ownMeetings(deps: Deps, actor: KnownPerson): Promise<readonly Part[]> {
  const all = await deps.transact(({ rhythm }) => rhythm.own(actor))
  const now = deps.clock.now()
  const copy = copyIn(actor.language)
  const lines = all.flatMap((facts) => {
    const ahead = facts.meetings.find((each) => isAhead(facts, each, now))
    if (ahead?.startsAt) return [text(copy.next(whenFor(facts, actor, ahead.startsAt)))]
    return pollingOf(facts) ? [text(copy.voting)] : []
  })
  const command: Look = { do: 'showGroupMeetings', mark: 'look' }
  return all.length > 0 ? [...lines, ...row({ label: copy.look, command })] : []
}
