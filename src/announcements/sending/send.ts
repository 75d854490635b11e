import type { Form, Opened, Submitted } from '../../contract/form.ts'
import { note, text } from '../../contract/parts.ts'
import type { PlatformName } from '../../contract/platform.ts'
import type { Language, Reply } from '../../contract/view.ts'
import { dayAndTime } from '../../contract/wording.ts'
import type { Acting } from '../../house/room.ts'
import { type Instant, isAfter } from '../../kit/clock.ts'
import { shorten } from '../../kit/text.ts'
import { wholeNumber } from '../../kit/whole-number.ts'
import type { KnownPerson } from '../../people/directory.ts'
import { type Summary, summaryOf, unwritten } from '../audience/summary.ts'
import type { Opening, Submission } from '../commands.ts'
import type { Copy } from '../copy.ts'
import type { Deps, Stores } from '../deps.ts'
import { blindWords } from '../drafts/blind.ts'
import { blindTo, draftParts, facts, showDraft, titleOf, warnings } from '../drafts/draft.ts'
import { whyTooLong } from '../drafts/measure.ts'
import type { CohortFacts } from '../facts.ts'
import { isDraft, type Mine, mine } from '../mine.ts'
import { manyIn, sendsAt } from '../rules.ts'
import type { AnnouncementStore } from '../store.ts'
import { announcementView, copyFor, refuse, row, shown } from '../views.ts'
import { clockOf } from '../when.ts'
import { type Drawing, drawingOf, otherLooks, previewParts } from './preview.ts'

/** A draft with the people whom it reaches. */
type Ready = Mine & { readonly summary: Summary }

/** Opens the form that is the last one before it is sent: how many, how long, and what has to be known. */
export async function openSend(
  deps: Deps,
  { announcement: id }: Extract<Opening, { do: 'openSend' }>,
  actor: KnownPerson,
): Promise<Opened> {
  const found = await deps.transact(async (stores) => {
    const ready = await readyIn(deps, stores, id, actor)
    if ('view' in ready) return ready
    const { announcements } = stores
    const drawing = await drawingOf(deps, announcements, ready.announcement.cohortIds)
    const isWhole = ready.summary.unreached === 0
    const missing = isWhole
      ? []
      : await announcements.audience(ready.announcement, actor.personId, { from: 0, most: fewNames }, 'unreached')
    const workspaces = await announcements.workspacesOf(ready.announcement.cohortIds)
    return { ...ready, drawing, workspaces, missing: missing.map(({ name }) => name) }
  })
  if ('view' in found) return found
  return { form: formFor({ ...found, blind: await blindTo(deps, found) }, deps.clock.now(), actor) }
}

async function readyIn(deps: Deps, { announcements }: Stores, id: string, actor: KnownPerson, lock?: 'lock'): Promise<Ready | Reply> {
  const own = await mine(announcements, id, actor, lock)
  if ('view' in own) return own
  if (!isDraft(own.announcement)) return refuse(actor, 'sentAlready')
  if (Object.keys(own.announcement.versions).length === 0) return refuse(actor, 'noText')
  // Since it was written a picture may have come, or a cohort on another platform.
  const long = await whyTooLong(deps, announcements, own.announcement, own.chosen, copyFor(actor))
  if (long !== null) return { accepted: false, view: { language: actor.language, parts: [text(long)] } }
  const { way } = own.announcement
  const summary = summaryOf(await announcements.count(own.announcement, actor.personId), way)
  return summary.total === 0 || (way === 'channel' && summary.inChannel === 0) ? refuse(actor, 'nobody') : { ...own, summary }
}

/** So many people are written to only with a second pair of eyes: another coordinator than who wrote it last, or a number that was typed. */
const needsNumber = ({ announcement, chosen, summary }: Ready, actor: KnownPerson): boolean =>
  summary.total > manyIn(chosen) && announcement.changedBy === actor.personId

/** As many names as stand in the form of those who cannot be reached. */
const fewNames = 10

type Shown = Ready & { readonly drawing: Drawing; readonly missing: readonly string[]; readonly blind: readonly PlatformName[] }

function formFor(ready: Shown, now: Instant, actor: KnownPerson): Form {
  const { announcement, chosen, summary, drawing, missing, blind } = ready
  const copy = copyFor(actor)
  const { send, buttons, draft } = copy
  const options = [
    { value: 'no', label: send.noLanguages },
    { value: 'yes', label: send.yesLanguages },
  ]
  const fields = [
    ...(needsNumber(ready, actor) ? [{ kind: 'line', name: 'count', label: send.count, hint: send.countHint, most: 9 } as const] : []),
    ...(unwritten(summary).length > 0
      ? [{ kind: 'choice', name: 'languages', label: send.languages, options, initial: 'no' } as const]
      : []),
  ]
  const left = summary.unreached - missing.length
  const names = missing.length === 0 ? [] : [note(draft.missing(missing.map((name) => shorten(name, 60)).join(', '), Math.max(0, left)))]
  return {
    language: actor.language,
    ...{ title: send.title, submit: buttons.send, close: buttons.cancel },
    intro: [
      text(send.many(summary.total)),
      { kind: 'fields', rows: facts(announcement, chosen, summary, now, actor, copy) },
      ...warnings(announcement, chosen, summary, copy),
      ...blindWords(blind, copy),
      ...names,
      ...previewParts(announcement, summary, drawing, chosen, now, copy),
    ],
    fields,
    sends: {
      do: 'sendAnnouncement',
      announcement: announcement.id,
      revision: announcement.revision,
      asked: fields.map(({ name }) => name),
    } satisfies Submission,
  }
}
/** Sends it, or plans that it is sent. */
export async function sendAnnouncement(
  deps: Deps,
  { announcement: id, revision, asked }: Extract<Submission, { do: 'sendAnnouncement' }>,
  texts: Readonly<Record<string, string>>,
  actor: KnownPerson,
): Promise<Submitted> {
  return deps.transact(async (stores): Promise<Submitted> => {
    const ready = await readyIn(deps, stores, id, actor, 'lock')
    if ('view' in ready) return ready
    if (ready.announcement.revision !== revision) return refuse(actor, 'changed')
    const problems = problemsOf(ready, texts, actor)
    if (problems)
      return isAsked(problems, asked) ? { problems } : { form: await formNow(deps, stores, ready, actor, Object.values(problems)) }
    return plan(stores, ready, deps.clock.now(), actor)
  })
}

/** Whether the form that was sent had the fields of these problems: the audience may have grown since, or read another language. */
const isAsked = (problems: Readonly<Record<string, string>>, asked: readonly string[] | undefined): boolean =>
  asked === undefined || Object.keys(problems).every((name) => asked.includes(name))

/** The last form as things stand now, with why it comes once more above it. */
async function formNow(deps: Deps, stores: Stores, ready: Ready, actor: KnownPerson, why: readonly string[]): Promise<Form> {
  const drawing = await drawingOf(deps, stores.announcements, ready.announcement.cohortIds)
  const form = formFor({ ...ready, drawing, missing: [], blind: [] }, deps.clock.now(), actor)
  return { ...form, intro: [...why.map((line) => text(line)), ...form.intro] }
}

function problemsOf(ready: Ready, texts: Readonly<Record<string, string>>, actor: KnownPerson): Record<string, string> | null {
  const { send } = copyFor(actor)
  const { total } = ready.summary
  if (needsNumber(ready, actor) && wholeNumber(texts['count'] ?? '') !== total) return { count: send.wrongCount(total) }
  if (unwritten(ready.summary).length > 0 && texts['languages'] !== 'yes') return { languages: send.writeFirst }
  return null
}

async function plan({ announcements, audit, wakeTimetable }: Stores, ready: Ready, now: Instant, actor: KnownPerson): Promise<Reply> {
  const { announcement, chosen, summary } = ready
  const copy = copyFor(actor)
  const clock = clockOf(chosen)
  const at = sendsAt(announcement.timing, now, clock)
  if (!at) return refuse(actor, 'noKickOff')
  const isNow = announcement.timing.kind === 'now'
  if (!isNow && !isAfter(at, now)) return refuse(actor, 'past')
  await announcements.mark(announcement.id, { state: 'planned', dueAt: at, changedBy: actor.personId })
  // Who is in the audience now and has left by then is shown in the report.
  if (!isNow) await announcements.keepAudience({ ...announcement, changedBy: actor.personId }, now)
  const deed = isNow ? 'sentAnnouncement' : 'plannedAnnouncement'
  await audit.note(
    chosen.map(({ id: cohortId }) => ({
      actorId: actor.personId,
      cohortId,
      deed,
      subject: announcement.id,
      detail: { people: summary.total },
    })),
  )
  await wakeTimetable()
  if (isNow) return shown(actor, [text(copy.draft.sending(summary.total)), ...reportButton(announcement.id, copy)])
  const planned = { ...ready, announcement: { ...announcement, state: 'planned' as const } }
  return shown(actor, [text(copy.draft.planned(dayAndTime(at, clock.zone, actor.language))), ...draftParts(planned, summary, now, actor)])
}

const reportButton = (id: string, { buttons }: Copy) =>
  row({ label: buttons.report, command: { do: 'showReport', mark: 'look', announcement: id } })

/** Every version, in the chat of whoever asks, as people will see it. */
export async function sendToMe(
  deps: Deps,
  { announcement: id }: { readonly announcement: string },
  { actor, workspace }: Pick<Acting, 'actor' | 'workspace'>,
): Promise<Reply> {
  const now = deps.clock.now()
  const copy = copyFor(actor)
  const refused = await deps.transact(async ({ announcements, outbox }) => {
    const own = await mine(announcements, id, actor)
    if ('view' in own) return own
    const { versions } = own.announcement
    const drawing = await drawingOf(deps, announcements, own.announcement.cohortIds)
    await outbox.put(
      (Object.keys(versions) as Language[]).flatMap((language) => {
        const view = announcementView(own.announcement, language, now)
        const said = note(copy.draft.preview(copy.languages[language]))
        const looks = [view.parts, ...otherLooks(view, drawing, workspace.platform, copy)]
        return looks.map((shownParts, nth) => ({
          ...{
            key: `announcement:${id}:preview:${actor.personId}:${language}:${nth}:${now.epochMilliseconds}`,
            personId: actor.personId,
            cohortId: null,
          },
          ...({ workspaceId: actor.workspaceId, kind: 'announcement.preview', step: 1, class: 'answer', urgent: true } as const),
          ...{ view: { language, parts: [said, ...shownParts] }, dueAt: now, expiresAt: null },
        }))
      }),
    )
    return null
  })
  return refused ?? showDraft(deps, { announcement: id }, actor, [text(copy.draft.sentToMe)])
}

/** Who coordinates all of these cohorts: a draft is opened by nobody else. */
async function whoMayOpen({ announcements }: Stores, chosen: readonly CohortFacts[]): ReturnType<AnnouncementStore['coordinators']> {
  const each = await Promise.all(chosen.map(({ id }) => announcements.coordinators([id])))
  const [first = [], ...rest] = each
  return first.filter(({ personId }) => rest.every((some) => some.some((other) => other.personId === personId)))
}

/** Asks the other coordinators to look at it: whoever of them sends it is the second pair of eyes. */
export async function askSecond(deps: Deps, { announcement: id }: { readonly announcement: string }, actor: KnownPerson): Promise<Reply> {
  const now = deps.clock.now()
  const refused = await deps.transact(async (stores) => {
    const ready = await readyIn(deps, stores, id, actor)
    if ('view' in ready) return ready
    const { announcement, chosen, summary } = ready
    const [first] = chosen
    const others = (await whoMayOpen(stores, chosen)).filter(({ personId }) => personId !== actor.personId)
    if (others.length === 0 || !first) return refuse(actor, 'nobodyElse')
    await stores.outbox.put(
      others.map((other) => {
        const copy = copyFor(other)
        const look = { do: 'showDraft', mark: 'look', announcement: id } as const
        const label = copy.buttons
          .open(titleOf(announcement, other.language, copy))
          .slice(0, 30)
          .trimEnd()
        return {
          ...{ key: `announcement:${id}:approve:${announcement.revision}:${other.personId}`, personId: other.personId, cohortId: first.id },
          ...({ kind: 'announcement.approve', step: 1, class: 'report', dueAt: now, expiresAt: null } as const),
          view: {
            language: other.language,
            parts: [text(copy.draft.approve(actor.name, summary.total)), ...row({ label, command: look })],
          },
        }
      }),
    )
    return null
  })
  return refused ?? showDraft(deps, { announcement: id }, actor, [text(copyFor(actor).draft.asked)])
}
