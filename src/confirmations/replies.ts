import { note, text } from '../contract/parts.ts'
import { usualWords } from '../contract/role-words.ts'
import type { Reply, View } from '../contract/view.ts'
import type { ConfirmationAnswer } from '../programme/enrolment/confirmation-answer.ts'
import type { Copy } from './copy.ts'
import { copyIn } from './copy-in.ts'
import { copyIn as forCoordinators } from './decisions/copy-in.ts'
import type { ConfirmationFacts, Recipient } from './store.ts'
import { answerButtons, answerLabel, plan, renewedBy, type Scene, view } from './views.ts'

/** Says which rule refused. Nothing was changed. */
export const refuse = (to: Recipient, reason: Exclude<keyof Copy['refusals'], 'notReleasable'>): Reply => ({
  accepted: false,
  view: view(to, text(copyIn(to.language, usualWords).refusals[reason])),
})

/** A reply of one sentence, for a command that was accepted. */
export const say = (to: Recipient, words: string): Reply => ({ accepted: true, view: view(to, text(words)) })

/** How somebody came onto the waitlist; late: the place that they had has gone in the meantime; offered: others are asked about it now. */
type Joined = 'joined' | 'joinedLate' | 'joinedOffered'

/**
 * Thanks for an answer, and shows the answers again so that it can be changed. A coordinator who noted it for somebody only reads that it
 * was noted.
 */
export function thankView(facts: ConfirmationFacts, said: ConfirmationAnswer | Joined, actor: Recipient, scene?: Scene): View {
  const copy = copyIn(actor.language, facts.kickOff.words)
  if (actor.personId !== facts.person.personId) return view(actor, text(copy.thanks.noted(facts.person.name)))
  if (said === 'joined' || said === 'joinedLate' || said === 'joinedOffered') return view(actor, text(copy.waitlist[said]))
  if (!scene) return view(actor, text(copy.waitlist.joined))
  const thanks = view(
    actor,
    text(thanksFor(facts, said, copy)),
    plan(scene, facts.role, [{ label: copy.fields.answer, value: answerLabel(copy, facts.role, said) }]),
    answerButtons(scene, facts.role),
    note(copy.thanks.changeNote),
  )
  return renewedBy(thanks, 'question', facts.id)
}

function thanksFor(facts: ConfirmationFacts, said: ConfirmationAnswer, { thanks }: Copy): string {
  const mentor = facts.role === 'mentor'
  const alone = mentor && facts.seats.every((seat) => seat.mentee === null)
  if (alone && said !== 'unsure') return said === 'coming' ? thanks.mentorComingAlone : thanks.mentorNoted
  switch (said) {
    case 'coming':
      return mentor ? thanks.mentorComing : thanks.coming
    case 'notAtKickoff':
      return mentor ? thanks.mentorLater : thanks.notAtKickoff
    case 'notStarting':
      return mentor ? thanks.mentorOut : thanks.notStarting
    case 'unsure':
      return facts.dueAt === null || facts.asks >= 3 ? thanks.unsureLast : thanks.unsure
  }
}

/** Refuses an answer of somebody who waits for a place: to them, or to a coordinator who noted it. */
export const waitsReply = ({ person, kickOff }: ConfirmationFacts, actor: Recipient): Reply =>
  actor.personId === person.personId
    ? refuse(actor, 'waitsAlready')
    : { ...say(actor, forCoordinators(actor.language, kickOff.words).calls.waits(person.name)), accepted: false }
