import type { AddressRow, CohortRow, EnrolmentRow, KickOffRow, PairRow, PersonRow, WorkspaceRow } from '../../prisma/generated/rows.ts'
import { knownLanguage } from '../contract/view.ts'
import { fromDate, toDate } from '../kit/clock.ts'
import { addressFor, isReached, livesIn } from '../people/reach.prisma.ts'
import { answerOf, isNotOut, saysTheyStart, thoseWhoStart } from '../programme/enrolment/answers.prisma.ts'
import { coordinates, holdKickOff, isKept, kickOffSeenBy, toldKickOff } from '../programme/kick-off/kick-off-shown.prisma.ts'
import { storedWords } from '../programme/settings.ts'
import { isInContact } from '../programme/stopped-contact.prisma.ts'
import { columnsOf, type Perhaps } from '../store/columns.ts'
import * as Prisma from '../store/sql.ts'
import type { Statements } from '../store/statements.ts'
import type { HalfTold, IntroducedCohort, IntroductionStore, PairFacts, Party } from './store.ts'

const person = columnsOf<PersonRow>()({ personId: 'id', name: 'name', email: 'email', language: 'language', timeZone: 'time_zone' })
const enrolled = columnsOf<EnrolmentRow>()({ field: 'field' })
const address = columnsOf<Perhaps<AddressRow>>()({ id: 'external_id' })
const workspace = columnsOf<Perhaps<WorkspaceRow>>()({ platform: 'platform', id: 'external_id' })

type PartyIn<Alias extends string> = Parameters<typeof person.read<`${Alias}p_`>>[0] &
  Parameters<typeof enrolled.read<`${Alias}e_`>>[0] &
  Parameters<typeof address.read<`${Alias}a_`>>[0] &
  Parameters<typeof workspace.read<`${Alias}w_`>>[0]

type ReadyRow = Pick<KickOffRow, 'id' | 'cohort_id'> & Pick<CohortRow, 'programme_id'> & { readonly words: unknown }

type StrangersRow = Pick<PairRow, 'id'> &
  Pick<EnrolmentRow, 'wishes'> &
  PartyIn<'m'> &
  PartyIn<'a'> & { readonly ready: boolean | null; readonly later: boolean; readonly apart: boolean }

/** The store of this room on one database transaction. */
export const introductionsIn = (statements: Statements): IntroductionStore => ({
  kickOff: (kickOffId, reader) => kickOffSeenBy(reader, statements, kickOffId),

  told: (kickOffId) => toldKickOff(statements, kickOffId),

  hold: (kickOffId) => holdKickOff(statements, kickOffId),

  async pairs(kickOffId, held) {
    const rows = await statements.$queryRaw<StrangersRow[]>`
      select ${pairColumns()} from kick_off k ${paired} ${whoAreStrangers} where k.id = ${kickOffId}::uuid order by x.id ${held === 'held' ? Prisma.sql`for share of x` : Prisma.empty}`
    return rows.map(toPair)
  },

  async pair(pairId) {
    const [row] = await statements.$queryRaw<(StrangersRow & { readonly kick_off_id: KickOffRow['id'] })[]>`
      select ${pairColumns()}, k.id as kick_off_id from kick_off k ${paired} where x.id = ${pairId}::uuid`
    return row ? { pair: toPair(row), kickOffId: row.kick_off_id } : null
  },

  async toldIn(cohortId) {
    const rows = await statements.$queryRaw<{ person_id: string }[]>`
      select distinct d.person_id from delivery d where d.cohort_id = ${cohortId}::uuid and d.person_id is not null and ${isSaid}`
    return rows.map(({ person_id }) => ({ personId: person_id, cohortId }))
  },

  async introduced(enrolmentId) {
    const rows = await statements.$queryRaw<{ name: string; at: Date | null }[]>`
      select p.name, (select max(a.at) from audit a where a.subject = x.id and a.deed = 'introduced') as at
      from pair x join enrolment o on o.id in (x.mentor_id, x.mentee_id) and o.id <> ${enrolmentId}::uuid join person p on p.id = o.person_id
      where ${enrolmentId}::uuid in (x.mentor_id, x.mentee_id) and x.ended_at is null order by p.name, x.id`
    return rows.map(({ name, at }) => ({ name, at: at && fromDate(at) }))
  },

  async introducedPairs({ personId, workspaceId }, now) {
    const rows = await statements.$queryRaw<
      (Omit<IntroducedCohort, 'words'> & { readonly words: unknown; readonly programmeId: string })[]
    >`
      select k.cohort_id as "cohortId", pr.id as "programmeId", pr.settings->'words' as words, count(*)::int as pairs,
        count(*) filter (where exists (select from delivery d where d.pair_id = x.id and ${isSaid} and ${isNotKeptApart}))::int as introduced
      from kick_off k join cohort c on c.id = k.cohort_id join programme pr on pr.id = c.programme_id
        join seat s on s.cohort_id = k.cohort_id join pair x on x.seat_id = s.id and x.mentee_id = s.mentee_id and x.ended_at is null
      where ${coordinates(personId)} and ${livesIn(Prisma.sql`${workspaceId}::uuid`)} and k.starts_at <= ${toDate(now)} and ${isKept}
      group by k.cohort_id, pr.id`
    return rows.map(({ words, programmeId, ...of }) => ({ ...of, words: storedWords(words, programmeId) }))
  },

  async halfTold({ personId, workspaceId }) {
    type Row = Omit<HalfTold, 'words'> & { readonly words: unknown; readonly programmeId: string }
    const rows = await statements.$queryRaw<Row[]>`
      select k.cohort_id as "cohortId", pr.id as "programmeId", pr.settings->'words' as words, kp.name as knows, fp.name as unreached
      from kick_off k join cohort c on c.id = k.cohort_id join programme pr on pr.id = c.programme_id
        join delivery f on f.cohort_id = k.cohort_id and f.kind = 'introduction.apart' and f.state = 'failed'
        join pair x on x.id = f.pair_id and x.ended_at is null and ${isInContact}
        join delivery d on d.pair_id = x.id and d.kind = 'introduction.apart' and d.state = 'delivered' and d.person_id <> f.person_id
        join person kp on kp.id = d.person_id join person fp on fp.id = f.person_id
      where ${coordinates(personId)} and ${livesIn(Prisma.sql`${workspaceId}::uuid`)} order by fp.name, x.id`
    return rows.map(({ words, programmeId, ...of }) => ({ ...of, words: storedWords(words, programmeId) }))
  },

  async ready({ personId, workspaceId }) {
    // Steps of which each leaves few rows for the next: the last ends at the first pair that it finds.
    const rows = await statements.$queryRaw<ReadyRow[]>`
      with ahead as materialized (
        select k.id, k.cohort_id, pr.id as programme_id from kick_off k join cohort c on c.id = k.cohort_id join programme pr on pr.id = c.programme_id
        where ${coordinates(personId)} and ${livesIn(Prisma.sql`${workspaceId}::uuid`)} and ${isKept}),
      told as (select d.pair_id from ahead join delivery d on d.cohort_id = ahead.cohort_id and ${isSaid} and ${isNotKeptApart}),
      untold as materialized (
        select ahead.id as kick_off_id, x.id, x.seat_id, x.mentor_id, x.mentee_id from ahead ${thoseWhoStart('ahead', 'ac')}
          join pair x on x.mentee_id = ac.enrolment_id and x.ended_at is null and ${isInContact}
        where not exists (select from told where told.pair_id = x.id))
      select k.id, k.cohort_id, k.programme_id, pr.settings->'words' as words from ahead k join programme pr on pr.id = k.programme_id
        cross join lateral (
          select from untold x join seat s on s.id = x.seat_id and s.mentee_id = x.mentee_id
            join enrolment me on me.id = x.mentor_id and me.state = 'active' join enrolment ae on ae.id = x.mentee_id and ae.state = 'active'
            ${answerOf('me', 'mc')}
          where x.kick_off_id = k.id and ${isNotOut('mc')} and ${isReached(Prisma.sql`me.person_id`)} and ${isReached(Prisma.sql`ae.person_id`)}
            and not exists (${said} and ${isNotKeptApart}) limit 1) first`
    return rows.map(({ id, cohort_id: cohortId, programme_id, words }) => ({ id, cohortId, words: storedWords(words, programme_id) }))
  },
})

const isSaid = Prisma.sql`d.kind like 'introduction.%' and d.state not in ('superseded', 'dropped')`
const isNotKeptApart = Prisma.sql`(d.kind <> 'introduction.together' or d.state <> 'failed')`

/** What these two were told of each other, in this pair or in an earlier one of theirs; what was withdrawn or came too late was not said. */
const said = Prisma.sql`select from pair y join delivery d on d.pair_id = y.id
  where y.mentor_id = x.mentor_id and y.mentee_id = x.mentee_id and ${isSaid}`

/** Pairs of a kick-off `k`, with what each answered and where each is reached; m: the mentor, a: the mentee. */
const paired = Prisma.sql`
  join seat s on s.cohort_id = k.cohort_id join pair x on x.seat_id = s.id and x.mentee_id = s.mentee_id and x.ended_at is null and ${isInContact}
  join enrolment me on me.id = x.mentor_id and me.state = 'active' join person mp on mp.id = me.person_id
  join enrolment ae on ae.id = x.mentee_id and ae.state = 'active' join person ap on ap.id = ae.person_id
  ${answerOf('me', 'mc')} ${answerOf('ae', 'ac')}
  left join lateral (${addressFor(Prisma.sql`mp.id`, Prisma.sql`k.cohort_id`)}) mr on true
  left join address ma on ma.id = mr.id left join workspace mw on mw.id = mr.workspace_id
  left join lateral (${addressFor(Prisma.sql`ap.id`, Prisma.sql`k.cohort_id`)}) ar on true
  left join address aa on aa.id = ar.id left join workspace aw on aw.id = ar.workspace_id`

/** Of these, those who were not introduced. */
const whoAreStrangers = Prisma.sql`join lateral (select not exists (${said} and ${isNotKeptApart}) as here) stranger on stranger.here`

const pairColumns = (): Prisma.Sql => Prisma.sql`
  x.id, ae.wishes, ${isReady} as ready, (ac.answer = 'notAtKickoff' or mc.answer = 'notAtKickoff') is true as later,
  exists (${said} and d.kind = 'introduction.together') as apart, ${partyColumns('m')}, ${partyColumns('a')}`

/** The mentee has said that they start; the mentor has not said otherwise. */
const isReady = Prisma.sql`(${saysTheyStart('ac')} and ${isNotOut('mc')} and mr.id is not null and ar.id is not null)`

const partyColumns = (alias: 'm' | 'a'): Prisma.Sql => {
  const columns = { p: person, e: enrolled, a: address, w: workspace }
  return Prisma.join(Object.entries(columns).map(([of, table]) => table.select(`${alias}${of}`, `${alias}${of}_`)))
}

const toPair = (row: StrangersRow): PairFacts => ({
  id: row.id,
  mentor: toParty(row, 'm'),
  mentee: toParty(row, 'a'),
  wishes: row.wishes,
  // Null: the mentee has not answered.
  isReady: row.ready === true,
  meetsLater: row.later,
  isKeptApart: row.apart,
})

function toParty<Alias extends string>(row: PartyIn<Alias>, alias: Alias): Party {
  const { language, ...who } = person.read(row, `${alias}p_`)
  const { id } = address.read(row, `${alias}a_`)
  const at = workspace.read(row, `${alias}w_`)
  const reached = id !== null && at.id !== null && at.platform !== null ? { workspace: { platform: at.platform, id: at.id }, id } : null
  return { ...who, language: knownLanguage(language), ...enrolled.read(row, `${alias}e_`), address: reached }
}
