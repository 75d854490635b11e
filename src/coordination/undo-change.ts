import { text } from '../contract/parts.ts'
import type { Part, Reply } from '../contract/view.ts'
import type { CardOf } from '../house/shown.ts'
import type { KnownPerson } from '../people/directory.ts'
import type { Act, KeptAct } from '../programme/undo/acts.ts'
import { undoAct } from '../programme/undo/undo.ts'
import { undoParts, undoWords } from '../programme/undo/undo-words.ts'
import type { Tap } from './commands.ts'
import type { Deps, Stores } from './deps.ts'
import { isOwner, refuse } from './say.ts'

/** What stands below the answer to something that a coordinator changed: a button that undoes it, or to whom it is told at once. */
export const undoBelow = (kept: KeptAct | null, { language }: KnownPerson): Part[] =>
  undoParts(kept, language, (act) => ({ do: 'undoChange', act }))

/** Deeds about one person, whose card is shown afterwards. */
const aboutOne: readonly string[] = ['tookOff', 'broughtBack', 'changedMentor', 'changedPerson']

/** Sets back what a coordinator changed, within ten minutes and as long as nobody was told. Otherwise it says why not. */
export async function undoChange(
  deps: Deps,
  { act: id }: Extract<Tap, { do: 'undoChange' }>,
  actor: KnownPerson,
  showCard: (of: CardOf, actor: KnownPerson, above: readonly Part[]) => Promise<Reply>,
): Promise<Reply> {
  const words = undoWords[actor.language]
  const outcome = await deps.transact(async (stores) => {
    const act = await stores.acts.lock(id)
    if (act && !(await mayUndo(deps, stores, act, actor))) return null
    return undoAct(stores, id, actor.personId, deps.clock.now())
  })
  if (outcome === null) return refuse(actor, 'notCoordinator')
  const accepted = outcome.kind === 'undone'
  const above = [text(accepted ? words.done : words[outcome.why])]
  const said: Reply = { accepted, view: { language: actor.language, parts: above } }
  const { act } = outcome
  if (!act || !aboutOne.includes(act.deed) || (!accepted && outcome.why === 'notYours')) return said
  const shown = await showCard({ cohortId: act.cohortId, enrolmentId: act.subject }, actor, above)
  return shown.accepted ? { ...shown, accepted } : said
}

/** Whoever stepped back themselves may think again; of everybody else it is asked whether they still may do such a thing. */
async function mayUndo(deps: Deps, { setUp, choices }: Stores, act: Act, actor: KnownPerson): Promise<boolean> {
  if (act.actorId === actor.personId && act.subject === actor.personId) return true
  return (await setUp.coordinates(act.cohortId, actor)) || (await isOwner(deps, choices, actor))
}
