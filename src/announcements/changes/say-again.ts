import { heading, text } from '../../contract/parts.ts'
import type { Reply } from '../../contract/view.ts'
import type { Instant } from '../../kit/clock.ts'
import type { KnownPerson } from '../../people/directory.ts'
import type { Deps, Stores } from '../deps.ts'
import { titleOf } from '../drafts/draft.ts'
import type { Column, Reported } from '../facts.ts'
import type { Mine } from '../mine.ts'
import { showReport } from '../report/report.ts'
import { uselessFrom } from '../rules.ts'
import { placesOf } from '../sending/say-places.ts'
import { copyFor, refuse, row, shown, viewsOf } from '../views.ts'
import { clockOf } from '../when.ts'
import { notices } from './notices.ts'
import { changeSent, noteFor, type OfSent, renewAll, showSent } from './sent.ts'

/** Tries again those who failed, where they can be reached now. */
export async function sendFailedAgain(deps: Deps, of: OfSent, actor: KnownPerson): Promise<Reply> {
  const { announcement: id } = of
  const done = await changeSent(deps, of, actor, async (sent, stores, now) => {
    const { workspaceIds } = await stores.announcements.sendFailedAgain(id, now)
    const poured = await tryPlacesAgain(stores, sent, now)
    const count = countIn(sent.reported, 'failed') - countIn(await stores.announcements.report(id), 'failed')
    if (count <= 0) return refuse(actor, 'nobodyFailed')
    await stores.announcements.mark(id, { dueAt: now, doneAt: null })
    await noteFor(stores, sent.chosen, { actorId: actor.personId, deed: 'sentFailedAgain', subject: id })
    await stores.wakeTimetable()
    await renewAll(stores, [...workspaceIds, ...poured])
    return { count }
  })
  return 'view' in done ? done : showReport(deps, of, actor, [text(copyFor(actor).report.again(done.count))])
}

const countIn = (reported: readonly Reported[], of: Column): number =>
  reported.filter(({ column }) => column === of).reduce((sum, { count }) => sum + count, 0)

/** A channel that is open is tried again; where there is none any more, its people get messages of their own. */
async function tryPlacesAgain({ announcements }: Stores, { announcement, chosen }: Mine, now: Instant): Promise<readonly string[]> {
  if (announcement.way === 'direct') return []
  const { id, timing, urgent } = announcement
  await announcements.openPlaces(id, placesOf(chosen, urgent, now), now)
  if ((await announcements.leavePlaces(id)) === 0) return []
  return announcements.pour(announcement, viewsOf(announcement, now), uselessFrom(timing, now, clockOf(chosen).kickOffAt), now)
}

/** What saying it again would do to those of whom nobody knows whether they got it, before it is done. */
export const previewUnknown = (deps: Deps, of: OfSent, actor: KnownPerson): Promise<Reply> =>
  showSent(deps, of, actor, ({ announcement, reported }) => {
    const copy = copyFor(actor)
    const { id } = announcement
    const count = countIn(reported, 'unknown')
    if (count === 0) return refuse(actor, 'nobodyUnknown')
    return shown(actor, [
      heading(titleOf(announcement, actor.language, copy)),
      text(copy.report.unknownAsk(count)),
      ...row(
        { label: copy.buttons.yesUnknown, command: { do: 'sendUnknownAgain', announcement: id, count }, style: 'danger' },
        { label: copy.buttons.back, command: { do: 'showReport', mark: 'look', announcement: id } },
      ),
    ])
  })

/** Says it again to those of whom nobody knows whether they got it: a coordinator wants it, who was told that some then get it twice. */
export async function sendUnknownAgain(
  deps: Deps,
  { announcement: id, count }: { readonly announcement: string; readonly count: number },
  actor: KnownPerson,
): Promise<Reply> {
  const refused = await changeSent(deps, { announcement: id }, actor, async (sent, stores, now) => {
    const unknown = countIn(sent.reported, 'unknown')
    if (unknown === 0) return refuse(actor, 'nobodyUnknown')
    // They are others than those of whom she was told.
    if (unknown !== count) return refuse(actor, 'changed')
    await stores.announcements.mark(id, { dueAt: now, doneAt: null })
    const workspaces = await stores.announcements.sendUnknownAgain(id, now)
    await noteFor(stores, sent.chosen, { actorId: actor.personId, deed: 'sentUnknownAgain', subject: id })
    await stores.wakeTimetable()
    await renewAll(stores, workspaces)
    return null
  })
  return refused ?? showReport(deps, { announcement: id }, actor, [text(copyFor(actor).report.again(count))])
}

/** Reminds those who got it and have not tapped, once. */
export async function remindUntapped(deps: Deps, of: OfSent, actor: KnownPerson): Promise<Reply> {
  const { announcement: id } = of
  const refused = await changeSent(deps, of, actor, async ({ announcement, chosen }, stores, now) => {
    if (announcement.button === null || announcement.button === 'question') return refuse(actor, 'noButton')
    if (announcement.remindedAt) return refuse(actor, 'remindedAlready')
    await stores.announcements.mark(id, { remindedAt: now })
    await renewAll(stores, await stores.announcements.remind(announcement, notices(announcement, now, 'remind'), now))
    await noteFor(stores, chosen, { actorId: actor.personId, deed: 'remindedUntapped', subject: id })
    return null
  })
  return refused ?? showReport(deps, of, actor, [text(copyFor(actor).report.reminded)])
}
