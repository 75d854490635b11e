import { heading, text } from '../contract/parts.ts'
import type { View } from '../contract/view.ts'
import type { NewDelivery } from '../delivery/outbox.ts'
import type { Instant } from '../kit/clock.ts'
import { copyIn } from './copy-in.ts'
import { delivery } from './deliveries.ts'
import type { Stores } from './deps.ts'
import type { Kind } from './kinds.ts'
import type { Standing } from './standing.rules.ts'
import type { ConfirmationFacts, KickOffFacts, Partner, Recipient } from './store.ts'
import { namesOf, view } from './views.ts'

/** Says something to every coordinator of a cohort, each in their language. */
export async function tellCoordinators(
  stores: Stores,
  kickOff: KickOffFacts,
  what: { key: string; kind: Kind; step: number; urgent?: boolean; expiresAt?: Instant; view: (to: Recipient) => View },
  now: Instant,
): Promise<void> {
  const coordinators = await stores.agenda.coordinators(kickOff.cohortId)
  const deliveries = coordinators.map((to): NewDelivery<Kind> => {
    const addressed = { ...what, key: `${what.key}:${to.personId}`, view: what.view(to) }
    // What happens on the day matters a little longer than until the kick-off begins.
    return { ...delivery(to, kickOff, addressed, now), expiresAt: what.expiresAt ?? null }
  })
  await stores.outbox.put(deliveries)
}

/** Tells coordinators that a mentor cannot come, or cannot mentor at all. */
export async function alertMentorAbsence(
  stores: Stores,
  facts: ConfirmationFacts,
  mentees: readonly Partner[],
  out: boolean,
  now: Instant,
): Promise<void> {
  const words = (to: Recipient): View => {
    const { alert } = copyIn(to.language, facts.kickOff.words)
    const title = out ? alert.mentorOut(facts.person.name) : alert.mentorAway(facts.person.name)
    const affected = (out ? alert.affected : alert.affectedAway)(namesOf(mentees, to))
    return view(to, heading(title), text(mentees.length > 0 ? affected : alert.nobodyAffected))
  }
  const key = `confirmation:${facts.id}:alert:${now.epochMilliseconds}`
  await tellCoordinators(stores, facts.kickOff, { key, kind: 'coordinator.alert', step: 1, view: words }, now)
}

/** Tells coordinators that a mentor was told something new after the final word. */
export async function alertLateChange(stores: Stores, facts: ConfirmationFacts, standing: Standing, now: Instant): Promise<void> {
  const words = (to: Recipient): View => {
    const { alert } = copyIn(to.language, facts.kickOff.words)
    return view(to, heading(alert.lateChange(facts.person.name)), text(standing === 'go' ? alert.lateGo : alert.lateFree))
  }
  const key = `confirmation:${facts.id}:lateChange:${facts.tellings + 1}`
  await tellCoordinators(
    stores,
    facts.kickOff,
    { key, kind: 'coordinator.alert', step: facts.tellings + 1, urgent: true, view: words },
    now,
  )
}
