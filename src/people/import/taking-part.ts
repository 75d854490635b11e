/** A column that says who takes part, as the workbook has it that Pari itself writes: whoever takes none is no person of the list. */
import { cleanLine } from './cell.ts'
import type { Row } from './list.ts'
import { fold } from './spelling.rules.ts'

const titles = new Set(['state', 'status', 'tila', 'läge', 'status i programmet', 'osallistumisen tila'].map(fold))
const out = new Set(
  [
    ...['not taking part', 'no longer taking part', 'withdrawn', 'withdrew', 'dropped out', 'cancelled', 'canceled'],
    ...['ei osallistu', 'ei enää osallistu', 'perunut', 'peruutti', 'peruutettu', 'peruuntunut'],
    ...['deltar inte', 'deltar inte längre', 'avhoppad', 'hoppat av', 'avbokad'],
  ].map(fold),
)

/** What that workbook calls those who take part, or may yet. */
const within = new Set(
  [
    ...['taking part', 'on the waitlist', 'taking part, no mentor yet', 'wants to join, isn’t in yet', 'place released'],
    ...['mukana', 'jonotuslistalla', 'mukana, vielä ilman mentoria', 'haluaa mukaan, ei vielä mukana', 'paikka vapautettu'],
    ...['deltar', 'på väntelistan', 'med, ännu utan mentor', 'vill vara med, har ingen plats ännu', 'platsen frigjord'],
    ...['active', 'confirmed', 'accepted', 'ok', 'aktiivinen', 'vahvistettu', 'hyväksytty', 'aktiv', 'bekräftad', 'godkänd'],
  ].map(fold),
)

/** The place of that column; -1 where there is none. */
export const stateColumn = (columns: readonly string[]): number => columns.findIndex((title) => titles.has(fold(title)))

/** Whether a row says that its person takes no part. */
export const isOut = ({ cells }: Row, column: number): boolean => out.has(fold(cleanLine((cells[column] ?? '').slice(0, mostLength))))
const mostLength = 60

/** Whether everything in that column is understood. */
export const saysNothingElse = (rows: readonly Row[], column: number): boolean =>
  rows.every((row) => isOut(row, column) || within.has(fold(cleanLine((row.cells[column] ?? '').slice(0, mostLength)))))
