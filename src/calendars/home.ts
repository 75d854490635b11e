import type { Button } from '../contract/view.ts'
import type { HomeParts } from '../house/shown.ts'
import type { KnownPerson } from '../people/directory.ts'
import { isAhead } from '../programme/kick-off/kick-off-shown.ts'
import { type Look, showsCalendar } from './commands.ts'
import { copyIn } from './copy-in.ts'
import type { Deps } from './deps.ts'
import { datesOf } from './links.ts'

/** A button, as long as a kick-off is ahead. */
export async function home(deps: Deps, actor: KnownPerson): Promise<HomeParts> {
  const now = deps.clock.now()
  if (!(await datesOf(deps, actor)).some((date) => isAhead(date, now))) return {}
  const open: Button<Look> = { label: copyIn(actor.language).open, command: showsCalendar }
  return { below: [{ kind: 'buttons', buttons: [open] }] }
}
