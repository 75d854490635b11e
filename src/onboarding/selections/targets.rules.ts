import type { Language } from '../../contract/view.ts'

/** How many of a field are wanted. */
export interface Target {
  readonly field: string
  readonly wanted: number
}

/** How many are wanted who can meet in a language. */
export interface LanguageTarget {
  readonly language: Language
  readonly wanted: number
}

/** How many are wanted of each kind of people. Whoever is of several counts in each. */
export interface Targets {
  readonly targets: readonly Target[]
  readonly languageTargets: readonly LanguageTarget[]
}

/** What of somebody is counted. */
export interface Counted {
  readonly field: string | null
  readonly languages: readonly string[]
}

const plainly = (field: string | null): string => (field ?? '').trim().toLowerCase()

/** How many of these people are of the field or language that is wanted. Capital letters make no other field. */
export const countOf = (target: Target | LanguageTarget, people: readonly Counted[]): number =>
  people.filter((each) => ('language' in target ? each.languages.includes(target.language) : plainly(each.field) === plainly(target.field)))
    .length

/** What still lacks of it. */
export const lacking = <Of extends Target | LanguageTarget>(targets: readonly Of[], people: readonly Counted[]): readonly Of[] =>
  targets.flatMap((target) => {
    const left = target.wanted - countOf(target, people)
    return left > 0 ? [{ ...target, wanted: left }] : []
  })
