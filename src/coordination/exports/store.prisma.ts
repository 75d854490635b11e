import { knownLanguage } from '../../contract/view.ts'
import { addressOf } from '../../people/reach.prisma.ts'
import { answerOf } from '../../programme/enrolment/answers.prisma.ts'
import type { Statements } from '../../store/statements.ts'
import type { ExportedPerson, ExportStore } from './store.ts'

/** What an export reads, on one database transaction. */
export const exportsIn = (statements: Statements): ExportStore => ({
  people: (cohortId) =>
    statements.$queryRaw<ExportedPerson[]>`
      select p.name, p.email, e.role, p.language, e.state, e.phone, e.field, e.wishes, mp.email as mentor,
        case e.role when 'mentor' then (select count(*)::int from seat s where s.mentor_id = e.id and s.state <> 'closed') end as seats,
        said.answer, said.answered_at as "answeredAt", coalesce(said.asks, 0) as asks,
        array(select distinct w.platform from address a join workspace w on w.id = a.workspace_id
          where a.person_id = p.id and a.gone_at is null and a.shut_at is null order by 1) as platforms
      from enrolment e join person p on p.id = e.person_id ${answerOf('e', 'said')}
        left join seat mine on mine.mentee_id = e.id left join enrolment me on me.id = mine.mentor_id left join person mp on mp.id = me.person_id
      where e.cohort_id = ${cohortId}::uuid and p.erased_at is null
      order by case e.role when 'coordinator' then 0 when 'mentor' then 1 else 2 end, p.name, p.id`,

  coordinatorsOf: async (cohortIds) => {
    const rows = await statements.$queryRaw<Record<'cohortId' | 'cohort' | 'personId' | 'language', string>[]>`
      select c.id as "cohortId", c.name as cohort, p.id as "personId", p.language from enrolment e join cohort c on c.id = e.cohort_id
        join person p on p.id = e.person_id and p.erased_at is null
      where e.cohort_id = any(${[...cohortIds]}::uuid[]) and e.role = 'coordinator' and e.state = 'active' order by c.id, p.id`
    return rows.map((row) => ({ ...row, language: knownLanguage(row.language) }))
  },

  addressOf: (actor) => addressOf(statements, actor),
})
