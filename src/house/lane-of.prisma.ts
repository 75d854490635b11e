/** How a lane of this house goes: at the pace of its platform, waiting for a moment rather than ending, with the last word of the rooms. */
import type { Command } from '../contract/command.ts'
import type { Address, Messenger, PlatformName, Workspace } from '../contract/platform.ts'
import type { Known } from '../contract/stored-view.ts'
import type { Reply } from '../contract/view.ts'
import type { LaneEnd } from '../delivery/due.ts'
import { runLane } from '../delivery/index.ts'
import type { LaneDeps } from '../delivery/lane.ts'
import { renewStoreIn } from '../delivery/renew.prisma.ts'
import { renewSome } from '../delivery/renew.ts'
import { laneStoreIn } from '../delivery/store.prisma.ts'
import { earlier, type Instant, isAfter } from '../kit/clock.ts'
import type { Ids } from '../kit/ids.ts'
import { platformOfWorkspace } from '../people/installations.prisma.ts'
import { searchesIn } from '../people/search.prisma.ts'
import { lookPeopleUp } from '../people/search.ts'
import type { Base } from '../store/pool.ts'
import type { Statements } from '../store/statements.ts'
import type { bindingOn } from './binding.ts'
import type { OpenRoom } from './room.ts'

/** What of a house its lanes need. */
interface Parts extends Pick<LaneDeps, 'clock' | 'log' | 'callLimitMs'> {
  readonly prisma: Base
  readonly ids: Ids
  readonly platformOf: (workspace: Workspace) => Messenger
  readonly perSecond: number | Readonly<Record<PlatformName, number>>
  readonly wait?: (milliseconds: number, signal?: AbortSignal) => Promise<void>
}

interface Of {
  readonly open: readonly { readonly room: OpenRoom }[]
  readonly binding: Pick<ReturnType<typeof bindingOn>, 'directly' | 'tellingGone'>
  readonly known: Known
  /** Shows a reader something as it is now. */
  readonly look: (look: Command, of: Address) => Promise<Reply>
}

/** Makes what looks people up and sends what is due in one workspace. It answers when the lane wants to be woken again. */
export function laneOf(parts: Parts, { open, binding, known, look }: Of): (workspaceId: string, signal?: AbortSignal) => Promise<LaneEnd> {
  const paceOf = pacesOf(parts)
  return async (workspaceId, signal) => {
    const searches = binding.directly((statements) => searchesIn(statements, parts))
    const searched = await lookPeopleUp({ ...parts, searches }, workspaceId, signal)
    const transact = binding.directly((statements) =>
      laneStoreIn(statements, { ids: parts.ids, known, gone: binding.tellingGone(statements), lastLook: lastLookOf(open, statements) }),
    )
    const sending = { ...parts, transact, perSecond: await paceOf(workspaceId) }
    const renewing = { ...sending, look, transact: binding.directly((statements) => renewStoreIn(statements, { known })) }
    for (;;) {
      // What is new is said first; what was said before is renewed in between.
      const sent = await runLane(sending, workspaceId, signal)
      if (await renewSome(renewing, workspaceId, signal)) continue
      if (await isSoon(parts, earliest(searched, sent), signal)) continue
      if (sent === 'left') return sent
      return searched && sent ? earlier(searched, sent) : (searched ?? sent)
    }
  }
}

/** How many deliveries a second a workspace takes. Its platform never changes, so it is asked for once. */
function pacesOf({ prisma, perSecond }: Pick<Parts, 'prisma' | 'perSecond'>): (workspaceId: string) => Promise<number> {
  const known = new Map<string, number>()
  return async (workspaceId) => {
    if (typeof perSecond === 'number') return perSecond
    const pace = known.get(workspaceId) ?? perSecond[await platformOfWorkspace(prisma.statements, workspaceId)]
    known.set(workspaceId, pace)
    return pace
  }
}

/** Milliseconds for which a lane waits without ending: being woken by the queue takes as long as a message. */
const soonMs = 1_500

/** Waits for what a lane wants to do in a moment. False: there is nothing, or it is later. */
async function isSoon({ clock, wait }: Pick<Parts, 'clock' | 'wait'>, at: LaneEnd, signal?: AbortSignal): Promise<boolean> {
  if (!wait || at === null || at === 'left' || signal?.aborted) return false
  const ms = at.epochMilliseconds - clock.now().epochMilliseconds
  if (ms > soonMs) return false
  await wait(Math.max(ms, 1), signal)
  return !signal?.aborted
}

/** A lane that must look somebody up ends for it. */
const earliest = (searched: Instant | null, sent: LaneEnd): LaneEnd =>
  searched && sent && sent !== 'left' && !isAfter(searched, sent) ? null : sent

/** Asks the room that writes a kind what is to become of deliveries at the last moment. */
const lastLookOf =
  (open: readonly { readonly room: OpenRoom }[], statements: Statements): NonNullable<Parameters<typeof laneStoreIn>[1]['lastLook']> =>
  async (kind, ids, now) => {
    const room = open.find(({ room: { lastLook } }) => lastLook?.kinds.includes(kind))
    return (await room?.room.lastLook?.look(statements, ids, now)) ?? new Map()
  }
