/** What people of a programme choose from in their profile: a coordinator adds to it, one line for each. */
import type { Filled, Opened, Submitted } from '../../contract/form.ts'
import { text } from '../../contract/parts.ts'
import { languages } from '../../contract/view.ts'
import { clean } from '../../kit/text.ts'
import type { KnownPerson } from '../../people/directory.ts'
import { type Choice, mostOf, type ProfileChoices } from '../../programme/profile/profile-choices.ts'
import type { Copy } from './copy.ts'
import { copyIn } from './copy-in.ts'
import type { StepDeps } from './deps.ts'
import { refuse } from './say.ts'
import { showSteps } from './stuck.ts'

/** Characters of each field. */
export const choicesMost = { fields: 3000, topics: 3000 } as const

/** One line for each choice: its name in English, Finnish and Swedish. */
const written = (choices: readonly Choice[]): string =>
  choices.map((each) => languages.map((language) => each[language]).join('; ')).join('\n')

/** Opens what there is to choose from, for a coordinator. */
export async function openChoices(deps: StepDeps, cohortId: string, actor: KnownPerson): Promise<Opened> {
  const cohort = await deps.transact(({ steps }) => steps.cohort(cohortId, actor))
  if (!cohort) return refuse(actor, 'onlyCoordinator')
  const { choices: copy, form } = copyIn(actor.language, cohort.words)
  const field = (name: 'fields' | 'topics') =>
    ({ kind: 'lines', name, label: copy[name], initial: written(cohort.choices[name]), most: choicesMost[name] }) as const
  return {
    form: {
      ...{ language: actor.language, title: copy.title, submit: form.save, close: form.later, intro: [text(copy.intro)] },
      fields: [field('fields'), field('topics')],
      sends: { do: 'saveTopics', mark: 'submission', cohort: cohortId },
    },
  }
}

/** Stores it for the whole programme. What people have chosen already stays as they chose it. */
export async function saveChoices(deps: StepDeps, cohortId: string, { texts }: Filled, actor: KnownPerson): Promise<Submitted> {
  const saved = await deps.transact(
    async ({ steps, audit }): Promise<{ readonly problems: Readonly<Record<string, string>> } | { readonly said: string } | null> => {
      const cohort = await steps.cohort(cohortId, actor)
      if (!cohort) return null
      const copy = copyIn(actor.language, cohort.words)
      const [fields, topics] = [readChoices(texts['fields'] ?? '', 'fields', copy), readChoices(texts['topics'] ?? '', 'topics', copy)]
      const problems = { ...(typeof fields === 'string' && { fields }), ...(typeof topics === 'string' && { topics }) }
      if (typeof fields === 'string' || typeof topics === 'string') return { problems }
      await steps.saveChoices(cohortId, { fields, topics })
      await audit.note([{ actorId: actor.personId, cohortId, deed: 'changedChoices', subject: cohortId, detail: {} }])
      return { said: copy.end.saved }
    },
  )
  if (!saved) return refuse(actor, 'onlyCoordinator')
  return 'problems' in saved ? saved : showSteps(deps, cohortId, actor, [text(saved.said)])
}

/** Reads the lines, or says what is wrong with them. A line with one name has it in every language. */
function readChoices(said: string, what: keyof ProfileChoices, { choices: copy }: Copy): readonly Choice[] | string {
  const lines = clean(said)
    .split('\n')
    .flatMap((line) => line.trim() || [])
  const read = lines.map((line) => line.split(';').map((name) => name.trim()))
  if (lines.length === 0) return copy.none
  if (lines.length > mostOf[what]) return copy.tooMany(mostOf[what])
  const wrong = read.findIndex(
    (names) => (names.length !== 1 && names.length !== languages.length) || names.some((name) => name === '' || name.length > 60),
  )
  if (wrong >= 0) return copy.wrong(lines[wrong] ?? '')
  const twice = read.findIndex(([name], index) => read.findIndex(([other]) => other?.toLowerCase() === name?.toLowerCase()) < index)
  if (twice >= 0) return copy.twice(lines[twice] ?? '')
  return read.map(([en = '', fi = en, sv = en]) => ({ en, fi, sv }))
}
