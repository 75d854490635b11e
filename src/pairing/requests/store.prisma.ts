import type { SeatRequestRow, SeatSearchRow } from '../../../prisma/generated/rows.ts'
import { knownLanguage } from '../../contract/view.ts'
import { fromDate, type Instant, toDate } from '../../kit/clock.ts'
import type { Ids } from '../../kit/ids.ts'
import { type PersonIn, personColumns, toPerson } from '../../people/person.prisma.ts'
import { isReached } from '../../people/reach.prisma.ts'
import { isPaused } from '../../programme/enrolment/paused.prisma.ts'
import { mustStayApart } from '../../programme/leaving/parting.prisma.ts'
import { isKeptPrivate, languagesOf, profilesWhere } from '../../programme/profile/profile.prisma.ts'
import { storedWords } from '../../programme/settings.ts'
import * as Prisma from '../../store/sql.ts'
import type { Statements } from '../../store/statements.ts'
import { isFree, isWithout } from '../free.prisma.ts'
import type { RequestState, Search, SearchedCohort, SeatRequest } from './facts.ts'
import { mostOften } from './requests.rules.ts'
import type { NewSearch, RequestStore } from './store.ts'

/** The store of searches on one database transaction. */
export const requestsIn = (statements: Statements, { ids }: { readonly ids: Ids }): RequestStore => ({
  ...changesIn(statements, ids),

  async hold(cohortId) {
    await statements.$queryRaw`select id from cohort where id = ${cohortId}::uuid for no key update`
  },

  cohort: (cohortId) => cohortOf(statements, cohortId),

  underWay: (cohortId) => searchesWhere(statements, isUnderWay(cohortId)),

  async areUnderWay(cohortId) {
    return (await statements.$queryRaw<object[]>`select s.id from seat_search s where ${isUnderWay(cohortId)} limit 1`).length > 0
  },

  async endsOfOpen(cohortId) {
    const rows = await statements.$queryRaw<{ mentorId: string; end: Date }[]>`
      select r.mentor_id as "mentorId", r.closes_at as "end" from seat_request r join seat_search s on s.id = r.search_id
      where s.cohort_id = ${cohortId}::uuid and r.state = 'open' and r.closes_at is not null order by r.closes_at, r.id`
    return new Map(
      [...Map.groupBy(rows, ({ mentorId }) => mentorId)].map(([mentorId, all]) => [mentorId, all.map(({ end }) => fromDate(end))]),
    )
  },

  async find(of) {
    const which =
      'search' in of
        ? Prisma.sql`s.id = ${of.search}::uuid`
        : Prisma.sql`s.id = (select search_id from seat_request where id = ${of.request}::uuid)`
    const [search] = await searchesWhere(statements, which)
    if (!search) return null
    const [row] = await statements.$queryRaw<
      { cohortId: string }[]
    >`select cohort_id as "cohortId" from seat_search where id = ${search.id}::uuid`
    return row ? { cohortId: row.cohortId, search } : null
  },

  async unaskable(cohortId) {
    const rows = await statements.$queryRaw<{ id: string }[]>`
      select m.id from enrolment m join cohort c on c.id = m.cohort_id where m.cohort_id = ${cohortId}::uuid and m.role = 'mentor' and exists (
        select from seat_request x join enrolment xm on xm.id = x.mentor_id join cohort xc on xc.id = xm.cohort_id
        where xm.person_id = m.person_id and xc.programme_id = c.programme_id having count(x.asked_at) >= ${mostOften} or bool_or(x.state = 'no'))`
    return new Set(rows.map(({ id }) => id))
  },

  async without(cohortId) {
    const people = await statements.$queryRaw<{ menteeId: string; name: string; searchId: string | null }[]>`
      select e.id as "menteeId", p.name, (select s.id from seat_search s where s.mentee_id = e.id order by s.made_at desc, s.id desc limit 1) as "searchId"
      from enrolment e join person p on p.id = e.person_id and p.erased_at is null
      where e.cohort_id = ${cohortId}::uuid and ${isWithout} order by p.name, e.id`
    const searches = await searchesWhere(statements, Prisma.sql`s.id = any(${people.flatMap(({ searchId }) => searchId ?? [])}::uuid[])`)
    return people.map(({ searchId, ...of }) => ({ ...of, search: searches.find(({ id }) => id === searchId) ?? null }))
  },

  async cohortsOf(requestIds) {
    const rows = await statements.$queryRaw<{ id: string }[]>`
      select distinct s.cohort_id as id from seat_request r join seat_search s on s.id = r.search_id where r.id = any(${[...requestIds]}::uuid[]) order by 1`
    return rows.map(({ id }) => id)
  },

  async cohortsWith(personId) {
    const rows = await statements.$queryRaw<{ id: string }[]>`
      select distinct s.cohort_id as id from seat_search s join seat_request r on r.search_id = s.id join enrolment m on m.id = r.mentor_id
        join enrolment e on e.id = s.mentee_id
      where s.state = 'open' and ${personId}::uuid in (m.person_id, e.person_id) order by 1`
    return rows.map(({ id }) => id)
  },

  profileOf: async (enrolmentId) =>
    (await profilesWhere(statements, Prisma.sql`e.id = ${enrolmentId}::uuid and not ${isKeptPrivate}`))[0] ?? null,

  async coordinators(cohortId) {
    const rows = await statements.$queryRaw<PersonIn<''>[]>`
      select distinct ${personColumns('p')} from enrolment e join person p on p.id = e.person_id and p.erased_at is null
      where e.cohort_id = ${cohortId}::uuid and e.role = 'coordinator' and e.state = 'active' order by 1`
    return rows.map((row) => toPerson(row, ''))
  },
})

const isUnderWay = (cohortId: string): Prisma.Sql => Prisma.sql`s.cohort_id = ${cohortId}::uuid
  and (s.state = 'open' or exists (select from seat_request o where o.search_id = s.id and o.state = 'open'))`

/** What of the store changes rows. */
const changesIn = (
  statements: Statements,
  ids: Ids,
): Pick<RequestStore, 'start' | 'end' | 'reopen' | 'ask' | 'remind' | 'close' | 'askNext'> => ({
  start: (search, at) => start(statements, ids, search, at),

  async end(searchId, as, at) {
    await statements.$executeRaw`update seat_search set state = ${as}, ended_at = ${toDate(at)} where id = ${searchId}::uuid`
  },

  async reopen(searchId) {
    await statements.$executeRaw`update seat_search set state = 'open', ended_at = null where id = ${searchId}::uuid`
  },

  async ask(requestId, { at, closesAt, dueAt }) {
    await statements.$executeRaw`
      update seat_request set state = 'open', asked_at = ${toDate(at)}, closes_at = ${toDate(closesAt)}, due_at = ${toDate(dueAt)}
      where id = ${requestId}::uuid`
  },

  async remind(requestId, { at, dueAt }) {
    await statements.$executeRaw`
      update seat_request set reminded_at = ${at && toDate(at)}, due_at = ${toDate(dueAt)} where id = ${requestId}::uuid`
  },

  async close(requestId, as, at) {
    await statements.$executeRaw`
      update seat_request set state = ${as}, due_at = null, answered_at = case when ${as} in ('yes', 'no') then ${toDate(at)}::timestamptz end
      where id = ${requestId}::uuid`
  },

  async askNext({ id }, searchId) {
    await statements.$executeRaw`
      with me as (select id, place from seat_request where id = ${id}::uuid and state = 'waiting'),
        next as (select min(r.place) as place from seat_request r where r.search_id = ${searchId}::uuid and r.state = 'waiting')
      update seat_request r set place = case when r.id = me.id then next.place else r.place + 1 end from me, next
      where r.search_id = ${searchId}::uuid and r.state = 'waiting' and r.place <= me.place`
  },
})

async function start(statements: Statements, ids: Ids, search: NewSearch, at: Instant): Promise<string | null> {
  const { cohortId, menteeId, askedBy, words, days, atOnce, mentors } = search
  const id = ids.next()
  const done = await statements.$executeRaw`
    insert into seat_search (id, cohort_id, mentee_id, asked_by, words, days, at_once, state, made_at)
    values (${id}::uuid, ${cohortId}::uuid, ${menteeId}::uuid, ${askedBy}::uuid, ${words}, ${days}, ${atOnce}, 'open', ${toDate(at)})
    on conflict (mentee_id) where state = 'open' do nothing`
  if (done === 0) return null
  const rows = mentors.map((each, index) => ({ id: ids.next(), mentor: each.id, score: each.score, place: index + 1 }))
  await statements.$executeRaw`
    insert into seat_request (id, search_id, mentor_id, place, score, state)
    select n.id, ${id}::uuid, n.mentor, n.place, n.score, 'waiting'
    from json_to_recordset(${JSON.stringify(rows)}::json) as n(id uuid, mentor uuid, place int, score int)`
  return id
}

async function cohortOf(statements: Statements, cohortId: string): Promise<SearchedCohort | null> {
  type Row = Omit<SearchedCohort, 'words' | 'kickOffAt'> & {
    readonly words: unknown
    readonly programmeId: string
    readonly startsAt: Date | null
  }
  const [row] = await statements.$queryRaw<Row[]>`
    select c.id, c.name, c.time_zone as zone, c.country, pr.name as programme, pr.id as "programmeId", pr.settings->'words' as words,
      (select k.starts_at from kick_off k where k.cohort_id = c.id and k.called_off_at is null) as "startsAt",
      exists (select from kick_off k where k.cohort_id = c.id and k.called_off_at is not null) as "isCalledOff"
    from cohort c join programme pr on pr.id = c.programme_id where c.id = ${cohortId}::uuid`
  if (!row) return null
  const { words, programmeId, startsAt, ...of } = row
  return { ...of, words: storedWords(words, programmeId), kickOffAt: startsAt && fromDate(startsAt) }
}

type SearchIn = Pick<SeatSearchRow, 'id' | 'words' | 'days'> &
  Pick<Search, 'menteeId' | 'atOnce' | 'state' | 'isWithout' | 'hasMentor'> & {
    readonly name: string
    readonly field: string | null
    readonly hopes: string | null
    readonly askedBy: string
    readonly asker: string | null
  }

async function searchesWhere(statements: Statements, which: Prisma.Sql): Promise<Search[]> {
  const rows = await statements.$queryRaw<SearchIn[]>`
    select s.id, s.words, s.days, s.at_once as "atOnce", s.state, s.mentee_id as "menteeId", case when p.erased_at is null then p.name else '' end as name, e.field,
      case when not ${isKeptPrivate} then coalesce(nullif(array_to_string(f.wishes, '; '), ''), e.wishes) end as hopes, s.asked_by as "askedBy", case when a.erased_at is null then a.name end as asker,
      p.erased_at is null and pr.ended_at is null and ${isWithout} as "isWithout",
      exists (select from seat t where t.mentee_id = e.id) as "hasMentor"
    from seat_search s join enrolment e on e.id = s.mentee_id join person p on p.id = e.person_id join person a on a.id = s.asked_by
      join cohort c on c.id = s.cohort_id join programme pr on pr.id = c.programme_id left join profile f on f.enrolment_id = e.id
    where ${which} order by s.made_at, s.id`
  const requests = await requestsOf(
    statements,
    rows.map(({ id }) => id),
  )
  return rows.map(({ name, field, hopes, askedBy, asker, ...of }) => ({
    ...of,
    mentee: { name, field, hopes },
    askedBy: { personId: askedBy, name: asker },
    requests: requests.get(of.id) ?? [],
  }))
}

type RequestIn = Pick<SeatRequestRow, 'id' | 'score' | 'asked_at' | 'reminded_at' | 'closes_at'> &
  Pick<SeatRequest, 'mentorId' | 'free' | 'asked' | 'hasRefused' | 'isMentor' | 'isApart' | 'isUnheard'> & {
    readonly searchId: string
    readonly state: RequestState
    readonly personId: string
    readonly name: string
    readonly email: string
    readonly phone: string | null
    readonly language: string
    readonly timeZone: string | null
  }

/** A delivery `d` that asks the question `r`, for the first time or anew. */
const isQuestion = Prisma.sql`d.person_id = p.id and d.cohort_id = m.cohort_id and starts_with(d.key, 'seatRequest:' || r.id || ':made')`

/** The requests of these searches, in the order of each sequence. */
async function requestsOf(statements: Statements, searchIds: readonly string[]): Promise<ReadonlyMap<string, SeatRequest[]>> {
  const rows = await statements.$queryRaw<RequestIn[]>`
    select r.id, r.search_id as "searchId", r.score, r.state, r.asked_at, r.reminded_at, r.closes_at, m.id as "mentorId",
      exists (select from seat t where t.mentor_id = m.id and t.mentee_id = q.mentee_id) as "isMentor",
      ${mustStayApart(Prisma.sql`m.id`, Prisma.sql`q.mentee_id`)} or not ${languagesOf(Prisma.sql`m.id`)} && ${languagesOf(Prisma.sql`q.mentee_id`)} as "isApart",
      exists (select from delivery d where ${isQuestion} and d.state = 'failed')
        and not exists (select from delivery d where ${isQuestion} and d.state in ('waiting', 'due', 'delivered')) as "isUnheard", p.id as "personId", p.name, p.email,
      p.language, p.time_zone as "timeZone", m.phone, o.asked, o."hasRefused",
      case when m.state = 'active' and not ${isPaused(Prisma.sql`m.id`)} and p.erased_at is null and ${isReached(Prisma.sql`p.id`)}
        then (select count(*)::int from seat t where t.mentor_id = m.id and ${isFree}) else 0 end as free
    from seat_request r join seat_search q on q.id = r.search_id join enrolment m on m.id = r.mentor_id join person p on p.id = m.person_id join cohort c on c.id = m.cohort_id
      join programme pr on pr.id = c.programme_id
      cross join lateral (select count(x.asked_at)::int as asked, coalesce(bool_or(x.state = 'no'), false) as "hasRefused" from seat_request x
        join enrolment xm on xm.id = x.mentor_id join cohort xc on xc.id = xm.cohort_id
        where xm.person_id = m.person_id and xc.programme_id = c.programme_id) o
    where r.search_id = any(${[...searchIds]}::uuid[]) order by r.place, r.id`
  return Map.groupBy(
    rows.map((row) => ({ searchId: row.searchId, ...toRequest(row) })),
    ({ searchId }) => searchId,
  )
}

const toRequest = (row: RequestIn): SeatRequest => ({
  ...{
    id: row.id,
    mentorId: row.mentorId,
    score: row.score,
    state: row.state,
    free: row.free,
    asked: row.asked,
    hasRefused: row.hasRefused,
    isMentor: row.isMentor,
    isApart: row.isApart,
    isUnheard: row.isUnheard,
  },
  mentor: {
    ...{ personId: row.personId, name: row.name, email: row.email, phone: row.phone, timeZone: row.timeZone },
    language: knownLanguage(row.language),
  },
  askedAt: row.asked_at && fromDate(row.asked_at),
  remindedAt: row.reminded_at && fromDate(row.reminded_at),
  closesAt: row.closes_at && fromDate(row.closes_at),
})
