import * as Prisma from '../../store/sql.ts'

/** Deliveries `d` about meetings of a group that are not true any more: their keys name the meeting, its turn and the enrolment. */
export const overtaken = Prisma.sql`not exists (
  select from group_meeting m join mentoring_group g on g.id = m.group_id and g.state = 'published'
    join group_member gm on gm.group_id = g.id and gm.state in ('in', 'leaving') join enrolment e on e.id = gm.enrolment_id and e.state <> 'withdrawn'
    left join group_answer a on a.meeting_id = m.id and a.enrolment_id = e.id
  where m.id = split_part(d.key, ':', 2)::uuid and e.person_id = d.person_id and case d.kind
    when 'group.dates' then m.state = 'polling' and m.tie_at is null and m.turn = split_part(d.key, ':', 3)::int
    when 'group.tie' then m.state = 'polling' and m.tie_at is not null and m.turn = split_part(d.key, ':', 3)::int
    when 'group.agreed' then m.state = 'planned' and m.turn = split_part(d.key, ':', 3)::int
    when 'group.eve' then m.state = 'planned' and m.turn = split_part(d.key, ':', 3)::int
    when 'group.presence' then m.state = 'planned' and a.there is null
    when 'group.off' then m.state = 'cancelled'
    else true end)`
