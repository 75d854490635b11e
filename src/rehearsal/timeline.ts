import { kindsOf } from '../house/kinds.ts'
import type { Happening, PersonAtEnd } from '../house/rehearses.ts'
import { rooms } from '../house/rooms.ts'
import type { Instant } from '../kit/clock.ts'
import { rehearsed } from './rooms.ts'
import type { Ending, Rehearsal } from './run.ts'
import type { Summary } from './summary.ts'

type Delivered = Extract<Happening, { type: 'delivery' }>
type Answered = Extract<Happening, { type: 'answer' }>
type Done = Extract<Happening, { type: 'event' }>

/** What a coordinator reads: day by day who hears what, the words once for each kind, a summary, and a small picture. */
export function printTimeline(
  rehearsal: Rehearsal,
  happenings: readonly Happening[],
  { people, deleted, lines }: Ending,
  summary: Summary,
): string {
  const { options } = rehearsal
  const head = [
    `Rehearsal of ${options.programme}: ${summary.mentees} mentees, ${summary.mentors} mentors`,
    `Kick-off ${clock(options.kickOff, options.zone)} on ${dayName(options.kickOff, options.zone)} (${options.zone}). Nothing was sent to anybody.`,
  ]
  return [
    ...head,
    ...days(rehearsal, happenings),
    '',
    ...words(happenings),
    '',
    ...totals(summary, people),
    ...furtherLines(lines),
    ...deletions(rehearsal, deleted),
    '',
  ].join('\n')
}

function days({ options }: Rehearsal, happenings: readonly Happening[]): string[] {
  const byDay = Map.groupBy(happenings, (each) => each.at.toZonedDateTimeISO(options.zone).toPlainDate().toString())
  const kickOffDay = options.kickOff.toZonedDateTimeISO(options.zone).toPlainDate()
  return [...byDay.values()].flatMap((day) => {
    const [first] = day
    if (!first) return []
    const left = first.at.toZonedDateTimeISO(options.zone).toPlainDate().until(kickOffDay).days
    const title = `\n${dayName(first.at, options.zone)}  ${left === 0 ? 'T, the day of the kick-off' : left > 0 ? `T−${left}` : `T+${-left}`}`
    return [title, ...dayLines(day, options.zone)]
  })
}

/** Same time, same kind: one line with a count and a few names. */
function dayLines(day: readonly Happening[], zone: string): string[] {
  const groups = Map.groupBy(day, (each) => `${clock(each.at, zone)} ${labelOf(each)}`)
  return [...groups.values()].map((group) => {
    const [first] = group
    if (!first) return ''
    const names = group.map((each) => (each.type === 'delivery' ? each.name : each.type === 'answer' ? each.email : cellsOf(each)))
    const shown = names.slice(0, 3).join(', ') + (names.length > 3 ? ` and ${names.length - 3} more` : '')
    const mark = { delivery: '→', answer: '←', event: '*' }[first.type]
    return `  ${clock(first.at, zone)}  ${mark} ${labelOf(first).padEnd(31)} ${String(group.length).padStart(3)}  ${shown}`
  })
}

function labelOf(each: Happening): string {
  if (each.type === 'event') return `${each.what}${each.outcome === 'refused' ? ' (refused)' : ''}`
  return each.type === 'delivery' ? deliveryLabel(each) : answerLabel(each)
}

/** What stood in an event's line, and why it was refused. */
function cellsOf(event: Done): string {
  const cells = [event.email, event.to && `→ ${event.to}`, event.file?.name, event.text].filter(Boolean).join(' ')
  return event.outcome === 'refused' ? `${cells}: ${event.reason.replaceAll(/\s+/gu, ' ')}` : cells
}

const kinds = kindsOf(rooms)

function deliveryLabel({ kind, step, role }: Delivered): string {
  const known = kinds.get(kind)
  if (!known) return kind
  const label = known.isCounted ? `${known.label} ${step}` : known.label
  return known.isByRole ? `${label}, ${role}s` : label
}

function answerLabel({ answer, about, accepted }: Answered): string {
  return `${answer}${about ? ` about ${about}` : ''}${accepted ? '' : ' (refused)'}`
}

/** Each kind's words once, as its first reader gets them. */
function words(happenings: readonly Happening[]): string[] {
  const first = new Map<string, Delivered>()
  for (const each of happenings) if (each.type === 'delivery' && !first.has(deliveryLabel(each))) first.set(deliveryLabel(each), each)
  const samples = [...first].flatMap(([label, each]) => [
    '',
    `  ${label} (to ${each.name}, ${each.language})`,
    ...each.text.split('\n').map((line) => `    │ ${line}`),
  ])
  return ['What people read', ...samples]
}

function totals(summary: Summary, people: readonly PersonAtEnd[]): string[] {
  const widest = 40
  const bar = (label: string, count: number) => {
    const length = summary.mentees === 0 ? 0 : Math.round((count / summary.mentees) * widest)
    return `  ${label.padEnd(22)} ${'█'.repeat(length).padEnd(widest)} ${count}`
  }
  const ends = rehearsed.map(({ rehearses }) => rehearses.endLines(summary, people))
  return [
    'How it ends',
    bar('mentees', summary.mentees),
    ...ends.flatMap(({ bars }) => bars.map(([label, count]) => bar(label, count))),
    '',
    ...ends.flatMap(({ lines }) => lines.map((line) => `  ${line}`)),
    `  ${summary.deliveries} deliveries, ${summary.answers} answers.`,
  ]
}

/** What else rooms tell, as it stands. */
function furtherLines(lines: Ending['lines']): string[] {
  if (lines.length === 0) return []
  const said = lines.map(
    ({ type, ...facts }) =>
      `  ${type}: ${Object.entries(facts)
        .map(([name, value]) => `${name} ${value}`)
        .join(', ')}`,
  )
  return ['', 'What became of it', ...said]
}

/** What goes by itself after the kick-off. */
function deletions({ options }: Rehearsal, deleted: Ending['deleted']): string[] {
  if (!options.until) return []
  const lines = deleted.map(({ at, deed, rows }) => `  ${dayName(at, options.zone)}: Pari ${deed} (${rows})`)
  const none = `  Nothing until ${dayName(options.until, options.zone)}.`
  return ['', 'What is deleted afterwards', ...(lines.length > 0 ? lines : [none])]
}

const clock = (at: Instant, zone: string): string => at.toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' })

const dayName = (at: Instant, zone: string): string =>
  new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: zone }).format(
    at.epochMilliseconds,
  )
