import { Prisma } from '../../prisma/generated/client.ts'

/** Whether a programme, joined as `pr`, lives in this workspace. One that has no workspaces, as in rehearsals, lives everywhere. */
export const livesIn = (workspaceId: Prisma.Sql): Prisma.Sql => Prisma.sql`(
  not exists (select from programme_workspace pw where pw.programme_id = pr.id)
  or exists (select from programme_workspace pw where pw.programme_id = pr.id and pw.workspace_id = ${workspaceId}))`
