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
    ...all.flatMap(({ waits = [] }) => waits),
    ...all.flatMap(({ own = [] }) => own),
    ...byCohort(all.flatMap(({ cohorts = [] }) => cohorts)),
    ...inRows([...all.flatMap(({ below = [] }) => below), ...all.flatMap(({ seldom = [] }) => seldom)]),
  ]
  const isEmpty = parts.length === 0
  const footer = rooms.flatMap((room) => room.footer?.(actor, isEmpty) ?? [])
  const last = isWhole || isEmpty ? inRows([...footer, ...all.flatMap(({ always = [] }) => always)]) : []
  return { accepted: true, view: { language: actor.language, parts: [...parts, ...last] } }
}

/** A part has five buttons at most. */
const mostButtons = 5

/** Buttons that follow each other share a row: a room does not know whether another one shows a button, too. */
function inRows(parts: readonly Part[]): Part[] {
  const rows: Part[] = []
  for (const part of parts) {
    const last = rows.at(-1)
    const isShared = last?.kind === 'buttons' && part.kind === 'buttons' && last.buttons.length + part.buttons.length <= mostButtons
    if (isShared) rows.splice(-1, 1, { kind: 'buttons', buttons: [...last.buttons, ...part.buttons] })
    else rows.push(part)
  }
  return rows
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
