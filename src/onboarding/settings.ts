import type { Filled, Opened, Submitted } from '../contract/form.ts'
import { text } from '../contract/parts.ts'
import { isLanguage, type Reply } from '../contract/view.ts'
import type { KnownPerson } from '../people/directory.ts'
import { copyIn } from './copy-in.ts'
import type { Deps } from './deps.ts'
import { languageOptions, readTimes, timeFields } from './times.ts'

/** Somebody's own settings, as they are now. */
export async function openSettings(deps: Deps, actor: KnownPerson): Promise<Opened> {
  const { settings: copy } = copyIn(actor.language)
  if (!(await deps.transact(({ choices }) => choices.isAtHome(actor)))) return elsewhere(actor)
  return {
    form: {
      ...{ language: actor.language, title: copy.title, submit: copy.submit, close: copy.close, intro: [] },
      fields: [
        { kind: 'choice', name: 'language', label: copy.language, options: languageOptions, initial: actor.language },
        ...timeFields(actor),
      ],
      sends: { do: 'saveSettings' },
    },
  }
}

/** Refuses: the settings of a person belong to the workspace where a programme listed them first. */
const elsewhere = ({ language }: KnownPerson): Reply => ({
  accepted: false,
  view: { language, parts: [text(copyIn(language).settings.elsewhere)] },
})

/** Stores what somebody chose. Neither a list nor a directory changes it any more. */
export async function saveSettings(deps: Deps, filled: Filled, actor: KnownPerson): Promise<Submitted> {
  const chosen = filled.texts['language'] ?? ''
  const language = isLanguage(chosen) ? chosen : actor.language
  const read = readTimes(filled, actor)
  if ('problems' in read) return read
  const { zone, quiet } = read
  const isTheirs = await deps.transact(async ({ choices }) => {
    if (!(await choices.isAtHome(actor))) return false
    await choices.choose(actor.personId, { language, timeZone: zone, quietFrom: quiet.from, quietUntil: quiet.until }, deps.clock.now())
    return true
  })
  if (!isTheirs) return elsewhere(actor)
  return { accepted: true, view: { language, parts: [text(copyIn(language).settings.saved)] } }
}
