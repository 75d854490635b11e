import type { Field, Filled, Form } from '../../contract/form.ts'
import { heading, note, text } from '../../contract/parts.ts'
import type { RoleWords } from '../../contract/role-words.ts'
import type { Part } from '../../contract/view.ts'
import type { KnownPerson } from '../../people/directory.ts'
import type { Copy } from '../copy.ts'
import { copyIn } from '../copy-in.ts'
import { countryChoices, languageChoices } from '../form-choices.ts'

/** The choice by which each person reads the language that they have set on their platform. */
export const ownLanguage = 'own'
/** Problems shown at a time: a coordinator who mends these sees the next. */
export const mostProblems = 20
/** Characters of one text field at most: Slack takes the fewest. */
const mostCharacters = 3000

/** Characters of each field that is written into. */
export const listMost = { name: 80, zone: 60, list: mostCharacters, list2: mostCharacters, list3: mostCharacters } as const

/** The form that takes a list, with what is wrong with the one that was sent. `count`: how many problems there are. */
export function listForm(
  actor: KnownPerson,
  cohort: string | undefined,
  words: RoleWords,
  texts: Filled['texts'],
  problems: readonly string[],
  count = problems.length,
): Form {
  const { language } = actor
  const { list: copy, close } = copyIn(language, words)
  return {
    ...{ language, title: cohort ? copy.titleAgain : copy.title, submit: copy.submit, close },
    intro: problems.length > 0 ? complaints(copy, problems, count) : [text(copy.intro), ...(cohort ? [note(copy.introAgain)] : [])],
    fields: [...(cohort ? [] : aboutFields(actor, copy, texts)), ...listFields(copy, texts)],
    sends: cohort ? { do: 'importList', cohort } : { do: 'importList' },
  }
}

/** `problems`: at least the first ones. `count`: how many there are. */
function complaints(copy: Copy['list'], problems: readonly string[], count: number): Part[] {
  const shown = problems.slice(0, mostProblems)
  const items = count > shown.length ? [...shown, copy.more(count - shown.length)] : shown
  return [heading(copy.problems(count)), { kind: 'list', items }, note(copy.problemsNote)]
}

function aboutFields(actor: KnownPerson, copy: Copy['list'], texts: Filled['texts']): Field[] {
  const initial = (name: string, other?: string) => texts[name] ?? other
  const none = { value: 'none', label: copy.noCountry }
  const zone = initial('zone', actor.timeZone ?? 'Europe/Helsinki')
  return [
    { kind: 'line', name: 'name', label: copy.name, placeholder: copy.namePlaceholder, most: listMost.name, ...given(initial('name')) },
    {
      kind: 'choice',
      name: 'language',
      label: copy.language,
      options: [...languageChoices, { value: ownLanguage, label: copy.ownLanguage }],
      ...given(initial('language', actor.language)),
    },
    { kind: 'line', name: 'zone', label: copy.zone, most: listMost.zone, ...given(zone) },
    {
      ...{ kind: 'choice', name: 'country', label: copy.country, options: [none, ...countryChoices(actor.language)] },
      ...given(initial('country', zone === 'Europe/Helsinki' ? 'FI' : 'none')),
    },
  ]
}

function listFields(copy: Copy['list'], texts: Filled['texts']): Field[] {
  return [
    { kind: 'file', name: 'file', label: copy.file, hint: copy.introFile, endings: ['csv', 'xlsx', 'tsv', 'txt'], optional: true },
    { kind: 'lines', name: 'list', label: copy.paste, hint: copy.pasteHint, optional: true, most: listMost.list, ...given(texts['list']) },
    { kind: 'lines', name: 'list2', label: copy.pasteMore, optional: true, most: listMost.list2, ...given(texts['list2']) },
    { kind: 'lines', name: 'list3', label: copy.pasteMore, optional: true, most: listMost.list3, ...given(texts['list3']) },
  ]
}

const given = (initial: string | undefined): { initial?: string } => (initial === undefined ? {} : { initial })
