import { type Language, languages } from '../../contract/view.ts'
import { channelOf } from '../../programme/channels.prisma.ts'
import { answerOf } from '../../programme/enrolment/answers.prisma.ts'
import { thoseIn } from '../../programme/enrolment/states.prisma.ts'
import { isSilent } from '../../programme/silent-pairs.prisma.ts'
import * as Prisma from '../../store/sql.ts'
import type { Statements } from '../../store/statements.ts'
import type { Counted, Listed, Versions, Way, Written } from '../facts.ts'
import type { Tally } from '../store.ts'
import { audienceFor, groups } from './who.ts'

/** The language of a stored text (`sv-FI`, `en_GB`), for statements; null where Pari does not speak it. */
const spoken = (text: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`(case when ${text} in ('en', 'fi', 'sv') then ${text} when lower(${text}) ~ '^(en|fi|sv)([-_]|$)' then left(lower(${text}), 2) end)`

/** The language in which `p` reads, of the cohort `c`. */
export const reads = Prisma.sql`coalesce(${spoken(Prisma.sql`p.language`)}, ${spoken(Prisma.sql`c.language`)}, 'en')`

/** The language of the version that somebody gets who reads `language` in the cohort `c`; null where nothing is written. */
export function gets(versions: Versions): Prisma.Sql {
  const written = Object.keys(versions)
  return Prisma.sql`case when ${reads} = any(${written}::text[]) then ${reads}
    when ${spoken(Prisma.sql`c.language`)} = any(${written}::text[]) then ${spoken(Prisma.sql`c.language`)} else ${written[0] ?? null}::text end`
}

/** Those of these cohorts that somebody coordinates. They are asked for once. */
const theirs = (cohortIds: readonly string[], personId: string): Prisma.Sql => Prisma.sql`any(array(select me.cohort_id from enrolment me
  where me.cohort_id = any(${[...cohortIds]}::uuid[]) and me.person_id = ${personId}::uuid and me.role = 'coordinator' and me.state = 'active'))`

/** Both enrolments of each pair `x` of which this is true: they are asked for once, however many people are counted. */
const membersOf = (which: Prisma.Sql): Prisma.Sql => Prisma.sql`(select unnest(array[x.mentor_id, x.mentee_id]) from pair x where ${which})`

/** Whether `e` stands as one of these states says; a state that nobody knows matches nobody. */
const stands = (states: readonly string[], of: string | null): Prisma.Sql => {
  const each: Readonly<Record<string, Prisma.Sql>> = {
    everybody: Prisma.sql`true`,
    silent: Prisma.sql`(e.state = 'active' and a.asks > 0 and a.answer is null)`,
    coming: Prisma.sql`(e.state = 'active' and a.answer = 'coming')`,
    notAtKickoff: Prisma.sql`(e.state = 'active' and a.answer = 'notAtKickoff')`,
    waitlist: Prisma.sql`e.state = 'waiting'`,
    unpaired: Prisma.sql`(e.state in ('active', 'unpaired') and e.id not in ${membersOf(Prisma.sql`x.ended_at is null`)})`,
    silentPairs: Prisma.sql`(e.state = 'active' and e.id in ${membersOf(isSilent)})`,
    notTapped: Prisma.sql`exists (select from announcement_recipient t where t.announcement_id = ${of}::uuid and t.person_id = e.person_id and t.tap is null)`,
  }
  const known = states.flatMap((state) => (Object.hasOwn(each, state) ? (each[state] ?? []) : []))
  return known.length === 0 ? Prisma.sql`false` : Prisma.sql`(${Prisma.join(known, ' or ')})`
}

/** Enrolments `e` of an audience. Whoever reads a language that Pari speaks is asked for only where one is left out. */
const belongs = ({ cohortIds, audience }: Pick<Written, 'cohortIds' | 'audience'>, by: string): Prisma.Sql => {
  const reading = languages.every((language) => audience.languages.includes(language))
    ? Prisma.sql`true`
    : Prisma.sql`${reads} = any(${[...audience.languages]}::text[])`
  return Prisma.sql`e.cohort_id = ${theirs(cohortIds, by)} and e.role in ('mentor', 'mentee') and e.state in ${thoseIn}
    and (e.person_id = any(${[...audience.people]}::uuid[]) or (e.role = any(${[...audience.roles]}::text[]) and ${reading} and ${stands(audience.states, audience.of)}))`
}

/**
 * Everybody of an audience, once each: enrolments `e` of people `p` in cohorts `c`. `by`: only cohorts that this person coordinates now count.
 * `only`: what else must be true. `way`: how it goes to them. `columns`: what is read of each.
 */
export const audienceOf = (
  written: Pick<Written, 'cohortIds' | 'audience'>,
  by: string,
  columns: Prisma.Sql,
  only: Prisma.Sql = Prisma.sql`true`,
  way: Way = 'direct',
): Prisma.Sql => Prisma.sql`
  select distinct on (e.person_id) e.person_id, coalesce(${readsIn({ way, cohortIds: written.cohortIds })}, e.cohort_id) as cohort_id, ${columns}
  from enrolment e join person p on p.id = e.person_id and p.erased_at is null join cohort c on c.id = e.cohort_id ${answerOf('e', 'a')}
  where ${belongs(written, by)} and ${only}
  order by e.person_id, ${channelFirst(way)}e.id`

/** Whether somebody muted this category, of a row with `person_id`. */
export const mutes = (category: string, personId: Prisma.Sql): Prisma.Sql => Prisma.sql`
  (${category} = 'news' and ${personId} in (select m.person_id from announcement_mute m where m.category = 'news'))`

/** Whether somebody reads it in their cohort’s channel: their enrolment `o` is in the channel that is open. */
const isIn = (o: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`exists (select from (${channelOf(Prisma.sql`${o}.cohort_id`)}) ch where ${o}.id = any(ch.people))`

/**
 * The cohort in whose channel somebody reads it; null: in none. Whoever is in one by another enrolment, which the audience does not have, reads it
 * there all the same: nobody reads it twice.
 */
export const readsIn = ({ way, cohortIds }: Pick<Written, 'way' | 'cohortIds'>): Prisma.Sql =>
  way === 'direct'
    ? Prisma.sql`null::uuid`
    : Prisma.sql`(case when ${isIn(Prisma.sql`e`)} then e.cohort_id else (select o.cohort_id from enrolment o
        where o.person_id = e.person_id and o.cohort_id = any(${[...cohortIds]}::uuid[]) and ${isIn(Prisma.sql`o`)} order by o.id limit 1) end)`

/** Whether somebody reads it in a channel. */
export const isInChannel = (written: Pick<Written, 'way' | 'cohortIds'>): Prisma.Sql => Prisma.sql`(${readsIn(written)} is not null)`

/** Who is in two cohorts and in the channel of one of them reads it there. */
const channelFirst = (way: Way): Prisma.Sql => (way === 'direct' ? Prisma.sql`` : Prisma.sql`${isIn(Prisma.sql`e`)} desc, `)

/** Where people of `u` (person_id, cohort_id) are reached, as `addressFor` finds it, for many at once. */
const reached = Prisma.sql`
  select distinct on (u.person_id) u.person_id, a.workspace_id, aw.platform
  from u join cohort co on co.id = u.cohort_id join programme pr on pr.id = co.programme_id
    join address a on a.person_id = u.person_id and a.gone_at is null and (pr.id not in (select programme_id from programme_workspace)
      or (pr.id, a.workspace_id) in (select programme_id, workspace_id from programme_workspace)) join workspace aw on aw.id = a.workspace_id
  order by u.person_id, aw.paused_at is not null, a.shut_at is not null, a.id desc`

/**
 * Counts an audience in one statement, in one pass: `audienceOf` and `reached` in one, since a second one over the same people costs as much again.
 * What anybody reads is judged after counting, once for each pair of languages.
 */
export async function countAudience(statements: Statements, written: Written, by: string): Promise<readonly Counted[]> {
  const rows = await statements.$queryRaw<(Omit<Counted, 'isMuted' | 'inChannel'> & { muted: boolean; in_channel: boolean })[]>`
    with u as (
      select distinct on (e.person_id) p.language as own, c.language as ours, ${mutes(written.category, Prisma.sql`e.person_id`)} as muted,
        ${isInChannel(written)} as in_channel, ad.workspace_id, aw.platform
      from enrolment e join person p on p.id = e.person_id and p.erased_at is null join cohort c on c.id = e.cohort_id ${answerOf('e', 'a')}
        left join (address ad join workspace aw on aw.id = ad.workspace_id) on ad.person_id = e.person_id and ad.gone_at is null
          and (c.programme_id not in (select programme_id from programme_workspace)
            or (c.programme_id, ad.workspace_id) in (select programme_id, workspace_id from programme_workspace))
      where ${belongs(written, by)}
      order by e.person_id, ${channelFirst(written.way)}e.id, aw.paused_at is not null, ad.shut_at is not null, ad.id desc),
    g as (select own, ours, muted, in_channel, workspace_id, platform, count(*) as count from u group by 1, 2, 3, 4, 5, 6)
    select ${reads} as reads, ${gets(written.versions)} as gets, g.muted, g.in_channel, g.platform, g.workspace_id as "workspaceId", sum(g.count)::int as count
    from g cross join lateral (select g.own as language) p cross join lateral (select g.ours as language) c group by 1, 2, 3, 4, 5, 6 order by 1, 2, 5, 6`
  return rows.map(({ muted: isMuted, in_channel: inChannel, ...row }) => ({ ...row, isMuted, inChannel }))
}

/** How many people each simple choice is. */
export async function tallyAudience(statements: Statements, cohortIds: readonly string[], by: string): Promise<Tally> {
  const counts = groups.map((group) => {
    const { roles, states } = audienceFor(group)
    return Prisma.sql`count(distinct e.person_id) filter (where e.role = any(${[...roles]}::text[]) and ${stands(states, null)})::int as ${Prisma.raw(`"${group}"`)}`
  })
  const [row] = await statements.$queryRaw<Tally[]>`
    select ${Prisma.join(counts)} from enrolment e join person p on p.id = e.person_id and p.erased_at is null ${answerOf('e', 'a')}
    where e.cohort_id = ${theirs(cohortIds, by)} and e.role in ('mentor', 'mentee') and e.state in ${thoseIn}`
  return row ?? (Object.fromEntries(groups.map((group) => [group, 0])) as Record<(typeof groups)[number], number>)
}

/** A part of an audience, by name. */
export async function listAudience(
  statements: Statements,
  written: Written,
  by: string,
  { from, most }: { readonly from: number; readonly most: number },
  only?: 'unreached',
): Promise<readonly Listed[]> {
  const columns = Prisma.sql`e.role, p.name, ${reads} as reads, ${mutes(written.category, Prisma.sql`e.person_id`)} as "isMuted"`
  if (only)
    return statements.$queryRaw<(Listed & { reads: Language })[]>`
      with u as materialized (${audienceOf(written, by, columns)}), r as (${reached})
      select u.person_id as "personId", u.name, u.role, u.reads, null as platform, u."isMuted" from u where not exists (select from r where r.person_id = u.person_id)
      order by lower(u.name), u.person_id offset ${from} limit ${most}`
  return statements.$queryRaw<(Listed & { reads: Language })[]>`
    with u as materialized (
      select * from (${audienceOf(written, by, columns)}) everybody order by lower(name), person_id offset ${from} limit ${most}), r as (${reached})
    select u.person_id as "personId", u.name, u.role, u.reads, r.platform, u."isMuted" from u left join r on r.person_id = u.person_id
    order by lower(u.name), u.person_id`
}
