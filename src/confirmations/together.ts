import type { Tap } from '../command.ts'
import { isBefore } from '../kit/clock.ts'
import type { Reply } from '../views/view.ts'
import { answer } from './answer.ts'
import type { Deps } from './deps.ts'
import { type Case, recordAll } from './record.ts'
import type { ConfirmationFacts, Recipient } from './store.ts'

export interface AnswerTap {
  readonly command: Extract<Tap, { do: 'answer' }>
  readonly actor: Recipient
}

/**
 * Answers that came at the same moment, as after an ask to a whole cohort. Mentees who keep their seats change nothing but their own rows,
 * so they are stored in one transaction; whatever has consequences is carried out by itself, and nobody waits for it.
 */
export async function answerAll(deps: Deps, taps: readonly AnswerTap[]): Promise<readonly (Reply | Promise<Reply>)[]> {
  const stored = await storeSimple(deps, taps)
  const last = new Map<string, Promise<Reply>>()
  return taps.map((tap, index) => stored.get(index) ?? inTurn(deps, tap, last))
}

/** Of several taps on one confirmation the later counts. */
function inTurn(deps: Deps, { command, actor }: AnswerTap, last: Map<string, Promise<Reply>>): Promise<Reply> {
  const before = last.get(command.confirmation)
  const reply = before ? before.then(() => answer(deps, command, actor)) : answer(deps, command, actor)
  last.set(command.confirmation, reply)
  return reply
}

/** Replies by the index of their taps. */
async function storeSimple(deps: Deps, taps: readonly AnswerTap[]): Promise<ReadonlyMap<number, Reply>> {
  const now = deps.clock.now()
  return deps.transact(async (stores) => {
    const found = await stores.confirmations.lockFree([...new Set(taps.map((tap) => tap.command.confirmation))])
    const byId = new Map(found.map((facts) => [facts.id, facts]))
    const simple = new Map<number, Case>()
    for (const [index, { command, actor }] of taps.entries()) {
      const facts = byId.get(command.confirmation)
      // Tapped twice, the later tap comes by itself, after this one.
      byId.delete(command.confirmation)
      if (!facts || !isSimple(facts, command, actor) || !isBefore(now, facts.kickOff.startsAt)) continue
      simple.set(index, { stores, facts, said: command.answer, actor, now })
    }
    if (simple.size === 0) return new Map()
    const cases = [...simple.values()]
    const mentors = new Set(cases.flatMap(({ facts }) => facts.seats.map((seat) => seat.mentor.enrolmentId)))
    const replies = await recordAll(stores, cases, { mentors: [...mentors], at: now })
    return new Map([...simple.keys()].map((index, place) => [index, replies[place] as Reply]))
  })
}

/** A mentee's own word about a seat they keep. */
const isSimple = (facts: ConfirmationFacts, { answer: said }: AnswerTap['command'], actor: Recipient): boolean =>
  facts.role === 'mentee' && facts.enrolmentState === 'active' && said !== 'notStarting' && facts.person.personId === actor.personId
