import { heading, note, text } from '../../contract/parts.ts'
import type { Part, Row, View } from '../../contract/view.ts'
import { dayAndTime } from '../../contract/wording.ts'
import { type Instant, isBefore } from '../../kit/clock.ts'
import { shorten } from '../../kit/text.ts'
import type { ConfirmationAnswer } from '../../programme/enrolment/confirmation-answer.ts'
import { copyIn } from '../copy-in.ts'
import { sceneOf } from '../deliveries.ts'
import { copyIn as moveCopyIn } from '../moves/copy-in.ts'
import type { ConfirmationFacts, Recipient } from '../store.ts'
import type { TakingPart } from '../taking-part.ts'
import { answerButtons, answerLabel, namesIn, plan, view } from '../views.ts'

/** Characters of somebody's own words that are shown to them again. */
const mostShown = 120

/**
 * Free words are never acted on: the answer that they seem to give is proposed, and one tap notes it. `proposed`: null when nobody can tell
 * which answer is meant. `words`: empty when they asked for something that is not theirs. `says`: what else is said below the words.
 */
export function heardView(facts: ConfirmationFacts, words: string, proposed: ConfirmationAnswer | null, says: Part | null = null): View {
  const { heard } = copyIn(facts.person.language, facts.kickOff.words)
  return view(
    facts.person,
    heading(proposed === null ? heard.openTitle : heard.title),
    text(words === '' ? heard.unnoted : heard.wrote(shorten(words, mostShown))),
    says,
    plan(sceneOf(facts), facts.role, saidSoFar(facts)),
    proposing(answerButtons(sceneOf(facts), facts.role), proposed),
  )
}

/** What somebody may want to know who asks something: when, where, with whom, and whom to ask. Who has not answered finds the question below. */
export function knownView(facts: ConfirmationFacts, coordinators: readonly string[]): View {
  const { heard, fields } = copyIn(facts.person.language, facts.kickOff.words)
  const where = facts.kickOff.venue === null ? [{ label: fields.where, value: heard.noVenue }] : []
  return view(
    facts.person,
    heading(heard.knownTitle),
    facts.enrolmentState === 'waiting' ? text(copyIn(facts.person.language, facts.kickOff.words).refusals.waitsAlready) : null,
    plan(sceneOf(facts), facts.role, [...where, ...saidSoFar(facts)]),
    coordinators.length > 0 ? note(heard.ask(namesIn(coordinators, facts.person))) : null,
    facts.enrolmentState === 'waiting' ? null : answerButtons(sceneOf(facts), facts.role),
  )
}

/** The same of a kick-off that is called off: there is no when and where, and nothing to answer. */
export function offView({ person, kickOff }: ConfirmationFacts, coordinators: readonly string[]): View {
  const { calledOff } = moveCopyIn(person.language, kickOff.words)
  const { heard } = copyIn(person.language, kickOff.words)
  const ask = coordinators.length > 0 ? note(heard.ask(namesIn(coordinators, person))) : null
  return view(person, heading(calledOff.title), text(calledOff.later), ask)
}

/** The same for whom there is no question to answer: what is over, what is not set yet, and that they wait. */
export function behindView(to: Recipient, of: TakingPart, coordinators: readonly string[], now: Instant): View {
  const { heard, fields, refusals } = copyIn(to.language, of.words)
  const { startsAt, isCalledOff, isWaiting, role, partners, venue } = of
  const when = startsAt && dayAndTime(startsAt, of.zone, to.language, to.timeZone)
  const isOver = startsAt !== null && !isBefore(now, startsAt)
  const ahead = when === null || isOver || isCalledOff ? [] : [{ label: fields.when, value: when }, ...row(fields.where, venue)]
  const rows = [...ahead, ...row(role === 'mentee' ? fields.mentor : fields.mentee, partners.length > 0 ? namesIn(partners, to) : null)]
  return view(
    to,
    heading(heard.knownTitle),
    isWaiting ? text(refusals.waitsAlready) : null,
    isCalledOff ? text(moveCopyIn(to.language, of.words).calledOff.title) : null,
    when === null ? text(heard.unset) : isOver && !isCalledOff ? text(heard.begun(when)) : null,
    rows.length > 0 ? { kind: 'fields', rows } : null,
    coordinators.length > 0 ? note(heard.ask(namesIn(coordinators, to))) : null,
  )
}

const row = (label: string, value: string | null): Row[] => (value === null ? [] : [{ label, value }])

function saidSoFar(facts: ConfirmationFacts) {
  const copy = copyIn(facts.person.language, facts.kickOff.words)
  return facts.answer ? [{ label: copy.fields.answer, value: answerLabel(copy, facts.role, facts.answer) }] : []
}

/** The proposed answer stands first and looks like the one to tap; the others stay as near. */
function proposing(part: Part, proposed: ConfirmationAnswer | null): Part {
  if (part.kind !== 'buttons' || proposed === null) return part
  const isProposed = ({ command }: (typeof part.buttons)[number]) => command['answer'] === proposed
  return {
    ...part,
    buttons: [
      ...part.buttons.filter(isProposed).map((button) => ({ ...button, style: 'primary' as const })),
      ...part.buttons.filter((button) => !isProposed(button)).map(({ style: _, ...button }) => button),
    ],
  }
}
