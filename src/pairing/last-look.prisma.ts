import type { Verdict } from '../delivery/due.ts'
import * as Prisma from '../store/sql.ts'
import type { Statements } from '../store/statements.ts'
import type { Kind } from './kinds.ts'
import { leftOverWhere } from './left-over.prisma.ts'
import { leftOverView } from './left-over.ts'

const published: Kind = 'pairing.published'

interface Row {
  readonly id: string
  readonly cohortId: string
  readonly personId: string
}

/**
 * What is judged before it leaves: whoever has somebody by now, or takes no part any more, is not told that there is nobody for them; the others read their
 * place as it is now.
 */
export const lastLook = {
  kinds: [published],
  async look(statements: Statements, ids: readonly string[]): Promise<ReadonlyMap<string, Verdict>> {
    const rows = await statements.$queryRaw<Row[]>`
      select d.id, d.cohort_id as "cohortId", d.person_id as "personId" from delivery d where d.id = any(${[...ids]}::uuid[])`
    const of = (key: 'cohortId' | 'personId'): string[] => [...new Set(rows.map((row) => row[key]))]
    const left = await leftOverWhere(
      statements,
      Prisma.sql`e.cohort_id = any(${of('cohortId')}::uuid[]) and e.person_id = any(${of('personId')}::uuid[])`,
    )
    return new Map(
      rows.map(({ id, cohortId, personId }): [string, Verdict] => {
        const found = left.find((each) => each.cohortId === cohortId && each.personId === personId)
        return [id, found ? { view: leftOverView(found) } : { drop: 'overtaken' }]
      }),
    )
  },
}
