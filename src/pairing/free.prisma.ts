import { isPaused } from '../programme/enrolment/paused.prisma.ts'
import { thoseIn } from '../programme/enrolment/states.prisma.ts'
import * as Prisma from '../store/sql.ts'

/** A mentee `e` who takes part and has no mentor. Whoever takes a break looks for none. */
export const isWithout = Prisma.sql`e.role = 'mentee' and e.state in ${thoseIn} and not exists (select from seat t where t.mentee_id = e.id)
  and not ${isPaused(Prisma.sql`e.id`)}`

/** A seat `t` that somebody may get: it is offered to nobody. */
export const isFree = Prisma.sql`t.state = 'open' and not exists (select from offer o where o.seat_id = t.id and o.state = 'open')`

/** Somebody `e` who has nobody and is offered nobody: a mentee without a mentor, and a mentor of no mentee who has room and is not being asked about anybody. */
export const hasNobody = {
  mentee: Prisma.sql`(${isWithout} and not exists (select from offer o where o.enrolment_id = e.id and o.state = 'open'))`,
  mentor: Prisma.sql`(e.role = 'mentor' and e.state = 'active' and not ${isPaused(Prisma.sql`e.id`)} and exists (select from seat t where t.mentor_id = e.id and t.state = 'open')
    and not exists (select from seat t where t.mentor_id = e.id and t.mentee_id is not null)
    and not exists (select from seat_request r where r.mentor_id = e.id and r.state = 'open'))`,
}
