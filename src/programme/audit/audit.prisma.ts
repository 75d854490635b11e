import type { Clock } from '../../kit/clock.ts'
import { toDate } from '../../kit/clock.ts'
import type { Ids } from '../../kit/ids.ts'
import type { Statements } from '../../store/statements.ts'
import type { Audit } from './audit.ts'

/** The audit on one database transaction. */
export const auditIn = (statements: Statements, deps: { clock: Clock; ids: Ids }): Audit<string> => ({
  async note(entries) {
    if (entries.length === 0) return
    const rows = JSON.stringify(
      entries.map(({ actorId, cohortId, deed, subject, detail = {} }) => ({
        id: deps.ids.next(),
        actor_id: actorId,
        cohort_id: cohortId,
        deed,
        subject,
        detail,
      })),
    )
    await statements.$executeRaw`
      insert into audit (id, at, actor_id, cohort_id, deed, subject, detail)
      select n.id, ${toDate(deps.clock.now())}, n.actor_id, n.cohort_id, n.deed, n.subject, n.detail
      from jsonb_populate_recordset(null::audit, ${rows}::jsonb) n`
  },
})
