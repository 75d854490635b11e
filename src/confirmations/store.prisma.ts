import type { ConfirmationRow, DeliveryRow, EnrolmentRow, PairRow, PersonRow, SeatRow } from '../../prisma/generated/rows.ts'
import { fromDate, hoursAfter, type Instant, toDate } from '../kit/clock.ts'
import type { Ids } from '../kit/ids.ts'
import { type PersonIn, personColumns, toPerson } from '../people/person.prisma.ts'
import { livesIn } from '../people/reach.prisma.ts'
import { isInContact } from '../programme/stopped-contact.prisma.ts'
import { columnsOf, type Under } from '../store/columns.ts'
import * as Prisma from '../store/sql.ts'
import type { Statements } from '../store/statements.ts'
import { kickOffsOf, type PartnerIn, partnerColumns, toPartner } from './rows.prisma.ts'
import type { ConfirmationFacts, ConfirmationStore, KickOffFacts, SeatFacts } from './store.ts'

/** The columns of a confirmation that may change: select, update, reading and writing are made of this table. */
const progress = columnsOf<ConfirmationRow>()({
  ...{ id: 'id', answer: 'answer', answeredAt: 'answered_at', asks: 'asks', joinedAt: 'joined_at', lastAskAt: 'last_ask_at' },
  ...{ doneThrough: 'done_through', dueAt: 'due_at', release: 'release' },
  ...{ standing: 'standing', signature: 'signature', finalTold: 'final_told', untrueSince: 'untrue_since', tellings: 'tellings' },
})
const seat = columnsOf<SeatRow>()({ id: 'id', state: 'state', graceUntil: 'grace_until' })

type Seated = Parameters<typeof seat.read<'s_'>>[0] & { readonly stopped: boolean | null } & PartnerIn<'mentor_'> &
  (PartnerIn<'mentee_'> | { readonly mentee_e_id: null })

type Row = Parameters<typeof progress.read<''>>[0] &
  Pick<ConfirmationRow, 'role' | 'kick_off_id' | 'enrolment_id'> &
  Under<'enrolment_', Pick<EnrolmentRow, 'state' | 'taken_off_at' | 'welcomed_at'>> &
  PersonIn<'person_'> &
  (Seated | { readonly s_id: null })

/** Confirmations on one database transaction. */
export const confirmationsIn = (statements: Statements, deps: { ids: Ids }): ConfirmationStore => ({
  locked: (ids) => facts(statements, ids),

  async lock(ids) {
    await statements.$queryRaw`select id from confirmation where id = any(${ids}::uuid[]) order by id for update`
    return facts(statements, ids)
  },

  lockFree: (ids) => facts(statements, ids, Prisma.sql`for no key update of c, e skip locked`),

  async ofPerson({ personId, workspaceId }, now) {
    const own = await statements.$queryRaw<Pick<ConfirmationRow, 'id'>[]>`
      select c.id from confirmation c join enrolment e on e.id = c.enrolment_id join kick_off k on k.id = c.kick_off_id
        join cohort co on co.id = k.cohort_id join programme pr on pr.id = co.programme_id
      where ${livesIn(Prisma.sql`${workspaceId}::uuid`)} and e.person_id = ${personId}::uuid and e.state in ('active', 'waiting') and k.starts_at > ${toDate(now)} order by k.starts_at, c.id`
    return facts(
      statements,
      own.map((row) => row.id),
    )
  },

  async save(changed, recheck) {
    if (changed.length === 0) return false
    const rows = JSON.stringify(changed.map(progress.write))
    const [saved] = await statements.$queryRaw<{ wake: boolean }[]>`
      with rechecked as (${rechecking(recheck?.mentors ?? [], recheck?.at ?? null)}),
        saved as (update confirmation set ${progress.set} from jsonb_populate_recordset(null::confirmation, ${rows}::jsonb) n
      where confirmation.id = n.id and confirmation.id = any(${changed.map(({ id }) => id)}::uuid[]) returning 1)
      select exists (select from rechecked where due) as wake, (select count(*)::int from saved) as saved`
    return saved?.wake ?? false
  },

  async recheck(enrolmentIds, at, untrueFrom) {
    return (await statements.$queryRaw<{ due: boolean }[]>`${rechecking(enrolmentIds, at, untrueFrom)}`).some((row) => row.due)
  },

  async join(kickOffId, enrolmentId, role, at) {
    const now = toDate(at)
    const [joined] = await statements.$queryRaw<Pick<ConfirmationRow, 'id'>[]>`
      insert into confirmation (id, kick_off_id, enrolment_id, role, asks, joined_at, due_at, final_told, tellings, created_at)
      values (${deps.ids.next()}::uuid, ${kickOffId}::uuid, ${enrolmentId}::uuid, ${role}, 0, ${now}, ${now}, false, 0, ${now})
      on conflict (enrolment_id) do update set kick_off_id = excluded.kick_off_id, joined_at = excluded.joined_at, due_at = excluded.due_at,
        done_through = null, answer = null, answered_at = null, release = null
      returning id`
    if (!joined) throw new Error(`Enrolment ${enrolmentId} could not be asked.`)
    return joined.id
  },

  async lockSeatsOf(mentorId) {
    await statements.$queryRaw`select id from seat where mentor_id = ${mentorId}::uuid order by id for update`
  },

  async lastSeat(enrolmentId) {
    const [pair] = await statements.$queryRaw<Pick<PairRow, 'seat_id'>[]>`
      select seat_id from pair where mentee_id = ${enrolmentId}::uuid order by started_at desc limit 1`
    return pair?.seat_id ?? null
  },

  async noteCall(confirmationId, at) {
    const noted = await statements.$executeRaw`
      update confirmation set calls = calls + 1, called_at = ${toDate(at)} where id = ${confirmationId}::uuid
        and (called_at is null or called_at <= ${toDate(hoursAfter(at, -1 / 60))})`
    return noted > 0
  },

  async confirmationOf(enrolmentId) {
    const [found] = await statements.$queryRaw<
      Pick<ConfirmationRow, 'id'>[]
    >`select id from confirmation where enrolment_id = ${enrolmentId}::uuid`
    return found?.id ?? null
  },

  async notedBy(confirmationId) {
    const [last] = await statements.$queryRaw<{ deed: string; name: string | null }[]>`
      select a.deed, p.name from audit a left join person p on p.id = a.actor_id
      where a.subject = ${confirmationId}::uuid and a.deed in ('answered', 'notedAnswer') order by a.at desc, a.id desc limit 1`
    return last?.deed === 'notedAnswer' ? last.name : null
  },

  async setState(enrolmentId, state, waitingSince) {
    await statements.$executeRaw`
      update enrolment set state = ${state}, waiting_since = ${waitingSince && toDate(waitingSince)} where id = ${enrolmentId}::uuid`
  },

  async lastQuestion(personId, cohortId) {
    const [last] = await statements.$queryRaw<Pick<DeliveryRow, 'kind' | 'step' | 'created_at'>[]>`
      select kind, step, created_at from delivery where person_id = ${personId}::uuid and cohort_id = ${cohortId}::uuid
        and kind in ('confirmation.ask', 'confirmation.reminder', 'confirmation.dayOf', 'kickOff.moved') and state in ('sending', 'delivered', 'unknown')
        -- A new place alone asks nothing.
        and (kind <> 'kickOff.moved' or view -> 'renews' ->> 'said' = 'moved')
      order by id desc limit 1`
    return last ? { kind: last.kind, step: last.step, at: fromDate(last.created_at) } : null
  },

  async names(enrolmentIds) {
    if (enrolmentIds.length === 0) return new Map()
    const rows = await statements.$queryRaw<(Pick<EnrolmentRow, 'id'> & Pick<PersonRow, 'name'>)[]>`
      select e.id, p.name from enrolment e join person p on p.id = e.person_id where e.id = any(${[...enrolmentIds]}::uuid[])`
    return new Map(rows.map(({ id, name }) => [id, name]))
  },

  async wishesOf(enrolmentId) {
    const [found] = await statements.$queryRaw<Pick<EnrolmentRow, 'wishes'>[]>`select wishes from enrolment where id = ${enrolmentId}::uuid`
    return found?.wishes ?? null
  },

  async writeWishes(enrolmentId, wishes) {
    const changed = await statements.$executeRaw`
      update enrolment set wishes = ${wishes} where id = ${enrolmentId}::uuid and wishes is distinct from ${wishes}`
    return changed > 0
  },

  async roleIn(cohortId, personId) {
    const [found] = await statements.$queryRaw<Pick<EnrolmentRow, 'role'>[]>`
      select role from enrolment where cohort_id = ${cohortId}::uuid and person_id = ${personId}::uuid and (role <> 'coordinator' or state = 'active')`
    return found?.role ?? null
  },
})

/** Rows that need no look are locked, too, so that a process that tells a first standing does not miss what this transaction changes. */
const rechecking = (enrolmentIds: readonly string[], at: Instant | null, untrueFrom?: Instant): Prisma.Sql => Prisma.sql`
  update confirmation set due_at = case when role = 'mentor' and standing is null then due_at else ${at && toDate(at)} end,
    untrue_since = case when role = 'mentor' then greatest(untrue_since, ${untrueFrom ? toDate(untrueFrom) : null}::timestamptz) end
  where enrolment_id = any(${[...enrolmentIds]}::uuid[]) returning role = 'mentee' or standing is not null as due`

async function facts(statements: Statements, ids: readonly string[], locking = Prisma.empty): Promise<ConfirmationFacts[]> {
  if (ids.length === 0) return []
  // These are sent together. A kick-off comes once, and not with each of its people.
  const [rows, kickOffs] = await Promise.all([
    statements.$queryRaw<Row[]>`
    select ${progress.select('c')}, c.role, c.kick_off_id, c.enrolment_id, e.state as enrolment_state, e.taken_off_at as enrolment_taken_off_at,
      e.welcomed_at as enrolment_welcomed_at, ${personColumns('p', 'person_')},
      ${seat.select('s', 's_')}, (select true from pair x where x.seat_id = s.id and x.ended_at is null and not (${isInContact}) limit 1) as stopped,
      ${partnerColumns('mentor_')}, ${partnerColumns('mentee_')}
    from confirmation c join enrolment e on e.id = c.enrolment_id join person p on p.id = e.person_id
      left join lateral (
        select id, state, grace_until, mentor_id, mentee_id from seat where c.role = 'mentee' and mentee_id = e.id
        union all select id, state, grace_until, mentor_id, mentee_id from seat where c.role = 'mentor' and mentor_id = e.id
      ) s on true
      left join enrolment mentor_e on mentor_e.id = s.mentor_id left join person mentor_p on mentor_p.id = mentor_e.person_id
      left join confirmation mentor_c on mentor_c.enrolment_id = mentor_e.id
      left join enrolment mentee_e on mentee_e.id = s.mentee_id left join person mentee_p on mentee_p.id = mentee_e.person_id
      left join confirmation mentee_c on mentee_c.enrolment_id = mentee_e.id
    where c.id = any(${ids}::uuid[]) order by c.id, s.id ${locking}`,
    kickOffsOf(statements, Prisma.sql`k.id in (select kick_off_id from confirmation where id = any(${ids}::uuid[]))`),
  ])
  const byId = new Map(kickOffs.map((kickOff) => [kickOff.id, kickOff]))
  return [...Map.groupBy(rows, (row) => row.id).values()].flatMap((of) => of.slice(0, 1).map((row) => toFacts(row, of, byId)))
}

/** Makes one confirmation of its rows: one row for each of its seats, or a single one without a seat. */
function toFacts(row: Row, rows: readonly Row[], kickOffs: ReadonlyMap<string, KickOffFacts>): ConfirmationFacts {
  const kickOff = kickOffs.get(row.kick_off_id)
  if (!kickOff) throw new Error(`Kick-off ${row.kick_off_id} vanished inside its own transaction.`)
  return {
    ...progress.read(row, ''),
    role: row.role,
    enrolmentId: row.enrolment_id,
    enrolmentState: row.enrolment_state,
    isTakenOff: row.enrolment_taken_off_at !== null,
    isWelcomed: row.enrolment_welcomed_at !== null,
    person: toPerson(row, 'person_'),
    kickOff,
    seats: rows.filter((each) => each.s_id !== null).map(toSeat),
  }
}

const toSeat = (row: Seated): SeatFacts => ({
  ...seat.read(row, 's_'),
  mentor: { ...toPartner(row, 'mentor_'), ...(row.stopped && { isStopped: true }) },
  mentee: row.mentee_e_id === null ? null : { ...toPartner(row, 'mentee_'), ...(row.stopped && { isStopped: true }) },
})
