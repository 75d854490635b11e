/** The fields of the form in which an announcement is written: all that the usual one needs. */
import type { Field } from '../../contract/form.ts'
import { isLanguage, type Language, languages } from '../../contract/view.ts'
import type { KnownPerson } from '../../people/directory.ts'
import { groupOf, groups, wordsOf } from '../audience/who.ts'
import { mostAlt, mostText, mostTitle } from '../commands.ts'
import type { Copy } from '../copy.ts'
import {
  type CohortFacts,
  meanings,
  type ShownPicture,
  type Sort,
  sortOf,
  sorts,
  type Timing,
  type Versions,
  type Written,
} from '../facts.ts'
import type { Tally } from '../store.ts'
import { clockOf } from '../when.ts'

/** A choice of any number has at most ten options, so more cohorts stand in several: as many as there may be. */
const mostTicked = 10
export const cohortNames: readonly string[] = ['cohorts', ...Array.from({ length: 9 }, (_, at) => `cohorts${at + 2}`)]

/** The names of those fields that are there, as what somebody chooses is counted. */
export const namesFor = (cohorts: readonly CohortFacts[]): readonly string[] =>
  cohortNames.slice(0, Math.max(1, Math.ceil(cohorts.length / mostTicked)))

/** Which cohorts; with one cohort there is nothing to choose. */
export function cohortFields(cohorts: readonly CohortFacts[], chosen: readonly string[], { form }: Copy): Field[] {
  if (cohorts.length < 2) return []
  return cohortNames.flatMap((name, at): Field[] => {
    const options = cohorts.slice(at * mostTicked, (at + 1) * mostTicked).map(({ id, name: label }) => ({ value: id, label }))
    const [first, last] = [at * mostTicked + 1, at * mostTicked + options.length]
    const label = cohorts.length > mostTicked ? `${form.cohorts} (${first}–${last})` : form.cohorts
    const initial = chosen.filter((id) => options.some(({ value }) => value === id))
    return options.length > 0
      ? [{ kind: 'choices', name, label, optional: true, options, ...(initial.length > 0 && { initial: initial.join(',') }) }]
      : []
  })
}

/** The cohorts that were filled in; where there is only one, it is that one. */
export const cohortsIn = (texts: Readonly<Record<string, string>>, cohorts: readonly CohortFacts[]): readonly string[] =>
  cohorts.length === 1
    ? cohorts.map(({ id }) => id)
    : cohortNames.flatMap((name) => (texts[name] ?? '').split(',')).filter((id) => cohorts.some((cohort) => cohort.id === id))

/** The languages in which somebody may have to write: those of the people in these cohorts, hers first. */
export function languagesOf(actor: KnownPerson, cohorts: readonly CohortFacts[], versions: Versions): readonly Language[] {
  const found = new Set([
    ...cohorts.flatMap((cohort) => [...cohort.languages, cohort.language]),
    ...Object.keys(versions).filter(isLanguage),
  ])
  return [actor.language, ...languages.filter((each) => each !== actor.language && found.has(each))].filter((each) => found.has(each))
}

/** How many people there are. */
export interface Numbers {
  /** Of each simple choice. */
  readonly tally: Tally
  /** Of what is chosen now. */
  readonly total: number
  /** Of what is chosen now, by the language that they read. */
  readonly readers: ReadonlyMap<Language, number>
}

/** A title and a text in each of these languages, with how many read it. */
export const textFields = (
  asked: readonly Language[],
  versions: Versions,
  numbers: Numbers | null,
  { form, languages: names }: Copy,
): Field[] =>
  asked.flatMap((language): Field[] => {
    const { title = '', text = '' } = versions[language] ?? {}
    return [
      {
        ...{ kind: 'line', name: `title_${language}`, label: form.titleIn(names[language]), optional: true, most: mostTitle },
        ...(numbers && { hint: form.readers(numbers.readers.get(language) ?? 0) }),
        ...(title && { initial: title }),
      },
      {
        ...{ kind: 'lines', name: `text_${language}`, label: form.textIn(names[language]), optional: true, most: mostText },
        ...(text && { initial: text }),
      },
    ]
  })

/** For whom, as one choice with how many they are now. What was chosen in detail (`stored`) stays, unless something else is chosen. */
export function whoField(
  audience: Written['audience'] | null,
  stored: Written['audience'] | null,
  numbers: Numbers | null,
  copy: Copy,
): Field {
  const { form } = copy
  const group = audience ? groupOf(audience) : 'everybody'
  const isDetailed = group === null || (stored !== null && groupOf(stored) === null)
  const counted = (words: string, count: number | undefined): string => (count === undefined ? words : form.counted(words, count))
  const own = isDetailed ? [{ value: 'own', label: counted(form.inDetail, group === null ? numbers?.total : undefined) }] : []
  const label = (each: (typeof groups)[number]): string => counted(wordsOf(each, copy), numbers?.tally[each])
  return {
    ...{ kind: 'choice', name: 'who', label: form.who, hint: form.whoHint, initial: group ?? 'own' },
    options: [...own, ...groups.map((each) => ({ value: each, label: label(each) }))],
  }
}

/** What kind of message, and which button. */
export function kindFields(
  filling: Pick<Written, 'category' | 'urgent' | 'button'> | null,
  { form, sorts: kinds, meanings: says }: Copy,
): Field[] {
  return [
    {
      ...{ kind: 'choice', name: 'category', label: form.category, hint: form.categoryHint },
      options: sorts.map((value) => ({ value, label: kinds[value] })),
      initial: (filling ? sortOf(filling) : 'news') satisfies Sort,
    },
    {
      ...{ kind: 'choice', name: 'button', label: form.button },
      options: [{ value: 'none', label: form.noButton }, ...meanings.map((value) => ({ value, label: says[value] }))],
      initial: filling?.button ?? 'none',
    },
  ]
}

/** Days before a kick-off that are offered. */
const usualDays = [0, 1, 2, 3, 7]

/** When: at once, at a time, or some days before the kick-off. */
export function whenFields(timing: Timing, chosen: readonly CohortFacts[], { form, when }: Copy): Field[] {
  const own = timing.kind === 'kickOff' && !usualDays.includes(timing.days) ? [timing.days] : []
  const days = timing.kind === 'kickOff' || (chosen.length === 1 && clockOf(chosen).kickOffAt !== null) ? [...usualDays, ...own] : []
  return [
    {
      ...{ kind: 'choice', name: 'sendAt', label: when.kind, initial: timing.kind === 'kickOff' ? `before:${timing.days}` : timing.kind },
      options: [
        ...(['now', 'at'] as const).map((value) => ({ value, label: when.kinds[value] })),
        ...days.map((each) => ({ value: `before:${each}`, label: when.before(each) })),
      ],
    },
    {
      ...{ kind: 'date', name: 'date', label: when.date, hint: form.dateHint, optional: true },
      ...(timing.kind === 'at' && { initial: timing.date }),
    },
    { kind: 'time', name: 'time', label: when.time, optional: true, initial: timing.kind === 'now' ? '10:00' : timing.time },
  ]
}

/** A picture, where files can be chosen in a form. */
export const pictureFields = (picture: ShownPicture | null, versions: Versions, languages: readonly Language[], copy: Copy): Field[] => [
  {
    kind: 'file',
    name: 'file',
    label: picture ? copy.form.otherPicture : copy.picture.file,
    endings: ['png', 'jpg', 'jpeg', 'gif'],
    optional: true,
  },
  ...altFields(picture, versions, languages, copy),
]

/** What a picture shows, in each of these languages. With one language there is one field. */
export function altFields(picture: ShownPicture | null, versions: Versions, languages: readonly Language[], copy: Copy): Field[] {
  const { picture: words, languages: names } = copy
  const base = { kind: 'line', hint: words.altHint, optional: true, most: mostAlt } as const
  if (languages.length < 2) return [{ ...base, name: 'alt', label: words.alt, ...(picture?.alt && { initial: picture.alt }) }]
  return languages.map((language) => {
    const initial = versions[language]?.alt || picture?.alt
    return { ...base, name: `alt_${language}`, label: words.altIn(names[language]), ...(initial && { initial }) }
  })
}
