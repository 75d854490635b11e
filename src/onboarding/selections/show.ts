/** What somebody may join, whether or not a list has them, and where they stand in what they have joined. */
import { heading, note, text } from '../../contract/parts.ts'
import { usualWords } from '../../contract/role-words.ts'
import type { Button, Language, Part, Reply } from '../../contract/view.ts'
import { dayAndTime, listOf } from '../../contract/wording.ts'
import type { Instant } from '../../kit/clock.ts'
import type { KnownPerson } from '../../people/directory.ts'
import { isIn } from '../../programme/enrolment/states.ts'
import { type Look, type Opening, opensJoin, opensStep, type Tap } from '../commands.ts'
import type { StepDeps } from '../steps/deps.ts'
import { rows, shown } from '../steps/say.ts'
import type { Copy } from './copy.ts'
import { copyIn } from './copy-in.ts'
import type { Filled, Joins, OwnPlace, Selection } from './facts.ts'
import { freeIn, standingOf } from './selections.rules.ts'

/** Who reads: somebody whom Pari knows, or a stranger. */
export interface Looking {
  readonly language: Language
  readonly timeZone: string | null
}

/** What there is to join, and where somebody stands. */
export interface Joinable {
  readonly selections: readonly Selection[]
  readonly own: readonly OwnPlace[]
}

/** Shows it to somebody whom Pari knows. */
export async function showSelections(deps: StepDeps, actor: KnownPerson, above: readonly Part[] = []): Promise<Reply> {
  const now = deps.clock.now()
  const found = await deps.transact(async ({ selections }) => ({
    selections: await selections.offeredIn(actor.workspaceId, now),
    own: await selections.placesOf(actor),
  }))
  const parts = joinParts(found, actor, now)
  const { title, nothing } = copyIn(actor.language, usualWords)
  return shown(actor, [...above, ...(parts.length > 0 ? [heading(title), ...parts] : [text(nothing)])])
}

/** The parts about each programme; none where there is nothing to join. */
export function joinParts({ selections, own }: Joinable, reader: Looking, now: Instant): Part[] {
  const mine = own.filter(({ state, leftAt }) => isIn(state) || state === 'applied' || leftAt !== null)
  const shownOwn = mine.filter(({ state }) => isIn(state) || state === 'applied')
  const others = [...Map.groupBy(selections, ({ programmeId }) => programmeId)].filter(
    ([id]) => !shownOwn.some(({ programmeId }) => programmeId === id),
  )
  return [
    ...shownOwn.flatMap((place) => ownParts(place, selections, reader, now)),
    ...others.flatMap(([, of]) => programmeParts(of, reader, now)),
  ]
}

/** Where somebody stands, and what they may do about it. */
export function ownParts(place: OwnPlace, selections: readonly Selection[], { language, timeZone }: Looking, now: Instant): Part[] {
  const { own, buttons } = copyIn(language, place.words)
  const { enrolmentId: enrolment, programme, state, number, offeredUntil, zone } = place
  if (state === 'waiting' && number !== null) return [text(own.waitsForMentor(programme, number))]
  if (state !== 'applied') return [text(state === 'unpaired' ? own.unpaired(programme) : own.isIn(programme))]
  if (offeredUntil !== null)
    return [
      text(own.offered(programme, dayAndTime(offeredUntil, zone, language, timeZone))),
      ...rows(offerButtons(enrolment, place, language)),
    ]
  if (number !== null) return [text(own.waits(programme, number))]
  // Whoever stopped when a selection closed goes on through the one that is open now.
  const open = selections.find((each) => isOf(each, place) && standingOf(each, now) === 'open')
  const command = open ? opensJoin(open.selectionId) : opensStep(enrolment)
  return [text(own.begun(programme)), ...rows([{ label: buttons.goOn, command, style: 'primary' }])]
}

const isOf = (selection: Selection, { programmeId, role }: Pick<OwnPlace, 'programmeId' | 'role'>): boolean =>
  selection.programmeId === programmeId && selection.role === role

/** The buttons below a place that is offered. */
export function offerButtons(enrolment: string, { words }: Pick<OwnPlace, 'words'>, language: Language): Button<Tap>[] {
  const { buttons } = copyIn(language, words)
  return [
    { label: buttons.take, command: { do: 'takeOffered', enrolment }, style: 'primary' },
    { label: buttons.decline, command: { do: 'declineOffered', enrolment } },
  ]
}

/** The selection of a role that counts now: the one that is open, else the next one, else the last one. */
export function currentOf(selections: readonly Selection[], now: Instant): Selection | undefined {
  const at = (standing: ReturnType<typeof standingOf>) => selections.filter((each) => standingOf(each, now) === standing)
  return at('open')[0] ?? at('ahead')[0] ?? at('closed').at(-1)
}

function programmeParts(selections: readonly Selection[], reader: Looking, now: Instant): Part[] {
  const [first] = selections
  if (!first) return []
  const copy = copyIn(reader.language, first.words)
  const current = (['mentee', 'mentor'] as const).flatMap(
    (role) =>
      currentOf(
        selections.filter((each) => each.role === role),
        now,
      ) ?? [],
  )
  return [
    heading(first.programme),
    ...current.flatMap((each) => selectionParts(each, reader, now)),
    ...rows(current.map((each) => buttonOf(each, copy, now))),
    ...(first.coordinators.length > 0 ? [note(copy.ask(listOf(first.coordinators, reader.language)))] : []),
  ]
}

function selectionParts(selection: Selection, { language, timeZone }: Looking, now: Instant): Part[] {
  const copy = copyIn(language, selection.words)
  const { role, cohorts, opensAt, closesAt } = selection
  const when = (at: Instant): string => dayAndTime(at, cohorts[0]?.zone ?? 'UTC', language, timeZone)
  const standing = standingOf(selection, now)
  if (standing === 'ahead') return [text(copy.ahead(copy.roles[role], when(opensAt)))]
  if (standing === 'closed') return [text(copy.closed(copy.roles[role]))]
  return [text(copy.open(copy.roles[role], when(closesAt))), { kind: 'list', items: cohorts.flatMap((each) => roomIn(each, copy)) }]
}

/** How much room a cohort has, and what is wanted most. */
export function roomIn(cohort: Filled, copy: Copy): string[] {
  const free = freeIn(cohort)
  const { targets, languageTargets } = cohort.lacks
  const lacks = [
    ...targets.map(({ field, wanted }) => copy.lack(field, wanted)),
    ...languageTargets.map(({ language, wanted }) => copy.lack(copy.set.tongues[language], wanted)),
  ]
  const wanted = lacks.join(', ')
  const room = free === null ? copy.roomForAll(cohort.cohort) : free === 0 ? copy.fullForNow(cohort.cohort) : copy.room(cohort.cohort, free)
  return [cohort.waiting > 0 ? copy.full(cohort.cohort, cohort.waiting) : room, ...(wanted ? [copy.lacks(cohort.cohort, wanted)] : [])]
}

function buttonOf(selection: Selection, { buttons }: Copy, now: Instant): Button<Tap | Opening | Look> {
  const { selectionId, programmeId: programme, role } = selection
  if (standingOf(selection, now) === 'open') return { label: buttons.join[role], command: opensJoin(selectionId), style: 'primary' }
  return remindButton(programme, role, buttons)
}

/** The button with which somebody asks to hear when a selection opens. */
export const remindButton = (programme: string, role: Joins, buttons: Copy['buttons']): Button<Tap> => ({
  label: buttons.remind[role],
  command: { do: 'remindOfSelection', programme, role },
})
