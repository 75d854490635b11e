/** How this room follows what a coordinator does to people: taken off, brought back, given another mentor, one by one or by a list. */
import { earlier, type Instant, isBefore } from '../kit/clock.ts'
import type { Fact } from '../programme/fact.ts'
import { answerTo } from './asks/answer.ts'
import { noteTold, releaseEnd, untrueFrom } from './asks/grace.rules.ts'
import { tellOfMentor } from './asks/mentor-answers.ts'
import { answerable, news, questions, standings, tappable } from './asks/record-answer.ts'
import { endNews, tendUnsaid, whoOf } from './asks/unsaid.ts'
import { closedFor } from './closed.ts'
import { finalOf, planOf } from './deliveries.ts'
import type { Stores as RoomStores } from './deps.ts'
import type { FollowStore } from './follow.ts'
import { tendMoves } from './moves/said-of-move.ts'
import { endOffers } from './offers/offer.ts'

type Told<Happened extends Fact['happened']> = Extract<Fact, { happened: Happened }>
type Stores = RoomStores & { readonly follow: FollowStore }

/** What somebody who has left need not hear any more. */
const unheard = [
  ...questions,
  'confirmation.welcome',
  'confirmation.noted',
  'confirmation.released',
  'offer.made',
  'kickOff.moved',
] as const

type Changed = readonly { readonly enrolmentId: string; readonly partners: readonly { readonly enrolmentId: string }[] }[]

/**
 * As long as a coordinator may undo it, no place is offered because of it, and nobody hears of it. Answers until when; null: nothing waits, because the
 * kick-off is near or has begun.
 */
async function hold(stores: Stores, changed: Changed, at: Instant): Promise<Instant | null> {
  const until = await heldFor(stores, changed, at)
  if (until)
    await stores.follow.hold(
      changed.map(({ enrolmentId }) => enrolmentId),
      at,
      until,
    )
  return until
}

async function heldFor({ follow, confirmations }: Stores, changed: Changed, at: Instant): Promise<Instant | null> {
  const ids = changed.map(({ enrolmentId }) => enrolmentId)
  const near = await follow.confirmationsOf([...ids, ...changed.flatMap(({ partners }) => partners.map(({ enrolmentId }) => enrolmentId))])
  const facts = await confirmations.locked([...near.values()])
  const [first] = facts
  if (!first || !isBefore(at, first.kickOff.startsAt)) return null
  const finals = facts.flatMap((each) => (each.role === 'mentor' ? finalOf(each) : []))
  const plan = planOf(first.kickOff)
  const until = finals.reduce((end, final) => earlier(end, releaseEnd(plan, final, at)), noteTold(plan, at))
  return isBefore(at, until) ? until : null
}

const untrue = (told: Instant | null): Instant | undefined => (told ? untrueFrom(told) : undefined)

/** Nobody asks them any more, and what they were offered goes to the next one. Their mentors and mentees hear at once how it stands now. */
export async function takenOff(stores: Stores, { from, at }: Told<'takenOff'>): Promise<void> {
  const { follow, outbox } = stores
  await follow.remove(
    from.map(({ enrolmentId }) => enrolmentId),
    at,
  )
  const told = await hold(stores, from, at)
  const later = told ?? at
  const asked = from.map(({ personId, cohortId }) => ({ personId, cohortId }))
  await outbox.supersede(asked, [...unheard, ...standings])
  await outbox.renew(asked, tappable, [], later)
  await endNews(stores, asked, later)
  for (const { enrolmentId, cohortId, role, partners, isAhead } of from) {
    const ids = partners.map((partner) => partner.enrolmentId)
    const theirs = partners.map(({ personId }) => ({ personId, cohortId }))
    if (role === 'mentee') {
      await outbox.renew(theirs, answerable, [], later)
      await stores.confirmations.recheck(ids, at, untrue(told))
      await tendUnsaid(stores, [...(await follow.confirmationsOf(ids)).values()], at)
    } else if (isAhead) {
      await outbox.supersede(theirs, [...questions, 'confirmation.welcome'])
      await outbox.renew(theirs, answerable, [], later)
      await endNews(stores, theirs, later)
      await tendUnsaid(stores, [...(await follow.confirmationsOf(ids)).values()], at)
      await tellOfMentor(stores, { mentor: enrolmentId, mentees: ids, news: 'mentorLeft' }, at)
    }
  }
}

/** Somebody says otherwise than by an answer that they do not take part: it is the same as the answer. */
export async function leaves(stores: Stores, { enrolmentId, at }: Told<'leaves'>): Promise<void> {
  const id = (await stores.follow.confirmationsOf([enrolmentId])).get(enrolmentId)
  const [facts] = id === undefined ? [] : await stores.confirmations.lock([id])
  if (!facts || facts.isTakenOff || closedFor(facts.kickOff, at)) return
  await answerTo({ stores, facts, said: 'notStarting', actor: facts.person, on: null, now: at })
}

/**
 * Whoever held an offer for a place that has its people again is told kindly, and mentees hear that their mentor is back. Whoever left before they had
 * heard of a move hears of it now.
 */
export async function broughtBack(stores: Stores, { people, at }: Told<'broughtBack'>): Promise<void> {
  for (const { enrolmentId, personId, cohortId, role, seatIds, partners } of people) {
    for (const seatId of seatIds) {
      const seat = await stores.offers.lockSeat(seatId)
      if (seat) await endOffers(stores, seat, null, at, 'taken')
    }
    const ids = partners.map((partner) => partner.enrolmentId)
    const told = await hold(stores, [{ enrolmentId, partners }], at)
    const unheardMoves = await stores.moves.unheardBy(cohortId, personId)
    await stores.outbox.putBack(
      unheardMoves.map((id) => ({ id, dueAt: told ?? at })),
      ['kickOff.moved'],
    )
    await stores.confirmations.recheck(ids, at, untrue(told))
    await tendUnsaid(stores, [...(await stores.follow.confirmationsOf(ids)).values()], at)
    await tendMoves(stores, cohortId, [personId], at)
    const both = [personId, ...partners.map((partner) => partner.personId)].map((id) => ({ personId: id, cohortId }))
    await stores.outbox.renew(both, answerable, [], told ?? at)
    const mentees = role === 'mentor' ? partners.map((partner) => partner.personId) : [personId]
    await endNews(
      stores,
      mentees.map((mentee) => ({ personId: mentee, cohortId })),
      told ?? at,
    )
    if (role === 'mentor') await tellOfMentor(stores, { mentor: enrolmentId, mentees: ids, news: 'mentorBack' }, at)
  }
}

/** What they were offered has gone. */
export async function mentorsChanged(stores: Stores, { moves, cohortId, at }: Told<'mentorsChanged'>): Promise<void> {
  await hold(stores, moves.map(changed), at)
  await stores.outbox.supersede(
    moves.map(({ mentee }) => ({ personId: mentee.personId, cohortId })),
    ['offer.made'],
  )
}

const changed = ({ mentee, from, to }: Told<'mentorsListed'>['moves'][number]): Changed[number] => ({
  enrolmentId: mentee.enrolmentId,
  partners: [to, from].flatMap((each) => each ?? []),
})

/** The places that they left or got wait like those of one mentee. */
export async function mentorsListed(stores: Stores, { moves, at, toldFrom }: Told<'mentorsListed'>): Promise<void> {
  if (toldFrom) await hold(stores, moves.map(changed), at)
}

/**
 * What they were asked, or are to be asked, names those with whom they are a pair now, or is over; whoever has a place again need not ask for one,
 * and nobody is offered a place that has gone.
 */
export async function pairsChanged(stores: Stores, { cohortId, personIds, at, toldFrom = at }: Told<'pairsChanged'>): Promise<void> {
  const { follow, outbox } = stores
  const people = personIds.map((personId) => ({ personId, cohortId }))
  await follow.recheckMentors(cohortId, at, isBefore(at, toldFrom) ? untrueFrom(toldFrom) : null)
  await tendUnsaid(stores, await follow.confirmationsIn(cohortId, personIds), at)
  await outbox.supersede(people, ['offer.made', 'confirmation.released'])
  await outbox.renew(people, [...answerable, 'offer.made', 'confirmation.released'], [], toldFrom)
  await endNews(stores, people, toldFrom)
}

/** Whom a mentor is told of, and whom what waits names, is nobody with whom they are to have no contact; or they are again. */
export async function contactChanged(stores: Stores, { enrolmentIds, at }: Told<'contactChanged'>): Promise<void> {
  const ids = [...(await stores.follow.confirmationsOf(enrolmentIds)).values()]
  await stores.confirmations.recheck(enrolmentIds, at)
  await tendUnsaid(stores, ids, at)
  await stores.outbox.renew((await stores.confirmations.locked(ids)).map(whoOf), [...answerable, ...standings, ...news])
}
