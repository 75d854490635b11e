import { knownLanguage } from '../contract/view.ts'
import { lineForMentors } from '../programme/enrolment/line.prisma.ts'
import { storedWords } from '../programme/settings.ts'
import * as Prisma from '../store/sql.ts'
import type { Statements } from '../store/statements.ts'
import { hasNobody } from './free.prisma.ts'
import type { LeftOver } from './store.ts'

type Row = Omit<LeftOver, 'language' | 'words'> & {
  readonly language: string
  readonly words: unknown
  readonly programmeId: string
}

/** Those for whom there is nobody; `which` in terms of the enrolment `e`. */
export async function leftOverWhere(statements: Statements, which: Prisma.Sql): Promise<LeftOver[]> {
  const rows = await statements.$queryRaw<Row[]>`
    select e.id as "enrolmentId", e.cohort_id as "cohortId", p.id as "personId", e.role, p.language, pr.name as programme, pr.settings->'words' as words,
      pr.id as "programmeId", l.number
    from enrolment e join person p on p.id = e.person_id and p.erased_at is null join cohort c on c.id = e.cohort_id
      join programme pr on pr.id = c.programme_id left join lateral ${lineForMentors(Prisma.sql`e.cohort_id`)} l on l.id = e.id
    where ${which} and (${hasNobody.mentee} or ${hasNobody.mentor}) order by e.id`
  return rows.map(({ language, words, programmeId, ...of }) => ({
    ...{ ...of, language: knownLanguage(language), words: storedWords(words, programmeId) },
  }))
}
