import type { CohortRow, ProgrammeRow } from '../../prisma/generated/rows.ts'
import { knownLanguage } from '../contract/view.ts'
import { storedWords } from '../programme/settings.ts'
import type { Statements } from '../store/statements.ts'
import type { PrivacyStore } from './store.ts'

type Person = { readonly personId: string; readonly name: string; readonly language: string; readonly still: string[] }
type Cohort = {
  readonly cohort: CohortRow['name']
  readonly programme: ProgrammeRow['name']
  readonly programmeId: string
  readonly words: unknown
}

/** The store of this room on one database transaction. */
export const privacyIn = (statements: Statements): PrivacyStore => ({
  async cohort(cohortId, enrolmentIds, without) {
    const [found] = await statements.$queryRaw<Cohort[]>`
      select c.name as cohort, pr.name as programme, pr.id as "programmeId", pr.settings->'words' as words
      from cohort c join programme pr on pr.id = c.programme_id where c.id = ${cohortId}::uuid`
    if (!found) return null
    const coordinators = await statements.$queryRaw<Person[]>`
      select p.id as "personId", p.name, p.language, '{}'::text[] as still from enrolment e join person p on p.id = e.person_id
      where e.cohort_id = ${cohortId}::uuid and e.role = 'coordinator' and e.state = 'active' and p.erased_at is null and p.id <> ${without}::uuid order by p.id`
    const partners = await statements.$queryRaw<(Person & { readonly enrolmentId: string })[]>`
      select e.id as "enrolmentId", p.id as "personId", p.name, p.language, array(
        select op.name from seat s join enrolment o on o.id = s.mentee_id join person op on op.id = o.person_id where s.mentor_id = e.id order by op.name) as still
      from enrolment e join person p on p.id = e.person_id where e.id = any(${[...enrolmentIds]}::uuid[]) and p.erased_at is null order by e.id`
    const told = ({ language, ...person }: Person) => ({ ...person, language: knownLanguage(language) })
    return {
      ...{ cohort: found.cohort, programme: found.programme, words: storedWords(found.words, found.programmeId) },
      coordinators: coordinators.map(told),
      partners: new Map(partners.map((partner) => [partner.enrolmentId, told(partner)])),
    }
  },
})
