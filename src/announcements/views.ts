import { note, text } from '../contract/parts.ts'
import { usualWords } from '../contract/role-words.ts'
import type { Button, Language, Part, Reply, View } from '../contract/view.ts'
import type { Instant } from '../kit/clock.ts'
import type { Look, Opening, Tap } from './commands.ts'
import type { Copy } from './copy.ts'
import { copyIn } from './copy-in.ts'
import type { Announcement, TapMeaning, Version, Versions } from './facts.ts'
import { mayChange } from './rules.ts'
import { textOf } from './text-of.ts'

/** Somebody who reads. */
export interface Reading {
  readonly language: Language
}

/** The words of this room for a reader. */
export const copyFor = ({ language }: Reading): Copy => copyIn(language, usualWords)

/** A rule said no: nothing was changed, and the view says why. */
export const refuse = (reader: Reading, reason: keyof Copy['refusals'], more: readonly Part[] = []): Reply => ({
  accepted: false,
  view: { language: reader.language, parts: [text(copyFor(reader).refusals[reason]), ...more] },
})

/** A view that was shown. */
export const shown = ({ language }: Reading, parts: readonly Part[]): Reply => ({ accepted: true, view: { language, parts } })

/** Buttons in a row, at most five; none is no part. */
export const row = (...all: readonly Button[]): Part[] => (all.length > 0 ? [{ kind: 'buttons', buttons: all }] : [])

/** The text for somebody who reads this language: theirs, else their cohort's, else the first that was written. */
export const versionFor = (versions: Versions, reads: Language, cohort: Language = reads): Version | undefined =>
  versions[reads] ?? versions[cohort] ?? Object.values(versions)[0]

/** What of an announcement decides how it is read. */
export type Readable = Pick<Announcement, 'id' | 'category' | 'button' | 'versions' | 'recalledAt'> & Partial<Pick<Announcement, 'picture'>>

/** What its reader has done with it. */
export interface Done {
  readonly tap: TapMeaning | null
  readonly tappedAt: Instant | null
  readonly isMuted: boolean
}
const nothing: Done = { tap: null, tappedAt: null, isMuted: false }

/** An announcement as its reader sees it. `language`: of the version; the buttons are in the same language. */
export function announcementView(announcement: Readable, language: Language, now: Instant, done: Done = nothing): View {
  const copy = copyFor({ language })
  const { id, versions, recalledAt } = announcement
  const renews: Look = { do: 'showAnnouncement', mark: 'look', announcement: id }
  const version = versionFor(versions, language)
  // Formatted, too: Slack changes no message that has formatted text into one without (docs.slack.dev/reference/methods/chat.update).
  if (recalledAt || !version) return { language, parts: [...textOf(copy.recalled)], renews }
  return { language, parts: [...textOf(version), ...pictureOf(announcement, version), ...below(announcement, copy, now, done)], renews }
}

/**
 * An announcement as the people of a channel see it together: every version, that of the channel's cohort first. `language`: of the buttons. Their answer is
 * for whoever presses them alone, so they open something: the message belongs to everybody.
 */
export function placeView(announcement: Readable, language: Language): View {
  const copy = copyFor({ language })
  const { id, versions, button, recalledAt } = announcement
  const written = [language, ...(Object.keys(versions) as Language[]).filter((each) => each !== language)].flatMap(
    (each) => versions[each] ?? [],
  )
  const [first] = written
  if (recalledAt || !first) return { language, parts: [...textOf(copy.recalled)] }
  const press = (label: string, opening: Opening): Part[] => row({ label, command: opening, style: 'primary' })
  const below =
    button === null
      ? []
      : button === 'question'
        ? press(copy.buttons.question, { do: 'openQuestion', mark: 'opening', announcement: id })
        : press(copy.buttons[button], { do: 'openTap', mark: 'opening', announcement: id, as: button })
  return { language, parts: [...written.flatMap(textOf), ...pictureOf(announcement, first), ...below] }
}

/** The picture below a text, if there is one. */
export const pictureOf = ({ picture }: Pick<Readable, 'picture'>, { title, alt }: Version): Part[] =>
  picture ? [{ kind: 'picture', id: picture.id, alt: alt || picture.alt || title }] : []

function below({ id, category, button }: Readable, copy: Copy, now: Instant, { tap, tappedAt, isMuted }: Done): Part[] {
  const thanks = tap ? [text(copy.thanks[tap])] : []
  const undo: Button<Tap>[] =
    tap && tappedAt && mayChange(tappedAt, now)
      ? [{ label: copy.buttons.undo, command: { do: 'tapAnnouncement', announcement: id, as: 'none' } }]
      : []
  const asks = button === null || tap ? [] : [buttonOf(button, id, copy)]
  const mute: Button<Tap>[] =
    category === 'needed'
      ? []
      : [
          isMuted
            ? { label: copy.buttons.unmute, command: { do: 'unmuteNews', announcement: id } }
            : { label: copy.buttons.mute, command: { do: 'muteNews', announcement: id } },
        ]
  return [...thanks, ...(isMuted && category === 'news' ? [note(copy.mute.done)] : []), ...row(...asks, ...undo, ...mute)]
}

function buttonOf(button: NonNullable<Announcement['button']>, announcement: string, { buttons }: Copy): Button {
  if (button === 'question') {
    const opening: Opening = { do: 'openQuestion', mark: 'opening', announcement }
    return { label: buttons.question, command: opening, style: 'primary' }
  }
  const tap: Tap = { do: 'tapAnnouncement', announcement, as: button }
  return { label: buttons[button], command: tap, style: 'primary' }
}

/** An announcement in every language in which it was written, or is read: by the language. */
export const viewsOf = (announcement: Readable, now: Instant): ReadonlyMap<Language, View> =>
  new Map((Object.keys(announcement.versions) as Language[]).map((language) => [language, announcementView(announcement, language, now)]))
