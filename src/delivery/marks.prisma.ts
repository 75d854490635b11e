import type { EnrolmentRow, PersonRow } from '../../prisma/generated/rows.ts'
import type { Statements } from '../store/statements.ts'

/** By what somebody is known in texts; the longest first, so that a name goes before a part of it. Others never read a first name alone. */
export async function marksOf(statements: Statements, personId: string): Promise<readonly string[]> {
  const [person] = await statements.$queryRaw<
    Pick<PersonRow, 'name' | 'email'>[]
  >`select name, email from person where id = ${personId}::uuid`
  const written = await statements.$queryRaw<Pick<EnrolmentRow, 'wishes' | 'listed_wishes' | 'phone'>[]>`
    select wishes, listed_wishes, phone from enrolment where person_id = ${personId}::uuid`
  const accounts = await statements.$queryRaw<{ id: string }[]>`select external_id as id from address where person_id = ${personId}::uuid`
  const all = [
    ...(person ? [person.name, person.email] : []),
    ...written.flatMap((row) => [row.wishes ?? '', row.listed_wishes ?? '', row.phone ?? '']),
    ...accounts.map(({ id }) => id),
  ]
  return [...new Set(all)].filter((mark) => mark.trim() !== '').toSorted((one, other) => other.length - one.length)
}
