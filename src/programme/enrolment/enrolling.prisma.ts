import { toDate } from '../../kit/clock.ts'
import type { Ids } from '../../kit/ids.ts'
import type { Statements } from '../../store/statements.ts'
import type { ProgrammeStore } from '../store.ts'

/** How people of a list are enrolled, and described anew, on one database transaction. */
export const enrollingIn = (transaction: Statements, deps: { readonly ids: Ids }): Pick<ProgrammeStore, 'enrol' | 'updateEnrolments'> => ({
  async enrol(cohortId, people, at) {
    const rows = people.map(({ personId, person, state }) => ({
      id: deps.ids.next(),
      personId,
      role: person.role,
      state,
      field: person.field ?? null,
      wishes: person.wishes ?? null,
      listedMentor: person.mentor ?? null,
      listedField: person.field ?? null,
      listedWishes: person.wishes ?? null,
      listedPlatform: person.platform ?? null,
      phone: person.phone ?? null,
      knows: person.knows ?? null,
      topics: person.topics ?? null,
      listedSeats: person.seats ?? null,
      listedGroup: person.group ?? null,
      listedOrganisation: person.organisation ?? null,
      email: person.email,
    }))
    if (rows.length > 0)
      await transaction.$executeRaw`
        insert into enrolment (id, cohort_id, person_id, role, state, field, wishes, listed_mentor, listed_field, listed_wishes, listed_platform,
          phone, knows, topics, listed_seats, listed_group, listed_organisation, waiting_since, created_at)
        select n.id, ${cohortId}::uuid, n."personId", n.role, n.state, n.field, n.wishes, n."listedMentor", n."listedField", n."listedWishes",
          n."listedPlatform", n.phone, n.knows, n.topics, n."listedSeats", n."listedGroup", n."listedOrganisation", case n.state when 'waiting' then ${toDate(at)}::timestamptz end, ${toDate(at)}
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as n(id uuid, "personId" uuid, role text, state text, field text, wishes text,
          "listedMentor" text, "listedField" text, "listedWishes" text, "listedPlatform" text, phone text, knows text, topics text, "listedSeats" int, "listedGroup" text, "listedOrganisation" text)`
    return rows.map(({ id, ...row }) => ({ ...row, enrolmentId: id }))
  },

  async updateEnrolments(enrolled) {
    if (enrolled.length === 0) return
    await transaction.$executeRaw`
      update enrolment e set field = n.field, wishes = n.wishes, listed_mentor = n."listedMentor", listed_field = n."listedField",
        listed_wishes = n."listedWishes", listed_platform = n."listedPlatform", phone = n.phone, knows = n.knows, topics = n.topics,
        listed_seats = n."listedSeats", listed_group = n."listedGroup", listed_organisation = n."listedOrganisation"
      from jsonb_to_recordset(${JSON.stringify(enrolled)}::jsonb) as n("enrolmentId" uuid, field text, wishes text, "listedMentor" text,
        "listedField" text, "listedWishes" text, "listedPlatform" text, phone text, knows text, topics text, "listedSeats" int, "listedGroup" text, "listedOrganisation" text)
      where e.id = n."enrolmentId"`
  },
})
