import { isPaused } from '../programme/enrolment/paused.prisma.ts'
import { thoseIn } from '../programme/enrolment/states.prisma.ts'
import * as Prisma from '../store/sql.ts'

/** Whether somebody `e` had accounts, and all of them are gone. Who never had one may still come. */
export const isGone = Prisma.sql`(exists (select from address a where a.person_id = e.person_id)
  and not exists (select from address a where a.person_id = e.person_id and a.gone_at is null))`

/** Whether nothing new is suggested to somebody `e` at the moment: they take a break, or nobody reaches them. */
export const isAway = Prisma.sql`(${isPaused(Prisma.sql`e.id`)} or ${isGone})`

/** A mentee `e` who takes part and has no mentor, whether or not they are away. */
export const hasNoMentor = Prisma.sql`e.role = 'mentee' and e.state in ${thoseIn} and not exists (select from seat t where t.mentee_id = e.id)`

/** The same, and one can be found for them now. */
export const isWithout = Prisma.sql`${hasNoMentor} and not ${isAway}`

/** A seat `t` that somebody may get: it is offered to nobody. */
export const isFree = Prisma.sql`t.state = 'open' and not exists (select from offer o where o.seat_id = t.id and o.state = 'open')`

/** Somebody `e` who has nobody and is offered nobody: a mentee without a mentor, and a mentor of no mentee who has room and is not being asked about anybody. */
export const hasNobody = {
  mentee: Prisma.sql`(${isWithout} and not exists (select from offer o where o.enrolment_id = e.id and o.state = 'open'))`,
  mentor: Prisma.sql`(e.role = 'mentor' and e.state = 'active' and not ${isAway} and exists (select from seat t where t.mentor_id = e.id and t.state = 'open')
    and not exists (select from seat t where t.mentor_id = e.id and t.mentee_id is not null)
    and not exists (select from seat_request r where r.mentor_id = e.id and r.state = 'open'))`,
}
