import type { Verdict } from '../../delivery/due.ts'
import type { Statements } from '../../store/statements.ts'
import type { Kind } from '../kinds.ts'

const newMentor: Kind = 'coordination.newMentor'

/** What is judged before it leaves: whoever is welcomed by now reads there who their mentor is, and is not told twice at the same time. */
export const lastLook = {
  kinds: [newMentor],
  async look(statements: Statements, ids: readonly string[]): Promise<ReadonlyMap<string, Verdict>> {
    const rows = await statements.$queryRaw<{ id: string }[]>`
      select d.id from delivery d where d.id = any(${[...ids]}::uuid[]) and exists (
        select from delivery w where w.person_id = d.person_id and w.cohort_id = d.cohort_id and w.kind = 'confirmation.welcome'
          and w.state in ('due', 'waiting', 'sending', 'delivered') and w.created_at >= d.created_at)`
    return new Map(rows.map(({ id }) => [id, { drop: 'overtaken' }]))
  },
}
