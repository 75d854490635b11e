import { text } from '../../contract/parts.ts'
import { usualWords } from '../../contract/role-words.ts'
import type { Part, Reply } from '../../contract/view.ts'
import type { Act } from '../../programme/undo/acts.ts'
import { undoAct } from '../../programme/undo/undo.ts'
import { undoWords } from '../../programme/undo/undo-words.ts'
import type { Command } from '../commands.ts'
import type { Deps, Stores } from '../deps.ts'
import { refuse } from '../replies.ts'
import type { ConfirmationFacts, Recipient } from '../store.ts'
import { answerLabel, view } from '../views.ts'
import { renewForCoordinators } from './alerts.ts'
import { copyIn } from './copy-in.ts'

/** Sets back what a coordinator did, within ten minutes and as long as nobody was told. Otherwise it says why not, and how things are. */
export async function undo(deps: Deps, { act: id }: Extract<Command, { do: 'undo' }>, actor: Recipient): Promise<Reply> {
  const now = deps.clock.now()
  return deps.transact(async (stores) => {
    const outcome = await undoAct(stores, id, actor.personId, now)
    if (outcome.kind === 'refused') {
      if (outcome.why === 'begun') return refuse(actor, 'begunDecided')
      const { parts } = await shownOf(stores, outcome.act, actor)
      return {
        accepted: false,
        view: view(actor, text(undoWords[actor.language][outcome.why]), ...(outcome.why === 'notYours' ? [] : parts)),
      }
    }
    const { said, parts } = await shownOf(stores, outcome.act, actor)
    return { accepted: true, view: view(actor, text(said), ...parts) }
  })
}

/** What is said once an act is undone, and how those stand whom it was about. Coordinators’ lists show it, too. */
async function shownOf(
  stores: Stores,
  act: Act | null,
  actor: Recipient,
): Promise<{ readonly said: string; readonly parts: readonly Part[] }> {
  const [facts] = act ? await stores.confirmations.locked([act.subject]) : []
  const seat = act?.deed === 'agreedToOffers' ? await stores.offers.lockSeat(act.subject) : null
  const kickOff = facts?.kickOff ?? seat?.kickOff ?? (act && (await stores.agenda.find(act.subject)))
  if (kickOff) await renewForCoordinators(stores, kickOff, ['coordinator.release', 'coordinator.calls', 'coordinator.offers'])
  const { undo: copy } = copyIn(actor.language, kickOff?.words ?? usualWords)
  if (seat) return { said: copy.offered(seat.mentor.name), parts: [] }
  if (!facts) return { said: copy.decidedAll, parts: [] }
  const said = act?.deed === 'notedAnswer' ? copy.done : copy.decided(facts.person.name)
  return { said, parts: [stateOf(facts, actor)] }
}

/** How somebody stands now, in a line. */
function stateOf(facts: ConfirmationFacts, actor: Recipient): Part {
  const copy = copyIn(actor.language, facts.kickOff.words)
  const { answer, role } = facts
  const said =
    facts.enrolmentState === 'released' ? copy.release.whose : answer === null ? copy.calls.silent : answerLabel(copy, role, answer)
  return text(copy.undo.now(facts.person.name, said))
}
