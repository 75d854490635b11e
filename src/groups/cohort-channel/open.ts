import { text } from '../../contract/parts.ts'
import type { Address, FailureReason, Workspace } from '../../contract/platform.ts'
import type { Reply } from '../../contract/view.ts'
import type { Instant } from '../../kit/clock.ts'
import { fingerprintOf } from '../../kit/fingerprint.ts'
import { isOver, type Reader } from '../../programme/kick-off/kick-off-shown.ts'
import type { Tap } from '../commands.ts'
import type { Deps } from '../deps.ts'
import { copyIn } from './copy-in.ts'
import type { Belonging } from './facts.ts'
import { addressIn, openIn } from './rules.ts'
import { settle } from './settle.ts'
import { askedParts } from './task.ts'
import { channelName, previewReply, refuse, replyWith, topicOf } from './views.ts'
import { isEarly, kindOn, type Scene, sceneOf, type Way, wayOf } from './ways.ts'

/** By tap of a coordinator: the cohort's channel is opened, or who is missing comes in. Where Pari opens none, it says what to do by hand. */
export async function openChannel(deps: Deps, { kickOff: id, shown }: Extract<Tap, { do: 'openChannel' }>, actor: Reader): Promise<Reply> {
  const seen = await deps.transact(async ({ channels }): Promise<Scene | Reply> => {
    const kickOff = await channels.kickOff(id, actor)
    if (!kickOff) return refuse(actor, 'gone')
    if (!kickOff.coordinates) return refuse(actor, 'onlyCoordinator')
    if (isOver(kickOff)) return refuse(actor, 'over')
    const scene = await sceneOf(channels, kickOff)
    return isEarly(scene) ? refuse(actor, 'early') : scene
  })
  return 'accepted' in seen ? seen : take(deps, await wayOf(deps, seen), seen, actor, shown)
}

async function take(deps: Deps, way: Way, scene: Scene, actor: Reader, shown: string | undefined): Promise<Reply> {
  if ('workspace' in way) return previewed(scene, way.workspace, actor, shown, deps.clock.now()) ?? bring(deps, way.workspace, scene, actor)
  const parts = await askedParts(deps, scene.kickOff, { kind: way.byHand, mayRetry: false }, actor)
  return replyWith(actor, parts.length > 0 ? parts : [text(copyIn(actor.language, scene.kickOff.words).task.nobody)])
}

/** Several people are named before they are brought in, with what they will read. Null: the coordinator has seen exactly these, or there are not several. */
function previewed(
  { kickOff, people, past }: Scene,
  workspace: Workspace,
  actor: Reader,
  shown: string | undefined,
  now: Instant,
): Reply | null {
  const known = openIn(past)
  const coming = people.filter((person) => !known?.people.includes(person.id) && addressIn(person, workspace) !== null)
  const version = fingerprintOf([`${known?.turn}`, ...coming.map(({ id }) => id)])
  const isSure = shown === version || (shown === undefined && coming.length === 1)
  if (coming.length === 0 || isSure) return null
  return previewReply(actor, kickOff, { coming, isNew: known === null, shown: version, hasChanged: shown !== undefined }, now)
}

/** The channel is not there any more, or we are not. */
const closing: readonly FailureReason[] = ['placeGone', 'placeArchived', 'notMember']

async function bring(deps: Deps, workspace: Workspace, scene: Scene, actor: Reader): Promise<Reply> {
  const { kickOff, people, past } = scene
  const known = openIn(past)
  const turn = known?.turn ?? (past.channel?.turn ?? 0) + 1
  const wanted = people.filter(({ id }) => !known?.people.includes(id))
  const result = await deps.platformOf(workspace).openChannel({
    ...{ workspace, key: `${kickOff.cohortId}:${turn}`, name: channelName(kickOff), topic: topicOf(kickOff, deps.clock.now()) },
    people: invited(wanted, people, workspace, actor),
  })
  if (result.kind === 'opened') return settle(deps, { kickOff, turn, workspace, wanted, result }, actor)
  if (result.kind !== 'failed') return refuse(actor, 'later')
  if (closing.includes(result.reason)) return close(deps, scene, turn, workspace, actor)
  if (known) return refuse(actor, 'later')
  return replyWith(actor, await askedParts(deps, kickOff, { kind: kindOn(workspace.platform), mayRetry: true }, actor))
}

/** The people who are missing. When nobody is, one who is in, so that we notice a channel that is gone. People who have left are not called back. */
function invited(wanted: readonly Belonging[], people: readonly Belonging[], workspace: Workspace, actor: Reader): Address[] {
  const reached = (some: readonly Belonging[]) => some.flatMap((person) => addressIn(person, workspace) ?? [])
  const missing = reached(wanted)
  if (missing.length > 0) return missing
  const own = reached(people.filter(({ personId }) => personId === actor.personId))
  return (own.length > 0 ? own : reached(people)).slice(0, 1)
}

async function close({ clock, transact }: Deps, { kickOff }: Scene, turn: number, workspace: Workspace, actor: Reader): Promise<Reply> {
  await transact(({ channels }) => channels.close(kickOff.cohortId, turn, workspace, clock.now()))
  const copy = copyIn(actor.language, kickOff.words)
  const anew = { label: copy.openAnew, command: { do: 'openChannel', kickOff: kickOff.id } satisfies Tap }
  return replyWith(actor, [text(copy.closed), { kind: 'buttons', buttons: [anew] }])
}
