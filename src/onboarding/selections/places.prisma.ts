import { type Instant, toDate } from '../../kit/clock.ts'
import { thoseIn } from '../../programme/enrolment/states.prisma.ts'
import * as Prisma from '../../store/sql.ts'
import { graceMinutes } from './selections.rules.ts'

/** Whether an enrolment `e` with its application `a` has a place, or may still take it back. */
const isInside = (now: Instant): Prisma.Sql => Prisma.sql`(e.state in ${thoseIn} or (e.state = 'withdrawn' and e.taken_off_at is null
  and a.left_at > ${toDate(now)}::timestamptz - interval '1 minute' * ${graceMinutes}::int))`

/** Columns of what has become of places, counted over enrolments `e` with their applications `a`. */
export const placesColumns = (now: Instant): Prisma.Sql => Prisma.sql`count(*) filter (where ${isInside(now)})::int as inside,
  count(*) filter (where e.state = 'applied' and a.offered_until is not null)::int as promised,
  count(*) filter (where e.state = 'applied' and a.offered_until <= ${toDate(now)})::int as "ranOut"`
