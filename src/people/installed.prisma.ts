import type { WorkspaceRow } from '../../prisma/generated/rows.ts'
import type { Statements } from '../store/statements.ts'

/** The platform's own ids of the workspaces where Pari is installed now. */
export async function installedOn(statements: Statements, platform: string): Promise<readonly string[]> {
  const rows = await statements.$queryRaw<Pick<WorkspaceRow, 'external_id'>[]>`
    select external_id from workspace where platform = ${platform} and paused_at is null order by id`
  return rows.map((row) => row.external_id)
}
