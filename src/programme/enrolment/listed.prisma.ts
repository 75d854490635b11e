import type { EnrolmentRow, PersonRow } from '../../../prisma/generated/rows.ts'
import { knownLanguage } from '../../contract/view.ts'
import type { CohortPerson } from '../../people/import/index.ts'
import type { Statements } from '../../store/statements.ts'
import { menteesColumn, wroteColumn } from '../profile/profile.prisma.ts'
import type { OwnField } from '../profile/profile.ts'
import type { ListedBefore, ListedStore } from './listed.ts'

type Row = Pick<PersonRow, 'email' | 'name' | 'language' | 'time_zone'> &
  Pick<
    EnrolmentRow,
    | 'role'
    | 'state'
    | 'field'
    | 'wishes'
    | 'listed_mentor'
    | 'listed_field'
    | 'listed_wishes'
    | 'listed_platform'
    | 'phone'
    | 'knows'
    | 'topics'
    | 'listed_seats'
    | 'listed_group'
    | 'listed_organisation'
  > &
  Pick<ListedBefore, 'wasReached' | 'answered' | 'chose' | 'isElsewhere' | 'isTrusted'> & {
    readonly mentor: string | null
    readonly wrote: readonly OwnField[]
    readonly mentees: number | null
  }

/** What lists are compared with, on one database transaction. */
export const listedIn = (transaction: Statements): ListedStore => ({
  async listedBefore(cohortId) {
    const rows = await transaction.$queryRaw<Row[]>`
      select p.email, p.name, p.language, p.time_zone, e.role, e.state, e.field, e.wishes, e.listed_mentor, e.listed_field, e.listed_wishes,
        e.listed_platform, e.phone, e.knows, e.topics, e.listed_seats, e.listed_group, e.listed_organisation, mp.email as mentor, p.chose_at is not null as chose, ${wroteColumn} as wrote, ${menteesColumn} as mentees,
        exists (select from address a where a.person_id = p.id) as "wasReached",
        exists (select from confirmation c where c.enrolment_id = e.id and c.answer is not null) as answered,
        exists (select from enrolment o join cohort oc on oc.id = o.cohort_id join programme_workspace pw on pw.programme_id = oc.programme_id
          where o.person_id = p.id and pw.workspace_id not in (
            select own.workspace_id from programme_workspace own join cohort c on c.programme_id = own.programme_id where c.id = ${cohortId}::uuid)) as "isElsewhere",
        exists (select from enrolment o where o.person_id = p.id and o.role = 'coordinator' and o.state = 'active')
          or exists (select from viewer v where v.person_id = p.id)
          or exists (select from address a join owner w on w.workspace_id = a.workspace_id and w.external_id = a.external_id and w.left_at is null
            where a.person_id = p.id) as "isTrusted"
      from enrolment e join person p on p.id = e.person_id and p.erased_at is null
        left join seat s on s.mentee_id = e.id left join enrolment me on me.id = s.mentor_id left join person mp on mp.id = me.person_id
      where e.cohort_id = ${cohortId}::uuid order by e.id`
    return rows.map(personOf)
  },

  async renameMentors(cohortId, names) {
    if (names.length === 0) return
    await transaction.$executeRaw`
      update enrolment e set listed_mentor = n."to" from jsonb_to_recordset(${JSON.stringify(names)}::jsonb) as n("from" text, "to" text)
      where e.cohort_id = ${cohortId}::uuid and e.listed_mentor = n."from"`
  },

  async relist(cohortId, said) {
    if (said.length === 0) return
    await transaction.$executeRaw`
      update enrolment e set listed_mentor = s.mentor from jsonb_to_recordset(${JSON.stringify(said)}::jsonb) as s(email text, mentor text)
        join person p on p.email = s.email
      where e.cohort_id = ${cohortId}::uuid and e.person_id = p.id`
  },
})

const known = (values: Readonly<Record<string, string | null>>): CohortPerson['now'] =>
  Object.fromEntries(Object.entries(values).flatMap(([field, value]) => (value === null ? [] : [[field, value]])))

function personOf(row: Row): ListedBefore {
  const { email, role, state, wasReached, answered, chose, isElsewhere, isTrusted, mentor, field, wishes, wrote } = row
  const seats = row.mentees ?? row.listed_seats
  const more = {
    phone: row.phone,
    knows: row.knows,
    topics: row.topics,
    group: row.listed_group,
    organisation: row.listed_organisation,
    seats: seats === null ? null : String(seats),
  }
  const same = { name: row.name, language: knownLanguage(row.language), timeZone: row.time_zone, platform: row.listed_platform, ...more }
  return {
    ...{ email, role, state, wasReached, answered, chose, isElsewhere, isTrusted },
    ...(seats !== null && { agreed: seats }),
    ...(wrote.length > 0 && { wrote }),
    now: known({ ...same, mentor, field, wishes }),
    listed: known({ ...same, mentor: row.listed_mentor, field: row.listed_field, wishes: row.listed_wishes }),
  }
}
