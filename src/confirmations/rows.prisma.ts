import type { CohortRow, ConfirmationRow, EnrolmentRow, KickOffRow as StoredKickOff } from '../../prisma/generated/rows.ts'
import { fromDate } from '../kit/clock.ts'
import { type PersonIn, personColumns, toPerson } from '../people/person.prisma.ts'
import { type ToldRow, toldColumns, toToldKickOff } from '../programme/kick-off/kick-off-shown.prisma.ts'
import type { Ladder } from '../programme/ladder/ladder.ts'
import { storedLadder } from '../programme/ladder/stored-ladder.ts'
import { columnsOf, type Perhaps } from '../store/columns.ts'
import * as Prisma from '../store/sql.ts'
import type { Statements } from '../store/statements.ts'
import type { KickOffFacts, Partner } from './store.ts'

const enrolled = columnsOf<EnrolmentRow>()({ enrolmentId: 'id', field: 'field' })
const asked = columnsOf<Perhaps<ConfirmationRow>>()({ confirmationId: 'id', answer: 'answer' })

/**
 * The columns of a partner: a person, an enrolment and perhaps a confirmation, which are joined as `mentor_p`, `mentor_e` and `mentor_c`
 * for `mentor_`.
 */
export const partnerColumns = (prefix: string) =>
  Prisma.sql`${personColumns(`${prefix}p`, prefix)}, ${enrolled.select(`${prefix}e`, `${prefix}e_`)}, ${asked.select(`${prefix}c`, `${prefix}c_`)}`
/** The columns of `partnerColumns`, behind their prefix. */
export type PartnerIn<Prefix extends string> = PersonIn<Prefix> &
  Parameters<typeof enrolled.read<`${Prefix}e_`>>[0] &
  Parameters<typeof asked.read<`${Prefix}c_`>>[0]

/** Reads the columns of a partner. */
export const toPartner = <Prefix extends string>(row: PartnerIn<Prefix>, prefix: Prefix): Partner => ({
  ...toPerson(row, prefix),
  ...enrolled.read(row, `${prefix}e_`),
  ...asked.read(row, `${prefix}c_`),
})

/** The columns of a kick-off `k`, with its cohort and its programme joined as `c` and `pr`. */
export const kickOffColumns = Prisma.sql`${toldColumns}, c.country, k.ladder::text as ladder, k.done_through,
  exists (select from enrolment w where w.cohort_id = c.id and w.state = 'waiting') as someone_waits,
  (select m.due_at from kick_off_move m where m.kick_off_id = k.id) as moves_at`

/** A row of `kickOffColumns`. */
export type KickOffRow = ToldRow &
  Pick<StoredKickOff, 'done_through'> &
  Pick<CohortRow, 'country'> & { readonly ladder: string; readonly someone_waits: boolean; readonly moves_at: Date | null }

/** Kick-offs as this room knows them. `of` says which, about the row `k`. */
export async function kickOffsOf(statements: Statements, of: Prisma.Sql): Promise<KickOffFacts[]> {
  const rows = await statements.$queryRaw<KickOffRow[]>`
    select ${kickOffColumns} from kick_off k join cohort c on c.id = k.cohort_id join programme pr on pr.id = c.programme_id
    where ${of} order by k.id`
  return rows.map(toKickOff)
}

/** Reads a row of `kickOffColumns`. */
export const toKickOff = (row: KickOffRow): KickOffFacts => ({
  ...toToldKickOff(row),
  country: row.country,
  ladder: toLadder(row.ladder, row.k_id),
  doneThrough: row.done_through && fromDate(row.done_through),
  someoneWaits: row.someone_waits,
  movesAt: row.moves_at && fromDate(row.moves_at),
})

const ladders = new Map<string, Ladder>()

/**
 * Stored ladders are read through their schema once and remembered by their text. Only the schema: what a later Pari would refuse to store
 * must not stop a cohort.
 */
function toLadder(stored: string, kickOffId: string): Ladder {
  const known = ladders.get(stored)
  if (known) return known
  const read = storedLadder(JSON.parse(stored), { what: 'kick_off.ladder', row: kickOffId })
  if (ladders.size > 500) ladders.clear()
  ladders.set(stored, read)
  return read
}
