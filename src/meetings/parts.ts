import { heading, note, text } from '../contract/parts.ts'
import type { Button, Language, Part, Reply } from '../contract/view.ts'
import { dayAndMonth, dayAndTime } from '../contract/wording.ts'
import { type Instant, isAfter } from '../kit/clock.ts'
import type { Dating, Look, Opening, Tap } from './commands.ts'
import type { Copy } from './copy.ts'
import { copyIn } from './copy-in.ts'
import { aheadOf, isProposedAhead, type Member, metOf, type PairFacts, type Proposal, plannedOf } from './facts.rules.ts'

/** Somebody who reads about a pair of theirs. */
export interface Side {
  readonly me: Member
  readonly other: Member
}

/** Which of the two reads. Null: neither. */
export function sideOf({ mentor, mentee }: PairFacts, personId: string): Side | null {
  if (mentor.personId === personId) return { me: mentor, other: mentee }
  return mentee.personId === personId ? { me: mentee, other: mentor } : null
}

/** A moment as somebody reads it, by their own clocks. Where those of the two differ, or of their cohort, the zone stands with it for both. */
export function whenFor(
  { language, timeZone }: Pick<Member, 'language' | 'timeZone'>,
  { zone, mentor, mentee }: Pick<PairFacts, 'zone' | 'mentor' | 'mentee'>,
  at: Instant,
): string {
  const own = timeZone ?? zone
  const offsetIn = (each: string): number => at.toZonedDateTimeISO(each).offsetNanoseconds
  const elsewhere = [mentor.timeZone, mentee.timeZone].find((each) => each !== null && offsetIn(each) !== offsetIn(own))
  return dayAndTime(at, own, language, elsewhere ?? zone)
}

/** A day as somebody reads it. */
export const dayFor = (language: Language, { zone }: Pick<PairFacts, 'zone'>, at: Instant): string => dayAndMonth(at, zone, language)

/** All dates of a proposal. */
export const datesFor = (reader: Member, pair: PairFacts, { dates }: Pick<Proposal, 'dates'>): string =>
  dates.map((at) => whenFor(reader, pair, at)).join(' · ')

/** Buttons in a row, at most five; none is no part. */
export const row = (...all: readonly Button[]): Part[] => (all.length > 0 ? [{ kind: 'buttons', buttons: all }] : [])

export const reply = ({ language }: { readonly language: Language }, accepted: boolean, parts: readonly Part[]): Reply => ({
  accepted,
  view: { language, parts },
})

/** A rule said no. */
export const refuse = (reader: { readonly language: Language }, reason: 'gone' | 'own', more: readonly Part[] = []): Reply =>
  reply(reader, false, [text(copyIn(reader.language).agreed[reason]), ...more])

export const timesButton = (copy: Copy, of: Dating): Button<Look> => ({
  label: of.meeting === undefined || of.item !== undefined ? copy.buttons.plan : copy.buttons.move,
  command: { do: 'showTimes', mark: 'look', ...of },
})
/** Leads to every date that stands, where there are several. */
export const allDatesButton = (copy: Copy, pair: string): Button<Look> => ({
  label: copy.buttons.allDates,
  command: { do: 'showDates', mark: 'look', pair },
})
export const typeButton = (copy: Copy, of: Dating): Button<Opening> => ({
  label: copy.buttons.another,
  command: { do: 'openTime', mark: 'opening', ...of },
})

/** What the meeting of this number is about. */
export function themeOf({ rhythm }: PairFacts, number: number, language: Language): string | null {
  const { themes } = copyIn(language)
  const all = rhythm.themes.length > 0 ? rhythm.themes : Object.values(themes)
  return all[number - 1] ?? null
}

/** Everything about one pair, as one of the two sees it. */
export function pairParts(pair: PairFacts, { me, other }: Side, now: Instant): Part[] {
  const copy = copyIn(me.language)
  const met = metOf(pair)
  const [next] = aheadOf(pair, now)
  const over = plannedOf(pair)
  const theme = themeOf(pair, met + 1, me.language)
  const isDone = met >= pair.rhythm.meetings
  const due = copy.pair.due(dayFor(me.language, pair, pair.wantedBy.subtract({ hours: 1 })))
  const when = next ? whenFor(me, pair, next.startsAt) : pair.state === 'active' ? due : copy.pair.notPlanned
  return [
    heading(copy.pair.title(other.name)),
    {
      kind: 'fields',
      rows: [
        { label: copy.pair.meetings, value: copy.pair.count(met, pair.rhythm.meetings) },
        ...(isDone && !next ? [] : [{ label: copy.pair.next, value: when }]),
        ...(next?.venue ? [{ label: copy.pair.place, value: next.venue }] : []),
        ...(theme === null || isDone ? [] : [{ label: copy.pair.theme, value: theme }]),
      ],
    },
    ...(over && !isAfter(over.startsAt, now) ? [note(copy.pair.over(whenFor(me, pair, over.startsAt)))] : []),
    ...(pair.state === 'paused' && pair.pausedUntil ? [note(copy.pair.paused(dayFor(me.language, pair, pair.pausedUntil)))] : []),
    ...proposalParts(pair, { me, other }, now),
  ]
}

/** What an old button says, and how things stand now. */
export function standsParts({ pair, ...side }: Side & { readonly pair: PairFacts }, now: Instant): Part[] {
  const copy = copyIn(side.me.language)
  return [text(copy.agreed.stale), ...pairParts(pair, side, now), ...row(timesButton(copy, { pair: pair.pairId }))]
}

/** What waits for an answer of one of the two. `named`: as a button is called where a message is about several pairs. */
export function proposalParts(
  pair: PairFacts,
  { me, other }: Side,
  now: Instant,
  named: (button: Button) => Button = (button) => button,
): Part[] {
  const { proposal } = pair
  if (!proposal || !isProposedAhead(pair, now)) return []
  const copy = copyIn(me.language)
  const dates = datesFor(me, pair, proposal)
  if (proposal.byId === me.enrolmentId) return [note(copy.pair.waiting(other.name, dates))]
  return [
    text(copy.pair.proposed(other.name, dates)),
    ...howParts(pair, proposal, copy),
    ...row(named(agreeButton(copy, pair.pairId, proposal.version)), named(answerButton(copy, pair))),
  ]
}

/** Where, and how long where that is not as usual, or not as it was. */
export function howParts(
  { rhythm, meetings }: PairFacts,
  { venue, minutes, meetingId }: Pick<Proposal, 'venue' | 'minutes' | 'meetingId'>,
  copy: Copy,
): Part[] {
  const before = meetings.find(({ id }) => id === meetingId)?.minutes ?? rhythm.minutes
  return [
    ...(venue === null ? [] : [text(copy.plan.place(venue))]),
    ...(minutes === rhythm.minutes && minutes === before ? [] : [text(copy.plan.length(minutes))]),
  ]
}

export const agreeButton = (copy: Copy, pair: string, version: number, anyway?: 'yes'): Button<Tap> => ({
  label: copy.buttons.agree,
  command: { do: 'agreeMeeting', pair, version, ...(anyway && { anyway }) },
  style: 'primary',
})

/** Leads to other times than those that were suggested. */
export const answerButton = (copy: Copy, { pairId, proposal }: PairFacts): Button<Look> => ({
  label: copy.buttons.another,
  command: { do: 'showTimes', mark: 'look', pair: pairId, ...(proposal?.meetingId && { meeting: proposal.meetingId }) },
})
