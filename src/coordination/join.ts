import { heading, note, text } from '../contract/parts.ts'
import type { Reply } from '../contract/view.ts'
import type { KnownPerson } from '../people/directory.ts'
import type { Tap } from './commands.ts'
import { copyIn } from './copy-in.ts'
import type { Deps } from './deps.ts'
import { placeName, refuse } from './say.ts'
import type { OtherWorkspace } from './store.ts'

type JoinWorkspace = Extract<Tap, { do: 'joinWorkspace' }>

/** Pari takes the person with her e-mail there for her, because that workspace's administrators say so. She should know what she agrees to. */
function ask(actor: KnownPerson, command: JoinWorkspace, cohort: string, other: OtherWorkspace): Reply {
  const copy = copyIn(actor.language).join
  const button = { label: copy.sure, command: { ...command, sure: 'yes' as const }, style: 'primary' as const }
  const parts = [heading(cohort), text(copy.ask(placeName(other))), { kind: 'buttons', buttons: [button] } as const]
  return { accepted: true, view: { language: actor.language, parts } }
}

/**
 * By tap of a coordinator where her programme lives: it lives from now on in one more workspace, in which she is known, too. From there
 * nobody could ask for it: an e-mail alone opens no door.
 */
export async function joinWorkspace(deps: Deps, command: JoinWorkspace, actor: KnownPerson): Promise<Reply> {
  const { cohort: cohortId, workspace } = command
  const now = deps.clock.now()
  return deps.transact(async ({ setUp, programmes, wakeLanes }) => {
    if (!(await setUp.coordinates(cohortId, actor))) return refuse(actor, 'notCoordinator')
    const lives = (await setUp.cohortsOf(actor, now)).find((each) => each.id === cohortId)
    if (!lives) return refuse(actor, 'gone')
    const copy = copyIn(actor.language).join
    const other = (await setUp.elsewhere([cohortId], actor.personId)).get(cohortId)?.find((each) => each.workspaceId === workspace)
    // Tapped twice, it lives there already.
    if (!other) return { accepted: true, view: { language: actor.language, parts: [text(copy.already)] } }
    if (command.sure === undefined) return ask(actor, command, lives.name, other)
    await programmes.joinWorkspace(cohortId, other)
    const sought = await programmes.seek(cohortId, now)
    await wakeLanes([...new Set(sought)])
    const parts = [heading(lives.name), text(copy.done(placeName(other))), note(copy.sought(sought.length))]
    return { accepted: true, view: { language: actor.language, parts } }
  })
}
