import type { RankedSheet, Written } from '../../house/shown.ts'
import { toDate } from '../../kit/clock.ts'
import { momentInCell } from '../../kit/workbook.ts'
import type { Deps } from '../deps.ts'
import type { CensusHead } from '../store.ts'
import { callsOf } from './call.ts'
import { copyIn } from './copy-in.ts'

/** Behind the people of a cohort. */
const rank = 20

/** The people to ring, as the list of calls has them: how they are reached, how often nobody answered, and when last. Before a kick-off is set it is empty. */
export async function callSheet(
  { transact }: Pick<Deps, 'transact'>,
  { cohortId, language, zone, words }: Written,
): Promise<RankedSheet[]> {
  const heads = await transact(async ({ agenda }) => {
    const kickOff = await agenda.ofCohort(cohortId)
    return kickOff ? callsOf({ agenda }, kickOff) : []
  })
  const { calls } = copyIn(language, words)
  const { sheet, columns } = calls
  const stateOf = ({ unreachable, answer }: CensusHead) => (unreachable ? calls.unreachable : answer === null ? calls.silent : calls.unsure)
  const rows = heads.map((head) => [
    ...[head.name, head.role === 'mentee' ? calls.mentee : calls.mentor, head.partner, head.phone, head.email],
    ...[stateOf(head), head.asks, head.calls, head.calledAt && momentInCell(toDate(head.calledAt), zone)],
  ])
  return [{ name: sheet, rank, columns: Object.values(columns), rows }]
}
