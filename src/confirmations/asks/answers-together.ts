import type { Sent } from '../../contract/platform.ts'
import type { Reply } from '../../contract/view.ts'
import { together } from '../../kit/together.ts'
import { closedFor } from '../closed.ts'
import type { Command } from '../commands.ts'
import type { Deps } from '../deps.ts'
import type { ConfirmationFacts, Recipient } from '../store.ts'
import { answer, isOfEarlierDate } from './answer.ts'
import { type Case, recordAll } from './record-answer.ts'

interface AnswerTap {
  readonly command: Extract<Command, { do: 'answer' }>
  readonly actor: Recipient
  readonly on: Sent | null
}

/** How many answers are stored together at most, and how many such calls a process makes at once. */
const crowd = { most: 50, atOnce: 2, enough: 20 }

/**
 * The entrance for all answers of one process. Answers that come at the same moment, as after an ask to a whole cohort, are stored
 * together. A mentee who keeps the seat changes only their own row, so such answers share one transaction. An answer with consequences is
 * carried out alone, and nobody waits for it. Several taps on one confirmation are taken in turn, so that the last one counts.
 */
export function answering(deps: Deps): (tap: AnswerTap) => Promise<Reply> {
  const gathered = together((taps: readonly AnswerTap[]) => answerAll(deps, taps), crowd)
  const underWay = new Map<string, Promise<Reply>>()
  return async (tap) => {
    const { confirmation } = tap.command
    const go = () => gathered(tap)
    const reply = underWay.get(confirmation)?.then(go, go) ?? go()
    underWay.set(confirmation, reply)
    try {
      return await reply
    } finally {
      if (underWay.get(confirmation) === reply) underWay.delete(confirmation)
    }
  }
}

async function answerAll(deps: Deps, taps: readonly AnswerTap[]): Promise<readonly (Reply | Promise<Reply>)[]> {
  const stored = await storeSimple(deps, taps)
  return taps.map(({ command, actor, on }, index) => stored.get(index) ?? answer(deps, command, actor, on))
}

/** Stores answers without consequences in one transaction. Answers with replies by the index of their taps. */
async function storeSimple(deps: Deps, taps: readonly AnswerTap[]): Promise<ReadonlyMap<number, Reply>> {
  const now = deps.clock.now()
  return deps.transact(async (stores) => {
    const found = await stores.confirmations.lockFree(taps.map((tap) => tap.command.confirmation))
    const byId = new Map(found.map((facts) => [facts.id, facts]))
    const simple = new Map<number, Case>()
    for (const [index, { command, actor, on }] of taps.entries()) {
      const facts = byId.get(command.confirmation)
      if (!facts || !isSimple(facts, command, actor) || closedFor(facts.kickOff, now) || isOfEarlierDate(facts, command)) continue
      simple.set(index, { stores, facts, said: command.answer, actor, on, now })
    }
    if (simple.size === 0) return new Map()
    const cases = [...simple.values()]
    const mentors = new Set(cases.flatMap(({ facts }) => facts.seats.map((seat) => seat.mentor.enrolmentId)))
    const replies = await recordAll(stores, cases, { mentors: [...mentors], at: now })
    return new Map([...simple.keys()].map((index, place) => [index, replies[place] as Reply]))
  })
}

/** Whether a mentee answers about a seat that they keep. */
const isSimple = (facts: ConfirmationFacts, { answer: said }: AnswerTap['command'], actor: Recipient): boolean =>
  facts.role === 'mentee' && facts.enrolmentState === 'active' && said !== 'notStarting' && facts.person.personId === actor.personId
