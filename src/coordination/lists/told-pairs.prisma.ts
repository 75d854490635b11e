import type { PersonRow, ProgrammeRow } from '../../../prisma/generated/rows.ts'
import { knownLanguage } from '../../contract/view.ts'
import { fromDate } from '../../kit/clock.ts'
import { storedWords } from '../../programme/settings.ts'
import type { Statements } from '../../store/statements.ts'
import { wasTold } from '../people/was-told.prisma.ts'
import type { ReadersStore } from './told-pairs.ts'

type Row = Pick<PersonRow, 'id' | 'name' | 'language'> & {
  readonly was_told: boolean
  readonly programme: string
  readonly programme_id: string
  readonly words: ProgrammeRow['settings']
  readonly starts_at: Date
  readonly called_off_at: Date | null
}

/** Who has read of a cohort, on one database transaction. */
export const readersIn = (statements: Statements): ReadersStore => ({
  async readers(cohortId, personIds) {
    const rows = await statements.$queryRaw<Row[]>`
      select p.id, p.name, p.language, pr.name as programme, pr.id as programme_id, pr.settings->'words' as words, k.starts_at, k.called_off_at,
        ${wasTold('p.id', 'c.id')} as was_told
      from person p join cohort c on c.id = ${cohortId}::uuid join programme pr on pr.id = c.programme_id join kick_off k on k.cohort_id = c.id
      where p.id = any(${[...personIds]}::uuid[])`
    return rows.map(({ id, name, language, was_told: told, programme, programme_id: programmeId, words, ...of }) => ({
      ...{ personId: id, name, language: knownLanguage(language), wasTold: told, programme },
      ...{
        words: storedWords(words, programmeId),
        startsAt: fromDate(of.starts_at),
        calledOffAt: of.called_off_at && fromDate(of.called_off_at),
      },
    }))
  },
})
