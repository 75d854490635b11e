import type { EnrolmentRow, ProfileRow } from '../../../prisma/generated/rows.ts'
import { isLanguage } from '../../contract/view.ts'
import { type Instant, toDate } from '../../kit/clock.ts'
import * as Prisma from '../../store/sql.ts'
import type { Statements } from '../../store/statements.ts'
import { type OwnField, ownFields, type ProfileOf, type Written } from './profile.ts'

type Row = Pick<EnrolmentRow, 'id' | 'field' | 'wishes' | 'knows' | 'topics' | 'phone' | 'listed_seats'> & {
  readonly role: 'mentor' | 'mentee'
  readonly ranked: ProfileRow['wishes'] | null
} & { readonly [Column in keyof Omit<ProfileRow, 'enrolment_id' | 'wishes' | 'created_at'>]: ProfileRow[Column] | null }

/** Profiles of mentors and mentees; `which` in terms of the enrolment `e`. */
export async function profilesWhere(statements: Statements, which: Prisma.Sql): Promise<ProfileOf[]> {
  const rows = await statements.$queryRaw<Row[]>`
    select e.id, e.role, e.field, e.wishes, e.knows, e.topics, e.phone, e.listed_seats, f.degree, f.work, f.wishes as ranked, f.decisive, f.languages,
      f.mentees, f.wrote
    from enrolment e left join profile f on f.enrolment_id = e.id where e.role in ('mentor', 'mentee') and ${which} order by e.id`
  return rows.map(toProfile)
}

const toProfile = ({ id, role, field, wishes, knows, topics, phone, listed_seats: listed, ...row }: Row): ProfileOf => ({
  ...{ enrolmentId: id, role, field, wishes, knows, topics, phone, degree: row.degree, work: row.work },
  ...{ ranked: row.ranked ?? [], decisive: row.decisive, languages: (row.languages ?? []).filter(isLanguage) },
  mentees: row.mentees ?? listed,
  wrote: ownFields.filter((each) => row.wrote?.includes(each)),
})

/** Stores what somebody wrote of themselves. From then on no list changes it. */
export async function writeProfile(statements: Statements, enrolmentId: string, written: Written, at: Instant): Promise<void> {
  const has = (key: keyof Written): boolean => written[key] !== undefined
  const wrote = ownFields.filter((field): field is OwnField => has(field === 'seats' ? 'mentees' : field))
  await statements.$executeRaw`
    update enrolment set field = case when ${has('field')}::boolean then ${written.field ?? null} else field end,
      wishes = case when ${has('wishes')}::boolean then ${written.wishes ?? null} else wishes end,
      knows = case when ${has('knows')}::boolean then ${written.knows ?? null} else knows end,
      topics = case when ${has('topics')}::boolean then ${written.topics ?? null} else topics end,
      phone = case when ${has('phone')}::boolean then ${written.phone ?? null} else phone end
    where id = ${enrolmentId}::uuid`
  await statements.$executeRaw`
    insert into profile (enrolment_id, created_at) values (${enrolmentId}::uuid, ${toDate(at)}) on conflict (enrolment_id) do nothing`
  await statements.$executeRaw`
    update profile set degree = case when ${has('degree')}::boolean then ${written.degree ?? null} else degree end,
      work = case when ${has('work')}::boolean then ${written.work ?? null} else work end,
      wishes = case when ${has('ranked')}::boolean then ${[...(written.ranked ?? [])]}::text[] else wishes end,
      decisive = case when ${has('decisive')}::boolean then ${written.decisive ?? null}::int else decisive end,
      languages = case when ${has('languages')}::boolean then ${[...(written.languages ?? [])]}::text[] else languages end,
      mentees = case when ${has('mentees')}::boolean then ${written.mentees ?? null}::int else mentees end,
      wrote = array(select distinct w from unnest(wrote || ${wrote}::text[]) as w order by w)
    where enrolment_id = ${enrolmentId}::uuid`
}

/** Whether somebody, an enrolment `e`, has agreed that those with whom they are paired may read their profile. */
export const isQuotable = Prisma.sql`exists (select from consent q where q.enrolment_id = e.id and q.purpose = 'sharing' and q.agreed)`

/** The languages in which somebody can meet, by the id of their enrolment: those that they named, else the one in which they read. */
export const languagesOf = (id: Prisma.Sql): Prisma.Sql => Prisma.sql`
  (select coalesce(nullif(lf.languages, '{}'), array[lp.language]) from enrolment le join person lp on lp.id = le.person_id
    left join profile lf on lf.enrolment_id = le.id where le.id = ${id})`

/** Whether somebody, an enrolment `e`, has said that those with whom they are paired may not read their profile: then nobody who might be does. */
export const isKeptPrivate = Prisma.sql`exists (select from consent q where q.enrolment_id = e.id and q.purpose = 'sharing' and not q.agreed)`

/** The fields that somebody wrote themselves, for an enrolment `e`; an empty list where they wrote none. */
export const wroteColumn = Prisma.sql`coalesce((select f.wrote from profile f where f.enrolment_id = e.id), '{}'::text[])`
/** How many mentees a mentor said that they take, for an enrolment `e`; null: they have not said. */
export const menteesColumn = Prisma.sql`(select f.mentees from profile f where f.enrolment_id = e.id)`
