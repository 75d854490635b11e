import { heading, text } from '../../contract/parts.ts'
import type { Reply, View } from '../../contract/view.ts'
import { type Instant, isAfter, isBefore } from '../../kit/clock.ts'
import { verdictOf } from '../asks/ask.ts'
import { closedFor, closedToDecide } from '../closed.ts'
import type { Look } from '../commands.ts'
import { askedView, finalOf, questionNamed, sceneOf } from '../deliveries.ts'
import type { Deps, Stores } from '../deps.ts'
import { lostView, offerView, wonView } from '../offers/views.offer.ts'
import { refuse, say, thankView } from '../replies.ts'
import { standingView } from '../standings/views.standing.ts'
import type { KickOffFacts, Reader, Recipient } from '../store.ts'
import { dateOverView, mentorNewsView, mentorNowView, newsOverView, overView, view as viewOf } from '../views.ts'
import { callList } from './balance.rules.ts'
import { balanceNow } from './balance.ts'
import type { Copy } from './copy-in.ts'
import { copyIn } from './copy-in.ts'
import { proposed } from './release.ts'
import { balanceView, callsView, countedView, offerSeatView } from './views.coordinator.ts'
import { releaseListView } from './views.release.ts'

type Again = Extract<Look, { do: 'showAgain' }>

/**
 * Shows what somebody was told, as it is now. It is refused where that has passed, or where nothing true can be said instead: then the
 * message stays as it was.
 */
export async function showAgain(deps: Deps, { view, of, said, news, mentor, turn }: Again, actor: Reader): Promise<Reply> {
  const now = deps.clock.now()
  return deps.transact((stores) => {
    if (view === 'standing') return standingAgain(stores, of, actor, now)
    if (view === 'offer') return offerAgain(stores, of, actor, now)
    if (view === 'question') return questionAgain(stores, of, said, actor, now)
    if (view === 'released') return releasedAgain(stores, of, actor, now)
    if (view === 'news') return newsAgain(stores, { of, news, mentor }, actor, now)
    if (view === 'won') return wonAgain(stores, of, actor, now)
    if (view === 'date') return dateAgain(stores, of, turn ?? 0, actor, now)
    if (view === 'seat') return seatAgain(stores, of, actor, now)
    return listAgain(stores, view, of, actor, now)
  })
}

/** Shows what a mentor was told last. What they must still hear is told first and shown afterwards. */
async function standingAgain(stores: Stores, confirmation: string, actor: Reader, now: Instant): Promise<Reply> {
  const facts = (await stores.confirmations.ofPerson(actor, now)).find(({ id }) => id === confirmation)
  if (!facts) return begunFor(stores, confirmation, actor, now)
  if (facts.role !== 'mentor') return refuse(actor, 'gone')
  const over = (why: Parameters<typeof overView>[2]) => shown(overView({ ...sceneOf(facts), answer: null }, facts.role, why))
  if (facts.kickOff.calledOffAt) return over('calledOff')
  // What they were told was about another date.
  if (facts.signature === null && facts.kickOff.turn > 0) return over('moved')
  const verdict = verdictOf(facts, now)
  if (facts.signature !== verdict.signature) return refuse(actor, 'gone')
  return shown(standingView(sceneOf(facts), verdict, facts.finalTold, finalOf(facts)))
}

/** Once somebody was taken off, or the kick-off has begun, what somebody was told says so, and nothing can be tapped in it any more. */
async function begunFor(stores: Stores, of: string, actor: Reader, now: Instant): Promise<Reply> {
  const [facts] = await stores.confirmations.lock([of])
  if (facts?.person.personId !== actor.personId) return refuse(actor, 'gone')
  if (facts.isTakenOff) return shown(overView(sceneOf(facts), facts.role, 'takenOff'))
  if (isBefore(now, facts.kickOff.startsAt)) return refuse(actor, 'gone')
  // Somebody who need not come has nothing to tap.
  if (facts.standing === 'free') return refuse(actor, 'begun')
  return shown(overView(sceneOf(facts), facts.role, 'begun'))
}

/** Shows somebody who won a place the kick-off and the mentor as they are now. */
async function wonAgain(stores: Stores, of: string, actor: Reader, now: Instant): Promise<Reply> {
  const [facts] = await stores.confirmations.lock([of])
  const isTheirs = facts?.person.personId === actor.personId && facts.enrolmentState === 'active' && sceneOf(facts).partners.length > 0
  if (!isTheirs) return refuse(actor, 'gone')
  return closedFor(facts.kickOff, now) === 'begun' ? refuse(actor, 'begun') : shown(wonView(facts, false))
}

/** Shows somebody whose place was released what has become of it: they wait, have a place again, or can do nothing any more. */
async function releasedAgain(stores: Stores, of: string, actor: Reader, now: Instant): Promise<Reply> {
  const [facts] = await stores.confirmations.lock([of])
  if (facts?.person.personId !== actor.personId) return refuse(actor, 'gone')
  const closed = closedFor(facts.kickOff, now)
  if (closed) return shown(overView(sceneOf(facts), facts.role, closed))
  if (facts.isTakenOff) return shown(overView(sceneOf(facts), facts.role, 'takenOff'))
  const { waitlist } = copyIn(actor.language, facts.kickOff.words)
  if (facts.enrolmentState === 'waiting') return say(actor, waitlist.alreadyWaiting)
  return facts.enrolmentState === 'active' ? say(actor, waitlist.seatBack) : refuse(actor, 'gone')
}

/**
 * Shows a mentee what has become of news of their mentor. What is still true stays as it is, and so does everything once the kick-off has begun.
 */
async function newsAgain(
  stores: Stores,
  { of, news, mentor }: Pick<Again, 'of' | 'news' | 'mentor'>,
  actor: Reader,
  now: Instant,
): Promise<Reply> {
  const [facts] = await stores.confirmations.lock([of])
  if (facts?.person.personId !== actor.personId || !news || !mentor) return refuse(actor, 'gone')
  const scene = sceneOf(facts)
  const over = (why: Parameters<typeof newsOverView>[1]) => shown(newsOverView(scene, why))
  if (facts.kickOff.calledOffAt) return over('calledOff')
  if (!isBefore(now, facts.kickOff.startsAt)) return refuse(actor, 'begun')
  if (facts.isTakenOff) return over('takenOff')
  if (facts.enrolmentState === 'withdrawn') return over('answered')
  if (facts.enrolmentState === 'released') return over('released')
  if (facts.enrolmentState === 'waiting') return news === 'mentorLeft' ? refuse(actor, 'gone') : over('waiting')
  // Nobody is named to whom there is no contact: what was said stays as it was.
  if (scene.partners.length === 0) return refuse(actor, 'gone')
  const theirs = scene.partners.find(({ enrolmentId }) => enrolmentId === mentor)
  const isAway = theirs?.answer === 'notAtKickoff'
  const isTrue = theirs && news !== 'mentorLeft' && (news === 'mentorAway') === isAway
  if (!isTrue) return shown(mentorNowView(scene))
  return shown(mentorNewsView({ ...scene, partners: [theirs] }, news))
}

/** Shows what somebody was told of a move, once it is not true any more. Until then it stays as it is, and so does everything once the kick-off has begun. */
async function dateAgain(stores: Stores, id: string, turn: number, actor: Reader, now: Instant): Promise<Reply> {
  const kickOff = await stores.agenda.find(id)
  if (!kickOff || !(await stores.confirmations.roleIn(kickOff.cohortId, actor.personId))) return refuse(actor, 'gone')
  const closed = closedFor(kickOff, now)
  if (closed === 'begun') return refuse(actor, 'begun')
  if (closed === null && kickOff.turn === turn) return refuse(actor, 'gone')
  return shown(dateOverView(actor, kickOff, closed ?? 'moved'))
}

/**
 * Shows a question as it is now. Nothing can be tapped any more once it is over: the kick-off has begun, the place is lost, or an answer was
 * given to a newer one. As long as it waits for an answer, it asks again in the same way, and names the pair as it is now.
 */
async function questionAgain(stores: Stores, of: string, said: Again['said'], actor: Reader, now: Instant): Promise<Reply> {
  const [facts] = await stores.confirmations.lock([of])
  if (facts?.person.personId !== actor.personId) return refuse(actor, 'gone')
  const over = (why: Parameters<typeof overView>[2]) => shown(overView(sceneOf(facts), facts.role, why))
  const closed = closedFor(facts.kickOff, now)
  if (closed) return over(closed)
  if (facts.isTakenOff) return over('takenOff')
  if (facts.enrolmentState === 'released' || facts.enrolmentState === 'waiting') return over(facts.enrolmentState)
  // A mentor who was told not to come reads nowhere that we see each other today.
  if (said === 'dayOf' && facts.role === 'mentor' && facts.standing !== 'go') return over('told')
  const thanks = () => shown(thankView(facts, facts.answer ?? 'unsure', actor, sceneOf(facts)))
  if (said === undefined) return facts.answer === null ? refuse(actor, 'gone') : thanks()
  const last = await stores.confirmations.lastQuestion(actor.personId, facts.kickOff.cohortId)
  const asked = () => (last ? shown(askedView(facts, said, last.at)) : refuse(actor, 'gone'))
  if (facts.answer === null || facts.answeredAt === null) return asked()
  if (!last || questionNamed(last.kind, last.step) !== said) return over('answered')
  return isAfter(last.at, facts.answeredAt) ? asked() : thanks()
}

/** Shows the offer again as long as it may be taken. If the place has gone, it says so, as the message to the others did. */
async function offerAgain(stores: Stores, id: string, actor: Reader, now: Instant): Promise<Reply> {
  const about = await stores.offers.offer(id)
  if (about?.personId !== actor.personId) return refuse(actor, 'gone')
  const seat = await stores.offers.lockSeat(about.seatId)
  if (!seat) return refuse(actor, 'gone')
  const offer = seat.offers.find((each) => each.id === id)
  const closed = closedFor(seat.kickOff, now)
  if (closed === 'begun' || (closed && about.enrolmentState === 'waiting')) return shown(lostView(actor, seat.kickOff, closed))
  if (about.enrolmentState !== 'waiting')
    return offer?.state === 'won' ? refuse(actor, 'gone') : shown(lostView(actor, seat.kickOff, 'seated'))
  // The seat is taken, or was freed once more and offered anew.
  if (!offer || seat.state === 'taken') return shown(lostView(actor, seat.kickOff, 'taken'))
  if (seat.state === 'closed') return shown(lostView(actor, seat.kickOff, 'closed'))
  // Nobody has taken the place, so a late yes is taken, too.
  const isTakeable = offer.state === 'open' || offer.state === 'lapsed'
  return isTakeable ? shown(offerView(actor, seat, id, offer.expiresAt)) : refuse(actor, 'gone')
}

async function seatAgain(stores: Stores, id: string, actor: Reader, now: Instant): Promise<Reply> {
  const seat = await stores.offers.lockSeat(id)
  const refused = await refusal(stores, seat?.kickOff, actor)
  if (!seat || refused) return refused ?? refuse(actor, 'gone')
  const closed = closedFor(seat.kickOff, now)
  if (closed) return tooLate(actor, seat.kickOff, closed, (copy) => copy.offers.title(seat.mentor.name))
  if (seat.state !== 'open' || seat.agreed) return say(actor, copyIn(actor.language, seat.kickOff.words).offers.settled(seat.mentor.name))
  return shown(offerSeatView(actor, seat, (await stores.offers.waitingFor(seat)).length))
}

async function listAgain(stores: Stores, list: ListName, kickOffId: string, actor: Reader, now: Instant): Promise<Reply> {
  const kickOff = await stores.agenda.find(kickOffId)
  const refused = await refusal(stores, kickOff, actor)
  if (!kickOff || refused) return refused ?? refuse(actor, 'gone')
  const closed = closedFor(kickOff, now)
  if (!closed) return lists[list](stores, kickOff, actor, now)
  // The balance was how things stood, and stays.
  if (list === 'balance') return refuse(actor, `${closed}Decided`)
  return tooLate(actor, kickOff, closed, (copy) => copy[list === 'calls' ? list : 'release'].title(kickOff.cohort))
}

async function refusal({ confirmations }: Stores, kickOff: KickOffFacts | null | undefined, actor: Recipient): Promise<Reply | null> {
  if (!kickOff) return refuse(actor, 'gone')
  return (await confirmations.roleIn(kickOff.cohortId, actor.personId)) === 'coordinator' ? null : refuse(actor, 'onlyCoordinator')
}

/** What a coordinator had to decide before the kick-off began or was called off. Nothing can be tapped in it any more. */
function tooLate(to: Recipient, { words }: KickOffFacts, why: 'begun' | 'calledOff', title: (copy: Copy) => string): Reply {
  const copy = copyIn(to.language, words)
  return shown(viewOf(to, heading(title(copy)), text(copy.over.because[why]), text(copy.release.nothingLeft)))
}

type ListName = Exclude<Again['view'], 'standing' | 'offer' | 'seat' | 'question' | 'released' | 'news' | 'date' | 'won'>
type ListAgain = (stores: Stores, kickOff: KickOffFacts, actor: Recipient, now: Instant) => Promise<Reply>

const lists: Readonly<Record<ListName, ListAgain>> = {
  balance: async (stores, kickOff, actor, now) => shown(balanceView(actor, kickOff, await balanceNow(stores, kickOff, now))),
  async calls(stores, kickOff, actor) {
    const heads = (await stores.agenda.heads(kickOff.id)).filter((head) => head.state === 'active')
    const list = callList(heads)
    return list.length === 0 ? say(actor, copyIn(actor.language, kickOff.words).calls.nobody) : shown(callsView(actor, kickOff, list))
  },
  async releases(stores, kickOff, actor) {
    const heads = await proposed(stores, kickOff)
    const { waiting } = await stores.agenda.counts(kickOff.cohortId)
    return heads.length === 0
      ? say(actor, copyIn(actor.language, kickOff.words).release.nothingLeft)
      : shown(releaseListView(actor, kickOff, heads, waiting))
  },
}

/** Shows the balance with how the number of people to expect is counted. */
export async function showCounting(deps: Deps, { kickOff: id }: Extract<Look, { do: 'showCounting' }>, actor: Reader): Promise<Reply> {
  const now = deps.clock.now()
  return deps.transact(async (stores) => {
    const kickOff = await stores.agenda.find(id)
    const refused = await refusal(stores, kickOff, actor)
    if (!kickOff || refused) return refused ?? refuse(actor, 'gone')
    const closed = closedToDecide(kickOff, now)
    if (closed) return refuse(actor, closed)
    return shown(countedView(actor, kickOff, await balanceNow(stores, kickOff, now)))
  })
}

const shown = (view: View): Reply => ({ accepted: true, view })
