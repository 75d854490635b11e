import type { TestDatabase } from '../database/database.ts'

/**
 * The queue gives a job to another process ten seconds after its own last showed a sign of life; `src/jobs/takeover.test.ts` waits for that.
 * A test that kills many processes does not wait for these seconds: from here on the database knows which process took which job. The
 * queue must have been started.
 */
export async function rememberTakers({ pool }: TestDatabase): Promise<void> {
  await pool.query(`
    create table taken (job uuid primary key, process text);
    create function remember_taker() returns trigger language plpgsql as $$ begin
      insert into taken values (new.id, current_setting('test.process', true)) on conflict (job) do update set process = excluded.process;
      return null;
    end $$;
    create trigger remember_taker after update of state on pgboss.job for each row
      when (new.state = 'active') execute function remember_taker()`)
}

/** The last sign of life of these dead processes is long ago. */
export async function letHeartbeatsBeMissed({ pool }: TestDatabase, dead: readonly string[]): Promise<void> {
  await pool.query(
    `update pgboss.job set heartbeat_on = now() - interval '1 minute'
     where state = 'active' and id in (select job from taken where process = any($1))`,
    [dead],
  )
}
