import { heading, note, text } from '../../contract/parts.ts'
import type { Part, Row, View } from '../../contract/view.ts'
import type { Appointed } from '../../programme/fact.ts'
import { hasNewTime } from '../../programme/moving.rules.ts'
import { offerParts } from '../offers/views.offer.ts'
import type { ConfirmationFacts, KickOffFacts, OpenSeatFacts, Partner, Recipient } from '../store.ts'
import { absence, answerButtons, dateRow, joinButton, namesOf, plan, renewedBy, type Scene, view } from '../views.ts'
import { type Copy, copyIn } from './copy-in.ts'
import type { Affected } from './store.ts'

/** A kick-off that has moved, and where it was. */
export interface Moved {
  readonly kickOff: KickOffFacts
  readonly from: Appointed
}

const wordsFor = (to: Recipient, { words }: KickOffFacts): Copy => copyIn(to.language, words)

/** When or where it was until now. */
function wasRow(to: Recipient, { kickOff, from }: Moved): Row[] {
  const { fields } = wordsFor(to, kickOff)
  if (hasNewTime(from, kickOff)) return [{ label: fields.was, value: dateRow('', from.startsAt, { to, kickOff }).value }]
  return from.venue ? [{ label: fields.was, value: from.venue }] : []
}

function opening(to: Recipient, it: Moved): Part[] {
  const { moved } = wordsFor(to, it.kickOff)
  return [heading(hasNewTime(it.from, it.kickOff) ? moved.time : moved.venue)]
}

/** To somebody with a place, or a mentor: the new date with their question, or the new place alone. */
export function movedView(scene: Scene, role: 'mentee' | 'mentor', it: Moved): View {
  const { moved } = wordsFor(scene.to, it.kickOff)
  const when = plan(scene, role, wasRow(scene.to, it))
  if (!hasNewTime(it.from, it.kickOff)) {
    const same = scene.answer === null || scene.answer === undefined ? moved.sameTimeOpen : moved.sameTime
    return view(scene.to, ...opening(scene.to, it), when, text(same))
  }
  const said = view(
    scene.to,
    ...opening(scene.to, it),
    when,
    role === 'mentee' ? absence(scene) : null,
    text(scene.answer === 'notAtKickoff' ? moved.away : moved.ask),
    answerButtons(scene, role),
    role === 'mentor' && scene.answer !== 'notAtKickoff' ? note(moved.mentor) : null,
  )
  return renewedBy(said, 'question', scene.confirmation, 'moved')
}

/** To somebody who waits for a place. */
export const movedWaitingView = (to: Recipient, it: Moved): View =>
  view(to, ...opening(to, it), alone(to, it), text(wordsFor(to, it.kickOff).moved.waiting))

/** To somebody who holds an offer: it stands as it was made, but never past the time at which places are offered no more. */
export function movedOfferView(to: Recipient, seat: OpenSeatFacts, { id, expiresAt }: NonNullable<Affected['offer']>, it: Moved): View {
  const { moved } = wordsFor(to, it.kickOff)
  const said = view(to, ...opening(to, it), text(moved.offered), ...offerParts(to, seat, id, expiresAt))
  return renewedBy(said, 'offer', id)
}

/** To somebody whose place was released. */
export function movedReleasedView(to: Recipient, confirmation: string, it: Moved): View {
  const said = view(
    to,
    ...opening(to, it),
    alone(to, it),
    text(wordsFor(to, it.kickOff).moved.released),
    joinButton(to, it.kickOff, confirmation),
  )
  return renewedBy(said, 'released', confirmation)
}

/** To a coordinator of the cohort. */
export const movedForCoordinatorView = (to: Recipient, it: Moved): View =>
  view(to, ...opening(to, it), alone(to, it), text(wordsFor(to, it.kickOff).moved.coordinator(it.kickOff.cohort)))

/** Nobody else is named. */
const alone = (to: Recipient, it: Moved): Part =>
  plan({ to, kickOff: it.kickOff, confirmation: '', partners: [] }, 'mentee', wasRow(to, it))

/** How things stand for somebody whose kick-off is called off. */
type CaseName = keyof Pick<Copy['calledOff'], 'coming' | 'open' | 'away' | 'waiting' | 'offered' | 'released'> | 'joining' | 'mentor'

/** To a mentor or a mentee, in words for their case. `facts`: null where nobody asked them. */
export function calledOffView({ person, role, state, offer }: Affected, facts: ConfirmationFacts | null, kickOff: KickOffFacts): View {
  const { calledOff } = wordsFor(person, kickOff)
  const standing = caseOf({ role, state, offer }, facts)
  const said = standing === 'joining' ? calledOff.joining(kickOff.programme) : calledOff[standing]
  const partners = facts ? namesOfPartners(facts, person) : null
  return view(
    person,
    heading(calledOff.title),
    dated(person, kickOff),
    text(said),
    stays(role, state, partners, calledOff),
    note(calledOff.later),
  )
}

const dated = (to: Recipient, kickOff: KickOffFacts): Part => plan({ to, kickOff, confirmation: '', partners: [] }, 'mentee')

function caseOf({ role, state, offer }: Pick<Affected, 'role' | 'state' | 'offer'>, facts: ConfirmationFacts | null): CaseName {
  if (state === 'released') return 'released'
  if (state === 'waiting') return offer ? 'offered' : 'waiting'
  if (facts?.answer === 'notAtKickoff') return 'away'
  if (role === 'mentor' && facts && (facts.asks > 0 || facts.standing !== null)) return 'mentor'
  if (facts?.answer === 'coming') return 'coming'
  return facts && facts.asks > 0 ? 'open' : 'joining'
}

const namesOfPartners = ({ seats, role }: ConfirmationFacts, to: Recipient): string | null => {
  const partners = seats.flatMap((seat): Partner[] => (role === 'mentee' ? [seat.mentor] : seat.mentee ? [seat.mentee] : []))
  return partners.length > 0 ? namesOf(partners, to) : null
}

/** What of the programme goes on: places and pairs. */
function stays(role: Affected['role'], state: Affected['state'], partners: string | null, copy: Copy['calledOff']): Part | null {
  if (state !== 'active') return null
  if (role === 'mentor') return partners === null ? null : text(copy.mentees(partners))
  return text(partners === null ? copy.place : copy.mentors(partners))
}

/** To a coordinator of the cohort. */
export const calledOffForCoordinatorView = (to: Recipient, kickOff: KickOffFacts): View => {
  const { calledOff } = wordsFor(to, kickOff)
  return view(to, heading(calledOff.title), dated(to, kickOff), text(calledOff.coordinator(kickOff.cohort)))
}
