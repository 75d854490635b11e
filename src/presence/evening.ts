import type { NewDelivery } from '../delivery/outbox.ts'
import { hoursAfter, type Instant, isBefore } from '../kit/clock.ts'
import { askMissing } from './care.ts'
import type { Stores } from './deps.ts'
import type { EveningFacts } from './facts.ts'
import { type Kind, kinds } from './kinds.ts'
import { careAt, isTooLateForCare, sidesAt } from './rules.ts'
import { sidesView } from './sides.ts'

/** Does what is due at these evenings: coordinators hear who is missing, and on the next working day the missing are asked. */
export async function keepEvenings(stores: Stores, ids: readonly string[], now: Instant): Promise<void> {
  for (const evening of await stores.presence.locked(ids)) await keepEvening(stores, evening, now)
}

async function keepEvening(stores: Stores, evening: EveningFacts, now: Instant): Promise<void> {
  const { eveningId, toldAt, caredAt } = evening
  if (isBefore(now, sidesAt(evening))) return stores.presence.save(eveningId, { toldAt, caredAt }, sidesAt(evening))
  if (!toldAt) await tellSides(stores, evening, now)
  const done = { toldAt: toldAt ?? now, caredAt }
  if (isBefore(now, careAt(evening))) return stores.presence.save(eveningId, done, careAt(evening))
  // Somebody may be noted as missing after the question has gone out. Nobody is asked twice.
  if (!isTooLateForCare(evening, now)) await askMissing(stores, evening, now)
  return stores.presence.save(eveningId, { ...done, caredAt: caredAt ?? now }, null)
}

/**
 * An older release beside this one says the same under this key, and nobody hears it twice. Of a date that moved, it is said again: every move closes
 * the door.
 */
const keyOf = ({ id, door, startsAt }: EveningFacts): string => `kickOff:${id}:missing${door > 0 ? `:${startsAt.epochMilliseconds}` : ''}`

/** Hours after the beginning in which it is of use to know who is missing. */
const usefulHours = 2

async function tellSides({ presence, outbox }: Stores, evening: EveningFacts, now: Instant): Promise<void> {
  const guests = await presence.guests(evening.id)
  // Where nobody is expected and nobody came, nobody waits for anybody.
  if (guests.every(({ expectation, state }) => expectation !== 'expected' && state === 'none')) return
  const { class: order } = kinds['presence.missing']
  await outbox.put(
    (await presence.coordinators(evening.cohortId)).map(
      (to): NewDelivery<Kind> => ({
        ...{ key: `${keyOf(evening)}:${to.personId}`, kind: 'presence.missing', step: 1, class: order, urgent: true },
        ...{ personId: to.personId, cohortId: evening.cohortId, view: sidesView(evening, guests, to, now) },
        ...{ dueAt: now, expiresAt: hoursAfter(evening.startsAt, usefulHours) },
      }),
    ),
  )
}
