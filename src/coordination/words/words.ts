import type { Filled, Opened, Submitted } from '../../contract/form.ts'
import { knownWords, type RoleWords, roleWords, someRoleWords } from '../../contract/role-words.ts'
import { type Language, languages } from '../../contract/view.ts'
import type { KnownPerson } from '../../people/directory.ts'
import { readRole } from '../../people/import/index.ts'
import { changeWords } from '../../programme/index.ts'
import { undoably } from '../../programme/undo/undo.ts'
import type { Opening, Submission } from '../commands.ts'
import type { Copy } from '../copy.ts'
import { copyIn } from '../copy-in.ts'
import type { Deps, Stores } from '../deps.ts'
import { ownCohort } from '../say.ts'
import type { CohortSummary } from '../store.ts'
import { undoBelow } from '../undo-change.ts'
import { formsOf } from './word-examples.ts'
import { another, choiceForm, fieldOf, inflectForm, nameForm, wordsView } from './word-forms.ts'

type ChooseWords = Extract<Submission, { do: 'chooseWords' }>
type NameWords = Extract<Submission, { do: 'nameWords' }>
type InflectWords = Extract<Submission, { do: 'inflectWords' }>
type BaseForms = Partial<Record<Language, string>>

/** The form in which a coordinator chooses what her programme calls those who have a mentor, one word for each language. */
export async function openWords(deps: Deps, { cohort: id }: Extract<Opening, { do: 'openWords' }>, actor: KnownPerson): Promise<Opened> {
  return deps.transact(async (stores) => {
    const cohort = await ownCohort(stores, id, actor)
    return 'view' in cohort ? cohort : { form: choiceForm(actor, cohort) }
  })
}

/** Stores the known words that she chose, and asks for the others. */
export async function chooseWords(
  deps: Deps,
  { cohort: id, shown }: ChooseWords,
  { texts }: Filled,
  actor: KnownPerson,
): Promise<Submitted> {
  return deps.transact(async (stores) => {
    const cohort = await ownCohort(stores, id, actor)
    if ('view' in cohort) return cohort
    // Somebody else may have changed the other languages meanwhile.
    const chosen = languages.filter((language) => texts[language] !== shown[language])
    const { changed, undo } = await change(deps, stores, cohort, knownAmong(chosen, texts), actor)
    const others = chosen.filter((language) => texts[language] === another)
    return others.length > 0 ? { form: nameForm(actor, changed, others) } : { accepted: true, view: wordsView(actor, changed, undo) }
  })
}

/** Takes the base forms of words of her own, and asks for their other forms, language by language. */
export async function nameWords(
  deps: Deps,
  { cohort: id, languages: of }: NameWords,
  { texts }: Filled,
  actor: KnownPerson,
): Promise<Submitted> {
  return deps.transact(async (stores) => {
    const cohort = await ownCohort(stores, id, actor)
    if ('view' in cohort) return cohort
    const copy = copyIn(actor.language, cohort.words).words
    const problems = wrong(copy, Object.fromEntries(of.map((language) => [fieldOf(language), texts[fieldOf(language)]])))
    if (Object.keys(problems).length > 0) return { problems }
    return { form: nextForm(actor, cohort, Object.fromEntries(of.map((language) => [language, texts[fieldOf(language)]?.trim()]))) }
  })
}

/** Stores a word of her own in one language, and asks for the next. */
export async function inflectWords(
  deps: Deps,
  { cohort: id, language, rest }: InflectWords,
  { texts }: Filled,
  actor: KnownPerson,
): Promise<Submitted> {
  return deps.transact(async (stores) => {
    const cohort = await ownCohort(stores, id, actor)
    if ('view' in cohort) return cohort
    const filled = Object.fromEntries(formsOf(language).map((form) => [fieldOf(language, form), texts[fieldOf(language, form)]]))
    const problems = wrong(copyIn(actor.language, cohort.words).words, filled)
    if (Object.keys(problems).length > 0) return { problems }
    const forms = Object.fromEntries(formsOf(language).map((form) => [form, texts[fieldOf(language, form)]]))
    const { changed, undo } = await change(deps, stores, cohort, someRoleWords.parse({ [language]: forms }), actor)
    return Object.keys(rest).length > 0
      ? { form: nextForm(actor, changed, rest) }
      : { accepted: true, view: wordsView(actor, changed, undo) }
  })
}

async function change(deps: Deps, stores: Stores, cohort: CohortSummary, words: Partial<RoleWords>, actor: KnownPerson) {
  const { personId: actorId } = actor
  const act = { actorId, cohortId: cohort.id, deed: 'changedWords', subject: cohort.programmeId }
  const { done, kept } = await undoably(stores, act, deps.clock.now(), () =>
    changeWords(stores, { programmeId: cohort.programmeId, cohortId: cohort.id, words, actorId }),
  )
  return { changed: { ...cohort, words: done }, undo: undoBelow(kept, actor) }
}

/** One form of a word, in any language. */
const oneForm = roleWords.shape.en.shape.one

/** What is wrong with forms, in words, by the names of their fields. */
const wrong = (copy: Copy['words'], forms: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(forms).flatMap(([name, form = '']) => {
      const problem = problemWith(copy.problems, form.trim())
      return problem === null ? [] : [[name, problem]]
    }),
  )

function problemWith(copy: Copy['words']['problems'], form: string): string | null {
  if (form === '') return copy.missing
  if (!oneForm.safeParse(form).success) return copy.tooLong
  const role = readRole(form)
  return role === 'mentor' || role === 'coordinator' ? copy.taken(form) : null
}

/** The known words that she chose, by their base forms. */
const knownAmong = (chosen: readonly Language[], texts: Filled['texts']): Partial<RoleWords> =>
  Object.fromEntries(
    chosen.flatMap((language) => {
      const word = knownWords[language].find(({ one }) => one === texts[language])
      return word ? [[language, word]] : []
    }),
  )

function nextForm(actor: KnownPerson, cohort: CohortSummary, bases: BaseForms) {
  const [language, ...others] = languages.filter((each) => bases[each] !== undefined)
  if (!language) throw new Error('No language is left whose word is asked for.')
  const rest: BaseForms = Object.fromEntries(others.map((each) => [each, bases[each]]))
  return inflectForm(actor, cohort, { language, base: bases[language] ?? '', rest })
}
