import type { TestDatabase } from '../database/database.ts'

export const announcementId = '0199f000-0000-7000-8000-000000000001'

/** An announcement to everybody that is due, as its coordinator left it. */
export async function planAnnouncement(database: Pick<TestDatabase, 'pool'>, at: string): Promise<void> {
  await database.pool.query(
    `with carla as (insert into person (id, email, name, language, created_at)
        values (gen_random_uuid(), 'carla@example.org', 'Carla', 'en', now()) returning id),
      place as (insert into address (id, person_id, workspace_id, external_id, created_at)
        select gen_random_uuid(), carla.id, w.id, 'carla@example.org', now() from carla, (select id from workspace order by id limit 1) w returning workspace_id),
      role as (insert into enrolment (id, cohort_id, person_id, role, state, created_at)
        select gen_random_uuid(), c.id, carla.id, 'coordinator', 'active', now() from carla, cohort c returning cohort_id)
     insert into announcement (id, author_id, changed_by, workspace_id, state, cohort_ids, audience, category, timing, urgent, due_at, created_at)
     select '${announcementId}', carla.id, carla.id, place.workspace_id, 'planned', array[role.cohort_id], $1, 'news', '{"kind":"now"}', true, $2, now()
     from carla, place, role`,
    [JSON.stringify({ roles: ['mentor', 'mentee'], languages: ['en', 'fi', 'sv'], states: ['everybody'], people: [] }), at],
  )
  await database.pool.query(`insert into announcement_version values ('${announcementId}', 'en', 'News', 'We meet in room 7.')`)
}
