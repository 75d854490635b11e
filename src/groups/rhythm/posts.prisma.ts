import { toDate } from '../../kit/clock.ts'
import type { Ids } from '../../kit/ids.ts'
import type { Statements } from '../../store/statements.ts'
import type { Post, RhythmStore } from './store.ts'

/** Messages about meetings in channels, on one database transaction. */
export const postsIn = (
  statements: Statements,
  ids: Ids,
): Pick<RhythmStore, 'posts' | 'beginPost' | 'endPost' | 'dropPost' | 'renewed'> => ({
  posts: (meetingIds) => statements.$queryRaw<Post[]>`
    select id, place_id as "placeId", meeting_id as "meetingId", kind, turn, ref, version from group_post
    where meeting_id = any(${[...meetingIds]}::uuid[]) order by id`,

  async beginPost({ placeId, meetingId, kind, turn, version }, at) {
    const [row] = await statements.$queryRaw<{ id: string }[]>`
      insert into group_post (id, place_id, meeting_id, kind, turn, said_at, version)
      values (${ids.next()}::uuid, ${placeId}::uuid, ${meetingId}::uuid, ${kind}, ${turn}, ${toDate(at)}, ${version}::uuid)
      on conflict (place_id, meeting_id, kind, turn) do nothing returning id`
    return row?.id ?? null
  },

  async endPost(postId, ref) {
    if (ref === null) await statements.$executeRaw`delete from group_post where id = ${postId}::uuid and ref is null`
    else await statements.$executeRaw`update group_post set ref = ${ref} where id = ${postId}::uuid`
  },

  async dropPost(postId) {
    await statements.$executeRaw`delete from group_post where id = ${postId}::uuid`
  },

  async renewed(postId, version) {
    await statements.$executeRaw`update group_post set version = ${version}::uuid where id = ${postId}::uuid`
  },
})
