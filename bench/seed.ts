import type { Connection } from '../src/store/client.ts'

/** Ids that can be told from their number, of the shape that commands want (version 4). */
export const ids = `create function id(kind text, n bigint) returns uuid language sql immutable as
  $$ select overlay(overlay(md5(kind || n) placing '4' from 13) placing '8' from 17)::uuid $$;`

/** A cohort of 100 with a kick-off in 13 days, among `others` enrolments of cohorts that have nothing due. */
export async function seed({ pool }: Connection, others: number, ladder: unknown): Promise<void> {
  await pool.query(`
    ${ids}
    insert into workspace (id, platform, external_id, name, created_at) values (id('workspace', 1), 'recorder', 'bench', 'Bench', now());
    insert into programme (id, name, settings, created_at) values (id('programme', 1), 'Bench', '{}', now());`)
  await pool.query(
    `insert into cohort (id, programme_id, name, language, time_zone, created_at)
     select id('cohort', n), id('programme', 1), 'Cohort ' || n, 'en', 'Europe/Helsinki', now() from generate_series(0, $1::int / 100) n`,
    [others],
  )
  await pool.query(
    `insert into kick_off (id, cohort_id, starts_at, ladder, created_at)
     select id('kickOff', n), id('cohort', n), now() + interval '13 days', $2, now() from generate_series(0, $1::int / 100) n`,
    [others, JSON.stringify(ladder)],
  )
  await pool.query(
    `insert into person (id, email, name, language, created_at)
     select id('person', n), 'person' || n || '@example.org', 'Person ' || n, 'en', now() from generate_series(0, $1::int + 199) n`,
    [others],
  )
  await pool.query(
    `insert into address (id, person_id, workspace_id, external_id, created_at)
     select id('address', n), id('person', n), id('workspace', 1), 'person' || n || '@example.org', now() from generate_series(0, 199) n`,
  )
  await enrol(pool, 0, 99, 'mentee', 'now()')
  await enrol(pool, 100, 199, 'mentor', 'null')
  await enrol(pool, 200, others + 199, 'mentee', `now() + interval '1 day' * (n % 30 + 1)`)
  await pool.query(`
    insert into seat (id, cohort_id, mentor_id, mentee_id, state, turn, agreed, created_at)
    select id('seat', n), id('cohort', 0), id('enrolment', n + 100), id('enrolment', n), 'taken', 0, false, now() from generate_series(0, 99) n`)
  await pool.query('vacuum analyze')
}

async function enrol(pool: Connection['pool'], from: number, to: number, role: string, due: string): Promise<void> {
  const cohort = `case when n < 200 then 0 else (n - 200) / 100 + 1 end`
  await pool.query(
    `insert into enrolment (id, cohort_id, person_id, role, state, created_at)
     select id('enrolment', n), id('cohort', least(${cohort}, $3)), id('person', n), '${role}', 'active', now() from generate_series($1::int, $2::int) n`,
    [from, to, Math.floor(Math.max(0, to - 199) / 100)],
  )
  await pool.query(
    `insert into confirmation (id, kick_off_id, enrolment_id, role, asks, joined_at, due_at, final_told, tellings, created_at)
     select id('confirmation', n), id('kickOff', least(${cohort}, $3)), id('enrolment', n), '${role}', 0, now() - interval '20 days', ${due}, false, 0, now()
     from generate_series($1::int, $2::int) n`,
    [from, to, Math.floor(Math.max(0, to - 199) / 100)],
  )
}

/** The hundred are silent and due again, as if nobody had asked them yet. */
export async function dueAgain({ pool }: Connection): Promise<void> {
  await pool.query(`delete from attempt`)
  await pool.query(`delete from delivery`)
  await pool.query(`
    update confirmation set due_at = now(), asks = 0, answer = null, last_ask_at = null, done_through = null
    where enrolment_id in (select id('enrolment', n) from generate_series(0, 99) n)`)
}

/** Where pairs are reached: `people` is what every address begins with. */
interface Reached {
  readonly platform: 'slack' | 'teams'
  readonly workspace: string
  readonly people: string
}

/** Pairs with a kick-off in 13 days, asked once. Returns the mentees' confirmations; person n is reached as `people` with n behind it. */
export async function seedPairs(
  { pool }: Connection,
  pairs: number,
  ladder: unknown,
  { platform, workspace, people }: Reached,
): Promise<string[]> {
  await pool.query(
    `${ids}
     insert into programme (id, name, settings, created_at) values (id('programme', 1), 'Bench', '{}', now());
     insert into workspace (id, platform, external_id, name, created_at) values (id('workspace', 1), '${platform}', '${workspace}', 'Bench', now());`,
  )
  const make = (text: string, ...values: unknown[]) => pool.query(text, values)
  await make(
    `insert into cohort (id, programme_id, name, language, time_zone, created_at)
     select id('cohort', n), id('programme', 1), 'Cohort ' || n, 'en', 'Europe/Helsinki', now() from generate_series(0, $1::int / 50) n`,
    pairs,
  )
  await make(
    `insert into kick_off (id, cohort_id, starts_at, ladder, created_at)
     select id('kickOff', n), id('cohort', n), now() + interval '13 days', $2, now() from generate_series(0, $1::int / 50) n`,
    pairs,
    JSON.stringify(ladder),
  )
  await make(
    `insert into person (id, email, name, language, created_at)
     select id('person', n), 'person' || n || '@example.org', 'Person ' || n, 'en', now() from generate_series(0, $1::int * 2 - 1) n`,
    pairs,
  )
  await make(
    `insert into address (id, person_id, workspace_id, external_id, created_at)
     select id('address', n), id('person', n), id('workspace', 1), $2 || n, now() from generate_series(0, $1::int * 2 - 1) n`,
    pairs,
    people,
  )
  await make(
    `insert into enrolment (id, cohort_id, person_id, role, state, created_at)
     select id('enrolment', n), id('cohort', n % $1::int / 50), id('person', n), case when n < $1 then 'mentee' else 'mentor' end, 'active', now()
     from generate_series(0, $1::int * 2 - 1) n`,
    pairs,
  )
  await make(
    `insert into confirmation (id, kick_off_id, enrolment_id, role, asks, joined_at, last_ask_at, due_at, final_told, tellings, created_at)
     select id('confirmation', n), id('kickOff', n % $1::int / 50), id('enrolment', n), case when n < $1 then 'mentee' else 'mentor' end, 1,
       now() - interval '20 days', now() - interval '1 day', now() + interval '3 days', false, 0, now() from generate_series(0, $1::int * 2 - 1) n`,
    pairs,
  )
  await make(
    `insert into seat (id, cohort_id, mentor_id, mentee_id, state, turn, agreed, created_at)
     select id('seat', n), id('cohort', n / 50), id('enrolment', n + $1), id('enrolment', n), 'taken', 0, false, now() from generate_series(0, $1::int - 1) n`,
    pairs,
  )
  await pool.query('vacuum analyze')
  const { rows } = await make(`select id('confirmation', n) as id from generate_series(0, $1::int - 1) n order by n`, pairs)
  return rows.map((row: { id: string }) => row.id)
}
