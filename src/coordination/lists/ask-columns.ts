/** A coordinator says which columns of her list are meant. */
import type { Filled, Opened, Submitted } from '../../contract/form.ts'
import { text } from '../../contract/parts.ts'
import type { Workspace } from '../../contract/platform.ts'
import type { KnownPerson } from '../../people/directory.ts'
import type { ListAnswers } from '../../people/import/index.ts'
import type { Opening, Submission } from '../commands.ts'
import type { Deps } from '../deps.ts'
import { bring } from './bring.ts'
import { asksForm } from './columns.view.ts'
import { listCopyIn } from './copy-in.ts'
import { showList } from './decide.ts'
import { openList } from './list.ts'
import { lookAt } from './preview.ts'

type Sent = Extract<Submission, { do: 'answerColumns' }>

/** The questions about a list that waits for them; the form for a list where nothing is asked any more. */
export async function openColumns(
  deps: Deps,
  { list }: Extract<Opening, { do: 'openColumns' }>,
  actor: KnownPerson,
  workspace: Workspace,
): Promise<Opened> {
  const looked = await deps.transact((stores) => lookAt(deps, stores, list, actor))
  if ('view' in looked) return looked
  const { pending, words } = looked
  const asks = pending.read.raw?.asks
  if (asks) return { form: asksForm(actor, words, list, asks) }
  return openList(
    deps,
    { do: 'openList', mark: 'opening', ...(pending.cohortId !== null && { cohort: pending.cohortId }) },
    actor,
    workspace,
  )
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
