/** Language, time zone and quiet hours as fields of a form, and what somebody filled in there. */
import type { Field, Filled } from '../contract/form.ts'
import type { Language } from '../contract/view.ts'
import { zoneNamed } from '../kit/zone.ts'
import type { KnownPerson } from '../people/directory.ts'
import { isQuietMost, isWallTime, type QuietHours } from '../people/quiet-hours.ts'
import { copyIn } from './copy-in.ts'

const languageNames: Readonly<Record<Language, string>> = { en: 'English', fi: 'suomi', sv: 'svenska' }

/** The languages, each by its own name. */
export const languageOptions = Object.entries(languageNames).map(([value, label]) => ({ value, label }))

/** Characters of each field that is written into. */
export const timesMost = { zone: 60 } as const

type Person = Pick<KnownPerson, 'language' | 'timeZone' | 'quiet'>

/** Fields for time zone and quiet hours, as they are now. `before`: what their names begin with. `zone`: what is proposed where somebody has none. */
export function timeFields({ language, timeZone, quiet }: Person, before = '', zone: string | null = null): Field[] {
  const { settings: copy } = copyIn(language)
  const initial = timeZone ?? zone
  return [
    {
      kind: 'line',
      name: `${before}zone`,
      label: copy.zone,
      hint: copy.zoneHint,
      most: timesMost.zone,
      ...(initial && { initial }),
      optional: true,
    },
    { kind: 'time', name: `${before}from`, label: copy.quietFrom, initial: quiet.from },
    { kind: 'time', name: `${before}until`, label: copy.quietUntil, hint: copy.quietHint, initial: quiet.until },
  ]
}

/** What was filled in there: the choices, or what is wrong with them. */
export function readTimes(
  { texts }: Pick<Filled, 'texts'>,
  actor: Person,
  before = '',
): { readonly zone: string | null; readonly quiet: QuietHours } | { readonly problems: Readonly<Record<string, string>> } {
  const written = texts[`${before}zone`]?.trim() ?? ''
  const zone = zoneNamed(written)
  const quiet = { from: texts[`${before}from`] ?? actor.quiet.from, until: texts[`${before}until`] ?? actor.quiet.until }
  const problems = { ...wrongZone(written, zone, actor), ...wrongQuiet(quiet, actor) }
  if (Object.keys(problems).length === 0) return { zone, quiet }
  return { problems: Object.fromEntries(Object.entries(problems).map(([name, text]) => [`${before}${name}`, text])) }
}

const wrongZone = (written: string, zone: string | null, { language }: Person): Record<string, string> =>
  written !== '' && zone === null ? { zone: copyIn(language).settings.noZone(written) } : {}

/** Beside each time that is none. Where both leave too little of the day, beside the one that was changed. */
function wrongQuiet(quiet: QuietHours, { language, quiet: before }: Person): Record<string, string> {
  const { settings: copy } = copyIn(language)
  const strange = (['from', 'until'] as const).filter((name) => !isWallTime(quiet[name]))
  if (strange.length > 0) return Object.fromEntries(strange.map((name) => [name, copy.noTime]))
  if (!isQuietMost(quiet)) return {}
  return { [quiet.until === before.until && quiet.from !== before.from ? 'from' : 'until']: copy.allDay }
}
