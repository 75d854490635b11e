import { note, text } from '../../contract/parts.ts'
import { isLanguage, type Language, type Reply } from '../../contract/view.ts'
import type { KnownPerson } from '../../people/directory.ts'
import type { Tap } from '../commands.ts'
import type { Copy } from './copy.ts'
import { copyIn } from './copy-in.ts'
import type { Deps } from './deps.ts'
import { type Drafted, folded, freshNames, languageOf } from './drafted.ts'
import { themeOf } from './engine/themes.ts'
import type { Formed, ToGroup, WhyLeft } from './engine/to-group.ts'
import type { GroupFacts } from './facts.ts'
import { formApart } from './form-apart.ts'
import { amongPeers } from './peers.ts'
import { namesOf, refuse, say, sayNot, toGroups } from './say.ts'
import { type Scene, sceneOf, showIn } from './show.ts'
import type { Groupable, NewGroup } from './store.ts'

/** By tap of a coordinator: a draft of groups takes the place of the last one. Groups that are published stay, and nobody hears of anything. */
export async function draftGroups(deps: Deps, { cohort: id, of }: Extract<Tap, { do: 'draftGroups' }>, actor: KnownPerson): Promise<Reply> {
  const scene = await deps.transact(({ forming }) => sceneOf(forming, id, deps, actor))
  if (!scene) return refuse(actor)
  const copy = copyIn(actor.language, scene.cohort.words)
  const drafted = of === 'fits' ? await fitting(deps, scene, actor) : of === 'list' ? listed(scene) : amongPeers(scene, actor)
  if (typeof drafted === 'string') return sayNot(actor, scene.cohort, [text(drafted === 'waiting' ? copy.waiting : copy.tooMany)])
  if (drafted.groups.length === 0) {
    const back = { kind: 'buttons', buttons: [toGroups(copy.publish.back, id)] } as const
    return say(actor, scene.cohort, [text(copy.draftedNothing), ...drafted.left.map(note), back])
  }
  await deps.transact(async ({ forming, audit }) => {
    await forming.hold(id)
    await forming.clear(id, [of === 'peers' ? 'peers' : 'mentoring'])
    await forming.draft(id, drafted.groups, deps.clock.now())
    if (of !== 'peers') await forming.rate(id, drafted.rating?.fits ?? null, drafted.rating?.bound ?? null)
    const detail = { of, groups: drafted.groups.length }
    await audit.note([{ actorId: actor.personId, cohortId: id, deed: 'draftedGroups', subject: id, detail }])
  })
  return showIn(deps, id, actor, 0, [copy.drafted(drafted.groups.length), ...drafted.left])
}

/** By tap of a coordinator: nothing is planned any more. */
export async function dropGroups(deps: Deps, { cohort: id }: Extract<Tap, { do: 'dropGroups' }>, actor: KnownPerson): Promise<Reply> {
  const cohort = await deps.transact(async ({ forming, audit }) => {
    const found = await forming.cohort(id, actor)
    if (!found) return null
    await forming.hold(id)
    const groups = await forming.groups(id)
    if (groups.every(({ state, members }) => state === 'published' && members.every((each) => each.state === 'in'))) return found
    await forming.clear(id, ['mentoring', 'peers'])
    await audit.note([{ actorId: actor.personId, cohortId: id, deed: 'plannedGroup', subject: id, detail: { dropped: true } }])
    return found
  })
  return cohort ? showIn(deps, id, actor, 0, [copyIn(actor.language, cohort.words).dropped]) : refuse(actor)
}

/** Groups as the list names them. Whoever is in the group already that it names stays there. */
function listed({ cohort, people, groups }: Scene): Drafted {
  const kind = 'mentoring'
  const published = new Map(ledIn(groups).map((group) => [folded(group.name), group]))
  const byName = Map.groupBy(
    people.filter(({ listedGroup }) => folded(listedGroup ?? '') !== ''),
    ({ listedGroup }) => folded(listedGroup ?? ''),
  )
  const wanted = [...byName].flatMap(([name, all]): NewGroup[] => {
    const there = published.get(name)
    const members = all.map(({ id }) => id).filter((id) => !there?.members.some(({ enrolmentId }) => enrolmentId === id))
    if (members.length === 0) return []
    if (there) return [{ id: there.id, kind, name: there.name, theme: there.theme, language: there.language, members }]
    return [{ kind, name: (all[0]?.listedGroup ?? name).trim(), theme: themed(all), language: languageOf(all, cohort.language), members }]
  })
  return { groups: wanted, rating: null, left: [] }
}

const themed = (people: readonly Groupable[]): string | null => {
  const of = (role: Groupable['role']): ToGroup[] => people.filter((each) => each.role === role).map(toGroup(0))
  return themeOf(of('mentor'), of('mentee'))
}

/** Whoever has not said how many they take gets as many as a group has at most. */
const toGroup =
  (most: number) =>
  ({ id, role, languages, topics, takes, mentor }: Groupable): ToGroup => ({
    ...{ id, role, languages, mentor, room: role === 'mentor' ? (takes ?? most) : 0, says: topics === null ? [] : [topics] },
  })

/** Groups of those who are in none that is published, by who fits. */
async function fitting(deps: Deps, { cohort, people, groups }: Scene, actor: KnownPerson): Promise<Drafted | 'tooMany' | 'waiting'> {
  const free = people.filter(({ isIn }) => !isIn)
  const fits = await deps.fitsOf(free.map(plain), actor.personId)
  if (typeof fits === 'string') return fits === 'waiting' ? fits : 'tooMany'
  const wish = { people: free.map(toGroup(cohort.most)), fits, usual: cohort.usual, most: cohort.most }
  const formed = await formApart(deps.apart, wish, actor.personId)
  if (typeof formed === 'string') return formed === 'waiting' ? formed : 'tooMany'
  const fresh = freshNames(ledIn(groups), copyIn(cohort.language, cohort.words).named)
  return {
    groups: formed.groups.map(({ mentors, mentees, language, theme }) => ({
      ...{ kind: 'mentoring', name: fresh(), theme, members: [...mentors, ...mentees] },
      language: isLanguage(language) ? language : cohort.language,
    })),
    rating: formed,
    left: leftIn(formed, free, copyIn(actor.language, cohort.words), actor.language),
  }
}

const plain = ({ id, role, languages, field, wishes, knows, topics, zone, organisation, waited, seats }: Groupable) => ({
  ...{ id, role, languages, field, wishes, knows, topics, zone, organisation, waited, seats },
})

/** Groups with a mentor that are published. */
const ledIn = (groups: readonly GroupFacts[]) => groups.filter(({ state, kind }) => state === 'published' && kind === 'mentoring')

function leftIn({ leftOver }: Formed, people: readonly Groupable[], { why }: Copy, language: Language): string[] {
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return [...Map.groupBy(leftOver, (each) => each.why)].map(([reason, all]: [WhyLeft, typeof leftOver]) =>
    why[reason](
      namesOf(
        all.map(({ id }) => names.get(id) ?? ''),
        language,
      ),
    ),
  )
}
