import type { CandidateRow, CohortRow, KickOffMoveRow, KickOffRow, ProgrammeRow } from '../../prisma/generated/rows.ts'
import { knownLanguage } from '../contract/view.ts'
import { fromDate, toDate } from '../kit/clock.ts'
import type { Ids } from '../kit/ids.ts'
import { isReached, livesIn } from '../people/reach.prisma.ts'
import { reach } from '../people/search.prisma.ts'
import { wasAsked } from '../programme/enrolment/answers.prisma.ts'
import { thoseIn } from '../programme/enrolment/states.prisma.ts'
import { isKept } from '../programme/kick-off/kick-off-shown.prisma.ts'
import { storedLadder } from '../programme/ladder/stored-ladder.ts'
import { headcounts, isOf, placesOf } from '../programme/leaving/lost.prisma.ts'
import { storedSettings } from '../programme/settings.ts'
import type { Perhaps, Under } from '../store/columns.ts'
import * as Prisma from '../store/sql.ts'
import type { Transaction } from '../store/transaction.ts'
import type { Candidate, CohortSummary, OtherWorkspace, SetUpStore, Unreachable } from './store.ts'

type Row = Pick<CohortRow, 'id' | 'name' | 'time_zone' | 'country' | 'language' | 'programme_id'> &
  Pick<ProgrammeRow, 'settings'> &
  Perhaps<
    Pick<KickOffRow, 'ladder' | 'starts_at' | 'venue' | 'called_off_at'> & { kick_off_id: KickOffRow['id'] } & Under<
        'move_',
        Pick<KickOffMoveRow, 'id' | 'starts_at' | 'venue' | 'due_at'>
      >
  > & { readonly was_asked: boolean } & Pick<CohortSummary, 'mentors' | 'mentees' | 'waiting' | 'sought' | 'unreachable' | 'guests'>

/** The store of this room on one database transaction. */
export const setUpIn = (transaction: Transaction, { ids }: { readonly ids: Ids }): SetUpStore => ({
  cohortsOf: ({ personId, workspaceId }) =>
    summaries(
      transaction,
      Prisma.sql`${livesIn(Prisma.sql`${workspaceId}::uuid`)} and exists (select from enrolment me where me.cohort_id = c.id and me.person_id = ${personId}::uuid and me.role = 'coordinator' and me.state = 'active')`,
    ),

  viewedBy: ({ personId, workspaceId }) =>
    summaries(
      transaction,
      Prisma.sql`${livesIn(Prisma.sql`${workspaceId}::uuid`)} and exists (select from viewer v where v.cohort_id = c.id and v.person_id = ${personId}::uuid)
        and not exists (select from enrolment me where me.cohort_id = c.id and me.person_id = ${personId}::uuid and me.role = 'coordinator' and me.state = 'active')`,
    ),

  async coordinatedBefore(personId) {
    const [row] = await transaction.$queryRaw<{ before: boolean }[]>`
      select exists (select from enrolment me join cohort c on c.id = me.cohort_id join programme pr on pr.id = c.programme_id
        where me.person_id = ${personId}::uuid and me.role = 'coordinator' and me.state = 'active' and pr.ended_at is not null) as before`
    return row?.before ?? false
  },

  async coordinatesElsewhere({ personId, workspaceId }) {
    const [row] = await transaction.$queryRaw<{ elsewhere: boolean }[]>`
      select exists (select from enrolment me join cohort c on c.id = me.cohort_id join programme pr on pr.id = c.programme_id
        where me.person_id = ${personId}::uuid and me.role = 'coordinator' and me.state = 'active' and not ${livesIn(Prisma.sql`${workspaceId}::uuid`)}) as elsewhere`
    return row?.elsewhere ?? false
  },

  cohort: async (cohortId) => (await summaries(transaction, Prisma.sql`c.id = ${cohortId}::uuid`))[0] ?? null,

  async coordinates(cohortId, { personId, workspaceId }) {
    const [row] = await transaction.$queryRaw<{ may: boolean }[]>`
      select exists (select from enrolment e join cohort c on c.id = e.cohort_id join programme pr on pr.id = c.programme_id
        where c.id = ${cohortId}::uuid and e.person_id = ${personId}::uuid and e.role = 'coordinator' and e.state = 'active'
          and ${livesIn(Prisma.sql`${workspaceId}::uuid`)}) as may`
    return row?.may ?? false
  },

  async lockPerson(personId) {
    await transaction.$queryRaw`select id from person where id = ${personId}::uuid for update`
  },

  async elsewhere(cohortIds, personId) {
    const rows = await transaction.$queryRaw<(OtherWorkspace & { cohortId: string })[]>`
      select c.id as "cohortId", w.id as "workspaceId", w.platform, w.external_id as id, w.name from address a join workspace w on w.id = a.workspace_id
        join cohort c on c.id = any(${[...cohortIds]}::uuid[]) join programme pr on pr.id = c.programme_id
      where a.person_id = ${personId}::uuid and a.gone_at is null and w.paused_at is null and not ${livesIn(Prisma.sql`w.id`)}
        and (exists (select from owner o where o.workspace_id = w.id and o.external_id = a.external_id and o.left_at is null)
          or not exists (select from owner o where o.workspace_id = w.id and o.left_at is null)) order by w.id`
    const others = Map.groupBy(rows, ({ cohortId }) => cohortId)
    return new Map([...others].map(([id, of]) => [id, of.map(({ cohortId: _, ...other }) => other)]))
  },

  async isTold(cohortId, since) {
    const rows = await transaction.$queryRaw<{ told: boolean }[]>`
      select d.state in ('sending', 'delivered', 'unknown') as told from delivery d join enrolment e on e.person_id = d.person_id and e.cohort_id = d.cohort_id
      where d.cohort_id = ${cohortId}::uuid and d.created_at >= ${toDate(since)} and e.role in ('mentor', 'mentee') order by d.id for update of d`
    return rows.some(({ told }) => told)
  },

  async unreachable(cohortId) {
    return transaction.$queryRaw<Unreachable[]>`
      select e.person_id as "personId", p.name, p.email, e.role, ${absenceOf}::text as absence, ${failureOf} as failure
      from enrolment e join person p on p.id = e.person_id join cohort c on c.id = e.cohort_id join programme pr on pr.id = c.programme_id
      where e.cohort_id = ${cohortId}::uuid and e.state in ${thoseIn} and ${isUnreachable} order by p.name, p.id`
  },

  candidates: (cohortId) =>
    transaction.$queryRaw<Candidate[]>`
      select d.id, d.person_id as "personId", d.name, d.organisation, d.typed ${candidatesOf(cohortId)} order by d.id`,

  async bind(cohortId, candidateId, now) {
    const [found] = await transaction.$queryRaw<(CandidateRow & { readonly person: string })[]>`
      select d.*, p.name as person ${candidatesOf(cohortId)} and d.id = ${candidateId}::uuid for update of d`
    if (!found) return null
    const { person_id: personId, workspace_id: workspaceId, external_id: id, time_zone: timeZone, language, kind } = found
    await reach(transaction, ids, workspaceId, personId, { address: { id }, timeZone, language, kind }, now)
    await transaction.$executeRaw`
      update address set bound_at = ${toDate(now)} where workspace_id = ${workspaceId}::uuid and external_id = ${id}`
    await transaction.$executeRaw`delete from candidate where id = ${candidateId}::uuid`
    return { personId, workspaceId, name: found.person }
  },
})

/** Candidates `d` of people `p` who take part in this cohort, in the workspaces where its programme lives. */
const candidatesOf = (cohortId: string): Prisma.Sql => Prisma.sql`
  from candidate d join person p on p.id = d.person_id join enrolment e on e.person_id = d.person_id and e.state in ${thoseIn}
    join cohort c on c.id = e.cohort_id join programme pr on pr.id = c.programme_id
  where e.cohort_id = ${cohortId}::uuid and ${livesIn(Prisma.sql`d.workspace_id`)}`

/** Where their programme lives; expects it as `pr`. */
const hasAddress = isReached(Prisma.sql`e.person_id`)
const isSought = Prisma.sql`exists (select from search s where s.person_id = e.person_id and s.state = 'due' and ${livesIn(Prisma.sql`s.workspace_id`)}
  and not exists (select from candidate d where d.person_id = e.person_id and d.typed and ${livesIn(Prisma.sql`d.workspace_id`)}))`
const absenceOf = Prisma.sql`(select s.absence from search s where s.person_id = e.person_id and s.state = 'absent'
  and ${livesIn(Prisma.sql`s.workspace_id`)} and not ${hasAddress} limit 1)`
/** How the newest delivery that was tried ended, if it failed. */
const failureOf = Prisma.sql`(select case when d.state <> 'delivered' then coalesce(d.detail, d.state) end from delivery d
  where d.person_id = e.person_id and d.cohort_id = e.cohort_id and d.companion_id is null and d.state in ('delivered', 'failed', 'unknown')
    and ${hasAddress} order by d.id desc limit 1)`
const isUnreachable = Prisma.sql`((not ${hasAddress} and not ${isSought}) or ${failureOf} is not null)`

async function summaries(transaction: Transaction, which: Prisma.Sql): Promise<CohortSummary[]> {
  const rows = await transaction.$queryRaw<Row[]>`
    with here as materialized (
      select c.id, c.name, c.time_zone, c.country, c.language, c.programme_id, pr.settings, k.id as kick_off_id, k.ladder, k.starts_at,
        k.venue, k.called_off_at, m.id as move_id, m.starts_at as move_starts_at, m.venue as move_venue, m.due_at as move_due_at, ${wasAsked('k')} as was_asked,
        ${placesOf} as places
      from cohort c join programme pr on pr.id = c.programme_id left join kick_off k on k.cohort_id = c.id left join kick_off_move m on m.kick_off_id = k.id
      where ${which} and (k.id is null or ${isKept})), ${headcounts}
    select h.id, h.name, h.time_zone, h.country, h.language, h.programme_id, h.settings, h.kick_off_id, h.ladder, h.starts_at, h.venue, h.called_off_at,
      h.move_id, h.move_starts_at, h.move_venue, h.move_due_at, h.was_asked,
      (select count(*)::int from enrolment e where ${isOf} and e.role = 'mentor') as mentors,
      (select count(*)::int from enrolment e where ${isOf} and e.role = 'mentee' and e.state in ('active', 'unpaired')) as mentees,
      (select count(*)::int from enrolment e where ${isOf} and e.state = 'waiting') as waiting,
      (select count(*)::int from sought s where s.cohort_id = h.id) as sought, (select count(*)::int from lost l where l.cohort_id = h.id) as unreachable,
      (select count(distinct o.person_id)::int from odd o where o.cohort_id = h.id and not o.is_none) as guests
    from here h order by h.id desc`
  return rows.map(
    ({ settings, ladder: laid, starts_at, language, time_zone: zone, programme_id: programmeId, kick_off_id: kickOffId, ...rest }) => {
      const { called_off_at: calledOffAt, move_id, move_starts_at, move_venue, move_due_at, was_asked, ...row } = rest
      const { ladder, words, keeping } = storedSettings(settings, programmeId)
      return {
        ...{ ...row, programmeId, zone, words, keeping, language: knownLanguage(language) },
        ladder: laid ? storedLadder(laid, { what: 'kick_off.ladder', row: kickOffId ?? '' }) : ladder,
        startsAt: starts_at && !calledOffAt ? fromDate(starts_at) : null,
        isCalledOff: calledOffAt !== null,
        wasAsked: was_asked,
        move:
          move_id && move_starts_at && move_due_at
            ? { id: move_id, to: { startsAt: fromDate(move_starts_at), venue: move_venue }, at: fromDate(move_due_at) }
            : null,
      }
    },
  )
}
