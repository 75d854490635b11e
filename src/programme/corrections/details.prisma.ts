import type { PersonRow, SearchRow } from '../../../prisma/generated/rows.ts'
import { knownLanguage } from '../../contract/view.ts'
import { toDate } from '../../kit/clock.ts'
import type { Statements } from '../../store/statements.ts'
import type { DetailStore } from './details.ts'

type Row = Pick<PersonRow, 'name' | 'email' | 'language'> & {
  readonly chose: boolean
  readonly isElsewhere: boolean
  readonly isTrusted: boolean
}

/** Details of people on one database transaction. */
export const detailsIn = (statements: Statements): DetailStore => ({
  async lockDetails(cohortId, personId) {
    await statements.$queryRaw`select id from person where id = ${personId}::uuid for update`
    const [row] = await statements.$queryRaw<Row[]>`
      with places as (select pw.workspace_id from cohort c join programme_workspace pw on pw.programme_id = c.programme_id where c.id = ${cohortId}::uuid)
      select p.name, p.email, p.language, p.chose_at is not null as chose,
        exists (select from places) and (
          exists (select from enrolment o join cohort oc on oc.id = o.cohort_id join programme_workspace pw on pw.programme_id = oc.programme_id
            where o.person_id = p.id and pw.workspace_id not in (select workspace_id from places))
          or exists (select from address a where a.person_id = p.id and a.workspace_id not in (select workspace_id from places))) as "isElsewhere",
        exists (select from enrolment o where o.person_id = p.id and o.role = 'coordinator' and o.state = 'active')
          or exists (select from viewer v where v.person_id = p.id)
          or exists (select from address a join owner w on w.workspace_id = a.workspace_id and w.external_id = a.external_id and w.left_at is null
            where a.person_id = p.id) as "isTrusted"
      from enrolment e join person p on p.id = e.person_id and p.erased_at is null
      where e.cohort_id = ${cohortId}::uuid and e.person_id = ${personId}::uuid and e.role <> 'coordinator'`
    return row ? { ...row, language: knownLanguage(row.language) } : null
  },

  async hasEmail(email, personId) {
    const [row] = await statements.$queryRaw<{ has: boolean }[]>`
      select exists (select from person where email = ${email} and id <> ${personId}::uuid) as has`
    return row?.has ?? false
  },

  async saveDetails(personId, { name, email, language, languageListed }) {
    await statements.$executeRaw`
      update person set name = ${name}, email = ${email}, language = ${language}, language_listed = language_listed or ${languageListed}
      where id = ${personId}::uuid`
  },

  async leaveAccounts(cohortId, personId, email, at) {
    const moved = await statements.$executeRaw`
      update address a set external_id = ${email} from workspace w where w.id = a.workspace_id and w.platform = 'recorder' and a.person_id = ${personId}::uuid`
    if (moved > 0) return []
    await statements.$executeRaw`update search set state = 'absent', absence = null, due_at = null where person_id = ${personId}::uuid`
    const sought = await statements.$queryRaw<Pick<SearchRow, 'workspace_id'>[]>`
      insert into search (workspace_id, person_id, state, due_at)
      select w.id, e.person_id, 'due', ${toDate(at)}::timestamptz from enrolment e join cohort c on c.id = e.cohort_id
        join programme_workspace pw on pw.programme_id = c.programme_id join workspace w on w.id = pw.workspace_id
      where e.cohort_id = ${cohortId}::uuid and e.person_id = ${personId}::uuid and coalesce(e.listed_platform, w.platform) = w.platform
      on conflict (workspace_id, person_id) do update set state = 'due', due_at = excluded.due_at returning workspace_id`
    const next = sought.length > 0 ? 'waiting' : 'failed'
    await statements.$executeRaw`
      update delivery set workspace_id = null, address_id = null, due_at = case when state = 'due' and ${next} = 'waiting' then due_at end, state = case state when 'due' then ${next} else state end,
        detail = case when state = 'due' and ${next} = 'failed' then 'noAddress' else detail end
      where person_id = ${personId}::uuid and address_id is not null and (state = 'due' or (state = 'delivered' and due_at is not null))`
    await statements.$executeRaw`delete from candidate where person_id = ${personId}::uuid`
    await statements.$executeRaw`delete from address where person_id = ${personId}::uuid`
    return sought.map((row) => row.workspace_id)
  },
})
