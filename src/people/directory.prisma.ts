import type { WorkspaceRow } from '../../prisma/generated/rows.ts'
import type { Address } from '../contract/platform.ts'
import { together } from '../kit/together.ts'
import * as Prisma from '../store/sql.ts'
import type { Statements } from '../store/statements.ts'
import type { Directory, KnownPerson, Readers } from './directory.ts'
import { type PersonIn, personColumns, toPerson } from './person.prisma.ts'

type Row = PersonIn<''> & { readonly place: number; readonly workspace_id: string }

/** How many lookups are made together at most, and how many such calls a process makes at once. */
const crowd = { most: 100, atOnce: 1 }

/** Finds people by their addresses; several lookups go together. */
export const directoryIn = (statements: Statements): Directory => ({
  personAt: together((addresses: readonly Address[]) => peopleAt(statements, addresses), crowd),
})

async function peopleAt(statements: Statements, addresses: readonly Address[]): Promise<(KnownPerson | null)[]> {
  const asked = Prisma.sql`unnest(${addresses.map(({ workspace }) => workspace.platform)}::text[], ${addresses.map(({ workspace }) => workspace.id)}::text[],
    ${addresses.map(({ id }) => id)}::text[]) with ordinality as asked (platform, workspace, address, place)`
  const rows = await statements.$queryRaw<Row[]>`
    select asked.place::int, w.id as workspace_id, ${personColumns('p')}
    from ${asked} join workspace w on w.platform = asked.platform and w.external_id = asked.workspace
      join address a on a.workspace_id = w.id and a.external_id = asked.address and a.gone_at is null join person p on p.id = a.person_id`
  const byPlace = new Map(rows.map((row) => [row.place, { ...toPerson(row, ''), workspaceId: row.workspace_id }]))
  return addresses.map((_, index) => byPlace.get(index + 1) ?? null)
}

/** Readers of signed links. They need no address in the workspace, because mentors outside the chat have none. */
export const readersIn = (statements: Statements): Readers => ({
  async readerOf(personId, workspaceId) {
    const [row] = await statements.$queryRaw<(PersonIn<''> & Pick<WorkspaceRow, 'platform' | 'external_id'> & { workspace_id: string })[]>`
      select w.id as workspace_id, w.platform, w.external_id, ${personColumns('p')}
      from person p join workspace w on w.id = ${workspaceId}::uuid and w.paused_at is null where p.id = ${personId}::uuid and p.erased_at is null`
    if (!row) return null
    const workspace = { platform: row.platform, id: row.external_id }
    return { actor: { ...toPerson(row, ''), workspaceId: row.workspace_id }, workspace }
  },
})
