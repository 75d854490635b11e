import { note, text } from '../../contract/parts.ts'
import type { Language, Reply } from '../../contract/view.ts'
import type { Instant } from '../../kit/clock.ts'
import type { KnownPerson } from '../../people/directory.ts'
import type { Opening, Tap } from '../commands.ts'
import type { Deps } from '../deps.ts'
import type { Announcement, TapMeaning } from '../facts.ts'
import { reportSoon } from '../report/report.ts'
import { mayChange } from '../rules.ts'
import type { Received } from '../store.ts'
import { announcementView, copyFor, refuse, row, shown } from '../views.ts'

/** An announcement that somebody got, as they read it. */
interface Got {
  readonly announcement: Announcement
  readonly received: Received
  readonly language: Language
}

async function gotBy(
  deps: Deps,
  id: string,
  actor: KnownPerson,
  then: (got: Got, stores: Parameters<Parameters<Deps['transact']>[0]>[0]) => Promise<Reply>,
): Promise<Reply> {
  return deps.transact(async (stores) => {
    const announcement = await stores.announcements.find(id)
    if (!announcement) return refuse(actor, 'gone')
    const received = await stores.announcements.received(id, actor.personId)
    if (!received) return refuse(actor, 'notForYou')
    const language = languageFor(announcement, received)
    return then({ announcement, received, language }, stores)
  })
}

/** The language of the version that somebody gets; nothing else stands on the message. */
const languageFor = ({ versions }: Announcement, { gets }: Received): Language =>
  versions[gets] ? gets : ((Object.keys(versions)[0] as Language | undefined) ?? gets)

const seen = ({ announcement, received, language }: Got, deps: Deps, done: Partial<Received> = {}): Reply => {
  const view = announcementView(announcement, language, deps.clock.now(), { ...received, ...done })
  return { accepted: true, view }
}

/** An announcement as its reader sees it now. */
export const showAnnouncement = (deps: Deps, { announcement: id }: { readonly announcement: string }, actor: KnownPerson): Promise<Reply> =>
  gotBy(deps, id, actor, async (got) => seen(got, deps))

/** What a reader says with the button. Said twice, it is said once; for five minutes it can be taken back. */
export const tapAnnouncement = (
  deps: Deps,
  { announcement: id, as }: Extract<Tap, { do: 'tapAnnouncement' }>,
  actor: KnownPerson,
): Promise<Reply> =>
  gotBy(deps, id, actor, async (got, stores) => {
    const { announcement, received } = got
    const count = async (tap: TapMeaning | null, now: Instant): Promise<void> => {
      await stores.announcements.tap(received.recipientId, tap, now)
      await reportSoon(stores, id, now)
    }
    if (announcement.recalledAt || (as !== 'none' && announcement.button !== as)) return seen(got, deps)
    const now = deps.clock.now()
    if (as === 'none') {
      if (received.tappedAt && !mayChange(received.tappedAt, now))
        return {
          accepted: false,
          view: { ...seen(got, deps).view, parts: [note(copyFor(got).refusals.tooLate), ...seen(got, deps).view.parts] },
        }
      await count(null, now)
      return seen(got, deps, { tap: null, tappedAt: null })
    }
    if (received.tap === as) return seen(got, deps)
    await count(as, now)
    return seen(got, deps, { tap: as, tappedAt: now })
  })

/** The same from a channel, where everybody sees the message: the answer is for whoever pressed alone. */
export async function openTap(
  deps: Deps,
  { announcement: id, as }: Extract<Opening, { do: 'openTap' }>,
  actor: KnownPerson,
): Promise<Reply> {
  const reply = await tapAnnouncement(deps, { do: 'tapAnnouncement', announcement: id, as }, actor)
  return gotBy(deps, id, actor, async ({ received: { tap, tappedAt }, announcement }) => {
    if (!reply.accepted || tap !== as || announcement.recalledAt) return reply
    const { thanks, buttons } = copyFor(actor)
    const undo: Tap = { do: 'tapAnnouncement', announcement: id, as: 'none' }
    const mayUndo = tappedAt !== null && mayChange(tappedAt, deps.clock.now())
    return shown(actor, [text(thanks[as]), ...(mayUndo ? row({ label: buttons.undo, command: undo }) : [])])
  })
}

/** No more news for this person, or news again; it is never asked why. */
export async function muteNews(
  deps: Deps,
  isMuted: boolean,
  { announcement: id }: { readonly announcement?: string | undefined },
  actor: KnownPerson,
): Promise<Reply> {
  const now = deps.clock.now()
  await deps.transact(({ announcements }) => announcements.mute(actor.personId, 'news', isMuted ? now : null))
  const { mute } = copyFor(actor)
  if (id !== undefined) {
    const reply = await gotBy(deps, id, actor, async (got) => seen(got, deps, { isMuted }))
    if (reply.accepted) return reply
  }
  return shown(actor, [note(isMuted ? mute.done : mute.undone)])
}
