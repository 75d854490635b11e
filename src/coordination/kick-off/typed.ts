import type { Field, Filled } from '../../contract/form.ts'
import { dayAndTime } from '../../contract/wording.ts'
import { hoursAfter, type Instant } from '../../kit/clock.ts'
import type { KnownPerson } from '../../people/directory.ts'
import { type Reading, readDate } from '../../programme/dates/reading.rules.ts'
import { copyIn as wordsIn } from '../copy-in.ts'
import type { CohortSummary } from '../store.ts'
import { copyIn } from './copy-in.ts'
import { isOffset, lacking, readingsOf, wallClock } from './wall-clock.ts'

/** When a form says that the kick-off is. `readings`: what was typed may mean any of these, by the wall clock of the cohort. */
export type Start =
  | { readonly startsAt: Instant; readonly at: string }
  | { readonly problems: Readonly<Record<string, string>> }
  | { readonly readings: readonly string[] }

/** Reads the day and the time: what was chosen of several readings counts first, then what was typed, then the fields for day and time. */
export function startIn({ texts }: Pick<Filled, 'texts'>, cohort: CohortSummary, actor: KnownPerson, now: Instant): Start {
  const { date = '', time = '', when = '', reading = '' } = texts
  if (reading !== '') return startAt(reading, cohort, actor)
  if (when.trim() === '') return startAt(`${date}T${time}`, cohort, actor)
  const shown = now.toZonedDateTimeISO(cohort.zone).toPlainDateTime().toString({ smallestUnit: 'minute' })
  return startTyped(readDate(when, { language: actor.language, now: shown, zone: cohort.zone }), time, cohort, actor)
}

function startTyped(read: Reading, time: string, cohort: CohortSummary, actor: KnownPerson): Start {
  const { typed } = copyIn(actor.language)
  // A day without a time is at the time of the form.
  const whole = (at: string): string => (at.includes('T') ? at : `${at}T${time}`)
  if (read.is === 'none') return { problems: { when: typed.unread } }
  const said = (read.is === 'read' ? read.all.map(({ at }) => at) : read.readings).map(whole)
  const [only, ...more] = said.flatMap((at) => readingsOf(at, cohort.zone))
  if (only === undefined) return { problems: { when: typed.unclear } }
  return read.is === 'read' && more.length === 0 ? startAt(only, cohort, actor) : { readings: [only, ...more] }
}

function startAt(at: string, cohort: CohortSummary, actor: KnownPerson): Start {
  const startsAt = wallClock(at, cohort.zone)
  if (startsAt) return { startsAt, at }
  const readings = readingsOf(at, cohort.zone)
  if (readings.length > 0) return { readings }
  const [date = '', time = ''] = at.split('T')
  const problems = lacking(date, time, cohort.zone, wordsIn(actor.language, cohort.words).kickOff)
  return { problems: Object.keys(problems).length > 0 ? problems : { time: copyIn(actor.language).typed.skipped } }
}

/** The fields for a day and a time, and one in which both may be typed; above them, what was typed may mean. */
export function whenFields(actor: KnownPerson, cohort: CohortSummary, texts: Filled['texts'], readings: readonly string[] = []): Field[] {
  const { kickOff: words } = wordsIn(actor.language, cohort.words)
  const { typed } = copyIn(actor.language)
  const initial = (name: string) => (texts[name] === undefined ? {} : { initial: texts[name] })
  const options = readings.flatMap((at) => {
    const startsAt = wallClock(at, cohort.zone)
    if (!startsAt) return []
    const label = dayAndTime(startsAt, cohort.zone, actor.language, actor.timeZone)
    return [{ value: at, label: isOffset(at) ? twice(typed, startsAt, cohort.zone)(label) : label }]
  })
  return [
    ...(options.length > 0 ? [{ kind: 'choice', name: 'reading', label: typed.which, options, optional: true } as const] : []),
    { kind: 'date', name: 'date', label: words.date, optional: true, ...initial('date') },
    { kind: 'time', name: 'time', label: words.time, hint: cohort.zone, initial: texts['time'] ?? '17:00' },
    { kind: 'line', name: 'when', label: typed.label, placeholder: typed.placeholder, optional: true, ...initial('when') },
  ]
}

/** How one of two equal times of a night is told from the other: it comes before the clocks are set back, or after that. */
function twice({ first, second }: ReturnType<typeof copyIn>['typed'], at: Instant, zone: string): (when: string) => string {
  const offsetAt = (hours: number) => hoursAfter(at, hours).toZonedDateTimeISO(zone).offsetNanoseconds
  return offsetAt(0) > offsetAt(3) ? first : second
}
