import { heading, text } from '../../contract/parts.ts'
import type { NewDelivery } from '../../delivery/outbox.ts'
import { hoursAfter, type Instant, later } from '../../kit/clock.ts'
import type { KnownPerson } from '../../people/directory.ts'
import { finishRecall } from '../changes/recall.ts'
import { renewAll } from '../changes/sent.ts'
import type { Stores } from '../deps.ts'
import { titleOf } from '../drafts/draft.ts'
import type { Announcement } from '../facts.ts'
import type { Kind } from '../kinds.ts'
import { chosenOf } from '../mine.ts'
import { reportParts } from '../report/report.ts'
import { isMissed, reportSeconds, uselessFrom } from '../rules.ts'
import { copyFor, viewsOf } from '../views.ts'
import { clockOf } from '../when.ts'
import { placesOf } from './say-places.ts'

/** Does what is due for announcements that this transaction has locked: sends them, or brings their reports up to date. */
export async function keepAnnouncements(stores: Stores, ids: readonly string[], now: Instant): Promise<void> {
  for (const id of ids) {
    const announcement = await stores.announcements.find(id)
    if (announcement?.state === 'planned') await release(stores, announcement, now)
    else if (announcement?.recalledAt) await finishRecall(stores, announcement, now)
    else if (announcement?.state === 'sent') await lookAgain(stores, announcement, now)
    else await stores.announcements.mark(id, { dueAt: null })
  }
}

/** The audience is evaluated now, and everybody in it gets a row: from here on the columns make up the audience. */
async function release(stores: Stores, announcement: Announcement, now: Instant): Promise<void> {
  const { announcements, wakeLanes } = stores
  const chosen = chosenOf(announcement, await announcements.cohorts(announcement.cohortIds))
  const { kickOffAt } = clockOf(chosen)
  if (isMissed(announcement, now, kickOffAt)) return miss(stores, announcement, 'missed', now)
  const count = await announcements.keepAudience(announcement, now)
  const places =
    announcement.way === 'direct' ? 0 : await announcements.openPlaces(announcement.id, placesOf(chosen, announcement.urgent, now), now)
  if (count === 0 || (announcement.way === 'channel' && places === 0)) return miss(stores, announcement, 'empty', now)
  const expiresAt = uselessFrom(announcement.timing, now, kickOffAt)
  const workspaces = await announcements.pour(announcement, viewsOf(announcement, now), expiresAt, now)
  await announcements.mark(announcement.id, { state: 'sent', sentAt: now, dueAt: hoursAfter(now, reportSeconds / 3600) })
  await tellAuthor(stores, { ...announcement, state: 'sent', sentAt: now }, now)
  await wakeLanes(workspaces)
}

/** It isn’t sent, and whoever planned it hears why; where they coordinate it no more, those who do. */
async function miss(stores: Stores, announcement: Announcement, why: 'missed' | 'empty', now: Instant): Promise<void> {
  await stores.announcements.mark(announcement.id, { state: 'missed', dueAt: null })
  const planner = await stores.announcements.personOf(announcement.changedBy)
  const theirs = await stores.announcements.coordinators(announcement.cohortIds)
  const isStillTheirs = theirs.some(({ personId }) => personId === planner?.personId)
  const { workspaceId, cohortIds } = announcement
  const own =
    planner && (isStillTheirs || theirs.length === 0)
      ? [{ ...missedFor(announcement, why, planner, now), cohortId: null, workspaceId }]
      : null
  const others = theirs.map((reader) => ({ ...missedFor(announcement, why, reader, now), cohortId: cohortIds[0] ?? null }))
  await stores.outbox.put(own ?? others)
}

type Told = Pick<KnownPerson, 'personId' | 'language'>

function missedFor(announcement: Announcement, why: 'missed' | 'empty', reader: Told, now: Instant): Omit<NewDelivery<Kind>, 'cohortId'> {
  const copy = copyFor(reader)
  const look = { do: 'showDraft', mark: 'look', announcement: announcement.id } as const
  const label = copy.buttons
    .open(titleOf(announcement, reader.language, copy))
    .slice(0, 30)
    .trimEnd()
  return {
    ...{ key: `announcement:${announcement.id}:${why}:${announcement.revision}:${reader.personId}`, personId: reader.personId },
    ...({ kind: 'announcement.report', step: 1, class: 'report', dueAt: now, expiresAt: null } as const),
    view: {
      language: reader.language,
      parts: [
        heading(copy.report.heading(titleOf(announcement, reader.language, copy))),
        text(copy.report[why]),
        { kind: 'buttons', buttons: [{ label, command: look }] },
      ],
    },
  }
}

/** The report goes to the chat of whoever sent it, where it is brought up to date. */
async function tellAuthor({ announcements, outbox }: Stores, announcement: Announcement, now: Instant): Promise<void> {
  const reader = await announcements.personOf(announcement.changedBy)
  if (!reader) return
  const { language, personId } = reader
  const parts = await reportParts(announcements, announcement, now, reader)
  const renews = { do: 'showReport', mark: 'look', announcement: announcement.id } as const
  await outbox.put([
    {
      ...{ key: `announcement:${announcement.id}:report`, personId, cohortId: null, workspaceId: announcement.workspaceId },
      ...({ kind: 'announcement.report', step: 1, class: 'report', urgent: true, dueAt: now, expiresAt: null } as const),
      view: { language, parts, renews },
    },
  ])
}

/** Looks again until nobody waits, and no old text stands: at most every ten seconds, and not while everybody sleeps. */
async function lookAgain(stores: Stores, { id }: Announcement, now: Instant): Promise<void> {
  const { waiting, stale, nextAt } = await stores.announcements.progress(id)
  const soon = hoursAfter(now, reportSeconds / 3600)
  const dueAt = waiting + stale === 0 ? null : stale > 0 || nextAt === null ? soon : later(soon, nextAt)
  await stores.announcements.mark(id, { dueAt, doneAt: dueAt === null ? now : null })
  await renewAll(stores, await stores.announcements.renewReport(id, now))
}
