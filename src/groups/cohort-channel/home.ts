import { note, text } from '../../contract/parts.ts'
import type { Part } from '../../contract/view.ts'
import type { CohortParts } from '../../house/shown.ts'
import type { Reader, SeenKickOff } from '../../programme/kick-off/kick-off-shown.ts'
import type { Tap } from '../commands.ts'
import type { Deps } from '../deps.ts'
import { copyIn } from './copy-in.ts'
import type { Belonging } from './facts.ts'
import { isByHand, missingIn, openIn } from './rules.ts'
import type { ChannelStore } from './store.ts'
import { askedOf, type Wanted } from './task.ts'
import { nameOf } from './views.ts'
import { kindOn, type Scene, wayOf } from './ways.ts'

const rank = 30

/** What a coordinator's home shows of this room, for each cohort in which a mentee has said that they start. All cohorts are asked for at once. */
export async function home(deps: Deps, actor: Reader): Promise<readonly CohortParts[]> {
  const scenes = await deps.transact(({ channels }) => look(channels, actor))
  const asking: { kickOff: SeenKickOff; wanted: Wanted }[] = []
  for (const scene of scenes) {
    const wanted = isManual(scene) ? await wantedIn(deps, scene) : null
    if (wanted) asking.push({ kickOff: scene.kickOff, wanted })
  }
  const tasks = await askedOf(deps, asking, actor)
  return scenes.map((scene) => {
    const { id, cohortId } = scene.kickOff
    const isAsked = asking.some(({ kickOff }) => kickOff.id === id)
    return { cohortId, rank, parts: [...madeByHand(scene, actor), ...(isAsked ? (tasks.get(id) ?? []) : channelParts(scene, actor))] }
  })
}

/** Cohorts with those of their people who matter: who is not in the channel yet; where people are brought in by hand, everybody. */
async function look(channels: ChannelStore, actor: Reader): Promise<Scene[]> {
  const kickOffs = await channels.ahead(actor)
  if (kickOffs.length === 0) return []
  const pasts = await channels.pasts(kickOffs.map(({ cohortId }) => cohortId))
  const scenes = kickOffs.map((kickOff) => ({ kickOff, people: [], past: pasts.get(kickOff.cohortId) ?? { channel: null, tasks: [] } }))
  const needy = scenes.filter((scene) => openIn(scene.past) || isManual(scene)).map(({ kickOff }) => kickOff.id)
  const tried = scenes.flatMap(({ past }) => (openIn(past) ? [...(past.channel?.people ?? []), ...(past.channel?.leftOut ?? [])] : []))
  const people = needy.length > 0 ? await channels.belonging(needy, tried) : new Map<string, Belonging[]>()
  return scenes.map((scene) => ({ ...scene, people: people.get(scene.kickOff.id) ?? [] }))
}

/** Whether a coordinator was asked to do something by hand, and no channel is open. */
const isManual = ({ past }: Pick<Scene, 'past'>): boolean => !openIn(past) && past.tasks.length > 0

/** A channel that a coordinator made is hers to bring up to date: Pari is not in it. */
function madeByHand({ kickOff, past }: Scene, { language }: Reader): Part[] {
  if (openIn(past) || !isByHand(past)) return []
  const { byHand, datedByHand } = copyIn(language, kickOff.words).home
  const hasChanged = kickOff.turn > 0 || kickOff.calledOffAt !== null
  return [text(byHand), ...(hasChanged ? [note(datedByHand)] : [])]
}

async function wantedIn(deps: Deps, scene: Scene): Promise<Wanted | null> {
  const way = await wayOf(deps, scene)
  if (!('workspace' in way)) return { kind: way.byHand, mayRetry: false }
  // Where Pari could open a channel, a task remains only where it was not let.
  const kind = kindOn(way.workspace.platform)
  return scene.past.tasks.at(-1)?.kind === kind ? { kind, mayRetry: true } : null
}

function channelParts({ kickOff, people, past }: Scene, actor: Reader): Part[] {
  const copy = copyIn(actor.language, kickOff.words)
  const button = (label: string): Part => ({
    kind: 'buttons',
    buttons: [{ label, command: { do: 'openChannel', kickOff: kickOff.id } satisfies Tap }],
  })
  const channel = openIn(past)
  if (!channel) return [button(copy.open)]
  const missing = missingIn(channel, people).length
  if (channel.people.length === 0) {
    const name = nameOf(kickOff)
    return [text(copy.stillUnfilled(name)), ...(missing > 0 ? [note(copy.notLet(name)), button(copy.add)] : [button(copy.check)])]
  }
  const inIt = text(copy.home.inIt(channel.people.length))
  // It is brought up to date by itself; where that could not be done, a tap tries again.
  const dated = channel.isStale ? [note(copy.home.dated)] : []
  return missing > 0 ? [inIt, text(copy.home.missing(missing)), ...dated, button(copy.add)] : [inIt, ...dated, button(copy.check)]
}
