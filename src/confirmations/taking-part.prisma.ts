import { fromDate } from '../kit/clock.ts'
import { livesIn } from '../people/reach.prisma.ts'
import { storedWords } from '../programme/settings.ts'
import * as Prisma from '../store/sql.ts'
import type { Statements } from '../store/statements.ts'
import type { TakingPart, TakingPartStore } from './taking-part.ts'

type Row = Pick<TakingPart, 'cohortId' | 'zone' | 'role' | 'isWaiting' | 'venue' | 'isCalledOff' | 'partners'> & {
  readonly programmeId: string
  readonly words: unknown
  readonly startsAt: Date | null
}

/** What is known of people on one database transaction. */
export const takingPartIn = (statements: Statements): TakingPartStore => ({
  async ever({ personId, workspaceId }) {
    const [row] = await statements.$queryRaw<{ found: boolean }[]>`
      select exists (select from enrolment e join cohort c on c.id = e.cohort_id join programme pr on pr.id = c.programme_id
        where e.person_id = ${personId}::uuid and e.role in ('mentor', 'mentee') and ${livesIn(Prisma.sql`${workspaceId}::uuid`)}) as found`
    return row?.found ?? false
  },

  async newest({ personId, workspaceId }) {
    const [row] = await statements.$queryRaw<Row[]>`
      select c.id as "cohortId", c.time_zone as zone, e.role, e.state = 'waiting' as "isWaiting", k.venue, k.starts_at as "startsAt",
        k.called_off_at is not null as "isCalledOff", pr.id as "programmeId", pr.settings->'words' as words,
        array(select p.name from seat s join enrolment o on o.id = case when e.role = 'mentee' then s.mentor_id else s.mentee_id end join person p on p.id = o.person_id
          where case when e.role = 'mentee' then s.mentee_id else s.mentor_id end = e.id order by p.name, p.id) as partners
      from enrolment e join cohort c on c.id = e.cohort_id join programme pr on pr.id = c.programme_id left join kick_off k on k.cohort_id = c.id
      where e.person_id = ${personId}::uuid and e.role in ('mentor', 'mentee') and e.state in ('active', 'waiting') and ${livesIn(Prisma.sql`${workspaceId}::uuid`)}
      order by e.id desc limit 1`
    if (!row) return null
    const { programmeId, words, startsAt, ...rest } = row
    return { ...rest, words: storedWords(words, programmeId), startsAt: startsAt && fromDate(startsAt) }
  },
})
