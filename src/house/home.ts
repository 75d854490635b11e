import type { Part, Reply } from '../contract/view.ts'
import type { KnownPerson } from '../people/directory.ts'
import type { OpenRoom } from './room.ts'
import type { CohortParts, HomeParts } from './shown.ts'

/**
 * Everything that concerns somebody, room by room. `isWhole`: with what a coordinator may set up, and with the way to settings and help.
 */
export async function homeOf(rooms: readonly OpenRoom[], actor: KnownPerson, isWhole: boolean): Promise<Reply> {
  const all: HomeParts[] = []
  for (const room of rooms) {
    const coordinates = all.some(({ cohorts = [] }) => cohorts.some(({ names }) => names))
    if (room.home) all.push(await room.home(actor, { isWhole, coordinates }))
  }
  const parts: readonly Part[] = [
    ...all.flatMap(({ own = [] }) => own),
    ...byCohort(all.flatMap(({ cohorts = [] }) => cohorts)),
    ...all.flatMap(({ below = [] }) => below),
  ]
  const isEmpty = parts.length === 0
  const footer = isWhole || isEmpty ? rooms.flatMap((room) => room.footer?.(actor, isEmpty) ?? []) : []
  return { accepted: true, view: { language: actor.language, parts: [...parts, ...footer] } }
}

/** Cohorts in the order in which rooms named them. Within a cohort, parts of a smaller rank stand higher. */
function byCohort(all: readonly CohortParts[]): Part[] {
  const named = new Set(all.filter(({ names }) => names).map(({ cohortId }) => cohortId))
  return [...named].flatMap((id) =>
    all
      .filter(({ cohortId }) => cohortId === id)
      .toSorted((one, other) => one.rank - other.rank)
      .flatMap(({ parts }) => parts),
  )
}
