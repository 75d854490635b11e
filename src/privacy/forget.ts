import { showStatus } from '../contract/command.ts'
import { heading, note, text } from '../contract/parts.ts'
import { usualWords } from '../contract/role-words.ts'
import type { Part, Reply } from '../contract/view.ts'
import { listOf } from '../contract/wording.ts'
import type { KnownPerson } from '../people/directory.ts'
import { forgets } from './commands.ts'
import { copyIn } from './copy-in.ts'
import type { Deps } from './deps.ts'
import { isTheirs } from './show.ts'

/** By tap: what would go, and what would stay as a number. Nothing is changed. */
export async function askToForget(deps: Deps, actor: KnownPerson): Promise<Reply> {
  const { forget, buttons, elsewhere } = copyIn(actor.language, usualWords)
  if (!(await isTheirs(deps, actor))) return reply(actor, false, text(elsewhere))
  return reply(
    actor,
    true,
    heading(forget.title),
    text(forget.goes),
    { kind: 'list', items: forget.goesList },
    text(forget.stays),
    { kind: 'list', items: forget.staysList },
    note(forget.told),
    {
      kind: 'buttons',
      buttons: [
        { label: buttons.sure, command: forgets, style: 'danger' },
        { label: buttons.keep, command: showStatus },
      ],
    },
  )
}

/** By tap: erases, and says goodbye. */
export async function forgetThem(deps: Deps, actor: KnownPerson): Promise<Reply> {
  const { forget, known, elsewhere } = copyIn(actor.language, usualWords)
  if (!(await isTheirs(deps, actor))) return reply(actor, false, text(elsewhere))
  const erased = await deps.forget(actor.personId)
  if (erased.kind === 'lastCoordinator') return reply(actor, false, text(forget.lastCoordinator(listOf(erased.cohorts, actor.language))))
  if (erased.kind === 'lastOwner') return reply(actor, false, text(forget.lastOwner(listOf(erased.workspaces, actor.language))))
  if (erased.kind === 'gone') return reply(actor, false, text(known.gone))
  return reply(actor, true, text(forget.done), note(forget.afterwards))
}

const reply = ({ language }: KnownPerson, accepted: boolean, ...parts: readonly Part[]): Reply => ({ accepted, view: { language, parts } })
