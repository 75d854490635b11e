import type { Transaction } from '../store/transaction.ts'
import { isLanguage } from '../views/view.ts'
import type { Directory } from './directory.ts'
import { quietHoursOf } from './quiet-hours.ts'

interface Row {
  id: string
  name: string
  language: string
  time_zone: string | null
  quiet_from: string | null
  quiet_until: string | null
}

export const directoryIn = (transaction: Transaction): Directory => ({
  async personAt({ workspace, id }) {
    const [row] = await transaction.$queryRaw<Row[]>`
      select p.id, p.name, p.language, p.time_zone, p.quiet_from, p.quiet_until
      from workspace w join address a on a.workspace_id = w.id join person p on p.id = a.person_id
      where w.platform = ${workspace.platform} and w.external_id = ${workspace.id} and a.external_id = ${id}`
    if (!row) return null
    return {
      personId: row.id,
      name: row.name,
      language: isLanguage(row.language) ? row.language : 'en',
      timeZone: row.time_zone,
      quiet: quietHoursOf(row.quiet_from, row.quiet_until),
    }
  },
})
