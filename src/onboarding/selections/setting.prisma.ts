import { fromDate, toDate } from '../../kit/clock.ts'
import type { Ids } from '../../kit/ids.ts'
import type { Statements } from '../../store/statements.ts'
import type { CohortIntakes } from './facts.ts'
import { placesColumns } from './places.prisma.ts'
import type { SelectionStore } from './store.ts'

type SelectionIn = Omit<CohortIntakes['selections'][number], 'opensAt' | 'closesAt'> & { readonly opensAt: Date; readonly closesAt: Date }

/** What a coordinator sets of selections, and who wants to hear of them, on one database transaction. */
export const settingIn = (
  statements: Statements,
  ids: Ids,
): Pick<SelectionStore, 'cohortIntakes' | 'workspacesOf' | 'saveSelection' | 'saveIntake' | 'remind' | 'opened'> => ({
  async cohortIntakes(cohortId, now) {
    const [cohort] = await statements.$queryRaw<Pick<CohortIntakes, 'programmeId' | 'isPaired' | 'unpaired'>[]>`
      select c.programme_id as "programmeId", c.paired_at is not null as "isPaired",
        (select count(*)::int from enrolment e where e.cohort_id = c.id and e.state = 'unpaired') as unpaired from cohort c where c.id = ${cohortId}::uuid`
    if (!cohort) throw new Error(`There is no cohort ${cohortId}.`)
    const selections = await statements.$queryRaw<SelectionIn[]>`
      select s.id as "selectionId", s.role, s.name, s.opens_at as "opensAt", s.closes_at as "closesAt", s.question, s.credits
      from selection s where s.programme_id = ${cohort.programmeId}::uuid order by s.role, s.opens_at, s.id`
    const places = await statements.$queryRaw<CohortIntakes['places']>`
      select i.role, i.capacity, i.targets, i.language_targets as "languageTargets", n.inside, n.promised from intake i cross join lateral (
        select ${placesColumns(now)} from enrolment e left join application a on a.enrolment_id = e.id where e.cohort_id = i.cohort_id and e.role = i.role) n
      where i.cohort_id = ${cohortId}::uuid order by i.role`
    return {
      ...cohort,
      places,
      selections: selections.map(({ opensAt, closesAt, ...row }) => ({ ...row, opensAt: fromDate(opensAt), closesAt: fromDate(closesAt) })),
    }
  },

  workspacesOf: (cohortId) =>
    statements.$queryRaw`
      select w.platform, w.external_id as id from cohort c join programme_workspace pw on pw.programme_id = c.programme_id
        join workspace w on w.id = pw.workspace_id and w.paused_at is null where c.id = ${cohortId}::uuid order by 1, 2`,

  async saveSelection({ programmeId, role, selectionId }, { name, opensAt, closesAt, question, credits }) {
    const id = selectionId ?? ids.next()
    const rows = await statements.$queryRaw<{ id: string }[]>`
      insert into selection (id, programme_id, role, name, opens_at, closes_at, question, credits, due_at)
      select ${id}::uuid, ${programmeId}::uuid, ${role}, ${name}, ${toDate(opensAt)}, ${toDate(closesAt)}, ${question}, ${credits}, ${toDate(opensAt)}
      where not exists (select from selection o where o.programme_id = ${programmeId}::uuid and o.role = ${role} and o.name = ${name} and o.id <> ${id}::uuid)
      on conflict (id) do update set name = excluded.name, opens_at = excluded.opens_at, closes_at = excluded.closes_at, question = excluded.question,
        credits = excluded.credits, due_at = excluded.due_at where selection.programme_id = excluded.programme_id and selection.role = excluded.role
      returning id`
    return rows.length > 0
  },

  async saveIntake({ cohortId, role }, { capacity, targets, languageTargets }) {
    await statements.$executeRaw`
      insert into intake (id, cohort_id, role, capacity, targets, language_targets)
      values (${ids.next()}::uuid, ${cohortId}::uuid, ${role}, ${capacity}, ${JSON.stringify(targets)}::jsonb,
        ${JSON.stringify(languageTargets)}::jsonb)
      on conflict (cohort_id, role) do update set capacity = excluded.capacity, targets = excluded.targets,
        language_targets = excluded.language_targets`
  },

  async opened(selectionIds) {
    await statements.$executeRaw`update selection set due_at = null where id = any(${[...selectionIds]}::uuid[])`
  },

  async remind(programmeId, personId, role, at) {
    await statements.$executeRaw`
      insert into selection_reminder (programme_id, person_id, role, at) values (${programmeId}::uuid, ${personId}::uuid, ${role}, ${toDate(at)})
      on conflict do nothing`
  },
})
