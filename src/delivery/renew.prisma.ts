import type { AddressRow, DeliveryRow, WorkspaceRow } from '../../prisma/generated/rows.ts'
import type { Command } from '../contract/command.ts'
import type { Sent } from '../contract/platform.ts'
import { type Known, storedView } from '../contract/stored-view.ts'
import { hoursAfter, type Instant, toDate } from '../kit/clock.ts'
import type { Statements } from '../store/statements.ts'
import type { RenewStore, Stale } from './renew.ts'

/** So long a lane may hold back only to keep its pace of sending, which changes do not go by; a platform that asks to wait asks for longer. */
const secondsOfPace = 1

type StaleRow = Pick<DeliveryRow, 'id' | 'view'> &
  Pick<WorkspaceRow, 'platform'> & { readonly sent_ref: string; readonly workspace: string; readonly address: AddressRow['external_id'] }

/**
 * A delivered row with a time at which it is due waits to be renewed: no lane says it again, and no release before this one touches it. Where its
 * address is gone nothing can be renewed, and the row must not keep the lane awake.
 */
export const renewStoreIn = (statements: Statements, { known }: { readonly known: Known }): RenewStore => ({
  async takeStale(workspaceId, now, until, limit) {
    const rows = await statements.$queryRaw<StaleRow[]>`
      with unreachable as (
        update delivery set due_at = null
        where workspace_id = ${workspaceId}::uuid and state = 'delivered' and due_at <= ${toDate(now)} and (address_id is null or sent_ref is null)),
      stale as (
        select d.id from delivery d join workspace w on w.id = d.workspace_id and w.paused_at is null
          and (w.held_until is null or w.held_until <= ${toDate(hoursAfter(now, secondsOfPace / 3600))})
        where d.workspace_id = ${workspaceId}::uuid and d.state = 'delivered' and d.due_at <= ${toDate(now)} and d.sent_ref is not null
          and d.address_id is not null
        order by d.due_at, d.id limit ${limit} for update of d skip locked)
      update delivery d set due_at = ${toDate(until)} from stale, workspace w, address a
      where d.id = stale.id and w.id = d.workspace_id and a.id = d.address_id
      returning d.id, d.view, d.sent_ref, w.platform, w.external_id as workspace, a.external_id as address`
    return rows.map((row) => toStale(row, known))
  },

  async putOff(ids, until, at) {
    if (ids.length === 0) return
    // Whatever was made stale since it was taken has another time by now, and is renewed once more.
    await statements.$executeRaw`
      update delivery set due_at = ${at && toDate(at)}
      where id = any(${[...ids]}::uuid[]) and state = 'delivered' and due_at = ${toDate(until)}`
  },
})

const toStale = (row: StaleRow, known: Known): Stale => ({
  id: row.id,
  to: { workspace: { platform: row.platform, id: row.workspace }, id: row.address },
  sentRef: row.sent_ref,
  ...renewalOf(row.view, known),
})

function renewalOf(stored: unknown, known: Known): Pick<Stale, 'renews' | 'closed'> {
  try {
    const view = storedView(stored, known)
    if ('needs' in view) return { renews: null, closed: null }
    return view.renews ? { renews: view.renews, closed: null } : { renews: null, closed: view }
  } catch {
    return { renews: null, closed: null }
  }
}

/**
 * Marks what was said to these people as stale from `now` on, except for the messages `but`. Answers the workspaces where it was said. What is to
 * be renewed sooner, is.
 */
export async function makeStale(
  statements: Statements,
  of: readonly { readonly personId: string; readonly cohortId: string }[],
  kinds: readonly string[],
  but: readonly (Sent | null)[],
  now: Instant,
): Promise<readonly string[]> {
  const [people, cohorts] = [of.map((each) => each.personId), of.map((each) => each.cohortId)]
  // Only its own reader has a message, so its reference tells it from all others of theirs.
  const kept = but.flatMap((sent) => sent?.ref ?? [])
  const rows = await statements.$queryRaw<{ workspace_id: string }[]>`
    update delivery d set due_at = least(d.due_at, ${toDate(now)})
    where (d.person_id, d.cohort_id) in (select * from unnest(${people}::uuid[], ${cohorts}::uuid[])) and d.kind = any(${[...kinds]})
      and d.state = 'delivered' and d.sent_ref is not null and d.workspace_id is not null and d.address_id is not null and d.view ? 'renews'
      and not d.sent_ref = any(${kept}::text[]) returning d.workspace_id`
  return [...new Set(rows.map((row) => row.workspace_id))]
}

/** Takes the buttons out of what was said to these people, and marks it as stale. Answers the workspaces where it was said. */
export async function closeSaid(
  statements: Statements,
  of: readonly { readonly personId: string; readonly cohortId: string }[],
  kinds: readonly string[],
  now: Instant,
): Promise<readonly string[]> {
  const [people, cohorts] = [of.map((each) => each.personId), of.map((each) => each.cohortId)]
  const rows = await statements.$queryRaw<{ workspace_id: string }[]>`
    update delivery d set due_at = ${toDate(now)}, view = (d.view - 'renews') || jsonb_build_object('parts',
      (select coalesce(jsonb_agg(part), '[]') from jsonb_array_elements(d.view -> 'parts') part where part ->> 'kind' <> 'buttons'))
    where (d.person_id, d.cohort_id) in (select * from unnest(${people}::uuid[], ${cohorts}::uuid[])) and d.kind = any(${[...kinds]})
      and d.state = 'delivered' and d.sent_ref is not null and d.workspace_id is not null and d.address_id is not null and d.view ? 'renews' returning d.workspace_id`
  return [...new Set(rows.map((row) => row.workspace_id))]
}

/** Another look renews what stands in the place of these messages from now on. */
export async function renewBy(
  statements: Statements,
  personId: string,
  sent: Sent,
  kinds: readonly string[],
  look: Command,
): Promise<void> {
  await statements.$executeRaw`
    update delivery set view = jsonb_set(view, '{renews}', ${JSON.stringify(look)}::jsonb)
    where person_id = ${personId}::uuid and sent_ref = ${sent.ref} and kind = any(${[...kinds]}) and state = 'delivered' and view ? 'renews'`
}
