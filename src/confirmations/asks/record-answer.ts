import type { Sent } from '../../contract/platform.ts'
import type { Reply } from '../../contract/view.ts'
import type { Instant } from '../../kit/clock.ts'
import type { ConfirmationAnswer } from '../../programme/enrolment/confirmation-answer.ts'
import { renewForCoordinators } from '../decisions/alerts.ts'
import { nextLook, planOf, progressOf, sceneOf } from '../deliveries.ts'
import type { Stores } from '../deps.ts'
import type { Kind } from '../kinds.ts'
import { tendMoves } from '../moves/said-of-move.ts'
import { thankView } from '../replies.ts'
import type { ConfirmationFacts, Recipient } from '../store.ts'
import { lookAt } from '../views.ts'
import { noteTold } from './grace.rules.ts'

/** The questions that are not said any more to somebody who has answered, or has no seat any more. */
export const questions: readonly Kind[] = ['confirmation.ask', 'confirmation.reminder', 'confirmation.dayOf']

/** What can be answered by its buttons. Once there is an answer these show it, or say that they are over. */
export const answerable: readonly Kind[] = [...questions, 'offer.won', 'confirmation.noted', 'kickOff.moved']

/** What mentees hear of their mentor. It tells later what has become of it. */
export const news: readonly Kind[] = ['confirmation.mentorAway', 'confirmation.mentorBack', 'confirmation.mentorLeft']

/** What mentors are told of where they stand. */
export const standings: readonly Kind[] = ['standing.go', 'standing.hold', 'standing.free']

/** Everything that people can tap until the kick-off begins. */
export const tappable: readonly Kind[] = [...answerable, 'offer.made', 'confirmation.released', 'standing.go', 'standing.hold']

/** One answer that is being carried out: whose it is, what it says, who gave it and when. */
export interface Case {
  readonly stores: Stores
  readonly facts: ConfirmationFacts
  readonly said: ConfirmationAnswer
  readonly actor: Recipient
  /** The message that the actor tapped: the reply takes its place. Null: they answered elsewhere. */
  readonly on: Sent | null
  readonly now: Instant
}

/** When others may hear of this answer: a coordinator who noted it may undo it before. Null: somebody answered themselves. */
export const heldFor = ({ facts, actor, now }: Pick<Case, 'facts' | 'actor' | 'now'>): Instant | null =>
  actor.personId === facts.person.personId ? null : noteTold(planOf(facts.kickOff), now)

/** Stores the answer, stops everything that was still to be asked, and thanks. `facts`: as they are once the answer took effect. */
export async function record(it: Case, facts: ConfirmationFacts): Promise<Reply> {
  const [reply] = await recordAll(it.stores, [{ ...it, facts, before: it.facts.answer }])
  if (!reply) throw new Error(`Confirmation ${facts.id} got no reply.`)
  return reply
}

/**
 * As `record`, for several people at once. `before`: what they had answered, where the facts no longer say so. `recheck`: their mentors,
 * who hear at once what has become of what they were told.
 */
export async function recordAll(
  stores: Stores,
  cases: readonly (Omit<Case, 'stores'> & { readonly before?: ConfirmationAnswer | null })[],
  recheck?: Parameters<Stores['confirmations']['save']>[1],
): Promise<readonly Reply[]> {
  const answered = cases.map(({ facts, said, now }) => {
    const enrolmentState = said === 'notStarting' ? ('withdrawn' as const) : facts.enrolmentState
    return { ...facts, answer: said, answeredAt: now, doneThrough: now, release: null, enrolmentState }
  })
  const progress = answered.map((facts) => ({ ...progressOf(facts), dueAt: nextLook(facts, facts.answeredAt) }))
  const noted = cases
    .filter(({ facts, said, before = facts.answer }) => before !== said)
    .map(({ facts, said, actor }) => {
      return {
        actorId: actor.personId,
        cohortId: facts.kickOff.cohortId,
        deed: actor.personId === facts.person.personId ? 'answered' : 'notedAnswer',
        subject: facts.id,
        detail: { answer: said },
      } as const
    })
  const tapped = cases.map(({ on }) => on)
  const listed = new Map(cases.flatMap(({ facts: { release, kickOff } }) => (release === 'proposed' ? [[kickOff.cohortId, kickOff]] : [])))
  // These are sent together, because none of them needs the outcome of another.
  const [wakes] = await Promise.all([
    stores.confirmations.save(progress, recheck),
    stores.outbox.supersede(
      answered.map(({ person, kickOff }) => ({ personId: person.personId, cohortId: kickOff.cohortId })),
      [...questions, 'confirmation.noted', 'confirmation.released'],
    ),
    stores.outbox.supersede(leavers(cases), ['kickOff.moved']),
    stores.audit.note(noted),
    ...[...Map.groupBy(cases, heldFor)].map(([held, of]) =>
      stores.outbox.renew(
        of.map(({ facts: { person, kickOff } }) => ({ personId: person.personId, cohortId: kickOff.cohortId })),
        [...answerable, ...standings, ...news],
        tapped,
        held ?? undefined,
      ),
    ),
  ])
  // The answer stands where they tapped it, and follows their next one.
  for (const { on, facts, actor } of cases)
    if (on && facts.role === 'mentor') await stores.outbox.renewBy(actor.personId, on, standings, lookAt('question', facts.id))
  for (const kickOff of listed.values()) await renewForCoordinators(stores, kickOff, ['coordinator.release'], tapped)
  await tendMovesOf(stores, answered)
  if (wakes) await stores.wakeTimetable()
  return cases.flatMap(({ said, actor }, index) => {
    const facts = answered[index]
    return facts ? [{ accepted: true, view: thankView(facts, said, actor, sceneOf(facts)) }] : []
  })
}

/** A move that waits still to be told asks nobody who has answered about the new date. */
async function tendMovesOf(stores: Stores, answered: readonly (ConfirmationFacts & { readonly answeredAt: Instant })[]): Promise<void> {
  const moved = answered.filter(({ kickOff }) => kickOff.turn > 0)
  for (const [cohortId, of] of Map.groupBy(moved, ({ kickOff }) => kickOff.cohortId))
    for (const { answeredAt } of of.slice(0, 1))
      await tendMoves(
        stores,
        cohortId,
        of.map(({ person }) => person.personId),
        answeredAt,
      )
}

/**
 * Those who don't take part any more: they need not hear that the kick-off has moved. Whoever comes back reads the date in the reply, and where a
 * coordinator undoes what she noted, they hear of the move after all.
 */
const leavers = (cases: readonly Pick<Case, 'facts' | 'said'>[]) =>
  cases.flatMap(({ facts: { person, kickOff }, said }) =>
    said === 'notStarting' ? [{ personId: person.personId, cohortId: kickOff.cohortId }] : [],
  )

/** Puts somebody onto the waitlist and clears their earlier answer: a person who gets a seat is asked anew. `offerFrom`: when they may be offered one. */
export async function joinWaitlist(
  stores: Stores,
  facts: ConfirmationFacts,
  actorId: string,
  now: Instant,
  offerFrom: Instant = now,
): Promise<void> {
  await stores.confirmations.setState(facts.enrolmentId, 'waiting', now)
  await stores.confirmations.save([{ ...progressOf(facts), answer: null, answeredAt: null, release: null, dueAt: null }])
  await stores.seats.wakeFor([facts.enrolmentId], offerFrom)
  await stores.audit.note([{ actorId, cohortId: facts.kickOff.cohortId, deed: 'joinedWaitlist', subject: facts.id }])
  await stores.wakeTimetable()
}
