import type { Filled, Opened, Submitted } from '../../contract/form.ts'
import { heading, text } from '../../contract/parts.ts'
import type { Button, Reply } from '../../contract/view.ts'
import type { Acting } from '../../house/room.ts'
import type { Instant } from '../../kit/clock.ts'
import { wholeNumberWithin } from '../../kit/whole-number.ts'
import type { KnownPerson } from '../../people/directory.ts'
import { anewButton, askBack, lengthIn, mostTyped, type Typist, typedMoment, writeAnew } from '../../programme/dates/asked-back.ts'
import { momentOf, secondsOf } from '../../programme/meeting/moment.ts'
import { forbids, type Known, type Problem, problemsOf } from '../../programme/meeting/times.rules.ts'
import type { Opening, Submission, Tap } from '../commands.ts'
import { copyIn } from './copy-in.ts'
import type { Deps, Stores } from './deps.ts'
import {
  type Attendee,
  type GroupMeeting,
  leaderFor,
  leaderOf,
  mayDecide,
  pollingOf,
  type RhythmFacts,
  usualMinutes,
} from './facts.rules.ts'
import { tellDates } from './follow.ts'
import { changed, memberOf, notYours, refused } from './taps.ts'
import { partyOf } from './turn.rules.ts'
import { row, whenFor } from './views.ts'

const minutesOf = { least: 15, most: 480 } as const

/** A date that somebody sets for a meeting, with all else that was filled in. Without a meeting: for a new one. */
interface Typed {
  readonly group: string
  readonly meeting: string | undefined
  readonly minutes: number
  readonly venue: string | null
}

const of = ({ group, meeting }: Typed) => ({ group, ...(meeting !== undefined && { meeting }) })

/** Opens the form again with what was filled in. `when`: what was typed as the date. */
const anewOf = (typed: Typed, when = ''): Opening => ({
  ...{ do: 'openGroupDate', mark: 'opening', ...of(typed), minutes: typed.minutes },
  ...(when !== '' && when.length <= mostTyped && { when }),
  ...(typed.venue !== null && { venue: typed.venue }),
})

const takes = (typed: Typed, at: Instant): Extract<Tap, { do: 'setGroupDate' }> => ({
  ...{ do: 'setGroupDate', ...of(typed), at: secondsOf(at), minutes: typed.minutes },
  ...(typed.venue !== null && { venue: typed.venue }),
})

/** A form in which a date is typed, for a new meeting or for one that moves. */
export const openGroupDate = (
  deps: Deps,
  { group, meeting: id, when, minutes, venue }: Extract<Opening, { do: 'openGroupDate' }>,
  { actor }: Acting,
): Promise<Opened> =>
  deps.transact(async ({ rhythm }): Promise<Opened> => {
    const facts = await rhythm.facts(group)
    const me = memberOf(facts, actor)
    if (!facts || !me) return notYours(actor)
    const meeting = facts.meetings.find((each) => each.id === id) ?? null
    const refusal = notDeciding(facts, meeting, me)
    if (refusal) return refusal
    const { dateForm: copy } = copyIn(me.language)
    const length = minutes ?? meeting?.minutes ?? usualMinutes
    const where = venue ?? meeting?.venue ?? null
    return {
      form: {
        ...{ language: me.language, title: copy.title, submit: copy.save, close: copy.close, intro: [] },
        fields: [
          { kind: 'line', name: 'when', label: copy.when, placeholder: copy.example, ...(when !== undefined && { initial: when }) },
          { kind: 'line', name: 'venue', label: copy.venue, most: mostVenue, optional: true, ...(where !== null && { initial: where }) },
          { kind: 'line', name: 'minutes', label: copy.minutes, initial: String(length), most: 4 },
        ],
        sends: { do: 'keepGroupDate', group, was: length, ...(meeting && { meeting: meeting.id }) } satisfies Submission,
      },
    }
  })
/** Characters of a venue. */
export const mostVenue = 200

/** Why this person may not set the date of a meeting. Null: they may. */
function notDeciding(facts: RhythmFacts, meeting: GroupMeeting | null, me: Attendee): Reply | null {
  const about = meeting ?? { leaderId: null, number: (facts.meetings.at(-1)?.number ?? 0) + 1 }
  if (!mayDecide(facts, about, me)) return refused(me, text(copyIn(me.language).onlyLeader(leaderOf(facts, about)?.name ?? facts.name)))
  const isOver = meeting && (meeting.askedAt || (meeting.state !== 'planned' && meeting.state !== 'polling'))
  return isOver ? refused(me, text(copyIn(me.language).over)) : null
}

/** Takes the form: what is not clear is asked back, and what speaks against it is said before it counts. */
export function keepGroupDate(
  deps: Deps,
  { group, meeting, was }: Extract<Submission, { do: 'keepGroupDate' }>,
  { texts }: Filled,
  { actor }: Acting,
): Promise<Submitted> {
  const { when = '' } = texts
  return deciding(deps, { group, meeting }, actor, async (mine): Promise<Submitted> => {
    const copy = copyIn(mine.me.language).dateForm
    const minutes = wholeNumberWithin(texts['minutes'] ?? String(usualMinutes), minutesOf)
    if (minutes === null) return { problems: { minutes: copy.badMinutes } }
    const typist: Typist = { language: mine.me.language, zone: mine.me.timeZone ?? mine.facts.zone, elsewhere: mine.facts.zone }
    const read = typedMoment(when, typist, mine.known.now)
    if ('problem' in read) return { problems: { when: copy[read.problem] } }
    const length = lengthIn(read, { filled: minutes, was }, minutesOf)
    const typed: Typed = { group, meeting, minutes: length, venue: texts['venue']?.trim() || read.place }
    if ('readings' in read) {
      const take = (_: string, startsAt: Instant) => takes(typed, startsAt)
      return askBack(typist, { words: when, readings: read.readings, take, anew: anewOf(typed, when) })
    }
    const set = await setDate(mine, typed, read.startsAt, false)
    return 'forbidden' in set ? { problems: { when: copy[set.forbidden] } } : set
  })
}

/** By tap: one of the readings, or a date against which something speaks, all the same. */
export const setGroupDate = (deps: Deps, tap: Extract<Tap, { do: 'setGroupDate' }>, { actor }: Acting): Promise<Reply> => {
  const { group, meeting, minutes, venue = null, at, anyway } = tap
  return deciding(deps, { group, meeting }, actor, async (mine) => {
    const typed: Typed = { group, meeting, minutes, venue }
    const set = await setDate(mine, typed, momentOf(at), anyway === 'yes')
    return 'forbidden' in set ? writeAnew(mine.me, copyIn(mine.me.language).dateForm[set.forbidden], anewOf(typed)) : set
  })
}

/** Somebody who may set a date, with all that is known when it is judged. */
interface Deciding {
  readonly stores: Stores
  readonly facts: RhythmFacts
  readonly me: Attendee
  readonly meeting: GroupMeeting | null
  readonly known: Known
}

/** Does something as one of a group who may set this date; the group is locked. Anybody else is refused. */
async function deciding<Done>(
  deps: Deps,
  { group, meeting: id }: Pick<Typed, 'group' | 'meeting'>,
  actor: KnownPerson,
  work: (mine: Deciding) => Promise<Done>,
): Promise<Done | Reply> {
  const now = deps.clock.now()
  const before = await deps.transact(({ rhythm }) => rhythm.facts(group))
  if (!before || !memberOf(before, actor)) return notYours(actor)
  const busy = await deps.busyOf(before.members.map(({ personId }) => personId))
  return deps.transact(async (stores) => {
    const facts = await stores.rhythm.lock(group)
    const me = memberOf(facts, actor)
    if (!facts || !me) return notYours(actor)
    const meeting = facts.meetings.find((each) => each.id === id) ?? pollingOf(facts)
    return notDeciding(facts, meeting, me) ?? work({ stores, facts, me, meeting, known: { now, busy } })
  })
}

/** Sets it; or says what speaks against it. Set twice, it is set once. */
async function setDate(
  { stores, facts, me, meeting, known }: Deciding,
  typed: Typed,
  startsAt: Instant,
  isWanted: boolean,
): Promise<Reply | { readonly forbidden: Problem }> {
  const { minutes, venue } = typed
  const said = (parts: Reply['view']['parts']): Reply => ({ accepted: true, view: { language: me.language, parts } })
  const decided = said([text(copyIn(me.language).dates.decided(whenFor(facts, me, startsAt)))])
  const same = facts.meetings.find((each) => each.state === 'planned' && each.startsAt?.equals(startsAt))
  if (same && same.minutes === minutes && same.venue === venue) return decided
  const against = problemsOf(partyOf(facts), startsAt, { ...known, minutes, but: meeting?.id ?? null })
  const forbidden = against.find(forbids)
  if (forbidden) return { forbidden }
  const [worst] = against
  if (worst && !isWanted) {
    const copy = copyIn(me.language).dateForm
    const anyway: Button<Tap> = { label: copy.anyway, command: { ...takes(typed, startsAt), anyway: 'yes' } }
    return said([heading(whenFor(facts, me, startsAt)), text(copy[worst]), ...row(anyway, anewButton(me, anewOf(typed)))])
  }
  const number = (facts.meetings.at(-1)?.number ?? 0) + 1
  const to = { startsAt, minutes, venue }
  if (meeting) await stores.rhythm.setDate(meeting.id, to)
  else await stores.rhythm.plan(facts.groupId, { ...to, number, leaderId: leaderFor(facts, number)?.enrolmentId ?? null }, known.now)
  const after = await stores.rhythm.facts(facts.groupId)
  if (after) await tellDates(stores, facts, after, known.now)
  await changed(stores, facts, known.now)
  return decided
}
