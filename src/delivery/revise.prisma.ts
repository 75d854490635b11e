import type { DeliveryRow, PersonRow } from '../../prisma/generated/rows.ts'
import type { View } from '../contract/view.ts'
import type { Statements } from '../store/statements.ts'

type Row = Pick<DeliveryRow, 'id'> & Pick<PersonRow, 'time_zone'> & { readonly view: View }

/** Says something else in what was not said yet. Nobody begins to say it meanwhile. */
export async function revise(
  statements: Statements,
  { cohortId, kinds }: { readonly cohortId: string; readonly kinds: readonly string[] },
  change: (view: View, timeZone: string | null) => View | null,
): Promise<void> {
  const rows = await statements.$queryRaw<Row[]>`
    select d.id, d.view, p.time_zone from delivery d join person p on p.id = d.person_id
    where d.cohort_id = ${cohortId}::uuid and d.kind = any(${[...kinds]}) and d.text_gone_at is null
      and (d.state in ('waiting', 'due') or (d.state = 'failed' and d.detail = 'noAddress')) order by d.id for update of d`
  const changed = rows.flatMap(({ id, view, time_zone: timeZone }) => {
    const now = change(view, timeZone)
    return now ? [{ id, view: now }] : []
  })
  if (changed.length === 0) return
  await statements.$executeRaw`
    update delivery set view = n.view from jsonb_to_recordset(${JSON.stringify(changed)}::jsonb) as n(id uuid, view jsonb) where delivery.id = n.id`
}
