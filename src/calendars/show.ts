import { heading, note, text } from '../contract/parts.ts'
import type { Workspace } from '../contract/platform.ts'
import type { Button, Part, Reply } from '../contract/view.ts'
import { dayAndMonth, dayAndTime } from '../contract/wording.ts'
import { isBefore } from '../kit/clock.ts'
import type { KnownPerson } from '../people/directory.ts'
import { type Look, showsCalendar, type Tap } from './commands.ts'
import { copyIn } from './copy-in.ts'
import type { Deps } from './deps.ts'
import { type Entry, fileOf } from './entries.ts'
import { datesOf, entryLink, feedLink } from './links.ts'

/** Somebody's dates, and how they get into their own calendar: by links, by a file in the chat, or by hand. */
export async function showCalendar(deps: Deps, { page }: Pick<Look, 'page'>, actor: KnownPerson, workspace: Workspace): Promise<Reply> {
  const all = await datesOf(deps, actor)
  const now = deps.clock.now()
  const next = all.findIndex(({ startsAt }) => !isBefore(startsAt, now))
  const last = Math.max(0, Math.ceil(all.length / perPage) - 1)
  const at = Math.min(page ?? Math.floor((next < 0 ? all.length - 1 : next) / perPage), last)
  const dates = all.slice(at * perPage, (at + 1) * perPage)
  const copy = copyIn(actor.language)
  const ways = dates.length === 0 ? [text(copy.nothing)] : await waysFor(deps, dates, actor, workspace)
  const turns: Button<Look>[] = [
    ...(at > 0 ? [{ label: copy.earlier, command: { ...showsCalendar, page: at - 1 } }] : []),
    ...(at < last ? [{ label: copy.later, command: { ...showsCalendar, page: at + 1 } }] : []),
  ]
  const pages: Part[] = turns.length > 0 ? [{ kind: 'buttons', buttons: turns }] : []
  return {
    accepted: true,
    view: { language: actor.language, parts: [heading(copy.title), ...dates.map((date) => line(date, actor)), ...ways, ...pages] },
  }
}

/** Dates that stand in one view, with a button each. */
const perPage = 20

/** The day of a date, which tells it apart from others with the same name. */
const dayOf = ({ startsAt, zone }: Entry, { language }: KnownPerson): string => dayAndMonth(startsAt, zone, language)

/** What a date is called beside others. */
const nameOf = (date: Entry): string => ('partner' in date ? date.partner : date.cohort)

function line(date: Entry, { language, timeZone }: KnownPerson): Part {
  const { startsAt, zone, venue, calledOffAt } = date
  const copy = copyIn(language)
  const isMeeting = 'partner' in date
  if (calledOffAt !== null && !isMeeting) return text(copy.calledOff(date.cohort))
  const shown = dayAndTime(startsAt, zone, language, timeZone)
  if (calledOffAt !== null) return text(copy.meetingOff(nameOf(date), shown))
  const when = isMeeting ? copy.meetingWhen(nameOf(date), shown) : copy.when(nameOf(date), shown)
  return text(venue === null ? when : `${when}, ${venue}`)
}

async function waysFor(deps: Deps, dates: readonly Entry[], actor: KnownPerson, workspace: Workspace): Promise<Part[]> {
  const copy = copyIn(actor.language)
  const feed = await deps.linkTo(feedLink, {}, actor)
  if (feed === null) return inChat(deps, dates, actor, workspace)
  const files = await Promise.all(
    dates.map(async (date) => ({
      label: (date.calledOffAt === null ? copy.add : copy.remove)(dayOf(date, actor), nameOf(date)),
      url: (await deps.linkTo(entryLink, { kickOff: date.id }, actor)) ?? feed,
    })),
  )
  return [
    { kind: 'links', links: files },
    note(copy.addNote),
    { kind: 'links', links: [{ label: copy.follow, url: feed }] },
    note(copy.followNote),
  ]
}

/** As many buttons as stand in a row. */
const mostButtons = 5

async function inChat(deps: Deps, dates: readonly Entry[], actor: KnownPerson, workspace: Workspace): Promise<Part[]> {
  const copy = copyIn(actor.language)
  if ((await deps.platformOf(workspace).capability(workspace, 'fileSend')) !== 'native') return [note(copy.byHand)]
  const buttons = dates.map(
    (date): Button<Tap> => ({ label: copy.send(dayOf(date, actor), nameOf(date)), command: { do: 'sendEntry', kickOff: date.id } }),
  )
  const rows = Array.from(
    { length: Math.ceil(buttons.length / mostButtons) },
    (_, at): Part => ({
      kind: 'buttons',
      buttons: buttons.slice(at * mostButtons, (at + 1) * mostButtons),
    }),
  )
  return [...rows, note(copy.addNote)]
}

/** Brings the file of a date, as it is now, into the reader's chat. */
export async function sendEntry(deps: Deps, kickOff: string, actor: KnownPerson, workspace: Workspace): Promise<Reply> {
  const copy = copyIn(actor.language)
  const say = (accepted: boolean, words: string): Reply => ({ accepted, view: { language: actor.language, parts: [text(words)] } })
  const date = (await datesOf(deps, actor)).find(({ id }) => id === kickOff)
  if (!date) return say(false, copy.gone)
  const address = await deps.transact(({ calendars }) => calendars.addressOf(actor))
  const file = await fileOf(date, actor.language)
  const sent =
    address !== null &&
    (await deps
      .platformOf(workspace)
      .sendFile({ workspace, id: address }, file, ('partner' in date ? copy.hereMeeting : copy.here)(nameOf(date))))
  return sent && sent.kind === 'delivered' ? say(true, copy.sent) : say(false, copy.notSent)
}
