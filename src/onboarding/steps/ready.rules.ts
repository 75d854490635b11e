import type { Language } from '../../contract/view.ts'
import type { Joins } from '../selections/facts.ts'
import { type LanguageTarget, lacking, type Target, type Targets } from '../selections/targets.rules.ts'
import type { OnTheWay } from './facts.ts'
import { standsAt } from './stuck.rules.ts'

/** Whether there are enough mentors for some of the people. */
export interface Ready {
  /** What these people have in common: a field, or a language. Empty: nobody named it. */
  readonly of: string
  readonly places: number
  readonly mentees: number
  /** How many of these people have finished, and how many they are. */
  readonly finished: number
  readonly all: number
}

/** By field; capital letters make no other field. What lacks most comes first. */
export const readiness = (people: readonly OnTheWay[]): readonly Ready[] => counted(people.map((each) => [(each.field ?? '').trim(), each]))

/** By the languages in which people can meet: who can in several counts in each. */
export const readinessByLanguage = (people: readonly OnTheWay[]): readonly Ready[] =>
  counted(people.flatMap((each) => each.languages.map((language) => [language, each] as const)))

function counted(named: readonly (readonly [string, OnTheWay])[]): readonly Ready[] {
  const ready = [...Map.groupBy(named, ([name]) => name.toLowerCase()).values()].map((of): Ready => {
    const people = of.map(([, each]) => each)
    return {
      of: of[0]?.[0] ?? '',
      places: people.reduce((sum, { role, places }) => sum + (role === 'mentor' ? places : 0), 0),
      mentees: people.filter(({ role }) => role === 'mentee').length,
      finished: people.filter((each) => standsAt(each) === null).length,
      all: people.length,
    }
  })
  return ready.toSorted((a, b) => b.mentees - b.places - (a.mentees - a.places) || a.of.localeCompare(b.of))
}

/** How many are aimed at of a role. */
export interface Aim extends Targets {
  readonly role: Joins
}

/** People of one role who lack: in all, by language and by field. Somebody may be of one of each. */
export interface Lack extends Targets {
  readonly role: Joins
  readonly all: number
}

const sumOf = (of: readonly { readonly wanted: number }[]): number => of.reduce((sum, { wanted }) => sum + wanted, 0)

/** Who lacks of whom a coordinator said how many she aims at; and mentors, where there are fewer places than mentees and none lacks of those. */
export function lacksOf(people: readonly OnTheWay[], aims: readonly Aim[], language: Language): readonly Lack[] {
  const aimed = aims.map(({ role, targets, languageTargets }): Lack => {
    const those = people.filter((each) => each.role === role)
    const lacks = { targets: lacking(targets, those), languageTargets: lacking(languageTargets, those) }
    return { role, ...lacks, all: Math.max(sumOf(lacks.targets), sumOf(lacks.languageTargets)) }
  })
  const lacks = aimed.filter(({ all }) => all > 0)
  const seats = seatsLacking(people, language)
  return lacks.some(({ role }) => role === 'mentor') || seats.all === 0 ? lacks : [seats, ...lacks]
}

/** Mentors for mentees who have no place: one for each, since most take one. */
function seatsLacking(people: readonly OnTheWay[], language: Language): Lack {
  const short = ({ places, mentees }: Ready): number => Math.max(0, mentees - places)
  const targets = readiness(people).flatMap((each): Target[] =>
    each.of !== '' && short(each) > 0 ? [{ field: each.of, wanted: short(each) }] : [],
  )
  const [all] = counted(people.map((each) => ['', each]))
  const missing = all ? short(all) : 0
  const tongues = [...new Set(people.flatMap(({ languages }) => languages))]
  const byLanguage = tongues.flatMap((each): LanguageTarget[] => {
    const [of] = counted(people.flatMap((one) => (one.languages.includes(each) ? [['', one] as const] : [])))
    return of && short(of) > 0 ? [{ language: each, wanted: short(of) }] : []
  })
  const languageTargets = tongues.length > 1 || missing === 0 ? byLanguage : [{ language: tongues[0] ?? language, wanted: missing }]
  return { role: 'mentor', targets, languageTargets, all: Math.max(missing, sumOf(targets)) }
}
