import { heading, text } from '../../contract/parts.ts'
import type { Reply } from '../../contract/view.ts'
import type { Instant } from '../../kit/clock.ts'
import type { KnownPerson } from '../../people/directory.ts'
import { timeIn } from '../audience/summary.ts'
import type { Deps, Stores } from '../deps.ts'
import { titleOf } from '../drafts/draft.ts'
import type { Announcement } from '../facts.ts'
import { showReport } from '../report/report.ts'
import { copyFor, row, shown } from '../views.ts'
import { changeSent, noteFor, type OfSent, renewAll, showSent, standing } from './sent.ts'

/** What withdrawing would do, before it is done. */
export const previewRecall = (deps: Deps, of: OfSent, actor: KnownPerson): Promise<Reply> =>
  showSent(deps, of, actor, ({ announcement, reported }) => {
    const copy = copyFor(actor)
    const { count, seconds } = standing(reported)
    const { id } = announcement
    return shown(actor, [
      heading(titleOf(announcement, actor.language, copy)),
      text(copy.report.recallAsk(count, timeIn(copy, seconds))),
      ...row(
        { label: copy.buttons.yesRecall, command: { do: 'recallAnnouncement', announcement: id }, style: 'danger' },
        { label: copy.buttons.back, command: { do: 'showReport', mark: 'look', announcement: id } },
      ),
    ])
  })

/**
 * Withdraws it. That it is withdrawn is stored first, so that no lane begins to say it afterwards; what waits is taken back, and what was said
 * replaced, in a transaction of its own.
 */
export async function recallAnnouncement(deps: Deps, of: OfSent, actor: KnownPerson): Promise<Reply> {
  const { announcement: id } = of
  const done = await changeSent(deps, of, actor, async ({ chosen }, stores, now) => {
    await stores.announcements.mark(id, { state: 'recalled', recalledAt: now, dueAt: now, doneAt: null })
    await noteFor(stores, chosen, { actorId: actor.personId, deed: 'recalledAnnouncement', subject: id })
    await stores.wakeTimetable()
    return { now }
  })
  if ('view' in done) return done
  await deps.transact(async ({ announcements }) => {
    await announcements.takeBackPlaces(id)
    await announcements.takeBack(id, done.now)
  })
  return showReport(deps, of, actor)
}

/** What is still to be done for an announcement that was withdrawn. */
export async function finishRecall(stores: Stores, { id, doneAt, recalledAt }: Announcement, now: Instant): Promise<void> {
  if (doneAt !== null || recalledAt === null) return stores.announcements.mark(id, { dueAt: null })
  await stores.announcements.takeBackPlaces(id)
  await stores.announcements.takeBack(id, now)
  await stores.announcements.renewPlaces(id, now)
  await renewAll(stores, [...(await stores.announcements.renew(id, now)), ...(await stores.announcements.renewReport(id, now))])
  await stores.announcements.mark(id, { dueAt: null, doneAt: now })
}
