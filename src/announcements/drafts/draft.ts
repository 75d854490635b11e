import { heading, note, text } from '../../contract/parts.ts'
import type { PlatformName, Workspace } from '../../contract/platform.ts'
import type { Button, Language, Part, Reply } from '../../contract/view.ts'
import type { Instant } from '../../kit/clock.ts'
import { shorten } from '../../kit/text.ts'
import type { KnownPerson } from '../../people/directory.ts'
import { audienceWords, type Summary, strange, summaryOf, timeIn, unwritten } from '../audience/summary.ts'
import type { Look, LookAt, Opening, Tap } from '../commands.ts'
import type { Copy } from '../copy.ts'
import type { Deps } from '../deps.ts'
import type { Announcement, CohortFacts, Listed } from '../facts.ts'
import { isDraft, type Mine, mine } from '../mine.ts'
import { manyIn } from '../rules.ts'
import { textOf } from '../text-of.ts'
import { copyFor, pictureOf, refuse, row, shown, versionFor } from '../views.ts'
import { whenWords } from '../when.ts'
import { blindAmong, blindWords } from './blind.ts'
import { keepPicture } from './keep-picture.ts'

/** The title of an announcement for somebody who reads this language. */
export const titleOf = ({ versions }: Pick<Announcement, 'versions'>, language: Language, { draft }: Copy): string =>
  shorten(versionFor(versions, language)?.title ?? draft.untitled, 60)

/** The draft of an announcement with its preview: texts, numbers, and what can be done. */
export async function showDraft(
  deps: Deps,
  { announcement: id }: { readonly announcement: string },
  actor: KnownPerson,
  above: readonly Part[] = [],
): Promise<Reply> {
  const found = await deps.transact(async ({ announcements }) => {
    const own = await mine(announcements, id, actor)
    if ('view' in own) return own
    const summary = summaryOf(await announcements.count(own.announcement, actor.personId), own.announcement.way)
    return { ...own, summary, workspaces: await announcements.workspacesOf(own.announcement.cohortIds) }
  })
  if ('view' in found) return found
  const blind = await blindTo(deps, found)
  return shown(actor, [...above, ...draftParts(found, found.summary, deps.clock.now(), actor, blind)])
}

/** The platforms of its readers on which nobody could see its picture. */
export const blindTo = async (
  deps: Deps,
  {
    announcement,
    summary,
    workspaces,
  }: Pick<Mine, 'announcement'> & { readonly summary: Summary; readonly workspaces: readonly Workspace[] },
): Promise<readonly PlatformName[]> =>
  announcement.picture ? (await blindAmong(deps, workspaces)).filter((platform) => summary.platforms.has(platform)) : []

/** What of a draft is shown. */
export function draftParts(
  { announcement, chosen }: Mine,
  summary: Summary,
  now: Instant,
  actor: KnownPerson,
  blind: readonly PlatformName[] = [],
): readonly Part[] {
  const copy = copyFor(actor)
  return [
    heading(titleOf(announcement, actor.language, copy)),
    note(`${copy.stands[announcement.state]}. ${copy.draft.lastChanged(announcement.changedByName)}`),
    ...texts(announcement, summary, copy),
    { kind: 'fields', rows: facts(announcement, chosen, summary, now, actor, copy) },
    ...warnings(announcement, chosen, summary, copy),
    ...blindWords(blind, copy),
    ...buttons(announcement, chosen, summary, copy),
  ]
}

function texts({ versions, picture }: Announcement, summary: Summary, { draft, languages }: Copy): readonly Part[] {
  return (Object.keys(versions) as Language[]).flatMap((language) => {
    const version = versions[language]
    const readers = [...summary.languages.values()].filter(({ gets }) => gets === language).reduce((all, { count }) => all + count, 0)
    return version ? [note(draft.version(languages[language], readers)), ...textOf(version), ...pictureOf({ picture }, version)] : []
  })
}

/** Whom it reaches, where, in which language, how long that takes, and when. */
export function facts(
  announcement: Announcement,
  chosen: readonly CohortFacts[],
  summary: Summary,
  now: Instant,
  actor: KnownPerson,
  copy: Copy,
): { label: string; value: string }[] {
  const { rows, people } = copy.draft
  const where = [...summary.platforms].map(
    ([platform, count]) => `${copy.platforms[platform as keyof Copy['platforms']] ?? platform}: ${people(count)}`,
  )
  return [
    { label: rows.who, value: audienceWords(announcement, chosen, copy) },
    { label: rows.many, value: summary.total === 0 ? copy.draft.nobody : people(summary.total) },
    ...(where.length > 0 ? [{ label: rows.reached, value: where.join(', ') }] : []),
    ...(summary.total > 0 && Object.keys(announcement.versions).length > 0
      ? [{ label: rows.languages, value: readersIn(summary, copy) }]
      : []),
    ...(summary.seconds > 0 ? [{ label: rows.takes, value: timeIn(copy, summary.seconds) }] : []),
    { label: rows.when, value: whenWords(announcement, chosen, now, actor, copy) },
    ...(announcement.way === 'direct' ? [] : [{ label: rows.way, value: copy.ways[announcement.way] }]),
    { label: rows.kind, value: copy.categories[announcement.category] },
    { label: rows.button, value: announcement.button ? copy.meanings[announcement.button] : copy.form.noButton },
  ]
}

/** How many get the text in each language. */
function readersIn({ languages: of }: Summary, { languages: names, draft }: Copy): string {
  const gets = Map.groupBy([...of.values()], (each) => each.gets)
  return [...gets]
    .flatMap(([language, some]) =>
      language === null ? [] : [`${names[language]}: ${draft.people(some.reduce((all, { count }) => all + count, 0))}`],
    )
    .join(', ')
}

/** What whoever sends should know before: who is left out and why, who reads another language, and what hour it may be. */
export function warnings(announcement: Announcement, chosen: readonly CohortFacts[], summary: Summary, copy: Copy): readonly Part[] {
  const { draft, audience, languages } = copy
  const unknown = strange(announcement, copy)
  const gone = announcement.cohortIds.length - chosen.length
  return [
    ...(gone > 0 ? [audience.gone(gone)] : []),
    ...(unknown.length > 0 ? [audience.strange(unknown.join(', '))] : []),
    ...(summary.muted > 0 ? [draft.muted(summary.muted)] : []),
    ...(summary.inChannel > 0 ? [draft.inChannel(summary.inChannel), draft.channelReaders] : []),
    ...(summary.notInChannel > 0 ? [draft.notInChannel(summary.notInChannel)] : []),
    ...(announcement.way !== 'direct' && announcement.urgent ? [draft.channelCalled] : []),
    ...(summary.unreached > 0 ? [draft.unreached(summary.unreached)] : []),
    ...unwritten(summary).map(({ language, count, gets }) => draft.unwritten(languages[language], count, languages[gets])),
    announcement.urgent ? draft.urgent : draft.awake,
  ].map((line) => note(line))
}

function buttons(announcement: Announcement, chosen: readonly CohortFacts[], { total, unreached }: Summary, copy: Copy): readonly Part[] {
  const { id, revision } = announcement
  const tap = (label: string, command: Tap): Button => ({ label, command })
  const look = (label: string, command: Look): Button => ({ label, command })
  const opens = (label: string, does: Exclude<Opening['do'], 'openAnswer' | 'openTap'>): Button => ({
    label,
    command: { do: does, mark: 'opening', announcement: id } satisfies Opening,
  })
  const { buttons: said } = copy
  const names = look(said.names, { do: 'showAudience', mark: 'look', announcement: id })
  const missing = unreached > 0 ? [look(said.unreached, { do: 'showAudience', mark: 'look', announcement: id, only: 'unreached' })] : []
  const copies = tap(said.copy, { do: 'copyAnnouncement', announcement: id })
  if (announcement.state === 'planned') return row(tap(said.unplan, { do: 'unplanAnnouncement', announcement: id }), names, copies)
  if (!isDraft(announcement)) return row(look(said.report, { do: 'showReport', mark: 'look', announcement: id }), copies)
  const second = total > manyIn(chosen) ? [tap(said.second, { do: 'askSecond', announcement: id })] : []
  return [
    ...row(
      { ...opens(said.send, 'openSend'), style: 'primary' },
      tap(said.sendToMe, { do: 'sendToMe', announcement: id }),
      opens(said.text, 'openAnnouncement'),
      opens(said.audience, 'openAudience'),
      opens(said.when, 'openWhen'),
    ),
    ...row(opens(said.picture, 'openPicture'), names, ...missing, ...second),
    ...row(copies, {
      ...tap(said.remove, { do: 'deleteAnnouncement', announcement: id, revision }),
      style: 'danger',
    }),
  ]
}

const perPage = 25

/** Who would get it, by name, page by page. */
export async function showAudience(
  deps: Deps,
  { announcement: id, page = 0, only }: LookAt<'showAudience'>,
  actor: KnownPerson,
): Promise<Reply> {
  const found = await deps.transact(async ({ announcements }) => {
    const own = await mine(announcements, id, actor)
    if ('view' in own) return own
    const people = await announcements.audience(own.announcement, actor.personId, { from: page * perPage, most: perPage + 1 }, only)
    return { ...own, people }
  })
  if ('view' in found) return found
  const copy = copyFor(actor)
  const { people } = found
  const look = (label: string, to: number): Button<Look> => ({
    label,
    command: { do: 'showAudience', mark: 'look', announcement: id, page: to, ...(only && { only }) },
  })
  return shown(actor, [
    heading(copy.draft.names(titleOf(found.announcement, actor.language, copy))),
    people.length === 0 ? text(copy.draft.nobody) : { kind: 'list', items: people.slice(0, perPage).map((each) => nameLine(each, copy)) },
    ...row(
      ...(page > 0 ? [look(copy.buttons.before, page - 1)] : []),
      ...(people.length > perPage ? [look(copy.buttons.next, page + 1)] : []),
      {
        label: copy.buttons.open(titleOf(found.announcement, actor.language, copy)).slice(0, 30),
        command: { do: 'showDraft', mark: 'look', announcement: id },
      },
    ),
  ])
}

function nameLine({ name, role, reads, platform, isMuted }: Listed, copy: Copy): string {
  const where = platform ? (copy.platforms[platform as keyof Copy['platforms']] ?? platform) : copy.draft.unreachable
  const line = copy.draft.name(shorten(name, 60), copy.roles[role], copy.languages[reads], where)
  return isMuted ? copy.draft.nameMuted(line) : line
}

/** Makes a draft with the same words. */
export async function copyAnnouncement(
  deps: Deps,
  { announcement: id }: { readonly announcement: string },
  actor: KnownPerson,
): Promise<Reply> {
  const copied = await deps.transact(async ({ announcements, pictures }) => {
    const own = await mine(announcements, id, actor)
    if ('view' in own) return own
    const { cohortIds, audience, category, button, way, versions, picture } = own.announcement
    const created = await announcements.create(
      { cohortIds, audience, category, button, way, versions, urgent: false, timing: { kind: 'now' } },
      actor,
      deps.clock.now(),
    )
    const same = picture && (await pictures.again(picture.id, actor.personId))
    if (picture && same) await keepPicture({ announcements, pictures }, created, { id: same, alt: picture.alt }, actor.personId)
    return created
  })
  return typeof copied === 'string' ? showDraft(deps, { announcement: copied }, actor) : copied
}

/** Deletes a draft as it was shown. */
export async function deleteAnnouncement(
  deps: Deps,
  { announcement: id, revision }: { readonly announcement: string; readonly revision: number },
  actor: KnownPerson,
): Promise<Reply> {
  return deps.transact(async ({ announcements, pictures }) => {
    const own = await mine(announcements, id, actor, 'lock')
    if ('view' in own) return own
    if (!isDraft(own.announcement)) return refuse(actor, 'sentAlready')
    if (own.announcement.revision !== revision) return refuse(actor, 'changed')
    if (own.announcement.picture) await pictures.drop([own.announcement.picture.id])
    await announcements.remove(id)
    return shown(actor, [text(copyFor(actor).draft.deleted)])
  })
}

/** What was to be sent at a time is a draft again. */
export async function unplan(deps: Deps, { announcement: id }: { readonly announcement: string }, actor: KnownPerson): Promise<Reply> {
  const done = await deps.transact(async ({ announcements }) => {
    const own = await mine(announcements, id, actor, 'lock')
    if ('view' in own) return own
    if (own.announcement.state !== 'planned') return refuse(actor, 'sentAlready')
    await announcements.mark(id, { state: 'draft', dueAt: null })
    return null
  })
  return done ?? showDraft(deps, { announcement: id }, actor, [text(copyFor(actor).draft.unplanned)])
}
