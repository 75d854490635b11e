import { knownLanguage } from '../../contract/view.ts'
import { fromDate, type Instant, isAfter } from '../../kit/clock.ts'
import { type PersonIn, personColumns, toPerson } from '../../people/person.prisma.ts'
import { livesIn } from '../../people/reach.prisma.ts'
import { lineForMentors } from '../../programme/enrolment/line.prisma.ts'
import { thoseIn } from '../../programme/enrolment/states.prisma.ts'
import { storedWords } from '../../programme/settings.ts'
import * as Prisma from '../../store/sql.ts'
import type { Statements } from '../../store/statements.ts'
import type { Filled, OwnPlace, Selection } from './facts.ts'
import { placesColumns } from './places.prisma.ts'
import type { SelectionStore } from './store.ts'
import { type Counted, lacking, type Targets } from './targets.rules.ts'

/** What people see of selections, on one database transaction. */
export const shownIn = (statements: Statements): Pick<SelectionStore, 'offered' | 'offeredIn' | 'placesOf' | 'takeReminders'> => ({
  offered: ({ platform, id }, now) =>
    selections(
      statements,
      livesIn(Prisma.sql`(select w.id from workspace w where w.platform = ${platform} and w.external_id = ${id})`),
      now,
    ),

  offeredIn: (workspaceId, now) => selections(statements, livesIn(Prisma.sql`${workspaceId}::uuid`), now),

  async placesOf({ personId, workspaceId }) {
    const rows = await statements.$queryRaw<
      (Omit<OwnPlace, 'words' | 'offeredUntil' | 'leftAt'> & { words: unknown; offeredUntil: Date | null; leftAt: Date | null })[]
    >`
      select e.id as "enrolmentId", c.id as "cohortId", pr.id as "programmeId", pr.name as programme, pr.settings->'words' as words, e.role, c.time_zone as zone, e.state,
        a.offered_until as "offeredUntil", a.left_at as "leftAt", e.entered_at is not null as "hasEntered",
        (select count(*)::int from cohort g where g.programme_id = pr.id) as groups, case when e.state = 'applied' and e.waiting_since is not null then 1 + (
          select count(*)::int from enrolment o where o.cohort_id = e.cohort_id and o.role = e.role and o.state = 'applied'
            and (o.waiting_since, o.id) < (e.waiting_since, e.id)) else l.number end as number
      from enrolment e join cohort c on c.id = e.cohort_id join programme pr on pr.id = c.programme_id left join application a on a.enrolment_id = e.id
        left join lateral (
          select o.number from ${lineForMentors(Prisma.sql`e.cohort_id`)} o where o.id = e.id and e.state = 'waiting' and e.role = 'mentee') l on true
      where e.person_id = ${personId}::uuid and e.role in ('mentor', 'mentee') and pr.ended_at is null and ${livesIn(Prisma.sql`${workspaceId}::uuid`)}
      order by e.id desc`
    return rows.map(({ words, offeredUntil, leftAt, ...row }) => ({
      ...row,
      leftAt: leftAt && fromDate(leftAt),
      words: storedWords(words, row.programmeId),
      offeredUntil: offeredUntil && fromDate(offeredUntil),
    }))
  },

  async takeReminders(selectionIds) {
    const rows = await statements.$queryRaw<RemindedIn[]>`
      with chosen as (
        select s.*, pr.name as programme, pr.settings->'words' as words, pr.follows_id, (select c.id from cohort c where c.programme_id = pr.id order by c.id limit 1) as cohort
        from selection s join programme pr on pr.id = s.programme_id where s.id = any(${[...selectionIds]}::uuid[])),
      told as (
        delete from selection_reminder r using chosen s where r.role = s.role and r.programme_id in (s.programme_id, s.follows_id)
        returning s.id, r.person_id)
      select distinct on (s.id, p.id) s.id as "selectionId", s.programme_id as "programmeId", s.programme, s.words, s.role, s.closes_at as "closesAt", c.id as "cohortId",
        c.time_zone as zone, ${personColumns('p', 'p_')}
      from told t join chosen s on s.id = t.id join cohort c on c.id = s.cohort join person p on p.id = t.person_id and p.erased_at is null
      where not exists (select from enrolment e join cohort ec on ec.id = e.cohort_id
        where ec.programme_id = s.programme_id and e.person_id = p.id and e.state in ${thoseIn})
      order by s.id, p.id`
    return rows.map((row) => ({
      ...{ selectionId: row.selectionId, programme: row.programme, role: row.role, cohortId: row.cohortId, zone: row.zone },
      ...{ words: storedWords(row.words, row.programmeId), closesAt: fromDate(row.closesAt), person: toPerson(row, 'p_') },
    }))
  },
})

type RemindedIn = PersonIn<'p_'> &
  Record<'selectionId' | 'programmeId' | 'programme' | 'cohortId' | 'zone', string> &
  Pick<Selection, 'role'> & { readonly words: unknown; readonly closesAt: Date }

type FilledIn = Omit<Filled, 'language' | 'startsAt' | 'lacks'> &
  Targets & {
    readonly language: string
    /** Milliseconds. */
    readonly startsAt: number | null
    /** Who is in. */
    readonly people: readonly Counted[]
  }
type SelectionIn = Omit<Selection, 'words' | 'opensAt' | 'closesAt' | 'cohorts'> & {
  readonly words: unknown
  readonly opensAt: Date
  readonly closesAt: Date
  readonly cohorts: readonly FilledIn[]
}

/** Selections with the cohorts that they fill; `where` in terms of the programme `pr`. */
async function selections(statements: Statements, where: Prisma.Sql, now: Instant): Promise<Selection[]> {
  const rows = await statements.$queryRaw<SelectionIn[]>`
    select s.id as "selectionId", pr.id as "programmeId", pr.name as programme, pr.settings->'words' as words, s.role, s.name, s.question, s.credits,
      s.opens_at as "opensAt", s.closes_at as "closesAt",
      array(select distinct p.name from enrolment e join cohort c on c.id = e.cohort_id join person p on p.id = e.person_id
        where c.programme_id = pr.id and e.role = 'coordinator' and e.state = 'active' order by 1) as coordinators,
      coalesce((select jsonb_agg(jsonb_build_object('cohortId', c.id, 'cohort', c.name, 'language', c.language, 'zone', c.time_zone,
          'startsAt', extract(epoch from k.starts_at) * 1000, 'isOff', k.called_off_at is not null, 'capacity', i.capacity, 'targets', i.targets,
          'languageTargets', i.language_targets, 'inside', n.inside, 'promised', n.promised, 'waiting', n.waiting, 'people', n.people) order by c.name, c.id)
        from intake i join cohort c on c.id = i.cohort_id left join kick_off k on k.cohort_id = c.id cross join lateral (
          select ${placesColumns(now)}, count(*) filter (where e.state = 'applied' and e.waiting_since is not null)::int as waiting,
            coalesce(jsonb_agg(jsonb_build_object('field', e.field,
              'languages', case when cardinality(f.languages) > 0 then f.languages else array[c.language] end)) filter (where e.state in ${thoseIn}
                and (i.targets <> '[]' or i.language_targets <> '[]')), '[]') as people
          from enrolment e left join application a on a.enrolment_id = e.id left join profile f on f.enrolment_id = e.id where e.cohort_id = c.id and e.role = i.role) n
        where c.programme_id = pr.id and i.role = s.role), '[]') as cohorts
    from selection s join programme pr on pr.id = s.programme_id
    where pr.ended_at is null and ${where} order by pr.created_at desc, pr.id, s.role, s.opens_at, s.id`
  return rows.map(({ words, opensAt, closesAt, cohorts, ...row }) => ({
    ...{ ...row, words: storedWords(words, row.programmeId), opensAt: fromDate(opensAt), closesAt: fromDate(closesAt) },
    cohorts: cohorts.map(toFilled).filter(({ startsAt, isOff }) => startsAt === null || isOff || isAfter(startsAt, now)),
  }))
}

const toFilled = ({ targets, languageTargets, people, startsAt, language, ...each }: FilledIn): Filled => ({
  ...{ ...each, language: knownLanguage(language) },
  lacks: { targets: lacking(targets, people), languageTargets: lacking(languageTargets, people) },
  startsAt: startsAt === null ? null : fromDate(new Date(startsAt)),
})
