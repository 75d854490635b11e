import type { ProgrammeRow } from '../../prisma/generated/rows.ts'
import { fromDate, toDate } from '../kit/clock.ts'
import { livesIn } from '../people/reach.prisma.ts'
import { storedKeeping } from '../programme/settings.ts'
import * as Prisma from '../store/sql.ts'
import type { Statements } from '../store/statements.ts'
import type { ProgrammeTerm, ShrinkingStore } from './shrinking.ts'

type TermRow = Pick<ProgrammeRow, 'id' | 'name' | 'created_at' | 'ended_at' | 'gone_at' | 'spared_until'> & {
  readonly keeping: unknown
  readonly cohorts: readonly string[]
  readonly zone: string | null
  readonly kick_off_at: Date | null
}

/** The store of what goes by itself, on one database transaction. */
export const shrinkingIn = (statements: Statements): ShrinkingStore => ({
  term: async (programmeId) => (await terms(statements, Prisma.sql`pr.id = ${programmeId}::uuid`))[0] ?? null,

  coordinated: ({ personId, workspaceId }) =>
    terms(
      statements,
      Prisma.sql`pr.gone_at is null and ${livesIn(Prisma.sql`${workspaceId}::uuid`)} and pr.id in (
        select c.programme_id from enrolment e join cohort c on c.id = e.cohort_id
        where e.person_id = ${personId}::uuid and e.role = 'coordinator' and e.state = 'active')`,
    ),

  async oldestText(cohortIds) {
    // One row of the index for each cohort.
    const [row] = await statements.$queryRaw<{ at: Date | null }[]>`
      select min(first.sent_at) as at from unnest(${[...cohortIds]}::uuid[]) as c(id) cross join lateral (
        select d.sent_at from delivery d where d.cohort_id = c.id and d.text_gone_at is null and d.sent_at is not null order by d.sent_at limit 1) first`
    return row?.at ? fromDate(row.at) : null
  },

  async mark(programmeId, phase, at) {
    const column = Prisma.raw(phase === 'afterEnd' ? 'ended_at' : 'gone_at')
    await statements.$executeRaw`update programme set ${column} = ${at && toDate(at)}::timestamptz where id = ${programmeId}::uuid`
  },

  async lookAgain(programmeId, at) {
    await statements.$executeRaw`update programme set due_at = ${at && toDate(at)}::timestamptz where id = ${programmeId}::uuid`
  },
})

/** Days of a programme are those of its last kick-off. */
async function terms(statements: Statements, which: Prisma.Sql): Promise<ProgrammeTerm[]> {
  const rows = await statements.$queryRaw<TermRow[]>`
    select pr.id, pr.name, pr.created_at, pr.ended_at, pr.gone_at, pr.spared_until, pr.settings->'keeping' as keeping, last.zone, last.kick_off_at,
      array(select c.id from cohort c where c.programme_id = pr.id order by c.id) as cohorts
    from programme pr left join lateral (
      select c.time_zone as zone, k.starts_at as kick_off_at from cohort c left join kick_off k on k.cohort_id = c.id
      where c.programme_id = pr.id order by k.starts_at desc nulls last, c.id limit 1) last on true
    where ${which} order by pr.id desc`
  return rows.map(toTerm)
}

const toTerm = (row: TermRow): ProgrammeTerm => ({
  programmeId: row.id,
  name: row.name,
  keeping: storedKeeping(row.keeping, row.id),
  cohortIds: row.cohorts,
  zone: row.zone ?? 'UTC',
  kickOffAt: row.kick_off_at && fromDate(row.kick_off_at),
  createdAt: fromDate(row.created_at),
  sparedUntil: fromDate(row.spared_until),
  endedAt: row.ended_at && fromDate(row.ended_at),
  goneAt: row.gone_at && fromDate(row.gone_at),
})
