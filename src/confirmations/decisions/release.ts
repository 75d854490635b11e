import type { Sent } from '../../contract/platform.ts'
import type { Reply } from '../../contract/view.ts'
import { hoursAfter, type Instant, isAfter, isBefore } from '../../kit/clock.ts'
import { fingerprintOf } from '../../kit/fingerprint.ts'
import { noteTold, releaseEnd } from '../asks/grace.rules.ts'
import { answerable, questions } from '../asks/record-answer.ts'
import { confirmationsOf, endNews, tendUnsaid } from '../asks/unsaid.ts'
import { closedToDecide } from '../closed.ts'
import type { Command } from '../commands.ts'
import { delivery, planOf, progressOf, recheck, sceneOf } from '../deliveries.ts'
import type { Deps, Stores } from '../deps.ts'
import { tendMoves } from '../moves/said-of-move.ts'
import { refuse } from '../replies.ts'
import { finalFor } from '../standings/standing.rules.ts'
import type { CensusHead, ConfirmationFacts, KickOffFacts, Recipient } from '../store.ts'
import { releasedView } from '../views.ts'
import { renewForCoordinators, tellCoordinators } from './alerts.ts'
import { copyIn } from './copy-in.ts'
import { withUndo } from './undo-button.ts'
import { releasedAllView, releaseListView, releaseOneReply, releasePreview, settledView } from './views.release.ts'

/** Hours that somebody has to answer an ask before their silence counts. */
const graceHours = 24

/** Finds people who are silent at the deadline, and proposes that their seats are passed on, or passes them on if the ladder says so. */
export async function proposeReleases(stores: Stores, kickOff: KickOffFacts, now: Instant): Promise<void> {
  const plan = planOf(kickOff)
  if (isBefore(now, plan.deadline) || !isBefore(now, plan.stop)) return
  const silent = (await stores.agenda.heads(kickOff.id)).filter((head) => head.release === null && isSilent(head, now))
  if (silent.length === 0) return
  const facts = await stores.confirmations.lock(silent.map((head) => head.confirmationId))
  const still = facts.filter((each) => each.answer === null && each.release === null && each.enrolmentState === 'active')
  const heads = silent.filter((head) => still.some((each) => each.id === head.confirmationId))
  if (kickOff.ladder.autoRelease) for (const each of still) await releaseSeat(stores, each, null, now)
  else await stores.confirmations.save(still.map((each) => ({ ...progressOf(each), release: 'proposed' as const, dueAt: null })))
  const { waiting } = await stores.agenda.counts(kickOff.cohortId)
  const key = `kickOff:${kickOff.id}:release:${now.epochMilliseconds}`
  await tellCoordinators(
    stores,
    kickOff,
    { key, kind: 'coordinator.release', step: 1, view: (to) => releaseListView(to, kickOff, heads, waiting) },
    now,
  )
  const deed = 'proposedRelease' as const
  await stores.audit.note(still.map((each) => ({ actorId: null, cohortId: kickOff.cohortId, deed, subject: each.id })))
}

const isSilent = (head: CensusHead, now: Instant): boolean =>
  head.role === 'mentee' &&
  head.state === 'active' &&
  head.answer === null &&
  head.lastAskAt !== null &&
  !isAfter(hoursAfter(head.lastAskAt, graceHours), now)

/** Opens the seat of a silent mentee and tells them kindly. False: they have no seat. */
async function releaseSeat(stores: Stores, facts: ConfirmationFacts, actorId: string | null, now: Instant): Promise<boolean> {
  const [seat] = facts.seats
  if (!seat) return false
  const { kickOff } = facts
  // What Pari does by itself nobody undoes.
  const plan = planOf(kickOff)
  const told = actorId === null ? now : noteTold(plan, now)
  const final = finalFor(plan, seat.mentor.timeZone ?? kickOff.zone, seat.mentor.quiet)
  await stores.seats.free(seat.id, facts.enrolmentId, 'released', now, actorId === null ? now : releaseEnd(plan, final, now))
  await stores.confirmations.setState(facts.enrolmentId, 'released', null)
  await stores.tell({ happened: 'seatsChanged', cohortId: kickOff.cohortId, at: now })
  await stores.confirmations.save([{ ...progressOf(facts), release: 'released', dueAt: null }])
  await stores.outbox.supersede(
    [{ personId: facts.person.personId, cohortId: facts.kickOff.cohortId }],
    [...questions, 'confirmation.welcome'],
  )
  await stores.outbox.renew([{ personId: facts.person.personId, cohortId: facts.kickOff.cohortId }], answerable, [], told)
  await endNews(stores, [{ personId: facts.person.personId, cohortId: facts.kickOff.cohortId }], told)
  const step = 1
  const saying = {
    key: `confirmation:${facts.id}:released:${now.epochMilliseconds}`,
    kind: 'confirmation.released',
    step,
    view: releasedView(sceneOf(facts)),
  } as const
  await stores.outbox.put([delivery(facts.person, kickOff, saying, told)])
  await recheck(stores, [seat.mentor], now, actorId === null ? null : told)
  await tendUnsaid(stores, confirmationsOf([seat.mentor]), now)
  await tendMoves(stores, kickOff.cohortId, [facts.person.personId], now)
  await stores.audit.note([{ actorId, cohortId: facts.kickOff.cohortId, deed: 'released', subject: facts.id }])
  await stores.wakeTimetable()
  return true
}

type ReleaseCommand = Extract<Command, { do: 'release' | 'keep' }>

/** Passes one seat on or keeps it, by tap of a coordinator. The reply shows the next seat to decide about. */
export async function decideRelease(deps: Deps, command: ReleaseCommand, actor: Recipient, on: Sent | null): Promise<Reply> {
  const now = deps.clock.now()
  return deps.transact(async (stores) => {
    const [facts] = await stores.confirmations.lock([command.confirmation])
    if (!facts) return refuse(actor, 'gone')
    if ((await stores.confirmations.roleIn(facts.kickOff.cohortId, actor.personId)) !== 'coordinator')
      return refuse(actor, 'onlyCoordinator')
    const closed = closedToDecide(facts.kickOff, now)
    if (closed) return refuse(actor, closed)
    const copy = copyIn(actor.language, facts.kickOff.words)
    if (facts.role !== 'mentee' || facts.enrolmentState !== 'active' || facts.answer !== null) {
      return { accepted: false, view: settledView(actor, facts) }
    }
    const deed = command.do === 'release' ? 'released' : 'kept'
    return withUndo({ stores, deed, subject: facts.id, kickOff: facts.kickOff, actor, now }, async () => {
      if (command.do === 'release') await releaseSeat(stores, facts, actor.personId, now)
      else await keepSeat(stores, facts, actor.personId)
      await renewForCoordinators(stores, facts.kickOff, ['coordinator.release'], [on])
      return releaseOneReply(actor, facts.kickOff, await proposed(stores, facts.kickOff), copy.release[deed](facts.person.name))
    })
  })
}

async function keepSeat(stores: Stores, facts: ConfirmationFacts, actorId: string): Promise<void> {
  await stores.confirmations.save([{ ...progressOf(facts), release: 'kept', dueAt: null }])
  await stores.audit.note([{ actorId, cohortId: facts.kickOff.cohortId, deed: 'kept', subject: facts.id }])
}

type ListCommand = Extract<Command, { do: 'releaseAll' | 'showReleases' }>

/**
 * Passes all proposed seats on, or shows them one after the other, by tap of a coordinator. Several people are named before they are written to, with the
 * words, and exactly these lose their places.
 */
export async function goThroughReleases(deps: Deps, command: ListCommand, actor: Recipient, on: Sent | null): Promise<Reply> {
  const now = deps.clock.now()
  return deps.transact(async (stores) => {
    const kickOff = await stores.agenda.find(command.kickOff)
    if (!kickOff) return refuse(actor, 'gone')
    if ((await stores.confirmations.roleIn(kickOff.cohortId, actor.personId)) !== 'coordinator') return refuse(actor, 'onlyCoordinator')
    const closed = closedToDecide(kickOff, now)
    if (closed) return refuse(actor, closed)
    const waiting = await proposed(stores, kickOff)
    if (command.do === 'showReleases') return releaseOneReply(actor, kickOff, waiting, null)
    const facts = await stores.confirmations.lock(waiting.map((head) => head.confirmationId))
    const silent = facts.filter((each) => each.answer === null && each.release === 'proposed' && each.enrolmentState === 'active')
    const version = fingerprintOf(silent.map(({ id }) => id))
    const isSure = command.shown === version || (command.shown === undefined && silent.length === 1)
    if (silent.length > 0 && !isSure) {
      const { waiting: queue } = await stores.agenda.counts(kickOff.cohortId)
      return releasePreview(actor, kickOff, silent, { queue, shown: version, hasChanged: command.shown !== undefined })
    }
    return withUndo({ stores, deed: 'released', subject: kickOff.id, kickOff, actor, now }, async () => {
      let released = 0
      for (const each of silent) if (await releaseSeat(stores, each, actor.personId, now)) released += 1
      if (released > 0) await renewForCoordinators(stores, kickOff, ['coordinator.release'], [on])
      return { accepted: true, view: releasedAllView(actor, kickOff, released, await stores.agenda.fates(kickOff.id)) }
    })
  })
}

/** The people whose seats a coordinator must decide about. */
export const proposed = async (stores: Stores, kickOff: KickOffFacts): Promise<CensusHead[]> =>
  (await stores.agenda.heads(kickOff.id, 'proposed')).filter((head) => head.state === 'active' && head.answer === null)
