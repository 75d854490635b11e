import { type Instant, toDate } from '../kit/clock.ts'
import type { Ids } from '../kit/ids.ts'
import { livesIn } from '../people/reach.prisma.ts'
import { leftOutSince } from '../programme/enrolment/left-out.prisma.ts'
import { isQuotable, profilesWhere } from '../programme/profile/profile.prisma.ts'
import type { ProfileOf } from '../programme/profile/profile.ts'
import { storedWords } from '../programme/settings.ts'
import type { Aim, Two } from '../programme/to-pair.ts'
import * as Prisma from '../store/sql.ts'
import type { Statements } from '../store/statements.ts'
import { hasNoMentor, isAway, isFree, isGone, isWithout } from './free.prisma.ts'
import { leftOverWhere } from './left-over.prisma.ts'
import type {
  Away,
  Judgement,
  NewDraft,
  NewSuggestion,
  Pairable,
  PairingStore,
  Reader,
  StoredDraft,
  Suggestion,
  WaitingCohort,
} from './store.ts'

/** The store of this room on one database transaction. */
export const pairingIn = (statements: Statements, { ids }: { readonly ids: Ids }): PairingStore => ({
  cohort: async (cohortId, reader) => (await cohorts(statements, reader, Prisma.sql`c.id = ${cohortId}::uuid`))[0] ?? null,

  cohorts: (reader) => cohorts(statements, reader, Prisma.sql`true`),

  async hold(cohortId) {
    await statements.$queryRaw`select id from cohort where id = ${cohortId}::uuid for no key update`
  },

  people: (cohortId, now) =>
    pairables(
      statements,
      Prisma.sql`e.cohort_id = ${cohortId}::uuid and (e.role = 'mentor' and e.state = 'active' and not ${isAway} or ${isWithout})`,
      now,
    ),

  async away(cohortId) {
    return statements.$queryRaw<Away[]>`
      select e.id, e.role, p.name, case when ${isGone} then 'gone' else 'paused' end as why from enrolment e join person p on p.id = e.person_id
      where e.cohort_id = ${cohortId}::uuid and p.erased_at is null and (e.role = 'mentor' and e.state = 'active' or ${hasNoMentor}) and ${isAway}
      order by p.name, e.id`
  },

  async apart(cohortId) {
    const repeats = await statements.$queryRaw<Two[]>`
      select distinct m.id as mentor, a.id as mentee from enrolment a
        join enrolment oa on oa.person_id = a.person_id join pair x on x.mentee_id = oa.id
        join enrolment om on om.id = x.mentor_id join enrolment m on m.person_id = om.person_id and m.cohort_id = a.cohort_id
      where a.cohort_id = ${cohortId}::uuid and a.role = 'mentee' and m.role = 'mentor' and (x.ended_at is not null or oa.id <> a.id)`
    const never = await statements.$queryRaw<Two[]>`
      select distinct s.mentor_id as mentor, s.mentee_id as mentee from suggestion s join draft d on d.id = s.draft_id
      where d.cohort_id = ${cohortId}::uuid and s.state = 'never'
      union select m.id, a.id from cohort c join kept_apart k on k.programme_id = c.programme_id
        join enrolment m on m.cohort_id = c.id and m.person_id = k.mentor_id join enrolment a on a.cohort_id = c.id and a.person_id = k.mentee_id
      where c.id = ${cohortId}::uuid`
    return { repeats, never }
  },

  async keepApart(fromId, programmeId, at) {
    await statements.$executeRaw`
      insert into kept_apart (programme_id, mentor_id, mentee_id, at)
      select distinct ${programmeId}::uuid, m.person_id, a.person_id, ${toDate(at)}::timestamptz from suggestion s join draft d on d.id = s.draft_id
        join cohort c on c.id = d.cohort_id join enrolment m on m.id = s.mentor_id join enrolment a on a.id = s.mentee_id
      where c.programme_id = ${fromId}::uuid and s.state = 'never'
      on conflict do nothing`
  },

  draft: (cohortId) => draftOf(statements, cohortId),

  async replace(cohortId, { aim, seed, isLanguageRule, suggestions }: NewDraft, at: Instant) {
    await statements.$executeRaw`
      insert into draft (id, cohort_id, aim, seed, language, made_at) values (${ids.next()}::uuid, ${cohortId}::uuid, ${aim}, ${seed}, ${isLanguageRule}, ${toDate(at)})
      on conflict (cohort_id) do update set aim = excluded.aim, seed = excluded.seed, language = excluded.language, made_at = excluded.made_at`
    await statements.$executeRaw`
      delete from suggestion s using draft d where d.id = s.draft_id and d.cohort_id = ${cohortId}::uuid and s.state in ('open', 'notNow')`
    await add({ statements, ids }, cohortId, suggestions, 'open')
  },

  choose: (cohortId, pair) => add({ statements, ids }, cohortId, [pair], 'approved'),

  async judge(suggestionId, as, at) {
    const done = await statements.$executeRaw`
      update suggestion s set state = ${as} where s.id = ${suggestionId}::uuid and s.state <> ${as} and (s.state = 'open' or ${as} = 'open')
        and (${as} <> 'open' or s.state = 'approved' or not exists (select from suggestion o
          where o.id <> s.id and o.state in ('open', 'approved') and (o.mentee_id = s.mentee_id or o.seat_id = s.seat_id)))`
    if (done > 0) await keepOrNot(statements, suggestionId, as, at)
    return done > 0
  },

  async approve(suggestionIds) {
    await statements.$executeRaw`update suggestion set state = 'approved' where id = any(${[...suggestionIds]}::uuid[]) and state = 'open'`
  },

  async quotable(pairIds) {
    const pairs = await statements.$queryRaw<{ pairId: string; mentorId: string; menteeId: string }[]>`
      select x.id as "pairId", x.mentor_id as "mentorId", x.mentee_id as "menteeId" from pair x where x.id = any(${[...pairIds]}::uuid[]) order by x.id`
    const ids = pairs.flatMap(({ mentorId, menteeId }) => [mentorId, menteeId])
    const all = new Map(
      (await pairables(statements, Prisma.sql`e.id = any(${ids}::uuid[]) and ${isQuotable}`, null)).map((each) => [each.id, each]),
    )
    return pairs.flatMap(({ pairId, mentorId, menteeId }) => {
      const [mentor, mentee] = [all.get(mentorId), all.get(menteeId)]
      return mentor && mentee ? [{ pairId, mentor, mentee }] : []
    })
  },

  // Whoever a suggestion is decided on later may still have somebody.
  leftOver: (cohortId) =>
    leftOverWhere(
      statements,
      Prisma.sql`e.cohort_id = ${cohortId}::uuid and not exists (select from suggestion s join seat t on t.id = s.seat_id
        where e.id in (s.mentor_id, s.mentee_id) and s.state in ('open', 'approved') and t.mentee_id is null)`,
    ),

  async remove(suggestionIds) {
    await statements.$executeRaw`delete from suggestion where id = any(${[...suggestionIds]}::uuid[])`
  },
})

/** *Never together* is kept by person, where everything reads it that proposes a pair; taking it back forgets it. */
async function keepOrNot(statements: Statements, suggestionId: string, as: Judgement, at: Instant): Promise<void> {
  const two = Prisma.sql`from suggestion s join draft d on d.id = s.draft_id join cohort c on c.id = d.cohort_id
    join enrolment m on m.id = s.mentor_id join enrolment a on a.id = s.mentee_id where s.id = ${suggestionId}::uuid`
  if (as === 'never')
    await statements.$executeRaw`
      insert into kept_apart (programme_id, mentor_id, mentee_id, at)
      select c.programme_id, m.person_id, a.person_id, ${toDate(at)}::timestamptz ${two} on conflict do nothing`
  else if (as === 'open')
    await statements.$executeRaw`
      delete from kept_apart k where (k.programme_id, k.mentor_id, k.mentee_id) in (select c.programme_id, m.person_id, a.person_id ${two})`
}

async function add(
  { statements, ids }: { readonly statements: Statements; readonly ids: Ids },
  cohortId: string,
  suggestions: readonly NewSuggestion[],
  state: Judgement,
): Promise<void> {
  const rows = suggestions.map((each) => ({
    id: ids.next(),
    ...each,
    second: each.runnerUp?.mentor ?? null,
    secondScore: each.runnerUp?.score ?? null,
  }))
  await statements.$executeRaw`
    insert into suggestion (id, draft_id, mentor_id, mentee_id, seat_id, score, runner_up_id, runner_up_score, state)
    select n.id, d.id, n.mentor, n.mentee, n."seatId", n.score, n.second, n."secondScore", ${state}
    from draft d, json_to_recordset(${JSON.stringify(rows)}::json)
      as n(id uuid, mentor uuid, mentee uuid, "seatId" uuid, score int, second uuid, "secondScore" int)
    where d.cohort_id = ${cohortId}::uuid`
}

async function cohorts(statements: Statements, { personId, workspaceId }: Reader, which: Prisma.Sql): Promise<WaitingCohort[]> {
  const rows = await statements.$queryRaw<(Omit<WaitingCohort, 'words'> & { words: unknown; programmeId: string })[]>`
    select c.id, c.name, pr.id as "programmeId", pr.settings->'words' as words,
      (select count(*)::int from enrolment e where e.cohort_id = c.id and ${isWithout}) as without,
      (select count(*)::int from seat t join enrolment m on m.id = t.mentor_id and m.state = 'active' where t.cohort_id = c.id and ${isFree}) as places,
      (select count(*)::int from seat_search s where s.cohort_id = c.id and s.state = 'open') as searches,
      j.open, coalesce(j.approved, 0) as approved
    from enrolment me join cohort c on c.id = me.cohort_id join programme pr on pr.id = c.programme_id
      left join lateral (select count(s.id) filter (where s.state = 'open')::int as open, count(s.id) filter (where s.state = 'approved')::int as approved
        from draft d left join suggestion s on s.draft_id = d.id where d.cohort_id = c.id group by d.id) j on true
    where me.person_id = ${personId}::uuid and me.role = 'coordinator' and me.state = 'active' and pr.ended_at is null
      and ${livesIn(Prisma.sql`${workspaceId}::uuid`)} and ${which}
    order by c.name, c.id`
  return rows.map(({ words, programmeId, ...of }) => ({ ...of, words: storedWords(words, programmeId) }))
}

/** People of whom the enrolment is `e`, by name. `now`: null: how long they have waited counts for nothing. Whoever had no mentor in the round before has waited since then. */
async function pairables(statements: Statements, which: Prisma.Sql, now: Instant | null): Promise<Pairable[]> {
  const rows = await statements.$queryRaw<Row[]>`
    select e.id, e.role, p.name, p.email, p.language, p.time_zone as zone, e.listed_organisation as organisation,
      greatest(0, extract(epoch from ${now && toDate(now)}::timestamptz - least(e.waiting_since, ${leftOutSince(Prisma.sql`e.id`)})) / 86400)::int as waited,
      array(select t.id from seat t where t.mentor_id = e.id and ${isFree} order by t.id) as "seatIds",
      exists (select from seat t join offer o on o.seat_id = t.id and o.state = 'open' where t.mentor_id = e.id and t.state = 'open') as "isOffered"
    from enrolment e join person p on p.id = e.person_id where p.erased_at is null and ${which} order by p.name, e.id`
  const profiles = new Map((await profilesWhere(statements, which)).map((each) => [each.enrolmentId, each]))
  return rows.flatMap((row) => {
    const profile = profiles.get(row.id)
    return profile ? [toPairable(row, profile)] : []
  })
}

type Row = Pick<Pairable, 'id' | 'role' | 'name' | 'email' | 'zone' | 'organisation' | 'seatIds' | 'isOffered'> & {
  readonly language: string
  readonly waited: number | null
}

/** The decisive wish stands first, as `ToPair` wants it; what a mentor does at work is something that they know. */
function toPairable({ language, waited, ...row }: Row, { field, topics, ...profile }: ProfileOf): Pairable {
  const { ranked, decisive, languages } = profile
  const first = decisive === null ? [] : ranked.slice(decisive - 1, decisive)
  return {
    ...row,
    ...{ field, topics, waited: waited ?? 0, seats: row.seatIds.length },
    languages: languages.length > 0 ? languages : [language],
    wishes: joined([...first, ...ranked.filter((wish) => !first.includes(wish)), profile.wishes]),
    knows: joined([profile.knows, profile.work]),
  }
}

const joined = (texts: readonly (string | null)[]): string | null => texts.filter((text) => text !== null).join('; ') || null

type SuggestionIn = Omit<Suggestion, 'runnerUp' | 'names'> & {
  readonly second: string | null
  readonly secondScore: number | null
  readonly mentorName: string
  readonly menteeName: string
}

async function draftOf(statements: Statements, cohortId: string): Promise<StoredDraft | null> {
  const [draft] = await statements.$queryRaw<{ id: string; aim: Aim; seed: number; isLanguageRule: boolean }[]>`
    select id, aim, seed, language as "isLanguageRule" from draft where cohort_id = ${cohortId}::uuid`
  if (!draft) return null
  const rows = await statements.$queryRaw<SuggestionIn[]>`
    select s.id, s.mentor_id as mentor, s.mentee_id as mentee, s.seat_id as "seatId", s.score, s.runner_up_id as second, s.runner_up_score as "secondScore",
      s.state, exists (select from seat t where t.mentor_id = s.mentor_id and t.mentee_id = s.mentee_id) as "isPair", mp.name as "mentorName", ep.name as "menteeName"
    from suggestion s join enrolment m on m.id = s.mentor_id join person mp on mp.id = m.person_id
      join enrolment e on e.id = s.mentee_id join person ep on ep.id = e.person_id
    where s.draft_id = ${draft.id}::uuid order by s.score desc, s.id`
  const suggestions = rows.map(({ second, secondScore, mentorName, menteeName, ...of }) => ({
    ...of,
    names: { mentor: mentorName, mentee: menteeName },
    runnerUp: second === null ? null : { mentor: second, score: secondScore ?? 0 },
  }))
  return { ...draft, suggestions }
}
