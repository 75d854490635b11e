import { parseArgs } from 'node:util'
import { Temporal } from 'temporal-polyfill'
import { isLanguage, knownLanguage, type Language } from '../contract/view.ts'
import type { Fate } from '../house/rehearses.ts'
import { hoursAfter, type Instant, isAfter, later } from '../kit/clock.ts'
import { zoneNamed } from '../kit/zone.ts'
import { answers } from '../programme/confirmation-answer.ts'
import { isKnownCountry } from '../programme/holidays.ts'

export const fates: readonly Fate[] = [...answers, 'silent']
/** How people behave on average: shares that add up to 1. */
export type Mix = Readonly<Record<Fate, number>>

export interface Options {
  readonly cohortFile: string
  readonly kickOff: Instant
  readonly zone: string
  readonly country: string | null
  readonly from: Instant
  /** It goes on until then, to show what is deleted. Null: it ends with the kick-off. */
  readonly until: Instant | null
  readonly answersFile: string | null
  readonly eventsFile: string | null
  readonly ladderFile: string | null
  readonly seed: number
  readonly mix: Mix
  readonly autoRelease: boolean
  readonly json: boolean
  readonly language: Language
  readonly venue: string | null
  readonly programme: string
}

/** What a bad command line says all the same: enough to look at the files that it names. */
export interface BadOptions {
  readonly problems: readonly string[]
  /** Without `cohortFile` no list is named. */
  readonly named: FileOptions & { readonly cohortFile: string | null }
}

/** What it takes to read the files. */
export interface FileOptions
  extends Pick<Options, 'answersFile' | 'eventsFile' | 'ladderFile' | 'zone' | 'from' | 'language' | 'autoRelease'> {
  /** When it is over. Null: nobody knows. */
  readonly end: Instant | null
}

/** The last thing that happens by itself comes a quarter of an hour into the kick-off. */
/** A week: those who were missing are asked on the next working day, also after holidays. */
const epilogueHours = 7 * 24

/** When everything that belongs to the kick-off has happened. */
export const epilogueOf = ({ kickOff }: Pick<Options, 'kickOff'>): Instant => hoursAfter(kickOff, epilogueHours)

/** When a rehearsal is over. */
export const endOf = (options: Pick<Options, 'kickOff' | 'until'>): Instant =>
  options.until ? later(options.until, epilogueOf(options)) : epilogueOf(options)

export const usage = `npm run rehearse -- --cohort FILE --kickoff 2027-01-21T17:00 --zone Europe/Helsinki
  [--country FI]                 public holidays that move a step earlier
  [--from 2026-12-21T09:00]      when the coordinator sets it up (default: five weeks before)
  [--until 2029-08-01T12:00]     goes on after the kick-off, and says what is deleted when
  [--answers FILE]               CSV: at,email,answer[,about]; without it people answer by chance
  [--events FILE]                CSV: at,what,email,to,file,text; what the coordinator does meanwhile: list, takeOff,
                                 bringBack, changeMentor, changeEmail, moveKickOff (to: 2027-01-28 17:30;
                                 text: the place, if it is another one), moveVenue (text: the place), callOff,
                                 came, missing
  [--seed 1]                     another number, other chances; the same number, the same bytes
  [--mix coming=.7,notStarting=.1,notAtKickoff=.05,unsure=.05,silent=.1]
  [--auto-release]               places of people who haven't answered are released without the coordinator's tap
  [--ladder FILE]                JSON: the programme's own ladder
  [--language en|fi|sv] [--place "Room 5"] [--programme "Spring mentoring"]
  [--json]                       one JSON object a line`

const defaultMix: Mix = { coming: 0.7, notStarting: 0.1, notAtKickoff: 0.05, unsure: 0.05, silent: 0.1 }
const text = { type: 'string' } as const
const flag = { type: 'boolean' } as const
const known = {
  ...{
    cohort: text,
    kickoff: text,
    zone: text,
    country: text,
    from: text,
    until: text,
    answers: text,
    events: text,
    ladder: text,
    seed: text,
    mix: text,
  },
  ...{ language: text, place: text, programme: text, 'auto-release': flag, json: flag },
}

/** Reads the command line: the options, or every problem in words. */
export function readOptions(args: readonly string[]): Options | BadOptions {
  const read = safely(() => parseArgs({ args: [...args], options: known, strict: true, allowPositionals: false }).values)
  const values = 'problem' in read ? whateverIsKnown(args) : read.value
  const problems = 'problem' in read ? [read.problem] : []
  const need = <T>(value: T | undefined, problem: string, otherwise: T): T => {
    if (value === undefined) problems.push(problem)
    return value ?? otherwise
  }
  const cohortFile = need(values.cohort, '--cohort is missing: name the list of people, a CSV or XLSX file.', '')
  const zone = need(zoneNamed(values.zone) ?? undefined, `--zone must be a time zone like Europe/Helsinki${shown(values.zone)}.`, 'UTC')
  const kickOff = need(
    localTime(values.kickoff, zone),
    `--kickoff must be a date and time like 2027-01-21T17:00${shown(values.kickoff)}.`,
    epoch,
  )
  const from = values.from === undefined ? fiveWeeksBefore(kickOff, zone) : localTime(values.from, zone)
  const country = values.country === undefined ? null : values.country.toUpperCase()
  if (country !== null && !isKnownCountry(country)) problems.push(`--country must be a two-letter code like FI${shown(values.country)}.`)
  const seed = Number(values.seed ?? 1)
  if (!Number.isSafeInteger(seed) || seed < 0) problems.push(`--seed must be a whole number, 0 or more${shown(values.seed)}.`)
  const mix = values.mix === undefined ? defaultMix : readMix(values.mix)
  if (typeof mix === 'string') problems.push(mix)
  const language = values.language ?? 'en'
  if (!isLanguage(language)) problems.push(`--language must be en, fi or sv${shown(values.language)}.`)
  const start = need(from, `--from must be a date and time like 2026-12-21T09:00${shown(values.from)}.`, epoch)
  const until =
    values.until === undefined
      ? null
      : need(localTime(values.until, zone), `--until must be a date and time like 2029-08-01T12:00${shown(values.until)}.`, epoch)
  if (until && until !== epoch && !isAfter(until, kickOff)) problems.push('--until must be later than --kickoff.')
  const files = {
    ...{ answersFile: values.answers ?? null, eventsFile: values.events ?? null, ladderFile: values.ladder ?? null },
    autoRelease: values['auto-release'] ?? false,
  }
  if (problems.length > 0) {
    // Nothing lies before the beginning of a rehearsal that nobody knows.
    const named = { ...files, zone, from: epoch, end: null, language: knownLanguage(language), cohortFile: values.cohort ?? null }
    return { problems, named }
  }
  return {
    ...{ ...files, cohortFile, kickOff, zone, country, from: start, until, seed },
    ...{ mix: mix as Mix, json: values.json ?? false, language: language as Language },
    ...{ venue: values.place ?? null, programme: values.programme ?? `Mentoring ${kickOff.toZonedDateTimeISO(zone).year}` },
  }
}

type Values = Readonly<{ [name in keyof typeof known]?: (typeof known)[name] extends typeof flag ? boolean : string }>

/** A command line with something unknown in it, without that. */
function whateverIsKnown(args: readonly string[]): Values {
  const { values } = parseArgs({ args: [...args], options: known, strict: false, allowPositionals: true })
  // An option without its value reads as true here.
  const sound = Object.entries(values).filter(([name, value]) => typeof value === (isFlag(name) ? 'boolean' : 'string'))
  return Object.fromEntries(sound)
}

const isFlag = (name: string): boolean => Object.entries(known).some(([each, { type }]) => each === name && type === 'boolean')

const epoch = Temporal.Instant.fromEpochMilliseconds(0)
const shown = (value: string | undefined): string => (value === undefined ? '' : `, not "${value}"`)

function safely<T>(work: () => T): { value: T } | { problem: string } {
  try {
    return { value: work() }
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) }
  }
}

const wallClock = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d)?$/

/** A wall-clock time in the cohort's zone, or an instant with its own offset. A date alone is none, nor is a time with a zone of its own. */
export function localTime(value: string | undefined, zone: string): Instant | undefined {
  if (value === undefined) return undefined
  const local = value.replace(/(?:Z|[+-]\d\d:?\d\d)$/, '')
  if (!wallClock.test(local)) return undefined
  const read = safely(() =>
    local === value ? Temporal.PlainDateTime.from(value).toZonedDateTime(zone).toInstant() : Temporal.Instant.from(value),
  )
  return 'value' in read ? read.value : undefined
}

const fiveWeeksBefore = (kickOff: Instant, zone: string): Instant =>
  kickOff.toZonedDateTimeISO(zone).subtract({ days: 35 }).withPlainTime('09:00').toInstant()

function readMix(value: string): Mix | string {
  const shares = value.split(',').map((pair) => pair.split('='))
  const mix = { coming: 0, notStarting: 0, notAtKickoff: 0, unsure: 0, silent: 0 }
  for (const [fate = '', share = ''] of shares) {
    const number = Number(share)
    if (!isFate(fate)) return `--mix: "${fate}" is not one of ${fates.join(', ')}.`
    if (share.trim() === '' || !(number >= 0 && number <= 1)) return `--mix: ${fate} needs a share between 0 and 1, not "${share}".`
    mix[fate] = number
  }
  const sum = Object.values(mix).reduce((total, share) => total + share, 0)
  return Math.abs(sum - 1) < 1e-6 ? mix : `--mix: the shares add up to ${Number(sum.toFixed(4))}, not to 1.`
}

const isFate = (fate: string): fate is Fate => fates.some((each) => each === fate)
