/** What somebody reads above their own words when somebody else changed the same thing meanwhile: what stands there now. */
import { note, text } from '../../contract/parts.ts'
import type { Language, Part } from '../../contract/view.ts'
import type { Copy } from '../copy.ts'
import type { Announcement, Version, Versions } from '../facts.ts'
import { textOf } from '../text-of.ts'

/** That the draft is another one now. `stands`: what of it the form is about. */
export const draftChanged = (
  { changedByName }: Pick<Announcement, 'changedByName'>,
  stands: readonly Part[],
  { form }: Copy,
): readonly Part[] => [text(form.changedBy(changedByName)), ...stands]

/** The text in every language in which it is written, each below the name of its language. */
export const textsOf = (versions: Versions, { languages: names }: Copy): readonly Part[] =>
  (Object.entries(versions) as [Language, Version][]).flatMap(([language, version]) => [note(names[language]), ...textOf(version)])
