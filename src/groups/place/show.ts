import { heading, note, text } from '../../contract/parts.ts'
import { plainText } from '../../contract/plain-text.ts'
import type { Exclusion } from '../../contract/platform.ts'
import { usualWords } from '../../contract/role-words.ts'
import type { Button, Language, Part, Reply } from '../../contract/view.ts'
import { dayAndMonth } from '../../contract/wording.ts'
import type { KnownPerson } from '../../people/directory.ts'
import { copyIn as channelsIn } from '../cohort-channel/copy-in.ts'
import { kindOn } from '../cohort-channel/ways.ts'
import type { Look, Tap } from '../commands.ts'
import { copyIn as endingsIn } from '../ending/copy-in.ts'
import { namesOf, refuse, say } from '../forming/say.ts'
import { copyIn } from './copy-in.ts'
import type { Deps } from './deps.ts'
import type { Member, PlaceFacts, Scene } from './facts.ts'
import { byHandOf, isSame, type Together, togetherOf } from './rules.ts'
import { toPlaces } from './say.ts'
import { seatsIn } from './seats.ts'
import { firstWords, nameOf } from './views.ts'

/** Groups on one page. */
const perPage = 3

/** The channels of the groups of a cohort: who is in them, who is not and why, and what the coordinator is to do. */
export const showGroupPlaces = (
  deps: Deps,
  { cohort, page = 0 }: Extract<Look, { do: 'showGroupPlaces' }>,
  actor: KnownPerson,
): Promise<Reply> => showPlaces(deps, cohort, actor, [], page)

/** One page of them. `above`: what is said before. */
export async function showPlaces(
  deps: Deps,
  cohortId: string,
  actor: KnownPerson,
  above: readonly string[] = [],
  page = 0,
): Promise<Reply> {
  const seen = await deps.transact(async ({ forming, places }) => {
    const cohort = await forming.cohort(cohortId, actor)
    return cohort && { cohort, scenes: await places.scenes(cohortId), tasks: await places.openTasks(cohortId) }
  })
  if (!seen) return refuse(actor)
  const { show } = copyIn(actor.language)
  const { cohort, scenes, tasks } = seen
  const pages = Math.max(1, Math.ceil(scenes.length / perPage))
  const at = Math.min(page, pages - 1)
  const shown = scenes.slice(at * perPage, (at + 1) * perPage)
  const turn: Button[] = at + 1 < pages ? [toPlaces(show.next, cohortId, at + 1)] : at > 0 ? [toPlaces(show.first, cohortId, 0)] : []
  return say(actor, cohort, [
    ...above.map(text),
    ...(scenes.length === 0 ? [text(show.none)] : []),
    ...shown.flatMap((scene) => groupParts(scene, tasks, actor.language)),
    ...(pages > 1 ? [note(show.page(at + 1, pages))] : []),
    ...(turn.length > 0 ? [{ kind: 'buttons', buttons: turn } as const] : []),
  ])
}

/** The task in a channel that a coordinator made, by the channel. */
type Tasks = ReadonlyMap<string, string>

function groupParts(scene: Scene, tasks: Tasks, language: Language): Part[] {
  const { show } = copyIn(language)
  const { together, alone, nowhere } = togetherOf(scene)
  const places = together.map((each) => ({ each, place: scene.places.find(({ workspace }) => isSame(workspace, each.workspace)) }))
  const listOf = (people: readonly Member[]): string =>
    namesOf(
      people.map(({ name }) => name),
      language,
    )
  return [
    heading(scene.name),
    ...(together.length > 1 ? [note(show.apart)] : []),
    ...places.flatMap(({ each, place }) => (place ? placeParts(scene, each, place, tasks, language) : [text(show.making)])),
    ...(alone.length > 0 ? [note(show.alone(listOf(alone)))] : []),
    ...(nowhere.length > 0 ? [note(show.nowhere(listOf(nowhere)))] : []),
    ...endParts(scene, language),
  ]
}

/** Whether the group ends, and the way to end it or to let it go on. */
function endParts(scene: Scene, language: Language): Part[] {
  const { ends, end, stays } = endingsIn(language)
  const button = (label: string, what: 'endGroup' | 'goOnWithGroup'): Part => ({
    kind: 'buttons',
    buttons: [{ label, command: { do: what, group: scene.id } satisfies Tap }],
  })
  if (scene.endsAt === null) return [button(end, 'endGroup')]
  return [note(ends(dayAndMonth(scene.endsAt, scene.zone, language))), button(stays, 'goOnWithGroup')]
}

function placeParts(scene: Scene, together: Together, place: PlaceFacts, tasks: Tasks, language: Language): Part[] {
  if (place.byHand) return handParts(scene, together, place, tasks.get(place.id), language)
  const { show, lost } = copyIn(language)
  const inside = place.roster.filter(({ state }) => state === 'in' || state === 'absent').length
  const named = (state: string) => place.roster.filter((each) => each.state === state)
  const nameBy = new Map(scene.members.map(({ enrolmentId, name }) => [enrolmentId, name]))
  const left = named('left').flatMap(({ enrolmentId }) => nameBy.get(enrolmentId ?? '') ?? [])
  const missing = [...named('without'), ...named('wanted').filter(({ reason }) => reason !== null)]
  const items = missing.flatMap(({ enrolmentId, reason }) => missingLine(nameBy.get(enrolmentId ?? ''), reason ?? 'other', language))
  const isWrong = place.trouble !== null || items.length > 0
  const command = (what: 'lookAtGroupPlace' | 'renewGroupPlace') => ({ do: what, place: place.id }) satisfies Tap
  const buttons: Button[] = [
    ...(isWrong ? [{ label: show.again, command: command('lookAtGroupPlace') }] : []),
    ...(place.trouble && place.trouble !== 'notLet' ? [{ label: show.anew, command: command('renewGroupPlace') }] : []),
  ]
  return [
    text(place.externalId === null ? show.making : show.open(place.name ?? nameOf(scene), inside)),
    ...(place.trouble ? [text(lost[place.trouble])] : []),
    ...(items.length > 0 ? [{ kind: 'list', items } as const] : []),
    ...(left.length > 0 ? [note(show.left(namesOf(left, language)))] : []),
    ...(buttons.length > 0 ? [{ kind: 'buttons', buttons } as const] : []),
  ]
}

function missingLine(name: string | undefined, reason: Exclusion, language: Language): string[] {
  const { missing, todo } = copyIn(language)
  return name === undefined ? [] : [missing(name, channelsIn(language, usualWords).why[reason], todo[reason])]
}

/** Steps for a channel that a coordinator makes and fills. */
function handParts(scene: Scene, together: Together, place: PlaceFacts, taskId: string | undefined, language: Language): Part[] {
  const { show, hand } = copyIn(language)
  const { task } = channelsIn(language, usualWords)
  const inside = place.roster.filter(({ state }) => state === 'in').length
  const { joins, leaves } = byHandOf(place, seatsIn(together, true))
  const isMade = inside > 0
  const opening = isMade ? [text(show.byHand(inside))] : [text(hand.title(scene.name)), text(task.why[kindOn(place.workspace.platform)])]
  if (taskId === undefined || joins.length + leaves.length === 0) return opening
  const people = new Map(scene.members.map(({ enrolmentId, name, email }) => [enrolmentId, task.person(name, email)]))
  const list = (title: string, ids: readonly string[]): Part[] =>
    ids.length > 0 ? [text(title), { kind: 'list', items: ids.map((id) => people.get(id) ?? place.names.get(id) ?? hand.somebody) }] : []
  const steps = task.steps[isMade ? 'more' : kindOn(place.workspace.platform)]
  const words: Part[] = isMade ? [] : [text(hand.post), note(plainText(firstWords(scene, together)))]
  const isRefused = place.workspace.platform === 'slack' && !isMade
  return [
    ...opening,
    ...(leaves.length === 0 || !isMade ? [text(typeof steps === 'string' ? steps : steps(nameOf(scene)))] : []),
    ...list(hand.add, joins),
    ...list(hand.take, leaves),
    ...words,
    {
      kind: 'buttons',
      buttons: [
        { label: task.done, command: { do: 'finishGroupTask', task: taskId } satisfies Tap, style: 'primary' },
        ...(isRefused ? [{ label: task.retry, command: { do: 'lookAtGroupPlace', place: place.id } satisfies Tap } as const] : []),
      ],
    },
  ]
}
