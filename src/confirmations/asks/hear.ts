import { text } from '../../contract/parts.ts'
import { usualWords } from '../../contract/role-words.ts'
import type { Reply, View } from '../../contract/view.ts'
import type { Instant } from '../../kit/clock.ts'
import { answers, type ConfirmationAnswer } from '../../programme/enrolment/confirmation-answer.ts'
import { copyIn } from '../copy-in.ts'
import type { Deps, Stores } from '../deps.ts'
import { tilersFor } from '../phrases/languages.ts'
import { type ReadAnswer, readAnswer } from '../phrases/reading.rules.ts'
import type { ConfirmationFacts, Reader } from '../store.ts'
import { view } from '../views.ts'
import { behindView, heardView, knownView, offView } from './views.heard.ts'

/**
 * What somebody hears who writes instead of tapping. Nothing is noted: an answer is proposed, a question gets what is known, and whoever has
 * an open question gets it again. `only`: nothing is said but to an answer. Null: they wrote nothing that concerns a kick-off.
 */
export async function hear(deps: Deps, words: string, actor: Reader, only?: 'answers'): Promise<Reply | null> {
  const now = deps.clock.now()
  const read = readAnswer(words, tilersFor(actor.language))
  if (only && !isAnswer(read.class)) return null
  return deps.transact(async (stores) => {
    const all = await stores.confirmations.ofPerson(actor, now)
    const facts = all.find(isOpen) ?? all.find(({ kickOff }) => kickOff.calledOffAt === null) ?? all[0]
    const shown = facts ? await answerTo(stores, facts, words, read) : await behindFor(stores, actor, read, now)
    const said = shown ?? (read.class === 'thanks' ? welcomeTo(actor) : null)
    return said && { accepted: true, view: said }
  })
}

const isOpen = ({ answer, enrolmentState, kickOff }: ConfirmationFacts): boolean =>
  kickOff.calledOffAt === null && enrolmentState !== 'waiting' && (answer === null || answer === 'unsure')

const welcomeTo = (actor: Reader): View => view(actor, text(copyIn(actor.language, usualWords).heard.thanks))

/** A thumb up, and nothing else, nods at the question that was asked. */
const isNod = (words: string, meaning: ConfirmationAnswer): boolean =>
  meaning === 'coming' && /^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u{fe0f}|\s)+$/u.test(words)

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
  if (isAnswer(meaning)) return heardView(facts, words, sure || isNod(words, meaning) ? meaning : null)
  return isOpen(facts) ? heardView(facts, words, null) : null
}

const coordinatorsOf = ({ agenda }: Stores, { kickOff }: ConfirmationFacts): Promise<readonly string[]> => namesOf(agenda, kickOff.cohortId)
const namesOf = async (agenda: Stores['agenda'], cohortId: string): Promise<readonly string[]> =>
  (await agenda.coordinators(cohortId)).map(({ name }) => name)

/** For whom there is no question to answer: the kick-off is over or not set, or they wait for a place. */
async function behindFor(
  { takingPart, agenda }: Stores,
  actor: Reader,
  { class: meaning }: ReadAnswer,
  now: Instant,
): Promise<View | null> {
  if (meaning !== 'question' && !isAnswer(meaning)) return null
  const found = await takingPart.newest(actor)
  return found && behindView(actor, found, await namesOf(agenda, found.cohortId), now)
}
