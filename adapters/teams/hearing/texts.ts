import type { Command } from '../../../src/contract/command.ts'
import type { View } from '../../../src/contract/view.ts'
import type { Heard } from '../access/activity.ts'
import { type Origin, readSubmit, readText } from '../parse.ts'
import { readerOf } from '../platform.ts'
import { formDoor } from './doors.ts'
import { type Attached, attachedTo, keepFile } from './files.ts'
import { carriedOut, type Hearing } from './hearing.ts'
import { viewIn, wordsIn } from './own-words.ts'
import { fetchPicture, pictureIn, type SentPicture } from './sent-pictures.ts'
import { type HeardTap, hearSubmit, outcomeOf, sayTo, tapFrom } from './taps.ts'

/** What somebody wrote: answered where only they read it. */
export async function hearText(hearing: Hearing, heard: Heard, origin: Origin): Promise<unknown> {
  const sent = readSubmit(heard)
  if (sent) return hearSubmit(hearing, tapFrom(origin, sent, hearing))
  if (!origin.isPersonal)
    return say(
      hearing,
      origin,
      viewIn(origin.language, (copy) => copy.elsewhere),
    )
  const picture = pictureIn(heard)
  if (picture) return hearPicture(hearing, origin, picture, heard)
  const file = attachedTo(heard)
  return file ? hearFile(hearing, origin, file) : answerIn(hearing, origin, readText(heard, hearing.core))
}

/** Says what a command comes to, in the conversation where somebody is; what nobody `isAsked` for is said only if it is good. Whether it arrived. */
export async function answerIn(hearing: Hearing, origin: Origin, command: Command, isAsked = true): Promise<boolean> {
  const tap: HeardTap = { origin, command, carried: { content: null, reader: readerOf(origin.from), file: null } }
  const outcome = await outcomeOf(hearing, tap, command)
  if (!isAsked && (outcome === 'broken' || !outcome.accepted)) return false
  if (outcome === 'broken')
    return say(
      hearing,
      origin,
      viewIn(origin.language, (copy) => copy.failed),
    )
  return say(hearing, origin, outcome.view)
}

async function say(hearing: Hearing, origin: Origin, view: View, file: string | null = null): Promise<boolean> {
  const result = await sayTo(hearing, origin, view, file)
  if (result.kind !== 'said') hearing.log.warn({ workspace: origin.from.workspace.id, ...result }, 'an answer could not be said')
  return result.kind === 'said'
}

/** A picture goes to whatever waits for one; nothing is fetched where nothing does. */
async function hearPicture(hearing: Hearing, origin: Origin, picture: SentPicture, heard: Heard): Promise<boolean> {
  const { core } = hearing
  const { id } = origin.from.workspace
  const taken = await carriedOut(hearing, id, 'takePicture', async () => {
    if (!(await core.awaitsPicture(origin.from))) return null
    const fetched = await fetchPicture(hearing, origin, picture)
    return typeof fetched === 'string' ? fetched : core.takePicture(fetched, origin.from)
  })
  if (taken !== null && typeof taken !== 'string') return say(hearing, origin, taken.view)
  const file = attachedTo(heard)
  if (taken === null && file) return hearFile(hearing, origin, file)
  // Words count where nothing waits for the picture beside them.
  if (taken === null && heard.text?.trim()) return answerIn(hearing, origin, readText(heard, core))
  return say(
    hearing,
    origin,
    viewIn(origin.language, (copy) => (taken === 'broken' ? copy.failed : taken === null ? copy.picture.unasked : copy.picture[taken])),
  )
}

/** A list comes in as a file: the form that takes it opens from the answer, since a dialog takes no files. */
async function hearFile(hearing: Hearing, origin: Origin, attached: Attached): Promise<boolean> {
  const { core } = hearing
  const opening = core.fileOpening
  const opened = await carriedOut(hearing, origin.from.workspace.id, opening.do, () => core.open(opening, origin.from))
  if (opened === 'broken')
    return say(
      hearing,
      origin,
      viewIn(origin.language, (copy) => copy.failed),
    )
  // Nothing is fetched for somebody who may not bring in lists.
  if (!('form' in opened)) return say(hearing, origin, opened.view)
  const { form } = opened
  const kept = await carriedOut(hearing, origin.from.workspace.id, 'keepFile', () => keepFile(hearing, origin, attached))
  if (kept === 'broken')
    return say(
      hearing,
      origin,
      viewIn(form.language, (copy) => copy.failed),
    )
  if (typeof kept === 'string')
    return say(
      hearing,
      origin,
      viewIn(form.language, (copy) => copy.file[kept]),
    )
  const words = wordsIn(form.language).file
  return say(hearing, origin, formDoor(form, opening, { text: words.kept(attached.name), label: words.goOn }), kept.id)
}
