/** A list that does not say what every list has to say: which column is meant is asked, with the columns that there are. */
import type { Field, Filled, Form, Submitted } from '../../contract/form.ts'
import { text } from '../../contract/parts.ts'
import type { RoleWords } from '../../contract/role-words.ts'
import { shorten } from '../../kit/text.ts'
import type { KnownPerson } from '../../people/directory.ts'
import { askFor, type ListAnswers, type ReadList } from '../../people/import/index.ts'
import type { Submission } from '../commands.ts'
import { copyIn } from '../copy-in.ts'
import type { Deps } from '../deps.ts'
import { bring } from './bring.ts'
import { listCopyIn } from './copy-in.ts'
import { showList } from './decide.ts'
import { lookAt } from './preview.ts'

type Asks = NonNullable<ReadList['asks']>
type Sent = Extract<Submission, { do: 'answerColumns' }>

/** Characters of a title and of an example on a label. */
const most = { title: 40, example: 25 } as const
/** A choice has at most 100 options. */
const mostColumns = 95

/** One question for each thing that is missing. */
export function asksForm(actor: KnownPerson, words: RoleWords, list: string, asks: Asks): Form {
  const { sheet, line, columns, missing } = asks
  const { language } = actor
  const { asked: copy } = listCopyIn(language, words)
  const { roles } = copyIn(language, words).list
  const options = columns.slice(0, mostColumns).map(({ index, title, example }) => ({
    value: `column${index}`,
    label: copy.one(shorten(title, most.title), shorten(example, most.example) || '–'),
  }))
  const everybody = (['mentor', 'mentee'] as const).map((role) => ({ value: role, label: copy.everybody(roles[role]) }))
  const meanings = [
    ...(asks.no ? [{ value: asks.no.role, label: copy.noMeans(roles[asks.no.role]) }] : []),
    { value: 'leftOut', label: copy.noLeavesOut },
  ]
  return {
    ...{ language, title: missing.includes('no') ? copy.titleNo : copy.title, submit: copy.submit, close: copyIn(language, words).close },
    intro: [text(missing.includes('no') ? copy.introNo : copy.intro)],
    fields: missing.map((asked): Field => {
      const mayBe = asked === 'role' ? [...everybody, ...options] : asked === 'no' ? meanings : options
      return { kind: 'choice', name: asked, label: askFor(asked, asks, language, words), options: mayBe }
    }),
    sends: { do: 'answerColumns', list, line, ...(sheet !== '' && { sheet }) },
  }
}

/** Reads the list again with what was answered, and goes on as with any list. */
export async function answerColumns(deps: Deps, { list, line, sheet }: Sent, { texts }: Filled, actor: KnownPerson): Promise<Submitted> {
  const looked = await deps.transact((stores) => lookAt(deps, stores, list, actor))
  if ('view' in looked) return looked
  const { read, cohortId } = looked.pending
  if (!read.raw) return showList(deps, { do: 'showList', mark: 'look', list }, actor)
  const { words } = looked
  const outcome = await bring(deps, {
    ...{ actor, cohortId, words, wanted: read.wanted, languages: read.languages, language: read.raw.language },
    file: { name: read.raw.name, bytes: Buffer.from(read.raw.base64, 'base64') },
    answers: answersIn(texts, line, sheet, read.raw.answers),
  })
  if (outcome.kind === 'kept') return showList(deps, { do: 'showList', mark: 'look', list: outcome.list }, actor)
  if (outcome.kind === 'refused') return outcome.reply
  if (outcome.kind === 'asks') return { form: asksForm(actor, words, outcome.list, outcome.asks) }
  const problems = outcome.kind === 'wrong' ? [outcome.problem] : outcome.problems
  return {
    accepted: false,
    view: { language: actor.language, parts: [text(listCopyIn(actor.language, words).asked.wrong), { kind: 'list', items: problems }] },
  }
}

/** With what was answered before: one answer may bring up the next question. */
function answersIn(texts: Filled['texts'], line: number, sheet: string | undefined, earlier: ListAnswers): ListAnswers {
  const columns = Object.fromEntries(
    (['name', 'email', 'role'] as const).flatMap((needed) => {
      const [, place] = /^column(\d+)$/u.exec(texts[needed] ?? '') ?? []
      return place === undefined ? [] : [[needed, Number(place)] as const]
    }),
  )
  const { role } = texts
  const everybody = role === 'mentor' || role === 'mentee' ? role : null
  const no = texts['no'] === 'mentor' || texts['no'] === 'mentee' || texts['no'] === 'leftOut' ? texts['no'] : null
  if (no) return { ...earlier, no }
  return { ...earlier, columns, headerLine: line, ...(sheet !== undefined && { sheet }), ...(everybody && { everybody }) }
}
