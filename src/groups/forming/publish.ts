import { note, text } from '../../contract/parts.ts'
import type { Part, Reply } from '../../contract/view.ts'
import type { Foreseen } from '../../house/shown.ts'
import type { Instant } from '../../kit/clock.ts'
import { fingerprintOf } from '../../kit/fingerprint.ts'
import { shorten } from '../../kit/text.ts'
import type { KnownPerson } from '../../people/directory.ts'
import { changeMentors } from '../../programme/index.ts'
import type { Tap } from '../commands.ts'
import { ofKind } from '../group-kind.rules.ts'
import { copyIn as placesIn } from '../place/copy-in.ts'
import type { Copy } from './copy.ts'
import { copyIn } from './copy-in.ts'
import type { Deps, Stores } from './deps.ts'
import { changesOf, planned, seatingsOf, tooLarge } from './groups.rules.ts'
import { namesOf, notes, refuse, say, sayNot, toGroups } from './say.ts'
import { type Scene, sceneOf } from './show.ts'
import { deliveriesOf } from './told.ts'

/** Characters of a message that are shown at most, and groups that are listed. */
const [mostQuoted, mostListed] = [400, 20]

/**
 * By tap of a coordinator: shows who will be in which group, and how many people hear of it at once, with the words. By the second tap exactly that becomes
 * true. Where something has changed meanwhile, it is shown first.
 */
export async function publishGroups(
  deps: Deps,
  { cohort: id, shown }: Extract<Tap, { do: 'publishGroups' }>,
  actor: KnownPerson,
): Promise<Reply> {
  const now = deps.clock.now()
  if (shown !== undefined) {
    const done = await deps.transactWidely(async (stores) => {
      await stores.forming.hold(id)
      const scene = await sceneOf(stores.forming, id, deps, actor)
      if (!scene || refusalOf(scene, actor) || versionOf(scene) !== shown) return null
      await makeGroups(stores, scene, actor, now)
      return scene
    })
    if (done) return say(actor, done.cohort, doneParts(done, actor))
  }
  const scene = await deps.transact(({ forming }) => sceneOf(forming, id, deps, actor))
  if (!scene) return refuse(actor)
  const refusal = refusalOf(scene, actor)
  if (refusal) return refusal
  const { told } = await deps.tryOut(id, (stores) => makeGroups(stores, scene, actor, now))
  return say(actor, scene.cohort, previewParts(scene, told, shown, actor))
}

function refusalOf({ cohort, groups }: Scene, actor: KnownPerson): Reply | null {
  const { publish } = copyIn(actor.language, cohort.words)
  const back: Part = { kind: 'buttons', buttons: [toGroups(publish.back, cohort.id)] }
  const large = tooLarge(groups, cohort.most)
  if (large.length > 0) {
    const names = namesOf(
      large.map(({ name }) => name),
      actor.language,
    )
    const most = Math.max(...large.map(({ kind }) => ofKind[kind].most ?? cohort.most))
    return sayNot(actor, cohort, [text(publish.tooLarge(names, most)), back])
  }
  const { joins, leaves } = changesOf(groups)
  return joins.length + leaves.length === 0 ? say(actor, cohort, [text(publish.nothing), back]) : null
}

/** Everything that publishing would change, and what each would read of it. */
const versionOf = ({ groups }: Scene): string =>
  fingerprintOf(
    groups.flatMap(({ id, name, theme, members }) => [
      `${id} ${name} ${theme}`,
      ...members.map(({ enrolmentId, state }) => `${enrolmentId} ${state}`),
    ]),
  )

const seatingsIn = ({ people, groups }: Scene) => seatingsOf(groups, new Map(people.map(({ id, mentor, free }) => [id, { mentor, free }])))

async function makeGroups(stores: Stores, scene: Scene, actor: KnownPerson, now: Instant): Promise<void> {
  const { cohort, groups } = scene
  const changes = changesOf(groups)
  await stores.forming.publish(cohort.id, now)
  await changeMentors(stores, { cohortId: cohort.id, changes: seatingsIn(scene).seated, actorId: actor.personId }, now)
  await stores.outbox.put(deliveriesOf(changes, planned, cohort, now))
  const detail = { joined: changes.joins.length, left: changes.leaves.length }
  await stores.audit.note([{ actorId: actor.personId, cohortId: cohort.id, deed: 'publishedGroups', subject: cohort.id, detail }])
}

function previewParts(scene: Scene, told: readonly Foreseen[] | null, shown: string | undefined, { language }: KnownPerson): Part[] {
  const { cohort, groups } = scene
  const copy = copyIn(language, cohort.words)
  const { publish } = copy
  const { joins, leaves } = changesOf(groups)
  const go = { do: 'publishGroups', cohort: cohort.id, shown: versionOf(scene) } satisfies Tap
  return [
    ...(shown === undefined ? [] : [text(publish.changed)]),
    ...(joins.length > 0 ? [text(publish.ready(joins.length)), joiningPart(scene, language, copy)] : []),
    ...(leaves.length > 0
      ? [
          text(
            publish.leaving(
              namesOf(
                leaves.map(({ member }) => member.name),
                language,
              ),
            ),
          ),
        ]
      : []),
    ...notes(seatingNotes(scene, language, copy)),
    note(placesIn(language).publish),
    ...toldParts(told, copy, language),
    { kind: 'buttons', buttons: [{ label: publish.go, command: go, style: 'primary' }, toGroups(publish.back, cohort.id)] },
  ]
}

/** A line for each group that somebody joins, with those who do. */
function joiningPart({ groups }: Scene, language: KnownPerson['language'], { more }: Copy): Part {
  const lines = groups.flatMap((group) => {
    const names = group.members.filter(({ state }) => state === 'planned').map(({ name }) => name)
    return names.length > 0 ? [`${group.name}: ${namesOf(names, language)}`] : []
  })
  const over = lines.length - mostListed
  return { kind: 'list', items: over > 0 ? [...lines.slice(0, mostListed), more(over)] : lines }
}

function seatingNotes(scene: Scene, language: KnownPerson['language'], { publish }: Copy): string[] {
  const { seated, without } = seatingsIn(scene)
  return [
    ...(seated.length > 0 ? [publish.seated(seated.length)] : []),
    ...(without.length > 0
      ? [
          publish.unseated(
            namesOf(
              without.map(({ name }) => name),
              language,
            ),
          ),
        ]
      : []),
  ]
}

/** To how many it is said at once, and in which words. */
function toldParts(told: readonly Foreseen[] | null, { publish, tooMany }: Copy, language: KnownPerson['language']): Part[] {
  if (told === null) return [note(tooMany)]
  const people = (of: readonly Foreseen[]): number => new Set(of.map(({ personId }) => personId)).size
  const items = [...Map.groupBy(told, ({ what }) => what[language])].map(([what, all]) => {
    const example = all.find((each) => each.language === language) ?? all[0]
    return publish.reads(what, people(all), shorten((example?.says ?? '').replaceAll('\n', ' '), mostQuoted))
  })
  return [note(publish.told(people(told))), ...(items.length > 0 ? [{ kind: 'list', items } as const] : [])]
}

function doneParts({ cohort, groups }: Scene, { language }: KnownPerson): Part[] {
  const { publish } = copyIn(language, cohort.words)
  const count = groups.filter((group) => !ofKind[group.kind].isOffered && planned(group).length > 0).length
  return [text(publish.done(count)), { kind: 'buttons', buttons: [toGroups(publish.back, cohort.id)] }]
}
