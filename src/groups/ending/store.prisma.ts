import { toDate } from '../../kit/clock.ts'
import type { Ids } from '../../kit/ids.ts'
import * as Prisma from '../../store/sql.ts'
import type { Statements } from '../../store/statements.ts'
import type { EndingStore, Said } from './store.ts'

/** Ending groups on one database transaction. */
export const endingsIn = (statements: Statements, { ids }: { readonly ids: Ids }): EndingStore => ({
  endsAt: async (groupId, at, now) =>
    (await statements.$executeRaw`
      update mentoring_group set ends_at = ${at && toDate(at)}, due_at = ${toDate(now)}
      where id = ${groupId}::uuid and state = 'published' and (ends_at is null) = ${at !== null}`) > 0,

  async saveLine(groupId, enrolmentId, line, at) {
    await statements.$executeRaw`
      insert into group_line (id, group_id, enrolment_id, line, said_at)
      values (${ids.next()}::uuid, ${groupId}::uuid, ${enrolmentId}::uuid, ${line}, ${toDate(at)})
      on conflict (group_id, enrolment_id) do update set line = excluded.line, said_at = excluded.said_at`
  },

  begin: async (placeId, said, at) =>
    (await statements.$executeRaw`
      update group_place set ${columns[said]} = ${toDate(at)} where id = ${placeId}::uuid and ${columns[said]} is null`) > 0,

  async takeBack(placeId, said) {
    await statements.$executeRaw`update group_place set ${columns[said]} = null where id = ${placeId}::uuid`
  },

  async end(groupId, at) {
    await statements.$executeRaw`
      update mentoring_group set state = 'ended', ended_at = ${toDate(at)}, due_at = null where id = ${groupId}::uuid and state = 'published'`
    // They may be in another group from now on.
    await statements.$executeRaw`
      update group_member set state = 'out', until = ${toDate(at)} where group_id = ${groupId}::uuid and state in ('in', 'leaving')`
  },
})

const columns = { ending: Prisma.raw('ending_at'), thanks: Prisma.raw('thanks_at') } as const satisfies Readonly<Record<Said, Prisma.Sql>>
