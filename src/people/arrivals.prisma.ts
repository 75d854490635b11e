import type { PersonRow, WorkspaceRow } from '../../prisma/generated/rows.ts'
import type { Profile } from '../contract/platform.ts'
import { type Clock, type Instant, toDate } from '../kit/clock.ts'
import type { Ids } from '../kit/ids.ts'
import { zoneNamed } from '../kit/zone.ts'
import * as Prisma from '../store/sql.ts'
import type { Statements } from '../store/statements.ts'
import type { Transaction } from '../store/transaction.ts'
import { directoryIn } from './directory.prisma.ts'
import type { Arrivals, KnownPerson } from './directory.ts'
import { readEmail } from './import/index.ts'
import { isHome } from './reach.prisma.ts'
import { bring } from './search.prisma.ts'

/** Arrivals on one database transaction. */
export const arrivalsIn = (transaction: Transaction, deps: { clock: Clock; ids: Ids }): Arrivals => ({
  async welcome(profile, owns) {
    const now = deps.clock.now()
    const { workspace, id } = profile.address
    const [place] = await transaction.$queryRaw<(Pick<WorkspaceRow, 'id'> & { owner: boolean })[]>`
      select w.id, exists (select from owner o where o.workspace_id = w.id and o.external_id = ${id} and o.left_at is null) as owner
      from workspace w where w.platform = ${workspace.platform} and w.external_id = ${workspace.id}`
    if (!place || !profile.email) return false
    const personId =
      owns || place.owner ? await someone(transaction, deps, profile) : await listed(transaction, place.id, asListed(profile.email))
    if (!personId) return false
    await bring(transaction, deps.ids, place.id, personId, profile, now)
    return true
  },

  async learn(profile) {
    const { workspace, id } = profile.address
    await transaction.$executeRaw`
      update address a set kind = ${profile.kind} from workspace w where w.id = a.workspace_id and w.platform = ${workspace.platform}
        and w.external_id = ${workspace.id} and a.external_id = ${id} and a.kind is distinct from ${profile.kind}`
    const changed = await transaction.$executeRaw`
      update person p set time_zone = case when p.chose_at is null and not p.zone_listed and ${isHome(Prisma.sql`p.id`, Prisma.sql`w.id`)} then coalesce(${zoneNamed(profile.timeZone)}, p.time_zone) else p.time_zone end
      from address a join workspace w on w.id = a.workspace_id
      where a.person_id = p.id and a.gone_at is null and a.external_id = ${id} and w.platform = ${workspace.platform} and w.external_id = ${workspace.id}`
    // An account of another organisation is looked at again: whoever was reached there before was perhaps never confirmed.
    if (changed === 0 || profile.kind === 'external') await this.welcome(profile, false)
  },

  async arrived(profile) {
    const { workspace } = profile.address
    const place = await transaction.workspace.findUnique({
      where: { platform_externalId: { platform: workspace.platform, externalId: workspace.id } },
    })
    const personId = place && profile.email ? await listed(transaction, place.id, asListed(profile.email)) : null
    if (!place || !personId) return false
    if (!(await isReachedElsewhere(transaction, place.id, personId)))
      await bring(transaction, deps.ids, place.id, personId, profile, deps.clock.now())
    return true
  },
})

/** An address as a list has it: a domain in letters of its language has two forms. */
const asListed = (email: string): string => readEmail(email) ?? email

/** The person with this e-mail in a programme that looks for its people in this workspace. */
export async function listed(transaction: Statements, workspaceId: string, email: string): Promise<string | null> {
  const [person] = await transaction.$queryRaw<Pick<PersonRow, 'id'>[]>`
    select p.id from person p where p.email = ${email} and exists (
      select from enrolment e join cohort c on c.id = e.cohort_id join programme_workspace w on w.programme_id = c.programme_id
      where e.person_id = p.id and w.workspace_id = ${workspaceId}::uuid)`
  return person?.id ?? null
}

/** Whether a programme of theirs that lives here reaches them in another workspace, where Pari is let in. */
async function isReachedElsewhere(transaction: Transaction, workspaceId: string, personId: string): Promise<boolean> {
  const [row] = await transaction.$queryRaw<{ elsewhere: boolean }[]>`
    select exists (select from enrolment e join cohort c on c.id = e.cohort_id
      join programme_workspace here on here.programme_id = c.programme_id and here.workspace_id = ${workspaceId}::uuid
      join programme_workspace other on other.programme_id = c.programme_id and other.workspace_id <> here.workspace_id
      join address a on a.workspace_id = other.workspace_id and a.person_id = e.person_id and a.shut_at is null and a.gone_at is null
      join workspace w on w.id = other.workspace_id and w.paused_at is null
      where e.person_id = ${personId}::uuid) as elsewhere`
  return row?.elsewhere ?? false
}

/** Makes somebody known whom no list names, as their platform names them: they join by themselves. Null: Pari is not in their workspace. */
export async function admitted(statements: Statements, ids: Ids, profile: Profile, at: Instant): Promise<KnownPerson | null> {
  const { workspace, id } = profile.address
  const [place] = await statements.$queryRaw<Pick<WorkspaceRow, 'id'>[]>`
    select id from workspace where platform = ${workspace.platform} and external_id = ${workspace.id}`
  const personId = place && profile.email ? await someone(statements, { clock: { now: () => at }, ids }, profile) : null
  if (!place || !personId) return null
  await bring(statements, ids, place.id, personId, profile, at)
  return directoryIn(statements).personAt({ workspace, id })
}

async function someone(statements: Statements, { clock, ids }: { clock: Clock; ids: Ids }, profile: Profile): Promise<string | null> {
  const [person] = await statements.$queryRaw<Pick<PersonRow, 'id'>[]>`
    insert into person (id, email, name, language, time_zone, created_at)
    values (${ids.next()}::uuid, ${profile.email && asListed(profile.email)}, ${profile.name}, ${profile.language ?? 'en'}, ${zoneNamed(profile.timeZone)}, ${toDate(clock.now())})
    on conflict (email) do update set email = excluded.email returning id`
  return person?.id ?? null
}
