import type { Filled, Form, Opened, Submitted } from '../contract/form.ts'
import { note, text } from '../contract/parts.ts'
import type { Part } from '../contract/view.ts'
import type { KnownPerson } from '../people/directory.ts'
import { describeProblem, type ListedPerson, readListApart } from '../people/import/index.ts'
import type { Two } from '../programme/to-pair.ts'
import type { Opening, Submission } from './commands.ts'
import type { Copy } from './copy.ts'
import { copyIn } from './copy-in.ts'
import type { Deps } from './deps.ts'
import { scoresOf } from './engine/score.ts'
import { leadsTo, refuse, say } from './say.ts'
import { brokenWords, pairName } from './show.ts'
import type { Pairable, PairingCohort, PairingStore, StoredDraft } from './store.ts'
import { isLive, sceneOf } from './wish.ts'

/** Mentees a mentor has at most where a list does not say: what a draft may hold is checked against their free places. */
const seatsPerMentor = 20
/** Lines that are said at most. */
const mostSaid = 30

/** By tap of a coordinator: the form that takes a draft which was edited in a spreadsheet. */
export async function openTakePairs(
  deps: Deps,
  { cohort: id }: Extract<Opening, { do: 'openTakePairs' }>,
  actor: KnownPerson,
): Promise<Opened> {
  const cohort = await deps.transact(({ pairing }) => pairing.cohort(id, actor))
  return cohort ? { form: formFor(cohort, actor) } : refuse(actor)
}

function formFor(cohort: PairingCohort, { language }: KnownPerson): Form {
  const { byHand: copy } = copyIn(language, cohort.words)
  return {
    ...{ language, title: copy.title, submit: copy.submit, close: copy.close, intro: [text(copy.intro), note(copy.untold)] },
    fields: [{ kind: 'file', name: 'file', label: copy.file, endings: ['xlsx', 'csv'], optional: true }],
    sends: { do: 'takePairs', cohort: cohort.id },
  }
}

/**
 * Takes a draft that was edited by hand: what differs is changed in the draft, and said. Pairs that were chosen by hand are approved. Nobody hears of it, and each of
 * them can be undone.
 */
export async function takePairs(
  deps: Deps,
  { cohort: id }: Extract<Submission, { do: 'takePairs' }>,
  { files }: Filled,
  actor: KnownPerson,
): Promise<Submitted> {
  const now = deps.clock.now()
  const read = await deps.transact(async ({ pairing }) => {
    const cohort = await pairing.cohort(id, actor)
    return cohort && { cohort, people: await pairing.people(id, now) }
  })
  if (!read) return refuse(actor)
  const { cohort } = read
  const copy = copyIn(actor.language, cohort.words)
  const file = files['file']
  if (!file) return { problems: { file: copy.byHand.noFile } }
  const mentors = read.people.filter(({ role }) => role === 'mentor').map(({ email, name }) => ({ email, name }))
  // The workbook of a cohort has other sheets; a file of one sheet is read whatever it is called.
  const defaults = { language: actor.language, seatsPerMentor, words: cohort.words, mentors }
  const ask = (answers?: { sheet: string }) =>
    readListApart(
      deps.apart,
      { file: { ...file, bytes: file.bytes.slice() }, defaults: { ...defaults, ...(answers && { answers }) } },
      actor.personId,
    )
  const named = await ask({ sheet: copy.sheet.title })
  const list = named.people.length > 0 ? named : await ask()
  const [problem] = list.problems
  if (problem) return { problems: { file: describeProblem(problem, actor.language, cohort.words) } }
  const { done, refused, broken } = await deps.transact(async ({ pairing, audit }) => {
    await pairing.hold(id)
    const { people, draft } = await sceneOf(pairing, id, now)
    const { never } = await pairing.apart(id)
    const changes = await applied(pairing, { cohortId: id, people, draft, never, listed: list.people, now }, copy.byHand)
    await audit.note([
      { actorId: actor.personId, cohortId: id, deed: 'draftedPairs', subject: id, detail: { byHand: changes.done.length } },
    ])
    return { ...changes, broken: await brokenNow(pairing, id, now, actor) }
  })
  const lines = (title: string, said: readonly string[]): Part[] => {
    if (said.length === 0) return []
    const items = said.slice(0, mostSaid)
    const more = said.length - items.length
    return [text(title), { kind: 'list', items: more > 0 ? [...items, copy.publish.more(more)] : items }]
  }
  return say(actor, cohort, [
    ...(done.length + refused.length === 0 ? [text(copy.byHand.same)] : []),
    ...lines(copy.byHand.changed, done),
    ...lines(copy.byHand.refused, refused),
    ...lines(copy.publish.broken(broken.length), broken),
    { kind: 'buttons', buttons: [leadsTo(copy.publish.back, { do: 'showPairs', mark: 'look', cohort: id })] },
  ])
}

/** Pairs that are approved, and break a rule: she may mean them, and sees it. */
async function brokenNow(pairing: PairingStore, id: string, now: Given['now'], actor: KnownPerson): Promise<string[]> {
  const cohort = await pairing.cohort(id, actor)
  const { draft, brokenBy } = await sceneOf(pairing, id, now)
  if (!cohort) return []
  const copy = copyIn(actor.language, cohort.words)
  return (draft?.suggestions ?? []).flatMap((each) => {
    const broken = each.state === 'approved' ? brokenBy(each) : []
    return broken.length === 0 ? [] : [copy.publish.because(pairName(each, actor.language), brokenWords(broken, copy))]
  })
}

interface Given {
  readonly cohortId: string
  readonly people: readonly Pairable[]
  readonly draft: StoredDraft | null
  readonly never: readonly Two[]
  readonly listed: readonly ListedPerson[]
  readonly now: Parameters<PairingStore['people']>[1]
}

/** What was changed, and what could not be. */
interface Applied {
  readonly done: readonly string[]
  readonly refused: readonly string[]
}

/** Changes the draft where the list differs from it. Everybody leaves before anybody comes. */
async function applied(
  pairing: PairingStore,
  { cohortId, people, draft, never, listed, now }: Given,
  copy: Copy['byHand'],
): Promise<Applied> {
  const byEmail = new Map(people.map((person) => [person.email, person]))
  const live = (draft?.suggestions ?? []).filter(isLive)
  const name = (id: string | undefined): string => people.find((person) => person.id === id)?.name ?? copy.nobody
  const changes = listed
    .filter(({ role, email }) => role === 'mentee' || byEmail.get(email)?.role === 'mentee')
    .flatMap(({ email, role, name: written, mentor }) => {
      const mentee = byEmail.get(email)
      const wanted = mentor === undefined ? undefined : byEmail.get(mentor)
      const was = live.find((each) => each.mentee === mentee?.id)
      if (role === 'mentee' && was?.mentor === wanted?.id && mentee && (mentor === undefined) === (wanted === undefined)) return []
      const isNever = never.some((two) => two.mentee === mentee?.id && two.mentor === wanted?.id)
      const isPossible = role === 'mentee' && mentee?.role === 'mentee' && (mentor === undefined || wanted?.role === 'mentor') && !isNever
      return [{ written, mentee, wanted, was, isPossible, isNever }]
    })
  const possible = changes.filter(({ isPossible }) => isPossible)
  await pairing.remove(possible.flatMap(({ was }) => was?.id ?? []))
  if (!draft) await pairing.replace(cohortId, { aim: 'best', seed: 0, isLanguageRule: true, suggestions: [] }, now)
  const taken = new Set(live.filter(({ id }) => !possible.some(({ was }) => was?.id === id)).map(({ seatId }) => seatId))
  const refused = changes
    .filter(({ isPossible }) => !isPossible)
    .map(({ written, wanted, isNever }) => (isNever && wanted ? copy.never(written, wanted.name) : copy.impossible(written)))
  const done: string[] = []
  for (const { mentee, wanted, was } of possible) {
    if (!mentee) continue
    const seatId = wanted?.seatIds.find((each) => !taken.has(each))
    if (wanted && seatId !== undefined) {
      taken.add(seatId)
      const score = scoresOf([mentee], [wanted], draft ? !draft.isLanguageRule : false)[0]?.[0] ?? 0
      await pairing.choose(cohortId, { mentor: wanted.id, mentee: mentee.id, seatId, score, runnerUp: null })
    }
    if (wanted && seatId === undefined) refused.push(copy.noRoom(mentee.name, wanted.name))
    else done.push(copy.change(mentee.name, name(was?.mentor), name(wanted?.id)))
  }
  return { done, refused }
}
