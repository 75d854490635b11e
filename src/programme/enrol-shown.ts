import type { Decisions, Differences, ListedPerson, NewList } from '../people/import/index.ts'
import { type Compared, compareList } from './differences.ts'
import { type EnrolDeps, type Enrolment, enrolRows } from './enrol.ts'
import type { NewAddress } from './listed.ts'

/** A list whose differences somebody was shown, and what they decided about them. */
export interface ShownRequest {
  readonly cohortId: string
  readonly list: NewList
  readonly decisions: Decisions
  /** The person who stores it. */
  readonly actorId: string
  /** As in `EnrolRequest`. */
  readonly languages: 'listed' | 'kept' | 'own'
}

/** What became of it. `refused`: rows do not go with what is there; `changed`: it would not do what was shown. Then nothing was stored. */
export type ShownOutcome =
  | { readonly kind: 'enrolled'; readonly report: Enrolment; readonly compared: Compared }
  | { readonly kind: 'refused' | 'changed'; readonly compared: Compared }

/**
 * Stores a list as its coordinator decided, in one transaction: the differences between it and the cohort, and no others. `isAsShown`: whether
 * these are what she was shown. Throws when there is no such cohort.
 */
export async function enrolShown(
  deps: EnrolDeps,
  request: ShownRequest,
  isAsShown: (compared: Compared) => boolean,
): Promise<ShownOutcome> {
  const now = deps.clock.now()
  return deps.transact(async (stores): Promise<ShownOutcome> => {
    const cohort = await stores.programmes.lockCohort(request.cohortId)
    if (!cohort) throw new Error(`There is no cohort ${request.cohortId}.`)
    const compared = await compareList(stores.programmes, cohort.id, request.list, request.decisions)
    if (compared.differences.refused.length > 0) return { kind: 'refused', compared }
    if (!isAsShown(compared)) return { kind: 'changed', compared }
    const moves = movesIn(compared.differences)
    await stores.programmes.moveAddresses(cohort.id, moves)
    const people = compared.differences.rows.map((row) => withMovedMentor(row, moves))
    const { cohortId, actorId, languages } = request
    const outcome = await enrolRows(stores, cohort, { cohortId, people, workspaceId: null, actorId, languages }, now)
    if (outcome.kind !== 'enrolled') return { kind: 'refused', compared }
    return { ...outcome, compared }
  })
}

const movesIn = ({ changed }: Differences): NewAddress[] =>
  changed.flatMap(({ field, from, to }) => (field === 'email' ? [{ from, to }] : []))

function withMovedMentor(row: ListedPerson, moves: readonly NewAddress[]): ListedPerson {
  const to = moves.find(({ from }) => from === row.mentor)?.to
  return to === undefined ? row : { ...row, mentor: to }
}
