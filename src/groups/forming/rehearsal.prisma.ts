import type { AtEnd, RehearsedRows } from '../../house/rehearses.ts'
import type { Statements } from '../../store/statements.ts'

/** What a rehearsal reads of the groups: nobody answers anything, and at the end each is in a group or in none. */
export const rehearsedIn = (statements: Statements): RehearsedRows => ({
  about: async () => [],
  commandFor: async () => null,

  async peopleAtEnd() {
    const rows = await statements.$queryRaw<{ email: string; group: string }[]>`
      select p.email, g.name as "group" from group_member m join mentoring_group g on g.id = m.group_id and g.state = 'published'
        join enrolment e on e.id = m.enrolment_id join person p on p.id = e.person_id
      where m.state in ('in', 'leaving') and e.state in ('active', 'waiting', 'unpaired') order by p.email`
    return new Map(rows.map(({ email, group }): [string, AtEnd] => [email, { state: null, facts: { group } }]))
  },
})
