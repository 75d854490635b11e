import type { Verdict } from '../delivery/due.ts'
import * as Prisma from '../store/sql.ts'
import type { Statements } from '../store/statements.ts'
import { hasNobody } from './free.prisma.ts'
import type { Kind } from './kinds.ts'

const published: Kind = 'pairing.published'

/** What is judged before it leaves: whoever has somebody by now, or takes no part any more, is not told that there is nobody for them. */
export const lastLook = {
  kinds: [published],
  async look(statements: Statements, ids: readonly string[]): Promise<ReadonlyMap<string, Verdict>> {
    const rows = await statements.$queryRaw<{ id: string }[]>`
      select d.id from delivery d where d.id = any(${[...ids]}::uuid[]) and not exists (
        select from enrolment e where e.cohort_id = d.cohort_id and e.person_id = d.person_id and (${Prisma.join(Object.values(hasNobody), ' or ')}))`
    return new Map(rows.map(({ id }) => [id, { drop: 'overtaken' }]))
  },
}
