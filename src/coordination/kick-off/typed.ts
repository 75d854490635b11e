import type { Field, Filled } from '../../contract/form.ts'
import type { Instant } from '../../kit/clock.ts'
import type { KnownPerson } from '../../people/directory.ts'
import { mostTyped, type Typist, typedMoment } from '../../programme/dates/asked-back.ts'
import { readingsOf, wallClock } from '../../programme/dates/wall-clock.ts'
import { copyIn as wordsIn } from '../copy-in.ts'
import type { CohortSummary } from '../store.ts'
import { copyIn } from './copy-in.ts'

/** When a form says that the kick-off is. `readings`: what was typed may mean any of these, by the wall clock of the cohort. */
export type Start =
  | { readonly startsAt: Instant; readonly at: string }
  | { readonly problems: Readonly<Record<string, string>> }
  | { readonly readings: readonly string[] }

/** What was filled in, by the names of the fields. */
export type FilledBefore = Readonly<Record<string, string | undefined>>

/** Who types when a kick-off is. */
export const typistOf = ({ language, timeZone }: KnownPerson, { zone }: CohortSummary): Typist => ({ language, zone, elsewhere: timeZone })

/** Reads the day and the time: what was typed counts first, then the fields for day and time. */
export function startIn({ texts }: Pick<Filled, 'texts'>, cohort: CohortSummary, actor: KnownPerson, now: Instant): Start {
  const { date = '', time = '', when = '' } = texts
  if (when.trim() === '') return startAt(`${date}T${time}`, cohort, actor)
  const read = typedMoment(when, typistOf(actor, cohort), now, time)
  return 'problem' in read ? { problems: { when: copyIn(actor.language).typed[read.problem] } } : read
}

/** The moment that a wall clock of the cohort shows. */
export function startAt(at: string, cohort: CohortSummary, actor: KnownPerson): Start {
  const startsAt = wallClock(at, cohort.zone)
  if (startsAt) return { startsAt, at }
  const readings = readingsOf(at, cohort.zone)
  if (readings.length > 0) return { readings }
  const [date = '', time = ''] = at.split('T')
  const problems = lacking(date, time, cohort.zone, wordsIn(actor.language, cohort.words).kickOff)
  return { problems: Object.keys(problems).length > 0 ? problems : { time: copyIn(actor.language).typed.skipped } }
}

/** What is missing or is no day or time, each beside its own field. */
function lacking(date: string, time: string, zone: string, copy: ReturnType<typeof wordsIn>['kickOff']): Record<string, string> {
  const isDay = wallClock(`${date}T12:00`, zone) !== null
  const isTime = wallClock(`2027-01-21T${time}`, zone) !== null
  return { ...(!isDay && { date: copy.noDate }), ...(!isTime && { time: copy.noTime }) }
}

/** What goes along of a day and a time to the form in which they are written again. */
export const filledOf = ({ texts: { when = '', date, time } }: Pick<Filled, 'texts'>) => ({
  ...(when !== '' && when.length <= mostTyped && { when }),
  ...(date !== undefined && { date }),
  ...(time !== undefined && { time }),
})

/** The fields for a day and a time, and one in which both may be typed. */
export function whenFields(actor: KnownPerson, cohort: CohortSummary, texts: FilledBefore): Field[] {
  const { kickOff: words } = wordsIn(actor.language, cohort.words)
  const { typed } = copyIn(actor.language)
  const initial = (name: string) => (texts[name] === undefined ? {} : { initial: texts[name] })
  return [
    { kind: 'date', name: 'date', label: words.date, optional: true, ...initial('date') },
    { kind: 'time', name: 'time', label: words.time, hint: cohort.zone, initial: texts['time'] ?? '17:00' },
    { kind: 'line', name: 'when', label: typed.label, placeholder: typed.placeholder, optional: true, ...initial('when') },
  ]
}
