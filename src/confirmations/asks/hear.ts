import { text } from '../../contract/parts.ts'
import { usualWords } from '../../contract/role-words.ts'
import type { Reply, View } from '../../contract/view.ts'
import { answers, type ConfirmationAnswer } from '../../programme/confirmation-answer.ts'
import { copyIn } from '../copy-in.ts'
import type { Deps, Stores } from '../deps.ts'
import { tilersFor } from '../phrases/languages.ts'
import { type ReadAnswer, readAnswer } from '../phrases/reading.rules.ts'
import type { ConfirmationFacts, Reader } from '../store.ts'
import { view } from '../views.ts'
import { heardView, knownView, offView } from './views.heard.ts'

/**
 * What somebody hears who writes instead of tapping. Nothing is noted: an answer is proposed, a question gets what is known, and whoever has
 * an open question gets it again. Null: they wrote nothing that concerns a kick-off.
 */
export async function hear(deps: Deps, words: string, actor: Reader): Promise<Reply | null> {
  const now = deps.clock.now()
  return deps.transact(async (stores) => {
    const all = await stores.confirmations.ofPerson(actor, now)
    const facts = all.find(isOpen) ?? all.find(({ kickOff }) => kickOff.calledOffAt === null) ?? all[0]
    const read = readAnswer(words, tilersFor(actor.language))
    const shown = facts ? await answerTo(stores, facts, words, read) : null
    const said = shown ?? (read.class === 'thanks' ? welcomeTo(actor) : null)
    return said && { accepted: true, view: said }
  })
}

const isOpen = ({ answer, enrolmentState, kickOff }: ConfirmationFacts): boolean =>
  kickOff.calledOffAt === null && enrolmentState !== 'waiting' && (answer === null || answer === 'unsure')

const welcomeTo = (actor: Reader): View => view(actor, text(copyIn(actor.language, usualWords).heard.thanks))

const isAnswer = (meaning: string): meaning is ConfirmationAnswer => answers.some((answer) => answer === meaning)

/** Null: help says more than this room could. */
async function answerTo(
  stores: Stores,
  facts: ConfirmationFacts,
  words: string,
  { class: meaning, sure }: ReadAnswer,
): Promise<View | null> {
  const { person, kickOff, enrolmentState } = facts
  const { heard, waitlist } = copyIn(person.language, kickOff.words)
  if (meaning === 'thanks') return view(person, text(heard.thanks))
  if (kickOff.calledOffAt) return meaning === 'question' || isAnswer(meaning) ? offView(facts, await coordinatorsOf(stores, facts)) : null
  if (meaning === 'question') return knownView(facts, await coordinatorsOf(stores, facts))
  if (enrolmentState === 'waiting') return isAnswer(meaning) ? view(person, text(waitlist.alreadyWaiting)) : null
  if (meaning === 'stop') return heardView(facts, words, null, text(heard.stop))
  if (isAnswer(meaning)) return heardView(facts, words, sure ? meaning : null)
  return isOpen(facts) ? heardView(facts, words, null) : null
}

const coordinatorsOf = async ({ agenda }: Stores, { kickOff }: ConfirmationFacts): Promise<readonly string[]> =>
  (await agenda.coordinators(kickOff.cohortId)).map(({ name }) => name)
