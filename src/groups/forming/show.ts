import { heading, note, text } from '../../contract/parts.ts'
import type { Button, Part, Reply } from '../../contract/view.ts'
import type { KnownPerson } from '../../people/directory.ts'
import { circleParts } from '../asking/circle.ts'
import type { Look, Opening, Tap } from '../commands.ts'
import { ofKind } from '../group-kind.rules.ts'
import type { Copy } from './copy.ts'
import { copyIn } from './copy-in.ts'
import type { Deps } from './deps.ts'
import type { GroupFacts, MemberFacts } from './facts.ts'
import { changesOf, planned, warningsOf } from './groups.rules.ts'
import { namesOf, notes, refuse, say, toGroups } from './say.ts'
import type { FormingCohort, FormingStore, Groupable } from './store.ts'

/** Groups on one page: each has a handful of parts, and platforms take about fifty. */
const perPage = 5
/** Cohorts among which somebody chooses at most. */
const mostCohorts = 5

/** Everything that is known of the groups of a cohort. */
export interface Scene {
  readonly cohort: FormingCohort
  readonly people: readonly Groupable[]
  readonly groups: readonly GroupFacts[]
}

/** Null: this person does not coordinate the cohort here. */
export async function sceneOf(
  forming: FormingStore,
  cohortId: string,
  { clock }: Pick<Deps, 'clock'>,
  actor: KnownPerson,
): Promise<Scene | null> {
  const cohort = await forming.cohort(cohortId, actor)
  return cohort && { cohort, people: await forming.people(cohortId, clock.now()), groups: await forming.groups(cohortId) }
}

/** People who could be in a group with a mentor, and for whom none is planned. */
export function apartIn({ people, groups }: Pick<Scene, 'people' | 'groups'>): readonly Groupable[] {
  const led = groups.filter(({ kind }) => ofKind[kind].isLed)
  const grouped = new Set(led.flatMap(planned).map(({ enrolmentId }) => enrolmentId))
  return people.filter(({ id }) => !grouped.has(id))
}

/** Those without a mentor, neither beside them nor in a group, and in no group of peers. */
export function unpairedIn({ people, groups }: Pick<Scene, 'people' | 'groups'>): readonly Groupable[] {
  const has = new Set(
    groups
      .filter((group) => group.kind === 'peers' || planned(group).some(({ role }) => role === 'mentor'))
      .flatMap(planned)
      .map(({ enrolmentId }) => enrolmentId),
  )
  return people.filter(({ id, role, mentor }) => role === 'mentee' && mentor === null && !has.has(id))
}

/** The groups of a cohort. Without one: of the only one that somebody coordinates, or a choice. */
export async function showGroups(
  deps: Deps,
  { cohort, page = 0 }: Extract<Look, { do: 'showGroups' }>,
  actor: KnownPerson,
): Promise<Reply> {
  if (cohort !== undefined) return showIn(deps, cohort, actor, page)
  const cohorts = await deps.transact(({ forming }) => forming.cohorts(actor))
  const [only, ...others] = cohorts
  if (!only) return refuse(actor)
  if (others.length === 0) return showIn(deps, only.id, actor, page)
  const { show } = copyIn(actor.language, only.words)
  const buttons = cohorts.slice(0, mostCohorts).map(({ id, name }) => toGroups(name, id))
  return { accepted: true, view: { language: actor.language, parts: [text(show.which), { kind: 'buttons', buttons }] } }
}

/** One page of the groups. `above`: what is said before. */
export async function showIn(deps: Deps, cohortId: string, actor: KnownPerson, page = 0, above: readonly string[] = []): Promise<Reply> {
  const scene = await deps.transact(({ forming }) => sceneOf(forming, cohortId, deps, actor))
  return scene ? say(actor, scene.cohort, [...above.map(text), ...groupsParts(scene, actor, page)]) : refuse(actor)
}

function groupsParts(scene: Scene, actor: KnownPerson, page: number): Part[] {
  const { cohort, groups } = scene
  const copy = copyIn(actor.language, cohort.words)
  const { show } = copy
  const pages = Math.max(1, Math.ceil(groups.length / perPage))
  const at = Math.min(page, pages - 1)
  const apart = apartIn(scene).length
  const isDrafted = groups.some(({ state }) => state === 'draft')
  return [
    ...(groups.length === 0 ? [text(show.none)] : []),
    ...groups.slice(at * perPage, (at + 1) * perPage).flatMap((group) => groupParts(group, cohort, actor, copy)),
    ...(pages > 1 ? [note(show.page(at + 1, pages))] : []),
    ...(apart > 0 ? [note(show.apart(apart))] : []),
    ...(isDrafted ? notes([show.untold, ...ratingOf(cohort, copy)]) : []),
    ...below(scene, { at, pages, apart }, copy).map((buttons): Part => ({ kind: 'buttons', buttons })),
    ...circleParts(cohort.id, scene.people, actor),
  ]
}

const ratingOf = ({ fits, bound }: FormingCohort, { show }: Copy): string[] =>
  fits === null || bound === null || bound === 0 ? [] : [show.fit(Math.round((100 * fits) / bound))]

function groupParts(group: GroupFacts, cohort: FormingCohort, { language }: KnownPerson, copy: Copy): Part[] {
  const { show } = copy
  const mentees = planned(group).filter(({ role }) => role === 'mentee').length
  const title = show.group(group.name, group.state === 'draft' ? show.isDraft : copy.languages[group.language])
  const of = (role: MemberFacts['role']): string => {
    const names = group.members.filter((each) => each.role === role).map((each) => nameIn(group, each, copy))
    return names.length > 0 ? namesOf(names, language) : show.nobody
  }
  const words = { many: show.many(mentees), second: show.second, noMentor: show.noMentor, alone: show.alone }
  return [
    heading(title),
    {
      kind: 'list',
      items: [
        ...ofKind[group.kind].roles.map((role) => (role === 'mentor' ? show.mentors : show.mentees)(of(role))),
        ...(group.theme === null ? [] : [show.theme(group.theme)]),
      ],
    },
    ...notes(warningsOf(group).map((warning) => words[warning])),
    {
      kind: 'buttons',
      buttons: [
        { label: show.edit, command: { do: 'openGroup', mark: 'opening', cohort: cohort.id, group: group.id } satisfies Opening },
        ...(ofKind[group.kind].isOffered
          ? []
          : [
              { label: show.move, command: { do: 'openGroupMove', mark: 'opening', cohort: cohort.id, group: group.id } satisfies Opening },
            ]),
      ],
    },
  ]
}

/** In a draft everybody is planned, and that need not be said of each. */
const nameIn = ({ state: of }: GroupFacts, { state, name }: MemberFacts, { show }: Copy): string =>
  state === 'leaving' ? show.leaves(name) : state === 'planned' && of === 'published' ? show.joins(name) : name

function below(
  { cohort: { id }, people, groups }: Scene,
  { at, pages, apart }: { readonly at: number; readonly pages: number; readonly apart: number },
  { show }: Copy,
): Button[][] {
  const { joins, leaves } = changesOf(groups)
  const hasPlans = joins.length > 0 || leaves.length > 0
  const draft = (label: string, of: Extract<Tap, { do: 'draftGroups' }>['of']): Button => ({
    label,
    command: { do: 'draftGroups', cohort: id, of } satisfies Tap,
  })
  const opens = (label: string, does: 'openGroupMove' | 'openGroupSizes'): Button => ({
    label,
    command: { do: does, mark: 'opening', cohort: id } satisfies Opening,
  })
  const act: Button[] = [
    ...(hasPlans ? [{ label: show.publish, command: { do: 'publishGroups', cohort: id } satisfies Tap, style: 'primary' as const }] : []),
    ...(at + 1 < pages ? [toGroups(show.next, id, at + 1)] : at > 0 ? [toGroups(show.first, id, 0)] : []),
    ...(apart > 0 && groups.length > 0 ? [opens(show.place, 'openGroupMove')] : []),
    ...(hasPlans || groups.some(({ state }) => state === 'draft')
      ? [{ label: show.drop, command: { do: 'dropGroups', cohort: id } satisfies Tap, style: 'danger' as const }]
      : []),
  ]
  const make = [
    ...(people.some(({ listedGroup }) => listedGroup !== null) ? [draft(show.list, 'list')] : []),
    ...(people.length > 0 ? [draft(show.fits, 'fits')] : []),
    ...(unpairedIn({ people, groups }).length > 1 ? [draft(show.peers, 'peers')] : []),
    opens(show.sizes, 'openGroupSizes'),
  ]
  return act.length > 0 ? [act, make] : [make]
}
