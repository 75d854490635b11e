import * as Prisma from '../../store/sql.ts'
import { leftOutSince } from './left-out.prisma.ts'

/**
 * Everybody of a cohort who waits for a mentor, by `id` with their `number` from 1 on: first those who lost their mentor, then those who had none in the round
 * before, then those who wait longest. Of a place that is free, language and field count, too.
 */
export const lineForMentors = (cohort: Prisma.Sql): Prisma.Sql => Prisma.sql`(
  select o.id, row_number() over (order by coalesce(lost.left and o.waiting_since <= lost.ended_at, false) desc, ${leftOutSince(Prisma.sql`o.id`)} is null,
    o.waiting_since, o.id)::int as number
  from enrolment o left join lateral (
    select x.end_reason = 'mentorLeft' as left, x.ended_at from pair x where x.mentee_id = o.id order by x.started_at desc limit 1) lost on true
  where o.cohort_id = ${cohort} and o.role = 'mentee' and o.state = 'waiting' and o.taken_off_at is null)`
