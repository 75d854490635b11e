import type { CohortRow, DeliveryRow, PersonRow, ProgrammeRow } from '../../../prisma/generated/rows.ts'
import { storedSettings } from '../../programme/settings.ts'
import type { Statements } from '../../store/statements.ts'
import type { Written } from '../shown.ts'

/** A cohort as an export needs it. */
export interface ExportedCohort extends Omit<Written, 'language'> {
  readonly name: string
  readonly programme: string
}

type Row = Pick<CohortRow, 'id' | 'name' | 'time_zone' | 'programme_id'> & Pick<ProgrammeRow, 'settings'> & { readonly programme: string }

const exported = ({ id, name, programme, time_zone: zone, programme_id: programmeId, settings }: Row): ExportedCohort => ({
  ...{ cohortId: id, name, programme, zone, words: storedSettings(settings, programmeId).words },
})

/** The cohort of this id; null: there is none. */
export async function cohortToExport(statements: Statements, cohortId: string): Promise<ExportedCohort | null> {
  const [row] = await statements.$queryRaw<Row[]>`
    select c.id, c.name, c.time_zone, c.programme_id, p.settings, p.name as programme from cohort c join programme p on p.id = c.programme_id
    where c.id = ${cohortId}::uuid`
  return row ? exported(row) : null
}

/** Cohorts of this name, or whose programme has it, in any case of letters; newest first. All cohorts where none has it. */
export async function cohortsNamed(statements: Statements, name: string): Promise<readonly ExportedCohort[]> {
  const rows = await statements.$queryRaw<Row[]>`
    select c.id, c.name, c.time_zone, c.programme_id, p.settings, p.name as programme from cohort c join programme p on p.id = c.programme_id order by c.created_at desc, c.id`
  const asked = name.trim().toLowerCase()
  const meant = rows.filter((row) => [row.id, row.name, row.programme].some((each) => each.toLowerCase() === asked))
  return (meant.length > 0 ? meant : rows).map(exported)
}

/** One message to somebody of a cohort. */
export type MessageRow = Pick<PersonRow, 'name' | 'email'> &
  Pick<DeliveryRow, 'kind' | 'step' | 'state' | 'detail'> & { readonly sentAt: Date | null }

/** Messages about a cohort, newest last. Somebody who was forgotten has no e-mail. */
export const messagesOf = (statements: Statements, cohortId: string): Promise<MessageRow[]> =>
  statements.$queryRaw<MessageRow[]>`
    select p.name, case when p.erased_at is null then p.email else '' end as email, d.kind, d.step, d.state, d.detail, d.sent_at as "sentAt"
    from delivery d join person p on p.id = d.person_id where d.cohort_id = ${cohortId}::uuid order by d.id`
