import { hoursAfter, type Instant } from '../../kit/clock.ts'
import { fingerprintOf } from '../../kit/fingerprint.ts'
import { calendarOf } from '../../kit/ics.ts'
import type { Speaking } from '../place/speaking.ts'
import { copyIn } from './copy-in.ts'
import type { Deps } from './deps.ts'
import type { GroupMeeting, RhythmFacts } from './facts.rules.ts'
import type { Beside, Post } from './store.ts'
import { nextOf, together, whenFor } from './views.ts'

/** Minutes before a meeting at which a calendar reminds, as of every other entry. */
const reminderMinutes = 120

/** What came of making something: what it is called there. null: it was surely not made. unsure: nobody knows, or it is not to be made. */
type Made = { readonly ref: string | null } | 'unsure'

/**
 * Keeps what stands beside the message about the next date in a channel: a link to it at the top, and a file for calendars, each where the platform has it.
 * Both are made once for a date; where nobody knows whether they were, they are not made again. False: something is tried again soon.
 */
export async function standBeside(
  deps: Deps,
  facts: RhythmFacts,
  about: readonly GroupMeeting[],
  { facts: { id: placeId }, place }: Speaking,
  now: Instant,
): Promise<boolean> {
  const platform = deps.platformOf(place.workspace)
  const all = await deps.transact(({ rhythm }) => rhythm.posts(about.map(({ id }) => id)))
  const own = all.filter((each) => each.placeId === placeId)
  const next = nextOf(facts, now)
  const isOfNext = ({ meetingId, turn }: Post): boolean => meetingId === next?.id && turn === next.turn
  for (const { id, ref, ...of } of own.filter((each) => each.kind === 'bookmark')) {
    if (ref === null || isOfNext({ id, ref, ...of })) continue
    if ((await platform.unbookmark(place, ref)).kind === 'retry') return false
    await deps.transact(({ rhythm }) => rhythm.dropPost(id))
  }
  const said = own.find((each) => each.kind === 'agreed' && isOfNext(each))?.ref
  if (!next?.startsAt || !said) return true
  const moment = whenFor(facts, together(facts), next.startsAt)
  const { beside } = copyIn(facts.language)
  const isNew = async (kind: Beside, feature: 'channelBookmark' | 'fileSend'): Promise<boolean> =>
    !own.some((each) => each.kind === kind && isOfNext(each)) && (await platform.capability(place.workspace, feature)) === 'native'
  const once = async (kind: Beside, make: () => Promise<Made>): Promise<boolean> => {
    const post = { placeId, meetingId: next.id, kind, turn: next.turn, version: fingerprintOf([kind, moment]) }
    const postId = await deps.transact(({ rhythm }) => rhythm.beginPost(post, now))
    const made = postId === null ? 'unsure' : await make()
    if (postId !== null && made !== 'unsure') await deps.transact(({ rhythm }) => rhythm.endPost(postId, made.ref))
    return made === 'unsure' || made.ref !== null
  }
  let isDone = true
  if (await isNew('bookmark', 'channelBookmark')) {
    const mark = async (): Promise<Made> => {
      const done = await platform.bookmark({ workspace: place.workspace, ref: said }, beside.next(moment))
      return done.kind === 'bookmarked' ? { ref: done.id } : done.kind === 'retry' ? { ref: null } : 'unsure'
    }
    isDone = await once('bookmark', mark)
  }
  if (await isNew('file', 'fileSend')) {
    const file = { name: `${beside.fileName}.ics`, bytes: await calendarIn(facts, next, next.startsAt, now) }
    const send = async (): Promise<Made> => {
      const done = await platform.sendFile(place, file, beside.file(moment))
      return done.kind === 'delivered' ? { ref: 'sent' } : done.kind === 'retry' ? { ref: null } : 'unsure'
    }
    isDone = (await once('file', send)) && isDone
  }
  return isDone
}

/** The meeting for calendars, under the id that it has in everybody's own. */
const calendarIn = (
  { name, language }: RhythmFacts,
  { id, turn, minutes, venue }: GroupMeeting,
  from: Instant,
  now: Instant,
): Promise<Uint8Array> => {
  const { beside } = copyIn(language)
  const entry = { uid: `meeting-${id}@pari`, sequence: turn - 1, changedAt: now, from, to: hoursAfter(from, minutes / 60) }
  const words = { title: beside.entry(name), place: venue, text: beside.text }
  return calendarOf([{ ...entry, ...words, isCancelled: false, reminderMinutes }], { name, isFollowed: false })
}
