import type { Clock } from '../kit/clock.ts'
import { toDate } from '../kit/clock.ts'
import type { Ids } from '../kit/ids.ts'
import type { Transaction } from '../store/transaction.ts'
import type { Audit } from './audit.ts'

export const auditIn = (transaction: Transaction, deps: { clock: Clock; ids: Ids }): Audit => ({
  async note(entries) {
    if (entries.length === 0) return
    const at = toDate(deps.clock.now())
    await transaction.audit.createMany({ data: entries.map((entry) => ({ detail: {}, ...entry, id: deps.ids.next(), at })) })
  },
})
