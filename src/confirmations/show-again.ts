import { usualWords } from '../contract/role-words.ts'
import type { Reply, View } from '../contract/view.ts'
import { type Instant, isAfter, isBefore } from '../kit/clock.ts'
import { verdictOf } from './ask.ts'
import { callList } from './balance.rules.ts'
import { balanceNow } from './balance.ts'
import type { Look } from './commands.ts'
import { copyIn } from './copy-in.ts'
import { finalOf, sceneOf } from './deliveries.ts'
import type { Deps, Stores } from './deps.ts'
import { proposed } from './release.ts'
import { refuse, say } from './replies.ts'
import type { CensusHead, KickOffFacts, Reader, Recipient } from './store.ts'
import { balanceView, callsView, countedView } from './views.coordinator.ts'
import { lostView, offerSeatView, offerView } from './views.offer.ts'
import { releaseListView } from './views.release.ts'
import { standingView } from './views.standing.ts'

type Again = Extract<Look, { do: 'showAgain' }>

/**
 * Shows what somebody was told, as it is now. It is refused where that has passed, or where nothing true can be said instead: then the
 * message stays as it was.
 */
export async function showAgain(deps: Deps, { view, of }: Again, actor: Reader): Promise<Reply> {
  const now = deps.clock.now()
  return deps.transact((stores) => {
    if (view === 'standing') return standingAgain(stores, of, actor, now)
    if (view === 'offer') return offerAgain(stores, of, actor, now)
    if (view === 'seat') return seatAgain(stores, of, actor, now)
    return listAgain(stores, view, of, actor, now)
  })
}

/** Shows what a mentor was told last. What they must still hear is told first and shown afterwards. */
async function standingAgain(stores: Stores, confirmation: string, actor: Reader, now: Instant): Promise<Reply> {
  const facts = (await stores.confirmations.ofPerson(actor, now)).find(({ id }) => id === confirmation)
  if (facts?.role !== 'mentor') return refuse(actor, 'gone')
  const verdict = verdictOf(facts, now)
  if (facts.signature !== verdict.signature) return refuse(actor, 'gone')
  return shown(standingView(sceneOf(facts), verdict, facts.finalTold, finalOf(facts)))
}

/** Shows the offer again as long as it is open. If somebody else was quicker, it says so, as the message to the others did. */
async function offerAgain(stores: Stores, id: string, actor: Reader, now: Instant): Promise<Reply> {
  const about = await stores.offers.offer(id)
  if (about?.personId !== actor.personId || about.enrolmentState !== 'waiting') return refuse(actor, 'gone')
  const seat = await stores.offers.lockSeat(about.seatId)
  const offer = seat?.offers.find((each) => each.id === id)
  if (!seat || !offer || !isBefore(now, seat.kickOff.startsAt)) return refuse(actor, 'gone')
  if (offer.state === 'lost') return shown(lostView(actor))
  const isOpen = offer.state === 'open' && isAfter(offer.expiresAt, now)
  return isOpen ? shown(offerView(actor, seat, id, offer.expiresAt)) : refuse(actor, 'gone')
}

async function seatAgain(stores: Stores, id: string, actor: Reader, now: Instant): Promise<Reply> {
  const seat = await stores.offers.lockSeat(id)
  const refused = await refusal(stores, seat?.kickOff, actor, now)
  if (!seat || refused) return refused ?? refuse(actor, 'gone')
  if (seat.state !== 'open' || seat.agreed) return say(actor, copyIn(actor.language, usualWords).offers.settled(seat.mentor.name))
  return shown(offerSeatView(actor, seat, (await stores.offers.waitingFor(seat)).length))
}

async function listAgain(stores: Stores, list: ListName, kickOffId: string, actor: Reader, now: Instant): Promise<Reply> {
  const kickOff = await stores.agenda.find(kickOffId)
  const refused = await refusal(stores, kickOff, actor, now)
  return !kickOff || refused ? (refused ?? refuse(actor, 'gone')) : lists[list](stores, kickOff, actor, now)
}

async function refusal(stores: Stores, kickOff: KickOffFacts | null | undefined, actor: Recipient, now: Instant): Promise<Reply | null> {
  if (!kickOff) return refuse(actor, 'gone')
  if ((await stores.confirmations.roleIn(kickOff.cohortId, actor.personId)) !== 'coordinator') return refuse(actor, 'onlyCoordinator')
  return isBefore(now, kickOff.startsAt) ? null : refuse(actor, 'begun')
}

type ListName = Exclude<Again['view'], 'standing' | 'offer' | 'seat'>
type ListAgain = (stores: Stores, kickOff: KickOffFacts, actor: Recipient, now: Instant) => Promise<Reply>

const lists: Readonly<Record<ListName, ListAgain>> = {
  balance: async (stores, kickOff, actor, now) => shown(balanceView(actor, kickOff, await balanceNow(stores, kickOff, now))),
  async calls(stores, kickOff, actor) {
    const heads = (await stores.agenda.heads(kickOff.id)).filter((head) => head.state === 'active')
    const list = callList(heads) as CensusHead[]
    return list.length === 0 ? say(actor, copyIn(actor.language, kickOff.words).calls.nobody) : shown(callsView(actor, kickOff, list))
  },
  async releases(stores, kickOff, actor) {
    const heads = await proposed(stores, kickOff)
    const { waiting } = await stores.agenda.counts(kickOff.cohortId)
    return heads.length === 0
      ? say(actor, copyIn(actor.language, usualWords).release.nothingLeft)
      : shown(releaseListView(actor, kickOff, heads, waiting))
  },
}

/** Shows the balance with how the number of people to expect is counted. */
export async function showCounting(deps: Deps, { kickOff: id }: Extract<Look, { do: 'showCounting' }>, actor: Reader): Promise<Reply> {
  const now = deps.clock.now()
  return deps.transact(async (stores) => {
    const kickOff = await stores.agenda.find(id)
    const refused = await refusal(stores, kickOff, actor, now)
    return !kickOff || refused
      ? (refused ?? refuse(actor, 'gone'))
      : shown(countedView(actor, kickOff, await balanceNow(stores, kickOff, now)))
  })
}

const shown = (view: View): Reply => ({ accepted: true, view })
