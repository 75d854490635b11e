import type { CohortRow, ProgrammeRow } from '../../../prisma/generated/rows.ts'
import { knownLanguage } from '../../contract/view.ts'
import { hoursAfter, toDate } from '../../kit/clock.ts'
import { isReached } from '../../people/reach.prisma.ts'
import { thoseIn } from '../../programme/enrolment/states.prisma.ts'
import { storedWords } from '../../programme/settings.ts'
import * as Prisma from '../../store/sql.ts'
import type { Statements } from '../../store/statements.ts'
import type { DepartureStore } from './departures.ts'

/** Hours after a kick-off in which its coordinators still hear of it: half a year. */
const running = 183 * 24

type Row = Pick<CohortRow, 'id' | 'name' | 'programme_id'> & {
  readonly words: ProgrammeRow['settings']
  readonly gone: readonly string[]
  readonly coordinators: readonly { readonly personId: string; readonly language: string }[]
}

/** Gone, and reached nowhere; expects the enrolment as `e` and its programme as `pr`. */
const isGone = Prisma.sql`(e.state in ${thoseIn} and not ${isReached(Prisma.sql`e.person_id`)}
  and exists (select from address a where a.person_id = e.person_id and a.gone_at is not null))`

/** What is known of those who are gone, on one database transaction. */
export const departuresIn = (statements: Statements): DepartureStore => ({
  async bereft(personId, now) {
    // Accounts that are closed together are told of by transactions that do not see each other: one cohort is told by one of them at a time.
    await statements.$queryRaw`
      select pg_advisory_xact_lock(hashtextextended(of.cohort_id::text, 0))::text as locked
      from (select e.cohort_id from enrolment e where e.person_id = ${personId}::uuid order by e.cohort_id) of`
    const rows = await statements.$queryRaw<Row[]>`
      select c.id, c.name, c.programme_id, pr.settings->'words' as words,
        (select array_agg(p.name order by p.name, p.id) from enrolment e join person p on p.id = e.person_id where e.cohort_id = c.id and ${isGone}) as gone,
        coalesce((select jsonb_agg(jsonb_build_object('personId', p.id, 'language', p.language) order by p.id) from enrolment e join person p on p.id = e.person_id
          where e.cohort_id = c.id and e.role = 'coordinator' and e.state = 'active'), '[]') as coordinators
      from cohort c join programme pr on pr.id = c.programme_id left join kick_off k on k.cohort_id = c.id
      where (k.starts_at is null or k.starts_at > ${toDate(hoursAfter(now, -running))})
        and exists (select from enrolment e where e.cohort_id = c.id and e.person_id = ${personId}::uuid and ${isGone}) order by c.id`
    return rows.map(({ id, name, programme_id: programmeId, words, gone, coordinators }) => ({
      ...{ cohortId: id, cohort: name, gone, words: storedWords(words, programmeId) },
      coordinators: coordinators.map((to) => ({ ...to, language: knownLanguage(to.language) })),
    }))
  },
})
