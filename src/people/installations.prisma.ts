import type { WorkspaceRow } from '../../prisma/generated/rows.ts'
import { type Clock, toDate } from '../kit/clock.ts'
import type { Ids } from '../kit/ids.ts'
import type { Statements } from '../store/statements.ts'
import type { Installations } from './installations.ts'

interface Deps {
  readonly clock: Clock
  readonly ids: Ids
  readonly wakeLanes: (workspaceIds: readonly string[]) => Promise<void>
}

/** Installations on one database transaction. */
export const installationsIn = (statements: Statements, { clock, ids, wakeLanes }: Deps): Installations => ({
  async installed({ platform, id }, name, by) {
    const [place] = await statements.$queryRaw<Pick<WorkspaceRow, 'id'>[]>`
      insert into workspace (id, platform, external_id, name, created_at) values (${ids.next()}::uuid, ${platform}, ${id}, ${name}, ${toDate(clock.now())})
      on conflict (platform, external_id) do update set name = excluded.name, paused_at = null, held_until = null returning id`
    if (!place) return
    if (by)
      await statements.$executeRaw`
        insert into owner (workspace_id, external_id) values (${place.id}::uuid, ${by.id}) on conflict do nothing`
    await wakeLanes([place.id])
  },

  async removed({ platform, id }) {
    await statements.$executeRaw`
      update workspace set paused_at = ${toDate(clock.now())} where platform = ${platform} and external_id = ${id} and paused_at is null`
  },
})

/** The platform of a workspace. Throws where there is no such workspace. */
export async function platformOfWorkspace(statements: Statements, workspaceId: string): Promise<WorkspaceRow['platform']> {
  const [row] = await statements.$queryRaw<Pick<WorkspaceRow, 'platform'>[]>`select platform from workspace where id = ${workspaceId}::uuid`
  if (!row) throw new Error('There is no such workspace.')
  return row.platform
}
