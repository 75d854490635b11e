/** A page for helpers at the door, behind a signed link of the coordinator who gave it: names and who meets whom, for one evening. */
import { heading, note, text } from '../contract/parts.ts'
import type { Part, Reply } from '../contract/view.ts'
import { dayAndTime } from '../contract/wording.ts'
import type { KeptTap, LinkAnswers, LinkPage, Roll, RollItem, RollTap } from '../house/link.ts'
import { hoursAfter, Instant, isBefore } from '../kit/clock.ts'
import type { Reader as Actor, ToldKickOff } from '../programme/kick-off/kick-off-shown.ts'
import type { Look, Tap } from './commands.ts'
import type { Copy } from './copy.ts'
import { copyIn } from './copy-in.ts'
import type { Deps, Stores } from './deps.ts'
import { type Carried, doorLink } from './door-link.ts'
import { type Guest, type NewTick, states } from './facts.ts'
import { eveningFor } from './found-evening.ts'
import { isSameEvening, nightEnds, opensAt, sendsAt, timeOf } from './rules.ts'
import { inLine, refuse, row, shown } from './say.ts'
import type { SeenEvening } from './store.ts'
import { count, entryOf } from './tick.ts'

/** Shows a coordinator a link for helpers. Without a public address there is none, and her own list serves. */
export async function showDoor(
  { clock, transact, linkTo }: Deps,
  cohort: string,
  actor: Actor,
  above: readonly Part[] = [],
): Promise<Reply> {
  const now = clock.now()
  const evening = await transact(({ presence }) => eveningFor(presence, cohort, actor, now, sendsAt))
  if ('view' in evening) return evening
  if (!isBefore(now, nightEnds(evening))) return refuse(actor, 'over')
  const { door, buttons } = copyIn(actor.language, evening.words)
  const list: Look = { do: 'showPresence', mark: 'look', cohort }
  const link = await linkTo(doorLink, { cohort, starts: evening.startsAt.epochMilliseconds, door: evening.door }, actor)
  const isEarly = isBefore(now, opensAt(evening))
  const toList = isEarly ? [] : [{ label: buttons.list, command: list }]
  if (link === null) return shown(actor, [text(isEarly ? door.noneYet : door.none), ...row(...toList)])
  const close: Tap = { do: 'closeDoor', cohort }
  return shown(actor, [
    ...above,
    heading(door.title(evening.cohort)),
    text(door.text),
    link.startsWith('https://') ? { kind: 'links', links: [{ label: door.open, url: link }] } : text(link),
    ...(isEarly ? [text(door.early(dayAndTime(opensAt(evening), evening.zone, actor.language)))] : []),
    note(door.note),
    ...row(...toList, { label: buttons.closeDoor, command: close, style: 'danger' }),
  ])
}

/** Closes every link that was given so far. */
export async function closeDoor({ clock, transact }: Deps, cohort: string, actor: Actor): Promise<Reply> {
  return transact(async ({ presence, audit }) => {
    const evening = await eveningFor(presence, cohort, actor, clock.now(), sendsAt)
    if ('view' in evening) return evening
    await presence.closeDoor(evening.id)
    await audit.note([{ actorId: actor.personId, cohortId: cohort, deed: 'closedDoor', subject: evening.id }])
    const { door, buttons } = copyIn(actor.language, evening.words)
    const again: Look = { do: 'showDoor', mark: 'look', cohort }
    return shown(actor, [text(door.closed), ...row({ label: buttons.door, command: again })])
  })
}

/** Hours after the beginning for which taps are taken that waited on a phone until it had a network again. */
const lateHours = 24

type Page = LinkPage

/** What the link shows, and how it takes taps. */
export const doorAnswers = ({ clock, transact }: Deps): LinkAnswers<Carried, never> => ({
  show: (carried, { actor }) => transact((stores) => pageFor(stores, carried, actor, clock.now())),
  keeps: (carried, { actor }, taps) =>
    transact(async (stores) => {
      const now = clock.now()
      const evening = await doorOf(stores, carried, actor)
      if (!evening || isBefore(now, opensAt(evening)) || !isBefore(now, hoursAfter(evening.startsAt, lateHours))) return null
      await take(stores, evening, taps, actor, now)
      return pageFor(stores, carried, actor, now)
    }),
})

/** The evening that this link is for. Null: it was closed, or moved to another evening, or who gave it coordinates the cohort no longer. */
async function doorOf({ presence }: Stores, { cohort, starts, door }: Carried, actor: Actor): Promise<SeenEvening | null> {
  const evening = await presence.evening(cohort, actor)
  const isIt = evening?.coordinates && evening.door === door && isSameEvening(Instant.fromEpochMilliseconds(starts), evening.startsAt)
  return isIt ? evening : null
}

async function take({ presence, audit }: Stores, evening: SeenEvening, taps: readonly KeptTap[], actor: Actor, now: Instant) {
  const counted = await count(
    presence,
    evening,
    taps.flatMap((tap) => tickOf(tap, evening, now)),
    { door: evening.door },
    now,
  )
  await audit.note(counted.map((each) => entryOf(evening, each, actor.personId, 'tickedAtDoor')))
}

const isId = (text: string): boolean => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)

function tickOf({ id, about, tap, at, said }: KeptTap, evening: SeenEvening, now: Instant): NewTick[] {
  const state = states.find((each) => each === tap)
  if (!state || !isId(about)) return []
  const arrived = now.epochMilliseconds
  const { tappedAt, clockOff } = timeOf({ at: at ?? arrived, said: said ?? at ?? arrived }, evening, now)
  return [{ id, enrolmentId: about, state, tappedAt: Instant.fromEpochMilliseconds(tappedAt), clockOff }]
}

/** Before the evening and after it, and when the link is closed, the page has no names. */
async function pageFor(stores: Stores, carried: Carried, actor: Actor, now: Instant): Promise<Page | null> {
  const seen = await stores.presence.evening(carried.cohort, actor)
  if (!seen) return calledOffPage(await stores.presence.calledOff(carried.cohort))
  const copy = copyIn(seen.language, seen.words)
  const evening = await doorOf(stores, carried, actor)
  const closed = (): Page => ({
    language: seen.language,
    parts: [
      { kind: 'heading', text: copy.door.page.over },
      { kind: 'text', text: copy.door.page.overText },
      roll(carried, seen, copy, [], now),
    ],
  })
  if (!evening || !isBefore(now, nightEnds(evening))) return closed()
  if (isBefore(now, opensAt(evening))) return early(evening, copy)
  return list(carried, evening, copy, await stores.presence.guests(evening.id), now)
}

/** Whoever stands at the door of a kick-off that does not take place reads so. Null: there is none at all. */
function calledOffPage(kickOff: ToldKickOff | null): Page | null {
  if (!kickOff) return null
  const { page } = copyIn(kickOff.language, kickOff.words).door
  return {
    language: kickOff.language,
    parts: [
      { kind: 'heading', text: page.calledOff },
      { kind: 'text', text: page.calledOffText },
    ],
  }
}

const early = ({ startsAt, zone, language }: SeenEvening, { door: { page } }: Copy): Page => ({
  language,
  parts: [
    { kind: 'heading', text: page.early },
    { kind: 'text', text: page.earlyText(dayAndTime(startsAt, zone, language)) },
  ],
})

function list(carried: Carried, evening: SeenEvening, copy: Copy, guests: readonly Guest[], now: Instant): Page {
  const { page } = copy.door
  const items = (of: Guest['expectation']) =>
    guests.filter(({ expectation }) => expectation === of).map((guest) => itemOf(guest, guests, copy))
  const unsaid = items('unsaid')
  const groups = [
    { title: page.expected, items: items('expected') },
    ...(unsaid.length > 0 ? [{ title: page.unsaid, items: unsaid }] : []),
    { title: page.others, items: items('unexpected') },
  ]
  return {
    language: evening.language,
    parts: [
      { kind: 'heading', text: page.title(evening.cohort) },
      { kind: 'text', text: page.intro },
      roll(carried, evening, copy, groups, now),
      { kind: 'note', text: page.missingName },
    ],
  }
}

function itemOf(guest: Guest, guests: readonly Guest[], copy: Copy): RollItem {
  const role = copy.roles[guest.role]
  const partners = guest.partners.flatMap((id) => guests.find((each) => each.id === id) ?? []).map(inLine)
  const whole = partners.length > 0 ? copy.list.with(role, partners.join(', ')) : role
  const line = guest.expectation === 'unexpected' ? `${role}. ${copy.door.page.unexpected}` : whole
  // Nobody is missing who is not expected.
  const without = guest.expectation === 'expected' ? [] : ['missing']
  return { about: guest.id, title: guest.name, line, stands: guest.state, without }
}

function roll({ cohort, starts }: Carried, evening: SeenEvening, copy: Copy, groups: Roll['groups'], now: Instant): Roll {
  const { page } = copy.door
  const taps: readonly RollTap[] = [
    { tap: 'came', label: page.came, when: ['none', 'missing'], is: page.is.came, style: 'primary' },
    { tap: 'missing', label: page.missing, when: ['none'], is: page.is.missing },
    { tap: 'none', label: page.undo, when: ['came', 'missing'], is: page.is.none },
  ]
  const { find, saved, notSaved, lost } = page
  return {
    ...{ kind: 'roll', key: `${cohort} ${starts}`, groups, taps, words: { find, none: page.missingName, saved, notSaved, lost } },
    ...{ now: now.epochMilliseconds, until: nightEnds(evening).epochMilliseconds },
  }
}
