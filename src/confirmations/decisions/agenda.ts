import { earlier, hoursAfter, type Instant, isAfter, isBefore } from '../../kit/clock.ts'
import type { PlannedStep } from '../../programme/ladder/plan.ts'
import { tappable } from '../asks/record-answer.ts'
import { planOf, turnOf } from '../deliveries.ts'
import type { Stores } from '../deps.ts'
import { tellPassed } from '../moves/passed.ts'
import type { KickOffFacts, Recipient } from '../store.ts'
import { renewForCoordinators, tellCoordinators } from './alerts.ts'
import { callList } from './balance.rules.ts'
import { balanceNow } from './balance.ts'
import { proposeReleases } from './release.ts'
import { balanceView, callsView } from './views.coordinator.ts'

/** Says what is due to the coordinators of these kick-offs, by timetable. */
export async function keepAgenda(stores: Stores, ids: readonly string[], now: Instant): Promise<void> {
  for (const kickOff of await stores.agenda.locked(ids)) await openAgenda(stores, kickOff, now)
}

async function openAgenda(stores: Stores, kickOff: KickOffFacts, now: Instant): Promise<void> {
  if (kickOff.calledOffAt) return stores.agenda.save(kickOff.id, now, null)
  const { agenda } = planOf(kickOff)
  const isNew = (step: PlannedStep) => kickOff.doneThrough === null || isAfter(step.at, kickOff.doneThrough)
  const kinds = new Set(agenda.filter((step) => isNew(step) && !isAfter(step.at, now)).map((step) => step.kind))
  const begun = !isAfter(kickOff.startsAt, now)
  if (!begun && kinds.size > 0) await proposeReleases(stores, kickOff, now)
  if (!begun && kinds.has('calls')) await sendCalls(stores, kickOff, now)
  if (!begun && kinds.has('balance')) await sendBalance(stores, kickOff, now)
  if (begun && (kickOff.doneThrough === null || isBefore(kickOff.doneThrough, kickOff.startsAt))) {
    await endQuestions(stores, kickOff)
    await tellPassed(stores, kickOff, now)
  }
  const next = agenda.find((step) => isAfter(step.at, now))?.at ?? null
  await stores.agenda.save(kickOff.id, now, begun ? next : earlier(next ?? kickOff.startsAt, kickOff.startsAt))
}

async function sendCalls(stores: Stores, kickOff: KickOffFacts, now: Instant): Promise<void> {
  const list = callList((await stores.agenda.heads(kickOff.id)).filter((head) => head.state === 'active'))
  if (list.length === 0) return
  const key = `kickOff:${kickOff.id}:calls${turnOf(kickOff)}`
  await tellCoordinators(stores, kickOff, { key, kind: 'coordinator.calls', step: 1, view: (to) => callsView(to, kickOff, list) }, now)
}

async function sendBalance(stores: Stores, kickOff: KickOffFacts, now: Instant): Promise<void> {
  const balance = await balanceNow(stores, kickOff, now)
  const plan = planOf(kickOff)
  const step = plan.agenda.filter((each) => each.kind === 'balance' && !isAfter(each.at, now)).length
  const key = `kickOff:${kickOff.id}:balance:${step}${turnOf(kickOff)}`
  const view = (to: Recipient) => balanceView(to, kickOff, balance)
  // It expires before the next one: after an outage nobody gets a heap of old ones.
  await tellCoordinators(stores, kickOff, { key, kind: 'coordinator.balance', step, view, expiresAt: hoursAfter(now, 24) }, now)
}

/** The kick-off begins, whatever steps its ladder has: no answer is taken any more, so no message offers one. */
async function endQuestions(stores: Stores, kickOff: KickOffFacts): Promise<void> {
  const everybody = await stores.agenda.everybody(kickOff.cohortId)
  const people = everybody.map((personId) => ({ personId, cohortId: kickOff.cohortId }))
  await stores.outbox.renew(people, tappable)
  await renewForCoordinators(stores, kickOff, ['coordinator.release', 'coordinator.calls', 'coordinator.offers'])
  // The balance of an earlier day was true that day, so its numbers stay.
  const coordinators = await stores.agenda.coordinators(kickOff.cohortId)
  await stores.outbox.close(
    coordinators.map(({ personId }) => ({ personId, cohortId: kickOff.cohortId })),
    ['coordinator.balance'],
  )
}
