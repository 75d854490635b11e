import type { Notebook } from '../../../src/notebook.ts'

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

export function createTeams(notebook: Pick<Notebook, 'read' | 'write' | 'forget'>): Teams {
  const met = new Set<string>()
  return {
    teamOf: async (id) => (isOrganisation(id) ? notebook.read(kind, id) : null),
    async met(id, teamId) {
      if (!isOrganisation(id) || met.has(id)) return
      met.add(id)
      if ((await notebook.read(kind, id)) === null) await notebook.write(kind, id, teamId)
    },
    async lost(id, teamIds) {
      met.delete(id)
      const kept = await notebook.read(kind, id)
      if (kept !== null && teamIds.includes(kept)) await notebook.forget(kind, id)
    },
  }
}
