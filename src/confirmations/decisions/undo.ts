import { text } from '../../contract/parts.ts'
import type { Part, Reply } from '../../contract/view.ts'
import type { Instant } from '../../kit/clock.ts'
import { answerTo } from '../asks/answer.ts'
import { confirmationsOf, tendUnsaid } from '../asks/unsaid.ts'
import { closedToDecide } from '../closed.ts'
import type { Command } from '../commands.ts'
import { nextLook, partnersOf, progressOf, recheck } from '../deliveries.ts'
import type { Deps, Stores } from '../deps.ts'
import { refuse } from '../replies.ts'
import type { ConfirmationFacts, KickOffFacts, OpenSeatFacts, Recipient } from '../store.ts'
import { answerLabel, view } from '../views.ts'
import type { Act } from './acts.ts'
import { renewForCoordinators } from './alerts.ts'
import { copyIn } from './copy-in.ts'
import { refuseUndo } from './undo.rules.ts'

/** Sets back what a coordinator did, within ten minutes and as long as nobody was told. Otherwise it says why not, and how things are. */
export async function undo(deps: Deps, { act: id }: Extract<Command, { do: 'undo' }>, actor: Recipient): Promise<Reply> {
  const now = deps.clock.now()
  return deps.transact(async (stores) => {
    const act = await stores.acts.act(id)
    if (!act) return refuse(actor, 'gone')
    return act.deed === 'agreedToOffers' ? undoAgreement(stores, act, actor, now) : undoAbout(stores, act, actor, now)
  })
}

async function mayUndo(stores: Stores, kickOff: KickOffFacts, actor: Recipient, now: Instant): Promise<Reply | null> {
  if ((await stores.confirmations.roleIn(kickOff.cohortId, actor.personId)) !== 'coordinator') return refuse(actor, 'onlyCoordinator')
  const closed = closedToDecide(kickOff, now)
  return closed && refuse(actor, closed)
}

async function undoAgreement(stores: Stores, act: Act, actor: Recipient, now: Instant): Promise<Reply> {
  const seat = await stores.offers.lockSeat(act.subject)
  const refused = seat && (await mayUndo(stores, seat.kickOff, actor, now))
  if (!seat || refused) return refused ?? refuse(actor, 'gone')
  const isTold = await stores.acts.isOffered(seat.id, act.at)
  const { undo: copy } = copyIn(actor.language, seat.kickOff.words)
  const why = refuseUndo({ ...act, isUnchanged: isTold || (seat.state === 'open' && seat.agreed), isTold }, now)
  if (why) return { accepted: false, view: view(actor, text(copy[why])) }
  await stores.acts.disagree(seat.id)
  await noteUndone(stores, act, seat.kickOff, actor, ['coordinator.offers'])
  return { accepted: true, view: view(actor, text(copy.offered(seat.mentor.name))) }
}

const noteUndone = async (
  stores: Stores,
  { id }: Act,
  kickOff: KickOffFacts,
  actor: Recipient,
  renewed: Parameters<typeof renewForCoordinators>[2],
): Promise<void> => {
  await renewForCoordinators(stores, kickOff, renewed)
  await stores.audit.note([{ actorId: actor.personId, cohortId: kickOff.cohortId, deed: 'undid', subject: id }])
  await stores.wakeTimetable()
}

async function undoAbout(stores: Stores, act: Act, actor: Recipient, now: Instant): Promise<Reply> {
  const [facts] = await stores.confirmations.lock([act.subject])
  const refused = facts && (await mayUndo(stores, facts.kickOff, actor, now))
  if (!facts || refused) return refused ?? refuse(actor, 'gone')
  const seat = await lastSeat(stores, facts)
  const { undo: copy } = copyIn(actor.language, facts.kickOff.words)
  const why = refuseUndo({ ...act, isUnchanged: isUnchanged(act, facts, seat), isTold: await isTold(stores, act, facts, seat) }, now)
  if (why) return { accepted: false, view: view(actor, text(copy[why]), stateOf(facts, actor)) }
  const said = act.deed === 'notedAnswer' ? await unanswer(stores, act, facts, actor, now) : await undecide(stores, act, facts, seat, now)
  await noteUndone(stores, act, facts.kickOff, actor, ['coordinator.release', 'coordinator.calls'])
  return {
    accepted: true,
    view: view(actor, text(said ? copy.decided(facts.person.name) : copy.done), stateOf(await again(stores, facts), actor)),
  }
}

const again = async (stores: Stores, facts: ConfirmationFacts): Promise<ConfirmationFacts> =>
  (await stores.confirmations.lock([facts.id]))[0] ?? facts

async function lastSeat(stores: Stores, facts: ConfirmationFacts): Promise<OpenSeatFacts | null> {
  if (facts.role === 'mentor') return null
  const id = await stores.confirmations.lastSeat(facts.enrolmentId)
  return id ? stores.offers.lockSeat(id) : null
}

/** Whether everything is still as the act left it: nobody has answered, decided or taken the place since. */
function isUnchanged(act: Act, facts: ConfirmationFacts, seat: OpenSeatFacts | null): boolean {
  if (facts.isTakenOff) return false
  if (act.deed === 'kept') return facts.release === 'kept' && facts.answer === null
  if (act.deed === 'released') return facts.enrolmentState === 'released' && seat?.state === 'open'
  return facts.answer === act.said && facts.answeredAt?.equals(act.at) === true
}

async function isTold(stores: Stores, act: Act, facts: ConfirmationFacts, seat: OpenSeatFacts | null): Promise<boolean> {
  if (act.deed === 'kept') return false
  const near = [facts.person, ...partnersOf(facts), ...(seat ? [seat.mentor] : [])].map(({ personId }) => personId)
  const displaced = (await stores.seats.displacedFrom(facts.enrolmentId)).map(({ menteeId }) => menteeId)
  const known = await stores.acts.personsOf(displaced)
  return (seat && (await stores.acts.isOffered(seat.id, act.at))) || stores.acts.isTold(facts.kickOff.cohortId, act.at, [...near, ...known])
}

/** Says the opposite of what was noted, which nobody has read, and sets back that nothing, or something else, had been said. */
async function unanswer(stores: Stores, act: Act, facts: ConfirmationFacts, actor: Recipient, now: Instant): Promise<boolean> {
  const { before } = act
  await answerTo({ stores, facts, said: before.answer ?? 'unsure', actor, on: null, now, isUndo: true })
  for (const what of ['mentor', 'alert', 'noted']) await stores.outbox.takeBack(facts.kickOff.cohortId, `confirmation:${facts.id}:${what}`)
  const back = { ...(await again(stores, facts)), ...before }
  await stores.confirmations.save([{ ...progressOf(back), dueAt: nextLook(back, now) }])
  await recheck(stores, [facts, ...partnersOf(back)], now)
  return false
}

/** A place that was kept or released waits for a decision again. */
async function undecide(
  stores: Stores,
  { deed }: Act,
  facts: ConfirmationFacts,
  seat: OpenSeatFacts | null,
  now: Instant,
): Promise<boolean> {
  if (deed === 'released' && seat) {
    await stores.outbox.takeBack(facts.kickOff.cohortId, `confirmation:${facts.id}:released:`)
    await stores.seats.takeBack(seat.id, facts.enrolmentId, now)
    await stores.confirmations.setState(facts.enrolmentId, 'active', null)
    await recheck(stores, [seat.mentor], now)
    await tendUnsaid(stores, confirmationsOf([seat.mentor]), now)
  }
  await stores.confirmations.save([{ ...progressOf(facts), release: 'proposed', dueAt: null }])
  return true
}

/** How somebody stands now, in a line. */
function stateOf(facts: ConfirmationFacts, actor: Recipient): Part {
  const copy = copyIn(actor.language, facts.kickOff.words)
  const { answer, role } = facts
  const said =
    facts.enrolmentState === 'released' ? copy.release.whose : answer === null ? copy.calls.silent : answerLabel(copy, role, answer)
  return text(copy.undo.now(facts.person.name, said))
}
