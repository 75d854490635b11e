import type { EnrolmentRow, PairRow, PersonRow, ProgrammeRow } from '../../prisma/generated/rows.ts'
import { knownLanguage } from '../contract/view.ts'
import { withdraw } from '../delivery/withdraw.prisma.ts'
import { fromDate, toDate } from '../kit/clock.ts'
import type { Ids } from '../kit/ids.ts'
import { columnsOf } from '../store/columns.ts'
import type { Transaction } from '../store/transaction.ts'
import { detailsIn } from './corrections/details.prisma.ts'
import { enrollingIn } from './enrolment/enrolling.prisma.ts'
import { enteringIn } from './enrolment/entering.prisma.ts'
import { listedIn } from './enrolment/listed.prisma.ts'
import { storedLadder } from './ladder/stored-ladder.ts'
import { leavingIn } from './leaving/leaving.prisma.ts'
import { wroteColumn } from './profile/profile.prisma.ts'
import type { OwnField } from './profile/profile.ts'
import { storedSettings } from './settings.ts'
import type { KnownPerson, ProgrammeStore, SeatOfMentor } from './store.ts'
import { workspacesIn } from './workspaces.prisma.ts'

const enrolled = columnsOf<EnrolmentRow>()({
  ...{ enrolmentId: 'id', personId: 'person_id', role: 'role', state: 'state', field: 'field', wishes: 'wishes' },
  ...{ listedMentor: 'listed_mentor', listedField: 'listed_field', listedWishes: 'listed_wishes', listedPlatform: 'listed_platform' },
  ...{
    phone: 'phone',
    knows: 'knows',
    topics: 'topics',
    listedSeats: 'listed_seats',
    listedGroup: 'listed_group',
    listedOrganisation: 'listed_organisation',
  },
})

/** Programmes on one database transaction. */
export const programmesIn = (transaction: Transaction, deps: { ids: Ids }): ProgrammeStore => ({
  ...workspacesIn(transaction),
  ...listedIn(transaction),
  ...enrollingIn(transaction, deps),
  ...enteringIn(transaction, deps),
  ...leavingIn(transaction, deps),
  ...detailsIn(transaction),

  async createProgramme(name, settings, at) {
    const id = deps.ids.next()
    const now = toDate(at)
    // Everybody who makes it now knows when things go.
    await transaction.programme.create({ data: { id, name, settings: { ...settings }, createdAt: now, sparedUntil: now, dueAt: now } })
    return id
  },

  async lockProgramme(programmeId) {
    const [found] = await transaction.$queryRaw<Pick<ProgrammeRow, 'settings'>[]>`
      select settings from programme where id = ${programmeId}::uuid for update`
    return found ? storedSettings(found.settings, programmeId) : null
  },

  async saveSettings(programmeId, settings) {
    // Keys that another release has written stay.
    await transaction.$executeRaw`
      update programme set settings = settings || ${JSON.stringify(settings)}::jsonb where id = ${programmeId}::uuid`
  },

  async saveWords(programmeId, words) {
    await transaction.$executeRaw`
      update programme set settings = settings || jsonb_build_object('words',
        case jsonb_typeof(settings->'words') when 'object' then settings->'words' else '{}' end || ${JSON.stringify(words)}::jsonb)
      where id = ${programmeId}::uuid`
  },

  async saveKeeping(programmeId, keeping, at) {
    await transaction.$executeRaw`
      update programme set due_at = ${toDate(at)}, settings = settings || jsonb_build_object('keeping',
        case jsonb_typeof(settings->'keeping') when 'object' then settings->'keeping' else '{}' end || ${JSON.stringify(keeping)}::jsonb)
      where id = ${programmeId}::uuid`
  },

  async openKickOffs(programmeId, now) {
    const found = await transaction.kickOff.findMany({
      where: { startsAt: { gt: toDate(now) }, calledOffAt: null, cohort: { programmeId } },
      include: { cohort: { select: { timeZone: true, country: true } } },
      orderBy: { id: 'asc' },
    })
    return found.map(({ id, startsAt, cohort, ladder: stored }) => {
      return {
        id,
        startsAt: fromDate(startsAt),
        zone: cohort.timeZone,
        country: cohort.country,
        ladder: storedLadder(stored, { what: 'kick_off.ladder', row: id }),
      }
    })
  },

  async relayLadder(kickOffIds, next, at) {
    const due = { dueAt: toDate(at) }
    const ids = { in: [...kickOffIds] }
    await transaction.kickOff.updateMany({ where: { id: ids }, data: { ladder: next, ...due } })
    await transaction.seat.updateMany({ where: { state: 'open', openedAt: { not: null }, cohort: { kickOff: { id: ids } } }, data: due })
  },

  async createCohort({ zone, ...cohort }, at) {
    const id = deps.ids.next()
    await transaction.cohort.create({ data: { ...cohort, id, timeZone: zone, createdAt: toDate(at) } })
    return id
  },

  async lockCohort(cohortId) {
    await transaction.$queryRaw`
      select p.id from programme p join cohort c on c.programme_id = p.id where c.id = ${cohortId}::uuid for share of p`
    await transaction.$queryRaw`select id from cohort where id = ${cohortId}::uuid for update`
    await transaction.$queryRaw`select id from seat where cohort_id = ${cohortId}::uuid order by id for update`
    const found = await transaction.cohort.findUnique({
      where: { id: cohortId },
      include: { kickOff: { select: { id: true, calledOffAt: true } }, programme: { select: { settings: true } } },
    })
    if (!found) return null
    return {
      id: found.id,
      language: knownLanguage(found.language),
      zone: found.timeZone,
      country: found.country,
      kickOffId: found.kickOff?.id ?? null,
      isCalledOff: found.kickOff !== null && found.kickOff.calledOffAt !== null,
      settings: storedSettings(found.programme.settings, found.programmeId),
    }
  },

  async enrolled(cohortId) {
    const rows = await transaction.$queryRaw<
      (Parameters<typeof enrolled.read<'e_'>>[0] & Pick<PersonRow, 'email'> & { wrote: OwnField[] })[]
    >`
      select ${enrolled.select('e', 'e_')}, p.email, ${wroteColumn} as wrote
      from enrolment e join person p on p.id = e.person_id and p.erased_at is null
      where e.cohort_id = ${cohortId}::uuid order by e.id`
    return rows.map((row) => ({ ...enrolled.read(row, 'e_'), email: row.email, ...(row.wrote.length > 0 && { wrote: row.wrote }) }))
  },

  async peopleBy(emails) {
    return known(transaction, emails)
  },

  async addPeople(people, languageListed, at) {
    if (people.length === 0) return []
    const data = people.map(({ email, name, language, timeZone }) => ({
      id: deps.ids.next(),
      email,
      name,
      language,
      zone: timeZone ?? null,
    }))
    // The rows are written in one order, so that two lists with the same new people do not wait for each other.
    const rows = JSON.stringify(data.toSorted((a, b) => (a.email < b.email ? -1 : 1)))
    await transaction.$executeRaw`
      insert into person (id, email, name, language, time_zone, zone_listed, language_listed, created_at)
      select n.id, n.email, n.name, n.language, n.zone, n.zone is not null, ${languageListed}, ${toDate(at)}
      from jsonb_to_recordset(${rows}::jsonb) as n(id uuid, email text, name text, language text, zone text) on conflict do nothing`
    return known(
      transaction,
      data.map((person) => person.email),
    )
  },

  async updatePeople(people, cohortId) {
    if (people.length === 0) return
    const rows = JSON.stringify(people)
    await transaction.$executeRaw`
      update person p set name = n.name, language = n.language, time_zone = n."timeZone", zone_listed = n."zoneListed", language_listed = n."languageListed"
      from jsonb_to_recordset(${rows}::jsonb) as n(id uuid, name text, language text, "timeZone" text, "zoneListed" boolean, "languageListed" boolean)
      where p.id = n.id and not exists (
        select from enrolment e join cohort c on c.id = e.cohort_id join programme_workspace pw on pw.programme_id = c.programme_id
        where e.person_id = p.id and pw.workspace_id not in (
          select own.workspace_id from programme_workspace own join cohort oc on oc.programme_id = own.programme_id where oc.id = ${cohortId}::uuid))`
  },

  async addAddresses(workspaceId, people, at) {
    if (people.length === 0) return
    const rows = JSON.stringify(people.map(({ id, email }) => ({ id: deps.ids.next(), person: id, email })))
    await transaction.$executeRaw`
      insert into address (id, person_id, workspace_id, external_id, created_at)
      select n.id, n.person, ${workspaceId}::uuid, n.email, ${toDate(at)}
      from jsonb_to_recordset(${rows}::jsonb) as n(id uuid, person uuid, email text) on conflict do nothing`
  },

  async seats(cohortId) {
    return transaction.$queryRaw<SeatOfMentor[]>`
      select s.id, s.mentor_id as "mentorId", s.mentee_id as "menteeId", s.state,
        array(select o.enrolment_id from offer o where o.seat_id = s.id and o.turn = s.turn and o.state = 'open') as "offeredTo"
      from seat s where s.cohort_id = ${cohortId}::uuid order by s.id for update`
  },

  async addSeats(cohortId, mentorIds, openedAt, at) {
    const opened = openedAt && toDate(openedAt)
    const seats = mentorIds.map((mentorId) => ({ id: deps.ids.next(), mentorId, menteeId: null, state: 'open' as const, offeredTo: [] }))
    if (seats.length > 0)
      await transaction.$executeRaw`
        insert into seat (id, cohort_id, mentor_id, state, turn, agreed, opened_at, due_at, created_at)
        select n.id, ${cohortId}::uuid, n.mentor, 'open', 0, false, ${opened}::timestamptz, ${opened}::timestamptz, ${toDate(at)}
        from unnest(${seats.map(({ id }) => id)}::uuid[], ${[...mentorIds]}::uuid[]) as n(id, mentor)`
    return seats
  },

  async sit(pairs, at) {
    if (pairs.length === 0) return []
    const rows = JSON.stringify(pairs.map((pair) => ({ seat: pair.seatId, mentee: pair.menteeId })))
    const taken = await transaction.$executeRaw`
      update seat set mentee_id = n.mentee, state = 'taken', due_at = null
      from jsonb_to_recordset(${rows}::jsonb) as n(seat uuid, mentee uuid)
      where seat.id = n.seat and seat.state = 'open' and seat.mentee_id is null`
    if (taken !== pairs.length)
      throw new Error(`Only ${taken} of ${pairs.length} seats were still open: the list was not stored. Import it again.`)
    const [seats, mentees] = [pairs.map(({ seatId }) => seatId), pairs.map(({ menteeId }) => menteeId)]
    const lost = await transaction.$queryRaw<Pick<EnrolmentRow, 'person_id'>[]>`
      update offer set state = 'lost', answered_at = ${toDate(at)} from enrolment e
      where e.id = offer.enrolment_id and offer.state = 'open' and (seat_id = any(${seats}::uuid[]) or enrolment_id = any(${mentees}::uuid[]))
      returning e.person_id`
    await transaction.$executeRaw`
      insert into pair (id, seat_id, mentor_id, mentee_id, started_at) select n.*, ${toDate(at)}
      from unnest(${pairs.map(() => deps.ids.next())}::uuid[], ${seats}::uuid[], ${pairs.map(({ mentorId }) => mentorId)}::uuid[], ${mentees}::uuid[]) as n`
    return lost.map((row) => row.person_id)
  },

  async reseat(mentees, at) {
    if (mentees.length === 0) return
    const now = toDate(at)
    const [ids, states] = [mentees.map(({ enrolmentId }) => enrolmentId), mentees.map(({ state }) => state)]
    await transaction.$executeRaw`
      update seat set state = 'open', mentee_id = null, turn = turn + 1, agreed = false, opened_at = k.at, due_at = k.at
      from (select c.id, case when exists (select from kick_off o where o.cohort_id = c.id) then ${now}::timestamptz end as at from cohort c) k
      where k.id = seat.cohort_id and mentee_id = any(${ids}::uuid[])`
    const ended = await transaction.$queryRaw<Pick<PairRow, 'id'>[]>`
      update pair set ended_at = ${now}, end_reason = 'reassigned' where mentee_id = any(${ids}::uuid[]) and ended_at is null returning id`
    await withdraw(transaction, ended, at)
    await transaction.$executeRaw`
      update enrolment e set state = n.state, taken_off_at = null, waiting_since = case n.state when 'waiting' then ${now}::timestamptz end
      from unnest(${ids}::uuid[], ${states}::text[]) as n(id, state) where e.id = n.id`
  },

  async scheduleKickOff(kickOff, at) {
    const id = deps.ids.next()
    const { startsAt, dueAt, ...rest } = kickOff
    await transaction.kickOff.create({
      data: { ...rest, id, startsAt: toDate(startsAt), doneThrough: toDate(at), dueAt: dueAt && toDate(dueAt), createdAt: toDate(at) },
    })
    return id
  },

  async setAnew(kickOffId, { startsAt, dueAt, ...rest }, at) {
    const dated = { startsAt: toDate(startsAt), doneThrough: toDate(at), dueAt: dueAt && toDate(dueAt) }
    await transaction.kickOff.update({ where: { id: kickOffId }, data: { ...rest, ...dated, calledOffAt: null, turn: { increment: 1 } } })
  },

  async openSeats(cohortId, at) {
    await transaction.seat.updateMany({ where: { cohortId, state: 'open' }, data: { openedAt: toDate(at), dueAt: toDate(at) } })
  },
})

async function known(transaction: Transaction, emails: readonly string[]): Promise<KnownPerson[]> {
  const people = await transaction.$queryRaw<(Omit<KnownPerson, 'language'> & { language: string })[]>`
    select id, email, name, language, time_zone as "timeZone", zone_listed as "zoneListed", language_listed as "languageListed",
      chose_at is not null as chose
    from person where email = any(${[...emails]}) order by id`
  return people.map((person) => ({ ...person, language: knownLanguage(person.language) }))
}
