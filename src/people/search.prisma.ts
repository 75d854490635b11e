import { Prisma } from '../../prisma/generated/client.ts'
import { fromDate, type Instant, toDate } from '../kit/clock.ts'
import type { Ids } from '../kit/ids.ts'
import type { PlatformName } from '../platform.ts'
import { livesIn } from '../programme/reach.prisma.ts'
import type { Statements } from '../store/statements.ts'
import type { SearchStore } from './search.ts'

export const searchesIn = (statements: Statements, deps: { ids: Ids }): SearchStore => ({
  async due(workspaceId, now, limit) {
    const [workspace] = await statements.$queryRaw<{ platform: PlatformName; id: string }[]>`
      select platform, external_id as id from workspace where id = ${workspaceId}::uuid and paused_at is null`
    if (!workspace) return null
    const sought = await statements.$queryRaw<{ personId: string; email: string }[]>`
      select p.id as "personId", p.email from search s join person p on p.id = s.person_id
      where s.workspace_id = ${workspaceId}::uuid and s.due_at <= ${toDate(now)} order by s.due_at, p.id limit ${limit}`
    return { workspace, sought }
  },

  async found(workspaceId, people, now) {
    for (const { personId, profile } of people) await bring(statements, deps.ids, workspaceId, personId, profile, now)
  },

  async absent(workspaceId, people) {
    for (const { personId, absence } of people)
      await statements.$executeRaw`
        update search set state = 'absent', absence = ${absence}, due_at = null
        where workspace_id = ${workspaceId}::uuid and person_id = ${personId}::uuid`
    const ids = people.map((each) => each.personId)
    await statements.$executeRaw`
      update delivery d set state = 'failed', detail = 'noAddress' where state = 'waiting' and person_id = any(${ids}::uuid[])
        and not exists (select from search s where s.person_id = d.person_id and s.state = 'due')`
  },

  async postpone(workspaceId, personIds, until) {
    await statements.$executeRaw`
      update search set due_at = ${toDate(until)} where workspace_id = ${workspaceId}::uuid and person_id = any(${[...personIds]}::uuid[])`
  },

  async nextDue(workspaceId) {
    const [row] = await statements.$queryRaw<{ at: Date | null }[]>`
      select min(s.due_at) as at from search s join workspace w on w.id = s.workspace_id
      where w.id = ${workspaceId}::uuid and w.paused_at is null`
    return row?.at ? fromDate(row.at) : null
  },
})

interface Met {
  readonly address: { readonly id: string }
  readonly timeZone: string | null
  readonly kind: string
}

/**
 * Somebody is reached there: the address is written down, whoever had it before (the directory knows whose it is now), the zone is taken
 * over unless the list or they themselves named one, and what waited for an address goes out. What failed for want of one comes back too,
 * but only the last of it: nobody gets a heap.
 */
export async function bring(
  statements: Statements,
  ids: Ids,
  workspaceId: string,
  personId: string,
  profile: Met,
  now: Instant,
): Promise<void> {
  const at = toDate(now)
  await statements.$executeRaw`
    insert into address (id, person_id, workspace_id, external_id, kind, created_at)
    values (${ids.next()}::uuid, ${personId}::uuid, ${workspaceId}::uuid, ${profile.address.id}, ${profile.kind}, ${at})
    on conflict (workspace_id, external_id) do update set kind = excluded.kind, person_id = excluded.person_id`
  await statements.$executeRaw`
    update search set state = 'found', absence = null, due_at = null where workspace_id = ${workspaceId}::uuid and person_id = ${personId}::uuid`
  await statements.$executeRaw`
    update person set time_zone = ${profile.timeZone}
    where id = ${personId}::uuid and time_zone is null and chose_at is null and ${profile.timeZone}::text is not null`
  await statements.$executeRaw`
    update delivery d set state = 'due', detail = null, workspace_id = a.workspace_id, address_id = a.id, due_at = ${at}
    from address a
    where a.workspace_id = ${workspaceId}::uuid and a.person_id = ${personId}::uuid and a.external_id = ${profile.address.id}
      and exists (select from delivery o left join cohort co on co.id = o.cohort_id left join programme pr on pr.id = co.programme_id
        where o.id = d.id and (pr.id is null or ${livesIn(Prisma.sql`a.workspace_id`)}))
      and d.person_id = a.person_id and (d.expires_at is null or d.expires_at > ${at}) and d.address_id is null
      and (d.state = 'waiting' or d.id = (select l.id from delivery l
        where l.person_id = a.person_id and l.state = 'failed' and l.detail = 'noAddress' order by l.id desc limit 1))`
}
