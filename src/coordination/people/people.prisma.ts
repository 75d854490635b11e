import type { AuditRow, CohortRow, DeliveryRow, EnrolmentRow, PersonRow, ProgrammeRow } from '../../../prisma/generated/rows.ts'
import { knownLanguage } from '../../contract/view.ts'
import { fromDate, Instant } from '../../kit/clock.ts'
import { livesIn } from '../../people/reach.prisma.ts'
import { isOnOffer } from '../../programme/enrolment/seats.prisma.ts'
import { isKept } from '../../programme/kick-off/kick-off-shown.prisma.ts'
import { headcounts, placesOf } from '../../programme/leaving/lost.prisma.ts'
import { storedWords } from '../../programme/settings.ts'
import * as Prisma from '../../store/sql.ts'
import type { Statements } from '../../store/statements.ts'
import type { Counted, Happened, Listed, Looker, Partner, PeopleStore, Person, Roomy, SeenCohort } from './store.ts'
import { wasTold } from './was-told.prisma.ts'

type CohortIn = Pick<CohortRow, 'name' | 'time_zone' | 'programme_id'> & {
  readonly cohort_id: string
  readonly programme: string
  readonly words: ProgrammeRow['settings']
  readonly starts_at: Date | null
  readonly called_off_at: Date | null
  readonly sees: SeenCohort['sees']
}

/** The cohort as `who` sees it, and where its programme lives; no row where they may see nothing of it. Null: it was judged before. */
const here = (cohortId: string, who: Looker | null): Prisma.Sql => (who === null ? whole(cohortId) : seen(cohortId, who))
const whole = (cohortId: string): Prisma.Sql => Prisma.sql`
  here as materialized (
    select c.id, c.name, c.time_zone, c.programme_id, pr.name as programme, pr.settings->'words' as words, k.starts_at, k.called_off_at, k.id as kick_off_id, ${placesOf} as places,
      'all' as sees
    from cohort c join programme pr on pr.id = c.programme_id left join kick_off k on k.cohort_id = c.id where c.id = ${cohortId}::uuid)`
const seen = (cohortId: string, { personId, workspaceId }: Looker): Prisma.Sql => Prisma.sql`
  here as materialized (
    select c.id, c.name, c.time_zone, c.programme_id, pr.name as programme, pr.settings->'words' as words, k.starts_at, k.called_off_at, k.id as kick_off_id, ${placesOf} as places,
      case when exists (select from enrolment me where me.cohort_id = c.id and me.person_id = ${personId}::uuid and me.role = 'coordinator' and me.state = 'active')
        then 'all' when v.sees_names then 'names' else 'numbers' end as sees
    from cohort c join programme pr on pr.id = c.programme_id left join kick_off k on k.cohort_id = c.id
      left join viewer v on v.cohort_id = c.id and v.person_id = ${personId}::uuid
    where c.id = ${cohortId}::uuid and ${livesIn(Prisma.sql`${workspaceId}::uuid`)}
      and (v.person_id is not null or exists (select from enrolment me where me.cohort_id = c.id and me.person_id = ${personId}::uuid
        and me.role = 'coordinator' and me.state = 'active')))`
const cohortColumns = Prisma.sql`h.id as cohort_id, h.name, h.time_zone, h.programme_id, h.programme, h.words, h.starts_at, h.called_off_at, h.sees`

const toCohort = (row: CohortIn): SeenCohort => ({
  ...{ id: row.cohort_id, name: row.name, programme: row.programme, zone: row.time_zone, sees: row.sees },
  words: storedWords(row.words, row.programme_id),
  startsAt: row.starts_at && fromDate(row.starts_at),
  calledOffAt: row.called_off_at && fromDate(row.called_off_at),
})

/** How somebody stands, by their enrolment and confirmation. */
const standingOf = (e: string, c: string): Prisma.Sql =>
  Prisma.raw(`case when ${e}.taken_off_at is not null then 'takenOff' when ${e}.state <> 'active' then ${e}.state
    when ${c}.id is null then 'unasked' when ${c}.answer is null then 'silent' when ${c}.answer = 'notAtKickoff' then 'later'
    when ${c}.answer = 'notStarting' then 'withdrawn' else ${c}.answer end`)

/** A name as it is searched for: small letters, without marks. */
export const plainly = (name: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`regexp_replace(normalize(lower(${name}), NFD), '[\u0300-\u036f]', '', 'g')`

/** People on one database transaction. */
export const peopleIn = (statements: Statements): PeopleStore => ({
  async seenBy({ personId, workspaceId }) {
    return statements.$queryRaw<{ id: string; name: string }[]>`
      select c.id, c.name from cohort c join programme pr on pr.id = c.programme_id left join kick_off k on k.cohort_id = c.id
      where ${livesIn(Prisma.sql`${workspaceId}::uuid`)} and (k.id is null or ${isKept})
        and (exists (select from enrolment me where me.cohort_id = c.id and me.person_id = ${personId}::uuid and me.role = 'coordinator' and me.state = 'active')
          or exists (select from viewer v where v.cohort_id = c.id and v.person_id = ${personId}::uuid)) order by c.id desc`
  },

  async page(cohortId, who, { filter, text, offset, limit }) {
    const [row] = await statements.$queryRaw<(CohortIn & { counts: Counted[]; people: Listed[]; total: number })[]>`
      with ${here(cohortId, who)}, ${headcounts},
      everybody as materialized (
        select e.id, e.role, p.name, p.email, l.person_id is not null as is_lost, ${standingOf('e', 'c')} as standing
        from here h join enrolment e on e.cohort_id = h.id and (e.role <> 'coordinator' or e.state = 'active') join person p on p.id = e.person_id
          left join confirmation c on c.enrolment_id = e.id left join (select distinct person_id from lost) l on l.person_id = e.person_id),
      tagged as materialized (
        select e.*, array_remove(array[case when e.role <> 'coordinator' then 'all' end,
          case when e.role <> 'coordinator' then case e.standing when 'takenOff' then 'withdrawn' else e.standing end end,
          case when e.is_lost then 'unreachable' end], null) as filters from everybody e),
      wanted as materialized (
        select t.* from tagged t where ${filter} = any(t.filters)
          and (${text} = '' or position(${plainly(Prisma.sql`${text}::text`)} in ${plainly(Prisma.sql`t.name`)}) > 0))
      select ${cohortColumns}, (select count(*)::int from wanted) as total,
        coalesce((select jsonb_agg(jsonb_build_object('filter', n.filter, 'role', n.role, 'count', n.count)) from (
          select filter, t.role, count(*)::int from tagged t cross join unnest(t.filters) filter group by 1, 2) n), '[]') as counts,
        coalesce((select jsonb_agg(jsonb_build_object('enrolmentId', w.id, 'name', w.name, 'email', w.email, 'role', w.role, 'standing', w.standing,
            'isLost', w.is_lost, 'hasNamesake', exists (select from everybody o where o.id <> w.id and lower(o.name) = lower(w.name))) order by lower(w.name), w.id)
          from (select * from wanted order by lower(name), id offset ${offset} limit ${limit}) w), '[]') as people
      from here h`
    if (!row) return null
    const cohort = toCohort(row)
    return { cohort, counts: row.counts, total: row.total, people: cohort.sees === 'numbers' ? [] : row.people }
  },

  async person(cohortId, enrolmentId, who) {
    const [row] = await statements.$queryRaw<PersonIn[]>`
      with ${here(cohortId, who)}, ${headcounts}
      select ${cohortColumns}, e.id, e.person_id, e.role, e.state, e.field, e.wishes, e.phone, coalesce(e.taken_off_at, e.waiting_since) as since,
        p.name as person, p.email, p.language, ${standingOf('e', 'c')} as standing,
        coalesce((select jsonb_agg(jsonb_build_object('enrolmentId', o.id, 'name', op.name, 'standing', ${standingOf('o', 'oc')}) order by op.name, o.id)
          from seat s join enrolment o on o.id = case e.role when 'mentor' then s.mentee_id else s.mentor_id end join person op on op.id = o.person_id
            left join confirmation oc on oc.enrolment_id = o.id
          where s.state = 'taken' and case e.role when 'mentor' then s.mentor_id else s.mentee_id end = e.id), '[]') as partners,
        (select count(*)::int from seat s where s.mentor_id = e.id and ${isRoom}) as room,
        coalesce((select jsonb_agg(jsonb_build_object('platform', w.platform, 'name', w.name) order by w.id) from address a join workspace w on w.id = a.workspace_id
          where a.person_id = e.person_id and a.gone_at is null and (h.places is null or w.id = any(h.places))), '[]') as reached,
        exists (select from sought s where s.person_id = e.person_id) as sought, exists (select from lost l where l.person_id = e.person_id) as lost,
        (select s.absence from search s where s.person_id = e.person_id and s.state = 'absent' and (h.places is null or s.workspace_id = any(h.places)) limit 1) as absence,
        (select case when d.state <> 'delivered' then coalesce(d.detail, d.state) end from delivery d where d.person_id = e.person_id and d.cohort_id = e.cohort_id
          and d.companion_id is null and d.state in ('delivered', 'failed', 'unknown') order by d.id desc limit 1) as failure,
        coalesce((select jsonb_agg(jsonb_build_object('kind', d.kind, 'step', d.step, 'state', d.state, 'at', extract(epoch from d.at) * 1000) order by d.id desc)
          from (select d.id, d.kind, d.step, d.state, coalesce(d.sent_at, d.created_at) as at from delivery d
            where d.cohort_id = e.cohort_id and (d.person_id = e.person_id or d.companion_id = e.person_id) order by d.id desc limit ${mostMessages}) d), '[]') as messages,
        coalesce((select jsonb_agg(jsonb_build_object('enrolmentId', o.id, 'name', op.name, 'standing', ${standingOf('o', 'oc')}) order by op.name, o.id)
          from seat s join lateral (select x.mentor_id, x.mentee_id, x.end_reason from pair x
              where case e.role when 'mentor' then x.seat_id = s.id else x.mentee_id = e.id end order by x.started_at desc limit 1) x
            on case e.role when 'mentor' then x.end_reason = 'mentorLeft' else s.id = ${lastSeatOf('e')} and not ${isOnOffer()} end
            join enrolment o on o.id = case e.role when 'mentor' then x.mentee_id else x.mentor_id end join person op on op.id = o.person_id
            left join confirmation oc on oc.enrolment_id = o.id
          where s.cohort_id = e.cohort_id and s.mentee_id is null and e.state in ('withdrawn', 'released')
            and case e.role when 'mentor' then s.mentor_id = e.id and o.state = 'waiting' else o.state = 'active' end), '[]') as former,
        exists (select from seat s where s.id = ${lastSeatOf('e')} and s.state = 'open' and ${isOnOffer()}) as offered,
        ${wasTold('e.person_id', 'e.cohort_id')} as told,
        exists (select from delivery d where d.person_id = e.person_id and d.cohort_id = e.cohort_id and d.kind = 'coordination.takenOff'
          and d.state in ('waiting', 'due')) as unaware
      from here h join enrolment e on e.cohort_id = h.id and e.role <> 'coordinator' join person p on p.id = e.person_id and p.erased_at is null
        left join confirmation c on c.enrolment_id = e.id
      where e.id = ${enrolmentId}::uuid and h.sees = 'all'`
    return row ? toPerson(row) : null
  },

  roomy: (cohortId, menteeId) =>
    statements.$queryRaw<Roomy[]>`
      select e.id as "enrolmentId", p.name, (count(*) filter (where not ${isOnOffer(Prisma.sql`${menteeId}::uuid`)}))::int as room
      from seat s join enrolment e on e.id = s.mentor_id join person p on p.id = e.person_id
      where s.cohort_id = ${cohortId}::uuid and e.state = 'active' and s.state = 'open' group by e.id, p.name order by p.name, e.id`,

  async happened(cohortId, who, { enrolmentId, offset, limit }) {
    const [row] = await statements.$queryRaw<(CohortIn & { person: string | null; total: number; entries: HappenedIn[] })[]>`
      with ${here(cohortId, who)},
      them as materialized (select e.id, e.person_id, p.name from here h join enrolment e on e.cohort_id = h.id and e.id = ${enrolmentId}::uuid
        join person p on p.id = e.person_id where e.role <> 'coordinator'),
      theirs as materialized (
        select id from them union select person_id from them union select c.id from them t join confirmation c on c.enrolment_id = t.id
        union select o.id from them t join offer o on o.enrolment_id = t.id union select x.id from them t join pair x on t.id in (x.mentor_id, x.mentee_id)
        union select s.id from them t join seat s on s.mentor_id = t.id),
      all_of as materialized (
        select a.* from here h join audit a on a.cohort_id = h.id
        where ${enrolmentId}::uuid is null or a.subject in (select id from theirs) or a.actor_id in (select person_id from them)
          or exists (select from them where them.id::text in (a.detail->>'mentor', a.detail->>'from'))),
      newest as materialized (select * from all_of order by at desc, id desc offset ${offset} limit ${limit})
      select ${cohortColumns}, (select name from them) as person, (select count(*)::int from all_of) as total,
        coalesce((select jsonb_agg(jsonb_build_object('at', extract(epoch from s.at) * 1000, 'deed', s.deed, 'detail', s.detail, 'actorId', s.actor_id,
            'actor', (select p.name from person p where p.id = s.actor_id), 'about', about.names,
            'isOwn', s.actor_id is not null and s.actor_id = any(about.ids)) order by s.at desc, s.id desc)
          from newest s cross join lateral (
            select coalesce(array_agg(p.name order by p.name, p.id), '{}') as names, coalesce(array_agg(p.id), '{}') as ids from person p where p.id in (
              select s.subject union select e.person_id from enrolment e where e.id = s.subject
              union select e.person_id from confirmation c join enrolment e on e.id = c.enrolment_id where c.id = s.subject
              union select e.person_id from offer o join enrolment e on e.id = o.enrolment_id where o.id = s.subject
              union select e.person_id from seat x join enrolment e on e.id = x.mentor_id where x.id = s.subject
              union select e.person_id from pair x join enrolment e on e.id in (x.mentor_id, x.mentee_id) where x.id = s.subject)) about), '[]') as entries
      from here h where h.sees = 'all' and (${enrolmentId}::uuid is null or exists (select from them))`
    return row ? { cohort: toCohort(row), name: row.person, total: row.total, entries: row.entries.map(toHappened) } : null
  },

  async reader(cohortId, personId) {
    const [row] = await statements.$queryRaw<ReaderIn[]>`
      select p.id, p.name, p.language, pr.name as programme, pr.id as programme_id, pr.settings->'words' as words, k.starts_at, k.called_off_at,
        ${wasTold('p.id', 'c.id')} as was_told,
        exists (select from enrolment e where e.cohort_id = c.id and e.person_id = p.id and e.state = 'withdrawn') as is_off
      from cohort c join programme pr on pr.id = c.programme_id join kick_off k on k.cohort_id = c.id join person p on p.id = ${personId}::uuid
      where c.id = ${cohortId}::uuid`
    if (!row) return null
    const { id, language, words, programme_id: programmeId, was_told: told, is_off: isOff, ...of } = row
    const { starts_at: startsAt, called_off_at: calledOffAt, ...who } = of
    return {
      ...who,
      wasTold: told,
      isOff,
      personId: id,
      language: knownLanguage(language),
      words: storedWords(words, programmeId),
      ...{ startsAt: fromDate(startsAt), calledOffAt: calledOffAt && fromDate(calledOffAt) },
    }
  },
})

/** Messages that a card lists. */
const mostMessages = 6

/** A seat that somebody may get: the same as `isRoomFor` in src/programme/corrections/change-mentor.ts. */
const isRoom = Prisma.sql`s.state = 'open' and not ${isOnOffer()}`
/** The seat on which somebody sat last, and may sit again: not one of a pair that was unwound. */
const lastSeatOf = (e: string): Prisma.Sql =>
  Prisma.raw(
    `(select y.seat_id from pair y where y.mentee_id = ${e}.id and y.end_reason is distinct from 'unwound' order by y.started_at desc limit 1)`,
  )

type ReaderIn = Pick<PersonRow, 'id' | 'name' | 'language'> & {
  readonly programme: string
  readonly programme_id: string
  readonly words: ProgrammeRow['settings']
  readonly starts_at: Date
  readonly called_off_at: Date | null
  readonly was_told: boolean
  readonly is_off: boolean
}

type PersonIn = CohortIn &
  Pick<EnrolmentRow, 'id' | 'person_id' | 'state' | 'field' | 'wishes' | 'phone'> &
  Pick<PersonRow, 'email' | 'language'> & {
    readonly role: Person['role']
    readonly person: string
    readonly since: Date | null
    readonly standing: Person['standing']
    readonly partners: readonly Partner[]
    readonly room: number
    readonly reached: Person['places']
    readonly sought: boolean
    readonly lost: boolean
    readonly absence: Person['absence']
    readonly failure: string | null
    readonly messages: readonly (Pick<DeliveryRow, 'kind' | 'step' | 'state'> & { readonly at: number })[]
    readonly former: readonly Partner[]
    readonly told: boolean
    readonly unaware: boolean
    readonly offered: boolean
  }

const toPerson = (row: PersonIn): Person => ({
  ...{ cohort: toCohort(row), enrolmentId: row.id, personId: row.person_id, role: row.role, state: row.state, standing: row.standing },
  ...{ name: row.person, email: row.email, phone: row.phone, language: knownLanguage(row.language), field: row.field, wishes: row.wishes },
  ...{ partners: row.partners, room: row.room, places: row.reached, isSought: row.sought, isLost: row.lost, absence: row.absence },
  ...{
    failure: row.failure,
    former: row.former,
    isFormerOffered: row.offered,
    isTold: row.told,
    isUnaware: row.unaware,
    since: row.since && fromDate(row.since),
  },
  messages: row.messages.map((message) => ({ ...message, at: instantOf(message.at) })),
})

type HappenedIn = Pick<AuditRow, 'deed'> & {
  readonly at: number
  readonly actorId: string | null
  readonly actor: string | null
  readonly about: readonly string[]
  readonly isOwn: boolean
  readonly detail: Readonly<Record<string, unknown>>
}

const toHappened = ({ at, actorId, actor, ...of }: HappenedIn): Happened => ({
  ...of,
  at: instantOf(at),
  actor: actorId === null ? null : { personId: actorId, name: actor },
})

/** The database writes parts of a millisecond, too. */
const instantOf = (milliseconds: number): Instant => Instant.fromEpochMilliseconds(Math.floor(milliseconds))
