import type { Reply } from '../../contract/view.ts'
import { isAhead } from '../../programme/kick-off/kick-off-shown.ts'
import type { Look } from '../commands.ts'
import { sceneOf } from '../deliveries.ts'
import type { Deps } from '../deps.ts'
import { refuse } from '../replies.ts'
import type { Recipient } from '../store.ts'
import { welcomeView, wishesView } from '../views.ts'

/** Shows a mentee their welcome with the kick-off as it is now. It is refused to whoever has no place any more: then it stays as it was. */
export async function showWelcome(
  { clock, transact }: Deps,
  { confirmation }: Extract<Look, { do: 'showWelcome' }>,
  actor: Recipient,
): Promise<Reply> {
  return transact(async ({ confirmations }) => {
    const [facts] = await confirmations.locked([confirmation])
    if (facts?.person.personId !== actor.personId || facts.enrolmentState !== 'active') return refuse(actor, 'gone')
    const wishes = await confirmations.wishesOf(facts.enrolmentId)
    const scene = sceneOf(facts)
    return { accepted: true, view: wishes === null ? welcomeView(scene) : wishesView(scene, wishes, isAhead(facts.kickOff, clock.now())) }
  })
}
