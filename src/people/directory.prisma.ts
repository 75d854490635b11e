import type { Address, Workspace } from '../contract/platform.ts'
import { isLanguage } from '../contract/view.ts'
import { together } from '../kit/together.ts'
import * as Prisma from '../store/sql.ts'
import type { Statements } from '../store/statements.ts'
import type { Directory, KnownPerson, Readers } from './directory.ts'
import { quietHoursOf } from './quiet-hours.ts'

interface Row {
  id: string
  workspace_id: string
  name: string
  language: string
  time_zone: string | null
  quiet_from: string | null
  quiet_until: string | null
}

/** Lookups made together at most, and how many such calls a process makes at once. */
const crowd = { most: 100, atOnce: 1 }

export const directoryIn = (statements: Statements): Directory => ({
  personAt: together((addresses: readonly Address[]) => peopleAt(statements, addresses), crowd),
})

async function peopleAt(statements: Statements, addresses: readonly Address[]): Promise<(KnownPerson | null)[]> {
  const asked = Prisma.sql`unnest(${addresses.map(({ workspace }) => workspace.platform)}::text[], ${addresses.map(({ workspace }) => workspace.id)}::text[],
    ${addresses.map(({ id }) => id)}::text[]) with ordinality as asked (platform, workspace, address, place)`
  const rows = await statements.$queryRaw<(Row & { place: number })[]>`
    select asked.place::int, p.id, w.id as workspace_id, p.name, p.language, p.time_zone, p.quiet_from, p.quiet_until
    from ${asked} join workspace w on w.platform = asked.platform and w.external_id = asked.workspace
      join address a on a.workspace_id = w.id and a.external_id = asked.address join person p on p.id = a.person_id`
  const byPlace = new Map(rows.map((row) => [row.place, row]))
  return addresses.map((_, index) => known(byPlace.get(index + 1)))
}

/** Readers of signed links: they need no address there, as mentors outside the chat have none. */
export const readersIn = (statements: Statements): Readers => ({
  async readerOf(personId, workspaceId) {
    const [row] = await statements.$queryRaw<(Row & { platform: Workspace['platform']; external_id: string })[]>`
      select p.id, w.id as workspace_id, p.name, p.language, p.time_zone, p.quiet_from, p.quiet_until, w.platform, w.external_id
      from person p join workspace w on w.id = ${workspaceId}::uuid and w.paused_at is null where p.id = ${personId}::uuid`
    const actor = known(row)
    return row && actor ? { actor, workspace: { platform: row.platform, id: row.external_id } } : null
  },
})

const known = (row: Row | undefined): KnownPerson | null =>
  row
    ? {
        personId: row.id,
        workspaceId: row.workspace_id,
        name: row.name,
        language: isLanguage(row.language) ? row.language : 'en',
        timeZone: row.time_zone,
        quiet: quietHoursOf(row.quiet_from, row.quiet_until),
      }
    : null
