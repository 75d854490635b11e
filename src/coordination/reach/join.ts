import { heading, note, text } from '../../contract/parts.ts'
import type { Reply } from '../../contract/view.ts'
import type { KnownPerson } from '../../people/directory.ts'
import type { Tap } from '../commands.ts'
import { copyIn } from '../copy-in.ts'
import type { Deps } from '../deps.ts'
import { placeName, refuse } from '../say.ts'
import type { CohortSummary, OtherWorkspace } from '../store.ts'

type JoinWorkspace = Extract<Tap, { do: 'joinWorkspace' }>

/**
 * Asks a coordinator whether she is sure. Pari takes the person who has her e-mail there for her, because the administrators of that
 * workspace say so; she should know what she agrees to.
 */
function ask(actor: KnownPerson, command: JoinWorkspace, lives: CohortSummary, other: OtherWorkspace): Reply {
  const copy = copyIn(actor.language, lives.words).join
  const button = { label: copy.sure, command: { ...command, sure: 'yes' as const }, style: 'primary' as const }
  const parts = [heading(lives.name), text(copy.ask(placeName(other, actor.language))), { kind: 'buttons', buttons: [button] } as const]
  return { accepted: true, view: { language: actor.language, parts } }
}

/**
 * Lets a programme live in one more workspace in which its coordinator is known, by her tap where it lives now. Nobody could ask for this
 * from the other workspace, because an e-mail alone proves nothing.
 */
export async function joinWorkspace(deps: Deps, command: JoinWorkspace, actor: KnownPerson): Promise<Reply> {
  const { cohort: cohortId, workspace } = command
  const now = deps.clock.now()
  return deps.transact(async ({ setUp, programmes, wakeLanes }) => {
    if (!(await setUp.coordinates(cohortId, actor))) return refuse(actor, 'notCoordinator')
    const lives = (await setUp.cohortsOf(actor)).find((each) => each.id === cohortId)
    if (!lives) return refuse(actor, 'gone')
    const copy = copyIn(actor.language, lives.words).join
    const other = (await setUp.elsewhere([cohortId], actor.personId)).get(cohortId)?.find((each) => each.workspaceId === workspace)
    // After a second tap it lives there already.
    if (!other) return { accepted: true, view: { language: actor.language, parts: [text(copy.already)] } }
    if (command.sure === undefined) return ask(actor, command, lives, other)
    await programmes.joinWorkspace(cohortId, other)
    const sought = await programmes.seek(cohortId, now)
    await wakeLanes([...new Set(sought)])
    const parts = [heading(lives.name), text(copy.done(placeName(other, actor.language))), note(copy.sought(sought.length))]
    return { accepted: true, view: { language: actor.language, parts } }
  })
}
