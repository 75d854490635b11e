import type { Address, Excluded, Place, Setback } from '../../contract/platform.ts'
import type { NewDelivery } from '../../delivery/outbox.ts'
import type { Instant } from '../../kit/clock.ts'
import { type Kind, kinds } from '../kinds.ts'
import type { Deps } from './deps.ts'
import type { ChannelMember, Scene } from './facts.ts'
import { compare, type Seat } from './rules.ts'
import { markOf } from './seats.ts'
import { leftView } from './views.ts'

/** A channel that was opened or found just now. */
export interface At {
  readonly scene: Scene
  readonly placeId: string
  readonly place: Place
  readonly roster: readonly ChannelMember[]
  readonly seats: readonly Seat[]
  readonly invited: readonly Seat[]
  readonly without: readonly Excluded[]
}

/** What came of it, or why nothing could. */
export type Membership = { readonly kind: 'compared'; readonly isOpen: boolean; readonly hasChanged: boolean } | Setback

/**
 * Reads who is in a channel, takes out whom Pari brought in and who does not belong there any more, and asks those who left once whether they want to come back.
 * Without a whole list nothing is concluded.
 */
export async function membership(deps: Deps, at: At, now: Instant): Promise<Membership> {
  const { place, roster, seats, invited } = at
  const platform = deps.platformOf(place.workspace)
  const canRead = (await platform.capability(place.workspace, 'channelMembers')) !== 'unavailable'
  const read = canRead ? await platform.membersOf(place) : null
  if (read && read.kind !== 'read') return read
  const list = read && new Map(read.people.map((address) => [markOf(address), address]))
  const without = new Map(at.without.map(({ address, reason }) => [markOf(address), reason]))
  const compared = compare(roster, seats, { invited, without, list: list && new Set(list.keys()) }, now)
  const accounts = compared.remove.length > 0 ? (list ?? (await accountsOf(deps, at))) : new Map<string, Address>()
  const out: string[] = []
  for (const mark of compared.remove) if (await isTakenOut(deps, at, accounts.get(mark))) out.push(mark)
  // Where there is no list, whoever could not be taken out now is tried again.
  const rows = compared.rows.filter(({ mark, state }) => list || state !== 'out' || !compared.remove.includes(mark) || out.includes(mark))
  await keep(deps, at, rows, now)
  return { kind: 'compared', isOpen: compared.isOpen, hasChanged: rows.length > 0 }
}

const accountsOf = async (deps: Deps, { placeId }: At): Promise<ReadonlyMap<string, Address>> =>
  new Map((await deps.transact(({ places }) => places.accounts(placeId))).map((address) => [markOf(address), address]))

async function isTakenOut(deps: Deps, { place }: At, address: Address | undefined): Promise<boolean> {
  return address !== undefined && (await deps.platformOf(place.workspace).takeOut(place, address)).kind === 'out'
}

async function keep(deps: Deps, { scene, placeId, roster }: At, rows: readonly ChannelMember[], now: Instant): Promise<void> {
  if (rows.length === 0) return
  const before = new Map(roster.map(({ mark, state }) => [mark, state]))
  const left = rows.filter(({ state, mark }) => state === 'left' && before.get(mark) !== 'left')
  const after = [...new Map([...roster, ...rows].map((each) => [each.mark, each])).values()]
  const without = after.filter(({ state }) => state === 'without').map(({ enrolmentId }) => enrolmentId)
  await deps.transact(async ({ places, outbox }) => {
    await places.saveRoster(placeId, rows)
    await outbox.put(left.flatMap((channelMember) => asked(scene, placeId, channelMember, now)))
    const joins = without.flatMap((id) => id ?? [])
    if (joins.length > 0) await places.ask(placeId, { kind: 'without', reason: null, joins, leaves: [] }, now)
    else await places.settle(placeId, 'without', now)
  })
}

/** Asked once for each channel, whatever happens later. */
function asked(scene: Scene, placeId: string, { enrolmentId }: ChannelMember, now: Instant): NewDelivery<Kind>[] {
  const member = scene.members.find((each) => each.enrolmentId === enrolmentId)
  if (!member) return []
  const kind: Kind = 'group.channelLeft'
  return [
    {
      key: `${kind}:${placeId}:${member.enrolmentId}`,
      ...{ personId: member.personId, cohortId: scene.cohortId, kind, step: 1, class: kinds[kind].class },
      view: leftView(scene, { id: placeId }, member),
      ...{ dueAt: now, expiresAt: null },
    },
  ]
}
