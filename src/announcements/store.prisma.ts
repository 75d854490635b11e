import type { PersonRow } from '../../prisma/generated/rows.ts'
import { isLanguage, knownLanguage } from '../contract/view.ts'
import { type Instant, toDate } from '../kit/clock.ts'
import type { Ids } from '../kit/ids.ts'
import { type PersonIn, personColumns, toPerson } from '../people/person.prisma.ts'
import { livesIn } from '../people/reach.prisma.ts'
import { channelOf } from '../programme/channels.prisma.ts'
import { thoseIn } from '../programme/enrolment/states.prisma.ts'
import { storedWords } from '../programme/settings.ts'
import * as Prisma from '../store/sql.ts'
import type { Statements } from '../store/statements.ts'
import { countAudience, listAudience, reads, tallyAudience } from './audience/audience.prisma.ts'
import { type CohortFacts, storedMany, type Versions, type Written } from './facts.ts'
import { questionsIn } from './replies/questions.prisma.ts'
import { placesIn } from './sending/places.prisma.ts'
import { recipientsIn } from './sending/recipients.prisma.ts'
import type { AnnouncementStore, Reader } from './store.ts'
import { announcementsWhere, toInstant } from './written.prisma.ts'

/** The store of this room on one database transaction. */
export const announcementsIn = (statements: Statements, { ids }: { readonly ids: Ids }): AnnouncementStore => ({
  ...recipientsIn(statements, { ids }),
  ...questionsIn(statements, { ids }),
  ...placesIn(statements, { ids }),

  cohortsOf: ({ personId, workspaceId }) =>
    cohorts(
      statements,
      Prisma.sql`${livesIn(Prisma.sql`${workspaceId}::uuid`)} and exists (select from enrolment me where me.cohort_id = c.id
        and me.person_id = ${personId}::uuid and me.role = 'coordinator' and me.state = 'active')`,
    ),

  async chooseMany(cohortIds, many) {
    await statements.$executeRaw`
      update programme set settings = settings || jsonb_build_object('announcements',
        case jsonb_typeof(settings->'announcements') when 'object' then settings->'announcements' else '{}' end || ${JSON.stringify({ many })}::jsonb)
      where id in (select programme_id from cohort where id = any(${[...cohortIds]}::uuid[]))`
  },

  workspacesOf: (cohortIds) =>
    statements.$queryRaw`
      select distinct w.platform, w.external_id as id from cohort c join programme_workspace pw on pw.programme_id = c.programme_id
        join workspace w on w.id = pw.workspace_id where c.id = any(${[...cohortIds]}::uuid[]) order by 1, 2`,

  cohorts: (cohortIds) => cohorts(statements, Prisma.sql`c.id = any(${[...cohortIds]}::uuid[])`),

  create: (written, by, at) => create(statements, ids, written, by, at),

  lock: async (id) => (await announcementsWhere(statements, Prisma.sql`a.id = ${id}::uuid for no key update of a`))[0] ?? null,

  find: async (id) => (await announcementsWhere(statements, Prisma.sql`a.id = ${id}::uuid`))[0] ?? null,

  list: (cohortIds, authorId, { from, most }) =>
    announcementsWhere(
      statements,
      Prisma.sql`case when cardinality(a.cohort_ids) = 0 then a.author_id = ${authorId}::uuid else
        a.cohort_ids && ${[...cohortIds]}::uuid[] and not exists (select from cohort oc where oc.id = any(a.cohort_ids) and oc.id <> all(${[...cohortIds]}::uuid[])) end
        order by a.id desc offset ${from} limit ${most}`,
    ),

  async save(id, written, by) {
    await statements.$executeRaw`
      update announcement set revision = revision + 1, changed_by = ${by}::uuid, cohort_ids = ${[...written.cohortIds]}::uuid[],
        audience = ${JSON.stringify(written.audience)}::jsonb, category = ${written.category}, button = ${written.button}, urgent = ${written.urgent},
        way = ${written.way}, timing = ${JSON.stringify(written.timing)}::jsonb where id = ${id}::uuid`
    await writeVersions(statements, id, written.versions)
  },

  async mark(id, as) {
    const columns = Object.entries(as).map(([name, value]) => {
      const column = Prisma.raw(columnOf[name as keyof typeof columnOf])
      const stored = typeof value === 'object' && value !== null ? toDate(value) : value
      return name.endsWith('At')
        ? Prisma.sql`${column} = ${stored}::timestamptz`
        : name === 'changedBy'
          ? Prisma.sql`${column} = ${stored}::uuid`
          : Prisma.sql`${column} = ${stored}`
    })
    await statements.$executeRaw`update announcement set ${Prisma.join(columns)} where id = ${id}::uuid`
  },

  async correct(id, versions) {
    await writeVersions(statements, id, versions)
  },

  async remove(id) {
    await statements.$executeRaw`delete from announcement where id = ${id}::uuid`
  },

  async removeOf(cohortId) {
    const rows = await statements.$queryRaw<{ picture_id: string | null }[]>`
      with gone as (
        select a.id, p.picture_id from announcement a left join announcement_picture p on p.announcement_id = a.id
        where a.cohort_ids && array[${cohortId}::uuid] and not exists (select from cohort c where c.id = any(a.cohort_ids) and c.id <> ${cohortId}::uuid)
        for update of a),
      removed as (delete from announcement where id in (select id from gone))
      select picture_id from gone`
    return rows.flatMap((row) => row.picture_id ?? [])
  },

  async setPicture(id, picture, by) {
    await statements.$executeRaw`update announcement set revision = revision + 1, changed_by = ${by}::uuid where id = ${id}::uuid`
    if (!picture) return void (await statements.$executeRaw`delete from announcement_picture where announcement_id = ${id}::uuid`)
    await statements.$executeRaw`
      insert into announcement_picture (announcement_id, picture_id, alt) values (${id}::uuid, ${picture.id}::uuid, ${picture.alt})
      on conflict (announcement_id) do update set picture_id = excluded.picture_id, alt = excluded.alt`
  },

  async plannedBy(cohortId) {
    const rows = await statements.$queryRaw<{ id: string }[]>`
      select id from announcement where cohort_ids[1] = ${cohortId}::uuid and cohort_ids && array[${cohortId}::uuid] and state = 'planned'
        and timing->>'kind' = 'kickOff' order by id for no key update`
    return rows.map(({ id }) => id)
  },

  count: (written, by) => countAudience(statements, written, by),
  tally: (cohortIds, by) => tallyAudience(statements, cohortIds, by),
  audience: (written, by, page, only) => listAudience(statements, written, by, page, only),

  named: (words, cohortIds) =>
    statements.$queryRaw`
      select distinct on (w.word, e.person_id) w.word, e.person_id as "personId", p.name from unnest(${[...words]}::text[]) w(word)
        join person p on p.erased_at is null and (p.email = lower(w.word) or lower(p.name) = lower(w.word))
        join enrolment e on e.person_id = p.id and e.cohort_id = any(${[...cohortIds]}::uuid[]) and e.role in ('mentor', 'mentee')
          and e.state in ${thoseIn}
      order by w.word, e.person_id`,

  async namesOf(personIds) {
    const rows = await statements.$queryRaw<Pick<PersonRow, 'name'>[]>`
      select name from person where id = any(${[...personIds]}::uuid[]) and erased_at is null order by lower(name), id`
    return rows.map(({ name }) => name)
  },

  async mute(personId, category, at) {
    if (at === null) {
      await statements.$executeRaw`delete from announcement_mute where person_id = ${personId}::uuid and category = ${category}`
      return
    }
    await statements.$executeRaw`
      insert into announcement_mute (person_id, category, muted_at) values (${personId}::uuid, ${category}, ${toDate(at)}) on conflict do nothing`
  },

  async isMuted(personId, category) {
    const rows = await statements.$queryRaw<unknown[]>`
      select from announcement_mute where person_id = ${personId}::uuid and category = ${category}`
    return rows.length > 0
  },

  async coordinators(cohortIds) {
    const rows = await statements.$queryRaw<PersonIn<''>[]>`
      select distinct ${personColumns('p')} from enrolment e join person p on p.id = e.person_id and p.erased_at is null
      where e.cohort_id = any(${[...cohortIds]}::uuid[]) and e.role = 'coordinator' and e.state = 'active' order by 1`
    return rows.map((row) => toPerson(row, ''))
  },

  async personOf(personId) {
    const rows = await statements.$queryRaw<PersonIn<''>[]>`
      select ${personColumns('p')} from person p where p.id = ${personId}::uuid and p.erased_at is null`
    return rows.map((row) => toPerson(row, ''))[0] ?? null
  },
})

/** The columns that `mark` may write. */
const columnOf = {
  ...{ state: 'state', dueAt: 'due_at', sentAt: 'sent_at', doneAt: 'done_at', remindedAt: 'reminded_at' },
  ...{ correctedAt: 'corrected_at', recalledAt: 'recalled_at', edition: 'edition', changedBy: 'changed_by' },
} as const

async function create(statements: Statements, ids: Ids, written: Written, { personId, workspaceId }: Reader, at: Instant): Promise<string> {
  const id = ids.next()
  await statements.$executeRaw`
    insert into announcement (id, author_id, changed_by, workspace_id, state, cohort_ids, audience, category, button, urgent, way, timing, created_at)
    values (${id}::uuid, ${personId}::uuid, ${personId}::uuid, ${workspaceId}::uuid, 'draft', ${[...written.cohortIds]}::uuid[],
      ${JSON.stringify(written.audience)}::jsonb, ${written.category}, ${written.button}, ${written.urgent}, ${written.way},
      ${JSON.stringify(written.timing)}::jsonb, ${toDate(at)})`
  await writeVersions(statements, id, written.versions)
  return id
}

async function writeVersions(statements: Statements, id: string, versions: Versions): Promise<void> {
  const rows = JSON.stringify(Object.entries(versions).map(([language, version]) => ({ language, ...version })))
  await statements.$executeRaw`
    delete from announcement_version where announcement_id = ${id}::uuid and language <> all(${Object.keys(versions)}::text[])`
  await statements.$executeRaw`
    insert into announcement_version (announcement_id, language, title, text, alt)
    select ${id}::uuid, n.language, n.title, n.text, coalesce(n.alt, v.alt, '')
    from jsonb_to_recordset(${rows}::jsonb) as n(language text, title text, text text, alt text)
      left join announcement_version v on v.announcement_id = ${id}::uuid and v.language = n.language
    on conflict (announcement_id, language) do update set title = excluded.title, text = excluded.text, alt = excluded.alt`
}

type CohortIn = Pick<CohortFacts, 'id' | 'name' | 'zone' | 'hasChannel'> & {
  readonly language: string
  readonly programme_id: string
  readonly words: unknown
  readonly chosen: unknown
  readonly starts_at: Date | null
  readonly languages: string[] | null
}

async function cohorts(statements: Statements, which: Prisma.Sql): Promise<CohortFacts[]> {
  const rows = await statements.$queryRaw<CohortIn[]>`
    select c.id, c.name, c.language, c.time_zone as zone, c.programme_id, pr.settings->'words' as words, pr.settings->'announcements' as chosen,
      case when k.called_off_at is null then k.starts_at end as starts_at,
      (select array_agg(distinct ${reads}) from enrolment e join person p on p.id = e.person_id and p.erased_at is null
        where e.cohort_id = c.id and e.role in ('mentor', 'mentee') and e.state in ${thoseIn}) as languages,
      exists (${channelOf(Prisma.sql`c.id`)}) as "hasChannel"
    from cohort c join programme pr on pr.id = c.programme_id left join kick_off k on k.cohort_id = c.id
    where pr.gone_at is null and ${which} order by lower(c.name), c.id`
  return rows.map(({ language, programme_id: programmeId, words, chosen, starts_at: startsAt, languages, ...row }) => ({
    ...row,
    language: knownLanguage(language),
    words: storedWords(words, programmeId),
    many: storedMany(chosen, programmeId),
    kickOffAt: toInstant(startsAt),
    languages: (languages ?? []).filter(isLanguage),
  }))
}
