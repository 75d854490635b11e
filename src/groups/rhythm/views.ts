import { heading, note, text } from '../../contract/parts.ts'
import type { Button, Language, Part, View } from '../../contract/view.ts'
import { dayAndTime, listOf, onButton } from '../../contract/wording.ts'
import type { Instant } from '../../kit/clock.ts'
import { fingerprintOf } from '../../kit/fingerprint.ts'
import type { Look, Opening, Tap } from '../commands.ts'
import { copyIn } from './copy-in.ts'
import {
  type Attendee,
  bestOf,
  type GroupMeeting,
  isAhead,
  leaderOf,
  type RhythmFacts,
  saidOf,
  themeOf,
  unsuitedOf,
  votersOf,
} from './facts.rules.ts'
import type { PostKind } from './store.ts'
import type { Word } from './turn.rules.ts'

/** Who reads: one person by their own clock, or the whole group in its channel. */
export type Reading = Pick<Attendee, 'language' | 'timeZone'>

/** The group as one reader. */
export const together = ({ language }: RhythmFacts): Reading => ({ language, timeZone: null })

/** A moment as it is read. */
export const whenFor = ({ zone }: Pick<RhythmFacts, 'zone'>, { language, timeZone }: Reading, at: Instant): string =>
  dayAndTime(at, timeZone ?? zone, language, zone)

/** Buttons in one row; none is no part. */
export const row = (...buttons: readonly Button[]): Part[] => (buttons.length > 0 ? [{ kind: 'buttons', buttons }] : [])

const namesOf = (people: readonly Attendee[], language: Language): string =>
  listOf(
    people.map(({ name }) => name),
    language,
  )

/** The places of dates, as buttons carry them. */
const places = ['0', '1', '2'] as const

/** A button that opens the form for a theme. */
export const themeButton = (language: Language, { id }: GroupMeeting): Button => ({
  label: copyIn(language).suggest,
  command: { do: 'openGroupTheme', mark: 'opening', meeting: id } satisfies Opening,
})

/** The dates that are voted on, with whom each suits; afterwards what came of it. */
function datesParts(facts: RhythmFacts, meeting: GroupMeeting, reading: Reading): Part[] {
  const { dates, leads } = copyIn(reading.language)
  const { id, turn, options, closesAt, tieAt, startsAt, state } = meeting
  const lines = options.map((at, place) => {
    const voters = votersOf(facts, meeting, place)
    return dates.line(whenFor(facts, reading, at), voters.length > 0 ? namesOf(voters, reading.language) : dates.nobody)
  })
  const unsuited = unsuitedOf(facts, meeting)
  const leader = leaderOf(facts, meeting)
  const votes: Part[] = [
    { kind: 'list', items: lines },
    ...(unsuited.length > 0 ? [note(dates.unsuited(namesOf(unsuited, reading.language)))] : []),
  ]
  if (state !== 'polling')
    return [heading(dates.title), text(startsAt ? dates.decided(whenFor(facts, reading, startsAt)) : dates.failed), ...votes]
  const command = (date: (typeof places)[number] | 'none') => ({ do: 'voteGroupDate', meeting: id, turn, date }) satisfies Tap
  const buttons = options.flatMap((at, place) => {
    const date = places[place]
    return date ? [{ label: onButton(whenFor(facts, reading, at), reading.language), command: command(date) }] : []
  })
  return [
    heading(dates.title),
    ...(tieAt || !closesAt ? [] : [text(dates.text(whenFor(facts, reading, closesAt)))]),
    ...votes,
    ...(startsAt ? [note(dates.old(whenFor(facts, reading, startsAt)))] : []),
    ...(leader ? [note(tieAt ? dates.tie(leader.name) : leads(leader.name))] : []),
    ...(tieAt ? [] : row(...buttons, { label: dates.none, command: command('none') })),
    ...row(themeButton(reading.language, meeting)),
  ]
}

/** What a meeting is about, step by step. */
function agendaParts(facts: RhythmFacts, meeting: GroupMeeting, { language }: Reading): Part[] {
  const { agenda, agreed, leads } = copyIn(language)
  const theme = themeOf(meeting)
  const leader = leaderOf(facts, meeting)
  return [
    ...(meeting.venue === null ? [] : [text(agreed.venue(meeting.venue))]),
    { kind: 'list', items: [agenda.last, theme === null ? agenda.noTheme : agenda.theme(theme), agenda.away, agenda.next] },
    ...(leader ? [note(leads(leader.name))] : []),
  ]
}

/** A date stands: when, where, what it is about. */
function plannedParts(facts: RhythmFacts, meeting: GroupMeeting, reading: Reading, kind: 'agreed' | 'eve'): Part[] {
  const { agreed, eve, dates } = copyIn(reading.language)
  if (!meeting.startsAt) return [text(dates.replaced)]
  const moment = whenFor(facts, reading, meeting.startsAt)
  return [
    heading(kind === 'eve' ? eve(moment) : agreed.title(moment)),
    ...agendaParts(facts, meeting, reading),
    ...(kind === 'eve' ? [] : [note(agreed.calendar)]),
    ...row(themeButton(reading.language, meeting)),
  ]
}

/** Who was there. */
function presenceParts(facts: RhythmFacts, meeting: GroupMeeting, reading: Reading): Part[] {
  const { presence } = copyIn(reading.language)
  const lists = ([true, false] as const).flatMap((there) => {
    const people = saidOf(facts, meeting, there)
    const names = namesOf(people, reading.language)
    return people.length > 0 ? [there ? presence.there(names) : presence.away(names)] : []
  })
  const command = (there: 'yes' | 'no') => ({ do: 'wasAtGroupMeeting', meeting: meeting.id, there }) satisfies Tap
  const isOpen = meeting.state === 'planned'
  return [
    heading(presence.title(meeting.startsAt ? whenFor(facts, reading, meeting.startsAt) : facts.name)),
    ...(isOpen ? [text(presence.text)] : []),
    ...(lists.length > 0 ? [{ kind: 'list', items: lists } as const] : []),
    ...(isOpen
      ? row(
          { label: presence.yes, command: command('yes') },
          { label: presence.no, command: command('no') },
          { label: presence.all, command: { do: 'openGroupPresence', mark: 'opening', meeting: meeting.id } satisfies Opening },
        )
      : []),
  ]
}

/** What is said about a meeting, as it is now. `turn`: of the message; an older one says that it is. */
export function meetingView(facts: RhythmFacts, meeting: GroupMeeting, kind: PostKind, reading: Reading, turn = meeting.turn): View {
  const { dates, off } = copyIn(reading.language)
  const old = turn !== meeting.turn || (meeting.state === 'cancelled' && kind !== 'off')
  const moment = meeting.startsAt ? whenFor(facts, reading, meeting.startsAt) : ''
  const parts: Record<PostKind, () => Part[]> = {
    dates: () => datesParts(facts, meeting, reading),
    agreed: () => plannedParts(facts, meeting, reading, 'agreed'),
    eve: () => plannedParts(facts, meeting, reading, 'eve'),
    presence: () => presenceParts(facts, meeting, reading),
    off: () => [text(off(moment))],
  }
  const gone = (): Part[] => [text(meeting.state === 'cancelled' && moment !== '' ? off(moment) : dates.replaced)]
  return { language: reading.language, parts: (old ? gone : parts[kind])() }
}

/** The same to one person: their platform may show it anew as it is by then. */
export const ownView = (facts: RhythmFacts, meeting: GroupMeeting, kind: PostKind, reader: Reading): View => ({
  ...meetingView(facts, meeting, kind, reader),
  renews: { do: 'showGroupMeeting', mark: 'look', meeting: meeting.id, kind, turn: meeting.turn } satisfies Look,
})

/** Stands for everything that a view says. */
export const versionOf = (view: View): string => fingerprintOf([JSON.stringify(view)])

/** What is said about a meeting at this moment. */
export function saidNow({ state, startsAt, agendaAt, askedAt }: GroupMeeting, now: Instant): readonly PostKind[] {
  const isAhead = startsAt !== null && startsAt.epochMilliseconds > now.epochMilliseconds
  if (state === 'polling') return ['dates']
  if (state === 'cancelled') return isAhead ? ['off'] : []
  if (state !== 'planned') return []
  if (askedAt) return ['presence']
  return isAhead ? (agendaAt ? ['agreed', 'eve'] : ['agreed']) : []
}

/** The meeting that comes next. Null: no date stands. */
export function nextOf(facts: RhythmFacts, now: Instant): GroupMeeting | null {
  const ahead = facts.meetings.filter((each) => isAhead(facts, each, now))
  return ahead.toSorted((a, b) => (a.startsAt?.epochMilliseconds ?? 0) - (b.startsAt?.epochMilliseconds ?? 0))[0] ?? null
}

/** The same, where several dates stand because the group agreed on all of them: each is said when it is the next one. */
export function saidOfNext(facts: RhythmFacts, meeting: GroupMeeting, now: Instant): readonly PostKind[] {
  const next = nextOf(facts, now)
  return saidNow(meeting, now).filter((kind) =>
    kind === 'agreed' ? next?.id === meeting.id : kind !== 'eve' || isAhead(facts, meeting, now),
  )
}

/** To one person alone. */
export function wordView(facts: RhythmFacts, meeting: GroupMeeting, { kind, to, about }: Word, now: Instant): View {
  const { tie, away, awayTold, type } = copyIn(to.language)
  const { language } = to
  if (kind === 'awayTold') return { language, parts: [heading(awayTold.title(about.name)), text(awayTold.text(about.name))] }
  if (kind === 'away') {
    const leader = leaderOf(facts, meeting)
    const command: Look = { do: 'showGroupMeetings', mark: 'look' }
    return {
      language,
      parts: [heading(away.title(facts.name)), text(away.text(leader?.name ?? facts.name)), ...row({ label: away.back, command })],
    }
  }
  const best = bestOf(facts, meeting, now)
  const chosen = best.length > 0 ? best : meeting.options.map((_, place) => place)
  const buttons = chosen.flatMap((place): Button[] => {
    const [at, date] = [meeting.options[place], places[place]]
    const command = date && ({ do: 'chooseGroupDate', meeting: meeting.id, turn: meeting.turn, date } satisfies Tap)
    return at && command ? [{ label: onButton(whenFor(facts, to, at), to.language), command }] : []
  })
  const typed: Opening = { do: 'openGroupDate', mark: 'opening', group: facts.groupId, meeting: meeting.id }
  return {
    language,
    parts: [
      heading(tie.title(facts.name)),
      text(best.length > 0 ? tie.equal : tie.none),
      ...row(...buttons, { label: type, command: typed }),
    ],
  }
}
