import { parseArgs } from 'node:util'
import { Temporal } from 'temporal-polyfill'
import { isLanguage, knownLanguage, type Language } from '../contract/view.ts'
import type { Fate } from '../house/rehearses.ts'
import { hoursAfter, type Instant, isAfter, later } from '../kit/clock.ts'
import type { Shares } from '../kit/shares.ts'
import { zoneNamed } from '../kit/zone.ts'
import { isKnownCountry } from '../programme/ladder/holidays.ts'
import type { Aim } from '../programme/to-pair.ts'
import { readMix, readMixes } from './mixes.ts'
import { usualMixes } from './rooms.ts'

/** How people behave on average: shares that add up to 1. */
export type Mix = Readonly<Record<Fate, number>>

export interface Options {
  readonly cohortFile: string
  readonly kickOff: Instant
  readonly zone: string
  readonly country: string | null
  readonly from: Instant
  /** It goes on until then, to show what pairs do and what is deleted. Null: it ends with the kick-off. */
  readonly until: Instant | null
  readonly answersFile: string | null
  readonly eventsFile: string | null
  readonly ladderFile: string | null
  readonly seed: number
  readonly mix: Mix
  /** How likely people's answers to what rooms ask later are, by the option. */
  readonly mixes: Readonly<Record<string, Shares>>
  /** The options of rooms for which a mix was chosen. */
  readonly chosen: readonly string[]
  readonly autoRelease: boolean
  /** Who joins by themselves: so many people, or those of a file. Null: nobody. */
  readonly join: number | { readonly file: string } | null
  /** For how many mentees who join there is room. Null: for all. */
  readonly places: number | null
  /** The coordinator publishes the best pairs with this aim at the beginning. Null: she pairs nobody. */
  readonly pair: Aim | null
  /** The coordinator publishes groups at the beginning, as the list names them or of who fits. Null: she makes none. */
  readonly groups: 'list' | 'fits' | null
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
  extends Pick<Options, 'answersFile' | 'eventsFile' | 'ladderFile' | 'zone' | 'from' | 'language' | 'autoRelease' | 'join'> {
  /** When it is over. Null: nobody knows. */
  readonly end: Instant | null
}

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
  [--until 2029-08-01]           goes on after the kick-off: the whole programme, and what is deleted when
  [--answers FILE]               CSV: at,email,answer[,about]; without it people answer by chance
  [--events FILE]                CSV: at,what,email,to,file,text; what the coordinator does meanwhile: list, takeOff,
                                 bringBack, changeMentor, changeEmail, moveKickOff (to: 2027-01-28 17:30;
                                 text: the place, if it is another one), moveVenue (text: the place), callOff,
                                 came, missing, pair (text: best or everybody), group (text: list or fits), announce (text),
                                 askMentors (email: for whom; empty: for everybody without a mentor)
  [--seed 1]                     another number, other chances; the same number, the same bytes
  [--mix coming=.7,notStarting=.1,notAtKickoff=.05,unsure=.05,silent=.1]
  [--meetings met=.6,planned=.2,moved=.05,notYet=.05,silent=.1]
                                 what people answer when they are asked about a meeting (with --until)
  [--fit good=.8,deciding=.15,not=.05]
                                 what each says of their pair after the first meeting (with --until)
  [--auto-release]               places of people who haven't answered are released without the coordinator's tap
  [--pair best|everybody]        the coordinator publishes the best pairs there can be, as soon as everybody is listed
  [--groups list|fits]           the coordinator publishes groups at the beginning: as the list names them, or of who fits
  [--requests yes=.4,no=.4,silent=.2]
                                 mentors are asked one after the other for people without a mentor, and answer so
  [--join 40 | --join FILE]      so many people join by themselves, every fifth as a mentor; or those of
                                 a list with the column "joins at", and perhaps "then": finish, stuck or leave
  [--mix-join finish=.8,stuck=.15,leave=.05]
                                 what becomes of those who begin to join
  [--places 20]                  for how many mentees who join there is room (default: for all)
  [--ladder FILE]                JSON: the programme's own ladder
  [--language en|fi|sv] [--place "Room 5"] [--programme "Spring mentoring"]
  [--json]                       one JSON object a line`

/** How many may join by themselves in one rehearsal. */
const mostJoining = 5000

/** In the order in which answers are drawn. */
const defaultMix: Mix = { coming: 0.7, notAtKickoff: 0.05, notStarting: 0.1, unsure: 0.05, silent: 0.1 }
const text = { type: 'string' } as const
const flag = { type: 'boolean' } as const
const mixOptions: Readonly<Record<string, typeof text>> = Object.fromEntries(Object.keys(usualMixes).map((name) => [name, text]))
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
  ...{ join: text, places: text, pair: text, groups: text, language: text, place: text, programme: text, 'auto-release': flag, json: flag },
  ...mixOptions,
}

/** Reads the command line: the options, or every problem in words. */
export function readOptions(args: readonly string[]): Options | BadOptions {
  const read = safely(() => parseArgs({ args: [...args], options: known, strict: true, allowPositionals: false }).values)
  const values = 'problem' in read ? whateverIsKnown(args) : read.value
  const problems = ['problem' in read ? [read.problem] : [], blanksIn(values)].flat()
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
  const seed = wholeNumberIn(values.seed ?? '1')
  if (Number.isNaN(seed)) problems.push(`--seed must be a whole number, 0 or more${shown(values.seed)}.`)
  const mix = values.mix === undefined ? defaultMix : readMix('mix', values.mix, defaultMix)
  if (typeof mix === 'string') problems.push(mix)
  const mixes = readMixes(values)
  if ('problems' in mixes) problems.push(...mixes.problems)
  const { problems: wrongCourse, ...course } = courseIn(values)
  problems.push(...wrongCourse)
  const language = values.language ?? 'en'
  if (!isLanguage(language)) problems.push(`--language must be en, fi or sv${shown(values.language)}.`)
  const start = need(from, `--from must be a date and time like 2026-12-21T09:00${shown(values.from)}.`, epoch)
  const until =
    values.until === undefined
      ? null
      : need(
          localTime(lastOf(values.until), zone),
          `--until must be a date like 2029-08-01, or a date and time like 2029-08-01T12:00${shown(values.until)}.`,
          epoch,
        )
  if (until && until !== epoch && !isAfter(until, kickOff)) problems.push('--until must be later than --kickoff.')
  const files = {
    join: course.join,
    ...{ answersFile: values.answers ?? null, eventsFile: values.events ?? null, ladderFile: values.ladder ?? null },
    autoRelease: values['auto-release'] ?? false,
  }
  if (problems.length > 0) {
    // Nothing lies before the beginning of a rehearsal that nobody knows.
    const named = { ...files, zone, from: epoch, end: null, language: knownLanguage(language), cohortFile: values.cohort ?? null }
    return { problems, named }
  }
  return {
    ...{ ...files, cohortFile, kickOff, zone, country, from: start, until, seed, ...course },
    ...{
      mix: mix as Mix,
      mixes: 'mixes' in mixes ? mixes.mixes : {},
      chosen: Object.keys(usualMixes).filter((name) => name in values),
      json: values.json ?? false,
      language: language as Language,
    },
    ...{ venue: values.place ?? null, programme: values.programme ?? `Mentoring ${kickOff.toZonedDateTimeISO(zone).year}` },
  }
}

type Values = Readonly<{ [name in keyof typeof known]?: (typeof known)[name] extends typeof flag ? boolean : string }>

/** NaN: what was written is no whole number. */
const wholeNumberIn = (text: string): number => (/^\d{1,15}$/.test(text) ? Number(text) : Number.NaN)

/** Who joins, for how many there is room, and how people are brought together; or what is wrong with what was written. */
function courseIn(values: Values): Pick<Options, 'join' | 'places' | 'pair' | 'groups'> & { readonly problems: readonly string[] } {
  const join = joinIn(values.join)
  const places = values.places === undefined ? null : wholeNumberIn(values.places)
  const pair = values.pair === 'best' || values.pair === 'everybody' ? values.pair : null
  const groups = values.groups === 'list' || values.groups === 'fits' ? values.groups : null
  const problems = [
    ...(values.groups !== undefined && groups === null ? [`--groups must be list or fits${shown(values.groups)}.`] : []),
    ...(values.pair !== undefined && pair === null ? [`--pair must be best or everybody${shown(values.pair)}.`] : []),
    ...(join === undefined ? [`--join takes 1 to ${mostJoining} people, or the name of a file${shown(values.join)}.`] : []),
    ...without(values, 'join', ['places', 'mix-join'], 'people who join'),
    ...without(values, 'until', ['meetings', 'fit'], 'the time after the kick-off'),
    ...(Number.isNaN(places) ? [`--places must be a whole number, 0 or more${shown(values.places)}.`] : []),
  ]
  return { join: join ?? null, places, pair, groups, problems }
}

/** Options that say nothing where another one is missing. */
const without = (values: Values, needed: 'join' | 'until', names: readonly string[], of: string): readonly string[] =>
  names.flatMap((name) => (name in values && !(needed in values) ? [`--${name} says something of ${of}: add --${needed}.`] : []))

/** Who joins: a number is so many people, anything else names a file. Undefined: neither. */
function joinIn(written: string | undefined): Options['join'] | undefined {
  if (written === undefined) return null
  if (!/^\d+$/.test(written)) return written.trim() === '' ? undefined : { file: written }
  const count = Number(written)
  return count >= 1 && count <= mostJoining ? count : undefined
}

const blanksIn = (values: Values): string[] =>
  (['place', 'programme'] as const)
    .filter((name) => values[name]?.trim() === '')
    .map((name) => `--${name} is empty: write its name, or leave the option out.`)

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

/** A day without a time is meant to its end. */
const lastOf = (written: string): string => (/^\d{4}-\d\d-\d\d$/.test(written) ? `${written}T23:59` : written)

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

/** Whether the cohort's clocks show this time exactly once: not in the hour that they skip in spring, nor in the one that comes twice in autumn. */
export function isShownOnce(local: string, zone: string): boolean {
  const read = safely(() => Temporal.PlainDateTime.from(local).toZonedDateTime(zone, { disambiguation: 'reject' }))
  return 'value' in read
}

const fiveWeeksBefore = (kickOff: Instant, zone: string): Instant =>
  kickOff.toZonedDateTimeISO(zone).subtract({ days: 35 }).withPlainTime('09:00').toInstant()
