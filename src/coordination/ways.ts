/** Where a coordinator's typed words lead: what she asked for, cohort by cohort, as buttons. Words alone change nothing. */
import { heading, text } from '../contract/parts.ts'
import type { Party } from '../contract/typed-words.ts'
import type { Button, Part, Reply } from '../contract/view.ts'
import { type Instant, isBefore } from '../kit/clock.ts'
import type { KnownPerson } from '../people/directory.ts'
import { type Look, opensKickOff, opensList, type Tap } from './commands.ts'
import { copyIn } from './copy-in.ts'
import type { Deps } from './deps.ts'
import { copyIn as exportCopyIn } from './exports/copy-in.ts'
import { copyIn as kickOffCopyIn } from './kick-off/copy-in.ts'
import { whenFor, whereFor } from './kick-off/follows.ts'
import { copyIn as peopleCopyIn } from './people/copy-in.ts'
import { refuse } from './people/say.ts'
import { isOwner } from './say.ts'
import type { CohortSummary } from './store.ts'

type ShowWays = Extract<Look, { do: 'showWays' }>

/** A message holds so many cohorts on every platform. */
const mostCohorts = 10

/** Shows the way to what she asked for in each of her cohorts, and why there is none. */
export async function showWays({ clock, transact }: Deps, { to }: ShowWays, actor: KnownPerson): Promise<Reply> {
  const now = clock.now()
  const found = await transact(({ setUp }) => setUp.cohortsOf(actor))
  if (found.length === 0) return refuse(actor, 'noCohort')
  const parts = found.slice(0, mostCohorts).flatMap((cohort) => [heading(cohort.name), ...wayTo(to, actor, cohort, now)])
  return { accepted: true, view: { language: actor.language, parts } }
}

/** What somebody is here for this room: whose words they have, and which help. */
export async function partiesOf(deps: Deps, actor: KnownPerson): Promise<readonly Party[]> {
  return deps.transact(async ({ setUp, choices }) => [
    ...((await setUp.cohortsOf(actor)).length > 0 ? (['coordinator'] as const) : []),
    ...((await setUp.viewedBy(actor)).length > 0 ? (['viewer'] as const) : []),
    ...((await isOwner(deps, choices, actor)) ? (['owner'] as const) : []),
  ])
}

function wayTo(to: ShowWays['to'], actor: KnownPerson, cohort: CohortSummary, now: Instant): Part[] {
  const button = (label: string, command: Button['command']): Part => ({ kind: 'buttons', buttons: [{ label, command }] })
  if (to === 'export') return [button(exportCopyIn(actor.language).button, { do: 'exportCohort', cohort: cohort.id } satisfies Tap)]
  if (to === 'list') return [button(copyIn(actor.language, cohort.words).home.updateList, opensList(cohort.id))]
  if (to === 'deeds') {
    const { buttons } = peopleCopyIn(actor.language, cohort.words)
    return [button(buttons.deeds, { do: 'showDeeds', mark: 'look', cohort: cohort.id } satisfies Look)]
  }
  const { buttons, kickOff, move, callOff, pending, plan } = kickOffCopyIn(actor.language)
  if (cohort.isCalledOff) return [text(callOff.already), button(buttons.setAnew, opensKickOff(cohort.id))]
  const { startsAt, venue } = cohort
  const { home } = copyIn(actor.language, cohort.words)
  if (!startsAt) return [text(to === 'kickOff' ? home.noKickOff : move.notSet), button(home.setKickOff, opensKickOff(cohort.id))]
  const when = whenFor(actor, cohort)
  const stands = to === 'kickOff' ? [text(kickOff(when(startsAt))), text(venue === null ? plan.noPlace : plan.place(venue))] : []
  if (!isBefore(now, startsAt)) return [...stands, text(move.begun)]
  return [
    ...(to === 'kickOff' ? stands : [text(move.intro(when(startsAt)))]),
    ...(cohort.move ? [text(pending(whereFor(actor, cohort)(cohort.move.to), when(cohort.move.at)))] : []),
    to === 'callOff'
      ? button(buttons.callOff, { do: 'openCallOff', mark: 'opening', cohort: cohort.id })
      : button(buttons.move, { do: 'openMove', mark: 'opening', cohort: cohort.id }),
  ]
}
