import { hoursAfter } from '../../kit/clock.ts'
import type { Fact } from '../../programme/fact.ts'
import { tellCoordinators } from '../decisions/alerts.ts'
import type { Stores } from '../deps.ts'
import { knowing, notMovedView } from './views.ts'

/** After so many hours nobody can do anything about it any more. */
const usefulHours = 24

/** Coordinators hear that a move did not take effect, and that nobody has heard of it: they believe that everybody has. */
export async function kickOffMoveDropped(
  stores: Stores,
  { kickOffId, moveId, to, at }: Extract<Fact, { happened: 'kickOffMoveDropped' }>,
): Promise<void> {
  const kickOff = await stores.agenda.find(kickOffId)
  if (!kickOff) return
  const { startsAt, venue } = kickOff
  const view = (reader: Parameters<typeof notMovedView>[0]) =>
    knowing(notMovedView(reader, kickOff, to), { startsAt, venue, answer: null, isAsked: false })
  const said = { key: `kickOff:${kickOffId}:dropped:${moveId}`, kind: 'kickOff.moved', step: Math.max(1, kickOff.turn) } as const
  await tellCoordinators(stores, kickOff, { ...said, urgent: true, view, expiresAt: hoursAfter(at, usefulHours) }, at)
}
