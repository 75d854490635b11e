import type { CohortRow, EnrolmentRow, JoiningRow, KickOffRow } from '../../../prisma/generated/rows.ts'
import { isLanguage, knownLanguage } from '../../contract/view.ts'
import { fromDate, toDate } from '../../kit/clock.ts'
import type { Ids } from '../../kit/ids.ts'
import { type PersonIn, personColumns, toPerson } from '../../people/person.prisma.ts'
import { isHome, isReached, livesIn } from '../../people/reach.prisma.ts'
import { thoseIn } from '../../programme/enrolment/states.prisma.ts'
import { profilesWhere, writeProfile } from '../../programme/profile/profile.prisma.ts'
import { storedChoices } from '../../programme/profile/profile-choices.ts'
import { holdRoom, setRoom } from '../../programme/room-of-mentor.prisma.ts'
import { storedKeeping, storedWords } from '../../programme/settings.ts'
import * as Prisma from '../../store/sql.ts'
import type { Statements } from '../../store/statements.ts'
import type { CohortRead, Joiner, OnTheWay } from './facts.ts'
import { type Purpose, purposes } from './steps.rules.ts'
import type { StepStore } from './store.ts'

/** The steps on one database transaction. */
export const stepsIn = (statements: Statements, { ids }: { readonly ids: Ids }): StepStore => ({
  async joiner(enrolmentId, { personId, workspaceId }, locked) {
    if (locked === 'lockedWithRoom') await holdRoom(statements, enrolmentId)
    if (locked) await statements.$queryRaw`select id from enrolment where id = ${enrolmentId}::uuid for update`
    const which = Prisma.sql`e.id = ${enrolmentId}::uuid and e.person_id = ${personId}::uuid and ${livesIn(Prisma.sql`${workspaceId}::uuid`)}`
    return (await joiners(statements, which, workspaceId))[0] ?? null
  },

  joinersOf: ({ personId, workspaceId }, which) =>
    joiners(
      statements,
      Prisma.sql`e.person_id = ${personId}::uuid and ${livesIn(Prisma.sql`${workspaceId}::uuid`)} and (${which === 'all'}::boolean or ${hasBegun})`,
      workspaceId,
    ),

  joiners: (enrolmentIds) => joiners(statements, Prisma.sql`e.id = any(${[...enrolmentIds]}::uuid[])`, null),

  async done(enrolmentId, step, at) {
    await statements.$executeRaw`
      insert into joining (enrolment_id, done, stepped_at, created_at) values (${enrolmentId}::uuid, ${[step]}::text[], ${toDate(at)}, ${toDate(at)})
      on conflict (enrolment_id) do update set stepped_at = excluded.stepped_at,
        done = array(select distinct d from unnest(joining.done || excluded.done) as d order by d)`
  },

  write: (enrolmentId, written, at) => writeProfile(statements, enrolmentId, written, at),

  setRoom: (enrolmentId, wanted, at) => setRoom(statements, { ids }, enrolmentId, wanted, at),

  async consent(enrolmentId, agreed, version, at) {
    // What is said again keeps the date on which it was said first.
    await statements.$executeRaw`
      insert into consent (enrolment_id, purpose, agreed, version, at)
      select ${enrolmentId}::uuid, n.purpose, n.purpose = any(${[...agreed]}::text[]), ${version}, ${toDate(at)} from unnest(${[...purposes]}::text[]) as n(purpose)
      on conflict (enrolment_id, purpose) do update set agreed = excluded.agreed, version = excluded.version, at = excluded.at
      where consent.agreed <> excluded.agreed or consent.version <> excluded.version`
  },

  async agree(enrolmentId, purpose, version, at) {
    await statements.$executeRaw`
      insert into consent (enrolment_id, purpose, agreed, version, at) values (${enrolmentId}::uuid, ${purpose}, true, ${version}, ${toDate(at)})
      on conflict (enrolment_id, purpose) do update set agreed = true, version = excluded.version, at = excluded.at
      where not consent.agreed or consent.version <> excluded.version`
  },

  async sayDate(enrolmentId, date) {
    await statements.$executeRaw`update joining set date = ${date} where enrolment_id = ${enrolmentId}::uuid`
  },

  async finish(enrolmentId, at) {
    await statements.$executeRaw`update joining set finished_at = coalesce(finished_at, ${toDate(at)}) where enrolment_id = ${enrolmentId}::uuid`
  },

  async read(enrolmentId, cards, at) {
    await statements.$executeRaw`
      insert into joining (enrolment_id, cards, created_at) values (${enrolmentId}::uuid, ${cards}, ${toDate(at)})
      on conflict (enrolment_id) do update set cards = greatest(joining.cards, excluded.cards)`
  },

  async invite(cohortId, at, of) {
    const rows = await statements.$queryRaw<{ id: string }[]>`
      insert into joining (enrolment_id, invited_at, created_at)
      select e.id, ${toDate(at)}, ${toDate(at)} from enrolment e join person p on p.id = e.person_id and p.erased_at is null
      where e.cohort_id = ${cohortId}::uuid and ${takesPart} and (${of === undefined}::boolean or e.id = any(${[...(of ?? [])]}::uuid[])) order by e.id
      on conflict (enrolment_id) do update set invited_at = excluded.invited_at where joining.invited_at is null and joining.finished_at is null
      returning enrolment_id as id`
    const asked = rows.map(({ id }) => id)
    await statements.$executeRaw`update enrolment set welcomed_at = ${toDate(at)} where id = any(${asked}::uuid[])`
    return asked
  },

  async cohortOf(kickOffId) {
    const [row] = await statements.$queryRaw<Pick<KickOffRow, 'cohort_id'>[]>`select cohort_id from kick_off where id = ${kickOffId}::uuid`
    return row?.cohort_id ?? null
  },

  async hasInvited(cohortId) {
    const [row] = await statements.$queryRaw<{ has: boolean }[]>`
      select exists (select from joining j join enrolment e on e.id = j.enrolment_id where e.cohort_id = ${cohortId}::uuid and j.invited_at is not null) as has`
    return row?.has ?? false
  },

  async nudge(enrolmentIds, at) {
    const rows = await statements.$queryRaw<{ id: string; nudges: number }[]>`
      update joining set nudges = nudges + 1, nudged_at = ${toDate(at)} where enrolment_id = any(${[...enrolmentIds]}::uuid[])
      returning enrolment_id as id, nudges`
    return new Map(rows.map(({ id, nudges }) => [id, nudges]))
  },

  async coordinated({ personId, workspaceId }, now) {
    const rows = await statements.$queryRaw<(CohortIn & { people: number; asked: number; finished: number })[]>`
      with mine as (
        select m.cohort_id from enrolment m where m.person_id = ${personId}::uuid and m.role = 'coordinator' and m.state = 'active'),
      counted as (
        select mine.cohort_id, count(e.id)::int as people, count(*) filter (where j.invited_at is not null or j.finished_at is not null)::int as asked, count(j.finished_at)::int as finished
        from mine left join enrolment e on e.cohort_id = mine.cohort_id and ${takesPart} left join joining j on j.enrolment_id = e.id group by mine.cohort_id)
      select ${cohortColumns}, n.people, n.asked, n.finished from counted n join cohort c on c.id = n.cohort_id ${aroundCohort}
      where ${livesIn(Prisma.sql`${workspaceId}::uuid`)} and (k.id is null or k.called_off_at is not null or k.starts_at > ${toDate(now)}) order by c.id`
    return rows.map((row) => ({ ...toCohort(row), people: row.people, asked: row.asked, finished: row.finished }))
  },

  async cohort(cohortId, { personId, workspaceId }) {
    const rows = await statements.$queryRaw<CohortIn[]>`
      select ${cohortColumns} from cohort c ${aroundCohort} where c.id = ${cohortId}::uuid and ${livesIn(Prisma.sql`${workspaceId}::uuid`)}
        and exists (select from enrolment m where m.cohort_id = c.id and m.person_id = ${personId}::uuid and m.role = 'coordinator' and m.state = 'active')`
    return rows.map(toCohort)[0] ?? null
  },

  async saveChoices(cohortId, choices) {
    // Keys that another release has written stay.
    await statements.$executeRaw`
      update programme pr set settings = pr.settings || jsonb_build_object('choices',
        case jsonb_typeof(pr.settings->'choices') when 'object' then pr.settings->'choices' else '{}' end || ${JSON.stringify(choices)}::jsonb)
      from cohort c where c.programme_id = pr.id and c.id = ${cohortId}::uuid`
  },

  onTheWay: (cohortId) => onTheWay(statements, cohortId),

  async coordinators(cohortId) {
    const rows = await statements.$queryRaw<PersonIn<''>[]>`
      select ${personColumns('p')} from enrolment e join person p on p.id = e.person_id
      where e.cohort_id = ${cohortId}::uuid and e.role = 'coordinator' and e.state = 'active' order by p.id`
    return rows.map((row) => toPerson(row, ''))
  },
})

/** Whether somebody was asked, or began by themselves: those who have only read the cards about mentoring did not. */
const hasBegun = Prisma.sql`(j.invited_at is not null or cardinality(j.done) > 0)`

/** Whether an enrolment `e` is of a mentor or mentee who takes part. */
const takesPart = Prisma.sql`e.role in ('mentor', 'mentee') and e.state in ${thoseIn} and e.taken_off_at is null`
/** The same, or of somebody who joins by themselves and is not in yet. */
const isJoining = Prisma.sql`(${takesPart} or (e.state = 'applied' and e.taken_off_at is null))`

const aroundCohort = Prisma.sql`join programme pr on pr.id = c.programme_id left join kick_off k on k.cohort_id = c.id`

/** Columns of a cohort `c` with its programme `pr` and its kick-off `k`, if it has one. */
const cohortColumns = Prisma.sql`c.id as "cohortId", c.name as cohort, c.language as "cohortLanguage", c.time_zone as zone, pr.id as "programmeId",
  pr.name as programme, pr.settings->'words' as words, pr.settings->'choices' as choices, pr.settings->'keeping' as keeping,
  k.starts_at as "startsAt", k.venue, k.called_off_at is not null as "isOff"`

type CohortIn = Record<'cohortId' | 'cohort' | 'zone' | 'programmeId' | 'programme', string> &
  Record<'words' | 'choices' | 'keeping', unknown> & {
    readonly cohortLanguage: CohortRow['language']
    readonly startsAt: KickOffRow['starts_at'] | null
    readonly venue: KickOffRow['venue']
    readonly isOff: boolean
  }

function toCohort({ cohortId, cohort, zone, programmeId, programme, venue, isOff, ...row }: CohortIn): CohortRead {
  const isSet = row.startsAt !== null && !isOff
  return {
    ...{ cohortId, cohort, zone, programme, language: knownLanguage(row.cohortLanguage), words: storedWords(row.words, programmeId) },
    ...{ startsAt: isSet && row.startsAt ? fromDate(row.startsAt) : null, venue: isSet ? venue : null },
    ...{ ends: storedKeeping(row.keeping, programmeId).ends, choices: storedChoices(row.choices, programmeId) },
  }
}

type SaidIn = Pick<JoiningRow, 'date'> & {
  readonly invitedAt: Date | null
  readonly finishedAt: Date | null
  readonly cards: number
  readonly done: readonly string[] | null
  readonly consents: Joiner['consents'] | null
}
/** Columns of how far an enrolment `e` is, with `joining` joined as `j`. */
const saidColumns = Prisma.sql`j.invited_at as "invitedAt", j.finished_at as "finishedAt", j.done, j.date, coalesce(j.cards, 0) as cards,
  (select json_agg(json_build_object('purpose', s.purpose, 'agreed', s.agreed, 'version', s.version)) from consent s where s.enrolment_id = e.id) as consents`

const toConsents = (consents: Joiner['consents'] | null): Joiner['consents'] =>
  (consents ?? []).filter(({ purpose }) => purposes.some((each: Purpose) => each === purpose))

type JoinerIn = CohortIn &
  SaidIn &
  PersonIn<'p_'> &
  Pick<EnrolmentRow, 'id' | 'state'> & {
    readonly isAtHome: boolean
    readonly wasTold: boolean
    readonly places: number
    readonly partners: readonly string[]
  }

/** People on their way; `which` in terms of the enrolment `e`, its programme `pr` and `j`. Those who have not finished come first, then the newest. */
async function joiners(statements: Statements, which: Prisma.Sql, workspaceId: string | null): Promise<Joiner[]> {
  const rows = await statements.$queryRaw<JoinerIn[]>`
    select e.id, e.state, ${cohortColumns}, ${saidColumns}, ${personColumns('p', 'p_')},
      ${workspaceId === null ? Prisma.sql`true` : isHome(Prisma.sql`p.id`, Prisma.sql`${workspaceId}::uuid`)} as "isAtHome",
      (select count(*)::int from seat s where s.mentor_id = e.id and s.state <> 'closed') as places,
      exists (select from delivery d where d.person_id = p.id and d.cohort_id = c.id and d.state in ('delivered', 'sending', 'unknown')) as "wasTold",
      array(select op.name from pair x join enrolment o on o.id in (x.mentor_id, x.mentee_id) and o.id <> e.id join person op on op.id = o.person_id
        where e.id in (x.mentor_id, x.mentee_id) and x.ended_at is null order by op.name) as partners
    from enrolment e join person p on p.id = e.person_id join cohort c on c.id = e.cohort_id ${aroundCohort}
      left join joining j on j.enrolment_id = e.id
    where ${isJoining} and pr.ended_at is null and ${which} order by j.finished_at is not null, j.enrolment_id is null, e.id desc`
  if (rows.length === 0) return []
  const profiles = await profilesWhere(statements, Prisma.sql`e.id = any(${rows.map(({ id }) => id)}::uuid[])`)
  const of = new Map(profiles.map((each) => [each.enrolmentId, each]))
  return rows.flatMap((row): Joiner[] => {
    const profile = of.get(row.id)
    return profile ? [toJoiner(row, profile)] : []
  })
}

const toJoiner = (row: JoinerIn, profile: Joiner['profile'] & Pick<Joiner, 'role'>): Joiner => ({
  ...toCohort(row),
  ...{
    enrolmentId: row.id,
    state: row.state,
    role: profile.role,
    person: toPerson(row, 'p_'),
    profile,
    places: row.places,
    partners: row.partners,
  },
  ...{
    done: row.done ?? [],
    consents: toConsents(row.consents),
    isAtHome: row.isAtHome,
    date: row.date,
    cards: row.cards,
    wasTold: row.wasTold,
  },
  ...{ invitedAt: row.invitedAt && fromDate(row.invitedAt), finishedAt: row.finishedAt && fromDate(row.finishedAt) },
})

type WayIn = SaidIn &
  Pick<EnrolmentRow, 'id' | 'field'> &
  Record<'personId' | 'name', string> &
  Record<'isReached' | 'isAtHome' | 'isIn', boolean> & {
    readonly languages: readonly string[]
    readonly role: 'mentor' | 'mentee'
    readonly steppedAt: Date | null
    readonly nudgedAt: Date | null
    readonly pausedUntil: Date | null
    readonly nudges: number | null
    readonly places: number
  }

async function onTheWay(statements: Statements, cohortId: string): Promise<OnTheWay[]> {
  const rows = await statements.$queryRaw<WayIn[]>`
    select e.id, e.role, e.field, e.state <> 'applied' as "isIn", p.id as "personId", p.name, ${saidColumns}, j.stepped_at as "steppedAt", j.nudged_at as "nudgedAt", j.nudges,
      ${isReached(Prisma.sql`p.id`)} as "isReached",
      not exists (select from enrolment o join cohort oc on oc.id = o.cohort_id where o.person_id = p.id and o.id < e.id and oc.programme_id <> pr.id) as "isAtHome",
      (select z.until from pause z where z.enrolment_id = e.id) as "pausedUntil",
      (select count(*)::int from seat s where s.mentor_id = e.id and s.state <> 'closed') as places,
      coalesce((select f.languages from profile f where f.enrolment_id = e.id and cardinality(f.languages) > 0), array[c.language]) as languages
    from enrolment e join person p on p.id = e.person_id and p.erased_at is null join cohort c on c.id = e.cohort_id ${aroundCohort}
      left join joining j on j.enrolment_id = e.id
    where e.cohort_id = ${cohortId}::uuid and ${isJoining} order by p.name, e.id`
  return rows.map((row): OnTheWay => {
    const since = row.steppedAt ?? row.invitedAt
    return {
      ...{
        enrolmentId: row.id,
        personId: row.personId,
        name: row.name,
        role: row.role,
        field: row.field,
        places: row.places,
        isIn: row.isIn,
        pausedUntil: row.pausedUntil && fromDate(row.pausedUntil),
        languages: row.languages.filter(isLanguage),
      },
      progress: { done: row.done ?? [], consents: toConsents(row.consents), isAtHome: row.isAtHome },
      ...{ since: since && fromDate(since), hasBegun: row.steppedAt !== null, isFinished: row.finishedAt !== null },
      ...{ isReached: row.isReached, date: row.date, nudgedAt: row.nudgedAt && fromDate(row.nudgedAt), nudges: row.nudges ?? 0 },
    }
  })
}
