import type { CohortRow, EnrolmentRow, KickOffRow } from '../../../prisma/generated/rows.ts'
import { knownLanguage } from '../../contract/view.ts'
import { fromDate, toDate } from '../../kit/clock.ts'
import type { Ids } from '../../kit/ids.ts'
import { type PersonIn, personColumns, toPerson } from '../../people/person.prisma.ts'
import { livesIn } from '../../people/reach.prisma.ts'
import { thoseIn } from '../../programme/enrolment/states.prisma.ts'
import { storedSettings, storedWords } from '../../programme/settings.ts'
import * as Prisma from '../../store/sql.ts'
import type { Statements } from '../../store/statements.ts'
import type { RoundStore } from './store.ts'

/** Next rounds on one database transaction. */
export const roundsIn = (statements: Statements, { ids }: { readonly ids: Ids }): RoundStore => ({
  ...copyingIn(statements, ids),
  ...returningIn(statements),

  async of(cohortId, { personId, workspaceId }) {
    const [programme] = await statements.$queryRaw<{ id: string; name: string; settings: unknown }[]>`
      select pr.id, pr.name, pr.settings from programme pr join cohort c on c.programme_id = pr.id
      where c.id = ${cohortId}::uuid and ${livesIn(Prisma.sql`${workspaceId}::uuid`)} and exists (select from enrolment m
        where m.cohort_id = c.id and m.person_id = ${personId}::uuid and m.role = 'coordinator' and m.state = 'active') for no key update of pr`
    if (!programme) return null
    type Row = Pick<CohortRow, 'id' | 'name' | 'time_zone' | 'country'> & {
      starts_at: KickOffRow['starts_at'] | null
      venue: string | null
    }
    const cohorts = await statements.$queryRaw<Row[]>`
      select c.id, c.name, c.time_zone, c.country, k.starts_at, k.venue from cohort c left join kick_off k on k.cohort_id = c.id
      where c.programme_id = ${programme.id}::uuid and exists (select from enrolment m
        where m.cohort_id = c.id and m.person_id = ${personId}::uuid and m.role = 'coordinator' and m.state = 'active') order by c.name, c.id`
    const { words, ladder, keeping } = storedSettings(programme.settings, programme.id)
    const followers = await statements.$queryRaw<
      { name: string }[]
    >`select name from programme where follows_id = ${programme.id}::uuid order by id`
    return {
      ...{ programmeId: programme.id, programme: programme.name, words, ladder, ends: keeping.ends },
      followers: followers.map(({ name }) => name),
      cohorts: cohorts.map((row) => ({
        ...{ cohortId: row.id, cohort: row.name, zone: row.time_zone, country: row.country, venue: row.venue },
        startsAt: row.starts_at && fromDate(row.starts_at),
      })),
    }
  },

  mine: ({ personId, workspaceId }, begun) =>
    statements.$queryRaw`
      select c.id as "cohortId", c.name as cohort from enrolment m join cohort c on c.id = m.cohort_id join programme pr on pr.id = c.programme_id
        left join kick_off k on k.cohort_id = c.id
      where m.person_id = ${personId}::uuid and m.role = 'coordinator' and m.state = 'active' and ${livesIn(Prisma.sql`${workspaceId}::uuid`)}
        and (${begun === undefined}::boolean or (k.called_off_at is null and k.starts_at <= ${begun ? toDate(begun) : null}
          and not exists (select from programme f where f.follows_id = pr.id))) order by c.name, c.id`,
})

const copyingIn = (
  statements: Statements,
  ids: Ids,
): Pick<RoundStore, 'follow' | 'copyCohort' | 'copySelections' | 'keepApart' | 'carryOver'> => ({
  async follow(programmeId, { name, ends }, at) {
    const [id, now] = [ids.next(), toDate(at)]
    // Everybody who makes it now knows when things go.
    await statements.$executeRaw`
      insert into programme (id, name, follows_id, spared_until, due_at, created_at, settings)
      select ${id}::uuid, ${name}, id, ${now}, ${now}, ${now}, settings || jsonb_build_object('keeping',
        case jsonb_typeof(settings->'keeping') when 'object' then settings->'keeping' else '{}' end || ${JSON.stringify({ ends })}::jsonb)
      from programme where id = ${programmeId}::uuid`
    await statements.$executeRaw`
      insert into programme_workspace (programme_id, workspace_id)
      select ${id}::uuid, workspace_id from programme_workspace where programme_id = ${programmeId}::uuid`
    return id
  },

  async copyCohort(cohortId, { programmeId, name }, at) {
    const [id, now] = [ids.next(), toDate(at)]
    await statements.$executeRaw`
      insert into cohort (id, programme_id, name, language, time_zone, country, created_at)
      select ${id}::uuid, ${programmeId}::uuid, ${name}, language, time_zone, country, ${now} from cohort where id = ${cohortId}::uuid`
    const coordinators = await statements.$queryRaw<Pick<EnrolmentRow, 'person_id'>[]>`
      select person_id from enrolment where cohort_id = ${cohortId}::uuid and role = 'coordinator' and state = 'active' order by id`
    for (const { person_id: personId } of coordinators)
      await statements.$executeRaw`
        insert into enrolment (id, cohort_id, person_id, role, state, created_at)
        values (${ids.next()}::uuid, ${id}::uuid, ${personId}::uuid, 'coordinator', 'active', ${now})`
    await statements.$executeRaw`
      insert into viewer (cohort_id, person_id, sees_names) select ${id}::uuid, person_id, sees_names from viewer where cohort_id = ${cohortId}::uuid`
    for (const role of ['mentor', 'mentee'])
      await statements.$executeRaw`
        insert into intake (id, cohort_id, role, capacity, targets, language_targets)
        select ${ids.next()}::uuid, ${id}::uuid, role, capacity, targets, language_targets from intake where cohort_id = ${cohortId}::uuid and role = ${role}`
    return id
  },

  async copySelections(from, to, days, zone) {
    const selections = await statements.$queryRaw<{ id: string }[]>`select id from selection where programme_id = ${from}::uuid order by id`
    const moved = (column: 'opens_at' | 'closes_at') =>
      Prisma.sql`((${Prisma.raw(column)} at time zone ${zone}) + ${days}::int * interval '1 day') at time zone ${zone}`
    for (const selection of selections)
      await statements.$executeRaw`
        insert into selection (id, programme_id, role, name, question, credits, opens_at, closes_at, due_at)
        select ${ids.next()}::uuid, ${to}::uuid, role, name, question, credits, ${moved('opens_at')}, ${moved('closes_at')}, ${moved('opens_at')}
        from selection where id = ${selection.id}::uuid`
  },

  async keepApart(from, to, at) {
    await statements.$executeRaw`
      insert into kept_apart (programme_id, mentor_id, mentee_id, at)
      select ${to}::uuid, mentor_id, mentee_id, ${toDate(at)}::timestamptz from kept_apart where programme_id = ${from}::uuid
      on conflict do nothing`
  },

  async carryOver(from, to, at) {
    await statements.$executeRaw`
      update enrolment e set field = coalesce(e.field, o.field), knows = coalesce(e.knows, o.knows), topics = coalesce(e.topics, o.topics),
        phone = coalesce(e.phone, o.phone) from enrolment o where o.id = ${from}::uuid and e.id = ${to}::uuid`
    await statements.$executeRaw`
      insert into profile (enrolment_id, work, languages, wrote, created_at)
      select ${to}::uuid, work, languages, wrote, ${toDate(at)} from profile where enrolment_id = ${from}::uuid on conflict do nothing`
    await statements.$executeRaw`
      insert into joining (enrolment_id, done, cards, created_at)
      select ${to}::uuid, array_remove(done, 'start'), cards, ${toDate(at)} from joining where enrolment_id = ${from}::uuid on conflict do nothing`
    await statements.$executeRaw`
      insert into consent (enrolment_id, purpose, agreed, version, at)
      select ${to}::uuid, purpose, agreed, version, at from consent where enrolment_id = ${from}::uuid on conflict do nothing`
  },
})

const returningIn = (statements: Statements): Pick<RoundStore, 'returning' | 'former' | 'next'> => ({
  async returning(cohortIds) {
    const rows = await statements.$queryRaw<(PersonIn<'p_'> & { readonly cohortId: string })[]>`
      select distinct on (p.id) e.cohort_id as "cohortId", ${personColumns('p', 'p_')}
      from enrolment e join person p on p.id = e.person_id and p.erased_at is null left join consent l on l.enrolment_id = e.id and l.purpose = 'later'
      where e.cohort_id = any(${[...cohortIds]}::uuid[]) and e.role = 'mentor' and e.taken_off_at is null
        and (l.agreed or (l.agreed is null and e.state in ${thoseIn})) order by p.id, e.id`
    return rows.map((row) => ({ cohortId: row.cohortId, person: toPerson(row, 'p_') }))
  },

  async former(cohortId, personId) {
    const [row] = await statements.$queryRaw<{ enrolmentId: string; programme: string }[]>`
      select o.id as "enrolmentId", before.name as programme from cohort c join programme pr on pr.id = c.programme_id
        join programme before on before.id = pr.follows_id join cohort oc on oc.programme_id = before.id join enrolment o on o.cohort_id = oc.id
      where c.id = ${cohortId}::uuid and o.person_id = ${personId}::uuid and o.role = 'mentor' and o.taken_off_at is null order by o.id desc limit 1`
    return row ?? null
  },

  async next(cohortId, { workspaceId }) {
    type Row = Pick<CohortRow, 'language' | 'time_zone'> & {
      readonly programmeId: string
      readonly programme: string
      readonly words: unknown
      readonly startsAt: Date | null
    }
    const [row] = await statements.$queryRaw<Row[]>`
      select pr.id as "programmeId", pr.name as programme, pr.settings->'words' as words, c.language, c.time_zone,
        case when k.called_off_at is null then k.starts_at end as "startsAt"
      from cohort c join programme pr on pr.id = c.programme_id left join kick_off k on k.cohort_id = c.id
      where c.id = ${cohortId}::uuid and pr.ended_at is null and ${livesIn(Prisma.sql`${workspaceId}::uuid`)}`
    if (!row) return null
    return {
      ...{ cohortId, programme: row.programme, words: storedWords(row.words, row.programmeId), language: knownLanguage(row.language) },
      ...{ zone: row.time_zone, startsAt: row.startsAt && fromDate(row.startsAt) },
    }
  },
})
