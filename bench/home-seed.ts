import type { Connection } from '../src/store/client.ts'
import { ids } from './seed.ts'

/** A programme of cohorts of one size, with one coordinator who has them all; `name` tells several of these apart. */
export interface Programme {
  readonly name: string
  readonly cohorts: number
  /** Of each cohort. */
  readonly pairs: number
}

/** The coordinator is reached in the workspace `bench` of the recorder under this address. */
export const coordinatorOf = ({ name }: Programme): string => `coordinator of ${name}`

/** Of person n: mentees come first, then their mentors in the same order. */
export const emailOf = ({ name }: Programme, n: number): string => `${name} ${n}@example.org`.replaceAll(/[ ,]/gu, '.')

/** The workspace in which all of them live. */
export async function seedWorkspace({ pool }: Connection): Promise<void> {
  await pool.query(`
    ${ids}
    insert into workspace (id, platform, external_id, name, created_at) values (id('workspace', 1), 'recorder', 'bench', 'Bench', now())`)
}

/**
 * Everybody was asked in a message that arrived, nine mentees of ten said that they come, one is silent, and their mentors were told so.
 * Nobody was introduced.
 */
export async function seedProgramme({ pool }: Connection, { name, cohorts, pairs }: Programme, ladder: unknown): Promise<void> {
  const many = cohorts * pairs
  const make = (text: string, ...values: unknown[]) => pool.query(text.replaceAll('#', `'${name} ' || `), values)
  await make(`insert into programme (id, name, settings, created_at) values (id(#'programme', 1), '${name}', '{}', now())`)
  await make(`insert into programme_workspace (programme_id, workspace_id) values (id(#'programme', 1), id('workspace', 1))`)
  await make(
    `insert into cohort (id, programme_id, name, language, time_zone, created_at)
     select id(#'cohort', n), id(#'programme', 1), 'Cohort ' || n, 'en', 'Europe/Helsinki', now() from generate_series(0, $1::int - 1) n`,
    cohorts,
  )
  await make(
    `insert into kick_off (id, cohort_id, starts_at, ladder, created_at)
     select id(#'kickOff', n), id(#'cohort', n), now() + interval '13 days', $2, now() from generate_series(0, $1::int - 1) n`,
    cohorts,
    JSON.stringify(ladder),
  )
  await make(
    `insert into person (id, email, name, language, created_at)
     select id(#'person', n), translate(#n, ' ,', '..') || '@example.org', 'Person ' || n, 'en', now() from generate_series(-1, $1::int * 2 - 1) n`,
    many,
  )
  await make(
    `insert into address (id, person_id, workspace_id, external_id, created_at)
     select id(#'address', n), id(#'person', n), id('workspace', 1), case n when -1 then $2 else #n end, now() from generate_series(-1, $1::int * 2 - 1) n`,
    many,
    coordinatorOf({ name, cohorts, pairs }),
  )
  await make(
    `insert into enrolment (id, cohort_id, person_id, role, state, created_at)
     select id(#'enrolment', n), id(#'cohort', n % $1::int / $2), id(#'person', n), case when n < $1 then 'mentee' else 'mentor' end, 'active', now()
     from generate_series(0, $1::int * 2 - 1) n
     union all select id(#'coordinator', n), id(#'cohort', n), id(#'person', -1), 'coordinator', 'active', now() from generate_series(0, $3::int - 1) n`,
    ...[many, pairs, cohorts],
  )
  await make(
    `insert into confirmation (id, kick_off_id, enrolment_id, role, asks, joined_at, last_ask_at, due_at, final_told, tellings, created_at, answer, answered_at, standing)
     select id(#'confirmation', n), id(#'kickOff', n % $1::int / $2), id(#'enrolment', n), case when n < $1 then 'mentee' else 'mentor' end, 1,
       now() - interval '20 days', now() - interval '1 day', now() + interval '3 days', false, 0, now(), case when n < $1 and n % 10 > 0 then 'coming' end,
       case when n < $1 and n % 10 > 0 then now() end, case when n >= $1 then case when n % 10 > 0 then 'go' else 'hold' end end
     from generate_series(0, $1::int * 2 - 1) n`,
    many,
    pairs,
  )
  await make(
    `insert into seat (id, cohort_id, mentor_id, mentee_id, state, turn, agreed, created_at)
     select id(#'seat', n), id(#'cohort', n / $2), id(#'enrolment', n + $1), id(#'enrolment', n), 'taken', 0, false, now() from generate_series(0, $1::int - 1) n`,
    many,
    pairs,
  )
  await make(
    `insert into pair (id, seat_id, mentor_id, mentee_id, started_at)
     select id(#'pair', n), id(#'seat', n), id(#'enrolment', n + $1), id(#'enrolment', n), now() from generate_series(0, $1::int - 1) n`,
    many,
  )
  await said(
    pool,
    name,
    'asked',
    `select n, n % $1::int / $2 as cohort, null::uuid as pair, case when n < $1 then 'confirmation.ask' else 'standing.go' end as kind
    from generate_series(0, $1::int * 2 - 1) n`,
    [many, pairs],
  )
}

/** Of the pairs whose mentee comes, this part was introduced, in a message to each. */
export const introduce = ({ pool }: Connection, { name, cohorts, pairs }: Programme, part: 'half' | 'otherHalf'): Promise<void> =>
  said(
    pool,
    name,
    `introduced ${part}`,
    `select n, n % $1::int / $2 as cohort, id('${name} pair', n % $1::int) as pair, 'introduction.apart' as kind
    from generate_series(0, $1::int * 2 - 1) n where n % 10 > 0 and n % $1::int % 2 = ${part === 'half' ? 1 : 0}`,
    [cohorts * pairs, pairs],
  )

/** Every pair whose mentee comes was introduced. */
export async function introduceAll(connection: Connection, programme: Programme): Promise<void> {
  for (const part of ['half', 'otherHalf'] as const) await introduce(connection, programme, part)
}

/**
 * Days later: of ten mentees one was silent and is released, and the seat is offered to a second, who waits since their pair ended; a
 * third says that they do not start, a fourth is unsure. Of fifty, one cannot be reached.
 */
export async function unsettle({ pool }: Connection, { name, cohorts, pairs }: Programme): Promise<void> {
  const many = cohorts * pairs
  const change = (text: string) =>
    pool.query(text.replaceAll('#', `'${name} ' || `).replaceAll('those', `generate_series(0, ${many - 1}) n where n % 10 =`))
  await change(`update confirmation set release = 'released' where id in (select id(#'confirmation', n) from those 0)`)
  await change(
    `update confirmation set answer = 'notStarting', answered_at = now() where id in (select id(#'confirmation', n) from those 3)`,
  )
  await change(`update confirmation set answer = 'unsure', answered_at = now() where id in (select id(#'confirmation', n) from those 4)`)
  await change(`update enrolment set state = 'released' where id in (select id(#'enrolment', n) from those 0)`)
  await change(`update enrolment set state = 'waiting', waiting_since = now() where id in (select id(#'enrolment', n) from those 2)`)
  await change(`update enrolment set state = 'withdrawn' where id in (select id(#'enrolment', n) from those 3)`)
  for (const digit of [0, 2, 3]) {
    await change(`update pair set ended_at = now(), end_reason = 'released' where id in (select id(#'pair', n) from those ${digit})`)
    await change(`update seat set mentee_id = null, state = 'open' where id in (select id(#'seat', n) from those ${digit})`)
  }
  await change(`insert into offer (id, seat_id, enrolment_id, turn, wave, state, made_at, expires_at)
    select id(#'offer', n), id(#'seat', n), id(#'enrolment', n + 2), 0, 0, 'open', now(), now() + interval '1 day' from those 0`)
  await change(
    `update delivery set state = 'failed', detail = 'recipientGone: gone' where id in (select id(#'asked', n) from those 5 and n % 50 = 5)`,
  )
  await pool.query('vacuum analyze')
}

async function said(pool: Connection['pool'], name: string, what: string, whom: string, values: unknown[]): Promise<void> {
  await pool.query(
    `insert into delivery (id, key, workspace_id, address_id, person_id, cohort_id, pair_id, kind, step, class, urgent, language, view, state, attempts, sent_at, created_at)
     select id('${name} ${what}', n), '${name} ${what} ' || n, id('workspace', 1), id('${name} address', n), id('${name} person', n), id('${name} cohort', cohort),
       pair, kind, 1, 'confirmation', false, 'en', '{"language":"en","parts":[]}', 'delivered', 1, now(), now() from (${whom}) x`,
    values,
  )
  await pool.query('vacuum analyze')
}
