import type { Field, Filled, Form, Opened, Submitted } from '../contract/form.ts'
import { heading, note, text } from '../contract/parts.ts'
import type { Workspace } from '../contract/platform.ts'
import { type RoleWords, usualWords } from '../contract/role-words.ts'
import { isLanguage, type Language, type Part, type Reply } from '../contract/view.ts'
import { listOf } from '../contract/wording.ts'
import { withoutEnd } from '../kit/text.ts'
import { zoneNamed } from '../kit/zone.ts'
import type { KnownPerson } from '../people/directory.ts'
import { describeLeftOut, describeProblem, type ListedPerson, readListApart } from '../people/import/index.ts'
import type { EnrolOutcome } from '../programme/enrol.ts'
import { defaultLadder, enrolList } from '../programme/index.ts'
import type { Opening, Submission } from './commands.ts'
import type { Copy } from './copy.ts'
import { copyIn } from './copy-in.ts'
import type { Deps, Stores } from './deps.ts'
import { countryChoices, languageChoices } from './form-choices.ts'
import { kickOffForm } from './kick-off.ts'
import { addedCoordinators, askAboutCoordinators } from './listed-coordinators.ts'
import { isOwner, refuse, summary } from './say.ts'
import type { CohortSummary } from './store.ts'

type OpenList = Extract<Opening, { do: 'openList' }>
type ImportList = Extract<Submission, { do: 'importList' }>

/** Mentees a mentor takes at most when the list does not say: more than four make a group hard to keep together. */
const seatsPerMentor = 4
/** The choice by which each person reads the language that they have set on their platform. */
const ownLanguage = 'own'
/** Problems shown at a time: a coordinator who mends these sees the next. */
const mostProblems = 20
/** Characters of one text field at most: Slack takes the fewest. */
const mostCharacters = 3000

/** Characters of each field that is written into. */
export const listMost = { name: 80, zone: 60, list: mostCharacters, list2: mostCharacters, list3: mostCharacters } as const

/** Answers with the form that takes a list: of a new programme, or again of one that is there. */
export async function openList(deps: Deps, { cohort }: OpenList, actor: KnownPerson): Promise<Opened> {
  const now = deps.clock.now()
  return deps.transact(async ({ setUp, choices }) => {
    if (cohort === undefined) {
      if (!(await isOwner(deps, choices, actor))) return refuse(actor, 'notOwner')
      return { form: listForm(actor, undefined, usualWords, {}, []) }
    }
    if (!(await setUp.coordinates(cohort, actor))) return refuse(actor, 'notCoordinator')
    const there = await setUp.cohort(cohort, now)
    return there ? { form: listForm(actor, cohort, there.words, {}, []) } : refuse(actor, 'gone')
  })
}

/** Reads the list, stores it, and goes on to the kick-off; or says everything that is wrong with it. */
export async function importList(
  deps: Deps,
  command: ImportList,
  filled: Filled,
  actor: KnownPerson,
  workspace: Workspace,
): Promise<Submitted> {
  // Nothing is read for somebody who may not bring it in; it is asked again where it is stored.
  const refused = await deps.transact((stores) => refuseSender(deps, stores, command, actor))
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
  const languages = read.absentColumns.includes('language') ? languagesOf(command, filled) : 'listed'
  const wanted = { name, language, zone, country: countryOf(filled) }
  const notRead = describeLeftOut(read, actor.language, words)
  return store(deps, { command, wanted, words, filled, actor, workspace, people: read.people, notRead, languages })
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

interface Import {
  readonly command: ImportList
  readonly wanted: { readonly name: string; readonly language: Language; readonly zone: string; readonly country: string | null }
  /** What the programme calls its people. */
  readonly words: RoleWords
  readonly filled: Filled
  readonly actor: KnownPerson
  readonly workspace: Workspace
  readonly people: readonly ListedPerson[]
  readonly notRead: readonly string[]
  readonly languages: 'listed' | 'kept' | 'own'
}

/** One transaction: the programme, its people, and the search for them. */
async function store(deps: Deps, it: Import): Promise<Submitted> {
  const { actor, command, people, words } = it
  const copy = copyIn(actor.language, words)
  const now = deps.clock.now()
  return deps.transact(async (stores): Promise<Submitted> => {
    await stores.setUp.lockPerson(actor.personId)
    const refused = await refuseImport(deps, stores, it)
    if (refused) return refused
    const { email } = await stores.choices.choicesOf(actor.personId)
    const self = people.find((person) => person.email === email)
    if (self && self.role !== 'coordinator') return { problems: { [sourceOf(it.filled)]: copy.list.ownRole(copy.list.roles[self.role]) } }
    const owns = await isOwner(deps, stores.choices, actor)
    const named = command.cohort && !owns ? await addedCoordinators(stores, command.cohort, people) : []
    if (named.length > 0) return { problems: { [sourceOf(it.filled)]: copy.list.onlyOwnersName(listOf(named, actor.language)) } }
    const everybody = self || command.cohort ? people : [...people, coordinatorRow(actor, email)]
    const cohortId = command.cohort ?? (await found(stores, it, now))
    // This comes first, because a list may change only people whose programmes live in the same places.
    if (!command.cohort) await stores.programmes.joinWorkspace(cohortId, it.workspace)
    const enrolDeps = { clock: deps.clock, transact: <T>(work: (inside: Stores) => Promise<T>) => work(stores) }
    const outcome = await enrolList(enrolDeps, {
      cohortId,
      people: everybody,
      workspaceId: null,
      actorId: actor.personId,
      languages: it.languages,
    })
    if (outcome.kind === 'roleConflicts') {
      const said = outcome.conflicts.map(({ line, email: of, was, now: is }) =>
        copy.list.roleConflict(line, of, roleIn(copy, was), roleIn(copy, is)),
      )
      return { form: listForm(actor, command.cohort, words, it.filled.texts, said) }
    }
    await stores.wakeLanes([...new Set(await stores.programmes.seek(cohortId, now))])
    const cohort = await stores.setUp.cohort(cohortId, now)
    const asked = command.cohort ? await askAboutCoordinators(stores, { cohortId, words, people, actor, owns }) : []
    return cohort ? afterwards(actor, cohort, [...told(it, outcome, email), ...asked]) : refuse(actor, 'gone')
  })
}

/** Why this person may not bring this list in; null when they may. */
async function refuseSender(deps: Deps, { setUp, choices }: Stores, { cohort }: ImportList, actor: KnownPerson): Promise<Reply | null> {
  if (cohort !== undefined) return (await setUp.coordinates(cohort, actor)) ? null : refuse(actor, 'notCoordinator')
  return (await isOwner(deps, choices, actor)) ? null : refuse(actor, 'notOwner')
}

async function refuseImport(deps: Deps, stores: Stores, { command, actor, wanted, words }: Import): Promise<Submitted | null> {
  const refused = await refuseSender(deps, stores, command, actor)
  if (refused || command.cohort !== undefined) return refused
  const { setUp } = stores
  const { list: copy } = copyIn(actor.language, words)
  const known = await setUp.cohortsOf(actor, deps.clock.now())
  return known.some((each) => each.name === wanted.name) ? { problems: { name: copy.nameTaken } } : null
}

async function found({ programmes }: Stores, { wanted }: Import, now: ReturnType<Deps['clock']['now']>): Promise<string> {
  const { name, language, zone, country } = wanted
  const programmeId = await programmes.createProgramme(name, { ladder: defaultLadder }, now)
  return programmes.createCohort({ programmeId, name, language, zone, country }, now)
}

const roleIn = ({ list }: ReturnType<typeof copyIn>, role: string): string => list.roles[role as keyof typeof list.roles] ?? role

/** The person who brings in a new list looks after its programme. */
const coordinatorRow = (actor: KnownPerson, email: string): ListedPerson => ({
  line: 0,
  name: actor.name,
  email,
  role: 'coordinator',
  language: actor.language,
})

function told({ actor, notRead, words }: Import, outcome: Extract<EnrolOutcome, { kind: 'enrolled' }>, email: string): Part[] {
  const { imported } = copyIn(actor.language, words)
  const { added, changed, mentorsLeft } = outcome.report
  // The person who brings in a list need not be on it.
  const notListed = outcome.report.notListed.filter((each) => each !== email)
  return [
    text(imported.done(added, changed)),
    ...(notListed.length > 0 ? [note(imported.notListed(notListed.length))] : []),
    ...(mentorsLeft.length > 0 ? [note(imported.mentorsLeft(listOf(mentorsLeft, actor.language)))] : []),
    ...notRead.map((said) => note(said)),
  ]
}

/** A new programme's next step is its kick-off. */
function afterwards(actor: KnownPerson, cohort: CohortSummary, said: readonly Part[]): Submitted {
  const parts = [...said, ...summary(actor, cohort)]
  if (!cohort.startsAt) return { form: kickOffForm(actor, cohort, {}, parts) }
  return { accepted: true, view: { language: actor.language, parts: [heading(cohort.name), ...parts] } }
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
function languagesOf({ cohort }: ImportList, { texts }: Filled): Import['languages'] {
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

function listForm(
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
