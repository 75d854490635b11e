import type { NewDelivery } from '../../delivery/outbox.ts'
import { earlier, hoursAfter, type Instant } from '../../kit/clock.ts'
import { sayOnce } from '../first-words.ts'
import { type Kind, kinds } from '../kinds.ts'
import type { Scene } from '../place/facts.ts'
import { apartIn, type Speaking, speakingIn } from '../place/speaking.ts'
import { standBeside } from './beside.ts'
import type { Deps, Stores } from './deps.ts'
import type { GroupMeeting, RhythmFacts } from './facts.rules.ts'
import { kindOfPost, kindOfWord } from './kinds.ts'
import type { Post, PostKind } from './store.ts'
import { turnOf, type Word } from './turn.rules.ts'
import { meetingView, ownView, saidOfNext, together, versionOf, wordView } from './views.ts'

/** Hours after which what could not be said is tried again. */
const soonHours = 1 / 6

/**
 * Does what is due for the meetings of a group, and says it: once in each channel in which Pari speaks, where the message is kept as things stand, and alone to
 * those who read none. Answers with when it is looked at again; null: not by itself. `sceneOf`: the group with its channels as they are by now.
 */
export async function followRhythm(
  deps: Deps,
  groupId: string,
  sceneOf: () => Promise<Scene | null>,
  now: Instant,
): Promise<Instant | null> {
  const before = await deps.transact(({ rhythm }) => rhythm.facts(groupId))
  if (!before || (before.beginsAt === null && before.meetings.length === 0)) return null
  const busy = await deps.busyOf(before.members.map(({ personId }) => personId))
  const { dueAt, facts } = await deps.transact((stores) => takeTurn(stores, groupId, busy, now))
  const meetings = facts?.meetings.filter(({ state }) => state !== 'met' && state !== 'notMet') ?? []
  const last = facts?.meetings.filter(
    ({ settledAt }) => settledAt && settledAt.epochMilliseconds > hoursAfter(now, -lastHours).epochMilliseconds,
  )
  const about = [...new Set([...meetings, ...(last ?? [])])]
  if (!facts || about.length === 0) return dueAt
  const scene = await sceneOf()
  if (!scene) return dueAt
  const isSaid = await sayAll(deps, facts, about, scene, now)
  const soon = isSaid ? null : hoursAfter(now, soonHours)
  return dueAt && soon ? earlier(dueAt, soon) : (dueAt ?? soon)
}

/** Hours for which the messages about a meeting that is over are still brought up to date. */
const lastHours = 48

async function takeTurn(
  stores: Stores,
  groupId: string,
  busy: Awaited<ReturnType<Deps['busyOf']>>,
  now: Instant,
): Promise<{ readonly dueAt: Instant | null; readonly facts: RhythmFacts | null }> {
  const { rhythm, outbox } = stores
  const facts = await rhythm.lock(groupId)
  if (!facts) return { dueAt: null, facts }
  const { vote, changes, words, dueAt } = turnOf(facts, busy, now)
  for (const change of changes) await rhythm.change(change)
  if (vote) await rhythm.begin(groupId, vote, now)
  const known = changes.length > 0 || vote ? await rhythm.facts(groupId) : facts
  if (!known) return { dueAt: null, facts: null }
  await tellDates(stores, facts, known, now)
  await outbox.put(words.flatMap((word) => wordFor(known, word, now)))
  if (changes.length > 0) await renewAll(stores, known)
  return { dueAt, facts: known }
}

/** Calendars hear of dates that stand now and did not before. */
export async function tellDates({ tell }: Pick<Stores, 'tell'>, before: RhythmFacts, after: RhythmFacts, at: Instant): Promise<void> {
  for (const { id, state, startsAt, minutes, venue } of after.meetings) {
    const old = before.meetings.find((each) => each.id === id)
    const isSame = old?.startsAt && startsAt?.equals(old.startsAt) && old.minutes === minutes && old.venue === venue
    if (state === 'cancelled' && old?.state !== 'cancelled' && startsAt) await tell({ happened: 'meetingCalledOff', meetingId: id, at })
    if (state === 'planned' && startsAt && !isSame)
      await tell({ happened: 'meetingAgreed', of: { groupId: after.groupId }, meetingId: id, startsAt, minutes, venue, at })
  }
}

/** What each has read alone shows how things stand now. */
export const renewAll = (
  { outbox }: Pick<Stores, 'outbox'>,
  { members, cohortId }: RhythmFacts,
  ...but: Parameters<Stores['outbox']['renew']>[2][]
) =>
  outbox.renew(
    members.map(({ personId }) => ({ personId, cohortId })),
    Object.values(kindOfPost),
    ...but,
  )

const hoursOfUse = { vote: 72, word: 7 * 24 } as const

function wordFor(facts: RhythmFacts, word: Word, now: Instant): NewDelivery<Kind>[] {
  const meeting = facts.meetings.find(({ id }) => id === word.meetingId)
  if (!meeting) return []
  const kind = kindOfWord[word.kind]
  return [
    {
      key: `${kind}:${meeting.id}:${meeting.turn}:${word.about.enrolmentId}`,
      ...{ kind, step: meeting.number, class: kinds[kind].class, personId: word.to.personId, cohortId: facts.cohortId },
      ...{ view: wordView(facts, meeting, word, now), dueAt: now, expiresAt: hoursAfter(now, hoursOfUse.word) },
    },
  ]
}

/** False: something could surely not be said now. */
async function sayAll(deps: Deps, facts: RhythmFacts, about: readonly GroupMeeting[], scene: Scene, now: Instant): Promise<boolean> {
  const speaking = speakingIn(scene)
  const posts = await deps.transact(({ rhythm }) => rhythm.posts(about.map(({ id }) => id)))
  let isSaid = true
  for (const meeting of about) {
    for (const each of speaking) if (!(await sayIn(deps, facts, meeting, each, posts, now))) isSaid = false
    const kindsNow = saidOfNext(facts, meeting, now)
    const alone = new Set(apartIn(scene, speaking).map(({ enrolmentId }) => enrolmentId))
    const deliveries = kindsNow.flatMap((kind) => deliveriesOf(facts, meeting, kind, alone, now))
    if (deliveries.length > 0) await deps.transact(({ outbox }) => outbox.put(deliveries))
  }
  for (const each of speaking) if (!(await standBeside(deps, facts, about, each, now))) isSaid = false
  return isSaid
}

/** What is to be said in a channel and was not, and what stands there in other words. */
async function sayIn(
  deps: Deps,
  facts: RhythmFacts,
  meeting: GroupMeeting,
  { facts: { id: placeId }, place }: Speaking,
  posts: readonly Post[],
  now: Instant,
): Promise<boolean> {
  const own = posts.filter((each) => each.placeId === placeId && each.meetingId === meeting.id)
  const platform = deps.platformOf(place.workspace)
  let isSaid = true
  for (const { id, kind, turn, ref, version } of own) {
    if (kind === 'bookmark' || kind === 'file') continue
    const view = meetingView(facts, meeting, kind, together(facts), turn)
    if (ref === null || versionOf(view) === version || !platform.update) continue
    const done = await platform.update({ workspace: place.workspace, ref }, view, 'leave')
    if (done.kind === 'retry') isSaid = false
    else await deps.transact(({ rhythm }) => rhythm.renewed(id, versionOf(view)))
  }
  for (const kind of saidOfNext(facts, meeting, now)) {
    if (own.some((each) => each.kind === kind && each.turn === meeting.turn)) continue
    const view = meetingView(facts, meeting, kind, together(facts))
    const post = { placeId, meetingId: meeting.id, kind, turn: meeting.turn, version: versionOf(view) }
    const postId = await deps.transact(({ rhythm }) => rhythm.beginPost(post, now))
    if (postId === null) continue
    const how = await sayOnce(platform, place, view, postId, (sent) =>
      deps.transact(({ rhythm }) => rhythm.endPost(postId, sent?.ref ?? null)),
    )
    if (how === 'unsaid') isSaid = false
  }
  return isSaid
}

/** The same to those who read it in no channel and take no break. */
function deliveriesOf(
  facts: RhythmFacts,
  meeting: GroupMeeting,
  kind: PostKind,
  alone: ReadonlySet<string>,
  now: Instant,
): NewDelivery<Kind>[] {
  const stored = kindOfPost[kind]
  const isOld = kind === 'presence' || kind === 'dates' ? null : meeting.startsAt
  return facts.members
    .filter(({ enrolmentId, isPaused }) => alone.has(enrolmentId) && !isPaused)
    .map((member) => ({
      key: `${stored}:${meeting.id}:${meeting.turn}:${member.enrolmentId}`,
      ...{ kind: stored, step: meeting.number, class: kinds[stored].class, personId: member.personId, cohortId: facts.cohortId },
      ...{ view: ownView(facts, meeting, kind, member), dueAt: now },
      expiresAt: (kind === 'dates' ? meeting.closesAt : isOld) ?? hoursAfter(now, hoursOfUse.vote),
    }))
}
