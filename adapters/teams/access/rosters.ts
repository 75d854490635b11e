import { z } from 'zod'
import type { AdapterMemory } from '../../../src/contract/adapter-memory.ts'
import { readStoredText } from '../../../src/kit/stored.ts'
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
/** As any release may have stored it; a team whose page cannot be read is left out. */
const roster = z.looseObject({ serviceUrl: z.string(), channel: z.string().nullable().default(null), name: z.string().default('') })
const ids = z.array(z.string())

const listed = (text: string | null, tenant: string): readonly string[] =>
  (text !== null && readStoredText(ids, text, { what: 'page rosters', row: tenant })) || []

const read = (text: string | null, key: string) => (text === null ? null : readStoredText(roster, text, { what: 'page roster', row: key }))

/** A page for each team, and one for each tenant that lists them. */
export function createRosters({ memory }: { readonly memory: AdapterMemory }): Rosters {
  const change = (tenant: string, to: (teams: readonly string[]) => readonly string[]) =>
    memory.rewrite(kinds.all, tenant, (text) => Promise.resolve({ text: JSON.stringify(to(listed(text, tenant))), result: null }))
  return {
    async of(tenant) {
      const teams = listed(await memory.read(kinds.all, tenant), tenant)
      const pages = teams.map(async (team): Promise<Roster[]> => {
        const key = keyIn(tenant, team)
        const page = read(await memory.read(kinds.one, key), key)
        return page ? [{ team, serviceUrl: page.serviceUrl, channel: page.channel, name: page.name }] : []
      })
      return (await Promise.all(pages)).flat()
    },
    async add(tenant, { team, ...rest }) {
      const key = keyIn(tenant, team)
      await memory.rewrite(kinds.one, key, (text) =>
        Promise.resolve({ text: JSON.stringify({ ...read(text, key), ...rest }), result: null }),
      )
      const teams = listed(await memory.read(kinds.all, tenant), tenant)
      if (!teams.includes(team)) await change(tenant, (now) => [...new Set([...now, team])])
    },
    async remove(tenant, team) {
      await change(tenant, (now) => now.filter((each) => each !== team))
      await memory.forget(kinds.one, keyIn(tenant, team))
    },
  }
}
