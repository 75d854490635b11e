import type { AuditRow } from '../../prisma/generated/rows.ts'
import type { Statements } from '../store/statements.ts'

/** What was noted of somebody, oldest first: what they did, and what was done to the rows `about` them. */
export const notedOf = (statements: Statements, personId: string, about: readonly string[]): Promise<Noted[]> =>
  statements.$queryRaw<Noted[]>`
    select at, deed, actor_id = ${personId}::uuid as "byYou", detail from audit
    where actor_id = ${personId}::uuid or subject = any(${[...about]}::uuid[]) order by at, id`

/** One line of the audit. `byYou`: null where Pari did it by itself. */
export type Noted = Pick<AuditRow, 'at' | 'deed' | 'detail'> & { readonly byYou: boolean | null }

/** The id that stands in the audit where somebody stood. */
export const nobodyId = '00000000-0000-0000-0000-000000000000'

/** Blanks somebody in the audit: what was done, when and in which cohort stays. A trigger refuses every other change. */
export async function blankNoted(statements: Statements, personId: string, about: readonly string[]): Promise<void> {
  await statements.$executeRaw`update audit set actor_id = ${nobodyId}::uuid where actor_id = ${personId}::uuid`
  await statements.$executeRaw`
    update audit set subject = ${nobodyId}::uuid, detail = '{}'::jsonb where subject = any(${[...about]}::uuid[])`
}
