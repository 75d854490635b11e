import type { Command } from '../../../src/contract/command.ts'
import type { View } from '../../../src/contract/view.ts'
import type { Heard } from '../access/activity.ts'
import { type Origin, readSubmit, readText } from '../parse.ts'
import { readerOf } from '../platform.ts'
import { formDoor } from './doors.ts'
import { type Attached, attachedTo, keepFile } from './files.ts'
import { carriedOut, type Hearing } from './hearing.ts'
import { viewIn, wordsIn } from './own-words.ts'
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
