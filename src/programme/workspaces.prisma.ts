import type { SearchRow, WorkspaceRow } from '../../prisma/generated/rows.ts'
import { toDate } from '../kit/clock.ts'
import type { Statements } from '../store/statements.ts'
import { thoseIn } from './enrolment/states.prisma.ts'
import type { ProgrammeWorkspaces } from './workspaces.ts'

/** Where programmes live, on one database transaction. */
export const workspacesIn = (transaction: Statements): ProgrammeWorkspaces => ({
  async joinWorkspace(cohortId, { platform, id }) {
    const [joined] = await transaction.$queryRaw<Pick<WorkspaceRow, 'id'>[]>`
      with place as (select id from workspace where platform = ${platform} and external_id = ${id}), joined as (
        insert into programme_workspace (programme_id, workspace_id)
        select c.programme_id, place.id from cohort c, place where c.id = ${cohortId}::uuid on conflict do nothing)
      select id from place`
    if (!joined) throw new Error(`The workspace ${platform} ${id} is not known.`)
    return joined.id
  },

  async seek(cohortId, at) {
    const sought = await transaction.$queryRaw<Pick<SearchRow, 'workspace_id'>[]>`
      insert into search (workspace_id, person_id, state, due_at)
      select distinct w.id, e.person_id, 'due', ${toDate(at)}::timestamptz
      from cohort this join cohort c on c.programme_id = this.programme_id join enrolment e on e.cohort_id = c.id
        join programme_workspace pw on pw.programme_id = c.programme_id join workspace w on w.id = pw.workspace_id
      where this.id = ${cohortId}::uuid and e.state in ${thoseIn} and coalesce(e.listed_platform, w.platform) = w.platform
        and not exists (
          select from address a join workspace aw on aw.id = a.workspace_id
            join programme_workspace apw on apw.workspace_id = aw.id and apw.programme_id = c.programme_id
          where a.person_id = e.person_id and a.gone_at is null and coalesce(e.listed_platform, aw.platform) = aw.platform)
      on conflict (workspace_id, person_id) do update set state = 'due', due_at = excluded.due_at where search.state <> 'due'
      returning workspace_id`
    return sought.map((row) => row.workspace_id)
  },
})
