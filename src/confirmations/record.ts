import type { ConfirmationAnswer } from '../command.ts'
import type { Instant } from '../kit/clock.ts'
import type { Reply } from '../views/view.ts'
import type { Stores } from './deps.ts'
import { thankView } from './replies.ts'
import { nextLook, progressOf, sceneOf } from './say.ts'
import type { ConfirmationFacts, Recipient } from './store.ts'

/** What is no longer said to somebody who has answered, or has no seat any more. */
export const questions = ['confirmation.ask', 'confirmation.reminder', 'confirmation.dayOf']

/** One answer on its way: whose, what, by whom, when. */
export interface Case {
  readonly stores: Stores
  readonly facts: ConfirmationFacts
  readonly said: ConfirmationAnswer
  readonly actor: Recipient
  readonly now: Instant
}

/** Stores the answer, stops whatever was still to be asked, and thanks. `facts`: as they are once the answer took effect. */
export async function record(it: Case, facts: ConfirmationFacts): Promise<Reply> {
  const { stores, said, actor, now } = it
  const enrolmentState = said === 'notStarting' ? ('withdrawn' as const) : facts.enrolmentState
  const answered = { ...facts, answer: said, answeredAt: now, doneThrough: now, release: null, enrolmentState }
  await stores.confirmations.save([{ ...progressOf(answered), dueAt: nextLook(answered, now) }])
  await stores.outbox.supersede([facts.person.personId], facts.kickOff.cohortId, questions)
  if (it.facts.answer !== said) {
    const detail = { answer: said }
    await stores.audit.note([{ actorId: actor.personId, cohortId: facts.kickOff.cohortId, deed: 'answered', subject: facts.id, detail }])
  }
  return { accepted: true, view: thankView(answered, said, actor, sceneOf(answered)) }
}

/** Onto the waitlist, with no answer left from before: whoever gets a seat is asked afresh. */
export async function joinWaitlist(stores: Stores, facts: ConfirmationFacts, actorId: string, now: Instant): Promise<void> {
  await stores.confirmations.setState(facts.enrolmentId, 'waiting', now)
  await stores.confirmations.save([{ ...progressOf(facts), answer: null, answeredAt: null, release: null, dueAt: null }])
  await stores.seats.wakeFor([facts.enrolmentId], now)
  await stores.audit.note([{ actorId, cohortId: facts.kickOff.cohortId, deed: 'joinedWaitlist', subject: facts.id }])
  await stores.wakeTimetable()
}
