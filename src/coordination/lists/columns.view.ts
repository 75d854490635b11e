/** What is asked about a list that does not say what every list has to say: which column is meant, with the columns that there are. */
import type { Field, Form } from '../../contract/form.ts'
import { text } from '../../contract/parts.ts'
import type { RoleWords } from '../../contract/role-words.ts'
import type { View } from '../../contract/view.ts'
import { shorten } from '../../kit/text.ts'
import type { KnownPerson } from '../../people/directory.ts'
import { askFor, type ReadList } from '../../people/import/index.ts'
import { opensColumns } from '../commands.ts'
import { copyIn } from '../copy-in.ts'
import { listCopyIn } from './copy-in.ts'

type Asks = NonNullable<ReadList['asks']>

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

/** Each thing that is missing, as a question. */
export const questionsOf = (asks: Asks, { language }: KnownPerson, words: RoleWords): readonly string[] =>
  asks.missing.map((asked) => askFor(asked, asks, language, words))

/** The questions, and the way to answer them. `first`: what is said before them. */
export function asksView(actor: KnownPerson, words: RoleWords, list: string, asks: Asks, first: string): View {
  const { asked: copy } = listCopyIn(actor.language, words)
  const command = opensColumns(list)
  return {
    language: actor.language,
    parts: [
      text(first),
      { kind: 'list', items: [...questionsOf(asks, actor, words)] },
      { kind: 'buttons', buttons: [{ label: copy.answer, command, style: 'primary' }] },
    ],
  }
}
