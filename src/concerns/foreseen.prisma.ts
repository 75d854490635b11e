import type { Foreseen } from '../house/rehearses.ts'
import { fromDate } from '../kit/clock.ts'
import type { Statements } from '../store/statements.ts'
import type { Kind } from './kinds.ts'

const reminder: Kind = 'concern.reminder'

/** Whoever reads a concern is reminded until they take it up. */
export async function foreseenIn(statements: Statements): Promise<Foreseen[]> {
  const rows = await statements.$queryRaw<{ at: Date; name: string }[]>`
    select w.due_at as at, p.name from concern w join person p on p.id = w.reader_id
    where w.due_at is not null and w.taken_at is null and w.settled_at is null order by w.id`
  return rows.map(({ at, name }) => ({ at: fromDate(at), kind: reminder, name, role: 'coordinator' }))
}
