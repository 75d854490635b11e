import { knownLanguage } from '../../contract/view.ts'
import { fromDate, toDate } from '../../kit/clock.ts'
import type { Ids } from '../../kit/ids.ts'
import { livesIn } from '../../people/reach.prisma.ts'
import { isPaused } from '../../programme/enrolment/paused.prisma.ts'
import { thoseIn } from '../../programme/enrolment/states.prisma.ts'
import { storedWords } from '../../programme/settings.ts'
import { isInContact } from '../../programme/stopped-contact.prisma.ts'
import * as Prisma from '../../store/sql.ts'
import type { Statements } from '../../store/statements.ts'
import { usualSizes } from '../forming/store.ts'
import type { AskedGroup, AskedMember, Paired } from './facts.ts'
import type { AskingStore, PairsCohort } from './store.ts'

const takesPart = Prisma.sql`(e.role = 'mentor' and e.state = 'active' or e.role = 'mentee' and e.state in ${thoseIn})`

/** Groups to which people say yes, on one database transaction. */
export const askingIn = (statements: Statements, { ids }: { readonly ids: Ids }): AskingStore => ({
  group: (groupId) => group(statements, groupId),

  async paired(cohortId) {
    const rows = await statements.$queryRaw<(Omit<Paired, 'language'> & { readonly language: string })[]>`
      select e.id as "enrolmentId", e.person_id as "personId", e.role, p.name, p.email, p.language,
        (select x.mentor_id from pair x where x.mentee_id = e.id and x.ended_at is null and ${isInContact} limit 1) as "mentorId",
        ${isPaused(Prisma.sql`e.id`)} as "isPaused",
        exists (select from group_member m join mentoring_group g on g.id = m.group_id and g.state = 'published'
          where m.enrolment_id = e.id and m.kind = 'mentoring' and m.state in ('in', 'leaving')) as "isIn"
      from enrolment e join person p on p.id = e.person_id and p.erased_at is null
      where e.cohort_id = ${cohortId}::uuid and ${takesPart} order by e.role desc, p.name, e.id`
    return rows.map(({ language, ...of }) => ({ ...of, language: knownLanguage(language) }))
  },

  async isApart(enrolmentIds) {
    const both = Prisma.sql`m.id = any(${[...enrolmentIds]}::uuid[]) and a.id = any(${[...enrolmentIds]}::uuid[])`
    const [row] = await statements.$queryRaw<{ apart: boolean }[]>`
      select exists (select from pair x join enrolment m on m.id = x.mentor_id join enrolment a on a.id = x.mentee_id where ${both} and not ${isInContact})
        or exists (select from enrolment m join enrolment a on a.cohort_id = m.cohort_id join cohort c on c.id = m.cohort_id
          join kept_apart k on k.programme_id = c.programme_id and k.mentor_id = m.person_id and k.mentee_id = a.person_id where ${both}) as apart`
    return row?.apart ?? false
  },

  ownCohorts: ({ personId, workspaceId }) =>
    cohorts(
      statements,
      Prisma.sql`${livesIn(Prisma.sql`${workspaceId}::uuid`)} and exists (select from enrolment e join pair x on e.id in (x.mentor_id, x.mentee_id)
        and x.ended_at is null and ${isInContact} where e.cohort_id = c.id and e.person_id = ${personId}::uuid and ${takesPart})`,
    ),

  cohort: async (cohortId) => (await cohorts(statements, Prisma.sql`c.id = ${cohortId}::uuid`))[0] ?? null,

  suggested: (enrolmentIds) => statements.$queryRaw<{ id: string; isOpen: boolean; members: string[] }[]>`
    select g.id, g.state = 'proposed' as "isOpen", array_agg(m.enrolment_id::text order by m.enrolment_id) as members
    from mentoring_group g join group_member m on m.group_id = g.id where g.state in ('proposed', 'declined')
      and exists (select from group_member o where o.group_id = g.id and o.enrolment_id = any(${[...enrolmentIds]}::uuid[]))
    group by g.id, g.state`,

  async make({ cohortId, kind, name, language, state, suggestedBy }, at) {
    const id = ids.next()
    const now = toDate(at)
    await statements.$executeRaw`
      insert into mentoring_group (id, cohort_id, kind, suggested_by, name, language, state, created_at, published_at, due_at)
      values (${id}::uuid, ${cohortId}::uuid, ${kind}, ${suggestedBy}::uuid, ${name}, ${language}, ${state}, ${now}, case when ${state === 'published'} then ${now}::timestamptz end,
        ${now})`
    return id
  },

  async circle(cohortId) {
    const [row] = await statements.$queryRaw<{ id: string }[]>`
      select id from mentoring_group where cohort_id = ${cohortId}::uuid and kind = 'mentors' and state = 'published'`
    return row?.id ?? null
  },

  async stand({ id, kind }, enrolmentIds, state, at) {
    const now = toDate(at)
    for (const enrolmentId of enrolmentIds)
      await statements.$executeRaw`
        insert into group_member (id, group_id, enrolment_id, kind, state, since, until)
        values (${ids.next()}::uuid, ${id}::uuid, ${enrolmentId}::uuid, ${kind}, ${state}, case when ${state === 'in'} then ${now}::timestamptz end, null)
        on conflict (group_id, enrolment_id) do update set state = excluded.state, since = coalesce(excluded.since, group_member.since),
          until = case when ${state === 'out'} then ${now}::timestamptz end`
  },

  async form(groupId, name, at) {
    const now = toDate(at)
    await statements.$executeRaw`
      delete from group_member o using group_member m where m.group_id = ${groupId}::uuid and o.enrolment_id = m.enrolment_id and o.kind = m.kind
        and o.state = 'planned'`
    await statements.$executeRaw`
      update mentoring_group set state = 'published', name = ${name}, published_at = ${now}, due_at = ${now} where id = ${groupId}::uuid`
    await statements.$executeRaw`update group_member set state = 'in', since = ${now} where group_id = ${groupId}::uuid and state = 'agreed'`
  },

  async decline(groupId, at) {
    await statements.$executeRaw`update group_member set state = 'out', until = ${toDate(at)} where group_id = ${groupId}::uuid`
    await statements.$executeRaw`update mentoring_group set state = 'declined', due_at = null where id = ${groupId}::uuid`
  },
})

type CohortIn = Omit<PairsCohort, 'language' | 'words'> & {
  readonly programmeId: string
  readonly language: string
  readonly words: unknown
}

async function cohorts(statements: Statements, which: Prisma.Sql): Promise<PairsCohort[]> {
  const rows = await statements.$queryRaw<CohortIn[]>`
    select c.id, c.name, c.language, pr.name as programme, pr.id as "programmeId", pr.settings->'words' as words,
      coalesce(l.most, ${usualSizes.most})::int as most
    from cohort c join programme pr on pr.id = c.programme_id and pr.ended_at is null left join group_plan l on l.cohort_id = c.id
    where ${which} order by c.name, c.id`
  return rows.map(({ language, words, programmeId, ...of }) => ({
    ...{ ...of, language: knownLanguage(language), words: storedWords(words, programmeId) },
  }))
}

type GroupIn = Omit<AskedGroup, 'createdAt' | 'members'> & { readonly createdAt: Date }
type MemberIn = Omit<AskedMember, 'language'> & { readonly language: string }

async function group(statements: Statements, groupId: string): Promise<AskedGroup | null> {
  const [found] = await statements.$queryRaw<GroupIn[]>`
    select g.id, g.cohort_id as "cohortId", g.kind, g.state, g.name, g.suggested_by as "suggestedBy", pr.name as programme, g.created_at as "createdAt" from mentoring_group g
      join cohort c on c.id = g.cohort_id join programme pr on pr.id = c.programme_id and pr.ended_at is null where g.id = ${groupId}::uuid`
  if (!found) return null
  const members = await statements.$queryRaw<MemberIn[]>`
    select e.id as "enrolmentId", e.person_id as "personId", e.role, p.name, p.language, case m.state when 'leaving' then 'in' else m.state end as state
    from group_member m join enrolment e on e.id = m.enrolment_id join person p on p.id = e.person_id
    where m.group_id = ${groupId}::uuid order by e.role desc, p.name, e.id`
  return {
    ...{ ...found, createdAt: fromDate(found.createdAt) },
    members: members.map(({ language, ...of }) => ({ ...of, language: knownLanguage(language) })),
  }
}
