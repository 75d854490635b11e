import type { Button, Part } from '../contract/view.ts'
import type { KnownPerson } from '../people/directory.ts'
import type { Deps } from './deps.ts'
import { mayOrganise, placeName, summary } from './say.ts'
import type { CohortSummary, OtherWorkspace } from './store.ts'
import { copyIn, heading, note, text } from './words.ts'

/** A part has five buttons, and three are taken. */
const mostOthers = 2

/**
 * What a coordinator's home shows of each of her cohorts; nothing for whoever coordinates none and may not set one up.
 * `underWay`: what other rooms say about a cohort whose kick-off is set.
 */
export async function home(deps: Deps, actor: KnownPerson, underWay: (cohortId: string) => readonly Part[]): Promise<readonly Part[]> {
  const now = deps.clock.now()
  return deps.transact(async ({ setUp, own }) => {
    const cohorts = await setUp.cohortsOf(actor, now)
    const organises = cohorts.length > 0 || (await mayOrganise(deps, own, actor))
    if (!organises) return []
    const { home: copy } = copyIn(actor.language)
    const begin: Button = {
      label: copy.newProgramme,
      command: { do: 'openList' },
      ...(cohorts.length === 0 && { style: 'primary' as const }),
    }
    const parts: Part[] = []
    for (const cohort of cohorts) {
      const others = await setUp.elsewhere(cohort.id, actor.personId)
      parts.push(...cohortParts(actor, cohort, others, underWay(cohort.id)))
    }
    if (cohorts.length === 0) parts.push(text(copy.none))
    if (cohorts.length === 0 && (await setUp.coordinatesElsewhere(actor))) parts.push(note(copy.elsewhere))
    return [...parts, { kind: 'buttons', buttons: [begin] }]
  })
}

function cohortParts(actor: KnownPerson, cohort: CohortSummary, others: readonly OtherWorkspace[], underWay: readonly Part[]): Part[] {
  const { home: copy, join } = copyIn(actor.language)
  const buttons: Button[] = [
    ...(cohort.startsAt ? [] : [{ label: copy.setKickOff, command: { do: 'openKickOff', cohort: cohort.id }, style: 'primary' } as const]),
    { label: copy.updateList, command: { do: 'openList', cohort: cohort.id } },
    ...(cohort.unreachable > 0 ? [{ label: copy.whoIsUnreachable, command: { do: 'showUnreachable', cohort: cohort.id } } as const] : []),
    ...others.slice(0, mostOthers).map((other) => ({
      label: join.offer(placeName(other)),
      command: { do: 'joinWorkspace', cohort: cohort.id, workspace: other.workspaceId } as const,
    })),
  ]
  return [
    heading(cohort.name),
    ...summary(actor, cohort),
    ...(cohort.startsAt ? underWay : [note(copy.noKickOff)]),
    { kind: 'buttons', buttons },
  ]
}
