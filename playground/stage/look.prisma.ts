import { storedWords } from '../../src/contract/stored-view.ts'
import type { House } from '../../src/house/compose.ts'
import { kindsOf, kindsOfSteps } from '../../src/house/kinds.ts'
import { rooms } from '../../src/house/rooms.ts'
import { type Clock, fromDate, type Instant } from '../../src/kit/clock.ts'
import { answerOf } from '../../src/programme/enrolment/answers.prisma.ts'
import { storedLadder } from '../../src/programme/ladder/stored-ladder.ts'
import { foreseenIn, foreseenTables } from '../../src/rehearsal/rooms.ts'
import type { Base } from '../../src/store/pool.ts'
import * as Prisma from '../../src/store/sql.ts'
import type { Statements } from '../../src/store/statements.ts'
import type { Glance, Role, Said } from '../page/shown.ts'
import { type Ahead, aheadOf, type CohortAhead, rulesOf } from './ahead.ts'
import { deletionsIn } from './deletions.prisma.ts'
import { eveningIn } from './evening.prisma.ts'
import { namedPairs, pairsIn } from './pairs.prisma.ts'
import type { Look, PersonKnown } from './protocol.ts'

const kinds = kindsOfSteps(kindsOf(rooms))

/** Deliveries that are shown. */
const mostSaid = 500

interface CohortRow {
  readonly id: string
  readonly name: string
  readonly zone: string
  readonly country: string | null
  readonly ladder: unknown
  readonly starts_at: Date | null
}

/** What there is to see: read only, as far as the database knows. */
export function lookIn(base: Base, { dueTables }: Pick<House, 'dueTables'>, clock: Clock): () => Promise<Look> {
  const { statements } = base
  const said = saidIn(statements)
  const evening = eveningIn(base, clock)
  const pairs = pairsIn(base, clock)
  return async () => {
    const [cohorts, people, unreachable, due, rules, deletions, foreseen, timeline, written, told, paired] = await Promise.all([
      cohortsIn(statements),
      peopleIn(statements),
      unreachableIn(statements),
      dueIn(statements),
      rulesIn(statements, dueTables),
      deletionsIn(statements),
      foreseenIn(statements),
      timelineIn(statements, said),
      writtenIn(statements),
      evening(),
      pairs(),
    ])
    const kickOffs = cohorts.map(({ id, name, starts_at }) => ({ cohort: id, name, at: starts_at && fromDate(starts_at).toString() }))
    const glance = cohorts.map(({ id, name }) => glanceOf({ id, name }, people, unreachable.get(id) ?? 0))
    return {
      kickOffs,
      people,
      glance,
      timeline,
      ...upcomingOf({ cohorts, people, due: [...due, ...deletions.due, ...foreseen], rules }, clock),
      evening: told,
      pairs: namedPairs(paired, people),
      ends: deletions.ends?.toString() ?? null,
      written,
    }
  }
}

const cohortsIn = (statements: Statements): Promise<CohortRow[]> => statements.$queryRaw`
  select c.id, c.name, c.time_zone as zone, c.country, k.ladder, k.starts_at from cohort c left join kick_off k on k.cohort_id = c.id order by c.id`

const peopleIn = (statements: Statements): Promise<PersonKnown[]> => statements.$queryRaw`
  select p.email, p.name, e.cohort_id as cohort, e.role, e.state, c.answer, c.standing,
    case e.role
      when 'mentee' then (select mp.name from seat s join enrolment m on m.id = s.mentor_id join person mp on mp.id = m.person_id where s.mentee_id = e.id)
      when 'mentor' then (select string_agg(mp.name, ', ' order by mp.name) from seat s join enrolment m on m.id = s.mentee_id
        join person mp on mp.id = m.person_id where s.mentor_id = e.id)
    end as partner,
    exists (select from seat s join enrolment me on me.id = s.mentee_id ${answerOf('me', 'mc')} where s.mentor_id = e.id and mc.answer = 'coming') as meets
  from enrolment e join person p on p.id = e.person_id ${answerOf('e', 'c')} order by e.cohort_id, e.id`

async function unreachableIn(statements: Statements): Promise<ReadonlyMap<string, number>> {
  const rows = await statements.$queryRaw<{ cohort: string; count: number }[]>`
    select e.cohort_id as cohort, count(*)::int as count from enrolment e join cohort c on c.id = e.cohort_id
    where e.state in ('active', 'waiting') and (
      (not exists (select from address a join programme_workspace pw on pw.workspace_id = a.workspace_id
          where a.person_id = e.person_id and pw.programme_id = c.programme_id)
        and not exists (select from search s join programme_workspace pw on pw.workspace_id = s.workspace_id
          where s.person_id = e.person_id and s.state = 'due' and pw.programme_id = c.programme_id))
      or 'failed' = (select d.state from delivery d where d.person_id = e.person_id and d.cohort_id = e.cohort_id
        and d.state in ('delivered', 'failed', 'unknown') order by d.id desc limit 1))
    group by e.cohort_id`
  return new Map(rows.map(({ cohort, count }) => [cohort, count]))
}

async function writtenIn(statements: Statements): Promise<number> {
  const [counted] = await statements.$queryRaw<{ written: number }[]>`
    select (select count(*) from delivery)::int + (select count(*) from audit)::int as written`
  return counted?.written ?? 0
}

function glanceOf({ id, name }: { id: string; name: string }, everybody: readonly PersonKnown[], unreachable: number): Glance {
  const people = everybody.filter((person) => person.cohort === id)
  const mentors = people.filter(({ role, state }) => role === 'mentor' && state === 'active')
  const mentees = people.filter(({ role, state }) => role === 'mentee' && state === 'active')
  const answers = (answer: string | null): number => mentees.filter((person) => person.answer === answer).length
  const standings = (standing: string | null): number => mentors.filter((person) => person.standing === standing).length
  return {
    ...{ cohort: id, name, mentors: mentors.length, mentees: mentees.length, unreachable },
    ...{ coming: answers('coming'), unsure: answers('unsure'), silent: answers(null), notAtKickoff: answers('notAtKickoff') },
    // A mentee who does not start holds no seat any more.
    notStarting: people.filter(({ role, answer }) => role === 'mentee' && answer === 'notStarting').length,
    waiting: people.filter(({ state }) => state === 'waiting').length,
    standings: { go: standings('go'), hold: standings('hold'), free: standings('free'), none: standings(null) },
    inVain: mentors.filter(({ standing, meets }) => standing === 'go' && !meets).length,
  }
}

/** What was said and what was deleted by itself, newest first. */
async function timelineIn(statements: Statements, said: () => Promise<Said[]>): Promise<Said[]> {
  const all = [...(await deletedIn(statements)), ...(await said())]
  return all.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at)).slice(0, mostSaid)
}

/** What nobody asked for is noted without anybody who did it. */
async function deletedIn(statements: Statements): Promise<Said[]> {
  const rows = await statements.$queryRaw<{ id: string; at: Date; kind: string; programme: string | null; rows: number }[]>`
    select a.id::text, a.at, a.deed as kind, pr.name as programme, coalesce((a.detail ->> 'rows')::int, 0) as rows
    from audit a left join programme pr on pr.id = a.subject where a.actor_id is null and a.deed like 'deleted%' order by a.at desc, a.id desc limit ${mostSaid}`
  return rows.map(({ id, at, kind, programme, rows: count }) => ({
    ...{
      id,
      at: fromDate(at).toString(),
      person: programme ?? '',
      kind,
      step: 1,
      state: 'deleted',
      attempts: 0,
      why: `${kind}:1`,
      text: '',
      rows: count,
    },
  }))
}

/** What was said, newest first. The words of a delivery never change until they are deleted, so they are read once. */
function saidIn(statements: Statements): () => Promise<Said[]> {
  const texts = new Map<string, string>()
  return async () => {
    const rows = await statements.$queryRaw<(Omit<Said, 'at' | 'why' | 'text'> & { at: Date; gone: boolean })[]>`
      select d.id, coalesce(d.sent_at, (select max(a.started_at) from attempt a where a.delivery_id = d.id), d.created_at) as at,
        p.name as person, d.kind, d.step, d.state, d.attempts, d.text_gone_at is not null as gone
      from delivery d join person p on p.id = d.person_id where d.state not in ('due', 'waiting') or d.attempts > 0
      order by 2 desc, d.id desc limit ${mostSaid}`
    const fresh = rows.flatMap(({ id }) => (texts.has(id) ? [] : [id]))
    if (fresh.length > 0) for (const { id, text } of await textsOf(statements, fresh)) texts.set(id, text)
    for (const { id, gone } of rows) if (gone) texts.set(id, '')
    return rows.map(({ gone: _, ...row }) => ({
      ...{ ...row, at: fromDate(row.at).toString(), why: `${row.kind}:${row.step}`, text: texts.get(row.id) ?? '' },
    }))
  }
}

async function textsOf(statements: Statements, ids: readonly string[]): Promise<{ id: string; text: string }[]> {
  const rows = await statements.$queryRaw<{ id: string; view: unknown }[]>`select id, view from delivery where id = any(${ids}::uuid[])`
  return rows.map(({ id, view }) => ({ id, text: storedWords(view) }))
}

/** What waits to be said. */
async function dueIn(statements: Statements): Promise<Ahead['due']> {
  const rows = await statements.$queryRaw<{ at: Date; kind: string; name: string; role: Role | null }[]>`
    select d.due_at as at, d.kind, p.name, r.role from delivery d join person p on p.id = d.person_id
      left join enrolment r on r.person_id = d.person_id and r.cohort_id = d.cohort_id
    where d.state = 'due' and d.due_at is not null order by at limit 2000`
  return rows.map(({ at, ...rest }) => ({ at: fromDate(at), ...rest }))
}

/** When rules are applied to rows of which no room foresees anything. */
async function rulesIn(statements: Statements, tables: readonly string[]): Promise<readonly Instant[]> {
  const timesOf = (table: string) => Prisma.sql`select due_at as at from ${Prisma.raw(table)} where due_at is not null`
  const unforeseen = tables.filter((table) => !foreseenTables.has(table))
  if (unforeseen.length === 0) return []
  const rows = await statements.$queryRaw<{ at: Date }[]>`${Prisma.join(unforeseen.map(timesOf), ' union ')}`
  return rows.map(({ at }) => fromDate(at))
}

interface Planned {
  readonly cohorts: readonly CohortRow[]
  readonly people: readonly PersonKnown[]
  readonly due: Ahead['due']
  readonly rules: readonly Instant[]
}

function upcomingOf({ cohorts, people, due, rules }: Planned, clock: Clock): Pick<Look, 'upcoming' | 'rules'> {
  const laid = cohorts.flatMap((cohort): CohortAhead[] => {
    if (!cohort.starts_at) return []
    const plan = {
      startsAt: fromDate(cohort.starts_at),
      zone: cohort.zone,
      country: cohort.country,
      ladder: storedLadder(cohort.ladder, { what: 'kick_off.ladder', row: cohort.id }),
    }
    return [{ ...plan, people: people.filter((person) => person.cohort === cohort.id) }]
  })
  const ahead = { now: clock.now(), kinds, cohorts: laid }
  return { upcoming: aheadOf({ ...ahead, due }), rules: rulesOf({ ...ahead, rules })?.toString() ?? null }
}
