import type { PersonRow, WorkspaceRow } from '../../prisma/generated/rows.ts'
import type { Absence } from '../contract/platform.ts'
import { fromDate, type Instant, toDate } from '../kit/clock.ts'
import type { Ids } from '../kit/ids.ts'
import { zoneNamed } from '../kit/zone.ts'
import * as Prisma from '../store/sql.ts'
import type { Statements } from '../store/statements.ts'
import { type Met, noteCandidate } from './candidates.prisma.ts'
import { depart } from './departures.prisma.ts'
import { addressFor, isHome, ownPlaceOf } from './reach.prisma.ts'
import type { SearchStore } from './search.ts'

/** The store of searches on one database transaction. */
export const searchesIn = (statements: Statements, deps: { ids: Ids }): SearchStore => ({
  async due(workspaceId, now, limit) {
    const [workspace] = await statements.$queryRaw<Pick<WorkspaceRow, 'platform' | 'external_id'>[]>`
      select platform, external_id from workspace where id = ${workspaceId}::uuid and paused_at is null`
    if (!workspace) return null
    const sought = await statements.$queryRaw<Pick<PersonRow, 'id' | 'email'>[]>`
      select p.id, p.email from search s join person p on p.id = s.person_id
      where s.workspace_id = ${workspaceId}::uuid and s.due_at <= ${toDate(now)} order by s.due_at, p.id limit ${limit}`
    const { platform, external_id } = workspace
    return { workspace: { platform, id: external_id }, sought: sought.map(({ id, email }) => ({ personId: id, email })) }
  },

  async found(workspaceId, people, now) {
    for (const { personId, profile } of people) await bring(statements, deps.ids, workspaceId, personId, profile, now)
  },

  async absent(workspaceId, people, now) {
    const unknown = people.filter(({ absence }) => absence === 'notFound' || absence === 'deactivated').map(({ personId }) => personId)
    // Nobody ever said what kind of account this is, and the directory does not know it by its person's e-mail.
    await depart(
      statements,
      Prisma.sql`a.workspace_id = ${workspaceId}::uuid and a.person_id = any(${unknown}::uuid[]) and a.bound_at is null
        and (a.kind is null or a.kind = 'external')`,
      now,
    )
    await markAbsent(statements, workspaceId, people)
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

async function markFound(statements: Statements, workspaceId: string, personId: string): Promise<void> {
  await statements.$executeRaw`
    update search set state = 'found', absence = null, due_at = null where workspace_id = ${workspaceId}::uuid and person_id = ${personId}::uuid`
}

async function markAbsent(
  statements: Statements,
  workspaceId: string,
  people: readonly { readonly personId: string; readonly absence: Absence }[],
): Promise<void> {
  for (const { personId, absence } of people)
    await statements.$executeRaw`
      update search set state = 'absent', absence = ${absence}, due_at = null
      where workspace_id = ${workspaceId}::uuid and person_id = ${personId}::uuid`
  const ids = people.map((each) => each.personId)
  await statements.$executeRaw`
    update delivery d set state = 'failed', detail = 'noAddress', due_at = null where state = 'waiting' and person_id = any(${ids}::uuid[])
      and not exists (select from search s where s.person_id = d.person_id and s.state = 'due')`
}

/**
 * Stores where somebody was found, as far as their directory is to be believed. An external account is only a candidate: its e-mail is the
 * word of another organisation. A guest gives way to a member.
 */
export async function bring(
  statements: Statements,
  ids: Ids,
  workspaceId: string,
  personId: string,
  profile: Met,
  now: Instant,
): Promise<void> {
  if (profile.kind !== 'member' && (await hasMember(statements, workspaceId, personId, profile.address.id)))
    return markFound(statements, workspaceId, personId)
  if (profile.kind === 'external' && !(await isBound(statements, workspaceId, personId, profile.address.id))) {
    await noteCandidate(statements, ids, workspaceId, personId, profile, now)
    // They were reached there by an e-mail alone, before that was no proof any more.
    await depart(statements, Prisma.sql`a.workspace_id = ${workspaceId}::uuid and a.external_id = ${profile.address.id}`, now)
    await statements.$executeRaw`
      insert into search (workspace_id, person_id, state) values (${workspaceId}::uuid, ${personId}::uuid, 'due') on conflict do nothing`
    return markAbsent(statements, workspaceId, [{ personId, absence: 'unproven' }])
  }
  await reach(statements, ids, workspaceId, personId, profile, now)
  if (profile.kind === 'member')
    await depart(
      statements,
      Prisma.sql`a.workspace_id = ${workspaceId}::uuid and a.person_id = ${personId}::uuid and a.kind = 'guest' and a.external_id <> ${profile.address.id}`,
      now,
    )
}

/**
 * Stores that somebody is reached there, even if somebody else had the address before: the directory knows whose it is now. The zone is
 * taken over unless a list or the person named one. What waited for an address is sent. What failed because there was none comes back, too,
 * but only the last of it, so that nobody gets a heap. So does what waits in a workspace that does not let Pari in any more.
 */
export async function reach(
  statements: Statements,
  ids: Ids,
  workspaceId: string,
  personId: string,
  profile: Omit<Met, 'name' | 'organisation'>,
  now: Instant,
): Promise<void> {
  const at = toDate(now)
  const zone = zoneNamed(profile.timeZone)
  const home = isHome(Prisma.sql`${personId}::uuid`, Prisma.sql`${workspaceId}::uuid`)
  await statements.$executeRaw`
    insert into address (id, person_id, workspace_id, external_id, kind, created_at)
    values (${ids.next()}::uuid, ${personId}::uuid, ${workspaceId}::uuid, ${profile.address.id}, ${profile.kind}, ${at})
    on conflict (workspace_id, external_id) do update set kind = excluded.kind, person_id = excluded.person_id, shut_at = null, gone_at = null`
  await markFound(statements, workspaceId, personId)
  await statements.$executeRaw`
    update person set time_zone = ${zone}
    where id = ${personId}::uuid and time_zone is null and chose_at is null and ${zone}::text is not null and ${home}`
  await statements.$executeRaw`
    update person set language = ${profile.language} where id = ${personId}::uuid and not language_listed and chose_at is null
      and ${profile.language}::text is not null and ${home}`
  await sendWhatWaited(statements, personId, at)
}

/** Whether a member of the workspace is this person already: the e-mail of a guest is only what another organisation says. */
async function hasMember(statements: Statements, workspaceId: string, personId: string, except: string): Promise<boolean> {
  const [row] = await statements.$queryRaw<{ there: boolean }[]>`
    select exists (select from address where workspace_id = ${workspaceId}::uuid and person_id = ${personId}::uuid and kind = 'member'
      and shut_at is null and gone_at is null and external_id <> ${except}) as there`
  return row?.there ?? false
}

/** What failed at an address that lets Pari in again. */
const shutOut = Prisma.sql`(d.detail like 'appNotInstalled%' or d.detail like 'blockedByPerson%')`

/** Whether a coordinator has said that this account is this person's. */
async function isBound(statements: Statements, workspaceId: string, personId: string, externalId: string): Promise<boolean> {
  const [row] = await statements.$queryRaw<{ bound: boolean }[]>`
    select exists (select from address where workspace_id = ${workspaceId}::uuid and person_id = ${personId}::uuid and external_id = ${externalId}
      and bound_at is not null) as bound`
  return row?.bound ?? false
}

/**
 * Sends what waited for an address, and of each cohort the last that failed because there was none, because the account was gone, or
 * because Pari was not let in. What was not due yet still waits until it is.
 */
async function sendWhatWaited(statements: Statements, personId: string, at: Date): Promise<void> {
  await statements.$executeRaw`
    with last as (
      select distinct on (d.cohort_id) d.id from delivery d where d.person_id = ${personId}::uuid and d.state = 'failed' and d.companion_id is null
        and (d.detail = 'noAddress' or d.detail like 'recipientGone%' or ${shutOut})
        and not exists (select from delivery later where later.person_id = d.person_id and later.cohort_id = d.cohort_id and later.id > d.id
          and later.state in ('waiting', 'due', 'sending', 'delivered'))
      order by d.cohort_id, d.id desc)
    update delivery d set state = 'due', detail = null, workspace_id = a.workspace_id, address_id = a.id,
      due_at = greatest(${at}::timestamptz, case d.state when 'waiting' then d.due_at end)
    from delivery o cross join lateral (${addressFor(Prisma.sql`o.person_id`, Prisma.sql`o.cohort_id`, ownPlaceOf('o'))}) a
    where o.id = d.id and d.person_id = ${personId}::uuid and (d.expires_at is null or d.expires_at > ${at})
      and (d.address_id is distinct from a.id or (d.state = 'failed' and ${shutOut}))
      and (d.state = 'waiting' or d.id in (select id from last)
        or (d.state = 'due' and exists (select from workspace w where w.id = d.workspace_id and w.paused_at is not null)))`
}
