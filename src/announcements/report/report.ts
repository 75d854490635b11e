import { chart, heading, note, text } from '../../contract/parts.ts'
import type { Button, Part, Reply } from '../../contract/view.ts'
import { dayAndTime } from '../../contract/wording.ts'
import { hoursAfter, type Instant, isAfter } from '../../kit/clock.ts'
import { shorten } from '../../kit/text.ts'
import type { KnownPerson } from '../../people/directory.ts'
import { paceOf, timeIn } from '../audience/summary.ts'
import type { Look, LookAt, Opening, Tap } from '../commands.ts'
import type { Copy } from '../copy.ts'
import type { Deps, Stores } from '../deps.ts'
import { titleOf } from '../drafts/draft.ts'
import { type Announcement, type Column, columns, type Reported, taps } from '../facts.ts'
import { chosenOf, isDraft, mine } from '../mine.ts'
import { reportSeconds, secondsFor } from '../rules.ts'
import type { AnnouncementStore, Progress } from '../store.ts'
import { copyFor, refuse, row, shown } from '../views.ts'
import { clockOf } from '../when.ts'

type ReaderOf = Pick<KnownPerson, 'language'>

/** How an announcement is going, for its coordinators. */
export async function showReport(
  deps: Deps,
  { announcement: id }: { readonly announcement: string },
  actor: KnownPerson,
  above: readonly Part[] = [],
): Promise<Reply> {
  return deps.transact(async ({ announcements }) => {
    const own = await mine(announcements, id, actor)
    if ('view' in own) return own
    if (isDraft(own.announcement)) return refuse(actor, 'notSent')
    return shown(actor, [...above, ...(await reportParts(announcements, own.announcement, deps.clock.now(), actor))])
  })
}

/** What somebody has just done shows in the report with the next look at it. */
export async function reportSoon({ announcements, wakeTimetable }: Stores, id: string, now: Instant): Promise<void> {
  if (await announcements.reportBy(id, hoursAfter(now, reportSeconds / 3600))) await wakeTimetable()
}

/** What a report says, and what can be done from it. */
export async function reportParts(
  announcements: AnnouncementStore,
  announcement: Announcement,
  now: Instant,
  reader: ReaderOf,
): Promise<readonly Part[]> {
  const reported = await announcements.report(announcement.id)
  const progress = await announcements.progress(announcement.id)
  const { zone } = clockOf(chosenOf(announcement, await announcements.cohorts(announcement.cohortIds)))
  const copy = copyFor(reader)
  return [
    heading(copy.report.heading(titleOf(announcement, reader.language, copy))),
    ...(announcement.recalledAt ? [text(copy.report.recalled)] : []),
    text(copy.report.total(progress.total)),
    ...bars(reported, copy),
    ...timeLeft(reported, progress, now, { ...reader, zone }, copy),
    ...details(announcement, reported, progress, copy),
    ...buttons(announcement, reported, copy),
  ]
}

const countOf = (reported: readonly Reported[], which: (one: Reported) => boolean): number =>
  reported.filter(which).reduce((sum, { count }) => sum + count, 0)

/** Everybody is in one of the columns, so the bars make up the whole. */
function bars(reported: readonly Reported[], { report }: Copy): Part[] {
  const counts = Object.fromEntries(columns.map((name) => [name, countOf(reported, ({ column }) => column === name)])) as Record<
    Column,
    number
  >
  const said = columns.map((name) => report.said(report.columns[name], counts[name])).join(', ')
  return [chart(report.picture, said, report.columns, counts)]
}

function timeLeft(
  reported: readonly Reported[],
  { waiting, nextAt }: Progress,
  now: Instant,
  { language, zone }: ReaderOf & { readonly zone: string },
  copy: Copy,
): Part[] {
  if (waiting === 0) return [note(copy.report.done)]
  if (nextAt && isAfter(nextAt, hoursAfter(now, 0.25))) return [note(copy.report.tomorrow(dayAndTime(nextAt, zone, language)))]
  const left = [
    ...Map.groupBy(
      reported.filter(({ column }) => column === 'waiting'),
      ({ platform }) => platform ?? '',
    ),
  ]
  const seconds = secondsFor(left.map(([platform, some]) => ({ count: countOf(some, () => true), perSecond: paceOf(platform) })))
  return [note(copy.report.left(timeIn(copy, seconds)))]
}

function details({ button }: Announcement, reported: readonly Reported[], { stale, asked, unanswered }: Progress, copy: Copy): Part[] {
  const { report } = copy
  const tapped =
    button === null || button === 'question'
      ? []
      : [
          report.taps(
            copy.meanings[button],
            countOf(reported, ({ tap }) => tap === button),
          ),
        ]
  const inChannel = countOf(reported, ({ column, reason }) => column === 'delivered' && reason === 'inChannel')
  const lines = [
    ...tapped,
    ...(asked > 0 ? [report.questions(asked, unanswered)] : []),
    ...(inChannel > 0 ? [copy.draft.inChannel(inChannel)] : []),
    ...reached(reported, 'language', copy.languages, copy, tapped.length > 0),
    ...reached(reported, 'platform', copy.platforms, copy, tapped.length > 0),
  ]
  const why = (['failed', 'skipped'] as const).flatMap((name) => reasonsOf(reported, name, copy))
  return [
    { kind: 'list', items: lines },
    ...(why.length > 0 ? [{ kind: 'list', items: why } as const] : []),
    ...(countOf(reported, ({ column }) => column === 'unknown') > 0 ? [note(report.unknownHint)] : []),
    ...(stale > 0 ? [note(report.renewing(stale))] : []),
  ]
}

function reached(
  reported: readonly Reported[],
  by: 'language' | 'platform',
  words: Readonly<Record<string, string>>,
  { report }: Copy,
  hasTaps: boolean,
): string[] {
  return [...Map.groupBy(reported, (each) => each[by])].flatMap(([name, some]) =>
    name === null
      ? []
      : [
          (hasTaps ? report.byTaps : report.byLanguage)(
            words[name] ?? name,
            countOf(some, ({ column }) => column === 'delivered'),
            countOf(some, () => true),
            countOf(some, ({ tap }) => tap !== null),
          ),
        ],
  )
}

function reasonsOf(reported: readonly Reported[], name: Column, copy: Copy): string[] {
  const some = Map.groupBy(
    reported.filter(({ column }) => column === name),
    ({ reason }) => reasonIn(reason, copy),
  )
  return [...some].map(([why, of]) =>
    copy.report.reasons(
      `${copy.report.columns[name]}, ${why}`,
      countOf(of, () => true),
    ),
  )
}

/** Why somebody is in their column: what to do, and by whom. */
export const reasonIn = (reason: string | null, { reasons }: Copy): string =>
  (reason !== null && Object.hasOwn(reasons, reason) ? reasons[reason as keyof Copy['reasons']] : null) ?? reasons.other

function buttons({ id, button, state, remindedAt }: Announcement, reported: readonly Reported[], { buttons: said, report }: Copy): Part[] {
  const names = columns.flatMap((name): Button<Look>[] => {
    const count = countOf(reported, ({ column }) => column === name)
    const label = said.column(report.columns[name], count)
    return count > 0 ? [{ label, command: { do: 'showColumn', mark: 'look', announcement: id, column: name } }] : []
  })
  const tap = (label: string, does: 'sendFailedAgain' | 'remindUntapped'): Button<Tap> => ({
    label,
    command: { do: does, announcement: id },
  })
  const failed = countOf(reported, ({ column }) => column === 'failed') > 0
  const unknown = countOf(reported, ({ column }) => column === 'unknown') > 0
  const untapped =
    button !== null &&
    button !== 'question' &&
    remindedAt === null &&
    countOf(reported, ({ column, tap: done }) => column === 'delivered' && !taps.some((each) => each === done)) > 0
  const look: Button<Look> = { label: said.report, command: { do: 'showReport', mark: 'look', announcement: id } }
  const correction: Opening = { do: 'openCorrection', mark: 'opening', announcement: id }
  const acts: Button[] =
    state === 'sent'
      ? [
          look,
          ...(failed ? [tap(said.failedAgain, 'sendFailedAgain')] : []),
          ...(untapped ? [tap(said.remind, 'remindUntapped')] : []),
          { label: said.correct, command: correction },
          { label: said.recall, command: { do: 'previewRecall', mark: 'look', announcement: id }, style: 'danger' },
        ]
      : [look]
  const ask: Button<Look> = { label: said.unknownAgain, command: { do: 'previewUnknown', mark: 'look', announcement: id } }
  return [...row(...names), ...row(...acts), ...(state === 'sent' && unknown ? row(ask) : [])]
}

const perPage = 25

/** Who is in one column, by name, and why. */
export async function showColumn(
  deps: Deps,
  { announcement: id, column, page = 0 }: LookAt<'showColumn'>,
  actor: KnownPerson,
): Promise<Reply> {
  const found = await deps.transact(async ({ announcements }) => {
    const own = await mine(announcements, id, actor)
    if ('view' in own) return own
    return { people: await announcements.people(id, column, { from: page * perPage, most: perPage + 1 }) }
  })
  if ('view' in found) return found
  const copy = copyFor(actor)
  const line = ({ name, reason, tap }: (typeof found.people)[number]): string => {
    const why = column === 'delivered' ? (tap ? copy.meanings[tap] : null) : reason === null ? null : reasonIn(reason, copy)
    return why === null ? shorten(name, 60) : copy.report.name(shorten(name, 60), why)
  }
  const to = (label: string, next: number): Button<Look> => ({
    label,
    command: { do: 'showColumn', mark: 'look', announcement: id, column, page: next },
  })
  return shown(actor, [
    heading(copy.report.names(copy.report.columns[column])),
    found.people.length === 0 ? text(copy.draft.nobody) : { kind: 'list', items: found.people.slice(0, perPage).map(line) },
    ...row(
      ...(page > 0 ? [to(copy.buttons.before, page - 1)] : []),
      ...(found.people.length > perPage ? [to(copy.buttons.next, page + 1)] : []),
      { label: copy.buttons.back, command: { do: 'showReport', mark: 'look', announcement: id } },
    ),
  ])
}
