import { z } from 'zod'
import { laneQueue, tapQueue, timetableQueue } from './boss.ts'
import type { Pool } from './listen.ts'

/**
 * After the clock was set back, times that the queue wrote lie in the future: jobs would wait until then, nobody would look for jobs whose process died,
 * and minutes that come a second time would count as ticked. A wake too early does no harm, so every job is woken.
 */
export async function wakeAfterSetBack(pool: Pool): Promise<void> {
  const queues = [timetableQueue, laneQueue, tapQueue]
  for (const sql of [
    `delete from pgboss.job where name = $1 and state = 'completed'`,
    `update pgboss.job set start_after = now() where name = any($1) and state < 'active' and start_after > now()`,
    `update pgboss.job set heartbeat_on = now() where name = any($1) and state = 'active' and heartbeat_on > now()`,
    `update pgboss.queue set monitor_claim_on = null, monitor_on = null, maintain_on = null
      where name = any($1) and greatest(monitor_claim_on, monitor_on, maintain_on) > now()`,
  ])
    await pool.query(sql, [sql.startsWith('delete') ? timetableQueue : queues])
}

const answer = z.tuple([z.object({ ms: z.coerce.number() })])

/** The database's clock, in milliseconds since 1970. */
export async function databaseMs(pool: Pool): Promise<number> {
  const { rows } = await pool.query('select extract(epoch from clock_timestamp()) * 1000 as ms')
  return answer.parse(rows)[0].ms
}
