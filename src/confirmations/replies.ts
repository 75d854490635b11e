import { note, text } from '../contract/parts.ts'
import { usualWords } from '../contract/role-words.ts'
import type { Reply, View } from '../contract/view.ts'
import type { ConfirmationAnswer } from '../programme/confirmation-answer.ts'
import { callList } from './balance.rules.ts'
import type { Copy } from './copy.ts'
import { copyIn } from './copy-in.ts'
import type { Stores } from './deps.ts'
import type { CensusHead, ConfirmationFacts, KickOffFacts, Recipient } from './store.ts'
import { answerButtons, answerLabel, buttons, plan, renewedBy, type Scene, view } from './views.ts'

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
    : { ...say(actor, copyIn(actor.language, kickOff.words).calls.waits(person.name)), accepted: false }

/** Shows a coordinator what somebody has answered since she was shown them. She may change it, or leave it and go on. */
export function changedReply(facts: ConfirmationFacts, answer: ConfirmationAnswer, said: ConfirmationAnswer, to: Recipient): View {
  const copy = copyIn(to.language, facts.kickOff.words)
  const { name } = facts.person
  return view(
    to,
    text(copy.release.hasAnswered(name, answerLabel(copy, facts.role, answer))),
    text(copy.calls.change(answerLabel(copy, facts.role, said))),
    buttons(
      { label: copy.buttons.changeAnswer, command: { do: 'answer', confirmation: facts.id, answer: said, instead: answer } },
      { label: copy.buttons.keepAnswer, command: { do: 'showCalls', mark: 'look', kickOff: facts.kickOff.id, after: facts.id } },
    ),
  )
}

/** Shows a coordinator the next person to ring after one call, in the same message. */
export async function nextCallReply(
  stores: Stores,
  kickOff: KickOffFacts,
  to: Recipient,
  done: ConfirmationFacts | null,
  after?: string,
): Promise<Reply> {
  const copy = copyIn(to.language, kickOff.words)
  // The person who was just noted keeps their place, so that the list goes on behind them.
  const heads = (await stores.agenda.heads(kickOff.id)).map((head) =>
    head.confirmationId === (done?.id ?? after) ? { ...head, ...asBefore(done, head) } : head,
  )
  const list = callList(heads.filter((head) => head.state === 'active')) as CensusHead[]
  const position = list.findIndex((head) => head.confirmationId === (after ?? done?.id))
  const next = list[position + 1]
  const noted = done ? text(copy.thanks.noted(done.person.name)) : null
  if (!next) return { accepted: true, view: view(to, noted, text(copy.calls.nobody)) }
  const { buttons: words } = copy
  const say = (label: string, answer: ConfirmationAnswer) => ({
    label,
    command: { do: 'answer', confirmation: next.confirmationId, answer, ...(next.answer && { instead: next.answer }) } as const,
  })
  return {
    accepted: true,
    view: view(
      to,
      noted,
      text(callLine(next, copy)),
      text(copy.calls.ask(next.name)),
      buttons(say(words.theyCome, 'coming'), say(words.theyStartLater, 'notAtKickoff'), say(words.theyDoNotStart, 'notStarting'), {
        label: words.skip,
        command: { do: 'showCalls', mark: 'look', kickOff: kickOff.id, after: next.confirmationId },
      }),
    ),
  }
}

/** Somebody who stands on the list no more is put where the silent stand. */
function asBefore(done: ConfirmationFacts | null, head: CensusHead): Pick<CensusHead, 'answer' | 'state'> {
  const { answer, state } = done ? { answer: done.answer, state: done.enrolmentState } : head
  return { answer: answer === 'unsure' ? answer : null, state: state === 'withdrawn' ? 'active' : state }
}

/** One person on the list of people to ring, as a line. */
export function callLine(head: CensusHead, { calls }: Copy): string {
  const state = head.unreachable ? calls.unreachable : head.answer === null ? calls.silent : calls.unsure
  return calls.line(head.name, head.role === 'mentee' ? calls.mentee : calls.mentor, state, head.partner)
}
