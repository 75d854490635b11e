import type { Filled, Form, Opened, Submitted } from '../../contract/form.ts'
import type { Workspace } from '../../contract/platform.ts'
import type { RoleWords } from '../../contract/role-words.ts'
import { isLanguage, type Link } from '../../contract/view.ts'
import { shorten } from '../../kit/text.ts'
import { zoneNamed } from '../../kit/zone.ts'
import type { KnownPerson } from '../../people/directory.ts'
import type { Opening, Submission } from '../commands.ts'
import type { Copy } from '../copy.ts'
import { copyIn } from '../copy-in.ts'
import type { Deps } from '../deps.ts'
import { refuse } from '../say.ts'
import { type Bringing, bring, ground } from './bring.ts'
import { asksForm } from './columns.view.ts'
import { listCopyIn } from './copy-in.ts'
import { showList } from './decide.ts'
import { dropLink } from './drop.ts'
import { boxMost, listForm, ownLanguage } from './list-form.ts'
import { type Full, type Pasted, pasted } from './pasted.ts'
import type { PendingRead } from './pending.ts'
import { refuseSender } from './senders.ts'

type OpenList = Extract<Opening, { do: 'openList' }>
type ImportList = Extract<Submission, { do: 'importList' }>

/** Answers with the form that takes a list: of a new programme, or again of one that is there. */
export async function openList(deps: Deps, { cohort }: OpenList, actor: KnownPerson, workspace: Workspace): Promise<Opened> {
  const refused = await deps.transact((stores) => refuseSender(deps, stores, cohort ?? null, actor))
  if (refused) return refused
  const { words, isThere } = await ground(deps, cohort ?? null, actor.language)
  if (!isThere) return refuse(actor, 'gone')
  return { form: await formOf(deps, { actor, workspace, cohort, words, texts: {}, wanted: null }) }
}

/** Reads the list and shows what it would change; or says everything that is wrong with it. Nothing is stored but the list itself, for a day. */
export async function importList(
  deps: Deps,
  command: ImportList,
  filled: Filled,
  actor: KnownPerson,
  workspace: Workspace,
): Promise<Submitted> {
  const cohortId = command.cohort ?? null
  // Nothing is read for somebody who may not bring it in; it is asked again where it is stored.
  const refused = await deps.transact((stores) => refuseSender(deps, stores, cohortId, actor))
  if (refused) return refused
  const { texts } = filled
  const chosen = texts['language'] ?? ''
  const { language, words } = await ground(deps, cohortId, isLanguage(chosen) ? chosen : actor.language)
  const name = texts['name']?.trim() ?? ''
  const written = texts['zone']?.trim() || actor.timeZone || 'Europe/Helsinki'
  const zone = zoneNamed(written) ?? ''
  const inBoxes = pasted(texts, boxMost(workspace))
  const file = listOfPeople(filled, inBoxes)
  const copy = copyIn(actor.language, words).list
  const problems = lacking({ isNew: cohortId === null, name, zone, written, file }, copy)
  if (problems || !file) return { problems: problems ?? {} }
  const wanted = cohortId === null ? { name, language, zone, country: countryOf(filled) } : null
  const showing = { actor, workspace, cohort: command.cohort, words, texts, wanted }
  if ('full' in file) return { form: await formOf(deps, showing, [fullInWords(file.full, actor, words, boxMost(workspace))]) }
  const outcome = await bring(deps, { actor, cohortId, wanted, language, languages: languagesOf(command, filled), words, file })
  return shownOf(deps, outcome, showing, sourceOf(filled))
}

/** What bringing a list in leads to, as a form goes on. */
async function shownOf(deps: Deps, outcome: Bringing, showing: Showing, source: 'file' | 'list'): Promise<Submitted> {
  const { actor, words } = showing
  switch (outcome.kind) {
    case 'kept':
      return showList(deps, { do: 'showList', mark: 'look', list: outcome.list }, actor)
    case 'refused':
      return outcome.reply
    case 'asks':
      return { form: asksForm(actor, words, outcome.list, outcome.asks) }
    case 'problems':
      return { form: await formOf(deps, showing, outcome.problems, outcome.count) }
    case 'wrong':
      return { problems: { [outcome.field === 'name' ? 'name' : source]: outcome.problem } }
  }
}

interface Showing {
  readonly actor: KnownPerson
  readonly workspace: Workspace
  readonly cohort: string | undefined
  readonly words: RoleWords
  readonly texts: Filled['texts']
  readonly wanted: PendingRead['wanted']
}

/** The form, with a page on which a file may be dropped where Pari has an address of its own and it is known what the list is for. */
async function formOf(deps: Deps, it: Showing, problems: readonly string[] = [], count?: number): Promise<Form> {
  const { actor, workspace, cohort, words, texts, wanted } = it
  const isKnown = cohort !== undefined || wanted !== null
  const url = isKnown ? await deps.linkTo(dropLink, { cohort: cohort ?? null, wanted }, actor) : null
  const links: readonly Link[] = url === null ? [] : [{ label: listCopyIn(actor.language, words).drop.link, url }]
  return listForm(actor, { cohort, words, texts, problems, links, box: boxMost(workspace), ...(count !== undefined && { count }) })
}

/** Characters of a row that stand in a sentence. */
const mostOfRow = 60

function fullInWords(full: Full, { language }: KnownPerson, words: RoleWords, most: number): string {
  const { pasted } = listCopyIn(language, words)
  return (full.isLast ? pasted.fullLast : pasted.full)(most, full.line, shorten(full.text.trim(), mostOfRow))
}

interface Lacking {
  readonly isNew: boolean
  readonly name: string
  /** Empty where what was written is none. */
  readonly zone: string
  readonly written: string
  readonly file: object | null
}

/** Everything that the form lacks, each beside its own field; null when it lacks nothing. Only the form of a new programme asks for name and zone. */
function lacking({ isNew, name, zone, written, file }: Lacking, copy: Copy['list']): Record<string, string> | null {
  const problems = {
    ...(isNew && name === '' && { name: copy.noName }),
    ...(isNew && zone === '' && { zone: copy.noZone(written) }),
    ...(!file && { list: copy.noList }),
  }
  return Object.keys(problems).length > 0 ? problems : null
}

const countryOf = ({ texts }: Filled): string | null => (texts['country'] && texts['country'] !== 'none' ? texts['country'] : null)

/**
 * What a list without languages says of them: for a new programme what the coordinator chose; for one that is there everybody keeps theirs.
 */
function languagesOf({ cohort }: ImportList, { texts }: Filled): PendingRead['languages'] {
  if (cohort !== undefined) return 'kept'
  return texts['language'] === ownLanguage ? 'own' : 'listed'
}

/** The file, or what was pasted; or in which box the end of it may be missing. */
function listOfPeople({ files }: Filled, inBoxes: Pasted): { name: string; bytes: Uint8Array } | { full: Full } | null {
  const [file] = Object.values(files)
  if (file) return file
  if ('full' in inBoxes) return inBoxes
  return inBoxes.lines.length > 0 ? { name: 'list.csv', bytes: new TextEncoder().encode(inBoxes.lines.join('\n')) } : null
}

/** The field from which the list came. */
const sourceOf = ({ files }: Filled): 'file' | 'list' => (Object.keys(files).length > 0 ? 'file' : 'list')
