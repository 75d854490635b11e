import { heading, note, text } from '../../contract/parts.ts'
import type { Part, View } from '../../contract/view.ts'
import { firstName } from '../../contract/wording.ts'
import type { Instant } from '../../kit/clock.ts'
import { copyIn } from '../copy-in.ts'
import { sceneOf } from '../deliveries.ts'
import type { ConfirmationFacts, KickOffFacts, OpenSeatFacts, Recipient } from '../store.ts'
import { absence, answerButtons, buttons, dateRow, namesOf, plan, renewedBy, view } from '../views.ts'
import { whichDate } from '../which-date.ts'

/** Offers a freed seat to somebody who waits. */
export function offerView(to: Recipient, seat: OpenSeatFacts, offer: string, openUntil: Instant): View {
  const { offer: words } = copyIn(to.language, seat.kickOff.words)
  const opening = [heading(words.title(firstName(to.name))), text(words.text(seat.kickOff.programme))]
  return renewedBy(view(to, ...opening, ...offerParts(to, seat, offer, openUntil)), 'offer', offer)
}

/** What is offered, until when, and the buttons that answer. */
export function offerParts(to: Recipient, { kickOff, mentor }: OpenSeatFacts, offer: string, openUntil: Instant): (Part | null)[] {
  const { offer: words, buttons: labels, fields } = copyIn(to.language, kickOff.words)
  const scene = { to, kickOff, confirmation: '', partners: [mentor] }
  const extra = [...(mentor.field ? [{ label: fields.field, value: mentor.field }] : []), dateRow(fields.openUntil, openUntil, scene)]
  return [
    plan(scene, 'mentee', extra),
    absence(scene),
    buttons(
      { label: labels.accept, command: { do: 'acceptOffer', offer } },
      { label: labels.decline, command: { do: 'declineOffer', offer } },
    ),
    note(words.note),
  ]
}

/** Says that the place is theirs, and with whom. The question about the kick-off follows by itself, unless this person was asked as often as is allowed. */
export function wonView(facts: ConfirmationFacts, withQuestion: boolean): View {
  const { offer } = copyIn(facts.person.language, facts.kickOff.words)
  const scene = sceneOf(facts)
  const question = withQuestion ? [text(offer.wonQuestion), answerButtons(scene, 'mentee')] : []
  const said = view(
    facts.person,
    heading(offer.won(firstName(facts.person.name))),
    text(offer.wonText(namesOf(scene.partners, scene.to))),
    plan(scene, 'mentee'),
    absence(scene),
    ...question,
  )
  return renewedBy(said, withQuestion ? 'question' : 'won', facts.id)
}

/** Answers a yes that won. `isAsked`: a message about it, with a question, is on its way. */
export function wonReplyView(to: Recipient, seat: OpenSeatFacts, isAsked: boolean): View {
  const { offer } = copyIn(to.language, seat.kickOff.words)
  return view(to, text(offer.pending(seat.mentor.name)), isAsked ? note(offer.pendingNote) : null)
}

/** Why nobody can take an offered place any more: others have it, it is not offered any more, or its reader has another one. */
export type Gone = 'taken' | 'closed' | 'seated' | 'begun' | 'calledOff'

/** Says kindly that an offered place has gone. */
export function lostView(to: Recipient, kickOff: KickOffFacts, why: Gone): View {
  const { offer, waitlist } = copyIn(to.language, kickOff.words)
  const date = whichDate(to, kickOff)
  switch (why) {
    case 'taken':
      return view(to, heading(offer.lost), text(offer.lostText), date)
    case 'closed':
      return view(to, heading(offer.closed), text(offer.lostText), date)
    case 'seated':
      return view(to, heading(offer.closed), text(waitlist.seatBack))
    case 'begun':
      return view(to, heading(offer.closed), text(offer.begun))
    case 'calledOff':
      return view(to, heading(offer.closed), text(offer.calledOff))
  }
}
