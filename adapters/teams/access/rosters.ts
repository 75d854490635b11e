import { z } from 'zod'
import type { AdapterMemory } from '../../../src/contract/adapter-memory.ts'
import { keyIn } from './keys.ts'

/** A team that Pari was added to. */
export interface Roster {
  /** The team's own conversation, `19:…@thread.tacv2`: its members are read there. */
  readonly team: string
  readonly serviceUrl: string
  /** Where Pari was introduced; null when Teams did not say. */
  readonly channel: string | null
  readonly name: string
}

/** Teams where Pari is, so that their members can be looked up again. */
export interface Rosters {
  of(tenant: string): Promise<readonly Roster[]>
  /** Again with another name or address: the newer stands. */
  add(tenant: string, roster: Roster): Promise<void>
  remove(tenant: string, team: string): Promise<void>
}

const kinds = { one: 'roster', all: 'rosters' } as const
const roster = z.object({ serviceUrl: z.string(), channel: z.string().nullable(), name: z.string() })
const ids = z.array(z.string())

const listed = (text: string | null): readonly string[] => (text === null ? [] : ids.parse(JSON.parse(text)))

/** A page for each team, and one for each tenant that lists them. */
export function createRosters({ memory }: { readonly memory: AdapterMemory }): Rosters {
  const change = (tenant: string, to: (teams: readonly string[]) => readonly string[]) =>
    memory.rewrite(kinds.all, tenant, (text) => Promise.resolve({ text: JSON.stringify(to(listed(text))), result: null }))
  return {
    async of(tenant) {
      const teams = listed(await memory.read(kinds.all, tenant))
      const pages = await Promise.all(teams.map(async (team) => ({ team, text: await memory.read(kinds.one, keyIn(tenant, team)) })))
      return pages.flatMap(({ team, text }) => (text === null ? [] : [{ team, ...roster.parse(JSON.parse(text)) }]))
    },
    async add(tenant, { team, ...rest }) {
      await memory.write(kinds.one, keyIn(tenant, team), JSON.stringify(rest))
      const teams = listed(await memory.read(kinds.all, tenant))
      if (!teams.includes(team)) await change(tenant, (now) => [...new Set([...now, team])])
    },
    async remove(tenant, team) {
      await change(tenant, (now) => now.filter((each) => each !== team))
      await memory.forget(kinds.one, keyIn(tenant, team))
    },
  }
}
