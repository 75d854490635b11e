import { heading, note, text } from '../../contract/parts.ts'
import { usualWords } from '../../contract/role-words.ts'
import type { Button, Language, Part, Reply } from '../../contract/view.ts'
import { listOf } from '../../contract/wording.ts'
import type { KnownPerson } from '../../people/directory.ts'
import type { Look } from '../commands.ts'
import { copyIn } from './copy-in.ts'
import type { FormingCohort } from './store.ts'

/** Says something under the name of a cohort. */
export const say = ({ language }: Pick<KnownPerson, 'language'>, cohort: Pick<FormingCohort, 'name'>, parts: readonly Part[]): Reply => ({
  accepted: true,
  view: { language, parts: [heading(cohort.name), ...parts] },
})

/** The same, for what could not be done. */
export const sayNot = (actor: Pick<KnownPerson, 'language'>, cohort: Pick<FormingCohort, 'name'>, parts: readonly Part[]): Reply => ({
  ...say(actor, cohort, parts),
  accepted: false,
})

/** Only those who coordinate a cohort see its groups as a whole. */
export const refuse = ({ language }: KnownPerson): Reply => ({
  accepted: false,
  view: { language, parts: [text(copyIn(language, usualWords).onlyCoordinator)] },
})

/** A button that shows the groups of a cohort. */
export const toGroups = (label: string, cohort: string, page?: number): Button => ({
  label,
  command: { do: 'showGroups', mark: 'look', cohort, ...(page !== undefined && { page }) } satisfies Look,
})

/** Names that are listed at most. */
const mostNamed = 20

/** Names in one sentence; of many the first ones, and how many more there are. */
export function namesOf(names: readonly string[], language: Language): string {
  const more = names.length - mostNamed
  const shown = more > 0 ? [...names.slice(0, mostNamed), copyIn(language, usualWords).more(more)] : names
  return listOf(shown, language)
}

/** A note for each of these sentences. */
export const notes = (sentences: readonly string[]): Part[] => sentences.map(note)
