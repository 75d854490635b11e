import type { NewDelivery } from '../../delivery/outbox.ts'
import { earlier, type Instant, isBefore } from '../../kit/clock.ts'
import type { Fact } from '../../programme/fact.ts'
import { hasNewTime, isNear, isSame } from '../../programme/kick-off/moving.rules.ts'
import { verdictOf } from '../asks/ask.ts'
import { afterMove } from '../asks/grace.rules.ts'
import { news, questions, standings, tappable } from '../asks/record-answer.ts'
import { renewForCoordinators, tellCoordinators } from '../decisions/alerts.ts'
import { delivery, planOf, progressOf } from '../deliveries.ts'
import type { Stores } from '../deps.ts'
import type { Kind } from '../kinds.ts'
import type { ConfirmationFacts, KickOffFacts } from '../store.ts'
import { redated } from './redated.ts'
import { isFinalOf, wordsOf } from './said-of-move.ts'
import type { Affected, Was } from './store.ts'
import { knowing, type Moved, movedForCoordinatorView } from './views.ts'

type Told<Happened extends Fact['happened']> = Extract<Fact, { happened: Happened }>

/** What is not said any more once there is another date: the question, the answer and the standing were about the old one. */
const overtaken: readonly Kind[] = [...questions, ...standings, 'confirmation.noted', 'kickOff.moved']
/** What a coordinator was to read or decide about the old date. */
const lists: readonly Kind[] = ['coordinator.release', 'coordinator.calls', 'coordinator.offers', 'coordinator.balance']
/** What is still true at the new date or venue, and is said with it. */
const lasting: readonly Kind[] = [
  ...(['confirmation.welcome', 'confirmation.mentorAway', 'confirmation.mentorBack', 'offer.made', 'offer.won', 'offer.lost'] as const),
  ...questions,
  ...standings,
  'confirmation.noted',
]

/**
 * The kick-off is at another date or venue. A new date begins everything anew: answers that bid somebody come, questions, standings, places to decide
 * about. Everybody who was told the old one hears the new one once, with their question again.
 */
export async function kickOffMoved(stores: Stores, { kickOffId, moveId, from, to, at }: Told<'kickOffMoved'>): Promise<void> {
  const kickOff = await stores.agenda.find(kickOffId)
  if (!kickOff) return
  const it: Moved = { kickOff, from }
  const telling: Telling = { ...it, key: `kickOff:${kickOff.id}:moved:${moveId}`, untold: await stores.moves.untold(kickOff.cohortId), at }
  const people = await lockEverybody(stores, kickOff.cohortId, from.startsAt)
  const isNew = hasNewTime(from, to)
  const everybody = people.map(({ person }) => ({ personId: person.personId, cohortId: kickOff.cohortId }))
  await stores.outbox.supersede(everybody, isNew ? overtaken : ['kickOff.moved'])
  // It had been called off and set anew, and is back before they read of either.
  const unmoved = everybody.filter(({ personId }) => since(telling, personId) === null)
  await stores.outbox.supersede(unmoved, ['kickOff.calledOff'])
  if (isNew) await beginAnew(stores, people, telling)
  const tellings = await tellingsOf(stores, people, telling)
  const holding = tellings.flatMap(({ who }) => (who.offer ? [{ personId: who.person.personId, cohortId: kickOff.cohortId }] : []))
  if (isNew) await stores.outbox.supersede(holding, ['offer.made'])
  await stores.outbox.revise(kickOff.cohortId, lasting, (view, timeZone) => redated(view, it, timeZone))
  await stores.outbox.put(tellings.map(({ said }) => said))
  await stores.outbox.renew(everybody, [...tappable, ...news, 'standing.free', 'confirmation.welcome'])
  await renewForCoordinators(stores, kickOff, ['coordinator.release', 'coordinator.calls', 'coordinator.offers'])
  await tellThoseWhoCoordinate(stores, telling)
  await stores.wakeTimetable()
}

/** A move as it is told. `untold`: what those know to whom an earlier one was still to be said. */
interface Telling extends Moved {
  readonly key: string
  readonly untold: ReadonlyMap<string, Was>
  readonly at: Instant
}

/** The move as somebody reads it: from where they know it to be. Null: they know it to be where it is now. */
function since({ kickOff, from, untold }: Telling, personId: string): Moved | null {
  const known = untold.get(personId)
  return known && isSame(known, kickOff) ? null : { kickOff, from: known ?? from }
}

/**
 * The kick-off takes place after all, where it was. Whoever had not read of its last move before it was called off hears of it now. `untold`: what they
 * know. They were counted as asked, and told where they stand, when it moved.
 */
export async function tellAgain(stores: Stores, kickOff: KickOffFacts, untold: ReadonlyMap<string, Was>, at: Instant): Promise<void> {
  const telling: Telling = { kickOff, from: kickOff, key: `kickOff:${kickOff.id}:moved:on:${at.epochMilliseconds}`, untold, at }
  const knowsAnother = (personId: string) => untold.has(personId) && since(telling, personId) !== null
  const people = (await lockEverybody(stores, kickOff.cohortId, kickOff.startsAt)).filter(({ person }) => knowsAnother(person.personId))
  const tellings = await tellingsOf(
    stores,
    people.map((who) => ({ ...who, isTold: true })),
    telling,
  )
  await stores.outbox.put(tellings.map(({ said }) => said))
  await tellThoseWhoCoordinate(stores, telling, knowsAnother)
}

/** `whom`: those of them who hear it. */
async function tellThoseWhoCoordinate(stores: Stores, telling: Telling, whom = (_: string) => true): Promise<void> {
  const { kickOff, key, at, from } = telling
  const coordinators = await stores.agenda.coordinators(kickOff.cohortId)
  await stores.outbox.supersede(
    coordinators.map(({ personId }) => ({ personId, cohortId: kickOff.cohortId })),
    ['kickOff.moved'],
  )
  const isLate = !isBefore(at, planOf(kickOff).final)
  const view = (reader: Parameters<typeof movedForCoordinatorView>[0]) => {
    const it = since(telling, reader.personId) ?? telling
    return knowing(movedForCoordinatorView(reader, it, isLate), {
      ...{ startsAt: from.startsAt, venue: from.venue, ...telling.untold.get(reader.personId) },
      ...{ answer: null, isAsked: false },
    })
  }
  const urgent = isUrgent(telling, at)
  await tellCoordinators(
    stores,
    kickOff,
    { key, kind: 'kickOff.moved', step: stepOf(telling), urgent, view, expiresAt: kickOff.startsAt, whom },
    at,
  )
}

/** A coordinator undoes what she noted: whoever was not to hear of a move because they had left hears of it after all. */
export async function undone({ outbox }: Stores, { withdrawn }: Told<'undone'>): Promise<void> {
  await outbox.putBack(withdrawn, ['kickOff.moved'])
}

/** What bids somebody come, or take a place, on the date that a move is about to end. That nobody needs to come is said at once. */
const bidding: readonly Kind[] = [...questions, 'standing.go', 'standing.hold', 'offer.made']

/**
 * Its coordinator knows that there is going to be another date, so nothing about this one is said that waits, for the night for one; nor an earlier move,
 * unless it is so near that people may be leaving for the date before that.
 */
export async function kickOffMovePlanned({ outbox }: Stores, { cohortId, until }: Told<'kickOffMovePlanned'>): Promise<void> {
  const from = afterMove(until, until)
  await outbox.hold(cohortId, bidding, from)
  await outbox.hold(cohortId, ['kickOff.moved'], from, 'butUrgent')
}

/** Nobody answers while they are told: their rows are held. */
async function lockEverybody(stores: Stores, cohortId: string, told: Instant): Promise<Affected[]> {
  const seen = await stores.moves.everybody(cohortId, told)
  await stores.confirmations.lock(seen.flatMap(({ confirmationId }) => confirmationId ?? []))
  return stores.moves.everybody(cohortId, told)
}

async function beginAnew(stores: Stores, people: readonly Affected[], telling: Telling): Promise<void> {
  const { kickOff, untold, at } = telling
  const coordinators = await stores.agenda.coordinators(kickOff.cohortId)
  await stores.outbox.supersede(
    coordinators.map(({ personId }) => ({ personId, cohortId: kickOff.cohortId })),
    lists,
  )
  await stores.moves.startOver(kickOff.id, at)
  const unmoved = people.flatMap(({ person, confirmationId }) => {
    const answer = since(telling, person.personId) === null ? untold.get(person.personId)?.answer : null
    return confirmationId && answer ? [{ confirmationId, answer }] : []
  })
  if (unmoved.length > 0) await stores.moves.answerStands(unmoved, at)
  await stores.moves.replanSeats(kickOff.cohortId, planOf(kickOff).stop, at)
}

interface Tells {
  readonly who: Affected
  readonly said: NewDelivery<Kind>
}

/** What those hear who were told the old date or venue. With a new date it is a question, which counts as the first about it. */
async function tellingsOf(stores: Stores, people: readonly Affected[], telling: Telling): Promise<Tells[]> {
  const { at, ...it } = telling
  const told = people.filter((who) => who.isTold && !who.isTakenOff && who.state !== 'withdrawn' && since(telling, who.person.personId))
  const asked = told.filter(({ state }) => state === 'active').flatMap(({ confirmationId }) => confirmationId ?? [])
  if (hasNewTime(it.from, it.kickOff)) await stores.moves.countAsked(asked, at)
  const facts = new Map((await stores.confirmations.lock(asked)).map((each) => [each.enrolmentId, each]))
  if (hasNewTime(it.from, it.kickOff)) await toldToStay(stores, [...facts.values()], at)
  const found: Tells[] = []
  for (const who of told) {
    const seen = since(telling, who.person.personId) ?? it
    const earlierDate = it.untold.get(who.person.personId)
    const [answer, isAsked] = [who.answer ?? earlierDate?.answer ?? null, earlierDate?.isAsked ?? who.isAsked]
    const said = await wordsOf(stores, { ...who, answer }, facts.get(who.enrolmentId), seen, at)
    if (!said) continue
    const key = `${it.key}:${who.person.personId}`
    const view = knowing(said, { ...seen.from, answer, isAsked })
    found.push({
      who,
      said: delivery(who.person, it.kickOff, { key, kind: 'kickOff.moved', step: stepOf(it), urgent: isUrgent(seen, at), view }, at),
    })
  }
  return found
}

/**
 * So near that the final word is due: the message of the move bids a mentor stay unless they hear that a mentee comes. That is their standing, so no
 * second message says it.
 */
async function toldToStay(stores: Stores, people: readonly ConfirmationFacts[], at: Instant): Promise<void> {
  const staying = people.flatMap((facts) => {
    const verdict = isFinalOf(facts, at) ? verdictOf(facts, at) : null
    if (verdict?.standing !== 'free' || verdict.because === 'ownAnswer') return []
    return [{ ...progressOf(facts), standing: verdict.standing, signature: verdict.signature, finalTold: true }]
  })
  if (staying.length > 0) await stores.confirmations.save(staying)
}

/** Within a day of either date it is said at any hour. */
const isUrgent = ({ kickOff, from }: Moved, at: Instant): boolean => isNear(earlier(kickOff.startsAt, from.startsAt), at)

const stepOf = ({ kickOff }: Moved): number => Math.max(1, kickOff.turn)
