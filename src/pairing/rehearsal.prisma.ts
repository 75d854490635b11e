import type { Foreseen, RehearsedRows } from '../house/rehearses.ts'
import { fromDate } from '../kit/clock.ts'
import { workCalendar } from '../programme/ladder/calendar.ts'
import type { Statements } from '../store/statements.ts'
import type { Kind } from './kinds.ts'
import { windowOf } from './requests/requests.rules.ts'

/** What a rehearsal reads of the searches for mentors. */
export const rehearsedIn = (statements: Statements): RehearsedRows => ({
  about: async () => [],

  /** The newest question to this mentor. */
  async commandFor({ email, answer }) {
    const [found] = await statements.$queryRaw<{ id: string }[]>`
      select r.id from seat_request r join enrolment m on m.id = r.mentor_id join person p on p.id = m.person_id
      where p.email = ${email} and r.asked_at is not null order by (r.state = 'open') desc, r.asked_at desc, r.id desc limit 1`
    return found ? { do: 'answerSeatRequest', request: found.id, as: answer === 'takeMentee' ? 'yes' : 'no' } : null
  },

  peopleAtEnd: async () => new Map(),
})

const reminder: Kind = 'request.reminder'

/** A mentor who is asked for a mentee is reminded once. Whom Pari asks after them depends on what they say until then. */
export async function foreseenIn(statements: Statements): Promise<Foreseen[]> {
  const rows = await statements.$queryRaw<{ asked: Date; name: string; zone: string; country: string | null; days: number }[]>`
    select r.asked_at as asked, p.name, c.time_zone as zone, c.country, s.days from seat_request r join seat_search s on s.id = r.search_id
      join cohort c on c.id = s.cohort_id join enrolment m on m.id = r.mentor_id join person p on p.id = m.person_id
    where r.state = 'open' and r.reminded_at is null and r.due_at < r.closes_at order by r.id`
  return rows.flatMap(({ asked, name, zone, country, days }) => {
    const at = windowOf(fromDate(asked), workCalendar(zone, country), days).remindAt
    return at ? [{ at, kind: reminder, name, role: 'mentor' } as const] : []
  })
}
