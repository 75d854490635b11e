import type { Language } from '../../src/contract/view.ts'
import type { Happening } from '../../src/house/rehearses.ts'
import { type Clock, fromDate } from '../../src/kit/clock.ts'
import { ledgerOf } from '../../src/rehearsal/ledger.prisma.ts'
import { rehearsed } from '../../src/rehearsal/rooms.ts'
import { summarise } from '../../src/rehearsal/summary.ts'
import type { Base } from '../../src/store/pool.ts'
import type { Statements } from '../../src/store/statements.ts'
import type { Evening } from '../page/shown.ts'

/** What the evening was, as the rooms tell it. Null: a kick-off is still ahead, or none takes place. */
export function eveningIn(base: Base, clock: Clock): () => Promise<Evening | null> {
  const { statements } = base
  const ledger = ledgerOf(base)
  return async () => {
    if (!(await isOver(statements, clock))) return null
    const there = new Set((await invitedTo(statements)).map(({ email }) => email))
    const counts = summarise(
      (await ledger.peopleAtEnd()).filter(({ email }) => there.has(email)),
      await saidIn(statements),
    )
    const linesIn = (language: Language) => rehearsed.flatMap(({ rehearses }) => rehearses.evening?.(counts, language) ?? [])
    return { en: linesIn('en'), fi: linesIn('fi'), sv: linesIn('sv') }
  }
}

/** Whether every kick-off has begun. */
export async function isOver(statements: Statements, clock: Clock): Promise<boolean> {
  const [row] = await statements.$queryRaw<{ last: Date | null }[]>`select max(starts_at) as last from kick_off where called_off_at is null`
  return row?.last ? fromDate(row.last).epochMilliseconds < clock.now().epochMilliseconds : false
}

/** Everybody in a cohort whose kick-off took place: one without a date has no evening. */
const invitedTo = (statements: Statements): Promise<{ email: string }[]> => statements.$queryRaw`
  select p.email from person p join enrolment e on e.person_id = p.id join kick_off k on k.cohort_id = e.cohort_id where k.called_off_at is null`

type Delivered = Extract<Happening, { type: 'delivery' }>

/** What people found in their inboxes; rooms count it, and read no words of it. */
async function saidIn(statements: Statements): Promise<Happening[]> {
  const rows = await statements.$queryRaw<(Omit<Delivered, 'type' | 'at' | 'text'> & { readonly at: Date })[]>`
    select coalesce(d.sent_at, d.created_at) as at, d.key, p.email as to, p.name, coalesce(e.role, 'coordinator') as role, d.kind, d.step, d.language
    from delivery d join person p on p.id = d.person_id left join enrolment e on e.person_id = d.person_id and e.cohort_id = d.cohort_id
    where d.state = 'delivered' and (d.cohort_id is null or d.cohort_id in (select cohort_id from kick_off where called_off_at is null))`
  return rows.map(({ at, ...row }) => ({ type: 'delivery', at: fromDate(at), ...row, text: '' }))
}
