import type { Filled, Form, Opened, Submitted } from '../../contract/form.ts'
import { text } from '../../contract/parts.ts'
import type { KnownPerson } from '../../people/directory.ts'
import type { Opening, Submission } from '../commands.ts'
import { type GroupKind, ofKind } from '../group-kind.rules.ts'
import { copyIn } from './copy-in.ts'
import type { Deps } from './deps.ts'
import { freshNames } from './drafted.ts'
import type { GroupFacts } from './facts.ts'
import { planned } from './groups.rules.ts'
import { refuse, sayNot } from './say.ts'
import { apartIn, type Scene, sceneOf, showIn } from './show.ts'

/** Values of the field for where that are no group. */
const [none, fresh] = ['none', 'new']
/** Options that a field takes. */
const mostOptions = 100

/** By tap of a coordinator: the form in which somebody is moved. Of a group: somebody who is in it; without one: somebody who is in none. */
export async function openGroupMove(
  deps: Deps,
  { cohort: id, group }: Extract<Opening, { do: 'openGroupMove' }>,
  actor: KnownPerson,
): Promise<Opened> {
  const scene = await deps.transact(({ forming }) => sceneOf(forming, id, deps, actor))
  if (!scene) return refuse(actor)
  const movable = movableIn(scene, group)
  const { move } = copyIn(actor.language, scene.cohort.words)
  return movable.length > 0 ? { form: formFor(scene, group, movable, actor) } : sayNot(actor, scene.cohort, [text(move.nobody)])
}

interface Movable {
  readonly id: string
  readonly name: string
  readonly role: 'mentor' | 'mentee'
}

const movableIn = (scene: Scene, groupId: string | undefined): readonly Movable[] =>
  groupId === undefined
    ? apartIn(scene)
    : (scene.groups.find(({ id, kind }) => id === groupId && !ofKind[kind].isOffered)?.members ?? []).map(
        ({ enrolmentId: id, name, role }) => ({ id, name, role }),
      )

/** Somebody is moved between groups of one kind; who is in none comes into one with a mentor. */
const kindIn = (groups: readonly GroupFacts[], groupId: string | undefined): GroupKind =>
  groups.find(({ id }) => id === groupId)?.kind ?? 'mentoring'

function formFor({ cohort, groups }: Scene, group: string | undefined, movable: readonly Movable[], { language }: KnownPerson): Form {
  const { move, sizes, told, show } = copyIn(language, cohort.words)
  const kind = kindIn(groups, group)
  const places = groups
    .filter((each) => each.id !== group && each.kind === kind)
    .slice(0, mostOptions - 2)
    .map(({ id, name, state, ...of }) => ({
      value: id,
      label: move.person(name, state === 'draft' ? show.isDraft : String(planned(of).length)),
    }))
  const others = [{ value: fresh, label: move.fresh }, ...(group === undefined ? [] : [{ value: none, label: move.none }])]
  return {
    ...{ language, title: move.title, submit: sizes.save, close: sizes.cancel, intro: [] },
    fields: [
      {
        ...{ kind: 'choice', name: 'who', label: move.who },
        options: movable
          .slice(0, mostOptions)
          .map(({ id, name, role }) => ({ value: id, label: role === 'mentor' ? told.mentor(name) : name })),
      },
      { kind: 'choice', name: 'where', label: move.where, options: [...places, ...others] },
    ],
    sends: { do: 'moveInGroup', cohort: cohort.id, ...(group !== undefined && { group }) },
  }
}

/** Takes the form: it is planned that somebody is elsewhere. Nobody hears of it before it is published. */
export async function moveInGroup(
  deps: Deps,
  { cohort: id, group }: Extract<Submission, { do: 'moveInGroup' }>,
  { texts }: Filled,
  actor: KnownPerson,
): Promise<Submitted> {
  const now = deps.clock.now()
  const done = await deps.transact(async ({ forming, audit }): Promise<Submitted | string> => {
    await forming.hold(id)
    const scene = await sceneOf(forming, id, deps, actor)
    if (!scene) return refuse(actor)
    const { cohort, groups } = scene
    const { move } = copyIn(actor.language, cohort.words)
    const who = movableIn(scene, group).find((each) => each.id === texts['who'])
    const kind = kindIn(groups, group)
    const to = groups.find((each) => each.id === texts['where'] && each.kind === kind)
    if (!who || !(to || texts['where'] === none || texts['where'] === fresh)) return sayNot(actor, cohort, [text(move.gone)])
    if (texts['where'] === fresh) {
      const { named, namedPeers } = copyIn(cohort.language, cohort.words)
      const name = freshNames(groups, kind === 'peers' ? namedPeers : named)()
      await forming.draft(id, [{ kind, name, theme: null, language: cohort.language, members: [who.id] }], now)
    } else await forming.plan(who.id, to?.id ?? null, kind)
    await audit.note([
      { actorId: actor.personId, cohortId: id, deed: 'plannedGroup', subject: who.id, detail: { group: to?.id ?? texts['where'] ?? null } },
    ])
    return move.moved(who.name)
  })
  return typeof done === 'string' ? showIn(deps, id, actor, 0, [done]) : done
}
