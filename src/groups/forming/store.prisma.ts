import { knownLanguage, type Language } from '../../contract/view.ts'
import { fromDate, type Instant, toDate } from '../../kit/clock.ts'
import type { Ids } from '../../kit/ids.ts'
import { livesIn } from '../../people/reach.prisma.ts'
import { thoseIn } from '../../programme/enrolment/states.prisma.ts'
import { profilesWhere } from '../../programme/profile/profile.prisma.ts'
import type { ProfileOf } from '../../programme/profile/profile.ts'
import { storedWords } from '../../programme/settings.ts'
import * as Prisma from '../../store/sql.ts'
import type { Statements } from '../../store/statements.ts'
import type { GroupKind } from '../group-kind.rules.ts'
import type { GroupFacts, MemberFacts } from './facts.ts'
import { type FormingStore, type Groupable, type NewGroup, type Reader, usualSizes, type WaitingCohort } from './store.ts'

/** Forming groups on one database transaction. */
export const formingIn = (statements: Statements, { ids }: { readonly ids: Ids }): FormingStore => ({
  cohort: async (cohortId, reader) => (await cohorts(statements, reader, Prisma.sql`c.id = ${cohortId}::uuid`))[0] ?? null,

  cohorts: (reader) => cohorts(statements, reader, Prisma.sql`true`),

  async hold(cohortId) {
    await statements.$queryRaw`select id from cohort where id = ${cohortId}::uuid for no key update`
  },

  people: (cohortId, now) => people(statements, cohortId, now),

  groups: (cohortId) => groups(statements, Prisma.sql`g.cohort_id = ${cohortId}::uuid and g.state in ('draft', 'published')`),

  async clear(cohortId, kinds) {
    const of = Prisma.sql`m.kind = any(${[...kinds]})`
    await statements.$executeRaw`delete from mentoring_group m where m.cohort_id = ${cohortId}::uuid and m.state = 'draft' and ${of}`
    await statements.$executeRaw`delete from group_member m using mentoring_group g where g.id = m.group_id and g.cohort_id = ${cohortId}::uuid and m.state = 'planned' and ${of}`
    await statements.$executeRaw`
      update group_member m set state = 'in' from mentoring_group g where g.id = m.group_id and g.cohort_id = ${cohortId}::uuid and m.state = 'leaving' and ${of}`
  },

  async draft(cohortId, wanted, at) {
    const rows = wanted.map(({ id, ...group }) => ({ ...group, id: id ?? ids.next(), isNew: id === undefined }))
    await addGroups(statements, cohortId, rows, at)
    for (const { id, members, kind } of rows) for (const enrolmentId of members) await plan(statements, ids, enrolmentId, id, kind)
  },

  async rate(cohortId, fits, bound) {
    await statements.$executeRaw`
      insert into group_plan (cohort_id, usual, most, fits, bound) values (${cohortId}::uuid, ${usualSizes.usual}, ${usualSizes.most}, ${fits}, ${bound})
      on conflict (cohort_id) do update set fits = excluded.fits, bound = excluded.bound`
  },

  async saveSizes(cohortId, { usual, most }) {
    await statements.$executeRaw`
      insert into group_plan (cohort_id, usual, most) values (${cohortId}::uuid, ${usual}, ${most})
      on conflict (cohort_id) do update set usual = excluded.usual, most = excluded.most`
  },

  async saveGroup(groupId, { name, theme, language }) {
    await statements.$executeRaw`update mentoring_group set name = ${name}, theme = ${theme}, language = ${language} where id = ${groupId}::uuid`
  },

  plan: (enrolmentId, groupId, kind) => plan(statements, ids, enrolmentId, groupId, kind),

  publish: (cohortId, at) => publish(statements, cohortId, at),

  own: ({ personId, workspaceId }) =>
    groups(
      statements,
      Prisma.sql`g.state = 'published' and exists (select from enrolment oe join cohort oc on oc.id = oe.cohort_id
          join programme pr on pr.id = oc.programme_id and pr.ended_at is null
          left join group_member o on o.group_id = g.id and o.enrolment_id = oe.id and o.state in ('in', 'leaving')
        where oe.cohort_id = g.cohort_id and oe.state in ${thoseIn} and oe.person_id = ${personId}::uuid and ${livesIn(Prisma.sql`${workspaceId}::uuid`)}
          and (o.id is not null or g.kind = 'mentors' and oe.role = 'mentor' and oe.state = 'active'))`,
    ),

  async namesOf(enrolmentId) {
    const rows = await statements.$queryRaw<{ name: string }[]>`
      select g.name from group_member m join mentoring_group g on g.id = m.group_id and g.state = 'published'
      where m.enrolment_id = ${enrolmentId}::uuid and m.state in ('in', 'leaving') order by g.kind, g.name`
    return rows.map(({ name }) => name)
  },
})

interface NewRow extends Omit<NewGroup, 'id'> {
  readonly id: string
  readonly isNew: boolean
}

async function addGroups(statements: Statements, cohortId: string, rows: readonly NewRow[], at: Instant): Promise<void> {
  const fresh = rows.filter(({ isNew }) => isNew).map(({ id, kind, name, theme, language }) => ({ id, kind, name, theme, language }))
  if (fresh.length > 0)
    await statements.$executeRaw`
      insert into mentoring_group (id, cohort_id, kind, name, theme, language, state, created_at)
      select n.id, ${cohortId}::uuid, n.kind, n.name, n.theme, n.language, 'draft', ${toDate(at)}
      from jsonb_to_recordset(${JSON.stringify(fresh)}::jsonb) as n(id uuid, kind text, name text, theme text, language text)`
}

/** Whoever is in a group of this kind already leaves it once this is published, and not before. */
async function plan(statements: Statements, ids: Ids, enrolmentId: string, groupId: string | null, kind: GroupKind): Promise<void> {
  await statements.$executeRaw`delete from group_member where enrolment_id = ${enrolmentId}::uuid and kind = ${kind} and state = 'planned'`
  await statements.$executeRaw`
    update group_member m set state = case when m.group_id = ${groupId}::uuid then 'in' else 'leaving' end
    from mentoring_group g where g.id = m.group_id and g.state = 'published' and m.enrolment_id = ${enrolmentId}::uuid and m.kind = ${kind} and m.state in ('in', 'leaving')`
  if (groupId === null) return
  await statements.$executeRaw`
    insert into group_member (id, group_id, enrolment_id, kind, state)
    values (${ids.next()}::uuid, ${groupId}::uuid, ${enrolmentId}::uuid, ${kind}, 'planned')
    on conflict (group_id, enrolment_id) do update set state = 'planned', since = null, until = null where group_member.state = 'out'`
}

async function publish(statements: Statements, cohortId: string, at: Instant): Promise<void> {
  const now = toDate(at)
  const ofCohort = Prisma.sql`g.id = m.group_id and g.cohort_id = ${cohortId}::uuid`
  await statements.$executeRaw`update group_member m set state = 'out', until = ${now} from mentoring_group g where ${ofCohort} and m.state = 'leaving'`
  // Whoever left the programme meanwhile is in no group.
  await statements.$executeRaw`
    delete from group_member m using mentoring_group g, enrolment e
    where ${ofCohort} and m.state = 'planned' and e.id = m.enrolment_id and e.state not in ${thoseIn}`
  await statements.$executeRaw`update group_member m set state = 'in', since = ${now}, until = null from mentoring_group g where ${ofCohort} and m.state = 'planned'`
  await statements.$executeRaw`
    delete from mentoring_group g where g.cohort_id = ${cohortId}::uuid and g.state = 'draft' and not exists (select from group_member m where m.group_id = g.id)`
  await statements.$executeRaw`update mentoring_group set state = 'published', published_at = ${now}, due_at = ${now} where cohort_id = ${cohortId}::uuid and state = 'draft'`
}

type CohortIn = Omit<WaitingCohort, 'words' | 'language'> & {
  readonly language: string
  readonly words: unknown
  readonly programmeId: string
}

async function cohorts(statements: Statements, { personId, workspaceId }: Reader, which: Prisma.Sql): Promise<WaitingCohort[]> {
  const rows = await statements.$queryRaw<CohortIn[]>`
    select c.id, c.name, c.language, pr.name as programme, pr.id as "programmeId", pr.settings->'words' as words,
      coalesce(l.usual, ${usualSizes.usual})::int as usual, coalesce(l.most, ${usualSizes.most})::int as most, l.fits, l.bound,
      (select count(*)::int from mentoring_group g where g.cohort_id = c.id and g.state = 'draft') as drafts,
      (select count(*)::int from mentoring_group g where g.cohort_id = c.id and g.state = 'published') as published,
      exists (select from group_member m join mentoring_group g on g.id = m.group_id and g.state = 'published'
        where g.cohort_id = c.id and m.state in ('planned', 'leaving')) as "hasChanges",
      (select count(*)::int from enrolment e where e.cohort_id = c.id and e.role in ('mentor', 'mentee') and e.state in ${thoseIn}
        and e.listed_group is not null and not exists (select from group_member m where m.enrolment_id = e.id and m.kind = 'mentoring' and m.state in ('planned', 'in', 'leaving'))) as listed
    from enrolment me join cohort c on c.id = me.cohort_id join programme pr on pr.id = c.programme_id left join group_plan l on l.cohort_id = c.id
    where me.person_id = ${personId}::uuid and me.role = 'coordinator' and me.state = 'active' and pr.ended_at is null
      and ${livesIn(Prisma.sql`${workspaceId}::uuid`)} and ${which}
    order by c.name, c.id`
  return rows.map(({ words, programmeId, language, ...of }) => ({
    ...{ ...of, language: knownLanguage(language), words: storedWords(words, programmeId) },
  }))
}

type PersonIn = Pick<
  Groupable,
  'id' | 'personId' | 'role' | 'name' | 'email' | 'zone' | 'seats' | 'mentor' | 'free' | 'isIn' | 'isAsked' | 'listedGroup'
> & {
  readonly language: string
  readonly waited: number
}

async function people(statements: Statements, cohortId: string, now: Instant): Promise<Groupable[]> {
  const which = Prisma.sql`e.cohort_id = ${cohortId}::uuid and (e.role = 'mentor' and e.state = 'active' or e.role = 'mentee' and e.state in ${thoseIn})`
  const rows = await statements.$queryRaw<PersonIn[]>`
    select e.id, e.person_id as "personId", e.role, p.name, p.email, p.language, p.time_zone as zone, e.listed_group as "listedGroup",
      greatest(0, coalesce(extract(epoch from ${toDate(now)}::timestamptz - e.waiting_since) / 86400, 0))::int as waited,
      (select count(*)::int from seat t where t.mentor_id = e.id and t.state <> 'closed') as seats,
      (select count(*)::int from seat t where t.mentor_id = e.id and t.state = 'open'
        and not exists (select from offer o where o.seat_id = t.id and o.state = 'open')) as free,
      (select t.mentor_id from seat t where t.mentee_id = e.id limit 1) as mentor,
      exists (select from group_member m join mentoring_group g on g.id = m.group_id and g.state = 'published'
        where m.enrolment_id = e.id and m.kind = 'mentoring' and m.state in ('in', 'leaving')) as "isIn",
      exists (select from group_member m join mentoring_group g on g.id = m.group_id and g.state = 'published'
        where m.enrolment_id = e.id and m.kind = 'mentors') as "isAsked"
    from enrolment e join person p on p.id = e.person_id and p.erased_at is null where ${which} order by p.name, e.id`
  const profiles = new Map((await profilesWhere(statements, which)).map((each) => [each.enrolmentId, each]))
  return rows.flatMap((row) => {
    const profile = profiles.get(row.id)
    return profile ? [toGroupable(row, profile)] : []
  })
}

const toGroupable = (
  { language, ...row }: PersonIn,
  { field, topics, ranked, wishes, knows, work, languages, mentees }: ProfileOf,
): Groupable => ({
  ...{ ...row, field, topics, organisation: null },
  languages: languages.length > 0 ? languages : [language],
  wishes: joined([...ranked, wishes]),
  knows: joined([knows, work]),
  takes: mentees,
})

const joined = (texts: readonly (string | null)[]): string | null => texts.filter((text) => text !== null).join('; ') || null

type GroupIn = Omit<GroupFacts, 'language' | 'members'> & { readonly language: string }
type MemberIn = Omit<MemberFacts, 'language' | 'since'> & {
  readonly groupId: string
  readonly language: string
  readonly since: Date | null
}

async function groups(statements: Statements, which: Prisma.Sql): Promise<GroupFacts[]> {
  const found = await statements.$queryRaw<GroupIn[]>`
    select g.id, g.cohort_id as "cohortId", g.name, g.theme, g.language, g.state, g.kind,
      (select fp.name from cohort fc join programme fp on fp.id = fc.programme_id where fc.id = g.cohort_id) as programme
    from mentoring_group g where ${which}
    order by g.kind = 'mentors', g.state desc, length(g.name), g.name, g.id`
  if (found.length === 0) return []
  const members = await statements.$queryRaw<MemberIn[]>`
    select m.group_id as "groupId", m.enrolment_id as "enrolmentId", e.person_id as "personId", e.role, p.name, p.email, p.language, m.state, m.since
    from group_member m join enrolment e on e.id = m.enrolment_id and e.state in ${thoseIn} and e.role in ('mentor', 'mentee')
      join person p on p.id = e.person_id and p.erased_at is null
    where m.group_id = any(${found.map(({ id }) => id)}::uuid[]) and m.state in ('planned', 'in', 'leaving') order by e.role desc, p.name, e.id`
  const byGroup = Map.groupBy(members, ({ groupId }) => groupId)
  const memberOf = ({ groupId: _, language, since, ...of }: MemberIn): MemberFacts => ({
    ...{ ...of, language: knownLanguage(language), since: since && fromDate(since) },
  })
  return found.map((group) => ({
    ...{ ...group, language: knownLanguage(group.language) satisfies Language },
    members: (byGroup.get(group.id) ?? []).map(memberOf),
  }))
}
