import { fromDate, type Instant, toDate } from '../kit/clock.ts'
import type { Ids } from '../kit/ids.ts'
import { livesIn } from '../people/reach.prisma.ts'
import * as Prisma from '../store/sql.ts'
import type { Statements } from '../store/statements.ts'
import { kickOffsOf, partnerColumns, recipientColumns, toPartner, toRecipient } from './rows.prisma.ts'
import type { ConfirmationFacts, ConfirmationStore, KickOffFacts, Progress, SeatFacts } from './store.ts'

interface Row extends Record<string, unknown> {
  id: string
  kick_off_id: string
  role: 'mentee' | 'mentor'
  enrolment_id: string
  enrolment_state: ConfirmationFacts['enrolmentState']
  answer: Progress['answer']
  answered_at: Date | null
  asks: number
  joined_at: Date
  last_ask_at: Date | null
  done_through: Date | null
  due_at: Date | null
  release: Progress['release']
  standing: Progress['standing']
  signature: string | null
  final_told: boolean
  tellings: number
  seat_id: string | null
  seat_state: SeatFacts['state'] | null
}

export const confirmationsIn = (statements: Statements, deps: { ids: Ids }): ConfirmationStore => ({
  locked: (ids) => facts(statements, ids),

  async lock(ids) {
    await statements.$queryRaw`select id from confirmation where id = any(${ids}::uuid[]) order by id for update`
    return facts(statements, ids)
  },

  lockFree: (ids) => facts(statements, ids, Prisma.sql`for no key update of c, e skip locked`),

  async ofPerson({ personId, workspaceId }, now) {
    const own = await statements.$queryRaw<{ id: string }[]>`
      select c.id from confirmation c join enrolment e on e.id = c.enrolment_id join kick_off k on k.id = c.kick_off_id
        join cohort co on co.id = k.cohort_id join programme pr on pr.id = co.programme_id
      where ${livesIn(Prisma.sql`${workspaceId}::uuid`)} and e.person_id = ${personId}::uuid and e.state in ('active', 'waiting') and k.starts_at > ${toDate(now)} order by k.starts_at, c.id`
    return facts(
      statements,
      own.map((row) => row.id),
    )
  },

  async save(progress, recheck) {
    if (progress.length === 0) return false
    const rows = JSON.stringify(progress.map(toRow))
    const [saved] = await statements.$queryRaw<{ wake: boolean }[]>`
      with rechecked as (${rechecking(recheck?.mentors ?? [], recheck?.at ?? null)}), saved as (update confirmation set answer = n.answer, answered_at = n.answered_at, asks = n.asks, joined_at = n.joined_at, last_ask_at = n.last_ask_at,
        done_through = n.done_through, due_at = n.due_at, release = n.release, standing = n.standing, signature = n.signature,
        final_told = n.final_told, tellings = n.tellings
      from jsonb_to_recordset(${rows}::jsonb) as n(id uuid, answer text, answered_at timestamptz, asks int, joined_at timestamptz,
        last_ask_at timestamptz, done_through timestamptz, due_at timestamptz, release text, standing text, signature text, final_told boolean, tellings int)
      where confirmation.id = n.id and confirmation.id = any(${progress.map(({ id }) => id)}::uuid[]) returning 1)
      select exists (select from rechecked where due) as wake, (select count(*)::int from saved) as saved`
    return saved?.wake ?? false
  },

  async recheck(enrolmentIds, at) {
    return (await statements.$queryRaw<{ due: boolean }[]>`${rechecking(enrolmentIds, at)}`).some((row) => row.due)
  },

  async join(kickOffId, enrolmentId, role, at) {
    const now = toDate(at)
    const [joined] = await statements.$queryRaw<{ id: string }[]>`
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
    const [pair] = await statements.$queryRaw<{ seat_id: string }[]>`
      select seat_id from pair where mentee_id = ${enrolmentId}::uuid order by started_at desc limit 1`
    return pair?.seat_id ?? null
  },

  async setState(enrolmentId, state, waitingSince) {
    await statements.$executeRaw`
      update enrolment set state = ${state}, waiting_since = ${waitingSince && toDate(waitingSince)} where id = ${enrolmentId}::uuid`
  },

  async writeWishes(enrolmentId, wishes) {
    const changed = await statements.$executeRaw`
      update enrolment set wishes = ${wishes} where id = ${enrolmentId}::uuid and wishes is distinct from ${wishes}`
    return changed > 0
  },

  async roleIn(cohortId, personId) {
    const [found] = await statements.$queryRaw<{ role: 'mentor' | 'mentee' | 'coordinator' }[]>`
      select role from enrolment where cohort_id = ${cohortId}::uuid and person_id = ${personId}::uuid`
    return found?.role ?? null
  },
})

/** Rows that need no look are locked, too: a process that tells a first standing must not miss what this transaction changes. */
const rechecking = (enrolmentIds: readonly string[], at: Instant | null): Prisma.Sql => Prisma.sql`
  update confirmation set due_at = case when role = 'mentor' and standing is null then due_at else ${at && toDate(at)} end
  where enrolment_id = any(${[...enrolmentIds]}::uuid[]) returning role = 'mentee' or standing is not null as due`

async function facts(statements: Statements, ids: readonly string[], locking = Prisma.empty): Promise<ConfirmationFacts[]> {
  if (ids.length === 0) return []
  // Sent together. A kick-off comes once, not with each of its people.
  const [rows, kickOffs] = await Promise.all([
    statements.$queryRaw<Row[]>`
    select c.id, c.role, c.kick_off_id, c.enrolment_id, e.state as enrolment_state, c.answer, c.answered_at, c.asks, c.joined_at, c.last_ask_at, c.done_through,
      c.due_at, c.release, c.standing, c.signature, c.final_told, c.tellings, ${recipientColumns('p', 'person')},
      s.id as seat_id, s.state as seat_state, ${partnerColumns('mentor')}, ${partnerColumns('mentee')}
    from confirmation c join enrolment e on e.id = c.enrolment_id join person p on p.id = e.person_id
      left join lateral (
        select id, state, mentor_id, mentee_id from seat where c.role = 'mentee' and mentee_id = e.id
        union all select id, state, mentor_id, mentee_id from seat where c.role = 'mentor' and mentor_id = e.id
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

/** One confirmation, and its rows: one for each of its seats, or a single one without any. */
function toFacts(row: Row, rows: readonly Row[], kickOffs: ReadonlyMap<string, KickOffFacts>): ConfirmationFacts {
  const kickOff = kickOffs.get(row.kick_off_id)
  if (!kickOff) throw new Error(`Kick-off ${row.kick_off_id} vanished inside its own transaction.`)
  return {
    ...toProgress(row),
    role: row.role,
    enrolmentId: row.enrolment_id,
    enrolmentState: row.enrolment_state,
    person: toRecipient(row, 'person'),
    kickOff,
    seats: rows.filter((each) => each.seat_id !== null).map(toSeat),
  }
}

const toSeat = (row: Row): SeatFacts => ({
  id: row.seat_id ?? '',
  state: row.seat_state ?? 'closed',
  mentor: toPartner(row, 'mentor'),
  mentee: row['mentee_enrolment_id'] ? toPartner(row, 'mentee') : null,
})

const instant = (date: Date | null) => date && fromDate(date)

const toProgress = (row: Row): Progress => ({
  id: row.id,
  answer: row.answer,
  answeredAt: instant(row.answered_at),
  asks: row.asks,
  joinedAt: fromDate(row.joined_at),
  lastAskAt: instant(row.last_ask_at),
  doneThrough: instant(row.done_through),
  dueAt: instant(row.due_at),
  release: row.release,
  standing: row.standing,
  signature: row.signature,
  finalTold: row.final_told,
  tellings: row.tellings,
})

/** As text that the machine writes, many times faster than an instant's own. */
const stamp = (at: Instant | null) => at && toDate(at)

const toRow = (progress: Progress) => ({
  id: progress.id,
  answer: progress.answer,
  answered_at: stamp(progress.answeredAt),
  asks: progress.asks,
  joined_at: stamp(progress.joinedAt),
  last_ask_at: stamp(progress.lastAskAt),
  done_through: stamp(progress.doneThrough),
  due_at: stamp(progress.dueAt),
  release: progress.release,
  standing: progress.standing,
  signature: progress.signature,
  final_told: progress.finalTold,
  tellings: progress.tellings,
})
