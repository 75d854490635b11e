import type { Field, Filled, Form } from '../../contract/form.ts'
import { heading, note, text } from '../../contract/parts.ts'
import type { Workspace } from '../../contract/platform.ts'
import type { RoleWords } from '../../contract/role-words.ts'
import type { Link, Part } from '../../contract/view.ts'
import type { KnownPerson } from '../../people/directory.ts'
import type { Copy } from '../copy.ts'
import { copyIn } from '../copy-in.ts'
import { countryChoices, languageChoices } from '../form-choices.ts'

/** The choice by which each person reads the language that they have set on their platform. */
export const ownLanguage = 'own'
/** Problems shown at a time: a coordinator who mends these sees the next. */
export const mostProblems = 20
/**
 * Characters that a box takes. Slack's clients cut what is longer. Of Teams no page says how large an answer to a form may be; three boxes of a
 * Finnish list come back with twenty problems in 27 KB, and 28,000 bytes is the least that was ever reported as too much
 * (test/journeys/teams-list-form.test.ts). A client may ignore the limit (adaptivecards.io, Input.Text), so the house refuses what is longer.
 */
const most = { slack: 3000, teams: 4000 } as const

/** Characters of one box, where this workspace is. */
export const boxMost = ({ platform }: Workspace): number => (platform === 'teams' ? most.teams : most.slack)

/** Characters of each field that is written into. */
export const listMost = { name: 80, zone: 60, list: most.teams, list2: most.teams, list3: most.teams } as const

/** What the form shows beside its fields. */
export interface Showing {
  /** Missing: it is to be a new programme. */
  readonly cohort: string | undefined
  readonly words: RoleWords
  /** What was written before. */
  readonly texts: Filled['texts']
  /** What is wrong with the list that was sent: at least the first ones. */
  readonly problems: readonly string[]
  /** How many there are. */
  readonly count?: number
  /** Characters of a box. */
  readonly box: number
  readonly links: readonly Link[]
}

/** The form that takes a list, with what is wrong with the one that was sent. */
export function listForm(actor: KnownPerson, { cohort, words, texts, problems, count = problems.length, box, links }: Showing): Form {
  const { language } = actor
  const { list: copy, close } = copyIn(language, words)
  const said = problems.length > 0 ? complaints(copy, problems, count) : [text(copy.intro), ...(cohort ? [note(copy.introAgain)] : [])]
  return {
    ...{ language, title: cohort ? copy.titleAgain : copy.title, submit: copy.submit, close },
    intro: [...said, ...(links.length > 0 ? [{ kind: 'links', links } as const] : [])],
    fields: [...(cohort ? [] : aboutFields(actor, copy, texts)), ...listFields(copy, texts, box)],
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

function listFields(copy: Copy['list'], texts: Filled['texts'], most: number): Field[] {
  return [
    { kind: 'file', name: 'file', label: copy.file, hint: copy.introFile, endings: ['csv', 'xlsx', 'tsv', 'txt'], optional: true },
    { kind: 'lines', name: 'list', label: copy.paste, hint: copy.pasteHint, optional: true, most, ...given(texts['list']) },
    { kind: 'lines', name: 'list2', label: copy.pasteMore, optional: true, most, ...given(texts['list2']) },
    { kind: 'lines', name: 'list3', label: copy.pasteMore, optional: true, most, ...given(texts['list3']) },
  ]
}

const given = (initial: string | undefined): { initial?: string } => (initial === undefined ? {} : { initial })
