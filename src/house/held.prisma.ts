import type { PersonRow } from '../../prisma/generated/rows.ts'
import type { Shrinking } from '../people/holding.ts'
import { isKeptElsewhere } from '../people/kept.prisma.ts'
import type { Statements } from '../store/statements.ts'

/** Locks somebody until the transaction ends; false: there is no such person, or they are forgotten already. */
export async function lockPerson(statements: Statements, personId: string): Promise<boolean> {
  const rows = await statements.$queryRaw<Pick<PersonRow, 'id'>[]>`
    select id from person where id = ${personId}::uuid and erased_at is null for update`
  return rows.length > 0
}

/** Locks people whom nothing keeps but these cohorts, and answers their ids. */
export async function keptByNobody(statements: Statements, { cohortIds, most }: Shrinking): Promise<readonly string[]> {
  const rows = await statements.$queryRaw<Pick<PersonRow, 'id'>[]>`
    select p.id from person p where p.erased_at is null and not ${isKeptElsewhere(cohortIds)} order by p.id limit ${most} for update of p`
  return rows.map(({ id }) => id)
}

/** The id of the person with this e-mail. Null: nobody has it. */
export async function personByEmail(statements: Statements, email: string): Promise<string | null> {
  const [row] = await statements.$queryRaw<Pick<PersonRow, 'id'>[]>`
    select id from person where email = ${email.trim().toLowerCase()} and erased_at is null`
  return row?.id ?? null
}
