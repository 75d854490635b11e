import type { Filled, Opened, Submitted } from '../../contract/form.ts'
import { heading, note, text } from '../../contract/parts.ts'
import type { Part, Reply } from '../../contract/view.ts'
import { type Instant, isBefore } from '../../kit/clock.ts'
import { fingerprintOf } from '../../kit/fingerprint.ts'
import type { KnownPerson } from '../../people/directory.ts'
import type { Opening, Submission, Tap } from '../commands.ts'
import { refuse } from '../forming/say.ts'
import type { Deps } from '../place/deps.ts'
import type { Scene } from '../place/facts.ts'
import { showPlaces } from '../place/show.ts'
import { copyIn } from './copy-in.ts'
import { goesOnDeliveries } from './goes-on.ts'
import { dayOf, endingView } from './views.ts'

/** Characters of a line at most. */
export const mostLine = 300
/** Days between the announcement and the end. */
const noticeDays = 7
/** The hour of the last day at which it ends. */
const endHour = 12

/** Noon of the first day that leaves a whole week. */
function endFrom(now: Instant, zone: string): Instant {
  const earliest = now.toZonedDateTimeISO(zone).add({ days: noticeDays })
  const noon = earliest.with({ hour: endHour, minute: 0, second: 0, millisecond: 0, microsecond: 0, nanosecond: 0 })
  return (isBefore(noon.toInstant(), earliest.toInstant()) ? noon.add({ days: 1 }) : noon).toInstant()
}

/** The group, if this person coordinates it here. */
const coordinated = (deps: Deps, groupId: string, actor: KnownPerson): Promise<Scene | null> =>
  deps.transact(async ({ places, forming }) => {
    const scene = await places.scene(groupId)
    return scene && (await forming.cohort(scene.cohortId, actor)) ? scene : null
  })

/** By tap of a coordinator: shows what ends when, and what the group reads now. By the second tap it is told. */
export async function endGroup(deps: Deps, { group, shown }: Extract<Tap, { do: 'endGroup' }>, actor: KnownPerson): Promise<Reply> {
  const now = deps.clock.now()
  const scene = await coordinated(deps, group, actor)
  if (!scene) return refuse(actor)
  const copy = copyIn(actor.language)
  const at = scene.endsAt ?? endFrom(now, scene.zone)
  const day = dayOf(scene, at, actor.language)
  const version = fingerprintOf([scene.name, day, ...scene.members.map(({ enrolmentId }) => enrolmentId)])
  if (scene.endsAt !== null) return showPlaces(deps, scene.cohortId, actor, [copy.done(scene.name, day)])
  if (shown !== version)
    return { accepted: true, view: { language: actor.language, parts: previewParts(scene, at, actor, version, shown !== undefined) } }
  await deps.transact(async ({ endings, audit, wakeTimetable }) => {
    if (!(await endings.endsAt(group, at, now))) return
    await audit.note([{ actorId: actor.personId, cohortId: scene.cohortId, deed: 'endedGroup', subject: group, detail: {} }])
    await wakeTimetable()
  })
  return showPlaces(deps, scene.cohortId, actor, [copy.done(scene.name, day)])
}

function previewParts(scene: Scene, at: Instant, { language }: KnownPerson, shown: string, hasChanged: boolean): Part[] {
  const { preview } = copyIn(language)
  const read = endingView(scene, at, 'together', scene.language).parts.filter(({ kind }) => kind !== 'buttons' && kind !== 'heading')
  const command = { do: 'endGroup', group: scene.id, shown } satisfies Tap
  return [
    ...(hasChanged ? [text(preview.changed)] : []),
    heading(preview.title(scene.name)),
    text(preview.when(dayOf(scene, at, language))),
    note(preview.archive),
    text(preview.reads),
    ...read,
    { kind: 'buttons', buttons: [{ label: preview.go, command, style: 'primary' }] },
  ]
}

/** By tap of a coordinator: the group goes on. */
export async function goOnWithGroup(deps: Deps, { group }: Extract<Tap, { do: 'goOnWithGroup' }>, actor: KnownPerson): Promise<Reply> {
  const now = deps.clock.now()
  const scene = await coordinated(deps, group, actor)
  if (!scene) return refuse(actor)
  await deps.transact(async ({ endings, audit, outbox, wakeTimetable }) => {
    if (!(await endings.endsAt(group, null, now))) return
    const unheard = await outbox.takeBack(scene.cohortId, `group.ending:${group}:`)
    await outbox.put(goesOnDeliveries(scene, new Set(unheard), now))
    await audit.note([{ actorId: actor.personId, cohortId: scene.cohortId, deed: 'keptGroup', subject: group, detail: {} }])
    await wakeTimetable()
  })
  return showPlaces(deps, scene.cohortId, actor, [copyIn(actor.language).kept(scene.name)])
}

const own = (deps: Deps, groupId: string, actor: KnownPerson) =>
  deps.transact(async ({ places }) => {
    const scene = await places.scene(groupId)
    const member = scene?.members.find(({ personId }) => personId === actor.personId)
    return scene && member && scene.endsAt !== null ? { scene, member } : null
  })

const notYours = ({ language }: KnownPerson): Reply => ({
  accepted: false,
  view: { language, parts: [text(copyIn(language).form.notYours)] },
})

/** By tap of a member: the form for their line. */
export async function openGroupLine(deps: Deps, { group }: Extract<Opening, { do: 'openGroupLine' }>, actor: KnownPerson): Promise<Opened> {
  const found = await own(deps, group, actor)
  if (!found) return notYours(actor)
  const { form } = copyIn(actor.language)
  const said = found.scene.lines.find(({ enrolmentId }) => enrolmentId === found.member.enrolmentId)?.line
  return {
    form: {
      ...{ language: actor.language, title: form.title, submit: form.save, close: form.cancel, intro: [] },
      fields: [
        { kind: 'lines', name: 'line', label: form.label, hint: form.hint, most: mostLine, ...(said !== undefined && { initial: said }) },
      ],
      sends: { do: 'keepGroupLine', group },
    },
  }
}

/** Takes the form. */
export async function keepGroupLine(
  deps: Deps,
  { group }: Extract<Submission, { do: 'keepGroupLine' }>,
  { texts }: Filled,
  actor: KnownPerson,
): Promise<Submitted> {
  const found = await own(deps, group, actor)
  if (!found) return notYours(actor)
  const line = (texts['line'] ?? '').trim().replace(/\s+/gu, ' ')
  await deps.transact(({ endings }) => endings.saveLine(group, found.member.enrolmentId, line, deps.clock.now()))
  return { accepted: true, view: { language: actor.language, parts: [text(copyIn(actor.language).form.saved)] } }
}
