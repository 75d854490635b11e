/** What every deed on an announcement that was sent begins with, and how long the platforms take for it. */
import type { Reply } from '../../contract/view.ts'
import type { Instant } from '../../kit/clock.ts'
import type { KnownPerson } from '../../people/directory.ts'
import type { Deed } from '../deeds.ts'
import type { Deps, Stores } from '../deps.ts'
import type { Reported } from '../facts.ts'
import { type Mine, mine } from '../mine.ts'
import { secondsFor } from '../rules.ts'
import { refuse } from '../views.ts'

/** An announcement that was sent, by its id. */
export interface OfSent {
  readonly announcement: string
}

/** An announcement that was sent, with whom it reached. */
export type Sent = Mine & { readonly reported: readonly Reported[] }

/** An announcement that was sent, for a coordinator of it; or why not. `lock`: nobody else changes it meanwhile. */
export async function sentIn({ announcements }: Stores, id: string, actor: KnownPerson, lock?: 'lock'): Promise<Sent | Reply> {
  const own = await mine(announcements, id, actor, lock)
  if ('view' in own) return own
  if (own.announcement.recalledAt) return refuse(actor, 'recalled')
  if (own.announcement.state !== 'sent') return refuse(actor, 'notSent')
  return { ...own, reported: await announcements.report(id) }
}

/** Shows something of an announcement that was sent; or why not. */
export async function showSent(deps: Deps, { announcement }: OfSent, actor: KnownPerson, show: (sent: Sent) => Reply): Promise<Reply> {
  const sent = await deps.transact((stores) => sentIn(stores, announcement, actor))
  return 'view' in sent ? sent : show(sent)
}

/** Changes an announcement that was sent, while nobody else does; or answers why not. */
export function changeSent<Done>(
  deps: Deps,
  { announcement }: OfSent,
  actor: KnownPerson,
  change: (sent: Sent, stores: Stores, now: Instant) => Promise<Done>,
): Promise<Done | Reply> {
  const now = deps.clock.now()
  return deps.transact(async (stores): Promise<Done | Reply> => {
    const sent = await sentIn(stores, announcement, actor, 'lock')
    return 'view' in sent ? sent : change(sent, stores, now)
  })
}

/** Messages a minute that Slack lets be changed; Teams lets as many be changed as be said. */
const changesASecond: Readonly<Record<string, number>> = { slack: 50 / 60, teams: 50 }

/** How many messages stand, and the seconds in which the platforms let them be changed. */
export function standing(reported: readonly Reported[]): { readonly count: number; readonly seconds: number } {
  const said = reported.filter(({ column }) => column === 'delivered')
  const count = said.reduce((sum, each) => sum + each.count, 0)
  // A channel has one message, however many read it.
  const by = [
    ...Map.groupBy(
      said.filter(({ reason }) => reason !== 'inChannel'),
      ({ platform }) => platform ?? '',
    ),
  ]
  const seconds = secondsFor(
    by.map(([platform, some]) => ({ count: some.reduce((sum, each) => sum + each.count, 0), perSecond: changesASecond[platform] ?? 1 })),
  )
  return { count, seconds }
}

/** Notes a deed in each of these cohorts. */
export const noteFor = (
  { audit }: Pick<Stores, 'audit'>,
  cohorts: readonly { readonly id: string }[],
  deed: { actorId: string; deed: Deed; subject: string },
) => audit.note(cohorts.map(({ id: cohortId }) => ({ ...deed, cohortId })))

/** Wakes these lanes. */
export const renewAll = async ({ wakeLanes }: Pick<Stores, 'wakeLanes'>, workspaces: readonly string[]): Promise<void> => {
  if (workspaces.length > 0) await wakeLanes([...new Set(workspaces)])
}
