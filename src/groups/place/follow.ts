import type { PlaceResult, Setback, Workspace } from '../../contract/platform.ts'
import type { DueTable } from '../../house/housing.ts'
import { earlier, hoursAfter, type Instant, isBefore } from '../../kit/clock.ts'
import { followEnding } from '../ending/close.ts'
import { byHand } from './by-hand.ts'
import type { Deps } from './deps.ts'
import type { PlaceFacts, Scene, Trouble } from './facts.ts'
import { membership } from './membership.ts'
import { isSame, type Together, togetherOf, toInvite } from './rules.ts'
import { seatsIn } from './seats.ts'
import { tellTasks } from './tell.ts'
import { nameOf, topicOf, versionOf } from './views.ts'
import { speak } from './words.ts'

/**
 * Hours: a process has a group to itself; something is looked at again soon; after something changed, and while nothing does. Whatever changes in Pari makes a
 * group due at once; the hours are for what happens in the channel.
 */
const hours = { leased: 0.25, soon: 1 / 6, changed: 1, still: 6 } as const

/** When a group that was taken at `now` is due again, if nothing becomes of it. */
export const againAt = (now: Instant): Instant => hoursAfter(now, hours.leased)

/**
 * Published groups whose channels are due. Platforms are asked outside of any transaction, because they may take their time. `table`: the same rows, where
 * nothing is called.
 */
export function dueGroups(deps: Deps, table: DueTable): DueTable {
  const take = async (id?: string): Promise<number> => {
    const now = deps.clock.now()
    const until = againAt(now)
    const taken = await deps.transact(({ places }) => places.take(now, until, id))
    for (const groupId of taken) {
      const again = await lookAt(deps, groupId, now)
      await deps.transact(({ places }) => places.looked(groupId, until, again))
    }
    if (taken.length > 0) await tellTasks(deps)
    return taken.length
  }
  return { ...table, takeBatch: () => take(), takeOne: async (id) => void (await take(id)) }
}

/** Brings the channels of one group to where its people are. Null: it is not to be looked at again by itself. */
async function lookAt(deps: Deps, groupId: string, now: Instant): Promise<Instant | null> {
  const scene = await deps.transact(({ places }) => places.scene(groupId))
  if (!scene) return deps.suggested(groupId, now)
  const { together } = togetherOf(scene)
  // A channel in which nobody belongs any more is emptied.
  const emptied = scene.places.filter(({ workspace }) => !together.some((each) => isSame(each.workspace, workspace)))
  const all: readonly Together[] = [...together, ...emptied.map(({ workspace }) => ({ workspace, members: [] }))]
  const waits: (number | null)[] = []
  for (const each of all) waits.push(await lookIn(deps, scene, each, now))
  const least = Math.min(...waits.flatMap((each) => each ?? []))
  const again = Number.isFinite(least) ? hoursAfter(now, least) : null
  const meets = await deps.meet(groupId, () => deps.transact(({ places }) => places.scene(groupId)), now)
  return endOr(deps, scene, again && meets ? earlier(again, meets) : (again ?? meets), now)
}

/** Its end, where somebody has said that it ends, or said it and thought again; otherwise `again`. */
async function endOr(deps: Deps, { id, endsAt, places: before }: Scene, again: Instant | null, now: Instant): Promise<Instant | null> {
  if (endsAt === null && before.every(({ endingAt }) => endingAt === null)) return again
  // The channels as they are by now.
  const scene = await deps.transact(({ places }) => places.scene(id))
  const ending = scene && (await followEnding(deps, scene, now))
  if (ending === 'over') return null
  const wanted = ending === 'soon' ? hoursAfter(now, hours.soon) : ending
  return wanted && again ? earlier(wanted, again) : (wanted ?? again)
}

/** Hours after which this channel is looked at again. Null: only when something changes in Pari. */
async function lookIn(deps: Deps, scene: Scene, together: Together, now: Instant): Promise<number | null> {
  const { workspace } = together
  const place = scene.places.find((each) => isSame(each.workspace, workspace))
  if (place?.byHand) return byHand(deps, place, together, now)
  // A rehearsal has no places at all.
  if (workspace.platform === 'recorder') return null
  if (!place && (await deps.platformOf(workspace).capability(workspace, 'channelCreate')) === 'unavailable')
    return becomesByHand(deps, scene, together, now)
  return managed(deps, scene, { together, place: place ?? null }, now)
}

async function becomesByHand(deps: Deps, scene: Scene, together: Together, now: Instant): Promise<null> {
  const kept = { workspace: together.workspace, turn: turnIn(scene, together.workspace), byHand: true, place: null, name: null }
  await deps.transact(({ places }) => places.keep(scene.id, kept, now))
  const again = await deps.transact(({ places }) => places.scene(scene.id))
  const place = again?.places.find((each) => isSame(each.workspace, together.workspace))
  return place ? byHand(deps, place, together, now) : null
}

/** The channel that there is, or the one after those that were replaced. */
const turnIn = ({ places, turns }: Scene, workspace: Workspace): number =>
  places.find((each) => isSame(each.workspace, workspace))?.turn ??
  Math.max(0, ...turns.filter((each) => isSame(each.workspace, workspace)).map(({ turn }) => turn)) + 1

interface Managed {
  readonly together: Together
  readonly place: PlaceFacts | null
}

/** A channel that Pari opens and fills: opened under a key that only this group has, so that a second call finds the same one. */
async function managed(deps: Deps, scene: Scene, { together, place }: Managed, now: Instant): Promise<number> {
  const { workspace } = together
  const seats = seatsIn(together, false)
  const invited = toInvite(place?.roster ?? [], seats, now)
  const version = versionOf(scene, together)
  const opened = await openIf(deps, scene, { together, place, invited, isNeeded: invited.length > 0 || place?.wordsVersion !== version })
  if (opened.kind !== 'opened') return setBack(deps, scene, { together, place }, opened, now)
  const turn = turnIn(scene, workspace)
  const kept = { workspace, turn, byHand: false, place: opened.place, name: opened.name ?? null }
  const placeId = await deps.transact(({ places }) => places.keep(scene.id, kept, now))
  const at = { scene, placeId, place: opened.place, roster: place?.roster ?? [], seats, invited, without: opened.without }
  const found = await membership(deps, at, now)
  if (found.kind !== 'compared')
    return setBack(deps, scene, { together, place: { ...(place ?? blank(workspace)), id: placeId } }, found, now)
  await speak(deps, { placeId, known: place, place: opened.place, view: { scene, together }, version }, now)
  const isNotLet = opened.without.some(({ reason }) => reason === 'notLet')
  await settleTrouble(deps, placeId, place, isNotLet ? 'notLet' : null, now)
  return found.isOpen ? hours.soon : found.hasChanged || !place ? hours.changed : hours.still
}

const blank = (workspace: Workspace): PlaceFacts => ({
  ...{ id: '', workspace, turn: 1, byHand: false, externalId: null, name: null, wordsAt: null, words: null, wordsVersion: null },
  ...{ isPinned: false, endingAt: null, thanksAt: null, trouble: null, troubleSince: null, roster: [], names: new Map() },
})

interface Wanted extends Managed {
  readonly invited: ReturnType<typeof toInvite>
  readonly isNeeded: boolean
}

/** Where there is a channel and nobody to bring in, nothing is asked of the platform. */
async function openIf(deps: Deps, scene: Scene, { together, place, invited, isNeeded }: Wanted): Promise<PlaceResult> {
  const { workspace } = together
  if (place?.externalId && !isNeeded)
    return {
      kind: 'opened',
      place: { workspace, id: place.externalId, kind: 'channel' },
      without: [],
      ...(place.name && { name: place.name }),
    }
  return deps.platformOf(workspace).openChannel({
    ...{ workspace, key: `group:${scene.id}:${turnIn(scene, workspace)}`, name: nameOf(scene), topic: topicOf(scene) },
    people: invited.map(({ address }) => address),
  })
}

const troubles: ReadonlySet<string> = new Set(['placeGone', 'placeArchived', 'notMember'] satisfies Trouble[])

/** Nobody is taken out, and nothing is closed or made, because of an error. */
async function setBack(deps: Deps, scene: Scene, { together, place }: Managed, setback: Setback, now: Instant): Promise<number> {
  if (setback.kind === 'retry') return Math.max(hours.soon, setback.afterMs / 3_600_000)
  if (setback.kind === 'unknown') return hours.soon
  if (!place?.externalId && setback.reason === 'notPermitted') {
    await becomesByHand(deps, scene, together, now)
    return hours.still
  }
  const trouble = troubles.has(setback.reason) ? (setback.reason as Trouble) : null
  if (!place?.id || !trouble) return hours.still
  return (await settleTrouble(deps, place.id, place, trouble, now)) ? hours.changed : hours.soon
}

/** What is wrong is believed, and a coordinator asked, once it was said twice, some minutes apart. Answers whether it is believed. */
async function settleTrouble(
  deps: Deps,
  placeId: string,
  known: PlaceFacts | null,
  trouble: Trouble | null,
  now: Instant,
): Promise<boolean> {
  const isSaidTwice = known?.trouble === trouble && known?.troubleSince && !isBefore(now, hoursAfter(known.troubleSince, hours.soon / 2))
  if (trouble === null && !known?.trouble) return true
  await deps.transact(async ({ places }) => {
    await places.saveTrouble(placeId, trouble, now)
    if (trouble === null) await places.settle(placeId, 'lost', now)
    else if (isSaidTwice || trouble === 'notLet') await places.ask(placeId, { kind: 'lost', reason: trouble, joins: [], leaves: [] }, now)
  })
  return Boolean(isSaidTwice)
}
