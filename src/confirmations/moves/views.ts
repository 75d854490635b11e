import { heading, note, text } from '../../contract/parts.ts'
import type { Part, Row, View } from '../../contract/view.ts'
import type { Appointed } from '../../programme/fact.ts'
import { hasNewTime } from '../../programme/kick-off/moving.rules.ts'
import { partnersInContact } from '../deliveries.ts'
import { offerParts } from '../offers/views.offer.ts'
import type { ConfirmationFacts, KickOffFacts, OpenSeatFacts, Recipient } from '../store.ts'
import { dateRow, joinButton, lookAt, namesOf, plan, renewedBy, type Scene, view } from '../views.ts'
import { questionParts } from './asked-again.ts'
import { type Copy, copyIn } from './copy-in.ts'
import type { Affected, Was } from './store.ts'

/** A kick-off that has moved, and where it was. */
export interface Moved {
  readonly kickOff: KickOffFacts
  readonly from: Appointed
}

/** Carries along what its reader knows, so that another move that comes before this is said is said from there. */
export const knowing = (view: View, { startsAt, venue, answer, isAsked }: Was): View & { readonly was: unknown } => ({
  ...view,
  was: { startsAt: String(startsAt), venue, answer, isAsked },
})

const wordsFor = (to: Recipient, { words }: KickOffFacts): Copy => copyIn(to.language, words)

/** When or where it was until now. */
function wasRow(to: Recipient, { kickOff, from }: Moved): Row[] {
  const { fields } = wordsFor(to, kickOff)
  if (hasNewTime(from, kickOff)) {
    const when = dateRow('', from.startsAt, { to, kickOff }).value
    return [{ label: fields.was, value: from.venue && from.venue !== kickOff.venue ? `${when}, ${from.venue}` : when }]
  }
  return from.venue ? [{ label: fields.was, value: from.venue }] : []
}

/** What is new; and that the place is open again, where there was one. */
function opening(to: Recipient, it: Moved): Part[] {
  const { moved } = wordsFor(to, it.kickOff)
  const isOpen = isPlaceOpen(it)
  const news = isOpen ? moved.noVenue : moved.venue
  return [heading(hasNewTime(it.from, it.kickOff) ? moved.time : news), ...(isOpen ? [text(moved.venueLater)] : [])]
}

const isPlaceOpen = ({ kickOff, from }: Moved): boolean => kickOff.venue === null && from.venue !== null

/**
 * To somebody with a place, or a mentor: the new date with their question, or the new place alone. `hadAnswered`: they said something of the old date.
 * `isFinal`: it is so near that this is also the last word to a mentor, unless a mentee says that they come.
 */
export function movedView(
  scene: Scene,
  role: 'mentee' | 'mentor',
  it: Moved,
  { hadAnswered, isFinal }: { readonly hadAnswered: boolean; readonly isFinal: boolean },
): View {
  const { moved } = wordsFor(scene.to, it.kickOff)
  const when = plan(scene, role, wasRow(scene.to, it))
  if (!hasNewTime(it.from, it.kickOff)) {
    const same = scene.answer === null || scene.answer === undefined ? moved.sameTimeOpen : moved.sameTime
    return dated(view(scene.to, ...opening(scene.to, it), when, text(same), note(moved.ownCalendar)), it)
  }
  const said = view(
    scene.to,
    ...opening(scene.to, it),
    when,
    ...questionParts(scene, role, { asks: hadAnswered ? moved.ask : moved.first, travel: isFinal ? moved.mentorNear : moved.mentor }),
    note(moved.ownCalendar),
  )
  return renewedBy(said, 'question', scene.confirmation, 'moved')
}

/** To somebody who waits for a place. */
export const movedWaitingView = (to: Recipient, it: Moved): View =>
  dated(view(to, ...opening(to, it), alone(to, it), text(wordsFor(to, it.kickOff).moved.waiting)), it)

/** It asks nothing, and says so itself once this is not the date any more. */
const dated = (said: View, { kickOff: { id, turn } }: Moved): View => ({ ...said, renews: { ...lookAt('date', id), turn } })

/** To somebody who holds an offer: it stands as it was made, but never past the time at which places are offered no more. */
export function movedOfferView(to: Recipient, seat: OpenSeatFacts, { id, expiresAt }: NonNullable<Affected['offer']>, it: Moved): View {
  const { moved } = wordsFor(to, it.kickOff)
  const said = view(to, ...opening(to, it), text(moved.offered), ...offerParts(to, seat, id, expiresAt))
  return renewedBy(said, 'offer', id)
}

/** To whoever knows a later date, once it has been: nobody comes to that. */
export const passedView = (to: Recipient, it: Moved): View => {
  const { moved } = wordsFor(to, it.kickOff)
  return view(to, heading(moved.passed), alone(to, it), text(moved.passedText))
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

/** To a coordinator of the cohort. `isFinal`: it is so near that mentors hear no other final word. */
export function movedForCoordinatorView(to: Recipient, it: Moved, isFinal: boolean): View {
  const { moved } = wordsFor(to, it.kickOff)
  const near = isFinal && hasNewTime(it.from, it.kickOff) ? text(moved.coordinatorNear) : null
  const [title] = opening(to, it)
  return view(to, title ?? null, alone(to, it), text(moved.coordinator(it.kickOff.cohort)), near)
}

/** Nobody else is named. */
const alone = (to: Recipient, it: Moved): Part =>
  plan({ to, kickOff: it.kickOff, confirmation: '', partners: [] }, 'mentee', wasRow(to, it))

/** To a coordinator: it is where it was, because nothing ran when the move was to be told. */
export function notMovedView(to: Recipient, kickOff: KickOffFacts, { startsAt, venue }: Appointed): View {
  const { moved } = wordsFor(to, kickOff)
  const when = dateRow('', startsAt, { to, kickOff }).value
  return view(
    to,
    heading(moved.notMoved),
    plan({ to, kickOff, confirmation: '', partners: [] }, 'mentee'),
    text(moved.notMovedText(venue && venue !== kickOff.venue ? `${when}, ${venue}` : when)),
  )
}

/** How things stand for somebody whose kick-off is called off. */
type CaseName = keyof Pick<Copy['calledOff'], 'coming' | 'open' | 'away' | 'waiting' | 'offered' | 'released'> | 'joining' | 'mentor'

/** To a mentor or a mentee, in words for their case, of the date that they know. `facts`: null where nobody asked them. */
export function calledOffView(who: Affected, facts: ConfirmationFacts | null, kickOff: KickOffFacts, known: Was): View {
  const { person, role, state } = who
  const { calledOff } = wordsFor(person, kickOff)
  const standing = caseOf(who, known)
  const said = standing === 'joining' ? calledOff.joining(kickOff.programme) : calledOff[standing]
  const partners = facts ? namesOfPartners(facts, person) : null
  return view(
    person,
    heading(calledOff.title),
    planned(person, kickOff, known),
    text(said),
    stays(role, state, partners, calledOff),
    laterFor(state, calledOff),
    state === 'active' ? note(calledOff.ownCalendar) : null,
  )
}

/** What follows. Whoever waits hears of a new date only with a place, and whose place was released hears of none. */
function laterFor(state: Affected['state'], copy: Copy['calledOff']): Part | null {
  if (state === 'released') return null
  return note(state === 'waiting' ? copy.laterWaiting : copy.later)
}

const planned = (to: Recipient, kickOff: KickOffFacts, { startsAt, venue }: Appointed): Part =>
  plan({ to, kickOff: { ...kickOff, startsAt, venue }, confirmation: '', partners: [] }, 'mentee')

function caseOf({ role, state, offer }: Affected, { answer, isAsked }: Was): CaseName {
  if (state === 'released') return 'released'
  if (state === 'waiting') return offer ? 'offered' : 'waiting'
  if (answer === 'notAtKickoff') return 'away'
  if (role === 'mentor' && isAsked) return 'mentor'
  if (answer === 'coming') return 'coming'
  return isAsked ? 'open' : 'joining'
}

const namesOfPartners = (facts: ConfirmationFacts, to: Recipient): string | null => {
  const partners = partnersInContact(facts)
  return partners.length > 0 ? namesOf(partners, to) : null
}

/** What of the programme goes on: places and pairs. */
function stays(role: Affected['role'], state: Affected['state'], partners: string | null, copy: Copy['calledOff']): Part | null {
  if (state !== 'active') return null
  if (role === 'mentor') return partners === null ? null : text(copy.mentees(partners))
  return text(partners === null ? copy.place : copy.mentors(partners))
}

/** To a coordinator of the cohort. */
export const calledOffForCoordinatorView = (to: Recipient, kickOff: KickOffFacts, known: Appointed): View => {
  const { calledOff } = wordsFor(to, kickOff)
  return view(to, heading(calledOff.title), planned(to, kickOff, known), text(calledOff.coordinator(kickOff.cohort)))
}
