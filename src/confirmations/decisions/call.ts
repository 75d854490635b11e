import { heading, note, text } from '../../contract/parts.ts'
import type { Button, Part, Reply } from '../../contract/view.ts'
import { dayAndTime } from '../../contract/wording.ts'
import type { ConfirmationAnswer } from '../../programme/enrolment/confirmation-answer.ts'
import type { Command, ShownAnswer } from '../commands.ts'
import type { Stores } from '../deps.ts'
import type { CensusHead, ConfirmationFacts, KickOffFacts, Recipient } from '../store.ts'
import { answerLabel, buttons, view } from '../views.ts'
import { callList } from './balance.rules.ts'
import type { Copy } from './copy-in.ts'
import { copyIn } from './copy-in.ts'

/** Where on the list the reader is: behind somebody, before somebody, or at its beginning. */
export interface Position {
  readonly after?: string | undefined
  readonly before?: string | undefined
}

/** Everybody to ring, as the list stands now. */
export const callsOf = async ({ agenda }: Pick<Stores, 'agenda'>, kickOff: KickOffFacts): Promise<readonly CensusHead[]> =>
  callList((await agenda.heads(kickOff.id)).filter((head) => head.state === 'active'))

/**
 * Shows a coordinator one person to ring, with what is needed for it. The list goes round in both directions; it ends only when nobody is left
 * to ring. `above`: what was just done. `list`: as it stood before that, so that it goes on behind the same person.
 */
export function callReply(
  to: Recipient,
  kickOff: KickOffFacts,
  list: readonly CensusHead[],
  position: Position,
  above: Part | null,
): Reply {
  const copy = copyIn(to.language, kickOff.words)
  const at = placeOn(list, position)
  const head = list[at]
  if (!head) return { accepted: true, view: view(to, above, text(copy.calls.nobody)) }
  const who = [text(callLine(head, copy)), contacts(head, to, kickOff, copy), note(copy.calls.position(at + 1, list.length))]
  const asks = [text(copy.calls.ask(head.name)), answersOf(head, copy), waysOf(head, kickOff, list.length, copy)]
  return { accepted: true, view: view(to, above, heading(head.name), ...who, ...asks) }
}

/** The list goes round. Somebody who is not on it any more leaves the reader at its beginning. */
function placeOn(list: readonly CensusHead[], { after, before }: Position): number {
  if (list.length === 0) return 0
  const at = list.findIndex(({ confirmationId }) => confirmationId === (after ?? before))
  if (at < 0) return 0
  return (at + (after === undefined ? -1 : 1) + list.length) % list.length
}

function contacts({ phone, email, calls, calledAt }: CensusHead, to: Recipient, kickOff: KickOffFacts, { calls: copy }: Copy): Part {
  const tried =
    calledAt && calls > 0
      ? [{ label: copy.tried, value: copy.times(calls, dayAndTime(calledAt, kickOff.zone, to.language, to.timeZone)) }]
      : []
  return { kind: 'fields', rows: [{ label: copy.phone, value: phone ?? copy.noPhone }, { label: copy.email, value: email }, ...tried] }
}

function answersOf({ confirmationId: confirmation, answer }: CensusHead, { choices: words }: Copy): Part {
  const was: ShownAnswer = answer ?? 'silent'
  const say = (label: string, said: ConfirmationAnswer): Button<Command> => ({
    label,
    command: { do: 'answer', confirmation, answer: said, was },
  })
  return buttons(
    say(words.theyCome, 'coming'),
    say(words.theyStartLater, 'notAtKickoff'),
    say(words.theyDoNotStart, 'notStarting'),
    say(words.theyAreUnsure, 'unsure'),
  )
}

function waysOf({ confirmationId }: CensusHead, { id: kickOff }: KickOffFacts, length: number, { choices: words }: Copy): Part {
  const later: Button<Command> = { label: words.skip, command: { do: 'tryLater', confirmation: confirmationId } }
  if (length < 2) return buttons(later)
  return buttons(
    later,
    { label: words.before, command: { do: 'showCalls', mark: 'look', kickOff, before: confirmationId } },
    { label: words.next, command: { do: 'showCalls', mark: 'look', kickOff, after: confirmationId } },
  )
}

/** The list after something was done about somebody: it goes on behind the place where they stood. */
export async function nextCall(
  stores: Pick<Stores, 'agenda'>,
  kickOff: KickOffFacts,
  to: Recipient,
  done: ConfirmationFacts,
  before: readonly CensusHead[],
  above: Part,
): Promise<Reply> {
  const list = await callsOf(stores, kickOff)
  const at = before.findIndex(({ confirmationId }) => confirmationId === done.id)
  const following = [...before.slice(at + 1), ...before.slice(0, Math.max(at, 0))]
  const next = following.find((head) => list.some(({ confirmationId }) => confirmationId === head.confirmationId))
  const position = next ? list.findIndex(({ confirmationId }) => confirmationId === next.confirmationId) : 0
  const [previous] = list.length > 0 ? [list[(position - 1 + list.length) % list.length]] : []
  return callReply(to, kickOff, list, { after: previous?.confirmationId }, above)
}

/** Somebody has answered since a coordinator read what she is about to overwrite: she decides again, knowing it, and may keep what stands. */
export function answeredSince(to: Recipient, facts: ConfirmationFacts, said: ConfirmationAnswer, again: Command, keep: Command): Reply {
  const copy = copyIn(to.language, facts.kickOff.words)
  const { calls, choices: labels } = copy
  return {
    // Nothing was changed, and yet her message must show the buttons: a refusal shows none on every platform.
    accepted: true,
    view: view(
      to,
      text(sinceThen(facts, copy)),
      text(calls.noteInstead(answerLabel(copy, facts.role, said))),
      buttons({ label: labels.noteAnyway, command: again }, { label: labels.keepAnswer, command: keep }),
    ),
  }
}

/** What has become of somebody's answer since a coordinator read it. */
export const sinceThen = ({ person, role, answer }: ConfirmationFacts, copy: Copy): string =>
  answer === null ? copy.calls.answerGone(person.name) : copy.calls.answeredSince(person.name, answerLabel(copy, role, answer))

/** One person on the list of people to ring, as a line. */
export function callLine(head: CensusHead, { calls }: Copy): string {
  const state = head.unreachable ? calls.unreachable : head.answer === null ? calls.silent : calls.unsure
  return calls.line(head.name, head.role === 'mentee' ? calls.mentee : calls.mentor, state, head.partner)
}
