import { heading, note, text } from '../../contract/parts.ts'
import type { Part, View } from '../../contract/view.ts'
import { shorten } from '../../kit/text.ts'
import type { ConfirmationAnswer } from '../../programme/confirmation-answer.ts'
import { copyIn } from '../copy-in.ts'
import { sceneOf } from '../deliveries.ts'
import { copyIn as moveCopyIn } from '../moves/copy-in.ts'
import type { ConfirmationFacts } from '../store.ts'
import { answerButtons, answerLabel, namesIn, plan, view } from '../views.ts'

/** Characters of somebody's own words that are shown to them again. */
const mostShown = 120

/**
 * Free words are never acted on: the answer that they seem to give is proposed, and one tap notes it. `proposed`: null when nobody can tell
 * which answer is meant. `says`: what else is said below the words.
 */
export function heardView(facts: ConfirmationFacts, words: string, proposed: ConfirmationAnswer | null, says: Part | null = null): View {
  const { heard } = copyIn(facts.person.language, facts.kickOff.words)
  return view(
    facts.person,
    heading(proposed === null ? heard.openTitle : heard.title),
    text(heard.wrote(shorten(words, mostShown))),
    says,
    plan(sceneOf(facts), facts.role, saidSoFar(facts)),
    proposing(answerButtons(sceneOf(facts), facts.role), proposed),
  )
}

/** What somebody may want to know who asks something: when, where, with whom, and whom to ask. Who has not answered finds the question below. */
export function knownView(facts: ConfirmationFacts, coordinators: readonly string[]): View {
  const { heard } = copyIn(facts.person.language, facts.kickOff.words)
  return view(
    facts.person,
    heading(heard.knownTitle),
    plan(sceneOf(facts), facts.role, saidSoFar(facts)),
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
