import { isLanguage } from '../contract/view.ts'
import { fromDate } from '../kit/clock.ts'
import * as Prisma from '../store/sql.ts'
import type { Statements } from '../store/statements.ts'
import type { SeenKickOff } from './kick-off-shown.ts'

type Row = Omit<SeenKickOff, 'startsAt' | 'language'> & { readonly starts_at: Date; readonly language: string }

/** Kick-offs as this person sees them; `which` in terms of the kick-off `k`, its cohort `c` and its programme `pr`. */
export async function kickOffsSeenBy(personId: string, statements: Statements, which: Prisma.Sql): Promise<SeenKickOff[]> {
  const rows = await statements.$queryRaw<Row[]>`
    select k.id, k.cohort_id as "cohortId", c.name as cohort, pr.name as programme, c.language, c.time_zone as zone, k.starts_at, k.venue,
      ${coordinates(personId)} as coordinates
    from kick_off k join cohort c on c.id = k.cohort_id join programme pr on pr.id = c.programme_id where ${which} order by k.id`
  return rows.map(({ starts_at, language, ...rest }) => ({
    ...rest,
    startsAt: fromDate(starts_at),
    language: isLanguage(language) ? language : 'en',
  }))
}

/** Whether somebody coordinates the cohort of the kick-off `k`. */
export const coordinates = (personId: string): Prisma.Sql => Prisma.sql`exists (select from enrolment co_e
  where co_e.cohort_id = k.cohort_id and co_e.person_id = ${personId}::uuid and co_e.role = 'coordinator')`
