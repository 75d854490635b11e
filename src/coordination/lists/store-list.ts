/** A coordinator says yes to what she was shown. */
import { heading, text } from '../../contract/parts.ts'
import type { Workspace } from '../../contract/platform.ts'
import { usualWords } from '../../contract/role-words.ts'
import type { Button, Part, Reply } from '../../contract/view.ts'
import { listOf } from '../../contract/wording.ts'
import type { Instant } from '../../kit/clock.ts'
import type { KnownPerson } from '../../people/directory.ts'
import type { Differences, ListedPerson } from '../../people/import/index.ts'
import { enrolShown, type ShownOutcome, type ShownRequest } from '../../programme/enrolment/enrol-shown.ts'
import { defaultLadder } from '../../programme/index.ts'
import { heldUntil } from '../../programme/undo/undo.rules.ts'
import { undoably } from '../../programme/undo/undo.ts'
import { type Opening, opensKickOff, type Tap } from '../commands.ts'
import { copyIn } from '../copy-in.ts'
import type { Deps, Stores } from '../deps.ts'
import { isOwner, refuse, summary } from '../say.ts'
import { undoBelow } from '../undo-change.ts'
import { listCopyIn } from './copy-in.ts'
import { addedCoordinators, askAboutCoordinators } from './listed-coordinators.ts'
import { shownText, touchedBy } from './preview.rules.ts'
import { type Looked, lookAt, requestOf, type Shown, show } from './preview.ts'
import { previewReply } from './preview.view.ts'

/**
 * Saves a list, if it still does what was shown; otherwise it is shown anew, and nothing is saved. Pressed twice, it is saved once: then there is
 * no such list any more.
 */
export async function storeList(
  deps: Deps,
  { list, shown: digest }: Extract<Tap, { do: 'storeList' }>,
  actor: KnownPerson,
  workspace: Workspace,
): Promise<Reply> {
  const shown = await show(deps, list, actor)
  if ('view' in shown) return shown
  const stored = shown.digest === digest ? await deps.transact((stores) => store({ deps, stores, actor, workspace }, shown)) : null
  if (stored) return stored
  const now = await show(deps, list, actor)
  return 'view' in now ? now : previewReply(actor, now, 0, { meanwhile: true })
}

interface Storing {
  readonly deps: Deps
  readonly stores: Stores
  readonly actor: KnownPerson
  readonly workspace: Workspace
}

/** One transaction: the programme, its people, and the search for them. Null: it would not do any more what was shown. */
async function store(it: Storing, shown: Shown): Promise<Reply | null> {
  const { deps, stores, actor } = it
  const now = deps.clock.now()
  await stores.setUp.lockPerson(actor.personId)
  const looked = await lookAt(deps, stores, shown.pending.id, actor)
  if ('view' in looked) return looked
  const isAsShown = (now: Pick<Looked, 'differences'>): boolean => shownText({ ...shown.preview, ...now }) === shownText(shown.preview)
  if (!isAsShown({ differences: looked.differences })) return null
  const refused = (await refuseCoordinators(it, looked)) ?? (await refuseName(it, looked))
  if (refused) return refused
  const { cohortId } = looked.pending
  const wanted = cohortId === null ? await found(it, looked, now) : requestOf(deps, looked, cohortId, actor)
  const request = { ...wanted, toldFrom: heldUntil(await stores.acts.startsAt(wanted.cohortId), now) }
  const act = { actorId: actor.personId, cohortId: request.cohortId, deed: 'imported', subject: request.cohortId }
  const { done: outcome, kept } = await undoably(stores, act, now, () =>
    enrolShown(
      { clock: deps.clock, transact: (work) => work(stores) },
      request,
      // A new programme has nobody but its coordinator: all of the list is new, as it was shown.
      ({ differences }) => cohortId === null || isAsShown({ differences }),
    ),
  )
  return outcome.kind === 'enrolled'
    ? afterwards(it, looked, outcome, { now, undo: cohortId === null ? [] : undoBelow(kept, actor) })
    : null
}

/** Only owners add coordinators. */
async function refuseCoordinators({ deps, stores, actor }: Storing, { pending, words }: Looked): Promise<Reply | null> {
  if (pending.cohortId === null || (await isOwner(deps, stores.choices, actor))) return null
  const named = await addedCoordinators(stores, pending.cohortId, taken(pending))
  return named.length === 0 ? null : say(actor, copyIn(actor.language, words).list.onlyOwnersName(listOf(named, actor.language)))
}

async function refuseName({ stores, actor }: Storing, { pending }: Looked): Promise<Reply | null> {
  const name = pending.read.wanted?.name
  if (pending.cohortId !== null) return null
  const known = await stores.setUp.cohortsOf(actor)
  return known.some((each) => each.name === name) ? say(actor, copyIn(actor.language, usualWords).list.nameTaken) : null
}

const say = ({ language }: KnownPerson, words: string): Reply => ({ accepted: false, view: { language, parts: [text(words)] } })

const taken = ({ read, decided }: Looked['pending']): readonly ListedPerson[] =>
  read.people.filter(({ email }) => !decided.leftOut.includes(email))

/** Makes the new programme, which its coordinator looks after from where she is. A list may change only people whose programmes live in the same places. */
async function found({ deps, stores, actor, workspace }: Storing, looked: Looked, now: Instant): Promise<ShownRequest> {
  const { wanted } = looked.pending.read
  if (!wanted) throw new Error(`The list ${looked.pending.id} has neither a cohort nor a name for one.`)
  const { name, language, zone, country } = wanted
  const programmeId = await stores.programmes.createProgramme(name, { ladder: defaultLadder }, now)
  const cohortId = await stores.programmes.createCohort({ programmeId, name, language, zone, country }, now)
  await stores.programmes.joinWorkspace(cohortId, workspace)
  const { email } = await stores.choices.choicesOf(actor.personId)
  const request = requestOf(deps, looked, cohortId, actor)
  if (taken(looked.pending).some((person) => person.email === email)) return request
  const self: ListedPerson = { line: 0, name: actor.name, email, role: 'coordinator', language: actor.language }
  return { ...request, list: { ...request.list, people: [...request.list.people.filter((person) => person.email !== email), self] } }
}

async function afterwards(
  it: Storing,
  { pending, words }: Looked,
  outcome: Enrolled,
  { now, undo }: { readonly now: Instant; readonly undo: readonly Part[] },
): Promise<Reply> {
  const { deps, stores, actor } = it
  const { cohortId } = outcome
  await stores.pending.drop([pending.id])
  await stores.wakeLanes([...new Set(await stores.programmes.seek(cohortId, now))])
  const cohort = await stores.setUp.cohort(cohortId)
  if (!cohort) return refuse(actor, 'gone')
  const copy = listCopyIn(actor.language, words)
  const { compared } = outcome
  const off = compared.differences.gone.filter(({ isTakenOff }) => isTakenOff).length
  const asking = { cohortId, words, people: taken(pending), actor, owns: await isOwner(deps, stores.choices, actor) }
  const asked = pending.cohortId === null ? [] : await askAboutCoordinators(stores, asking)
  const next: Button<Opening> = { label: copyIn(actor.language, words).home.setKickOff, command: opensKickOff(cohortId), style: 'primary' }
  const parts: Part[] = [
    heading(cohort.name),
    text(copy.saved(addedOf(compared.differences, taken(pending)).length, changedIn(compared.differences))),
    ...(off > 0 ? [text(copy.takenOff(off))] : []),
    ...undo,
    ...summary(actor, cohort),
    ...asked,
    ...(cohort.startsAt ? [] : [{ kind: 'buttons', buttons: [next] } as const]),
  ]
  return { accepted: true, view: { language: actor.language, parts } }
}

/** Who is new of the list: as many as the preview counted. Whoever founds a programme without standing on its list is not. */
function addedOf({ added }: Differences, listed: readonly ListedPerson[]): Differences['added'] {
  const emails = new Set(listed.map(({ email }) => email))
  return added.filter(({ email }) => emails.has(email))
}

/** How many people change who stay: as many as the preview counted. A corrected address is a change, too. */
function changedIn(differences: Differences): number {
  const added = new Set(differences.added.map(({ email }) => email))
  return [...touchedBy({ ...differences, gone: [] })].filter((email) => !added.has(email)).length
}

type Enrolled = Extract<ShownOutcome, { kind: 'enrolled' }>
