import { isDeepStrictEqual } from 'node:util'
import type { Field, Form } from '../../contract/form.ts'
import { heading, note, text } from '../../contract/parts.ts'
import { knownWords } from '../../contract/role-words.ts'
import { type Language, languages, type Part, type View } from '../../contract/view.ts'
import type { KnownPerson } from '../../people/directory.ts'
import { copyIn } from '../copy-in.ts'
import type { CohortSummary } from '../store.ts'
import { guessedForms } from './guessed-forms.ts'
import { examplesOf, type Forms, formsOf, patternsOf } from './word-examples.ts'

/** The choice of the word that the programme has already, where that is none of the known ones; and of a word that is still to be written. */
const [own, another] = ['own', 'another'] as const

export { another }

/**
 * The name of the field for a word, or for one form of it. No two forms have a field of the same name: where one takes the place of the other, Slack
 * keeps in a field what was there.
 */
export const fieldOf = (language: Language, form = 'word'): string => `${language}-${form}`

/** Characters of one form at most. */
const most = 40

const isOwn = ({ words }: CohortSummary, language: Language): boolean =>
  !knownWords[language].some((word) => isDeepStrictEqual(word, words[language]))

/** Asks for one word in each language: a known one, the programme's own, or another. */
export function choiceForm(actor: KnownPerson, cohort: CohortSummary): Form {
  const { words: copy, close } = copyIn(actor.language, cohort.words)
  const shown = Object.fromEntries(languages.map((each) => [each, isOwn(cohort, each) ? own : cohort.words[each].one]))
  const fields = languages.map((each): Field => {
    const offered = knownWords[each].map(({ one }) => ({ value: one, label: one }))
    const kept = isOwn(cohort, each) ? [{ value: own, label: cohort.words[each].one }] : []
    const options = [...offered, ...kept, { value: another, label: copy.another }]
    return { kind: 'choice', name: each, label: copy.languages[each], options, initial: shown[each] ?? own }
  })
  return {
    ...{ language: actor.language, title: copy.title, submit: copy.submit, close, intro: [text(copy.intro(cohort.name))], fields },
    sends: { do: 'chooseWords', cohort: cohort.id, shown },
  }
}

/** Asks for the base form of words that are none of the known ones. */
export function nameForm(actor: KnownPerson, cohort: CohortSummary, of: readonly Language[]): Form {
  const { words: copy, close } = copyIn(actor.language, cohort.words)
  const fields = of.map((each): Field => {
    const initial = isOwn(cohort, each) ? { initial: cohort.words[each].one } : {}
    return { kind: 'line', name: fieldOf(each), label: copy.languages[each], hint: patternsOf(each)['one'] ?? '', most, ...initial }
  })
  return {
    ...{ language: actor.language, title: copy.naming.title, submit: copy.naming.submit, close, intro: [text(copy.naming.intro)], fields },
    sends: { do: 'nameWords', cohort: cohort.id, languages: of },
  }
}

interface Asked {
  readonly language: Language
  /** The word, as it was just named. */
  readonly base: string
  /** The languages that come afterwards. */
  readonly rest: Partial<Record<Language, string>>
}

/** Asks for every form of one word. Each field shows a sentence in the language of the word. */
export function inflectForm(actor: KnownPerson, cohort: CohortSummary, { language, base, rest }: Asked): Form {
  const { words: copy, close } = copyIn(actor.language, cohort.words)
  const known: Forms = { one: base, ...formsKnown(cohort, language, base) }
  const patterns = patternsOf(language)
  const fields = formsOf(language).map((form): Field => {
    const initial = known[form] === undefined ? {} : { initial: known[form] }
    return {
      kind: 'line',
      name: fieldOf(language, form),
      label: copy.forms[form as keyof typeof copy.forms],
      hint: patterns[form] ?? '',
      most,
      ...initial,
    }
  })
  return {
    ...{ language: actor.language, title: copy.inflecting.title, submit: copy.submit, close },
    ...{ intro: [text(copy.inflecting.intro[language])], fields },
    sends: { do: 'inflectWords', cohort: cohort.id, language, rest },
  }
}

/** What is known of the other forms: as the programme has them, as other programmes have them, or what follows safely from the base form. */
function formsKnown({ words }: CohortSummary, language: Language, base: string): Forms {
  const known = [words[language], ...knownWords[language]].find(({ one }) => one === base)
  return known ?? guessedForms(language, base)
}

/** Sentences with the words that are stored now, in each language. */
export function wordsView(actor: KnownPerson, cohort: CohortSummary, undo: readonly Part[]): View {
  const { words: copy } = copyIn(actor.language, cohort.words)
  const examples = languages.flatMap(
    (each) => [text(copy.languages[each]), { kind: 'list', items: Object.values(examplesOf(each, cohort.words[each])) }] as const,
  )
  return { language: actor.language, parts: [heading(cohort.name), text(copy.done), ...undo, ...examples, note(copy.again)] }
}
