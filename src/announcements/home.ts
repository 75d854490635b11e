import { note, text } from '../contract/parts.ts'
import type { Button, Part } from '../contract/view.ts'
import { dayAndTime } from '../contract/wording.ts'
import type { CohortParts, HomeParts } from '../house/shown.ts'
import type { KnownPerson } from '../people/directory.ts'
import type { Look } from './commands.ts'
import type { Copy } from './copy.ts'
import type { Deps } from './deps.ts'
import { titleOf } from './drafts/draft.ts'
import { openButton, writeButton } from './drafts/list.ts'
import type { Announcement } from './facts.ts'
import { chosenOf } from './mine.ts'
import { copyFor, row } from './views.ts'
import { clockOf } from './when.ts'

/** What waits stands above what is done. */
const rank = 60
/** As many announcements as are looked at. */
const most = 20

/** What a home shows of announcements: to a coordinator the way to write, and what is planned, missed or on its way; to a reader what they muted. */
export async function home(deps: Deps, actor: KnownPerson, coordinates: boolean): Promise<HomeParts> {
  const copy = copyFor(actor)
  const { isMuted, cohorts, some } = await deps.transact(async ({ announcements }) => {
    const own = coordinates ? await announcements.cohortsOf(actor) : []
    const ids = own.map(({ id }) => id)
    return {
      isMuted: await announcements.isMuted(actor.personId, 'news'),
      cohorts: own,
      some: own.length > 0 ? await announcements.list(ids, actor.personId, { from: 0, most }) : [],
    }
  })
  const muted: Part[] = isMuted ? [note(copy.mute.home), ...row({ label: copy.buttons.unmute, command: { do: 'unmuteNews' } })] : []
  const all: Button<Look> = { label: copy.buttons.all, command: { do: 'showAnnouncements', mark: 'look' } }
  const write =
    cohorts.length > 0 ? row({ label: writeButton(copy).label, command: writeButton(copy).command }, ...(some.length > 0 ? [all] : [])) : []
  return {
    ...(muted.length > 0 && { own: muted }),
    ...(write.length > 0 && { below: write }),
    cohorts: cohorts.flatMap((cohort): CohortParts[] => {
      const parts = some.flatMap((each) => (each.cohortIds[0] === cohort.id ? partsOf(each, cohorts, actor, copy) : []))
      return parts.length > 0 ? [{ cohortId: cohort.id, rank, parts }] : []
    }),
  }
}

function partsOf(announcement: Announcement, cohorts: Parameters<typeof chosenOf>[1], actor: KnownPerson, copy: Copy): Part[] {
  const title = titleOf(announcement, actor.language, copy)
  const { zone } = clockOf(chosenOf(announcement, cohorts))
  const open = row(openButton(announcement, actor, copy))
  if (announcement.state === 'planned' && announcement.dueAt)
    return [text(copy.home.planned(title, dayAndTime(announcement.dueAt, zone, actor.language))), ...open]
  if (announcement.state === 'missed') return [text(copy.home.missed(title)), ...open]
  return announcement.state === 'sent' && announcement.doneAt === null ? [text(copy.home.running(title)), ...open] : []
}
