import type { ConfirmationRow, EnrolmentRow, OfferRow } from '../../../prisma/generated/rows.ts'
import { Instant, isAfter, toDate } from '../../kit/clock.ts'
import { type PersonIn, personColumns, toPerson } from '../../people/person.prisma.ts'
import { columnsOf, type Perhaps } from '../../store/columns.ts'
import * as Prisma from '../../store/sql.ts'
import type { Statements } from '../../store/statements.ts'
import type { Affected, MoveRows, Was } from './store.ts'

const offer = columnsOf<Perhaps<OfferRow>>()({ id: 'id', seatId: 'seat_id', expiresAt: 'expires_at' })

type Row = PersonIn<'p_'> &
  Parameters<typeof offer.read<'o_'>>[0] &
  Pick<EnrolmentRow, 'id' | 'state' | 'taken_off_at'> & {
    readonly role: Affected['role']
    readonly confirmation_id: ConfirmationRow['id'] | null
    readonly answer: ConfirmationRow['answer'] | null
    readonly told: boolean
    readonly asked: boolean
  }

/** As a view carries it that is to be said. */
type StoredWas = Omit<Was, 'startsAt' | 'isAsked'> & { readonly startsAt: string; readonly isAsked?: boolean }

/** What moving and calling off change in this room's rows, on one database transaction. */
export const moveRowsIn = (statements: Statements): MoveRows => ({
  async everybody(cohortId, told) {
    const rows = await statements.$queryRaw<Row[]>`
      select ${personColumns('p', 'p_')}, e.id, e.role, e.state, e.taken_off_at, c.id as confirmation_id, c.answer,
        coalesce(c.asks > 0 or (e.role = 'mentor' and c.standing is not null), false) as asked, ${offer.select('o', 'o_')},
        exists (select from delivery d where d.cohort_id = e.cohort_id and (d.person_id = e.person_id or d.companion_id = e.person_id)
          and ((d.state in ('sending', 'delivered', 'unknown', 'merged') and (d.text_gone_at is not null or ${shows(toDate(told).toISOString())}))
            or (d.kind = 'kickOff.moved' and (d.state in ('waiting', 'due', 'failed') or ${wasReadInReply(toDate(told).toISOString())})))) as told
      from enrolment e join person p on p.id = e.person_id and p.erased_at is null left join confirmation c on c.enrolment_id = e.id
        left join offer o on o.enrolment_id = e.id and o.state = 'open'
      where e.cohort_id = ${cohortId}::uuid and e.role in ('mentor', 'mentee') order by e.id`
    return rows.map(toAffected)
  },

  async untold(cohortId) {
    // Whatever was said to somebody before the latest of these was said is what they know.
    const rows = await statements.$queryRaw<{ person: string; was: StoredWas }[]>`
      select person, was from (
        select distinct on (d.person_id) d.person_id as person, d.state, d.view -> 'was' as was from delivery d
        where d.cohort_id = ${cohortId}::uuid and d.kind in ('kickOff.moved', 'kickOff.calledOff') and d.state <> 'superseded' order by d.person_id, d.id desc) latest
      where state in ('waiting', 'due', 'failed') and was is not null`
    // An older release did not write down who was asked: whoever heard of a move was told a date before, nearly always by a question.
    return new Map(rows.map(({ person, was }) => [person, { isAsked: true, ...was, startsAt: Instant.from(was.startsAt) }]))
  },

  async unheardBy(cohortId, personId) {
    const rows = await statements.$queryRaw<{ id: string }[]>`
      select d.id from delivery d join kick_off k on k.cohort_id = d.cohort_id
      where d.cohort_id = ${cohortId}::uuid and d.person_id = ${personId}::uuid and d.kind = 'kickOff.moved' and d.state = 'superseded' and ${showsDate(asIso)}
        and not exists (select from delivery o where o.cohort_id = d.cohort_id and o.person_id = d.person_id and o.id > d.id
          and (o.kind in ('kickOff.moved', 'kickOff.calledOff') or o.state in ('sending', 'delivered', 'unknown', 'merged') and ${showsDate(asIso, 'o')}))
      order by d.id desc limit 1`
    return rows.map(({ id }) => id)
  },

  async startOver(kickOffId, at, anew) {
    const now = toDate(at)
    const over = anew ? Prisma.sql`c.answer is distinct from 'notStarting'` : Prisma.sql`c.answer in ('coming', 'unsure')`
    await statements.$executeRaw`
      update confirmation c set asks = 0, last_ask_at = null, calls = 0, called_at = null,
        due_at = case c.role when 'mentor' then ${now}::timestamptz else c.due_at end where c.kick_off_id = ${kickOffId}::uuid`
    await statements.$executeRaw`
      update confirmation c set joined_at = ${now}, due_at = ${now}, untrue_since = null, final_told = false,
        release = null, answer = case when ${over} then null else c.answer end, answered_at = case when ${over} then null else c.answered_at end,
        standing = case when c.answer = 'notAtKickoff' and not (${over}) then c.standing end,
        signature = case when c.answer = 'notAtKickoff' and not (${over}) then c.signature end
      from enrolment e where e.id = c.enrolment_id and c.kick_off_id = ${kickOffId}::uuid and e.state = 'active' and c.answer is distinct from 'notStarting'`
  },

  async answerStands(of, at) {
    await statements.$executeRaw`
      update confirmation c set answer = said.answer, answered_at = ${toDate(at)}
      from jsonb_to_recordset(${JSON.stringify(of)}::jsonb) as said("confirmationId" uuid, answer text)
      where c.id = said."confirmationId" and c.answer is null`
  },

  async countAsked(confirmationIds, at) {
    const now = toDate(at)
    await statements.$executeRaw`
      update confirmation set asks = 1, last_ask_at = ${now}, done_through = ${now} where id = any(${[...confirmationIds]}::uuid[])`
  },

  async replanSeats(cohortId, stop, at) {
    await statements.$executeRaw`
      update offer set expires_at = ${toDate(stop)} where state = 'open' and expires_at > ${toDate(stop)}
        and seat_id in (select id from seat where cohort_id = ${cohortId}::uuid)`
    if (isAfter(stop, at))
      await statements.$executeRaw`
        update seat set state = 'open', turn = turn + 1, agreed = false, opened_at = ${toDate(at)}
        where cohort_id = ${cohortId}::uuid and state = 'closed' and mentee_id is null
          and exists (select from enrolment m where m.id = seat.mentor_id and m.state = 'active')`
    await statements.$executeRaw`
      update seat set due_at = ${toDate(at)} where cohort_id = ${cohortId}::uuid and state = 'open' and opened_at is not null`
  },

  async endOffers(cohortId, at) {
    await statements.$executeRaw`
      update offer set state = 'lapsed', answered_at = ${toDate(at)} where state = 'open'
        and seat_id in (select id from seat where cohort_id = ${cohortId}::uuid)`
  },

  async rest(cohortId) {
    await dueAt(statements, cohortId, null)
  },

  async wake(cohortId, at) {
    await dueAt(statements, cohortId, toDate(at))
  },
})

async function dueAt(statements: Statements, cohortId: string, at: Date | null): Promise<void> {
  await statements.$executeRaw`
    update confirmation c set due_at = ${at}::timestamptz from enrolment e where e.id = c.enrolment_id and e.cohort_id = ${cohortId}::uuid and e.state = 'active'`
  await statements.$executeRaw`update seat set due_at = ${at}::timestamptz where cohort_id = ${cohortId}::uuid and state = 'open' and opened_at is not null`
}

/** Whether a move was withdrawn from somebody who left before they heard of it: if they came back, they read this date in the reply. */
const wasReadInReply = (iso: string): Prisma.Sql =>
  Prisma.sql`(d.state = 'superseded' and ${shows(iso)} and not exists (
    select from delivery o where o.cohort_id = d.cohort_id and o.person_id = d.person_id and o.kind = 'kickOff.calledOff' and o.id > d.id))`

/** Whether the message `d` shows an instant as a time. `iso`: the instant as messages carry it. */
const showsDate = (iso: Prisma.Sql, d = 'd'): Prisma.Sql =>
  Prisma.sql`jsonb_path_exists(${Prisma.raw(d)}.view, '$.parts[*].rows[*] ? (@.at == $at)', jsonb_build_object('at', ${iso}))`
const shows = (iso: string): Prisma.Sql => showsDate(Prisma.sql`${iso}::text`)
/** When the kick-off `k` begins, as messages carry it. */
const asIso = Prisma.sql`to_char(k.starts_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

const toAffected = (row: Row): Affected => {
  const { id, seatId, expiresAt } = offer.read(row, 'o_')
  return {
    ...{ person: toPerson(row, 'p_'), enrolmentId: row.id, role: row.role, state: row.state, isTakenOff: row.taken_off_at !== null },
    ...{ confirmationId: row.confirmation_id, answer: row.answer, isTold: row.told, isAsked: row.asked },
    offer: id && seatId && expiresAt ? { id, seatId, expiresAt } : null,
  }
}
