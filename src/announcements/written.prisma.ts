import type { AnnouncementRow, PersonRow } from '../../prisma/generated/rows.ts'
import { isLanguage } from '../contract/view.ts'
import { fromDate, type Instant } from '../kit/clock.ts'
import type * as Prisma from '../store/sql.ts'
import type { Statements } from '../store/statements.ts'
import {
  type Announcement,
  categories,
  meanings,
  type ShownPicture,
  storedAudience,
  storedTiming,
  type Versions,
  type Written,
  ways,
} from './facts.ts'

type AnnouncementIn = AnnouncementRow
/** The texts of an announcement, as a statement gathers them. */
type VersionsIn = Readonly<Record<string, { readonly title: string; readonly text: string; readonly alt: string }>> | null

/** Null stays null. */
export const toInstant = (at: Date | null): Instant | null => at && fromDate(at)

/** Texts in languages that Pari speaks. */
const versionsOf = (stored: VersionsIn): Versions =>
  Object.fromEntries(Object.entries(stored ?? {}).filter(([language]) => isLanguage(language)))

/** What was decided, as it is stored. What a later release stored becomes what says less. */
const writtenOf = (row: AnnouncementIn, versions: Versions): Written => ({
  cohortIds: row.cohort_ids,
  audience: storedAudience(row.audience, row.id),
  category: categories.find((each) => each === row.category) ?? 'news',
  button: meanings.find((each) => each === row.button) ?? null,
  urgent: row.urgent,
  way: ways.find((each) => each === row.way) ?? 'direct',
  timing: storedTiming(row.timing, row.id),
  versions,
})

/** An announcement as it is stored. */
const toAnnouncement = (
  row: AnnouncementIn & {
    readonly versions: VersionsIn
    readonly picture: ShownPicture | null
    readonly changer: PersonRow['name'] | null
  },
): Announcement => ({
  ...writtenOf(row, versionsOf(row.versions)),
  ...{ id: row.id, authorId: row.author_id, changedBy: row.changed_by, changedByName: row.changer ?? '…', workspaceId: row.workspace_id },
  picture: row.picture,
  ...{ state: row.state, revision: row.revision, edition: row.edition },
  ...{
    dueAt: toInstant(row.due_at),
    sentAt: toInstant(row.sent_at),
    doneAt: toInstant(row.done_at),
    remindedAt: toInstant(row.reminded_at),
  },
  ...{ correctedAt: toInstant(row.corrected_at), recalledAt: toInstant(row.recalled_at) },
})

/** Announcements with their texts; `which` in terms of the announcement `a`. */
export async function announcementsWhere(statements: Statements, which: Prisma.Sql): Promise<Announcement[]> {
  const rows = await statements.$queryRaw<
    (AnnouncementIn & { versions: VersionsIn; picture: ShownPicture | null; changer: string | null })[]
  >`
    select a.*, (select jsonb_object_agg(v.language, jsonb_build_object('title', v.title, 'text', v.text, 'alt', v.alt)) from announcement_version v
      where v.announcement_id = a.id) as versions, (select jsonb_build_object('id', p.picture_id, 'alt', p.alt) from announcement_picture p where p.announcement_id = a.id) as picture,
      (select name from person where id = a.changed_by) as changer
    from announcement a where ${which}`
  return rows.map(toAnnouncement)
}
