import { heading, note, text } from '../contract/parts.ts'
import { usualWords } from '../contract/role-words.ts'
import type { Button, Part } from '../contract/view.ts'
import type { CohortParts, HomeParts } from '../house/shown.ts'
import { type Instant, isBefore } from '../kit/clock.ts'
import type { KnownPerson } from '../people/directory.ts'
import { type Look, type Opening, opensKickOff, opensList, opensWords, type Tap } from './commands.ts'
import { copyIn } from './copy-in.ts'
import type { Deps } from './deps.ts'
import { copyIn as exportCopyIn } from './exports/copy-in.ts'
import { copyIn as kickOffCopyIn } from './kick-off/copy-in.ts'
import { whenFor, whereFor } from './kick-off/follows.ts'
import { undoPart } from './kick-off/move.ts'
import { showsPeople } from './people/commands.ts'
import { copyIn as peopleCopyIn } from './people/copy-in.ts'
import { showsRoles } from './roles/commands.ts'
import { copyIn as roleCopyIn } from './roles/copy-in.ts'
import { isOwner, mostOnButton, placeName, summary } from './say.ts'
import type { CohortSummary, OtherWorkspace } from './store.ts'

/** A part has five buttons at most. */
const mostButtons = 5

/** The cohort's name stands above what other rooms say of it, and what may be changed stands below. */
const ranks = { above: 0, people: 80, kickOff: 85, below: 90 } as const

/** What a coordinator's home shows of each of her cohorts, and a viewer's of theirs; nothing for somebody who has none and may not set one up. */
export async function home(deps: Deps, actor: KnownPerson): Promise<HomeParts> {
  const now = deps.clock.now()
  return deps.transact(async ({ setUp, choices, roles }) => {
    const found = await setUp.cohortsOf(actor)
    const owns = await isOwner(deps, choices, actor)
    const viewed = (await setUp.viewedBy(actor)).map(async (cohort) => viewerParts(actor, cohort, await roles.viewing(cohort.id, actor)))
    const seen = await Promise.all(viewed)
    if (!owns && found.length === 0) return { cohorts: seen }
    const { home: copy } = copyIn(actor.language, usualWords)
    const isNone = found.length === 0
    const owners: Button<Look> = { label: roleCopyIn(actor.language).buttons.owners, command: showsRoles() }
    const begin: Button<Opening> = { label: copy.newProgramme, command: opensList(), ...(isNone && { style: 'primary' as const }) }
    const ids = found.map(({ id }) => id)
    const others = isNone ? new Map<string, OtherWorkspace[]>() : await setUp.elsewhere(ids, actor.personId)
    const cohorts = found.flatMap((cohort) => cohortParts(actor, cohort, others.get(cohort.id) ?? [], now))
    const isOver = isNone && (await setUp.coordinatedBefore(actor.personId))
    const below: Part[] = isNone ? [text(isOver ? copy.over : copy.none)] : []
    if (isNone && !isOver && (await setUp.coordinatesElsewhere(actor))) below.push(note(copy.elsewhere))
    const anew: Part[] = owns ? [{ kind: 'buttons', buttons: [begin, owners] }] : []
    return { cohorts: [...cohorts, ...seen], ...(isNone ? { below: [...below, ...anew] } : { seldom: anew }) }
  })
}

function cohortParts(actor: KnownPerson, cohort: CohortSummary, others: readonly OtherWorkspace[], now: Instant): CohortParts[] {
  const { home: copy, join } = copyIn(actor.language, cohort.words)
  const buttons: Button<Tap | Look | Opening>[] = [
    { label: copy.updateList, command: opensList(cohort.id) },
    { label: copy.chooseWords, command: opensWords(cohort.id) },
    ...(cohort.unreachable > 0
      ? [{ label: copy.whoIsUnreachable, command: { do: 'showUnreachable', mark: 'look', cohort: cohort.id } } as const]
      : []),
    ...others.map((other) => ({
      label: join.offer(placeName(other, actor.language, mostOnButton)),
      command: { do: 'joinWorkspace', cohort: cohort.id, workspace: other.workspaceId } as const,
    })),
  ]
  const title = [heading(cohort.name), ...summary(actor, cohort), ...(cohort.startsAt ? pendingMove(actor, cohort) : toSet(actor, cohort))]
  const parts: CohortParts[] = [
    { cohortId: cohort.id, rank: ranks.above, parts: title, names: true },
    { cohortId: cohort.id, rank: ranks.people, parts: [{ kind: 'buttons', buttons: aboutPeople(actor, cohort) }] },
    { cohortId: cohort.id, rank: ranks.kickOff, parts: aboutKickOff(actor, cohort, now) },
    { cohortId: cohort.id, rank: ranks.below, parts: [{ kind: 'buttons', buttons: buttons.slice(0, mostButtons) }] },
  ]
  return parts.filter((some) => some.parts.length > 0)
}

/** A cohort without a kick-off: nothing happens in it before one is set, so this stands above everything else that may be done. */
function toSet(actor: KnownPerson, cohort: CohortSummary): Part[] {
  const { home: copy } = copyIn(actor.language, cohort.words)
  const label = cohort.isCalledOff ? kickOffCopyIn(actor.language).buttons.setAnew : copy.setKickOff
  const set: Button<Opening> = { label, command: opensKickOff(cohort.id), style: 'primary' }
  return [...(cohort.isCalledOff ? [] : [note(copy.noKickOff)]), { kind: 'buttons', buttons: [set] }]
}

/** A move of which nobody has heard yet: the newest there is to know, and it can be undone only for a while. So it stands above everything else. */
function pendingMove(actor: KnownPerson, cohort: CohortSummary): Part[] {
  if (!cohort.move) return []
  const { pending } = kickOffCopyIn(actor.language)
  const { id, to, at } = cohort.move
  return [text(pending(whereFor(actor, cohort)(to), whenFor(actor, cohort)(at))), undoPart(actor, cohort, id)]
}

/** How the kick-off may be changed while it is ahead, and how a cohort is deleted in which nobody was asked yet. */
function aboutKickOff(actor: KnownPerson, cohort: CohortSummary, now: Instant): Part[] {
  const { buttons: labels } = kickOffCopyIn(actor.language)
  const opens = (what: 'openMove' | 'openCallOff' | 'openDeletion', label: string): Button<Opening> => ({
    label,
    command: { do: what, mark: 'opening', cohort: cohort.id },
  })
  const isAhead = cohort.startsAt !== null && isBefore(now, cohort.startsAt)
  const buttons = [
    ...(isAhead ? [opens('openMove', labels.move), opens('openCallOff', labels.callOff)] : []),
    ...(cohort.wasAsked ? [] : [opens('openDeletion', labels.remove)]),
  ]
  return buttons.length > 0 ? [{ kind: 'buttons', buttons }] : []
}

/** Who answered what, and what happened. */
function aboutPeople(actor: KnownPerson, { id, words }: CohortSummary): Button<Tap | Look>[] {
  const { buttons } = peopleCopyIn(actor.language, words)
  return [
    { label: buttons.people, command: showsPeople(id) },
    { label: buttons.deeds, command: { do: 'showDeeds', mark: 'look', cohort: id } },
    { label: exportCopyIn(actor.language).button, command: { do: 'exportCohort', cohort: id } },
    { label: roleCopyIn(actor.language).buttons.roles, command: showsRoles(id) },
  ]
}

/** A viewer reads the numbers, and changes nothing. */
function viewerParts(actor: KnownPerson, cohort: CohortSummary, sees: 'numbers' | 'names' | null): CohortParts {
  const { home: copy } = copyIn(actor.language, cohort.words)
  const look = { label: copy.whoIsUnreachable, command: { do: 'showUnreachable', mark: 'look', cohort: cohort.id } } as const
  const everybody = { label: peopleCopyIn(actor.language, cohort.words).buttons.people, command: showsPeople(cohort.id) }
  const may = { label: roleCopyIn(actor.language).buttons.roles, command: showsRoles(cohort.id) }
  const names: Part[] = [{ kind: 'buttons', buttons: [everybody, ...(sees === 'names' && cohort.unreachable > 0 ? [look] : []), may] }]
  return { cohortId: cohort.id, rank: ranks.above, parts: [heading(cohort.name), ...summary(actor, cohort), ...names], names: true }
}
