import { z } from 'zod'
import type { AdapterMemory } from '../../../src/contract/adapter-memory.ts'
import type { Address, Workspace } from '../../../src/contract/platform.ts'
import { type Clock, hoursAfter, Instant, isAfter } from '../../../src/kit/clock.ts'

export interface OpenHomesDeps {
  readonly memory: Pick<AdapterMemory, 'read' | 'rewrite'>
  readonly clock: Clock
  /** Shows somebody their home as it is now. */
  readonly show: (of: Address) => void
  /** Milliseconds between two refreshes of one home, whichever processes make them. */
  readonly waitMs: number
  /** Hears what went wrong with the database: homes stand still until the next change then. */
  readonly failed: (error: unknown, workspace: Workspace) => void
  /** Waits in real time when left out. */
  readonly pause?: (millis: number) => Promise<void>
}

/** Homes that somebody looks at. All processes know them, and the process that hears of a change refreshes them. */
export interface OpenHomes {
  /** Somebody looks at their home, and sees it as it is now. */
  opened(of: Address): Promise<void>
  /**
   * Something changed: people who looked at their home in this workspace within the last ten minutes (the latest twenty) are shown it as it
   * is now.
   */
  changed(workspace: Workspace): void
  /** Refreshes nothing any more. */
  stop(): void
}

const openFor = { hours: 1 / 6, kept: 20 } as const

/** `at`: when somebody looked; `shown`: when their home was refreshed last. Milliseconds since 1970. */
const page = z.array(z.object({ id: z.string(), at: z.number(), shown: z.number() }))
type Open = z.infer<typeof page>[number]

/** Whom the next round is for: homes that had to wait, with when they were refreshed last, as it was written down. */
type Due = 'nobody' | 'everybody' | ReadonlyMap<string, number>

export function createOpenHomes(deps: OpenHomesDeps): OpenHomes {
  const { memory, clock, waitMs, pause = pauseInRealTime } = deps
  /** Workspaces in which a round is under way or was not long ago. */
  const rounds = new Map<string, Due>()
  let isStopped = false

  /** A round at once, and others after it for as long as something changes or somebody had to wait. */
  async function goRound(workspace: Workspace): Promise<void> {
    for (let due: Due = 'everybody'; due !== 'nobody' && !isStopped; due = rounds.get(workspace.id) ?? 'nobody') {
      // Whatever changes from here on needs the next round.
      rounds.set(workspace.id, 'nobody')
      const late = await refresh(workspace, due)
      if (rounds.get(workspace.id) === 'nobody' && late.size > 0) rounds.set(workspace.id, late)
      await pause(waitMs + timersMayBeEarly)
    }
  }

  /** Refreshes those whose turn it is; answers with those who must wait for theirs. */
  async function refresh({ platform, id: workspaceId }: Workspace, due: Due): Promise<ReadonlyMap<string, number>> {
    if (current(await memory.read(kind, workspaceId)).length === 0) return new Map()
    const { taken, late } = await memory.rewrite(kind, workspaceId, async (text) => {
      const open = current(text)
      const now = clock.now().epochMilliseconds
      // Who was refreshed by another process while they waited for us has seen what we wanted to show.
      const concerned = open.filter(({ id, shown }) => typeof due === 'string' || due.get(id) === shown)
      const ready = new Set(concerned.filter(({ shown }) => typeof due !== 'string' || now - shown >= waitMs))
      const waiting = concerned.filter((each) => !ready.has(each))
      return {
        text: JSON.stringify(open.map((each) => (ready.has(each) ? { ...each, shown: now } : each))),
        result: { taken: [...ready], late: new Map(waiting.map(({ id, shown }) => [id, shown])) },
      }
    })
    for (const { id } of taken) deps.show({ workspace: { platform, id: workspaceId }, id })
    return late
  }

  function current(text: string | null): Open[] {
    const since = hoursAfter(clock.now(), -openFor.hours)
    const { data = [] } = page.safeParse(readJson(text))
    return data.filter(({ at }) => isAfter(Instant.fromEpochMilliseconds(at), since))
  }

  return {
    opened: ({ workspace, id }) =>
      memory.rewrite(kind, workspace.id, async (text) => {
        const at = clock.now().epochMilliseconds
        const others = current(text).filter((each) => each.id !== id)
        return { text: JSON.stringify([...others, { id, at, shown: at }].slice(-openFor.kept)), result: undefined }
      }),
    changed(workspace) {
      if (rounds.has(workspace.id)) {
        rounds.set(workspace.id, 'everybody')
        return
      }
      goRound(workspace)
        .catch((error: unknown) => {
          if (!isStopped) deps.failed(error, workspace)
        })
        .finally(() => rounds.delete(workspace.id))
    },
    stop() {
      isStopped = true
    },
  }
}

const kind = 'openHomes'
/** Milliseconds. */
const timersMayBeEarly = 5

const pauseInRealTime = (millis: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, millis).unref())

function readJson(text: string | null): unknown {
  try {
    return JSON.parse(text || '[]')
  } catch {
    return []
  }
}
