import type { Temporal } from 'temporal-polyfill'
import type { Command } from '../contract/command.ts'
import type { RehearsedRows } from '../house/rehearses.ts'
import { fromDate, hoursAfter } from '../kit/clock.ts'
import { secondsOf } from '../programme/meeting/moment.ts'
import * as Prisma from '../store/sql.ts'
import type { Statements } from '../store/statements.ts'
import type { Tap } from './commands.ts'
import { fits } from './facts.rules.ts'

/** Days after a message at which imagined people meet. */
const daysAhead = { planned: 5, propose: 4 } as const

/** What a rehearsal reads of this room's tables. */
export const rehearsedIn = (statements: Statements): RehearsedRows => ({
  about: async () => [],

  async commandFor({ email, answer }) {
    if (answer === 'agree') return agreeing(statements, email)
    const fit = fits.find((each) => each === answer)
    const kinds = answer === 'propose' ? ['nudge'] : fit ? ['fit'] : ['ask', 'differs']
    const [item] = await statements.$queryRaw<{ id: string; pair: string; meeting: string | null; at: Date }[]>`
      select i.id, i.pair_id as pair, i.meeting_id as meeting, i.said_at as at from meeting_item i join enrolment e on e.id = i.enrolment_id
        join person p on p.id = e.person_id
      where p.email = ${email} and i.state = 'said' and i.answer is null and i.kind = any(${kinds}) order by i.id desc limit 1`
    if (!item) return null
    if (fit) return { do: 'answerFit', pair: item.pair, as: fit } satisfies Tap
    if (answer === 'met' || answer === 'notYet') return { do: 'answerMeeting', item: item.id, as: answer } satisfies Tap
    const days = answer === 'propose' ? daysAhead.propose : daysAhead.planned
    const day = workday(fromDate(item.at).toZonedDateTimeISO('UTC').add({ days }))
    const at = secondsOf(hoursAfter(day.startOfDay().toInstant(), workHour))
    if (answer === 'propose') return { do: 'proposeMeeting', pair: item.pair, at } satisfies Tap
    const as = answer === 'moved' ? 'moved' : 'planned'
    const moves = as === 'moved' && item.meeting !== null ? { meeting: item.meeting } : {}
    return { do: 'proposeMeeting', pair: item.pair, at, item: item.id, as, ...moves } satisfies Tap
  },

  async peopleAtEnd() {
    return new Map()
  },

  async linesAtEnd() {
    return statements.$queryRaw<
      { type: string; mentor: string; mentee: string; state: string; met: number; told: number; planned: number }[]
    >`
      select 'pair' as type, mp.email as mentor, ap.email as mentee,
        case when pc.state <> 'unwound' and (x.ended_at is not null or pr.ended_at is not null) then 'ended'
          when pc.state = 'active' and x.stopped_at is not null then 'paused' else pc.state end as state,
        ${counted('met')} as met, coalesce((select max(t.count) from meeting_told t where t.pair_id = x.id), 0)::int as told, ${counted('planned')} as planned
      from pair_course pc join pair x on x.id = pc.pair_id join cohort c on c.id = pc.cohort_id join programme pr on pr.id = c.programme_id
        join enrolment me on me.id = x.mentor_id join person mp on mp.id = me.person_id
        join enrolment ae on ae.id = x.mentee_id join person ap on ap.id = ae.person_id
      order by mp.email, ap.email, x.started_at`
  },
})

/** The day itself, or the Monday after it: busy people meet on no weekend. */
const workday = (day: Temporal.ZonedDateTime): Temporal.ZonedDateTime =>
  day.dayOfWeek > friday ? day.add({ days: 1 + sunday - day.dayOfWeek }) : day
const [friday, sunday] = [5, 7]

/** Two in the afternoon by the clocks of Greenwich. */
const workHour = 14

const counted = (state: 'met' | 'planned') =>
  Prisma.sql`(select count(*)::int from meeting m where m.pair_id = x.id and m.state = ${state})`

async function agreeing(statements: Statements, email: string): Promise<Command | null> {
  const [open] = await statements.$queryRaw<{ pair: string; version: number }[]>`
    select o.pair_id as pair, o.version from meeting_proposal o join pair x on x.id = o.pair_id
      join enrolment e on e.id in (x.mentor_id, x.mentee_id) and e.id <> o.by_id join person p on p.id = e.person_id
    where p.email = ${email} and o.state = 'open' order by o.id desc limit 1`
  return open ? ({ do: 'agreeMeeting', pair: open.pair, version: open.version } satisfies Tap) : null
}
