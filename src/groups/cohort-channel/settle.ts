import { note, text } from '../../contract/parts.ts'
import type { Exclusion, PlaceResult, Workspace } from '../../contract/platform.ts'
import type { Reply } from '../../contract/view.ts'
import type { Reader, SeenKickOff } from '../../programme/kick-off/kick-off-shown.ts'
import type { Deps } from '../deps.ts'
import { pinIn, sayOnce } from '../first-words.ts'
import { copyIn } from './copy-in.ts'
import type { Belonging, ChannelFacts } from './facts.ts'
import { sayAnew } from './refresh.ts'
import { addressIn, isUnsure } from './rules.ts'
import { firstWords, nameOf, replyWith, withoutParts } from './views.ts'

type Opened = Extract<PlaceResult, { kind: 'opened' }>

interface Brought {
  readonly kickOff: SeenKickOff
  readonly turn: number
  readonly workspace: Workspace
  /** Who was not in before. */
  readonly wanted: readonly Belonging[]
  readonly result: Opened
}

/**
 * Writes down who is in, and says the first words. That they are about to be said is written down before, and taken back only where they were
 * surely not said. A process that dies in between leaves a channel without first words rather than with two of them, and the next tap says so.
 */
export async function settle(deps: Deps, brought: Brought, actor: Reader): Promise<Reply> {
  const { kickOff, result } = brought
  const without = leftOut(brought)
  const { channel, isFirst, newcomers, speaks } = await keep(deps, brought, without, actor)
  const words = speaks ? await say(deps, kickOff, channel, result) : isUnsure(channel, deps.clock.now()) ? 'unsure' : 'said'
  if (!speaks) await refresh(deps, kickOff, channel)
  if (!speaks) await pin(deps, channel)
  const copy = copyIn(actor.language, kickOff.words)
  const total = channel.people.length
  const isNotLet = without.some(({ why }) => why === 'notLet')
  const name = result.name ?? nameOf(kickOff)
  const unfilled = isFirst ? copy.unfilled(name) : copy.stillUnfilled(name)
  const told = newcomers > 0 ? [text(copy.added(newcomers)), text(copy.home.inIt(total))] : [text(copy.nobodyNew)]
  return replyWith(actor, [
    ...(total === 0 ? [text(unfilled)] : isFirst ? [text(copy.opened(total))] : isNotLet ? [text(copy.home.inIt(total))] : told),
    ...withoutParts(actor.language, without),
    ...(isNotLet ? [note(copy.notLet(name))] : []),
    ...(words === 'said' ? [] : [note(copy[words])]),
  ])
}

interface Left {
  readonly id: string
  readonly name: string
  readonly why: Exclusion | 'nowhere'
}

/** Who could not be brought in. */
function leftOut({ wanted, workspace, result }: Brought): Left[] {
  const reasons = new Map(result.without.map(({ address, reason }) => [address.id, reason]))
  return wanted.flatMap((person) => {
    const { id, name, addresses } = person
    const address = addressIn(person, workspace)
    const why = address ? reasons.get(address.id) : addresses.length > 0 ? 'elsewhere' : 'nowhere'
    return why === undefined ? [] : [{ id, name, why }]
  })
}

/** Two people may tap at once. Only one of the taps speaks, and the one that was written down first tells who came in. */
function keep({ clock, transact }: Deps, { kickOff, turn, workspace, wanted, result }: Brought, without: readonly Left[], actor: Reader) {
  const now = clock.now()
  const out = new Set(without.map(({ id }) => id))
  const people = wanted.map(({ id }) => id).filter((id) => !out.has(id))
  // Those whom we were not let bring in are not given up: once we are let, they come in at the next tap.
  const waiting = new Set(without.filter(({ why }) => why === 'notLet').map(({ id }) => id))
  const tried = wanted.filter((person) => out.has(person.id) && !waiting.has(person.id) && addressIn(person, workspace) !== null)
  return transact(async ({ channels, audit }) => {
    await channels.hold(kickOff.id)
    const { channel: before } = await channels.past(kickOff.cohortId)
    const isFirst = before?.turn !== turn
    const opened = { place: result.place, people, leftOut: tried.map(({ id }) => id) }
    const channel = await channels.keep(kickOff.cohortId, turn, opened, now)
    const newcomers = channel.people.length - (isFirst ? 0 : before.people.length)
    const deed = isFirst ? 'openedChannel' : 'addedToChannel'
    const entry = { actorId: actor.personId, cohortId: kickOff.cohortId, subject: channel.id, deed } as const
    if (isFirst || newcomers > 0) await audit.note([{ ...entry, detail: { people: newcomers, without: without.length } }])
    return { channel, isFirst, newcomers, speaks: await channels.beginWords(channel.id, now) }
  })
}

async function say(deps: Deps, kickOff: SeenKickOff, channel: ChannelFacts, { place }: Opened): Promise<'said' | 'unsaid' | 'unsure'> {
  const words = firstWords(kickOff, deps.clock.now())
  const said = await sayOnce(deps.platformOf(channel.workspace), place, words, channel.id, (sent) =>
    deps.transact(({ channels }) => channels.endWords(channel.id, sent)),
  )
  if (typeof said === 'string') return said
  await pin(deps, { ...channel, toPin: said })
  return 'said'
}

/** The kick-off may have moved since the first words were said. What fails now is tried again at the next tap. */
async function refresh(deps: Deps, kickOff: SeenKickOff, channel: ChannelFacts): Promise<void> {
  const ended = await sayAnew(deps, channel, kickOff)
  if (channel.isStale && ended === 'fresh') await deps.transact(({ channels }) => channels.tried(channel.id, null, true))
}

async function pin({ platformOf, clock, transact }: Deps, { id, workspace, toPin }: ChannelFacts): Promise<void> {
  if (toPin) await pinIn(platformOf(workspace), toPin, () => transact(({ channels }) => channels.pinned(id, clock.now())))
}
