import type { PersonRow } from '../../prisma/generated/rows.ts'
import type { Statements } from '../store/statements.ts'

/** Locks somebody until the transaction ends; false: there is no such person, or they are forgotten already. */
export async function lockPerson(statements: Statements, personId: string): Promise<boolean> {
  const rows = await statements.$queryRaw<Pick<PersonRow, 'id'>[]>`
    select id from person where id = ${personId}::uuid and erased_at is null for update`
  return rows.length > 0
}

/** The id of the person with this e-mail. Null: nobody has it. */
export async function personByEmail(statements: Statements, email: string): Promise<string | null> {
  const [row] = await statements.$queryRaw<Pick<PersonRow, 'id'>[]>`
    select id from person where email = ${email.trim().toLowerCase()} and erased_at is null`
  return row?.id ?? null
}
