/** The profile as a form, filled in with what is known, and what somebody wrote there. */
import type { Field, Filled } from '../../contract/form.ts'
import { isLanguage, type Language, languages } from '../../contract/view.ts'
import { clean } from '../../kit/text.ts'
import { wholeNumberWithin } from '../../kit/whole-number.ts'
import type { Written } from '../../programme/profile/profile.ts'
import type { Choice } from '../../programme/profile/profile-choices.ts'
import { languageOptions } from '../times.ts'
import type { Copy } from './copy.ts'
import { copyIn } from './copy-in.ts'
import type { Joiner } from './facts.ts'

/** Characters of what is written into a profile, by field. */
export const profileMost = {
  ...{ fieldOwn: 100, degree: 200, wishes: 1000, work: 200, knows: 1000, topicsOwn: 300 },
  // What a list says may be longer than what is written here.
  ...{ field: 150, wish1: 150, wish2: 150, wish3: 150, topics: 150 },
} as const

/** Mentees that a mentor may take at most. */
const mostMentees = 8
/** Stands for no further wish. */
const none = '-'
const wishNames = ['wish1', 'wish2', 'wish3'] as const

/** Who fills it in, in which language they read. */
export interface Writer {
  readonly joiner: Joiner
  readonly reads: Language
}

const copyFor = ({ joiner, reads }: Writer): Copy => copyIn(reads, joiner.words)

/** What is stored of a choice: its name in the language of the cohort, so that people of one cohort say the same alike. */
const stored = (choice: Choice, { joiner }: Writer): string => choice[joiner.language]
const optionsOf = (choices: readonly Choice[], by: Writer) =>
  choices.map((choice) => ({ value: stored(choice, by), label: choice[by.reads] }))

const sameWords = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase()
/** The choice that is meant, in whichever language somebody wrote it. */
const choiceIn = (choices: readonly Choice[], words: string): Choice | undefined =>
  choices.find((choice) => languages.some((language) => sameWords(choice[language], words)))

/** Whether anything stands in the profile: from a list, or written before. */
export const isKnown = ({ profile: { field, degree, wishes, work, knows, topics, ranked } }: Pick<Joiner, 'profile'>): boolean =>
  ranked.length > 0 || [field, degree, wishes, work, knows, topics].some((each) => each !== null && each !== '')

/** The fields of the profile. */
export function profileFields(by: Writer): Field[] {
  const { field, choices } = { field: by.joiner.profile.field ?? '', choices: by.joiner.choices }
  const { profile: copy } = copyFor(by)
  const known = choiceIn(choices.fields, field)
  const first: Field[] = [
    {
      ...{ kind: 'choice', name: 'field', label: copy.field, options: optionsOf(choices.fields, by), optional: true },
      ...(known && { initial: stored(known, by) }),
    },
    {
      ...{ kind: 'line', name: 'fieldOwn', label: copy.fieldOwn, most: profileMost.fieldOwn, optional: true },
      ...(!known && field !== '' && { initial: field }),
    },
  ]
  return [...first, ...(by.joiner.role === 'mentee' ? menteeFields(by) : mentorFields(by)), languagesField(by)]
}

function menteeFields(by: Writer): Field[] {
  const { joiner } = by
  const { profile: copy } = copyFor(by)
  const { degree, wishes, ranked, decisive } = joiner.profile
  const topics = optionsOf(joiner.choices.topics, by)
  const wish = (name: string, index: number): Field => {
    const known = choiceIn(joiner.choices.topics, ranked[index] ?? '')
    const options = index === 0 ? topics : [...topics, { value: none, label: copy.none }]
    return {
      ...{ kind: 'choice', name, label: copy.wish[index] ?? '', options, ...(index > 0 && { optional: true }) },
      ...(known && { initial: stored(known, by) }),
    }
  }
  return [
    {
      kind: 'line',
      name: 'degree',
      label: copy.degree,
      hint: copy.degreeHint,
      most: profileMost.degree,
      ...initial(degree),
      optional: true,
    },
    { kind: 'lines', name: 'wishes', label: copy.wishes, hint: copy.wishesHint, most: profileMost.wishes, ...initial(wishes) },
    ...wishNames.map(wish),
    {
      ...{
        kind: 'choice',
        name: 'decisive',
        label: copy.decisive,
        optional: true,
        ...(decisive !== null && { initial: String(decisive) }),
      },
      options: [copy.first, copy.second, copy.third].map((label, index) => ({ value: String(index + 1), label })),
    },
  ]
}

const initial = (value: string | null) => (value === null ? {} : { initial: value })

function mentorFields(by: Writer): Field[] {
  const { joiner } = by
  const { profile: copy } = copyFor(by)
  const { work, knows, mentees } = joiner.profile
  const { ticked, own } = topicsIn(joiner)
  // Whoever joins as a mentor means to take somebody: 0 stands for “not this time”, and is chosen on purpose.
  const takes = mentees ?? (joiner.state === 'applied' ? Math.max(1, joiner.places) : joiner.places)
  const numbers = Array.from({ length: Math.max(mostMentees, takes) + 1 }, (_, count) => count)
  return [
    { kind: 'line', name: 'work', label: copy.work, hint: copy.workHint, most: profileMost.work, ...initial(work), optional: true },
    { kind: 'lines', name: 'knows', label: copy.knows, hint: copy.knowsHint, most: profileMost.knows, ...initial(knows) },
    {
      ...{ kind: 'choices', name: 'topics', label: copy.topics, optional: true, initial: ticked.join(',') },
      options: joiner.choices.topics.map((choice, index) => ({ value: String(index), label: choice[by.reads] })),
    },
    { kind: 'line', name: 'topicsOwn', label: copy.topicsOwn, most: profileMost.topicsOwn, ...initial(own), optional: true },
    {
      ...{ kind: 'choice', name: 'mentees', label: copy.mentees, hint: copy.menteesHint, initial: String(takes) },
      options: numbers.map((count) => ({ value: String(count), label: count === 0 ? copy.noneThisTime : String(count) })),
    },
  ]
}

/** Topics as they are stored, taken apart: the places of those to choose from, and what else was written. */
function topicsIn({ profile, choices }: Joiner): { readonly ticked: readonly number[]; readonly own: string | null } {
  const said = (profile.topics ?? '').split(';').flatMap((each) => each.trim() || [])
  const place = (words: string): number => choices.topics.findIndex((choice) => choiceIn([choice], words))
  const own = said.filter((words) => place(words) < 0).join('; ')
  return { ticked: said.map(place).filter((index) => index >= 0), own: own === '' ? null : own }
}

const languagesField = (by: Writer): Field => ({
  ...{ kind: 'choices', name: 'languages', label: copyFor(by).profile.languages, options: languageOptions, optional: true },
  initial: (by.joiner.profile.languages.length > 0 ? by.joiner.profile.languages : [by.joiner.language]).join(','),
})

/** What somebody wrote, or what is wrong with it, by field. */
export type ReadProfile = { readonly written: Written } | { readonly problems: Readonly<Record<string, string>> }

/** Reads a profile that was filled in. Whatever a client sends, only what can be chosen is taken. */
export function readProfile({ texts }: Pick<Filled, 'texts'>, by: Writer): ReadProfile {
  const { joiner } = by
  const { problems: copy } = copyFor(by)
  const text = (name: string): string => clean(texts[name] ?? '').trim()
  const chosen = choiceIn(joiner.choices.fields, text('field'))
  const field = text('fieldOwn') || (chosen ? stored(chosen, by) : '')
  const common = { field, languages: text('languages').split(',').filter(isLanguage) }
  const empty = (name: string): Record<string, string> => (text(name) === '' ? { [name]: copy.empty } : {})
  const noField = field === '' ? { field: copy.choose } : {}
  if (joiner.role === 'mentor') {
    const most = Math.max(mostMentees, joiner.profile.mentees ?? joiner.places)
    const mentees = wholeNumberWithin(text('mentees'), { least: 0, most })
    const problems = { ...noField, ...empty('knows'), ...(mentees === null && { mentees: copy.choose }) }
    if (mentees === null || Object.keys(problems).length > 0) return { problems }
    const ticked = joiner.choices.topics.filter((_, index) => text('topics').split(',').includes(String(index)))
    const topics = [...ticked.map((each) => stored(each, by)), ...text('topicsOwn').split(';')]
      .flatMap((each) => each.trim() || [])
      .join('; ')
    return { written: { ...common, work: text('work') || null, knows: text('knows'), topics: topics || null, mentees } }
  }
  const wishes = wishesIn(text, by)
  const problems = { ...noField, ...empty('wishes'), ...wishes.problems }
  if (Object.keys(problems).length > 0) return { problems }
  return {
    written: { ...common, degree: text('degree') || null, wishes: text('wishes'), ranked: wishes.ranked, decisive: wishes.decisive },
  }
}

/** The ranked wishes: no gap, none twice, and the one that matters most is one of them. Of one wish alone it need not be said. */
function wishesIn(text: (name: string) => string, by: Writer) {
  const { problems: copy } = copyFor(by)
  const said = wishNames.map((name) => {
    const choice = choiceIn(by.joiner.choices.topics, text(name))
    return choice && text(name) !== none ? stored(choice, by) : ''
  })
  const problems: Record<string, string> = {}
  said.forEach((wish, index) => {
    const name = wishNames[index] ?? ''
    if (index === 0 && wish === '') problems[name] = copy.choose
    if (index > 0 && wish !== '' && said[index - 1] === '') problems[name] = copy.gap
    if (wish !== '' && said.indexOf(wish) < index) problems[name] = copy.twice
  })
  const ranked = said.filter((wish) => wish !== '')
  const named = wholeNumberWithin(text('decisive'), { least: 1, most: ranked.length })
  if (text('decisive') !== '' && named === null) problems['decisive'] = copy.noSuchWish
  return { problems, ranked, decisive: text('decisive') === '' ? (ranked.length === 1 ? 1 : null) : named }
}
