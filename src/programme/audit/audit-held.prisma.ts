import type { AuditRow } from '../../../prisma/generated/rows.ts'
import { nobodyId, type Shrink } from '../../people/holding.ts'
import * as Prisma from '../../store/sql.ts'
import type { Statements } from '../../store/statements.ts'

/** What was noted of somebody, oldest first: what they did, and what was done to the rows `about` them. */
export const notedOf = (statements: Statements, personId: string, about: readonly string[]): Promise<Noted[]> =>
  statements.$queryRaw<Noted[]>`
    select at, deed, actor_id = ${personId}::uuid as "byYou", detail from audit
    where actor_id = ${personId}::uuid or subject = any(${[...about]}::uuid[]) order by at, id`

/** One line of the audit. `byYou`: null where Pari did it by itself. */
export type Noted = Pick<AuditRow, 'at' | 'deed' | 'detail'> & { readonly byYou: boolean | null }

/** Blanks somebody in the audit: what was done, when and in which cohort stays. A trigger refuses every other change. */
export async function blankNoted(statements: Statements, personId: string, about: readonly string[]): Promise<void> {
  await statements.$executeRaw`update audit set actor_id = ${nobodyId}::uuid where actor_id = ${personId}::uuid`
  await statements.$executeRaw`
    update audit set subject = ${nobodyId}::uuid, detail = '{}'::jsonb where subject = any(${[...about]}::uuid[])`
}

const acts = (cohorts: readonly string[], and: Prisma.Sql): Prisma.Sql => Prisma.sql`
  select a.id from audit a where a.cohort_id = any(${[...cohorts]}::uuid[]) and ${and} order by a.id limit`

/** Whether `who` coordinates the cohort of the audit's row `a`, or did. */
const coordinated = (who: Prisma.Sql): Prisma.Sql => Prisma.sql`exists (
  select from enrolment e where e.cohort_id = a.cohort_id and e.person_id = ${who} and e.role = 'coordinator')`

const isSomebody = Prisma.sql`a.actor_id is not null and a.actor_id <> ${nobodyId}::uuid`
const isAboutThem = Prisma.sql`(a.subject <> ${nobodyId}::uuid or a.detail <> '{}'::jsonb)`

/** After a programme's end the audit still says what coordinators did to it as a whole, and that other things were done: by whom and to whom it forgets. */
export const blankMembers: Shrink = async (statements, { cohortIds, most }) => {
  const isOfCohort = Prisma.sql`a.subject in (select k.id from kick_off k where k.cohort_id = a.cohort_id
    union all select a.cohort_id union all select c.programme_id from cohort c where c.id = a.cohort_id)`
  return blanked(statements, {
    actors: acts(cohortIds, Prisma.sql`${isSomebody} and not ${coordinated(Prisma.sql`a.actor_id`)}`),
    subjects: acts(cohortIds, Prisma.sql`${isAboutThem} and not ${isOfCohort} and not ${coordinated(Prisma.sql`a.subject`)}`),
    most,
  })
}

/** When a programme keeps nothing about its people any more, the audit says what was done and when. */
export const blankEverybody: Shrink = (statements, { cohortIds, most }) =>
  blanked(statements, { actors: acts(cohortIds, isSomebody), subjects: acts(cohortIds, isAboutThem), most })

async function blanked(
  statements: Statements,
  { actors, subjects, most }: { readonly actors: Prisma.Sql; readonly subjects: Prisma.Sql; readonly most: number },
): Promise<{ readonly rows: number }> {
  const acted = await statements.$executeRaw`update audit set actor_id = ${nobodyId}::uuid where id in (${actors} ${most})`
  const were = await statements.$executeRaw`
    update audit set subject = ${nobodyId}::uuid, detail = '{}'::jsonb where id in (${subjects} ${most})`
  return { rows: Math.max(acted, were) }
}
