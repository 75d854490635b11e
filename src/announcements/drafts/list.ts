import { heading, text } from '../../contract/parts.ts'
import type { Button, Reply } from '../../contract/view.ts'
import { dayAndTime } from '../../contract/wording.ts'
import type { KnownPerson } from '../../people/directory.ts'
import type { Look, LookAt, Opening } from '../commands.ts'
import type { Copy } from '../copy.ts'
import type { Deps } from '../deps.ts'
import type { Announcement } from '../facts.ts'
import { chosenOf } from '../mine.ts'
import { copyFor, refuse, row, shown } from '../views.ts'
import { clockOf } from '../when.ts'
import { titleOf } from './draft.ts'

const perPage = 8

/** Drafts and what was sent, newest first. */
export async function showAnnouncements(deps: Deps, { page = 0 }: LookAt<'showAnnouncements'>, actor: KnownPerson): Promise<Reply> {
  const { cohorts, some } = await deps.transact(async ({ announcements }) => {
    const own = await announcements.cohortsOf(actor)
    const ids = own.map(({ id }) => id)
    return { cohorts: own, some: await announcements.list(ids, actor.personId, { from: page * perPage, most: perPage + 1 }) }
  })
  if (cohorts.length === 0) return refuse(actor, 'noCohorts')
  const copy = copyFor(actor)
  const line = (announcement: Announcement): string => {
    const at = announcement.sentAt ?? announcement.dueAt
    const zone = clockOf(chosenOf(announcement, cohorts)).zone
    const stands = copy.stands[announcement.state]
    return copy.list.line(
      titleOf(announcement, actor.language, copy),
      at ? copy.list.when(stands, dayAndTime(at, zone, actor.language)) : stands,
    )
  }
  const shownNow = some.slice(0, perPage)
  const pages = [
    ...(page > 0 ? [pageButton(copy.buttons.before, page - 1)] : []),
    ...(some.length > perPage ? [pageButton(copy.buttons.next, page + 1)] : []),
  ]
  return shown(actor, [
    heading(copy.list.title),
    some.length === 0 ? text(copy.list.none) : { kind: 'list', items: shownNow.map(line) },
    ...row(...shownNow.slice(0, 5).map((each) => openButton(each, actor, copy))),
    ...row(...shownNow.slice(5).map((each) => openButton(each, actor, copy))),
    ...row(writeButton(copy), ...pages, manyButton(copy)),
  ])
}

const pageButton = (label: string, page: number): Button<Look> => ({ label, command: { do: 'showAnnouncements', mark: 'look', page } })

const manyButton = ({ buttons }: Copy): Button<Opening> => ({ label: buttons.many, command: { do: 'openMany', mark: 'opening' } })

/** Opens the form in which a new announcement is written. */
export const writeButton = ({ buttons }: Copy): Button<Opening> => ({
  label: buttons.write,
  command: { do: 'openAnnouncement', mark: 'opening' },
  style: 'primary',
})

/** Opens a draft, or the report of what was sent. */
export function openButton(announcement: Announcement, { language }: KnownPerson, copy: Copy): Button<Look> {
  const isSent = announcement.state === 'sent' || announcement.state === 'recalled'
  const label = copy.buttons
    .open(titleOf(announcement, language, copy))
    .slice(0, 30)
    .trimEnd()
  return { label, command: { do: isSent ? 'showReport' : 'showDraft', mark: 'look', announcement: announcement.id } }
}
