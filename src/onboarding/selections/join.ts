/** Somebody begins to join by themselves: they read what they join, answer its question, and are led into the steps. */
import type { Field, Filled, Opened, Submitted } from '../../contract/form.ts'
import { note, text } from '../../contract/parts.ts'
import type { Profile } from '../../contract/platform.ts'
import { usualWords } from '../../contract/role-words.ts'
import type { Reply } from '../../contract/view.ts'
import { listOf } from '../../contract/wording.ts'
import type { KnownPerson } from '../../people/directory.ts'
import { isIn } from '../../programme/enrolment/states.ts'
import type { Opening, Submission, Tap } from '../commands.ts'
import type { DueStores, StepDeps } from '../steps/deps.ts'
import { shown } from '../steps/say.ts'
import { openedStep } from '../steps/take-step.ts'
import type { Copy } from './copy.ts'
import { copyIn } from './copy-in.ts'
import type { Selection } from './facts.ts'
import { mayComeBack, takeBack } from './place.ts'
import { hasRoom, standingOf } from './selections.rules.ts'
import { joinParts, type Looking, roomIn } from './show.ts'

type Join = Extract<Opening, { do: 'openJoin' }>
type Begin = Extract<Submission, { do: 'beginJoin' }>

/** Somebody who joins: known, or as their platform names them. */
export type Who = { readonly actor: KnownPerson } | { readonly stranger: Profile }

/** How somebody reads of whom only the platform tells. */
export const lookingAs = (who: Who): Looking =>
  'actor' in who ? who.actor : { language: who.stranger.language ?? 'en', timeZone: who.stranger.timeZone }

const offeredTo = (
  { selections }: Pick<DueStores, 'selections'>,
  who: Who,
  now: ReturnType<StepDeps['clock']['now']>,
): Promise<Selection[]> =>
  'actor' in who ? selections.offeredIn(who.actor.workspaceId, now) : selections.offered(who.stranger.address.workspace, now)

/** What strangers read who might join something here; no parts where there is nothing. */
export async function partsForStranger(deps: StepDeps, stranger: Profile) {
  const now = deps.clock.now()
  const selections = await deps.transact((stores) => offeredTo(stores, { stranger }, now))
  // What another organisation says of somebody is no proof of who they are: they are told whom to ask.
  if (stranger.kind === 'external')
    return selections
      .slice(0, 1)
      .map((each) => note(copyIn(stranger.language ?? 'en', each.words).ask(listOf(each.coordinators, stranger.language ?? 'en'))))
  return joinParts({ selections, own: [] }, lookingAs({ stranger }), now)
}

/** What is read before one joins: room, credits, and the question. */
export async function openJoin(deps: StepDeps, { selection: id }: Join, who: Who): Promise<Opened> {
  const now = deps.clock.now()
  const reader = lookingAs(who)
  const all = await deps.transact((stores) => offeredTo(stores, who, now))
  const selection = all.find(({ selectionId }) => selectionId === id)
  if (!selection) return refusal(reader, copyIn(reader.language, usualWords).gone)
  if (standingOf(selection, now) !== 'open') return notOpen(all, selection, reader, deps)
  return { form: formOf(selection, reader) }
}

const refusal = ({ language }: Looking, words: string): Reply => ({ accepted: false, view: { language, parts: [text(words)] } })

/** When it opens next, and the way to hear of it. */
function notOpen(all: readonly Selection[], selection: Selection, reader: Looking, { clock }: StepDeps): Reply {
  const copy = copyIn(reader.language, selection.words)
  const of = all.filter(({ programmeId, role }) => programmeId === selection.programmeId && role === selection.role)
  return {
    accepted: false,
    view: { language: reader.language, parts: [text(copy.notOpen), ...joinParts({ selections: of, own: [] }, reader, clock.now())] },
  }
}

function formOf(selection: Selection, { language }: Looking) {
  const copy = copyIn(language, selection.words)
  const { cohorts, question, credits } = selection
  const isFull = cohorts.length > 0 && !cohorts.some(hasRoom)
  return {
    ...{ language, title: copy.form.title, submit: copy.form.submit, close: copy.form.close },
    intro: [
      { kind: 'list', items: cohorts.flatMap((each) => roomIn(each, copy)) } as const,
      text(isFull ? copy.form.full : copy.form.room),
      ...(credits ? [note(credits)] : []),
    ],
    fields: [...groupField(selection, language, copy), ...(question ? [questionField(question, copy)] : [])],
    sends: { do: 'beginJoin', mark: 'submission', selection: selection.selectionId } as const,
  }
}

/** Which group: the one in the language of the reader comes filled in, first of all one with room. Without one, they choose. */
function groupField({ cohorts }: Selection, language: string, { form, set }: Copy): Field[] {
  if (cohorts.length < 2) return []
  const spoken = cohorts.filter((each) => each.language === language)
  const own = spoken.find(hasRoom) ?? spoken[0]
  const isMixed = new Set(cohorts.map((each) => each.language)).size > 1
  const options = cohorts.map(({ cohortId, cohort, language: of }) => ({
    value: cohortId,
    label: isMixed ? `${cohort} (${set.tongues[of]})` : cohort,
  }))
  return [{ kind: 'choice', name: 'group', label: form.group, options, ...(own && { initial: own.cohortId }) }]
}

const questionField = (question: string, { form }: Copy): Field => ({
  ...{ kind: 'choice', name: 'eligible', label: question },
  options: [
    { value: 'yes', label: form.yes },
    { value: 'no', label: form.no },
  ],
})

/** Takes the answers, and leads to the first step. Nothing is kept of somebody who may not join. */
export async function beginJoin(deps: StepDeps, { selection: id }: Begin, { texts }: Pick<Filled, 'texts'>, who: Who): Promise<Submitted> {
  const now = deps.clock.now()
  const reader = lookingAs(who)
  return deps.transact(async (stores): Promise<Submitted> => {
    const all = await offeredTo(stores, who, now)
    const selection = all.find(({ selectionId }) => selectionId === id)
    if (!selection) return refusal(reader, copyIn(reader.language, usualWords).gone)
    if (standingOf(selection, now) !== 'open') return notOpen(all, selection, reader, deps)
    const copy = copyIn(reader.language, selection.words)
    const { cohorts, question, coordinators, role } = selection
    const cohort = cohorts.length === 1 ? cohorts[0] : cohorts.find(({ cohortId }) => cohortId === texts['group'])
    const problems = {
      ...(!cohort && { group: copy.form.chooseGroup }),
      ...(question && !['yes', 'no'].includes(texts['eligible'] ?? '') && { eligible: copy.form.answer }),
    }
    if (!cohort || Object.keys(problems).length > 0) return { problems }
    if (question && texts['eligible'] === 'no') return refusal(reader, copy.notEligible(listOf(coordinators, reader.language)))
    const actor = 'actor' in who ? who.actor : await stores.selections.admit(who.stranger, now)
    if (!actor) return refusal(reader, copy.gone)
    const places = await stores.selections.placesOf(actor)
    const own = places.find((each) => each.cohortId === cohort.cohortId)
    // One programme, one place: whoever is in with another group does not join a second one.
    const isElsewhere = places.some(
      (each) => each !== own && each.programmeId === selection.programmeId && each.role === role && isIn(each.state),
    )
    if (isElsewhere) return refusal(reader, copy.elsewhere)
    if (own?.state === 'withdrawn' && own.role === role && mayComeBack(own.leftAt, now)) {
      await takeBack(stores, own, actor, now)
      return shown(reader, [text(copy.place.back)])
    }
    const enrolment = await stores.selections.apply(
      { selectionId: id, cohortId: cohort.cohortId, personId: actor.personId, role, saidYes: question !== null },
      now,
    )
    if (enrolment === null) return refusal(reader, copy.elsewhere)
    await stores.audit.note([
      { actorId: actor.personId, cohortId: cohort.cohortId, deed: 'beganToJoin', subject: enrolment, detail: { role } },
    ])
    return openedStep(stores, { enrolment }, actor, now)
  })
}

/** Somebody wants to hear when a selection opens. */
export async function remindOfSelection(
  deps: StepDeps,
  { programme, role }: Extract<Tap, { do: 'remindOfSelection' }>,
  who: Who,
): Promise<Reply> {
  const now = deps.clock.now()
  const reader = lookingAs(who)
  const done = await deps.transact(async (stores) => {
    const known = (await offeredTo(stores, who, now)).find((each) => each.programmeId === programme)
    const actor = known && ('actor' in who ? who.actor : await stores.selections.admit(who.stranger, now))
    if (!known || !actor) return null
    await stores.selections.remind(programme, actor.personId, role, now)
    return known.words
  })
  const copy = copyIn(reader.language, done ?? usualWords)
  return done ? shown(reader, [text(copy.reminded)]) : refusal(reader, copy.gone)
}
