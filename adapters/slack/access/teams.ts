import type { AdapterMemory } from '../../../src/contract/adapter-memory.ts'
import type { Clock } from '../../../src/kit/clock.ts'

/** A workspace of an organisation for calls that must name one; null where the token is for one workspace anyway. */
export interface Teams {
  teamOf(id: string): Promise<string | null>
  /** Somebody was heard there, or Pari was let in there. */
  met(id: string, teamId: string): Promise<void>
  /** Pari has no access to these any more. */
  lost(id: string, teamIds: readonly string[]): Promise<void>
}

const kind = 'team'

/** Enterprise ids begin with E, team ids with T. */
const isOrganisation = (id: string): boolean => id.startsWith('E')

/** Milliseconds until the memory is looked at again: another process may have heard that the team is lost. */
const remembered = 60_000

export interface TeamsDeps {
  readonly memory: Pick<AdapterMemory, 'read' | 'write' | 'forget'>
  readonly clock: Clock
}

export function createTeams({ memory, clock }: TeamsDeps): Teams {
  const met = new Map<string, number>()
  const nowMs = () => clock.now().epochMilliseconds
  return {
    teamOf: async (id) => (isOrganisation(id) ? memory.read(kind, id) : null),
    async met(id, teamId) {
      if (!isOrganisation(id) || (met.get(id) ?? 0) > nowMs()) return
      if ((await memory.read(kind, id)) === null) await memory.write(kind, id, teamId)
      met.set(id, nowMs() + remembered)
    },
    async lost(id, teamIds) {
      met.delete(id)
      const kept = await memory.read(kind, id)
      if (kept !== null && teamIds.includes(kept)) await memory.forget(kind, id)
    },
  }
}
