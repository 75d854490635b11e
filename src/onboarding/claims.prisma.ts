import type { WorkspaceRow } from '../../prisma/generated/rows.ts'
import { hoursAfter, type Instant, toDate } from '../kit/clock.ts'
import type { Ids } from '../kit/ids.ts'
import { listed } from '../people/arrivals.prisma.ts'
import { noteCandidate } from '../people/candidates.prisma.ts'
import type { Statements } from '../store/statements.ts'
import type { ClaimStore } from './claims.ts'

/** E-mails that one account may type in a day: enough to correct a slip, too few to try out a list of them. */
const triesADay = 3

/** Claims on one database transaction. */
export const claimsIn = (statements: Statements, { ids }: { readonly ids: Ids }): ClaimStore => ({
  async claim(who, email, now) {
    const { workspace, id } = who.address
    const [place] = await statements.$queryRaw<Pick<WorkspaceRow, 'id'>[]>`
      select id from workspace where platform = ${workspace.platform} and external_id = ${workspace.id}`
    if (!place) return true
    if (!(await counted(statements, ids.next(), place.id, id, now))) return false
    const personId = await listed(statements, place.id, email)
    if (personId && !(await isReachedHere(statements, place.id, personId)))
      await noteCandidate(statements, ids, place.id, personId, { ...who, typed: true }, now)
    return true
  },

  async forget(gone) {
    await statements.$executeRaw`delete from claim where id = any(${[...gone]}::uuid[])`
  },
})

/** A try is counted whether or not anybody has the e-mail. False: there were too many already. */
async function counted(statements: Statements, id: string, workspaceId: string, externalId: string, now: Instant): Promise<boolean> {
  const [at, until] = [toDate(now), toDate(hoursAfter(now, 24))]
  const rows = await statements.$queryRaw<{ id: string }[]>`
    insert into claim (id, workspace_id, external_id, tries, due_at) values (${id}::uuid, ${workspaceId}::uuid, ${externalId}, 1, ${until})
    on conflict (workspace_id, external_id) do update set
      tries = case when claim.due_at <= ${at} then 1 else claim.tries + 1 end,
      due_at = case when claim.due_at <= ${at} then excluded.due_at else claim.due_at end
    where claim.due_at <= ${at} or claim.tries < ${triesADay} returning id`
  return rows.length > 0
}

async function isReachedHere(statements: Statements, workspaceId: string, personId: string): Promise<boolean> {
  const [row] = await statements.$queryRaw<{ here: boolean }[]>`
    select exists (select from address where workspace_id = ${workspaceId}::uuid and person_id = ${personId}::uuid
      and shut_at is null and gone_at is null) as here`
  return row?.here ?? false
}
