import type { Part, Row, View } from '../../contract/view.ts'
import { toDate } from '../../kit/clock.ts'
import { copyIn } from '../copy-in.ts'
import { dateRow } from '../views.ts'
import type { Moved } from './views.ts'

/** What was not said yet, with the date and the venue as they are now. Null: it names neither. */
export function redated(view: View, it: Moved, timeZone: string | null): View | null {
  const parts = view.parts.map((part) => (part.kind === 'fields' ? { ...part, rows: rowsNow(part.rows, view, it, timeZone) } : part))
  return parts.some((part, index) => part.kind === 'fields' && !isAlike(part, view.parts[index])) ? { ...view, parts } : null
}

const isAlike = (one: Part, other: Part | undefined): boolean => JSON.stringify(one) === JSON.stringify(other)

function rowsNow(rows: readonly Row[], { language }: View, { kickOff, from }: Moved, timeZone: string | null): Row[] {
  const { fields } = copyIn(language, kickOff.words)
  const then = toDate(from.startsAt).toISOString()
  if (!rows.some(({ at }) => at === then)) return [...rows]
  const reader = { language, timeZone } as Parameters<typeof dateRow>[2]['to']
  const where: Row[] = kickOff.venue ? [{ label: fields.where, value: kickOff.venue }] : []
  return rows
    .filter(({ label, value }) => !(label === fields.where && value === from.venue))
    .flatMap((row) =>
      row.at === then
        ? [dateRow(row.label, kickOff.startsAt, { to: reader, kickOff }), ...(row.label === fields.when ? where : [])]
        : [row],
    )
}
