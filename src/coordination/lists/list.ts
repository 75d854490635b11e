import type { Filled, Opened, Submitted } from '../../contract/form.ts'
import { type RoleWords, usualWords } from '../../contract/role-words.ts'
import { isLanguage } from '../../contract/view.ts'
import { listOf } from '../../contract/wording.ts'
import { withoutEnd } from '../../kit/text.ts'
import { zoneNamed } from '../../kit/zone.ts'
import type { KnownPerson } from '../../people/directory.ts'
import { describeProblem, readListApart } from '../../people/import/index.ts'
import { seatsPerMentor } from '../../programme/differences.ts'
import type { Opening, Submission } from '../commands.ts'
import type { Copy } from '../copy.ts'
import { copyIn } from '../copy-in.ts'
import type { Deps, Stores } from '../deps.ts'
import { isOwner, refuse } from '../say.ts'
import type { CohortSummary } from '../store.ts'
import { showList } from './decide.ts'
import { listForm, mostProblems, ownLanguage } from './list-form.ts'
import { addedCoordinators } from './listed-coordinators.ts'
import type { PendingRead } from './pending.ts'
import { refuseSender } from './senders.ts'

type OpenList = Extract<Opening, { do: 'openList' }>
type ImportList = Extract<Submission, { do: 'importList' }>

/** Answers with the form that takes a list: of a new programme, or again of one that is there. */
export async function openList(deps: Deps, { cohort }: OpenList, actor: KnownPerson): Promise<Opened> {
  const now = deps.clock.now()
  return deps.transact(async (stores) => {
    const refused = await refuseSender(deps, stores, cohort ?? null, actor)
    if (refused) return refused
    if (cohort === undefined) return { form: listForm(actor, undefined, usualWords, {}, []) }
    const there = await stores.setUp.cohort(cohort, now)
    return there ? { form: listForm(actor, cohort, there.words, {}, []) } : refuse(actor, 'gone')
  })
}

/** Reads the list and shows what it would change; or says everything that is wrong with it. Nothing is stored but the list itself, for a day. */
export async function importList(deps: Deps, command: ImportList, filled: Filled, actor: KnownPerson): Promise<Submitted> {
  // Nothing is read for somebody who may not bring it in; it is asked again where it is stored.
  const refused = await deps.transact((stores) => refuseSender(deps, stores, command.cohort ?? null, actor))
  if (refused) return refused
  const { language, words } = await ground(deps, command, filled, actor)
  const name = filled.texts['name']?.trim() ?? ''
  const written = filled.texts['zone']?.trim() || actor.timeZone || 'Europe/Helsinki'
  const zone = zoneNamed(written) ?? ''
  const file = listOfPeople(filled)
  const problems = lacking({ isNew: command.cohort === undefined, name, zone, written, file }, copyIn(actor.language, words).list)
  if (problems || !file) return { problems: problems ?? {} }
  const read = await readListApart(deps.apart, { file, defaults: { language, seatsPerMentor, words } }, actor.personId)
  if (read.problems.length > 0) {
    const said = read.problems.slice(0, mostProblems).map((problem) => describeProblem(problem, actor.language, words))
    return { form: listForm(actor, command.cohort, words, filled.texts, said, read.problems.length) }
  }
  const kept: PendingRead = {
    people: [...read.people],
    absentColumns: [...read.absentColumns],
    leftOut: [...read.leftOut],
    chosen: [...read.chosen],
    languages: read.absentColumns.includes('language') ? languagesOf(command, filled) : 'listed',
    wanted: command.cohort === undefined ? { name, language, zone, country: countryOf(filled) } : null,
  }
  return keep(deps, { command, words, filled, actor }, kept)
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

interface Brought {
  readonly command: ImportList
  /** What the programme calls its people. */
  readonly words: RoleWords
  readonly filled: Filled
  readonly actor: KnownPerson
}

/** Keeps the list until she says yes, and shows what it would change. */
async function keep(deps: Deps, it: Brought, read: PendingRead): Promise<Submitted> {
  const { actor, command } = it
  const cohortId = command.cohort ?? null
  const kept = await deps.transact(async (stores): Promise<Submitted | string> => {
    await stores.setUp.lockPerson(actor.personId)
    const refused = (await refuseSender(deps, stores, cohortId, actor)) ?? (await problemsWith(deps, stores, it, read))
    if (refused) return refused
    const now = deps.clock.now()
    // Whoever was found nowhere is looked for again, also when the list changes nothing.
    if (cohortId !== null) await stores.wakeLanes([...new Set(await stores.programmes.seek(cohortId, now))])
    return stores.pending.keep({ personId: actor.personId, cohortId, read }, now)
  })
  return typeof kept === 'string' ? showList(deps, { do: 'showList', mark: 'look', list: kept }, actor) : kept
}

/** What no preview could mend: the name of a new programme, and who is named in which role. */
async function problemsWith(
  deps: Deps,
  stores: Stores,
  { actor, command, words, filled }: Brought,
  read: PendingRead,
): Promise<Submitted | null> {
  const { list: copy } = copyIn(actor.language, words)
  if (read.wanted) {
    const known = await stores.setUp.cohortsOf(actor, deps.clock.now())
    if (known.some((each) => each.name === read.wanted?.name)) return { problems: { name: copy.nameTaken } }
  }
  const { email } = await stores.choices.choicesOf(actor.personId)
  const self = read.people.find((person) => person.email === email)
  if (self && self.role !== 'coordinator') return { problems: { [sourceOf(filled)]: copy.ownRole(copy.roles[self.role]) } }
  const isOpen = command.cohort === undefined || (await isOwner(deps, stores.choices, actor))
  const named = isOpen ? [] : await addedCoordinators(stores, command.cohort ?? '', read.people)
  return named.length > 0 ? { problems: { [sourceOf(filled)]: copy.onlyOwnersName(listOf(named, actor.language)) } } : null
}

const countryOf = ({ texts }: Filled): string | null => (texts['country'] && texts['country'] !== 'none' ? texts['country'] : null)

/**
 * What a list is read by: the language where a row says nothing, as the coordinator chose it, and the usual words; or both as the cohort has
 * them that is there already.
 */
async function ground(
  deps: Deps,
  { cohort: id }: ImportList,
  { texts }: Filled,
  actor: KnownPerson,
): Promise<Pick<CohortSummary, 'language' | 'words'>> {
  const chosen = texts['language'] ?? ''
  if (id === undefined) return { language: isLanguage(chosen) ? chosen : actor.language, words: usualWords }
  const cohort = await deps.transact(({ setUp }) => setUp.cohort(id, deps.clock.now()))
  return cohort ?? { language: actor.language, words: usualWords }
}

/**
 * What a list without languages says of them: for a new programme what the coordinator chose; for one that is there everybody keeps theirs.
 */
function languagesOf({ cohort }: ImportList, { texts }: Filled): PendingRead['languages'] {
  if (cohort !== undefined) return 'kept'
  return texts['language'] === ownLanguage ? 'own' : 'listed'
}

const boxes = ['list', 'list2', 'list3'] as const

/** The file, or what was pasted: each box goes on with a new line. */
function listOfPeople({ texts, files }: Filled): { name: string; bytes: Uint8Array } | null {
  const [file] = Object.values(files)
  if (file) return file
  // A line end after the last row would count as a row when we say in which one something is wrong.
  const pasted = boxes.map((box) => withoutEnd(texts[box] ?? '', '\r\n')).filter((each) => each.trim() !== '')
  return pasted.length > 0 ? { name: 'list.csv', bytes: new TextEncoder().encode(pasted.join('\n')) } : null
}

/** The field from which the list came. */
const sourceOf = ({ files }: Filled): 'file' | 'list' => (Object.keys(files).length > 0 ? 'file' : 'list')
