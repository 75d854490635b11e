import type { Filled, Opened, Submitted } from '../contract/form.ts'
import { text } from '../contract/parts.ts'
import { isLanguage, type Language, type Reply } from '../contract/view.ts'
import { zoneNamed } from '../kit/zone.ts'
import type { KnownPerson } from '../people/directory.ts'
import { isQuietMost, isWallTime, type QuietHours } from '../people/quiet-hours.ts'
import { copyIn } from './copy-in.ts'
import type { Deps } from './deps.ts'

const languageNames: Readonly<Record<Language, string>> = { en: 'English', fi: 'suomi', sv: 'svenska' }

/** Characters of each field that is written into. */
export const settingsMost = { zone: 60 } as const

/** Somebody's own settings, as they are now. */
export async function openSettings(deps: Deps, actor: KnownPerson): Promise<Opened> {
  const { settings: copy } = copyIn(actor.language)
  if (!(await deps.transact(({ choices }) => choices.isAtHome(actor)))) return elsewhere(actor)
  const options = Object.entries(languageNames).map(([value, label]) => ({ value, label }))
  return {
    form: {
      ...{ language: actor.language, title: copy.title, submit: copy.submit, close: copy.close, intro: [] },
      fields: [
        { kind: 'choice', name: 'language', label: copy.language, options, initial: actor.language },
        {
          kind: 'line',
          name: 'zone',
          label: copy.zone,
          hint: copy.zoneHint,
          most: settingsMost.zone,
          ...(actor.timeZone && { initial: actor.timeZone }),
          optional: true,
        },
        { kind: 'time', name: 'from', label: copy.quietFrom, initial: actor.quiet.from },
        { kind: 'time', name: 'until', label: copy.quietUntil, hint: copy.quietHint, initial: actor.quiet.until },
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

const wrongZone = (written: string, zone: string | null, { language }: KnownPerson): Record<string, string> =>
  written !== '' && zone === null ? { zone: copyIn(language).settings.noZone(written) } : {}

/** Beside each time that is none. Where both leave too little of the day, beside the one that was changed. */
function wrongQuiet(quiet: QuietHours, { language, quiet: before }: KnownPerson): Record<string, string> {
  const { settings: copy } = copyIn(language)
  const strange = (['from', 'until'] as const).filter((name) => !isWallTime(quiet[name]))
  if (strange.length > 0) return Object.fromEntries(strange.map((name) => [name, copy.noTime]))
  if (!isQuietMost(quiet)) return {}
  return { [quiet.until === before.until && quiet.from !== before.from ? 'from' : 'until']: copy.allDay }
}

/** Stores what somebody chose. Neither a list nor a directory changes it any more. */
export async function saveSettings(deps: Deps, { texts }: Filled, actor: KnownPerson): Promise<Submitted> {
  const chosen = texts['language'] ?? ''
  const language = isLanguage(chosen) ? chosen : actor.language
  const { settings: copy } = copyIn(language)
  const written = texts['zone']?.trim() ?? ''
  const zone = zoneNamed(written)
  const quiet = { from: texts['from'] ?? actor.quiet.from, until: texts['until'] ?? actor.quiet.until }
  const problems = { ...wrongZone(written, zone, actor), ...wrongQuiet(quiet, actor) }
  if (Object.keys(problems).length > 0) return { problems }
  const isTheirs = await deps.transact(async ({ choices }) => {
    if (!(await choices.isAtHome(actor))) return false
    await choices.choose(actor.personId, { language, timeZone: zone, quietFrom: quiet.from, quietUntil: quiet.until }, deps.clock.now())
    return true
  })
  if (!isTheirs) return elsewhere(actor)
  return { accepted: true, view: { language, parts: [text(copy.saved)] } }
}
